"""Whole numbers written as Korean numerals."""

from __future__ import annotations

from functools import cache
from typing import Literal

from extract.korean.numerals.reading import LARGE

Style = Literal["digits", "comma", "mixed", "sino", "formal", "native", "modifier"]


def write(value: int, style: Style = "mixed") -> str:
    """A whole number in a style; ``ValueError`` for one that the style cannot write.

    ``digits`` 1234567 · ``comma`` 1,234,567 · ``mixed`` 123만 4,567 · ``sino`` 백이십삼만사천오백육십칠 · ``formal`` 일백이십삼만사천…
    (every 일 written) · ``native`` 스물셋 (1 to 99) · ``modifier`` 스물세 (as before a counter, 1 to 99).
    """
    if style == "digits":
        return str(value)
    if style == "comma":
        return f"{value:,}"
    if style in ("native", "modifier"):
        return _write_native(value, style == "modifier")
    if abs(value) >= 10**28:
        raise ValueError(f"{value} is beyond 자 (10^24), the largest unit")
    if value < 0:
        return ("-" if style == "mixed" else "마이너스 ") + write(-value, style)
    if value == 0:
        return "0" if style == "mixed" else "영"
    sections: list[str] = []
    for unit, size in (*reversed(LARGE.items()), ("", 1)):
        section = value // size % 10**4
        if section and style == "mixed":
            sections.append(f"{section:,}{unit}")
        elif section == 1 and unit == "만" and style == "sino" and not sections:
            sections.append(unit)
        elif section:
            sections.append(_write_section(section, formal=style == "formal") + unit)
    return (" " if style == "mixed" else "").join(sections)


def _write_section(section: int, *, formal: bool) -> str:
    pieces = []
    for unit, size in (("천", 1000), ("백", 100), ("십", 10), ("", 1)):
        digit = section // size % 10
        if digit:
            pieces.append(("" if digit == 1 and unit and not formal else "영일이삼사오육칠팔구"[digit]) + unit)
    return "".join(pieces)


@cache
def _native_forms() -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    alone = ("", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉")
    before = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
    tens = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
    return alone, before, tens


def _write_native(value: int, modifier: bool) -> str:
    if not 1 <= value <= 99:
        raise ValueError(f"native numerals go from 1 to 99, not {value}")
    alone, before, tens = _native_forms()
    if modifier and value == 20:
        return "스무"
    return tens[value // 10] + (before if modifier else alone)[value % 10]
