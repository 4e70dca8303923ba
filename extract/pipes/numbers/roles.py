"""What a count counts where it stands further off: the topic, subject or object of its sentence, or the noun whose brackets it stands in."""

from __future__ import annotations

import re

from extract.korean.analysis import Analysis
from extract.pipes.facts import Number
from extract.pipes.numbers.tables import nouns, words

# Words between a noun with its particle and the number: how many, since when, compared with what.
_ADVERBS = words(
    "총 약 각각 각 모두 무려 최소 최대 대략 고작 겨우 단 불과 딱 현재 이미 벌써 지난해 올해 작년 내년 지난 오는 이달 이날 당초 애초 처음 처음에 처음에는 매년 매월 매일 하루 연간 연 월 평균 하루평균 월평균 연평균 누적 다 더 새로 또 다시 추가로 전체 합쳐 "
    "합해 현재까지 지금까지 지금까지만 올 들어 이후 이전 같은 기간 전년 대비 기준 기준으로 말 초 최근 한때 역대 크게 조금 소폭 대폭 적어도 많게는 적게는 해마다 다음 전달 종전 기존 당시 이듬해 전체의 상반기 하반기 최초 최초에는 이번에 거의 달랑 자그마치 줄잡아 어림잡아 "
    "규모인 수준인 최다 사상 최소한 거의 약간 보통 배 이상 두 세 다시금 하루에 한 달에 일주일에 1년에 "
    "출범 개장 설립 창립 조사 집계 시작 전국에 전국적으로 전국에서 국내에 국내에서 세계적으로 세계에서 전세계에서 "
)
_ADVERB = re.compile(
    r"\d[\d,.]*(?:년|월|일|분기|시|회|차|주|개월|시간)(?:간|에는?|에만|에도|엔|까지만?|부터|말|초|중순?|하순|여|쯤|이후|동안|만에|기준)*|[\d.]+%(?:p|가|나|인|포인트)?|\S+(?:보다|대비|까지|까지만|만에|이래|당시|현재|동안|간|새)"
    r"|(?:늘어난|증가한|줄어든|감소한|상승한|하락한|급증한|급감한|높은|낮은|웃도는|밑도는|많은|적은|늘린|줄인|달하는|이르는|최다인|최대인|최소인|최고인|비해|견줘|비하면|비교해)"
    r"|(?:지난해|올해|작년|내년|이달|지난달|상반기|하반기|\d+분기)(?:에는?|에만|엔|까지|말|초)"
)
# An earlier value of the same: 2개에서 50개로; 그 전엔 614개였으나.
_EARLIER = re.compile(r"[\d.,만천백억조]+여?(?:명|개|곳|건|대|가구|세대|마리|장|편|채|종|척|표|석|호|개사|개교|농가|개소|팀|주|권|병)(?:에서|이던|였으나|이었으나|였다가|보다|에)")
# What may follow a number that is said of its topic: 12곳이다, 3만 명으로 늘었다, 50개에 달했다, 100만 대를 넘었다.
_SAID = re.compile(
    r"(?: ?(?:이상|가량|정도|수준|안팎|내외|남짓|규모))?(?:이?[다며고지](?![가-힣])|이?었|였|이[라란]|인데|인 (?:것|셈|반면)|뿐|밖에|이나 |나 |인 | 있[고다었을으지]| 된다| 됩니다| 되[는고며]| 넘[게어는었]|도 (?:없|안|못|채)|에 (?:미치|달|이르|이른|불과|육박|그[쳤치친]|머[물무]|못 미|가까|지나지)"
    r"|[을를] (?:넘|기록|돌파|웃돌|초과|상회|달성|차지|유지|육박|채우|채웠|밑돌)|[이가] (?:넘|채|안 |되|돼|됐|될|된|아니|[가-힣]{2,4}(?:됐|되|된|될)|더 |넘)| [가-힣]{2,4}(?:됐|될|되[는고며어])"
    r"|(?:으)?로 ?(?:집계|늘|줄|나타|조사|추정|예상|추산|확정|파악|확대|증가|감소|급증|급감|전망|확인|역대|가장|\d|소폭|크게|대폭|알려|예측|보고|분석|계산|나뉘|구성된 것|기록|증원|축소|전년|지난|같은|작년|올해|사상|뛰|불어|떨어|최종|올라|추계)|(?:으)?로, "
    r"|에서 |까지 (?:늘|줄|증가|감소|확대)|(?:을|를)? (?:늘|줄|증가|감소|추가|급증|급감|많|적(?!극)|더 |증원|순증|사라|생기|생겼|생긴|나왔|나온|나오|남았|남아|쌓여|쏟아|모였|모이|몰렸|몰려|열렸|열린|열리|부서|무너|팔렸|팔린|팔려|걸렸|걸려|달렸|달려|올라왔|들어[서왔오]|들어설|필요)|, |[.,)](?!\d)|\n|\Z)"
)
# What people who are the topic do: 관람객은 모두 3만 명이 다녀갔다.
_CAME = re.compile(r"(?: ?(?:이상|가량|정도))?[이가] (?:다녀|찾[았아은는]|방문|참여|참가|참석|관람|이용|입장|몰렸|몰린|모였|모인|숨|다치|다쳤|사망|응답|지원)")
# What may follow a number that floats after its object: 의사를 두 명 뽑았다, 댓글을 50개로 늘렸다.
_DONE = re.compile(r"(?: ?(?:이상|가량|정도|안팎|내외|남짓|이내))?(?:씩|이나|나|도|까지|으로|로|에서|으로만|밖에)?,? (?!규모|수준|분량|단위|이상|이하|가운데|중 )[가-힣\d~“‘]")
_ROLES = {"은": "topic", "는": "topic", "ᆫ": "topic", "도": "topic", "이": "subject", "가": "subject", "만": "subject", "을": "object", "를": "object", "ᆯ": "object"}
# Counters that say how far or how often, or have no noun.
_NEVER = words("차례 번 회 단계 발 방 마디 사람 분 국 개국 사 인 人 남매 뷰 수 보 구 시 군 도 단 막 면 기 점 점차 개조 조 세트 당 위 차")
OCCASIONS = words("차례 번 회")
# Their number is somebody's who is no part of it: 회사는 3명, 연구팀은 10여 명, 지방은 3만 건.
_NOT_COUNTED = words(
    "차이 격차 비율 비중 가격 경쟁률 목표 기준 결과 경우 사실 이번 정부 회사 기업 업체 은행 병원 학교 대학 팀 구단 정당 여당 야당 측 회 협회 위원회 이사회 재단 연구팀 연구진 조사팀 대표팀 "
    "본부 청 지역 지방 수도권 도심 서울 부문 분야 업계 국가 나라 도시 마을 대회 행사 사업 회의 조직 기관 단체 공장 지점 법원 규모 인상 하루 오늘 내일 기간 "
    "효과 영향 성과 매출 금액 예산 비용 시간 거리 나이 이유 방법 문제 내용 계획 부분 모습 물가 지수 성적 기록 순위 평균치 평균 과반 과반수 절반 최대치 최고치 최저치 수치 시기 시점 순간 전달 전월 전년 작년 지난해 올해 동월 동기 최대 최소 최고 "
)
# These own or decide, as topics, and are counted beside their number: 경찰은 500명으로 예상; but 경찰 21명.
_DECIDING = words("자신 본인 저희 우리 당국 경찰 검찰 아버지 어머니 남편 아내 부모 대통령 총리 장관 의회 국회 군 감독 교수 의사 기자 대표 사장 위원장 연구자 업자 주최 정치권 언론 노조 여사 씨")
_WHERE = words("곳 개소 개사 군데 개교")
_DWELLINGS = words("가구 세대")
_EVENTS = words("건 회 곳 개소")
_PEOPLE = words("명 名 사람")
_NAMES = frozenset(("NNG", "XSN"))
_LOOK_BACK = 7


