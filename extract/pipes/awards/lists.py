"""The word lists of this folder, read at first use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import ahocorasick

from extract.datafiles import data_lines
from extract.pipes.events import lists as event_lists


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun: its class and what it needs beside it to be an award."""

    word: str
    kind: str
    needs: str


@dataclass(frozen=True, slots=True)
class Trap:
    """A named negative rule: what stands before, the head, what stands after."""

    name: str
    before: re.Pattern[str]
    head: re.Pattern[str]
    after: re.Pattern[str]
    example: str


def _lines(name: str) -> list[str]:
    return data_lines(__package__, name)


@cache
def heads() -> dict[str, Head]:
    """Head noun → its entry."""
    return {row[0]: Head(*row) for row in (line.split("\t") for line in _lines("heads.tsv"))}


@cache
def automaton() -> ahocorasick.Automaton:
    """All heads, and 상 by itself for the names that no list has, in one automaton."""
    found = ahocorasick.Automaton()
    for head in (*heads(), "상"):
        found.add_word(head, head)
    found.make_automaton()
    return found


@cache
def common() -> frozenset[str]:
    """Everyday nouns in 상 that are no award."""
    return frozenset(word for line in _lines("common.txt") for word in line.split())


@cache
def offices() -> frozenset[str]:
    """Offices that give awards in their own name."""
    return frozenset(word for line in _lines("givers.txt") for word in line.split())


def verbs(frame: str) -> str:
    """The stems of a frame as one regular expression's alternatives."""
    return "|".join(row[1] for row in (line.split("\t") for line in _lines("verbs.tsv")) if row[0] == frame)


def inanimate(part: str) -> list[str]:
    """Nouns that win nothing: ``whole`` phrases or their ``end``."""
    return [word for line in _lines("inanimate.txt") if line.startswith(part) for word in line.removeprefix(part).split()]


@cache
def aliases() -> list[tuple[str, str]]:
    """Short name and full name of bodies that give awards."""
    return [(row[0], row[1]) for row in (line.split("\t") for line in _lines("aliases.tsv"))]


@cache
def stops() -> frozenset[str]:
    """Words that no award's name reaches past: those of events but for the offices that awards are named after."""
    return event_lists.stops() - offices()


@cache
def traps() -> list[Trap]:
    """The negative rules."""
    rows = [line.split("\t") for line in _lines("traps.tsv")]
    return [Trap(r[0], re.compile(r[1]), re.compile(r[2] + "$"), re.compile(r[3]), r[4]) for r in rows]
