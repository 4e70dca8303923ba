"""Reading ``lists/*.tsv``: one organization a row, name, kind and other ways of writing it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from extract.datafiles import data_rows
from extract.gazetteers.entry import Entry, Name

# A mark before a form says what evidence it needs; no mark: none.
_EVIDENCE = {"?": "context", "@": "place"}


def read_rows(file: str) -> list[list[str]]:
    """The rows of a data file, without comments and empty lines."""
    return data_rows(__package__, "lists", file)


def read_lists() -> Iterator[Name]:
    """All names of the lists of organizations (not the local governments, which rules make)."""
    folder = files(__package__) / "lists"
    for file in sorted(item.name for item in folder.iterdir() if item.name.endswith(".tsv")):
        if file not in ("districts.tsv", "stops.tsv"):
            yield from _names(file)


def read_stops() -> Iterator[str]:
    """Words that begin like a name and are none (세종대로)."""
    return (row[0] for row in read_rows("stops.tsv"))


def _names(file: str) -> Iterator[Name]:
    source = file.removesuffix(".tsv")
    for row in read_rows(file):
        form, evidence = _marked(row[0])
        entry = Entry(form, row[1], None, source)
        forms = [(form, evidence)]
        if len(row) > 2 and row[2]:
            forms += map(_marked, row[2].split("|"))
        for form, evidence in forms:
            yield Name(form, entry, evidence)
            if len(form) > 6 and form.endswith("위원회") and not evidence:
                yield Name(form[:-2], entry)  # 방송통신위
        if file == "states.tsv" and len(entry.name) > 1:
            yield Name(f"{entry.name}군", Entry(f"{entry.name}군", "military", None, source))


def _marked(form: str) -> tuple[str, str]:
    evidence = _EVIDENCE.get(form[0], "")
    return (form[1:], evidence) if evidence else (form, "")
