"""Awards: who won what, from whom, at what. Tables of text → facts; all sentences are written for this test."""

from __future__ import annotations

from typing import Any

import pytest

from extract import Article, Extractor
from extract.pipes.awards import lists
from extract.pipes.awards.linking import level, squash


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def _awards(article: Article) -> list[dict[str, Any]]:
    events = {e.id: e.name for e in article.events}
    return [
        {
            "name": a.name,
            "recipients": [p.text for p in a.recipients],
            "giver": a.giver.text if a.giver else None,
            "event": events.get(a.event) if a.event else None,
            "date": a.date,
            "outcome": a.outcome,
            "mentions": [m.text for m in a.mentions],
        }
        for a in article.awards
    ]


# text → awards as (name, recipients, fields of the rest that matter)
Row = tuple[str, list[tuple[str, list[str], dict[str, Any]]]]
FRAMES: list[Row] = [
    # 수상하다, 받다, with an event and its giver
    (
        "해솔군, 전국 정책평가 ‘대상’ 수상\n\n해솔군은 행정안전부가 주관한 ‘2024년 전국 마을정책 평가’에서 대상을 수상했다고 11일 밝혔다.\n",
        [("대상", ["해솔군"], {"event": "2024년 전국 마을정책 평가", "outcome": "won", "date": None})],
    ),
    (
        "충남 공주시가 지난 7일 서울에서 열린 ‘2024년 전국 관광정책 평가’에서 우수상을 받았다.\n",
        [("우수상", ["충남 공주시"], {"date": "2024-12-07"})],
    ),
    # 선정되다 and the commendation that comes with it
    (
        "강원 춘천시는 2024년 재난관리 평가에서 최우수기관으로 선정돼 대통령 표창을 받았다.\n",
        [("최우수기관", ["강원 춘천시"], {}), ("대통령 표창", ["강원 춘천시"], {"giver": "대통령"})],
    ),
    # 차지하다, 거머쥐다, 영예를 안다, 이름을 올리다, 획득하다
    ("김하늘 선수가 제20회 전국수영대회에서 대상을 차지했다.\n", [("대상", ["김하늘"], {})]),
    ("배우 이서진은 제10회 서울영화제에서 신인상을 거머쥐었다.\n", [("신인상", ["이서진"], {})]),
    ("박지훈 교수가 대한수학회 학술상을 받는 영예를 안았다.\n", [("대한수학회 학술상", ["박지훈"], {})]),
    ("전주시는 올해 교통안전 평가 우수기관에 이름을 올렸다.\n", [("우수기관", ["전주시"], {})]),
    ("최은지 선수는 제15회 아시아선수권대회에서 금메달을 획득했다.\n", [("금메달", ["최은지"], {})]),
    ("정민호 선수가 제15회 아시아선수권대회 결승에서 은메달을 목에 걸었다.\n", [("은메달", ["정민호"], {})]),
    # 수여하다, 전달하다, 표창 with 에게
    (
        "이정민 군수는 12일 자원봉사에 힘쓴 김영수 씨에게 감사패를 전달했다.\n",
        [("감사패", ["김영수"], {"giver": "이정민"})],
    ),
    ("경찰청은 시민을 구한 박상철 씨에게 경찰청장 표창을 수여했다.\n", [("경찰청장 표창", ["박상철"], {"giver": "경찰청장"})]),
    # 선정하다 with 을/를 … 으로
    ("대전시는 최수진 대표를 올해의 기업인으로 선정했다.\n", [("올해의 기업인", ["최수진"], {"giver": "대전시"})]),
    # 돌아가다
    (
        "심사 결과 대상은 김서연 씨에게 돌아갔고 우수상은 박준영 씨가 받았다.\n",
        [("대상", ["김서연"], {}), ("우수상", ["박준영"], {})],
    ),
    # several grades in a sentence, verbs shared
    (
        "제3회 한강 노래대회에서 대상은 김도윤(서울), 최우수상은 이하은(부산), 우수상은 박시우(대구)가 차지했다.\n",
        [("대상", ["김도윤"], {}), ("최우수상", ["이하은"], {}), ("우수상", ["박시우"], {})],
    ),
    # subjects right before each award
    (
        "시상식에서 김도윤 씨가 국무총리상을, 이하은 씨가 교육부장관상을 받았다.\n",
        [("국무총리상", ["김도윤"], {"giver": "국무총리"}), ("교육부장관상", ["이하은"], {"giver": "교육부장관"})],
    ),
    # lists with bullets and colons
    (
        "제3회 한강 노래대회 수상자 명단이다.\n▲대상 김도윤 ▲최우수상 이하은(서울대) ▲장려상 박시우\n",
        [("대상", ["김도윤"], {}), ("최우수상", ["이하은"], {}), ("장려상", ["박시우"], {})],
    ),
    # names in brackets behind the award
    (
        "이날 행사에서는 국무총리 표창(김도윤 회장), 도지사 표창(이하은 부회장) 등 유공자들이 상을 받았다.\n",
        [("국무총리 표창", ["김도윤"], {}), ("도지사 표창", ["이하은"], {})],
    ),
    # headlines without particles
    ("해솔대 디자인학과, 서울국제디자인공모전 ‘금상’ 쾌거\n\n기사 내용이다.\n", [("금상", ["해솔대 디자인학과"], {})]),
    ("다큐 ‘바람의 길’ 제40회 한국방송대상 작품상\n\n기사 내용이다.\n", [("작품상", ["바람의 길"], {"event": "제40회 한국방송대상"})]),
    # across sentences: this prize, the headline's winner, 군은
    (
        "전남 함평군이 ‘2024년 농정 종합평가’에서 최우수상을 받았다. 이번 최우수상 수상은 3년 만이다. 군은 최우수상 수상을 계기로 농정을 넓힌다.\n",
        [("최우수상", ["전남 함평군"], {"mentions": ["최우수상", "최우수상", "최우수상"]})],
    ),
    # past wins with their years
    (
        "함평군은 2022년 대상, 2023년 우수상에 이어 올해 다시 대상을 받았다.\n",
        [("대상", ["함평군"], {"date": "2022"}), ("우수상", ["함평군"], {"date": "2023"}), ("대상", ["함평군"], {"date": None})],
    ),
    # relative clauses
    ("이날 대상을 수상한 김도윤 씨는 소감을 전했다.\n", [("대상", ["김도윤"], {})]),
    # nominations and what is to come
    ("배우 이서진이 제10회 청룡영화상 남우주연상 후보에 올랐다.\n", [("남우주연상", ["이서진"], {"outcome": "nominated"})]),
    # a work as winner
    ("영화 ‘바람의 길’이 제70회 칸영화제에서 황금종려상을 받았다.\n", [("황금종려상", ["바람의 길"], {})]),
    # division left out
    ("김도윤 씨가 제3회 한강 노래대회에서 청소년 부문 최우수상을 받았다.\n", [("최우수상", ["김도윤"], {})]),
    # quoted with the giver in it
    ("대전 서구가 ‘전국 마을연대 지방정부협의회장상’을 수상했다.\n", [("전국 마을연대 지방정부협의회장상", ["대전 서구"], {"giver": "전국 마을연대 지방정부협의회장"})]),
    # ministries by short and full name are one
    (
        "해솔군, 행안부 장관상 수상\n\n해솔군이 행정안전부 장관상을 수상했다.\n",
        [("행정안전부 장관상", ["해솔군"], {"giver": "행안부 장관", "mentions": ["행안부 장관상", "행정안전부 장관상"]})],
    ),
    # the winners of a prize in a sentence that does not name it
    (
        "제45회 해솔교육상 시상식이 열렸다. 해솔교육상은 해마다 준다. 올해 수상자는 김도윤 해솔초등학교 교장, 이하은 한빛중학교 교사, 박시우 전 해솔고등학교 교장이다.\n",
        [("해솔교육상", ["김도윤", "이하은", "박시우"], {"event": "제45회 해솔교육상 시상식"})],
    ),
    # a winner with 에게 far before a passive verb
    (
        "회원들의 소득을 위해 애쓴 농업기술센터 윤한석 팀장에게 회원들이 마음을 담은 감사패가 전달됐다.\n",
        [("감사패", ["윤한석"], {})],
    ),
    # a grade and the prize in brackets behind it are one award
    (
        "제7회 한강국악경연대회 명창부 대상(대통령상)에 정소윤 씨가 선정됐다. 최우수상(문체부장관상)은 윤가람 씨가 차지했다.\n",
        [("대상", ["정소윤"], {"giver": "대통령", "mentions": ["대상", "대통령상"]}), ("최우수상", ["윤가람"], {"mentions": ["최우수상", "문체부장관상"]})],
    ),
    # 각각: one winner for each prize
    (
        "해솔대학교 ‘온기’팀과 ‘숨결’팀이 2025 보건 경진대회에서 각각 최우수상과 우수상을 수상했다.\n",
        [("최우수상", ["온기"], {}), ("우수상", ["숨결"], {})],
    ),
    # a work in a relative clause
    ("장려상으로 선정된 ‘농가로 가는 판로’ 제안은 높은 점수를 얻었다.\n", [("장려상", ["농가로 가는 판로"], {})]),
    # a counted subject names nobody
    ("헌신한 체육인 6명이 나주시장상, 국회의원상 수상의 영예를 안았다.\n", [("나주시장상", [], {}), ("국회의원상", [], {})]),
    # a clause inside has a subject of its own
    (
        "강진군 병영면은 주민이 참여하는 방식으로 거리를 살린 성과를 인정받아 국토교통부 장관상을 수상했다.\n",
        [("국토교통부 장관상", ["강진군 병영면"], {"giver": "국토교통부 장관"})],
    ),
    # past wins in a list, each with its year, contest and verb far behind
    (
        "‘마을다움 돌봄’은 2023년 국제마을도시상, 2024년 정부혁신 왕중왕전 대통령상, 2025년 한국마을대상 대상 등을 수상했다.\n",
        [("국제마을도시상", ["마을다움 돌봄"], {}), ("대통령상", ["마을다움 돌봄"], {"event": "2024년 정부혁신 왕중왕전"}), ("대상", ["마을다움 돌봄"], {"event": "2025년 한국마을대상"})],
    ),
    # a former office: the name before 전
    ("김도윤 전 이사장이 한국마을공로상 수상자로 선정됐다.\n", [("한국마을공로상", ["김도윤"], {})]),
    # headlines: who gives, whom it is given to, the team behind the comma
    ("해솔교육청, 2026학년도 수능 운영 유공자 표창\n\n기사 내용이다.\n", [("유공자 표창", [], {})]),
    ("해솔대, 기계공학과 학생팀 전국 창의 공모전 ‘대상’\n\n기사 내용이다.\n", [("대상", ["기계공학과 학생팀"], {})]),
    # the giver: X로부터, X가 …에게 …상을, …를 수여했다, the body in the name
    ("전라남도는 보건복지부로부터 ‘응급의료 우수기관 표창’을 받았다.\n", [("응급의료 우수기관 표창", ["전라남도"], {"giver": "보건복지부"})]),
    ("광양시가 전라남도가 주관한 ‘2025년 제안 평가’에서 우수기관으로 선정됐다.\n", [("우수기관", ["광양시"], {})]),
    ("고흥군은 두원면 송정마을이 제12회 농촌 만들기 콘테스트에서 금상을 차지했다고 밝혔다.\n", [("금상", ["두원면 송정마을"], {"event": "제12회 농촌 만들기 콘테스트"})]),
    ("광양시가 평가에서 전라남도 기관표창을 수상했다.\n", [("전라남도 기관표창", ["광양시"], {"giver": "전라남도"})]),
    # one honour under several names for the bodies
    (
        "신안군은 2025년 감염병 관리 평가에서 우수 지자체로 선정됐다. 신안군은 3년 연속 우수기관으로 선정됐다.\n",
        [("우수 지자체", ["신안군"], {"mentions": ["우수 지자체", "우수기관"]})],
    ),
    # an umbrella has no winner where the awards under it have theirs
    (
        "이날 유공자 표창은 공로를 인정받아 이하은 지도자가 국무총리상을, 김도윤 지도자가 행정안전부장관상을 받았다.\n",
        [("유공자 표창", [], {}), ("국무총리상", ["이하은"], {}), ("행정안전부장관상", ["김도윤"], {})],
    ),
    # the day of a ceremony is the day of winning, and the day of the announcement is not
    ("전라남도는 10일 세종에서 열린 시상식에서 대통령상을 받았다고 밝혔다.\n", [("대통령상", ["전라남도"], {"date": "2024-12-10"})]),
    ("전라남도는 11일 대통령상을 받았다고 밝혔다.\n", [("대통령상", ["전라남도"], {"date": None})]),
    # titles of masters
    ("김도윤 장인이 ‘대한민국수산식품명인 제16호’로 이름을 올렸다.\n", [("대한민국수산식품명인", ["김도윤"], {})]),
    # the short name of a prize, and 이달의 선수 beside 이달의 선수상
    (
        "한빛군 김도윤 시인이 제69회 전라남도 문화상을 받았다. 김도윤 시인은 오랜 활동으로 이번 문화상의 영예를 안았다.\n",
        [("전라남도 문화상", ["김도윤"], {"mentions": ["전라남도 문화상", "문화상"]})],
    ),
    # what a team has won in all is nobody's medal
    ("김도윤 선수가 금메달을 땄다. 이하은 선수가 은메달을 획득해 총 금메달 1개, 은메달 1개를 획득했다.\n", [("금메달", ["김도윤"], {}), ("은메달", ["이하은"], {})]),
    # 받게 됐다 is won, 받게 된다 is to come
    ("김도윤 선수는 덕분에 MVP를 받게 됐다.\n", [("MVP", ["김도윤"], {"outcome": "won"})]),
    ("소설가 김도윤이 제20회 한강문학상을 받는다.\n", [("한강문학상", ["김도윤"], {"outcome": "will_receive"})]),
    ("노벨평화상은 박하늘 대통령이 받아야 한다고 말했다.\n", [("노벨평화상", [], {})]),
    (
        "김도윤이 인천 아시안게임에서 금메달을 땄다. 김도윤은 올해 국제대회에서 은메달을 따냈다. 인천 아시안게임은 오래전이다.\n",
        [("금메달", ["김도윤"], {"event": "인천 아시안게임"}), ("은메달", ["김도윤"], {"event": None})],
    ),
    # another medal's games, and events where nothing is won
    ("2014년 인천 아시안게임 금메달리스트인 김도윤은 국제대회에서 은메달을 따냈다.\n", [("은메달", ["김도윤"], {"event": None})]),
    ("북미정상회담을 앞두고 그는 노벨평화상 후보로 추천됐다.\n", [("노벨평화상", [], {"event": None})]),
    ("강진군은 ‘강진 빛 축제’를 열었다. 강진군은 지난해 관광 분야 우수기관으로 선정됐다.\n", [("우수기관", ["강진군"], {"event": None})]),
    # list without particles and a department that looks like a conjunction
    ("나주시는 민원과 김도윤 주무관이 시장 표창을 받았다고 밝혔다.\n", [("시장 표창", ["김도윤"], {})]),
    ("이날 최우수상은 나래초 이하은, 우수상은 감독 정한별이 받았다.\n", [("최우수상", ["이하은"], {}), ("우수상", ["정한별"], {})]),
    # coordination
    (
        "음악 부문은 해솔초등학교가, 미술 부문은 한빛초등학교가 최우수상을 받았다.\n",
        [("최우수상", ["해솔초등학교", "한빛초등학교"], {})],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FRAMES, ids=[row[0].strip()[:25] for row in FRAMES])
def test_frames(extractor: Extractor, text: str, expected: list[tuple[str, list[str], dict[str, Any]]]) -> None:
    found = _awards(extractor.extract(text, published="2024-12-12"))
    assert [(a["name"], a["recipients"]) for a in found] == [(name, who) for name, who, _ in expected]
    for award, (_, _, fields) in zip(found, expected, strict=True):
        assert {key: award[key] for key in fields} == fields


# What only looks like an award.
TRAPS = """
그는 수상한 사람을 보았다
한강에서 수상스키 대회가 열렸다
해군이 무인수상정을 공개했다
경찰이 수상오토바이를 단속했다
여름철 수상안전 점검에 나섰다
수상레저 활동을 금지했다
수상택시가 다시 다닌다
시민을 대상으로 교육을 열었다
주민 대상 설명회를 열었다
고등학생 100명 대상 진로 교육
지원 대상을 받는 가구를 늘렸다
지원 대상에 선정된 가구
수사 대상에 올랐다
징계 대상이 아니라고 밝혔다
조사 대상 기업을 선정했다
보상 대상을 확대했다
할인 대상 품목을 늘렸다
점검 대상 시설은 50곳이다
감면 대상자는 신청해야 한다
공모사업 대상지로 선정됐다
이전 대상 기관을 발표했다
비판의 대상이 됐다
청문 대상 기관을 넓혔다
표창 대상자를 모집한다
교육 대상은 초등학생이다
의료진 대상 학술 행사를 열었다
외국인 관광객 대상 프로그램
임금 인상을 받아들였다
금리 인상을 결정했다
깊은 인상을 받았다
요금 인상 폭을 줄였다
손해배상을 받았다
피해 보상을 받게 됐다
영상을 받아 공개했다
동영상을 수상하게 여겼다
협상을 받아들였다
임금 협상이 타결됐다
정상에 올랐다
정상을 차지했다
한미 정상이 만났다
증상을 보였다
폭염으로 온열 증상이 나타났다
이상을 발견했다
10명 이상을 선발했다
기온이 평년 이상을 기록했다
자연 현상이다
현상을 유지했다
육상 대회를 준비한다
해상에서 구조했다
해상 풍력을 늘린다
지상 10층 건물이다
비상을 걸었다
비상 상황에 놓였다
사상 최대 실적을 올렸다
역사상 처음이다
사실상 결정됐다
일상을 되찾았다
세상을 바꾼다
향상을 이끌었다
위상을 높였다
가상 공간을 열었다
의상을 선보였다
옥상에 올랐다
책상을 받았다
밥상을 차렸다
조상을 모셨다
부상을 당했다
진상을 밝혔다
양상을 보였다
색상을 골랐다
구상을 밝혔다
감상을 말했다
통상 교섭을 벌였다
무상 교육을 받았다
화상을 입었다
동상에 걸렸다
세종대왕 동상을 세웠다
손발에 동상을 입었다
치명상을 입었다
중상을 입었다
찰과상을 입었다
건강상 이유로 물러났다
절차상 문제가 있다
업무상 과실로 기소됐다
법률상 근거가 없다
규정상 어렵다
특성상 쉽지 않다
인터넷상에서 퍼졌다
교육상 좋지 않다
행성상 성운을 관측했다
자화상을 그렸다
미래상을 그렸다
보따리상을 만났다
무역상으로 일했다
금상첨화라는 말이 있다
선물 포장을 받았다
비닐 포장을 벗겼다
도로 포장을 마쳤다
공사장 포장재를 치웠다
임명장을 받았다
금메달리스트 출신이다
은메달리스트가 찾았다
결승에서 우승했다
대회에서 준우승을 차지했다
공모사업에 선정됐다
도시재생 사업 대상지에 선정
시상식이 열렸다
시상대에 올랐다
수상작을 전시했다
수상자 명단을 발표한다
우수 사례를 공유했다
우수한 성적을 거뒀다
우수기업 유치에 나섰다
우수 인재를 채용했다
모범을 보였다
선도 사업을 추진한다
최우수 등급을 목표로 한다
명장으로 꼽히는 감독이다
조선의 명장 이순신
협찬 상품을 받았다
상을 차렸다
상장 회사가 늘었다
상장폐지를 피했다
대상그룹이 신제품을 냈다
예약 대상은 임신 28주 이상 임신부로 공모전도 열린다
지방소멸 대응 우수사례로 ‘해솔 마을’ 주목
문학상도 받으면 좋은 것 아니냐
우수사례로 꼽힌 학교를 찾았다
추진 성과 공유, 우수사례 발표 순으로 진행됐다
첫인상을 바꿨다
임금 협상과 인상을 논의했다
감독상을 그린 만화
""".strip().splitlines()[:-1]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(extractor: Extractor, text: str) -> None:
    assert [a["name"] for a in _awards(extractor.extract(f"{text}.\n"))] == []


def test_traps_are_many() -> None:
    assert len(set(TRAPS)) >= 100


@pytest.mark.parametrize("trap", lists.traps(), ids=lambda trap: trap.name)
def test_every_trap_rule_matches_its_example(trap: lists.Trap) -> None:
    """The rule fires at some place of its own example."""
    text = trap.example
    heads = [match for end in range(1, len(text) + 1) if (match := trap.head.search(text[:end]))]
    assert any(trap.before.search(text[: match.start()]) and trap.after.match(text, match.end()) for match in heads)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("국민훈장 동백장", "national"), ("대통령 표창", "national"), ("국무총리상", "national"), ("새마을포장", "national"),
        ("행정안전부장관 표창", "ministerial"), ("식품의약품안전처장 기관표창", "ministerial"), ("질병관리청장 표창", "ministerial"),
        ("전라남도지사 기관표창", "provincial"), ("부산광역시교육감상", "provincial"), ("서울특별시장상", "provincial"),
        ("부산진구청장 표창", "local"), ("군수 표창", "local"), ("나주시장상", "local"),
        ("한국노인회 이사장상", "private"), ("전국 마을연대 지방정부협의회장상", "private"),
        ("최우수상", None), ("우수기관", None),
    ],
)  # fmt: skip
def test_level(name: str, expected: str | None) -> None:
    assert level(name) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("일자리 대상", "일자리대상"), ("‘올해의 책’", "올해의 책"), ("2024 올해의 책", "올해의 책"), ("제5회 시민문학상", "시민문학상"),
        ("행안부 장관상", "행정안전부 장관상"), ("복지부장관 표창", "보건복지부장관 표창"),
    ],
)  # fmt: skip
def test_names_of_one_award(one: str, other: str) -> None:
    assert squash(one) == squash(other)


def test_seed_award(extractor: Extractor) -> None:
    from pathlib import Path

    text = (Path(__file__).parent.parent / "seeds" / "daejeon-seogu.txt").read_text(encoding="utf-8")
    found = _awards(extractor.extract(text))
    event = "2023년 제5회 전국 지방자치단체 사회적경제 정책평가"
    name = "전국 사회연대경제 지방정부협의회장상"
    assert found == [
        {"name": "우수기관", "recipients": [], "giver": None, "event": event, "date": None, "outcome": None, "mentions": ["우수기관"]},
        {"name": name, "recipients": ["대전 서구"], "giver": name[:-1], "event": event, "date": None, "outcome": "won", "mentions": [name, name]},
    ]


def test_spans_are_slices_of_the_text(extractor: Extractor) -> None:
    for text, _ in FRAMES:
        for award in extractor.extract(text).awards:
            for span in [*award.mentions, *award.recipients, *([award.giver] if award.giver else [])]:
                assert text[span.start : span.end] == span.text


def test_every_verb_matches_its_example() -> None:
    import re
    from importlib.resources import files

    lines = (files("extract.pipes.awards") / "verbs.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and line[0] != "#"]
    assert [row for row in rows if not re.search(row[1], row[2])] == []
