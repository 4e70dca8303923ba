"""Which local government a form names: the one entry, with its official code, or none where that stays open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extract.gazetteers.entry import Entry
from extract.gazetteers.local import PROVINCES, Government, governments, written

# 서구청, 서구청장, 함평군수, 충남도지사: what follows the name of the government. 대전청 is another body (its police).
_OFFICE = re.compile(r"(?<=[시군구도])청장?$|(?<=시)장$|(?<=군)수$|(?<=[가-힣])지사$")
# Where a province is near, its neighbour that was once part of it is meant rather than a homonym far away.
_NEIGHBOURS = {
    "광주광역시": "전라남도", "전라남도": "광주광역시", "대전광역시": "충청남도", "충청남도": "대전광역시", "대구광역시": "경상북도",
    "경상북도": "대구광역시", "부산광역시": "경상남도", "울산광역시": "경상남도", "경상남도": "부산광역시", "인천광역시": "경기도",
}  # fmt: skip


def local_government(form: str, near: Sequence[str] = (), on: str | None = None) -> Entry | None:
    """The local government that a form names, or None where it is none or cannot be told.

    A full name (대전광역시 서구), a usual short one (대전 서구, 함평군, 함평) and either with 청, 청장, 군수 after it.
    ``near``: names around it, the nearest first, that tell 서구, 고성군, 광주 apart. ``on``: the ISO date of the text;
    from 2026-07-01 on, what was in 광주 and 전남 has the codes of 전남광주통합특별시.
    """
    found = _candidates(form)
    if len(found) > 1:
        found = _told_apart(found, near)
    if len(found) != 1:
        return None
    return _in_force(found[0], on).entry


def _candidates(form: str) -> tuple[Government, ...]:
    index = _index()
    if form in index:
        return index[form]
    base = _OFFICE.sub("", form)
    if base == form:
        return ()
    return index.get(base, ())


@cache
def _index() -> dict[str, tuple[Government, ...]]:
    forms: dict[str, dict[str, Government]] = {}
    for government in governments():
        for full in (government.entry.name, *government.former):
            for form in written(full, bare=not government.followed):
                forms.setdefault(form, {})[government.entry.name] = government
    return {form: tuple(same.values()) for form, same in forms.items()}


@cache
def _provinces() -> dict[str, str]:
    return {form: province for province, others in PROVINCES.items() for form in (province, *others)}


def _told_apart(found: tuple[Government, ...], near: Sequence[str]) -> tuple[Government, ...]:
    """Those of several homonyms that the names around speak for: by the nearest name that tells them apart."""
    for name in near:
        for heads in _heads(name):
            fitting = tuple(one for one in found if _within(one.entry.name, heads))
            if len(fitting) == 1:
                return fitting
            if fitting:
                found = fitting
    return found


def _heads(name: str) -> Iterator[tuple[str, ...]]:
    """What a name near by says of the region, the surest first: its full name, its city, its province, the neighbour."""
    own = _candidates(name)
    province = _provinces().get(name) or _provinces().get(name.partition(" ")[0])
    if len(own) == 1:
        words = own[0].entry.name.split(" ")
        yield tuple(words)
        if len(words) > 2:
            yield tuple(words[:2])
        province = words[0]
    if province:
        yield (province,)
        if province in _NEIGHBOURS:
            yield (_NEIGHBOURS[province],)


def _within(full: str, heads: tuple[str, ...]) -> bool:
    """Whether a full name is the region of ``heads`` or in it."""
    return tuple(full.split(" ")[: len(heads)]) == heads


@cache
def _successors() -> dict[str, Government]:
    return {one.followed: one for one in governments() if one.followed}


def _in_force(government: Government, on: str | None) -> Government:
    """The body that has taken over by a date."""
    later = _successors().get(government.entry.code or "")
    return later if later is not None and on is not None and on[:7] >= later.since else government
