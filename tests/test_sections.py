"""Sections, reporters and publication time, from the text alone."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract import Extractor
from extract.pipes.sections.bylines import find_published, find_reporters
from extract.pipes.sections.lines import LINES, OPENINGS
from extract.pipes.sections.parts import split_parts

PROSE = "해솔군은 14일 군청에서 시상식을 열고 주민 30명에게 표창을 수여했다고 밝혔다."
SECOND = "박하늘 군수는 “앞으로도 군민 2만 명을 위해 최선을 다하겠다”고 말했다."


def kinds(text: str) -> list[tuple[str, str]]:
    return [(s.kind, text[s.start : s.end]) for s in split_parts(text, None)]


@pytest.mark.parametrize("rule", [*LINES, *OPENINGS], ids=lambda rule: rule.name)
def test_examples(rule: object) -> None:
    assert rule.pattern.search(rule.example)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("byline", "names", "mails"),
    [
        ("김하늘 기자 | 기사입력 2023/12/14 [10:34]", ["김하늘"], [None]),
        ("김하늘 기자 haneul@example.com", ["김하늘"], ["haneul@example.com"]),
        ("김하늘·이바다 기자", ["김하늘", "이바다"], [None, None]),
        ("김하늘 (haneul@example.com)", ["김하늘"], ["haneul@example.com"]),
        ("[한빛데일리 김하늘 기자]", ["김하늘"], [None]),
        ("[ 김하늘/이바다 기자 ]", ["김하늘", "이바다"], [None, None]),
        ("김하늘 인턴기자", ["김하늘"], [None]),
        ("◇글=김하늘 사진=이바다", ["김하늘", "이바다"], [None, None]),
    ],
)
def test_byline_line(byline: str, names: list[str], mails: list[str | None]) -> None:
    text = f"해솔군, 주민에게 표창 수여\n\n{byline}\n\n{PROSE}\n{SECOND}"
    sections = split_parts(text, None)
    assert [s.kind for s in sections] == ["headline", "byline", "body"]
    found = find_reporters(text, sections)
    assert [(r.name, r.email) for r in found] == list(zip(names, mails, strict=True))
    assert all(text[r.start : r.end] == r.name for r in found)


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        ("(서울=한빛뉴스) 김하늘 기자 = ", ["김하늘"]),
        ("(서울=한빛뉴스) 김하늘 이바다 기자 = ", ["김하늘", "이바다"]),
        ("(세종·서울=한빛뉴스) 김하늘 기자,이바다 기자 = ", ["김하늘", "이바다"]),
        ("【서울=한빛뉴스】김하늘 기자 = ", ["김하늘"]),
        ("【가나( 남쪽) = AP/한빛뉴스】 김하늘 기자 = ", ["김하늘"]),
        ("[한빛스포츠=수원, 김하늘 기자] ", ["김하늘"]),
        ("[한빛닷컴 HB스포츠(목동) 김하늘 기자] ", ["김하늘"]),
        ("(도쿄=한빛뉴스) 김하늘 특파원 = ", ["김하늘"]),
    ],
)
def test_byline_before_the_first_words(opening: str, names: list[str]) -> None:
    text = f"해솔군, 주민에게 표창 수여\n\n{opening}{PROSE}\n{SECOND}"
    sections = split_parts(text, None)
    assert [(s.kind, text[s.start : s.end]) for s in sections] == [
        ("headline", "해솔군, 주민에게 표창 수여"), ("byline", opening.rstrip()), ("body", f"{PROSE}\n{SECOND}"),
    ]  # fmt: skip
    assert [r.name for r in find_reporters(text, sections)] == names


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("▲ 표창 수여 기념사진 © 해솔군", "caption"), ("사진제공=해솔군", "caption"), ("[사진] 시상식 모습", "caption"),
        ("<저작권자(c) 한빛뉴스, 무단 전재-재배포 금지>", "notice"), ("첨부파일 표창 12월.hwp", "other"),
        ("문의 : 061-000-0000", "other"), ("작성과: 사회복지과", "other"), ("[관련기사]", "other"), ("<앵커>", "other"),
        ("Home 소통 > 군정뉴스 > 보도자료", "other"), ("김하늘 기자 haneul@example.com", "byline"),
    ],
)  # fmt: skip
def test_line_after_the_body(line: str, kind: str) -> None:
    assert kinds(f"해솔군, 주민에게 표창 수여\n\n{PROSE}\n{SECOND}\n\n{line}")[-1] == (kind, line)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("기사입력 2023/12/14 [10:34]", "2023-12-14T10:34:00+09:00"), ("입력 : 2016.09.17 18:59", "2016-09-17T18:59:00+09:00"),
        ("입력 2021.10.07. 오후 1:50 수정 2021.10.08. 오전 9:00", "2021-10-07T13:50:00+09:00"),
    ],
)  # fmt: skip
def test_published(written: str, value: str) -> None:
    text = f"해솔군, 주민에게 표창 수여\n\n김하늘 기자 | {written}\n\n{PROSE}\n{SECOND}"
    found = find_published(text, split_parts(text, None))
    assert found is not None
    assert found.value == value


def test_translation_and_notice_yield_no_fact() -> None:
    english = "Haesol County said on the 14th that it gave 30 residents commendations at the county hall. " * 4
    text = f"해솔군, 주민에게 표창 수여\n\n{PROSE}\n\n*아래는 위 기사를 '구글 번역'으로 번역한 영문 기사입니다.\n\n{english}"
    sections = split_parts(text, None)
    assert [(s.kind, s.language) for s in sections][-2:] == [("notice", "ko"), ("translation", "en")]


@given(st.text(alphabet=st.sampled_from("가나다김하늘기자 \n\n\t=[]()【】<>▲.,:@aA12/-|“”")), st.none() | st.integers(0, 30))
@settings(max_examples=300, deadline=None)
def test_sections_cover_all_but_white_space(text: str, title_end: int | None) -> None:
    place = 0
    for section in split_parts(text, title_end):
        assert place <= section.start < section.end
        assert not text[place : section.start].strip()
        place = section.end
    assert not text[place:].strip()


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


SEED = (Path(__file__).parents[1] / "seeds" / "daejeon-seogu.txt").read_text(encoding="utf-8")
SOURCES = [
    f"해솔군, 주민에게 표창 수여\n\n김하늘 기자 | 기사입력 2023/12/14 [10:34]\n\n{PROSE}\n\n{SECOND}\n",
    "\n".join(SEED.split("\n")[:16]),
]
_WIDE = {code: code + 0xFEE0 for code in [*range(0x30, 0x3A)]}


def _facts(extractor: Extractor, text: str) -> list[tuple[object, ...]]:
    article = extractor.extract(text).model_dump()
    found: list[tuple[object, ...]] = []
    for kind in ("dates", "counts", "quantities", "quotes", "reporters"):
        for fact in article[kind]:
            given = unicodedata.normalize("NFKC", fact["text"].replace("\u200b", "").replace("\r\n", "\n"))
            found.append((kind, fact.get("value"), fact.get("unit"), given))
            assert text[fact["start"] : fact["end"]] == fact["text"]
    return found


@given(st.sampled_from(SOURCES), st.sets(st.sampled_from(["bom", "crlf", "nfd", "wide"])))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_decorated_text_has_the_same_facts(extractor: Extractor, text: str, decorations: set[str]) -> None:
    decorated = text
    if "wide" in decorations:
        decorated = decorated.translate(_WIDE)
    if "nfd" in decorations:
        decorated = unicodedata.normalize("NFD", decorated)
    if "crlf" in decorations:
        decorated = decorated.replace("\n", "\r\n")
    if "bom" in decorations:
        decorated = "\ufeff" + decorated
    assert _facts(extractor, decorated) == _facts(extractor, text)
