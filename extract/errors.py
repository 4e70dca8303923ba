"""Every error and warning of the package: its code, its message, and what to do about it.

Codes are part of the output contract: error records carry them in ``error.code``, articles in ``warnings[].code``.
"""

from __future__ import annotations

from typing import Any, Final

ERRORS: Final[dict[str, str]] = {
    "empty_text": "There is no text: the input is empty or only white space. Give the article's text.",
    "no_such_file": "There is no file {name!r}. Check the path.",
    "is_a_directory": "{name!r} is a directory. Name the files in it, for example {name}/*.txt.",
    "unreadable_file": "{name!r} cannot be read: {reason}.",
    "unwritable_file": "{name!r} cannot be written: {reason}. Choose another place with -o.",
    "output_is_input": "{name!r} is read from: it cannot be written at the same time. Choose another file with -o.",
    "not_text": "{name!r} is not text in UTF-8, UTF-16 or CP949 (byte {position} is the first that fits none of them).",
    "broken_json": "Line {line} is not JSON: {reason}.",
    "not_an_object": "Line {line} is JSON but not an object with a field 'text'.",
    "no_text_field": "Line {line} has no string in {field}. It has: {fields}. Name another field with --text-column.",
    "bad_field": "Line {line}: the field {field!r} must be {expected}, and is {found}.",
    "bad_published": "{value!r} is no publication date. Write 2023-12-14, 2023-12-14T10:34+09:00, or as news sites do.",
    "unknown_kind": "{kind!r} is no kind of input. Use text, html, jsonl, csv or parquet.",
    "missing_extra": "Reading {what} needs an optional part: pip install 'extract[{extra}]'.",
    "too_large": "{what} has more than {limit} MB, the most that one record may have. Split it into articles.",
    "broken_compression": "{name!r} is compressed and damaged or cut off: {reason}.",
    "no_article": "{name!r} is a page without an article: no text was found in it that reads as one.",
    "no_text_column": "{name!r} has no column with the text. It has: {columns}. Name one with --text-column.",
    "no_such_column": "{name!r} has no column {column!r}. It has: {columns}.",
    "no_text_in_row": "Row {row} has no text: its column {column!r} is empty.",
    "broken_row": "Row {row} is no row of this table: {reason}.",
    "broken_table": "{name!r} is no table that can be read: {reason}.",
    "bad_names": "{name!r}, line {line}: {reason}.",
    "failed": "The article could not be analysed: {reason}. This is a bug: please report it with the text.",
}

WARNINGS: Final[dict[str, str]] = {
    "no_publication_date": "No publication date was given or found: relative dates stay open (X where a part is unknown).",
    "replaced_bytes": "{count} bytes fitted no encoding and were replaced by U+FFFD.",
    "truncated": "The text has {characters} characters; only the first {limit} were analysed.",
}


class ExtractError(Exception):
    """An input that cannot be extracted from, with a stable ``code`` of :data:`ERRORS` and a message for people."""

    def __init__(self, code: str, **details: object) -> None:
        self.code = code
        self.details = details
        self.message = ERRORS[code].format(**details)
        super().__init__(self.message)

    def __reduce__(self) -> tuple[Any, ...]:  # so that it comes back whole from a pool of processes
        return _again, (self.code, self.details)


def _again(code: str, details: dict[str, object]) -> ExtractError:
    return ExtractError(code, **details)


def warning(code: str, **details: object) -> dict[str, str]:
    """One entry of an article's ``warnings``: ``{"code", "message"}``."""
    return {"code": code, "message": WARNINGS[code].format(**details)}
