"""Tense of the clause around a place, from Kiwi's tags: does it report (past) or announce (future)?

A few endings and nouns decide, the first one after the place wins: 열렸다, 열린 report; 열린다, 열릴, 예정 announce.
It does not parse: a date whose verb stands before it (…했다. 14일) has no tense.
"""

from __future__ import annotations

from typing import Literal

from extract.korean.analysis import Analysis

Tense = Literal["past", "future"]

_PAST_EP = frozenset(("었", "았", "였"))
_PAST_ETM = frozenset(("ᆫ", "은"))  # 열린, 받은
_FUTURE_ETM = frozenset(("ᆯ", "을"))  # 열릴, 받을
# 열린다, 맞는다: an announcement when a date stands before it; 갈게요
_ANNOUNCING = ("ᆫ다", "는다", "ᆯ게", "을게", "ᆯ래", "을래", "ᆯ까", "을까")
_PLANS = frozenset(("예정", "계획", "방침", "목표", "확정", "전망"))


def tense_at(analysis: Analysis, place: int) -> Tense | None:
    """Tense of the first deciding morpheme after a character offset, inside its sentence; None where none decides."""
    _, end = analysis.sentence_at(place)
    for i in analysis.within(place, end):
        form, tag = analysis.forms[i], analysis.tags[i]
        if tag == "EP":
            if form in _PAST_EP:
                return "past"
            if form == "겠":
                return "future"
        elif tag == "ETM":
            if form in _FUTURE_ETM:
                return "future"
            if form in _PAST_ETM and analysis.tags[i - 1] != "VA":
                return "past"
        elif (tag in ("EF", "EC") and form.startswith(_ANNOUNCING)) or (tag == "NNG" and form in _PLANS):
            return "future"
    return None
