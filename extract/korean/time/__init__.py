"""Korean time expressions with their values, from text alone: no Kiwi, no spaCy.

>>> [(t.text, t.value) for t in parse_times("지난달 28일 시작해 3개월간 이어진다", "2024-01-02")]
[('지난달 28일', '2023-12-28'), ('3개월', 'P3M')]
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from extract.korean.time.clock import Clock, bounds, resolve
from extract.korean.time.grammar import find

__all__ = ["Expression", "parse_times"]


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression: half-open offsets, its TIMEX3 value, the days it can be, and the rule that found it."""

    start: int
    end: int
    text: str
    type: str
    value: str
    modifier: str | None
    earliest: str | None
    latest: str | None
    rule: str


def parse_times(text: str, reference: str | date | None = None) -> list[Expression]:
    """Every time expression, in order. ``reference``: the day to resolve against (ISO 8601 or a date), None: unknown."""
    day = date.fromisoformat(reference[:10]) if isinstance(reference, str) else reference
    moment = datetime.fromisoformat(reference) if isinstance(reference, str) and "T" in reference else None
    clock, found = Clock(day, moment), []
    for rule, match in find(text):
        value = resolve(rule, match.group(), match.groupdict(), clock)
        if value is None:
            continue
        if value.type == "DATE":
            clock.say(value.value)
        first, last = bounds(value.value) if value.type in ("DATE", "TIME") else (None, None)
        found.append(Expression(match.start(), match.end(), match.group(), value.type, value.value, value.modifier, first, last, rule))
    return found
