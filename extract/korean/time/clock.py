"""What a time expression means on the calendar: the publication date, the dates said so far and the tense decide."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from extract.korean.time.grammar import (
    DAYS,
    FROM_STORY,
    MONTHS,
    NAMED,
    NATIVE,
    PARTS,
    RELATIVE_DAYS,
    SEASONS,
    UNITS,
    VAGUE,
    WEEKDAYS,
    WEEKS,
    YEARS,
)  # fmt: skip

_MODS: Final = {"초순": "START", "상순": "START", "초": "START", "중순": "MID", "하순": "END", "말": "END", "쯤": "APPROX",
                "경": "APPROX", "께": "APPROX"}  # fmt: skip
Groups = dict[str, str | None]


@dataclass(slots=True)
class Value:
    """A resolved value. ``anchor``: "published", "story" (the last date said), or None."""

    type: str
    value: str
    modifier: str | None = None
    anchor: str | None = None


class Clock:
    """Publication date (None: unknown) and the last date said. ``tense`` is set by the caller before each question."""

    def __init__(self, published: date | None, moment: datetime | None = None) -> None:
        self.published = published
        self.moment = moment  # the same with its time of day, where that is known
        self.tense: str | None = None
        self.value: str | None = None  # the last day said, also an incomplete one: XXXX-XX-14
        self.year: int | None = None
        self.month: int | None = None

    def day(self, text: str) -> date | None:
        """A complete day of a value, None where something is unknown."""
        try:
            return date.fromisoformat(text[:10])
        except ValueError:
            return None

    def say(self, value: str) -> None:
        """Remember a date that was said."""
        point = value.split("/")[-1]
        if re.fullmatch(r"[\dX]{4}-[\dX]{2}-[\dX]{2}", point):
            self.value = value.split("/")[0]
        if re.match(r"\d{4}", point):
            self.year = int(point[:4])
            self.month = int(point[5:7]) if re.match(r"\d{4}-\d\d", point) else None

    def forget_sentence(self) -> None:
        """Month and year are carried inside a sentence only."""
        self.year = self.month = None

    def bare_day(self, d: int, lead: str | None) -> str:
        """``14일``: in the month just said, else the nearest one that the tense allows."""
        if self.year and self.month and lead is None and d <= monthrange(self.year, self.month)[1]:
            return f"{self.year:04}-{self.month:02}-{d:02}"
        if self.published is None:
            return f"XXXX-XX-{d:02}"
        future = lead == "오는" or (lead is None and self.tense == "future")
        y, m = self.published.year, self.published.month
        for _ in range(13):
            if d <= monthrange(y, m)[1]:
                found = date(y, m, d)
                if (future and found >= self.published) or (not future and found <= self.published):
                    return found.isoformat()
            y, m = _shift(y, m, 1 if future else -1)
        return f"XXXX-XX-{d:02}"

    def bare_month(self, m: int, d: int | None, lead: str | None) -> str:
        """``3월``, ``3월 14일`` without a year."""
        tail = f"-{d:02}" if d else ""
        if self.year and lead is None:
            return f"{self.year:04}-{m:02}{tail}"
        if self.published is None:
            return f"XXXX-{m:02}{tail}"
        p = self.published
        here, there = (m, d or 0), (p.month, p.day if d else 0)
        future = lead in ("오는", "돌아오는") or (lead is None and self.tense == "future")
        past = lead == "지난" or (lead is None and self.tense == "past")
        year = p.year
        if future and here < there:
            year += 1
        elif past and (here > there or (lead == "지난" and here == there and not d)):
            year -= 1
        return f"{year:04}-{m:02}{tail}"


def _shift(y: int, m: int, by: int) -> tuple[int, int]:
    total = y * 12 + m - 1 + by
    return total // 12, total % 12 + 1


def _number(text: str | None) -> str:
    return str(NATIVE.get(text or "", text))


def _period(n: str, unit: str) -> str:
    u = "M" if unit == "월" else UNITS[unit]
    return f"PT{n}{u[0]}" if u in ("H", "MIN", "S") else f"P{n}{u}"


def _lead_year(g: Groups, clock: Clock) -> int | None:
    if g.get("y"):
        return int(g["y"] or 0)
    if yy := g.get("yy") or g.get("y2"):
        century = (clock.published.year if clock.published else 2000) // 100 * 100
        return century + int(yy)
    word = g.get("ry") or (g.get("lead") if g.get("lead") in YEARS else None)
    return clock.published.year + YEARS[word] if word and clock.published else None


def resolve(rule: str, text: str, g: Groups, clock: Clock) -> Value | None:
    """The value of one candidate, or None where the calendar rules it out (2월 31일, 25시)."""
    mod = _MODS.get(g.get("mod") or "")
    p, pub = clock.published, "published" if clock.published else None
    kind, _, name = rule.partition(".")
    if kind == "duration":
        return _duration(name, text, g)
    if kind == "set":
        return _set(text, g)
    if kind == "time":
        return _time(name, text, g, clock, mod)
    if name == "vague":
        return Value("DATE", VAGUE[text])
    if name == "numeric":
        return _checked(f"{g['y']}-{int(g['m'] or 0):02}-{int(g['d'] or 0):02}", mod, None)
    if name == "years":
        a, b = g["y"] or "", g["b"] or ""
        return Value("DATE", f"{a}/{a[:2] + b if len(b) == 2 else b}")
    if name == "decade":
        dec = g["dec"] or ""
        return Value("DATE", dec[:3] if len(dec) == 4 else "19" + dec[0])
    if name == "century":
        return Value("DATE", f"{int(g['c'] or 1) - 1:02}")
    if name == "school_year":
        return Value("DATE", g["y"] or (str(p.year) if p else "XXXX"), anchor=None if g["y"] else pub)
    if name == "nth_weekday":
        return _nth_weekday(g, clock)
    if name == "months":
        year = _lead_year(g, clock)
        first = f"{year:04}-{int(g['m'] or 0):02}" if year else clock.bare_month(int(g["m"] or 0), None, None)
        return Value("DATE", f"{first}/{first[:5]}{int(g['m2'] or 0):02}", anchor=pub)
    if name == "year_bare":
        return Value("DATE", text)
    if name in ("year", "half"):
        return _year(text, g, clock, mod)
    if name == "days":
        return _days(g, clock)
    if name == "month":
        year, m, d = _lead_year(g, clock), int(g["m"] or 0), int(g["d"]) if g["d"] else None
        value = f"{year:04}-{m:02}" + (f"-{d:02}" if d else "") if year else clock.bare_month(m, d, g["lead"] or g["lead0"])
        return _checked(value, mod, None if g["y"] else pub)
    if name == "month_relative":
        d = int(g["d"]) if g["d"] else None
        tail = f"-{d:02}" if d else ""
        if "같은" in text:
            base = (clock.value or "XXXX-XX")[:7]
            return _checked(base + tail, mod, "story")
        if p is None:
            return Value("DATE", f"XXXX-XX{tail}", mod)
        y, m = _shift(p.year, p.month, MONTHS[g["rm"] or ""])
        return _checked(f"{y:04}-{m:02}{tail}", mod, pub)
    if name == "day":
        value = clock.bare_day(int(g["d"] or 0), g["lead"])
        return _checked(value, mod, pub)
    if name == "story":
        base = clock.value or (p.isoformat() if p else "XXXX-XX-XX")
        return Value("DATE", _move_day(base, FROM_STORY[text]), anchor="story" if clock.value else pub)
    if name == "relative_day":
        return Value("DATE", (p + timedelta(RELATIVE_DAYS[text])).isoformat() if p else "XXXX-XX-XX", anchor=pub)
    if name in ("week", "weekday", "weekend"):
        return _week(name, g, clock)
    if name == "season":
        year = p.year if p else None
        if p and g["lead"] in ("지난", "작년", "내년"):
            year = p.year + (1 if g["lead"] == "내년" else -1)
        big = {"초": "START", "한": "MID", "늦": "END"}.get(g["big"] or "")
        return Value("DATE", f"{year or 'XXXX'}-{SEASONS[g['season'] or '']}", big, pub)
    if name == "named":
        if text not in NAMED:  # 추석, 설날: by the moon; only the year is told
            return Value("DATE", str(p.year) if p else "XXXX", anchor=pub)
        m, d = NAMED[text]
        return _checked(clock.bare_month(m, d, None), None, pub)
    return _ago(g, clock)


def _checked(value: str, mod: str | None, anchor: str | None) -> Value | None:
    """None where the calendar has no such day."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        try:
            date.fromisoformat(value)
        except ValueError:
            return None
    elif (m := re.match(r"[\dX]{4}-(\d\d)(?:-(\d\d))?", value)) and (int(m[1]) not in range(1, 13) or int(m[2] or 1) > 31):
        return None
    return Value("DATE", value, mod, anchor)


