"""Resolve: the unit after a numeral, and which of its readings it has here (8회: an inning, 4회 연속: four times)."""

from __future__ import annotations

import re
from collections.abc import Callable

from extract.pipes.numbers.context import Context
from extract.pipes.numbers.finding import Find
from extract.pipes.numbers.tables import Unit, lengths, units

# Kinds whose one-syllable units must be glued to the number: 1위, 3등, but not "S10 등".
_GLUED = frozenset(("rank", "ordinal", "grade", "floor", "law_article", "group", "degree"))
_HANGUL = re.compile("[가-힣]")
_LATIN = re.compile("[A-Za-z]")


def look_up(context: Context, found: Find, end: int) -> tuple[str, int, Unit] | None:
    """The longest unit after a numeral: as written, where it ends, and what it is."""
    text, table = context.text, units()
    for place in (found.end, found.end + 1):
        if place > found.end and text[found.end : place] != " ":
            break
        for length in lengths().get(text[place : place + 1], ()):
            if place + length > end:
                continue
            written = text[place : place + length]
            unit = table.get(written)
            if unit is None or not _stands_alone(context, written, place, place + length):
                continue
            if place > found.end and not _may_stand_apart(context, written, unit, place):
                continue
            return written, place + length, unit
    return None


def _stands_alone(context: Context, written: str, start: int, end: int) -> bool:
    """A unit ends where a word or morpheme ends: 명 in 3명을, not in 3명동."""
    following = context.text[end : end + 1]
    if _HANGUL.match(written[-1]):
        if len(written) > 1 and context.tag(end - 1)[:1] == "J":
            return False  # 미사일 20기가: 기 and its particle
        return context.opens(end) or context.text.startswith(("씩", "째", "당", "짜리", "여", "간", "쯤"), end)
    if _LATIN.match(written[-1]):
        return not _LATIN.match(following) and not following.isdigit()
    return True


def _may_stand_apart(context: Context, written: str, unit: Unit, start: int) -> bool:
    """Is a unit after a blank one (20 명), and not the next word (S10 등)?"""
    if len(written) > 1 or unit.kind in ("money", "measure", "percent"):
        return True
    if unit.kind == "degree":
        return not context.text[start - 2].isdigit()  # 삼십 도
    return unit.kind not in _GLUED and context.tag(start)[:1] == "N"


