"""Quoted strings as names stand in them: ‘제5회 전국 노래 대회’, 「뿌리깊은나무」, <오래된 미래>."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

# Opening marks to closing marks; a straight mark closes itself. No line break inside, and at most 80 characters.
_QUOTED = re.compile(
    r"(?=[‘'“\"「『〈《<’&])(?:‘([^‘’\n]{1,80})[’']|'([^'\n]{1,80})['’]|“([^“”\n]{1,80})[”\"]|\"([^\"\n]{1,80})[\"”]|「([^」\n]{1,80})」|『([^』\n]{1,80})』"
    r"|〈([^〉\n]{1,80})〉|《([^》\n]{1,80})》|(?<![가-힣A-Za-z0-9])<([^<>\n]{1,80})>|’([^‘’\n]{1,80})’|&lt;([^&\n]{1,80})&gt;)"
)


def quoted_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans inside quote marks in a stretch of text, without the marks and white space at the edges, left to right."""
    spans = []
    for match in _QUOTED.finditer(text, start, end):
        group = match.lastindex or 1
        inner = match.group(group)
        begin = match.start(group) + len(inner) - len(inner.lstrip())
        stop = match.end(group) - len(inner) + len(inner.rstrip())
        if begin < stop:
            spans.append((begin, stop))
    return spans


def covering(spans: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int] | None:
    """The span that holds another, among spans that are sorted and do not overlap."""
    i = bisect_right(spans, (start, 1 << 62)) - 1
    return spans[i] if i >= 0 and spans[i][1] >= end else None


def last_end(spans: Sequence[tuple[int, int]], place: int, floor: int = 0) -> int:
    """The end of the last span that ends at or before a place, ``floor`` when none does; spans sorted, not overlapping."""
    i = bisect_right(spans, (place, 1 << 62)) - 1
    if i >= 0 and spans[i][1] > place:
        i -= 1
    return max(floor, spans[i][1]) if i >= 0 else floor