def _move_day(value: str, by: int) -> str:
    try:
        return (date.fromisoformat(value) + timedelta(by)).isoformat()
    except ValueError:
        d = int(value[8:]) + by if value[8:].isdigit() else 0
        return f"{value[:8]}{d:02}" if 1 <= d <= 31 else "XXXX-XX-XX"


def _year(text: str, g: Groups, clock: Clock, mod: str | None) -> Value:
    relative = not g.get("y") and not g.get("yy")
    year: int | None = _lead_year(g, clock)
    if year is None and relative and not g.get("ry") and clock.published:
        year = clock.year or clock.published.year
    base = f"{year:04}" if year is not None else "XXXX"
    if "상반기" in text:
        base += "-H1"
    elif "하반기" in text:
        base += "-H2"
    elif quarter := re.search(r"([1-4]) ?/?4?분기", text):
        base += f"-Q{quarter[1]}"
    elif g.get("season"):
        base += "-" + SEASONS[g["season"] or ""]
    return Value("DATE", base, mod, "published" if relative and clock.published else None)


def _days(g: Groups, clock: Clock) -> Value | None:
    year, d, d2 = _lead_year(g, clock), int(g["d"] or 0), int(g["d2"] or 0)
    pub = "published" if clock.published and not g["y"] else None
    if g["rm"] and clock.published:
        y, m = _shift(clock.published.year, clock.published.month, MONTHS[g["rm"]])
        first = f"{y:04}-{m:02}-{d:02}"
    elif g["m"]:
        m = int(g["m"])
        first = f"{year:04}-{m:02}-{d:02}" if year else clock.bare_month(m, d, g["lead"] or g["lead2"])
    else:
        first = clock.bare_day(d, g["lead2"] or g["lead"])
    head = first[:5] + f"{int(g['m2']):02}-" if g["m2"] else first[:8]
    second = f"{head}{d2:02}"
    if second < first and not g["m2"] and first[:4].isdigit():
        y, m = _shift(int(first[:4]), int(first[5:7]), 1)
        second = f"{y:04}-{m:02}-{d2:02}"
    if not _checked(first, None, None) or not _checked(second, None, None):
        return None
    return Value("DATE", f"{first}/{second}", anchor=pub)


