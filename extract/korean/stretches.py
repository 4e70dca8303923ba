"""Long texts, a stretch at a time: Kiwi's time for one text grows faster than its length (900 kB: two minutes; in stretches, 20 s)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

# Far more characters than an article has; a text of one and a half of it is still read whole.
STRETCH: Final = 30_000


class Moved(NamedTuple):
    """What is read of a Kiwi token, with its place in the whole text."""

    form: str
    tag: str
    start: int
    len: int
    id: int
    lemma: str
    sent_position: int
    line_number: int


def stretches(text: str) -> list[tuple[int, str]]:
    """The text in pieces with the offset of each: it is cut after a line break, else after a blank, else anywhere.

    >>> [piece for _, piece in stretches("가나다")]
    ['가나다']
    """
    pieces: list[tuple[int, str]] = []
    start = 0
    while len(text) - start > STRETCH * 3 // 2:
        stop = start + STRETCH
        cut = text.rfind("\n", start + STRETCH // 2, stop) + 1 or text.rfind(" ", start + STRETCH // 2, stop) + 1 or stop
        pieces.append((start, text[start:cut]))
        start = cut
    pieces.append((start, text[start:]))
    return pieces


def joined(pieces: Iterable[tuple[int, Iterable[Any]]]) -> Iterator[Any]:
    """Kiwi's tokens of all stretches as tokens of the whole. A stretch opens a sentence and a line of its own."""
    sentences = lines = 0
    for offset, tokens in pieces:
        sentence = line = -1
        for token in tokens:
            sentence, line = token.sent_position, token.line_number
            yield Moved(
                token.form, token.tag, token.start + offset, token.len, token.id, token.lemma, sentence + sentences, line + lines
            )
        sentences += sentence + 1
        lines += line + 1
