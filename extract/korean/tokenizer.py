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

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.korean.analysis import Analysis, read_tokens
from extract.korean.kiwi import kiwi
from extract.korean.normalise import Normalised, normalise

if not Doc.has_extension("analysis"):
    # extract.korean.analysis.Analysis: the morphemes behind the tokens, for rules.
    Doc.set_extension("analysis", default=None)

class KiwiTokenizer:
    """A spaCy tokenizer on Kiwi's morphological analysis. Safe under fork and spawn; pickles without its Kiwi.

    ``workers``: native threads that :meth:`pipe` analyses with.
    """

    def __init__(self, vocab: Vocab, workers: int = 1) -> None:
        self.vocab = vocab
        self.workers = workers

    def __call__(self, text: str) -> Doc:
        """One text to a ``Doc`` whose text is exactly it."""
        normalised = normalise(text)
        tokens = kiwi(self.workers).tokenize(normalised.text) if normalised.text.strip() else []
        return self.build(text, normalised, tokens)

    def pipe(self, texts: Iterable[str]) -> Iterator[Doc]:
        """Many texts, in order, with Kiwi's own workers reading ahead."""
        pending: list[tuple[str, Normalised]] = []

        def feed() -> Iterator[str]:
            for text in texts:
                normalised = normalise(text)
                pending.append((text, normalised))
                yield normalised.text

        for tokens in kiwi(self.workers).tokenize(feed()):
            text, normalised = pending.pop(0)
            yield self.build(text, normalised, tokens)

    def build(self, text: str, normalised: Normalised, tokens: Any) -> Doc:
        """Kiwi's tokens of a normalised text to a ``Doc`` of the text as given."""
        analysis = read_tokens(normalised, tokens)
        doc = self._doc(text, analysis)
        doc._.analysis = analysis
        return doc

    def _doc(self, text: str, analysis: Analysis) -> Doc:
        words: list[str] = []
        spaces: list[bool] = []
        tags: list[str] = []
        lemmas: list[str] = []
        sentence_starts: list[bool] = []
        place = 0

        def fill(to: int) -> None:
            """White space (and anything Kiwi left out) between two tokens, as spaCy wants it."""
            nonlocal place
            gap = text[place:to]
            if gap.startswith(" ") and words and not spaces[-1]:
                spaces[-1] = True
                gap = gap[1:]
            if gap:
                words.append(gap)
                spaces.append(False)
                tags.append("SPACE" if gap.isspace() else "SW")
                lemmas.append(gap)
                sentence_starts.append(False)
            place = to

        opening = set(analysis.sentence_starts)
        same = analysis.normalised.first is None
        given = analysis.normalised.given
        forms, all_tags, starts, ends = analysis.lemmas, analysis.tags, analysis.starts, analysis.ends
        i, n = 0, len(starts)
        while i < n:
            start, end = starts[i], ends[i]
            tag, lemma = all_tags[i], forms[i]
            opens = start in opening
            i += 1
            while i < n and (starts[i] < end or ends[i] <= starts[i] or end == start):
                tag += "+" + all_tags[i]
                lemma += "+" + forms[i]
                end = max(end, ends[i])
                i += 1
            if end == start:
                continue
            first, last = (start, end) if same else given(start, end)
            if last <= place:
                continue  # a cluster that an earlier token already covers
            first = max(first, place)
            if first > place:
                fill(first)
            words.append(text[first:last])
            spaces.append(False)
            tags.append(tag)
            lemmas.append(lemma)
            sentence_starts.append(opens)
            place = last
        if place < len(text):
            fill(len(text))
        if not words:
            return Doc(self.vocab)
        sentence_starts[0] = True
        return Doc(self.vocab, words=words, spaces=spaces, tags=tags, lemmas=lemmas, sent_starts=sentence_starts)

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
