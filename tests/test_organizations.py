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
    "지소연의 ‘⟦첼시 레이디스⟧’ 경기를 ⟦스포티비 플러스⟧가 중계하고 ⟦유니세프 함평군후원회⟧와 ⟦베이징대학 새봄학원⟧이 후원한다.",
    "학생들로 구성된 ‘⟦푸른바람 새봄봉사단⟧’이 열었다.",
    "영국 ⟦세인트 새봄 대학⟧ 연구진과 ⟦서던 캘리포니아 대학⟧ 교수가 참석했다.",
    # The country that a university, a paper, a firm lies in is no part of its name; a state's own body has it.
    "영국 ⟦새봄대학⟧ 연구팀과 일본 ⟦한빛신문⟧은 밝혔다.",
    "⟦중국 농업대학⟧ 교수와 ⟦미국 지질조사국⟧ 관계자가 만났다.",
    "⟦서울행정법원 행정12부⟧는 원고 승소로 판결했다.",
    "⟦여수엑스포관리주식회사⟧ 관계자가 참석했다.",
    "영국 매체 ‘⟦한빛 데일리⟧’ 및 ‘⟦푸른 하늘⟧’은 이같이 전했다.",
    "⟦검⟧·⟦경⟧이 수사를 나눠 맡는다.",
    "⟦정부⟧는 대책을 발표했다.",
    # A hyphen between two names ends the first.
    "⟦함평군⟧-⟦한국새숲재단⟧ 업무 협약을 맺었다.",
    # Two firms, two bodies side by side.
    "⟦현대중공업⟧ ⟦삼성중공업⟧ 등이 상승했다.",
    "⟦자유한국당⟧ ⟦예결위⟧ 간사인 홍길동 의원은 말했다.",
    # No person before a ministry, no state's town before what is the world's.
    "리선권 ⟦조국평화통일위원회⟧ 위원장이 말했다.",
    "부다페스트 ⟦국제새봄연맹⟧은 15일 밝혔다.",
    "반면 ⟦삼성전자⟧는 실적을 발표했다.",
    # The kind stands first in the name.
    "⟦법무법인 한누리새봄⟧은 소송을 냈다.",
    # A president's two names.
    "⟦무함마드 무르시 정권⟧이 축출됐다.",
    "⟦주 태국 대사관⟧ 직원이 마중했다.",
    "⟦옥암동 새마을부녀회⟧가 김장을 했다.",
    "⟦혁신위⟧는 개선안을 발표했다.",
    "⟦아르헨티나 중앙은행⟧은 금리를 올렸다.",
    # Courts and parliaments in headlines; parts of a school; what stands beside its gloss.
    "⟦대법원⟧서 뒤집혔다. ⟦국회⟧서 논의한다. ⟦대법원⟧에선 부인했다.",
    "⟦홍익대 회화과⟧ 학생들이 사과했다.",
    "⟦곡성블루베리 공선회⟧ 회원은 말했다.",
    "⟦DSR제강 주식회사⟧(대표 홍길동)는 기탁했다.",
    "⟦전라남도 사회복지공동모금회⟧는 전달했다.",
    "⟦영암군 민속씨름단⟧은 우승했다. 경제 검찰로 일컫는 ⟦공정거래위원회⟧가 나섰다.",
    "⟦미국항공우주국⟧(⟦NASA⟧)이 발사했다.",
    "⟦목포시 부주동 복지기동대⟧가 봉사했다. J건설 관계자를 만났다.",
    "⟦기상청 새봄관측소⟧에 따르면 비가 왔다.",
    "⟦신천지예수교증거장막성전⟧(⟦신천지⟧)이 반발했다.",
    "⟦한빛새봄피해자연대⟧(⟦한피연⟧)는 밝혔다.",
    "⟦목포시 모범운전자회⟧가 봉사했다.",
    "⟦SRT 매거진⟧이 뽑는 상이다. 미국 매거진 기사를 읽었다.",
    "⟦함평새봄교회⟧(목사 홍길동)는 쌀을 기탁했다. 한국 교회의 역사.",
    "우리 ⟦크로스컨트리 대표팀⟧은 출전한다.",
    # A mark's name: over a middle dot to its head, without what belongs to the firm, no clause.
    "⟦(사)전남새봄기후·환경네트워크⟧와 ⟦㈔새봄산학협회⟧는 협약했다.",
    "⟦㈜한빛컴퍼니⟧와 ⟦㈜새봄중공업⟧이 기부했다. ⟦㈜한빛⟧이사회를 열었다.",
    # Several words after what the name is of.
    "로봇개발업체인 ⟦보스턴 새봄믹스⟧의 창업자는 말했다. 환경보호 단체 ⟦엘렌 새봄 재단⟧은 밝혔다.",
    "걸그룹 ⟦에이프릴⟧ 윤채경이 나왔다. 지난 6개월간 다울림 공간에 들었다.",
    # Where a body lies is none of its name.
    "서울 종로구 ⟦서울경찰청⟧에서 조사했다. 헝가리 부다페스트 ⟦국제수영연맹⟧은 밝혔다.",
    "16일 서울 ⟦국회 기획재정위원회⟧는 심사했다. 루이 로마네 ⟦국제경마연맹⟧ 회장.",
    # Two bodies joined by a hyphen.
    "⟦IMF⟧-⟦세계은행⟧ 회의. ⟦삼성⟧-⟦LG전자⟧ 보상.",
    "⟦4.16가족협의회⟧는 사과를 요구했다. 우리 ⟦정부⟧는 밝혔다.",
]


