"""Where names may stand: a walk over Kiwi's morphemes that collects the starts of words worth a look, and what stands around one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from extract.korean.analysis import Analysis
from extract.pipes.facts import Organization, Section
from extract.pipes.people.lexicon import Title, surnames, title, titles

RUN: Final = re.compile(r"[가-힣]+")
# The word before, on the same line: letters that end at a single blank, or at the name itself.
_BEFORE: Final = re.compile(r"([가-힣A-Za-z0-9]{1,12})[’'”\"」』>)]?[ ]?$")
NOMINAL: Final = frozenset(["NNG", "NNP", "NNB", "NR", "NP", "SL", "SH", "SN", "XSN", "XPN", "XR", "MM", "W_SERIAL"])


@dataclass(slots=True)
class TitleAt:
    """A title in the text, where it stands, and how it is listed."""

    start: int
    end: int
    text: str
    entry: Title


@dataclass(slots=True)
class Scene:
    """One document as the sieves see it."""

    analysis: Analysis
    zones: Sequence[Section]
    taken: list[tuple[int, int, Organization | None]]  # spans of organizations, in order
    taken_starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.taken_starts = [t[0] for t in self.taken]

    @property
    def text(self) -> str:
        return self.analysis.text

    def run_start(self, place: int) -> int:
        """Where the word of hangul that holds a place begins."""
        text = self.text
        while place > 0 and "가" <= text[place - 1] <= "힣":
            place -= 1
        return place

    def stem_end(self, start: int, end: int) -> int:
        """Where the nouns of a word end and its particles begin, by Kiwi: 부회장|이."""
        a = self.analysis
        place = start
        for i in a.within(start, end):
            if a.tags[i] not in NOMINAL and not (a.tags[i] in ("MAG", "IC", "VV", "VA", "XSV") and a.ends[i] < end and a.starts[i] == place):
                break
            if a.tags[i][0] == "V" or a.tags[i] == "XSV":
                break
            place = a.ends[i]
        return min(place, end)

    def title_at(self, place: int) -> TitleAt | None:
        """The title that begins at a place: a whole word but for its particle, or all of one up to 씨, 군."""
        match = RUN.match(self.text, place)
        if match is None:
            return None
        run = match.group()
        entry = title(run)
        if entry is not None:
            return TitleAt(place, match.end(), run, entry)
        end = self.stem_end(place, match.end())
        if place < end < match.end():
            word = self.text[place:end]
            entry = title(word)
            if entry is not None:
                return TitleAt(place, end, word, entry)
            if word[-1] in "들측" and (entry := title(word[:-1])) is not None:
                return TitleAt(place, end - 1, word[:-1], entry)
        for size in (4, 3, 2, 1):  # what Kiwi has put together with its particle: 감독이라, 씨와의
            if size < len(run) and run[:size] in titles() and _CLITIC.match(run, size):
                return TitleAt(place, place + size, run[:size], titles()[run[:size]])
        return None

    def word_before(self, place: int) -> tuple[int, str] | None:
        """The word that ends one blank before a place."""
        text = self.text
        if place < 2 or text[place - 1] != " ":
            return None
        match = _BEFORE.search(text, max(0, place - 16), place)
        return (match.start(1), match.group(1)) if match else None

    def covered(self, start: int, end: int) -> bool:
        """Whether an organization's name overlaps a span."""
        i = bisect_left(self.taken_starts, end)
        return i > 0 and self.taken[i - 1][1] > start


_CLITIC: Final = re.compile(
    r"(?:은|는|이|가|을|를|의|와|과|도|만|에|로|으로|께서|에게|에게는|한테|보다|처럼|까지|부터|이다|입니다|이며|이자|이고|인|라는|이라는|라고|이라고|였다|이었다|와의|과의|측|측은|측이|측의|들|들은|들이|들의|들과|등|님|님은|님이|님의|님께서)(?![가-힣])"
)


def candidate_starts(scene: Scene) -> list[int]:
    """Starts of the words that may be names: proper nouns, a surname that Kiwi has cut off, and words beside a title."""
    a = scene.analysis
    forms, tags, starts, ends = a.forms, a.tags, a.starts, a.ends
    text = a.text
    known, listed = surnames(), titles()
    found: set[int] = set()
    for zone in scene.zones:
        for i in a.within(zone.start, zone.end):
            tag, form = tags[i], forms[i]
            place = starts[i]
            if (tag == "NNP" or (form in known and ends[i] > place)) and not (place and "가" <= text[place - 1] <= "힣"):
                found.add(place)
            if form in listed and (tag[0] == "N" or tag == "XSN"):
                _beside(scene, i, found)
    return sorted(found)


def _beside(scene: Scene, i: int, found: set[int]) -> None:
    """The words before and after a title: 강진원 군수, 배우 보아."""
    a, text = scene.analysis, scene.text
    begin = scene.run_start(a.starts[i])
    if begin >= 2 and text[begin - 1] in " )" and "가" <= text[begin - 2] <= "힣":
        found.add(scene.run_start(begin - 2))
    elif begin < a.starts[i]:
        found.add(begin)
    end = a.ends[i]
    if end + 1 < len(text) and text[end] in " (‘'\"“" and "가" <= text[end + 1] <= "힣":
        found.add(end + 1)
