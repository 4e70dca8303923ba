"""One spaCy component for each kind of fact, and the order they run in.

Each is a factory ``extract_<kind>`` that any spaCy pipeline with the Kiwi tokenizer can use. A component reads what
earlier ones have put on the Doc (:mod:`extract.pipes.facts`) and puts its own; it knows nothing of the ones after it.
"""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc

# Extensions that come with the record: the clock's start (pipes.facts.Published) and extract.reading.Record.
for _name in ("published", "record"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)

PIPELINE: Final = (
    "extract_sections",
    "extract_dates",
    "extract_numbers",
    "extract_organizations",
    "extract_people",
    "extract_events",
    "extract_awards",
    "extract_quotes",
)
