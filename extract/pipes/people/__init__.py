"""The component ``extract_people``: names of people, with titles, and which of them are the same person.

Find (words worth a look) → judge (ordered sieves) → spread (the same name elsewhere) → link (김 의원 is 김민수).
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from extract.pipes.facts import Person, put, read, zones
from extract.pipes.people.finding import Scene, candidate_starts
from extract.pipes.people.linking import link, spread
from extract.pipes.people.sieves import Name, look

# A씨, B(32)씨, K양: a letter that stands for a person.
_LETTER = re.compile(r"(?<![A-Za-z0-9&.])[A-Z](?=(?:모)?(?:\s?\([^)\n]{1,20}\))?\s?(?:씨|양|군)(?:[가-힣]{0,3})(?![가-힣]))")


@Language.component("extract_people")
def people(doc: Doc) -> Doc:
    """Put the document's people."""
    put(doc, "people", find_people(doc))
    return doc


def find_people(doc: Doc) -> list[Person]:
    """The people of a document."""
    taken = sorted(((m.start, m.end, o) for o in read(doc, "organizations") for m in o.mentions), key=lambda t: t[:2])
    scene = Scene(doc._.analysis, zones(doc), taken)
    names: list[Name] = []
    done = 0
    for start in candidate_starts(scene):
        if start < done:
            continue
        name = look(scene, start)
        if name is not None and not (names and name.text in "전현신" and names[-1].end == name.start - 1):
            names.append(name)
            done = name.end
    for zone in scene.zones:
        for match in _LETTER.finditer(scene.text, zone.start, zone.end):
            names.append(Name(match.start(), match.end(), match.group(), "letter", "letter"))
    perhaps = [n for n in names if n.rule == "surname.perhaps"]
    return link(scene, spread(scene, names), perhaps)
