"""Which column of a table is what, and a row as a record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from extract.errors import ExtractError
from extract.reading.published import parse_published
from extract.reading.record import Record, with_title

# What columns are called in the tables that crawlers and news archives export; the first that is there is taken.
_USUAL: Final[dict[str, tuple[str, ...]]] = {
    "text": ("text", "body", "article", "content", "contents", "본문", "내용", "기사", "기사내용", "기사본문"),
    "title": ("title", "headline", "subject", "제목", "기사제목"),
    "id": ("id", "article_id", "news_id", "번호", "뉴스 식별자"),
    "published": ("published", "datetime", "published_at", "pubdate", "date", "입력일시", "작성일", "등록일", "일자", "날짜"),
    "name": ("name",),
}


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of a table's columns; None: the usual names are looked for, upper or lower case."""

    text: str | None = None
    title: str | None = None
    id: str | None = None
    published: str | None = None

    def find(self, header: Sequence[str], table: str) -> dict[str, str]:
        """Role → column of this header. Raises ``no_text_column`` or ``no_such_column``, which name the columns there are."""
        there = ", ".join(header) or "none"
        folded = {column.strip().lower(): column for column in reversed(header)}
        found: dict[str, str] = {}
        for role, usual in _USUAL.items():
            asked = getattr(self, role, None)
            if asked is not None:
                if asked not in header:
                    raise ExtractError("no_such_column", name=table, column=asked, columns=there)
                found[role] = asked
            elif (column := next((folded[u] for u in usual if u in folded), None)) is not None:
                found[role] = column
        if "text" not in found:
            raise ExtractError("no_text_column", name=table, columns=there)
        return found


def row_record(row: Mapping[str, Any], found: Mapping[str, str], number: int) -> Record:
    """One row as a record. Raises ``no_text_in_row``, ``bad_published``."""

    def cell(role: str) -> str | None:
        value = row.get(found[role]) if role in found else None
        return None if value is None or (isinstance(value, str) and not value.strip()) else str(value)

    text = cell("text")
    if text is None:
        raise ExtractError("no_text_in_row", row=number, column=found["text"])
    published = cell("published")
    whole, title_end = with_title(cell("title"), text)
    return Record(
        text=whole, id=cell("id"), name=cell("name"), title_end=title_end,
        published=parse_published(published) if published else None,
    )  # fmt: skip
