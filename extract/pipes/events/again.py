"""Find, a second time: the names that are known by now, in full or shortened, where no head or mark tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extract.pipes.events import lists
from extract.pipes.events.finding import NOT_HELD
from extract.pipes.facts import Mention

_LEADING = re.compile(r"(?:(?:19|20)\d\d(?:년도?)?|제?\s?\d{1,4}회|제\s?\d{1,4}차)\s?")
# 지방재정대상 시상식: the prize alone names it too.
_CEREMONY = re.compile(r"(?<=[상즈드])\s?시상식$")
_LETTER = re.compile(r"[가-힣A-Za-z0-9]")
_FOLLOWS = re.compile(r"[은는이가을를의에도와과로]|에서|부터|까지|(?![가-힣A-Za-z0-9])")
# A prize's name is the event where one of its grades is won: 지방재정대상 ‘대통령상’, 지방재정대상에서.
_PRIZE = re.compile(r"(?:상|대상|어워[드즈]|\d+인)$")
_AT_PRIZE = re.compile(r"['’\"”」]?\s?(?:에서|시상식|['‘]?(?!수상|시상)[가-힣]{1,6}(?:상|표창)(?![가-힣]{2}))")
# Headlines that a board has cut off: ‘2025 마을 자원봉사자...
_CUT = re.compile(r"[‘“「'\"]([^‘’“”「」'\"\n]{6,40}?)\s?(?:\.{2,}|…)")


def find_again(text: str, zones: Iterable[tuple[int, int]], mentions: Sequence[Mention]) -> list[Mention]:
    """Further mentions of events that ``mentions`` name; none overlaps one of them."""
    taken = [(m.start, m.end) for m in mentions]
    full = {name for m in mentions if not NOT_HELD.search(name := text[m.start : m.end]) or _PRIZE.search(name)}
    names = sorted({short for name in full for short in (name, *_shorter(name))}, key=len, reverse=True)
    if not names:
        return []
    found: list[Mention] = []
    for start, end in zones:
        for name in names:  # the longest first; no pattern of all of them, which costs more to compile than to look for each
            place = text.find(name, start, end)
            while place >= 0:
                stop = place + len(name)
                glued = place > 0 and _LETTER.match(text, place - 1)
                free = not glued and _FOLLOWS.match(text, stop) and not any(s < stop and place < e for s, e in taken)
                if free and (not _PRIZE.search(name) or _AT_PRIZE.match(text, stop)):
                    found.append(Mention(place, stop, "event.again"))
                    taken.append((place, stop))
                place = text.find(name, stop, end)
        for cut in _CUT.finditer(text, start, end):
            begin, stop = cut.span(1)
            if any(name.startswith(cut[1]) and name != cut[1] for name in full) and not any(s < stop and begin < e for s, e in taken):
                found.append(Mention(begin, stop, "event.cut"))
    return found


def _shorter(name: str) -> Iterable[str]:
    """Without year and edition, without 시상식 behind a prize, without what stands before a long last word."""
    bare = name
    while lead := _LEADING.match(bare):
        bare = bare[lead.end() :]
    bare = bare.strip()
    for short in (bare, _CEREMONY.sub("", bare), _CEREMONY.sub("", name)):
        if short != name and (" " in short or len(short) >= 6) and short not in lists.generic():
            yield short
    # 2025 해솔 ⟦겨울빛축제⟧: a last word that is a name by itself
    last = name.rpartition(" ")[2]
    head = max((h for h in lists.heads() if last.endswith(h)), key=len, default="") if last != name else ""
    if head and lists.heads()[head] == "plain" and len(last) - len(head) >= 3 and last[: -len(head)] not in lists.generic():
        yield last
