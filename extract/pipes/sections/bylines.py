"""Reporters and the publication time, read off the byline sections."""

from __future__ import annotations

import re

from extract.errors import ExtractError
from extract.pipes.facts import Published, Reporter, Section
from extract.pipes.sections.lines import JOB, MAIL, MOMENT, NAME_AND_JOB
from extract.reading.published import parse_published

# Words of two to four syllables in bylines that are no names.
_NO_NAMES = frozenset(
    ["기자", "특파원", "기사입력", "입력", "수정", "승인", "등록", "사진", "영상", "편집", "글", "취재", "인턴", "선임", "한국", "서울", "부산", "대구", "인천", "광주", "대전", "울산", "세종", "수원", "제주", "뉴스"]
)
_PLACE_OR_PAPER = re.compile(r"(?:일보|신문|뉴스|방송|경제|스포츠|미디어|투데이|타임스|저널|닷컴|데일리)$")


def find_reporters(text: str, sections: list[Section]) -> list[Reporter]:
    """The names of the byline, each once, with the mail address beside it."""
    found: dict[str, Reporter] = {}
    for section in sections:
        if section.kind != "byline":
            continue
        line = text[section.start : section.end]
        mails = MAIL.findall(line)
        body = line.rpartition("=")[0] or line if line.rstrip().endswith("=") else line
        for match in NAME_AND_JOB.finditer(body):
            if not (JOB.search(match.group()) or mails or MOMENT.search(body)):
                continue
            for name in re.finditer(r"[가-힣]{2,4}", match["names"]):
                word = name.group()
                if word in _NO_NAMES or _PLACE_OR_PAPER.search(word) or JOB.fullmatch(word):
                    continue
                start = section.start + match.start("names") + name.start()
                if word in found:
                    if mails and not found[word].email:
                        found[word].email = mails[0]
                    continue
                found[word] = Reporter(start, start + len(word), "byline_name", word, mails[0] if len(mails) == 1 else None)
            break
    return list(found.values())


def find_published(text: str, sections: list[Section]) -> Published | None:
    """The first moment of the bylines that is one: 입력 before 수정."""
    for section in sections:
        if section.kind != "byline":
            continue
        for match in MOMENT.finditer(text, section.start, section.end):
            try:
                value = parse_published(match.group())
            except ExtractError:
                continue
            end = match.start() + len(match.group().rstrip(" ["))
            return Published(value, match.start(), end)
    return None
