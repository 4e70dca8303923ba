"""Organizations: tables of own sentences → what must come out. ⟦…⟧ marks mentions; every row is one case."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import Extractor
from extract.gazetteers import gazetteer
from extract.pipes.facts import Organization, read
from extract.pipes.organizations.heads import cues, heads, lines
from extract.pipes.organizations.linking import letters, shortens
from extract.schema import OrganizationKind

EXTRACTOR = Extractor()


def organizations(text: str) -> tuple[str, list[Organization]]:
    doc: Any = EXTRACTOR.nlp.tokenizer(text)
    for _, component in EXTRACTOR.nlp.pipeline:
        doc = component(doc)
        if "organizations" in doc.spans:
            break
    return doc._.analysis.text, read(doc, "organizations")


def marked(text: str) -> str:
    """The text with its mentions in ⟦⟧."""
    whole, found = organizations(text)
    marks = sorted((m.start, m.end) for o in found for m in o.mentions)
    for start, end in reversed(marks):
        whole = f"{whole[:start]}⟦{whole[start:end]}⟧{whole[end:]}"
    return whole


def entries(text: str) -> list[tuple[str, ...]]:
    """Each organization: its name, then its mentions in order."""
    whole, found = organizations(text)
    return [(o.name, *(whole[m.start : m.end] for m in o.mentions)) for o in found]


# The whole name, never its particle or a title.
SPANS = [
    "⟦고용노동부⟧가 주관하고 ⟦마을기업활성화 전국네트워크⟧가 주최했다.",
    "⟦한국푸른숲보전협회⟧는 15일 정기총회를 열었다.",
    "홍길동 ⟦서울대⟧ 교수는 이같이 설명했다.",
    "이번 사업에는 ⟦㈜푸른들⟧, ⟦한빛테크㈜⟧, ⟦(유)새봄⟧이 참여했다.",
    "⟦(사)한국마을정원협회⟧가 주관했다.",
    "⟦푸른숲장학재단⟧(이사장 홍길동)은 장학금을 전달했다.",
    "홍길동은 소속사 ⟦라온캠프⟧와 전속계약을 맺었다.",
    "⟦서울 강남경찰서⟧는 A씨를 입건했다.",
    "⟦주중 한국대사관⟧에서 근무한다.",
    "⟦칠량면 영풍경로당⟧이 대상을 받았다.",
    "⟦문재인 정부⟧는 이를 추진했다.",
    "⟦서울행정법원 행정12부⟧는 원고 승소로 판결했다.",
    "⟦여수엑스포관리주식회사⟧ 관계자가 참석했다.",
    "영국 매체 ‘⟦한빛 데일리⟧’ 및 ‘⟦푸른 하늘⟧’은 이같이 전했다.",
    "⟦검⟧·⟦경⟧이 수사를 나눠 맡는다.",
    "⟦정부⟧는 대책을 발표했다.",
]


@pytest.mark.parametrize("text", SPANS)
def test_the_whole_name_is_the_span(text: str) -> None:
    assert marked(re.sub("[⟦⟧]", "", text)) == text


# Organization where it acts, place where something is.
ROLES = [
    "⟦대전 서구⟧가 최우수상을 수상했다.",
    "행사는 대전 서구에서 열렸다.",
    "⟦함평군⟧은 15일 이같이 밝혔다.",
    "⟦전남 함평군⟧(군수 홍길동)은 예산을 지원한다.",
    "함평군 함평읍 일대에 비가 내렸다.",
    "함평군 출신 홍길동 씨가 우승했다.",
    "홍길동 씨는 ⟦함평군⟧에 기부했다.",
    "⟦대전시⟧ 관계자는 이같이 말했다.",
    "장성군수는 현장을 찾았다.",
    "이번에 ⟦대전 서구⟧에서 수상한 상은 두 번째다.",
    "⟦북한⟧이 발사 장소를 옮겼다.",
    "북한에서 온 홍길동 씨.",
    "완도를 경유해 제주로 간다.",
    "⟦진도군⟧과 ⟦행정안전부⟧가 협의했다.",
]


@pytest.mark.parametrize("text", ROLES)
def test_organization_or_place_by_role(text: str) -> None:
    assert marked(re.sub("[⟦⟧]", "", text)) == text


# Nothing in these is an organization.
NONE = [
    "영천 금호읍 격납고와 용산 창고가 등록됐다.",
    "해당 기관은 이 위원회를 열었다.",
    "여당과 야당, 당국은 업계와 협의했다.",
    "화순군청 대회의실에서 수료식을 열었다.",
    "김대중컨벤션센터에서 보고회를 열었다.",
    "민원과장은 검문을 강화하고 있다.",
    "이 시대의 무대에서 신고를 했다.",
    "도로 정비공사와 외벽 보수공사를 마쳤다.",
    "홍길동이 전한 것이다.",
    "프랑수아 파트리아 상원의 말이다.",
    "(서울=연합뉴스) 홍길동이 걸었다.",
    "로드리고 씨는 한 아동복지센터에 들렀다.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_organization(text: str) -> None:
    assert marked(text) == text


LINKS = [
    ("전남 함평군은 밝혔다. 함평군은 지원한다.", [("전남 함평군", "전남 함평군", "함평군")]),
    ("대전 서구는 밝혔다. 대전서구는 지원한다. 서구는 추진한다.", [("대전 서구", "대전 서구", "대전서구", "서구")]),
    ("한국푸른숲보전협회(이하 푸보협)는 밝혔다. 푸보협은 지원한다.",
     [("한국푸른숲보전협회", "한국푸른숲보전협회", "푸보협", "푸보협")]),
    ("행정안전부는 밝혔다. 행안부는 지원한다.", [("행정안전부", "행정안전부", "행안부")]),
    ("광주시교육청(교육감 홍길동)은 밝혔다. 시교육청은 지원한다.", [("광주시교육청", "광주시교육청", "시교육청")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LINKS)
def test_one_entry_for_one_organization(text: str, expected: list[tuple[str, ...]]) -> None:
    assert entries(text) == expected


def test_homonyms_of_two_cities_stay_two() -> None:
    assert entries("대전 서구는 밝혔다. 광주 서구는 지원한다.") == [("대전 서구", "대전 서구"), ("광주 서구", "광주 서구")]


def test_codes_of_local_governments() -> None:
    _, found = organizations("대전 서구는 밝혔다. 고용노동부는 지원한다.")
    assert [(o.kind, o.code) for o in found] == [("local_government", "3017000000"), ("government", None)]


def test_teams_by_their_towns_in_sport() -> None:
    text = "프로축구 K리그 조별리그 1차전 경기에서 ⟦인천⟧이 2-1로 이겼다. 감독은 승점 3을 챙겼다."
    assert marked(re.sub("[⟦⟧]", "", text)) == text


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("부산항공청", "부산지방항공청", True),
        ("전남보환연", "전라남도보건환경연구원", True),
        ("경찰", "서울경찰청", False),
        ("서울대", "서울", False),
    ],
)
def test_short_forms(short: str, full: str, expected: bool) -> None:
    assert shortens(short, full) is expected


def test_letters_leave_out_the_legal_form() -> None:
    assert letters("(사) 한국마을정원협회") == letters("사단법인 한국마을정원협회") == "한국마을정원협회"


def test_data_files_are_well_formed() -> None:
    kinds = set(OrganizationKind.__args__)  # type: ignore[attr-defined]
    rows = [line.split("\t") for line in lines("heads.tsv")]
    assert {row[1] for row in rows} <= kinds
    assert {row[2] for row in rows} == {"name", "long", "proper", "part"}
    assert len({row[0] for row in rows}) == len(rows) == len(heads())
    assert {cue.kind for same in cues().values() for cue in same} <= kinds


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["서울시", "은", " ", "경찰", "위원회", "㈜", "(", ")", "한빛", "대표 ", "대학교", "‘", "’", ", ", ".", "\n", "서구", "A"]), max_size=30))
def test_mentions_never_overlap_and_never_end_in_blanks(parts: list[str]) -> None:
    text, found = organizations("가" + "".join(parts))
    places = sorted((m.start, m.end) for o in found for m in o.mentions)
    assert all(start < end and text[start:end] == text[start:end].strip() for start, end in places)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(places))


def test_a_name_of_the_gazetteer_is_found_whole() -> None:
    assert gazetteer().named("행정안전부")
    assert marked("행정안전부에서도") == "⟦행정안전부⟧에서도"
