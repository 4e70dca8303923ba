"""Numerals without a unit: 두 회사, 절반, 김모(32)씨, 규모 7.8, 1000을 넘었다, 남 3·여 4."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from extract.korean.numerals import exact, parse, times
from extract.pipes.facts import Number
from extract.pipes.numbers import filters
from extract.pipes.numbers.context import Context
from extract.pipes.numbers.finding import Find
from extract.pipes.numbers.looking import look_up
from extract.pipes.numbers.tables import nouns, words

_NATIVE_ALONE = words("둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열")
_NATIVE_BEFORE = words("한두 두 세 네 다섯 여섯 일곱 여덟 아홉 열 두세 서너 세네 열두 너댓 네댓 대여섯")
# 제1비서, 제1야당, 제2외국어: first, second of a kind
_NTH_NOUN = re.compile(r"(?:부?위원장|비서|야당|당|외국어|차관|부상|부총리|서기|저자|금융권|사무차장|부의장|부사장)")
_COMPARED = re.compile(r"[과와] 같|에 달하| (?:이상|이하|미만|초과|이내|안팎|내외|가량|정도|보다|아래|혹은|또는)|[을를이가] ?(?:넘|초과|웃|밑)")
_HALF = ("이 넘", "을 넘", "을 차지", "이상")
# Nouns that a bare number gives the value of: 규모 7.8, 승점 4, 타율 0.289.
_LABELS = re.compile(
    r"(?:혈압|골득실차|pH|총점|혈당|맥박|수치|BMI|IQ|규모|진도|승점|골득실|방어율|평균자책점|평균자책|타율|출루율|장타율|승률|OPS|평점|학점|시력|지수|섭씨|화씨|농도|도수|점수|평균|비중|레이팅|랭킹|"
    r"BSI|CSI|PMI|CCSI|HOSI|SBHI|전망치|기준값|기준선|기준치|PER|PBR|지니계수|엥겔계수|계수|밀도|밸류|시청률|기온|수온|숫자)(?:[은는이가도:]|인)? ?$"
)
_LABELLED_END = re.compile(r"$|[^\w]|[은는이가을를로의에와과도까으였인였]")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,3})(?!\d)(?= ?[은는이가을를의로만에도]| ?(?:이상|이하|미만|가량|정도|수준))")
# 전월(83.81), 85.03(2010년=100), 2,476.11(종합): an index by its decimals
_DECIMALS = re.compile(r"\d{1,3}(?:,\d{3})?\.\d{1,2}")
_LOW_END = re.compile(r"^(.*?)[\d.,]+ ?[~-]$")
# 1.2% 오른 869.45, 다우 24,360.21, 나스닥 …
_QUOTATION = re.compile(r"(?:오른|내린|상승한|하락한|떨어진|뛴|밀린|급락한|급등한|다우|S&P ?500|나스닥|코스닥|코스피|닛케이|항셍|지수)[은는]? $")
_CLAUSE_END = re.compile(r"[,.](?!\d)|\n|$| ?\(")
_DAY_AFTER = re.compile(r"(?:[을를의])? ?(?:전후|계기|기념|행사|공동|선언|합의|이산|정상|남북|사태|테러|항쟁|운동|지방선거|총선|대선|재보)")
# 6.9 강진
_QUAKE = re.compile(r" ?(?:의 )?(?:강진|지진|여진)")
# 9,925 농가
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_LARGE = re.compile(r"[만억조兆億萬]$")
# 국비 120억, 시총 3兆: won that are not written
_PRICED = re.compile(
    r"(?:국비|도비|시비|군비|구비|국도비|사업비|예산|예산액|매출|매출액|영업이익|순이익|영업익|순익|시총|시가총액|상금|연봉|몸값|투자|성금|벌금|부담금|보증금|계약금|"
    r"대출|빚|부채|적자|흑자|피해액|배상금|지원금|보조금|교부세|세금|재산|분양가|집값|전셋값|총사업비|기금|지방비|민자|공사비|배상액|과징금) ?(?:총 ?|약 ?|연 ?|만 )?$"
)
_MARKET = re.compile(r"(?:코스피|코스닥|다우|나스닥|닛케이|항셍)(?:지수)?[은는가]? ?(?:지수[는가]? ?)?(?:장 ?(?:초반|중|마감) ?(?:한때 ?)?)?$")
_INDEX = re.compile(r"지수|전망치|BSI|CSI|PMI|HOSI|SBHI|기준값|기준선|코스피|코스닥|다우|나스닥|S&P|닛케이|항셍|종합주가|증시|포인트")
# 금 3·은 4·동 2개, 남 3·여 4, 찬성 180, 반대 20: what stands before counts, in a list of such.
_TALLY = re.compile(r"(?:^|[\s(·,:])(?:금|은|동|남|여|남성|여성|남자|여자|찬성|반대|기권|무효|찬|반|출발|도착|사망|부상|실종|국내|국외|국제선|국내선) ?$")
_TALLY_END = re.compile(r"[·,)]|\s(?:등|으로)")
_MEDAL = re.compile(r"(?:^|[\s(·,])(?:금 ?\d{1,3}[ ·,]{1,2}은 ?|금 ?\d{1,3}[ ·,]{1,2}은 ?\d{1,3}[ ·,]{1,2}동 ?|금 ?)$")
_MEDALS_ON = re.compile(r"[ ·,]{1,2}은 ?\d|[ ·,]{1,2}동 ?\d|(?!\d|[.,]\d)")
# 13개 기관(시도 5, 시군구 8): what a count is made up of, in brackets just after it
_PARTS = re.compile(r"\d[\d,천만]* ?[가-힣]{1,8}(?: [가-힣]{1,8})? ?(?P<list>\((?:[가-힣·]{1,8} ?\d{1,3}(?:, ?|·|(?=\)))){2,}\))")
_PARTICLE = re.compile(r"J|VCP")
# 1920×1080: a picture's width and height
_PIXELS = re.compile(r"(?<![\d.,A-Za-z])\d{3,5}[xX×]\d{3,5}(?![\d.,A-Za-z]|cm|mm|㎝|㎜)")
_BY = ("x", "X", "×")
# A digit-led number that stands where a name, not an amount, would: 2023 시즌, 1900년대의 해.
_YEAR = range(1900, 2100)


def unmeasured(context: Context, found: Find, end: int, nth: int) -> Number | None:
    """The number that a numeral without a unit is, None when it is none. ``nth``: where 제 before it starts, else its own start."""
    text = context.text
    written = text[found.start : found.end]
    if found.style == "digits" and not found.fraction and look_up(context, found, end) is not None and not (text[found.start - 1 : found.start] in ("금", "은") and _in_tally(context, found)):
        return None
    if found.style == "digits" and found.value >= 100 and (text[found.end : found.end + 1] in _BY or text[found.start - 1 : found.start] in _BY) and _PIXELS.search(text, max(0, found.start - 6), found.end + 6):
        return Number(found.start, found.end, "other.pixels", "other", found.value)
    if filters.reason(context, found, found.end):
        return None
    qualifier = "more_than" if found.more else "approximately" if found.vague else None
    if found.fraction:
        return Number(found.start, found.end, "ratio.fraction", "ratio", found.value)
    if found.style == "hangul":
        return _in_letters(context, found, written, qualifier)
    if nth < found.start and text.startswith("의 ", found.end):
        return Number(nth, found.end, "ordinal.noun", "ordinal", found.value)  # 제2의 전성기
    if nth < found.start and _NTH_NOUN.match(text, found.end):
        return Number(nth, found.end, "ordinal.noun", "ordinal", found.value)
    if text[found.start - 1 : found.start] == "파" and not text[found.start - 2 : found.start - 1].isalnum() and found.value in (3, 4, 5) and (context.sport or "홀" in context.before(found.start, 8)):
        return Number(found.start - 1, found.end, "other.par", "other", found.value, None, "파")
    if _is_age(context, found):
        return Number(found.start, found.end, "age.brackets", "age", found.value)
    return _bare(context, found, qualifier, end)


_TENS = re.compile(r"서른|마흔|쉰|예순|일흔|여든|아흔")
_REACHED = re.compile(r"[을를이에은] ?(?:넘|훌쩍|되|갓|접|바라|앞둔|앞두)|인 [가-힣]")
_OF_AGE = re.compile(r"나이[가는도]? ?(?:올해 ?|벌써 ?|이제 ?|어느덧 ?)?$")


def _aged(context: Context, found: Find, written: str) -> bool:
    """나이가 마흔둘, 서른다섯의 나이, 쉰을 넘기다: years of age, where nothing is counted."""
    after = context.after(found.end, 6)
    if context.tag(found.start) != "NR" and not found.certain:
        return False
    return after.startswith("의 나이") or _OF_AGE.search(context.before(found.start, 10)) is not None or (
        _TENS.match(written) is not None and _REACHED.match(after) is not None
    )


def _in_letters(context: Context, found: Find, written: str, qualifier: str | None) -> Number | None:
    """두 회사, 둘, 절반, 이십여, 서른이 넘는다."""
    text, a = context.text, context.analysis
    start, end = found.start, found.end
    if written == "절반":
        return Number(start, end, "ratio.half", "ratio", 0.5) if context.opens(end) else None
    if written == "반":
        opening = text[end : end + 2] == "을 " and (start == 0 or text[start - 1] == "\n")
        return Number(start, end, "ratio.half", "ratio", 0.5) if opening or text.startswith(_HALF, end) else None
    signed = written.startswith(("마이너스", "음수"))
    if not context.opens(end) or not (signed or context.numeral(start, end)):
        return None
    if signed:
        return Number(start, end, "count.signed", "count", found.value)
    if written == "백일" or text.startswith(("만한", "만 한", "만하"), end):
        return None  # 아기의 백일, 둘 만한 자리
    if found.vague and found.value >= 100_000_000 and _is_money(context, found):
        return Number(start, end, "money.large", "money", found.value, None, "KRW", qualifier)  # 수십억 날린
    if _aged(context, found, written):
        return Number(start, end, "age.native", "age", found.value, found.upper, None, qualifier)
    if written in _NATIVE_ALONE and context.tag(start) == "NR" and not text.startswith(" 째", end):
        return Number(start, end, "count.native", "count", found.value, found.upper, None, qualifier)
    if written.replace(" ", "") in _NATIVE_BEFORE and text[end : end + 1] == " " and context.tag(end + 1) in ("NNG", "NNP", "SL", "XR"):
        return Number(start, end, "count.native", "count", found.value, found.upper, None, qualifier)
    following = a.tags[i] if (i := a.at(end)) < len(a.tags) and a.starts[i] == end else ""
    compared = _COMPARED.match(text, end) is not None
    known = (len(written) > 1 or compared) and context.tag(start) == "NR" and written not in ("하나", "첫째")
    if known and (following[:1] in ("J", "V") or found.vague or compared):
        return Number(start, end, "count.bare", "count", found.value, found.upper, None, qualifier)
    return None


_STANDING = re.compile(r"(?:승점|골득실) ?$")


def _in_tally(context: Context, found: Find) -> int:
    """금1 은3 동6, 13개 기관(시도 5, 시군구 8): 1; 251억 원(국비 150, 군비 101): 10^8, of which there are so many won. 0: it is in none."""
    text, start, stop = context.text, found.start, found.end
    if text[start - 1 : start] in ("금", "은", "동", " ") and _MEDAL.search(before := context.before(start, 14)):
        last = before.rstrip()[-1:]
        return int(_MEDALS_ON.match(text, stop) is not None and (last != "금" or text[stop : stop + 3].lstrip(" ·,").startswith("은")))
    if text[stop : stop + 1] not in (",", ")", "·"):
        return 0
    line = context.before(start, 50)
    opening = line.rfind("(")
    if opening < 1 or ")" in line[opening:]:
        return 0
    begin = start - len(line) + opening
    if not any(match.start("list") == begin and match.end() > start for match in _PARTS.finditer(text, max(0, begin - 24), start + 40)):
        return 0
    head = line[:opening].rstrip()
    return 1 if not head.endswith("원") else 1_000_000 if head.endswith(("백만 원", "백만원")) else 100_000_000 if head.endswith(("억 원", "억원")) else 10_000 if head.endswith(("만 원", "만원")) else 0


def _tallied(found: Find, scale: int) -> Number:
    if scale > 1:
        return Number(found.start, found.end, "money.tally", "money", times(found.value, scale), None, "KRW")
    return Number(found.start, found.end, "count.tally", "count", found.value)


def listed(context: Context, found: Find) -> Number | None:
    """A numeral that digits follow in a list, and that is yet a number of its own: 남 3·여 4, 승점 3·5득점, 김모(여·62)."""
    if _is_age(context, found):
        return Number(found.start, found.end, "age.brackets", "age", found.value)
    before = context.before(found.start, 10)
    if _STANDING.search(before) or (_LABELS.search(before) and context.text.startswith(", ", found.end)):
        return Number(found.start, found.end, "other.labelled", "other", found.value)
    if (scale := _in_tally(context, found)) or (_TALLY.search(before) and _TALLY_END.match(context.text, found.end)):
        return _tallied(found, scale)
    return None


# (본명 박재상·35), (後藤健二·42), (여·62), (남, 45)
_SECOND_IN_BRACKETS = re.compile(r"\((?:본명 ?|가명 ?|사진 ?)?(?:[가-힣]{2,5}|[\u4e00-\u9fff]{2,5}|[A-Za-z .]{3,20}|[남여男女])[·.,] ?$")
# 김가나 전 의원(51·충북 제천), 총괄회장(95, 사진): a title before, and what tells who somebody is after
_TITLED = re.compile(r"(?:의원|회장|대표|교수|장관|차관|이사장|원장|사장|감독|총재|위원장|시장|지사|군수|구청장|총장|대통령|총리|부장|소장|대사|목사|신부|스님|변호사|의사|기자|작가|배우|가수|선수|할머니|할아버지|씨|양|군|피해자|용의자|피의자|운전자) ?\($")
_PICTURED = re.compile(r"[·,] ?(?:사진|사망|여\)|남\)|[가-힣]{2,4} ?[가-힣]{0,4}(?:·[가-힣]{2,4})?\))")
# 두 아들(8·6), 딸(3): how old the children are
_CHILDREN = re.compile(r"(?:아들|딸|남매|형제|자매|자녀|손자|손녀|부부|쌍둥이|할머니|할아버지|어머니|아버지|남편|아내|부인|동생|누나|언니|오빠|노모|부친|모친) ?\((?:\d{1,2}[·,] ?)*$")
# 판사 김가나(41·연수원 33기)
_NAME_AND_WORK = re.compile(r"·[가-힣]{2}")
_FULL_NAME = re.compile(r"[^가-힣][가-힣]{3}\($")
_AGED_SURNAME = re.compile(r"[가-힣](?:모|아무개|某)(?: ?씨)? ?\($")
_AFTER_AGE = re.compile(r"\)|·|, ?|/|\. ?(?!\d)| ·|，")
_CALLED = re.compile(r"\) ?(?:씨|군|양)|·[여남]|, ?[여남]\)")
_AGE_PARTICLE = re.compile(r"\)(?: |[은는이가의와과도을를]|에게|에 대|께서|으로|로)")
# What a bracket after says how many of, and not how old; and places, for 서울(45) is no age.
_NOT_AGED = words(
    "출발 도착 찬성 반대 기권 합계 전체 총계 금 은 동 조 위 번 그림 표 사진 이상 이하 지수 평균 기준 서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 "
    "충남 전북 전남 경북 경남 제주 수도권 영남 호남 미국 중국 일본 독일 영국 프랑스 한국 북한 러시아 인도 호주 캐나다 제조업 비제조업 남성 여성 남자 여자"
)


def _is_age(context: Context, found: Find) -> bool:
    """김모(32)씨, 이상연(28·수원시청), A(46)씨, 서철모 청장(58)은."""
    text, start, end = context.text, found.start, found.end
    if not isinstance(found.value, int) or not 1 <= found.value <= 110 or text[start] == "0":
        return False
    if text[end : end + 1] in ("·", ",", ")") and _CHILDREN.search(context.before(start, 20)) and re.match(r"(?:[·,] ?\d{1,2}(?:세|살)?){0,3}\)", text[end : end + 16]):
        return True
    if text[start - 1 : start] != "(":
        return text[end : end + 1] in (")", "·", ",") and _SECOND_IN_BRACKETS.search(context.before(start, 24)) is not None
    if not _AFTER_AGE.match(text, end) or not re.search(r"[가-힣A-Z]\s?\($", before := context.before(start, 16)):
        return False
    if _AGED_SURNAME.search(before) or _CALLED.match(text, end):
        return True
    if found.value >= 15 and _NAME_AND_WORK.match(text, end) and _FULL_NAME.search(before):
        return True
    if (found.value >= 15 or before.endswith("피해자(")) and _PICTURED.match(text, end) and _TITLED.search(before):
        return True
    i = context.analysis.at(start - 1) - 1
    if i < 0 or context.analysis.forms[i] in _NOT_AGED:
        return False
    tag = context.analysis.tags[i]
    if context.analysis.forms[i] in ("첫째", "둘째", "셋째", "넷째", "막내") and text.startswith(")", end):
        return True
    return tag in ("NNP", "NNB", "SL", "XSN") or (tag == "NNG" and found.value >= 10 and _AGE_PARTICLE.match(text, end) is not None)


# What stands for won where 억 and 조 have no unit: money before (국비 120억) and paying after (80억 투입).
_PAID = re.compile(r"\s?(?:을 |를 |이 |의 )?(?:투입|투자|지급|지원|부과|편성|반영|확보|기부|기탁|배상|과징금|벌금|예산|사업비|대출|융자|빚|손실|적자|흑자|탈세|횡령|사기|뇌물|연봉|계약|상당|규모|매출|빌려|벌[었고어]|내고|주고|들여|들어|챙[겼기겨]|받[고았아]|쓰|갚|날[려린렸])")
_COUNTED_AFTER = re.compile(r" ?([가-힣A-Za-z]+)")


def _is_money(context: Context, found: Find) -> bool:
    """Are these won that are not written? 국비 120억, 80억 투입, 시총 50兆; but 인구 14억, 70억 인구, 조회수 1억."""
    text, before = context.text, context.before(found.start, 20)
    if found.value >= 10_000_000 and _PRICED.search(before):
        return True
    if found.value >= 1_000_000 and text[found.end - 1] == "만" and _PAID.match(text, found.end) and not _many_before(before):
        return True
    if text[found.end - 1] == "만" or found.value < 100_000_000 or _many_before(before):
        return False
    following = _COUNTED_AFTER.match(text, found.end)
    return following is None or not any(
        following[1].startswith(noun) and (len(noun) > 1 or following[1][1:2] in "을를이가은는의에도로") for noun in _many(following[1][:1])
    )


@cache
def _many(first: str) -> tuple[str, ...]:
    """The nouns of large numbers that begin with a letter."""
    return tuple(noun for noun in nouns("many") if noun[0] == first)


_LAST_WORD = re.compile(r"([가-힣A-Za-z]+) ?(?:(?:약|총|모두|무려|누적|현재|각각|전체|최소|최대|이미|벌써|연간|하루) ?){0,2}$")


def _many_before(before: str) -> bool:
    """Is the word just before one of those nouns: 누적 조회수 1억, 인구는 14억?"""
    match = _LAST_WORD.search(before)
    if match is None:
        return False
    word = match[1]
    return any(word.endswith(noun) for noun in nouns("many") if len(noun) > 1) or (
        word[-1] in "은는이가도" and any(word[:-1].endswith(noun) for noun in nouns("many") if len(noun) > 1)
    )


_EMERGENCY = frozenset((110, 111, 112, 113, 114, 117, 118, 119, 120, 122, 125, 128, 129, 131, 182, 911, 1339, 1366))
_CLOSING = re.compile(r"(?:에|으로|로|까지|에서) ?(?:장을|마감|마쳤|출발|거래|개장|내려|올라|떨어|밀려|시작|장 |턱걸이)")
_AMOUNTS = words("최소 최대 최고 최저 최종 최다 총 합계 약 평균 값 합 답 정답 수 숫자 전체 현재 종가 시가 초기 재석 찬성 반대 목표 총점 점수 누적 이상 이하")
# 9가 백신: of nine types
_UP_TO = re.compile(r"에서 (?:최고 |최대 )?\d")
_VALENT = re.compile(r"가 ?\(?(?:백신|가다실|독감|자궁|접종|폐렴|인플루|다당|단백|HPV)")


def _is_name(context: Context, found: Find) -> bool:
    """Digits that stand for what they name: 119에 전화하다, 윈도 10을, UFC 225에서, 백 18까지, 9가 백신."""
    text, start, stop = context.text, found.start, found.end
    if found.value in _EMERGENCY and text[stop : stop + 1] in "에로와과·,(’'”":
        return True
    if (context.baduk and isinstance(found.value, int) and found.value < 400) or _UP_TO.match(text, stop):
        return True
    if _VALENT.match(text, stop):
        return True
    if text[start - 1 : start] != " " or not text[start].isdigit() or "," in text[start:stop]:
        return False
    a = context.analysis
    i = a.at(start) - 1
    if i < 0 or a.ends[i] != start - 1:
        return False
    return a.tags[i] in ("NNP", "SL", "SH") or (a.tags[i] == "NNG" and a.forms[i] not in _AMOUNTS and "." not in text[start:stop] and not _TALLY.search(context.before(start, 6)))


def _bare(context: Context, found: Find, qualifier: str | None, end: int) -> Number | None:
    """지수가 2,455.5로, 1000을 넘었다, 규모 7.8, 조회수 1200만: digits that are no name and no year."""
    text, a = context.text, context.analysis
    start, stop = found.start, found.end
    minus = text[start] in "-−"
    if (part := _SLASHED.match(text, start + minus, end)) and int(part[1]) < int(part[2]) and not text[start - 1 : start].isdigit():
        share = Fraction(int(part[1]), int(part[2]))
        return Number(start, part.end(), "ratio.slash", "ratio", exact(-share if minus else share))
    before = context.before(start, 12)
    if before[-1:] == "." and not before[-2:-1].isdigit() and text[start:stop].isdigit() and _LABELS.search(before[:-1]):
        return Number(start - 1, stop, "other.labelled", "other", parse("0" + text[start - 1 : stop]) or 0)  # 타율 .312
    if before[-1:] in ("~", "-") and (low := _LOW_END.search(context.before(start, 20))):
        before = low[1]  # 규모 3.0~4.0
    if _LABELS.search(before) and _LABELLED_END.match(text, stop) and text[stop : stop + 1] != "/":
        degree = before.rstrip().endswith(("섭씨", "화씨"))
        kind = "measure" if degree else "points" if _INDEX.search(before) else "other"
        return Number(start, stop, f"{kind}.labelled", kind, found.value, None, "Cel" if degree else None, qualifier)
    if isinstance(found.value, int) and ((scale := _in_tally(context, found)) or (_TALLY.search(before) and _TALLY_END.match(text, stop))):
        return _tallied(found, scale)
    if (
        _DECIMALS.fullmatch(text, start, stop)
        and ((text[start - 1 : start] == "(" and text[stop : stop + 1] == ")") or text[stop : stop + 1] == "(" or (_QUOTATION.search(before) and _CLAUSE_END.match(text, stop)))
        and not text[stop : stop + 2].endswith("점")
        and _INDEX.search(context.before(start, 120))
    ):
        return Number(start, stop, "points.brackets", "points", found.value)
    if start and (text[start - 1].isalnum() or text[start - 1] in "-–/~·.:‘'’") and text[start] not in "-±":
        return None
    if text[start:stop] in filters.DOTTED_DAYS and _DAY_AFTER.match(text, stop):
        return None  # 8.15를 전후한
    if not isinstance(found.value, int) and _QUAKE.match(text, stop) and 1 <= found.value < 10:
        return Number(start, stop, "other.labelled", "other", found.value)
    if found.value in _YEAR and text[start].isdigit():
        return None
    indexed = found.value >= 100 and _MARKET.search(context.before(start, 24)) is not None
    if indexed and (context.opens(stop) or text[stop : stop + 1] == " "):
        return Number(start, stop, "points.market", "points", found.value, None, None, qualifier)  # 코스피 2,440 턱걸이
    whole = isinstance(found.value, int) and "." not in text[start:stop]
    kind = "count" if whole else "points" if _INDEX.search(context.before(start, 120)) else "other"
    if _LARGE.search(text[start:stop]) and len(text[start:stop]) > 1:
        if not context.opens(stop):
            return None
        if _is_money(context, found):
            return Number(start, stop, "money.large", "money", found.value, None, "KRW", qualifier)
        return Number(start, stop, "count.large", "count", found.value, None, None, qualifier)
    following = context.tag(stop + 1) if text[stop : stop + 1] == " " else ""
    if ((found.more or text[stop - 1] in "천백" or (whole and _THOUSANDS.fullmatch(text, start, stop) and not _INDEX.search(context.before(start, 60)))) and following == "NNG") or (
        found.more and following in ("NNP", "XPN", "XR")
    ):
        return Number(start, stop, "count.large", "count", found.value, None, None, qualifier)  # 3천여 관객, 6천 농가
    if kind == "count" and found.value >= 100 and _CLOSING.match(text, stop) and _INDEX.search(context.before(start, 60)):
        kind = "points"  # 코스닥은 … 850에 장을 마쳤다
    if _COMPARED.match(text, stop) and found.value not in _EMERGENCY:
        return Number(start, stop, f"{kind}.compared", kind, found.value, None, None, qualifier)
    if _is_name(context, found):
        return None
    if text[stop : stop + 1] == " " and text[stop + 1 : stop + 3] not in ("은 ", "는 ", "을 ", "를 "):
        stop += 1  # 1,234 은
        if context.tag(stop)[:1] != "J":
            return None
    elif text[stop : stop + 1] != " ":
        i = a.at(stop)
        if i >= len(a.tags) or a.starts[i] != stop or not _PARTICLE.match(a.tags[i]):
            return None
    return Number(start, found.end, f"{kind}.bare", kind, found.value, None, None, qualifier)
