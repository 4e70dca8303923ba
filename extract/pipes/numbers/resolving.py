"""Resolve: finds to numbers. Ordered sieves, most certain first; the first that answers names the number's rule."""

from __future__ import annotations

import re
from functools import cache, partial

from extract.korean.numerals import fraction, parse, times
from extract.pipes.facts import Number
from extract.pipes.numbers import filters
from extract.pipes.numbers.choosing import choose, split_group
from extract.pipes.numbers.context import Context
from extract.pipes.numbers.finding import Find, find
from extract.pipes.numbers.joining import join, join_metres, leads, reach_back
from extract.pipes.numbers.letters import at_morpheme, begins_word, in_word, is_numeral
from extract.pipes.numbers.looking import look_up
from extract.pipes.numbers.pairs import pair
from extract.pipes.numbers.qualifying import qualify
from extract.pipes.numbers.tables import LONGEST, NOT_NUMBERS, Unit, prefixes, units
from extract.pipes.numbers.unmeasured import listed, unmeasured

_NTH = re.compile(r"제 ?$")
# 톱10, TOP 5: a rank whose unit stands before it.
_LED = re.compile(r"(톱|TOP|Top) ?$")
_MACH = re.compile(r"(?<![가-힣])마하 ?$")
# 고2 때, 중3: a year of school
_SCHOOL = re.compile(r"(?<![가-힣])[가-힣]{0,4}[중고초] ?$")
_SCHOOL_END = re.compile(r"[),·.]|(?:이 |가 |은 |는 |인 |의 |을 |를 | )?(?:때|학생|아들|딸|남학생|여학생|동생|자녀|시절|담임|교실|겨울|여름|수험생|이던|이었)")
_LEAD = re.compile(r"(?P<below>영하) ?$|(?P<scale>섭씨|화씨) ?$")
_PACE = re.compile(r"(?P<per>시속|초속|분속) ?(?:약 ?)?$")
# 140/90㎜Hg: the upper and the lower pressure of the blood
_PRESSURE = re.compile(r"(?<!\d)(\d{2,3})/$")
_BELOW = re.compile(r"영하 ?$")
_PER = {"시속": "h", "초속": "s", "분속": "min"}
# 5m40, 2m 15: metres and centimetres as in the long jump
_METRES = re.compile(r" ?(\d{2})(?![\d/:~-]|[.,]\d| ?[초분위명개회번승세]| ?(?:[㎝㎜]|cm|mm|센|m|미터))")
_NUMERAL_FIRST = frozenset("0123456789-+±.음마스수몇반절제영공일이삼사오육륙칠팔구십백천만억조경한두세네다여아열서쉰예둘셋넷하석너대첫½⅓⅔¼¾①②③④⑤ⅠⅡⅢⅣⅤ")
# A long numeral in letters that stands for its value: 이십일조 삼백에 달한다.
_ENDS = re.compile(r"(?:에 (?:달|이르|이른|가까|육박|불과|못)|[을를이] (?:넘|웃돌|기록))")
_TWENTY_ONE = re.compile("[이삼사오육칠팔구]?십일")
_YEARLIKE = re.compile(r"(?:19|20)\d\d|0\d+")


