"""The component ``extract_sections``: the parts of an article, its reporters, and its publication date."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extract.pipes.facts import Published, put
from extract.pipes.sections.bylines import find_published, find_reporters
from extract.pipes.sections.parts import split_parts


@Language.component("extract_sections")
def sections(doc: Doc) -> Doc:
    """Put the document's sections and reporters, and set ``doc._.published`` from the record or else from the text."""
    text = doc._.analysis.text
    record = doc._.record
    parts = split_parts(text, record.title_end if record is not None else None)
    put(doc, "sections", parts)
    put(doc, "reporters", find_reporters(text, parts))
    if doc._.published is None:
        given = record.published if record is not None else None
        doc._.published = Published(given) if given else find_published(text, parts)
    return doc
