"""The days that a TIMEX3 value can be."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final

# First and last month; winter runs over the end of the year.
_MONTHS: Final = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14), "H1": (1, 6), "H2": (7, 12),
                  "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12)}  # fmt: skip
_WEEK: Final = re.compile(r"(\d{4})-W(\d\d)(-WE|-[1-7])?")
_PART: Final = re.compile(r"(\d{4})-(SP|SU|FA|WI|H[12]|Q[1-4])")
_DAY: Final = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?(?=$|T)")
_YEARS: Final = re.compile(r"\d{2,4}")


def bounds(value: str, modifier: str | None = None) -> tuple[str | None, str | None]:
    """First and last day that a DATE or TIME value can be; None where unknown.

    >>> bounds("2023-12"), bounds("2023-12", "MID"), bounds("199")
    (('2023-12-01', '2023-12-31'), ('2023-12-11', '2023-12-20'), ('1990-01-01', '1999-12-31'))
    """
    first, _, last = value.partition("/")
    low, high = _bound(first, 0), _bound(last or first, 1)
    if modifier in ("START", "MID", "END") and low and high and not last:
        return _third(low, high, modifier)
    return low, high


def _third(low: str, high: str, modifier: str) -> tuple[str, str]:
    """초/초순, 중순, 말/하순: the thirds of a month by the ten days, of anything longer by its length."""
    a, b = date.fromisoformat(low), date.fromisoformat(high)
    if 27 <= (b - a).days <= 30 and a.day == 1:
        days = {"START": (1, 10), "MID": (11, 20), "END": (21, b.day)}[modifier]
        return a.replace(day=days[0]).isoformat(), a.replace(day=days[1]).isoformat()
    span = (b.toordinal() - a.toordinal() + 1) // 3
    start = a.toordinal() + {"START": 0, "MID": span, "END": b.toordinal() - a.toordinal() + 1 - span}[modifier]
    return date.fromordinal(start).isoformat(), date.fromordinal(start + max(span, 1) - 1).isoformat()


def _bound(point: str, end: int) -> str | None:
    try:
        if m := _WEEK.match(point):
            day = int(m[3][1]) if m[3] and m[3] != "-WE" else 7 if end else 6 if m[3] else 1
            return date.fromisocalendar(int(m[1]), int(m[2]), day).isoformat()
        if m := _PART.match(point):
            month = _MONTHS[m[2]][end]
            year, month = int(m[1]) + (month - 1) // 12, (month - 1) % 12 + 1
            return date(year, month, monthrange(year, month)[1] if end else 1).isoformat()
        if m := _DAY.match(point):
            year, month = int(m[1]), int(m[2])
            return date(year, month, int(m[3]) if m[3] else monthrange(year, month)[1] if end else 1).isoformat()
        if _YEARS.fullmatch(point):
            fill = 4 - len(point)
            return f"{point}{'9' * fill}-12-31" if end else f"{point}{'0' * fill}-01-01"
    except ValueError:
        return None
    return None
