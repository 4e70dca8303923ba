"""The user's own names: a TSV or JSON Lines file, or rows from Python, read and checked.

TSV: name, kind, aliases with | between, code; all but the name may be left out; # begins a comment line.
JSON Lines: {"name": …, "kind": …, "aliases": […], "code": …}. docs/gazetteers.md has examples.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike, fspath
from pathlib import Path
from typing import Any, Final, get_args

import orjson

from extract.errors import ExtractError
from extract.gazetteers.entry import Entry, Name
from extract.korean.normalise import normalise
from extract.schema import OrganizationKind

SOURCE: Final = "own"
_KINDS: Final = frozenset(get_args(OrganizationKind))
_FIELDS: Final = ("name", "kind", "aliases", "code")
_CODE: Final = re.compile(r"\d{10}")
_LONGEST: Final = 200

Rows = str | PathLike[str] | Iterable[Mapping[str, Any]]


def own_names(rows: Rows) -> tuple[Name, ...]:
    """The names of a file, or of rows with the same fields. Raises ExtractError with the line for what is no name."""
    if isinstance(rows, str | PathLike):
        place = fspath(rows)
        return _names(_read(Path(place)), place)
    return _names(enumerate(rows, 1), "names")


def _names(rows: Iterable[tuple[int, Mapping[str, Any]]], file: str) -> tuple[Name, ...]:
    kinds: dict[str, tuple[str, int]] = {}
    names: dict[Name, None] = {}
    for line, row in rows:
        entry, forms = _entry(row, file, line)
        kind, first = kinds.setdefault(entry.name, (entry.kind, line))
        if kind != entry.kind:
            _refuse(file, line, f"{entry.name!r} is {kind} in line {first} and {entry.kind} here")
        for form in (entry.name, *forms):
            names[Name(form, entry)] = None
    return tuple(names)


def _entry(row: Mapping[str, Any], file: str, line: int) -> tuple[Entry, list[str]]:
    unknown = [str(field) for field in row if field not in _FIELDS]
    if unknown:
        _refuse(file, line, f"there is no field {unknown[0]!r}; the fields are {', '.join(_FIELDS)}")
    name = _form(row.get("name"), "name", file, line)
    kind = row.get("kind") or "other"
    if kind not in _KINDS:
        _refuse(file, line, f"{kind!r} is no kind; the kinds are {', '.join(get_args(OrganizationKind))}")
    code = row.get("code") or None
    if code is not None and not (isinstance(code, str) and _CODE.fullmatch(code)):
        _refuse(file, line, f"the code must have 10 digits, like 3017000000, and is {code!r}")
    aliases = row.get("aliases") or ()
    if not isinstance(aliases, list | tuple):
        _refuse(file, line, f"the aliases must be a list of strings, and are {aliases!r}")
    return Entry(name, kind, code, SOURCE), [_form(alias, "alias", file, line) for alias in aliases]


def _form(value: Any, what: str, file: str, line: int) -> str:
    if not isinstance(value, str):
        _refuse(file, line, f"the {what} must be a string, and is {value!r}")
    form = " ".join(normalise(value).text.split())
    if not form:
        _refuse(file, line, f"the {what} is empty")
    if len(form) > _LONGEST:
        _refuse(file, line, f"the {what} is longer than {_LONGEST} characters")
    return form


def _refuse(file: str, line: int, reason: str) -> Any:
    raise ExtractError("bad_names", name=file, line=line, reason=reason)


def _read(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    if path.is_dir():
        raise ExtractError("is_a_directory", name=str(path))
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise ExtractError("no_such_file", name=str(path)) from None
    except OSError as error:
        raise ExtractError("unreadable_file", name=str(path), reason=error.strerror or str(error)) from None
    if b"\x00" in data:
        _refuse(str(path), data.count(b"\n", 0, data.index(b"\x00")) + 1, "this is not text")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        _refuse(str(path), line, "this is not UTF-8; save the file as UTF-8")
    read = _json_line if text.lstrip()[:1] == "{" else _tsv_line
    for number, line_text in enumerate(text.split("\n"), 1):
        line_text = line_text.rstrip("\r")
        if not line_text.strip() or line_text.startswith("#"):
            continue
        row = read(line_text, str(path), number)
        if row is not None:
            yield number, row


def _json_line(text: str, file: str, line: int) -> Mapping[str, Any]:
    try:
        row = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        _refuse(file, line, f"this is not JSON: {error}")
    if not isinstance(row, dict):
        _refuse(file, line, "this is JSON but not an object with a field 'name'")
    return dict(row)


def _tsv_line(text: str, file: str, line: int) -> Mapping[str, Any] | None:
    cells = [cell.strip() for cell in text.split("\t")]
    if cells[0] == "name" and (len(cells) == 1 or cells[1] == "kind"):
        return None  # a header
    if len(cells) > len(_FIELDS):
        _refuse(file, line, f"there are {len(cells)} columns; at most four are known: {', '.join(_FIELDS)}")
    row: dict[str, Any] = dict(zip(_FIELDS, cells, strict=False))
    row["aliases"] = [alias for alias in row.get("aliases", "").split("|") if alias.strip()]
    return row
