"""Resolve: winners in headlines, which have no particles: 함평군, … ‘대상’ 수상."""

from __future__ import annotations

import re

from extract.korean.marks import quoted_spans
from extract.pipes.awards.parties import COUNTED, SURNAMES, in_brackets, names_in
from extract.pipes.awards.scene import Scene, Win
from extract.pipes.awards.verbs import NOMINAL_WIN
from extract.pipes.facts import Party

# Behind an award in a headline: nobody won it, or not the one who leads.
_NO_WIN = re.compile(
    r"['’\"”]?\s?(?:시상식|후보작|공모|제정|신설|상금|심사|접수|\d+ ?만|수상 ?기념|수상작 ?전|수상자 ?발표|수상작 ?발표|수상작 ?\d+|도전|수상 가능|수상할|수여식|선정 ?\?|받을까|누구|심사위원|운영위|출간|[^,]{0,8}접수)"
)


# Who acts though no name says so.
_ACTOR = re.compile(r"(?:참가자|참여자|학생|학생들|팀|동아리|선수단?|졸업생|재학생|수료생|교사|연구원|직원|봉사단|동호회|서포터즈|합창단|무용단|극단|학과|학부)$")
# Honours that people get: a title in quote marks before one is what they did it for.
_PERSONAL = re.compile(r"(?:검사|수사관|공무원|경찰관|소방관|직원|사원|교원|교사|선수|의원|기업인|농업인|지도자)$")


def headline(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """함평군, … ‘대상’ 수상: before the first comma; else the name or the work right before the event or award."""
    text, begin = scene.text, win.sentence[0]
    tail = text[win.found.end : win.sentence[1]]
    if _NO_WIN.match(tail) or (not win.headline and not NOMINAL_WIN.match(tail)):
        return []
    if not win.headline and re.search(r"다[\"”]?\.\s*$", text[begin : win.sentence[1]]):
        return []
    lead = re.match(r"(?:\[[^\]]*\]|[■▲△○◇\-*]|\s)*", text[begin : win.found.start])
    start = begin + (lead.end() if lead else 0)
    comma = re.search(r",|…|\.\.\.|‥", text[start : win.found.start])
    if before > begin and before - begin < win.found.start - begin:
        people = [p for p in scene.parties(before, win.found.start) if p.person is not None]
        if people:
            return people
    if not re.match(r"['’\"”]? ?수상", tail) and re.match(r"(?:\S+ )?(?:유공자|우수자|공로자|유공) ?(?:표창|시상|포상)", text[win.found.start : win.found.end]):
        return []  # 해솔교육청, 수능 운영 유공자 표창: the one who leads gives it
    handed = re.search(r"(\S+)에게 ['‘]?$", text[start : win.found.start])
    if handed:
        return [p for p in names_in(scene, start + handed.start(1), start + handed.end(1)) if not COUNTED.search(text[p.start : p.end])]
    given = re.match(r"['’\"”]? ?(?:수여|전달|시상)(?!식)", tail)
    if given and comma:
        return names_in(scene, start + comma.end(), win.found.start - 1)
    if comma and comma.start() >= 2:
        found = _lead(scene, start, start + comma.start())
        if any(p.person or p.organization for p in found):
            return found
        rest = _directly(scene, start + comma.end(), win)
        if rest and len(rest) == 1 and _ACTOR.search(text[rest[0].start : rest[0].end]):
            return rest  # 해솔대, ⟦기계공학과 학생팀⟧ 공모전 대상
        return (rest if any(p.person or p.organization or text[p.start - 1] in "'‘<《「;" for p in rest) else []) or found or list(scene.main)
    found = _directly(scene, start, win)
    if found:
        return found
    bracket = [p for p in scene.parties(begin, start) if p.organization is None or p.organization.kind != "media"]
    return bracket[:1] or list(scene.main)


def _directly(scene: Scene, start: int, win: Win) -> list[Party]:
    """The people, the organization, or the work in marks before an event or award, nothing but nouns between."""
    text = scene.text
    stop = min([win.found.start, *(a for a, b, _ in scene.events if start <= a < win.found.start)])
    former = re.match(r"([가-힣]{3}) (?:전|현|신임|前|現) ", text[start:stop])
    if former and former.group(1)[0] in SURNAMES:
        return [Party(start, start + 3)]
    parties = scene.parties(start, stop)
    people = [p for p in parties if p.person is not None]
    if people:
        return people
    name = text[start:stop].rstrip(" ")
    if name.endswith(("'", "’", ">", "》", "」", "&gt;")) and not re.search(r"20\d\d|제\d+회", name):
        spans = [s for s in quoted_spans(text, start, start + len(name)) if s[1] in (start + len(name) - 1, start + len(name) - 4)]
        if spans:
            left, right = spans[0]
            inside = [p for p in scene.parties(left, right) if p.end == right]
            if inside:
                return inside  # ‘일 잘하는 해솔군’
            award = text[win.found.start : win.found.end]
            if win.found.kind != "honour" or (right - left > 6 and not _PERSONAL.search(award)):
                return [Party(left, right)]
            return []
    if parties:
        return parties[:1]
    name = re.sub(r" ?제\d+회$", "", name.rstrip("‘'\"“ "))
    if COUNTED.search(name):
        return []  # 마을 발전 공헌 5명
    if win.headline and not scene.main and 2 <= len(name) <= 25 and not re.search(r"(?:에서|의|에|을|를|으로|서|로|올해|전국)$", name):
        return names_in(scene, start, start + len(name))
    return []


def _lead(scene: Scene, start: int, end: int) -> list[Party]:
    """The actor before a headline's comma: the people in it, else what stands behind its last clause."""
    text = scene.text
    people = [p for p in scene.parties(start, end) if p.person is not None and not in_brackets(text, start, p.start)]
    if people:
        return people
    name = text[start:end]
    cut = max(name.rfind("’ "), name.rfind("' "), name.rfind("” "), name.rfind("\" "))
    if cut >= 0 and len(name) - cut > 3:
        start += cut + 2
    parties = names_in(scene, start, end)
    if end - start > 22 and not any(p.person or p.organization for p in parties):
        inside = scene.parties(start, end)
        return inside[:1]
    return parties
