"""Find: every place where the text names an award, by its head noun, the words around it and how far left the name reaches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.korean.analysis import Analysis
from extract.korean.marks import quoted_spans
from extract.korean.names import reach_left
from extract.pipes.awards import lists
from extract.pipes.awards.lists import Head

_CLOSE = r"['’\"”」』>》〉]?\s?(?:\([^)\n]{1,30}\))?"
_PARTICLE = r"(?:을|를|으로|로|에|의|은|이|도|까지|과|와|부문|에는)?"
_ADVERB = r"(?:\s?['‘]?(?:\d+[년회]\s?연속(?:으로)?|\d관왕|각각|나란히|최종|동시에?|또|함께|공동|모두|최초로?|처음(?:으로)?|잇따라|연이어|연달아|다시|공식|직접|새롭게|신규|대표로|최고|전국|대거|\d+[가-힣]{1,3}(?:이|가|을|를)?)['’]?)*"
_WINNING = (
    r"수상(?![가-힣]*(?:스키|정|레저|안전))|차지|받[는은을아았고게지으]|거머|영예|영광|안았|안은|안게|안으|획득|쾌거|탔[다고으지]|타 |따냈|따내|따낸|"
    r"시상|수여|돌아[갔가]|주어|주[는었]|휩쓸|석권|싹쓸|배출|놓[쳤치]|거뒀|기록|올[랐라]|오르|등극|목에 걸|건 |품[에었]|후보|노미네이트|탈락|수훈|전달|입상|선사|헌정"
)
_CHOSEN = r"선정|뽑[혔히힌았은]|선발(?!전|대회)|이름을 올|꼽[혔히]|지명|추천|채택|낙점|당선"
# The verb stands right behind the award: 대상을 ⟦수상⟧.
_DIRECT = re.compile(rf"{_CLOSE}{_PARTICLE}{_ADVERB}\s?(?:{_WINNING})")
_CHOSEN_DIRECT = re.compile(rf"{_CLOSE}{_PARTICLE}{_ADVERB}\s?(?:수상자로 )?(?:{_CHOSEN}|이름)")
# ... or further on in the same sentence.
_NEAR = re.compile(rf"[^.\n]{{0,60}}?(?:{_WINNING}|{_CHOSEN})")
_BEFORE = re.compile(r"(?:수상|시상|선정|수여|최고|영예의|포상|심사 결과|▲|△|■|○|·|\*|-)[^.\n]{0,25}$")
# 대상은 X가, 대상에 X, 대상 1점: a grade in a list of them.
_LISTED = re.compile(r"(?:은|에는|에|으로는|의|,|\(| [가-힣]|:| :| \d+[점명팀편건]| \d+만? ?원| \d{2,3}만)")
_GRADES = re.compile(r"최우수상|우수상|장려상|금상|은상|특별상|공모|경진대회|경연대회|수상작|콩쿠르|시상식|수상자")
_HONOUR = re.compile(
    r"((?:(?:일자리|친화|공헌|장수|나눔|인증)(?=기업)|최우수|우수|장려(?= ?(?:지자체|기관))|모범|선도|으뜸|베스트|유망|강소|혁신|대표|최고)\s?(?:중소)?"
    r"(기관|기업인|기업|지자체|지방자치단체|자치단체|시·?군·?구|시·?군|자치구|지역|도시|부서|단체|센터|동아리|연구실|연구자|공무원|직원|사원|검사|수사관|"
    r"경찰관|소방관|교원|교육청|사업단|사업장|마을|농가|농업인|농협|학교|대학교?|병원|의료기관|시설|어린이집|유치원|경로당|도서관|박물관|조직|학과|학회|"
    r"의원|학생|상임위|위원회|협의체|특구|선수|지도자|위원|감사관|사무소|보건소|관서|소방서|경찰서|사례|사업|작품|논문|조례|정책|제품|상품|시책))"
)
_WORKS = frozenset(["사례", "사업", "작품", "논문", "조례", "정책", "제품", "상품", "시책", "마을", "학생", "선수", "지도자", "위원", "의원", "지역", "도시", "학교", "농가", "시설"])
_HONOURED = re.compile(
    rf"{_CLOSE}(?:으로|로|에|을|를|이|가|은|는|의|에는|으로는)?{_ADVERB}\s?"
    r"(?:선정|뽑|획득|수상|표창|선발|이름을 올|영예|인정|등극|쾌거|달성|배출|꼽|시상(?!식)|인증(?!을 위)|등록|기관표창|포상|평가[받돼됐]|이어 |(?<=[이가은는] )[^.\n]{0,12}?선정)"
)
_CHOSEN_AS = re.compile(rf"{_CLOSE}(?:으로|로|에)?{_ADVERB}\s?(?:선정|뽑|꼽|채택|영예|수상|쾌거)|으?로는? (?:총 )?[△▲‘'\d]")
_OF_THE_YEAR = re.compile(r"(?:올해|이달|오늘|최고)의 (?:[가-힣A-Za-z]+)(?: [가-힣A-Za-z]+(?=['’]))?(?: \d+인)?")
_QUOTED_WON = re.compile(r"['’\"”」』](?: ?부문)?(?:을|를|에|으로)?\s?(?:\d+년 연속 |\d관왕 )?(?:수상(?!작|소감|자와|자들|한 거래|한 돈)|수상 )")
_ROSETTE = re.compile(r"\s?(?:무궁화|모란|동백|목련|석류|금탑|은탑|동탑|철탑|석탑|청조|황조|홍조|녹조|옥조|금관|은관|보관|옥관|화관|청룡|맹호|거상|백마|기린|통일|국선|천수|삼일|보국|태극|을지|충무|화랑|인헌|광화|흥인|숭례|창의|숙정|과학|웅비|도약|진보|개척)장")
_GRADE_LEFT = frozenset(["종합", "최우수", "우수", "최고", "신인", "특별", "남자", "여자", "남우", "여우", "심사위원", "전체", "통합", "영예의"])
_DIVISION = re.compile(r"\s?[가-힣A-Za-z·]*\s?(?:부문|분야|부)$")
_SENTENCE = re.compile(r"[다요죠까]\s?[.!?]?$|[?!]")
_EVENT_END = re.compile(r"(?:대회|공모전|영화제|평가|축제|페스티벌|콩쿠르|박람회|포럼|시상식|해커톤|선수권|체전|올림픽|월드컵|캠프|음악제|부문|분야|사업)$")
_SUBJECT_ORG = re.compile(r"(?:장관|청장|처장|시장|지사|군수|구청장|교육감|의장|총장|회장|이사장|위원장|원장|사장|대표|총재|총리|서장|본부장|대통령)$")
_BEHIND = frozenset(["작", "들", "수상", "선정", "시상", "수여", "등", "획득", "쾌거", "영예", "받", "서", "전달", "차지", "도", "기", "식"])


_MADE = re.compile(r"(?:으로는|에는|은|는|으로|로) [^.\n]{0,110}?(?:선정|수여|인증)")
_BEFORE_CHOSEN = re.compile(r"(?:선정|올해의|수상|오른)\s?['‘]?$")
# Heads that are names by themselves.
_WHOLE = frozenset(["대통령상", "노벨상", "퓰리처상", "에미상", "그래미상", "오스카상", "토니상", "맨부커상", "부커상", "필즈상", "프리츠커상", "황금종려상", "황금곰상", "황금사자상", "심사위원대상", "교육감상", "군수상", "총장상", "장관상"])
# 국제도시상, 대통령상, 종합대상 등을 수상: one of a list that ends in a verb of winning.
_LISTED_WON = re.compile(r"['’]?(?:,|와 |과 |·| 및 )[^.\n]{0,70}?(?:상|표창|훈장|메달)['’]?(?:을|를| 등을?| 등에)? ?(?:잇따라 |각각 |동시에? )?(?:수상|받[았는])")
_HONOUR_TITLE = re.compile(r"(?:최우수|우수|모범|올해의|이달의|베스트|대한민국 대표|최고의?|명품|으뜸)\s?[가-힣]")
_WORKS_END = re.compile(r"^(?:최우수|우수|모범|선도)\s?(?:사례|사업|작품|논문|제품|상품|시책|시·?군|지역|학생|선수)$")
_CERTAIN = re.compile(rf"{_CLOSE}(?:을|를|의)?{_ADVERB}\s?(?:수상|차지|영예|거머|쾌거)")
_EDITION = re.compile(r"제?\s?\d+회 |\d{4}년도? ")
# 대통령 표창(⟦모범공무원⟧): another name for it.
_ALIAS = re.compile(r"['’]?\s?\(((?:모범|우수|최우수|올해의)\s?[가-힣]{2,12})\)")
# 우수 3점, 장려 2점: grades without 상, counted out.
_COUNTED = re.compile(r"(?<![가-힣])(최우수|우수|장려|입선|가작|대상|금상|은상|동상)(?= ?(?:각 )?\d+[점명팀편개인]\b)")
_PEOPLE_LIST = re.compile(r"선정(?:한|하는)? ?['‘\"]?((?:[가-힣A-Za-z]+ ?){1,5}\d+(?:인|선))(?=[에으을이'’ \"\n]|$)")


@dataclass(slots=True)
class Found:
    """A mention of an award. ``head``: offset of its head noun; ``quoted``: it fills its quote marks."""

    start: int
    end: int
    head: int
    kind: str
    rule: str
    quoted: bool = False


def find_awards(analysis: Analysis, start: int, end: int, walls: list[tuple[int, int]]) -> list[Found]:
    """Awards in one stretch of text, none inside another. ``walls``: spans of events and organizations that names end at."""
    text = analysis.text
    quotes = quoted_spans(text, start, end)
    found = [f for begin, stop, head in _heads(analysis, start, end) if (f := _by_head(analysis, begin, stop, head, start, quotes, walls))]
    found += _honours(analysis, start, end, quotes)
    found += _titles(text, start, end, quotes)
    found += _quoted(text, quotes, walls)
    found += _lists_and_aliases(text, start, end, found)
    found = [f for f in found if not any(a <= f.start and f.end <= b and (not f.quoted or (a, b) == (f.start, f.end)) for a, b in walls)]
    found += [f for f in _echoes(analysis, start, end, found) if not any(a <= f.start and f.end <= b for a, b in walls)]
    found.sort(key=lambda f: (f.start, -f.end))
    kept: list[Found] = []
    for f in found:
        if _trap(text, f):
            continue
        if kept and f.start < kept[-1].end:
            if f.end > kept[-1].end and f.head >= kept[-1].end:
                f.start = kept[-1].end + 1
            else:
                continue
        kept.append(f)
    return kept


def _heads(analysis: Analysis, start: int, end: int) -> Iterator[tuple[int, int, Head]]:
    best: dict[int, str] = {}
    text = analysis.text
    for last, word in lists.automaton().iter(text, start, end):
        if len(word) > len(best.get(last + 1, "")):
            best[last + 1] = word
    common = lists.common()
    for stop, word in best.items():
        if word == "상":
            if text[stop - 2 : stop] in common or text[stop - 3 : stop] in common or text[stop - 4 : stop] in common:
                continue
            if not ("가" <= text[stop - 2] <= "힣" or text[stop - 2].isalnum()):
                continue
        i = analysis.at(stop)
        if i and analysis.ends[i - 1] > stop:
            continue
        if i < len(analysis.forms) and analysis.starts[i] == stop:
            tag, form = analysis.tags[i], analysis.forms[i]
            if (tag[0] in "NX" and tag != "XSV") and form not in _BEHIND:
                continue
            if tag == "XSA":  # 수상하다, 이상하다
                continue
        head = lists.heads().get(word) or Head("상", "open", "always")
        yield stop - len(word), stop, head


def _glued(text: str, begin: int) -> int:
    """Offset at which the unbroken word before ``begin`` begins."""
    while begin > 0 and (text[begin - 1].isalnum() or text[begin - 1] == "·"):
        begin -= 1
    return begin


def _by_head(
    analysis: Analysis, begin: int, stop: int, head: Head, floor: int, quotes: list[tuple[int, int]], walls: list[tuple[int, int]]
) -> Found | None:
    text = analysis.text
    word_start = _glued(text, begin)
    pair = next(((a, b) for a, b in quotes if a <= begin and stop <= b), None)
    filled = pair is not None and (stop == pair[1] or _DIVISION.fullmatch(text, stop, pair[1]) is not None)
    if pair is not None and filled and _SENTENCE.search(text[pair[0] : pair[1]]):
        filled = False
    kind = head.kind
    if head.word == "대상" and word_start == begin:
        before = re.search(r"([가-힣]+) $", text[max(floor, begin - 10) : begin])
        if before and (before.group(1) + "대상" in lists.heads()) and (_CHOSEN_DIRECT.match(text, stop) or _DIRECT.match(text, stop)):
            word_start = begin - len(before.group())
            head = Head(before.group(1) + "대상", "prize", "-")
            kind = "prize"
    if head.word == "대상":
        kind = "grade" if word_start == begin else "prize"
        if not _is_top_prize(text, word_start, begin, stop, filled):
            return None
    elif kind == "open":
        if (stop - word_start < 4 and not filled) or not (_DIRECT.match(text, stop) or filled or _LISTED_WON.match(text, stop)):
            return None
        kind = "prize"
    elif head.word == "동상" and re.search(r"[금은]상(?:과|,|·| )[^.\n]{0,20}$", text[max(floor, begin - 30) : begin]):
        pass
    elif not _has_evidence(text, head, word_start, begin, stop, filled, floor):
        return None
    if head.word == "명장" and text[begin - 1 : begin] == "임":
        return None  # 임명장
    if kind == "medal" and word_start < begin and text[word_start:begin] not in ("단체전", "개인전", "대회", "첫"):
        return None
    i = analysis.at(stop) - 1
    if kind == "prize" and not filled and i >= 0 and analysis.forms[i] == "상" and analysis.tags[i] == "XSN" and not re.match(r"['’]?(?:을|를|은|의|과|에|으로| 수상| 후보| 시상)", text[stop : stop + 4]):
        return None  # 교육상 좋지 않다
    if kind == "prize" and word_start == begin and not filled and head.word not in _WHOLE and head.kind == "prize" and not _DIRECT.match(text, stop) and not re.search(r"[가-힣A-Za-z]['’]? $", text[max(floor, begin - 3) : begin]):
        return None  # a bare 문학상 that nobody wins is no name
    if head.word == "장상" and not _is_office(text[word_start : stop - 1]):
        return None
    wall = max([floor, *(b for a, b in walls if b <= word_start)], default=floor)
    wall = max([wall, *(b + 1 for a, b in quotes if b < begin and not a <= begin)])
    if filled and pair is not None and wall <= pair[0]:
        division = re.match(r".*(?:부문|분야) ", text[pair[0] : begin])
        if division:
            return Found(pair[0] + division.end(), stop, begin, kind, f"award.{kind}.quoted", True)
        edition = _EDITION.match(text, pair[0], begin)
        if edition and edition.group()[0] == "제":
            return Found(edition.end(), stop, begin, kind, f"award.{kind}.quoted", True)
        return Found(pair[0], stop, begin, kind, f"award.{kind}.quoted", True)
    if pair is not None:
        wall = max(wall, pair[0])
    first = _reach(analysis, word_start, begin, stop, head, kind, wall)
    if kind == "order":
        rosette = _ROSETTE.match(text, stop)
        stop = rosette.end() if rosette else stop
    if kind == "act" and first is None:
        return None
    return Found(word_start if first is None else first, stop, begin, kind, f"award.{kind}")


def _has_evidence(text: str, head: Head, word: int, begin: int, stop: int, filled: bool, floor: int) -> bool:
    """Whether what a head needs beside it is there (heads.tsv, third column)."""
    if head.needs == "-":
        return True
    direct = bool(_DIRECT.match(text, stop) or _CHOSEN_DIRECT.match(text, stop))
    if head.needs == "always":
        return direct or _LISTED_WON.match(text, stop) is not None
    if head.kind == "title":  # 명장, 신인왕: a person is called so far more often than made one
        return direct or _BEFORE_CHOSEN.search(text, max(floor, word - 12), word) is not None or (word < begin and _MADE.match(text, stop) is not None)
    near = filled or _NEAR.match(text, stop) or _BEFORE.search(text, max(floor, word - 30), word) or _GRADES.search(text)
    return bool(near)


def _is_top_prize(text: str, word: int, begin: int, stop: int, filled: bool) -> bool:
    """Whether 대상 is the first prize and not a target."""
    if filled and word == begin and text[begin - 1] in "'‘\"“「『<《〈":
        return bool(_DIRECT.match(text, stop) or _CHOSEN_DIRECT.match(text, stop) or _GRADES.search(text) or "수상" in text or "받" in text)
    if word < begin and _LISTED_WON.match(text, stop):
        return True
    direct = _DIRECT.match(text, stop) or (_LISTED_WON.match(text, stop) if text[word:stop] == "대상" and re.search(r"(?:상|회|전|평가|대회) $", text[max(0, word - 4) : word]) else None)
    if direct and not re.match(r"(?:을|를)?\s?(?:으로|로)", text[stop : stop + 3]) and not re.match(r"에\s?(?:오르|올랐|올라|올려)", text[stop : stop + 4]):
        return True
    if re.match(r"으로 (?:선정|뽑|결정)", text[stop : stop + 7]) and re.search(r"(?:에서|서|부문|분야) ?['‘]?$", text[max(0, word - 6) : word]):
        return True
    if word == begin and re.search(r"(?:에서|연속|어워드['’]?|서) ?(?:\d+년 연속 )?['‘]?$", text[max(0, word - 14) : word]) and (
        _CHOSEN_DIRECT.match(text, stop) or text[stop : stop + 1] in ("", "\n", "!", "…") or re.match(r"NEW|새글", text[stop : stop + 3])):
        return True
    if word < begin:
        return bool(filled and ("수상" in text or "시상" in text)) or bool(_CHOSEN_DIRECT.match(text, stop) and re.search(r"대한민국|제\d+회|연속|20\d\d", text[max(0, word - 20) : stop + 12]))
    if re.search(r"(?:20\d\d년|종합|영예의|[▲△■○\*-]|^|\n)\s?$", text[max(0, begin - 6) : begin]) and (_GRADES.search(text)):
        return True
    if re.match(r"['’]?\s?수상작|작으로", text[stop : stop + 6]):
        return True
    return bool(_LISTED.match(text, stop) and _GRADES.search(text) and not re.search(r"(?:을|를|들|명|자|생|민|인)\s?$", text[max(0, begin - 3) : begin]) and not re.match(r"(?:으로|에서|이[다며 ]|은 아|에 포)", text[stop : stop + 4]))


def _is_office(word: str) -> bool:
    return any(word.endswith(office) for office in lists.offices())


def _reach(analysis: Analysis, word: int, begin: int, stop: int, head: Head, kind: str, wall: int) -> int | None:
    """Offset at which the award's name begins."""
    text = analysis.text
    word = max(word, wall)
    if kind == "medal":
        return begin
    if kind == "grade" or head.word in ("MVP", "신인왕", "최우수선수", "득점왕"):
        left = text[max(wall, word - 6) : word].rstrip()
        before = re.search(r"(\S+)$", left)
        if before and before.group(1) in _GRADE_LEFT and before.group(1) != "영예의":
            return word - (len(text[max(wall, word - 6) : word]) - before.start(1))
        month = re.search(r"(?:(?<!\d)\d{1,2}월|올해의|이달의) $", text[max(wall, word - 5) : word])
        if month:
            return word - (month.end() - month.start())
        return word
    i = analysis.at(word)
    if i == len(analysis.starts) or analysis.starts[i] > word:
        i -= 1
    first = analysis.starts[reach_left(analysis, i, wall, lists.stops())]
    first = max(first, wall)
    if kind == "act" or _is_office(text[word : stop - 1]) or head.word in ("장관상", "차관상", "지사상", "총리상", "대통령상", "교육감상", "장상", "군수상"):
        return _from_giver(text, first, begin, stop, kind, wall)
    if kind in ("order", "title"):
        return word
    return _trim_prize(text, first, word)


