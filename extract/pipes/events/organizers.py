"""Resolve: who holds an event. X가 주최하고 Y가 주관한 …대회, X 주관으로, 주최: X, X는 …를 개최했다."""

from __future__ import annotations

import re

from extract.korean.analysis import Analysis
from extract.korean.clause import Phrase, marked_phrases, phrase_before
from extract.korean.names import reach_left
from extract.pipes.events import lists
from extract.pipes.facts import Event, Organization, Organizer

ROLES = {
    "주최": "host", "주관": "organizer", "후원": "supporter", "협찬": "supporter", "개최": "host", "실시": "host", "마련": "host",
    "진행": "host", "선정": "host",
}  # fmt: skip
_ROLE = re.compile(r"(공동\s?)?(주최|주관|후원|협찬|개최|실시|마련|진행)")
_VERB = re.compile(r"(?:·주관|·주최)?(?:하|한|해|했)")
_THIS = re.compile(r"(?:이번|올해|이|본|해당|이날) (?:행사|대회|평가|시상식|공모전|경진대회|축제|박람회|포럼|[가-힣]{2,6}회|[가-힣]{1,6}식)")
_ATTENDED = re.compile(r"\s?(?:참석|참가|참여|모인|함께|출전|관람)")
_PLACE = re.compile(r"(?:실|홀|장|관|센터|호텔|공원|광장|일원|강당|체육관|운동장|서울|부산|대구|인천|광주|대전|울산|세종|제주)$")
# 개최했다고 밝혔다: the topic of such a sentence speaks, and its subject holds.
_REPORTED = re.compile(r"다고 [^.\n]{0,20}?(?:밝|전했|알|말|설명)")
_COLON = re.compile(r"\s?[:：]\s?")
_SPLIT = re.compile(r"\s?(?:,|·|와 |과 |및 )\s?")
_NO_ORGANIZER = re.compile(r"^(?:이번|올해|이|본|해당|이날|평가|행사|대회|시상식|상금.*|기부금|성금|물품|후원금|[가-힣]*(?:명|개|팀))$|(?:대회|평가|시상식|축제|행사|사업|공모전|회의)$")


def attach_organizers(analysis: Analysis, events: list[Event], organizations: list[Organization]) -> None:
    """Read the sentences that name an event, and those that speak of 이번 대회, for who holds it."""
    text = analysis.text
    places = sorted((m.start, m.end, e) for e in events for m in e.mentions)
    if not places:
        return
    for begin, end in analysis.sentences:
        if not _ROLE.search(text, begin, end) and "의 " not in text[begin:end]:
            continue
        here = [p for p in places if begin <= p[0] < end]
        if not here:
            if _THIS.search(text, begin, end):
                before = [p for p in places if p[0] < begin]
                if before:
                    _read_roles(analysis, begin, end, [before[-1]], organizations)
            continue
        _read_roles(analysis, begin, end, here, organizations)
        for start, _, event in here:
            _of_host(analysis, begin, start, event, organizations)


def _read_roles(analysis: Analysis, begin: int, end: int, here: list[tuple[int, int, Event]], orgs: list[Organization]) -> None:
    text = analysis.text
    for match in _ROLE.finditer(text, begin, end):
        word, place = match.group(2), match.start()
        if any(s <= place < e for s, e, _ in here):
            continue
        after = next((e for s, _, e in here if s >= match.end() and s - match.end() < 60), None)
        before = next((e for s, stop, e in reversed(here) if stop <= place), None)
        if _VERB.match(text, match.end()):
            event = after if after is not None and _modifies(text, match.end()) else before or after
            if after is None and before is not None and word in ("실시", "마련", "진행") and any(text[stop : stop + 4].lstrip("’'”\" ").startswith("에서") for _, stop, e in here if e is before):
                continue  # 신안군은 …평가에서 … 실시한 결과
            phrase = _subject(analysis, begin, place, end, here)
            if event is not None and phrase is not None:
                if word in ("실시", "마련", "진행") and event.organizers:
                    continue
                _add(analysis, event, phrase.start, phrase.end, ROLES[word], orgs)
                if "·주관" in text[match.end() : match.end() + 3]:
                    _add(analysis, event, phrase.start, phrase.end, "organizer", orgs)
        elif word in ("주최", "주관", "후원", "협찬"):
            event = after or before
            if event is None:
                continue
            colon = _COLON.match(text, match.end())
            if colon:
                line = text.find("\n", colon.end())
                stop = min(line if line >= 0 else end, end)
                _add(analysis, event, colon.end(), stop, ROLES[word], orgs)
                continue
            i = analysis.at(place)
            if i and analysis.ends[i - 1] <= place and place - analysis.ends[i - 1] <= 1:
                first = reach_left(analysis, i, begin, lists.stops(), ("와", "과", "및"))
                if first < i:
                    _add(analysis, event, analysis.starts[first], analysis.ends[i - 1], ROLES[word], orgs)


