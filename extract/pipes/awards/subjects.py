"""Resolve: the subject of a verb of winning."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from extract.korean.analysis import Analysis
from extract.korean.clause import Phrase, marked_phrases
from extract.korean.marks import quoted_spans
from extract.pipes.awards.parties import COUNTED, INANIMATE, SURNAMES, names_in, unique
from extract.pipes.awards.scene import Scene, Span, Win
from extract.pipes.awards.verbs import CUT_OFF, HOLD, NOMINAL_WIN, PAST, RECEIVE
from extract.pipes.facts import Party

# Phrases that act: a subject like them wins, however far its verb is.
_AGENT = re.compile(r"(?:팀|자|학생|연구원|요원|직원|공무원|장병|생|들|씨|단|학과|동아리|작품|작)$")
_COMMA = re.compile(r"(?:\([^)\n]{1,25}\))? ?(?:, ?|·)$")
_LISTED_NAME = re.compile(r"(?<![가-힣])([가-힣]{2,4})(?: ?(?:선수|씨|학생|교수))? ?(?:\([^)\n]{1,25}\))? ?(?:선수)?(?:, ?|·)$")
# Phrases that stand for somebody named before: 시 관계자, 이들, 이 팀.
_REFERS = re.compile(r"^(?:이들|그|그는|그녀|이 (?:회사|팀|단체)|저희|우리|본인|자신)$|관계자$|담당자$")
_NO_PLACE = frozenset(["시군구", "자치구", "지자체시", "대한민국군", "동시", "즉시", "다시", "임시", "당시", "전시", "도시", "필시", "수시", "상시", "장군", "국군", "아군", "미군", "해군", "공군", "육군", "요구", "연구", "지구", "축구", "야구", "농구", "배구", "도구", "기구", "가구", "친구", "인구", "입구", "출구", "창구", "청구", "촉구"])
_LOCAL = {"군", "시", "구", "도", "市", "區", "郡", "재단", "공단", "공사", "대학", "학교", "병원", "센터", "협회", "회사", "기관", "팀", "시청", "군청", "구청"}


def subject(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """The subject of a verb of winning: nearest 이/가 that is no holder's, else the topic."""
    text, begin = scene.text, win.sentence[0]
    if win.headline and not re.search(r"다[\"”]?$|다\.", text[begin : win.sentence[1]]):
        return []
    verb = RECEIVE.search(text, win.found.end, min(win.sentence[1], win.found.end + 70)) or CUT_OFF.match(text, win.found.end)
    if not verb:
        return _right_before(scene, win)
    between = [p for p in marked_phrases(scene.analysis, win.found.end, verb.start()) if p.start >= win.found.end and p.role == "subject"]
    if after < verb.start():
        between = []
    phrases = _candidates(scene, win)
    speech = _speech(scene, win)
    if speech:
        phrases = [p for p in phrases if p.start >= speech[0]]
        between = [p for p in between if p.end <= speech[1]]
    ordered = list(reversed(between))
    for stretch in ([p for p in phrases if p.start >= before], [p for p in phrases if p.start < before]):
        ordered += [p for p in reversed(stretch) if p.role == "subject"]
        ordered += [p for p in reversed(stretch) if p.role == "topic"]
    loose: list[Party] = []
    embedded: list[Party] = []
    for phrase in ordered:
        place = scene.analysis.ends[phrase.particle]
        following = min([p.start for p in phrases if p.start >= place], default=win.found.start)
        if phrase.role == "subject" and HOLD.match(text[place:following]):
            continue
        if re.search(r"(?:주최|주관|수여|시상)(?:하는|한) $", text[max(0, phrase.start - 8) : phrase.start]):
            continue
        words = _bare(text[phrase.start : phrase.end])
        near = win.found.start - place <= 4 or place >= win.found.end
        if words in _LOCAL:
            return list(scene.main) or _local(scene, words, phrase.start)
        if _REFERS.search(words):
            return list(scene.main)
        if re.match(r"(?:총 )?\d", words) and (COUNTED.search(words) or re.match(r"(?:총 )?\d+(?:명|곳|개|팀)의 ", words)) and (near or not verb_between(scene.analysis, phrase.particle, win.found.start)):
            return []  # 20곳이 우수기관으로; 16명의 공무원은
        if phrase.start >= win.found.end and re.search(r"(?:수상자|유공자|입상자)들?$", words):
            return []  # 군수 표창 등의 수상자들이 영예를 안았다
        if INANIMATE.search(words) and not (near and words.endswith("사업") and " " in words):
            continue
        parties = names_in(scene, _list_start(scene, phrase.start, before), phrase.end) or ([Party(phrase.start, phrase.end)] if near and words.endswith("사업") else [])
        if not parties:
            continue
        agent = _AGENT.search(words) is not None or (text[phrase.end : phrase.end + 1] in "’'" and phrase.first == phrase.particle)
        if near or agent or any(p.person or p.organization for p in parties) or not verb_between(scene.analysis, phrase.particle, win.found.start):
            return _coordinated(scene, phrase, phrases, parties)
        if phrase.role == "subject" and _modifying(scene.analysis, phrase.particle, win.found.start):
            embedded = embedded or parties  # 주민이 참여하는 방식으로
            continue
        loose = loose or parties
    if loose or embedded:
        return loose or embedded
    if win.headline:
        return []
    if re.search(r"(?:수상자|유공자|입상자)들?[이은가] ", text[win.found.end : verb.start()]):
        return []
    if scene.main:
        return list(scene.main) if speech or PAST.search(text, win.found.end, win.sentence[1]) or re.search(r"수상에 이어|받은|수상한", text[win.found.end : win.found.end + 70]) or NOMINAL_WIN.match(text[win.found.end :]) else []
    return _topic_before(scene, win)