def find_by_role(analysis: Analysis, number: Number) -> int | None:
    """The morpheme that ends the noun phrase which a number is said of, over adverbials: 가입자는 지난해보다 늘어난 300명이다."""
    occasion = number.unit in OCCASIONS
    if number.unit is None or (number.unit in _NEVER and not occasion):
        return None
    text, tags, forms, ends = analysis.text, analysis.tags, analysis.forms, analysis.ends
    begin, place = analysis.sentence_at(number.start)[0], number.start
    if number.unit in _PEOPLE and (colon := text.rfind(":", max(begin, place - 60), place)) > 0 and analysis.tags[analysis.at(colon) - 1] in _NAMES:
        i = analysis.at(colon) - 1
        return i if ends[i] >= colon - 1 and (forms[i] == "인원" or is_person(text[max(0, ends[i] - 12) : ends[i]])) else None  # 합격자: 유치원 87명
    for _ in range(_LOOK_BACK):
        if text[place - 1 : place] != " " or place - 1 <= begin:
            return None
        stop = place - 1
        place = max(text.rfind(" ", begin, stop) + 1, begin)
        word = text[place:stop]
        if word in _ADVERBS or _ADVERB.fullmatch(word) or _EARLIER.fullmatch(word):
            continue
        i = analysis.at(stop) - 1
        if tags[i] == "MAG" and analysis.starts[i] == place:
            continue
        if tags[i - 1] == "SSC" and i > 1 and (opening := text.rfind("(", begin, stop)) > 0 and tags[i] in ("JX", "JKS", "JKO"):
            k = analysis.at(opening)  # 거래량(신고 기준)은 6313건
            found = k > 0 and ends[k - 1] == opening and forms[i] in ("은", "는", "이", "가") and not occasion and _may_be(analysis, k - 1, number, False)
            return k - 1 if found and _SAID.match(text, number.end) else None
        role = _ROLES.get(forms[i]) if tags[i] in ("JX", "JKS", "JKO") and ends[i] == stop else None
        if role is None or i < 1 or not _may_be(analysis, i - 1, number, occasion) or (role == "topic" and forms[i - 1] in _DECIDING):
            return None
        if forms[i] == "만" and text.startswith(("을 ", "를 "), number.end):
            return i - 1  # 버디만 6개를 잡았다
        if role == "object":
            return i - 1 if _DONE.match(text, number.end) and not (number.unit in _DWELLINGS and text.startswith((" 이상", " 미만"), number.end)) else None
        if role == "topic" and number.unit in _PEOPLE and _CAME.match(text, number.end) and is_person(text[place : ends[i - 1]]):
            return i - 1
        return i - 1 if (_TAKES_PLACE if occasion else _SAID).match(text, number.end) else None
    return None


