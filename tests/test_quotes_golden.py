"""Whole small articles → every quote of theirs with speaker, verb and stance (quotes_golden.txt, to be read by people)."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.pipes.facts import read
from tests.test_quotes import analyse

Row = tuple[str, ...]


def articles() -> list[tuple[str, str, str, list[Row]]]:
    """(name, headline, text, rows) of each block."""
    blocks = Path(__file__).with_name("quotes_golden.txt").read_text(encoding="utf-8").split("\n=== ")[1:]
    found = []
    for block in blocks:
        head, _, expected = block.partition("\n---")
        name, _, text = head.partition("\n")
        title = ""
        if text.startswith("제목: "):
            title, _, text = text.removeprefix("제목: ").partition("\n")
        rows = [tuple(cell.strip() for cell in line.split(" | ")) for line in expected.strip().splitlines()]
        found.append((name, title, text.strip(), rows))
    return found


ARTICLES = articles()


def test_there_are_enough() -> None:
    assert len(ARTICLES) >= 30


@pytest.mark.parametrize(("title", "text", "rows"), [a[1:] for a in ARTICLES], ids=[a[0] for a in ARTICLES])
def test_article(title: str, text: str, rows: list[Row]) -> None:
    doc = analyse(text, title)
    whole = doc._.analysis.text
    got = [
        (q.kind, whole[q.start : q.end].replace("\n", "⏎"), whole[q.speaker.start : q.speaker.end] if q.speaker else "-",
         q.cue.lemma if q.cue else "-", (q.cue.stance if q.cue else None) or "-")
        for q in read(doc, "quotes")
    ]  # fmt: skip
    assert got == rows
