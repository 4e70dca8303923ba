"""The word lists of this folder, read at first use."""

from __future__ import annotations

from functools import cache

import ahocorasick

from extract.datafiles import data_lines


def _lines(name: str) -> list[str]:
    return data_lines(__package__, name)


@cache
def heads() -> dict[str, str]:
    """Head noun → plain, strict or self."""
    return dict(line.split("\t") for line in _lines("heads.tsv"))


@cache
def automaton() -> ahocorasick.Automaton:
    """All heads in one automaton."""
    found = ahocorasick.Automaton()
    for head in heads():
        found.add_word(head, head)
    found.make_automaton()
    return found


@cache
def stops() -> frozenset[str]:
    """Words that no name reaches past."""
    return frozenset(word for line in _lines("stops.txt") for word in line.split())


@cache
def generic() -> frozenset[str]:
    """Modifiers that make no name."""
    return frozenset(word for line in _lines("generic.txt") for word in line.split())
