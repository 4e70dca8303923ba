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


@cache
def outside() -> frozenset[str]:
    """Words that are never part of a name: 지난, 해당, 관내, 산하, 회장."""
    return frozenset(word for line in lines("outside.tsv") for word in line.split())


class Cue(NamedTuple):
    """A word of cues.tsv. ``cue``: "apposition", "title", "report" or "headed"."""

    form: str
    cue: str
    kind: str


@cache
def cues() -> Any:
    """An Aho-Corasick automaton over all cues."""
    automaton = ahocorasick.Automaton()
    for line in lines("cues.tsv"):
        cue, kind, words = line.split("\t")
        for word in words.split():
            automaton.add_word(word, Cue(word, cue, kind))
    automaton.make_automaton()
    return automaton


@cache
def apposition() -> tuple[str, ...]:
    """Words for what kind of body a name is, which stand before it: 소속사, 매체, 업체."""
    return tuple(cue.form for cue in cues().values() if cue.cue == "apposition")
