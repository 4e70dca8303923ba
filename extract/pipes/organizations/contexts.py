"""Names that no list holds and no head ends, by what stands around them: 소속사 한빛, 한빛(대표 홍길동), 한빛이 보도했다."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.pipes.organizations.finding import Candidate, in_names, personal, proper
from extract.pipes.organizations.heads import apposition
from extract.pipes.organizations.words import PARTICLES, Words

_QUOTED: Final = re.compile(r"[‘'“\"<]([^’'”\"<>\n,.]{2,20})[’'”\">]")
_HEADED_BY: Final = re.compile(
    r"\((?:공동)?(?:대표(?:이사|자)?|회장|사장|이사장|원장|총장|관장|소장|단장|교장|센터장|위원장|조합장|지부장|지회장|협회장|총재|은행장|행장|발행인)[ :]"
)
_TITLES: Final = (
    "대표", "사장", "회장", "부회장", "부사장", "대표이사", "최고경영자", "이사", "상무", "전무", "연구원", "애널리스트", "이코노미스트", "총괄",
    "기자", "감독", "코치", "구단주",
)  # fmt: skip
_REPORTED: Final = re.compile(r"(?:이|가) ?(?:[가-힣\d ()]{0,12} )?(?:보도했|보도한|전했다|전한 바|보도하며|보도하면서)")
_SOURCE: Final = re.compile(r"(?:에 (?:따르면|의하면)|의 보도에|와의 (?:단독 )?(?:인터뷰|통화)|과의 (?:단독 )?(?:인터뷰|통화))")
_KIND: Final = (("매체", "media"), ("지", "media"), ("일간", "media"), ("통신", "media"), ("방송사", "media"), ("채널", "media"),
                ("단체", "association"), ("그룹", "company"), ("팀", "team"), ("구단", "team"), ("밴드", "team"), ("정당", "party"))  # fmt: skip


def contextual(words: Words, taken: dict[int, Candidate]) -> Iterator[Candidate]:
    """Candidates that the words around them name. ``taken``: known candidates by their start, left out."""
    for i in range(len(words.starts)):
        start = words.starts[i]
        if start in taken:
            continue
        end = _stem(words, i)
        if end - start < 2 or not words.text[start].isalnum():
            continue
        after = words.text[end : end + 1]
        if after == "(" and _HEADED_BY.match(words.text, end) and _own(words, i, end):
            yield Candidate(start, end, "context.headed_by", "other")
        elif after in ("이", "가") and _REPORTED.match(words.text, end) and _own(words, i, end):
            yield Candidate(start, end, "context.reported", "media")
        elif i and _title_after(words, i) and personal(words, i - 1) and _own(words, i, end) and end == words.ends[i]:
            yield Candidate(start, end, "context.titled", "company")
    yield from _apposed(words, taken)


def _apposed(words: Words, taken: dict[int, Candidate]) -> Iterator[Candidate]:
    text = words.text
    ends = apposition()
    known = {candidate.end for candidate in taken.values()}
    for i in range(len(words.starts) - 1):
        word = words.of(i)
        cue = word[:-1] if word.endswith("인") else word
        if not cue.endswith(ends) or not text.startswith(" ", words.ends[i]) or words.ends[i] in known:
            continue
        kind = next((kind for form, kind in _KIND if cue.endswith(form)), "company")
        if match := _QUOTED.match(text, words.ends[i] + 1):
            if match.start(1) not in taken and words.may_end(match.end(1)):
                yield Candidate(*match.span(1), "context.apposition", kind)
            continue
        start = words.starts[i + 1]
        if start != words.ends[i] + 1 or start in taken:
            continue
        end = _stem(words, i + 1)
        if end - start >= 2 and _own(words, i + 1, end) and words.may_end(end):
            yield Candidate(start, end, "context.apposition", kind)


_LETTER: Final = re.compile(r"[A-Za-z][가-힣]")  # A씨, B양


def _own(words: Words, i: int, end: int) -> bool:
    """A word with a proper noun in it, that is no person's name and no word of every day."""
    start = words.starts[i]
    if _LETTER.fullmatch(words.text, start, end):
        return False
    return proper(words, start, end) and not personal(words, i) and (end < words.ends[i] or in_names(words, i))


def _stem(words: Words, i: int) -> int:
    """Where the name in a word ends, before its particle."""
    analysis = words.analysis
    span = analysis.within(words.starts[i], words.ends[i])
    if not span or analysis.starts[span.start] != words.starts[i]:
        return words.starts[i]
    for k in span:
        tag = analysis.tags[k]
        if tag[0] in "JVE":
            return analysis.starts[k] if PARTICLES.match(words.text, analysis.starts[k]) else words.starts[i]
    return words.ends[i]


def _title_after(words: Words, i: int) -> bool:
    return (
        i + 1 < len(words.starts)
        and words.starts[i + 1] == words.ends[i] + 1
        and words.of(i + 1).startswith(_TITLES)
        and words.starts[i] == words.ends[i - 1] + 1
    )
