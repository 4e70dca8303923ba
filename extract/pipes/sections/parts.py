"""Lines to sections: each line's kind by its look, then by its neighbours, then equal neighbours joined."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from extract.pipes.facts import Section
from extract.pipes.sections.lines import CLOSING, LINES, OPENINGS

_LINE: Final = re.compile(r"[^\n]+")
# A sentence that news prose ends with; headlines end in nouns or bare verbs.
_SENTENCE_END: Final = re.compile(r"(?:다|요|까|죠|것|함|음|임)[.!?]?[\"”’')\]]{0,2}\s?$|[.]\s?[\"”’')\]]{0,2}$")
_PROSE_END: Final = re.compile(r"(?:다|요|까|죠)[.!?][\"”’')\]]{0,2}\s?$")
_HANGUL: Final = re.compile("[가-힣]")
_LATIN: Final = re.compile("[A-Za-z]")
_KANA: Final = re.compile("[ぁ-ゖァ-ヺ]")
_HAN: Final = re.compile("[一-鿿]")
# What copies of the headline on the same page differ in.
_NOISE: Final = re.compile(r"[\W_]|NEW$|새\s?글")
_LONGEST_HEADLINE = 130
_DASHED: Final = re.compile(r"^[-‑–—ㅡ]\s?\S.*|^[<〈].{4,80}[>〉]$")


@dataclass(slots=True)
class Line:
    """A line without the white space around it, and what it is taken for."""

    start: int
    end: int
    text: str
    kind: str | None = None
    rule: str = ""


def split_parts(text: str, title_end: int | None) -> list[Section]:
    """The sections of a text, in order; together they cover all but white space.

    ``title_end``: where a title that came with the record ends, else None.
    """
    lines = _read_lines(text)
    _classify(lines)
    _find_headline(lines, title_end)
    _find_translation(lines)
    for line in lines:
        if line.kind is None:
            line.kind, line.rule = "body", "prose"
    return _join([piece for line in lines for piece in _cut(line)], text)


def _read_lines(text: str) -> list[Line]:
    lines = []
    for match in _LINE.finditer(text):
        bare = match.group().strip()
        if bare:
            start = match.start() + match.group().index(bare)
            lines.append(Line(start, start + len(bare), bare))
    return lines


def _classify(lines: list[Line]) -> None:
    for line in lines:
        # Look at the ends alone of a long line: no rule needs more, and a line can be a megabyte.
        text = line.text if len(line.text) <= 400 else line.text[:200] + line.text[-200:]
        long = len(line.text) > 160 and _PROSE_END.search(text[-40:]) is not None
        for rule in LINES:
            if long and rule.name not in ("translation_notice", "correction_note"):
                continue
            if rule.pattern.search(text):
                line.kind, line.rule = rule.kind, rule.name
                break


def _find_headline(lines: list[Line], title_end: int | None) -> None:
    """The headline and the subheadlines between it and the first prose."""
    headline = None
    for index, line in enumerate(lines[:12]):
        if title_end is not None and line.start < title_end:
            line.kind, line.rule, headline = "headline", "record_title", index
        elif headline is not None:
            break
        elif line.kind is None:
            if not _is_headline(lines, index):
                return
            line.kind, line.rule, headline = "headline", "first_line", index
    if headline is None:
        return
    title = _NOISE.sub("", lines[headline].text)
    before_prose = True
    for index, line in enumerate(lines[headline + 1 :], headline + 1):
        bare = _NOISE.sub("", line.text)
        if bare and bare in (title, title[: len(bare)]) and len(bare) * 2 > len(title) and line.kind in (None, "other"):
            line.kind, line.rule = "subheadline", "repeated_headline"
        elif line.kind is None and before_prose:
            if len(line.text) > _LONGEST_HEADLINE or (_SENTENCE_END.search(line.text) and not _DASHED.match(line.text)) or any(opening.pattern.search(line.text) for opening in OPENINGS):
                before_prose = False
            elif index + 1 < len(lines):
                line.kind, line.rule = "subheadline", "before_prose"


def _is_headline(lines: list[Line], index: int) -> bool:
    """A first line is a headline when it is short, and is no sentence of prose or has something after it."""
    line = lines[index]
    if len(line.text) > _LONGEST_HEADLINE or len(lines) <= index + 1:
        return False
    if _PROSE_END.search(line.text):
        return False
    return not any(opening.pattern.search(line.text) for opening in OPENINGS)


def language_of(text: str) -> str:
    """ISO 639-1 by script: ko, ja, zh, en (any Latin script), ko when there is nothing to tell by."""
    text = text[:400]
    if len(_HANGUL.findall(text)) * 4 >= len(_LATIN.findall(text)):
        if _KANA.search(text) and len(_KANA.findall(text)) > len(_HANGUL.findall(text)):
            return "ja"
        if len(_HAN.findall(text)) > 2 * len(_HANGUL.findall(text)) + 2:
            return "zh"
        return "ko"
    return "en"


def _find_translation(lines: list[Line]) -> None:
    """A run of lines in another language that ends the article is its translation."""
    first = len(lines)
    foreign = 0
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.kind in ("notice", "other", "byline") and line.rule != "translation_notice":
            continue
        if language_of(line.text) == "ko" or line.kind == "headline" or line.rule == "translation_notice":
            break
        first = index
        foreign += len(line.text)
    announced = any(line.rule == "translation_notice" for line in lines)
    if foreign < (60 if announced else 200):
        return
    for line in lines[first:]:
        if line.kind in (None, "subheadline", "caption"):
            line.kind, line.rule = "translation", "foreign_lines"


def _cut(line: Line) -> list[Section]:
    """A line as sections: a body line that opens with a dateline or closes with a byline is cut there."""
    kind = line.kind or "body"
    if kind != "body":
        return [Section(line.start, line.end, line.rule, kind, language_of(line.text))]
    pieces: list[Section] = []
    start, end = line.start, line.end
    for opening in OPENINGS:
        match = opening.pattern.match(line.text)
        if match and match.end():
            cut = start + len(match.group().rstrip())
            pieces.append(Section(start, cut, opening.name, "byline", "ko"))
            start += match.end()
            break
    closing = CLOSING.pattern.search(line.text, max(0, len(line.text) - 90))
    tail = None
    if closing and line.start + closing.start() > start:
        tail = line.text[closing.start() :]
        first = line.start + closing.start() + len(tail) - len(tail.lstrip())
        pieces_after = [Section(first, end, CLOSING.name, "byline", "ko")]
        end = line.start + closing.start()
    else:
        pieces_after = []
    if start < end:
        pieces.append(Section(start, end, line.rule, "body", language_of(line.text)))
    return pieces + pieces_after


def _join(pieces: list[Section], text: str) -> list[Section]:
    """Neighbours of one kind and language are one section (but each headline line is its own)."""
    joined: list[Section] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and last.kind == piece.kind and piece.kind not in ("headline", "subheadline", "caption"):
            if last.language == piece.language:
                last.end = piece.end
                continue
            if piece.kind == "body" and piece.end - piece.start < 200:  # an English line in a Korean body
                last.end = piece.end
                continue
        joined.append(piece)
    return joined