def _from_giver(text: str, first: int, begin: int, stop: int, kind: str, wall: int) -> int | None:
    """⟦보건복지부 장관⟧상, ⟦광주전남지방병무청장⟧ 모범사회복무요원 표창: from the body that the last office belongs to."""
    name = text[first:begin] if kind == "act" else text[first : stop - 1]
    words = [(m.start(), m.group()) for m in re.finditer(r"\S+", name)]
    if len(words) > 1 and words[0][1].endswith(("서", "에서")):  # 워크숍서 우수자 표창
        words = words[1:]
    last = next((k for k in range(len(words) - 1, -1, -1) if _is_office(words[k][1])), None)
    if last is None:
        if kind != "act":
            return first
        if not words:  # a bare 표창 is no name; 감사패를 받았다 is
            if text[begin:stop] in ("표창", "표창장"):
                return None
            return begin if _DIRECT.match(text, stop) else None
        return first + words[max(0, len(words) - 4)][0]
    if words[last][1] in lists.offices() and last > 0 and words[last][1] not in ("대통령", "국무총리", "도지사"):
        k = last - 1
        return first + words[k][0]
    return first + words[last][0]


def _trim_prize(text: str, first: int, word: int) -> int:
    """At most five words, and none of a person or a number in front."""
    words = [(m.start() + first, m.group()) for m in re.finditer(r"\S+", text[first:word])]
    for place, form in reversed(words):
        if re.fullmatch(r"대한민국|올해의|이달의|오늘의|자랑스러운|\d{1,2}월의|최고의", form):
            return place
    dated = max((k for k, (_, form) in enumerate(words) if re.fullmatch(r"20\d\d년?도?|제?\d+회", form)), default=-1)
    words = words[dated + 1 :][-3:]
    return words[0][0] if words else word


