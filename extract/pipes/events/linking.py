"""Resolve: the mentions of one event as one entry. 체전, 전국체전 and 제104회 전국체육대회 are one."""

from __future__ import annotations

import re

from extract.pipes.events.finding import edition, year
from extract.pipes.facts import Event, Mention

# Names for one thing.
_SAME = (("전국체육대회", "전국체전"), ("체육대회", "체전"), ("에스엔에스(SNS)", "SNS"), ("아시안게임", "아시안게임"))
_LOOSE = re.compile(r"[\s‘’“”'\"「」『』<>〈〉《》()\[\]·]|제?\d{1,4}회|(?:19|20)\d\d(?:년도?)?(?:~\d\d)?(?:시즌)?|시상식$")


# Where an event is held or who holds it, in front of its name; headlines have it and bodies often not: 전남 ⟦재난관리 평가⟧.
_HELD_BY = re.compile(
    r"^(?:(?:(?:[가-힣]{1,8}(?<![학반등년간])부|[가-힣]{2,6}(?<!요)(?<!신)청|[가-힣]{2,8}처|[가-힣]{1,3}(?<![도전수임])시|[가-힣]{1,3}군|[가-힣]{1,3}(?<![축야농배연탁당])구"
    r"|[가-힣]{2,12}(?:공사|재단|협회|진흥원|위원회|교육청)|(?:전라남|전라북|전북특별자치|경상남|경상북|충청남|충청북|강원특별자치|강원|경기|제주특별자치|제주|전남|전북|경남|경북|충남|충북)도"
    r"|서울특별시|[가-힣]{2}광역시|세종특별자치시)|전남|전북|경남|경북|충남|충북|강원|경기|서울|부산|대구|인천|광주|대전|울산|세종|제주|전국|대한민국|도내)의? )+(?=\S{2})"
)
# What tells two names apart and no two events: 성과평가, 종합평가, 우수시군 평가.
_SCOPE = re.compile(r"시·?군·?구?|우수(?:시군|기관|지자체|지방정부|사례)?|종합|성과")


def squash(name: str) -> str:
    """A name without spaces, marks, year and edition: what a second mention still has."""
    for long, short in _SAME:
        name = name.replace(long, short)
    return _LOOSE.sub("", name)


_LEADING = re.compile(r"^(?:(?:20\d\d)(?:년도?)?\s?|제?\d{1,4}회\s?)+")


def link_events(text: str, mentions: list[Mention]) -> list[Event]:
    """One event for all mentions that can be the same: no two years, no two editions, and one name inside the other."""
    groups: list[list[Mention]] = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):  # fullest first
        name = text[mention.start : mention.end]
        home = next((g for g in groups if _agree(text, g, name)), None)
        if home is None:
            groups.append([mention])
        else:
            home.append(mention)
    return [_event(text, group) for group in groups]


def _agree(text: str, group: list[Mention], name: str) -> bool:
    names = [text[m.start : m.end] for m in group]
    for read in (edition, year):
        mine = read(name)
        if mine is not None and any(theirs is not None and theirs != mine for theirs in map(read, names)):
            return False
    full, short = squash(names[0]), squash(name)
    if not short:
        return False
    return short in full or _spread(short, full) or _same_core(names[0], name)


def _same_core(one: str, other: str) -> bool:
    """전남 재난관리 평가 and 2025년도 재난관리 평가; 제9회 마을돌봄 한마당 경진대회 and 마을부 마을돌봄 경진대회: one without its holder."""
    first, second = core(one), core(other)
    if first[-2:] != second[-2:]:
        return False
    short, full = sorted((first, second), key=len)
    if len(short) < 6 or (first != squash(one) and second != squash(other) and squash(one) != squash(other)):
        return False  # 가온시 마을영화제 and 해솔시 마을영화제
    return full.endswith(short) or _spread(short, full) or (len(_SCOPE.sub("", short)) >= 5 and _SCOPE.sub("", short) == _SCOPE.sub("", full))


def core(name: str) -> str:
    """A squashed name without who holds it in front."""
    bare = _LEADING.sub("", name)
    return squash(_HELD_BY.sub("", bare) or bare)


def _spread(short: str, full: str) -> bool:
    """사회적경제정책평가 in 전국지방자치단체사회적경제정책평가; 새마을운동평가대회 in 장흥군새마을운동평가대회: in order, nothing else."""
    if len(short) < 5 or short[-2:] != full[-2:]:
        return False
    place = 0
    for k in range(0, len(short) - 1, 2):
        place = full.find(short[k : k + 2], place)
        if place < 0:
            return False
        place += 2
    return True


def _event(text: str, group: list[Mention]) -> Event:
    names = [text[m.start : m.end] for m in group]
    read_year = next((y for n in names if (y := year(n)) is not None), None)
    read_edition = next((e for n in names if (e := edition(n)) is not None), None)
    return Event(names[0], read_edition, read_year, [], sorted(group, key=lambda m: m.start))
