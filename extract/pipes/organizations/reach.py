"""How far a name reaches: left over places, proper nouns and nouns that build it, right over its own sub-bodies."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from extract.gazetteers import gazetteer
from extract.pipes.organizations.finding import ABROAD, SURNAMES, Candidate, in_names, personal, proper
from extract.pipes.organizations.heads import Head, common, heads, inner, no_name, short
from extract.pipes.organizations.words import Words

# No more words than this to the left of a head's own word.
_WORDS: Final = 4
_DIVISION: Final = re.compile(
    r" ?(?:\d부|(?:행정|형사|민사|특별|가사|강력|특수|공안|형사합의|민사합의|제)\d+(?:부|단독|행정부|형사부|민사부|재판부)|(?:공공형사|공공수사|강력|특수|공안|금융조사|조세범죄조사|첨단범죄수사|반부패수사)\d*부)"
)


def reach(words: Words, candidates: list[Candidate], listed: dict[int, Candidate]) -> list[Candidate]:
    """Candidates with their whole spans; those whose head asks for more than they have are left out.

    ``listed``: the gazetteer's candidates by their end.
    """
    kept: list[Candidate] = []
    for candidate in candidates:
        if candidate.head is not None:
            whole = _left(words, candidate, listed)
            if whole is None:
                continue
            candidate = whole
            if not candidate.names and candidate.head is not None and candidate.head.needs != "part" and words.text[candidate.end : candidate.end + 1] in _CLOSING:
                candidate.start = _quoted(words, candidate)
        kept.append(candidate)
    return kept


# What a foreign name begins with and never ends with
_OPENERS: Final = frozenset(["서던", "노던", "이스턴", "웨스턴", "센트럴", "사우스", "노스", "세인트", "산타", "로열", "로얄", "킹스", "유니버시티", "칼리지"])
_CLOSING: Final = frozenset("’'′")
_WORDS_BEFORE: Final = re.compile("[‘'′]((?:[가-힣A-Za-z·]+ ){1,3})$")


def _quoted(words: Words, candidate: Candidate) -> int:
    """Where a name in quote marks begins: with what stands in them, if that is all nouns (‘⟦새봄 한빛봉사단⟧’)."""
    start = candidate.start
    match = _WORDS_BEFORE.search(words.text, max(words.begin, start - 24), start)
    if match is None:
        return start
    i = words.at(match.start(1))
    for j in range(i, words.at(start)):
        if j < 0 or not in_names(words, j) or personal(words, j) or any(tag[0] in "JEVM" or tag in ("XSN", "SN") for tag in words.tags(words.starts[j], words.ends[j])):
            return start
    return match.start(1)


def _left(words: Words, candidate: Candidate, listed: dict[int, Candidate]) -> Candidate | None:
    head = candidate.head
    assert head is not None
    begin = candidate.end - len(head.form)
    start = candidate.start
    prefix = words.text[start:begin]
    if not prefix and "!" in head.flags and (words.text[start - 1 : start] != " " or start - 1 not in listed):
        return replace(candidate, full="", rule="head.short")
    j = words.at(start) - 1
    near = prefix.strip("-") or (words.of(j) if j >= 0 and words.ends[j] == start - 1 else "")
    if near and no_name(head, near):
        return None
    own_listed = (one := listed.get(candidate.end)) is not None and one.start == start
    if one is not None and one.start < start and not one.evidence and "p" not in head.flags:
        return None  # 국회 기획재정위원회: the list has it whole
    if head.form in _SCHOOLS and len(prefix) == 1 and not own_listed:
        return None  # 강병원
    under = "<" in head.flags and (body := listed.get(start - 1)) is not None and not body.evidence  # 스미스소니언 미술관
    if head.form == "대학" and words.text.startswith("로", candidate.end):
        return None  # 서울 종로구 대학로
    if prefix in _NOT_BEFORE or (not prefix and not under and not set("+!pf") & set(head.flags)):
        return None
    if len(head.form) == 1 and not _short(words, start, begin, candidate.end, head):
        return None
    own = bool(prefix) and (
        prefix == "중앙"
        or (head.form in _LEVELS and len(prefix) > 1)  # 한천초등학교: Kiwi has no name in it
        or proper(words, start, begin)
        or (head.needs == "long" and begin - start >= (2 if head.form == "위" else 4))
    )
    found = start
    for j in range(words.at(start) - 1, words.at(start) - 1 - _WORDS, -1):
        if j < 0 or words.ends[j] != start - 1 or words.text[start - 1] != " ":
            break
        before = listed.get(words.ends[j])
        if before is not None and before.evidence == "place" and start < begin and _SCOPE.match(words.text, start):
            break  # 부다페스트 국제수영연맹
        if before is not None and before.evidence == "place" and own_listed and one is not None and one.kind == "international" and _WORLD.match(words.text, start):
            break  # 일본 유럽연합
        if before is not None and before.start >= words.starts[j]:
            if not prefix and head.form in _LEVELS and before.evidence != "":
                return None  # 서울 고교, 미국 초등학교
            if before.evidence != "place" and (
                (own_listed and before.kind == "party") or ((own_listed or (prefix and head.kind == "company")) and "<" not in head.flags)
            ):
                break  # 한빛중공업 푸른중공업: two firms
            if head.kind == "military" and words.text[before.start - 1 : before.start] in ("·", "ㆍ"):
                return None  # 한·미 공군
            if before.evidence == "place" and before.kind == "local_government":
                if words.text.startswith(_FORCES, start):
                    break  # 새봄도 육군 3사단: where it lies
                if prefix and head.kind == "company" and head.needs == "proper" and not head.form.endswith(_LOCAL):
                    break  # 부산 한빛중공업
            found, own = before.start, True
            candidate.kind = _under(head, candidate.kind, before)
            if head.form in _ENVOYS and words.text[max(0, found - 2) : found] == "주 " and not words.text[max(0, found - 3) : found - 2].isalnum():
                found -= 2  # 주 태국 대사관
            break
        if (own_listed and candidate.end - candidate.start > 5) or (head.kind == "association" and _ALL.match(words.text, start)):
            break  # 루이 로마네 국제새봄연맹, 윌리엄 라인쉬 전략국제문제연구소: nothing unknown belongs to it
        if "s" in head.flags and not prefix:
            if words.of(j) != "연방":
                break
            start = words.starts[j]
            continue
        if head.form in _ENVOYS and re.fullmatch("주(?!재)[가-힣]{0,3}", words.of(j)):
            found = words.starts[j]
            break
        town = _TOWN.fullmatch(words.of(j)) or (head.form in _OF_QUARTER and _QUARTER.fullmatch(words.of(j)))
        if head.needs != "part" and town and words.bare(j) and head.kind != "military":
            found, own = words.starts[j], True
            break
        if "p" in head.flags and not prefix and (personal(words, j) or words.tags(words.starts[j], words.ends[j]) == ["NNP"]) and in_names(words, j):
            found, own = words.starts[j], True
            first, last = words.starts[j - 1], words.ends[j - 1]
            apart = last == found - 1 and words.text[found - 1] == " " and words.tags(first, last) == ["NNP"]
            if apart and j and last not in listed and in_names(words, j - 1):
                found = first  # 무함마드 무르시 정권
            break
        abroad = "f" in head.flags and not prefix and words.ends[j] - words.starts[j] > 3 and words.tags(words.starts[j], words.ends[j]) == ["NNP"]
        if head.needs == "part" or not in_names(words, j) or (personal(words, j) and not abroad) or words.of(j).endswith(_INSIDE):
            break
        named = proper(words, words.starts[j], words.ends[j])
        if own:
            if words.of(j) in ABROAD and prefix and head.kind == "government":
                found = words.starts[j]  # 하와이 화산관측소
            break
        if named and not prefix and _named_before(words, j, listed):
            if "f" in head.flags and head.kind == "school" and not (j > 1 and words.ends[j - 2] == words.starts[j - 1] - 1 and words.tags(words.starts[j - 2], words.ends[j - 2]) == ["NNP"] and words.ends[j - 2] not in listed):
                found, own = words.starts[j - 1], True  # 조지 메이슨 대학
                break
            return None  # 프랑수아 파트리아 상원
        start = words.starts[j]
        if named or head.needs == "name":
            own = own or named
            found = start
    if head.needs == "part":
        return candidate  # :func:`join` keeps it where its body stands before it
    if head.needs == "name":
        if begin - found < 2 or (not prefix and not own and "w" not in head.flags):
            return None
    elif not own and not (found == begin and "a" in head.flags):
        return None
    if found == begin and "a" not in head.flags:
        return None
    beginning = words.text[found:begin].replace(" ", "")
    if common(head, beginning):
        return None
    while (j := words.at(found) - 1) >= 0 and words.ends[j] == found - 1 and words.of(j) in _OPENERS:
        found = words.starts[j]  # 세인트 새봄 대학
    if inner(head, beginning):
        return Candidate(found, candidate.end, "head.short", candidate.kind, head=head, full="")
    return Candidate(found, candidate.end, candidate.rule, candidate.kind, head=head)


def _named_before(words: Words, j: int, listed: dict[int, Candidate]) -> bool:
    """Whether the word before another is a proper noun that no list knows: the first half of a person's name."""
    if not j or words.ends[j - 1] != words.starts[j] - 1 or words.text[words.starts[j] - 1] != " " or words.ends[j - 1] in listed:
        return False
    return words.tags(words.starts[j - 1], words.ends[j - 1]) == ["NNP"]


