"""Every real article that is at hand: no failure, valid output, exact spans, sections that cover the text.

The articles are not part of the project; without them beside the checkout (or where
the environment's EXTRACT_SHARED says) this test skips.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extract.extractor import Extractor, Failure
from extract.reading.opening import open_records
from extract.reading.record import Record

SHARED = Path(os.environ.get("EXTRACT_SHARED") or Path(__file__).resolve().parents[2] / "shared")
RAW = SHARED / "raw"


def _spans(value: Any) -> Iterator[tuple[int, int, str]]:
    if isinstance(value, dict):
        if value.get("start") is not None and "text" in value:
            yield value["start"], value["end"], value["text"]
        for inner in value.values():
            yield from _spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _spans(inner)


@pytest.mark.skipif(not RAW.is_dir(), reason="no raw articles beside the checkout (../shared/raw)")
def test_all_raw_articles() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((Path(__file__).parents[1] / "schemas" / "article-1.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    records = [record for path in sorted(RAW.glob("*.jsonl")) for record in open_records(path)]
    assert records
    assert all(isinstance(record, Record) for record in records)
    done = 0
    for number, (record, result) in enumerate(zip(records, Extractor(workers=2).pipe(records), strict=True)):
        assert isinstance(record, Record)
        assert not isinstance(result, Failure), f"{record.id}: {result.message}"
        output = json.loads(result.to_json())
        if number % 5 == 0:  # the models are the schema: a fifth through the published file is enough, and quick
            validator.validate(output)
        for start, end, text in _spans(output):
            assert record.text[start:end] == text, record.id
        place = 0
        for section in output["sections"]:
            assert place <= section["start"] < section["end"], record.id
            assert not record.text[place : section["start"]].strip(), record.id
            place = section["end"]
        assert not record.text[place:].strip("\ufeff\u200b \t\r\n"), record.id
        done += 1
    assert done == len(records)
