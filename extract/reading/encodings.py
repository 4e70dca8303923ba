"""Bytes to text, by the bytes themselves: UTF-8 and UTF-16 with or without a mark, CP949 (which holds EUC-KR)."""

from __future__ import annotations

import codecs

from extract.errors import ExtractError, warning

Warnings = tuple[tuple[str, str], ...]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins as UTF-16's does: looked for first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65536
# More unreadable bytes than this share, and it is a picture or a program, not a damaged text.
_MOST_REPLACED = 0.1


def decode(data: bytes, name: str = "the input") -> tuple[str, Warnings]:
    """The text of some bytes, without a byte-order mark, line ends as they are; and a warning where bytes were replaced.

    What a page declares about itself is not asked: bytes that are valid UTF-8 are UTF-8, others are tried as CP949.
    Raises :class:`~extract.errors.ExtractError` ``not_text`` for bytes that are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _replace(data[len(mark) :], encoding, name)
    if b"\0" in data[:_SAMPLE]:
        if (utf16 := _unmarked_utf16(data[:_SAMPLE])) is None:
            raise ExtractError("not_text", name=name, position=data.index(b"\0"))
        return _replace(data, utf16, name)
    for encoding in ("utf-8", "cp949"):
        try:
            return data.decode(encoding), ()
        except UnicodeDecodeError:
            continue
    texts = {encoding: data.decode(encoding, "replace") for encoding in ("utf-8", "cp949")}
    return _replace(data, min(texts, key=lambda e: texts[e].count("\ufffd")), name)


def _replace(data: bytes, encoding: str, name: str) -> tuple[str, Warnings]:
    """Decode what can be, U+FFFD for what cannot."""
    text = data.decode(encoding, "replace")
    lost = _undecodable(data, encoding) if "\ufffd" in text else 0
    if not lost:
        return text, ()
    if lost > _MOST_REPLACED * len(data):
        raise ExtractError("not_text", name=name, position=_first_undecodable(data, encoding))
    told = warning("replaced_bytes", count=lost)
    return text, ((told["code"], told["message"]),)


def _first_undecodable(data: bytes, encoding: str) -> int:
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _undecodable(data: bytes, encoding: str) -> int:
    """How many bytes the decoder could make nothing of (a U+FFFD that was written there is not one)."""
    lost = 0

    def count(error: UnicodeError) -> tuple[str, int]:
        nonlocal lost
        assert isinstance(error, UnicodeDecodeError)
        lost += error.end - error.start
        return "\ufffd", error.end

    codecs.register_error("extract.count", count)
    data.decode(encoding, "extract.count")
    return lost


def _unmarked_utf16(sample: bytes) -> str | None:
    """UTF-16 without a mark shows in its spaces, digits and line ends: their high byte is zero."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    if odd > 8 * even and odd / half > 0.05:
        encoding = "utf-16-le"
    elif even > 8 * odd and even / half > 0.05:
        encoding = "utf-16-be"
    else:
        return None
    try:
        sample[: len(sample) // 4 * 4 - 2 or len(sample)].decode(encoding)
    except UnicodeDecodeError:
        return None
    return encoding
