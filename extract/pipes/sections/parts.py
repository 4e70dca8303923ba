"""Lines to sections: each line's kind by its look, then by its neighbours, then equal neighbours joined."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from extract.pipes.facts import Section
from extract.pipes.sections.cuts import cut_line
from extract.pipes.sections.lines import LINES, OPENINGS, SCRIPT, LineRule

_LINE: Final = re.compile(r"[^\n]+")
# A sentence that news prose ends with; headlines end in nouns or bare verbs.
_SENTENCE_END: Final = re.compile(r"[.!?]\s?[\"”’')\]]{0,2}$|(?<=.{60})(?:다|요|까|죠|함|음|임)[\"”’')\]]{0,2}\s?$")
_PROSE_END: Final = re.compile(r"(?:다|요|까|죠)[.!?][\"”’')\]]{0,2}\s?$")
_HANGUL: Final = re.compile("[가-힣]")
_LATIN: Final = re.compile("[A-Za-z]")
_KANA: Final = re.compile("[ぁ-ゖァ-ヺ]")
_HAN: Final = re.compile("[一-鿿]")
# What copies of the headline on the same page differ in.
_NOISE: Final = re.compile(r"[\W_]|NEW$|새\s?글")
_SENTENCES: Final = re.compile(r"[가-힣][다요]\.(?=[\s가-힣\"”’(\[]|$)")
# What a line that ends as a sentence must have for any rule to be asked.
_SIGN: Final = re.compile("번역|무단|재배포|저작|제보|구독|사진|업무|누리|제공하는|카카오|AI|ⓒ|©|@|opyright|eserved|> ")
_SIGN_FIRST: Final = frozenset("※▲△▶◀◆◇☞*■○▣<[(【〔-문첨미관본H")
# The rules that also hold for a line of several sentences.
_OF_PROSE: Final = re.compile(r"번역|^※|^[▲△]")
_PROSE_RULES: Final = tuple(rule for rule in LINES if rule.name in ("translation_notice", "correction_note", "caption_mark"))
_MEDIA: Final = next(opening.pattern for opening in OPENINGS if opening.name == "dateline_media")
# Where these stand, prose begins: a dateline, a reporter. A paper's name alone may also open a subheadline.
_PROSE_OPENINGS: Final = tuple(opening.pattern for opening in OPENINGS if opening.name not in ("dateline_media", "video_label"))
_LONGEST_HEADLINE = 130
# Kinds of which each line is a section of its own.
_APART: Final = ("headline", "subheadline", "caption")
# 이전글, 다음글: the next line names another story, and perhaps its day.
_PAGER: Final = re.compile(r"(?:이전|다음)\s?글")
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
    lines = _read_lines(text, title_end)
    _classify(lines)
    _follow_headers(lines)
    # /김하늘 기자 under a photo is its photographer, at the article's end its author.
    if (last := next((line for line in reversed(lines) if line.kind in (None, "caption")), None)) and last.rule == "caption_photographer":
        last.kind, last.rule = None, ""
    _find_headline(lines, title_end)
    _find_translation(lines)
    script = SCRIPT.search(text[:4000]) is not None
    pieces: list[Section] = []
    for line in lines:
        if line.kind in (None, "body"):
            pieces += cut_line(text, line.start, line.end, line.rule or "prose", language_of(line.text), script)
        else:
            start = line.start
            if line.kind == "subheadline" and (tag := _MEDIA.match(line.text)) and tag.end() < len(line.text):
                pieces.append(Section(start, start + len(tag.group().rstrip()), "dateline_media", "byline", "ko"))
                start += tag.end()
            pieces.append(Section(start, line.end, line.rule, line.kind or "body", language_of(line.text)))
    return _join(pieces)


def _read_lines(text: str, title_end: int | None) -> list[Line]:
    lines = []
    for match in _LINE.finditer(text):
        bare = match.group().strip()
        if not bare:
            continue
        start = match.start() + match.group().index(bare)
        if title_end is not None and start < title_end < start + len(bare):  # the text goes on in the title's line
            lines.append(Line(start, title_end, text[start:title_end].rstrip()))
            rest = text[title_end : start + len(bare)]
            start, bare = start + len(bare) - len(rest.lstrip()), rest.lstrip()
        lines.append(Line(start, start + len(bare), bare))
    return lines


def _classify(lines: list[Line]) -> None:
    for line in lines:
        # Look at the ends alone of a long line: no rule needs more, and a line can be a megabyte.
        text = line.text if len(line.text) <= 400 else line.text[:200] + line.text[-200:]
        if len(text) > 50 and text[0] not in _SIGN_FIRST and _PROSE_END.search(text[-12:]) and not _SIGN.search(text):
            continue
        rules: tuple[LineRule, ...] = LINES
        if _is_prose(text):
            if not _OF_PROSE.search(text):
                continue
            rules = _PROSE_RULES
        if len(text) > 200:  # an article without line breaks may well end with its notice
            text = text[:120]
        for rule in rules:
            if rule.pattern.search(text) and not (rule.kind == "other" and len(text) > 40 and text.endswith("다.")):
                line.kind, line.rule = rule.kind, rule.name
                break


def _is_prose(text: str) -> bool:
    """Two sentences, or one long one: more than a caption or a notice says."""
    if len(text) < 80:
        return False
    if len(text) > 160 and _PROSE_END.search(text[-40:]):
        return True
    return len(_SENTENCES.findall(text)) > 1


def _follow_headers(lines: list[Line]) -> None:
    """Lines that are what the line before them announces: related stories, captions, a menu's entries."""
    header: Line | None = None
    told = False  # prose has begun
    for index, line in enumerate(lines):
        told = told or _PROSE_END.search(line.text[-20:]) is not None
        if line.rule in ("related", "caption_header") or (line.rule == "navigation" and _PAGER.match(line.text)):
            header = line
        elif line.rule == "navigation":
            header = line if header is None or header.rule == "navigation" else header
        elif line.rule == "byline_moment_alone" and told:
            # The day of the story before or after, and its title, as boards show them under a release.
            line.kind, line.rule = "other", "related_date"
            title = lines[index - 1]
            if title.kind is None and len(title.text) < 90 and not _PROSE_END.search(title.text):
                title.kind, title.rule = "other", "related_title"
        elif header is None:
            continue
        elif header.rule == "caption_header":
            if line.kind is None:
                line.kind, line.rule = "caption", "caption_listed"
        elif line.kind is None and _PAGER.match(header.text) and _PAGER.fullmatch(header.text):
            line.kind, line.rule, header = "other", "related_title", None
        elif line.kind is None and header.rule == "related" and len(line.text) < 90 and not _PROSE_END.search(line.text):
            line.kind, line.rule = "other", "related_title"
        elif line.kind is None and header.rule == "navigation" and len(line.text) <= 8 and " " not in line.text:
            line.kind, line.rule = "other", "menu_entry"
        elif line.kind is None:
            header = None


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
    longest = len(lines[headline].text) + 20
    before_prose = True
    for index, line in enumerate(lines[headline + 1 :], headline + 1):
        bare = _NOISE.sub("", line.text) if line.kind in (None, "other") and len(line.text) < longest else ""
        if bare and bare in (title, title[: len(bare)]) and len(bare) * 2 > len(title) and line.kind in (None, "other"):
            line.kind, line.rule = "subheadline", "repeated_headline"
        elif line.kind is None and before_prose:
            if len(line.text) > _LONGEST_HEADLINE or (_SENTENCE_END.search(line.text) and not _DASHED.match(line.text)) or any(opening.search(line.text) for opening in _PROSE_OPENINGS):
                before_prose = False
            elif index + 1 < len(lines):
                line.kind, line.rule = "subheadline", "before_prose"