# Beside these a place or person in years of ten is meant: 20대 남성, 50대 초반, 30대가.
_PEOPLE = re.compile(
    r"\s?(?:초반|중반|후반|남성|여성|남녀|남자|여자|청년|주부|직장인|회사원|이상|이하|젊은|[A-Z가-힣]모? ?씨|노인|부부|환자|연령|미만|때|유권자|응답|층|들|[,·~]|[은는이가의도와과를]\b)"
)
_MACHINES = re.compile(
    r"차량|승용차|버스|택시|트럭|화물차|자동차|전기차|수소차|오토바이|자전거|헬기|헬리콥터|전투기|항공기|여객기|비행기|드론|컴퓨터|노트북|"
    r"PC|TV|카메라|CCTV|로봇|휴대전화|휴대폰|스마트폰|단말기|기기|장비|기계|장치|펌프차|소방차|구급차|굴착기|크레인|에어컨|냉장고|세탁기|"
    r"키오스크|충전기|청정기|선풍기|프린터|열차|전동차|킥보드|트랙터|총 ?$|모두 ?$"
)
_TERM = re.compile(r"\s?(?:국회|총선|대선|대통령|대총리|총리|국무총리|회장|의장|의원|국회의원|사장|총장|위원장|이사장|왕|임금|감독|청장|시장|군수|지사|의회)")
_WORKS = re.compile(
    r"작품|그림|유물|미술품|사진|회화|조각|유화|문화재|의류|물품|제품|상품|귀금속|도자기|자료|유품|서적|가구|장신구|시계|도서|소장품|수채화|판화|옷|가방|발명품|출품작|우수작|수상작|공예|응모작|출품"
)
_EDITION = re.compile(
    r"(?:말|초)(?=[^가-힣]|에|까지)|,? ?\d+회|\s(?:\S+ ){0,4}?\S*(?:대회|공모전|축제|체전|체육대회|시상식|포럼|올림픽|아시안게임|영화제|박람회|엑스포|총회|정기회|임시회|선수권|챔피언십|경연|콘서트|학술제|정상회의|기념일|행사|졸업|콩쿠르|컨퍼런스|국회)"
)
_INNING = re.compile(r"(?:말|초)(?![가-힣]{2})|(?:에|까지|부터|도|는|서)|,| ?[1-3무]사| ?선두| ?공격| ?수비| ?마운드| ")
_NUMBERED = re.compile(r"\s?(?:타자|타순|홀|버스|국도|출구|환자|확진자|후보|문항|문제|트랙|버튼|게이트|지명|시드|우드|아이언|선수|이라는|구역|창구|투표소|공)")
_ANGLE = re.compile(r"(?:북위|남위|동경|서경|각도|경사|위도|경도|방위)\s?\S{0,3}\s?$")
_TURN = re.compile(r"\s?(?:회전|각도|선|이상 회전|파노라마|로 꺾|방향)")
_LAW = re.compile(r"(?:법|법률|헌법|조례|규칙|시행령|규정|협약|훈령|정관|약관|특례법)[」』’'\"”]?\s?(?:제\s?)?$")
_ITEM = re.compile(r"(?:\s?(?:제\s?)?\d+(?:항|호|목)(?:의\s?\d+)?)+")
_MONEY_AFTER = re.compile(r"\s?(?:원|달러|엔|유로|위안|파운드|루피|루블|헤알|페소|링깃|동|[\d,]+|[여가]?\S?\s?(?:규모|대)|개|명|건|마리|톤|번|㎾|배|주|장|분의|갤런|배럴|광년|비트|바이트)")


def choose(context: Context, found: Find, written: str, end: int, unit: Unit) -> Unit | None:
    """The reading that a unit has here, or None when there is none that is a count or quantity."""
    chooser = CHOOSERS.get(written)
    return chooser(context, found, end, unit) if chooser else unit


