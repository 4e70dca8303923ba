"""Kiwi as a spaCy tokenizer: ``extract.KiwiTokenizer.v1``.

Usable in any spaCy pipeline::

    import spacy
    import extract.korean.tokenizer

    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "extract.KiwiTokenizer.v1"}}})
    [(token.text, token.tag_, token.lemma_) for token in nlp("대전 서구가 상을 받았다고 밝혔다.")]

The ``Doc``'s text is exactly the input. A token is one surface piece; morphemes that share a syllable (했 = 하/XSV +
었/EP) are one token with the tags and lemmas joined: ``XSV+EP``, ``하+었``. Tags are Sejong tags as Kiwi gives them,
white space beyond a single blank is a token ``SPACE``. Sentence starts are set.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import numpy
import spacy
from spacy.attrs import LEMMA, SENT_START, TAG
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.korean.analysis import Analysis, read_tokens
from extract.korean.kiwi import kiwi
from extract.korean.normalise import Normalised, normalise
from extract.korean.stretches import joined, stretches

if not Doc.has_extension("analysis"):
    # extract.korean.analysis.Analysis: the morphemes behind the tokens, for rules.
    Doc.set_extension("analysis", default=None)

# spaCy's -1 ("starts no sentence") in an array of its attributes.
_NO_START = 2**64 - 1


class _Numbers(dict[str, int]):
    """spaCy's numbers of tags and lemmas in one vocabulary, asked for once each."""

    __slots__ = ("strings",)

    def __init__(self, vocab: Vocab) -> None:
        self.strings = vocab.strings

    def __missing__(self, text: str) -> int:
        number = int(self.strings.add(text))
        self[text] = number
        return number


