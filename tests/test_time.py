"""The grammar of time expressions alone: its own examples, a table by class, every date in every form, linear time."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.korean.numerals import write
from extract.korean.time import parse_times
from extract.korean.time.bounds import bounds

REFERENCE = "2024-01-02T09:00"  # a Tuesday


def examples(kind: str) -> Iterator[tuple[str, str]]:
    """The examples of grammar.tsv, each with the rule below it."""
    lines = files("extract.korean.time").joinpath("grammar.tsv").read_text("utf-8").split("\n")
    rule = ""
    waiting: list[str] = []
    for line in lines:
        if line.startswith(f"# {kind}:"):
            waiting += line.removeprefix(f"# {kind}:").split(" · ")
        elif line and not line.startswith("#") and not line.startswith("let\t"):
            rule = line.split("\t")[0]
            yield from ((rule, example.strip()) for example in waiting)
            waiting = []


@pytest.mark.parametrize(("rule", "example"), list(examples("yes")))
def test_examples_are_read(rule: str, example: str) -> None:
    text, _, values = example.rpartition(" = ")
    assert ", ".join(found.value for found in parse_times(text, REFERENCE)) == values


@pytest.mark.parametrize(("rule", "example"), list(examples("no")))
def test_counter_examples_are_not(rule: str, example: str) -> None:
    assert [found.text for found in parse_times(example, REFERENCE) if found.rule == rule] == []


def table() -> Iterator[tuple[str, str, str, str]]:
    for line in Path(__file__).with_name("times.tsv").read_text("utf-8").split("\n"):
        if line and not line.startswith("#"):
            kind, reference, text, values = line.split("\t")
            yield kind, reference, text, values


@pytest.mark.parametrize(("kind", "reference", "text", "values"), list(table()))
def test_table(kind: str, reference: str, text: str, values: str) -> None:
    found = parse_times(text, None if reference == "-" else reference)
    assert " ".join(one.value for one in found) == values
    assert all(text[one.start : one.end] == one.text for one in found)


def test_table_is_long_enough() -> None:
    assert len(list(table())) >= 300


FORMS = (
    "{0.year}년 {0.month}월 {0.day}일", "{0.year}년{0.month}월{0.day}일", "{0.year}. {0.month}. {0.day}.", "{0.year}.{0.month}.{0.day}.",
    "{0.year}-{0:%m-%d}", "{0.year}/{0.month}/{0.day}", "{0.year}.{0:%m.%d}", "{0.year}년 {0:%m}월 {0:%d}일", "서기 {0.year}년 {0.month}월 {0.day}일",
    "{0.year}년 {0.month}월 {0.day}일({weekday})", "{0.year}. {0.month}. {0.day}.({weekday})", "{0.year}년 {0.month}월 {0.day}일 {weekday}요일",
    "단기 {dangi}년 {0.month}월 {0.day}일", "{sino_year}년 {sino_month}월 {sino_day}일", "{sino_year}년{sino_month}월{sino_day}일",
)  # fmt: skip
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def written(day: date, form: str) -> str:
    month = {6: "유", 10: "시"}.get(day.month, write(day.month, "sino"))
    return form.format(
        day, weekday="월화수목금토일"[day.weekday()], dangi=day.year + 2333, sino_year=write(day.year, "sino"),
        sino_month=month, sino_day=write(day.day, "sino"),
    )  # fmt: skip


@given(DAYS, DAYS, st.sampled_from(FORMS))
@settings(max_examples=300, deadline=None)
def test_full_dates_are_read_back(day: date, published: date, form: str) -> None:
    # 2000 and 1900 are spelled 이천, 천구백: as easily a number of years, and read only with a digit after the thousands
    if "{sino_year}" in form and day.year == 2000:
        return
    expression = written(day, form)
    found = parse_times(f"행사는 {expression}에 대전에서 열렸다.", published)
    assert [(f.value, f.earliest, f.latest) for f in found] == [(day.isoformat(),) * 3]
    assert found[0].text.rstrip(".") == expression.rstrip(".")


@given(DAYS, st.integers(-150, 150), st.sampled_from(("{0.month}월 {0.day}일({weekday})", "{0.month}. {0.day}.({weekday})", "{0.month}월 {0.day}일 {weekday}요일")))
@settings(max_examples=300, deadline=None)
def test_a_weekday_gives_the_year(published: date, distance: int, form: str) -> None:
    day = published + timedelta(distance)
    if (day.month, day.day) == (2, 29):
        return
    assert [f.value for f in parse_times(f"행사는 {written(day, form)}에 연다.", published)] == [day.isoformat()]


@given(DAYS, DAYS)
@settings(max_examples=200, deadline=None)
def test_two_digit_years(day: date, published: date) -> None:
    found = parse_times(f"’{day:%y}년 {day.month}월 {day.day}일 준공", published)
    year = int(found[0].value[:4])
    assert found[0].value[2:] == day.isoformat()[2:]
    assert published.year - 100 < year <= published.year + 20 or year // 100 == published.year // 100


@given(DAYS, st.integers(0, 400))
@settings(max_examples=200, deadline=None)
def test_days_ago_and_later(published: date, n: int) -> None:
    if n:
        assert parse_times(f"그는 {n}일 전에 왔다.", published)[0].value == (published - timedelta(n)).isoformat()
        assert parse_times(f"{n}일 뒤에 온다.", published)[0].value == (published + timedelta(n)).isoformat()


@given(DAYS, DAYS)
@settings(max_examples=200, deadline=None)
def test_ranges_of_whole_dates(first: date, second: date) -> None:
    text = f"{first.year}년 {first.month}월 {first.day}일~{second.year}년 {second.month}월 {second.day}일"
    assert [f.value for f in parse_times(text, REFERENCE)] == [f"{first}/{second}"]


@given(st.text("0123456789년월일시분초주개~-./:() 지난오는올전후말초한두제회매", max_size=60), st.sampled_from([None, REFERENCE, "2023-12-14"]))
@settings(max_examples=300, deadline=None)
def test_anything_is_read_without_error(text: str, reference: str | None) -> None:
    place = 0
    for found in parse_times(text, reference):
        assert place <= found.start < found.end
        assert text[found.start : found.end] == found.text
        assert found.earliest is None or found.latest is None or found.type != "DATE" or "/" in found.value or found.earliest <= found.latest
        place = found.end


@pytest.mark.parametrize(
    ("value", "modifier", "days"),
    [
        ("2023-12-14", None, ("2023-12-14", "2023-12-14")),
        ("2023-12", None, ("2023-12-01", "2023-12-31")),
        ("2023-12", "MID", ("2023-12-11", "2023-12-20")),
        ("2024-02", "END", ("2024-02-21", "2024-02-29")),
        ("2023", None, ("2023-01-01", "2023-12-31")),
        ("2023", "START", ("2023-01-01", "2023-05-01")),
        ("2023-WI", None, ("2023-12-01", "2024-02-29")),
        ("2023-H2", None, ("2023-07-01", "2023-12-31")),
        ("2023-Q4", None, ("2023-10-01", "2023-12-31")),
        ("2023-W50", None, ("2023-12-11", "2023-12-17")),
        ("2023-W50-WE", None, ("2023-12-16", "2023-12-17")),
        ("199", None, ("1990-01-01", "1999-12-31")),
        ("19", None, ("1900-01-01", "1999-12-31")),
        ("2023-12-12/2023-12-14", None, ("2023-12-12", "2023-12-14")),
        ("2023-12-14T10:34", None, ("2023-12-14", "2023-12-14")),
        ("XXXX-12", None, (None, None)),
        ("PAST_REF", None, (None, None)),
        ("2023-13", None, (None, None)),
    ],
)
def test_bounds(value: str, modifier: str | None, days: tuple[str | None, str | None]) -> None:
    assert bounds(value, modifier) == days


@pytest.mark.parametrize("unit", ["1", "1,", "년월일", "1년 ", " ~", "~", "12.", "일이삼", "한두", "지난", "올해 ", "3월 1~", "10:", "\n", "이천", "오전 "])
def test_time_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        started = time.process_time()
        parse_times(text, REFERENCE)
        return time.process_time() - started

    seconds(1000)
    # ten times the text: linear is about 10, quadratic 100; the margin is for a busy machine
    assert seconds(100_000) < 20 * max(seconds(10_000), 0.02)


@pytest.mark.parametrize("unit", ["1", "년월일", " ~"])
def test_a_megabyte_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        started = time.process_time()
        parse_times(text, REFERENCE)
        return time.process_time() - started

    seconds(1000)
    # linear is ten times; the factor is for a busy machine
    assert min(seconds(1_000_000) for _ in range(2)) < 10 * 1.6 * max(min(seconds(100_000) for _ in range(3)), 0.1)
