"""A small gazetteer with the interface of extract.gazetteers, until that is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import ahocorasick


@dataclass(frozen=True)
class Entry:
    name: str
    kind: str
    code: str | None
    source: str


class Name(NamedTuple):
    form: str
    entry: Entry
    evidence: str


class Match(NamedTuple):
    start: int
    end: int
    names: tuple[Name, ...]


class Gazetteer:
    def __init__(self, names: dict[str, list[Name]]) -> None:
        self.names = names
        self.automaton: Any = ahocorasick.Automaton()
        for form, found in names.items():
            self.automaton.add_word(form, (len(form), tuple(found)))
        self.automaton.make_automaton()

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match]:
        for at, (length, names) in self.automaton.iter(text, start, len(text) if end is None else end):
            yield Match(at - length + 1, at + 1, names)

    def named(self, form: str) -> list[Name]:
        return self.names.get(form, [])


@cache
def gazetteer() -> Gazetteer:
    entries: dict[tuple[str, str], Entry] = {}
    names: dict[str, list[Name]] = {}
    for line in files(__package__).joinpath("provisional.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            form, name, kind, code, evidence = line.split("\t")
            entry = entries.setdefault((name, kind), Entry(name, kind, code or None, "provisional"))
            names.setdefault(form, []).append(Name(form, entry, evidence))
    return Gazetteer(names)
