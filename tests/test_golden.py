"""Every golden article gives its accepted output; the seed also gives the facts worked out by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extract import Extractor
from tests.golden.articles import expected_path, records

CASES = list(records())


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize(("name", "record"), CASES, ids=[name for name, _ in CASES])
def test_output_is_the_accepted_one(extractor, name, record):
    """On a failure: ``python -m tests.golden diff`` shows gains and losses, ``… accept`` takes them."""
    expected = json.loads(expected_path(name).read_bytes())
    assert json.loads(extractor.extract_record(record).to_json()) == expected


def test_seed_facts(extractor):
    """Every field of the seed's facts, value by value; fields that were added to the contract are free."""
    expected = json.loads((Path(__file__).parent / "golden" / "seed-facts.json").read_text(encoding="utf-8"))
    name, record = CASES[0]
    assert name == "daejeon-seogu"
    found = json.loads(extractor.extract_record(record).to_json())
    assert differences(expected, found) == []


def differences(expected, found, path="article"):
    """Paths at which ``found`` lacks or changes something of ``expected``; more fields in ``found`` are free."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return [d for key, value in expected.items() for d in differences(value, found.get(key, "missing"), f"{path}.{key}")]
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        return [d for i, pair in enumerate(zip(expected, found, strict=True)) for d in differences(*pair, f"{path}[{i}]")]
    return [] if expected == found else [f"{path}: expected {expected!r}, found {found!r}"]
