"""The word lists of this folder, read at first use."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import ahocorasick


def _lines(name: str) -> list[str]:
    lines = (files(__package__) / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and line[0] != "#"]


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
