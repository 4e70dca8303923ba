"""Where names may stand: a walk over Kiwi's morphemes that collects the starts of words worth a look, and what stands around one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from extract.korean.analysis import Analysis
from extract.pipes.facts import Organization, Section
from extract.pipes.people.lexicon import (
    Title,
    given_names,
    korean_given,
    not_names,
    single_names,
    surnames,
    title,
    titles,
)

RUN: Final = re.compile(r"[가-힣]+")
# The word before, on the same line: letters that end at a single blank, or at the name itself.
_ABBREVIATED: Final = re.compile(r"\([A-Z]{2,4}\) $")  # 최고경영자(CEO) 김민수
_WORD_IN_FRONT: Final = re.compile(r"([가-힣]{2,12})$")
_BEFORE: Final = re.compile(r"([가-힣A-Za-z0-9]{1,12})[ ]$")
_WORD: Final = re.compile(r"[가-힣A-Za-z0-9㈜&·()‘’'-]+")
# Between name and title: 김민수 전 의원, 김 신임 원내대표.
_BETWEEN: Final = re.compile(r"(?:전|현|신|전직|현직|신임|전임|당시|초대) ")
_OPEN: Final = ("'", "‘", "<", "《", "〈", "「", "『")
_PROGRAMME: Final = re.compile(r"의 [^'’>》〉」』\n.,]{1,16}['’>》〉」』]")
# A word with an age behind it: 김민수(32).
# The name in hanja or Latin letters, or an age: 시진핑(習近平) 중국 국가주석.
_GLOSSED: Final = re.compile(r"\s?\((?:[一-鿿]{2,5}|[A-Za-z .·-]{4,40}|\d\d|사진)\)")
_AGED: Final = re.compile(r"\((?:\d{1,2}[)·,세]|[남여][,·])")
NOMINAL: Final = frozenset(["NNG", "NNP", "NNB", "NR", "NP", "SL", "SH", "SN", "XSN", "XPN", "XR", "MM", "W_SERIAL"])


@dataclass(slots=True)
class TitleAt:
    """A title in the text, where it stands, and how it is listed."""

    start: int
    end: int
    text: str
    entry: Title


@dataclass(slots=True)
class Scene:
    """One document as the sieves see it."""

    analysis: Analysis
    zones: Sequence[Section]
    taken: list[tuple[int, int, Organization]]  # spans of organizations, in order
    text: str = ""
    titles_seen: dict[int, TitleAt | None] = field(default_factory=dict)
    taken_starts: list[int] = field(default_factory=list)
    spent: set[int] = field(default_factory=set)  # where the titles stand that follow a name
    doubtful: list[tuple[int, int]] = field(default_factory=list)  # words of the shape of a name that no sieve took

    def __post_init__(self) -> None:
        self.text = self.analysis.text
        self.taken_starts = [t[0] for t in self.taken]

    def run_start(self, place: int) -> int:
        """Where the word of hangul that holds a place begins."""
        text = self.text
        while place > 0 and "가" <= text[place - 1] <= "힣":
            place -= 1
        return place

    def stem_end(self, start: int, end: int) -> int:
        """Where the nouns of a word end and its particles begin, by Kiwi: 부회장|이."""
        a = self.analysis
        place = start
        for i in a.within(start, end):
            if a.tags[i] not in NOMINAL and not (a.tags[i] in ("MAG", "IC", "VV", "VA", "XSV") and a.ends[i] < end and a.starts[i] == place):
                break
            if a.tags[i][0] == "V" or a.tags[i] == "XSV":
                break
            place = a.ends[i]
        return min(place, end)

    def title_at(self, place: int) -> TitleAt | None:
        """The title that begins at a place: a whole word but for its particle, or all of one up to 씨, 군."""
        if place not in self.titles_seen:
            self.titles_seen[place] = self._find_title(place)
        return self.titles_seen[place]

    def _find_title(self, place: int) -> TitleAt | None:
        if self.text[place : place + 1] in _DIGITS and (numbered := _NUMBERED.match(self.text, place)) is not None:
            return TitleAt(place, numbered.end(), numbered.group(), _OFFICE)
        if self.text[place : place + 1].isascii() and (mixed := _MIXED_HEAD.match(self.text, place)) is not None:
            return TitleAt(place, mixed.end(), mixed.group(), _OFFICE)  # TF장
        if self.text[place : place + 2] == "PD" and (chief := _PRODUCER.match(self.text, place)) is not None:
            return TitleAt(place, chief.end(), "PD", _OFFICE)
        if self.text[place : place + 1] == "C" and (chief := _CHIEF.match(self.text, place)) is not None:
            return TitleAt(place, chief.end(), chief.group(), _OFFICE)
        match = RUN.match(self.text, place)
        if match is None:
            return None
        run = match.group()
        if run[:2] in _DOUBTFUL and not self._is_title(run, match.end()):
            return None
        entry = title(run)
        if entry is not None:
            return TitleAt(place, match.end(), run, entry)
        end = self.stem_end(place, match.end())
        if place < end < match.end():
            word = self.text[place:end]
            entry = title(word)
            if entry is not None:
                return TitleAt(place, end, word, entry)
            if word in ("교수팀", "박사팀") and (entry := title(word[:-1])) is not None:
                return TitleAt(place, end - 1, word[:-1], entry)
            if word[-1] in "들측" and (entry := title(word[:-1])) is not None:
                return TitleAt(place, end - 1, word[:-1], entry)
        if run[-1] in _LAST_PARTICLE and len(run) > 3 and (entry := title(run[:-1])) is not None:
            return TitleAt(place, match.end() - 1, run[:-1], entry)  # 해남부군수|는, whatever Kiwi makes of it
        for size in (4, 3, 2, 1):  # what Kiwi has put together with its particle: 감독이라, 씨와의
            if size < len(run) and run[:size] in titles() and _CLITIC.match(run, size):
                return TitleAt(place, place + size, run[:size], titles()[run[:size]])
        return None

    def _is_title(self, run: str, end: int) -> bool:
        """Whether a word is a title, and no other word that is written so: 부상 (injury), 소위 (so-called), 특검 (the case of 드루킹), 의사 (what one wants)."""
        if run.startswith("감사"):
            return _THANKS.match(self.text, end - len(run) + 2) is None  # 김정은 감사하다
        if run == "화가":
            return _ANGRY.match(self.text, end) is None
        if run.startswith("의사"):
            return _WILL.match(self.text, end) is None and run[2:] not in ("를", "결정", "표시", "소통")
        if run.startswith("부상"):
            return _VICE_MINISTER.search(self.text) is not None  # North Korea's 외무성 부상
        if run.startswith("소위"):
            return len(run) > 2
        return "특검팀" in self.text or "특별검사" in self.text or run[2:3] not in ("", "을", "에", "의")

    def title_after(self, end: int) -> TitleAt | None:
        """The title right after a name, in the same word or the next: 김민수씨, 김민수 의원, 김민수 전 의원, 김민수(32)씨."""
        text = self.text
        if end >= len(text):
            return None
        if "가" <= text[end] <= "힣" or text.startswith("PD", end):
            return self.title_at(end)
        if text[end] == "(":
            close = text.find(")", end, end + 24)
            if close < 0:
                return None
            end = close + 1
            found = self.title_at(end)
            if found is not None and found.entry.kind == "honorific":
                return found
        if text[end : end + 1] != " ":
            return None
        found = self.title_at(end + 1)
        if found is not None and found.text in ("군", "양") and self.analysis.tags[self.analysis.at(found.start)] != "NNB":
            return None  # 전국 군 단위
        if found is None and (mixed := _MIXED.match(text, end + 1)) is not None and (found := self.title_at(mixed.end())) is not None:
            return TitleAt(end + 1, found.end, text[end + 1 : found.end], found.entry)  # 서준호 TF장
        if found is None and (skipped := _BETWEEN.match(text, end + 1)) is not None:
            found = self.title_at(skipped.end())
        if found is None and (halved := _HALVED.match(text, end + 1)) is not None and (found := self.title_at(halved.end())) is not None:
            found = TitleAt(end + 1, found.end, text[end + 1 : found.end], found.entry)
        return self._extended(found) if found is not None else None

    def _extended(self, found: TitleAt) -> TitleAt:
        """A title with the word that says how far it is one: 서울시장 ⟦후보⟧, 사장 ⟦내정자⟧, 대통령 ⟦외교안보특보⟧."""
        if found.entry.kind not in ("office", "job") or self.text[found.end : found.end + 1] != " ":
            return found
        if found.text in _HAVE_AIDES and (whole := _AIDE.match(self.text, found.end)) is not None:
            return TitleAt(found.start, whole.end(), self.text[found.start : whole.end()], found.entry)
        if found.text == "대통령" and (whole := _OF_PRESIDENT.match(self.text, found.end)) is not None:
            return TitleAt(found.start, whole.end(), self.text[found.start : whole.end()], found.entry)
        further = self.title_at(found.end + 1)
        if further is None or not (further.text in _NOT_YET or (found.text == "대표이사" and further.text in _FIRM) or (found.text in _RANKS and further.entry.kind in ("office", "job")) or (found.text, further.text) == ("프로기사", "회장") or (found.text == "대통령" and further.text.endswith("특보"))):
            return found
        return TitleAt(found.start, further.end, self.text[found.start : further.end], further.entry)

    def title_before(self, start: int) -> TitleAt | None:
        """The title in the word before a name: 배우 김민수, 유튜버 ‘감자돌이’."""
        text = self.text
        if start > 1 and text[start - 1] in "‘'“\"":
            close = text.find(_CLOSE[text[start - 1]], start, start + 10)
            if close < 0 or not text[start:close].replace(" ", "").isalnum():
                return None  # 살레 대장 "트럼프 …": speech, and no pen name
            start -= 1
        if start < 2 or text[start - 1] != " ":
            return None
        abbreviated = _ABBREVIATED.search(text, max(0, start - 8), start)
        match = _BEFORE.search(text, max(0, start - 16), start) if abbreviated is None else _WORD_IN_FRONT.search(text, max(0, start - 22), abbreviated.start())
        if match is None:
            return None
        word = match.group(1)
        entry = title(word)
        if entry is None and word.endswith("인"):  # 지휘자인 김민수
            word = word[:-1]
            entry = title(word)
        if entry is not None and word in _NOT_YET and (whole := _WORD_BEFORE.search(text, max(0, match.start(1) - 12), match.start(1))) is not None and (office := title(whole.group(1))) is not None and office.kind == "office":
            word = text[whole.start(1) : match.start(1)] + word  # 목포시장 권한대행 조석훈
            return TitleAt(whole.start(1), whole.start(1) + len(word), word, office)
        if entry is None or match.start(1) in self.spent or (word == "명인" and text[max(0, match.start(1) - 2) : match.start(1)] in ("한 ", "두 ", "세 ", "네 ")):
            return None  # 김민수 교수 “⟦이하람⟧, …”
        return TitleAt(match.start(1), match.start(1) + len(word), word, entry)

    def title_beyond(self, end: int) -> TitleAt | None:
        """The title behind one to four nouns: 김민수 서울대 의대 교수, 김민수 ㈜한빛 대표."""
        text = self.text
        written = _GLOSSED.match(text, end)
        place = end if written is None else written.end()
        for _ in range(4):
            if place >= len(text) or text[place] != " ":
                return None
            match = _WORD.match(text, place + 1)
            if match is None:
                return None
            found = self.title_at(match.start())
            if found is None and (mixed := _MIXED.match(text, match.start())) is not None and (found := self.title_at(mixed.end())) is not None:
                found = TitleAt(match.start(), found.end, text[match.start() : found.end], found.entry)  # LG전자 MC사업본부장
            if found is not None and found.entry.place != "before" and found.entry.kind in ("office", "job", "role"):
                return self._extended(found)
            last = match.end()
            while last > match.start() and "가" <= text[last - 1] <= "힣":
                last -= 1
            if last < match.end() and match.end() not in (self.stem_end(last, match.end()), self.stem_end(match.start(), match.end())) and not (text[match.end() - 1] == "과" and _OF_SECTION.match(text, match.end())):
                return None  # but 철강항만과 국제협력팀장, where Kiwi sees a particle
            place = match.end()
        return None

    def in_programme(self, start: int, end: int) -> bool:
        """‘김민수의 아침’: a programme or a book, and no word of the person."""
        return self.text[start - 1 : start] in _OPEN and _PROGRAMME.match(self.text, end) is not None

    def given_before(self, place: int) -> bool:
        """Whether the word before is a foreign given name: 조니 ⟦그린우드⟧."""
        begin = self.run_start(place - 1)
        return self.text[begin : place - 1] in given_names()

    def given_at(self, place: int) -> bool:
        """Whether a foreign given name begins at a place: 고토 ⟦겐지⟧."""
        given = given_names()
        return any(self.text[place : place + size] in given for size in (4, 3, 2))

    def bodies_within(self, start: int, end: int) -> list[Organization]:
        """The organizations named in a span, in order."""
        found = []
        for begin, stop, body in self.taken[bisect_left(self.taken_starts, start) :]:
            if begin >= end:
                break
            if stop <= end:
                found.append(body)
        return found

    def bodies_ending(self, place: int) -> list[Organization]:
        """The organization whose name ends at a place."""
        i = bisect_left(self.taken_starts, place) - 1
        return [body for _, stop, body in self.taken[max(0, i) : i + 1] if stop == place]

    def taken_at(self, start: int) -> list[tuple[int, int, Organization]]:
        """The organization's mention that begins at a place."""
        i = bisect_left(self.taken_starts, start)
        return [t for t in self.taken[i : i + 1] if t[0] == start]

    def covered(self, start: int, end: int) -> bool:
        """Whether an organization's name overlaps a span."""
        i = bisect_left(self.taken_starts, end)
        return i > 0 and self.taken[i - 1][1] > start


