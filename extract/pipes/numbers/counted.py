"""What a count counts: the noun phrase after the counter, through 의, or before the number."""

from __future__ import annotations

import re
from functools import cache

from extract.korean.analysis import Analysis
from extract.pipes.facts import Number
from extract.pipes.numbers.roles import OCCASIONS, find_among, find_at_bracket, find_by_role, is_person, owns
from extract.pipes.numbers.tables import nouns, units, words

_NOUN = frozenset(("NNG", "NNP", "XPN", "XSN", "SL", "XR", "NR", "SN"))
_LINK = frozenset(("NNG", "NNP", "SL", "XSN"))
# Nouns that say how, where, when or how many, and not what.
_NO_THING = words(
    "이상 이하 미만 초과 이내 내외 안팎 가량 정도 남짓 연속 모두 전체 전부 가운데 중 사이 규모 수준 가까이 동안 이후 이전 당시 기준 대비 결과 "
    "각각 각 총 약 최소 최대 무려 단 올해 지난해 작년 내년 현재 최근 이날 이번 지난 오전 오후 하루 매년 매일 등 외 및 또 그 이 나머지 당초 "
    "여 당 씩 째 차 만 합계 평균 역대 통산 누적 연간 월간 추가 동시 최초 처음 이중 이번 전년 이 가운데 때 나 것 바 수 후 뒤 앞 전 내 간 연 짜리 경우 상위 하위 선두 시가 예정 이달 다음 아래 방향 급 가장 바로 이같 서로 "
    "대신 대상 반면 덕분 때문 기존 오늘 어제 내일 지금 이틀 사흘 이듬해 전날 당일 그동안 향후 앞서 이어 특히 대략 중심 위주 상당 분량 끝 도중 상시 수시 무료 유료 직접 간접 주 매주 매월 격주 최소한 최대한 적어도 정도 전원 전면 후면 좌우 소속 이들 그들 저희 우리들 양측 상반기 하반기 지지난해 분기 전반 후반 봄 여름 가을 겨울 아침 점심 저녁 새 추산 추정 집계 일원 일대 인근 부근 곳곳 등지 포함 제외 동월 동기 전월 전년동월 과거 예전 종전 그간 한때 직전 직후 훗날 요즘 초기 중기 말기 초반 중반 종반 막판 날 결국 사실상 선착순 그중 한편 혼자 연내 생애 기간 전달 식후 첫날 자신 본인 주말 지난달 이번달 나중 꼴 같은 모든 어느"
)
# These stand before a count without being counted (전국 243개 지방자치단체).
_NOT_BEFORE = words("전국 관내 국내 해외 세계 도내 시내 군내 국외 지역 역내 국가별 지역별 기관별 세부 주요 출신 소속 국적")
_SKIP = words("총 약 각 각각 모두 최소 최대 단 무려 대략 합계 등 외 도합 전체 전부 연 연간 매년 누적 가량 불과 고작 겨우 또 다시 추가 하루 월 평균 주 매주 매월 매일 최종")
# With 의 or before it these say what they count; a noun right after them is theirs: 3국 정상, 5개국 출시, 1인 가구.
_OWNERS = words("국 개국 사 개사 개교 개시 개군 개도 개구 개읍 개면 인 人 개시군 개시도")
# Through 의 too: 정유 4사의 매출 is theirs; but 20개국의 나라.
_BODIES = words("국 사 개국 개사")
_OF_BODIES = ("기업", "회사", "업체", "국가", "나라")
# Counters that stand like an adjective before their noun (17개 시도, 두 가지 문제, 3차례 협의회).
_ATTRIBUTIVE = words("개 가지 종 차례 대 종류")
# What a country, a year or a contest is divided into; what follows after a blank is theirs: 22개 시군 교육지원청, 6개 부문 수상.
_DIVISIONS = words(
    "시군 시·군 시도 시·도 시군구 읍면 읍·면 읍면동 읍·면·동 자치구 구 군 시 국가 나라 회원국 지역 권역 부문 분야 종목 품목 업종 체급 지자체 지방자치단체 자치단체 부처 중앙부처 단지 농가 사업지구 그룹 경찰서 학교 초등학교 중학교 고등학교 대학 시험장 유치원"
)
_ALSO_THINGS = words("전시 공연 계약 협약 조직 대출 재산 투자 교육 방송 통화 인증 특허 등록")
# What every thing has, and is not.
_ATTRIBUTES = tuple(words("가격 색깔 크기 무게 높이 길이 차이 격차 영업 주인 소유주 비밀번호 점유율 등록금 매출 고용 공천 이름 사용법 특징"))
# What qualifies as a share of the counted, or where it is: 32명의 사망자 다수.
_SHARES = words("대부분 다수 주위 주변 전원 전체 일부 절반 모두 상당수 대다수 가량 이상 사이 각각 수준 정도 규모 쾌거")
# Numbers that describe the noun after them: 6단 변속기, 두 발 자전거, 1만 보 걷기.
_DESCRIBING = words("화소 단 뷰 발 채널 보 수 구 면 족 차로 인승 축 막")
_DWELLINGS = words("가구 세대 호 실")
_BUILDINGS = ("아파트", "단지", "주택", "오피스텔", "주거", "빌라", "규모", "확충", "빌딩")
# Counters of people, seats and cases: a proper noun before them is whose they are, and not what is counted (정의당 6석, 부산 3명).
_OWNED = words("구 시 군 도 읍 면 개구 개군 개시 개도 개읍 개면 개동 개시군 명 석 표 곳 건 회 차례 번 인 세대 가구 의석 군데 개소")
# What happens to the counted, in headlines that leave 했다 out: 2명 사망, 2000만 돌파.
_DOINGS = nouns("doing")
# What belongs to the counted: 5개 사업 예산, 30대 그룹 총수.
_RELATED = words("예산 비용 사업비 총수 대표 관계자 직원 임직원 주민 학생 선수 선수단 대표자 위원장 회장 회원 책임자 담당자 경영진 대부분 일부 전체 사이 상당수 매출 가격 현황 실적 결과 참가자 관리자 운영자")
_THINGS = words("개 대 곳 개소 가지 종 개팀 군데")
# What people have, and are not: 4명의 사직서.
_PEOPLE = words("명 분 인 名 人")
_THEIRS = tuple(
    words(
        "안부 지갑 목 건강상태 성적 사직서 목숨 이름 명단 사진 시신 신원 혐의 의견 얼굴 손 삶 생일 나이 진술 증언 재산 계좌 휴대전화 집 자리 표 지지 서명 동의 마음 인생 목소리 도움 손길 힘 모습 활동 노력 뜻 죽음 희생 피 시선 "
        "눈 말 사연 소식 행방 소재 사직 사퇴 송환 석방 생사 안전 건강 기록 점수 성적 임기 급여 연봉 월급 일자리 유족 유해 치마 화장실 여권 비자 옷 신발 가방 사무실 주소 국적 학력 경력"
    )
)


