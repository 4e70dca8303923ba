"""The component ``extract_quotes``: every word said, by whom, in which verb.

Find (marks, reported clauses) → decide (quote or term) → resolve (speaker sieves, then the cast of the article).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from extract.pipes.facts import Cue, Party, Quote, put, read, zones
from extract.pipes.quotes.blocks import find_blocks, with_blocks
from extract.pipes.quotes.cues import find_cue, stance, verbs
from extract.pipes.quotes.leaders import find_leader
from extract.pipes.quotes.marks import MARK, Pair, scan
from extract.pipes.quotes.outer import Outer
from extract.pipes.quotes.reported import Clause, clause_start, find_reported
from extract.pipes.quotes.resolve import Cast
from extract.pipes.quotes.scene import Scene, Spoken
from extract.pipes.quotes.speakers import find_speaker
from extract.pipes.quotes.verdict import Verdict, judge

# The first two characters of a word: 기분이 and 기분 are one.
_STEM = re.compile(r"(?<!\S)\S{2}")
# One character of a headline for a body that the article names, and what that body's name must have.
_JOINED = re.compile(r"[”\"’'] ?(?:…|\.{2,3}|‥|·|,)? ?[“\"‘']")
_STANDS_FOR = {
    **dict.fromkeys("여야與野", re.compile(r"당$|국민의힘$")),
    "檢": re.compile(r"검찰|지검|고검|대검|특검"),
    "警": re.compile(r"경찰|경$"),
    "法": re.compile(r"법원|지법|고법|행정\d?부|대법|법무부"),
    "靑": re.compile(r"청와대"),
}
# What is left of a direct quote before the clause: “…”라며 앞으로도 …하겠다고.
_TAIL = re.compile(r"\s*(?:이?라)?(?:고|며|면서)[ ,]*")
# A direct quote that modifies a noun of the clause: “…”는 편지를.
_MODIFIES = re.compile(r"\s*(?:이?라)?(?:는|란) ")
# Rules whose quotes have a cue only where the sentence's verb is a listed one: “…”는 뜻에 따라 열렸다 has none.
_LISTED_ONLY = ("direct.modifying_clause", "direct.named_after", "direct.coordinated")
# The endings that an indirect quote needs, for a first quick look: 했다고, 하라며, 하자면서.
_REPORTING = re.compile(r"[다라자냐](?:고|며|면서)")


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a quote mark, or a pair of them, is in a quote or is left alone. Offsets in the normalised text."""

    start: int
    end: int
    rule: str


@Language.component("extract_quotes")
def quotes(doc: Doc) -> Doc:
    """Put the document's quotes."""
    put(doc, "quotes", find_quotes(doc))
    return doc


def find_quotes(doc: Doc) -> list[Quote]:
    """The quotes of a document, direct and indirect, with speaker and cue."""
    cast = Cast(read(doc, "people"), read(doc, "organizations"))
    names = sorted((m.start, m.end) for person in cast.people for m in person.mentions)
    found: list[Quote] = []
    text = doc._.analysis.text
    last: Party | None = None
    since = -1
    for headline, outer, verdicts in _judged(doc, cast.places):
        scene = Scene(outer, cast.known, cast.body, names)
        for spoken in _spoken(scene, verdicts, headline):
            find_speaker(scene, spoken)
            scene.spoken.append(spoken)
            party = cast.party(text, *spoken.speaker, last, since) if spoken.speaker else None
            if party is not None and not headline:
                last = party
                since = max(spoken.close, spoken.cue.end if spoken.cue else -1)
            cue = spoken.cue
            said = Cue(cue.start, cue.end, cue.lemma, stance(cue.lemma)) if cue else None
            found.append(Quote(spoken.start, spoken.end, spoken.rule, spoken.kind, party, said, spoken.speaker_rule))  # type: ignore[arg-type]
    _join_headlines(text, found)
    _echo(text, found)
    return found


