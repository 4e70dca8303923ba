"""The component ``extract_numbers``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extract.pipes.facts import put


@Language.component("extract_numbers")
def numbers(doc: Doc) -> Doc:
    """Put the document's numbers."""
    put(doc, "numbers", [])
    return doc
