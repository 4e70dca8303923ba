"""The golden articles: texts written for these tests (and the seed), each with its full expected JSON beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from extract import Extractor, Record

HERE = Path(__file__).parent
SEED = HERE.parent.parent / "seeds" / "daejeon-seogu.txt"


def records() -> Iterator[tuple[str, Record]]:
    """(name, record) of every golden article, the seed first."""
    yield "daejeon-seogu", Record(text=SEED.read_bytes().decode(), name=SEED.name)
    published = {}
    for line in (HERE / "published.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, _, date = line.partition("\t")
            published[name] = date or None
    for path in sorted(HERE.glob("*.txt")):
        yield path.stem, Record(text=path.read_bytes().decode(), name=path.name, published=published.get(path.stem))


def expected_path(name: str) -> Path:
    """Where the accepted output of a golden article lies."""
    return HERE / f"{name}.json"


def outputs() -> Iterator[tuple[str, bytes]]:
    """(name, pretty JSON) of every golden article as the program gives it now."""
    extractor = Extractor()
    for name, record in records():
        yield name, extractor.extract_record(record).to_json(pretty=True) + b"\n"
