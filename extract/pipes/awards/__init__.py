"""The component ``extract_awards``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extract.pipes.facts import put


@Language.component("extract_awards")
def awards(doc: Doc) -> Doc:
    """Put the document's awards."""
    put(doc, "awards", [])
    return doc