_HELD = re.compile(r"(?:을|를|이|가) ?(?:운영|개최|열었|열어|열고|열린|진행|실시|개설)")


# What things named before are together: 성장과 안정 두 가지 문제.
_SORTS = ("문제", "측면", "방향", "요소", "조건", "과제", "방안", "원칙", "이유", "방법", "방식", "사안", "쟁점", "목표", "유형", "형태", "선택지", "요인", "요구", "대책", "사항", "역할", "가치", "주제", "질문", "변수", "축")


@cache
def _events() -> tuple[str, ...]:
    """What 두 차례 and 3회 may count."""
    return tuple(nouns("event") | nouns("doing"))


# These count what happens: 두 차례 방문, 4번의 시도; and 3건의 추돌 through 의.
_MATTERS = OCCASIONS | {"건"}
_VOTES = words("찬성 반대 기권 무효 재석 재적 투표")
# Counters of sport, and such that count nothing but themselves.
ALONE = words(
    "승 패 무 무승부 연승 연패 관왕 골 득점 실점 피안타 피홈런 자책 자책점 사사구 사구 탈삼진 도루 실책 병살 타석 도움 어시스트 안타 홈런 타점 볼넷 삼진 탈삼진 리바운드 스틸 경기 게임 이닝 연속 타수 세이브 "
    "버디 이글 언더파 오버파 언더 오버 시즌 끼 바퀴 박 선 글자 자 줄 위 득점 전 마신 리바 계단 주회 거래일 문제 남 녀 당 쪽 돌 발짝 걸음 차선 차로 인승 남매 자매 형제 모녀 부자 모자"
)
_QUALIFIED = re.compile(r" ?(?:이상|이하|미만|초과|가량|내외|안팎|정도(?! 되는)|남짓(?!한))")
# The number is the verb's own subject or object: 연구팀이 300명을 조사했다 counts no 연구팀; but 참가자가 100명을 넘었다.
_OWN_ROLE = re.compile(
    r"(?: ?(?:이상|이하|미만|가량|정도|안팎|내외))?(?:[을를](?! ?(?:\S+ )?(?:넘|돌파|기록|초과|웃돌|상회|유지|차지|달성|채우|채웠))|만 | (?:중|가운데) |[이가] (?!되|돼|됐|넘|안 |채 |늘|줄|증가|감소)|에게|에서|에 (?!달|이르|이른|그|불과|육박|못|가까|걸|머|한))"
)


