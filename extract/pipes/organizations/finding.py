"""Candidates: names that a list holds, names that a head ends (위원회, 재단), names with a company's mark (㈜)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extract.gazetteers import Entry, Name, gazetteer
from extract.gazetteers.own import SOURCE as OWN
from extract.pipes.organizations.heads import Head, apposition, heads, outside
from extract.pipes.organizations.words import Words


@dataclass(slots=True)
class Candidate:
    """A place that may name an organization. ``evidence`` as in the gazetteer: "", "context" or "place"."""

    start: int
    end: int
    rule: str
    kind: str
    names: tuple[Name, ...] = ()
    evidence: str = ""
    head: Head | None = None
    full: str | None = None  # the form that it is an abbreviation of

    @property
    def keys(self) -> list[int]:
        """What tells whether two candidates may be one: their entries."""
        return [id(name.entry) for name in self.names]

    @property
    def entry(self) -> Entry | None:
        """The one entry that the gazetteer has for it; None where it has none or several."""
        return self.names[0].entry if len(self.names) == 1 else None


def listed(words: Words) -> Iterator[Candidate]:
    """Names of the gazetteer that stand as whole words, longest first at one place."""
    text = words.text
    best: list[Candidate] = []
    for start, end, names in gazetteer().find(text, words.begin, words.stop):
        if start > words.begin and text[start - 1].isalnum():
            continue
        if not words.may_end(end):  # 경북 청송 in 경북 청송여고: the province alone
            end = text.rfind(" ", start, end)
            names = gazetteer().named(text[start:end]) if end > start else ()
            if not names:
                continue
        if text[start:end] == "法" and _LAW.match(text, end):
            continue
        if text[start:end] == "정부" or (end - start == 1 and text[start - 1 : start] == "("):  # by its head; 블루(靑)
            continue
        if names[0].entry.source != OWN:
            if names[0].entry.kind == "military" and _ALLIES.search(text, max(words.begin, start - 4), start):
                continue
            if names[0].entry.kind == "company" and _common(words, start, end, names[0].entry.source == "companies"):
                continue
            if _is_verb(words, start, end):
                continue
        weakest = max((name.evidence for name in names), key=_DOUBT.__getitem__)
        best.append(Candidate(start, end, "name.listed", names[0].entry.kind, tuple(names), weakest))
    best.sort(key=lambda c: (c.start, -c.end))
    last = -1
    for candidate in best:
        if candidate.start >= last:
            last = candidate.end
            yield candidate


_LAW: Final = re.compile(" (?:시행|개정|제정|위반|통과|앞|적용|처리|발의)")  # 法 시행 4개월: no court
_ALLIES: Final = re.compile("[한미일중러]·?[한미일중러] $")  # 한미 공군


def beside_own(known: list[Candidate], others: list[Candidate]) -> list[Candidate]:
    """The patterns' names without those that reach left over one of the user's names (홍길동 가나다전자)."""
    ends = {c.end: c.start for c in known if c.names and c.names[0].entry.source == OWN}
    return [c for c in others if ends.get(c.end, c.start) == c.start] if ends else others


def _common(words: Words, start: int, end: int, listed_firm: bool) -> bool:
    """Whether a listed firm's name is nothing but common nouns here (지역 미래산업, 농심 함양), or a currency (한화 약 5만 원)."""
    if words.text.startswith("한화", start) and words.text[end : end + 3].lstrip(" 로")[:1] in ("약", *"0123456789"):
        return True
    tags = words.tags(start, end)
    if words.text.endswith("공사", start, end) and end - start == 4:  # 도로공사 관계자, 도로공사로 막힌 길
        return _WORKS.match(words.text, end) is not None
    return (listed_firm or end - start < 3) and len(tags) > 1 and all(tag == "NNG" for tag in tags)


_WORKS: Final = re.compile("로 |를 |가 (?:시작|끝|한창|진행)| (?:현장|구간|중|등으로|때문|차량)|중|때문")


def _is_verb(words: Words, start: int, end: int) -> bool:
    """Whether Kiwi has a verb or an adverb there: 강화하고, 이대로."""
    analysis = words.analysis
    k = analysis.at(end)
    if k < len(analysis.tags) and analysis.starts[k] == end:
        return analysis.tags[k] in ("XSV", "XSA")
    return end - start <= 2 and k > 0 and analysis.starts[k - 1] < end < analysis.ends[k - 1] and analysis.tags[k - 1][:2] == "MA"