def _short(words: Words, start: int, begin: int, end: int, head: Head) -> bool:
    """Whether a head of one syllable (대, 고, 군) is one: Kiwi has a noun of its own for 무대, 시대, 신고."""
    if begin - start < (3 if words.text[begin] == "당" else 2) or words.text[start].isdigit():
        return False
    if words.text[begin] == "대" and (words.text.startswith("로", end) or (begin - start == 2 and words.text[start] in SURNAMES and not _after_man(words, start))):
        return False  # 새봄대로, 김기대 교수
    analysis = words.analysis
    last = analysis.at(end) - 1
    if words.text[begin] == "고" and begin - start > 2 and not _place(words.text[start : start + 2]):
        return False  # 로드리고
    if analysis.tags[last][0] != "N":
        return False  # 강화하고
    whole = analysis.starts[last] <= start
    if whole and words.text[begin] == "고" and begin - start > 2 and _place(words.text[start : start + 2]):
        return True  # 순천효산고
    if analysis.starts[last] < begin and not (whole and analysis.tags[last] == "NNP"):
        return short(head, words.text[start:begin])
    if analysis.starts[last] < begin and words.text[begin] in "위당":
        return short(head, words.text[start:begin])
    return words.text[begin] in "위당" or proper(words, start, begin)


def _after_man(words: Words, start: int) -> bool:
    """Whether a person's name stands just before: 홍길동(43) 한빛대 교수."""
    j = words.at(start) - 1
    return words.text[start - 2 : start] == ") " or (j >= 0 and words.ends[j] == start - 1 and personal(words, j))


