"""The component ``extract_organizations``: find, reach, decide between organization and place, filter, link."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from extract.pipes.facts import put, zones
from extract.pipes.organizations.codes import coded
from extract.pipes.organizations.contexts import contextual
from extract.pipes.organizations.established import abbreviations, beside, is_place, later, short_forms, spreads
from extract.pipes.organizations.filters import rejected
from extract.pipes.organizations.finding import Candidate, beside_own, headed, listed, marked, paired
from extract.pipes.organizations.linking import link
from extract.pipes.organizations.reach import join, reach
from extract.pipes.organizations.roles import in_context, role, settle
from extract.pipes.organizations.sports import of_hall, on_sport, team
from extract.pipes.organizations.words import Words


@Language.component("extract_organizations")
def organizations(doc: Doc) -> Doc:
    """Put the document's organizations."""
    analysis = doc._.analysis
    parts = [Words(analysis, zone.start, zone.end) for zone in zones(doc)]
    sport = on_sport(analysis.text, [(words.begin, words.stop) for words in parts])
    found = [(words, _in_zone(words, sport)) for words in parts]
    acting = {key for _, candidates in found for c in candidates for key in c.keys if c.rule in _STRONG}
    known: dict[str, Candidate] = {}
    shorts: dict[str, set[object]] = {}  # a short form of two bodies is neither's: 산림조합 of two counties'
    for words, candidates in found:
        for c in candidates:
            form = analysis.text[c.start : c.end]
            if c.rule.startswith("team.") and c.evidence == "place":  # 인도 wherever it plays, once it does
                known.setdefault(form, replace(c, full=form, rule="team.again"))
            if c.full == "" or c.rule.startswith(("role.", "team.", "context.hall")) or (c.evidence == "context" and not spreads(words, c)):
                continue
            known.setdefault(form, c)
            for short in short_forms(analysis, c):
                known.setdefault(short, replace(c, full=form))
                shorts.setdefault(short, set()).add(c.entry or form[:2])
            if sport and c.kind == "team" and " " in form and (c.names or is_place(form.partition(" ")[0])):  # 텍사스 after 텍사스 레인저스
                known.setdefault(form.partition(" ")[0], replace(c, full=form, rule="team.town"))
    for short, owners in shorts.items():
        if len(owners) > 1:
            known.pop(short, None)
    everything: list[Candidate] = []
    for words, candidates in found:
        bodies = {c.start for c in candidates if c.rule != "role.body"}
        for c in reversed(candidates):
            if c.rule != "role.body" or settle(words, c, not acting.isdisjoint(c.keys), bodies):
                bodies.add(c.start)
                everything.append(c)
        everything += [c for c in later(words, candidates, known) if rejected(words, c) is None]
    put(doc, "organizations", coded(doc, link(analysis.text, everything, sport)))
    return doc


def _in_zone(words: Words, sport: bool) -> list[Candidate]:
    known = list(listed(words))
    by_end = {candidate.end: candidate for candidate in known}
    whole = {c.start: c.end for c in known if not c.evidence}
    others = [*marked(words), *paired(words), *reach(words, [c for c in headed(words) if not _over(words, c, whole)], by_end)]
    kept: list[Candidate] = []
    doubted: list[tuple[int, Candidate]] = []
    named = _longest(known + beside_own(known, others))
    named = _longest(named + list(contextual(words, {c.start: c for c in named})))
    for candidate in join(words, named, sport):
        if rejected(words, candidate) is not None:
            continue
        if candidate.evidence == "place":
            rule = team(words, candidate) if sport else None
            if rule is not None:
                candidate.kind, candidate.names = "team", ()
            else:
                rule = role(words, candidate)
            if rule is None:
                continue
            candidate.rule = rule
            if sport and candidate.kind == "government" and rule == "role.acts":
                candidate.kind, candidate.names = "team", ()  # 러시아가 균형을 맞췄다
        elif candidate.evidence == "context":
            rule = (team(words, candidate) if sport else None) or in_context(words, candidate)
            if rule is None:
                if candidate.kind != "local_government":
                    doubted.append((len(kept), candidate))
                continue
            candidate.rule = rule
            if rule.startswith("team.") and candidate.kind in ("government", "local_government"):
                candidate.kind, candidate.names = "team", ()
            elif rule.startswith("team.") and rule != "team.match" and candidate.kind == "company":
                candidate.kind = "team"
        elif sport and candidate.kind == "company" and candidate.names and (rule := team(words, candidate)) not in (None, "team.match"):
            candidate.kind, candidate.rule = "team", rule  # 두산 in baseball
        elif sport and candidate.kind == "local_government" and of_hall(words, candidate):
            candidate.kind, candidate.rule, candidate.names = "team", "team.of_player", ()
        kept.append(candidate)
    kept += beside(words, kept, doubted)
    return kept + abbreviations(words, kept)


def _over(words: Words, candidate: Candidate, whole: dict[int, int]) -> bool:
    """Whether a head is but a listed name's last syllable and its particle: 한빛종합화학과 새봄전자."""
    end = whole.get(candidate.start, candidate.end)
    return end < candidate.end == end + 1 and words.may_end(end)


_STRONG: Final = frozenset(["role.acts", "role.side", "role.source", "role.title", "role.receives", "role.headline", "role.by"])


def _longest(candidates: list[Candidate]) -> list[Candidate]:
    """Candidates that do not overlap: the one that begins first, then the longest."""
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (c.start, -c.end)):
        if not kept or candidate.start >= kept[-1].end:
            kept.append(candidate)
    return kept