def _honours(analysis: Analysis, start: int, end: int, quotes: list[tuple[int, int]]) -> Iterator[Found]:
    text = analysis.text
    for match in _HONOUR.finditer(text, start, end):
        begin, stop = match.start(1), match.end(1)
        i = analysis.at(stop)
        if i and analysis.ends[i - 1] != stop:
            continue
        if i < len(analysis.tags) and analysis.starts[i] == stop and (analysis.tags[i][0] in "NX" and analysis.forms[i] not in _BEHIND and analysis.forms[i] != "들"):
            continue
        word = _glued(text, begin)
        pair = next(((a, b) for a, b in quotes if a <= begin and stop <= b), None)
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
            first = max([first, *(b + 1 for a, b in quotes if b < begin)])
            dated = re.match(r"(?:\S*\d\S* )+", text[first:begin])
            first += dated.end() if dated else 0
            if re.match(r"전국|[가-힣]{2,4}(?:시|군|구|도) ", text[first:begin]) or text[first:begin].count(" ") > 3:
                first = begin
        yield Found(first, stop, begin, "honour", "award.honour" + (".quoted" if filled else ""), filled)


def _titles(text: str, start: int, end: int, quotes: list[tuple[int, int]]) -> Iterator[Found]:
    for match in _OF_THE_YEAR.finditer(text, start, end):
        begin, stop = match.span()
        word = match.group()
        while stop > begin and word[-1] in "을를에로은는이가의" and len(word) > 6:
            word = word[:-1]
            stop -= 1
            if word.endswith("으"):
                word, stop = word[:-1], stop - 1
            break
        pair = next(((a, b) for a, b in quotes if a <= begin and stop <= b), None)
        if pair is not None and pair[1] == stop and (_CHOSEN_DIRECT.match(text, stop) or _DIRECT.match(text, stop) or (word.startswith(("올해", "이달")) and _NEAR.match(text, stop))):
            yield Found(pair[0] if begin - pair[0] < 12 else begin, stop, begin, "title", "award.of_the_year.quoted", True)
        elif not word.startswith("최고") and (_CHOSEN_DIRECT.match(text, stop) or re.match(r"(?:을|를)? ?수상", text[stop : stop + 5])):
            yield Found(begin, stop, begin, "title", "award.of_the_year")


