"""Who can speak: whether a noun phrase is a name, a title, a role or a body (voices.tsv)."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib.resources import files

from extract.korean.analysis import Analysis
from extract.korean.clause import Phrase

_PRONOUN = re.compile(r"(?:그|그녀|이들|그들|양측|양사)")
_FULL_NAME = re.compile(r"[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용][가-힣]{2}")
# Bodies whose names end like a noun that does not speak (일부, 전부, 자원): 통일부, 행정안전부, 소비자원.
_BODY = re.compile(r"(?:통일|안전|국방|외교|법무|복지|노동|가족|교통|수산|환경|교육|재정|자원|통신|식품|기업|관광|외무|국무)부$|소비자원$|수자원공사$")
# Tags of a name that Kiwi has torn apart: 이/MM 수/NNB 진/NNG.
_TORN = frozenset(["MM", "NNB", "NP", "NR", "XPN", "MAG", "IC"])
_LONE = frozenset("與野北靑美日中檢警여야")
_BRACKET = re.compile(r"\([^()]*\)$")
# A share of those who speak: 가입자의 절반, 40대 남성의 81%.
_SHARE = re.compile(r" ?등$|(?:의|인|중) \S*(?:%|명|곳|위|절반|대부분|다수|일부|과반)$")
# 영국 일간 더 선: a word that says what kind of medium the name is.
_MEDIUM = re.compile(r"(?:^| )(?:일간|일간지|주간지|월간지|[가-힣]*매체|방송사|통신사|뉴스통신|포털|소속사|제작사|기획사|시민단체) ")
_LONGEST = 6


@cache
def _endings() -> dict[str, str]:
    lines = (files(__package__) / "voices.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and line[0] != "#" and not line.startswith("ending\t")]
    return {("=" if kind == "word" else "") + ending: kind for ending, kind in rows}


def ending(words: str) -> str | None:
    """``speaks`` or ``silent``, by the longest ending of a phrase that the list knows; None when it knows none."""
    endings = _endings()
    if "=" + words in endings:
        return "silent"
    for size in range(min(_LONGEST, len(words)), 0, -1):
        kind = endings.get(words[-size:])
        if kind is not None:
            return kind
    return None


def silent(words: str) -> bool:
    """Whether a phrase ends with a noun that never speaks (행사, 결과, 이번)."""
    return ending(words) == "silent"


def lone(character: str) -> bool:
    """與, 野, 北: one character that speaks in headlines."""
    return character in _LONE or "一" <= character <= "鿿"


def can_speak(analysis: Analysis, known: Callable[[int, int], bool], phrase: Phrase) -> bool:
    """Whether a noun phrase is one that speaks. ``known``: whether a span holds a mention of a person or an organization."""
    words = analysis.text[phrase.start : phrase.end]
    if words[-1] == ")":
        words = _BRACKET.sub("", words).rstrip()
    words = _SHARE.sub("", words).rstrip()
    head = words.rpartition(" ")[2]
    if len(head) == len(words) and _PRONOUN.fullmatch(words):
        return True
    if words in _LONE or _BODY.search(words):
        return True
    begin = phrase.start + len(words) - len(head)
    if known(begin, phrase.start + len(words)):
        return True
    last = phrase.last
    tag = analysis.tags[last]
    kind = ending(words)
    if kind == "silent":
        return False
    if tag in ("NNP", "SL", "SSC") or kind == "speaks" or _MEDIUM.search(words):
        return True
    return _FULL_NAME.fullmatch(head) is not None and any(t in _TORN for t in analysis.tags[analysis.at(begin) : last + 1])


def like_name(words: str) -> bool:
    """Whether a phrase's last word has a name's three syllables."""
    head = words.rpartition(" ")[2]
    return len(head) == 3 and all("가" <= c <= "힣" for c in head) and not silent(words)
