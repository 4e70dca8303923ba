"""Filter: the named reasons for which a numeral is no number. The first that holds wins."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from extract.pipes.numbers.context import Context
from extract.pipes.numbers.finding import Find
from extract.pipes.numbers.tables import compounds

_PHONE = re.compile(r"\(?\d{2,4}\)?[-–.) ]{1,2}\d{3,4}[-–.]\d{4}|\d{4}-\d{4}|☎ ?\d+")
_SERIAL_SIGN = re.compile(r"\d[-–./)]|['’‘☎]")
_IN_WORD = re.compile(r"[A-Za-z_#@]")
_CODE = re.compile(r"[A-Za-z0-9][-./_]$")
_SUM = re.compile(r"[A-Za-z]\d?\+$")
_LIST_MARK = re.compile(r"\d{1,2}[.)] ")
_PLACE_NUMBER = re.compile(r"(?:로|길|동|리|번길|가)\s?$")
_DATE_LIKE = re.compile(
    r"\d{2,4}\s?[./]\s?\d{1,2}\s?[./]\s?\d{1,2}|['’‘]\d\d(?=년|\.\s?\d{1,2}\.)|(?:19|20)\d\d[./-](?:0\d|1[0-2]|[1-9])(?![\d%]|[가-힣]| ?(?:달러|포인트))"
)


def in_date(context: Context, found: Find, end: int) -> bool:
    """5일, 3년 만에, 10여 년: read as a time before."""
    return context.in_date(found.start, end)


def in_serial(context: Context, found: Find, end: int) -> bool:
    """042-123-4567, 1588-1234: a telephone number; 2023.12.14: a date of digits."""
    text = context.text
    if found.style != "digits" or not _SERIAL_SIGN.search(text, max(0, found.start - 14), found.start + 16):
        return False
    line = context.before(found.start, 14)
    begin = found.start - len(line)
    return any(
        match.start() + begin <= found.start < match.end() + begin
        for pattern in (_PHONE, _DATE_LIKE)
        for match in pattern.finditer(line + text[found.start : found.start + 16].partition("\n")[0])
    )


def in_word(context: Context, found: Find, end: int) -> bool:
    """KF94, G20, A-12, v2.0: digits of a name; 이사회, 일반: syllables of a word."""
    text, start = context.text, found.start
    if found.style == "digits":
        if start and (_IN_WORD.match(text, start - 1) or (context.baduk and text[start - 1] in "흑백")):
            return True
        if start > 2 and text[start - 1] == "-" and text[start - 3] == "-" and text[start - 2].isdigit():
            return True  # 4-2-3-1 전형
        if text[start - 1 : start] == "+" and _SUM.search(text, max(0, start - 3), start):
            return True  # P5+1
        if text.startswith("802.11", start):
            return True  # 802.11ac: a standard of wireless networks
        return bool(start > 1 and _CODE.match(text, start - 2) and text[start - 2 : start] and text[start] not in "-±" and not text[start - 2].isdigit())
    return False


def in_address(context: Context, found: Find, end: int) -> bool:
    """www.site.kr/2023, name2@site.kr: inside a URL or an e-mail address."""
    a = context.analysis
    i = a.at(found.start + 1) - 1
    return i >= 0 and a.ends[i] > found.start and a.tags[i] in ("W_URL", "W_EMAIL", "W_HASHTAG", "W_MENTION")


_DAYS = ["3.1", "4.3", "4.16", "4.19", "4.27", "5.16", "5.18", "6.10", "6.13", "6.15", "6.25", "7.4", "8.15", "9.11", "9.19", "10.4", "10.19", "10.26", "12.3", "12.12"]
DOTTED_DAYS: Final = frozenset(_DAYS)
_DAY = re.compile(r"(?<![\d·.])(?:" + "|".join(re.escape(day).replace(r"\.", "[·ㆍ‧]") for day in _DAYS) + r")(?!\d)")


def in_named_day(context: Context, found: Find, end: int) -> bool:
    """6·13 지방선거, 5·18: a day that is a name, with no unit glued to it."""
    text, start = context.text, found.start
    if start < 2 or text[start - 1] not in "·ㆍ‧" or not text[start - 2].isdigit() or (end > found.end and text[found.end] != " "):
        return False
    match = _DAY.search(text, max(0, start - 3), found.end)
    return match is not None and match.end() == found.end


def in_idiom(context: Context, found: Find, end: int) -> bool:
    """하나부터 열까지: everything."""
    text, start = context.text, found.start
    return text[start:end] == "열" and text.startswith("까지", end) and text.endswith(("하나부터 ", "하나에서 "), 0, start)


def of_list(context: Context, found: Find, end: int) -> bool:
    """1. 2) at the start of a line: marks of a list."""
    start = found.start
    return (
        found.style == "digits"
        and (start == 0 or context.text[start - 1] == "\n")
        and _LIST_MARK.match(context.text, start) is not None
    )


RULES: Final[dict[str, Callable[[Context, Find, int], bool]]] = {
    "in_date": in_date, "in_serial": in_serial, "in_word": in_word, "in_address": in_address, "in_named_day": in_named_day, "in_idiom": in_idiom, "of_list": of_list,
}  # fmt: skip


def in_compound(context: Context, found: Find, end: int, unit: str) -> bool:
    """1회용, 6자회담, 3인칭: number and unit begin a word."""
    pattern = compounds().get(unit)
    return pattern is not None and found.style == "digits" and pattern.match(context.text, end) is not None


def reason(context: Context, found: Find, end: int, unit: str = "") -> str | None:
    """Name of the first rule that rejects a find whose unit ends at ``end``, None when it stands."""
    if unit and in_compound(context, found, end, unit):
        return "in_compound"
    for name, rule in RULES.items():
        if rule(context, found, end):
            return name
    return None