def _local(scene: Scene, word: str, place: int) -> list[Party]:
    """군은, 시는: the last organization before whose name ends so."""
    for a, b, organization in reversed(scene.organizations):
        if b <= place and scene.text[a:b].endswith(word):
            return [Party(a, b, organization, None)]
    if word in ("군", "시", "구"):  # the headline has it as a place: 살기 좋은 해솔군을 만듭니다
        named = re.compile(rf"(?<![가-힣])([가-힣]{{2,3}}{word})(?=[이은는의을를,\s(])")
        places = [m for m in named.finditer(scene.text, max(0, place - 600), place) if m.group(1) not in _NO_PLACE]
        if places:
            return [Party(places[-1].start(1), places[-1].end(1))]
    return []


def _list_start(scene: Scene, start: int, floor: int) -> int:
    """김한별, 이새론(이상 인천), ⟦박다온⟧이: where the list of names that ends in a subject begins."""
    while True:
        comma = _COMMA.search(scene.text, max(floor, start - 30), start)
        known = next((a for a, b, _ in reversed(scene.organizations) if comma and b == comma.start()), None)
        if known is not None and known >= floor:
            start = known  # 장흥군, 고흥군, ⟦강진군⟧이
            continue
        listed = _LISTED_NAME.search(scene.text, max(floor, start - 40), start)
        if not listed or listed.group(1)[0] not in SURNAMES or not 2 <= len(listed.group(1)) <= 4:
            return start
        start = listed.start(1)


def _candidates(scene: Scene, win: Win) -> list[Phrase]:
    """Marked phrases before an award that may be its winner: none in other quote marks, none at an event."""
    text, begin = scene.text, win.sentence[0]
    marked = list(marked_phrases(scene.analysis, begin, win.found.start))
    quotes = [(a, b) for a, b in quoted_spans(text, begin, win.sentence[1]) if not (a <= win.found.start < b)]
    phrases = [p for p in marked if not any(a <= p.start and p.end <= b + 1 for a, b in quotes)]
    phrases += _quoted_subjects(scene, begin, win.found.start)
    for known in _named_subjects(scene, begin, win.found.start, {p.end for p in phrases}):
        # 광양시가 전라남도가 주관한, which Kiwi takes for one phrase: the other begins behind the particle
        phrases = [replace(p, start=known.end + 2) if p.start <= known.start and known.end + 2 < p.end else p for p in phrases]
        phrases.append(known)
    phrases.sort(key=lambda p: p.start)
    return [p for p in phrases if not any(a < p.end <= b for a, b, _ in scene.events) and not text.endswith(("서", "뒤", "후"), p.start, p.end)]


def _named_subjects(scene: Scene, begin: int, end: int, known: set[int]) -> list[Phrase]:
    """A known name with a particle that Kiwi took for a part of it: 해솔군이 as one noun."""
    found = []
    for a, b, _ in (*scene.organizations, *scene.people):
        if begin <= a and b < end and b not in known and (mark := re.match(r"([이가은는])(?=[ ,])", scene.text[b : b + 2])):
            i = scene.analysis.at(b + 1) - 1
            if i >= 0 and scene.analysis.ends[i] == b + 1 and scene.analysis.starts[i] < b:
                found.append(Phrase(a, b, i, i, i, "subject" if mark.group() in "이가" else "topic"))
    return found


