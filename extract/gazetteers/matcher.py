"""One Aho-Corasick pass over a text for all names; then boundaries, and the longest from the left."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

import ahocorasick

from extract.gazetteers.entry import Match, Name

_PARTICLE = (
    r"(?:께서는|께서도|께서|에서는|에서도|에서의|에서|에선|에겐|에게선|엔(?!진)|(?<=법원|국회|의회|검찰)서|에게는|에게서|에게도|에게|에는|에도|에만|에의|에|으로부터|로부터|으로서|으로써|으로는|으로도|으로의|으로|"
    r"로서|로써|로는|로도|로의|로|이라고|라고|이라는|라는|이라며|라며|이란|란|이라|이나|나|이며|며|이고|고|이자|이든|든|이다|다|이었다|였다|이지만|지만|이나마|"
    r"은|는|이|가|을|를|의|와의|과의|와는|과는|와도|과도|와|과|이랑|랑|하고|도|만의|만이|만을|만은|만|까지도|까지|부터|마저|조차|보다는|보다도|보다|처럼|같은|같이|답게|"
    r"이야말로|야말로|이야|뿐만|뿐|밖에|마다|씩|대로|커녕|인|일|임|입니다|이던|이었던|였던|들은|들이|들의|들도|들과|들을|들)"
)
# What else may follow in one word and leave it a name: 삼성측은, 현대차그룹. Not a title: 대전시장, 경찰청장, 국회의원.
_HEAD = (
    r"(?:측|쪽|노조|노동조합|지부|지회|지사|지점|본부|본사|본점|본관|본원|그룹|계열|팀|구단|선수단|관계자|당국|정부|대표|대표팀|회장|사장|부회장|부사장|의장|"
    r"총장|교수|감독|감독관|간부|직원|출신|소속|산하|주도|주최|주관|제공|후원|협찬|발|행|전|간|내|대|등|외|및|홀딩스|재팬|코리아|차이나|아메리카|아시아)"
)
_RIGHT = re.compile(rf"(?![가-힣])|{_PARTICLE}(?![가-힣])|{_HEAD}{_PARTICLE}?(?![가-힣])")
# One syllable stands for a state only in 한·미, 미측, 북은, 미 국방부; 중 and 일 before a space are words of their own.
_ONE = re.compile(r"[·ㆍ・‧-](?=[가-힣])|측|(?<=[미북])[ ’”'\"…,]|(?<=북)(?:은|이|의|에|과|도)(?![가-힣])")
# Prefixes that a name can follow without a space: 반민주당, 친새누리당, 옛새누리당.
_PREFIXES = frozenset("반친탈옛")


class Gazetteer:
    """All names in one automaton.

    ``own``: the user's names; a form of theirs means nothing else. ``stops``: words that are no names (세종대로).
    """

    def __init__(self, names: Iterable[Name], own: Iterable[Name] = (), stops: Iterable[str] = ()) -> None:
        self._own = _by_form(own)
        self._forms = dict.fromkeys(stops, ()) | _by_form(names) | self._own
        automaton = ahocorasick.Automaton(ahocorasick.STORE_LENGTH)
        add = automaton.add_word
        for form in self._forms:
            add(form)
        automaton.make_automaton()
        self._automaton = automaton

    def __len__(self) -> int:
        return len(self._forms)

    def named(self, form: str) -> tuple[Name, ...]:
        """Every entry that is written so."""
        return self._forms.get(form, ())

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match]:
        """The names in a text, leftmost longest, not overlapping. A particle may follow, a half word may not."""
        stop = len(text) if end is None else end
        hits = [(last + 1 - length, -(last + 1)) for last, length in self._automaton.iter(text, start, stop)]
        hits.sort()
        if self._own:
            hits = self._clear(text, hits)
        place = start
        ends: set[int] = set()
        for begin, negative in hits:
            if begin < place:
                continue
            last = -negative
            if _opens(text, begin, last, ends) and self._closes(text, begin, last):
                place = last
                names = self._forms[text[begin:last]]
                if names:
                    ends.add(last)
                    yield Match(begin, last, names)

    def _closes(self, text: str, start: int, end: int) -> bool:
        if end - start == 1 and self._own and text[start] in self._own:  # whoever names a body 달 wants it found
            return _RIGHT.match(text, end) is not None
        return _closes(text, start, end)

    def _clear(self, text: str, hits: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The hits without those of ours that one of the user's names cuts: 서구 체육회, not 대전 서구 and 체육회."""
        kept: list[tuple[int, int]] = []
        place = -1
        for begin, negative in hits:
            last = -negative
            if begin >= place and text[begin:last] in self._own and _opens(text, begin, last, set()) and self._closes(text, begin, last):
                kept.append((begin, last))
                place = last
        if not kept:
            return hits
        starts = [begin for begin, _ in kept]
        return [hit for hit in hits if not _cut(hit[0], -hit[1], kept, starts)]


def _by_form(names: Iterable[Name]) -> dict[str, tuple[Name, ...]]:
    forms: dict[str, tuple[Name, ...]] = {}
    for name in names:
        same = forms.get(name.form)
        if same is None:
            forms[name.form] = (name,)
        elif name not in same:
            forms[name.form] = (*same, name)
    return forms


def _cut(begin: int, last: int, kept: list[tuple[int, int]], starts: list[int]) -> bool:
    """Whether a span overlaps one of ``kept`` and does not hold it whole."""
    place = max(0, bisect_right(starts, begin) - 1)
    while place < len(kept) and kept[place][0] < last:
        one_begin, one_last = kept[place]
        if one_last > begin and not (begin <= one_begin and one_last <= last):
            return True
        place += 1
    return False


def _opens(text: str, start: int, end: int, ends: set[int]) -> bool:
    """Whether a name can begin here: not in the middle of a word."""
    if start == 0:
        return True
    before, first = text[start - 1], text[start]
    if end - start == 1 and before.isalnum():
        return False
    if "가" <= before <= "힣":
        if not "가" <= first <= "힣":
            return True
        return start in ends or end - start > 4 or (before in _PREFIXES and end - start > 2 and not _inside(text, start - 2))
    if first.isascii() and first.isalnum() and before.isascii():
        return not before.isalnum() and not (before == "." and start > 1 and text[start - 2].isalnum())  # shop.kt.com
    # 한·미 공군 is not 미 공군.
    return not (before in "·-" and end - start > 2 and text[start + 1] == " " and _inside(text, start - 2))


def _inside(text: str, place: int) -> bool:
    return place >= 0 and "가" <= text[place] <= "힣"


def _closes(text: str, start: int, end: int) -> bool:
    """Whether a name can end here: a particle may follow, the rest of another word may not."""
    if end >= len(text):
        return end - start > 1
    if end - start == 1 and "가" <= text[start] <= "힣":
        return _ONE.match(text, end) is not None
    if end - start == 1:
        return True  # hanja in a headline: 美국방, 北, 中언론
    after, last = text[end], text[end - 1]
    if after.isascii():
        if after == ".":  # NC.A, kt.com
            return not (last.isascii() and end + 1 < len(text) and text[end + 1].isascii() and text[end + 1].isalpha())
        return not (after.isalpha() or (after.isdigit() and last.isascii() and end - start < 3))
    if not "가" <= after <= "힣":
        return True
    return _RIGHT.match(text, end) is not None
