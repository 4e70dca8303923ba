"""Resolve: who won, sentence by sentence, by ordered sieves; the first that answers wins and its name is kept."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

from extract.korean.clause import marked_phrases
from extract.pipes.awards.circumstances import date, event, giver, outcome, year
from extract.pipes.awards.headlines import headline
from extract.pipes.awards.parties import PERSON, names_in, unique
from extract.pipes.awards.scene import Scene, Span, Win
from extract.pipes.awards.sieves import (
    after_as,
    after_bullet,
    after_colon,
    after_division,
    after_topic,
    apposed,
    given,
    in_bracket,
    relative,
    relative_far,
)
from extract.pipes.awards.subjects import subject
from extract.pipes.awards.titles import Found
from extract.pipes.awards.verbs import IRREALIS, RECEIVE, SELF
from extract.pipes.facts import Party, Section

_WINNERS_ARE = re.compile(r"(?<![가-힣])(?:최종 )?수상자(?:로|에)?는 (?:총 \d+명으로 )?(?=[가-힣])")
_LIST_ENDS = re.compile(r"(?: 등 (?:총 |모두 )?\d+명|[가이]? ?(?:선정|결정|이름을 올|뽑))")


def read_scene(scene: Scene, found: list[tuple[Section, Found]]) -> list[Win]:
    """Every mention with winner, giver, event, date and outcome as far as its own sentence tells."""
    wins: list[Win] = []
    scene.awards = [(f.start, f.end) for _, f in found]
    for zone, one in found:
        headline = zone.kind in ("headline", "subheadline")
        sentence = _line(scene.text, one.start, zone) if headline else _sentence(scene, one, zone)
        wins.append(Win(one, headline, _clipped(sentence, one)))
    for k, win in enumerate(wins):
        before = wins[k - 1].found.end if k and wins[k - 1].sentence == win.sentence else win.sentence[0]
        following = k + 1
        while following < len(wins) and _in_its_bracket(scene, win, wins[following]):
            following += 1
        after = wins[following].found.start if following < len(wins) and wins[following].sentence == win.sentence else win.sentence[1]
        year(scene, win)
        event(scene, win)
        if k and _in_its_bracket(scene, wins[k - 1], win):
            win.recipients, win.rule = list(wins[k - 1].recipients), wins[k - 1].rule  # 대상(⟦대통령상⟧)
        else:
            _winners(scene, win, before, after)
        giver(scene, win)
        date(scene, win)
        outcome(scene, win)
        if win.recipients and (not scene.main or (not any(p.person or p.organization for p in scene.main) and any(p.person or p.organization for p in win.recipients))):
            scene.main = win.recipients
        if win.recipients and not win.headline:
            scene.won.append((scene.text[win.found.start : win.found.end], win.recipients))
        if not win.recipients and k and not win.headline and win.rule != "total":
            _shared(scene, win, wins[:k])
    _pass_back(scene, wins)
    _respectively(scene, wins)
    _listed_winners(scene, wins)
    return wins


def _in_its_bracket(scene: Scene, win: Win, other: Win) -> bool:
    """Whether an award stands in brackets right behind another: 대상(⟦대통령상⟧)에 김한별 씨가."""
    bracket = re.match(r"['’\"”]?\([^)\n]{2,40}\)", scene.text[win.found.end : win.found.end + 44])
    return bracket is not None and win.found.end < other.found.start < win.found.end + bracket.end()


def _clipped(sentence: Span, one: Found) -> Span:
    """A sentence, or of one that runs on and on a stretch around the award, so that the time stays linear."""
    begin, end = sentence
    if end - begin <= 1200:
        return sentence
    begin += (one.start - begin) // 600 * 600
    return begin, max(one.end, min(end, begin + 900))


def _line(text: str, place: int, zone: Section) -> Span:
    begin = max(zone.start, text.rfind("\n", 0, place) + 1)
    end = text.find("\n", place)
    return begin, min(zone.end, end if end >= 0 else zone.end)


def _sentence(scene: Scene, one: Found, zone: Section) -> Span:
    begin, end = scene.analysis.sentence_at(one.start)
    if end < one.end:
        end = scene.analysis.sentence_at(one.end - 1)[1]
    return max(begin, zone.start), min(max(end, one.end), zone.end)


def _winners(scene: Scene, win: Win, before: int, after: int) -> None:
    irrealis = IRREALIS.match(scene.text, win.found.end)
    if irrealis and not irrealis.group().endswith("후보") and not (win.found.kind == "medal" and irrealis.group().endswith("확보")):
        return
    verb = RECEIVE.search(scene.text, win.found.end, min(win.sentence[1], win.found.end + 40))
    if verb and re.match(r"\S{0,3}[아어해라]야 (?:하|한다|할|했)", scene.text[verb.start() : verb.start() + 10]):
        return  # 상은 김 씨가 받아야 한다
    if win.found.kind == "act" and after < win.sentence[1] and re.match(r"['’\"”]?(?:은|는|에서는) ", scene.text[win.found.end : win.found.end + 6]) and re.match(r"[^.\n]{0,90}?(?:이|가) ['‘]?$", scene.text[win.found.end : after]):
        return  # 유공자 표창은 … A가 국무총리상을, B가 장관상을: the awards that follow are won
    if win.found.kind == "medal" and re.search(r"총 (?:[금은동]메달 \d+개,? ?)*$", scene.text[max(win.sentence[0], win.found.start - 30) : win.found.start]):
        win.rule = "total"
        return  # 총 금메달 1개, 은메달 3개: what a team has won in all
    lead = scene.text[max(win.sentence[0], win.found.start - 5) : win.found.start]
    if re.search(r"(?<![가-힣)\]’'”\"%A-Za-z0-9])(?:이번|이|해당|같은) ['‘]?$", lead) and scene.main and not win.headline and not _acts(scene, win):
        name = scene.text[win.found.start : win.found.end]
        last = next((parties for won, parties in reversed(scene.won) if won.endswith(name)), scene.main)
        win.recipients, win.rule = list(last), "this"
        return
    if re.match(r"['’\"”]?\s?(?:\d+(?:곳|개|명|팀|건|점|편)|(?:은|이|가)? ?역대 (?:최다|최대|가장)|(?:을|를)? ?배출)", scene.text[win.found.end : win.found.end + 14]) and win.found.kind == "honour" and not SELF.search(scene.text[win.sentence[0] : win.found.start]):
        return  # 우수기관 20곳: counted, and won by others than the subject
    sieves: list[tuple[str, Callable[[Scene, Win, int, int], list[Party]]]] = [
        ("bracket", in_bracket),
        ("apposed", apposed),
        ("colon", after_colon),
        ("bullet", after_bullet),
        ("topic", after_topic),
        ("division", after_division),
        ("given", given),
        ("relative", relative),
        ("relative_far", relative_far),
        ("subject", subject),
        ("headline", headline),
        ("as", after_as),
    ]
    for name, sieve in sieves:
        parties = sieve(scene, win, before, after)
        if parties:
            win.recipients, win.rule = parties, name
            return


def _acts(scene: Scene, win: Win) -> bool:
    """Whether a named person or body is the subject before 이번 …상, outside speech: 김한별 시인은 … 이번 문학상의 영예를 안았다."""
    for phrase in marked_phrases(scene.analysis, win.sentence[0], win.found.start):
        if any(p.person or p.organization for p in scene.parties(phrase.start, phrase.end)):
            return not re.search(r"[“\"]", scene.text[phrase.end : win.found.start])
    return False


def _respectively(scene: Scene, wins: list[Win]) -> None:
    """A와 B가 각각 대상과 금상을 받았다: one winner for each, in their order."""
    for _, group in itertools.groupby(wins, key=lambda w: w.sentence):
        same = [w for w in group if not w.headline and len(w.recipients) > 1]
        if len(same) < 2 or len({tuple(p.start for p in w.recipients) for w in same}) != 1 or len(same) != len(same[0].recipients):
            continue
        parties = sorted(same[0].recipients, key=lambda p: p.start)
        if parties[-1].end < same[0].found.start and "각각" in scene.text[parties[-1].end : same[-1].sentence[1]]:
            for win, party in zip(same, parties, strict=True):
                win.recipients, win.rule = [party], "respectively"


def _listed_winners(scene: Scene, wins: list[Win]) -> None:
    """올해 수상자는 A, B, C 등 3명이다: the winners of the prize that the article is about."""
    prizes = [w for w in wins if w.found.kind == "prize"] or (wins if len({scene.text[w.found.start : w.found.end] for w in wins}) == 1 else [])
    if not prizes:
        return
    for match in _WINNERS_ARE.finditer(scene.text):
        begin, end = scene.analysis.sentence_at(match.start())
        if any(begin <= w.found.start < end for w in wins):
            continue
        prize = next((w for w in reversed(prizes) if w.found.start < match.start()), prizes[0])
        end = min([end, *(m.start() for m in [_LIST_ENDS.search(scene.text, match.end(), end)] if m)])
        parties = [p for p in names_in(scene, match.end(), end) if p.person or p.organization or PERSON.search(scene.text[p.start - 1 : p.end + 12])]
        if len(parties) > len(prize.recipients):
            prize.recipients, prize.rule, prize.headline = unique([*parties, *prize.recipients]) if not prize.headline else parties, "listed", False
            prize.outcome = prize.outcome or "won"


def _shared(scene: Scene, win: Win, earlier: list[Win]) -> None:
    """A and B in one sentence share its winner: 도지사 표창과 함께 최우수기관으로; else a sentence without a subject takes the last."""
    verb = RECEIVE.search(scene.text, win.found.end, min(win.sentence[1], win.found.end + 60))
    last = next((w for w in reversed(earlier) if w.recipients), None)
    if last is None or not verb:
        return
    if last.sentence == win.sentence and last.rule in ("subject", "headline", "shared"):
        win.recipients, win.rule = list(last.recipients), "shared"
    elif last.sentence != win.sentence and not list(marked_phrases(scene.analysis, *win.sentence)):
        win.recipients, win.rule = list(last.recipients), "carried"


def _pass_back(scene: Scene, wins: list[Win]) -> None:
    """도지사 표창 최우수기관으로 선정: a mention right before another one in its sentence has the same winner."""
    for win, following in itertools.pairwise(wins):
        weak = win.rule == "subject" and win.recipients == scene.main
        if (win.recipients and not weak) or win.rule == "total" or win.sentence != following.sentence or following.rule not in ("subject", "headline", "shared", "relative"):
            continue
        between = scene.text[win.found.end : following.found.start]
        if re.fullmatch(r"['’\"”]?(?:과|와|을|를|,|및|로|으로|에)?\s?(?:함께|선정[돼되]어?|받아|수상하고|및|이어)?,?\s?['‘\"“]?", between):
            win.recipients, win.rule = list(following.recipients), "shared"