def _echo(text: str, found: list[Quote]) -> None:
    """A quote of a headline, or of a line on its own, is the quote below that it shortens, with half its words or more.

    So it has that one's speaker, where it names nobody; and where it names 여 or 檢, the body that this stands for.
    """
    heads = [q for q in found if q.rule.startswith(("direct.headline", "direct.paragraph")) and _unnamed(text, q.speaker)]
    if not heads:
        return
    words = [(q, set(_STEM.findall(text[q.start : q.end]))) for q in found if q.speaker is not None]
    for quote in heads:
        mine = set(_STEM.findall(text[quote.start : quote.end]))
        line = text[text.rfind("\n", 0, quote.start) + 1 : quote.start]
        shared = ((len(mine & w), q) for q, w in words if q.start > quote.end)
        best = max(((n + (n > 0 and _named_in(line, q.speaker)), -q.start, q) for n, q in shared), key=lambda x: x[:2], default=None)
        if best is None or best[0] < 2 or best[0] * 2 < len(mine):
            continue
        party, said = quote.speaker, best[2].speaker
        if party is None:
            quote.speaker, quote.speaker_rule = _first_named(said, found), "echo"
        elif said is not None:
            body = said.organization or (said.person.organization if said.person else None)
            if body is not None and _STANDS_FOR[text[party.start]].search(body.name):
                quote.speaker = Party(party.start, party.end, body, None)


def _named_in(line: str, party: Party | None) -> bool:
    """Whether a headline has the name of a speaker of the body before its quote."""
    if party is None or (party.person is None and party.organization is None):
        return False
    return (party.person or party.organization).name in line  # type: ignore[union-attr]


def _join_headlines(text: str, found: list[Quote]) -> None:
    """“…”…“…”: a headline's quote right behind another has the same speaker, where nobody is named for it."""
    for before, quote in pairwise(found):
        joined = quote.speaker is None and before.speaker is not None and before.rule == quote.rule == "direct.headline"
        if joined and _JOINED.fullmatch(text, before.end, quote.start):
            quote.speaker, quote.speaker_rule = before.speaker, "continuation"


def _unnamed(text: str, party: Party | None) -> bool:
    """Whether a headline's quote has no speaker, or 여 or 檢 alone that stands for no body yet."""
    if party is None:
        return True
    sign = text[party.start : party.end]
    unknown = party.person is None and (party.organization is None or party.organization.name == sign)
    return unknown and sign in _STANDS_FOR


def _first_named(party: Party | None, found: list[Quote]) -> Party | None:
    """The first speaker's phrase that stands for the same person or organization."""
    if party is None or (party.person is None and party.organization is None):
        return party
    same = [q.speaker for q in found if q.speaker is not None
            and q.speaker.person is party.person and q.speaker.organization is party.organization]  # fmt: skip
    return min(same, key=lambda p: p.start, default=party)


def _judged(doc: Doc, names: Sequence[tuple[int, int]]) -> list[tuple[bool, Outer, list[Verdict]]]:
    """Each zone's sentences and verdicts. Neighbouring zones of running text are one, so that a quote may run over."""
    analysis = doc._.analysis
    judged = []
    for start, end, headline in _runs(doc):
        marked = MARK.search(analysis.text, start, end) is not None
        blocks = [] if headline else find_blocks(analysis.text, start, end)
        if not marked and not blocks and (headline or not _REPORTING.search(analysis.text, start, end)):
            continue  # nothing that could be a quote
        pairs = scan(analysis.text, start, end)[0] if marked else []
        pairs = with_blocks(pairs, blocks) if blocks else pairs
        outer = Outer(analysis, start, end, pairs, names)
        judged.append((headline, outer, judge(outer, pairs, headline)))
    return judged


def _runs(doc: Doc) -> list[tuple[int, int, bool]]:
    return [(z.start, z.end, z.kind in ("headline", "subheadline")) for z in zones(doc)]


