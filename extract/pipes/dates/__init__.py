"""The component ``extract_dates``: find by the grammar, filter by named negative rules, resolve by the clock."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, Final, cast

from spacy.language import Language
from spacy.tokens import Doc

from extract.korean.tense import tense_at
from extract.korean.time.clock import Clock, bounds, resolve
from extract.korean.time.grammar import find
from extract.pipes.facts import Date, put, zones

# Negative rules: name, what must precede, what must follow. A candidate between them is no date.
NEGATIVE: Final[tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]] = (
    ("school_year", re.compile(r"(?:제|[A-Za-z])$"), re.compile("")),  # 제5일, A10월
    ("frequency", re.compile(""), re.compile(r" ?\d회")),  # 1일 1회
    ("newspaper", re.compile(""), re.compile(r"(?:일보|신문|경제(?!에|는)|방송)")),  # 매일경제, 내일신문
)


def _ruled_out(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 4) : start], text[end : end + 6]
    return any(b.search(before) and a.match(after) for _, b, a in NEGATIVE)


@Language.component("extract_dates")
def dates(doc: Doc) -> Doc:
    """Put the document's dates."""
    analysis = doc._.analysis
    text: str = analysis.text
    published = doc._.published
    day = date.fromisoformat(published.value[:10]) if published else None
    clock = Clock(day, datetime.fromisoformat(published.value) if published and "T" in published.value else None)
    found: list[Date] = []
    last: Date | None = None
    sentence = (-1, -1)
    # A text that is no article but one line (2024. 2. 29. 12:00) can have no zone: it is read whole.
    for begin, stop in [(zone.start, zone.end) for zone in zones(doc)] or [(0, len(text))]:
        for rule, match in find(text, begin, stop):
            start, end = match.span()
            if _ruled_out(text, start, end):
                continue
            if (here := analysis.sentence_at(start)) != sentence:
                clock.forget_sentence()
                sentence = here
            clock.tense = tense_at(analysis, end) if rule.startswith("date.") else None
            value = resolve(rule, match.group(), match.groupdict(), clock)
            if value is None:
                continue
            anchor: Any = last if value.anchor == "story" else value.anchor
            first, latest = bounds(value.value) if value.type in ("DATE", "TIME") else (None, None)
            fact = Date(start, end, rule, cast(Any, value.type), value.value, value.modifier, None, anchor, first, latest)
            found.append(fact)
            if value.type == "DATE":
                said = clock.value
                clock.say(value.value)
                if clock.value != said or value.value == said:
                    last = fact
    put(doc, "dates", found)
    return doc