@pytest.mark.parametrize("text", SPANS)
def test_the_whole_name_is_the_span(text: str) -> None:
    assert marked(re.sub("[⟦⟧]", "", text)) == text


# Organization where it acts, place where something is.
ROLES = [
    "곡성은 자연이 어우러진 고장이고 서울은 10% 넘게 올랐다. ⟦전남⟧은 국비를 확보했다고 밝혔다.",
    "무안군 승달산 유리암과 서초구 한빛 3차, 서울시 실업률은 높다. 판문점 북한 측 구역에서 만났다.",
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
    "홍길동 씨는 ⟦함평군⟧에 성금을 기탁했다.",
    "함평군에 주소를 둔 군민이면 참여할 수 있다.",
    "함평군의 우수한 특산품을 소개했다.",
    "⟦함평군⟧은 앞서 지원금을 지급한 바 있다.",
    "경기도는 3만 대가 늘어 가장 많이 증가했다.",
    "⟦北⟧, 회담 연기 일방 통보",
    "미국, 영국, 프랑스 여행길",
    "블루(靑) 프라이데이를 연다.",
    "⟦靑⟧ “회담 준비 이상 없다”",
    "⟦法⟧ “증거 인멸 우려”",
    "法 시행 4개월을 맞았다.",
    "강진군 병영면을 방문했다.",
    "⟦순천시 주암면⟧(면장 홍길동)은 보급했다. ⟦주암면⟧ 관계자는 말했다. 주암면 주민자치실에서 열렸다.",
    "반면은 그렇다고 말했다. 길동은 놀러 갔다고 밝혔다.",
    "해남군의 접근성이 좋아졌다.",
    "강서구가 6.3배로 가장 높았다.",
    "⟦전남도⟧는 76.9점으로 가장 높은 점수를 기록했다.",
    "무안군엔 공원이 세 곳 있다.",
    "함평군 내에 병원을 세운다. 함평군 어려운 이웃을 돕는다. 함평군 전체가 젖었다.",
    "함평군 청년 농업인들이 모였다. 함평군의 다양한 소리를 담았다.",
    "바른당 대표(동구을)가 나섰다. 강남구가 18.3배로 뒤를 이었다.",
    "싱가포르는 중립국이고 시설이 좋다. 미국은 물론 전 세계가 본다.",
    "이날 국회에서 기자들과 만나 말했다. 5월 국회 종료를 선언했다. ⟦국회⟧에서 예산이 깎였다.",
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
    # Words that end like a name.
    "상수도 관망정비 공사와 석면해체제거공사가 시작됐다.",
    "고령 운전자와 핀테크 업체, 레드카드와 히든카드.",
    "비구름대가 물러가고 무더위가 이어진다.",
    "시장 점유율 세계1위, 백분위와 무소불위의 권력.",
    "중앙은행이란 무엇인가. 투자은행에 다닌다.",
    "커뮤니티센터와 서비스센터를 들렀다.",
    "피해자 반대신문이 필요하다. 생방송을 봤다.",
    "운영위원회를 열어 심의위원회 안건을 넘겼다.",
    "김계관 외무상의 담화, 한미정상의 만남.",
    "네이버페이로 내고 소셜미디어에 올렸다.",
    "책임연구원이 말했다. 지역주택조합에 들었다.",
    # Somebody's own words, a thing, a person beside a word for a body.
    "시중은행 “하반기 채용 확대”라고 했다.",
    "방송인 김제동씨가 말했다.",
    "기관은 ‘사자’로 돌아섰다.",
    "ATM은 현금을 내준다. GMO가 들어 있다.",
    # Where something is.
    "한빛새봄문화센터에서 강연이 열렸다.",
    "백악관에서 기자회견이 열렸다.",
    "한미 공군의 연합훈련.",
    "LH 아파트에 산다.",
    "한빛박물관 접근로 설치에 들어갔다.",
    "전국 17개 농업기술센터를 평가했다.",
    "지방 정부는 제안했다. 각국 정부가 경쟁한다. 7개국 정부로부터 승인을 받았다.",
    "한진가(家) 5남매가 나섰다.",
    "‘현대해상 어린이안심보험’에 들었다.",
    "카를로스 토요타(브라질, 46)가 졌다.",
    "협대역 사물인터넷 네트워크를 깔았다. 서울 주요대학 등록금이 올랐다.",
    "바둑TV 스튜디오에서 열렸다.",
    # A person, a road, an age, a type of school.
    "민원과 강병원 주무관은 말했다. 새봄대로와 황금세대, 청춘시대와 백승대 교수.",
    "핀테크 이용률이 오르고 미스코리아 대회가 열렸다. 제대로 된 민주 노조가 필요하다.",
    # A show by its number, a product, a network that is no body, what is to be founded.
    "UFC 225 대회와 TFC 18대회의 라운딩을 맡는다.",
    "스타벅스 기프티콘을 받았다. 글로벌 협력 네트워크를 강화한다.",
    "새봄지방항공청을 신설하기로 했다. ‘서울대 10개 만들기’ 정책.",
    # Where one only goes.
    "새봄병원 내 산후조리원. 새봄박물관을 찾는 관람객. 한빛초등학교와 새봄중학교에서 열린다.",
    "대표 음료인 라떼(대표 커피전문점 가격 4,100원). ‘미운새봄’ 대표 음유시인이다.",
    "구글 플레이스토어 2위이고 네이버 스포츠를 통해 중계된다. 구글 플레이에서 내려받는다. 신한은행 새봄 챔피언십 우승자와 UFC FIGHT NIGHT 출전자.",
    "연구결과는 국제 학술지 ‘새봄생태 저널’에 실렸다. 위기가 他거래소로 번진다. 새봄연구저널은 G7이 출시된다고 썼다.",
    "가수는 서울 마포구 KBS 미디어센터에서 만났다. 새봄센터를 3개소 더 둔다. G공인중개사사무소가 있다.",
    "강원랜드로 향하는 길이 막혔다. 신라호텔에서 비공개 결혼식을 올렸다. 국회 계단 앞에 섰다. 삼성전자 본사에서 만났다.",
    "‘새봄 통합대학교 국립의대’를 유치한다. 새봄산업진흥원 설립은 어렵다. BMW 3시리즈를 몰았다. FOZ 센서를 넣은 FOZ는 비싸다고 밝혔다.",
    "새봄현대 재건축이 추진된다. 새봄현대 관계자는 밝혔다.",
    "이날 보성군청에서 협약을 맺었다. 백악관에서 상대국 정상과 회담했다. 금융감독원에서 브리핑을 갖고 설명했다.",
    "지문인식 부품(FOZ)이 있다. 업계는 FOZ가 안전하다고 밝혔다.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_organization(text: str) -> None:
    assert marked(text) == text


# Ambiguous names and names that no list has, by what stands around them.
BESIDE = [
    "걸그룹 ⟦라붐⟧의 무대. 그룹 ⟦클릭비⟧ 해체를 말했다. 운영사인 ⟦SR⟧을 찾았다.",
    "홍길동은 카페 ‘⟦새로운 내일 모임⟧’(⟦새내모⟧)을 운영했다. ⟦새내모⟧는 성명을 냈다. 송년 모임(사진)도 했다.",
    "⟦태국 외무부⟧와 ⟦브라질 보건부⟧는 성명을 냈다.",
    "매체 ‘⟦쿼츠⟧’에 실렸다. 학술지 ‘네이처 새봄’에 실렸다.",
    "⟦CU⟧와 ⟦GS25⟧ 등 편의점. ⟦AP⟧, ⟦로이터통신⟧ 등이 보도했다. 격리 대상을 정했다.",
    "⟦아마존⟧의 존 스미스 CEO는 말했다. ⟦아마존⟧에 맞선다.",
    "아마존 밀림이 탄다.",
    "⟦국민연금⟧은 안건에 반대했다. 국민연금을 못 낸다. ⟦외무성⟧은 밝혔다. 결제 수단이 필요하다.",
    "⟦도로공사⟧에 따르면 길이 막힌다.",
    "도로공사로 막힌 길. 도로공사 구간.",
    "⟦버밍엄 대학교⟧ 연구진과 ⟦조지 메이슨 대학⟧ 교수. 서울 종로구 대학로 일대.",
    "⟦하와이 화산관측소⟧가 경보를 냈다. ⟦인천경찰청 고속도로순찰대⟧에 따르면 그렇다. ⟦일본 세관⟧을 지났다.",
    "⟦산타페 고교⟧ 학생과 ⟦만자니타 초등학교⟧ 교사. 텍사스 고교, 서울 고교, 한 고교의 학생.",
    "⟦이명박정부⟧때 낮췄다. ⟦서울시 중부공원녹지사업소⟧는 밝혔다. (상하수도사업소)",
    "드라마 ‘봄날’(연출 홍길동, 제작 ⟦JS하우스⟧, ⟦새봄픽처스⟧)이 끝났다.",
    "축구 공격수 홍길동은 독일 분데스리가 ⟦다름슈타트⟧ 소속으로 골을 넣었다. ⟦마인츠⟧는 이 미드필더에게 관심이 있다.",
    "⟦농촌경제연구원⟧ 정문수 연구위원. 농촌경제연구원 정문에서 만났다.",
    "⟦한천초등학교⟧ 학생들의 공연. 인근 초등학교, 일반고등학교.",
    "⟦강진아트홀⟧은 공연을 상연한다고 밝혔다. 강진아트홀에서 열린다. 강진아트홀은 넓다.",
    "⟦순천효산고⟧ 행사에 쓰인다.",
    "⟦청계면 한빛농장⟧은 인증을 받았다. ⟦한빛농장⟧은 밝혔다. 주말농장을 연다.",
    "⟦전국새봄연대회의⟧는 파업한다. ⟦연대회의⟧는 밝혔다. ⟦새봄동 지역사회보장협의체⟧의 ⟦지사협⟧ 사업.",
    "⟦무안군 여성농민회⟧는 김장을 나눴다. ⟦새봄사⟧(주지 한빛 스님)는 쌀을 기탁했다.",
    "⟦새봄교회⟧, ⟦원산동⟧에 쌀 후원\n\n원산동에 있는 교회다. 주암면에 사는 이웃에게 쌀을 전달했다.",
    "⟦주암면⟧, 김장 나눔 개최\n\n⟦주암면⟧은 이웃을 꾸준히 지원할 계획이다. 주암면은 산이 높다.",
]


@pytest.mark.parametrize("text", BESIDE)
def test_names_by_what_stands_around_them(text: str) -> None:
    assert marked(text.replace("⟦", "").replace("⟧", "")) == text


LINKS = [
    ("전남 함평군은 밝혔다. 함평군은 지원한다.", [("전남 함평군", "전남 함평군", "함평군")]),
    ("대전 서구는 밝혔다. 대전서구는 지원한다. 서구는 추진한다.", [("대전 서구", "대전 서구", "대전서구", "서구")]),
    ("한국푸른숲보전협회(이하 푸보협)는 밝혔다. 푸보협은 지원한다.",
     [("한국푸른숲보전협회", "한국푸른숲보전협회", "푸보협", "푸보협")]),
    ("행정안전부는 밝혔다. 행안부는 지원한다.", [("행정안전부", "행정안전부", "행안부")]),
    ("중국은 반발했다. 중국 정부는 조치를 발표했다.", [("중국 정부", "중국", "중국 정부")]),
    ("광양새봄도서관은 밝혔다. 새봄도서관은 지원한다.", [("광양새봄도서관", "광양새봄도서관", "새봄도서관")]),
    ("한빛읍 반대대책위원회는 밝혔다. 한빛읍 반대대책위는 항의했다.",
     [("한빛읍 반대대책위원회", "한빛읍 반대대책위원회", "한빛읍 반대대책위")]),
    ("국민체육진흥공단 경륜새봄본부는 밝혔다. 경륜새봄본부는 지원한다.",
     [("국민체육진흥공단 경륜새봄본부", "국민체육진흥공단 경륜새봄본부", "경륜새봄본부")]),
    ("함평군 농업기술센터는 밝혔다. 농업기술센터는 지원한다.",
     [("함평군 농업기술센터", "함평군 농업기술센터", "농업기술센터")]),
    ("목포시의사회는 밝혔다. 목포시치과의사회는 지원한다.",
     [("목포시의사회", "목포시의사회"), ("목포시치과의사회", "목포시치과의사회")]),
    ("강진군 산림조합과 진도군 산림조합은 협약했다. 두 지역의 산림조합은 지원한다.",
     [("강진군 산림조합", "강진군 산림조합"), ("진도군 산림조합", "진도군 산림조합")]),
    ("정부는 밝혔다. 일본 정부는 발표했다.", [("정부", "정부"), ("일본 정부", "일본 정부")]),
    ("북한은 반발했다. 북한 정권은 비난했다.", [("북한 정권", "북한", "북한 정권")]),
    ("송우초등학교는 밝혔다. 송우초 학부모는 만났다.", [("송우초등학교", "송우초등학교", "송우초")]),
    ("법무법인 한누리는 밝혔다. 한누리는 소송을 냈다.", [("법무법인 한누리", "법무법인 한누리", "한누리")]),
    ("새봄재건축반대임시주민대책위(새봄주민대책위)는 밝혔다.",
     [("새봄재건축반대임시주민대책위", "새봄재건축반대임시주민대책위", "새봄주민대책위")]),
    ("미국 공화당은 밝혔다. 美공화당은 반발했다.", [("미국 공화당", "미국 공화당", "美공화당")]),
    ("하버드대학은 밝혔다. 하버드의과대학은 발표했다.", [("하버드대학", "하버드대학"), ("하버드의과대학", "하버드의과대학")]),
    ("미국은 반발했다. 미국정부는 제재를 발표했다.", [("미국정부", "미국", "미국정부")]),
    ("두테르테 정부는 밝혔다. 두테르테 행정부는 발표했다.", [("두테르테 행정부", "두테르테 정부", "두테르테 행정부")]),
    ("한국오라클 노동조합은 밝혔다. 한국오라클 노조는 발표했다.", [("한국오라클 노동조합", "한국오라클 노동조합", "한국오라클 노조")]),
    ("베이징대학은 밝혔다. 베이징대 학생들이 항의했다.", [("베이징대학", "베이징대학", "베이징대")]),
    ("한국 럭비 대표팀과 한국 남자 럭비 대표팀. 럭비 대표팀은 이겼다.",
     [("한국 럭비 대표팀", "한국 럭비 대표팀", "럭비 대표팀"), ("한국 남자 럭비 대표팀", "한국 남자 럭비 대표팀")]),
    ("서울중앙지검 형사6부는 밝혔다. 서울중앙지검 특수2부는 기소했다.",
     [("서울중앙지검 형사6부", "서울중앙지검 형사6부"), ("서울중앙지검 특수2부", "서울중앙지검 특수2부")]),
    ("금감원 제재심의위원회가 열린다. 제재심의위는 결론을 냈다.", [("금감원 제재심의위원회", "금감원 제재심의위원회", "제재심의위")]),
    ("나주시교육청융합교육원(이하 융합교육원)이 열었다. 융합교육원은 밝혔다.",
     [("나주시교육청융합교육원", "나주시교육청융합교육원", "융합교육원", "융합교육원")]),
    ("광주시교육청(교육감 홍길동)은 밝혔다. 시교육청은 지원한다.", [("광주시교육청", "광주시교육청", "시교육청")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LINKS)
def test_one_entry_for_one_organization(text: str, expected: list[tuple[str, ...]]) -> None:
    assert entries(text) == expected


def test_homonyms_of_two_cities_stay_two() -> None:
    assert entries("대전 서구는 밝혔다. 광주 서구는 지원한다.") == [("대전 서구", "대전 서구"), ("광주 서구", "광주 서구")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("민주당 청년위원회 대변인은 말했다.", "party"),
        ("한국거래소 상장위원회 위원이다.", "company"),
        ("아시아새봄위원회는 밝혔다.", "international"),
        ("새봄대회조직위원회는 밝혔다.", "association"),
        ("고흥군 새봄 운영위원회는 밝혔다.", "local_government"),
        ("한강성심병원 정신의학과 전문의는 말했다.", "hospital"),
        ("서울대 사회학과 교수는 말했다.", "school"),
        ("한국도로공사 수도권본부는 밝혔다.", "company"),
        ("함평군 농업기술센터는 밝혔다.", "local_government"),
        ("아르헨티나 중앙은행은 밝혔다.", "government"),
        ("(재)강진군새봄문화재단은 밝혔다.", "other"),
        ("공관위는 후보를 정했다.", "party"),
        ("법안심사 소위원회는 의결했다.", "legislature"),
        ("홍길동 새봄수산 대표는 말했다.", "company"),
        ("청년 축구팀 XMFC는 성금을 냈다.", "team"),
        ("대한적십자사는 밝혔다.", "association"),
        ("전남새봄봉사회(회장 홍길동)는 밝혔다.", "association"),
        ("테니스 대회 8강전에서 홍길동(26·인천시청)이 상대를 2-0으로 꺾고 준결승에 진출했다. 결승은 승점 3을 챙긴 선수와 치른다.", "team"),
    ],
)
def test_the_kind_by_head_and_body(text: str, expected: str) -> None:
    assert [o.kind for o in organizations(text)[1]] == [expected]


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
