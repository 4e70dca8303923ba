"""The unit tables beside this module, read once: what may stand after (or before) a numeral, and what it makes of it."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from extract.datafiles import data_rows


class Unit(NamedTuple):
    """``kind`` as in the output, or one that :mod:`.choosing` decides. ``code``: ISO 4217, UCUM, or the unit as written."""

    kind: str
    code: str
    part: int = 1  # how many of it make one of ``code``: 100 for cents
    glued: bool = False  # a noun that counts only where digits are glued to it: 5남매, 38문제; but 두 남매 is 두 and a noun


# Kinds of units.tsv that make no number of ours: times belong to the component of dates, 분의 to a fraction, 번지 to an address.
NOT_NUMBERS: Final = frozenset(("time", "fraction", "none"))
# Kinds that a chooser must turn into one of the output's, by the unit that has them.
CHOSEN: Final = {"도": "degree", "조": "group", "K": "karat"}

# The longest unit there is, in characters, blanks included.
LONGEST: Final = 20


def _rows(name: str) -> list[list[str]]:
    return data_rows(__package__, name)


def _currency(code: str) -> Unit:
    name, _, part = code.partition("/")
    return Unit("money", name, int(part or 1))


@cache
def units() -> dict[str, Unit]:
    """What stands after a number: counters, units, currencies. The sections of units.tsv win over counters.tsv."""
    table = {row[0]: Unit("count", row[0], glued=row[1] == "nouns") for row in _rows("counters.tsv")}
    for written, *rest in _rows("currencies.tsv"):
        table[written] = _currency(rest[0])
    for written, kind, code in _rows("units.tsv"):
        table[written] = Unit(kind, code or written)
    return table


@cache
def lengths() -> dict[str, tuple[int, ...]]:
    """For each first character of a unit, the lengths of the units that begin with it, longest first."""
    table: dict[str, set[int]] = {}
    for written in units():
        table.setdefault(written[0], set()).add(len(written))
    return {first: tuple(sorted(found, reverse=True)) for first, found in table.items()}


@cache
def prefixes() -> dict[str, Unit]:
    """Currency signs and codes that stand before a number: $, US$, EUR."""
    return {row[0]: _currency(row[1]) for row in _rows("currencies.tsv") if len(row) > 2}


@cache
def compounds() -> dict[str, re.Pattern[str]]:
    """For a unit, what must not follow it: 1회용, 6자회담, 3인칭 are words."""
    return {written: re.compile(pattern) for written, pattern, _ in _rows("compounds.tsv")}


@cache
def nouns(name: str) -> frozenset[str]:
    """A class of nouns.tsv: doing, event, machine, many."""
    return frozenset(noun for row in _rows("nouns.tsv") if row[0] == name for noun in row[1].split(" "))


def words(text: str) -> frozenset[str]:
    """A list of words that is written as one line, for a rule to look in."""
    return frozenset(text.split())