# 2차관, 제1부상, 9단: titles with a number.
_CHIEF: Final = re.compile(r"C[EFTOI]O(?![A-Za-z])")  # 윤 CFO
_PRODUCER: Final = re.compile(r"PD(?![A-Za-z])")
_MIXED: Final = re.compile(r"[A-Z][A-Za-z0-9&]*(?=[가-힣])")
_MIXED_HEAD: Final = re.compile(r"[A-Z]{2,5}장(?=[은는이가을를의과와도]|[^가-힣]|$)")
# 대통령 비서실장, 대통령 통일·외교·안보 특보
_OF_PRESIDENT: Final = re.compile(r" (?:[가-힣·]{2,8} ){0,3}[가-힣·]*(?:특보|특별보좌관|비서실장|비서관|수석|안보실장|정책실장|경호처장|특사)(?![관실장단])")
_OF_SECTION: Final = re.compile(r" [가-힣·]{2,10}(?:팀장|주무관|사무관|계장)")
_HAVE_AIDES: Final = frozenset(["총리", "국무총리", "장관", "의장", "국회의장", "시장", "도지사", "지사", "총재"])
_AIDE: Final = re.compile(r" (?:[가-힣·]{2,6} ){0,2}[가-힣·]*(?:비서관|비서실장|특보|특별보좌관|보좌관)(?![관실장])")
_FIRM: Final = frozenset(["회장", "부회장", "사장", "부사장", "전무", "상무", "행장"])
_RANKS: Final = frozenset(["수석", "선임", "총괄", "책임", "전임", "상임", "공동", "명예", "객원"])
_NUMBERED: Final = re.compile(r"제?\d(?:차관보?|차장|부상|부부장|부위원장|부총리|부원장|부시장|부지사|부속비서관|부의장|부총재)(?=[^가-힣]|[은는이가을를의과와도]|께서|에게)|[1-9]단(?=[ ,)]|[은는이가을의과도]|에게)")
# 유·초등교육과장: a title with a middle dot.
_HALVED: Final = re.compile(r"[가-힣]{1,5}[·ㆍ](?=[가-힣]{2})")
_CLOSE: Final = {"‘": "’", "'": "'", "“": "”", '"': '"'}
_WORD_BEFORE: Final = re.compile(r"(?<![가-힣])([가-힣]{2,10}) $")
_LAST_PARTICLE: Final = frozenset("은는이가을를의와과도")
_DIGITS: Final = frozenset("제123456789")
_DOUBTFUL: Final = frozenset(["부상", "소위", "특검", "의사", "화가", "감사"])
_THANKS: Final = re.compile(r" ?(?:하[다며고는]|합니다|합니|했|한다|할|해|드[려리립]|인사|의 (?:말|뜻|마음)|패를|장을|편지|를 (?:전|표)|기도)")
_VICE_MINISTER: Final = re.compile(r"[성회] (?:제?\d)?부상")
_ANGRY: Final = re.compile(r" ?(?:나[^이]|났|난|날|치밀|풀|많이)")  # 화가 나서
_WILL: Final = re.compile(r" (?:통보|표시|표명|타진|결정|소통|전달|확인|밝|피력|존중)")  # 불참 의사 통보
_OFFICE: Final = Title("office", "both")
_NOT_YET: Final = frozenset(["후보", "예비후보", "후보자", "당선인", "당선자", "내정자", "지명자", "권한대행", "직무대행", "직무대리", "대행"])