_IS_IT = re.compile(r" ?(?:이상|가량|정도)?(?:이[다었며고]|였|에 (?:달|이[르른])|로 (?:집계|늘|줄|나타|조사))")


def find_counted(analysis: Analysis, number: Number, floor: int = 0) -> tuple[int, int] | None:
    """Half-open span of the noun phrase that is counted, None where the sentence names none.

    ``floor``: where the number before this one ends; what stands before is not counted by this one, unless as topic or object.
    """
    if number.unit in ALONE:
        return None
    if (beside := _beside(analysis, number, floor)) is not None:
        return beside
    i = find_at_bracket(analysis, number)
    if i is None:
        i = find_among(analysis, number)
    if i is None:
        i = find_by_role(analysis, number)
        if i is not None and analysis.forms[i] in ("수", "숫자") and analysis.tags[i - 1] in ("NNG", "XSN"):
            i -= 1  # 환자 수는 지난해 12만 명이었다
    return _phrase(analysis, number, i, 0) if i is not None and not _no_thing(analysis, i) else None


def _beside(analysis: Analysis, number: Number, floor: int) -> tuple[int, int] | None:
    """The noun phrase beside the number, after it or before it."""
    after, through = _after(analysis, number)
    if after and analysis.text[number.start - 1 : number.start] in ("‘", "“", "'", '"') and number.unit not in _OWNERS:
        return after  # 게임과 영화 ‘두 마리 토끼’
    adjacent = _adjacent(analysis, number)
    text = analysis.text
    if after and not through and number.unit in OCCASIONS and (_is_object(analysis, after[1]) or text.startswith(" 등", after[1])) and not text.endswith(_events(), 0, after[1]) and not _HELD.match(text, after[1]):
        after = None  # 4번 순위상금을 놓쳤다, 1회 섭취량에: how often, and not of what
    if after and (number.unit in _PEOPLE or number.unit == "회") and (text.endswith(_THEIRS, 0, after[1]) if through else text.startswith(_THEIRS, after[0]) and adjacent):
        after = None  # 4명의 사직서를 처리했다; 선수 200명 명단
    if after and through and text.endswith(_ATTRIBUTES, 0, after[1]):
        after = None  # 두 차종의 가격
    if after and not through and (number.unit in _DESCRIBING or (number.unit in _DWELLINGS and text[number.end : after[0]] != " " and text.endswith(_BUILDINGS, 0, after[1]))):
        after = None  # 6단 변속기, 500가구 이상 아파트; but 305세대 아파트
    if after and number.unit in OCCASIONS and text.endswith("들", 0, after[1]):
        after = None  # 한차례 사람들을 놀라게 했다
    if number.unit == "사람" or (through and analysis.text[number.start : number.end] in ("둘", "셋", "넷")):
        return _before(analysis, number, floor) if adjacent else None  # 두 사람의 나이: theirs
    if after and number.unit in _OWNERS and not (through and (number.unit not in _BODIES or text.endswith(_OF_BODIES, 0, after[1]))):
        return _before(analysis, number, floor) if adjacent else None
    if number.rule == "count.large" and adjacent and analysis.forms[analysis.at(number.start) - 1] in nouns("many"):
        return _before(analysis, number, floor) or after  # 이용자 240만
    if number.rule == "count.large" and not after and adjacent:
        return _before(analysis, number, floor)
    if through and adjacent:
        if after and number.unit in _PEOPLE and is_person(text[after[0] : after[1]]) and not is_person(text[max(0, number.start - 12) : number.start].rstrip()):
            return after  # 고등학교 22명의 학생들
        return _before(analysis, number, floor) or after  # 금괴 7개의 주인
    if number.unit == "가지" and after and text.endswith(_SORTS, 0, after[1]):
        return after  # 안정성 두 가지 문제
    if number.unit in ("가지", "종", "종류") and adjacent:
        return _before(analysis, number, floor) or after  # 기능 3가지 점검, 가상통화 5종 상장
    if after and through:
        return after
    if after and (number.unit in _ATTRIBUTIVE or number.unit is None):
        return after
    if after and number.unit in _PEOPLE and text.endswith("등 ", 0, number.start) and is_person(text[after[0] : after[1]]):
        return after  # 김 대표 등 27명 임원들은
    return (_before(analysis, number, floor) or after) if number.unit is not None else None


