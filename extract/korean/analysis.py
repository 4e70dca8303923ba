"""Kiwi's analysis of one text, as flat lists that rules can walk quickly.

spaCy's tokens are surface pieces, one after another. Kiwi's morphemes overlap where sounds have merged (했 = 하 + 었):
rules about tense and endings want those, so the morphemes are kept beside the tokens. All offsets here count in the
normalised text (:mod:`extract.korean.normalise`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from extract.korean.normalise import Normalised


@dataclass(slots=True)
class Analysis:
    """Morphemes and sentences of one text. The lists ``forms tags starts ends lemmas`` have one entry a morpheme."""

    normalised: Normalised
    forms: list[str]
    tags: list[str]
    starts: list[int]
    ends: list[int]
    lemmas: list[str]
    sentences: list[tuple[int, int]]  # half-open character spans, in order, no line break inside
    sentence_starts: list[int]
    unknown: set[int] = field(default_factory=set)  # morphemes that Kiwi's dictionary does not hold: mostly names

    @property
    def text(self) -> str:
        """The normalised text, which all offsets here count in."""
        return self.normalised.text

    def at(self, place: int) -> int:
        """Index of the first morpheme that starts at or after a character offset (``len(forms)`` when none does)."""
        return bisect_left(self.starts, place)

    def within(self, start: int, end: int) -> range:
        """Indexes of the morphemes that start inside a half-open character span."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def sentence_at(self, place: int) -> tuple[int, int]:
        """The sentence that holds a character offset, or the nearest one before it; ``(0, 0)`` in an empty text."""
        if not self.sentences:
            return (0, 0)
        return self.sentences[max(0, bisect_right(self.sentence_starts, place) - 1)]


# Kiwi numbers the morphemes of its dictionary; a noun that it guesses has the number of its bare tag, below all of them.
_FIRST_OF_DICTIONARY = 22


def read_tokens(normalised: Normalised, tokens: Iterable[Any]) -> Analysis:
    """Kiwi's tokens as an :class:`Analysis`. Sentences end where Kiwi ends them and at every line break."""
    forms: list[str] = []
    tags: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    lemmas: list[str] = []
    sentences: list[tuple[int, int]] = []
    sentence_starts: list[int] = []
    unknown: set[int] = set()
    begin = last = 0
    sentence = line = -1
    for token in tokens:
        start, length = token.start, token.len
        at_sentence, at_line = token.sent_position, token.line_number
        # Overlapping morphemes never open a sentence: the syllable belongs to the one before.
        if (at_sentence != sentence or at_line != line) and start >= last:
            if forms:
                sentences.append((begin, last))
                sentence_starts.append(begin)
            begin, sentence, line = start, at_sentence, at_line
        tag, form = token.tag, token.form
        if token.id < _FIRST_OF_DICTIONARY:
            unknown.add(len(forms))
        forms.append(form)
        tags.append(tag)
        starts.append(start)
        last = start + length
        ends.append(last)
        lemmas.append(token.lemma if tag[0] == "V" else form)
    if forms:
        sentences.append((begin, max(last, begin)))
        sentence_starts.append(begin)
    return Analysis(normalised, forms, tags, starts, ends, lemmas, sentences, sentence_starts, unknown)
