"""Normalisation with an offset map: what Kiwi and the rules read, and the way back to the text as given.

Kiwi destroys decomposed text (NFD, as macOS writes file names and some editors save), and rules should not have to
know that ``２０``, ``20`` and a NBSP exist. Everything after this module reads the normalised text; offsets go back
through :meth:`Normalised.given`.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass

# One character for one: full-width ASCII, the space and dash and middle-dot families.
_FOLD = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_FOLD |= dict.fromkeys(map(ord, "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), ord(" "))
_FOLD |= dict.fromkeys(map(ord, "ㆍ・･‧∙⋅"), ord("·"))
_FOLD |= dict.fromkeys(map(ord, "∼〜～˜"), ord("~"))
_FOLD |= dict.fromkeys(map(ord, "−‐‑"), ord("-"))
_FOLD |= dict.fromkeys(map(ord, "\u0085\u2028\u2029\u000b\u000c"), ord("\n"))

# Dropped: byte-order mark, zero-width and directional marks, soft hyphen, variation selectors, the CR of CRLF.
_DROP = re.compile("[\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2064\u00ad\ufe00-\ufe0f]|\r(?=\n)")
# A base with what composes onto it: conjoining jamo (vowels, finals) and combining marks.
_CLUSTER = "[^\u0300-\u036f\u1160-\u11ff\u3099\u309a][\u0300-\u036f\u1160-\u11ff\u3099\u309a]+"
_CLUSTER_OR_DROP = re.compile(f"({_CLUSTER})|{_DROP.pattern}")


@dataclass(frozen=True, slots=True)
class Normalised:
    """A normalised text and, where its length changed, the place of each of its characters in the text as given."""

    text: str
    first: array[int] | None  # index in the given text at which a normalised character begins; None: the same index
    last: array[int] | None  # index one past its end

    def given(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the text as given for a half-open span of the normalised text."""
        if self.first is None or self.last is None:
            return start, end
        if start >= end:
            place = self.first[start] if start < len(self.first) else (self.last[-1] if self.last else 0)
            return place, place
        return self.first[start], self.last[end - 1]


def normalise(text: str) -> Normalised:
    """NFC, without zero-width characters and CR, full-width forms, spaces, dashes and middle dots folded to one each.

    >>> normalise("２０２３년\\u200b 12월").text
    '2023년 12월'
    """
    folded = text.translate(_FOLD)
    if "\r" in folded:
        folded = re.sub("\r(?!\n)", "\n", folded)
    if folded.isascii() and "\r" not in folded:
        return Normalised(folded, None, None)
    composed = unicodedata.is_normalized("NFC", folded)
    if composed and not _DROP.search(folded):
        return Normalised(folded, None, None)

    pieces: list[str] = []
    first: array[int] = array("q")
    last: array[int] = array("q")

    def copy(start: int, end: int) -> None:
        pieces.append(folded[start:end])
        first.extend(range(start, end))
        last.extend(range(start + 1, end + 1))

    place = 0
    for match in (_DROP if composed else _CLUSTER_OR_DROP).finditer(folded):
        copy(place, match.start())
        place = match.end()
        if not composed and match[1]:
            cluster = unicodedata.normalize("NFC", match.group())
            pieces.append(cluster)
            if len(cluster) == len(match.group()):
                first.extend(range(match.start(), match.end()))
                last.extend(range(match.start() + 1, match.end() + 1))
            else:  # composed: each character stands for the whole cluster
                first.extend([match.start()] * len(cluster))
                last.extend([match.end()] * len(cluster))
    copy(place, len(folded))
    return Normalised("".join(pieces), first, last)
