"""The output contract: the only definition of what ``extract`` gives back.

One :class:`Article` per input record. ``schemas/article-1.schema.json`` is generated from these models
(``python -m extract.schema``); ``schemas/README.md`` is the field guide. Offsets are half-open, in Unicode code points
of the text as given: ``text[start:end] == fact.text``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, Final, Literal, Self

import orjson
from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, WithJsonSchema, model_validator
from pydantic.json_schema import GenerateJsonSchema

VERSION: Final = "1"
SCHEMA_ID: Final = "urn:extract:article-1"

SectionKind = Literal[
    "headline", "subheadline", "byline", "dateline", "caption", "body", "notice", "translation", "other"
]
DateType = Literal["DATE", "TIME", "DURATION", "SET"]
OrganizationKind = Literal[
    "government", "local_government", "legislature", "court", "police", "military", "party", "company", "school",
    "hospital", "media", "association", "team", "international", "other",
]  # fmt: skip
Role = Literal["host", "organizer", "supporter"]
Outcome = Literal["won", "nominated", "will_receive", "lost"]
Level = Literal["national", "ministerial", "provincial", "local", "private"]
Qualifier = Literal["approximately", "at_least", "more_than", "at_most", "less_than"]
QuantityKind = Literal[
    "money", "percent", "percentage_point", "age", "ordinal", "rank", "grade", "score", "measure", "ratio", "multiple",
    "points", "floor", "law_article", "other",
]  # fmt: skip

Start = Annotated[int, Field(ge=0, description="Offset of the first character, in code points of the text as given.")]
End = Annotated[int, Field(ge=0, description="Offset one past the last character.")]
SpanText = Annotated[str, Field(description="The text between start and end, exactly as given.")]
Rule = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_.]*$", description="Name of the rule that made this fact.")]
# More digits than a float can hold (0.12345678901234567890) are kept, and written whole.
Number = int | float | Annotated[Decimal, WithJsonSchema({"type": "number"})]
IsoDay = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")]

_ISO_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d|Z))?")
# TIMEX3 / ISO 8601: a point of any grain (X where unknown), a period, a vague reference, or an interval of two points.
_POINT = (
    r"(?:BC)?[\dX]{2,4}(?:-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-(?:[1-7X]|WE))?|Q[1-4X]|H[12X]|SP|SU|FA|WI))?"
    r"(?:T(?:[\dX]{2}(?::[\dX]{2}(?::[\dX]{2})?)?(?:Z|[+-]\d\d:\d\d)?|MO|MI|AF|EV|NI|DT))?"
)
_PERIOD = (
    r"P(?=[\dXT])(?:[\dX.]+(?:DE|CE))?(?:[\dX.]+Y)?(?:[\dX.]+M)?(?:[\dX.]+W)?(?:[\dX.]+D)?"
    r"(?:T(?:[\dX.]+H)?(?:[\dX.]+M)?(?:[\dX.]+S)?)?"
)
_TIMEX_VALUE = re.compile(
    rf"(?:{_POINT}|T[\dX]{{2}}(?::[\dX]{{2}}){{0,2}}|T(?:MO|MI|AF|EV|NI|DT)|{_PERIOD}|(?:PAST|PRESENT|FUTURE)_REF)"
    rf"|(?:{_POINT}|\.\.)/(?:{_POINT}|\.\.)|{_PERIOD}/{_PERIOD}|T\d\d:\d\d:\d\d/T\d\d:\d\d:\d\d"
)


class Model(BaseModel):
    """Frozen, and closed: a field that is not in the contract is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Span(Model):
    """A place in the text."""

    start: Start
    end: End
    text: SpanText

    @model_validator(mode="after")
    def _fits_the_text(self, info: ValidationInfo) -> Self:
        _check_slice(self.start, self.end, self.text, info)
        return self


class RuledSpan(Span):
    """A place in the text, with the name of the rule that found it."""

    rule: Rule


class Party(Span):
    """A phrase that stands for somebody, as it stands in the text, and whom it stands for where that is known."""

    organization: str | None = Field(description="Id of an organization, or null.")
    person: str | None = Field(description="Id of a person, or null.")


class Source(Model):
    """What was read."""

    name: str | None = Field(description="File name, or null.")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$", description="SHA-256 of the text in UTF-8.")
    characters: int = Field(ge=0, description="Length of the text in code points.")


