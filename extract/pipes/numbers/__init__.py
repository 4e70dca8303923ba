"""Counts and quantities: the component ``extract_numbers``.

Find every numeral (:mod:`.finding`), resolve what it is a number of (:mod:`.resolving`, :mod:`.choosing`), leave out what is
none (:mod:`.filters`); then what is counted (:mod:`.counted`, :mod:`.roles`, :mod:`.sharing`) and which counts make up another (:mod:`.wholes`). Units,
counters and currencies are the tables beside this file. Everything works on the normalised text.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extract.korean.analysis import Analysis
from extract.pipes.facts import Number, put, read, zones
from extract.pipes.numbers.context import Context
from extract.pipes.numbers.counted import find_counted
from extract.pipes.numbers.resolving import resolve
from extract.pipes.numbers.sharing import inherit
from extract.pipes.numbers.wholes import link_parts


@Language.component("extract_numbers")
def numbers(doc: Doc) -> Doc:
    """Put the document's numbers: those that no time expression covers, in headline, caption and body."""
    analysis: Analysis = doc._.analysis
    context = Context(analysis, [(date.start, date.end) for date in read(doc, "dates")])
    found: list[Number] = []
    for zone in zones(doc):
        found += resolve(context, zone.start, zone.end)
    counts = [number for number in found if number.kind == "count"]
    floor = 0
    for number in found:
        if number.kind == "count" and number.rule != "count.tally":  # 금1 은3 동6: what is counted is the word before, and no noun after
            number.counted = find_counted(analysis, number, floor)
        floor = number.end
    inherit(analysis, counts)
    link_parts(analysis, counts)
    put(doc, "numbers", found)
    return doc
