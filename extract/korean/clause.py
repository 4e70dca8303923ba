"""The sentence as rules need it: marked noun phrases, quotative endings, predicates; read off Kiwi's tags.

The nearest this library comes to a parser, kept small. It sees the noun phrase before a particle (서철모 청장+은), where a
predicate begins and ends (밝히+었+다), and the endings that report a clause (-다고, -라며). It does not attach modifiers,
does not find arguments that are left out, and takes Kiwi's tags as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from extract.korean.analysis import Analysis

Role = Literal["topic", "subject"]

# Particles that mark who acts: 은/는/도 (topic: 시장은), 이/가/께서 (subject: 시장이).
_TOPIC = frozenset(["은", "는", "도", "ᆫ", "만", "역시", "또한"])
_SUBJECT = frozenset(["이", "가", "께서"])

# A name's parts: nouns, foreign words, numbers, affixes.
_NOMINAL = frozenset(["NNG", "NNP", "NNB", "NR", "NP", "SL", "SH", "SN", "XSN", "XPN", "XR", "W_SERIAL", "SB", "Z_CODA"])
_OPEN, _CLOSE = frozenset("([〈<{（"), frozenset(")]〉>}）")
# Letters that stand for a person: ㄱ씨, ○○씨.
_LETTERS = frozenset("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ○◯△□")
_DATE_UNITS = frozenset(["일", "월", "년", "시", "분", "주"])
# Adverbial nouns that stand before a subject without a particle: 이날 김 대표는, 앞서 정부는.
_ADVERBIAL = frozenset(
    [
        "말", "초", "중순", "하순", "이날", "그날", "당시", "오늘", "어제", "전날", "내일", "오전", "오후", "최근", "현재", "지난해", "올해", "작년",
        "내년", "앞서", "이후", "이어", "이에", "이번", "지난달", "지난주", "당초", "한편", "특히", "반면", "결국", "실제",
        "이때", "그때", "그동안", "그간", "요즘", "다음", "다음날", "이튿날", "새벽", "아침", "저녁", "밤", "경우", "결과",
        "때문", "직후", "당장", "뒤", "후", "끝", "가운데", "중", "동시", "대신", "이전", "때",
    ]
)
# Endings that hand on what was said. The first syllable closes the clause: 했다|고, 하라|며, 하자|면서.
_TAILS = ("고", "며", "면서", "고도", "고만")
_ENDING_SYLLABLES = "다라자냐"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase without its particle. ``first``, ``last``: its morphemes; ``particle``: index of the particle."""

    start: int
    end: int
    first: int
    last: int
    particle: int
    role: Role


