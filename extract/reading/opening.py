"""One door for all kinds of input: a file or a stream in, records out, in order, a Failure in place of what is bad."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from extract.errors import ExtractError
from extract.extractor import Failure
from extract.reading.columns import Columns
from extract.reading.encodings import decode
from extract.reading.jsonl import read_jsonl
from extract.reading.record import Record
from extract.reading.sources import Kind, broken, decompress, open_source, peek, read_whole, tell_kind


def open_records(
    source: str | Path | BinaryIO,
    kind: Kind | None = None,
    columns: Columns | None = None,
    published: str | None = None,
) -> Iterator[Record | Failure]:
    """The records of one input, read as they are asked for.

    ``source``: a path, ``-`` for standard input, or a binary stream; gzip and Zstandard are told by their bytes.
    ``kind``: one of ``text html jsonl csv parquet``; by default told by the file's ending, else by the first bytes.
    ``columns``: the names of a table's columns. ``published``: an ISO 8601 date for records that bring none.

    Never raises for bad input: each bad line or row, and a file that cannot be read (on), is a
    :class:`~extract.extractor.Failure` in its place.
    """
    name = source if isinstance(source, str) else str(source) if isinstance(source, Path) else getattr(source, "name", "-")
    name = name if isinstance(name, str) else "-"
    shown = "standard input" if name == "-" else name
    base = None if name == "-" else Path(name).name
    try:
        stream = open_source(name) if isinstance(source, str | Path) else decompress(source)
        try:
            for record in _read(stream, kind or tell_kind(name, peek(stream, 512)), columns or Columns(), shown):
                if isinstance(record, Record):
                    record = replace(record, name=record.name or base, published=record.published or published)
                yield record
        finally:
            if name != "-" and isinstance(source, str | Path):
                stream.close()
    except GeneratorExit:
        raise
    except Exception as error:
        told = broken(error, shown)
        yield Failure(told.code, told.message)


def _read(stream: BinaryIO, kind: Kind, columns: Columns, name: str) -> Iterator[Record | Failure]:
    if kind == "jsonl":
        yield from read_jsonl(stream, columns)
    elif kind == "csv":
        from extract.reading.csv import read_csv

        yield from read_csv(stream, columns, name)
    elif kind == "parquet":
        from extract.reading.parquet import read_parquet

        yield from read_parquet(stream, columns, name)
    elif kind in ("text", "html"):
        text, warnings = decode(read_whole(stream, name), name)
        if kind == "html":
            from extract.reading.html import read_page

            yield replace(read_page(text, name), warnings=warnings)
        else:
            yield Record(text=text, warnings=warnings)
    else:
        raise ExtractError("unknown_kind", kind=kind)
