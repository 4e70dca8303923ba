"""The component ``extract_sections``: the parts of an article, its reporters, and its publication date."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extract.pipes.facts import Published, Section, put


@Language.component("extract_sections")
def sections(doc: Doc) -> Doc:
    """Put the document's sections, reporters and ``doc._.published``."""
    text = doc._.analysis.text
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    put(doc, "sections", [Section(start, end, "whole_text", "body", "ko")] if start < end else [])
    put(doc, "reporters", [])
    record = doc._.record
    if record is not None and record.published and doc._.published is None:
        doc._.published = Published(record.published)
    return doc
