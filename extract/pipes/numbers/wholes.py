"""Wholes and parts: counts that the text itself breaks down, where the parts add up exactly."""

from __future__ import annotations

from extract.korean.analysis import Analysis
from extract.pipes.facts import Number

# How many counts after a whole are tried as its parts.
_MOST_PARTS = 12


def link_parts(analysis: Analysis, counts: list[Number]) -> None:
    """Give each whole its parts: 243개 지방자치단체(17개 시도, 226개 기초지방자치단체); 16명 가운데 3명은 …, 13명은 …"""
    taken: set[int] = set()
    for i, whole in enumerate(counts):
        if isinstance(whole.value, str) or whole.upper is not None or whole.value < 2 or id(whole) in taken:
            continue
        parts = _in_brackets(analysis, whole, counts[i + 1 : i + 1 + _MOST_PARTS]) or _after(analysis, whole, counts[i + 1 : i + 1 + _MOST_PARTS])
        if parts:
            whole.parts = parts
            taken.update(id(part) for part in parts)


def _in_brackets(analysis: Analysis, whole: Number, following: list[Number]) -> list[Number]:
    """The counts inside the brackets that follow a whole or its noun."""
    text = analysis.text
    place = max(whole.end, whole.counted[1] if whole.counted else 0)
    opening = text.find("(", place, place + 12)
    if opening < 0 or "\n" in text[place:opening] or ")" in text[place:opening]:
        return []
    closing = text.find(")", opening, opening + 300)
    inside = [n for n in following if opening < n.start and n.end <= (closing if closing > 0 else opening)]
    return inside if _adds_up(whole, inside) else []


def _after(analysis: Analysis, whole: Number, following: list[Number]) -> list[Number]:
    """The next counts with the same counter in the same or the next sentence, as soon as they add up."""
    parts: list[Number] = []
    limit = analysis.sentence_at(whole.start)[1]
    for n in following:
        if n.start >= limit or n.unit != whole.unit or n.upper is not None or whole.unit is None:
            break
        parts.append(n)
        if _adds_up(whole, parts):
            return parts
    return []


def _adds_up(whole: Number, parts: list[Number]) -> bool:
    same = all(not isinstance(p.value, str) and p.unit == whole.unit and p.value > 0 for p in parts)
    return len(parts) >= 2 and same and sum(p.value for p in parts if not isinstance(p.value, str)) == whole.value