_CLITIC: Final = re.compile(
    r"(?:은|는|이|가|을|를|의|와|과|도|만|에|로|으로|께서|에게|에게는|한테|보다|처럼|까지|부터|이다|입니다|이며|이자|이고|인|라는|이라는|라고|이라고|였다|이었다|와의|과의|측|측은|측이|측의|들|들은|들이|들의|들과|등|님|님은|님이|님의|님께서)(?![가-힣])"
)


def candidate_starts(scene: Scene) -> list[int]:
    """Starts of the words that may be names: proper nouns, a surname that Kiwi has cut off, and words beside a title."""
    a = scene.analysis
    forms, tags, starts = a.forms, a.tags, a.starts
    text = a.text
    listed, unknown, others, words = titles(), a.unknown, not_names(), _cues()
    foreign, given, known = given_names(), korean_given(), surnames()
    places: list[int] = []
    found: set[int] = set()
    for zone in scene.zones:
        for match in _AGED.finditer(text, zone.start, zone.end):
            begin = scene.run_start(match.start())
            if 2 <= match.start() - begin <= 4:
                found.add(begin)
        span = a.within(zone.start, zone.end)
        tagged = zip(forms[span.start : span.stop], tags[span.start : span.stop], strict=True)
        # A first, quick look: most words are neither.
        for i in [i for i, (form, tag) in enumerate(tagged, span.start) if tag == "NNP" or form in words]:
            form, tag = forms[i], tags[i]
            if tag == "NNP":
                if form not in others:
                    places.append(starts[i])
                if form in listed:
                    _beside(scene, i, found)
            elif form not in listed:
                places.append(starts[i])
            elif tag in _TITLE_TAGS:
                _beside(scene, i, found)
                if len(form) == 1:
                    places.append(starts[i])
        places += [starts[i] for i in unknown if i in span]
    for run in set(RUN.findall(text)):
        if run in foreign:
            found.update(_places(scene, run))
        elif run[1:3] in given and run[0] in known:
            found.update(place for place in _places(scene, run) if _torn(a, place))
    for _, stop, body in scene.taken:
        if body.kind == "team" and text[stop : stop + 1] in " '’" and _may_be_single(text, place := stop + (2 if text[stop : stop + 2] in ("' ", "’ ") else 1)):
            found.add(place)
    found.update(place for place in places if not (place and "가" <= text[place - 1] <= "힣"))
    return sorted(found)