def _place(form: str) -> bool:
    return any(name.evidence == "place" for name in gazetteer().named(form))


_FORCES: Final = ("육군", "해군", "공군", "해병")
_ENVOYS: Final = frozenset(["대사관", "총영사관", "영사관", "대표부"])
# What reaches over all of a country or the world stands under no town.
_ALL: Final = re.compile("국제|세계|아시아")
_SCHOOLS: Final = frozenset(["병원", "학교", "학원", "대학", "치과", "약국"])
_LEVELS: Final = frozenset(["초등학교", "중학교", "고등학교", "고교"])
# Firms of a town
_LOCAL: Final = ("농협", "수협", "축협", "신협", "공사", "은행")
_SCOPE: Final = re.compile("국제|세계|아시아|한국|대한|전국")
_NOT_BEFORE: Final = frozenset(["이", "그", "각", "동", "본", "양", "두", "세", "한", "타", "전", "현", "모", "총", "당", "무", "비", "반", "대", "외국", "각국", "양국"])


def join(words: Words, candidates: list[Candidate], sport: bool) -> list[Candidate]:
    """A place or a body and what follows it as one name: 서울 + 강남경찰서, 서울대 + 총학생회, 대법원 + 3부."""
    text = words.text
    joined: list[Candidate] = []
    for candidate in candidates:
        head = candidate.head
        last = joined[-1] if joined else None
        if last is not None and last.end <= candidate.start <= last.end + 1 and text[last.end : candidate.start].strip(" ") == "":
            if last.evidence == "place" and _apart(last, candidate, text):
                pass
            elif (
                (last.evidence == "place" and (sport or last.kind == "government" or not _national(candidate, text)))
                or (
                    head is not None
                    and "<" in head.flags
                    and not candidate.names
                    and (last.evidence != "place" or not _national(candidate, text))
                    and (head.form != "지원" or last.kind == "court")
                )
                or (head is not None and head.form == "학원" and last.kind == "school" and text[last.start : last.end].endswith(("대학", "대학교")))
                or (candidate.names and gazetteer().named(text[last.start : last.end] + text[candidate.start : candidate.end]))
            ):
                candidate.start = last.start
                if last.kind == "legislature" and candidate.kind == "government":
                    candidate.kind = "legislature"  # 국회 새봄특별위원회
                elif head is not None:
                    candidate.kind = _under(head, candidate.kind, last)
                if candidate.full == "":
                    candidate.full, candidate.rule = None, "head.part"
                joined.pop()
                if candidate.head is not None and candidate.head.needs == "part" and last.evidence == "place":
                    candidate.evidence = "part"
            elif head is not None and head.needs == "part":
                continue
        elif head is not None and head.needs == "part":
            continue
        division = _DIVISION.match(text, candidate.end) if candidate.kind in ("court", "government") else None
        if division is not None and words.may_end(division.end()):
            candidate.end = division.end()
        elif candidate.names and (further := _FURTHER.get(candidate.kind)) and (match := further.match(text, candidate.end)) and words.may_end(match.end()):
            candidate.end = match.end()  # 한빛방송 플러스, 새봄 레이디스
        elif candidate.kind == "company" and text.startswith(" 주식회사", candidate.end) and _CLOSES.match(text, candidate.end + 5):
            candidate.end += 5  # DSR제강 주식회사
        joined.append(candidate)
        if head is not None and head.form in _COMMITTEES and not candidate.names:
            candidate.kind = _committee(text[candidate.start : candidate.end], candidate.kind)
    for candidate in joined:
        if candidate.kind in _ANYWHERE and text.find(" ", candidate.start, candidate.end) > 0:
            candidate.start = _abroad(words, candidate)
    return [candidate for candidate in joined if candidate.evidence != "part"]


