"""Find: awards without a head of the list: titles of honour, quoted names, lists of people, names seen before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.korean.analysis import Analysis
from extract.korean.marks import covering, last_end
from extract.korean.names import reach_left
from extract.pipes.awards import lists
from extract.pipes.awards.evidence import ADVERB, CHOSEN_DIRECT, CLOSE, DIRECT, NEAR

_HONOUR = re.compile(
    r"((?:(?:일자리|친화|공헌|장수|나눔|인증)(?=기업)|최우수|우수|장려(?= ?(?:지자체|기관))|모범|선도|으뜸|베스트|유망|강소|혁신|대표|최고)\s?(?:중소|[가-힣]{2,6}(?=센터|복지관|봉사단|협의회|조합|단체))?"
    r"(기관|기업인|기업|지자체|지방자치단체|자치단체|시·?군·?구|시·?군|자치구|지역|도시|부서|단체|센터|동아리|연구실|연구자|공무원|직원|사원|검사|수사관|"
    r"경찰관|소방관|교원|교육청|사업단|사업장|마을|농가|농업인|농협|학교|대학교?|병원|의료기관|시설|어린이집|유치원|경로당|도서관|박물관|조직|학과|학회|"
    r"의원|학생|상임위|위원회|협의체|특구|선수|지도자|위원|감사관|사무소|보건소|복지관|봉사단|협의회|조합|관서|소방서|경찰서|사례|사업|작품|논문|조례|정책|제품|상품|시책))"
)
_WORKS = frozenset(["사례", "사업", "작품", "논문", "조례", "정책", "제품", "상품", "시책", "마을", "학생", "선수", "지도자", "위원", "의원", "지역", "도시", "학교", "농가", "시설"])
_HONOURED = re.compile(
    rf"{CLOSE}(?:으로|로|에|을|를|이|가|은|는|의|에는|으로는)?{ADVERB}\s?"
    r"(?:선정|뽑|획득|수상|표창|선발|이름을 올|영예|인정|등극|쾌거|달성|배출|꼽|시상(?!식)|인증(?!을 위)|등록|기관표창|포상|평가[받돼됐]|이어 |(?<=[이가은는] )[^.\n]{0,12}?선정)"
)
_CHOSEN_AS = re.compile(rf"{CLOSE}(?:으로|로|에)?{ADVERB}\s?(?:선정|뽑|채택|영예|수상|쾌거)|으?로는? (?:총 )?[△▲‘'\d](?![^’'\n]*[’'] (?:주목|소개|꼽|언급))")
_OF_THE_YEAR = re.compile(r"(?:올해|이달|오늘|최고)의 (?:[가-힣A-Za-z]+)(?: [가-힣A-Za-z]+(?=['’]))?(?: \d+인)?")
_QUOTED_WON = re.compile(r"['’\"”」』](?: ?부문)?(?:을|를|에|으로)?\s?(?:\d+년 연속 |\d관왕 )?(?:수상(?!작|소감|자와|자들|한 거래|한 돈)|수상 )")
_HONOUR_TITLE = re.compile(r"(?:최우수|우수|모범|올해의|이달의|베스트|대한민국 대표|최고의?|명품|으뜸)\s?[가-힣]")
_WORKS_END = re.compile(r"^(?:최우수|우수|모범|선도)\s?(?:사례|사업|작품|논문|제품|상품|시책|시·?군|지역|학생|선수)$")
# 대통령 표창(⟦모범공무원⟧): another name for it.
_ALIAS = re.compile(r"['’]?\s?\(((?:모범|우수|최우수|올해의)\s?[가-힣]{2,12}|MVP|[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,4} (?:Award|Prize)s?)\)")
# 우수 3점, 장려 2점: grades without 상, counted out.
_COUNTED = re.compile(r"(?<![가-힣])(최우수|우수|장려|입선|가작|대상|금상|은상|동상)(?= ?(?:각 )?\d+[점명팀편개인](?:[을를에이가과와, )]|$))")
_PEOPLE_LIST = re.compile(r"선정(?:한|하는)? ?['‘\"]?((?:[가-힣A-Za-z]{1,12} ){0,4}[가-힣A-Za-z]{1,12} ?\d+(?:인|선))(?=[에으을이'’ \"\n]|$)")
_EVENT_END = re.compile(r"(?:대회|공모전|영화제|평가|축제|페스티벌|콩쿠르|박람회|포럼|시상식|해커톤|선수권|체전|올림픽|월드컵|캠프|음악제|부문|분야|사업)$")
DIVISION = re.compile(r"\s?[가-힣A-Za-z·]*\s?(?:부문|분야|부)$")
SENTENCE = re.compile(r"[다요죠까]\s?[.!?]?$|[?!]")
BEHIND = frozenset(["작", "들", "수상", "선정", "시상", "수여", "등", "획득", "쾌거", "영예", "받", "서", "전달", "차지", "도", "기", "식"])


@dataclass(slots=True)
class Found:
    """A mention of an award. ``head``: offset of its head noun; ``quoted``: it fills its quote marks."""

    start: int
    end: int
    head: int
    kind: str
    rule: str
    quoted: bool = False


def glued(text: str, begin: int) -> int:
    """Offset at which the unbroken word before ``begin`` begins."""
    while begin > 0 and (text[begin - 1].isalnum() or text[begin - 1] == "·"):
        begin -= 1
    return begin


def honours(analysis: Analysis, start: int, end: int, quotes: list[tuple[int, int]]) -> Iterator[Found]:
    text = analysis.text
    for match in _HONOUR.finditer(text, start, end):
        begin, stop = match.start(1), match.end(1)
        i = analysis.at(stop)
        if i and analysis.ends[i - 1] != stop:
            continue
        if i < len(analysis.tags) and analysis.starts[i] == stop and (analysis.tags[i][0] in "NX" and analysis.forms[i] not in BEHIND and analysis.forms[i] != "들"):
            continue
        word = begin if text[begin - 1 : begin] == "·" else glued(text, begin)
        pair = covering(quotes, begin, stop)
        filled = pair is not None and stop == pair[1]
        rule = _CHOSEN_AS if match.group(2) in _WORKS else _HONOURED
        line_end = text.find("\n", stop)
        ends_line = line_end >= 0 and not text[stop:line_end].strip("'’\"”!… ") and line_end - text.rfind("\n", 0, begin) < 70
        if not (rule.match(text, stop) or (filled and match.group(2) not in _WORKS) or (ends_line and match.group(2) not in _WORKS)):
            continue
        first = word
        if filled and pair is not None and pair[1] - pair[0] <= 30 and not _EVENT_END.search(text[pair[0] : begin].strip() or "x"):
            first = pair[0]
        elif match.group(2) in ("사례", "검사", "수사관", "공무원", "의원") and word == begin:
            j = analysis.at(begin)
            first = analysis.starts[reach_left(analysis, j, start, lists.stops())]
            first = max(first, last_end(quotes, begin - 1, -1) + 1)
            dated = re.match(r"(?:\S*\d\S* )+", text[first:begin])
            first += dated.end() if dated else 0
            if re.match(r"전국|[가-힣]{2,4}(?:시|군|구|도) ", text[first:begin]) or text[first:begin].count(" ") > 3:
                first = begin
        yield Found(first, stop, begin, "honour", "award.honour" + (".quoted" if filled else ""), filled)


def titles(text: str, start: int, end: int, quotes: list[tuple[int, int]]) -> Iterator[Found]:
    for match in _OF_THE_YEAR.finditer(text, start, end):
        begin, stop = match.span()
        word = match.group()
        while stop > begin and word[-1] in "을를에로은는이가의" and len(word) > 6:
            word = word[:-1]
            stop -= 1
            if word.endswith("으"):
                word, stop = word[:-1], stop - 1
            break
        pair = covering(quotes, begin, stop)
        if pair is not None and pair[1] == stop and (CHOSEN_DIRECT.match(text, stop) or DIRECT.match(text, stop) or (word.startswith(("올해", "이달")) and NEAR.match(text, stop))):
            yield Found(pair[0] if begin - pair[0] < 12 else begin, stop, begin, "title", "award.of_the_year.quoted", True)
        elif not word.startswith("최고") and (CHOSEN_DIRECT.match(text, stop) or re.match(r"(?:을|를)? ?수상", text[stop : stop + 5])):
            yield Found(begin, stop, begin, "title", "award.of_the_year")


def quoted(text: str, quotes: list[tuple[int, int]], walls: list[tuple[int, int]]) -> Iterator[Found]:
    """‘아시아 최고 여행지’ 수상: whatever stands in marks before 수상, a contest's name left out."""
    for left, right in quotes:
        if _HONOUR_TITLE.match(text, left, right) and right - left <= 25 and not _EVENT_END.search(text[left:right]) and re.match(rf"['’\"”」](?:으로|로|에)?{ADVERB}\s?(?:선정(?! ?(?:계획|기준|사업))|뽑|이름을 올)", text[right:]):
            yield Found(left, right, left, "honour", "award.honour.titled", True)
            continue
        if _QUOTED_WON.match(text, right) and not _EVENT_END.search(text[left:right]) and not SENTENCE.search(text[left:right]):
            if right - left > 40 or covering(walls, left, right) or re.match(r"[\d년회 ]+연속$|[\d ]+관왕$", text[left:right]):
                continue
            stop = right
            edition = re.match(r"제\s?\d+회 ", text[left:right])
            left += edition.end() if edition else 0
            bracket = re.search(r"(?<=[가-힣])\([^()가-힣]*\)$", text[left:right])
            if bracket and bracket.start() > 4:
                stop = left + bracket.start()
            division = DIVISION.search(text, left, right)
            if division and division.start() > left:
                stop = division.start()
            yield Found(left, stop, left, "title", "award.quoted_won", True)