def _quoted(text: str, quotes: list[tuple[int, int]], walls: list[tuple[int, int]]) -> Iterator[Found]:
    """‘아시아 최고 인센티브 목적지’ 수상: whatever stands in marks before 수상, a contest's name left out."""
    for left, right in quotes:
        if _HONOUR_TITLE.match(text, left, right) and right - left <= 25 and not _EVENT_END.search(text[left:right]) and re.match(rf"['’\"”」](?:으로|로|에)?{_ADVERB}\s?(?:선정(?! ?(?:계획|기준|사업))|뽑|이름을 올)", text[right:]):
            yield Found(left, right, left, "honour", "award.honour.titled", True)
            continue
        if _QUOTED_WON.match(text, right) and not _EVENT_END.search(text[left:right]) and not _SENTENCE.search(text[left:right]):
            if right - left > 40 or any(a <= left and right <= b for a, b in walls) or re.match(r"[\d년회 ]+연속$|[\d ]+관왕$", text[left:right]):
                continue
            stop = right
            bracket = re.search(r"(?<=[가-힣])\([^()가-힣]*\)$", text[left:right])
            if bracket and bracket.start() > 4:
                stop = left + bracket.start()
            division = _DIVISION.search(text, left, right)
            if division and division.start() > left:
                stop = division.start()
            yield Found(left, stop, left, "title", "award.quoted_won", True)