_AMOUNTING = re.compile(r"(?:[이가을를]|도)? ?(?:넘는|넘던|넘었던|넘은|웃도는|초과하는)|에 (?:달하는|달했던|이르는|이르던|육박하는|가까운|불과한|불과하던|불과했던|못 미치는)| 남짓한| 정도 되는|[이가] 되는")
_TIMES = re.compile(r"[\d.,]+ ?(?:배|%|분의|퍼센트|곱)")


def _after(analysis: Analysis, number: Number) -> tuple[tuple[int, int] | None, bool]:
    """The noun phrase after the number, and whether 의 leads to it."""
    text, tags, starts, ends, forms = analysis.text, analysis.tags, analysis.starts, analysis.ends, analysis.forms
    place = number.end
    if (match := _QUALIFIED.match(text, place)) and number.kind == "count":
        place = match.end()
    through = text.startswith("의 ", place)
    if through:
        place += 1
    elif passed := _AMOUNTING.match(text, place):
        place, through = passed.end(), True  # 1000명이 넘는 선수들
    if text[place : place + 1] != " ":
        return None, False
    i, size = analysis.at(place + 1), len(starts)
    if i >= size or starts[i] != place + 1:
        return None, through
    if through:
        i = _over_adjectives(analysis, i)
    elif tags[i] == "MM" and i + 1 < size and starts[i + 1] > ends[i]:
        i += 1
    first = i
    if i < size and tags[i] == "SN" and (not through or _TIMES.match(text, starts[i])):
        return None, through  # 2만 명의 5배
    while i < size and (tags[i] in _NOUN or (i == first and (tags[i] == "MM" or forms[i] in _DIVISIONS)) or _in_code(text, i, first, starts, ends)) and (i == first or _joined(text, ends[i - 1], starts[i])):
        glued = i + 1 < size and starts[i + 1] == ends[i] and tags[i + 1] in _LINK and len(forms[i]) == 1
        if forms[i] in _NO_THING and tags[i] != "MM" and (i == first or starts[i] > ends[i - 1]) and not glued and not (forms[i] == "결과" and i > first) and not (forms[i] == "당" and number.unit is None) and not (forms[i] == "단" and number.unit == "개"):
            break  # but 조회수, 새마을, 중블록; and 두 당의 의석
        if tags[i] == "SN" and i > first and text[ends[i - 1] : starts[i]] in (" ", "·"):
            break
        if number.unit is None and tags[i] == "NNP" and i > first and tags[i - 1] in ("NNG", "XSN") and starts[i] > ends[i - 1]:
            break  # 두 딸 민아와 수아
        if i > first and not through and starts[i] > ends[i - 1] and text[starts[first] : ends[i - 1]] in _DIVISIONS:
            break  # 22개 시군 교육지원청
        i += 1
    last = i
    if through and i < size and tags[i] in ("XSA", "XSA-I", "XSA-R") and i == first + 1:
        return None, through  # 1개의 건강하게: an adverb
    if i < size and tags[i] in ("XSV", "XSA", "XSM") and not through:
        if number.unit in OCCASIONS:
            return None, through  # 두 차례 시범 운영했다
        last -= 1  # 3명 사망했다: the verb's own noun
        while last > first and starts[last] < ends[last - 1]:
            last -= 1
    if number.unit not in (_MATTERS if through else OCCASIONS):
        while last > first and forms[last - 1] in _DOINGS and (last - 1 == first or starts[last - 1] > ends[last - 2] or (last - 2 == first and tags[first] in ("MM", "XPN"))):
            last = first if last - 2 == first and tags[first] in ("MM", "XPN") else last - 1  # 차량 6대 파손; 1600여 개 상품 확대: of goods
    if not through and last > first and number.unit not in OCCASIONS and (text[starts[first] : ends[last - 1]] in _DOINGS or all(forms[k] in _DOINGS for k in range(first, last))):
        last = first  # 7명 연기흡입, 237명 재시험
    if last == first and i == first + 1 and not through and forms[first] in _ALSO_THINGS and _is_object(analysis, ends[first]):
        last = i  # 2개 전시는, 두 공연을
    while last - 1 > first and forms[last - 1] in _SHARES and starts[last - 1] > ends[last - 2]:
        last -= 1  # 32명의 사망자 다수
    if not through and number.unit in _THINGS and last - 1 > first and forms[last - 1] in _RELATED and starts[last - 1] > ends[last - 2]:
        last -= 1  # 5개 사업 예산: of projects
    if not through and number.unit in _THINGS and last - 2 > first and forms[last - 1] == "들" and starts[last - 2] > ends[last - 3]:
        last -= 2  # 18개 국가 선수들
    if last <= first or all(tags[k] not in _LINK and forms[k] not in _DIVISIONS for k in range(first, last)):
        return None, through
    if last - first == 1 and forms[first] in _NOT_BEFORE and forms[first] not in _DIVISIONS and not _is_object(analysis, ends[first]):
        return None, through  # 20여 개의 전국 및 도 단위 대회
    return (starts[first], ends[last - 1]), through