def _modifies(text: str, place: int) -> bool:
    """주관한, 주최하는, 주최하고: a clause before the event's name, not the sentence's own verb."""
    return re.match(r"(?:·[가-힣]{2})?(?:한|하는|하고|하며|했던|해 온|하여)", text[place : place + 8]) is not None


def _subject(analysis: Analysis, begin: int, place: int, end: int, here: list[tuple[int, int, Event]]) -> Phrase | None:
    """The last phrase with 이/가, else 은/는, before a verb of holding; where the topic reports (군은 … 개최했다고 전했다), the subject first."""
    i = analysis.at(place) - 1
    if i > 0 and analysis.forms[i] == "공동":
        i -= 1
    if i > 0 and analysis.tags[i] == "JKB" and analysis.forms[i] in ("에서", "서") and analysis.starts[i] >= begin:
        phrase = phrase_before(analysis, i, "subject", begin)
        if phrase is not None and not _PLACE.search(analysis.text[phrase.start : phrase.end]):
            return phrase  # 전라남도에서 주관한
    phrases = [
        p
        for p in marked_phrases(analysis, begin, place)
        if not _ATTENDED.match(analysis.text, analysis.ends[p.particle]) and not any(s < p.end and p.start < e for s, e, _ in here)
    ]
    reach = 160 if _REPORTED.search(analysis.text, place, end) else 40
    subject = next((p for p in reversed(phrases) if p.role == "subject" and place - p.end < reach), None)
    if subject is not None:
        return subject
    return next((p for p in reversed(phrases) if p.role == "topic"), None)


def _of_host(analysis: Analysis, begin: int, start: int, event: Event, orgs: list[Organization]) -> None:
    """교육부의 ‘…평가’: the body before 의 holds it."""
    i = analysis.at(start) - 1
    while i > 0 and analysis.tags[i] in ("SSO", "SY"):
        i -= 1
    if i > 0 and analysis.tags[i] == "JKG" and analysis.starts[i] >= begin and not event.organizers:
        phrase = phrase_before(analysis, i, "subject", begin)
        if phrase is not None and _mention(phrase.start, phrase.end, orgs) is not None:
            _add(analysis, event, phrase.start, phrase.end, "host", orgs)


def _mention(start: int, end: int, orgs: list[Organization]) -> tuple[Organization, int, int] | None:
    """The longest organization's mention inside a span."""
    inside = [(m.end - m.start, o, m) for o in orgs for m in o.mentions if start <= m.start and m.end <= end]
    if not inside:
        return None
    _, organization, mention = max(inside, key=lambda x: x[0])
    return organization, mention.start, mention.end


def _add(analysis: Analysis, event: Event, start: int, end: int, role: str, orgs: list[Organization]) -> None:
    """Add every body that a phrase names: A, B와 C."""
    text = analysis.text
    while start > 0 and "가" <= text[start - 1] <= "힣" and "가" <= text[start] <= "힣":
        start -= 1  # 나주시, which Kiwi may take as 나 + 주시
    bounds = [(start, end)]
    known = _mention(start, end, orgs)
    if known is not None and known[2] - known[1] >= 0.9 * (end - start):
        bounds = [(known[1], known[2])]
    else:
        bounds, place = [], start
        for cut in _SPLIT.finditer(text, start, end):
            if text.count("(", start, cut.start()) > text.count(")", start, cut.start()):
                continue
            bounds.append((place, cut.start()))
            place = cut.end()
        bounds.append((place, end))
    for left, right in bounds:
        found = _mention(left, right, orgs)
        organization = None
        if found is not None:
            organization, left, right = found
        words = text[left:right]
        bracket = re.search(r"\((?:이하 |공동위원장|시장|군수|회장|이사장|대표|원장|총장|위원장|구청장|지사|교육감|사장|청장|관장|소장|단장)[^)]*\)$", words)
        if bracket:
            right = left + bracket.start()
        if right - left < 2 or _NO_ORGANIZER.search(text[left:right]) or text[left:right] in lists.stops():
            continue
        if organization is None and any(text.endswith(head, left, right) for head in lists.heads()):
            continue  # 이번 성과보고회는
        if organization is not None and any(o.organization is organization and o.role == role for o in event.organizers):
            continue
        if any(o.start == left or (o.role == role and text[o.start : o.end] == text[left:right]) for o in event.organizers if o.role == role):
            continue
        event.organizers.append(Organizer(left, right, role, organization))