def _time(name: str, text: str, g: Groups, clock: Clock, mod: str | None) -> Value | None:
    day = clock.value or "XXXX-XX-XX"
    anchor = "story" if clock.value else None
    if name == "named":
        return Value("TIME", f"{day}T{'00' if text == '자정' else '12'}:00", anchor=anchor)
    part = g.get("part")
    if name == "part":
        return Value("TIME", f"{day}T{PARTS[part or '']}", anchor=anchor)
    if clock.value is None and clock.moment is not None:
        day, anchor = clock.moment.date().isoformat(), "published"
    hour, minute = int(_number(g["h"])), int(g.get("min") or (30 if g.get("hh") else 0))
    if hour > 24 or minute > 59:
        return None
    if (part in ("오후", "저녁") and hour < 12) or (part == "밤" and 6 <= hour < 12) or (part in ("낮", "한낮", "대낮") and hour < 6):
        hour += 12
    elif part in ("오전", "새벽", "밤") and hour == 12:
        hour = 0
    return Value("TIME", f"{day}T{hour % 24:02}:{minute:02}", mod, anchor)


def _week(name: str, g: Groups, clock: Clock) -> Value:
    p = clock.published
    weekday = WEEKDAYS.index(g["wd"] or "") + 1 if g.get("wd") else None
    if p is None:
        return Value("DATE", f"XXXX-WXX-{weekday}" if weekday else "XXXX-WXX-WE" if name == "weekend" else "XXXX-WXX")
    if name == "weekday":
        past = g["lead"] == "지난" or (g["lead"] is None and clock.tense == "past")
        by = (weekday or 1) - p.isoweekday()
        if g["lead"] == "다음":
            by += 7
        elif past and (by > 0 or (by == 0 and g["lead"] == "지난")):
            by -= 7
        elif not past and by < 0 and g["lead"] != "이번":
            by += 7
        return Value("DATE", (p + timedelta(by)).isoformat(), anchor="published")
    shift = WEEKS[g["rw"] or ""] if name == "week" else (-1 if g["lead"] == "지난" else 0)
    monday = p - timedelta(p.isoweekday() - 1) + timedelta(7 * shift)
    if weekday:
        return Value("DATE", (monday + timedelta(weekday - 1)).isoformat(), anchor="published")
    iso = monday.isocalendar()
    weekend = "-WE" if name == "weekend" or g.get("we") else ""
    return Value("DATE", f"{iso.year:04}-W{iso.week:02}{weekend}", anchor="published")


