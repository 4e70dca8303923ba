"""The pipeline as one object: text or records in, Articles out."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Iterable, Iterator
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING, Any

from extract.errors import ExtractError, warning
from extract.gazetteers import Gazetteer, Name, gazetteer, using
from extract.gazetteers.own import Rows, own_names
from extract.reading import Record
from extract.reading.published import parse_published
from extract.schema import Article

if TYPE_CHECKING:
    from extract.korean.analysis import Analysis

# More than any article has; a longer text is cut there, with a warning. Kiwi needs about 1 kB of memory a character.
MAX_CHARACTERS = 1_000_000


class Failure:
    """What stands in the place of an article that could not be made: its id and the reason."""

    __slots__ = ("code", "id", "message")

    def __init__(self, code: str, message: str, id: str | None = None) -> None:
        self.code, self.message, self.id = code, message, id

    def to_dict(self) -> dict[str, Any]:
        """The error record of the output contract."""
        return {"version": "1", "id": self.id, "error": {"code": self.code, "message": self.message}}


class Extractor:
    """Loads once, extracts many times.

    ``workers``: native threads of Kiwi that :meth:`pipe` reads ahead with. ``names``: organizations of your own, a TSV
    or JSON Lines file or rows with ``name``, ``kind``, ``aliases`` and ``code`` (docs/gazetteers.md); they win over the
    lists of the package. Raises :class:`~extract.errors.ExtractError` with the line where one is not right.
    """

    def __init__(self, workers: int = 1, names: Rows = ()) -> None:
        self.workers = workers
        self._names = own_names(names) if names else ()
        self._gazetteer: Gazetteer | None = None
        self._nlp: Any = None
        self._own: list[tuple[str, Any]] = []

    def __reduce__(self) -> tuple[Any, ...]:
        """What goes to another process: the arguments; the models are loaded there."""
        return _again, (self.workers, self._names)

    @property
    def nlp(self) -> Any:
        """The spaCy pipeline (loaded on first use), to add components to or take them from."""
        if self._nlp is None:
            if self._names:
                self._gazetteer = gazetteer(self._names)
            with using(self._gazetteer):
                self._nlp = _load(self.workers)
            self._own = self._nlp.pipeline
        return self._nlp

    def extract(self, text: str, published: str | None = None) -> Article:
        """The facts of one article.

        ``published``: ISO 8601 or as news sites write it; without it the date is read off the text where it is there.
        Raises :class:`~extract.errors.ExtractError` for an empty text or a date that is none.
        """
        if published is not None:
            published = parse_published(published)
        return self.extract_record(Record(text=text, published=published))

    def extract_record(self, record: Record) -> Article:
        """The facts of one :class:`~extract.reading.Record`."""
        record = _fit(record)
        return self._finish(record, self.nlp.tokenizer.analyse(record.text))

    def pipe(self, records: Iterable[Record | Failure]) -> Iterator[Article | Failure]:
        """One result for each record, in order: an Article, or a Failure that says why not. Never raises for a record."""
        waiting: deque[Record | Failure] = deque()

        def texts() -> Iterator[str]:
            for record in records:
                if isinstance(record, Record):
                    try:
                        record = _fit(record)
                    except ExtractError as error:
                        record = Failure(error.code, error.message, record.id)
                waiting.append(record)
                yield record.text if isinstance(record, Record) else ""

        for _, analysis in self.nlp.tokenizer.analyses(texts()):
            record = waiting.popleft()
            if isinstance(record, Failure):
                yield record
                continue
            try:
                yield self._finish(record, analysis)
            except Exception as error:  # one article never stops a stream
                failed = ExtractError("failed", reason=f"{type(error).__name__}: {error}")
                yield Failure(failed.code, failed.message, record.id)

    def _finish(self, record: Record, analysis: Analysis) -> Article:
        from extract.assemble import assemble

        nlp = self.nlp
        # The components of this package read the analysis and no token; the tokens are for those that a user added.
        own = nlp.pipeline == self._own
        doc = nlp.tokenizer.bare(analysis) if own else nlp.tokenizer.build(record.text, analysis)
        doc._.record = record
        with using(self._gazetteer):
            for _, component in nlp.pipeline:
                doc = component(doc)
        return assemble(doc, record)


def _again(workers: int, names: tuple[Name, ...]) -> Extractor:
    extractor = Extractor(workers)
    extractor._names = names
    return extractor


def _fit(record: Record) -> Record:
    """The record with a text that can be analysed: not empty, not beyond the limit."""
    from dataclasses import replace

    if not record.text.strip():
        raise ExtractError("empty_text")
    if len(record.text) > MAX_CHARACTERS:
        told = warning("truncated", characters=len(record.text), limit=MAX_CHARACTERS)
        record = replace(
            record, text=record.text[:MAX_CHARACTERS], warnings=(*record.warnings, (told["code"], told["message"]))
        )
    return record


def _load(workers: int) -> Any:
    """spaCy's import (0.7 s) and Kiwi's model (0.9 s) beside each other."""
    from extract.korean.kiwi import kiwi

    loader = Thread(target=kiwi, args=(workers,))
    loader.start()
    import spacy

    from extract.pipes import PIPELINE

    for module in (
        "extract.korean.tokenizer",
        *(f"extract.pipes.{name.removeprefix('extract_')}" for name in PIPELINE),
        "extract.assemble",
    ):
        import_module(module)
    nlp = spacy.blank(
        "xx", config={"nlp": {"tokenizer": {"@tokenizers": "extract.KiwiTokenizer.v1", "workers": workers}}}
    )
    for name in PIPELINE:
        nlp.add_pipe(name)
    gazetteer()  # made while Kiwi's model still loads
    loader.join()
    gc.freeze()  # lists and patterns live as long as the process: the collector need not walk them for each article
    return nlp
