"""Sections, reporters and publication time, from the text alone."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract import Extractor
from extract.pipes.sections.bylines import find_published, find_reporters
from extract.pipes.sections.lines import CLOSING, INSIDE, LINES, OPENINGS
from extract.pipes.sections.parts import split_parts

PROSE = "해솔군은 14일 군청에서 시상식을 열고 주민 30명에게 표창을 수여했다고 밝혔다."
SECOND = "박하늘 군수는 “앞으로도 군민 2만 명을 위해 최선을 다하겠다”고 말했다."


def kinds(text: str) -> list[tuple[str, str]]:
    return [(s.kind, text[s.start : s.end]) for s in split_parts(text, None)]


@pytest.mark.parametrize("rule", [*LINES, *OPENINGS, INSIDE, CLOSING], ids=lambda rule: rule.name)
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


PROSE_3 = f"{PROSE} {SECOND} {PROSE}"


def names(text: str) -> list[tuple[str, str | None]]:
    return [(r.name, r.email) for r in find_reporters(text, split_parts(text, None))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # broadcasts: handovers and sign-offs
        (f"표창 수여한 해솔군\n\n<앵커>\n{PROSE}\n\n김하늘 기자가 취재했습니다.\n\n<기자>\n{SECOND}", [("김하늘", None)]),
        (f"표창 수여한 해솔군\n\n[앵커]\n{PROSE}\n보도에 이 산 기자입니다.\n[리포트]\n{SECOND}", [("이산", None)]),
        (f"표창 수여한 해솔군\n\n{PROSE}\n{SECOND}\n\nHBS 뉴스 김하늘입니다.", [("김하늘", None)]),
        (f"표창 수여한 해솔군\n\n◀ 앵커 ▶\n{PROSE}\n베이징에서 김하늘 특파원입니다.\n◀ 리포트 ▶\n{SECOND}", [("김하늘", None)]),
        # papers, desks and other words between or before
        (f"해솔군, 표창 수여\n\n[한빛뉴스=김하늘 격투기 전문 기자] {PROSE}\n{SECOND}", [("김하늘", None)]),
        (f"해솔군, 표창 수여\n\n[한빛투데이 김하늘 (변호사) 기자] {PROSE}\n{SECOND}", [("김하늘", None)]),
        (f"해솔군, 표창 수여\n\n[한빛스포츠김하늘 선임기자]{PROSE}\n{SECOND}", [("김하늘", None)]),
        (f"해솔군, 표창 수여\n\n[한빛투데이 김하늘 소장] {PROSE}\n{SECOND}", [("김하늘", None)]),
        (f"해솔군, 표창 수여\n\n(시카고=한빛뉴스) 김 산 통신원 = {PROSE}\n{SECOND}", [("김산", None)]),
        (f"해솔군, 표창 수여\n\n【서울 = 한빛뉴스】심바다 남빛나라 기자 = {PROSE}\n{SECOND}", [("심바다", None), ("남빛나라", None)]),
        (f"해솔군, 표창 수여\n\n[한빛스포츠 김하늘]\n\n{PROSE}\n{SECOND}", [("김하늘", None)]),
        (f"해솔군, 표창 수여\n\n[한빛신문 나우뉴스]\n\n{PROSE}\n{SECOND}", []),
        # at the end
        (f"해솔군, 표창 수여\n\n{PROSE}\n{SECOND}\n인턴기자 김하늘  haneul@example.com", [("김하늘", "haneul@example.com")]),
        (f"해솔군, 표창 수여\n\n{PROSE_3} /김하늘 기자", [("김하늘", None)]),
        (f"해솔군, 표창 수여\n\n{PROSE}\n시장이 상패를 건네고 있다. /김하늘 기자\n{PROSE_3}", []),
        # an article in one line: 사진 설명, 기관=, 이름, 주소, 구독 안내
        (f"시상식 모습. 해솔군 제공(해솔=한빛뉴스) 김하늘 기자 = {PROSE_3}{PROSE}haneul@example.com▶ 한빛뉴스 구독하기ⓒ한빛뉴스 무단 전재 및 재배포 금지", [("김하늘", None)]),
        (f"{PROSE_3}{PROSE}김하늘 기자(haneul@example.com)▶ 오늘의 날씨▶ 제보하기ⓒ 한빛뉴스", [("김하늘", "haneul@example.com")]),
        (f"{PROSE_3}{PROSE}이바다 bada@example.com / 해솔=김하늘 기자▶ 채널 구독하기", [("이바다", "bada@example.com"), ("김하늘", None)]),
        # no reporters of this article
        (f"해솔군, 표창 수여\n\n{PROSE}\n이날 이산 전 한빛일보 기자가 사회를 봤다.\n{SECOND}", []),
        (f"해솔군, 표창 수여\n\n{PROSE}\n군수는 기자들과 만나 “감사하다”고 말했다.\n온라인기자 news@example.com", []),
    ],
)
def test_reporters(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert names(text) == expected


def test_an_article_in_one_line_keeps_its_body() -> None:
    text = f"동영상 뉴스{PROSE_3} {PROSE}김하늘 기자 haneul@example.com▶ 한빛뉴스 구독하기ⓒ한빛뉴스(무단 전재 및 재배포 금지)"
    assert [kind for kind, _ in kinds(text)] == ["other", "body", "byline", "notice"]
    assert kinds(text)[1] == ("body", f"{PROSE_3} {PROSE}")


def test_board_around_a_release() -> None:
    text = (
        f"글자확대 글자축소 인쇄\n홈\n군정뉴스\n보도자료\n해솔군, 주민에게 표창 수여\n- 주민 30명 격려 -\n〔총무과 서무팀〕\n{PROSE}\n{SECOND} <끝>\n"
        "※ 사진 있음. (업무담당자 총무과 김하늘 ☎061-000-0000)\n다음글\n해솔군, 김장 나눔\n2023-12-15\n이전글\n해솔군, 길을 넓히다\n2023-12-13\n최종수정일 2022-07-05"
    )
    assert [part for kind, part in kinds(text) if kind not in ("other", "notice")] == ["해솔군, 주민에게 표창 수여", "- 주민 30명 격려 -", f"{PROSE}\n{SECOND}"]
    assert find_published(text, split_parts(text, None)) is None


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("해솔군에 명장이 왔다!\n26일 해솔고서 토크쇼\n해솔군이 26일 해솔고에서 명장을 초청해 토크쇼를 열었다.", "해솔군에 명장이 왔다!"),
        ("해솔군이 최우수상을 받았다.\n- 3년 연속 수상 -\n해솔군은 14일 최우수상을 받았다고 밝혔다.", "해솔군이 최우수상을 받았다."),
        ("해솔군이 최우수상을 받았다.\n군수는 기쁘다고 말했다.", None),
        ("[한빛뉴스 김하늘 기자] 누가 이겼을까?\n해솔군은 14일 최우수상을 받았다고 밝혔다.", None),
    ],
)
def test_a_headline_that_is_a_sentence(text: str, headline: str | None) -> None:
    found = [text[s.start : s.end] for s in split_parts(text, None) if s.kind == "headline"]
    assert found == ([headline] if headline else [])


def test_prose_about_those_in_charge_is_prose() -> None:
    """업무 담당자 in a sentence is no note to the press."""
    line = "해솔교육청은 15일 22개 지원청의 인건비 업무 담당자를 대상으로 연수를 실시했다."
    assert [s.kind for s in split_parts(f"해솔교육청, 연수 실시\n\n{line}\n\n연수는 이틀 동안 이어진다.", None)] == ["headline", "body"]


def test_related_stories_inside_an_article() -> None:
    text = f"해솔군, 표창 수여\n\n{PROSE}\n관련 기사\n해솔군수 “내년에도 계속”\n표창 받은 30명은 누구\n{SECOND}"
    assert [kind for kind, _ in kinds(text)] == ["headline", "body", "other", "body"]


def test_a_title_in_the_line_of_the_text() -> None:
    text = f"해솔군, 표창 수여 {PROSE} {SECOND}"
    sections = split_parts(text, 10)
    assert [(s.kind, text[s.start : s.end]) for s in sections] == [("headline", "해솔군, 표창 수여"), ("body", f"{PROSE} {SECOND}")]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2023. 11. 1. 09:30", "2023-11-01T09:30:00+09:00"), ("2021.10.07. 오후 1:50", "2021-10-07T13:50:00+09:00"),
        ("입력 2023-12-14T10:34:00+09:00", "2023-12-14T10:34:00+09:00"), ("기사입력 2023/12/14 [10:34]", "2023-12-14T10:34:00+09:00"), ("입력 : 2016.09.17 18:59", "2016-09-17T18:59:00+09:00"),
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
