"""Counts and quantities found in Korean text."""

from __future__ import annotations

from typing import get_args

import pytest

from extract import Extractor
from extract.pipes.numbers import choosing
from extract.pipes.numbers.tables import CHOSEN, NOT_NUMBERS, prefixes, units
from extract.schema import QuantityKind

KINDS = frozenset(get_args(QuantityKind)) | {"count"}


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def test_every_kind_of_the_tables_is_one_of_the_output() -> None:
    for written, unit in [*units().items(), *prefixes().items()]:
        if unit.kind == CHOSEN.get(written):
            assert written in choosing.CHOOSERS, written
        else:
            assert unit.kind in KINDS | NOT_NUMBERS, written


def test_a_trillion_that_goes_on_oddly_fails_no_article(extractor: Extractor) -> None:
    article = extractor.extract("그 회사의 연 매출은 이십일조 삼백에 달한다")
    assert {quantity.kind for quantity in article.quantities} <= KINDS
