"""Wholes and parts: counts that the text itself breaks down, where the parts add up exactly."""

from __future__ import annotations

import re

from extract.korean.analysis import Analysis
from extract.korean.numerals import fraction
from extract.pipes.facts import Number

# How many counts after (or before) a whole are tried as its parts.
_MOST_PARTS = 12
# The next sentence goes on about the same things: 이 가운데 3명은 …
_GOES_ON = re.compile(r"(?:이|그|이들|그들) ?(?:중|가운데)|이중|이 중|성별로|지역별로|유형별로|연령별로")
_TOTAL = re.compile(r"(?:총|모두|합쳐|합해|합하면|합계|도합|전체)(?: ?약)? ?$")


def link_parts(analysis: Analysis, counts: list[Number]) -> None:
    """Give each whole its parts: 243개 지방자치단체(17개 시도, 226개 기초지방자치단체); 16명 가운데 3명은 …, 13명은 …"""
    taken: set[int] = set()
    for i, whole in enumerate(counts):
        if isinstance(whole.value, str) or whole.upper is not None or whole.value < 2 or id(whole) in taken:
            continue
        following = counts[i + 1 : i + 1 + _MOST_PARTS]
        parts = _in_brackets(analysis, whole, following) or _after(analysis, whole, following)
        parts = parts or _before(analysis, whole, [n for n in counts[max(0, i - _MOST_PARTS) : i] if id(n) not in taken])
        if parts:
            whole.parts = parts
            taken.update(id(part) for part in parts)


def _in_brackets(analysis: Analysis, whole: Number, following: list[Number]) -> list[Number]:
    """The counts inside the brackets that follow a whole or its noun: 7명(남 3·여 4)."""
    text = analysis.text
    place = max(whole.end, whole.counted[1] if whole.counted else 0)
    opening = text.find("(", place, place + 12)
    if opening < 0 or "\n" in text[place:opening] or ")" in text[place:opening]:
        return []
    closing = text.find(")", opening, opening + 300)
    inside = [n for n in following if opening < n.start and n.end <= (closing if closing > 0 else opening)]
    bare = all(n.rule == "count.tally" or n.unit == whole.unit for n in inside)
    return inside if bare and _adds_up(whole, inside) else []


def _after(analysis: Analysis, whole: Number, following: list[Number]) -> list[Number]:
    """The next counts with the same counter in the same sentence (or one that goes on about it), as soon as they add up."""
    parts: list[Number] = []
    limit = analysis.sentence_at(whole.start)[1]
    for n in following:
        if n.start >= limit and not parts:
            start, end = analysis.sentence_at(n.start)
            if start - limit > 2 or not _GOES_ON.match(analysis.text, start):
                break
            limit = end
        if n.start >= limit or n.unit != whole.unit or n.upper is not None or whole.unit is None:
            break
        parts.append(n)
        if _adds_up(whole, parts):
            return parts
    return []


def _before(analysis: Analysis, whole: Number, preceding: list[Number]) -> list[Number]:
    """공무원 3명과 주민 4명 등 모두 7명: the counts just before a total, in the same sentence."""
    if not _TOTAL.search(analysis.text, max(0, whole.start - 6), whole.start):
        return []
    begin = analysis.sentence_at(whole.start)[0]
    parts: list[Number] = []
    for n in reversed(preceding):
        if n.start < begin or n.unit != whole.unit or n.upper is not None:
            break
        parts.insert(0, n)
        if _adds_up(whole, parts):
            return parts
    return []


def _adds_up(whole: Number, parts: list[Number]) -> bool:
    values = [fraction(part.value) for part in parts if not isinstance(part.value, str)]
    return (
        not isinstance(whole.value, str)
        and len(parts) == len(values) >= 2
        and min(values) > 0
        and sum(values) == fraction(whole.value)
    )
