"""JSON Lines: one record a line, one result a line, whatever is in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import IOBase
from typing import Any, BinaryIO, cast

import orjson

from extract.errors import ExtractError
from extract.extractor import Failure
from extract.reading.columns import Columns
from extract.reading.published import parse_published
from extract.reading.record import Record, with_title
from extract.reading.sources import MAX_BYTES, read_lines


def read_jsonl(stream: BinaryIO | Iterable[bytes], columns: Columns | None = None) -> Iterator[Record | Failure]:
    """Records of ``id``, ``title``, ``text`` (or ``body``), ``published``, ``name``; a Failure in place of a bad line.

    ``columns``: other names of these fields.
    """
    columns = columns or Columns()
    long: set[int] = set()
    lines = read_lines(cast(BinaryIO, stream), long.add) if isinstance(stream, IOBase) else stream
    for number, line in enumerate(lines, 1):
        id_: str | None = None
        try:
            if number in long:
                raise ExtractError("too_large", what=f"Line {number}", limit=MAX_BYTES // 2**20)
            data = _object(line, number)
            id_ = _id(data, columns.id or "id", number)
            yield _record(data, columns, id_, number)
        except ExtractError as error:
            yield Failure(error.code, error.message, id_)


def _object(line: bytes, number: int) -> dict[str, Any]:
    if number == 1:
        line = line.removeprefix(b"\xef\xbb\xbf")
    try:
        data = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise ExtractError("broken_json", line=number, reason=str(error)) from None
    if not isinstance(data, dict):
        raise ExtractError("not_an_object", line=number)
    return data


def _id(data: dict[str, Any], field: str, number: int) -> str | None:
    found = data.get(field)
    if found is None or isinstance(found, str):
        return found
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found)
    raise ExtractError("bad_field", line=number, field=field, expected="a string", found=type(found).__name__)


def _record(data: dict[str, Any], columns: Columns, id_: str | None, number: int) -> Record:
    named = [columns.text] if columns.text else ["text", "body"]
    text = next((data[field] for field in named if data.get(field) is not None), None)
    if not isinstance(text, str):
        field = "the field " + repr(columns.text) if columns.text else "a field 'text' (or 'body')"
        raise ExtractError("no_text_field", line=number, field=field, fields=", ".join(map(str, data)) or "nothing")

    def string(field: str) -> str | None:
        value = data.get(field)
        if value is not None and not isinstance(value, str):
            found = type(value).__name__
            raise ExtractError("bad_field", line=number, field=field, expected="a string", found=found)
        return value

    title, published, name = string(columns.title or "title"), string(columns.published or "published"), string("name")
    whole, title_end = with_title(title, text)
    return Record(text=whole, id=id_, name=name, published=parse_published(published) if published else None, title_end=title_end)
