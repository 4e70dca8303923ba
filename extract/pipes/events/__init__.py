"""The component ``extract_events``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extract.pipes.facts import put


@Language.component("extract_events")
def events(doc: Doc) -> Doc:
    """Put the document's events."""
    put(doc, "events", [])
    return doc
