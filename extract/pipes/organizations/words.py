"""The words of a zone (what stands between blanks and marks), and where a name may end inside one.

Kiwi cuts unknown names into pieces and finds particles inside them (국민의힘, 하이에어). So a word's particle is looked
for in its letters first, and in Kiwi's tags where the letters do not tell.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from extract.korean.analysis import Analysis

WORD: Final = re.compile(r"[\w㈜&+](?:[\w㈜&+\-'’]*[\w㈜&+])?")

# What may follow a name inside its word, up to the word's end. 측, 들 and 인 are none of the name.
PARTICLES: Final = re.compile(
    r"(?:들|측)?(?:은|는|이|가|을|를|의|에|에서|에게|에게서|에도|에는|에만|에서는|에서도|에서의|에서만|께서|과|와|도|로|으로|로서|으로서|로써"
    r"|로부터|으로부터|로는|으로는|로의|으로의|만|만이|만의|만은|까지|까지도|부터|보다|보다는|이나|나|이란|라는|이라는|이라고|라고|이라며|라며|이며|이고"
    r"|인|이자|이다|입니다|였다|이었다|이었던|였던|처럼|마다|조차|마저|이라도|라도|에선|에겐|엔|에게도|에게는|뿐|대로|끼리|이랑|하고|과의|와의|과는|와는|과도|와도"
    r"|전(?:에서|에|을|은|이|과|까지|부터|의|도)?|이라면|라면|인데|이지만|지만|인지|이냐|냐|이야|이여|이든|든|이니|에다|에서부터|만큼|치고|로까지|별로|이라서|라서|이기도|이었지만)?(?!\w)"
)
# 법원서 인정, 홍길동정부때
_FROM: Final = re.compile(r"(?<=법원|국회|의회|검찰)서(?!\w)|(?<=정부|정권)때(?!\w{2})")
_NOMINAL: Final = frozenset(["NNG", "NNP", "SL", "SH", "SN", "XPN", "XSN", "XR", "NR", "MM", "SB", "W_SERIAL", "NNB", "SO", "SP"])


class Words:
    """Words of one zone. ``starts``, ``ends``: their character spans in the normalised text."""

    __slots__ = ("analysis", "begin", "ends", "starts", "stop", "text")

    def __init__(self, analysis: Analysis, begin: int, stop: int) -> None:
        self.analysis = analysis
        self.text = analysis.text
        self.begin, self.stop = begin, stop
        spans = [match.span() for match in WORD.finditer(self.text, begin, stop)]
        self.starts: list[int] = [span[0] for span in spans]
        self.ends: list[int] = [span[1] for span in spans]

    def at(self, place: int) -> int:
        """Index of the word that holds a character, or of the last one before it (-1: there is none)."""
        return bisect_right(self.starts, place) - 1

    def of(self, i: int) -> str:
        """A word as it is written."""
        return self.text[self.starts[i] : self.ends[i]]

    def may_end(self, place: int) -> bool:
        """Whether a name can end here: a blank, a mark or a particle follows."""
        text = self.text
        if place >= len(text) or not text[place].isalnum():
            return True
        if PARTICLES.match(text, place) or _FROM.match(text, place):
            return True
        analysis = self.analysis
        k = analysis.at(place)
        if k < len(analysis.starts) and analysis.starts[k] == place:
            tag = analysis.tags[k]
            return tag[0] == "J" or tag == "VCP"
        return False

    def may_start(self, place: int) -> bool:
        """Whether a name can start here: after a blank or a mark."""
        return place <= self.begin or not self.text[place - 1].isalnum()

    def bare(self, i: int) -> bool:
        """Whether a word is nothing but nouns, with no particle: 사회적경제활성화, KBS, 통합사례관리."""
        analysis = self.analysis
        span = analysis.within(self.starts[i], self.ends[i])
        if not span or analysis.starts[span.start] != self.starts[i]:
            return False
        tags = analysis.tags
        return all(tags[k] in _NOMINAL for k in span) and tags[span.stop - 1] != "MM"

    def tags(self, start: int, end: int) -> list[str]:
        """Kiwi's tags of the morphemes that start in a character span."""
        span = self.analysis.within(start, end)
        return self.analysis.tags[span.start : span.stop]