_DOUBT: Final = {"": 0, "context": 1, "place": 2}


def headed(words: Words) -> Iterator[Candidate]:
    """Names that end with a head, from the first character of the head's word; :mod:`.reach` looks further left."""
    text = words.text
    last = -1
    for at, head in heads().iter(text, words.begin, words.stop):
        end = at + 1
        if end == last or (end < words.stop and text[end].isalnum() and not words.may_end(end)):
            continue
        if text[end : end + 1] == "전" and len(head.form) == 1:  # 새봄국향대전
            continue
        last = end  # the automaton gives the longest head at a place first
        i = words.at(at)
        start = words.starts[i] if i >= 0 else end
        dash = text.rfind("-", start, end)
        if dash > start + 1 and ((_HANGUL(text[dash - 1]) and _HANGUL(text[dash + 1])) or gazetteer().named(text[start:dash])):
            start = dash + 1  # 나주시-한국새숲재단, IMF-새봄은행: two
        elif text[start - 1 : start] in ("·", ".") and text[start].isdigit() and text[start - 2 : start - 1].isdigit():  # 4·16가족협의회
            start = words.starts[i - 1]
        if start <= end - len(head.form):
            yield Candidate(start, end, f"head.{head.needs}", head.kind, head=head)


_HANGUL: Final = re.compile("[가-힣]").match

# ㈜나눔, (주)한빛, 한국알프스㈜, 나코스(유), (사)의회정책아카데미, 주식회사 한빛, 사단법인 대한노인회 강진군지회
_MARK: Final = re.compile(
    r"㈜|㈔|\((?:주|유|사|재|합)\)|(?:농업회사법인|영농조합법인|어업회사법인|유한회사|주식회사|사단법인|재단법인|사회복지법인|학교법인|의료법인|사회적협동조합|법무법인|회계법인|세무법인|특허법인|노무법인|도서출판)"
)
_KINDS: Final = {"㈜": "company", "(주)": "company", "(유)": "company", "주식회사": "company", "유한회사": "company",
                 "농업회사법인": "company", "영농조합법인": "company", "어업회사법인": "company", "학교법인": "school", "법무법인": "company", "회계법인": "company", "세무법인": "company", "특허법인": "company",
                 "노무법인": "company", "도서출판": "company",
                 "의료법인": "hospital"}  # fmt: skip


def marked(words: Words) -> Iterator[Candidate]:
    """Names with the mark of their legal form, which belongs to the name, before or after it."""
    text = words.text
    for match in _MARK.finditer(text, words.begin, words.stop):
        start, end = match.span()
        i = words.at(start)
        inside = i >= 0 and text[start] != "(" and words.starts[i] < start < words.ends[i]  # 한국알프스㈜, 관리주식회사
        if inside or (i >= 0 and text[start] == "(" and words.ends[i] == start):  # 나코스(유)
            dash = text.rfind("-", words.starts[i], start)
            yield Candidate(dash + 1 if dash >= 0 else words.starts[i], end, "mark.legal_form", _KINDS.get(match.group(), "association"))
        else:
            place = end + (text[end : end + 1] == " ")
            i = words.at(place)
            begin = words.starts[i] if i >= 0 else -1
            if place <= begin + 1 and begin >= start and (stop := _marked_end(words, i, max(begin, end))) > place:
                kind = _KINDS.get(match.group()) or ending(text[place:stop]) or ("other" if "재" in match.group() else "association")
                yield Candidate(start, stop, "mark.legal_form", kind)


def _marked_end(words: Words, i: int, begin: int) -> int:
    """Where the name after a mark ends: over a middle dot to its head (㈔새봄기후·환경네트워크), not over what belongs to
    the firm (㈜새봄이사회); at its beginning where it is a clause ((재)사람사는 …).
    """
    text = words.text
    stop = name_end(words, begin, words.ends[i])
    if text.endswith("이사회", begin, stop):
        return stop - 3
    if stop == words.ends[i]:
        if text[stop - 1] in "와과" and _MARK.match(text, stop + 1):  # ㈜새봄와 ㈜한빛, of which Kiwi makes one noun
            stop -= 1
        elif words.tags(begin, stop)[-1:] == ["ETM"]:
            return begin
        elif text[stop : stop + 1] == "·" and i + 1 < len(words.starts) and words.starts[i + 1] == stop + 1:
            further = name_end(words, stop + 1, words.ends[i + 1])
            if ending(text[stop + 1 : further]):
                stop = further
    return stop