def resolve(context: Context, start: int, end: int) -> list[Number]:
    """The numbers of a half-open stretch of the text, in order."""
    if (whole := _whole(context, start, end)) is not None:
        return [whole]
    numbers: list[Number] = []
    place = start
    alone = _alone(context, start, end)
    waiting: list[Find] = []  # the numerals just before, that have no unit of their own: 20 of 20~30명
    for found in find(context.text, start, end, None if alone else partial(in_word, context)):
        if found.start < place or (found.style == "hangul" and not alone and begins_word(context, found)):
            continue
        if context.in_date(found.start, found.end):  # 5일, 3년: read as a time before
            waiting = []
            continue
        if found.style == "hangul" and not alone and found.end - found.start > 1:
            found.certain = found.certain and (look_up(context, found, end) is not None or _ENDS.match(context.text, found.end) is not None)
            found = at_morpheme(context, found)
        number = pair(context, found, end) or _measured(context, found, end, alone)
        if number is None and leads(context, found, end) and (found.style == "digits" or found.vague):
            waiting.append(found)
            number = listed(context, found)
            if number is None:
                continue
            waiting = []
        if number is None:
            number = unmeasured(context, found, end, _nth(context, found))
        if number is not None and waiting:
            numbers += reach_back(context, number, waiting)
            _range_led(context, number)
        waiting = []
        if number is None:
            continue
        if number.unit == "mm[Hg]" and (upper := _PRESSURE.search(context.text, max(0, number.start - 5), number.start)):
            numbers.append(Number(upper.start(1), upper.end(1), "measure.each", "measure", int(upper[1]), None, number.unit))
        qualify(context, number)
        if numbers and (join(context, numbers[-1], number) or join_metres(context, numbers[-1], number)):
            place = numbers[-1].end
            continue
        numbers.append(number)
        place = number.end
    return _with_named(context, start, end, numbers)


# 삼은 소수입니다, 백육은 특별한 숫자이다: a text that speaks of numbers.
_NAMED = re.compile(r"(?<![가-힣\d])(\d{0,4}[영공일이삼사오육륙칠팔구십백천만억조]{1,20})[은는이가] ?[^.\n]{0,20}?(?:숫자|소수|정수|자연수|홀수|짝수)(?:이다|입니다|이며|이고|다(?![가-힣]))")

_COMPOSED = re.compile("[일이삼사오육칠팔구][십백천만]|[십백천만][일이삼사오육칠팔구]")


def _with_named(context: Context, start: int, end: int, numbers: list[Number]) -> list[Number]:
    """The numbers, and those that the text speaks of by their names."""
    if not context.arithmetic:
        return numbers
    for match in _NAMED.finditer(context.text, start, end):
        begin, stop = match.span(1)
        value = parse(match[1])
        if value is None or context.in_date(begin, stop) or not (match[1][0].isdigit() or context.numeral(begin, stop) or _COMPOSED.search(match[1])):
            continue
        if not any(number.start < stop and begin < number.end for number in numbers):
            numbers.append(Number(begin, stop, "count.named", "count", value))
    return sorted(numbers, key=lambda number: number.start)


def _whole(context: Context, start: int, end: int) -> Number | None:
    """A section that is one numeral and nothing else."""
    written = context.text[start : min(end, start + 81)]
    if len(written) > 80 or written.lstrip()[:1] not in _NUMERAL_FIRST:
        return None
    text = written.strip(" .\n") if not written.lstrip().startswith(".") else written.strip()
    value = parse(text)
    # 이십일 alone is twenty-one as well as twenty days, and so in both lists
    if value is None or _YEARLIKE.fullmatch(text) or (context.in_date(start, end) and not _TWENTY_ONE.fullmatch(text)):
        return None
    begin = start + written.index(text)
    return Number(begin, begin + len(text), "count.alone", "count", value)


def _alone(context: Context, start: int, end: int) -> bool:
    """Is the stretch nothing but a numeral, or one and its unit? Then no word is near that it could be part of."""
    text = context.text[start : min(end, start + 60)].strip(" .\n")
    if len(text) > 40 or text[:1] not in _NUMERAL_FIRST:
        return False
    table = units()
    return any(text[-n:] in table and parse(text[:-n].rstrip()) is not None for n in range(1, min(LONGEST, len(text))))


def _measured(context: Context, found: Find, end: int, alone: bool) -> Number | None:
    """A numeral with its unit, or with a currency before it."""
    if not alone and (group := split_group(context, found)):
        found, written, stop, unit = group
    elif (sign := _sign(context, found)) is not None:
        return _priced(context, found, end, *sign)
    elif (led := _led(context, found)) is not None:
        return led
    elif context.text[found.end : found.end + 1] == "+" and (plus := _PLUS.match(context.text, found.end)):
        return Number(found.start, plus.end(), "grade.plus", "grade", found.value, None, "등급")
    elif (added := _added(context, found)) is not None:
        return added
    elif (looked := look_up(context, found, end)) is not None:
        written, stop, unit = looked
        chosen = choose(context, found, written, stop, unit)
        if chosen is None or (not alone and found.style == "hangul" and not is_numeral(context, found, written, stop, chosen)):
            return None
        unit = chosen
    else:
        return None
    if unit.kind in NOT_NUMBERS or filters.reason(context, found, stop, written):
        return None
    return _number(context, found, written, stop, unit)


