"""Look up: the longest unit that stands after a numeral, and whether it may stand there."""

from __future__ import annotations

import re

from extract.pipes.numbers.context import Context
from extract.pipes.numbers.finding import Find
from extract.pipes.numbers.tables import Unit, lengths, units, words

# Kinds whose one-syllable units must be glued to the number: 1위, 3등, but not "S10 등".
_GLUED = frozenset(("rank", "ordinal", "grade", "floor", "law_article", "group", "degree"))
_HANGUL = re.compile("[가-힣]")
_LATIN = re.compile("[A-Za-z]")


def look_up(context: Context, found: Find, end: int) -> tuple[str, int, Unit] | None:
    """The longest unit after a numeral: as written, where it ends, and what it is."""
    text, table = context.text, units()
    for place in (found.end, found.end + 1):
        if place > found.end and text[found.end : place] != " ":
            break
        for length in lengths().get(text[place : place + 1], ()):
            if place + length > end:
                continue
            written = text[place : place + length]
            unit = table.get(written)
            if written == "정" and text.startswith("정도", place):
                continue
            if unit is None or (unit.glued and (found.style != "digits" or place > found.end)):
                continue
            sure = found.certain or found.style == "digits"
            if not _stands_alone(context, written, unit, place, place + length) and not (sure and _PARTICLE.match(text, place + length)):
                continue
            if place > found.end and not _may_stand_apart(context, found, written, unit, place):
                continue
            return written, place + length, unit
    return None


_PARTICLES = words("이 가 은 는 을 를 의 에 도 와 과 로 만")
_PARTICLE = re.compile(r"(?:이|가|은|는|을|를|의|에|도|와|과|로|으로|만|이다|이며|이고|에서|까지|부터|이나|나)(?![가-힣])")
# What may be glued to a unit without being a morpheme of its own: 3개씩, 8강전, 2세마 (a horse of two), 5세아.
_ANY_TAIL = ("씩", "째", "당", "짜리", "여", "간", "쯤", "들이", "꼴", "권", "만")
_TAILS = {"강": (*_ANY_TAIL, "전"), "세": (*_ANY_TAIL, "마", "아", "이상", "미만"), "살": (*_ANY_TAIL, "배기"), "위": (*_ANY_TAIL, "전"), "배": (*_ANY_TAIL, "수")}


def _stands_alone(context: Context, written: str, unit: Unit, start: int, end: int) -> bool:
    """A unit ends where a word or morpheme ends: 명 in 3명을, not in 3명동."""
    following = context.text[end : end + 1]
    if _HANGUL.match(written[-1]):
        if len(written) > 1 and not unit.glued and context.tag(end - 1)[:1] == "J":
            return written == "기가" and _GIGA.match(context.text, end) is not None  # 미사일 20기가: 기 and its particle
        if unit.kind in ("measure", "money") and following == "급":  # 10나노급, 5천톤급, 1조원급
            return True
        return context.opens(end) or context.text.startswith(_TAILS.get(written, _ANY_TAIL), end)
    if _LATIN.match(written[-1]):
        return not _LATIN.match(following) and (not following.isdigit() or (written == "m" and _CENTIMETRES.match(context.text, end) is not None))
    if written[-1] in "23" and following.isdigit():
        return False  # 2m30: two metres thirty, and no m3
    return not (written in "%％" and "A" <= following <= "Z" and not context.text.startswith("OFF", end))  # 0%Round: a name


# 10기가 인터넷: giga, and not 기 and its particle
_GIGA = re.compile(r" ?(?:인터넷|급|와이파이|속도|데이터|램|메모리|요금|회선|비트|바이트)")
# 5m40: five metres forty
_CENTIMETRES = re.compile(r"\d{2}(?!\d|[.,]\d|\s?(?:㎝|cm))")


def _may_stand_apart(context: Context, found: Find, written: str, unit: Unit, start: int) -> bool:
    """Is a unit after a blank one (20 명), and not the next word (S10 등)?"""
    if unit.kind == "count" or len(written) == 1:
        i = context.index.get(start)
        if i is not None and context.analysis.ends[i] > start + len(written) and context.analysis.tags[i][:1] == "N":
            rest = context.text[start + len(written) : context.analysis.ends[i]]
            if rest not in _PARTICLES or unit.kind == "time" or context.text[found.end - 1] in "억조":
                return False  # 117억 부과, 1억 호가: the first letter of a word; but 세 종이 is three kinds
    if len(written) == 1 and unit.kind in ("measure", "other") and _HANGUL.match(written) and context.tag(start)[:1] == "V":
        return False  # 400만 몰린
    if len(written) > 1 or unit.kind in ("money", "measure", "percent") or written == "호" or (written == "부" and found.value >= 100):
        return True
    if unit.kind == "degree":
        return not context.text[start - 2].isdigit()  # 삼십 도
    return unit.kind not in _GLUED and (context.tag(start)[:1] == "N" or context.tag(start) in ("SH", "SO"))