def lists_and_aliases(text: str, start: int, end: int, found: list[Found]) -> Iterator[Found]:
    for one in found:
        alias = _ALIAS.match(text, one.end)
        if alias:
            yield Found(alias.start(1), alias.end(1), alias.start(1), "alias", "award.alias")
    for match in _PEOPLE_LIST.finditer(text, start, end):
        yield Found(*match.span(1), match.start(1), "title", "award.list_of_people")
    counted = list(_COUNTED.finditer(text, start, end))
    for match in counted:
        if any(other is not match and abs(other.start() - match.start()) < 30 for other in counted):
            yield Found(*match.span(1), match.start(1), "grade", "award.counted")


def echoes(analysis: Analysis, start: int, end: int, found: list[Found]) -> Iterator[Found]:
    """A name once seen with its evidence is a mention wherever it stands again."""
    text = analysis.text
    names = {text[f.start : f.end]: f for f in found if f.kind not in ("grade", "medal") and f.end - f.start >= (3 if f.kind == "title" else 4) and not (f.kind == "honour" and not f.quoted and _WORKS_END.search(text[f.start : f.end]))}
    taken = {(f.start, f.end) for f in found}
    for name, first in names.items():
        place = text.find(name, start, end)
        while place >= 0:
            stop = place + len(name)
            i = analysis.at(stop)
            behind = i < len(analysis.tags) and analysis.starts[i] == stop and analysis.tags[i][0] in "NX" and analysis.forms[i] not in BEHIND
            ahead = place > 0 and text[place - 1].isalnum()
            if not behind and not ahead and not any(a < stop and place < b for a, b in taken):
                taken.add((place, stop))
                yield Found(place, stop, place + first.head - first.start, first.kind, "award.again", False)
            place = text.find(name, stop, end)
