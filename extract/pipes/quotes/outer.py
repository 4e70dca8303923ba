"""The sentences around quotes: an article with the words inside its quote marks taken as one block each.

Kiwi ends a sentence at each 다. inside a quote; the sentence that reports goes on after the closing mark.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from extract.korean.analysis import Analysis
from extract.korean.clause import Phrase, Predicate, marked_phrases, predicates
from extract.pipes.quotes.marks import DOUBLE, Pair

# A sentence ends with a line, or with . ? ! before a space, a mark or a syllable (밝혔다.이어), not inside a number.
_END = re.compile(r"\n|(?<=[가-힣)\]”’\"'])[.?!]+(?=\s|$|[가-힣“‘\"'\[(▲△■ⓒ※<])")
# The place and agency that news begin with: (서울=뉴스1) 최민수 기자 =, [한국일보 이수진 기자].
_DATELINE = re.compile(r"\s*(?:[(\[][^()\[\]\n]{2,40}[)\]]\s*)?(?:[^\n.=“\"]{0,40}(?:기자|특파원|인턴|통신원|리포터))\s*=\s*|\s*[(\[][^()\[\]\n]{2,40}(?:기자|특파원|뉴스\d?|=[^()\[\]\n]{2,20})[)\]]\s*")
# Characters. What is done for each quote looks at its whole sentence, so a sentence has a limit and the time stays linear.
_LONGEST = 1500
_LEADERS = frozenset(" \t\n\r\u00a0\u3000-*·▲△▶■□◆◇○●※☞▷")
_PARTICLE = re.compile(r"[’'>〉》]?(?:\([^()\n]{1,20}\))?(?: (?=역시|또한))?([은는이가도]|역시|또한)(?=[ ,“‘\"'\n])")
_DATELINES = 6  # a dateline stands in one of a zone's first sentences


class Outer:
    """The sentences of a zone, and what stands in them outside the given pairs."""

    def __init__(
        self, analysis: Analysis, start: int, end: int, pairs: Sequence[Pair], names: Sequence[tuple[int, int]] = ()
    ) -> None:
        self.analysis = analysis
        self.names = names  # mentions of people and organizations, in order
        self.text = analysis.text
        self.start, self.end = start, end
        self.blocks = [(p.open, p.close + 1) for p in pairs if p.parent is None]
        self._block_starts = [b[0] for b in self.blocks]
        self.sentences: list[tuple[int, int]] = []
        self._phrases: dict[int, list[Phrase]] = {}
        self._predicates: dict[int, list[Predicate]] = {}
        begin = start
        blocks = iter(self.blocks)
        block = next(blocks, None)
        for match in _END.finditer(self.text, start, end):
            place = match.start()
            while block is not None and block[1] <= place:
                block = next(blocks, None)
            if block is not None and block[0] <= place:
                continue  # inside the marks
            self._add(begin, match.end())
            begin = match.end()
        self._add(begin, end)
        self._starts = [s[0] for s in self.sentences]
        self._first: int | None = None

    def first(self, index: int) -> bool:
        """Whether a sentence is the first whole one of its article."""
        if self._first is None:  # what stands before it are headings, a dateline, 앵커
            whole = (i for i, (_, e) in enumerate(self.sentences) if self.text[e - 3 : e].strip().endswith(("다", "다.")))
            self._first = next(whole, 0)
        return index <= self._first

    def opens(self, index: int) -> bool:
        """Whether a sentence is the first whole one of its article, or the second."""
        return index <= 1 or self.first(index)

    def _add(self, begin: int, end: int) -> None:
        begin = self._skip(begin, end)
        if end - begin <= 1 and not self.text[begin:end].strip():
            return
        if len(self.sentences) < _DATELINES:
            match = _DATELINE.match(self.text, begin, end)
            if match and match.end() < end and not self.blocked(match.end() - 1):
                begin = self._skip(match.end(), end)
        while end - begin > _LONGEST:  # no sentence: a table, a list, text without full stops
            cut = begin + _LONGEST
            i = bisect_right(self._block_starts, cut) - 1
            if i >= 0 and cut < self.blocks[i][1]:
                cut = self.blocks[i][1]
            if cut >= end:
                break
            self.sentences.append((begin, cut))
            begin = cut
        self.sentences.append((begin, end))

    def _skip(self, begin: int, end: int) -> int:
        """Past the white space and bullets that lead a sentence."""
        while begin < end - 1 and self.text[begin] in _LEADERS:
            begin += 1
        return begin

    def blocked(self, place: int) -> bool:
        """Whether an offset lies inside one of the pairs."""
        i = bisect_right(self._block_starts, place) - 1
        return i >= 0 and place < self.blocks[i][1]

    def index(self, place: int) -> int:
        """Which sentence holds an offset."""
        return max(0, bisect_right(self._starts, place) - 1)

    def phrases(self, index: int) -> list[Phrase]:
        """The noun phrases with 은/는/이/가 of a sentence, outside the marks."""
        if index not in self._phrases:
            start, end = self.sentences[index]
            found = [p for a, b in self._open_spans(start, end)
                     for p in marked_phrases(self.analysis, a, b, start)
                     if not self._reaches_into(p)]  # fmt: skip
            named = list(self._named(start, end, {p.end for p in found})) if self.names else []
            self._phrases[index] = sorted(found + named, key=lambda p: p.start) if named else found
        return self._phrases[index]

    def _named(self, start: int, end: int, known: set[int]) -> Iterator[Phrase]:
        """Names with a particle that Kiwi's tags hide: 새별로직⟦스는⟧, as a verb."""
        for i in range(bisect_left(self.names, (start, start)), len(self.names)):
            first, last = self.names[i]
            if last >= end:
                break
            match = _PARTICLE.match(self.text, last, end)
            if match is None or match.start(1) in known or last in known or self.blocked(match.start(1)):
                continue
            quoted = self.text[first - 1 : first] in ("‘", "'", "〈", "《") and self.text[last] in "’'〉》"  # ‘새별’(이모씨)⟦이⟧
            if self.blocked(first) and not quoted:
                continue
            particle = match.group(1)
            at = self.analysis.at(match.start(1))
            yield Phrase(first, last, self.analysis.at(first), at - 1, at, "subject" if particle in "이가" else "topic")

    def _reaches_into(self, phrase: Phrase) -> bool:
        """A phrase that begins inside double marks (… 했다”는 그는) is none."""
        return self.blocked(phrase.start) and self.text[phrase.start] not in "‘'"

    def predicates(self, index: int) -> list[Predicate]:
        """The predicates of a sentence, outside the marks."""
        if index not in self._predicates:
            start, end = self.sentences[index]
            self._predicates[index] = [p for a, b in self._open_spans(start, end)
                                       for p in predicates(self.analysis, a, b)]  # fmt: skip
        return self._predicates[index]

    def _open_spans(self, start: int, end: int) -> list[tuple[int, int]]:
        """The parts of a span that lie outside the pairs."""
        spans = []
        i = max(0, bisect_right(self._block_starts, start) - 1)
        place = start
        while i < len(self.blocks) and self.blocks[i][0] < end:
            a, b = self.blocks[i]
            if b > place:
                if a > place:
                    spans.append((place, a))
                place = b
            i += 1
        if place < end:
            spans.append((place, end))
        return spans


def is_double(pair: Pair) -> bool:
    """Whether a pair has double marks."""
    return pair.family == DOUBLE