class Published(Model):
    """When the article was published: from the record's metadata, else read off the text."""

    type: Literal["DATE", "TIME"]
    value: str = Field(description="ISO 8601: a date, or a date and time with its offset (+09:00 unless told otherwise).")
    start: int | None = Field(ge=0, description="Null when it came with the record.")
    end: int | None = Field(ge=0)
    text: str | None

    @model_validator(mode="after")
    def _is_a_moment(self, info: ValidationInfo) -> Self:
        if not _ISO_MOMENT.fullmatch(self.value) or ("T" in self.value) != (self.type == "TIME"):
            raise ValueError(f"{self.value!r} is no publication date of type {self.type}")
        if self.start is not None and self.end is not None and self.text is not None:
            _check_slice(self.start, self.end, self.text, info)
        return self


class Reporter(RuledSpan):
    """A name of the byline."""

    id: str
    name: str
    email: str | None


class Section(Model):
    """A part of the article. Sections are in order, do not overlap, and cover all but white space."""

    kind: SectionKind
    language: str = Field(pattern=r"^[a-z]{2}$", description="ISO 639-1.")
    start: Start
    end: End
    rule: Rule


class Date(RuledSpan):
    """A time expression with its calendar value."""

    id: str
    type: DateType
    value: str = Field(description="ISO 8601 / TIMEX3: 2023-12-14, 2023-W50, 2023-12-14T10:34, P3M, A/B …; X where unknown.")
    modifier: str | None = Field(description="TIMEX3 mod: START, MID, END, APPROX, …")
    freq: str | None = Field(description="TIMEX3 freq of a SET, e.g. 2 (times a period).")
    anchor: str | None = Field(description='What a relative value was resolved against: "published", a date\'s id, or null.')
    earliest: IsoDay | None = Field(description="The first day it can be, as an ISO date; null where open.")
    latest: IsoDay | None = Field(description="The last day it can be, as an ISO date; null where open.")

    @model_validator(mode="after")
    def _is_timex(self) -> Self:
        if not _TIMEX_VALUE.fullmatch(self.value):
            raise ValueError(f"{self.value!r} is no TIMEX3 value")
        return self


class Organization(Model):
    """An organization with all its mentions."""

    id: str
    name: str = Field(description="The fullest form in the article.")
    kind: OrganizationKind
    code: Annotated[str, Field(pattern=r"^\d{10}$")] | None = Field(
        description="Official administrative code of a local government (행정표준코드, 10 digits), else null."
    )
    mentions: list[RuledSpan] = Field(min_length=1)


class Person(Model):
    """A person with all mentions."""

    id: str
    name: str
    titles: list[str] = Field(description="As written: 청장, 부회장, 교수.")
    organization: str | None = Field(description="Id of the organization that the text states or plainly implies.")
    mentions: list[RuledSpan] = Field(min_length=1)


class Organizer(Span):
    """Who holds an event."""

    organization: str | None
    role: Role = Field(description="host (주최), organizer (주관), supporter (후원, 협찬).")


class Event(Model):
    """A named contest, evaluation, ceremony, festival, exhibition or meeting."""

    id: str
    name: str
    edition: int | None
    year: int | None
    organizers: list[Organizer]
    mentions: list[RuledSpan] = Field(min_length=1)


class Award(Model):
    """A named prize, commendation, title or selection."""

    id: str
    name: str
    recipients: list[Party]
    giver: Party | None
    event: str | None = Field(description="Id of an event, or null.")
    date: str | None = Field(description="When it was won, as a date's value, where the text says so.")
    outcome: Outcome | None = Field(description="Null when nobody is named as winner.")
    level: Level | None = Field(description="Rank of the giver, where the award's name tells it.")
    mentions: list[RuledSpan] = Field(min_length=1)


class Count(RuledSpan):
    """A number of things, people or occurrences."""

    id: str
    value: Number
    upper: Number | None = Field(description="The higher end of a range, else null.")
    unit: str | None = Field(description="The counter as written (개, 명, 곳), null for a bare number.")
    qualifier: Qualifier | None
    counted: Span | None = Field(description="The noun phrase that is counted.")
    parts: list[str] = Field(description="Ids of the counts that the text breaks this one down into; they add up exactly.")


class Quantity(RuledSpan):
    """Any other number with a meaning."""

    id: str
    kind: QuantityKind
    value: Number | str = Field(description="A number; a score is written out: 3-1.")
    upper: Number | None
    unit: str | None = Field(description="ISO 4217 for money, UCUM for measures, else the unit as written.")
    qualifier: Qualifier | None


class Cue(Span):
    """The reporting verb of a quote."""

    lemma: str
    stance: str | None = Field(description="neutral, claim, stress, against, demand, admit, …")