def _times(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    after = context.after(end, 40)
    if found.style == "digits" and not after.lstrip().startswith(("연속", "에 걸쳐", "이상", "씩", "에 그")):
        if (_EDITION.match(after) and "개최" not in after[:12]) or context.before(found.start, 4).endswith("연장 "):
            return unit._replace(kind="ordinal")
        if context.baseball and found.value <= 15 and _INNING.match(after):
            return unit._replace(kind="ordinal")
    return unit


def _turn(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    after = context.after(end, 10)
    if found.style == "hangul":
        # 한번: once, some time; 한 번 counts.
        return None if found.value == 1 and context.text[found.end] != " " else unit
    if _NUMBERED.match(after) or context.before(found.start, 6).rstrip().endswith(("등번호", "기호")):
        return unit._replace(kind="ordinal")
    if context.baseball and after.startswith(("에 ", "으로", ",")) and found.value <= 9:
        return unit._replace(kind="ordinal")
    return unit


def _generation(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    if re.match(r" 중 \d", context.text[end : end + 4]):
        return unit
    tens = found.value in (10, 20, 30, 40, 50, 60, 70, 80, 90)
    after, before = context.after(end, 12), context.before(found.start, 14)
    if _TERM.match(after) and not _MACHINES.search(before):
        return unit._replace(kind="ordinal")
    if not tens or context.text[found.end] == " ":
        return unit
    if _PEOPLE.match(after) or (not _MACHINES.search(before) and not after.startswith((" 규모", "를 "))):
        return unit._replace(kind="age")
    return unit


def _points(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    if context.text.startswith(("슛", "포", "대 ", "검", "수제", "짜리"), end):
        return None
    if (_WORKS.search(context.before(found.start, 16)) and not context.sport) or (context.text.startswith("의 ", end) and not context.sport):
        return Unit("count", "점")
    return unit


def _part(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    before = context.before(found.start, 4)
    if before[-1:].isalpha() or before.endswith("대법원 "):  # 형사12부, 정치2부: a division's name
        return None
    return Unit("count", "부") if found.value > 10 else unit


def _degree(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    before, after = context.before(found.start, 12), context.after(end, 8)
    if re.match(r"\s?화상", after):
        return Unit("ordinal", "도")
    if _ANGLE.search(before) or _TURN.match(after):
        return Unit("measure", "deg")
    if re.match(r"\s?(?:소주|술|위스키|증류주)", after) or re.search(r"(?:도수|알코올)\S*\s?$", before):
        return Unit("percent", "도")
    if found.value in (180, 360) or found.value == 90:
        return Unit("measure", "deg")
    return Unit("measure", "Cel")


def _week(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    return Unit("count", "주") if found.value > 52 or context.text.startswith("당", end) else unit


def _minute(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    return Unit("count", "분") if found.style == "hangul" and context.text[found.end] == " " and found.value < 10 else unit


def _generations(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    return Unit("ordinal", "세대") if found.style == "digits" and found.value <= 6 else Unit("count", "세대")


def _dong(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    return unit if found.value >= 1000 else Unit("count", "동")


def _jeon(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    return unit if context.before(found.start, 3).rstrip().endswith("원") else Unit("count", "전")


def _set(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    if context.sport and found.style == "digits" and found.value <= 5 and not context.text.startswith(("씩", "를"), end):
        return Unit("ordinal", "세트")
    return Unit("count", "세트")


def _song(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    return Unit("count", "집") if found.style == "hangul" else unit


def _term(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    return Unit("ordinal", "기") if context.before(found.start, 4).endswith(("민선 ", "제")) else unit


def _issue(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    """안보리 결의 2397호 is a name; 23호 문화재 is a number."""
    return None if re.search(r"결의(?:안)?\s?(?:제\s?)?$|호,? (?:제)?$", context.before(found.start, 8)) else unit


def _dan(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    i = context.analysis.at(found.start) - 1
    return Unit("grade", "단") if i >= 0 and context.analysis.tags[i] == "NNP" else unit


def _step(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    return Unit("count", "단계") if found.style == "hangul" else unit


def _round(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    return None if re.match(r" ?(?:연도|년도)", context.after(end, 4)) else unit


def _zip(context: Context, found: Find, end: int, unit: Unit) -> Unit | None:
    return None


def _group(context: Context, found: Find, end: int, unit: Unit) -> Unit:
    """열두 조: so many teams; 이십일조: the trillion of a numeral that did not go on, or a group's number."""
    return Unit("count", "조") if found.style == "hangul" and context.text[found.end] == " " else Unit("ordinal", "조")


CHOOSERS: dict[str, Callable[[Context, Find, int, Unit], Unit | None]] = {
    "회": _times, "번": _turn, "대": _generation, "점": _points, "부": _part, "도": _degree, "주": _week, "분": _minute,
    "세대": _generations, "동": _dong, "전": _jeon, "세트": _set, "집": _song, "번지": _zip, "조": _group, "기": _term, "호": _issue, "단": _dan, "단계": _step, "차": _round,
}  # fmt: skip


def split_group(context: Context, found: Find) -> tuple[Find, str, int, Unit] | None:
    """11조 2항 and 준결승 2조: the 조 after a small number, where no money or counter follows, is no trillion."""
    text = context.text
    written = text[found.start : found.end]
    if not written.endswith("조") or not written[:-1].isdigit() or len(written) > 5:
        return None
    law = _ITEM.match(text, found.end) or _LAW.search(context.before(found.start, 12)) or context.before(found.start, 2).endswith("제")
    if not law and _MONEY_AFTER.match(text, found.end):
        return None
    end = found.end
    number = Find(found.start, found.end - 1, int(written[:-1]))
    if not law:
        return number, "조", end, Unit("ordinal", "조")
    while tail := re.compile(r"의\s?\d+").match(text, end):
        end = tail.end()
    if item := _ITEM.match(text, end):
        end = item.end()
    return number, "조", end, Unit("law_article", "조")
