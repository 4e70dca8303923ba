"""The component ``extract_dates``: find by the grammar, filter by the morphemes, resolve by the clock and the tense."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, datetime
from typing import Any, Final, cast

from spacy.language import Language
from spacy.tokens import Doc

from extract.korean.analysis import Analysis
from extract.korean.tense import tense_at
from extract.korean.time.bounds import bounds
from extract.korean.time.clock import Clock
from extract.korean.time.grammar import Candidate, find
from extract.korean.time.lengths import frequency
from extract.korean.time.times import of_no_day
from extract.korean.time.values import resolve
from extract.pipes.facts import Date, put, zones

# Readings whose value the tense of the sentence can change.
_TENSED: Final = frozenset(("point", "days", "months", "week", "weekends", "named", "ago", "nth_weekday", "nth_week", "clock"))



def _is_word(analysis: Analysis, candidate: Candidate, glued: bool) -> bool:
    """A candidate that begins with a letter begins a morpheme, and one that is no verb: 낮은 수준, 하루나, 보내주신 are out.

    ``glued``: an expression ends right before it, and Kiwi takes the two for one word (어제저녁).
    """
    text, start = analysis.text, candidate.start
    if text[start] < "가":
        return True
    starts, tags = analysis.starts, analysis.tags
    i = bisect_left(starts, start)
    if i == len(starts) or starts[i] != start:
        return glued
    tag = tags[i]
    if tag[0] == "V" and not candidate.match.groupdict().get("adj") and analysis.ends[i] <= candidate.end and candidate.rule.reading in ("part", "season", "length_word"):
        return False
    # a name that goes on after it: 하루/NNP카와, 모레츠/NNP
    return not (tag == "NNP" and analysis.ends[i] > candidate.end and candidate.rule.reading != "named")


@Language.component("extract_dates")
def dates(doc: Doc) -> Doc:
    """Put the document's dates."""
    analysis: Analysis = doc._.analysis
    text = analysis.text
    published = doc._.published
    day = date.fromisoformat(published.value[:10]) if published else None
    clock = Clock(day, datetime.fromisoformat(published.value) if published and "T" in published.value else None)
    found: list[Date] = []
    last: Date | None = None
    sentence = (-1, -1)
    # A text that is no article but one line (2024. 2. 29. 12:00) can have no zone: it is read whole.
    for begin, stop in [(zone.start, zone.end) for zone in zones(doc)] or [(0, len(text))]:
        for candidate in find(text, begin, stop):
            if not _is_word(analysis, candidate, bool(found) and found[-1].end == candidate.start):
                continue
            start, end = candidate.start, candidate.end
            if start >= sentence[1] or start < sentence[0]:
                sentence = analysis.sentence_at(start)
                clock.next_sentence()
            clock.ask(candidate, tense_at(analysis, end) if candidate.rule.reading in _TENSED else None)
            value = resolve(candidate, clock)
            if value is None:
                continue
            anchor: Any = last if value.anchor == "story" else value.anchor
            first, latest = bounds(value.value, value.modifier) if value.type in ("DATE", "TIME") else (None, None)
            freq = frequency(text, end) if value.type == "SET" else None
            fact = Date(start, end, candidate.rule.name, cast(Any, value.type), value.value, value.modifier, freq, anchor, first, latest)
            said = clock.value
            clock.take(value, candidate, found[-1].end if found else 0)
            found.append(fact)
            if clock.value is not None and (clock.value != said or value.value == said):
                last = fact
    _complete(found, day)
    put(doc, "dates", found)
    return doc


def _complete(found: list[Date], published: date | None) -> None:
    """Clock times that stand before any day in a text without a publication date: of the first day that it names.

    강릉 오후 3시 현재 31도 … 15일: a headline speaks of the day that the story names. Where the text names none at all, the
    value is a time of day alone, as ISO 8601 writes it in full: T15:00:00.
    """
    if published is not None:
        return
    day = next((f for f in found if f.type == "DATE" and len(f.value) == 10 and f.value[8:].isdigit()), None)
    for fact in found:
        if fact.type == "TIME" and fact.value.startswith("XXXX-XX-XXT"):
            if day is not None:
                if fact.start < day.start and len(fact.value) > 13:
                    fact.value, fact.anchor = day.value + fact.value[10:], day
            else:
                fact.value = of_no_day(fact.value)
