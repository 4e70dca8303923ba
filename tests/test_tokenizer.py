"""Kiwi as a spaCy tokenizer: text exactly the input, one token a surface piece, tags, lemmas, sentences; fork and spawn."""

from __future__ import annotations

import multiprocessing
import pickle
import unicodedata

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

import extract.korean.tokenizer  # noqa: F401  (registers the tokenizer)
from extract.korean.stretches import stretches

CONFIG = {"nlp": {"tokenizer": {"@tokenizers": "extract.KiwiTokenizer.v1"}}}
SENTENCE = "해솔군은 최우수상을 수상했다고 14일 밝혔다."


@pytest.fixture(scope="module")
def nlp():
    return spacy.blank("xx", config=CONFIG)


def test_overlapping_morphemes_are_one_token(nlp):
    found = [(t.text, t.tag_) for t in nlp(SENTENCE)]
    assert ("했", "XSV+EP") in found
    assert ("14", "SN") in found
    assert ("일", "NNB") in found
    assert "".join(t.text_with_ws for t in nlp(SENTENCE)) == SENTENCE


def test_lemmas_and_sentences(nlp):
    doc = nlp("구는 상을 받았다. 청장은 웃었다.\n둘째 줄이다.")
    assert [str(s).strip() for s in doc.sents] == ["구는 상을 받았다.", "청장은 웃었다.", "둘째 줄이다."]
    assert "받다" in doc[3].lemma_.split("+")[0] or any("받다" in t.lemma_ for t in doc)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "가",
        "  앞뒤 빈칸  ",
        "줄\r\n바꿈",
        "이모지 😀 뒤 글 👨‍👩‍👧",
        "２０２３년 １２월",
        "nbsp\u00a0와 zero\u200bwidth",
        "\ufeff바이트 순서 표시",
        unicodedata.normalize("NFD", SENTENCE),
        "2024.3.15. 美 대통령",
        "ㅋㅋㅋ ㄱㄴ",
    ],
)
def test_text_is_exactly_the_input(nlp, text):
    assert nlp(text).text == text


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("가나다했됐밝혔14년일 \n\r\t\u200b\u00a0.,“”‘’()😀é각\u1100\u1161\u11a8美Ａ１"), max_size=40))
def test_text_is_exactly_any_input(nlp, text):
    assert nlp(text).text == text


def test_pipe_is_in_order_and_the_same(nlp):
    texts = [f"{n}번째 시장은 {n}명이 왔다고 말했다." for n in range(20)] + ["", "끝"]
    assert [d.text for d in nlp.tokenizer.pipe(texts)] == texts
    assert [[t.tag_ for t in d] for d in nlp.tokenizer.pipe(texts)] == [[t.tag_ for t in nlp(x)] for x in texts]


def test_serialisable(nlp, tmp_path):
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert [t.tag_ for t in again(SENTENCE)] == [t.tag_ for t in nlp(SENTENCE)]
    pickled = pickle.loads(pickle.dumps(nlp.tokenizer))
    assert [t.text for t in pickled(SENTENCE)] == [t.text for t in nlp(SENTENCE)]


def tags_in_child(queue) -> None:
    nlp = spacy.blank("xx", config=CONFIG)
    queue.put([[t.tag_ for t in nlp(SENTENCE)], [t.tag_ for doc in nlp.tokenizer.pipe([SENTENCE]) for t in doc]])


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_child_process_does_not_hang(nlp, method):
    """A parent's Kiwi hangs for ever in a forked child: each process has its own."""
    expected = [t.tag_ for t in nlp(SENTENCE)]
    assert list(nlp.tokenizer.pipe([SENTENCE]))  # the parent's native workers run
    context = multiprocessing.get_context(method)
    queue = context.Queue()
    child = context.Process(target=tags_in_child, args=(queue,))
    child.start()
    try:
        assert queue.get(timeout=60) == [expected, expected]
    finally:
        child.join(10)
        child.kill()


def test_a_long_text_is_read_in_stretches(nlp):
    """Kiwi's time grows faster than the text: what is longer than any article is cut at a line break, and nothing shifts."""
    line = "해솔군은 최우수상을 수상했다고 14일 밝혔다. 군수는 웃었다."
    text = "\n".join([line] * 1500)
    assert len(stretches(text)) > 1
    assert "".join(piece for _, piece in stretches(text)) == text
    long, short = nlp(text), nlp("\n".join([line] * 3))
    assert long.text == text
    analysis = long._.analysis
    assert all(text[s:e] for s, e in analysis.sentences)
    assert len(analysis.sentences) == 3000
    assert analysis.sentence_starts == sorted(analysis.sentence_starts)
    one = short._.analysis
    assert analysis.tags[: len(one.tags)] == one.tags
    assert analysis.lemmas[-len(one.tags) :] == one.lemmas
    assert [text[s:e] for s, e in analysis.sentences[-2:]] == ["해솔군은 최우수상을 수상했다고 14일 밝혔다.", "군수는 웃었다."]


@pytest.mark.parametrize("text", ["9" * 100_000, "가 " * 40_000, "가" * 46_000])
def test_a_long_text_without_lines_is_cut_too(text):
    assert "".join(piece for _, piece in stretches(text)) == text
    assert max(len(piece) for _, piece in stretches(text)) <= 45_000
    assert [offset for offset, _ in stretches(text)][:2] == [0, len(stretches(text)[0][1])]


def test_long_texts_in_a_stream_keep_their_place(nlp):
    texts = ["첫째 글이다.", "둘째 글은 길다.\n" * 6000, "", "넷째 글이다."]
    docs = list(nlp.tokenizer.pipe(texts))
    assert [doc.text for doc in docs] == texts
    assert docs[1]._.analysis.starts == nlp(texts[1])._.analysis.starts
