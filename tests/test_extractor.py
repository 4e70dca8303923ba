"""The library: one text, many records in order, nothing heavy at import, errors that say what."""

from __future__ import annotations

import pickle
import subprocess
import sys

import pytest

import extract
from extract import ExtractError, Extractor, Failure, Record

TEXT = "해솔군은 14일 3명이 왔다고 밝혔다."


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(workers=2)


def test_extract_function():
    article = extract.extract(TEXT, published="2024-05-15")
    assert [(d.text, d.value) for d in article.dates] == [("14일", "2024-05-14")]


@pytest.mark.parametrize("published", ["2024-05-15", "2024-05-15T09:00:00+09:00", "2024. 5. 15. 09:00", "2024.05.15. 오전 9:00"])
def test_published_in_any_form(extractor, published):
    assert extractor.extract(TEXT, published).dates[0].value == "2024-05-14"


def test_without_a_publication_date(extractor):
    article = extractor.extract(TEXT)
    assert article.dates[0].value == "XXXX-XX-14"
    assert [w.code for w in article.warnings] == ["no_publication_date"]


@pytest.mark.parametrize(("text", "published", "code"), [("", None, "empty_text"), (" \n", None, "empty_text"), (TEXT, "soon", "bad_published")])
def test_errors(extractor, text, published, code):
    with pytest.raises(ExtractError) as error:
        extractor.extract(text, published)
    assert error.value.code == code


def test_an_error_comes_back_whole_from_another_process():
    error = pickle.loads(pickle.dumps(ExtractError("bad_published", value="soon")))
    assert (error.code, error.message) == ("bad_published", ExtractError("bad_published", value="soon").message)


def test_pipe_gives_one_result_a_record_in_order(extractor):
    records = [Record(text=f"시장은 {n}명이 왔다고 밝혔다.", id=str(n)) for n in range(1, 30)]
    records[7] = Record(text="  ", id="8")
    failure = Failure("broken_json", "Line 3 is not JSON.", "x")
    results = list(extractor.pipe([*records[:10], failure, *records[10:]]))
    assert [r.id for r in results] == [str(n) for n in range(1, 11)] + ["x"] + [str(n) for n in range(11, 30)]
    assert isinstance(results[7], Failure)
    assert results[7].code == "empty_text"
    assert results[10] is failure
    assert [r.counts[0].value for r in results if not isinstance(r, Failure)] == [n for n in range(1, 30) if n != 8]


def test_pipe_is_lazy(extractor):
    """A stream of any length: results come before the input ends."""

    def endless():
        while True:
            yield Record(text=TEXT)

    results = extractor.pipe(endless())
    assert [next(results).counts[0].value for _ in range(5)] == [3] * 5


def test_same_input_same_bytes(extractor):
    assert extractor.extract(TEXT).to_json() == Extractor().extract(TEXT).to_json()


def test_a_stream_leaves_no_words_behind():
    texts = [f"해솔군은 1{day}일 {day + 2}명이 도서관{'새로' * day} 왔다고 밝혔다." for day in range(8)]
    extractor = Extractor()
    words = len(extractor.nlp.vocab)
    strings = len(extractor.nlp.vocab.strings)
    assert [article.counts[0].value for article in extractor.pipe(map(Record, texts))] == list(range(2, 10))
    assert (len(extractor.nlp.vocab), len(extractor.nlp.vocab.strings)) == (words, strings)


def test_a_component_of_ones_own_finds_tokens_and_spans():
    from spacy.language import Language

    seen = []
    Language.component("own_component", func=lambda doc: seen.append((doc.text, [s.text for s in doc.spans["numbers"]])) or doc)
    extractor = Extractor()
    plain = extractor.extract(TEXT)
    extractor.nlp.add_pipe("own_component")
    for article in extractor.pipe(map(Record, [TEXT, TEXT])):
        assert article == plain
    assert seen == [(TEXT, [count.text for count in plain.counts])] * 2


def test_a_component_put_in_the_place_of_another_finds_tokens():
    from spacy.language import Language

    seen = []
    Language.component("no_awards", func=lambda doc: seen.append(doc.text) or doc)
    extractor = Extractor()
    extractor.extract(TEXT)
    extractor.nlp.replace_pipe("extract_awards", "no_awards")
    extractor.extract(TEXT)
    assert seen == [TEXT]


def test_a_component_added_later_finds_the_attributes_of_words():
    from spacy.language import Language

    seen = []
    Language.component("attributes_component", func=lambda doc: seen.append([t.is_digit for t in doc if t.text == "14"]) or doc)
    extractor = Extractor()
    extractor.extract(TEXT)
    extractor.nlp.add_pipe("attributes_component")
    list(extractor.pipe(map(Record, [TEXT, TEXT])))
    extractor.extract(TEXT)
    assert seen == [[True]] * 3


def test_a_component_that_breaks_fails_one_article_only():
    extractor = Extractor()
    component = extractor.nlp.get_pipe("extract_dates")

    def breaks(doc):
        if "둘" in doc.text:
            raise RuntimeError("broken")
        return component(doc)

    extractor.nlp._components = [(n, breaks if n == "extract_dates" else c) for n, c in extractor.nlp._components]
    results = list(extractor.pipe([Record(text=t, id=t) for t in ("하나", "둘", "셋")]))
    assert [type(r).__name__ for r in results] == ["Article", "Failure", "Article"]
    assert results[1].code == "failed"


def test_nothing_heavy_at_import():
    code = "import sys, extract; print(sorted({'spacy', 'kiwipiepy', 'numpy', 'pydantic', 'click'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
