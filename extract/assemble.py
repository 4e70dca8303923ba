"""spaCy Doc to Article: ids, links, order, and offsets back in the text as given. The only place that knows the output."""

from __future__ import annotations

import hashlib
from typing import Any

from spacy.tokens import Doc

from extract.errors import warning
from extract.pipes import facts
from extract.reading.record import Record
from extract.schema import VERSION, Article


class _Assembly:
    def __init__(self, doc: Doc, record: Record) -> None:
        self.doc = doc
        self.text = record.text
        self.given = doc._.analysis.normalised.given
        self.ids: dict[int, str] = {}

    def span(self, start: int, end: int) -> dict[str, Any]:
        first, last = self.given(start, end)
        return {"start": first, "end": last, "text": self.text[first:last]}

    def mentions(self, mentions: list[facts.Mention]) -> list[dict[str, Any]]:
        ordered = sorted(mentions, key=lambda m: (m.start, m.end))
        return [{**self.span(m.start, m.end), "rule": m.rule} for m in ordered]

    def name(self, facts_in_order: list[Any], kind: str) -> None:
        """Give ids: date-1, date-2, … by first place in the text."""
        for number, fact in enumerate(facts_in_order, 1):
            self.ids[id(fact)] = f"{kind}-{number}"

    def id(self, fact: Any) -> str | None:
        return None if fact is None else self.ids.get(id(fact))

    def party(self, party: facts.Party | None) -> dict[str, Any] | None:
        if party is None:
            return None
        return {
            "organization": self.id(party.organization),
            "person": self.id(party.person),
            **self.span(party.start, party.end),
        }


def assemble(doc: Doc, record: Record) -> Article:
    """The facts that the components have put on a Doc, as a validated :class:`~extract.schema.Article`."""
    a = _Assembly(doc, record)
    dates: list[facts.Date] = facts.read(doc, "dates")
    numbers: list[facts.Number] = facts.read(doc, "numbers")
    counts = [n for n in numbers if n.kind == "count"]
    quantities = [n for n in numbers if n.kind != "count"]
    organizations: list[facts.Organization] = facts.read(doc, "organizations")
    people: list[facts.Person] = facts.read(doc, "people")
    events: list[facts.Event] = facts.read(doc, "events")
    awards: list[facts.Award] = facts.read(doc, "awards")
    quotes: list[facts.Quote] = facts.read(doc, "quotes")
    reporters: list[facts.Reporter] = facts.read(doc, "reporters")
    sections: list[facts.Section] = facts.read(doc, "sections")
    for of_a_kind, kind in ((dates, "date"), (counts, "count"), (quantities, "quantity"), (organizations, "organization"),
                            (people, "person"), (events, "event"), (awards, "award"), (quotes, "quote"),
                            (reporters, "reporter")):  # fmt: skip
        a.name(of_a_kind, kind)

    published: facts.Published | None = doc._.published
    warnings = [{"code": code, "message": message} for code, message in record.warnings]
    if published is None:
        warnings.append(warning("no_publication_date"))
    headline = next((s for s in sections if s.kind == "headline"), None)
    data = {
        "version": VERSION,
        "id": record.id,
        "source": {
            "name": record.name,
            "sha256": hashlib.sha256(record.text.encode("utf-8", "surrogatepass")).hexdigest(),
            "characters": len(record.text),
        },
        "published": _published(a, published),
        "headline": a.span(headline.start, headline.end) if headline else None,
        "reporters": [
            {"id": a.id(r), "name": r.name, "email": r.email, **a.span(r.start, r.end), "rule": r.rule} for r in reporters
        ],
        "sections": [
            {"kind": s.kind, "language": s.language, **_offsets(a.span(s.start, s.end)), "rule": s.rule} for s in sections
        ],
        "dates": [_date(a, d) for d in dates],
        "organizations": [
            {"id": a.id(o), "name": o.name, "kind": o.kind, "code": o.code, "mentions": a.mentions(o.mentions)}
            for o in organizations
        ],
        "people": [
            {
                "id": a.id(p),
                "name": p.name,
                "titles": list(p.titles),
                "organization": a.id(p.organization),
                "mentions": a.mentions(p.mentions),
            }
            for p in people
        ],
        "events": [_event(a, e) for e in events],
        "awards": [_award(a, w) for w in awards],
        "counts": [_count(a, n) for n in counts],
        "quantities": [
            {"id": a.id(n), "kind": n.kind, **_amount(n), **a.span(n.start, n.end), "rule": n.rule} for n in quantities
        ],
        "quotes": [_quote(a, q) for q in quotes],
        "warnings": warnings,
    }
    return Article.model_validate(data, context={"text": record.text})


def _offsets(span: dict[str, Any]) -> dict[str, int]:
    return {"start": span["start"], "end": span["end"]}


def _published(a: _Assembly, published: facts.Published | None) -> dict[str, Any] | None:
    if published is None:
        return None
    where: dict[str, Any] = {"start": None, "end": None, "text": None}
    if published.start is not None and published.end is not None:
        where = a.span(published.start, published.end)
    return {"type": "TIME" if "T" in published.value else "DATE", "value": published.value, **where}


def _date(a: _Assembly, d: facts.Date) -> dict[str, Any]:
    return {
        "id": a.id(d),
        "type": d.type,
        "value": d.value,
        "modifier": d.modifier,
        "freq": d.freq,
        "anchor": d.anchor if isinstance(d.anchor, str) else a.id(d.anchor),
        "earliest": d.earliest,
        "latest": d.latest,
        **a.span(d.start, d.end),
        "rule": d.rule,
    }


def _amount(n: facts.Number) -> dict[str, Any]:
    return {"value": n.value, "upper": n.upper, "unit": n.unit, "qualifier": n.qualifier}


def _count(a: _Assembly, n: facts.Number) -> dict[str, Any]:
    return {
        "id": a.id(n),
        **_amount(n),
        "counted": a.span(*n.counted) if n.counted else None,
        "parts": [part for p in n.parts if (part := a.id(p)) is not None],
        **a.span(n.start, n.end),
        "rule": n.rule,
    }


def _event(a: _Assembly, e: facts.Event) -> dict[str, Any]:
    return {
        "id": a.id(e),
        "name": e.name,
        "edition": e.edition,
        "year": e.year,
        "organizers": [
            {"organization": a.id(o.organization), "role": o.role, **a.span(o.start, o.end)} for o in e.organizers
        ],
        "mentions": a.mentions(e.mentions),
    }


def _award(a: _Assembly, w: facts.Award) -> dict[str, Any]:
    return {
        "id": a.id(w),
        "name": w.name,
        "recipients": [a.party(p) for p in w.recipients],
        "giver": a.party(w.giver),
        "event": a.id(w.event),
        "date": w.date,
        "outcome": w.outcome,
        "level": w.level,
        "mentions": a.mentions(w.mentions),
    }


def _quote(a: _Assembly, q: facts.Quote) -> dict[str, Any]:
    cue = q.cue
    return {
        "id": a.id(q),
        "kind": q.kind,
        "speaker": a.party(q.speaker),
        "cue": {"lemma": cue.lemma, **a.span(cue.start, cue.end), "stance": cue.stance} if cue else None,
        "speaker_rule": q.speaker_rule,
        **a.span(q.start, q.end),
        "rule": q.rule,
    }