@cache
def _cues() -> frozenset[str]:
    """Surnames and titles: the words that the walk stops at."""
    return surnames() | frozenset(titles())


_TITLE_TAGS: Final = frozenset(["NNG", "NNB", "XSN"])


def _beside(scene: Scene, i: int, found: set[int]) -> None:
    """The words before and after a title that begin with a surname: 강진원 군수, 배우 고아라; before 씨, any word."""
    a, text = scene.analysis, scene.text
    known = surnames()
    start, end = a.starts[i], a.ends[i]
    if start >= 2 and text[start - 1] in " )" and "가" <= text[start - 2] <= "힣":
        begin = scene.run_start(start - 2)
        if text[begin] in known or a.forms[i] == "씨" or text[begin : begin + 2] in known:
            found.add(begin)
    elif start and "가" <= text[start - 1] <= "힣":  # 서철모청장, 장흥군수
        begin = scene.run_start(start)
        if text[begin] in known or a.forms[i] == "씨":
            found.add(begin)
        if begin >= 2 and text[begin - 1] == " " and "가" <= text[begin - 2] <= "힣":
            begin = scene.run_start(begin - 2)
            if text[begin] in known:
                found.add(begin)
    place = end
    while place < len(text) and text[place] in " (‘'\"“":
        place += 1
    if end < place < len(text) and "가" <= text[place] <= "힣" and (text[place] in known or text[place - 1] != " " or (a.forms[i] in STAGE and _may_be_single(text, place))):
        found.add(place)


