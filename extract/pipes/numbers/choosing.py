"""Resolve: the unit after a numeral, and which of its readings it has here (8회: an inning, 4회 연속: four times)."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from extract.pipes.numbers.context import Context
from extract.pipes.numbers.finding import Find
from extract.pipes.numbers.looking import look_up
from extract.pipes.numbers.tables import Unit, nouns, words

# Beside these a place or person in years of ten is meant: 20대 남성, 50대 초반, 30대가.
_PEOPLE = re.compile(
    r"\s?(?:초반|중반|후반|남성|여성|남녀|남자|여자|청년|주부|직장인|회사원|이상|이하|젊은|[A-Z가-힣]모? ?씨|노인|부부|환자|연령|미만|때|유권자|응답|층|들|[,·~]|[은는이가의도와과를]\b)"
)
_MACHINES = re.compile(
    r"차량|승용차|버스|택시|트럭|화물차|자동차|전기차|수소차|오토바이|자전거|헬기|헬리콥터|전투기|항공기|여객기|비행기|드론|컴퓨터|노트북|"
    r"PC|TV|카메라|CCTV|로봇|모니터|함재기|폭격기|전차|자판기|스피커|휴대전화|휴대폰|스마트폰|단말기|기기|장비|기계|장치|펌프차|소방차|구급차|굴착기|크레인|에어컨|냉장고|세탁기|"
    r"키오스크|충전기|청정기|선풍기|프린터|열차|전동차|킥보드|트랙터|총 ?$|모두 ?$"
)
# The same in a larger window, where 억 and 조 have to be told from money and 20대 from an age.
_VEHICLES = re.compile(_MACHINES.pattern.removesuffix("|총 ?$|모두 ?$") + "|폰|태블릿|패널|모델|차종|신차|기종|자동차|출하|판매량|생산량|대수|아이폰|갤럭시|센서|디스플레이|칩|출고|보급")
_MACHINE_JUST_BEFORE = re.compile("(?:" + _MACHINES.pattern.removesuffix("|총 ?$|모두 ?$") + ") $")
_FLEET = re.compile(r"(?:승용|상용|화물|승합|특수|이륜|소형|대형|중형|총|모두|약|하루|연간|각각|최대) ?$")
_GREATEST = re.compile(
    r" ?(?:국정|정책|핵심|중점|주요|전략|추진|혁신|대표|히트|글로벌|국내|세계|지역|미래|유망|수출|경제|산업|과학|사회|민생|공약|대선|규제|개혁|고품질|우수|최고|신성장|성장|친환경|필수|명품|인기|위험|차세대)? ?(?:과제|정책|전략|사업|뉴스|그룹|기업|건설사?|은행|대학|명산|명소|관광지|축제|품목|제품|지표|성과|재벌|"
    r"대기업|메이커|브랜드|로펌|증권사|업종|사건|거점|항목|상품|특산품|농산물|작물|질환|사망 ?원인|발명|기술|공약|의제|원칙|가치|분야|종목|도시|강국|수출국|시장|병원|제약사|게임사|영화|가수|곡|책|도서|건축|문화유산|현안|요구|권고|개혁|산업|트렌드|키워드|이슈)"
)
# 4곳에 40대를 설치했다, 11대에서 30대로 늘린다, 6인치 60대, 상위 20대 직업: so many, and no age
_SO_MANY_AFTER = re.compile(r"(?:를|가|의|로)? ?(?:신규 |추가 )?(?:설치|배치|도입|탑재|비치|증차|감차|늘[리릴렸려])")
_SO_MANY_BEFORE = re.compile(r"(?:\d*[1-9]대에서|상위|인치|톤급|㎾급|kW급) ?$")
_FOREMOST = re.compile(r"(?:세계|국내|한국|글로벌|아시아|유럽|전국|우리나라|미국|중국|일본) $")
# 30대 사장님, 40대 감독 A씨: somebody of that age, and not the so-manieth
_SOMEBODY = re.compile(r"\s?[가-힣]{2,3}(?:님|들| [A-Z가-힣]모? ?씨| [A-Z]씨)")
_BEING = re.compile(r"이[며고다]|였|로 (?:파악|확인|추정|알려|밝혀)")
_TERM = re.compile(r"\s?(?:종부|종손|자손|후손|종가|손자|손녀|국회|총선|대선|대통령|대총리|총리|국무총리|회장|의장|의원|국회의원|사장|총장|위원장|이사장|왕|임금|감독|청장|시장|군수|지사|의회)")
_WORKS = re.compile(
    r"작품|그림|유물|미술품|사진|회화|조각|유화|문화재|의류|물품|제품|상품|귀금속|도자기|자료|유품|서적|가구|장신구|시계|도서|소장품|수채화|판화|옷|가방|발명품|출품작|우수작|수상작|공예|응모작|출품|국보|보물|서화|글씨|유적|증거|문화유산|표본|골동품|압수품|민화|병풍|불화|토기|화석|장식품|식기|공예품|도예|석조물"
)
_EDITION = re.compile(
    r"(?:말|초)(?=[^가-힣]|에|까지)|,? ?\d+회|\s(?:\S+ ){0,4}?\S*(?:대회|공모전|축제|체전|체육대회|시상식|포럼|올림픽|아시안게임|영화제|박람회|엑스포|총회|정기회|임시회|선수권|챔피언십|경연|콘서트|학술제|정상회의|기념일|행사|졸업|콩쿠르|생신|어워드|페스티벌|심포지엄|연주회|음악회|비엔날레|마라톤|컨퍼런스|국회)"
)
_DAILY = re.compile(r"(?:\d일|하루|매일|매주|주|월|연) $")
_QUOTED = re.compile(r"[’'”\"』」>》] ?$")
_INNING = re.compile(r"(?:말|초)(?![가-힣]{2})|(?:에|까지|부터|도|는|서)|,| ?[1-3무]사| ?선두| ?공격| ?수비| ?마운드| ")
_NUMBERED = re.compile(r"\s?(?:타자|타순|홀|버스|국도|출구|환자|확진자|후보|문항|문제|트랙|버튼|게이트|지명|시드|우드|아이언|선수|이라는|구역|창구|투표소|공|플랫폼|승강장|레인|테이블|고속도로|지방도|시내버스|마을버스|노선|코트|교각)")
_ANGLE = re.compile(r"(?:북위|남위|동경|서경|각도|경사|위도|경도|방위)\s?\S{0,3}\s?$")
_TURN = re.compile(r"\s?(?:회전|각도|선|이상 회전|파노라마|로 꺾|방향|(?:의 )?(?:광?시야각|화각|광각)|(?:우측|좌측|왼쪽|오른쪽|기울))")
_WARM = re.compile(r"(?:체온|기온|온도|수온|고열)[은는이가을를도]? ?(?:약 ?|최고 ?|최저 ?|평균 ?)?$")
_LAW = re.compile(r"(?:법|법률|헌법|조례|규칙|시행령|규정|협약|훈령|정관|약관|특례법)[」』’'\"”]?\s?(?:제\s?)?$")
_ITEM = re.compile(r"(?:\s?(?:제\s?)?\d+(?:항|호|목)(?:의\s?\d+)?)+")
_MONEY_AFTER = re.compile(r"\s?(?:원|달러|엔|유로|위안|파운드|루피|루블|헤알|페소|링깃|동|[\d,]+|[여가]?\S?\s?(?:규모|대(?![가-힣]))|개|명|人|名|個|인|곳|건|마리|톤|번|㎾|배|주|장|분의|갤런|배럴|광년|비트|바이트)")


def choose(context: Context, found: Find, written: str, end: int, unit: Unit) -> Unit | None:
    """The reading that a unit has here, or None when there is none that is a count or quantity."""
    chooser = CHOOSERS.get(written)
    return chooser(context, found, end, unit) if chooser else unit


def _times(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    if found.style == "digits" and context.text.startswith("인 ", end):
        return unit._replace(kind="ordinal")  # 4회인 올해 대회
    after = context.after(end, 40)
    if after.lstrip().startswith("연속"):
        return unit  # ‘…’에 3회 연속 선정
    if found.style == "digits" and _QUOTED.search(context.before(found.start, 2)):
        return unit._replace(kind="ordinal")  # ‘…’ 1회에서: of a series
    if found.style == "digits" and after.startswith(("째", " 녹화")):
        return unit._replace(kind="ordinal")  # 올해로 5회째
    if found.style == "digits" and not after.lstrip().startswith(("에 걸쳐", "이상", "씩", "에 그", "당")):
        if (_EDITION.match(after) and "개최" not in after[:12] and not _DAILY.search(context.before(found.start, 6))) or context.before(found.start, 4).endswith("연장 "):
            return unit._replace(kind="ordinal")
        if context.series and _EPISODE.match(after) and not _OFTEN.search(context.before(found.start, 8)):
            return unit._replace(kind="ordinal")
        if context.baseball and found.value <= 15 and _INNING.match(after):
            return unit._replace(kind="ordinal")
    return unit


_EPISODE = re.compile(r"[가는를의와도,·]|에(?!게)|부터|까지|였|다[.”\"]| (?:방송|녹화|예고|동안|만에|시청률|엔딩|말미)")
_OFTEN = re.compile(r"(?:총|모두|매주|하루|주|월|연|일주일에|매일|최대|최소|각|약|한 달에|통산|평균|누적) ?$")
_AS_NAME = re.compile(r"(?:이|과|에게)(?![가-힣])")
_WEARERS = words("후보 선수 기수 감독 의원 투수 타자 조교사")


# The rider that a number stands for: 6번의 선전, 1번에 맞설; and the candidate: 3번과 1번의 싸움, 2번을 찍다.
_WORN = re.compile(r"의 (?:선전|우승|강세|입상|도전|기습|선행|추입)|(?:을|를|이|가|은|는|과|와)(?![가-힣])|,|에 맞|에게")
_VOTED = re.compile(r"(?:을|를|이|가|은|는|과|와)(?![가-힣])|[,”’'\"]|의 |입니다|이다|에 ")
# 6번 정태양: a surname and two letters
_RIDER = re.compile(r" [김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모][가-힣] ?[가-힣](?:[은는이가을를의과와도,]| |에게|으로)")
_JUST = re.compile(r"(?:단|총|모두|통산|횟수만|만|겨우|불과) ?$")


def _named_after(context: Context, end: int) -> bool:
    """3번 홍길동: a name of three syllables, or any in sport, after the number it wears."""
    a = context.analysis
    i = a.at(end + 1)
    if context.text[end : end + 1] != " " or i >= len(a.tags) or a.starts[i] != end + 1 or a.tags[i] != "NNP":
        return False
    return context.sport or (a.ends[i] - a.starts[i] == 3 and (a.tags[i + 1 : i + 2] != ["NNG"] or a.forms[i + 1] in _WEARERS))


def _turn(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    after = context.after(end, 10)
    if found.style == "hangul":
        # 한번: once, some time; 다시 한 번: again; 한 번 counts.
        again = context.before(found.start, 3).rstrip().endswith(("다시", "또"))
        return None if found.value == 1 and (again or context.text[found.end] != " ") else unit
    if _NUMBERED.match(after) or context.before(found.start, 6).rstrip().endswith(("등번호", "기호", "버스")):
        return unit._replace(kind="ordinal")
    if context.baseball and after.startswith(("에 ", "으로", ",")) and found.value <= 9:
        return unit._replace(kind="ordinal")
    if _AS_NAME.match(after):  # 1번과 2번이 싸운다: the numbers stand for who wears them
        return unit._replace(kind="ordinal")
    worn = after.startswith(("마 ", "마'", "마‘", "마는", "마가", "마와", "마를", "마의"))
    if not worn and found.value <= 20:
        ridden = context.race and (_RIDER.match(after) is not None or _WORN.match(after) is not None)
        worn = ridden and _JUST.search(context.before(found.start, 4)) is None
        worn = worn or (context.ballot and _VOTED.match(after) is not None)
    return unit._replace(kind="ordinal") if worn or _named_after(context, end) else unit


_LARGE = re.compile(r"[억조兆億]$")
_INDEXED = re.compile(r"코스피|코스닥|지수|다우|나스닥|닛케이")


def _generation(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    if re.match(r" 중 \d", context.text[end : end + 4]):
        return unit
    if _LARGE.search(context.text[found.start : found.end]) and not _VEHICLES.search(context.before(found.start, 60) + context.after(end, 20)):
        return Unit("money", "KRW")  # 100억대 탈세; but 스마트폰 3억대
    if isinstance(found.value, int) and found.value >= 100 and context.text[found.end] != " " and _INDEXED.search(context.before(found.start, 24)):
        return Unit("points", "")  # 코스닥 850대 회복
    tens = found.value in (10, 20, 30, 40, 50, 60, 70, 80, 90)
    after, before = context.after(end, 12), context.before(found.start, 14)
    if tens and _MACHINE_JUST_BEFORE.search(before) and not after.startswith((" 남", " 여", " 초반", " 중반", " 후반")):
        return unit  # 전투기 40대, 폭격기 2대
    if tens and (_SO_MANY_BEFORE.search(before) or _SO_MANY_AFTER.match(after)):
        return unit
    if _TERM.match(after) and not _MACHINES.search(before) and not (tens and _SOMEBODY.match(after)):
        return unit._replace(kind="ordinal")
    if not tens and after.startswith(" ") and context.tag(end + 1) == "NNP" and not _MACHINES.search(before) and not _GREATEST.match(after) and found.style == "digits":
        return unit if _FOREMOST.search(before) else unit._replace(kind="ordinal")  # 세계 3대 오라토리오; 14대 달라이 라마
    if after.lstrip().startswith("주주"):
        return unit._replace(kind="ordinal")  # 2대 주주: the second largest
    if found.value in (5, 10, 20, 30, 50) and _GREATEST.match(after):
        return unit  # 10대 과제, 30대 그룹
    if tens and context.text[found.end] != " " and _BEING.match(after) and not _VEHICLES.search(context.before(found.start, 40)):
        return unit._replace(kind="age")  # 이들은 모두 20대이며
    if not tens or context.text[found.end] == " " or _FLEET.search(before):
        return unit
    if after.startswith((" 정도로", " 가량을", " 규모로")):
        return unit
    if (_PEOPLE.match(after) and not (after[:1] in "은는이가의도와과를" and _VEHICLES.search(context.before(found.start, 20)))) or (not _MACHINES.search(before) and not after.startswith((" 규모", "를 "))):
        return unit._replace(kind="age")
    return unit


_COLLECTED = re.compile(r"(?:을|를|이|의 [가-힣]{1,6}[가이을를])? ?(?:전시|출품|수집|기증|소장|공개|선보)")


def _points(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    if context.text.startswith(("대 ", "검"), end):
        return None
    after = context.after(end, 8)
    if context.baduk or (found.style == "hangul" and found.value <= 3 and not context.sport):
        return Unit("count", "점")  # 백 석 점: stones; 구름 한 점
    if _COLLECTED.match(after) or (found.more and not context.sport) or _WORKS.match(after[2:] if after.startswith("의 ") else after[1:]):
        return Unit("count", "점")  # 70여 점의 자료, also where the article is about sport
    if (_WORKS.search(context.before(found.start, 16)) and not context.sport) or (context.text.startswith("의 ", end) and not context.sport):
        return Unit("count", "점")
    return unit


# 사본 1부: a copy
_PAPERS = ("도록", "사본", "서류", "신청서", "책자", "자료", "계획서", "증명서", "원본", "등본", "초본", "서식", "각", "동의서", "소개서", "통장")


def _part(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    before, after = context.before(found.start, 6), context.after(end, 4)
    if (before[-1:].isalpha() and before[-1] != "제") or before.endswith(("대법원 ", "형사 ", "민사 ", "행정 ", "가사 ", "특수 ", "공안 ")):  # 형사12부, 정치2부: a division's name
        return None
    # 3부 구조, 3부로 구성된: so many parts; but 1부, 2부로 나뉘어
    parts = after.startswith((" 구조", " 구성", "로 구성", "로 나")) and not re.search(r"부[,와·] ?$", before)
    return Unit("count", "부") if found.value > 10 or parts or (before[-1:] == " " and before.rstrip().endswith(_PAPERS)) else unit


_STRONG = re.compile(r"도수|알코올|소주|맥주|위스키|증류주|막걸리|와인|참이슬|처음처럼")


def _degree(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    before, after = context.before(found.start, 12), context.after(end, 8)
    if found.fraction or context.text[found.start : found.end] == "절반" or context.text.startswith("어", end):
        return None  # 시세의 절반도, 4분의 1도: the particle; 4도어
    if before.endswith(("참고 ", "심재성", "심재성 ")):  # 바둑의 참고 1도; 심재성 2도 화상
        return Unit("ordinal", "도")
    if re.search(r"(?:서해|이북|북방|남해) ?$", before) and found.value in (4, 5):  # 서해 5도 are islands, 이북5도 provinces
        return Unit("none", "")
    if re.match(r"\s?화상", after) or before.endswith("화상 "):
        return Unit("ordinal", "도")
    if _ANGLE.search(before) or _TURN.match(after):
        return Unit("measure", "deg")
    if re.match(r"(?:였던|이던|인|짜리|의)?\s?(?:소주|술|위스키|증류주|맥주|와인|막걸리)", after) or (found.value < 60 and (context.liquor or _STRONG.search(context.before(found.start, 60))) and not _WARM.search(before) and not after.startswith(("의 고열", "의 열"))):
        return Unit("percent", "도")
    if found.value in (90, 180, 360):
        return Unit("measure", "deg")
    return Unit("measure", "Cel")


def _week(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    return Unit("count", "주") if found.value > 52 or found.value < 1 or context.text.startswith("당", end) else unit


def _minute(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    return Unit("count", "분") if found.style == "hangul" and context.text[found.end] == " " and found.value < 10 else unit


_DECADES = re.compile("[1-6]0[2-7]0")
_HOUSEHOLDS = re.compile(r"(?:가구|가정|주택|이웃|계층|아파트|빌라|총|모두) ?$")


def _side_or_film(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """영화 한 편; but 어느 한편에 is a side, and 한편 begins a sentence."""
    word = context.text[found.start : end] == "한편"
    return None if word and context.tag(found.start - 2)[:1] != "N" and not context.before(found.start, 3).rstrip().endswith(("영화", "작품", "드라마", "시", "소설", "글", "논문", "광고", "영상")) else unit


_PANEL = re.compile(r"급? ?(?:OLED|LCD|UHD|LTPS|유기발광|액정|디스플레이|패널|팹|생산라인|라인|공장|반도체|D램|골프|그랜저|쏘나타)")


def _generations(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    if _DECADES.fullmatch(context.text, found.start, found.end):
        return None  # 2030세대: people in their twenties and thirties
    if _HOUSEHOLDS.search(context.before(found.start, 5)) or context.text.startswith((" 1주택", "에 전달", "에 지원"), end):
        return Unit("count", "세대")  # 위기가정 5세대, 1세대 1주택
    if found.style == "digits" and (found.value <= 6 or not isinstance(found.value, int) or (found.value < 12 and _PANEL.match(context.text, end))):
        return Unit("ordinal", "세대")  # 5세대 이동통신, 8.5세대 패널
    return Unit("count", "세대")


def _dong(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """건물 3동 counts; 왕조1동, 잠실 7동 are quarters of a town."""
    before = context.before(found.start, 2)
    if found.style == "digits" and found.value <= 20 and before[-1:].isalpha() and "가" <= before[-1] <= "힣":
        return None
    i = context.analysis.at(found.start) - 1
    if found.style == "digits" and found.value <= 20 and i >= 0 and context.analysis.tags[i] == "NNP" and context.analysis.ends[i] >= found.start - 1:
        return None
    return unit if found.value >= 1000 else Unit("count", "동")


def _jeon(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    return unit if context.before(found.start, 3).rstrip().endswith("원") else Unit("count", "전")


def _set(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    if context.sport and found.style == "digits" and found.value <= 5 and not context.text.startswith(("씩", "를", "제"), end):
        return Unit("ordinal", "세트")
    return Unit("count", "세트")


def _song(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    return Unit("count", "집") if found.style == "hangul" else unit


_CLASS_BEFORE = re.compile(r"(?:이번|지난|다음|연수원|공채|학군|ROTC|육사|해사|공사|간사|민선|민선 |제|제 |국회|원내대표|[가-힣]\() ?$")
_CLASS_AFTER = re.compile(r"\)|로 (?:수료|졸업|입단|데뷔)| ?(?:개그맨|탤런트|아나운서)|, ?\d+세| ?(?:생(?![가-힣])|동기|출신|졸업|수료|원내대표|의회|대의원|중앙위|이사회|위원회|입단|후배|선배|개막|수강생|교육생|훈련생)")


def _term(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """민선 8기, 연수원 23기, 강호(23기, 31세) are ordinals, and so is every other 기 that counts no machine: 2기 신도시; 위성 3기."""
    if context.before(found.start, 5).endswith(("보잉 ", "에어버스 ")):
        return None  # 보잉 737기
    if found.style != "digits" or found.value >= 100 or found.more or context.text.startswith(("에 걸쳐", "씩", " 이상"), end):
        return unit
    before, after = context.before(found.start, 24), context.after(end, 16)
    if _CLASS_BEFORE.search(before[-6:]) or _CLASS_AFTER.match(context.text, end):
        return unit._replace(kind="ordinal")
    ahead, behind = _built()
    return unit if ahead.search(before) or behind.match(after) else unit._replace(kind="ordinal")


@cache
def _built() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A machine, grave or tower within a few words before and after the number."""
    machines = "|".join(sorted(nouns("machine"), key=len, reverse=True))
    return re.compile(rf"(?:{machines})[^.,]{{0,14}}$"), re.compile(rf"[^.,\d]{{0,9}}(?:{machines})")


