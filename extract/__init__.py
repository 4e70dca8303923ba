"""Korean news in, validated facts out.

>>> from extract import extract
>>> article = extract("대전 서구가 최우수상을 받았다고 14일 밝혔다.", published="2023-12-14")
>>> article.dates[0].value
'2023-12-14'

Nothing heavy is imported here: Kiwi and spaCy load when the first text is extracted.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extract.errors import ExtractError
    from extract.extractor import Extractor, Failure
    from extract.reading import Record
    from extract.schema import (
        Article,
        Award,
        Count,
        Cue,
        Date,
        Event,
        Organization,
        Organizer,
        Party,
        Person,
        Published,
        Quantity,
        Quote,
        Reporter,
        Section,
        Source,
        Span,
    )  # fmt: skip

__version__ = "0.1.0"

_HOMES = {
    "ExtractError": "errors",
    "Extractor": "extractor",
    "Failure": "extractor",
    "Record": "reading",
    **dict.fromkeys(
        ("Article", "Award", "Count", "Cue", "Date", "Event", "Organization", "Organizer", "Party", "Person",
         "Published", "Quantity", "Quote", "Reporter", "Section", "Source", "Span"),
        "schema",
    ),
}  # fmt: skip

__all__ = [
    "Article", "Award", "Count", "Cue", "Date", "Event", "ExtractError", "Extractor", "Failure", "Organization",
    "Organizer", "Party", "Person", "Published", "Quantity", "Quote", "Record", "Reporter", "Section", "Source", "Span",
    "extract",
]  # fmt: skip

_extractor: Extractor | None = None


def extract(text: str, published: str | None = None) -> Article:
    """The facts of one Korean news article. Loads the pipeline at the first call and keeps it.

    ``published``: publication date, ISO 8601 or as news sites write it; relative dates are resolved against it.
    Raises :class:`ExtractError` for an empty text or a date that is none.
    """
    global _extractor
    if _extractor is None:
        from extract.extractor import Extractor

        _extractor = Extractor()
    return _extractor.extract(text, published)


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"extract.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'extract' has no attribute {name!r}")
