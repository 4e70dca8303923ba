"""The last words of names (위원회, 재단, 지검), read once from heads.tsv, and the words that end a name to the left."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

import ahocorasick

from extract.datafiles import data_lines


class Head(NamedTuple):
    """``needs``: what makes a name of it: "name" any compound, "proper" a proper noun, "part" its body before it."""

    form: str
    kind: str
    needs: str
    flags: str  # as in heads.tsv


def lines(name: str) -> list[str]:
    """The lines of a data file beside this module, without its header."""
    return data_lines(__package__, name)


@cache
def heads() -> Any:
    """An Aho-Corasick automaton over all heads."""
    automaton = ahocorasick.Automaton()
    for line in lines("heads.tsv"):
        form, kind, needs, *flags = line.split("\t")
        head = Head(form, kind, needs, "".join(flags))
        automaton.add_word(head.form, head)
    automaton.make_automaton()
    return automaton


class _Beginnings(NamedTuple):
    """What stands before a head and makes no name with it, as nonames.tsv has it."""

    whole: set[str]
    tails: tuple[str, ...]
    common: set[str]
    inner: set[str]
    short: set[str]


@cache
def _no_names() -> dict[str, _Beginnings]:
    found: dict[str, _Beginnings] = {}
    for line in lines("nonames.tsv"):
        what, head, words = line.split("\t")
        row = found.setdefault(head, _Beginnings(set(), (), set(), set(), set()))
        ends = [word.lstrip("*") for word in words.split() if what == "word" and (word[0] == "*" or (len(word) > 1 and word[0] != "="))]
        found[head] = row = row._replace(tails=(*row.tails, *ends))
        for word in words.split():
            if what in ("inner", "short"):
                getattr(row, what).add(word)
            elif word[0] == "=":
                row.common.add(word[1:])
            elif len(word) == 1:
                row.whole.add(word)
    return found


def no_name(head: Head, beginning: str) -> bool:
    """Whether a head's word is none of a name with this beginning: 운+전자, 설치+공사, 시카+고."""
    row = _no_names().get(head.form)
    return row is not None and (beginning in row.whole or beginning.endswith(row.tails))


def common(head: Head, beginning: str) -> bool:
    """Whether it is a common noun with nothing but this before the head: 중앙+은행, 서울+대학."""
    row = _no_names().get(head.form)
    return row is not None and beginning in row.common


def inner(head: Head, beginning: str) -> bool:
    """Whether a name is a body's inside another one that it does not name: 농업기술+센터, 운영+위원회."""
    row = _no_names().get(head.form)
    return row is not None and beginning in row.inner


@cache
def outside() -> frozenset[str]:
    """Words that are never part of a name: 지난, 해당, 관내, 산하, 회장."""
    return frozenset(word for line in lines("outside.tsv") for word in line.split())


class Cue(NamedTuple):
    """A word of cues.tsv. ``cue``: "apposition", "title", "side", "report", "credit" or "headed"."""

    form: str
    cue: str
    kind: str


@cache
def cues() -> Any:
    """An Aho-Corasick automaton over all cues; a word can be several (제작사 before a name, 제작사 in the credits)."""
    found: dict[str, list[Cue]] = {}
    for line in lines("cues.tsv"):
        cue, kind, words = line.split("\t")
        for word in words.split():
            found.setdefault(word, []).append(Cue(word, cue, kind))
    automaton = ahocorasick.Automaton()
    for word, same in found.items():
        automaton.add_word(word, same)
    automaton.make_automaton()
    return automaton


@cache
def apposition() -> tuple[str, ...]:
    """Words for what kind of body a name is, which stand before it: 소속사, 매체, 업체."""
    return tuple(cue.form for same in cues().values() for cue in same if cue.cue == "apposition")


def short(head: Head, beginning: str) -> bool:
    """Whether a word that Kiwi has as one noun is a body's short name: 혁신+위, not 무더+위."""
    row = _no_names().get(head.form)
    return row is not None and beginning in row.short
