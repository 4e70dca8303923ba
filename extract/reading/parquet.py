"""Parquet, a batch of rows at a time, only the columns that are needed. Needs the extra ``tables`` (pyarrow)."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from typing import BinaryIO

from extract.errors import ExtractError
from extract.extractor import Failure
from extract.reading.columns import Columns, row_record
from extract.reading.record import Record

_ROWS = 256


def read_parquet(stream: BinaryIO, columns: Columns, name: str) -> Iterator[Record | Failure]:
    """Records of a Parquet file; a Failure in place of a row without text.

    Raises :class:`~extract.errors.ExtractError` ``broken_table`` for a file of another shape, ``no_text_column``.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise ExtractError("missing_extra", what="Parquet files", extra="tables") from None
    with tempfile.TemporaryFile() as copy:
        seekable: BinaryIO = stream
        if not stream.seekable():  # standard input: Parquet is read from its end
            shutil.copyfileobj(stream, copy)
            copy.seek(0)
            seekable = copy
        try:
            table = pq.ParquetFile(seekable)
        except (pa.ArrowException, OSError) as error:
            raise ExtractError("broken_table", name=name, reason=str(error).split("\n")[0].rstrip(".")) from None
        found = columns.find(table.schema_arrow.names, name)
        kind = table.schema_arrow.field(found["text"]).type
        if pa.types.is_dictionary(kind):
            kind = kind.value_type
        if not (pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind)):
            raise ExtractError("broken_table", name=name, reason=f"the column {found['text']!r} holds {kind}, not text")
        number = 0
        try:
            for batch in table.iter_batches(batch_size=_ROWS, columns=sorted(set(found.values()))):
                for row in batch.to_pylist():
                    number += 1
                    try:
                        yield row_record(row, found, number)
                    except ExtractError as error:
                        yield Failure(error.code, error.message)
        except (pa.ArrowException, OSError) as error:
            raise ExtractError("broken_table", name=name, reason=str(error).split("\n")[0].rstrip(".")) from None