# 공연은 세 차례 열린다
_TAKES_PLACE = re.compile(r" (?:열|진행|개최|치러|이뤄|실시|발생|일어|반복|계속)")


def _may_be(analysis: Analysis, i: int, number: Number, occasion: bool) -> bool:
    """Is this a noun that such a number can count?"""
    form = analysis.forms[i]
    if analysis.tags[i] not in _NAMES:
        return False
    text, end = analysis.text, analysis.ends[i]
    word = text[max(text.rfind(" ", 0, end), text.rfind("\n", 0, end)) + 1 : end]
    if not occasion and number.unit not in _WHERE and (form in _NOT_COUNTED or word in _NOT_COUNTED):
        return False
    return form in nouns("event") or _HELD.match(analysis.text, number.end) is not None if occasion else True


# What is done to an event: 장터를 2회 운영했다.
_HELD = re.compile(r" ?(?:운영|개최|열었|열어|열고|열린|연 |진행|실시|개설|치렀|치러|치른)")


def owns(analysis: Analysis, i: int, number: Number, particle: str) -> bool:
    """Is this a body, place or matter whose number it is: 연구팀은 10여 명, 질병관리본부 5명; as a topic also 경찰은 500명?"""
    form = analysis.forms[i]
    return number.unit not in _WHERE and (form in _NOT_COUNTED or (form in _DECIDING and (particle == "JX" or (particle == "JKS" and not _SAID.match(analysis.text, number.end)))))


_AMONG = re.compile(r"(?P<mark> ?(?:중|가운데)(?:에서|에는|에도)? ?)(?:다른 |나머지 |또 다른 |단 |총 |무려 |약 |오직 )?\Z")