def _torn(a: Analysis, place: int) -> bool:
    """Whether Kiwi has made something other of a word than a known noun with its particle or ending: 이/석기, 한지/민, 이대우/NNG (unknown)."""
    i = a.at(place)
    if i >= len(a.tags) or a.starts[i] != place:
        return False
    if i in a.unknown or a.tags[i] not in ("NNG", "XR", "MAG", "NNB"):
        return True
    if a.ends[i] != place + 2 or i + 1 >= len(a.tags) or a.ends[i + 1] != place + 3:
        return a.tags[i] == "MAG"
    return a.tags[i + 1] in NOMINAL and (a.tags[i + 1] != "XSN" or a.text[place + 3 : place + 4] == " ")


def _places(scene: Scene, run: str) -> list[int]:
    """Where a word of hangul stands in the zones."""
    text, places = scene.text, []
    for zone in scene.zones:
        place = text.find(run, zone.start, zone.end)
        while place >= 0:
            if not (place and "가" <= text[place - 1] <= "힣") and not "가" <= text[place + len(run) : place + len(run) + 1] <= "힣":
                places.append(place)
            place = text.find(run, place + 1, zone.end)
    return places


# Jobs of the stage that announce a name of one word: 래퍼 치타.
STAGE: Final = ("가수", "래퍼", "멤버", "보컬", "아이돌", "싱어송라이터", "뮤지션", "개그맨", "방송인", "배우", "리더", "막내")


def _may_be_single(text: str, place: int) -> bool:
    """Whether a name of the stage begins at a place: 래퍼 ⟦치타⟧."""
    singles = single_names()
    return any(text[place : place + size] in singles for size in (2, 1, 3))
