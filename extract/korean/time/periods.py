"""The values of weeks, months counted by weekdays, seasons, quarters, years, decades, centuries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from extract.korean.numerals import parse
from extract.korean.time.clock import WEEKDAYS, Clock, Value, shift
from extract.korean.time.grammar import words
from extract.korean.time.naming import Groups, anchor_of, modifier, named_year

_MONTHS_OF: Final = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
_SINO_QUARTER: Final = {"일": "1", "이": "2", "삼": "3", "사": "4"}


def _year_and_part(g: Groups, clock: Clock) -> Value | None:
    """2018년, 올 상반기, 작년 겨울, 3분기, 내년 첫날."""
    year, p = named_year(g, clock), clock.published
    named = g.get("y") or g.get("dangi") or g.get("sy")
    anchor = None if named else anchor_of(clock)
    half, quarter, season, edge = g.get("half"), g.get("q"), g.get("season"), g.get("edge")
    if rq := g.get("rq"):
        if p is None:
            return Value("DATE", "XXXX-QX")
        y, m = shift(p.year, p.month, 3 * int(words()["quarter"][rq]))
        return Value("DATE", f"{y:04}-Q{(m + 2) // 3}", modifier(g), anchor)
    if g.get("sr"):
        anchor = "story" if clock.last_year else anchor
    if year is None and p and not g.get("ry"):
        year = clock.year or p.year
    base = "XXXX" if year is None else f"{year:04}"
    if half:
        base += "-H1" if half[0] == "상" else "-H2"
    elif quarter:
        base += "-Q" + _SINO_QUARTER.get(quarter, quarter)
    elif season:
        base += "-" + words()["season"][season]
    elif edge and year:
        if edge.startswith("같은"):
            base = clock.month_of_year(p.month, p.day) if p else base
            base = f"{year:04}{base[4:]}"
        else:
            base += "-01-01" if edge.startswith("첫") else "-12-31"
    return Value("DATE", base, modifier(g), anchor)


def _quarters(g: Groups, clock: Clock) -> Value | None:
    year = named_year(g, clock) or (clock.year or clock.published.year if clock.published else None)
    base = f"{year:04}" if year else "XXXX"
    return Value("DATE", f"{base}-Q{g['q']}/{base}-Q{g['q2']}", None, anchor_of(clock))


def _month_named(g: Groups, clock: Clock) -> tuple[int, int] | None:
    """The month in which a weekday or week is counted; None where its year is unknown."""
    if rm := g.get("rm"):
        p = clock.published
        return shift(p.year, p.month, int(words()["month"][rm])) if p else None
    m, year = int(g["m"] or 0), named_year(g, clock)
    month = f"{year:04}" if year else clock.month_of_year(m, None, g.get("lead"))
    return (int(month[:4]), m) if month[:4].isdigit() else None


def _nth_day(first: date, last: date, weekday: int, nth: int) -> date | None:
    if nth > 0:
        day = first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))
    else:
        day = last - timedelta((last.weekday() - weekday) % 7 + 7 * (-nth - 1))
    return day if first <= day <= last else None


def _nth_weekday(g: Groups, clock: Clock) -> Value | None:
    """10월 첫째 화요일, 이번 분기 마지막 금요일."""
    months = 1
    if rq := g.get("rq"):
        if clock.published is None:
            return None
        y, m = shift(clock.published.year, clock.published.month, 3 * int(words()["quarter"][rq]))
        month: tuple[int, int] | None = (y, (m - 1) // 3 * 3 + 1)
        months = 3
    else:
        month = _month_named(g, clock)
    if month is None:
        return None
    first, after = date(*month, 1), date(*shift(*month, months), 1)
    day = _nth_day(first, after - timedelta(1), WEEKDAYS.index(g["wd"] or ""), int(words()["nth"][g["nth"] or ""]))
    return Value("DATE", day.isoformat(), None, None if g.get("y") else anchor_of(clock)) if day else None


def _nth_week(g: Groups, clock: Clock) -> Value | None:
    """9월 둘째 주: a week belongs to the month of its Thursday (KS X ISO 8601)."""
    month = _month_named(g, clock)
    if month is None:
        return Value("DATE", "XXXX-WXX")
    first, after = date(*month, 1), date(*shift(*month, 1), 1)
    weekday = 5 if g.get("we") else 3
    day = _nth_day(first, after - timedelta(1), weekday, int(words()["nth"][g["nth"] or ""]))
    if day is None:
        return None
    iso = day.isocalendar()
    return Value("DATE", f"{iso.year:04}-W{iso.week:02}{'-WE' if g.get('we') else ''}", None, anchor_of(clock))


def _bce(g: Groups, clock: Clock) -> Value | None:
    n = parse(g["n"] or "")
    return Value("DATE", f"BC{n:04}") if isinstance(n, int) and 0 < n < 10000 else None


def _decade(g: Groups, clock: Clock) -> Value:
    if dec := g.get("dec"):
        return Value("DATE", dec[:3], modifier(g))
    two = g["dec2"] or ""
    return Value("DATE", ("20" if two < "30" else "19") + two[0], modifier(g))


def _century(g: Groups, clock: Clock) -> Value:
    first = f"{int(g['c0'] or 1) - 1:02}/" if g.get("c0") else ""
    return Value("DATE", f"{first}{int(g['c'] or 1) - 1:02}", modifier(g))


def _school_year(g: Groups, clock: Clock) -> Value:
    if g.get("y"):
        return Value("DATE", g["y"] or "")
    by = {"지난": -1, "다음": 1}.get(g["word"] or "", 0)
    return Value("DATE", f"{clock.published.year + by:04}" if clock.published else "XXXX", None, anchor_of(clock))


def _new_year(g: Groups, clock: Clock) -> Value:
    """새해: in the second half of a year the one that comes."""
    p = clock.published
    return Value("DATE", f"{p.year + (p.month > 6):04}" if p else "XXXX", None, anchor_of(clock))


def _season(g: Groups, clock: Clock) -> Value:
    """A season without a word before it is this year's where it is near; else any year's."""
    if g.get("change"):
        return Value("DATE", "XXXX")
    p, lead = clock.published, g.get("lead")
    code = words()["season"][g["season"] or ""]
    mod = {"초": "START", "한": "MID", "늦": "END"}.get(g.get("big") or "")
    if p is None:
        return Value("DATE", f"XXXX-{code}", mod)
    first, last = _MONTHS_OF[code]
    year = p.year
    if lead in ("지난해", "작년", "내년"):
        year += 1 if lead == "내년" else -1
    elif lead == "지난":
        year -= p.month <= last or (code == "WI" and p.month < 12) or (first <= p.month <= last)
    elif lead in ("다음", "오는"):
        year += first <= p.month and code != "WI"
    elif lead is None:
        near = (p.month - first + 1) % 12 <= 3
        if not near:
            return Value("DATE", f"XXXX-{code}", mod)
        if code == "WI" and p.month <= 2:
            year -= 1
    elif lead == "이번" and code == "WI" and p.month <= 2:
        year -= 1
    return Value("DATE", f"{year:04}-{code}", mod, "published")


def _week(g: Groups, clock: Clock) -> Value:
    p, weekday = clock.published, WEEKDAYS.index(g["wd"] or "") + 1 if g.get("wd") else None
    word, weekend = g.get("rw"), "-WE" if g.get("we") else ""
    if p is None:
        return Value("DATE", f"XXXX-WXX-{weekday}" if weekday else f"XXXX-WXX{weekend}")
    lead = g.get("lead")
    if weekday and word is None:
        past = lead in ("지난", "전") or (lead is None and clock.tense == "past")
        by = weekday - p.isoweekday()
        if lead == "다음":
            by += 7
        elif past and (by > 0 or (by == 0 and lead is not None)):
            by -= 7
        elif not past and by < 0 and lead != "이번":
            by += 7
        return Value("DATE", (p + timedelta(by)).isoformat(), None, "published")
    step = int(words()["week"].get(word, "0")) if word and not (weekend and word == "오는 주") else {"지난": -1, "다음": 1}.get(lead or "", 0)
    monday = p + timedelta(1 - p.isoweekday() + 7 * step)
    if weekday:
        return Value("DATE", (monday + timedelta(weekday - 1)).isoformat(), None, "published")
    iso = monday.isocalendar()
    return Value("DATE", f"{iso.year:04}-W{iso.week:02}{weekend}", None, "published")


def _weekends(g: Groups, clock: Clock) -> Value:
    """주말: the coming one where the sentence announces and it is known when; else any."""
    if g.get("weekdays"):
        return Value("SET", "XXXX-WXX")
    if clock.published and clock.tense == "future":
        iso = clock.published.isocalendar()
        return Value("DATE", f"{iso.year:04}-W{iso.week:02}-WE", None, "published")
    return Value("SET", "XXXX-WXX-WE")


def _turn(g: Groups, clock: Clock) -> Value:
    """연말, 월초: the year or month that is meant, and which end of it."""
    p, turn, lead = clock.published, g["turn"] or "", g.get("lead")
    mod = "START" if turn.endswith("초") else "END"
    if p is None:
        return Value("DATE", {"연": "XXXX", "세": "XXXX", "월": "XXXX-XX"}.get(turn[0], "XXXX-WXX"), mod)
    if turn[0] == "주":
        iso = p.isocalendar()
        return Value("DATE", f"{iso.year:04}-W{iso.week:02}", mod, "published")
    if turn[0] == "월":
        return Value("DATE", f"{p.year:04}-{p.month:02}", mod, "published")
    by = 1 if lead == "내년" else -1 if lead in ("지난해", "작년") or (lead == "지난" and mod == "END") else 0
    if lead is None and clock.tense == "past" and mod == "END" and p.month < 7:
        by = -1
    return Value("DATE", f"{p.year + by:04}", mod, "published")


READINGS: Final[dict[str, Callable[[Groups, Clock], Value | None]]] = {
    "year": _year_and_part, "quarters": _quarters, "nth_weekday": _nth_weekday, "nth_week": _nth_week, "bce": _bce,
    "decade": _decade, "century": _century, "school_year": _school_year, "new_year": _new_year, "season": _season, "week": _week,
    "weekends": _weekends, "turn": _turn,
}  # fmt: skip
