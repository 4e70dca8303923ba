"""The values of points in time: one function a reading that grammar.tsv names. Lengths and sets are in lengths.py."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from extract.korean.numerals import parse
from extract.korean.time import lengths, times
from extract.korean.time.clock import WEEKDAYS, Clock, Value, move, on_calendar, shift
from extract.korean.time.grammar import Candidate, words

Groups = dict[str, str | None]
_MONTHS_OF: Final = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
_SINO_QUARTER: Final = {"일": "1", "이": "2", "삼": "3", "사": "4"}


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


def modifier(g: Groups) -> str | None:
    """TIMEX3 mod of 초, 중순, 말, 쯤."""
    return words()["mod"].get(g.get("mod") or "")


def _published(clock: Clock) -> str | None:
    return "published" if clock.published else None


def _year(g: Groups, clock: Clock) -> int | None:
    """The year that the expression names itself."""
    if y := g.get("y"):
        return int(y)
    if dangi := g.get("dangi"):
        return int(dangi) - 2333
    if spelled := g.get("sy"):
        value = parse(spelled)
        return value if isinstance(value, int) and 1 <= value <= 9999 else None
    if two := g.get("yy") or g.get("y2"):
        now = clock.published.year if clock.published else 2025
        year = now // 100 * 100 + int(two)
        return year - 100 if year > now + 20 else year
    lead = g.get("lead")
    if said := g.get("sr"):
        base = clock.last_year or (clock.published.year if clock.published else None)
        return base + int(words()["storyyear"][said]) if base else None
    word = g.get("ry") or (lead if lead in words()["year"] or lead == "올" else None)
    if word and clock.published:
        return clock.published.year + (0 if word == "올" else int(words()["year"][word]))
    return None


def _month(g: Groups) -> int | None:
    if m := g.get("m"):
        return int(m)
    name = g.get("sm") or g.get("sm2")
    return int(words()["monthname"][name]) if name else None


def _edge(y: int, m: int, edge: str, clock: Clock) -> str:
    """첫날, 마지막 날, 말일, 같은 날 of a month."""
    if edge.startswith("첫"):
        return f"{y:04}-{m:02}-01"
    if edge.startswith("같은"):
        d = clock.published.day if clock.published else 1
        return f"{y:04}-{m:02}-{d:02}"
    return move("{:04}-{:02}-01".format(*shift(y, m, 1)), -1)


def _point(g: Groups, clock: Clock) -> Value | None:
    year, m = _year(g, clock), _month(g)
    day = g.get("d") or g.get("sd") or g.get("sd2")
    d = (int(day) if day.isdigit() else int(parse(day) or 0)) if day else None
    lead, weekday, edge = g.get("lead") or g.get("lead0"), g.get("wd") or g.get("wd2"), g.get("edge")
    mod, anchor = modifier(g), None if g.get("y") else _published(clock)
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
        return _checked(_edge(year, m, edge, clock), mod, anchor) if year else None
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


def _year_and_part(g: Groups, clock: Clock) -> Value | None:
    """2018년, 올 상반기, 작년 겨울, 3분기, 내년 첫날."""
    year, p = _year(g, clock), clock.published
    named = g.get("y") or g.get("dangi") or g.get("sy")
    anchor = None if named else _published(clock)
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


def _days(g: Groups, clock: Clock) -> Value | None:
    """12~14일, 지난달 12~14일, 3월 30일~4월 2일."""
    year, m, d, d2 = _year(g, clock), _month(g), int(g["d"] or 0), int(g["d2"] or 0)
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
    return Value("DATE", f"{first}/{second}", None, None if g.get("y") else _published(clock))


def _months(g: Groups, clock: Clock) -> Value | None:
    year, m, m2 = _year(g, clock), int(g["m"] or 0), int(g["m2"] or 0)
    first = f"{year:04}-{m:02}" if year else clock.month_of_year(m, None, g.get("lead"))
    last = f"{int(first[:4]) + 1:04}" if m2 < m and first[:4].isdigit() else first[:4]
    return Value("DATE", f"{first}/{last}-{m2:02}", None, _published(clock))


def _years(g: Groups, clock: Clock) -> Value | None:
    a, b = g["y"] or "", g["b"] or ""
    b = a[:2] + b if len(b) == 2 else b
    return Value("DATE", f"{a}/{b}") if a < b else None


def _quarters(g: Groups, clock: Clock) -> Value | None:
    year = _year(g, clock) or (clock.year or clock.published.year if clock.published else None)
    base = f"{year:04}" if year else "XXXX"
    return Value("DATE", f"{base}-Q{g['q']}/{base}-Q{g['q2']}", None, _published(clock))


def _month_named(g: Groups, clock: Clock) -> tuple[int, int] | None:
    """The month in which a weekday or week is counted; None where its year is unknown."""
    if rm := g.get("rm"):
        p = clock.published
        return shift(p.year, p.month, int(words()["month"][rm])) if p else None
    m, year = int(g["m"] or 0), _year(g, clock)
    month = f"{year:04}" if year else clock.month_of_year(m)
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
    return Value("DATE", day.isoformat(), None, None if g.get("y") else _published(clock)) if day else None


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
    return Value("DATE", f"{iso.year:04}-W{iso.week:02}{'-WE' if g.get('we') else ''}", None, _published(clock))


def _bce(g: Groups, clock: Clock) -> Value | None:
    n = parse(g["n"] or "")
    return Value("DATE", f"BC{n:04}") if isinstance(n, int) and 0 < n < 10000 else None


def _decade(g: Groups, clock: Clock) -> Value:
    if dec := g.get("dec"):
        return Value("DATE", dec[:3], modifier(g))
    two = g["dec2"] or ""
    return Value("DATE", ("20" if two < "30" else "19") + two[0], modifier(g))


def _century(g: Groups, clock: Clock) -> Value:
    return Value("DATE", f"{int(g['c'] or 1) - 1:02}", modifier(g))


def _school_year(g: Groups, clock: Clock) -> Value:
    if g.get("y"):
        return Value("DATE", g["y"] or "")
    by = {"지난": -1, "다음": 1}.get(g["word"] or "", 0)
    return Value("DATE", f"{clock.published.year + by:04}" if clock.published else "XXXX", None, _published(clock))


def _new_year(g: Groups, clock: Clock) -> Value:
    """새해: in the second half of a year the one that comes."""
    p = clock.published
    return Value("DATE", f"{p.year + (p.month > 6):04}" if p else "XXXX", None, _published(clock))


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


def _story(g: Groups, clock: Clock) -> Value:
    said = clock.before if clock.aside and clock.before and (g["st"] or "").replace(" ", "") == "이날" else clock.value
    base = said or (clock.published.isoformat() if clock.published else "XXXX-XX-XX")
    by = int(words()["story"].get(g["st"] or "", "0"))
    return Value("DATE", move(base, by), None, "story" if clock.value else _published(clock))


def _relative_day(g: Groups, clock: Clock) -> Value:
    by = int(words()["day"][g["rd"] or ""])
    return Value("DATE", move(clock.published.isoformat(), by) if clock.published else "XXXX-XX-XX", None, _published(clock))


def _named(g: Groups, clock: Clock) -> Value | None:
    """광복절, 추석: the one that the year, the lead or the tense means."""
    lead, p = g.get("lead"), clock.published
    lunar = words()["lunar"].get(g.get("ld") or "", "01-01" if g.get("seol") else "")
    anchor = None if g.get("y") else _published(clock)
    year = int(g["y"] or 0) if g.get("y") else _year(g, clock) or clock.year
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
    year = _year(g, clock) or clock.year or (clock.published.year if clock.published else None)
    day = lengths.from_lunar(year, m, d) if year else None
    return Value("DATE", day.isoformat() if day else "XXXX", None, None if g.get("y") else _published(clock))


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
        return Value("DATE", _edge(day.year, day.month, edge, clock), None, anchor)
    cut = 10 if edge or clock.alone or unit in "WD" else 7 if unit == "M" else 4
    return Value("DATE", day.isoformat()[:cut], "APPROX" if g.get("about") else None, anchor)


READINGS: Final[dict[str, Callable[[Groups, Clock], Value | None]]] = {
    "point": _point, "year_last": _year_last, "year": _year_and_part, "days": _days, "months": _months, "years": _years,
    "quarters": _quarters, "nth_weekday": _nth_weekday, "nth_week": _nth_week, "bce": _bce, "decade": _decade,
    "century": _century, "school_year": _school_year, "new_year": _new_year, "season": _season, "week": _week,
    "weekends": _weekends, "story": _story, "relative_day": _relative_day, "named": _named, "lunar": _lunar,
    "turn": _turn, "vague": _vague, "ago": _ago, "stretch": _stretch,
}  # fmt: skip