def _nth_weekday(g: Groups, clock: Clock) -> Value | None:
    """``10월 첫째 화요일``: None where the month has no such weekday or its year is unknown."""
    if g["rm"]:
        if clock.published is None:
            return None
        y, m = _shift(clock.published.year, clock.published.month, MONTHS[g["rm"]])
    else:
        m = int(g["m"] or 0)
        year = _lead_year(g, clock)
        month = f"{year:04}-{m:02}" if year else clock.bare_month(m, None, None)
        if not month[:4].isdigit():
            return None
        y = int(month[:4])
    weekday, days = WEEKDAYS.index(g["wd"] or ""), monthrange(y, m)[1]
    first = 1 + (weekday - date(y, m, 1).weekday()) % 7
    which = {"첫": 0, "둘": 1, "두": 1, "셋": 2, "세": 2, "넷": 3, "네": 3}.get((g["nth"] or "")[0], (days - first) // 7)
    day = first + 7 * which
    return Value("DATE", date(y, m, day).isoformat(), anchor="published" if clock.published and not g["y"] else None)


def _duration(name: str, text: str, g: Groups) -> Value:
    if name == "range":
        return Value("DURATION", f"{_period(g['a'] or '', g['unit'] or '')}/{_period(g['b'] or '', g['unit'] or '')}")
    if name == "word":
        fixed = {"일주일": "P1W", "한해": "P1Y", "한 해": "P1Y", "반년": "P6M", "종일": "P1D", "수년": "PXY", "수개월": "PXM"}
        return Value("DURATION", fixed.get(text) or f"P{DAYS[text]}D")
    if name == "days":
        return Value("DURATION", f"P{g['n']}D")
    if name == "long":
        a, b = _period(_number(g["n"]), g["unit"] or ""), _period(_number(g["n2"]), g["unit2"] or "")
        if a.startswith("PT") and b.startswith("PT"):
            return Value("DURATION", a + b[2:])
        return Value("DURATION", a + b[1:])
    return Value("DURATION", _period(_number(g["n"]), g["unit"] or ""))


def _set(text: str, g: Groups) -> Value:
    if g.get("wd"):
        return Value("SET", f"XXXX-WXX-{WEEKDAYS.index(g['wd'] or '') + 1}")
    if text == "연간":
        return Value("SET", "P1Y")
    if text == "격주":
        return Value("SET", "P2W")
    unit = g.get("u") or g.get("per") or "년"
    return Value("SET", {"년": "P1Y", "연도": "P1Y", "월": "P1M", "달": "P1M", "주": "P1W", "일": "P1D", "분기": "P3M"}[unit])


def _ago(g: Groups, clock: Clock) -> Value:
    """``3년 전``: counted from publication, at the grain of its unit; a length where there is nothing to count from."""
    n = str(DAYS[g["days"] or ""]) if g.get("days") else "1" if g.get("wk") else _number(g["n"])
    unit = "일" if g.get("days") else "주" if g.get("wk") else g["unit"] or ""
    p, u = clock.published, UNITS[unit]
    if clock.moment is not None and u in ("H", "MIN", "S") and "." not in n:
        step = timedelta(seconds=int(n) * {"H": 3600, "MIN": 60, "S": 1}[u])
        there = clock.moment - step if g["dir"] == "전" else clock.moment + step
        return Value("TIME", there.strftime("%Y-%m-%dT%H:%M:%S" if u == "S" else "%Y-%m-%dT%H:%M"), anchor="published")
    if p is None or u in ("H", "MIN", "S") or "." in n:
        return Value("DURATION", _period(n, unit))
    by = int(n) * (-1 if g["dir"] == "전" else 1)
    try:
        if u in ("D", "W"):
            day = p + timedelta(by * (7 if u == "W" else 1))
            iso = day.isocalendar()
            return Value("DATE", day.isoformat() if u == "D" else f"{iso.year:04}-W{iso.week:02}", anchor="published")
        y, m = (p.year + by, p.month) if u == "Y" else _shift(p.year, p.month, by)
        return Value("DATE", date(y, m, 1).isoformat()[: 4 if u == "Y" else 7], anchor="published")
    except (ValueError, OverflowError):
        return Value("DURATION", _period(n, unit))


def bounds(value: str) -> tuple[str | None, str | None]:
    """First and last day that a DATE or TIME value can be; None where unknown.

    >>> bounds("2023-12")
    ('2023-12-01', '2023-12-31')
    """
    first, _, last = value.partition("/")
    return _bound(first, 0), _bound(last or first, 1)


def _bound(point: str, end: int) -> str | None:
    try:
        if m := re.match(r"(\d{4})-W(\d\d)(-WE)?", point):
            return date.fromisocalendar(int(m[1]), int(m[2]), 7 if end else (6 if m[3] else 1)).isoformat()
        if m := re.match(r"(\d{4})-(SP|SU|FA|WI|H[12]|Q[1-4])", point):
            year = int(m[1])
            a, b = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14), "H1": (1, 6), "H2": (7, 12)}.get(
                m[2], (int(m[2][1]) * 3 - 2, int(m[2][1]) * 3) if m[2][0] == "Q" else (1, 12)
            )
            y, month = _shift(year, 1, (b if end else a) - 1)
            return date(y, month, monthrange(y, month)[1] if end else 1).isoformat()
        if m := re.match(r"(\d{4})-(\d\d)(?:-(\d\d))?", point):
            y, month = int(m[1]), int(m[2])
            return date(y, month, int(m[3]) if m[3] else monthrange(y, month)[1] if end else 1).isoformat() if "X" not in point[:10] else None
        if re.fullmatch(r"\d{4}", point):
            return f"{point}-12-31" if end else f"{point}-01-01"
        if re.fullmatch(r"\d{3}", point):
            return f"{point}9-12-31" if end else f"{point}0-01-01"
    except ValueError:
        return None
    return None