def _is_object(analysis: Analysis, place: int) -> bool:
    """Does a particle follow at a place?"""
    i = analysis.at(place)
    return i < len(analysis.tags) and analysis.starts[i] == place and analysis.tags[i][0] == "J"


def _in_code(text: str, i: int, first: int, starts: list[int], ends: list[int]) -> bool:
    """The mark inside B-52 or 선·후배: a hyphen or middle dot with a letter or digit on both sides."""
    place = starts[i]
    return i > first and text[place] in "-·" and ends[i - 1] == place and text[place + 1 : place + 2].isalnum()


def _adjacent(analysis: Analysis, number: Number) -> bool:
    """Does a common noun stand directly before the number?"""
    i = analysis.at(number.start) - 1
    return i >= 0 and analysis.tags[i] in ("NNG", "XSN") and analysis.ends[i] == number.start - 1 and analysis.forms[i] not in _SKIP


def _over_adjectives(analysis: Analysis, i: int) -> int:
    """23만여 회의 높은 조회수, 3명의 억류된 선원: past an adjective or a verb and its ending."""
    tags = analysis.tags
    for k in range(i, min(i + 6, len(tags))):
        if tags[k] == "ETM" and k > i:
            return k + 1
        stem = k == i and tags[k] in ("XR", "NNG") and tags[k + 1 : k + 2] in (["XSA"], ["XSA-I"], ["XSA-R"], ["XSV"])
        if not (stem or tags[k] in ("VA", "VA-I", "VA-R", "XSA", "XSA-I", "XSA-R", "MAG", "XSV", "VV", "EP") or (tags[k] == "EC" and analysis.forms[k] == "고")):
            break
    apart = i + 1 < len(tags) and analysis.starts[i + 1] > analysis.ends[i]
    return i + 1 if apart and tags[i] == "MM" else i  # not the 새 of 새마을, the 이 of 이통장


def _joined(text: str, end: int, start: int) -> bool:
    """Are two morphemes side by side, or a blank or a middle dot apart?"""
    return start <= end or (start == end + 1 and text[end] in " ·")