_HOUSES = re.compile(r"(?:아파트|주택|가구|물량|농가|축사|단지|총|모두|약|공급|규모|임대|빌라|오피스텔|\d+) ?$")


_BUILT = re.compile(r"(?:[을를])? ?(?:공급|규모|분양|건설|매입|임대|착공|준공|입주|모집|건립|확보|보급)")


def _issue(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """안보리 결의 2397호 is a name; 23호 문화재 is a number; 아파트 10만 6천 호 are houses."""
    if found.style == "digits" and found.value >= 1000 and (context.text[found.end] == " " or not context.text[found.start : found.end].isdigit()):
        return Unit("count", "호")
    if context.text[found.end] == " " and found.style == "hangul" and found.certain:
        return unit  # 백육십일 호에 산다
    if context.text[found.end] == " ":
        return Unit("count", "호") if _HOUSES.search(context.before(found.start, 5)) else None
    if re.match(r" ?(?:근린|어린이|체육|소|수변)공원", context.after(end, 6)):
        return None  # 송도 23호 근린공원: a park's name
    if found.value >= 20 and found.style == "digits" and _HOUSES.search(context.before(found.start, 5)) and _BUILT.match(context.after(end, 8)):
        return Unit("count", "호")  # 아파트 300호 공급
    return None if re.search(r"결의(?:안)?\s?(?:제\s?)?$" + (r"|호,? (?:제)?$" if found.value >= 1000 else ""), context.before(found.start, 8)) else unit


_BUNDLED = re.compile(r"(?:배추|열무|시금치|대파|쪽파|부추|파|무|총각무|미나리|얼갈이|장작|볏짚|짚|나물|채소) $")


def _dan(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    if found.style != "digits" or found.value > 10:
        return unit
    if context.baduk and found.value <= 9 and found.end == end - 1:
        return Unit("grade", "단")
    i = context.analysis.at(found.start) - 1
    named = i >= 0 and context.analysis.tags[i] in ("NNP", "NNG", "XR") and not _BUNDLED.search(context.before(found.start, 6))
    return Unit("grade", "단") if named else unit


def _step(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    return Unit("count", "단계") if found.style == "hangul" else unit


def _round(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    if context.text.startswith("에 걸쳐", end):
        return Unit("count", "차")  # 세 번, 3차에 걸쳐
    return None if re.match(r" ?(?:연도|년도)", context.after(end, 4)) else unit


def _lane(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    """왕복 4차로 counts lanes, 2차로를 달리던 names one."""
    wide = re.search(r"(?:왕복|편도|양방향|양방|총|폭|현재|기존) ?$", context.before(found.start, 5)) or re.match(
        r"(?:로|을|를)? ?(?:규모|도로|국도|철로|확장|확포장|교량|고속|이상|짜리|다리|터널|너비|폭)", context.after(end, 8)
    )
    return unit if wide or found.value > 10 else unit._replace(kind="ordinal")


def _turns(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """정현은 2회전에 올랐다; 3회전 점프 counts, and 360도 회전 is no matter of ours."""
    if context.text[found.end] == " ":
        return None
    return Unit("count", "회전") if re.match(r" ?(?:점프|반|각|연속|룹|악셀|플립|살코|러츠|토)", context.after(end, 6)) else unit


def _race(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    return Unit("count", "경주") if re.search(r"(?:총|모두|전체|하루) ?$", context.before(found.start, 4)) or found.value > 20 else unit


_HEIRS = re.compile(r"(?:재벌|재벌가|오너|오너가|총수|그룹|창업|창업주|이민|동포|교포|한인|재미|재일|경영|탈북|난민|현지인|베이비부머|家|(?:한진|현대|삼성|롯데|두산|한화|효성|금호|신세계|LG|SK|GS|CJ|LS)가) ?$")
# The second child, or children at all: 2세 소식, 2세를 계획하다
_OFFSPRING = re.compile(r" ?(?:소식|계획|출산|임신|욕심|준비|탄생)|[를가] (?:계획|임신|출산|가[졌질지]|낳|만날|기다|준비|생기)|도? ?또한")


def _old(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    """재벌 3세, 교포 2세: of the third generation; 루이 16세: the sixteenth of that name."""
    if found.style != "digits" or found.value > 26:
        return unit
    before = context.before(found.start, 10)
    name = before.rstrip().rpartition(" ")[2].lstrip("'\"‘“(·")
    ruler = before[-1:] == " " and name in nouns("ruler")
    i = context.analysis.at(found.start) - 1
    house = 1 < found.value < 5 and i > 0 and context.analysis.forms[i] in ("가", "가의") and context.analysis.tags[i] == "XSN"
    child = found.value == 2 and _OFFSPRING.match(context.text, end)
    return Unit("ordinal", "세") if ruler or _HEIRS.search(before) or house or child else unit


def _class(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    """3학년 2반, 1반; 두 반 counts."""
    return Unit("ordinal", "반") if found.style == "digits" else unit


def _page(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    """노동신문 1면; 테니스장 4면 counts."""
    paper = re.search(r"(?:신문|일보|타임스|조간|석간|기사|저널|포스트) ?$", context.before(found.start, 6)) or re.match(r" ?(?:톱|머리|기사|상단|하단)", context.after(end, 4))
    return Unit("ordinal", "면") if found.value <= 40 and paper else unit


def _match(context: Context, found: Find, end: int, unit: Unit) -> Unit:  # 반 경기 차: half a game behind is no count of games
    if found.style == "digits" and context.before(found.start, 2).strip(" ▲■●▶[") == "" and _BOUT.match(context.after(end, 40)):
        return Unit("ordinal", "경기")  # 4경기: A vs B, the heading of a bout
    return Unit("other", "경기") if not isinstance(found.value, int) else unit


_BOUT = re.compile(r"\]? ?:|[^.]{2,30}(?:vs|VS)")


def _yearling(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    """1년생 산양, 6년생 인삼; but 84년생 was born then."""
    return Unit("age", "년생") if found.value <= 10 and isinstance(found.value, int) and context.text[found.start] != "0" else unit


def _third_party(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """3자 대결; but 제3자 is somebody else."""
    return None if found.value == 3 and context.text[found.start - 1 : found.start] == "제" else unit


def _frame(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    return unit if context.sport and found.value < 20 else Unit("other", "프레임")


def _corner(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    return unit if found.value <= 4 else Unit("count", "코너")


def _parties(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """야3당, 여야 4당; but 제1당, and 1당 is the first party."""
    if found.value == 1 or found.value > 9:
        return Unit("ordinal", "당") if found.value == 1 else None
    return unit


def _karat(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    gold = found.value in (10, 14, 18, 21, 22, 24) and re.match(r" ?(?:금|골드|순금|로즈|화이트|목걸이|반지|팔찌|금장미)", context.after(end, 6))
    return Unit("measure", "[car_Au]") if gold else None


def _game(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """조사4국 is an office's name, 결승 4국 3보 the fourth game of baduk and its third part; 3국 counts countries."""
    if found.style == "digits" and context.before(found.start, 1).isalpha() and context.text[found.start - 1] != "제":
        return None
    return unit._replace(kind="ordinal") if context.baduk and found.style == "digits" and found.value <= 9 else unit


def _line(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    """코스피 2460선: points; 3선 의원 counts elections won."""
    return Unit("points", "") if isinstance(found.value, int) and found.value >= 50 else unit


def _hand(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """한 수 위: a move, and no count of hens."""
    return None if found.style == "hangul" and found.value <= 3 else unit


def _side(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """한 쪽은 치명상: one side, and no page."""
    return None if found.style == "hangul" and found.value == 1 else unit


def _group(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    """열두 조: so many teams; 이십일조: the trillion of a numeral that did not go on, or a group's number."""
    return Unit("count", "조") if found.style == "hangul" and context.text[found.end] == " " else Unit("ordinal", "조")


# 1홀차로 이겼다, 36홀 규모, 18홀 골프장: so many holes; 18번홀 and 7홀에서 is one
_HOLES = re.compile(r" ?(?:차|규모|코스|짜리|골프|파크|대중제|회원제|증설|스트로크|매치)|[을를] ?(?:돌|치)")


def _hole(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    return Unit("count", "홀") if found.value > 18 or found.style == "hangul" or _HOLES.match(context.text, end) else unit


def _episode(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    return Unit("count", "화") if re.search(r"(?:총|모두|전체) ?$", context.before(found.start, 4)) else unit


def _kin(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """4촌 이내; but 복지1촌, 1사1촌 are names."""
    return None if found.value == 1 and found.style == "digits" else unit


def _quarter(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    return Unit("count", "쿼터") if found.style == "hangul" else unit


def _hall(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """극장의 1관: a hall; 3관마 is no weight."""
    if found.style != "digits" or found.value > 20 or context.text[found.end] == " ":
        return unit
    return None if context.text.startswith(("마", "왕"), end) else Unit("ordinal", "관")


def _item(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """1항과 2항; but 2항로 is a sea route."""
    route = context.text.startswith("로 ", end) and not context.before(found.start, 3).rstrip().endswith(("조", "제", "법"))
    return None if route else unit


def _times_as_much(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """두 배; but 한 배를 타다 is to be in one boat."""
    return None if found.style == "hangul" and found.value == 1 else unit


def _percent(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """10 프로; but 윈도 10 프로 is a product."""
    return None if context.text[found.end] == " " and found.start and _PRODUCT.search(context.before(found.start, 8)) else unit


_PRODUCT = re.compile(r"(?:윈도우?|아이폰|아이패드|갤럭시|맥북|서피스|[A-Za-z]) ?$")


def _displacement(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """1600CC; 3CC is short for something else."""
    return None if found.value < 10 else unit


def _index_points(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """지수는 전달보다 2p 올랐다."""
    moved = re.match(r" ?(?:\(|상승|하락|오[른르]|올[랐라]|내[린렸려]|떨어|급등|급락|높|낮|개선|악화)", context.after(end, 4))
    return unit if moved and found.style == "digits" and context.text[found.end] != " " else None


def _three_pointers(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """점포 5곳; but 3점포 5개 are throws."""
    return None if context.sport and found.style == "digits" and found.value in (2, 3) else unit


def _last(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    """8강, 16강: the last so many; 총 10강: lectures."""
    halves = isinstance(found.value, int) and (found.value <= 6 or found.value & (found.value - 1) == 0)
    return Unit("count", "강") if not halves or re.search(r"(?:총|전체|모두) ?$", context.before(found.start, 4)) else unit


def _place(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    """3등; 가로등 150등: so many lamps."""
    return Unit("count", "등") if _LAMPS.search(context.before(found.start, 5)) else unit


_LAMPS = re.compile(r"(?:가로|보안|신호|유도|조명|전|투광|경관)등 ?$")


def _guns(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """자주포 20문."""
    return Unit("count", "문") if context.before(found.start, 4).rstrip().endswith(("포", "총")) else None


CHOOSERS: dict[str, Callable[[Context, Find, int, Unit], Unit | None]] = {
    "p": _index_points, "문": _guns, "년생": _yearling, "자": _third_party, "강": _last, "등": _place, "점포": _three_pointers, "홀": _hole, "화": _episode, "촌": _kin, "쿼터": _quarter, "관": _hall, "항": _item, "배": _times_as_much, "프로": _percent, "CC": _displacement,
    "회": _times, "번": _turn, "대": _generation, "점": _points, "부": _part, "도": _degree, "주": _week, "분": _minute,
    "세대": _generations, "편": _side_or_film, "동": _dong, "전": _jeon, "세트": _set, "집": _song, "차로": _lane, "차선": _lane, "회전": _turns, "경주": _race, "경기": _match, "세": _old, "반": _class, "면": _page, "프레임": _frame, "코너": _corner, "당": _parties, "K": _karat, "조": _group, "선": _line, "국": _game, "보": _game, "쪽": _side, "수": _hand, "기": _term, "호": _issue, "단": _dan, "단계": _step, "차": _round,
}  # fmt: skip


_GROUP = re.compile(r"(\d{1,4})조(?!\d(?!\d*(?:항|호|목)))")
_SUB_ARTICLE = re.compile(r"의\s?\d+")


def split_group(context: Context, found: Find) -> tuple[Find, str, int, Unit] | None:
    """11조 2항 and 준결승 2조: the 조 after a small number, where no money or counter follows, is no trillion."""
    text = context.text
    if found.style != "digits" or not (match := _GROUP.match(text, found.start)) or found.end < match.end():
        return None
    end = match.end()
    item = _ITEM.match(text, end)
    if found.end > end and not item and not context.before(found.start, 2).endswith("제"):
        return None  # 3조 5천억
    law = item or _LAW.search(context.before(found.start, 12)) or context.before(found.start, 2).endswith("제")
    if not law and (_MONEY_AFTER.match(text, end) or (text[end : end + 1] != " " and look_up(context, found, len(text)))):
        return None
    if not law and not context.sport and "조교사" not in context.after(end, 10):
        return None  # 모두 50조라며: trillions, where nothing is drawn by groups
    number = Find(found.start, end - 1, int(match[1]))
    if not law:
        return number, "조", end, Unit("ordinal", "조")
    while tail := _SUB_ARTICLE.match(text, end):
        end = tail.end()
    if item := _ITEM.match(text, end):
        end = item.end()
    return number, "조", end, Unit("law_article", "조")