def _coordinated(scene: Scene, phrase: Phrase, phrases: list[Phrase], parties: list[Party]) -> list[Party]:
    """음악 부문은 A가, 미술 부문은 B가 최우수상을 받았다: every subject that a comma follows."""
    found = list(parties)
    for p in reversed([p for p in phrases if p.role == "subject" and p.end < phrase.start]):
        if scene.text[scene.analysis.ends[p.particle] : scene.analysis.ends[p.particle] + 1] != ",":
            break
        found = names_in(scene, p.start, p.end) + found
    teams = re.search(r"(?:[‘'][^’'\n]{1,20}[’'] ?팀(?:, |과 |와 |·))+$", scene.text[max(0, phrase.start - 60) : phrase.start])
    if teams:  # ‘온기’팀과 ‘숨결’팀이
        begin = max(0, phrase.start - 60) + teams.start()
        found = [Party(begin + m.start(1), begin + m.end(1)) for m in re.finditer(r"[‘']([^’'\n]{1,20})[’'] ?팀", teams.group())] + found
    for a, b, organization in scene.organizations:  # 음악 부문에서는 ⟦해솔군⟧, 미술 부문에서는 한빛군이
        if phrase.start - 60 < b < phrase.start and scene.text[b] == "," and re.search(r"(?:에서는|에는|부문은|분야는) $", scene.text[max(0, a - 4) : a]):
            found.insert(0, Party(a, b, organization, None))
    led = re.search(r"(?:에서는|에는|부문은|분야는) ([가-힣]{2,3}[시군구]), [^.\n]{0,40}$", scene.text[max(0, phrase.start - 60) : phrase.start])
    if led:
        begin = max(0, phrase.start - 60) + led.start(1)
        if not any(p.start == begin for p in found):
            found.insert(0, Party(begin, begin + len(led.group(1))))
    return unique(found)


def _topic_before(scene: Scene, win: Win) -> list[Party]:
    """The person or organization that the sentences before are about: the nearest topic, else the headline's first name."""
    analysis = scene.analysis
    k = bisect_right(analysis.sentence_starts, win.sentence[0]) - 1
    for begin, end in reversed(analysis.sentences[max(0, k - 3) : max(0, k)]):
        for phrase in marked_phrases(analysis, begin, end):
            parties = names_in(scene, phrase.start, phrase.end) if phrase.role == "topic" else []
            if parties and (parties[0].person or parties[0].organization):
                return parties
    return []


def _quoted_subjects(scene: Scene, begin: int, end: int) -> list[Phrase]:
    """‘바람의 의자’가: a work in quote marks."""
    found = []
    for left, right in quoted_spans(scene.text, begin, end):
        i = scene.analysis.at(right + 1)
        if right - left <= 45 and i < len(scene.analysis.tags) and scene.analysis.starts[i] == right + 1 and scene.analysis.tags[i] in ("JKS", "JX") and scene.analysis.forms[i] in ("이", "가", "은", "는"):
            found.append(Phrase(left, right, i, i, i, "subject" if scene.analysis.tags[i] == "JKS" else "topic"))
    return found


def _right_before(scene: Scene, win: Win) -> list[Party]:
    """홍길동이 ⟦대상⟧, 김철수가 ⟦우수상⟧ …: the subject directly before, the verb far off or shared."""
    phrases = [p for p in marked_phrases(scene.analysis, win.sentence[0], win.found.start) if p.role == "subject"]
    if phrases and win.found.start - scene.analysis.ends[phrases[-1].particle] <= 14 and not verb_between(scene.analysis, phrases[-1].particle, win.found.start) and re.match(r"['’\"”]?(?:을|를)?(?:,|\.\.|…| \S+(?:이|가) )", scene.text[win.found.end : win.found.end + 12]):
        return names_in(scene, phrases[-1].start, phrases[-1].end)
    return []


def _speech(scene: Scene, win: Win) -> Span | None:
    """The double quote marks that an award stands in, when they hold speech: its subject is inside them."""
    text, (begin, end) = scene.text, win.sentence
    opened = max(text.rfind(mark, begin, win.found.start) for mark in "“\"")
    if opened < 0 or win.found.start - opened < 3:
        return None
    closed = min((x for x in (text.find(mark, max(opened + 1, win.found.end)) for mark in "”\"") if x >= 0), default=-1)
    if "”" in text[opened + 1 : win.found.start] or (text.count('"', begin, win.found.start) % 2 == 0 and text[opened] == '"'):
        return None
    return (opened, closed if 0 <= closed <= end + 2 else end)


def _modifying(analysis: Analysis, particle: int, place: int) -> bool:
    """Whether the first ending behind a subject makes its clause a modifier: 주민이 참여하는 방식."""
    first = next((i for i in analysis.within(analysis.ends[particle], place) if analysis.tags[i][0] == "E" and analysis.tags[i] != "EP"), None)
    return first is not None and analysis.tags[first] == "ETM"


def _bare(words: str) -> str:
    return re.sub(r"\([^)]*\)$", "", words).strip()


def verb_between(analysis: Analysis, particle: int, place: int) -> bool:
    """Whether an ending stands between a particle and a place: another clause's object."""
    return any(analysis.tags[i][0] == "E" and analysis.tags[i] != "ETN" for i in analysis.within(analysis.ends[particle], place))
