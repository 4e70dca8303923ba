"""Broadcast blocks: speech that stands in brackets of its own and in no quote marks: [이수진/상인 : 손님이 줄었어요.]"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.pipes.quotes.marks import Pair

BLOCK = "block"
# A line that is one bracket: who speaks, a colon, and sentences; or sentences alone.
_LINE = re.compile(
    r"^[ \t]*\[(?:([^\[\]\n:：;\"“]{2,40}?) ?[:：;] ?)?([^\[\]\n]{8,}?[.?!…]) ?\](?=[ \t]*$)",
    re.M,
)
# What is no speaker: [사진: …], [자료: …].
_NO_VOICE = re.compile(r"(?:사진|자료|출처|그래픽|영상|제공|이미지|표|문의|편집|관련|기사|기자|앵커|제목|주소|일시|장소|참고|주의)(?:\d|$|[ /])|.* (?:영상|화면|자막)$")
_NAME = re.compile(r"\[\s*(?:(?:인터뷰|녹취|싱크) ?[:/|] ?)?([^/|,(:：;\n]{1,40}?) ?[/|,(:：;]")
_SPEAKS = re.compile(r"(?:[다요죠까네]|고|데)[.?!…]+$")


def find_blocks(text: str, start: int, end: int) -> list[Pair]:
    """The blocks of a span. ``open``, ``close``: the brackets; ``start``, ``end``: the words."""
    if text.find("]", start, end) < 0:
        return []
    found = []
    for match in _LINE.finditer(text, start, end):
        name, words = match.group(1), match.group(2)
        if words[0] in "“\"" or (name is not None and _NO_VOICE.match(name)):
            continue  # quote marks say what is speech
        if name is None and (words.count(" ") < 3 or not _SPEAKS.search(words)):
            continue
        found.append(Pair(text.index("[", match.start()), match.end() - 1, BLOCK, match.start(2), match.end(2)))
    return found


def with_blocks(pairs: list[Pair], blocks: Sequence[Pair]) -> list[Pair]:
    """Pairs and blocks in order; a pair in a block is part of it."""
    for block in blocks:
        for pair in pairs:
            if pair.parent is None and block.open < pair.open and pair.close < block.close:
                pair.parent = block
    return sorted([*pairs, *blocks], key=lambda p: p.open)


def block_name(text: str, place: int, start: int) -> tuple[int, int] | None:
    """Who speaks in a block that opens at ``place`` and whose words begin at ``start``: [⟦이수진⟧/상인 : …]."""
    match = _NAME.match(text, place, start)
    return match.span(1) if match else None


def is_block(pair: Pair) -> bool:
    """Whether a pair is a block and no pair of quote marks."""
    return pair.family == BLOCK