def find_among(analysis: Analysis, number: Number) -> int | None:
    """The noun out of which so many are: 투자자 가운데 한 명, 제안 중 총 27건; not 회의 중 3명이 나갔다."""
    text = analysis.text
    if number.unit is None or number.unit in _NEVER or not (match := _AMONG.search(text, max(0, number.start - 14), number.start)):
        return None
    i = analysis.at(match.start()) - 1
    if i < 0 or analysis.ends[i] != match.start() or analysis.tags[i] not in _NAMES or analysis.tags[i - 1] == "SN" or analysis.forms[i] in nouns("doing") or analysis.forms[i] in nouns("event"):
        return None
    person = is_person(text[max(0, match.start() - 12) : match.start()])
    if number.unit in _PEOPLE:
        return i if person or (number.value == 1 and analysis.forms[i] not in _NOT_COUNTED) else None
    return None if person else i


# What is held so many times: 집단상담(3회).
_SESSIONS = ("상담", "교육", "공연", "강의", "회의", "훈련", "수업", "강좌", "체험", "점검", "검사", "특강", "캠프", "간담회", "설명회", "프로그램", "봉사", "방문", "우승", "출전")
_AFTER_BRACKET = re.compile(r"(?: ?(?:이상|가량|정도))?(?:\)|, )")


def find_at_bracket(analysis: Analysis, number: Number) -> int | None:
    """The morpheme before the bracket that a number stands in: 보육교사(33만 명)를 비롯해, 점검(33곳)."""
    text = analysis.text
    opening = number.start - 1
    if text[opening - 2 : opening + 1] in ("(약 ", "(총 "):
        opening -= 2
    often = number.unit in OCCASIONS and text.endswith(_SESSIONS, 0, max(opening, 0))
    if text[opening : opening + 1] != "(" or (number.unit in _NEVER and not often) or number.unit is None or not _AFTER_BRACKET.match(text, number.end):
        return None
    i = analysis.at(opening) - 1
    if i > 0 and analysis.forms[i] in ("수", "숫자") and analysis.ends[i] == opening and analysis.tags[i - 1] in ("NNG", "XSN", "SL"):
        return i - 1  # 유효 선거인 수(100명)
    if i < 0 or analysis.ends[i] != opening or not _may_be(analysis, i, number, False):
        return None
    if number.unit not in _EVENTS and text[analysis.starts[i] - 1] == " " and (analysis.forms[i] in nouns("doing") or analysis.forms[i] in nouns("event")):
        return None  # 등록금을 인하(12개교)했다
    return i if number.unit not in _PEOPLE or is_person(text[max(0, opening - 12) : opening]) else None


_PERSON = (
    *("자", "인", "원", "생", "객", "민", "사", "수", "꾼", "남", "녀", "여성", "남성", "소년", "청년", "어린이", "님", "들", "부모", "가족", "환자", "명단", "산모", "아동", "군인"),
)
# Other nouns that end alike: as the end of a longer word, and by themselves.
_NO_PERSON = (
    *("회사", "행사", "조사", "공사", "심사", "본사", "지사", "병원", "공원", "학원", "법원", "지원", "점수", "횟수", "지수", "법인", "라인", "디자인", "방송사", "신문사", "제작사", "통신사", "항공사", "여행사", "언론사", "은행원", "대학원", "교육원", "연구원장"),
    *("득표수", "호수", "홍수", "회원국", "투자", "적자", "흑자", "발생", "위생", "학생회", "조회수", "개발원", "진흥원", "문화원", "수련원", "사들"),
)
_NO_PERSON_ALONE = words("검사 인사 역사 제사 기사 자원 예산 확인 원인 할인 승인 재원 감사 봉사 강원 수원 창원 남원 여수 예수 담수 전자 상자 학사 석사 인생 디자인 사인 개인 인원 복원 구원 응원 차원 의사 방사 계사 사원 산사 회원사 생 자 인 원 사 수 민 객")


def is_person(before: str) -> bool:
    """Does a text end with a noun for people, by its last syllables: 보육교사, 참가자; but 방송사?"""
    return before.endswith(_PERSON) and not before.endswith(_NO_PERSON) and before.rpartition(" ")[2] not in _NO_PERSON_ALONE
