"""The component ``extract_events``: named contests, evaluations, ceremonies, festivals, exhibitions, meetings.

Find (heads and how far left the name reaches) → resolve (mentions of one event, its edition and year, its organizers).
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extract.pipes.events.finding import find_events
from extract.pipes.events.linking import link_events
from extract.pipes.events.organizers import attach_organizers
from extract.pipes.facts import Mention, put, read, zones


@Language.component("extract_events")
def events(doc: Doc) -> Doc:
    """Put the document's events."""
    analysis = doc._.analysis
    mentions: list[Mention] = []
    walls = sorted(m.end for p in read(doc, "people") for m in p.mentions)
    for zone in zones(doc):
        mentions += find_events(analysis, zone.start, zone.end, walls)
    found = link_events(analysis.text, mentions)
    attach_organizers(analysis, found, read(doc, "organizations"))
    put(doc, "events", found)
    return doc
