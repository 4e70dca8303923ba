"""CSV and TSV, row by row, in any of the encodings; a broken row costs no other."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import BinaryIO

from extract.errors import ExtractError, warning
from extract.extractor import Failure
from extract.reading.columns import Columns, row_record
from extract.reading.record import Record
from extract.reading.sources import MAX_BYTES, peek


class _Lines:
    """Decoded lines, the lines of the current row kept so that a broken row can be read again from its second line."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self.stream, self.name = stream, name
        self.again: list[str] = []
        self.row: list[str] = []
        self.size = 0
        self.replaced = 0
        self.encoding: str | None = None
        head = peek(stream, 4)
        if head.startswith((b"\xff\xfe", b"\xfe\xff")):
            self.encoding = "utf-16-le" if head[:1] == b"\xff" else "utf-16-be"
            stream.read(2)
        elif head.startswith(b"\xef\xbb\xbf"):
            stream.read(3)
            self.encoding = "utf-8"

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self.again.pop() if self.again else self._decode(self._read())
        self.row.append(line)
        self.size += len(line)
        if self.size > MAX_BYTES:
            raise ExtractError("too_large", what="A row of " + repr(self.name), limit=MAX_BYTES // 2**20)
        return line

    def start_row(self) -> None:
        """The next line begins a row."""
        self.row.clear()
        self.size = 0

    def push_back(self) -> None:
        """All lines of this row but its first are read again."""
        self.again.extend(reversed(self.row[1:]))

    def _read(self) -> bytes:
        line = self.stream.readline(MAX_BYTES)
        if self.encoding is not None and self.encoding.startswith("utf-16"):
            # A line end is two bytes, and 0x0A alone may be half of a character.
            end = b"\n\0" if self.encoding == "utf-16-le" else b"\0\n"
            if self.encoding == "utf-16-le" and line.endswith(b"\n"):
                line += self.stream.read(1)
            while line and not (line.endswith(end) and len(line) % 2 == 0) and len(line) < MAX_BYTES:
                more = self.stream.readline(MAX_BYTES)
                if self.encoding == "utf-16-le" and more.endswith(b"\n"):
                    more += self.stream.read(1)
                if not more:
                    break
                line += more
        if not line:
            raise StopIteration
        return line

    def _decode(self, line: bytes) -> str:
        if self.encoding is None:
            if line.isascii():
                return line.decode("ascii")
            # The first line that is not ASCII tells for the whole table.
            for encoding in ("utf-8", "cp949"):
                try:
                    text = line.decode(encoding)
                except UnicodeDecodeError:
                    continue
                self.encoding = encoding
                return text
            return self._replace(line, "utf-8")
        try:
            return line.decode(self.encoding)
        except UnicodeDecodeError:
            return self._replace(line, self.encoding)

    def _replace(self, line: bytes, encoding: str) -> str:
        text = line.decode(encoding, "replace")
        self.replaced += text.count("\ufffd")
        return text


def read_csv(stream: BinaryIO, columns: Columns, name: str) -> Iterator[Record | Failure]:
    """Records of a table with a header; a Failure in place of a row that is broken or has no text.

    Raises :class:`~extract.errors.ExtractError` when the header has no column with the text.
    """
    csv.field_size_limit(MAX_BYTES)
    lines = _Lines(stream, name)
    first = next(lines, "")
    lines.again.append(first)
    delimiter = max(",\t;|", key=lambda mark: (first.count(mark), mark == ","))
    # A new reader a row: one that has met an error keeps the broken row's state.
    header = _next_row(lines, delimiter)
    if not header:
        raise ExtractError("no_text_column", name=name, columns="none")
    found = columns.find(header, name)
    number = 1
    while True:
        number += 1
        lines.start_row()
        lines.replaced = 0
        try:
            row = _next_row(lines, delimiter)
            if row is None:
                return
            if not row:
                number -= 1
                continue
            if len(row) != len(header):
                lines.push_back()
                raise ExtractError("broken_row", row=number, reason=f"{len(row)} fields, and the header has {len(header)}")
            record = row_record(dict(zip(header, row, strict=True)), found, number)
            if lines.replaced:
                told = warning("replaced_bytes", count=lines.replaced)
                record = Record(record.text, record.id, record.name, record.published, record.title_end, record.reporters,
                                ((told["code"], told["message"]),))  # fmt: skip
            yield record
        except csv.Error as error:
            lines.push_back()
            yield Failure("broken_row", ExtractError("broken_row", row=number, reason=str(error)).message)
        except ExtractError as error:
            yield Failure(error.code, error.message)
            if error.code == "too_large":
                return


def _next_row(lines: _Lines, delimiter: str) -> list[str] | None:
    return next(csv.reader(lines, delimiter=delimiter, strict=True), None)
