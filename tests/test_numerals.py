"""Korean numerals, read and written."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.korean.numerals import bounds, exact, fraction, parse, times, write

READ = {
    # digits, commas, points, signs
    "0": 0, "7": 7, "1,234": 1234, "1,234,567": 1234567, "12.5": 12.5, "1,234.5": 1234.5, "-3": -3, "−3": -3, "+4": 4,
    # digits with 만, 억, 조
    "3천805": 3805, "1천": 1000, "1만": 10_000, "12만5천": 125_000, "3만 4,567": 34_567, "1억2천만": 120_000_000, "2억 7,500만": 275_000_000,
    "21억 4748만 3648": 2_147_483_648, "3.5조": 3_500_000_000_000, "1.5만": 15_000, "0.3억": 30_000_000, "5백": 500, "3백21": 321,
    "10경": 10**17, "1해": 10**20, "1조 1": 10**12 + 1, "2천500억": 250_000_000_000, "33만3천333": 333_333, "50兆": 50 * 10**12, "3億": 3 * 10**8,
    # Sino-Korean
    "영": 0, "공": 0, "일": 1, "십": 10, "십일": 11, "이십": 20, "백": 100, "이백사십삼": 243, "일천이백": 1200, "천이백": 1200, "만": 10_000,
    "십만": 100_000, "백만": 1_000_000, "천만": 10_000_000, "일억": 10**8, "이천이십삼": 2023, "삼만오천": 35_000, "육천오백": 6500, "륙십": 60,
    "일이삼사": 1234, "공일공": 10, "구십구조": 99 * 10**12,
    # native
    "하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "석": 3, "넷": 4, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
    "열": 10, "열하나": 11, "열두": 12, "스물": 20, "스무": 20, "스물세": 23, "스물 셋": 23, "서른여섯": 36, "마흔": 40, "쉰다섯": 55, "예순": 60,
    "일흔일곱": 77, "여든": 80, "아흔아홉": 99, "백스물다섯": 125, "백열": 110,
    # points and parts
    "삼점일사": 3.14, "영 점 오": 0.5, "삼 점 일사": 3.14, "일점오만": 15_000, "반": 0.5, "절반": 0.5, "3분의 1": 1 / 3, "삼분의 이": 2 / 3, "4분의3": 0.75,
    "2와 2분의 1": 2.5, "1/2": 0.5, "1 1/4": 1.25, "½": 0.5, "2¾": 2.75, "마이너스 삼": -3, "음수 5": -5, "마이너스 0.5": -0.5, "플러스 2": 2,
    # one character
    "①": 1, "⑳": 20, "Ⅳ": 4, "Ⅻ": 12,
}  # fmt: skip


@pytest.mark.parametrize(("text", "value"), READ.items())
def test_reads(text: str, value: float) -> None:
    assert parse(text) == value
    assert type(parse(text)) is type(value)


@pytest.mark.parametrize(
    "text", ["", " ", "개", "사람", "일만만", "만억", "십백", "천천", "3천4천", "1,23", "12,34,567", "하나둘", "스물스물", "1/0", "분의", "점오", "삼점", "억조", "3.4.5"]
)
def test_reads_nothing_else(text: str) -> None:
    assert parse(text) is None


BOUNDS = {
    "한두": (1, 2), "한 두": (1, 2), "두세": (2, 3), "서너": (3, 4), "네댓": (4, 5), "대여섯": (5, 6), "예닐곱": (6, 7), "수십": (10, None), "수백": (100, None),
    "수천만": (10_000_000, None), "몇십만": (100_000, None), "이삼십": (20, 30), "십오륙": (15, 16), "두세 만": (20_000, 30_000), "이삼": (2, 3), "20": (20, None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "value"), BOUNDS.items())
def test_bounds(text: str, value: tuple[int, int | None]) -> None:
    assert bounds(text) == value


@pytest.mark.parametrize("style", ["digits", "comma", "mixed", "sino", "formal"])
@given(value=st.integers(-(10**27), 10**27))
def test_what_is_written_is_read_back(style: str, value: int) -> None:
    assert parse(write(value, style)) == value  # type: ignore[arg-type]


@pytest.mark.parametrize("style", ["native", "modifier"])
def test_native_numerals_are_read_back(style: str) -> None:
    assert [parse(write(value, style)) for value in range(1, 100)] == list(range(1, 100))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "style", "text"),
    [(275000000, "mixed", "2억 7,500만"), (10000, "sino", "만"), (10000, "formal", "일만"), (11111, "sino", "만천백십일"), (20, "modifier", "스무"), (21, "modifier", "스물한"),
     (20, "native", "스물"), (0, "sino", "영"), (-5, "sino", "마이너스 오"), (1234567, "comma", "1,234,567"), (10**8, "sino", "일억")],
)  # fmt: skip
def test_writes(value: int, style: str, text: str) -> None:
    assert write(value, style) == text  # type: ignore[arg-type]


@pytest.mark.parametrize(("value", "style"), [(100, "native"), (0, "modifier"), (10**28, "sino")])
def test_a_style_refuses_what_it_cannot_write(value: int, style: str) -> None:
    with pytest.raises(ValueError, match=r"not|beyond"):
        write(value, style)  # type: ignore[arg-type]


@given(st.integers(0, 10**25), st.integers(0, 30), st.data())
def test_decimals_lose_no_digit(whole: int, places: int, data: st.DataObject) -> None:
    digits = data.draw(st.text("0123456789", min_size=places, max_size=places))
    written = f"{whole}.{digits}" if digits else str(whole)
    value = parse(written)
    assert value is not None
    assert fraction(value) == Fraction(written)


def test_decimals_are_floats_where_those_print_as_written() -> None:
    assert repr(parse("2,455.51")) == "2455.51"
    assert parse("0.12345678901234567890123") == Decimal("0.12345678901234567890123")
    assert isinstance(parse("1.0"), int)


@given(st.decimals(0, 10**6, places=3), st.sampled_from([10, 100, 10**4, 10**8, 10**12]))
def test_times_is_exact(value: Decimal, factor: int) -> None:
    assert fraction(times(exact(Fraction(value)), factor)) == Fraction(value) * factor