def _spoken(scene: Scene, verdicts: list[Verdict], headline: bool) -> list[Spoken]:
    """Direct and indirect quotes of a zone in order, each with its sentence and cue."""
    outer = scene.outer
    spoken: list[Spoken] = []
    for verdict in verdicts:
        if not verdict.speech:
            continue
        pair: Pair = verdict.pair
        index = outer.index(pair.open)
        cue = None
        heads = headline or verdict.rule.startswith("direct.headline")
        if not heads and verdict.rule not in ("direct.paragraph", "direct.speech_noun", "direct.colon", "direct.block"):
            cue = find_cue(outer.text, outer.predicates(index), pair.close, quoted=True)
            if cue is not None and verdict.rule in _LISTED_ONLY and cue.lemma not in verbs():
                cue = None
        spoken.append(
            Spoken(pair.open, pair.close, "direct", pair.start, pair.end, verdict.rule, cue, heads, index)
        )
    direct: dict[int, list[Spoken]] = {}
    for said in spoken:
        direct.setdefault(said.sentence, []).append(said)
    ended = (m.start() for m in _REPORTING.finditer(outer.text, outer.start, outer.end)) if not headline else ()
    for index in sorted({outer.index(place) for place in ended if not outer.blocked(place)}):
        for clause in find_reported(scene, index):
            inner = [s for s in direct.get(index, ()) if s.start < clause.end and clause.start < s.end]
            last = max(inner, key=lambda s: s.close, default=None)
            if last is not None and not _after_quotes(scene, clause, last):
                continue
            spoken.append(
                Spoken(
                    open=clause.end, close=clause.after - 1, kind="indirect", start=clause.start, end=clause.end,
                    rule="indirect.clause", cue=clause.cue, headline=False, sentence=index,
                    told=clause.told, leader=clause.leader, beside=last if clause.start > (last.close if last else -1) else None,
                )
            )
    spoken.sort(key=lambda s: (s.start, s.end))
    return spoken


def _after_quotes(scene: Scene, clause: Clause, last: Spoken) -> bool:
    """Leave the direct quotes up to the last one out of a clause; whether a report is left: “…”며 ⟦당을 떠나겠다⟧고 밝혔다.

    Not so in “…”고 했다고 전했다, a report of a report; and “…”는 편지를 보냈다고 밝혔다 is one clause with the quote inside.
    """
    outer = scene.outer
    text, place = outer.text, last.close + 1
    if _MODIFIES.match(text, place, clause.end):
        return True
    if last.cue is not None and place <= last.cue.start and last.cue.end < clause.end and last.cue.final == "EC":
        # “…”고 고충을 토로하며, ⟦용기를 냈다⟧고 전했다; ‘…’라고 설명했지만 직원들은 ⟦감시였다⟧고 말했다
        if clause.told is None:
            clause.leader = find_leader(scene, clause.sentence, last.cue.end, clause.end, clause.cue)
        clause.start = clause_start(outer, last.cue.end, clause.end, clause.leader)
        while text[clause.start] in " ,":
            clause.start += 1
        return clause.end - clause.start >= 4
    tail = _TAIL.match(text, place, clause.end)
    clause.start = tail.end() if tail else place
    goes_on = tail is not None and "고" not in tail.group() and clause.told is None
    return clause.end - clause.start >= (4 if goes_on else 15)


def explain(doc: Doc) -> list[Explanation]:
    """Every quote mark of a document, accounted for: the pairs with their verdicts, the marks left over with a reason.

    Marks outside the headline, captions and body have the reason ``outside``.
    """
    analysis = doc._.analysis
    text = analysis.text
    found: list[Explanation] = []
    runs = _runs(doc)
    for start, end, headline in runs:
        pairs, strays = scan(text, start, end)
        pairs = with_blocks(pairs, [] if headline else find_blocks(text, start, end))
        outer = Outer(analysis, start, end, pairs)
        found += [Explanation(v.pair.open, v.pair.close + 1, v.rule) for v in judge(outer, pairs, headline)]
        found += [Explanation(s.place, s.place + 1, f"left.{s.reason}") for s in strays]
    for match in MARK.finditer(text):
        if not any(start <= match.start() < end for start, end, _ in runs):
            found.append(Explanation(match.start(), match.end(), "left.outside"))
    found.sort(key=lambda e: (e.start, e.end))
    return found
