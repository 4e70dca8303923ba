"""Events: named contests, evaluations, ceremonies, festivals, meetings. All sentences are written for this test."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract import Extractor
from extract.pipes.events.finding import edition, year
from extract.pipes.events.linking import squash


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


# text → names of the events in it
NAMES = [
    ("해솔시가 ‘제5회 전국 마을정책 평가’에서 1위를 했다.", ["제5회 전국 마을정책 평가"]),
    ("2024년 제5회 전국 마을정책 평가에서 우수상을 받았다.", ["2024년 제5회 전국 마을정책 평가"]),
    ("행정안전부가 주관한 2024년 재난관리 평가에서 대상을 받았다.", ["2024년 재난관리 평가"]),
    ("제104회 전국체육대회가 열렸다.", ["제104회 전국체육대회"]),
    ("홍길동은 UFC 901에서 이기며 UFC 3승째를 거뒀고 UFC 4위가 됐다.", ["UFC 901"]),
    ("로드FC 영건즈 99가 열린다.", ["로드FC 영건즈 99"]),
    ("새글 해솔시 고향사랑기부금 전달식 개최", ["해솔시 고향사랑기부금 전달식"]),
    ("향후 2031해솔세계정원박람회 등 다양한 행사를 연다.", ["2031해솔세계정원박람회"]),
    ("해솔박물관 ‘옹기와 사람’ 특별전을 찾았다.", ["옹기와 사람"]),
    ("해솔시가 ‘무인버스’ 설명회를 열었다.", []),
    ("피겨 선수들이 ‘올댓무대 2031’ 아이스쇼에 출연했다.", ["올댓무대 2031"]),
    ("해솔대교 도로 개통식에 참석했다.", ["해솔대교 도로 개통식"]),
    ("항저우 아시안게임에서 우승했다.", ["항저우 아시안게임"]),
    ("내년 파리 올림픽을 준비한다.", ["파리 올림픽"]),
    ("제29회 부산국제영화제가 개막했다.", ["제29회 부산국제영화제"]),
    ("보령머드축제에 관광객이 몰렸다.", ["보령머드축제"]),
    ("서울국제도서박람회가 열린다.", ["서울국제도서박람회"]),
    ("광주비엔날레를 찾았다.", ["광주비엔날레"]),
    ("남북정상회담이 열렸다.", ["남북정상회담"]),
    ("북미 정상회담을 앞두고 있다.", ["북미 정상회담"]),
    ("국립국악원은 교류공연 ‘바람과 소리’를 개최한다.", ["바람과 소리"]),
    ("군은 ‘2025년 마을 행복 아카데미 수료식’을 개최했다.", ["2025년 마을 행복 아카데미 수료식"]),
    ("‘인공지능 리서치 콘퍼런스 2024’에서 발표했다.", ["인공지능 리서치 콘퍼런스 2024"]),
    ("군은 15일 해솔마음건강센터 개소식을 열었다.", ["해솔마음건강센터 개소식"]),
    ("제40회 한국방송대상 작품상을 받았다.", ["제40회 한국방송대상"]),
    ("해솔군이 ‘정부혁신 왕중왕전’에서 상을 받았다.", ["정부혁신 왕중왕전"]),
    ("협회는 ‘2025 해솔시 체육인의 밤’을 개최했다.", ["2025 해솔시 체육인의 밤"]),
    ("제29회 노인의 날 기념식에서 훈장을 받았다.", ["제29회 노인의 날 기념식"]),
    ("제22회 해솔 서예전람회가 열렸다.", ["제22회 해솔 서예전람회"]),
    ("스마트폰 과의존 예방 공모전에서 대상을 받았다.", ["스마트폰 과의존 예방 공모전"]),
    ("2025 전국 창의설계 경진대회에서 대상을 받았다.", ["2025 전국 창의설계 경진대회"]),
    ("해솔 K-POP 페스티벌이 열렸다.", ["해솔 K-POP 페스티벌"]),
    ("전남체전·전남장애인체전을 준비한다.", ["전남체전", "전남장애인체전"]),
    ("‘제21회 우수조례상’ 개인부문 최우수상을 받았다.", ["제21회 우수조례상"]),
    ("8일(현지시각) 해솔국제영화제가 개막했다.", ["해솔국제영화제"]),
    ("세계 최대 규모 해솔도서박람회를 찾았다.", ["해솔도서박람회"]),
    ("가온전자는 CES 2026에 참가한다.", ["CES 2026"]),
    ("한국여자프로골프(KLPGA) 투어 한강오픈에서 2024년 우승했다.", ["한국여자프로골프(KLPGA) 투어 한강오픈"]),
]  # fmt: skip

NAMES += [
    ("‘요리사에게 듣는 인생 이야기’라는 제목으로 열린 자리에서 만났다.", ["요리사에게 듣는 인생 이야기"]),
    ("도교육청은 ‘운동부 지도자 업무 연수’를 실시했다.", ["운동부 지도자 업무 연수"]),
]

# What is no event's name: generic words, steps of a contest, places and things with an event in their name.
NONE = [
    "이번 대회에서 우승했다.", "시상식에서 소감을 말했다.", "회의를 열고 대책을 논의했다.", "행사가 끝났다.", "올해 축제는 취소됐다.",
    "좋은 평가를 받았다.", "긍정적 평가가 나왔다.", "신용 평가를 받았다.", "최종 평가를 거쳤다.", "서면 심사와 현장 발표를 거쳐 뽑았다.",
    "대회장에 들어섰다.", "대회의실에서 만났다.", "축제장을 찾았다.", "평가단이 방문했다.", "국제 대회에 나갔다.", "다음 대회를 준비한다.",
    "세미나에 참석했다.", "간담회를 열었다.", "설명회가 열린다.", "기자 간담회에서 밝혔다.", "정기 총회를 열었다.", "포럼에서 발표했다.",
    "개막식에 참석했다.", "월말 평가를 치렀다.", "영화제작사를 차렸다.", "올림픽대로가 막혔다.", "사업 평가 기준을 바꿨다.", "화합 한마당을 열었다.", "평행대회전 경기를 봤다.", "영화 ‘긴 여름의 밤’을 봤다.",
    "그는 “뜻깊은 나눔 행사”라며 웃었다.", "‘수사지휘권 행사’를 진행했다.", "‘전담여행사’가 문을 열었다.", "‘해솔쉼터’가 열렸다.", "‘마을 정책’을 주제로 토론을 열었다.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert [e.name for e in extractor.extract(text + "\n").events] == expected


@pytest.mark.parametrize("text", NONE)
def test_no_event(extractor: Extractor, text: str) -> None:
    assert [e.name for e in extractor.extract(text + "\n").events] == []


# text → (role, organizer) of its only event
ORGANIZERS = [
    ("고용노동부가 주관하고 마을연대네트워크가 주최하는 2024년 마을정책 평가에서 대상을 받았다.", {("organizer", "고용노동부"), ("host", "마을연대네트워크")}),
    ("행정안전부 주관 2024년 재난관리 평가에서 대상을 받았다.", {("organizer", "행정안전부")}),
    ("전라남도에서 주관한 2024년 농정업무 평가에서 대상을 받았다.", {("organizer", "전라남도")}),
    ("보건복지부의 ‘2024년 지역복지사업 평가’에서 대상을 받았다.", {("host", "보건복지부")}),
    ("화순군은 군청에서 ‘2025년 마을 행복 아카데미 수료식’을 개최했다.", {("host", "화순군")}),
    ("해솔군은 해솔딸기 공선회가 지난 17일 센터에서 회원 30명이 참석한 가운데 ‘2025년 해솔딸기 연말총회’를 개최했다고 전했다.", {("host", "해솔딸기 공선회")}),
    ("사단법인 대한노인회 강진군지회 주관으로 2025년 경로당 노래 발표회가 열렸다.", {("organizer", "사단법인 대한노인회 강진군지회")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ORGANIZERS)
def test_organizers(extractor: Extractor, text: str, expected: set[tuple[str, str]]) -> None:
    events = extractor.extract(text + "\n").events
    assert len(events) == 1
    assert {(o.role, o.text) for o in events[0].organizers} == expected


def test_short_mention_is_linked_to_the_full_one(extractor: Extractor) -> None:
    text = "해솔군, 마을정책평가 우수기관 선정\n\n해솔군은 2024년 제5회 전국 마을정책평가에서 우수기관으로 선정됐다.\n"
    (event,) = extractor.extract(text).events
    assert event.name == "2024년 제5회 전국 마을정책평가"
    assert (event.edition, event.year) == (5, 2024)
    assert [m.text for m in event.mentions] == ["마을정책평가", "2024년 제5회 전국 마을정책평가"]


@pytest.mark.parametrize(
    ("headline", "full"),
    [
        ("전남 재난관리 업무 평가", "2024년도 재난관리 업무 평가"),  # the place that only the headline has
        ("행안부 마을돌봄 경진대회", "2024년 제9회 마을돌봄 한마당 경진대회"),  # who holds it, and a word inside
        ("2024년 전라남도 부패방지 시책평가", "2024년 시·군 부패방지 시책평가"),  # the scope
    ],
)
def test_headline_and_body_name_one_event(extractor: Extractor, headline: str, full: str) -> None:
    (event,) = extractor.extract(f"해솔군, {headline} ‘대상’\n\n해솔군이 ‘{full}’에서 대상을 받았다.\n").events
    assert [m.text for m in event.mentions] == [headline, full]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        # held: words that name an event between marks, and a verb of holding
        ("해솔중학교는 ‘이웃사랑 김장 나눔’을 진행했다.", ["이웃사랑 김장 나눔"]),
        ("해솔군은 ‘함께하는 이웃’ 행사를 열었다.", ["함께하는 이웃"]),
        ("해솔군은 오는 9일 ‘별빛 토크쇼’를 연다.", ["별빛 토크쇼"]),
        ("해솔재단은 ‘달빛 위크’를 개최한다.", ["달빛 위크"]),
        ("해솔마을에서 ‘바람골 걷는 밤’ 개막을 하루 앞두고 점검이 이어졌다.", ["바람골 걷는 밤"]),
        ("해솔군은 ‘찾아가는 이동 상담 서비스’를 개최했다.", []),
        ("해솔군은 ‘별빛 위크’ 상품을 팔았다.", []),
        ("해솔군은 ‘맞춤형 돌봄 사업’을 실시했다.", []),
        ("선수단은 4년 뒤 해솔올림픽을 준비한다.", ["해솔올림픽"]),
        # again: names that are known, in full or shortened
        ("해솔고서 ‘별빛 토크쇼’… 군민 초청\n\n해솔군은 ‘별빛 토크쇼’를 진행했다. 이번 별빛 토크쇼는 처음이다.", ["별빛 토크쇼"] * 3),
        ("해솔군이 2025 해솔 겨울빛축제를 연다. 군은 겨울빛축제를 알린다.", ["2025 해솔 겨울빛축제", "겨울빛축제"]),
        ("해솔군, ‘2025 해솔군 자원봉사자...\n\n해솔군은 ‘2025 해솔군 자원봉사자 대회’를 개최했다.", ["2025 해솔군 자원봉사자", "2025 해솔군 자원봉사자 대회"]),
    ],
)  # fmt: skip
def test_events_that_are_held_and_named_again(extractor: Extractor, text: str, mentions: list[str]) -> None:
    found = [m for event in extractor.extract(text + "\n").events for m in event.mentions]
    assert [m.text for m in sorted(found, key=lambda m: m.start)] == mentions


@pytest.mark.parametrize(("one", "other"), [("서울 마을돌봄 정책평가", "부산 마을돌봄 정책평가"), ("전남 제안제도 활성화 평가", "전남 복지제도 활성화 평가")])
def test_two_places_are_two_events(extractor: Extractor, one: str, other: str) -> None:
    assert len(extractor.extract(f"‘{one}’에서 대상을, ‘{other}’에서 우수상을 받았다.\n").events) == 2


def test_two_editions_are_two_events(extractor: Extractor) -> None:
    text = "제100회 전국체육대회와 제103회 전국체육대회에서 우승했다.\n"
    assert [e.edition for e in extractor.extract(text).events] == [100, 103]


@pytest.mark.parametrize(
    ("name", "number", "when"),
    [
        ("2023년 제5회 전국 마을정책 평가", 5, 2023), ("제104회 전국체육대회", 104, None), ("1회 마을 공모전", 1, None),
        ("2023-24 독일 분데스리가", None, 2023), ("바른 콘퍼런스 2016", None, 2016), ("부산국제영화제", None, None),
    ],
)  # fmt: skip
def test_edition_and_year(name: str, number: int | None, when: int | None) -> None:
    assert (edition(name), year(name)) == (number, when)


def test_squash() -> None:
    assert squash("2023년 제5회 전국 마을정책 평가") == squash("전국 마을정책평가")


def test_seed_event(extractor: Extractor) -> None:
    text = (Path(__file__).parent.parent / "seeds" / "daejeon-seogu.txt").read_text(encoding="utf-8")
    (event,) = extractor.extract(text).events
    assert event.name == "2023년 제5회 전국 지방자치단체 사회적경제 정책평가"
    assert (event.edition, event.year) == (5, 2023)
    assert [(o.text, o.role) for o in event.organizers] == [("고용노동부", "organizer"), ("사회적경제활성화 전국네트워크", "host")]
    assert [(m.start, m.end) for m in event.mentions] == [(69, 78), (135, 165)]
