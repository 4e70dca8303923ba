"""The component ``extract_awards``: who won what, from whom, at what.

Find (heads, honours, titles) → filter (traps) → resolve (winners, giver, event, date; mentions of one award as one entry).
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from extract.pipes.facts import put, read, zones

# No award without one of these: the rest of the work is not begun.
_GATE = re.compile(
    r"수상|시상|표창|[감공][사로][패장]|훈장|포장|메달|어워|명[장인]|기술장|우수|모범|선도기업|MVP|의 [가-힣]+상|상을|상[’'\"”]|[신득타]인?[인점격]왕|대상|노벨|[장려별금은본관지사리령육연작독악학화인]상|상 후보|올해의|이달의|최고의|으뜸|강소기업|유망기업|혁신기업|베스트|그랑프리|골든글로?브"
)


@Language.component("extract_awards")
def awards(doc: Doc) -> Doc:
    """Put the document's awards."""
    analysis = doc._.analysis
    if not _GATE.search(analysis.text):
        put(doc, "awards", [])
        return doc
    # Read when a text first speaks of winning: the patterns of these modules are a fifth of a second's work at start-up.
    from extract.pipes.awards.finding import find_awards
    from extract.pipes.awards.linking import link_awards
    from extract.pipes.awards.scene import Scene
    from extract.pipes.awards.winners import read_scene

    events = read(doc, "events")
    walls = sorted((m.start, m.end) for e in events for m in e.mentions)
    found = [(zone, f) for zone in zones(doc) for f in find_awards(analysis, zone.start, zone.end, walls)]
    scene = Scene(analysis, events, read(doc, "organizations"), read(doc, "people"), read(doc, "dates"))
    wins = read_scene(scene, found)
    put(doc, "awards", link_awards(scene, wins))
    return doc