# 1++등급 한우
_PLUS = re.compile(r"\+{1,2} ?등급")
# 240(만 원), 3억(원): what a speaker left out, as a transcript adds it
_ADDED = re.compile(r"\((?P<scale>[십백천]?[만억]|천|백)? ?(?P<unit>원|달러|명|개)\)")


def _added(context: Context, found: Find) -> Number | None:
    """240(만 원)으로: a number whose unit stands in brackets."""
    if found.style != "digits" or context.text[found.end : found.end + 1] != "(" or not (match := _ADDED.match(context.text, found.end)):
        return None
    value = times(found.value, fraction(parse(match["scale"]) or 1)) if match["scale"] else found.value
    unit = units()[match["unit"]]
    return Number(found.start, match.end(), f"{unit.kind}.added", unit.kind, value, None, unit.code)


def _priced(context: Context, found: Find, end: int, start: int, unit: Unit) -> Number | None:
    """$5, US$ 3 million, 5 with € before it."""
    if filters.reason(context, Find(start, found.end, found.value), found.end) not in (None, "in_word"):
        return None
    stop = found.end
    if (after := look_up(context, found, end)) and after[2].kind == "money":
        stop = after[1]
    return Number(start, stop, "money.sign", "money", found.value, None, unit.code, "more_than" if found.more else None)


def _led(context: Context, found: Find) -> Number | None:
    """톱10, TOP 5."""
    text = context.text
    if found.style == "digits" and text[max(0, found.start - 2) : found.start].rstrip()[-1:] in ("하", "고", "중", "초"):
        return _led_by_word(context, found)
    if found.style != "digits" or text[max(0, found.start - 2) : found.start].rstrip()[-1:] not in ("톱", "P", "p"):
        return None
    if not (match := _LED.search(context.before(found.start, 5))):
        return None
    before, following = found.start - len(match.group()), text[found.end : found.end + 1]
    if found.value > 500 or (before and text[before - 1].isalnum()) or (following.isalpha() and context.tag(found.end)[:1] != "J"):
        return None
    return Number(before, found.end, "rank.led", "rank", found.value, None, match[1])


def _led_by_word(context: Context, found: Find) -> Number | None:
    """마하 2.5, 고2 때."""
    text, before = context.text, context.before(found.start, 8)
    if match := _MACH.search(before):
        return Number(found.start - len(match.group()), found.end, "measure.led", "measure", found.value, None, "[Ma]")
    letter = text[found.start - 1]
    if letter in "중고초" and found.end - found.start == 1 and 1 <= found.value <= (6 if letter == "초" else 3) and (
        _SCHOOL.search(before) and _SCHOOL_END.match(text, found.end)
    ) and not text[found.start - 2 : found.start - 1].isalnum():
        return Number(found.start - 1, found.end, "grade.led", "grade", found.value)
    return None


