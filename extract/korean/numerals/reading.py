"""Korean numerals read: a text that is one numeral to its value, exactly."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

# Whole numbers as int; others as float where that prints as written (2.5), else as Decimal (0.12345678901234567890).
Value = int | float | Decimal

# 육/륙, 영/공: two ways to say the same digit; 령 and 륙 are the northern spellings.
SINO_DIGITS: Final = dict(zip("영공령일이삼사오육륙칠팔구", (0, 0, 0, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9), strict=True))
SMALL: Final = {"십": 10, "백": 100, "천": 1000}
LARGE: Final = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16, "해": 10**20, "자": 10**24}
# As headlines write them: 2兆, 50億원.
_HANJA: Final = {"十": 10, "百": 100, "千": 1000, "萬": 10**4, "万": 10**4, "億": 10**8, "兆": 10**12}

# Native numerals: alone (하나, 스물) and before a noun (한 개, 스무 명). 서/석/너/넉 stand before some nouns only (석 달).
NATIVE_ONES: Final = {
    "하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "석": 3, "넷": 4, "네": 4, "넉": 4, "다섯": 5,
    "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
}  # fmt: skip
NATIVE_TENS: Final = {
    "열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90,
}  # fmt: skip
# Two at once: 한두 명 is one or two people. (서넛, 너덧 stand alone; the others before a noun too.)
RANGES: Final = {
    "한두": (1, 2), "한둘": (1, 2), "두세": (2, 3), "두셋": (2, 3), "두서너": (2, 4), "세네": (3, 4), "서너": (3, 4), "서넛": (3, 4), "네다섯": (4, 5),
    "너댓": (4, 5), "네댓": (4, 5), "너덧": (4, 5), "대여섯": (5, 6), "대엿": (5, 6), "예닐곱": (6, 7), "일고여덟": (7, 8), "일여덟": (7, 8),
    "여덟아홉": (8, 9), "엳아홉": (8, 9), "열두세": (12, 13), "여남은": (11, 13), "이삼": (2, 3), "삼사": (3, 4), "사오": (4, 5),
    "오륙": (5, 6), "육칠": (6, 7), "칠팔": (7, 8), "팔구": (8, 9),
}  # fmt: skip
# Whole numbers that are one character: ① Ⅳ ½
SIGNS: Final = {chr(0x2460 + n): n + 1 for n in range(20)} | {chr(0x2160 + n): n + 1 for n in range(12)}
VULGAR: Final = {"½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}

_ONES_ALT = "하나|다섯|여섯|일곱|여덟|아홉|[한둘두셋세석넷네넉]"
_TENS_ALT = "열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔"
DIGITS: Final = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
SINO: Final = "[영공령일이삼사오육륙칠팔구십백천만억조경해]+"
NATIVE: Final = f"(?:(?:{_TENS_ALT})(?: ?(?:{_ONES_ALT}))?|{_ONES_ALT})"

_TOKEN = re.compile(rf"({DIGITS})|({_TENS_ALT}|{_ONES_ALT})|([영공령일이삼사오육륙칠팔구])|([십백천十百千])|([만억조경해자萬万億兆])| +|(?P<bad>.)")
_PLAIN = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+")
_SIGN = re.compile(r"(?:마이너스|음수|[-−–]) *|(?:플러스|\+) *")
_NEGATIVE = re.compile(r"마이너스|음수|[-−–]")
_FRACTION = re.compile(r"(?:(?P<whole>.+?)(?:과|와|하고) *)?(?P<under>\S.*?) *분의 *(?P<over>\S.*)")
_SLASH = re.compile(r"(?:(\d+) +)?(\d+) */ *(\d+)")
_POINT = re.compile(r"(?P<whole>[^점]+?) *점 *(?P<rest>[영공령일이삼사오육륙칠팔구 ]+?)(?P<unit>(?: *[십백천]?[만억조경])*)")
_ALL_DIGITS = Context(prec=400)
# Longer than any number that means something; keeps the work for a line of digits bounded.
_LONGEST = 80


@lru_cache(maxsize=8192)
def parse(text: str) -> Value | None:
    """The value of a text that is one numeral and nothing else, or ``None``.

    Reads digits with commas and decimals, 만·억·조·경 mixed with them, Sino-Korean and native numerals and mixtures of both
    (백스물다섯), spelled decimals (삼 점 일사), fractions (3분의 1, 이와 삼분의 일, 1/3, ½), 반 and 절반 (0.5), ①, Ⅳ, and a sign
    (-3, 마이너스 삼). Approximate numbers (수십, 여러, 서너) are :func:`bounds`.
    """
    if len(text) <= _LONGEST and _PLAIN.fullmatch(text):
        return int(text.replace(",", ""))
    value = _read(text.strip()) if len(text) <= _LONGEST else None
    return None if value is None else exact(value)


@lru_cache(maxsize=8192)
def bounds(text: str) -> tuple[Value, Value | None] | None:
    """Lowest and highest value of a numeral that names two or leaves one open: 서너 (3, 4), 수십 (10, None), 몇십만 (100000, None).

    A plain numeral gives ``(value, None)``; no numeral ``None``.
    """
    text = text.strip()
    if text.replace(" ", "") in RANGES:  # 한 두 명 as well
        return RANGES[text.replace(" ", "")]
    if len(text) > 1 and text[0] in "수몇" and (unit := parse(text[1:].replace(" ", ""))) is not None and text[1:].lstrip()[0] in "십백천만억조":
        return unit, None
    for form in (text[:2], text[:3]):  # 이삼십, 두세 배, 서너 천
        if form in RANGES and len(text) > len(form) and (unit := parse(text[len(form) :])) is not None:
            low, high = RANGES[form]
            if text[len(form) :].strip()[0] in "십백천만억조":
                return low * unit, high * unit
    if len(text) > 2 and text[0] in "십백천" and text[1:3] in RANGES:  # 십오륙
        low, high = RANGES[text[1:3]]
        return SMALL[text[0]] + low, SMALL[text[0]] + high
    value = parse(text)
    return None if value is None else (value, None)


def exact(value: Fraction) -> Value:
    """An ``int`` where the number is whole; a ``float`` where no digit is lost by it, or none can be kept (1/3); else a ``Decimal``."""
    if value.denominator == 1:
        return value.numerator
    nearest = float(value)
    if Fraction(repr(nearest)) == value:
        return nearest
    twos = value.denominator // (value.denominator & -value.denominator)
    while twos % 5 == 0:
        twos //= 5
    if twos != 1:
        return nearest
    places = value.denominator.bit_length()  # 10 to the power of this is a multiple of 2^m·5^n
    return Decimal(f"{value.numerator * 10**places // value.denominator}E-{places}").normalize(_ALL_DIGITS)


def times(value: Value, factor: int | Fraction) -> Value:
    """A value times a factor, exactly: 3.3 times 10000 is 33000."""
    return exact(fraction(value) * factor)


def fraction(value: Value) -> Fraction:
    """A value as it is written: 0.1 is one tenth."""
    return Fraction(value) if isinstance(value, int | Decimal) else Fraction(repr(value))


def _read(text: str) -> Fraction | None:
    if not text:
        return None
    if sign := _SIGN.match(text):
        value = _read_unsigned(text[sign.end() :])
        return -value if value is not None and _NEGATIVE.match(text) else value
    return _read_unsigned(text)


def _read_unsigned(text: str) -> Fraction | None:
    if text in ("반", "절반"):
        return Fraction(1, 2)
    if text in SIGNS:
        return Fraction(SIGNS[text])
    if text[:1] == "." and text[1:].isdecimal() and text.isascii():
        return Fraction(Decimal(text))
    if text and text[-1] in VULGAR:
        whole = _read_whole(text[:-1]) if text[:-1].strip() else Fraction(0)
        return None if whole is None else whole + VULGAR[text[-1]]
    if "분의" in text and (match := _FRACTION.fullmatch(text)):
        return _fraction(match["whole"], match["under"], match["over"])
    if "/" in text and (match := _SLASH.fullmatch(text)):
        return _fraction(match[1], match[3], match[2])
    if "점" in text:
        return _spelled_decimal(text)
    return _read_whole(text)


def _fraction(whole: str | None, under: str, over: str) -> Fraction | None:
    below, above = _read(under), _read(over)
    more = Fraction(0) if whole is None else _read(whole)
    if not below or above is None or more is None:
        return None
    return more + above / below


def _spelled_decimal(text: str) -> Fraction | None:
    """삼점일사, 영 점 오, 일점오만."""
    if not (match := _POINT.fullmatch(text)) or (whole := _read_whole(match["whole"])) is None:
        return None
    digits = [SINO_DIGITS[c] for c in match["rest"] if c != " "]
    if not digits:
        return None
    value = whole + Fraction(int("".join(map(str, digits))), 10 ** len(digits))
    for unit in match["unit"].replace(" ", ""):
        value *= SMALL.get(unit) or LARGE[unit]
    return value


def _read_whole(text: str) -> Fraction | None:
    """Digits, Sino-Korean, native and mixed: sections below 만, each with its large unit, larger first."""
    total = section = Fraction(0)
    last: Fraction | None = None  # the digits that wait for a unit
    spelled = 0  # how many single digits in a row (일이삼사: read out one by one)
    small_limit, large_limit = 10**4, 10**29
    for match in _TOKEN.finditer(text):
        digits, native, digit, small, large = match.groups()[:5]
        if match["bad"] is not None:
            return None
        if digits is not None:
            if last is not None:
                return None
            last = Fraction(Decimal(digits.replace(",", "")))
        elif native is not None:
            ten = NATIVE_TENS.get(native)
            if ten is not None:
                if last is not None or small_limit <= 10:
                    return None
                section, small_limit = section + ten, 10
            elif last is not None:
                return None
            else:
                last = Fraction(NATIVE_ONES[native])
        elif digit is not None:
            value = SINO_DIGITS[digit]
            if last is None:
                last, spelled = Fraction(value), 1
            elif spelled:
                last, spelled = last * 10 + value, spelled + 1
            else:
                return None
        elif small is not None:
            unit = SMALL.get(small) or _HANJA[small]
            if unit >= small_limit:
                return None
            section += (1 if last is None else last) * unit
            last, spelled, small_limit = None, 0, unit
        elif large is not None:
            unit = LARGE.get(large) or _HANJA[large]
            if unit >= large_limit:
                return None
            if last is not None:
                section += last
            total += (section or (0 if last is not None else 1)) * unit
            section, last, spelled, small_limit, large_limit = Fraction(0), None, 0, 10**4, unit
    if last is not None:
        if large_limit < 10**29 and last >= large_limit:
            return None
        section += last
    return total + section
