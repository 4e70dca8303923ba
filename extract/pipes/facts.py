"""The typed values that components write onto the Doc, and how they are written and read.

A component calls :func:`put` once; a later one, and the assembly, reads with :func:`read`. All offsets in these values
are half-open character spans of the *normalised* text (``doc._.analysis.text``), exact to the character, whatever the
token boundaries are; ``doc.spans[kind]`` holds the shortest runs of tokens that cover them, for spaCy's own tools.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

from spacy.tokens import Doc, Span, SpanGroup

from extract.korean.analysis import Analysis

Kind = Literal[
    "sections", "reporters", "published", "dates", "numbers", "organizations", "people", "events", "awards", "quotes"
]


@dataclass(slots=True)
class Mention:
    """A place in the text, and the name of the rule that found it there."""

    start: int
    end: int
    rule: str


@dataclass(slots=True)
class Section(Mention):
    """A part of the article. ``kind`` as in :data:`extract.schema.SectionKind`; ``language``: ISO 639-1."""

    kind: str
    language: str


@dataclass(slots=True)
class Reporter(Mention):
    """One name of the byline."""

    name: str
    email: str | None = None


@dataclass(slots=True)
class Published:
    """When the article was published. ``start`` and ``end`` are None when it came with the record and not in the text."""

    value: str  # ISO 8601: a date, or a date and time with its offset from UTC
    start: int | None = None
    end: int | None = None


@dataclass(slots=True, eq=False)
class Date(Mention):
    """A time expression. ``value``: TIMEX3 / ISO 8601. ``anchor``: what a relative value was resolved against."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    modifier: str | None = None
    freq: str | None = None
    anchor: Date | Literal["published"] | None = None
    earliest: str | None = None  # ISO date of the first day it can be
    latest: str | None = None  # ISO date of the last day it can be


@dataclass(slots=True, eq=False)
class Number(Mention):
    """A count (``kind`` "count") or any other quantity. ``value``, ``upper``: exact, as :data:`extract.korean.numerals.Value` says."""

    kind: str
    value: int | float | Decimal | str  # str for a score of two: 3-1
    upper: int | float | Decimal | None = None
    unit: str | None = None
    qualifier: str | None = None
    counted: tuple[int, int] | None = None  # the noun phrase that is counted
    parts: list[Number] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Organization:
    """One organization with all its mentions, in order."""

    name: str
    kind: str
    code: str | None = None
    mentions: list[Mention] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Person:
    """One person with all mentions, in order."""

    name: str
    titles: list[str] = field(default_factory=list)
    organization: Organization | None = None
    mentions: list[Mention] = field(default_factory=list)


@dataclass(slots=True)
class Party:
    """A phrase that stands for somebody, and whom it stands for where that is known."""

    start: int
    end: int
    organization: Organization | None = None
    person: Person | None = None


@dataclass(slots=True)
class Organizer:
    """Who holds an event. ``role``: host (주최), organizer (주관), supporter (후원, 협찬)."""

    start: int
    end: int
    role: str
    organization: Organization | None = None


@dataclass(slots=True, eq=False)
class Event:
    """One event with all its mentions, in order."""

    name: str
    edition: int | None = None
    year: int | None = None
    organizers: list[Organizer] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Award:
    """One award at one event, with all its mentions and all who won it."""

    name: str
    recipients: list[Party] = field(default_factory=list)
    giver: Party | None = None
    event: Event | None = None
    date: str | None = None  # TIMEX3 value of the day it was won, where the text says so
    outcome: str | None = None
    level: str | None = None
    mentions: list[Mention] = field(default_factory=list)


@dataclass(slots=True)
class Cue:
    """The reporting verb of a quote. ``stance``: neutral, claim, stress, against, demand, admit, …"""

    start: int
    end: int
    lemma: str
    stance: str | None = None


@dataclass(slots=True, eq=False)
class Quote(Mention):
    """Words that somebody is reported to have said."""

    kind: Literal["direct", "indirect"]
    speaker: Party | None = None
    cue: Cue | None = None
    speaker_rule: str | None = None


def put(doc: Doc, kind: Kind, facts: Sequence[Any]) -> None:
    """Write all facts of a kind onto the Doc, in order of their first place in the text.

    The spans of ``doc.spans`` are their places in whole tokens; a Doc without tokens has the facts alone.
    """
    facts = sorted(facts, key=_first)
    spans = _spans(doc, [(place.start, place.end) for fact in facts for place in _places(fact)], kind) if len(doc) else []
    doc.spans[kind] = SpanGroup(doc, name=kind, spans=spans, attrs={"facts": facts})


def read(doc: Doc, kind: Kind) -> list[Any]:
    """The facts of a kind that a component has put there, in order; empty when none has."""
    return doc.spans[kind].attrs["facts"] if kind in doc.spans else []


def _first(fact: Any) -> tuple[int, int]:
    place = _places(fact)[0]
    return place.start, place.end


def _places(fact: Any) -> list[Any]:
    return fact.mentions if hasattr(fact, "mentions") else [fact]


def _spans(doc: Doc, places: list[tuple[int, int]], label: str) -> list[Span]:
    """The shortest runs of tokens that cover spans of the normalised text."""
    if not places:
        return []
    analysis: Analysis = doc._.analysis
    given = analysis.normalised.given
    starts = doc.user_data.get("token_starts")
    if starts is None:
        starts = doc.user_data["token_starts"] = doc.to_array("IDX").tolist()
    spans = []
    for start, end in places:
        first, last = given(start, end)
        begin, stop = bisect_right(starts, first) - 1, bisect_left(starts, last)
        if 0 <= begin < stop:
            spans.append(Span(doc, begin, stop, label=label))
    return spans


def zones(doc: Doc) -> list[Section]:
    """The sections that facts come from: headline, subheadline, caption and body, in order."""
    return [s for s in read(doc, "sections") if s.kind in ("headline", "subheadline", "caption", "body")]
