"""The component ``extract_organizations``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extract.pipes.facts import put


@Language.component("extract_organizations")
def organizations(doc: Doc) -> Doc:
    """Put the document's organizations."""
    put(doc, "organizations", [])
    return doc