class Quote(RuledSpan):
    """Words that somebody is reported to have said or written."""

    id: str
    kind: Literal["direct", "indirect"]
    speaker: Party | None
    cue: Cue | None
    speaker_rule: str | None = Field(description="Name of the sieve that found the speaker.")


class Warning(Model):
    """Something the reader of this result should know."""

    code: str
    message: str


class Article(Model):
    """One article's facts."""

    version: Literal["1"]
    id: str | None = Field(description="The record's own id, or null.")
    source: Source
    published: Published | None
    headline: Span | None
    reporters: list[Reporter]
    sections: list[Section]
    dates: list[Date]
    organizations: list[Organization]
    people: list[Person]
    events: list[Event]
    awards: list[Award]
    counts: list[Count]
    quantities: list[Quantity]
    quotes: list[Quote]
    warnings: list[Warning]

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        """Offsets lie inside the text, and every id that is named exists."""
        limit = self.source.characters
        ids: set[str] = set()
        for facts in (self.dates, self.organizations, self.people, self.events, self.awards, self.counts,
                      self.quantities, self.quotes, self.reporters):  # fmt: skip
            for fact in facts:
                if fact.id in ids:
                    raise ValueError(f"two facts have the id {fact.id}")
                ids.add(fact.id)
        for name, found in self._references():
            if found is not None and found not in ids:
                raise ValueError(f"{name} names {found}, which is no fact of this article")
        for end in self._ends():
            if end > limit:
                raise ValueError(f"a span ends at {end}, past the text's {limit} characters")
        before = 0
        for section in self.sections:
            if section.start < before or section.end < section.start:
                raise ValueError("sections overlap or are out of order")
            before = section.end
        return self

    def _references(self) -> list[tuple[str, str | None]]:
        found: list[tuple[str, str | None]] = [("anchor", d.anchor) for d in self.dates if d.anchor != "published"]
        found += [("organization", p.organization) for p in self.people]
        found += [("organization", o.organization) for e in self.events for o in e.organizers]
        found += [("event", a.event) for a in self.awards]
        found += [("parts", part) for c in self.counts for part in c.parts]
        parties = [p for a in self.awards for p in (*a.recipients, a.giver) if p is not None]
        parties += [q.speaker for q in self.quotes if q.speaker is not None]
        found += [("organization", p.organization) for p in parties] + [("person", p.person) for p in parties]
        return found

    def _ends(self) -> list[int]:
        spans: list[Any] = [*self.sections, *self.dates, *self.counts, *self.quantities, *self.quotes, *self.reporters]
        spans += [m for facts in (self.organizations, self.people, self.events, self.awards) for f in facts for m in f.mentions]
        return [span.end for span in spans]

    def to_json(self, pretty: bool = False) -> bytes:
        """The article as JSON in UTF-8, without a line break at the end; the same article gives the same bytes."""
        return to_json(self.model_dump(), pretty)


def _check_slice(start: int, end: int, text: str, info: ValidationInfo) -> None:
    if end < start or end - start != len(text):
        raise ValueError(f"{text!r} does not fit the offsets {start}..{end}")
    if info.context and (whole := info.context.get("text")) is not None and whole[start:end] != text:
        raise ValueError(f"the text at {start}..{end} is {whole[start:end]!r} and not {text!r}")


def to_json(data: Any, pretty: bool = False) -> bytes:
    """Plain data as JSON in UTF-8. Integers beyond 64 bits (1000경) and long decimals are written whole."""
    option = orjson.OPT_INDENT_2 if pretty else 0
    try:
        return orjson.dumps(data, option=option)
    except TypeError:
        return orjson.dumps(_with_whole_numbers(data), option=option)


def _with_whole_numbers(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _with_whole_numbers(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_with_whole_numbers(value) for value in data]
    if isinstance(data, Decimal):
        return orjson.Fragment(f"{data:f}")
    if isinstance(data, int) and not isinstance(data, bool) and not -(2**63) <= data < 2**64:
        return orjson.Fragment(str(data))
    return data


class _Schema(GenerateJsonSchema):
    schema_dialect = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """The published contract as JSON Schema 2020-12."""
    schema = Article.model_json_schema(schema_generator=_Schema)
    return {
        "$schema": _Schema.schema_dialect,
        "$id": SCHEMA_ID,
        **schema,
        "title": "Article",
        "description": "The facts of one Korean news article, as the program extract gives them. Offsets are half-open, "
        "in Unicode code points of the text as given.",
    }


if __name__ == "__main__":
    import sys

    sys.stdout.write(to_json(json_schema(), pretty=True).decode() + "\n")
