"""Who can speak: whether a noun phrase is a name, a title, a role or a body (voices.tsv)."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from extract.datafiles import data_rows
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
_SHARE = re.compile(r" ?등$|(?:의|인|중) \S*(?:%|명|곳|위|절반|상당수|대부분|다수|일부|과반)$")
# 영국 일간 더 선: a word that says what kind of medium the name is.
_MEDIUM = re.compile(r"(?:^| )(?:일간|일간지|주간지|월간지|[가-힣]*매체|방송사|통신사|뉴스통신|포털|소속사|제작사|기획사|시민단체) ")
_PEOPLE = re.compile(r"(?:\d|[여두세네] ?|몇 |수십 |수백 )명$|[가-힣] \d{1,2}세$")
_NUMBERED = re.compile(r"(?:[두세네몇여] ?|수십 |수백 |\d )장$|\d(?:조|항|호|회|위|차)$")
_LONGEST = 6


@cache
def _endings() -> dict[str, str]:
    rows = [row for row in data_rows(__package__, "voices.tsv") if row[0] != "ending"]
    return {("=" if kind == "word" else "") + ending: kind for ending, kind in rows}


def ending(words: str) -> str | None:
    """``person``, ``body`` or ``silent``, by the longest ending of a phrase that the list knows; None when it knows none."""
    endings = _endings()
    if "=" + words in endings or _NUMBERED.search(words):
        return "silent"
    if _PEOPLE.search(words):
        return "person"
    if words.endswith("들"):  # 유족들: people, where it is none of the silent
        return _longest(words[:-1].rstrip()) or "person"
    return _longest(words)


def _longest(words: str) -> str | None:
    endings = _endings()
    for size in range(min(_LONGEST, len(words)), 0, -1):
        kind = endings.get(words[-size:])
        if kind is not None:
            return kind
    return None


def is_text(words: str) -> bool:
    """Whether a phrase ends with a text that speaks for those who wrote it: 보고서, 성명."""
    return ending(words) == "text"


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
    words = _BRACKET.sub("", _SHARE.sub("", words).rstrip()).rstrip()
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
    if tag == "SSC" and words[-1] in "’'":  # 동물 단체 ‘숲’은, not 노래 ‘숲’은
        before = words[: max(words.rfind("‘"), words.rfind("'", 0, -1), 0)].rstrip()
        if not before:
            return len(words) > 4
        return before[-1].isascii() or ending(before) in ("person", "body") or _MEDIUM.search(before + " ") is not None
    if tag in ("NNP", "SL", "SSC") or kind in ("person", "body") or _MEDIUM.search(words):
        return True
    return _FULL_NAME.fullmatch(head) is not None and any(t in _TORN for t in analysis.tags[analysis.at(begin) : last + 1])


def is_person(words: str) -> bool:
    """Whether a phrase ends as a person's does: a pronoun, or a title, role or kinsman."""
    return _PRONOUN.fullmatch(words) is not None or ending(_BRACKET.sub("", words).rstrip()) == "person"


def like_name(words: str) -> bool:
    """Whether a phrase's last word has a name's three syllables."""
    head = words.rpartition(" ")[2]
    return len(head) == 3 and all("가" <= c <= "힣" for c in head) and not silent(words)
