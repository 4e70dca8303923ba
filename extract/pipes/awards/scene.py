"""What earlier components know, ready for look-ups by place, and what one mention's sentence says about it."""

from __future__ import annotations

from dataclasses import dataclass, field

from extract.korean.analysis import Analysis
from extract.pipes.awards.titles import Found
from extract.pipes.facts import Date, Event, Organization, Party, Person

Span = tuple[int, int]


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

    def parties(self, start: int, end: int) -> list[Party]:
        """The people in a span, else the organizations that are no part of an event's name."""
        people = [Party(a, b, None, p) for a, b, p in self.people if start <= a and b <= end]
        if people:
            return people
        return [
            Party(a, b, o, None)
            for a, b, o in self.organizations
            if start <= a and b <= end and not any(x <= a and b <= y for x, y, _ in self.events)
        ]