# What no state has of its own
_ANYWHERE: Final = frozenset(["company", "media", "school", "hospital", "other"])


def _abroad(words: Words, candidate: Candidate) -> int:
    """Where a name begins after the country that it only lies in: 영국 ⟦새봄 대학⟧, 日 ⟦새봄신문⟧, but ⟦중국 농업대학⟧."""
    text, start = words.text, candidate.start
    blank = text.index(" ", start)
    country = text[start:blank]
    if country in _HOME or not any(name.evidence == "place" and name.entry.kind == "government" for name in gazetteer().named(country)):
        return start
    if gazetteer().named(text[start : candidate.end]):
        return start
    own = blank + 1
    if gazetteer().named(text[own : candidate.end]) and candidate.kind != "other":
        return own
    stop = text.find(" ", own, candidate.end)
    if text[own:stop] in _OPENERS:
        return own
    return own if proper(words, own, stop if stop > 0 else candidate.end) else start


_HOME: Final = frozenset(["한국", "대한민국", "북한", "남한", "韓", "北"])


_WOMEN: Final = re.compile(" (?:레이디스|위민|우먼|여자축구단)")
_FURTHER: Final = {"media": re.compile(" (?:플러스|에브리원|스포츠플러스|스포츠\\+|Sports\\+|골프|필름)"), "team": _WOMEN}
_COMMITTEES: Final = frozenset(["위원회", "위", "특위", "소위", "특별위원회", "비상대책위원회", "비대위", "심의위", "윤리위", "선관위", "소위원회"])
_BODIES: Final = frozenset(["legislature", "party", "company", "school", "hospital", "association", "media", "local_government"])


def _under(head: Head, kind: str, above: Candidate) -> str:
    """The kind of a part by its body's: 국회 새봄특별위원회, 새봄당 공천위원회, 새봄전자 사업본부, 새봄병원 내과학과."""
    body = above.kind
    if head.form in _COMMITTEES and body in _BODIES and (body != "company" or head.form == "위원회"):
        return body
    if head.form == "본부" and body != "team" and above.evidence != "place":
        return body
    if kind == "school" and head.needs == "part" and body in ("hospital", "local_government", "government"):
        return body
    return kind