class KiwiTokenizer:
    """A spaCy tokenizer on Kiwi's morphological analysis. Safe under fork and spawn; pickles without its Kiwi.

    ``workers``: native threads that :meth:`pipe` analyses with.
    """

    def __init__(self, vocab: Vocab, workers: int = 1) -> None:
        self.vocab = vocab
        self.workers = workers
        self._numbers = _Numbers(vocab)

    def __call__(self, text: str) -> Doc:
        """One text to a ``Doc`` whose text is exactly it."""
        return self.build(text, self.analyse(text))

    def pipe(self, texts: Iterable[str]) -> Iterator[Doc]:
        """Many texts, in order, with Kiwi's own workers reading ahead."""
        for text, analysis in self.analyses(texts):
            yield self.build(text, analysis)

    def analyse(self, text: str) -> Analysis:
        """The morphemes of one text."""
        normalised = normalise(text)
        if not normalised.text.strip():
            return read_tokens(normalised, [])
        pieces = stretches(normalised.text)
        tokens = kiwi(self.workers).tokenize
        if len(pieces) == 1:
            return read_tokens(normalised, tokens(normalised.text))
        return read_tokens(normalised, joined((offset, tokens(piece)) for offset, piece in pieces))

    def analyses(self, texts: Iterable[str]) -> Iterator[tuple[str, Analysis]]:
        """Many texts with their morphemes, in order, with Kiwi's own workers reading ahead."""
        pending: deque[tuple[str, Normalised, list[int]]] = deque()

        def feed() -> Iterator[str]:
            for text in texts:
                normalised = normalise(text)
                pieces = stretches(normalised.text)
                pending.append((text, normalised, [offset for offset, _ in pieces]))
                for _, piece in pieces:
                    yield piece

        analysed = kiwi(self.workers).tokenize(feed())
        for tokens in analysed:
            text, normalised, offsets = pending.popleft()
            if len(offsets) > 1:
                tokens = joined(zip(offsets, [tokens, *islice(analysed, len(offsets) - 1)], strict=True))
            yield text, read_tokens(normalised, tokens)

    def build(self, text: str, analysis: Analysis) -> Doc:
        """The ``Doc`` of the text as given, with its tokens."""
        doc = self._doc(text, analysis)
        doc._.analysis = analysis
        return doc

    def bare(self, analysis: Analysis) -> Doc:
        """A ``Doc`` with the analysis and no tokens, for components that read nothing else: a tenth of Kiwi's time less."""
        doc = Doc(self.vocab)
        doc._.analysis = analysis
        return doc

    def _doc(self, text: str, analysis: Analysis) -> Doc:
        words: list[str] = []
        spaces: list[bool] = []
        tags: list[str] = []
        lemmas: list[str] = []
        opening = set(analysis.sentence_starts)
        opened: list[int] = [0]  # indexes of the tokens that start sentences
        given = None if analysis.normalised.first is None else analysis.normalised.given
        place = 0

        def fill(to: int) -> None:
            """White space (and anything Kiwi left out) between two tokens, as spaCy wants it."""
            gap = text[place:to]
            if gap[0] == " " and words and not spaces[-1]:
                spaces[-1] = True
                gap = gap[1:]
            if gap:
                words.append(gap)
                spaces.append(False)
                tags.append("SPACE" if gap.isspace() else "SW")
                lemmas.append(gap)

        pieces = zip(analysis.starts, analysis.ends, analysis.tags, analysis.lemmas, strict=True)
        piece = next(pieces, None)
        while piece is not None:
            start, end, tag, lemma = piece
            opens = start in opening
            for piece in pieces:
                # 하/XSV + 었/EP of 했 begin at one place; some endings have no length at all (좋아서 = 좋 + 어서).
                if piece[0] >= end and piece[1] > piece[0] and end > start:
                    break
                tag += "+" + piece[2]
                lemma += "+" + piece[3]
                end = max(end, piece[1])
            else:
                piece = None
            if end == start:
                continue
            if given is not None:
                start, end = given(start, end)
                if end <= place:
                    continue  # a cluster that an earlier token already covers
                start = max(start, place)
            if start != place:
                if start == place + 1 and text[place] == " " and words and not spaces[-1]:
                    spaces[-1] = True  # almost always
                else:
                    fill(start)
            if opens:
                opened.append(len(words))
            words.append(text[start:end])
            spaces.append(False)
            tags.append(tag)
            lemmas.append(lemma)
            place = end
        if place < len(text):
            fill(len(text))
        if not words:
            return Doc(self.vocab)
        doc = Doc(self.vocab, words=words, spaces=spaces)
        # What Doc(tags=…, lemmas=…, sent_starts=…) does, in a third of the time.
        if self._numbers.strings is not self.vocab.strings:
            self._numbers = _Numbers(self.vocab)
        number = self._numbers
        values = numpy.empty((3, len(words)), dtype=numpy.uint64)
        values[0] = [number[tag] for tag in tags]
        values[1] = [number[lemma] for lemma in lemmas]
        values[2] = _NO_START
        values[2, opened] = 1
        doc.from_array([TAG, LEMMA, SENT_START], values.T)
        return doc

    def __reduce__(self) -> tuple[Any, ...]:
        return KiwiTokenizer, (self.vocab, self.workers)

    # spaCy's serialisation: the settings are in the pipeline's config, and there is nothing else to keep.
    def to_bytes(self, **_: Any) -> bytes:
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> KiwiTokenizer:
        return self

    def to_disk(self, _path: str | Path, **_: Any) -> None:
        return None

    def from_disk(self, _path: str | Path, **_: Any) -> KiwiTokenizer:
        return self


@spacy.registry.tokenizers("extract.KiwiTokenizer.v1")
def create_kiwi_tokenizer(workers: int = 1) -> Callable[[Any], KiwiTokenizer]:
    """The factory that a spaCy config names: ``{"@tokenizers": "extract.KiwiTokenizer.v1", "workers": 2}``."""

    def create(nlp: Any) -> KiwiTokenizer:
        return KiwiTokenizer(nlp.vocab, workers)

    return create
