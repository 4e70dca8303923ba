"""The component ``extract_quotes``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extract.pipes.facts import put


@Language.component("extract_quotes")
def quotes(doc: Doc) -> Doc:
    """Put the document's quotes."""
    put(doc, "quotes", [])
    return doc
