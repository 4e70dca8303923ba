"""What the speaker sieves look at: a quote on its way to a speaker, and the scene it stands in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extract.korean.clause import Phrase, Predicate
from extract.pipes.quotes.outer import Outer
from extract.pipes.quotes.voices import can_speak, is_person

if TYPE_CHECKING:
    from extract.pipes.quotes.leaders import Leader

Span = tuple[int, int]


@dataclass(slots=True)
class Spoken:
    """A quote on its way to a speaker. ``open``, ``close``: where its words and marks begin and end."""

    open: int
    close: int
    kind: str
    start: int
    end: int
    rule: str
    cue: Predicate | None
    headline: bool
    sentence: int
    speaker: Span | None = None
    speaker_rule: str | None = None
    told: Span | None = None  # an indirect quote's speaker between the clause and its verb
    leader: Leader | None = None  # an indirect quote's speaker before it
    beside: Spoken | None = None  # the direct quote of the same report: “…”며 ⟦당을 떠나겠다⟧고 밝혔다


@dataclass(slots=True)
class Scene:
    """What the sieves may look at: the zone's sentences, who is known, and the quotes so far."""

    outer: Outer
    known: Callable[[int, int], bool]  # whether a mention of a person or an organization reaches into a span
    body: Callable[[int, int], bool]  # whether a mention of an organization does
    people: Sequence[Span] = ()  # the mentions of people, in order
    spoken: list[Spoken] = field(default_factory=list)
    _speaks: dict[int, bool] = field(default_factory=dict)  # by particle

    def can_speak(self, phrase: Phrase) -> bool:
        """Whether a noun phrase is one that speaks: a name, a title, a body."""
        answer = self._speaks.get(phrase.particle)
        if answer is None:
            answer = self._speaks[phrase.particle] = can_speak(self.outer.analysis, self.known, phrase)
        return answer

    def names_person(self, phrase: Phrase) -> bool:
        """Whether a phrase names a person or ends with a person's title or role."""
        return self.named(phrase.start, phrase.end) is not None or is_person(self.outer.text[phrase.start : phrase.end])

    def named(self, start: int, end: int) -> Span | None:
        """The first mention of a person that begins in a span."""
        i = bisect_left(self.people, (start, start))
        return self.people[i] if i < len(self.people) and self.people[i][0] < end else None
