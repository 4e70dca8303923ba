"""What earlier components know, ready for look-ups by place, and what one mention's sentence says about it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TypeVar

from extract.korean.analysis import Analysis
from extract.pipes.awards.titles import Found
from extract.pipes.facts import Date, Event, Organization, Party, Person

Span = tuple[int, int]
T = TypeVar("T")


@dataclass(slots=True)
class Win:
    """One mention with what its sentence says about it."""

    found: Found
    headline: bool
    sentence: Span
    recipients: list[Party] = field(default_factory=list)
    giver: Party | None = None
    event: Event | None = None
    date: str | None = None
    year: str | None = None
    outcome: str | None = None
    rule: str = ""


class Scene:
    """What earlier components know, ready for look-ups by place."""

    def __init__(self, analysis: Analysis, events: list[Event], organizations: list[Organization], people: list[Person], dates: list[Date]) -> None:
        self.analysis, self.text = analysis, analysis.text
        self.events = sorted(((m.start, m.end, e) for e in events for m in e.mentions), key=lambda x: x[:2])
        self.organizations = sorted(((m.start, m.end, o) for o in organizations for m in o.mentions), key=lambda x: x[:2])
        self.people = sorted(((m.start, m.end, p) for p in people for m in p.mentions), key=lambda x: x[:2])
        self.dates = dates
        self.awards: list[Span] = []
        self.main: list[Party] = []
        self.won: list[tuple[str, list[Party]]] = []  # what was won so far, by name

    def parties(self, start: int, end: int) -> list[Party]:
        """The people in a span, else the organizations that are no part of an event's name."""
        people = [Party(a, b, None, p) for a, b, p in _inside(self.people, start, end)]
        if people:
            return people
        return [Party(a, b, o, None) for a, b, o in _inside(self.organizations, start, end) if not self.in_event(a, b)]

    def in_event(self, start: int, end: int) -> bool:
        """Whether a span is part of an event's name."""
        i = bisect_right(self.events, start, key=_start) - 1
        return i >= 0 and self.events[i][1] >= end


def _start(mention: tuple[int, int, object]) -> int:
    return mention[0]


def _inside(mentions: list[tuple[int, int, T]], start: int, end: int) -> list[tuple[int, int, T]]:
    """The mentions inside a span, of a list in order of their starts."""
    first, last = bisect_left(mentions, start, key=_start), bisect_left(mentions, end, key=_start)
    return [m for m in mentions[first:last] if m[1] <= end]
