"""Files and streams as bytes: opened, decompressed, bounded, and their kind told."""

from __future__ import annotations

import glob
import gzip
import io
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, Final, Literal, cast

from extract.errors import ExtractError

Kind = Literal["text", "html", "jsonl", "csv", "parquet"]
KINDS: Final[tuple[Kind, ...]] = ("text", "html", "jsonl", "csv", "parquet")

# The most bytes that one record may have: a line, a row, a page, a text.
MAX_BYTES: Final = 64 * 1024 * 1024

_ENDINGS: Final[dict[str, Kind]] = {
    ".txt": "text", ".text": "text", ".md": "text", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".jsonlines": "jsonl", ".csv": "csv", ".tsv": "csv",
    ".parquet": "parquet", ".pq": "parquet",
}  # fmt: skip
_COMPRESSED: Final = (".gz", ".zst", ".zstd")
_PAGE: Final = (b"<!doctype html", b"<html", b"<?xml", b"<head", b"<!--", b"<body", b"<meta")


def expand(names: tuple[str, ...] | list[str]) -> list[str]:
    """File names, with patterns (``news/*.html``) that the shell has left alone replaced by what they match."""
    found: list[str] = []
    for name in names:
        matched = sorted(glob.glob(name, recursive=True)) if glob.has_magic(name) and not Path(name).exists() else []
        found += matched or [name]
    return found


def open_source(name: str) -> BinaryIO:
    """A file (``-``: standard input) for reading, decompressed when its first bytes are gzip's or Zstandard's.

    Raises :class:`~extract.errors.ExtractError` for a file that is not there, a directory, a file that cannot be read.
    """
    stream: BinaryIO
    if name == "-":
        stream = sys.stdin.buffer
    else:
        try:
            stream = open(name, "rb")  # noqa: SIM115
        except FileNotFoundError:
            raise ExtractError("no_such_file", name=name) from None
        except IsADirectoryError:
            raise ExtractError("is_a_directory", name=name) from None
        except OSError as error:
            raise ExtractError("unreadable_file", name=name, reason=error.strerror or str(error)) from None
    return decompress(stream)


def decompress(stream: BinaryIO) -> BinaryIO:
    """The stream behind gzip or Zstandard, or the stream itself (with ``peek``)."""
    peekable = stream if hasattr(stream, "peek") else io.BufferedReader(cast(io.RawIOBase, stream))
    head = peek(peekable, 4)
    if head[:2] == b"\x1f\x8b":
        return cast(BinaryIO, gzip.GzipFile(fileobj=peekable, mode="rb"))
    if head == b"\x28\xb5\x2f\xfd":
        try:
            import zstandard
        except ImportError:
            raise ExtractError("missing_extra", what="Zstandard files", extra="zstd") from None
        reader = zstandard.ZstdDecompressor().stream_reader(peekable, read_across_frames=True)
        return cast(BinaryIO, io.BufferedReader(reader))
    return peekable


def peek(stream: BinaryIO, size: int) -> bytes:
    """The stream's next bytes, left in the stream."""
    return cast(io.BufferedReader, stream).peek(size)[:size]


def tell_kind(name: str, head: bytes) -> Kind:
    """The kind of an input, by its name's ending, else by its first bytes."""
    path = Path(name)
    if path.suffix.lower() in _COMPRESSED:
        path = path.with_suffix("")
    if (kind := _ENDINGS.get(path.suffix.lower())) is not None:
        return kind
    if head.startswith(b"PAR1"):
        return "parquet"
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"{"):
        return "jsonl"
    return "html" if start.lower().startswith(_PAGE) else "text"


def broken(error: Exception, name: str) -> ExtractError:
    """The package's error for what reading or decompressing raised."""
    if isinstance(error, ExtractError):
        return error
    reason = str(error) or type(error).__name__
    if isinstance(error, EOFError | zlib.error | gzip.BadGzipFile) or type(error).__name__ == "ZstdError":
        return ExtractError("broken_compression", name=name, reason=reason.rstrip("."))
    return ExtractError("unreadable_file", name=name, reason=reason.rstrip("."))


def read_whole(stream: BinaryIO, name: str) -> bytes:
    """All bytes of a stream, up to :data:`MAX_BYTES`; more raise ``too_large``."""
    pieces: list[bytes] = []
    size = 0
    while piece := stream.read(1 << 20):
        size += len(piece)
        if size > MAX_BYTES:
            raise ExtractError("too_large", what=repr(name), limit=MAX_BYTES // 2**20)
        pieces.append(piece)
    return b"".join(pieces)


def read_lines(stream: BinaryIO, on_long: Callable[[int], None]) -> Iterator[bytes]:
    """The lines of a stream; one of more than :data:`MAX_BYTES` comes empty, after ``on_long(its number)``."""
    number = 0
    while line := stream.readline(MAX_BYTES):
        number += 1
        if len(line) == MAX_BYTES and not line.endswith(b"\n"):
            while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
                pass
            on_long(number)
            line = b""
        yield line
