"""Numbers that belong together: ranges (20~30명), lists with one unit (1, 2학년), dollars and cents."""

from __future__ import annotations

import re

from extract.korean.numerals import Value, exact, fraction, parse, times
from extract.pipes.facts import Number
from extract.pipes.numbers import filters
from extract.pipes.numbers.context import Context
from extract.pipes.numbers.finding import Find
from extract.pipes.numbers.tables import units, words

_RANGE_MARK = re.compile(r" ?[~–] ?| ?- ?")
_NEXT = re.compile(r" ?[·ㆍ・,] ?")  # 17·18대 국회의원, 1, 2학년: each one more than the last
_ARROW = re.compile(r" ?→ ?")
_FROM = re.compile(r"에서 (?:최고 |최대 |많게는 )?")  # 20에서 30㎜, where only the second has its unit
_JOINT = re.compile(f"(?:{_RANGE_MARK.pattern}|{_NEXT.pattern}|{_ARROW.pattern})(?=\\d|[수몇][십백천만억])| ?~ ?(?=-\\d)|{_FROM.pattern}(?=[\\d.]+ ?(?:[A-Za-z㎀-㏿%]|도|미터|센티|밀리|킬로|명|개|원|배))")
_NUMBERED = words("권 반 면 회 기 부 막 장 집 편 세트 관 번 동 조 단계 주 당")
_JOINT_FIRST = frozenset(" ~–-·ㆍ・,→에")
_BETWEEN = re.compile(r" ?(?:이상|초과|보다 (?:크|많|높)[고은]?)(?:이?고|이며|의|,)? ?(?:최대 )?")
_SCALE = re.compile(r"\d([십백천]?[만억조]|[백천])")
_DIGITS = re.compile(r"[\d,]+(?:\.\d+)?")


def leads(context: Context, found: Find, end: int) -> bool:
    """Does a numeral without a unit wait for the next one's (20 of 20~30명)?"""
    return not found.fraction and context.text[found.end : found.end + 1] in _JOINT_FIRST and _JOINT.match(context.text, found.end, end) is not None


def reach_back(context: Context, number: Number, waiting: list[Find]) -> list[Number]:
    """Give the unit of a number to the numerals that wait just before it.

    20~30명 and 1, 2학년 become one number with an upper value (``number`` itself is changed); 1·4호선 and 70→95% become a number
    each, and those before ``number`` are given back.
    """
    separate: list[Number] = []
    if number.upper is not None or isinstance(number.value, str):
        return separate
    last: Value = number.value
    _in_tens(context, number, waiting[-1])
    for low in reversed(waiting):
        between = context.text[low.end : number.start if not separate else separate[0].start]
        if filters.reason(context, low, low.end):
            break
        if _RANGE_MARK.fullmatch(between) or (_FROM.fullmatch(between) and number.unit) or (_vague(context, low) and _NEXT.fullmatch(between)):
            if separate or number.upper is not None or (number.kind in ("score", "ordinal") and "-" in between):
                break
            value = _scaled(context, low, number)
            if not isinstance(number.value, str) and value < number.value:
                number.start, number.value, number.upper, number.rule = low.start, value, number.value, f"{number.kind}.range"
            break
        if _NEXT.fullmatch(between) and number.kind != "money" and _next(low.value, last, number.kind) and not separate:
            number.upper, number.rule = number.upper or last, f"{number.kind}.list"
            number.start, number.value, last = low.start, low.value, low.value
        elif _separate(between, low, number) and number.upper is None:
            separate.insert(0, Number(low.start, low.end, f"{number.kind}.each", number.kind, low.value, None, number.unit))
        else:
            break
    if number.rule.endswith(".list") and number.kind == "count" and number.unit in _NUMBERED:
        number.kind, number.rule = "ordinal", "ordinal.list"  # 1, 2권 are the first and second; but 2, 3명 are so many
    return separate


_BY_TENS = re.compile(r" ?[~∼–·ㆍ-] ?")


def _in_tens(context: Context, number: Number, low: Find) -> None:
    """2~30명 are twenty to thirty, 4·50대 people in their forties and fifties: the low end is in tens like the high one."""
    high = number.value
    if isinstance(high, int) and isinstance(low.value, int) and 1 < low.value < 9 and low.end - low.start == 1 and high == (low.value + 1) * 10 and number.upper is None:
        between = context.text[low.end : number.start]
        if _BY_TENS.fullmatch(between) and number.kind in ("count", "percent", "age", "money", "multiple") and (("·" not in between and "ㆍ" not in between) or number.unit == "대"):
            low.value *= 10


