"""The component ``extract_dates``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extract.pipes.facts import put


@Language.component("extract_dates")
def dates(doc: Doc) -> Doc:
    """Put the document's dates."""
    put(doc, "dates", [])
    return doc