def _number(context: Context, found: Find, written: str, stop: int, unit: Unit) -> Number | None:
    """The number of a numeral and its unit: with 제, 영하, 시속 before it where they are."""
    text = context.text
    kind, code, value, start = unit.kind, unit.code, found.value, found.start
    nth = _nth(context, found)
    if nth < start:
        start = nth
        if kind not in ("law_article", "grade"):
            kind = "law_article" if written in ("장", "절", "조") else "ordinal"
    if written == "째":
        if found.style == "digits":
            return None
        kind, code = "ordinal", ""
    if kind == "ordinal" and written in ("년차", "일차", "주차"):
        return None
    if unit.part > 1:  # 50센트: the unit as written, as ISO 4217 has no code for it
        code = written
    if code in ("Cel", "deg") and written == "도" and (lead := _LEAD.search(text, max(0, start - 4), start)):
        code = "[degF]" if "화씨" in context.before(start, 8) else "Cel"
        if lead["below"]:
            start, value = lead.start(), -value
    if kind == "measure" and code == "m" and isinstance(value, int) and text[stop - 1] == "m" and (more := _METRES.match(text, stop)):
        stop, value = more.end(), times(100 * value + int(more[1]), fraction(0.01))
    if kind == "measure" and code in ("m", "km", "[mi_i]") and (pace := _PACE.search(text, max(0, start - 6), start)):
        start, code = pace.start(), f"{code}/{_PER[pace['per']]}"
    if kind == "measure" and text[stop : stop + 1] == "/":
        stop, code = _per(context, stop, code)
    qualifier = "more_than" if found.more else "approximately" if found.vague else None
    return Number(start, stop, f"{kind}.unit", kind, value, found.upper, code or None, qualifier)


def _range_led(context: Context, number: Number) -> None:
    """시속 80~90㎞, 영하 20~30도, 제11, 12대: what stands before the whole of a range or list."""
    text, start = context.text, number.start
    if number.upper is None or isinstance(number.value, str):
        return
    if number.kind in ("ordinal", "count"):
        if text[max(0, start - 1) : start] == "제" and context.tag(start - 1) in ("XPN", "MM", ""):
            number.start, number.kind, number.rule = start - 1, "ordinal", "ordinal.list"
    elif number.kind == "measure" and number.unit in ("m", "km", "[mi_i]"):
        if pace := _PACE.search(text, max(0, start - 6), start):
            number.start, number.unit = pace.start(), f"{number.unit}/{_PER[pace['per']]}"
    elif number.unit == "Cel" and (below := _BELOW.search(text, max(0, start - 3), start)):
        number.start, number.value, number.upper = below.start(), -number.upper, -number.value


_TIMES = {"초": "s", "분": "min", "시간": "h", "시": "h", "일": "d", "년": "a", "s": "s", "sec": "s", "min": "min", "h": "h", "hr": "h", "day": "d"}


def _per(context: Context, stop: int, code: str) -> tuple[int, str]:
    """23㎏/㎡, 60㎜/h: a measure by another one, its end and its code."""
    text, table = context.text, units()
    for length in range(4, 0, -1):
        written, following = text[stop + 1 : stop + 1 + length], text[stop + 1 + length : stop + 2 + length]
        unit = table.get(written)
        below = _TIMES.get(written) or (unit.code if unit is not None and unit.kind == "measure" else None)
        if below and len(written) == length and not following.isdigit() and not (following.isalpha() and following.isascii() and written.isascii()):
            return stop + 1 + length, f"{code}/{below}"
    return stop, code


def _nth(context: Context, found: Find) -> int:
    """Start of 제 before a number (제5회), else the number's own start."""
    if (match := _NTH.search(context.text, max(0, found.start - 2), found.start)) and (
        match.start() == 0 or not "가" <= context.text[match.start() - 1] <= "힣" or context.tag(match.start()) in ("XPN", "MM")
    ):
        return match.start()
    return found.start


def _sign(context: Context, found: Find) -> tuple[int, Unit] | None:
    """A currency sign or code before a number: where it starts, and the currency."""
    if found.style != "digits":
        return None
    text, table = context.text, prefixes()
    for place in (found.start, found.start - 1):
        if place < found.start and text[place : place + 1] != " ":
            break
        if text[place - 1 : place] not in _sign_ends():
            continue
        for length in (4, 3, 2, 1):
            unit = table.get(text[max(0, place - length) : place]) if place >= length else None
            if unit and not (text[place - length - 1 : place - length].isalpha() and place > length):
                return place - length, unit
    return None


@cache
def _sign_ends() -> frozenset[str]:
    """The last characters of currency signs and codes."""
    return frozenset(sign[-1] for sign in prefixes())
