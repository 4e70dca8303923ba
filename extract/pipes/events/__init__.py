"""The component ``extract_events``: named contests, evaluations, ceremonies, festivals, exhibitions, meetings.

Find (heads and how far left the name reaches) → resolve (mentions of one event, its edition and year, its organizers).
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extract.pipes.events.again import find_again
from extract.pipes.events.finding import find_events
from extract.pipes.events.linking import link_events
from extract.pipes.events.organizers import attach_organizers
from extract.pipes.facts import Mention, put, read, zones


@Language.component("extract_events")
def events(doc: Doc) -> Doc:
    """Put the document's events."""
    analysis = doc._.analysis
    mentions: list[Mention] = []
    walls = [m.end for p in read(doc, "people") for m in p.mentions]
    # 광양시가 ⟦재난관리 평가⟧에서: Kiwi takes 시가 for a noun, and the known name tells that 가 is a particle.
    walls += [m.end + 1 for o in read(doc, "organizations") for m in o.mentions if analysis.text[m.end : m.end + 2] in ("가 ", "이 ", "은 ", "는 ")]
    walls.sort()
    for zone in zones(doc):
        mentions += find_events(analysis, zone.start, zone.end, walls)
    mentions += find_again(analysis.text, [(zone.start, zone.end) for zone in zones(doc)], mentions)
    found = link_events(analysis.text, mentions)
    attach_organizers(analysis, found, read(doc, "organizations"))
    put(doc, "events", found)
    return doc