def _before(analysis: Analysis, number: Number, floor: int) -> tuple[int, int] | None:
    """The noun phrase before the number: 지방자치단체 243곳, 학생 등 30명, 환자는 3명으로."""
    text, tags, starts, ends, forms = analysis.text, analysis.tags, analysis.starts, analysis.ends, analysis.forms
    i = analysis.at(number.start) - 1
    place = number.start
    while i >= 0 and forms[i] in _SKIP and ends[i] in (place, place - 1):
        if forms[i] == "외" or (forms[i] == "등" and (isinstance(number.value, str) or number.value < 10) and not (number.unit in _PEOPLE and _common(analysis, i - 1))):
            return None  # 김 이사 등 3명; but 공무원, 시민 등 100여 명, 운전자 등 8명
        place = starts[i]
        i -= 1
    if i >= 1 and ends[i] in (place, place - 1) and tags[i - 1] == "SN" and ends[i - 1] == starts[i] and _is_measure(text[starts[i] : ends[i]]):
        i, place, floor = i - 2, starts[i - 1], 0  # 쌀 10kg 20포: sacks of rice
    if i >= 0 and text[place - 2 : place] == ") " and (opening := text.rfind("(", max(0, place - 40), place)) > 0 and "\n" not in text[opening:place]:
        i, place, floor = analysis.at(opening) - 1, opening, 0  # 휴대전화(공기계) 1대
    quoted = i >= 0 and tags[i] in ("SSO", "SS", "SSC") and forms[i] in "‘'“\"" and ends[i] == place
    if i > 0 and not quoted and tags[i] in ("SSC", "SS") and forms[i] in "’'”\"" and ends[i] == place - 1 and ends[i - 1] == starts[i] and number.unit not in ("명", "인", "회", "가지", "곳", "가구", "세대"):
        quoted = True  # ‘우수 제안’ 6건
    if quoted:
        place = starts[i]
        i -= 1
    if i >= 0 and not quoted and tags[i] in ("JX", "JKS") and forms[i] in ("은", "는", "도", "이", "가", "ᆫ") and ends[i] == place - 1 and (number.unit not in _ATTRIBUTIVE or (number.unit == "종" and _IS_IT.match(text, number.end))):
        i -= 1
        if i > 0 and forms[i] in ("수", "숫자") and tags[i - 1] in ("NNG", "XSN") and ends[i - 1] == starts[i] - 1:
            i -= 1  # 환자 수는 12만 명
        if i < 0 or tags[i] not in ("NNG", "XSN") or _no_thing(analysis, i) or _OWN_ROLE.match(text, number.end) or owns(analysis, i, number, tags[i + 1]):
            return None
        if number.unit in OCCASIONS and not _IS_IT.match(text, number.end):
            return None  # 봉사자가 주 1회 찾는다
        place = ends[i]
    if i > 0 and forms[i] in ("수", "숫자") and tags[i] == "NNG" and tags[i - 1] in ("NNG", "XSN") and ends[i] == place - 1 and ends[i - 1] == starts[i] - 1:
        if forms[i - 1] in _COUNTED_OFTEN:
            return _phrase(analysis, number, i, floor)  # 누적 조회 수 180만 건
        i, place = i - 1, starts[i]  # 이용자 수 30만 명
    if i >= 0 and tags[i] == "SN" and number.unit in _CRAFT and ends[i] == number.start - 1 and (code := _CODE.search(text, max(floor, ends[i] - 10), ends[i])):
        return code.span()  # B-52 2대
    if i < 0 or tags[i] not in _LINK or not _joined(text, ends[i], place) or _no_thing(analysis, i) or forms[i] in _NOT_BEFORE:
        return None
    if number.unit in _PEOPLE and (forms[i].endswith("별") or text.endswith(_WHERE, 0, ends[i]) or text[starts[i] - 1] == ")"):
        return None  # 부별 64명, 사고 현장서 4명, 교토(京都)부가 272명
    if forms[i] in _DIVISIONS and number.unit not in _PLACED and (len(forms[i]) > 1 or text[starts[i] - 1] == " "):
        return None  # 17개 시도 50개팀, 고등학교 22명
    if number.unit in _PEOPLE and text[ends[i] : ends[i] + 2] != " 등" and (owns(analysis, i, number, "") or (forms[i] in _DOINGS and forms[i] not in _VOTES)):
        return None  # 질병관리본부 5명, 병역거부 4명
    if forms[i] in _DOINGS and number.unit not in _MATTERS and number.unit != "표" and forms[i] not in _VOTES and text[place - 1] == " " and not (starts[i] and text[starts[i] - 1].isalnum()):
        return None  # 국내 개통 100만대: what is done, and to what is not said beside it
    if tags[i] == "NNP" and not (number.unit in _PEOPLE and forms[i].endswith(("족", "인"))) and (number.unit in _OWNED or text[ends[i] : ends[i] + 2] == " 등"):
        return None  # 정의당 6석; 중국, 일본 등 15개국
    return _phrase(analysis, number, i, floor)


