"""Time expressions of the grammar alone: text, reference, values."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.korean.time import parse_times

REFERENCE = "2024-01-02"  # a Tuesday

TABLE = [
    # absolute
    ("2023년 12월 14일에", ["2023-12-14"]),
    ("2023.12.14. 공고", ["2023-12-14"]),
    ("2023-12-14 공고", ["2023-12-14"]),
    ("2023/12/14 공고", ["2023-12-14"]),
    ("지난 2018년부터", ["2018"]),
    ("2023년 상반기", ["2023-H1"]),
    ("1990년대", ["199"]),
    # a day that the calendar does not have
    ("2023년 2월 31일", []),
    # relative, over the end of the year
    ("지난달 28일", ["2023-12-28"]),
    ("다음 달 3일", ["2024-02-03"]),
    ("어제와 내일", ["2024-01-01", "2024-01-03"]),
    ("작년 겨울", ["2023-WI"]),
    ("내년 초", ["2025"]),
    ("이번 주 금요일", ["2024-01-05"]),
    ("지난주", ["2023-W52"]),
    ("사흘 뒤", ["2024-01-05"]),
    ("3년 전", ["2021"]),
    ("지난 28일", ["2023-12-28"]),
    ("오는 20일", ["2024-01-20"]),
    # from the story: 이날 is the last day said
    ("지난달 5일 개막했다. 이날 비가 왔다. 다음날", ["2023-12-05", "2023-12-05", "2023-12-06"]),
    ("지난달 5일 오후 2시 30분", ["2023-12-05", "2023-12-05T14:30"]),
    # ranges
    ("2023년 3월 12~14일", ["2023-03-12/2023-03-14"]),
    ("2016~2019년", ["2016/2019"]),
    ("5~6시간", ["PT5H/PT6H"]),
    # durations
    ("3개월 만에", ["P3M"]),
    ("2시간 30분 동안", ["PT2H30M"]),
    ("1년 6개월", ["P1Y6M"]),
    ("두 달간", ["P2M"]),
    ("일주일", ["P1W"]),
    # sets
    ("매주 월요일", ["XXXX-WXX-1"]),
    ("매년", ["P1Y"]),
    ("분기별", ["P3M"]),
    # vague
    ("최근", ["PAST_REF"]),
    # only look like dates
    ("27달러", []),
    ("제5일", []),
]


@pytest.mark.parametrize(("text", "values"), TABLE)
def test_values(text: str, values: list[str]) -> None:
    assert [found.value for found in parse_times(text, REFERENCE)] == values


FORMS = ("{0.year}년 {0.month}월 {0.day}일", "{0.year}. {0.month}. {0.day}.", "{0:%Y-%m-%d}", "{0:%Y}/{0.month}/{0.day}")


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(FORMS))
@settings(max_examples=300, deadline=None)
def test_full_dates_are_read_back(day: date, published: date, form: str) -> None:
    found = parse_times(f"행사는 {form.format(day)} 대전에서 열렸다.", published)
    assert [(f.value, f.earliest, f.latest) for f in found] == [(day.isoformat(),) * 3]


@pytest.mark.parametrize("unit", ["1", "년월일", " ~"])
def test_time_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        started = time.perf_counter()
        parse_times(text, REFERENCE)
        return time.perf_counter() - started

    # ten times the text: linear is about 10, quadratic 100; the margin is for a busy machine
    assert seconds(200_000) < 20 * max(seconds(20_000), 0.005)