def _vague(context: Context, low: Find) -> bool:
    """수십 of 수십·수백 명."""
    return low.vague and context.text[low.start] in "수몇"


def _next(low: Value, high: Value, kind: str) -> bool:
    """1, 2학년 and 300, 400m: one more, or one more of the tens and hundreds."""
    step = high - low  # type: ignore[operator]
    return step == 1 or (step in (10, 100, 1000) and low % step == 0 and kind in ("count", "measure", "age"))  # type: ignore[operator]


def _separate(between: str, low: Find, number: Number) -> bool:
    """1·4호선, 3·5층, 70→95%: two numbers and one unit."""
    if _ARROW.fullmatch(between):
        return number.kind not in ("score", "ratio", "ordinal")
    if not isinstance(low.value, int) or between.strip() not in ("·", "ㆍ", "・", ","):
        return False
    if "," in between:  # 3, 9, 2번마
        return number.kind in ("ordinal", "floor", "grade", "rank") and low.value < 100 and isinstance(number.value, int) and number.value < 100
    return (number.kind in ("ordinal", "grade", "floor", "rank") and low.value < 100) or (number.kind == "money" and low.value >= 10_000)


def _scaled(context: Context, low: Find, number: Number) -> Value:
    """The value of a low end, with the 만 of 3~4만 where it has none of its own."""
    value, text = low.value, context.text
    if _DIGITS.fullmatch(text[low.start : low.end]) and value < number.value:  # type: ignore[operator]
        written = text[number.start : number.end]
        match = _SCALE.search(written)
        scale = parse(match[1]) if match and len(_DIGITS.findall(written)) == 1 else None
        if isinstance(scale, int) and (high := times(value, scale)) < number.value:  # type: ignore[operator]
            return high
    return value


def join(context: Context, low: Number, high: Number) -> bool:
    """20~30명, 2000만원~1억원, 10-40%, 13달러 45센트: makes ``low`` the whole of both, and says so."""
    between = context.text[low.end : high.start]
    if low.upper is not None or low.kind != high.kind or isinstance(low.value, str) or isinstance(high.value, str):
        return False
    if low.kind == "money" and not between.strip():
        return _cents(low, high)
    paced = low.kind == "measure" and low.unit is not None and low.unit.startswith(f"{high.unit}/") and context.text[low.start] in "시초분"  # 시속 50㎞~60㎞
    if (low.unit != high.unit and not paced) or low.value >= high.value:
        return False
    if _RANGE_MARK.fullmatch(between):
        low.end, low.upper, low.qualifier = high.end, high.value, high.qualifier or low.qualifier
        low.rule = f"{low.kind}.range"
        return True
    if low.qualifier in ("at_least", "more_than") and high.qualifier in ("at_most", "less_than") and _BETWEEN.fullmatch(between):
        low.upper = high.value  # 10명 이상 20명 이하: the first is a range up to the second
    return False


def join_metres(context: Context, low: Number, high: Number) -> bool:
    """1m 35㎝, 2㎞ 300m: makes ``low`` the whole of both, and says so."""
    parts = _PARTS_OF.get((low.unit, high.unit))
    if parts is None or low.kind != "measure" or high.kind != "measure" or low.upper is not None or high.upper is not None:
        return False
    if context.text[low.end : high.start] not in ("", " ") or not isinstance(low.value, int) or isinstance(high.value, str):
        return False
    if high.value >= parts:
        return False
    low.end, low.value, low.qualifier = high.end, exact(fraction(low.value) + fraction(high.value) / parts), high.qualifier or low.qualifier
    return True


_PARTS_OF: dict[tuple[str | None, str | None], int] = {("m", "cm"): 100, ("km", "m"): 1000, ("kg", "g"): 1000}


def _cents(low: Number, high: Number) -> bool:
    part = units().get(high.unit or "")
    if part is None or part.part == 1 or part.code != low.unit or isinstance(low.value, str) or isinstance(high.value, str):
        return False
    value = exact(fraction(low.value) + fraction(high.value) / part.part)
    low.end, low.value, low.rule = high.end, value, "money.cents"
    return True
