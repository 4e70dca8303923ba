"""Two numbers that are one: scores (3-1) and ratios (2대 1, 8:2)."""

from __future__ import annotations

import re

from extract.korean.numerals import exact, fraction, parse
from extract.pipes.facts import Number
from extract.pipes.numbers import filters
from extract.pipes.numbers.context import Context
from extract.pipes.numbers.finding import Find
from extract.pipes.numbers.looking import look_up

# 3-1 · 3대1 · 0 대 1 · 45-41 · 2:1
_PAIR = re.compile(r"(\d{1,4}(?:\.\d+)?) ?(-|–|:|대) ?(\d{1,4}(?:\.\d+)?)(?![\d:]|[-–/~.]\d|,\d{3})")
_WON = re.compile(
    r" ?(?:(?:으?로) ?(?:이[겼긴기길]|승리|패|완승|완패|졌|지[고며]|꺾|눌|비[겼긴기]|무릎|역전|물리|제압|격파|앞[서섰]|뒤지|대승|신승)"
    r"|무승부|승리|승(?![가-힣])|패배|패(?![가-힣]))"
)
_AFTER_SCORE = re.compile(r" ?(?:로|으로|승|패|무승부|무(?![가-힣])|완승|완패|신승|역전|석패|승리|패배|대승|대패|동점|리드|\(\d{1,2}-\d{1,2}[ )(])")
_AFTER_RATIO = re.compile(r"\s?(?:로|의|으로|이|가|을|를|정도|비율|경쟁률|수준|,|\.|\)|$|\n|에|까지|였|이었|보다|[’'”]|짜리|차등|감자|무상감자|교환|합병|액면)")
# 경쟁률 4:1, 보조율 50:50
_SHARED = re.compile(r"(?:경쟁률|비율|보조율|부담률|배합비|혼합비|성비|화면비|종횡비)[은는이가]? ?(?:약 |평균 |최고 |최저 )?$")
# 2-1(2-6 6-3 6-4): the sets after the score of a match
_SETS = re.compile(r"\d-\d{1,2}(?:\(\d\))?[( ,]{1,2}$")
# 1대1 · 1:1 : each to one, whatever follows (1대1 상담)
_EACH = re.compile(r"1 ?(?:대|:) ?1(?!\d)")


def pair(context: Context, found: Find, end: int) -> Number | None:
    """The score or ratio that begins with this find, if one does."""
    text = context.text
    if found.style != "digits" or not (match := _PAIR.match(text, found.start + (text[found.start] in "-±+"), end)):
        return None
    left, mark, right = match.groups()
    begin, stop = match.span()
    if context.race and mark == "-" and not _WON.match(text, stop):
        return None  # 복승 1-6: a bet
    if begin and ("A" <= text[begin - 1] <= "Z" or text[begin - 1] in ".-/:"):
        return None
    if found.end - found.start > len(left) + 1 or filters.in_serial(context, found, stop) or filters.in_date(context, found, stop):
        return None
    follows, ratio = _AFTER_SCORE.match(text, stop), _AFTER_RATIO.match(text, stop)
    score = bool(follows or ratio) or (mark != "대" and not _unit_follows(context, stop, end))
    score = score or (context.sport and "0" in (left, right))  # 3대0 판정승
    glued = mark == "대" and text[match.end(1)] == "대" and text[match.start(3) - 1] == "대" and not _unit_follows(context, stop, end)
    score = score or (glued and context.sport and (left, right) != ("1", "1"))  # 5대5 듀스
    plain = max(len(left), len(right)) < 4 and "." not in left + right
    if plain and score and (context.sport or (mark == "-" and _SETS.search(context.before(begin, 9))) or (follows and mark != "대") or _WON.match(text, stop)):
        return Number(begin, stop, "score.pair", "score", f"{left}-{right}")
    share = mark == ":" and ("비율" in context.after(stop, 8) or _SHARED.search(context.before(begin, 12))) and not _unit_follows(context, stop, end)
    if share or (mark == "대" and (ratio or glued)) or (_EACH.match(text, begin) and not _unit_follows(context, stop, end)):
        return Number(begin, stop, "ratio.pair", "ratio", _divide(left, right))
    return None


def _divide(left: str, right: str) -> int | float:
    over, under = (fraction(parse(side) or 0) for side in (left, right))
    value = exact(over / under if under else over)
    return value if isinstance(value, int) else float(value)


def _unit_follows(context: Context, place: int, end: int) -> bool:
    return look_up(context, Find(place, place, 1), end) is not None
