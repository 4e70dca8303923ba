"""Korean time expressions with their values, from text alone: no Kiwi, no spaCy.

>>> [(t.text, t.value) for t in parse_times("지난달 28일 시작해 3개월간 이어진다", "2024-01-02")]
[('지난달 28일', '2023-12-28'), ('3개월', 'P3M')]
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from extract.korean.time.bounds import bounds
from extract.korean.time.clock import Clock
from extract.korean.time.grammar import find
from extract.korean.time.lengths import frequency
from extract.korean.time.times import of_no_day
from extract.korean.time.values import resolve

__all__ = ["Expression", "parse_times"]

_SENTENCE_END = re.compile(r"[다요까죠]\.|\n")


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression: half-open offsets, its TIMEX3 value, the days it can be, and the rule that found it.

    ``anchor``: what a relative value was resolved against: "published" (the reference), "story" (the last day that the text
    has named), or None.
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    modifier: str | None
    freq: str | None
    anchor: str | None
    earliest: str | None
    latest: str | None
    rule: str


def parse_times(text: str, reference: str | date | datetime | None = None) -> list[Expression]:
    """Every time expression, in order. ``reference``: the day (or moment) to resolve against, ISO 8601 or an object."""
    moment: datetime | None = None
    if isinstance(reference, str):
        if "T" in reference or " " in reference:
            moment = datetime.fromisoformat(reference)
        reference = date.fromisoformat(reference[:10])
    elif isinstance(reference, datetime):
        moment, reference = reference, reference.date()
    clock = Clock(reference, moment)
    found: list[Expression] = []
    seen = 0
    for candidate in find(text):
        start, end = candidate.start, candidate.end
        if _SENTENCE_END.search(text, seen, start):
            clock.next_sentence()
        seen = end
        clock.ask(candidate, None)
        value = resolve(candidate, clock)
        if value is None:
            continue
        clock.take(value, candidate, found[-1].end if found else 0)
        first, last = bounds(value.value, value.modifier) if value.type in ("DATE", "TIME") else (None, None)
        freq = frequency(text, end) if value.type == "SET" else None
        found.append(
            Expression(
                start, end, text[start:end], value.type, value.value, value.modifier, freq, value.anchor, first, last, candidate.rule.name
            )
        )
    if reference is None and not any(f.type == "DATE" and len(f.value) == 10 for f in found):
        found = [replace(f, value=of_no_day(f.value)) if f.type == "TIME" else f for f in found]
    return found
