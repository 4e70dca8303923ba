"""The component ``extract_people``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extract.pipes.facts import put


@Language.component("extract_people")
def people(doc: Doc) -> Doc:
    """Put the document's people."""
    put(doc, "people", [])
    return doc
