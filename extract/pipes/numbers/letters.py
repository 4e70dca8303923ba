"""Is a numeral in letters a numeral here, or part of a word: 이 in 이사회, 일 in 일반, 사 in 사람, 두 in 두산?"""

from __future__ import annotations

import re

from extract.korean.numerals.reading import SINO_DIGITS
from extract.pipes.numbers.context import Context
from extract.pipes.numbers.finding import Find, shorten
from extract.pipes.numbers.tables import Unit, words

# Counters that are written together with 한, 두, 세, 네 (한대, 두명); with others it is mostly another word (세실, 한말, 이건).
_GLUED_NATIVE = words(
    "구 시즌 근 명 개 곳 번 번째 째 차례 가지 대 마리 건 살 장 편 팀 쌍 사람 군데 배 줄 잔 병 그루 채 골 표 세 점 척 권 통 켤레 벌 "
    "자루 송이 알 층 방 모금 달러 시간"
)
_ONE_DIGIT = frozenset(SINO_DIGITS) | {"조"}
_MINUS = re.compile(r"(?:(?:마이너스|음수) ?)?")
_NOUN_TAGS = frozenset(("NNG", "NNP", "MAG", "NP", "XR"))


def in_word(context: Context, start: int) -> bool:
    """Is a numeral of one letter plainly part of a word: 이 of 이 사람, 사 of 사과, 일 of 일했다?"""
    index = context.index.get(start)
    if index is None:
        return True
    a = context.analysis
    tag = a.tags[index]
    if tag == "NR":
        return False
    letter = context.text[start]
    if letter in _ONE_DIGIT:
        return True
    if tag in _NOUN_TAGS:
        return a.ends[index] > start + 1 and letter not in "한두세네둘셋넷첫"
    return tag[0] in "VEJIS" and tag != "SN"


def begins_word(context: Context, found: Find) -> bool:
    """Do these letters plainly begin another word: 천만다행, 오만하다? A quick look, before any unit is looked up."""
    if found.certain or context.text.startswith(("음수 ", "마이너스"), found.start):
        return False
    if found.end - found.start == 1:
        return in_word(context, found.start)
    index = context.index.get(found.start)
    if index is None:
        return True
    a = context.analysis
    tag = a.tags[index]
    if tag in _NOUN_TAGS:
        return found.end - found.start == 2 and a.ends[index] > found.end and context.text[found.start] not in "한두세네둘셋넷첫"
    return tag != "NR" and tag[0] in "VEJIS" and tag != "SN"


def at_morpheme(context: Context, found: Find) -> Find:
    """The find as far as Kiwi goes on reading numerals: 백칠십이다 is 170 and a copula."""
    if found.fraction or found.more or found.certain or ("점" in (written := context.text[found.start : found.end]) and written[0] in "마음"):
        return found
    begin = found.start + len(_MINUS.match(context.text, found.start).group())  # type: ignore[union-attr]
    last = context.numeral_end(begin, found.end)
    if begin < last < found.end:
        return shorten(context.text, found, last) or found
    return found


def is_numeral(context: Context, found: Find, written: str, stop: int, unit: Unit) -> bool:
    """Are these letters and the unit after them a numeral and its unit: does Kiwi say so, and do they fill whole words?"""
    text, start = context.text, found.start
    numeral = text[start : found.end]
    glued = text[found.end] != " "
    if written == "인" and numeral[-1] not in _ONE_DIGIT and numeral[-1] not in "십백천만억":
        return False  # 서른하나인 배우: the copula
    if found.certain:
        return True
    if numeral == "첫":
        return written in ("번째", "째")
    if numeral in ("반", "절반"):
        return unit.kind in ("measure", "multiple") or (numeral == "반" and written == "경기")
    if (numeral == "만" and unit.kind == "age") or (numeral in ("하나", "둘", "셋", "넷") and written != "째"):
        return False
    if numeral in _ONE_DIGIT and (not glued or context.tag(start) != "NR" or unit.kind not in ("money", "measure", "percent", "rank")):
        return False  # 이 불로 is "with this fire"
    if "가" <= text[stop - 1] <= "힣" and "가" <= text[stop : stop + 1] <= "힣" and context.tag(stop)[:1] not in ("J", "V", "X"):
        return False
    if written in ("째", "번째"):
        return context.tag(start) in ("NR", "MM", "NNG", "XPN", "SN")
    if glued and len(numeral) == 1 and numeral in "한두세네" and written not in _GLUED_NATIVE:
        return False
    if context.numeral(start, found.end):
        return True
    return _word_of_both(context, start, stop, glued and len(written) > 1) or (
        context.tag(start)[:1] == "N" and len(numeral) > 2 and context.opens(found.end)
    )


def _word_of_both(context: Context, start: int, stop: int, may_be: bool) -> bool:
    """Has Kiwi one word for numeral and unit together (한차례, 두군데)?"""
    a = context.analysis
    i = a.at(start)
    return may_be and i < len(a.starts) and a.starts[i] == start and a.ends[i] == stop and a.tags[i] in ("NNG", "MAG", "NR")
