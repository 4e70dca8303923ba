"""The values of durations and of what repeats, and the lunar calendar. They depend on nothing that the text has named."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Final

from extract.korean.numerals import parse
from extract.korean.time.clock import WEEKDAYS, Value
from extract.korean.time.grammar import words

Groups = dict[str, str | None]
# Years, months, weeks, days as in ISO 8601; small letters for hours, minutes, seconds; C centuries.
_UNITS: Final = {"년": "Y", "해": "Y", "개년": "Y", "개월": "M", "달": "M", "월": "M", "주일": "W", "주간": "W", "주": "W", "일": "D",
                 "시간": "h", "분": "m", "초": "s", "세기": "C"}  # fmt: skip
_ORDER: Final = "CYMWDhms"
_PIECE: Final = re.compile(r"(\d+(?:\.\d+)?|[일이삼사오육칠팔구십백]+) ?(개월|달|월|주|일|시간|분|초)")


@lru_cache(maxsize=512)
def from_lunar(year: int, month: int, day: int) -> date | None:
    """The solar day of a day of the Korean lunar year; None outside 1391 to 2050, where the calendar's tables end."""
    from korean_lunar_calendar import KoreanLunarCalendar  # only where a text names such a day

    calendar = KoreanLunarCalendar()
    if not calendar.setLunarDate(year, month, day, False):
        return None
    return date(calendar.solarYear, calendar.solarMonth, calendar.solarDay)


def parts(g: Groups) -> list[tuple[float, str]] | None:
    """The numbers and units of a length, largest first; None for one of unknown size (수년)."""
    if days := g.get("days"):
        return [(float(words()["dayword"][days]), "D")]
    if word := g.get("length"):
        fixed = re.fullmatch(r"P(\d+)([YMWD])", words()["length"][word])
        return [(float(fixed[1]), fixed[2])] if fixed else None
    number = parse(g.get("n") or g.get("n2") or "")
    if number is None:
        return None
    found = [(float(number), _UNITS[g.get("u") or g.get("u2") or ""])]
    if (g.get("half") or "").strip() == "반":
        unit = found[0][1]
        found += [(6.0, "M")] if unit == "Y" else [(30.0, "m")] if unit == "h" else [(30.0, "s")] if unit == "m" else []
    for n, u in _PIECE.findall(g.get("tail") or ""):
        value = parse(n)
        if value is not None:
            found.append((float(value), _UNITS[u]))
    found.sort(key=lambda part: _ORDER.index(part[1]))
    return found if len({unit for _, unit in found}) == len(found) else None  # 10초 13초: two lengths and not one


def period(pieces: list[tuple[float, str]] | None) -> str:
    """ISO 8601 of a length: P1Y6M, PT2H30M, P3W."""
    if not pieces:
        return "PXY"
    text, clock = "P", ""
    for n, u in pieces:
        if u == "C":
            n, u = n * 100, "Y"
        piece = f"{int(n) if n == int(n) else n}{u.upper()}"
        if u in "hms":
            clock += piece
        else:
            text += piece
    return f"{text}T{clock}" if clock else text


def _length(g: Groups) -> Value | None:
    pieces = parts(g)
    return Value("DURATION", period(pieces)) if pieces else None


def _length_word(g: Groups) -> Value:
    word = g.get("length")
    return Value("DURATION", words()["length"][word] if word else period(parts(g)))


def _length_range(g: Groups) -> Value:
    a, b = g["a"] or "", g["b"] or ""
    unit, first = _UNITS[g["u"] or ""], _UNITS[g.get("ua") or g["u"] or ""]
    if a.isdigit() and b[-1:] in ("만", "억"):
        a += b[-1]  # 10~20만 년
    return Value("DURATION", f"{period([(float(parse(a) or 0), first)])}/{period([(float(parse(b) or 0), unit)])}")


def _record(g: Groups) -> Value:
    minutes = f"{int(g['min'] or 0)}M" if g.get("min") else ""
    return Value("DURATION", f"PT{minutes}{int(g['s'] or 0)}.{g['f']}S")


def _quarter_count(g: Groups) -> Value:
    return Value("DURATION", f"P{3 * int(g['n'] or 0)}M")


def _millisecond(g: Groups) -> Value | None:
    n = parse(g["n"] or "")
    return None if n is None else Value("DURATION", f"PT{n / 1000:.6f}".rstrip("0").rstrip(".") + "S")


def _every(g: Groups) -> Value:
    """매주 월요일, 매년 3월, 매달 둘째 주 토요일: what is named of the point, X for the rest."""
    if wd := g.get("wd"):
        # The schema has no day "second Saturday of a month": the period alone.
        return Value("SET", "P1M" if g.get("nth") else f"XXXX-WXX-{WEEKDAYS.index(wd) + 1}")
    if m := g.get("m"):
        return Value("SET", f"XXXX-{int(m):02}" + (f"-{int(g['d'] or 0):02}" if g.get("d") else ""))
    if d := g.get("d2"):
        return Value("SET", f"XXXX-XX-{int(d):02}")
    return Value("SET", words()["set"][g["set"] or ""])


def _interval(g: Groups) -> Value | None:
    pieces = parts(g)
    return Value("SET", period(pieces)) if pieces else None


READINGS: Final[dict[str, Callable[[Groups], Value | None]]] = {
    "length": _length, "length_word": _length_word, "length_range": _length_range, "record": _record, "millisecond": _millisecond,
    "quarter_count": _quarter_count, "every": _every, "interval": _interval,
}  # fmt: skip


_TIMES: Final = re.compile(r" ?(?:에 ?)?(한|두|세|네|다섯|\d{1,2}) ?(?:번|차례|회|경기)(?!째)")


def frequency(text: str, end: int) -> str | None:
    """How many times in each period, when it is said right after it: 매년 ⟦두 차례⟧."""
    match = _TIMES.match(text, end)
    return match and (match[1] if match[1].isdigit() else words()["native"][match[1]])
