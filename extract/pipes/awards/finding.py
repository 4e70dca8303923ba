"""Find: every place where the text names an award, by its head noun, the words around it and how far left the name reaches."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.korean.analysis import Analysis
from extract.korean.marks import covering, last_end, quoted_spans
from extract.korean.names import reach_left
from extract.pipes.awards import lists
from extract.pipes.awards.evidence import CERTAIN, CHOSEN_DIRECT, DIRECT, LISTED_WON, has_evidence, is_top_prize
from extract.pipes.awards.lists import Head
from extract.pipes.awards.titles import (
    BEHIND,
    DIVISION,
    SENTENCE,
    Found,
    echoes,
    glued,
    honours,
    lists_and_aliases,
    quoted,
    titles,
)

_ROSETTE = re.compile(r"\s?(?:무궁화|모란|동백|목련|석류|금탑|은탑|동탑|철탑|석탑|청조|황조|홍조|녹조|옥조|금관|은관|보관|옥관|화관|청룡|맹호|거상|백마|기린|통일|국선|천수|삼일|보국|태극|을지|충무|화랑|인헌|광화|흥인|숭례|창의|숙정|과학|웅비|도약|진보|개척)장")
_GRADE_LEFT = frozenset(["종합", "최우수", "우수", "최고", "신인", "특별", "남자", "여자", "남우", "여우", "심사위원", "전체", "통합", "영예의"])
# Heads that are names by themselves.
_WHOLE = frozenset(["대통령상", "노벨상", "퓰리처상", "에미상", "그래미상", "오스카상", "토니상", "맨부커상", "부커상", "필즈상", "프리츠커상", "황금종려상", "황금곰상", "황금사자상", "심사위원대상", "교육감상", "군수상", "총장상", "장관상"])
_EDITION = re.compile(r"제?\s?\d+회 |\d{4}년도? ")


def find_awards(analysis: Analysis, start: int, end: int, walls: list[tuple[int, int]]) -> list[Found]:
    """Awards in one stretch of text, none inside another. ``walls``: spans of events and organizations that names end at."""
    text = analysis.text
    quotes = quoted_spans(text, start, end)
    found = [f for begin, stop, head in _heads(analysis, start, end) if (f := _by_head(analysis, begin, stop, head, start, quotes, walls))]
    found += honours(analysis, start, end, quotes)
    found += titles(text, start, end, quotes)
    found += quoted(text, quotes, walls)
    found += lists_and_aliases(text, start, end, found)
    found = [f for f in found if not ((wall := covering(walls, f.start, f.end)) and (not f.quoted or wall == (f.start, f.end)) and not _led_by_edition(text, f, wall))]
    found += [f for f in echoes(analysis, start, end, found) if not covering(walls, f.start, f.end)]
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
            everyday = text[stop - 2 : stop] in common and text[stop - 3 : stop] != "도시상"
            if (everyday or text[stop - 3 : stop] in common or text[stop - 4 : stop] in common) and not _named_so(text, stop):
                continue
            if not ("가" <= text[stop - 2] <= "힣" or text[stop - 2].isalnum()):
                continue
        i = analysis.at(stop)
        if i and analysis.ends[i - 1] > stop:
            continue
        if i < len(analysis.forms) and analysis.starts[i] == stop:
            tag, form = analysis.tags[i], analysis.forms[i]
            if (tag[0] in "NX" and tag != "XSV") and form not in BEHIND:
                continue
            if tag == "XSA":  # 수상하다, 이상하다
                continue
        head = lists.heads().get(word) or Head("상", "open", "always")
        yield stop - len(word), stop, head


def _led_by_edition(text: str, found: Found, wall: tuple[int, int]) -> bool:
    """제25회 ⟦마을작가상⟧ 본상: the prize is the event too."""
    return found.kind == "prize" and found.end == wall[1] and re.match(r"['’]? 본상", text[found.end : found.end + 5]) is not None and _EDITION.fullmatch(text, wall[0], found.start) is not None


def _named_so(text: str, stop: int) -> bool:
    """‘젊은공학인상’을 받았다: a prize in marks whose name ends like an everyday noun (인상)."""
    return text[stop : stop + 1] in ("’", "'", "”", '"', "」") and not set(text[stop - 4 : stop - 2]) & set("‘'“\"「") and DIRECT.match(text, stop) is not None


def _by_head(
    analysis: Analysis, begin: int, stop: int, head: Head, floor: int, quotes: list[tuple[int, int]], walls: list[tuple[int, int]]
) -> Found | None:
    text = analysis.text
    word_start = glued(text, begin)
    if head.kind == "grade" and text[begin - 1 : begin] == "·":
        word_start = begin  # A등급·⟦우수상⟧
    pair = covering(quotes, begin, stop)
    filled = pair is not None and (stop == pair[1] or DIVISION.fullmatch(text, stop, pair[1]) is not None)
    if pair is not None and filled and SENTENCE.search(text[pair[0] : pair[1]]):
        filled = False
    kind = head.kind
    if head.word == "대상" and word_start == begin:
        before = re.search(r"([가-힣]+) $", text[max(floor, begin - 10) : begin])
        if before and (before.group(1) + "대상" in lists.heads()) and (CHOSEN_DIRECT.match(text, stop) or DIRECT.match(text, stop)):
            word_start = begin - len(before.group())
            head = Head(before.group(1) + "대상", "prize", "-")
            kind = "prize"
        led = re.search(r"대한민국 (?:[가-힣·]{1,8} ){1,2}$", text[max(floor, begin - 24) : begin])
        if led and kind != "prize" and (CHOSEN_DIRECT.match(text, stop) or DIRECT.match(text, stop)) and not re.search(r"(?:평가|대회|공모전|부문|분야|[회전제]) $", led.group()):
            word_start = begin - len(led.group().split(" ", 1)[1])
            head, kind = Head("대상", "prize", "-"), "prize"  # 대한민국 게임 대상
    if head.word == "대상" and head.kind != "prize":
        kind = "grade" if word_start == begin else "prize"
        if not is_top_prize(text, word_start, begin, stop, filled):
            return None
    elif kind == "open":
        if (stop - word_start < 4 and not filled) or not (DIRECT.match(text, stop) or filled or LISTED_WON.match(text, stop)):
            return None
        kind = "prize"
    elif head.word == "동상" and re.search(r"[금은]상(?:과|,|·| )[^.\n]{0,20}$", text[max(floor, begin - 30) : begin]):
        pass
    elif not has_evidence(text, head, word_start, begin, stop, filled, floor):
        return None
    if head.word == "명장" and text[begin - 1 : begin] == "임":
        return None  # 임명장
    if kind == "medal" and word_start < begin and text[word_start:begin] not in ("단체전", "개인전", "대회", "첫"):
        return None
    i = analysis.at(stop) - 1
    if kind in ("prize", "grade") and not filled and i >= 0 and analysis.forms[i] == "상" and analysis.tags[i] == "XSN" and not re.match(r"['’]?(?:을|를|은|의|과|에|으로| 수상| 후보| 시상)", text[stop : stop + 4]) and not DIRECT.match(text, stop) and not LISTED_WON.match(text, stop):
        return None  # 교육상 좋지 않다
    if kind == "prize" and word_start == begin and not filled and head.word not in _WHOLE and head.kind == "prize" and not DIRECT.match(text, stop) and not re.search(r"[가-힣A-Za-z]['’]? $", text[max(floor, begin - 3) : begin]):
        return None  # a bare 문학상 that nobody wins is no name
    if kind == "prize" and word_start == begin and not filled and head.word not in _WHOLE and re.match(r"(?:을|를|도|이라도)? ?(?:받으면|받아야|받는다면|받을 수|받고 싶|타면|탈 수)", text[stop : stop + 12]):
        return None  # 문학상도 받으면 좋다
    if head.word == "장상" and not _is_office(text[word_start : stop - 1]):
        return None
    wall = max(last_end(walls, word_start, floor), last_end(quotes, begin - 1, floor - 1) + 1)
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
    honour = re.search(r"(?:최우수|우수|모범) ?(?:기관|지자체|지방자치단체|자치단체|시군구?|시·군|부서|단체|기업|공무원|시민) ?$", name) if kind == "act" else None
    if honour:
        return first + honour.start()  # 감염병 관리 ⟦우수기관 표창⟧
    last = next((k for k in range(len(words) - 1, -1, -1) if _is_office(words[k][1])), None)
    if last is None:
        if kind != "act":
            return first
        if not words:  # a bare 표창 is no name; 감사패를 받았다 is
            if text[begin:stop] in ("표창", "표창장"):
                return None
            return begin if DIRECT.match(text, stop) else None
        return first + words[max(0, len(words) - 4)][0]
    if words[last][1] in lists.offices() and last > 0 and words[last][1] not in ("대통령", "국무총리", "도지사"):
        k = last - 1
        if words[last][1] in ("장관", "차관") and not words[k][1].endswith(("부", "처")):
            k = last  # 우수사례 ⟦장관상⟧
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


def _trap(text: str, found: Found) -> str | None:
    """The name of the negative rule that rules a mention out."""
    word = text[found.start : found.end]
    certain = found.quoted or CERTAIN.match(text, found.end) is not None
    for trap in lists.traps():
        if certain and trap.name.startswith(("target", "person")) and trap.name != "target":
            continue
        if trap.name == "held" and found.rule == "award.again":
            continue  # known by now: ‘의인상’을 제정한 뒤
        if trap.head.search(word) and trap.before.search(text[max(0, found.start - 20) : found.head]) and trap.after.match(text, found.end):
            return trap.name
    return None
