"""People: tables of own sentences → the mentions that must come out. ⟦…⟧ marks a mention; every row is one case."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import Extractor
from extract.pipes.facts import read
from extract.pipes.people.lexicon import title

EXTRACTOR = Extractor()
MARK = re.compile(r"[⟦⟧]")


def people(text: str) -> list[Any]:
    """The people of a text."""
    return EXTRACTOR.extract(text).people


def marked(text: str) -> str:
    """The text with its mentions in ⟦⟧."""
    for start, end in sorted(((m.start, m.end) for p in people(text) for m in p.mentions), reverse=True):
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text


MENTIONS = [
    # titles after and before
    "⟦서철모⟧ 청장은 “최선을 다하겠다”고 말했다.",
    "⟦박하늘⟧ 사회복지과장은 “꾸준히 살피겠다”고 밝혔다.",
    "영화감독 ⟦한지후⟧와 배우 ⟦정다솜⟧이 참석했다.",
    "⟦김도윤⟧ 전 의원과 ⟦이서준⟧ 변호사가 만났다.",
    "이날 지휘자인 ⟦윤가람⟧이 무대에 올랐다.",
    "⟦박시우⟧ 한빛대 의대 교수는 원인을 설명했다.",
    # names of two syllables, two-syllable surnames
    "⟦김산⟧ 군수가 참석했다.",
    "⟦남궁민수⟧ 대표는 사과했다.",
    # brackets
    "신고를 받은 ⟦정우람⟧(32)씨는 현장으로 갔다.",
    "⟦이하람⟧(28·수원시청)이 금메달을 땄다.",
    "수아(⟦김민서⟧ 분)는 울었다.".replace("수아", "⟦수아⟧"),
    # surname alone
    "⟦김예준⟧ 의원은 반대했다. ⟦김⟧ 의원은 이어 사과를 요구했다.",
    "경찰은 ⟦박⟧씨를 붙잡았다.",
    "⟦최⟧교수는 고개를 저었다.",
    "경찰은 ⟦김모⟧(45·여)씨를 입건했다.",
    "⟦이모⟧ 씨는 혐의를 부인했다.",
    "경찰은 ⟦김 모⟧(45) 씨를 입건했다.",
    "⟦ㄱ⟧씨는 고개를 저었다.",
    "법원은 ⟦김 모⟧ 기자와 ⟦이 모⟧ 대표에게 벌금을 물렸다.",
    "⟦최홍만⟧ 선수가 이겼다.",
    "⟦정하늘⟧ 신임 회장은 웃었다. ⟦정⟧ 신임 회장은 인사했다.",
    "⟦A⟧씨는 ⟦B⟧(21)씨와 다퉜다.",
    # foreign names
    "⟦도널드 트럼프⟧ 미국 대통령은 회담을 취소했다. ⟦트럼프⟧ 대통령은 편지를 보냈다.",
    "⟦고토 겐지⟧ 씨가 풀려났다.",
    "⟦조지 W. 부시⟧ 전 대통령이 참석했다.",
    "⟦대니 리⟧는 2타를 줄였다.",
    "⟦로버트 다우니 주니어⟧는 웃었다.",
    "⟦왕이⟧(⟦王毅⟧) 외교부장은 방북했다.",
    "⟦해리⟧(33) 왕자가 결혼했다.",
    "⟦제이크 설리번⟧ 전 보좌관은 우려했다.",
    # lists and letters glued to names
    "이번 작품에는 ⟦정우람⟧, ⟦박하늘⟧, ⟦윤가람⟧이 출연했다.",
    # what Kiwi tears or does not know: a surname and a Korean given name
    "⟦이석기⟧ 말고도 여럿이 왔다.",
    "경찰은 ⟦이대우⟧를 붙잡았다.",
    "특히 ⟦정동현⟧이 골을 넣었다.",
    "⟦박철웅⟧ 남부소방서장은 말했다.",
    # titles with numbers, in two words, with a middle dot
    "⟦나종훈⟧ 2차관이 참석했다.",
    "⟦조한결⟧ 9단은 이겼다.",
    "⟦김하람⟧ 서울시장 후보는 웃었다.",
    "⟦김병민⟧ 유·초등교육과장은 말했다.",
    "⟦정세민⟧ 국회의장이 말했다. ⟦이장훈⟧ 대전시장은 웃었다.",
    # family names behind a given name, whatever Kiwi makes of them
    "⟦아리아나 그란데⟧의 곡을 골랐다.",
    "⟦매디 지글러⟧는 춤췄다.",
    "⟦스티븐 연⟧은 사과했다. ⟦패트릭 챈⟧과 만났다.",
    "⟦하세가와 요헤이⟧가 노래했다.",
    "수녀 ⟦패트리샤 폭스⟧(71)를 추방했다.",
    "⟦아웅산 수치⟧ 여사가 방한했다.",
    "⟦요엘 로메로⟧의 경기가 열린다.",
    # names of one word, of the stage, of history; pen names
    "⟦숙종⟧은 후궁을 두었다. ⟦효린⟧이 노래했다.",
    "소녀시대 ⟦수영⟧이 사회를 봤다. 래퍼 ⟦치타⟧는 웃었다.",
    "⟦김동일⟧(49·필명 ⟦달빛킹⟧)씨가 말했다. ⟦달빛킹⟧은 부인했다.",
    "필명 ‘⟦달빛킹⟧’ ⟦김동일⟧(48)씨가 편지를 보냈다.",
    # the name in hanja; letters with an age; lines of broadcasts
    "⟦시진핑⟧(⟦習近平⟧) 국가주석이 왔다.",
    "⟦김민서⟧(⟦金旻序⟧·32)씨가 왔다.",
    "여성 ⟦A⟧(사망 당시 27세)씨를 만났다.",
    "비가 왔습니다.\n\n⟦우진호⟧ / 기상청 예보관\n“내일은 맑습니다.”",
    "<⟦심창현⟧ / 항공사 임원> “싸졌습니다.”",
    # all words of a foreign name: behind a given name, before a rank, a country, hanja
    "영국의 ⟦브라이언 존⟧ 박사는 책을 냈다. ⟦티나 닐⟧은 웃었다.",
    "⟦도미니크 팀⟧(7위·오스트리아)이 이겼다. ⟦매켄지 맥도널드⟧(110위·미국)는 졌다.",
    "⟦타다히로 하야시⟧(일본)와 싸웠다.",
    "⟦고노 다로⟧(⟦河野太郞⟧) 외무상이 왔다. ⟦야마무로 기요시⟧(⟦山室潔⟧) 촌장이 말했다.",
    "⟦루이지 디 마이오⟧(31) 대표는 말했다. 독일의 ⟦하이코 마스⟧ 장관이 왔다.",
    "⟦비자이 쿠마르 싱⟧ 외교부 국무장관이 왔다.",
    "⟦마이클 블룸버그⟧ 전 뉴욕시장과 만났다.",
    "⟦에이미 스록모턴⟧도 울었다. ⟦엘리자베스 헐리⟧와 만났다.",
    "⟦샤브카트 미르지요예프⟧ 우즈베키스탄 대통령이 왔다.",
    # a particle of a name of two syllables that the article has elsewhere
    "배우 ⟦유진⟧과 ⟦한다온⟧이 왔다. 배우 ⟦유진⟧이 먼저 웃었다.",
    "⟦명종⟧은 돌을 골랐다. ⟦김정은⟧ 국무위원장은 웃었다.",
    "⟦김의겸⟧ 청와대 대변인은 17일 말했다. ⟦박철만⟧ 남부소방서장이 왔다.",
    "산사 주지 ⟦법선⟧스님이 왔다. 선배 스님과 일부 스님은 갔다.",
    "드라마에서 초임 판사 ⟦박차오름⟧(⟦고아라⟧)은 웃었다. ⟦고아라⟧가 노래했다. ‘⟦박차오름⟧’이 좋다.",
    "배우 ⟦성동일⟧이 왔다. ⟦동일⟧ 선배와 ⟦동일⟧이 형은 웃었다.",
    "학생 김민정이 노래했다. ⟦민정⟧이를 불렀다.".replace("김민정", "⟦김민정⟧"),
    # which of that name; a family name of one syllable before a title
    "영국 여왕 ⟦엘리자베스 2세⟧가 왔다. ⟦칼 구스타프 16세⟧는 웃었다.",
    "⟦예수 그리스도⟧의 생애를 그렸다.",
    "⟦사카이 료⟧ 코치가 말했다. ⟦팀 쿡⟧ 애플 최고경영자가 왔다.",
    "⟦제미마 칸⟧과 만났다. ⟦이방카⟧ 백악관 선임보좌관이 왔다.",
    "총무원장 ⟦설정⟧ 스님이 왔다. ⟦설정⟧ 스님은 말했다. ⟦설정⟧ 스님이 갔다.",
    "⟦숙종⟧ 때 지었다. ⟦철종⟧ 7년에 썼다.",
    "한국당 ⟦홍⟧·⟦염⟧ 의원의 체포동의안이 왔다.",
    "⟦윤순경⟧ 복지기동대장은 말했다.",
    "해리 왕자와 메건 마클이 왔다. 메건으로서는 처음이다.".replace("해리", "⟦해리⟧").replace("메건 마클", "⟦메건 마클⟧").replace("메건으로", "⟦메건⟧으로"),
    # particles never belong to a name
    "⟦김연아⟧는 ⟦이세돌⟧과 ⟦류현진⟧에게 상을 줬다.",
]

NONE = [
    "윤석열 정부는 대책을 내놓았다.",  # a government is an organization
    "대전 시장은 시민의 삶을 살폈다고 말했다.",
    "이들은 전국 군 단위 행사에서 만났다.",
    "이날 국내 주식시장은 하락했다.",
    "전세계 최고령 나무가 있는 곳이다.",
    "안면도와 제주도는 이날 맑았다.",
    "이 학생은 상을 받았다.",
    "천안갑 선거구에서 여론조사가 열렸다.",
    "문의: 홍보담당관 박하늘 042-123-4567",
    "방송 ‘박하늘의 아침’이 끝났다.",
    "걸그룹 방탄소년단이 무대에 섰다.",
    "버락 오바마 행정부는 거절했다.",
    "명동마을 주민들이 모였다.",
    "왕인실에서 회의가 열렸다.",  # a room
    "마리아나 제도에서 발견됐다.",
    "한빛초 학부모들이 모였다.",
    "대심제(對審制)를 신청했다.",
    "블랙록(5.03%) 등을 설득했다.",
    "전세기가 도착했다. 나선형 계단이 있다.",
    "인근 조르주 퐁피두 병원으로 옮겼다.",
    "천연가스 팀은 강하다.",
    "하이마트와 티맵 기사가 많다.",
    "연구팀은 담록소(膽綠素) 수치를 쟀다.",
    # hanja, Latin letters and ages of what is no person
    "당국의 한한령(限韓令)이 풀렸다. 말을 기리는 마혼비(馬魂碑)가 섰다. 쌍궤병행(雙軌竝行)을 말했다.",
    "부동산 업체 나이트 프랭크(Knight Frank)가 조사했다. 서버리스(Serverless) 기술이다.",
    "우승마 ‘한빛질주’(3세, 수, R86)가 달렸다. 봄순이(암컷, 7세)가 왔다.",
    # names of products and works in marks; of storms; of places and firms with more words
    "게임 ‘카이저’를 냈다. 연극 ‘이바노프’로 데뷔했다. 한미는 '맥스 선더' 훈련을 했다.",
    "허리케인 샌디가 지나갔다.",
    "사우스 조던의 경찰이 왔다.",
    # nouns, schools and places with a surname's syllable
    "17일 이틀간 기사를 썼다. 구속전 피의자 신문이 열렸다. 전공과 학생 20명이 왔다.",
    "완도중·노화중·소안중을 찾았다. 유교리 출신 사업가가 왔다.",
    "일본 사가현을 찾았다. 사가현 학생들이 왔다.",
    "서울 신사동 가로수길을 걸었다.",
    "글로벌 김 시장이 컸다. 다른 반 선생님께 썼다. 한 채 보유자도 낸다.",
    "모 고검장은 부인했다. 한 대학교수는 반대했다.",
    "큐브샛 ‘마르코’(MarCo)가 떴다. 마르코는 작다.",
    "보물 김정희 필 대팽고회(金正喜 筆 大烹高會)가 왔다.".replace("김정희 필 ", ""),
    "한국 선수 최초로 시드를 받았다. 당시 최고의 배우들이 왔다. 호프먼연구소 조교수는 말했다.",
    "그는 한 장관으로부터 들었다.",
    "드라마 ‘우만기’ 재방송이 열린다.",
    # works that bear a name, firms and places that look like one
    "드라마 '제빵왕 김탁구', '대장 김창수'에 나왔다. KBS1 ‘장영실’의 무사였다.",
    "골드만 삭스가 샀다. 마리나 베이 샌즈에 묵는다. 허드슨 강에 내렸다. 플로리다 마라라고 리조트에 갔다.",
    "원통형 케빈 안에 들어간다. 로미오와 줄리엣 음악이 흘렀다.",
    "사구가 쌓여 ‘바르한 팩맨’(Bachan Pac-Man)이라 했다. 나사는 \"바르한 팩맨은 사구\"라고 했다.",
    "이 후보들은 모두 물러났다. 국내외 김 시장 개척을 이끌었다. 허락도 받지 않은 채 국수를 먹었다.",
    "북측순환로 석호정 인근이 막혔다.",
    "스탠딩 : 민지숙 / 기자",
    "쿠릴 열도의 섬(일본명 북방영토)을 논의했다.",
]


def test_a_hyphen_between_two_people() -> None:
    text = "아베-네타냐후 만찬\n\n아베 신조 일본 총리가 베냐민 네타냐후 이스라엘 총리와 만찬을 가졌다.\n"
    assert [[m.text for m in p.mentions] for p in EXTRACTOR.extract(text).people] == [["아베", "아베 신조"], ["네타냐후", "베냐민 네타냐후"]]


@pytest.mark.parametrize("expected", MENTIONS)
def test_mentions(expected: str) -> None:
    assert marked(MARK.sub("", expected)) == expected


@pytest.mark.parametrize("text", NONE)
def test_no_person(text: str) -> None:
    assert marked(text) == text


def test_one_person_one_entry() -> None:
    found = people("김예준 의원은 반대했다. 이서준 의원은 찬성했다. 김 의원은 이 의원을 비판했다. 김예준은 웃었다.")
    assert [(p.name, len(p.mentions)) for p in found] == [("김예준", 3), ("이서준", 2)]


def test_two_of_one_surname_are_two() -> None:
    found = people("김예준 의원과 김하람 대표가 만났다. 김 대표는 사과했고 김 의원은 받아들였다.")
    assert [(p.name, len(p.mentions)) for p in found] == [("김예준", 2), ("김하람", 2)]


def test_the_former_head_is_not_called_so() -> None:
    """The one in office is 조 회장, though his predecessor was named in between."""
    found = people("조민호 회장이 사과했다. 조 회장은 전날 귀국했다. 조성훈 전 회장은 2002년 별세했다. 조 회장은 눈물을 보였다.")
    assert [(p.name, len(p.mentions)) for p in found] == [("조민호", 3), ("조성훈", 1)]


def test_the_holder_of_a_post_is_called_by_its_rank() -> None:
    found = people("김예준 해솔지검장은 반대했다. 김 검사장은 웃었다.")
    assert [(p.name, len(p.mentions)) for p in found] == [("김예준", 2)]


def test_a_surname_in_hanja_is_the_one_of_the_article() -> None:
    found = people("文대통령 “평화가 왔다”\n\n문재인 대통령은 10일 평화가 왔다고 말했다. 문 대통령은 웃었다.")
    assert [(p.name, [m.text for m in p.mentions]) for p in found] == [("문재인", ["文", "문재인", "문"])]


def test_a_politician_goes_from_post_to_post() -> None:
    found = people("김문호 전 경기지사가 출마했다. 김 후보는 시장에서 유세했다.")
    assert [(p.name, len(p.mentions)) for p in found] == [("김문호", 2)]


def test_the_accused_is_no_judge() -> None:
    found = people("경찰은 김모(45)씨를 붙잡았다. 김 판사는 영장을 내줬다. 김씨는 울었다.")
    assert [(p.name, len(p.mentions)) for p in found] == [("김모", 2), ("김", 1)]


def test_organizations() -> None:
    text = "대전 서구가 상을 받았다. 서철모 청장은 감사를 전했다. 고흥군(군수 공영민)은 축하했다. 고용노동부 박하늘 장관도 참석했다. 대전 서구는 잔치를 열었다."
    article = EXTRACTOR.extract(text)
    names = {o.id: o.name for o in article.organizations}
    assert {p.name: names.get(p.organization or "") for p in article.people} == {"서철모": "대전 서구", "공영민": "고흥군", "박하늘": "고용노동부"}


BODIES = [
    ("정의당의 김예준 의원은 반대했다.", {"김예준": "정의당"}),
    ("정의당 소속 김예준 의원은 반대했다.", {"김예준": "정의당"}),
    ("[김길하 교수/한빛대학교 농업생명대학]\n“크다.”", {"김길하": "한빛대학교 농업생명대학"}),
    ("소식입니다.\n\n[권해민/한국교통안전공단 : 놀랐습니다]\n", {"권해민": "한국교통안전공단"}),
    ("서울시의회 차영민, 김주하 의원이 왔다.", {"차영민": "서울시의회", "김주하": None}),
    ("심재하 의원(정의당)이 왔다. 김선하 교수(충남대)가 왔다.", {"심재하": "정의당", "김선하": "충남대"}),
    ("정의당 노하람, 녹색당 고은영이 만났다.", {"노하람": "정의당", "고은영": "녹색당"}),
    ("광주지법 형사8단독 김호정(41·사법연수원 33기) 판사 심리로 열렸다.", {"김호정": "광주지법 형사8단독"}),
    ("마리아 사카리(그리스)가 이겼다.", {"마리아 사카리": None}),
    ("김하람 LG그룹 회장의 건강이 나쁘다. 허하늘 GS홈쇼핑 대표이사 부회장이 왔다.", {"김하람": "LG그룹", "허하늘": "GS홈쇼핑"}),
    ("중앙대병원 피부과 김범하 교수는 말했다. 서울고검 형사부(부장 박순하)는 갔다.", {"김범하": "중앙대병원", "박순하": "서울고검"}),
    ("녹색당 의원과 방송인 김어하가 왔다. 경찰 조사결과 김어하 씨는 웃었다.", {"김어하": None}),
    ("청계면 지역사회보장협의체(공동위원장 강미하, 박정수)는 클럽을 찾았다.", {"강미하": "청계면 지역사회보장협의체", "박정수": "청계면 지역사회보장협의체"}),
    ("브라질의 김하람 선수가 왔다.", {"김하람": None}),
]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies(text: str, expected: dict[str, str | None]) -> None:
    article = EXTRACTOR.extract(text)
    names = {o.id: o.name for o in article.organizations}
    assert {p.name: names.get(p.organization or "") for p in article.people} == expected


def test_a_family_name_is_no_firm() -> None:
    article = EXTRACTOR.extract("마이클 블룸버그 전 뉴욕시장이 왔다.")
    assert [p.name for p in article.people] == ["마이클 블룸버그"]
    assert "블룸버그" not in [o.name for o in article.organizations]


def test_titles_as_written() -> None:
    found = people("박하늘 한빛시장은 고개를 숙였다. 박 시장은 “죄송하다”고 말했다. 박하늘 위원장님은 떠났다.")
    assert found[0].titles == ["한빛시장", "시장", "위원장"]


FURTHER = [
    ("김동민 부총리 겸 기획재정부 장관이 왔다.", {"김동민": ["부총리", "장관"]}),
    ("허백훈·오지훈·조방훈 화백이 왔다.", {"허백훈": ["화백"], "오지훈": ["화백"], "조방훈": ["화백"]}),
    ("배우 박하늘·이서준이 왔다.", {"박하늘": ["배우"], "이서준": ["배우"]}),
    ("협의체(공동위원장 김지민, 이건우)가 도왔다.", {"김지민": ["공동위원장"], "이건우": ["공동위원장"]}),
    ("시진핑(習近平) 중국 국가주석이 왔다. 김하람(43) 한빛대 교수가 말했다.", {"시진핑": ["국가주석"], "김하람": ["교수"]}),
    ("김하람 한빛그룹 CEO가 왔다.", {"김하람": ["CEO"]}),
    ("김하람 서울시장 후보가 왔다.", {"김하람": ["서울시장 후보"]}),
    ("서경민 교수 “김도윤, 사과하라”", {"서경민": ["교수"], "김도윤": []}),
    ("전라남도의회 차영민, 김주하 의원이 왔다. 김영서, 권미라, 정은솔 작가이다.", {"차영민": ["의원"], "김주하": ["의원"], "김영서": ["작가"], "권미라": ["작가"], "정은솔": ["작가"]}),
    ("배우 유아라, 전종민, 이창수 감독이 왔다.", {"유아라": ["배우"], "전종민": [], "이창수": ["감독"]}),
    ("황정민 한빛전자 MC사업본부장이 왔다. 서준하 TF장이 왔다. 장준하 PD가 왔다.", {"황정민": ["MC사업본부장"], "서준하": ["TF장"], "장준하": ["PD"]}),
    ("문정하 대통령 통일·외교·안보 특보가 왔다. 이병하 전 대통령 비서실장이 왔다.", {"문정하": ["대통령 통일·외교·안보 특보"], "이병하": ["대통령 비서실장"]}),
    ("목포시장 권한대행 조석민 부시장이 왔다.", {"조석민": ["목포시장 권한대행", "부시장"]}),
    ("연세대 김희정 교수팀의 연구다. 김여하 노동당 중앙위원회 제1부부장이 왔다.", {"김희정": ["교수"], "김여하": ["제1부부장"]}),
    ("정현하 광양시 철강항만과 국제협력팀장이 왔다.", {"정현하": ["국제협력팀장"]}),
    ("살레 대장 \"트럼프 대통령 결정, 아무도 몰라\"", {"트럼프": ["대통령"]}),
    ("대법 '최순하 주치의' 이임하 교수 위증", {"이임하": ["교수"]}),
    ("김하람 수석 부사장이 왔다. 손명하 해남부군수는“좋다”고 했다.", {"김하람": ["수석 부사장"], "손명하": ["해남부군수"]}),
    ("황하나 화가 났다.", {"황하나": []}),
    ("트럼프 \"김정은 국무위원장 감사하다\"", {"트럼프": [], "김정은": ["국무위원장"]}),
    ("김계하 외무성 제1부상은 말했다. 김 부상은 떠났다.", {"김계하": ["제1부상", "부상"]}),
    ("대표팀 막내 안세라가 이겼다. 할머니 박봉애가 울었다.", {"안세라": [], "박봉애": []}),
    ("경찰은 김도윤 특검을 기다렸다. 김도윤 부상으로 빠졌다.", {"김도윤": []}),
]


@pytest.mark.parametrize(("text", "expected"), FURTHER)
def test_titles_further_on(text: str, expected: dict[str, list[str]]) -> None:
    assert {p.name: p.titles for p in people(text)} == expected


LINKED = [
    # 김 전 의원 is who was 의원; one of whom no title is said comes last
    ("김예준 전 한빛당 의원이 왔다. 김하람 씨가 말했다. 김 전 의원은 부인했다. 김씨는 울었다.", [("김예준", 2), ("김하람", 2)]),
    ("조민호 한빛그룹 회장이 왔다. 선친인 조성훈 전 한빛그룹 회장의 재산이다. 조 회장은 울었다.", [("조민호", 2), ("조성훈", 1)]),
    ("가수 길(본명 길성민, 40)이 결혼했다. 길은 웃었다.", [("길", 3)]),
    ("‘달빛킹’ 김씨가 왔다. 필명 달빛킹, 그는 웃었다.", [("달빛킹", 3)]),
    ("김하람 한빛그룹 최고재무책임자가 왔다. 김 CFO는 웃었다.", [("김하람", 2)]),
    ("시진핑 국가주석이 왔다. 시 주석은 웃었다.", [("시진핑", 2)]),
    ("김하람 국무위원장이 왔다. 김 대변인은 웃었다.", [("김하람", 1), ("김", 1)]),
    ("박정하 대통령이 왔다. 생모인 수빈 박씨의 무덤이다.", [("박정하", 1), ("박", 1)]),
    ("아들 고승재가 왔다. 승재는 웃었다.", [("고승재", 2)]),
    ("전국한빛피해자연대(전피연)는 울었다. 전피연은 말했다.", []),
    ("이바나 트럼프와 멜라니아가 왔다. 도널드 트럼프 대통령이 왔다.", [("이바나 트럼프", 1), ("멜라니아", 1), ("도널드 트럼프", 1)]),
]


@pytest.mark.parametrize(("text", "expected"), LINKED)
def test_who_is_meant(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(p.name, len(p.mentions)) for p in people(text)] == expected


def test_heads_by_short_names() -> None:
    text = "방송통신위원회는 9일 밝혔다. 이효민 방송통신위원장은 웃었다. 광주광역시교육청이 상을 받았다. 이정훈 광주시교육감은 기뻐했다."
    article = EXTRACTOR.extract(text)
    names = {o.id: o.name for o in article.organizations}
    assert {p.name: names.get(p.organization or "") for p in article.people} == {"이효민": "방송통신위원회", "이정훈": "광주광역시교육청"}


TITLES = [
    ("사회복지과장", True), ("노인복지정책팀장", True), ("원내대표", True), ("수석코치", True), ("서울시장", True), ("선임연구원", True), ("지역아동센터장", True),
    ("국회의장", True), ("대전시장", True), ("평가이사", True), ("번역가", True), ("전시장", False), ("주식시장", False), ("회의장", False), ("경기장", False), ("공장", False), ("입장", False), ("검사결과", False), ("문화가", False), ("연구원", True),
]  # fmt: skip


@pytest.mark.parametrize(("word", "expected"), TITLES)
def test_title_words(word: str, expected: bool) -> None:
    assert (title(word) is not None) is expected


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["김민수", "박 씨", "의원", "대표", "트럼프", "(32)", "씨", "는", "이", " ", ", ", "·", "‘", "’", "\n", "A씨", "모", "분)", "서울", "전 ", "조지 W. 부시"]), max_size=25))
def test_mentions_lie_in_the_text_and_apart(pieces: list[str]) -> None:
    text = "".join(pieces)
    doc = EXTRACTOR.nlp.tokenizer(text)
    for _, component in EXTRACTOR.nlp.pipeline:
        doc = component(doc)
    whole = doc._.analysis.text
    spans = sorted((m.start, m.end) for p in read(doc, "people") for m in p.mentions)
    assert all(0 <= start < end <= len(whole) and whole[start:end].strip() == whole[start:end] for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
