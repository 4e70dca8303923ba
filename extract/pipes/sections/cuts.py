"""A body line as sections: what stands before its first words, after its last, and between speakers is cut off.

Tables that keep an article in one line (exports do) have datelines, names and notices inside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.pipes.facts import Section
from extract.pipes.sections.lines import CLOSING, END_MARK, INSIDE, NOTICE, OPENINGS, SCRIPT, SIGNED, TAIL

# How far into a line a lost dateline, and how far from its end a tail, is looked for.
_HEAD: Final = 600
_FOOT: Final = 700
_OPENER: Final = re.compile(r"[(\[【<]|동영상|\S{2,10}\s?(?:기자|특파원|통신원|에디터)[\s\]]|\S{2,8}\s\S{2,8}기자\]")
_NAMED: Final = re.compile("기자|특파원|통신원|리포터|PD|에디터")
_TAILED: Final = re.compile(r"[▶▷☞ⓒ©@]|무단|저작권|기자|문의|\[(?:이전|관련)")
_SENTENCE: Final = re.compile(r"[가-힣][다요]\.")
_LONGEST_HANDOVER: Final = 34


def cut_line(text: str, start: int, end: int, rule: str, language: str, script: bool) -> Iterator[Section]:
    """The sections of one body line, in order. ``script``: the article is a broadcast's, with speakers' marks."""
    while _OPENER.match(text, start, end):
        for opening in OPENINGS:
            match = opening.pattern.match(text[start : min(end, start + 200)])
            if match and match.group().strip():
                break
        else:
            break
        yield _trimmed(text, start, start + match.end(), opening.name, opening.kind, "ko")
        start += match.end()
    foot = list(_foot(text, start, end))
    if foot:
        end = foot[0].start
    place = start
    if end - start > 200 and _NAMED.search(text, start, min(end, start + _HEAD)):
        inside = INSIDE.pattern.search(text, start, min(end, start + _HEAD))
        if inside and inside.start() > start:
            yield from _body(text, start, inside.start(), rule, language, script)
            yield _trimmed(text, inside.start(), inside.end(), INSIDE.name, "byline", "ko")
            place = inside.end()
    yield from _body(text, place, end, rule, language, script)
    yield from foot


def _trimmed(text: str, start: int, end: int, rule: str, kind: str, language: str) -> Section:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Section(start, end, rule, kind, language)


def _foot(text: str, start: int, end: int) -> Iterator[Section]:
    """The names and notices that a line ends with: never after a full sentence."""
    if text.startswith(("다.", "요."), end - 2):
        return
    if text.find("끝", max(start, end - 4), end) >= 0 and (mark := END_MARK.search(text, max(start, end - 12), end)):
        yield _trimmed(text, mark.start(), end, "end_mark", "other", "ko")
        return
    if not _TAILED.search(text, max(start, end - _FOOT), end):
        return
    closing = CLOSING.pattern.search(text, max(start, end - 90), end)
    if closing and closing.start() > start:
        yield _trimmed(text, closing.start(), end, CLOSING.name, "byline", "ko")
        return
    if end - start < 160:
        return
    from_here = max(start + 40, end - _FOOT)
    last = from_here
    for last_sentence in _SENTENCE.finditer(text, from_here, end):
        last = last_sentence.end()
    # The first cue with no sentence after it.
    tail = TAIL.search(text, last, end)
    if tail is None:
        return
    cut = tail.start()
    if re.match("[다요][가-힣]{2,4}\\s", tail.group()):  # …했다김하늘 기자: the sentence's last syllable
        cut += 1
    notice = NOTICE.search(text, cut, end)
    names = notice.start() if notice else end
    if text[cut:names].strip():
        yield _trimmed(text, cut, names, "tail_names", "byline", "ko")
    if text[names:end].strip():
        yield _trimmed(text, names, end, "tail_notice", "notice", "ko")


def _body(text: str, start: int, end: int, rule: str, language: str, script: bool) -> Iterator[Section]:
    """Prose, with a script's marks and handovers (김하늘 기자가 보도합니다) taken out."""
    place = start
    if script or "니다" in text[max(start, end - 5) : end]:
        for first, last, name, kind in _asides(text, start, end, script):
            if first < place:
                continue
            if text[place:first].strip():
                yield _trimmed(text, place, first, rule, "body", language)
            yield _trimmed(text, first, last, name, kind, "ko")
            place = last
    if text[place:end].strip():
        yield _trimmed(text, place, end, rule, "body", language)


def _asides(text: str, start: int, end: int, script: bool) -> list[tuple[int, int, str, str]]:
    found = []
    for mark in SCRIPT.finditer(text, start, end) if script else ():
        named = "/" in mark.group() and _NAMED.search(mark.group())  # ▷<김하늘 / 기자>
        found.append((mark.start(), mark.end(), "script_mark", "byline" if named else "other"))
    for match in SIGNED.finditer(text, start, end):
        if not script and match.end() < end:
            continue
        # The whole sentence, when it says nothing else: 보도에 …, 선양에서 한빛 뉴스 …
        first = max([m + 1 for mark in ".?!\n]>▶】" if (m := text.rfind(mark, start, match.start())) >= 0], default=start)
        while first < match.start() and text[first].isspace():
            first += 1
        if match.end() - first <= _LONGEST_HANDOVER and "," not in text[first : match.start()]:
            found.append((first, match.end(), "handover", "byline"))
    return sorted(found)