def ending(form: str) -> str | None:
    """The kind of the longest head of two syllables or more that ends a name."""
    known = heads()
    for n in range(min(7, len(form) - 1), 1, -1):
        if form[-n:] in known:
            kind: str = known.get(form[-n:]).kind
            return kind
    return None


_PAIR: Final = re.compile(r"(?<![\w·])(검)·(경)(?=이|은|의|과|을|에|,| |·|\W)")


def paired(words: Words) -> Iterator[Candidate]:
    """검·경: the prosecutors and the police, a syllable each."""
    for match in _PAIR.finditer(words.text, words.begin, words.stop):
        for group, kind, full in ((1, "government", "검찰"), (2, "police", "경찰")):
            yield Candidate(*match.span(group), "name.pair", kind, gazetteer().named(full))


def name_end(words: Words, start: int, end: int) -> int:
    """Where the name in a word ends: before its particle."""
    analysis = words.analysis
    for k in reversed(analysis.within(start, end)):
        tag = analysis.tags[k]
        if (tag[0] == "J" or tag == "VCP") and words.may_end(analysis.starts[k]):
            return analysis.starts[k]
        if tag[0] == "N" or tag[:2] == "SL":
            break
    return end


def proper(words: Words, start: int, end: int) -> bool:
    """Whether a span has something of a name's own in it: a proper noun, foreign letters, a place (무안기초 in 무안기초푸드뱅크)."""
    if any(tag in ("NNP", "SL", "SH", "W_SERIAL") for tag in words.tags(start, end)):
        return True
    named = gazetteer().named
    return any(name.evidence == "place" for length in (2, 3) if end - start >= length for name in named(words.text[start : start + length]))


_NUMBERED: Final = re.compile(r"제?\d")  # 2018년, 제51회


def in_names(words: Words, i: int) -> bool:
    """Whether a word can be part of a longer name to its right."""
    word = words.of(i)
    return word not in outside() and not _NUMBERED.match(word) and not word.endswith(apposition()) and words.bare(i)


SURNAMES: Final = frozenset(
    "김이박최리림량려정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부"
)
_PERSONAL: Final = re.compile("[가-힣]{2,4}")


def personal(words: Words, i: int, strict: bool = False) -> bool:
    """Whether a word (or its stem, ``strict``: by its letters alone where Kiwi has it as one noun) looks like a person's name (이호중 in 이호중 서강대 교수), which no name of a body begins with."""
    word = words.of(i)
    if word in ABROAD:
        return False
    if strict and len(word) in (3, 4) and words.text[words.ends[i] - 1] in "은는이가의와과을를도":
        word = word[:-1]
    if not _PERSONAL.fullmatch(word) or (word[0] not in SURNAMES and word[:2] not in _TWO):
        return False
    tags = words.tags(words.starts[i], words.starts[i] + len(word))
    if any(tag[0] in "EJV" for tag in tags):
        return False
    if strict and len(word) == 3:
        return True
    if len(word) == 3:
        return "NNP" in tags or len(tags) > 1
    return tags == ["NNP"] or len(tags) == len(word)


# Places that look like a person's name
ABROAD: Final = frozenset(
    [
        "하와이", "조지아", "마이애미", "오사카", "오키나와", "고베", "나고야", "홍콩", "마카오", "방콕", "하노이", "호치민", "상하이", "마닐라", "양곤", "이스탄불",
        "도쿄", "도하", "유타", "오하이오", "하얼빈", "허난성", "안후이성", "우한", "장쑤성", "장시성", "구이저우", "선전시", "신시내티", "신장", "조호르", "오타와",
        "오슬로", "고아", "오만", "민스크", "두바이", "은평", "강남", "강북", "강동", "강서", "노원", "성북", "성동", "송파", "서초", "금천", "구로", "양천",
        "마포", "용산", "도봉", "광진", "고양", "안양", "안산", "오산", "하남", "구리", "여주", "이천", "양주", "공주", "서산", "당진", "나주", "여수", "순천",
        "광양", "목포", "남원", "전주", "정읍", "김제", "안동", "구미", "경주", "김천", "경산", "진주", "김해", "양산", "제주", "원주", "강릉", "동해", "신안",
        "함평", "장성", "고흥", "보성", "강진", "진도",
    ]
)  # fmt: skip
_TWO: Final = frozenset(["남궁", "독고", "동방", "사공", "서문", "선우", "제갈", "황보"])
