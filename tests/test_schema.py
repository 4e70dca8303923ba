"""The contract: frozen, closed, validated; the published JSON Schema is current and the example is valid by it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from pydantic import ValidationError

from extract import Article, Extractor
from extract.schema import json_schema, to_json

SCHEMAS = Path(__file__).parent.parent / "schemas"
TEXT = "해솔군은 14일 3명이 왔다고 밝혔다."


@pytest.fixture(scope="module")
def article() -> Article:
    return Extractor().extract(TEXT, "2024-05-15")


def test_published_schema_is_current():
    """On a failure: ``make schemas``."""
    assert json.loads((SCHEMAS / "article-1.schema.json").read_text(encoding="utf-8")) == json_schema()


def test_schema_is_2020_12_and_documented():
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"]
    for name, definition in schema["$defs"].items():
        assert definition.get("title"), name
        assert definition.get("description"), name


def test_example_is_valid():
    example = json.loads((SCHEMAS / "article-1.example.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(json_schema()).validate(example)
    Article.model_validate(example)


def test_output_is_valid_and_reads_back(article):
    data = json.loads(article.to_json())
    jsonschema.Draft202012Validator(json_schema()).validate(data)
    assert Article.model_validate(data, context={"text": TEXT}) == article


def test_frozen_and_closed(article):
    with pytest.raises(ValidationError):
        article.version = "2"
    with pytest.raises(ValidationError):
        Article.model_validate(article.model_dump() | {"more": 1})


@pytest.mark.parametrize(
    "change",
    [
        {"start": 900, "end": 903},  # outside the text
        {"text": "15일"},  # not the slice
        {"value": "14th of May"},  # no TIMEX3
        {"anchor": "date-9"},  # no such fact
        {"type": "DAY"},
        {"rule": "Not A Name"},
        {"earliest": "2024-5-14"},
    ],
)
def test_wrong_values_are_refused(article, change):
    data = article.model_dump()
    assert data["dates"][0]["value"] == "2024-05-14"
    data["dates"][0] |= change
    with pytest.raises(ValidationError):
        Article.model_validate(data, context={"text": TEXT})


def test_missing_key_is_refused(article):
    data = article.model_dump()
    del data["awards"]
    with pytest.raises(ValidationError):
        Article.model_validate(data)


def test_large_integers_are_whole():
    assert to_json({"value": 10**20}) == b'{"value":100000000000000000000}'