# These stand after a name: 김 이사 등 3명.
_TITLES = words("이사 감사 의원 위원 기자 교수 변호사 회계사 선수 가수 대사 지사 검사 판사 사제 목사 도의원 시의원 군의원 구의원 국회의원 씨 님 아들 딸 부인")


def _common(analysis: Analysis, i: int) -> bool:
    """Is this a noun for people with no name or number before it: 의사와 간호사 of 의사와 간호사 등 4명?"""
    if i < 1 or analysis.tags[i] not in ("NNG", "XSN") or analysis.forms[i] in _TITLES or not is_person(analysis.text[max(0, analysis.ends[i] - 12) : analysis.ends[i]]):
        return False
    line = analysis.text[max(0, analysis.starts[i] - 16) : analysis.starts[i]].rpartition("\n")[2]
    before = analysis.at(analysis.text.rfind(" ", 0, analysis.starts[i]) + 1) - 1
    return before < 0 or (analysis.tags[before] not in ("NNP", "SL", "SSC", "MM", "SN", "NR", "NNB") and not re.search(r"[)]|씨|[가-힣]{2,3} [가-힣]+(?:장|사|원|수|자),", line))


def _phrase(analysis: Analysis, number: Number, i: int, floor: int) -> tuple[int, int] | None:
    """The noun phrase that ends with a morpheme."""
    text, tags, starts, ends, forms = analysis.text, analysis.tags, analysis.starts, analysis.ends, analysis.forms
    if starts[i] < floor:
        return None
    last, blanks = i, 0
    several = number.value != 1
    while i > 0 and _goes_on(analysis, i, several):
        if text[ends[i - 1] : starts[i]] == " ":
            blanks += 1
            if blanks == 4:
                break
        if starts[i - 1] < floor:
            break  # 40m 길이 선박 1척
        i -= 1
    while i < last and tags[i] in ("XSN", "SL") and (ends[i - 1] == starts[i] and text[starts[i] - 1].isalnum() if i else tags[i] == "XSN"):
        i += 1  # 이들 수상자: not from the middle of a word
    while i < last and (tags[i] == "JC" or forms[i] == "·"):
        i += 1
    while i > 0 and ends[i - 1] == starts[i] and tags[i - 1] in ("MM", "NR", "XPN", "NP"):
        i -= 1  # 이륜차
    while i < last and i > 1 and forms[i] in _DIVISIONS and tags[i - 1] == "NNB" and tags[i - 2] in ("SN", "NR", "MM", "XSN") and starts[i] > ends[i - 1]:
        i += 1  # 5개 구 주민 2만 명
    inside = i > 0 and ends[i - 1] == starts[i] and tags[i - 1] not in ("NNB", "SN", "MM") and tags[i - 1][0] not in "JES"
    if inside and "가" <= text[starts[i] - 1] <= "힣":  # the middle of a word that Kiwi does not know: all of it, or from the next word on
        word = analysis.at(text.rfind(" ", 0, starts[i]) + 1)
        if starts[word] >= floor and all("가" <= c <= "힣" for c in text[starts[word] : starts[i]]) and all(tags[k][0] not in "JES" for k in range(word, i)):
            i = word  # 환기구, 일회용컵
        else:
            blank = text.find(" ", starts[i], ends[last])
            if blank < 0:
                return None
            i = analysis.at(blank + 1)
    if i > 1 and tags[i - 1] == "NNB" and tags[i - 2] == "SN" and ends[i - 2] == starts[i - 1] and ends[i - 1] == starts[i] and forms[i - 1] != "일":
        i -= 2  # 3점슛
    elif i > 1 and tags[i - 1] == "ETM" and ends[i - 1] >= starts[i] and "가" <= text[starts[i] - 1] <= "힣":
        i = analysis.at(text.rfind(" ", 0, starts[i]) + 1)  # 빈집, 작은도서관: from the beginning of the word
    elif starts[i] and text[starts[i] - 1].isdigit():  # 1학년 학생: from the next word on
        blank = text.find(" ", starts[i], ends[last])
        if blank < 0:
            return None
        i = analysis.at(blank + 1)
    if forms[last] == "수" and last > i and ends[last - 1] == starts[last] and forms[last - 1] not in _COUNTED_OFTEN:
        last -= 1  # 신도수가 13만 명: believers; but 조회수
    if i > last or text[starts[i] : ends[last]] in (number.unit, "이들", "그들") or _enumerated(text, number):
        return None
    return starts[i], ends[last]