_PARTY: Final = re.compile("(?:[가-힣]{2,}|중앙)?당(?: |중앙|최고|상임|윤리|공천)|공관위$|공심위$|공천[가-힣]*위원회$")
_WORLD: Final = re.compile("국제|세계|아시아|유럽|유엔|동남아|[A-Z]")
_OF_PARLIAMENT: Final = re.compile("[가-힣 ]*(?:국조특위|국정조사[가-힣 ]*위원회)$|(?:법안|예산안?|예결|조정|청원|안건)[가-힣]{0,4} ?(?:심사)?소위|(?:법안|예산안?|안건조정)[가-힣 ]{0,6}(?:소위|소위원회|위원회)$")
_FESTIVE: Final = re.compile("(?:대회|축제|올림픽|박람회|엑스포|월드컵|영화제|문화제|비엔날레|체전|문학상|조직)(?:[가-힣]{2})?위원회$")


def _committee(form: str, kind: str) -> str:
    """The kind of a committee that no list has: a party's, the world's, a festival's; else what its head says."""
    if kind != "government":
        return kind
    if _PARTY.match(form):
        return "party"
    if _WORLD.match(form):
        return "international"
    if _OF_PARLIAMENT.match(form):
        return "legislature"
    return "association" if _FESTIVE.search(form) else kind


def _national(candidate: Candidate, text: str) -> bool:
    """Whether a listed body is no town's own: 원주 한국관광공사 is no name, 부산 남구 선관위 is one."""
    form = text[candidate.start : candidate.end]
    if form in heads() or form in _BRANCHED:
        return False
    if form.startswith(("국회", "대법원", "헌법재판소", "청와대", "대검찰청")):
        return True
    return bool(candidate.names) and candidate.kind in ("company", "media", "association", "party", "government")


def _apart(place: Candidate, candidate: Candidate, text: str) -> bool:
    """Whether a place before a body is only where it lies: 새봄도 육군 3사단, 서울 종로구 서울경찰청, 부다페스트 국제새봄연맹."""
    if place.kind == "government":
        return (candidate.kind == "international" and _WORLD.match(text, candidate.start) is not None) or (candidate.evidence == "place" and candidate.kind == "government")
    if text.startswith(_FORCES, candidate.start) or (candidate.kind in ("association", "international") and _ALL.match(text, candidate.start)):
        return True
    if not candidate.names and candidate.head is not None and candidate.head.form in ("파출소", "지구대") and " " in text[place.start : place.end]:
        return True  # 경기 안산시 새봄파출소
    if not candidate.names or candidate.evidence:
        return False
    if text.count(" ", place.start, place.end) > 1:
        return True  # 경기 안산시 단원구 새봄파출소
    own = text[candidate.start : candidate.start + 2]
    if own in text[place.start : place.end] and gazetteer().named(own):
        return True
    return text[place.end - 1] == "구" and candidate.kind in ("hospital", "school", "company")


_INSIDE: Final = ("읍내", "시내", "도내", "군내", "구내", "면내", "동내")


_CLOSES: Final = re.compile("[(은는이가와과의에를,]|$")
# Each province has one of its own
_BRANCHED: Final = frozenset(["사회복지공동모금회", "공동모금회", "대한노인회", "새마을회", "새마을부녀회"])
_TOWN: Final = re.compile(r"(?![반측전정국표화장방이내외지라가수단]면$)[가-힣]{1,4}[읍면]")
# 옥암동 새마을부녀회, but 서울 종로구 옥암동 한빛전자
_QUARTER: Final = re.compile(r"(?![공활운이행노자감진변작가아협]동$)[가-힣]{1,4}\d?동")
_OF_QUARTER: Final = frozenset(
    ["위원회", "주민자치위원회", "협의체", "협의회", "부녀회", "새마을회", "청년회", "노인회", "행정복지센터", "주민센터", "경로당", "푸드뱅크", "복지기동대", "방범대", "봉사회", "봉사단"]
)