@dataclass(frozen=True, slots=True)
class Quotative:
    """A clause-reporting ending at morpheme ``index``. ``clause_end``: offset after its 다/라/자/냐."""

    index: int
    clause_end: int
    end: int
    form: str  # 고, 며, 면서


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb with its endings, as one eojeol. ``lemma``: dictionary form (밝히다, 수상하다); ``final``: its last tag."""

    start: int
    end: int
    first: int
    last: int
    lemma: str
    final: str


def phrase_before(analysis: Analysis, particle: int, role: Role = "topic", floor: int = 0) -> Phrase | None:
    """The noun phrase that ends just before morpheme ``particle``, not reaching back before offset ``floor``.

    Takes affiliation, name and title (더불어민주당 박용진 의원), brackets (이상연(28·수원시청)), names in single marks, A와 B and
    A의 B; stops at other particles, endings, adverbs, commas and dates (10일 합동참모본부가 → 합동참모본부).
    """
    tags, forms, starts, ends = analysis.tags, analysis.forms, analysis.starts, analysis.ends
    last = particle - 1
    if last < 0 or starts[last] < floor or starts[particle] - ends[last] > (tags[particle][0] == "M"):
        return None
    first = i = last
    found = False
    depth = 0
    while i >= 0 and starts[i] >= floor and last - i < 40:
        tag, form = tags[i], forms[i]
        if depth:  # inside brackets, read backwards
            if form in _OPEN or (tag == "SSO"):
                depth -= 1
                first = i
            elif tag == "SF":
                break
        elif tag == "SSC" and (form in _CLOSE or i < last or form in "’'\"”"):
            if form in "”\"":
                break
            depth += 1
        elif tag in _NOMINAL or form == "%" or (tag == "SW" and form in _LETTERS):
            if _is_adverbial(analysis, i) or (form == "관련" and i and forms[i - 1] in ("와", "과")):
                break
            found = True
            first = i
        elif tag == "JKG" or tag == "JC":
            if i == last or (i and tags[i - 1] not in _NOMINAL and tags[i - 1] != "SSC"):
                break
        elif tag == "MM" and form in ("한", "두", "각", "이", "현", "전", "모", "이런", "그", "여러"):
            first = i
        elif form == "및" or (tag == "SP" and form in "·/"):
            pass
        else:
            break
        i -= 1
    if not found or first > last:
        return None
    if forms[first] in _OPEN:  # (현지시간) 구글은
        while first < last and forms[first] not in _CLOSE:
            first += 1
        if first >= last:
            return None
        first += 1
    begin = first
    while begin > 0 and ends[begin - 1] >= starts[begin] >= floor and tags[begin - 1][0] not in "SEJ":
        begin -= 1  # 구복규, 오은영 taken apart as 구/MM 복규/NNP: the whole word
    if starts[begin] >= floor and (begin == 0 or ends[begin - 1] < starts[begin] or tags[begin - 1][0] in "SJ"):
        first = begin
    if forms[first] == "당" and first >= 2 and forms[first - 2] == "같" and starts[first - 2] >= floor:
        first -= 2  # 같은 당 이수진 의원
    return Phrase(starts[first], ends[last], first, last, particle, role)


def _is_adverbial(analysis: Analysis, i: int) -> bool:
    """이날, 10일, 오후 3시: a time that stands before the phrase and is none of it."""
    form, tag = analysis.forms[i], analysis.tags[i]
    if form in _ADVERBIAL:
        return True
    return tag == "NNB" and form in _DATE_UNITS and i > 0 and analysis.tags[i - 1] == "SN"


def marked_phrases(analysis: Analysis, start: int, end: int, floor: int | None = None) -> Iterator[Phrase]:
    """Noun phrases with 은/는/도 or 이/가/께서 whose particle lies in a character span, left to right.

    ``floor``: how far to the left a phrase may reach (default: ``start``).
    """
    tags, forms = analysis.tags, analysis.forms
    for i in analysis.within(start, end):
        tag, form = tags[i], forms[i]
        if tag == "JX" and form in _TOPIC and (form != "ᆫ" or _contracted(analysis, i)):
            role: Role = "topic"
        elif tag in ("JKS", "JKC") and form in _SUBJECT:
            role = "subject"
        elif tag in ("MAG", "MAJ") and form in ("역시", "또한") and i and tags[i - 1][0] == "N":
            role = "topic"  # 장동민 역시 “…”
        elif tag == "MAG" and form == "모두" and i >= 3 and tags[i - 1] == "NNP" and tags[i - 2] == "JC":
            role = "topic"  # 한국과 미국 모두
        elif tag == "VV" and form == "늘" and i and forms[i - 1] == "%" and analysis.starts[i] == analysis.ends[i - 1]:
            role = "topic"  # 66%는, as Kiwi takes it apart: %/SW 늘/VV ᆫ/ETM
        else:
            continue
        phrase = phrase_before(analysis, i, role, start if floor is None else floor)
        if phrase is not None:
            yield phrase


def _contracted(analysis: Analysis, i: int) -> bool:
    """Whether ᆫ is a particle (난, 그건), or 은 follows a name that Kiwi has taken apart (최민환은: 최민화/ᆫ/은); not in 이수진."""
    if i and analysis.tags[i - 1] in ("NP", "NNB"):
        return True
    return i + 1 < len(analysis.tags) and analysis.forms[i + 1] in ("은", "이", "도") and analysis.tags[i + 1][0] == "J"


def quotatives(analysis: Analysis, start: int, end: int) -> Iterator[Quotative]:
    """Endings in a character span that report the clause before them: 수상했⟦다고⟧, 하⟦라며⟧, 가⟦자면서⟧, 누구⟦냐고⟧."""
    tags, forms, starts, ends = analysis.tags, analysis.forms, analysis.starts, analysis.ends
    for i in analysis.within(start, end):
        form = forms[i]
        if form in ("고", "며") and i and tags[i - 1] == "EF" and ends[i - 1] == starts[i]:
            yield Quotative(i, starts[i], ends[i], form)  # 열린/다/EF 고/JKQ (고/MM, 며/JC), as Kiwi takes some of them
            continue
        if tags[i] != "EC" and tags[i] != "EF":
            continue
        if form[-1] == "고" and len(form) > 1 and form[-2] in _ENDING_SYLLABLES and i + 2 < len(tags) and forms[i + 1] == "하":
            place = analysis.text.find(forms[i + 2], starts[i], ends[i + 2])
            if forms[i + 2] in ("며", "면서") and place > 0 and analysis.text[place - 1] in _ENDING_SYLLABLES:
                yield Quotative(i + 2, place, ends[i + 2], forms[i + 2])  # 주어졌다며, as Kiwi takes it apart: 다고/EC 하/VV 며/EC
                continue
        for tail in _TAILS:
            if form.endswith(tail) and len(form) > len(tail) and form[-len(tail) - 1] in _ENDING_SYLLABLES:
                place = analysis.text.rfind(tail, starts[i], ends[i])
                if place > 0:
                    yield Quotative(i, place, ends[i], tail)
                break


def predicates(analysis: Analysis, start: int, end: int) -> Iterator[Predicate]:
    """Verbs and verb-like nouns (발표+하, 확인+되) in a character span, with all their endings, left to right."""
    tags, forms, starts, ends = analysis.tags, analysis.forms, analysis.starts, analysis.ends
    span = analysis.within(start, end)
    i, stop = span.start, span.stop
    while i < stop:
        tag = tags[i]
        if tag[:2] in ("VV", "VA"):
            first, lemma = i, analysis.lemmas[i]
            if lemma == "박다" and i and forms[i - 1] == "못" and ends[i - 1] == starts[i]:
                first, lemma = i - 1, "못박다"
            if i + 2 < len(tags) and tags[i + 2] == "VX" and forms[i + 2] in ("놓", "지"):
                lemma = analysis.text[starts[i] : starts[i + 2]] + forms[i + 2] + "다"  # 털어놓다, 알려지다
        elif tag[:3] in ("XSV", "XSA") and i > span.start and tags[i - 1] in ("NNG", "XR", "NNP", "MAG", "NNB"):
            first, lemma = i - 1, forms[i - 1] + forms[i] + "다"
        else:
            i += 1
            continue
        last = i
        while last + 1 < len(tags) and tags[last + 1][0] in "EV" and starts[last + 1] <= ends[last] and starts[last + 1] < end:
            last += 1
        if tags[last] == "ETN" and last + 1 < len(tags) and tags[last + 1] == "JX":  # 말하기도 했다
            following = last + 2
            if following < len(tags) and tags[following][0] == "V" and forms[following] == "하":
                last = following
                while last + 1 < len(tags) and tags[last + 1][0] == "E" and starts[last + 1] <= ends[last]:
                    last += 1
        yield Predicate(starts[first], max(ends[first : last + 1]), first, last, lemma, tags[last])
        i = last + 1


def according_to(analysis: Analysis, start: int, end: int) -> Iterator[Phrase]:
    """Sources: ⟦부산지방항공청⟧에 따르면, ⟦경찰⟧에 의하면."""
    tags, forms = analysis.tags, analysis.forms
    for i in analysis.within(start, end):
        if tags[i] != "JKB" or forms[i] != "에" or i + 2 >= len(tags):
            continue
        if forms[i + 1] in ("따르", "의하") and forms[i + 2] in ("면", "어", "자면"):
            phrase = phrase_before(analysis, i, "topic", start)
            if phrase is not None:
                yield phrase