def _lists_and_aliases(text: str, start: int, end: int, found: list[Found]) -> Iterator[Found]:
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


def _echoes(analysis: Analysis, start: int, end: int, found: list[Found]) -> Iterator[Found]:
    """A name once seen with its evidence is a mention wherever it stands again."""
    text = analysis.text
    names = {text[f.start : f.end]: f for f in found if f.kind not in ("grade", "medal") and f.end - f.start >= (3 if f.kind == "title" else 4) and not (f.kind == "honour" and not f.quoted and _WORKS_END.search(text[f.start : f.end]))}
    taken = {(f.start, f.end) for f in found}
    for name, first in names.items():
        place = text.find(name, start, end)
        while place >= 0:
            stop = place + len(name)
            i = analysis.at(stop)
            behind = i < len(analysis.tags) and analysis.starts[i] == stop and analysis.tags[i][0] in "NX" and analysis.forms[i] not in _BEHIND
            ahead = place > 0 and text[place - 1].isalnum()
            if not behind and not ahead and not any(a < stop and place < b for a, b in taken):
                taken.add((place, stop))
                yield Found(place, stop, place + first.head - first.start, first.kind, "award.again", False)
            place = text.find(name, stop, end)


def _trap(text: str, found: Found) -> str | None:
    """The name of the negative rule that rules a mention out."""
    word = text[found.start : found.end]
    certain = found.quoted or _CERTAIN.match(text, found.end) is not None
    for trap in lists.traps():
        if certain and trap.name.startswith(("target", "person")) and trap.name != "target":
            continue
        if trap.head.search(word) and trap.before.search(text[max(0, found.start - 20) : found.head]) and trap.after.match(text, found.end):
            return trap.name
    return None
