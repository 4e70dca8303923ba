"""The lists of names: codes of local governments, the matcher's boundaries, the form of the data files."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files
from typing import get_args

import pytest

from extract.gazetteers import Entry, Name, gazetteer, local_government
from extract.gazetteers.local import PROVINCES, governments
from extract.schema import OrganizationKind

LISTS = sorted((files("extract.gazetteers") / "lists").iterdir(), key=lambda item: item.name)
TODAY = [one for one in governments() if not one.followed and not one.until.startswith(("2006", "2010", "2012", "2014"))]


def code(form: str, *near: str, on: str | None = None) -> str | None:
    entry = local_government(form, near, on)
    return entry.code if entry else None


def _short(full: str) -> str:
    """대전 서구 for 대전광역시 서구, 수원시 장안구 for 경기도 수원시 장안구."""
    province, *rest = full.split(" ")
    if len(rest) == 2:
        return " ".join(rest)
    return " ".join([PROVINCES[province][0], *rest])


@pytest.mark.parametrize("government", governments(), ids=lambda one: one.entry.name)
def test_full_name_gives_the_code(government):
    assert local_government(government.entry.name) == government.entry
    for former in government.former:
        assert local_government(former) == government.entry


@pytest.mark.parametrize("government", TODAY, ids=lambda one: one.entry.name)
def test_short_name_gives_the_code(government):
    name = government.entry.name
    if name == "광주광역시":  # 경기도 광주시 is also 광주
        assert code("광주") is None
    else:
        assert local_government(_short(name)) == government.entry


def test_bare_name_and_office_give_the_code_where_unique():
    bare = Counter(one.entry.name.split(" ")[-1] for one in TODAY)
    bare["남구"] += 1  # 인천 남구 is 미추홀구 today
    for one in TODAY:
        last = one.entry.name.split(" ")[-1]
        expected = one.entry.code if bare[last] == 1 else None
        if last in ("광주시", "광주광역시"):
            continue
        assert code(last) == expected, last
        assert code(f"{last}청") == expected, last
        assert code(f"{last}청장") == expected, last


def test_codes_are_ten_digits_and_unique():
    codes = [one.entry.code for one in governments() if one.entry.code]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"\d{5}00000", one) for one in codes)
    assert len(codes) > 280


@pytest.mark.parametrize(
    ("form", "near", "expected"),
    [
        ("서구", (), None),
        ("서구", ("대전",), "3017000000"),
        ("서구", ("대전시",), "3017000000"),
        ("서구", ("대전광역시 유성구",), "3017000000"),
        ("서구", ("서울", "대전"), "3017000000"),  # 서울 has no 서구
        ("서구청장", ("대전 서구",), "3017000000"),
        ("중구", ("울산",), "3111000000"),
        ("고성군", (), None),
        ("고성군", ("강원도",), "5182000000"),
        ("고성", ("속초시",), "5182000000"),
        ("고성", ("경남 통영시",), "4882000000"),
        ("광주", ("경기도",), "4161000000"),
        ("광주", ("전남",), "2900000000"),
        ("광주시", ("광주 북구",), "2900000000"),
        ("강서구", ("부산",), "2644000000"),
        ("남구", ("포항시",), "4711100000"),
        ("북구", ("포항",), "4711300000"),
        ("함평군수", (), "4686000000"),
        ("충남지사", (), "4400000000"),
        ("대전시장", (), "3000000000"),
        ("없는군", (), None),
        ("대전청", (), None),
    ],
)
def test_homonyms_by_what_is_near(form, near, expected):
    assert code(form, *near) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("강원도", "5100000000"),
        ("강원특별자치도", "5100000000"),
        ("강원도 춘천시", "5111000000"),
        ("전라북도 전주시", "5211000000"),
        ("전북", "5200000000"),
        ("경북 군위군", "2772000000"),
        ("대구 군위군", "2772000000"),
        ("인천 남구", "2817700000"),
        ("세종시", "3611000000"),
        ("동탄구", "4159700000"),
        ("오정구", "4119600000"),
        ("전남광주통합특별시", "1200000000"),
        ("제물포구", "2812500000"),
        ("마산시", "4816000000"),
    ],
)
def test_as_they_were_and_as_they_are(form, expected):
    assert code(form) == expected


def test_the_date_chooses_between_before_and_after_a_merger():
    assert code("함평군", on="2023-12-14") == "4686000000"
    assert code("함평군", on="2026-07-01T09:00+09:00") == "1282000000"
    assert code("전남광주통합특별시 함평군") == "1282000000"
    assert code("광주 서구", on="2026-11-01") == "1224000000"


def found(text: str) -> list[str]:
    return [text[match.start : match.end] for match in gazetteer().find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("대전 서구는 14일 밝혔다", ["대전 서구"]),
        ("대전서구청이 행정안전부와", ["대전서구청", "행정안전부"]),
        ("전남 함평군의회가", ["전남 함평군의회"]),
        ("삼성전자가 LG화학과", ["삼성전자", "LG화학"]),
        ("국회의원은 대전시장과", []),
        ("하나님께 대상자를", []),
        ("TASK를 맡은 SKT", []),
        ("서울대공원에서", []),
        ("함평교육지원청·함평경찰서", ["함평교육지원청", "함평경찰서"]),
        ("세종대로에서 세종대로 갔다", []),
        ("한·미 공군과 미 공군이", ["한", "미", "공군", "미 공군"]),
        ("shop.kt.com, KBO리그, 효성RCD", []),
        ("", []),
    ],
)
def test_boundaries(text, expected):
    hits = found(text)
    assert [form for form in hits if form not in ("SKT",)] == expected


def test_six_districts_are_called_so():
    names = {name.entry.name for name in gazetteer().named("서구")}
    assert {"대전광역시 서구", "부산광역시 서구", "대구광역시 서구", "광주광역시 서구", "인천광역시 서구"} <= names


def test_own_names_win():
    mine = Name("대상", Entry("대상 마을", "other", None, "own"))
    matches = list(gazetteer([mine]).find("대상 마을의 대상이"))
    assert [match.names for match in matches] == [(mine,), (mine,)]


@pytest.mark.parametrize("file", LISTS, ids=lambda file: file.name)
def test_lists_tell_their_source_and_date(file):
    if not file.name.endswith(".tsv"):
        return
    head = [line for line in file.read_text(encoding="utf-8").split("\n") if line.startswith("#")]
    for word in ("# what: ", "# source: ", "# as of: "):
        assert any(line.startswith(word) for line in head), word


@pytest.mark.parametrize("file", [file for file in LISTS if file.name not in ("districts.tsv", "stops.tsv") and file.name.endswith(".tsv")], ids=lambda file: file.name)
def test_rows_are_sound(file):
    kinds = set(get_args(OrganizationKind))
    seen = set()
    for line in file.read_text(encoding="utf-8").split("\n"):
        if not line or line[0] == "#":
            continue
        row = line.split("\t")
        assert 2 <= len(row) <= 3, line
        assert row[1] in kinds, line
        assert row[0] not in seen, line
        seen.add(row[0])
        for form in [row[0], *filter(None, row[2].split("|"))]:
            assert form == form.strip()
            assert len(form.lstrip("?@")) > 0, line


@pytest.fixture(scope="module")
def extractor():
    from extract.extractor import Extractor

    return Extractor()


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("[대전=새소식] 서구는 14일 주민자치회를 새로 꾸렸다고 밝혔다. 서구청은 이어 예산을 늘렸다.", "2023-12-14", ["3017000000"]),
        ("서구는 14일 주민자치회를 새로 꾸렸다고 밝혔다.", "2023-12-14", [None]),
        ("고성군은 14일 상을 받았다고 밝혔다. 통영시 사람들도 기뻐했다.", "2023-12-14", ["4882000000"]),
        ("전남 함평군은 14일 상을 받았다고 밝혔다.", "2023-12-14", ["4686000000"]),
        ("전남 함평군은 14일 상을 받았다고 밝혔다.", "2026-10-14", ["1282000000"]),
    ],
)
def test_codes_in_an_article(extractor, text, published, expected):
    article = extractor.extract(text, published)
    codes = [one.code for one in article.organizations if one.kind == "local_government"]
    assert codes[:1] == expected