def _is_headline(lines: list[Line], index: int) -> bool:
    """A first line is a headline when it is short, and is no sentence of prose or has something after it."""
    line = lines[index]
    if len(line.text) > _LONGEST_HEADLINE or len(lines) <= index + 1:
        return False
    # 명장이 왔다! and, over lines that begin with a dash, 군이 상을 받았다.
    above = len(line.text) <= 60 and (line.text[-1] in "!?" or _DASHED.match(lines[index + 1].text))
    if _PROSE_END.search(line.text) and not above:
        return False
    return not any(opening.search(line.text) for opening in _PROSE_OPENINGS)


def language_of(text: str) -> str:
    """ISO 639-1 by script: ko, ja, zh, en (any Latin script), ko when there is nothing to tell by."""
    text = text[:400]
    latin = len(_LATIN.findall(text)) if _LATIN.search(text) else 0
    # Half of the first 60 characters are Hangul in almost every line: no need to count on.
    hangul = len(_HANGUL.findall(text, 0, 60))
    if hangul >= 15 and latin < 60:
        return "ko"
    hangul = len(_HANGUL.findall(text))
    if hangul * 4 < latin:
        return "en"
    if (kana := len(_KANA.findall(text))) and kana > hangul:
        return "ja"
    if len(_HAN.findall(text)) > 2 * hangul + 2:
        return "zh"
    return "ko"


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


def _join(pieces: list[Section]) -> list[Section]:
    """Neighbours of one kind and language are one section (but each headline line is its own, and each handover)."""
    joined: list[Section] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and last.kind == piece.kind and piece.kind not in _APART and "handover" not in (last.rule, piece.rule):
            if last.language == piece.language:
                last.end = piece.end
                continue
            if piece.kind == "body" and piece.end - piece.start < 200:  # an English line in a Korean body
                last.end = piece.end
                continue
        joined.append(piece)
    return joined