_CRAFT = words("대 기 척 발 문")
_CODE = re.compile(r"(?<![A-Za-z0-9])[가-힣]{0,8}[A-Z]{1,4}-?\d{1,3}\Z")
_COUNTED_OFTEN = words("조회 추천 재생 클릭 시청 구독 공유 다운로드 검색 접속 방문 이용 투표 득표 댓글 응답")


def _enumerated(text: str, number: Number) -> bool:
    """Are as many named before the number as it says: 베이징, 상하이 두 곳?"""
    if number.value not in range(2, 10) or number.upper is not None:
        return False
    line = text[max(0, number.start - 24 * int(number.value)) : number.start].rpartition("\n")[2]
    return _list_of(int(number.value), number.unit in _PLACES).search(line) is not None


# 서 after these is 에서.
_WHERE = tuple(words("현장서 지역서 대회서 오픈서 본선서 예선서 결선서 결승서 시장서 공장서 매장서 경기서 회의서 병원서 학교서 마을서 바다서 해상서 도로서"))
_PLACES = words("곳 군데 가지 마리 종")
# What counts divisions named before it: 초등학교 8개교, 아파트 단지 10여 개.
_PLACED = words("개국 국 개 곳 군데 개소 개교 개사 구 군 시 도 동 필지")


@cache
def _list_of(size: int, joined: bool) -> re.Pattern[str]:
    """So many names with commas or dots between them at the end of a text; ``joined``: also 와 between the last two."""
    item = r"(?!\S{0,14}(?:으로|에서|에게) )[가-힣A-Za-z()]{1,14}(?: [가-힣A-Za-z()]{1,10})?(?<![을를고며서에])"
    comma = "(?:, ?|·|-|[와과] )" if joined else "(?:, ?|·|-)"
    return re.compile(rf"(?:^|[\s(‘'])(?:{item}{comma}){{{size - 1}}}{item}(?: 등)? ?$")


def _is_measure(written: str) -> bool:
    """Is this a unit of measure: kg, 리터, ㎡?"""
    unit = units().get(written)
    return unit is not None and unit.kind == "measure"


def _no_thing(analysis: Analysis, i: int) -> bool:
    """Is this a noun that says how or when, and not the 수 of 조회수, the 차 of 외제차?"""
    inside = analysis.forms[i] in ("수", "차", "날") and i > 0 and analysis.ends[i - 1] == analysis.starts[i] and analysis.tags[i - 1] in ("NNG", "XR", "XPN", "MM")
    inside = inside and analysis.forms[i - 1] not in ("의석", "점수", "득표", "표", "시간")
    return analysis.forms[i] in _NO_THING and not inside


def _goes_on(analysis: Analysis, i: int, several: bool) -> bool:
    """Does the noun phrase reach over the morpheme before this one? ``several``: two nouns may be counted together."""
    tag, end, start = analysis.tags[i - 1], analysis.ends[i - 1], analysis.starts[i]
    if several and tag == "JC" and i > 1 and analysis.tags[i - 2] in ("NNG", "XSN") and end == start - 1 and analysis.forms[i - 2] not in _DOINGS:
        return True  # 학생과 교사 10명
    if end == start and (analysis.text[end - 1].isdigit() or analysis.text[end - 1] == "-") and analysis.text[start].isascii():
        return True  # the K of F-15K
    if end == start and tag == "SN" and i > 1 and analysis.ends[i - 2] == analysis.starts[i - 1] and (analysis.tags[i - 2] == "SL" or analysis.forms[i - 2] == "-"):
        return True  # A4용지
    if (analysis.forms[i - 1] in _NO_THING and end < start) or not _joined(analysis.text, end, start):
        return False
    if end == start and analysis.text[start] == "-" and analysis.text[end - 1].isascii():
        return True
    if end == start and analysis.forms[i - 1] == "·" and i > 1 and analysis.ends[i - 2] == end - 1 and analysis.tags[i - 2] in _LINK:
        return True  # 폭력·잔혹물
    return tag in _LINK or (tag == "XPN" and end == start)
