"""A record: one article's text and what is known about it, before anything is extracted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Record:
    """One article as read. ``text`` is what offsets count in.

    ``title_end``: offset one past the title, where the title is known to open the text (else None).
    ``published``: ISO 8601 date or date-time, already checked. ``warnings``: codes and messages from reading.
    """

    text: str
    id: str | None = None
    name: str | None = None
    published: str | None = None
    title_end: int | None = None
    reporters: tuple[str, ...] = ()
    warnings: tuple[tuple[str, str], ...] = ()


def with_title(title: str | None, text: str) -> tuple[str, int | None]:
    """The text that offsets count in (title, blank line, text, unless the text begins with the title), and the title's end."""
    title = (title or "").strip()
    if not title:
        return text, None
    lead = len(text) - len(text.lstrip())
    if text[lead:].startswith(title):
        return text, lead + len(title)
    return f"{title}\n\n{text}", len(title)
