"""The values of days: one function a reading that grammar.tsv names. The others are in periods.py, times.py, lengths.py."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from extract.korean.numerals import parse
from extract.korean.time import lengths, periods, times
from extract.korean.time.clock import WEEKDAYS, Clock, Value, move, on_calendar, shift
from extract.korean.time.grammar import Candidate, words
from extract.korean.time.naming import Groups, anchor_of, edge_of_month, modifier, named_month, named_year


def resolve(candidate: Candidate, clock: Clock) -> Value | None:
    """The value of a candidate, or None where the calendar rules it out (2월 31일, 25시)."""
    first = _read(candidate, clock)
    if first is None or candidate.to is None:
        return first
    kept = clock.value, clock.year, clock.month, clock.published
    if first.type == "DATE":
        clock.say(first.value)
    second = times.second_end(first, candidate.to, clock) if first.type == "TIME" else _read(candidate.to, clock)
    clock.value, clock.year, clock.month, clock.published = kept
    if second is None or "/" in second.value:
        return None
    return Value(first.type, f"{first.value}/{second.value}", first.modifier or second.modifier, first.anchor)


def _read(candidate: Candidate, clock: Clock) -> Value | None:
    reading, g = candidate.rule.reading, candidate.match.groupdict()
    function = READINGS.get(reading)
    if function is not None:
        return _from_event(candidate) or function(g, clock)
    return times.READINGS[reading](g, clock) if reading in times.READINGS else lengths.READINGS[reading](g)


def _from_event(candidate: Candidate) -> Value | None:
    """종료 3분 전, 결혼 2년 후: counted from an event that stands right before it, the length is all that is known."""
    if candidate.rule.reading != "ago":
        return None
    before = candidate.match.string[max(0, candidate.start - 6) : candidate.start].rstrip()
    if before[-2:] not in words()["event"]:
        return None
    pieces = lengths.parts(candidate.match.groupdict())
    return Value("DURATION", lengths.period(pieces))


def _point(g: Groups, clock: Clock) -> Value | None:
    year, m = named_year(g, clock), named_month(g)
    day = g.get("d") or g.get("sd") or g.get("sd2")
    d = (int(day) if day.isdigit() else int(parse(day) or 0)) if day else None
    lead, weekday, edge = g.get("lead") or g.get("lead0"), g.get("wd") or g.get("wd2"), g.get("edge")
    mod, anchor = modifier(g), None if g.get("y") else anchor_of(clock)
    tail = f"-{d:02}" if d else ""
    if (rm := g.get("rm")) is not None:
        if rm.startswith("같은"):
            known = clock.last_month or (clock.value or "XXXX-XX")[:7]
            return _checked(known + tail, mod, "story" if clock.last_month or clock.value else None)
        if clock.published is None:
            return _checked(f"XXXX-XX{tail}", mod, None)
        year, m = shift(clock.published.year, clock.published.month, int(words()["month"][rm]))
    elif m is None:
        if clock.alone and clock.published is None and day and not (lead or weekday):
            return Value("DURATION", f"P{d}D")  # 2일 with nothing to place it: a length
        if d is None:
            return Value("DATE", f"{year:04}", mod, anchor) if year is not None else None
        return _checked(clock.day(d, lead, weekday), mod, anchor)
    if edge and m:
        year = year or int(clock.month_of_year(m).replace("XXXX", "0")[:4])
        return _checked(edge_of_month(year, m, edge, clock), mod, anchor) if year else None
    if year is None and m:
        if g.get("ry") or lead in ("올해", "올", "내년", "작년"):
            return _checked(f"XXXX-{m:02}{tail}", mod, None)
        return _checked(clock.month_of_year(m, d, lead, weekday), mod, anchor)
    return _checked(f"{year:04}-{m:02}{tail}", mod, anchor)


def _checked(value: str, mod: str | None, anchor: str | None) -> Value | None:
    return Value("DATE", value, mod, anchor) if on_calendar(value) else None


def _year_last(g: Groups, clock: Clock) -> Value | None:
    """21-04-2016, 02/22/2016."""
    a, b = int(g["a"] or 0), int(g["b"] or 0)
    m, d = (a, b) if a <= 12 else (b, a)
    return _checked(f"{g['y']}-{m:02}-{d:02}", None, None)


def _days(g: Groups, clock: Clock) -> Value | None:
    """12~14일, 지난달 12~14일, 3월 30일~4월 2일."""
    year, m, d, d2 = named_year(g, clock), named_month(g), int(g["d"] or 0), int(g["d2"] or 0)
    lead = g.get("lead2") or g.get("lead")
    p = clock.published
    if rm := g.get("rm"):
        y, month = shift(p.year, p.month, int(words()["month"][rm])) if p else (None, None)
        first = f"{y:04}-{month:02}-{d:02}" if y else f"XXXX-XX-{d:02}"
    elif m:
        first = f"{year:04}-{m:02}-{d:02}" if year else clock.month_of_year(m, d, lead)
    else:
        first = clock.day(d, lead, g.get("wd"))
    m2 = g.get("m2")
    second = f"{first[:5]}{int(m2):02}-{d2:02}" if m2 else f"{first[:8]}{d2:02}"
    if second < first and first[:4].isdigit():
        y, month = (int(first[:4]) + 1, int(m2)) if m2 else shift(int(first[:4]), int(first[5:7]), 1)
        second = f"{y:04}-{month:02}-{d2:02}"
    if not on_calendar(first) or not on_calendar(second):
        return None
    return Value("DATE", f"{first}/{second}", None, None if g.get("y") else anchor_of(clock))


def _months(g: Groups, clock: Clock) -> Value | None:
    year, m, m2 = named_year(g, clock), int(g["m"] or 0), int(g["m2"] or 0)
    first = f"{year:04}-{m:02}" if year else clock.month_of_year(m, None, g.get("lead"))
    last = f"{int(first[:4]) + 1:04}" if m2 < m and first[:4].isdigit() else first[:4]
    return Value("DATE", f"{first}/{last}-{m2:02}", None, anchor_of(clock))


def _years(g: Groups, clock: Clock) -> Value | None:
    a, b = g["y"] or "", g["b"] or ""
    b = a[:2] + b if len(b) == 2 else b
    return Value("DATE", f"{a}/{b}") if a < b else None


def _story(g: Groups, clock: Clock) -> Value:
    said = clock.before if clock.aside and clock.before and (g["st"] or "").replace(" ", "") == "이날" else clock.value
    base = said or (clock.published.isoformat() if clock.published else "XXXX-XX-XX")
    by = int(words()["story"].get(g["st"] or "", "0"))
    return Value("DATE", move(base, by), None, "story" if clock.value else anchor_of(clock))


def _relative_day(g: Groups, clock: Clock) -> Value:
    by = int(words()["day"][g["rd"] or ""])
    return Value("DATE", move(clock.published.isoformat(), by) if clock.published else "XXXX-XX-XX", None, anchor_of(clock))


def _named(g: Groups, clock: Clock) -> Value | None:
    """광복절, 추석: the one that the year, the lead or the tense means."""
    lead, p = g.get("lead"), clock.published
    lunar = words()["lunar"].get(g.get("ld") or "", "01-01" if g.get("seol") else "")
    anchor = None if g.get("y") else anchor_of(clock)
    year = int(g["y"] or 0) if g.get("y") else named_year(g, clock) or clock.year
    m, d = map(int, (lunar or words()["named"][g["nd"] or ""]).split("-"))

    def on(y: int) -> date | None:
        return lengths.from_lunar(y, m, d) if lunar else date(y, m, d)

    if year is None and p is not None:
        year = _year_of_named(on, p, lead, clock.tense)
    if year is None:
        return Value("DATE", "XXXX" if lunar else f"XXXX-{m:02}-{d:02}")
    day = on(year)
    return Value("DATE", day.isoformat() if day else f"{year:04}", None, anchor)


def _year_of_named(on: Callable[[int], date | None], p: date, lead: str | None, tense: str | None) -> int:
    """The holiday that is near, if one is; else the one that the lead or the tense means, the coming one where none tells."""
    days = [day for y in (p.year - 1, p.year, p.year + 1) if (day := on(y))]
    before = [day for day in days if day <= p]
    after = [day for day in days if day >= p]
    if lead == "지난" and before:
        return before[-1].year
    if lead in ("오는", "다가오는", "돌아오는") and after:
        return after[0].year
    near = min(days, key=lambda day: abs(day - p), default=None)
    if near is not None and abs(near - p).days <= 30:
        return near.year
    chosen = before[-1:] if tense == "past" else after[:1]
    return chosen[0].year if chosen else p.year


def _lunar(g: Groups, clock: Clock) -> Value | None:
    m, d = int(g["m"] or 0), int(g["d"] or 0)
    year = named_year(g, clock) or clock.year or (clock.published.year if clock.published else None)
    day = lengths.from_lunar(year, m, d) if year else None
    return Value("DATE", day.isoformat() if day else "XXXX", None, None if g.get("y") else anchor_of(clock))


def _vague(g: Groups, clock: Clock) -> Value:
    """최근, 현재. 지금 and 방금 that stand alone ask for the moment itself."""
    if clock.alone and clock.moment and g["vague"] in ("지금", "현재", "방금"):
        return Value("TIME", clock.moment.strftime("%Y-%m-%dT%H:%M:%S"), None, "published")
    return Value("DATE", words()["vague"][g["vague"] or ""])


def _ago(g: Groups, clock: Clock) -> Value:
    """3년 전, 이틀 뒤: at the grain of its unit, weeks at that of the day; a length where there is nothing to count from.

    전 counts from publication. 후 and 뒤 do where the sentence announces; where it tells of the past they count from the
    day that the story has named (2015년 …, 2년 뒤), and are a length where it has named none.
    """
    parts = lengths.parts(g)
    length = Value("DURATION", lengths.period(parts))
    p, after = clock.published, g["dir"] != "전"
    if clock.base is not None:  # 30일에서 5일 후
        p = clock.base
    anchor = "published"
    if parts is None or any(n != int(n) for n, _ in parts):
        return length
    clocked = any(u in "hms" for _, u in parts)
    start = clock.moment
    if after and clock.tense == "past":
        if clock.year is None or clocked:
            return length
        grain = max("YCMWD".find(u) for _, u in parts)
        base = clock.value if clock.value and grain > 2 else None
        try:
            p = date.fromisoformat(base) if base else date(clock.year, clock.month or 1, 1)
        except ValueError:
            return length
        anchor = "story"
    if p is None or (clocked and start is None):
        return length
    sign = 1 if after else -1
    try:
        return _counted(p, parts, sign, g, clock, anchor)
    except (ValueError, OverflowError):
        return length


def _stretch(g: Groups, clock: Clock) -> Value | None:
    """지난 2주, 다음 24시간: the days or moments from then to now, or from now to then."""
    pieces = lengths.parts(g)
    if not pieces or any(n != int(n) for n, _ in pieces):
        return None
    clocked = pieces[-1][1] in "hms"
    now = clock.moment if clocked else clock.published
    if now is None or clock.published is None:
        return Value("DURATION", lengths.period(pieces))
    try:
        there = _counted(clock.published, pieces, -1 if g["lead"] == "지난" else 1, {"edge": "같은 날"}, clock, "published")
    except (ValueError, OverflowError):
        return Value("DURATION", lengths.period(pieces))
    here = now.strftime("%Y-%m-%dT%H:%M:%S"[: 17 if pieces[-1][1] == "s" else 14]) if clocked else now.isoformat()
    first, last = (there.value, here) if g["lead"] == "지난" else (here, there.value)
    return Value(there.type, f"{first}/{last}", None, "published")


def _counted(p: date, parts: list[tuple[float, str]], sign: int, g: Groups, clock: Clock, anchor: str) -> Value:
    months = sum(int(n) * {"Y": 12, "C": 1200, "M": 1}.get(u, 0) for n, u in parts)
    days = sum(int(n) * {"W": 7, "D": 1}.get(u, 0) for n, u in parts)
    seconds = sum(int(n) * {"h": 3600, "m": 60, "s": 1}.get(u, 0) for n, u in parts)
    y, m = shift(p.year, p.month, sign * months)
    last = (date(*shift(y, m, 1), 1) - timedelta(1)).day
    day = date(y, m, min(p.day, last)) + timedelta(sign * days)
    if seconds and clock.moment:
        there = clock.moment.replace(year=day.year, month=day.month, day=day.day) + timedelta(seconds=sign * seconds)
        form = "%Y-%m-%dT%H:%M:%S" if parts[-1][1] == "s" else "%Y-%m-%dT%H:%M"
        return Value("TIME", there.strftime(form), None, anchor)
    if weekday := g.get("wd"):
        monday = day - timedelta(day.weekday())
        return Value("DATE", (monday + timedelta(WEEKDAYS.index(weekday))).isoformat(), None, anchor)
    unit, edge = parts[-1][1], g.get("edge")
    if edge and not edge.startswith("같은"):
        if unit in "YC":
            return Value("DATE", f"{day.year:04}-{'01-01' if edge[0] == '첫' else '12-31'}", None, anchor)
        return Value("DATE", edge_of_month(day.year, day.month, edge, clock), None, anchor)
    cut = 10 if edge or clock.alone or unit in "WD" else 7 if unit == "M" else 4
    return Value("DATE", day.isoformat()[:cut], "APPROX" if g.get("about") else None, anchor)


READINGS: Final[dict[str, Callable[[Groups, Clock], Value | None]]] = {
    "point": _point, "year_last": _year_last, "days": _days, "months": _months, "years": _years, "story": _story,
    "relative_day": _relative_day, "named": _named, "lunar": _lunar, "vague": _vague, "ago": _ago, "stretch": _stretch,
    **periods.READINGS,
}  # fmt: skip
