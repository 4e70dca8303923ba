"""Who leads a reported clause: the phrase before an indirect quote that speaks it, and behind which the clause begins.

Clause and speaker are found together, so that they always agree: ⟦박 시장은⟧ 예산이 충분하다고 말했다.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.korean.clause import Phrase, Predicate, phrase_before
from extract.pipes.quotes.scene import Scene, Span
from extract.pipes.quotes.settings import LEAD, PAST, SETTING
from extract.pipes.quotes.voices import is_text, silent

# Verbs of those who are asked, of whom a share speaks: 응답자의 66%가 …라고 답했다.
_ANSWERS = frozenset(["답하다", "대답하다", "응답하다", "답변하다", "내다보다", "꼽다"])
_PERCENT = re.compile(r"(?:[가-힣]{2,8}(?:의|인|중) )?(?<![\d.])\d{1,3}(?:\.\d+)?%(?=(?:가|는|이|은) )")
_SHARE = re.compile(r"(?:\d%|\d명|절반|과반|상당수|대다수|대부분|다수)(?: ?(?:정도|이상|가량|안팎|이하|가까이))?$")
# 업계에서는 …고 지적한다: a circle or a body that speaks. 일각에서는: some, and nobody says who.
_CIRCLE = re.compile(r"에서(?:는|도)|에선")
_CIRCLES = re.compile(
    r"(?:[가-힣]계|[가-힣]권|당내|당 안팎|내부|진영|검찰|경찰|정부|국회|청와대|사이|단체|당국|여당|야당|업체|회사|매체|매거진|신문|방송|언론|[가-힣]당|월가|"
    r"(?:사이트|커뮤니티|매체|일간지?|주간지|전문지) [^ ]+|센터|구청|시청|군청|도청|경찰서|교육청|병원|학교|은행|본부|협회|위원회)$"
)
_SOME = re.compile(r"(?<![가-힣])(?:일각|일부|안팎|온라인|온라인상|인터넷|인터넷상|SNS)$")
# Endings that close one clause before the next: 검찰은 기소했⟦지만⟧ A씨는 억울하다고 주장했다.
_CLOSING = frozenset(["지만", "으나", "나", "는데", "은데", "ᆫ데", "고", "으며", "며", "자"])
_QUOTING = re.compile(r"[다라자냐](?:고|며)$")
# Verbs of those who hand on what others did: 경찰은 불러 조사했지만 A씨는 부인했다고 밝혔다.
_HANDS_ON = frozenset(["밝히다", "전하다", "설명하다", "보도하다", "발표하다", "알리다", "공개하다"])
_TOLD = re.compile(r"(?:이|가|께서) (?:[^\s,“”]+ ){0,3}?\S+(?:에게|한테|(?<!함)께|더러|보고) ")
# 파워에이드는 18일 …할 예정이라고 밝혔다: a day right behind a topic is the day of speaking.
_DAY = re.compile(r"[은는] (?:지난 )?(?:\d{1,2}월 )?\d{1,2}일(?:\([^()]*\))? (?!열|부터|까지|자로)")
_ON_DAY = re.compile(r"\d일(?:\([^()]*\))? $")
_BEING = re.compile(r"[가-힣]인 $")  # 강경파인 ⟦이 의원이⟧
_BACKGROUND = re.compile(r"(?:가운데|직후|[은한ㄴ] 뒤|[은한] 후|데 이어|만큼|상황에서|반면),? (?:\S+ ){0,4}$")
_MEANWHILE = re.compile(r"(?:가운데|뒤|후|이어|대해|반면|만큼|상황에서),? $")
# 이들 모두 …고 밝혔다: all of them, without a particle.
_ALL = re.compile(r"(이들|그들|[두세네] \S{1,3}|양(?:측|국|사|당)) (?:모두|다|각각|역시|또한) ")
_KINDS = tuple(f"{kind} " for kind in ("기관", "업체", "회사", "기업", "매체", "방송", "신문", "단체", "그룹", "브랜드", "사이트", "전문지", "연구소"))
# …라고 주장한 것이다: the sentence's own verb.
_IT_IS = re.compile(r" ?(?:것(?:이다|이었|입니다|으로|이어서)|바)")


@dataclass(frozen=True, slots=True)
class Leader:
    """``span``: the phrase that speaks, None where only some say so; ``end``: where it ends; ``sieve``: how it was found."""

    span: Span | None
    end: int
    sieve: str


def find_leader(scene: Scene, index: int, begin: int, end: int, cue: Predicate) -> Leader | None:
    """The phrase of a sentence, from ``begin`` on, that speaks the clause which ends at ``end``."""
    outer = scene.outer
    phrases = [p for p in outer.phrases(index) if begin <= p.start and p.end < end]
    if cue.lemma in _ANSWERS:
        for phrase in phrases:
            if _SHARE.search(outer.text, phrase.start, phrase.end):
                return Leader((phrase.start, phrase.end), phrase.end, phrase.role)
        for match in _PERCENT.finditer(outer.text, begin, end):
            return Leader(match.span(), match.end(), "subject")
    topics = [Leader((p.start, p.end), p.end, "topic") for p in phrases
              if p.role == "topic" and outer.text[p.end] != "만" and (scene.can_speak(p) or _first_text(outer.text, p, begin))]  # fmt: skip
    topics += _circles(scene, begin, end)
    topics.sort(key=lambda leader: leader.end)
    subjects = [p for p in phrases if p.role == "subject" and scene.can_speak(p) and not _modifies(scene, index, p)]
    if not topics:
        unknown = _unknown_topic(scene, phrases, index, begin)
        topics = [unknown] if unknown else []
    if topics:
        chosen = topics[0]
        for later in topics[1:]:
            if _closed(scene, index, chosen.end, later, end, cue):
                chosen = later
        for phrase in subjects[:1]:
            if phrase.end < chosen.end and _in_setting(scene, phrase):
                return Leader((phrase.start, phrase.end), phrase.end, "subject")
            if phrase.start > chosen.end and _embedded(outer.text, cue) and outer.text.find(" ", phrase.end + 2, end) > 0:
                return Leader((phrase.start, phrase.end), phrase.end, "subject")  # 시는 ⟦주민들이⟧ …고 주장한 데 대해 …
        return chosen
    if (everyone := _ALL.match(outer.text, begin, end)) is not None:
        return Leader(everyone.span(1), everyone.end() - 1, "topic")
    if subjects:
        phrase = subjects[0]
        for other in subjects[1:]:
            if _BACKGROUND.search(outer.text, phrase.end, other.start):
                phrase = other  # 북한이 돌아선 가운데 ⟦장관이⟧ …고 밝혔다
            elif _contrast(scene, index, phrase.end, other.start) and _closed(
                scene, index, phrase.end, Leader((other.start, other.end), other.end, "subject"), end, cue
            ):
                phrase = other  # 시가 준비했지만 ⟦주민들이⟧ …라며 반발했다
        if leads_report(scene, phrase, index, phrase.start if phrase is not subjects[0] else begin, end, cue):
            return Leader((phrase.start, phrase.end), phrase.end, "subject")
    return None


def _first_text(text: str, phrase: Phrase, begin: int) -> bool:
    """⟦성명은⟧ 전투기들은 …고 덧붙였다: a text that leads the sentence."""
    return phrase.start - begin <= 1 and text[phrase.end] in "은는" and is_text(text[phrase.start : phrase.end])


def matrix_topic(scene: Scene, index: int, begin: int, end: int) -> Leader | None:
    """The first topic of a part of a sentence that can speak: whose sentence it is."""
    for phrase in scene.outer.phrases(index):
        if phrase.role == "topic" and begin <= phrase.start and phrase.end <= end and scene.can_speak(phrase):
            return Leader((phrase.start, phrase.end), phrase.end, "topic")
    return None


def _embedded(text: str, cue: Predicate) -> bool:
    """Whether a reporting verb modifies: …고 주장한 데 대해. Not so …고 밝힌 바 있다, …고 말한 것으로 알려졌다, the sentence's own."""
    return cue.final == "ETM" and not _IT_IS.match(text, cue.end)


def _circles(scene: Scene, begin: int, end: int) -> list[Leader]:
    """업계에서는, 한빛당에서는, 당 안팎에서는; 일각에서는, which is nobody."""
    outer, found = scene.outer, []
    for match in _CIRCLE.finditer(outer.text, begin, end):
        place = match.start()
        if outer.blocked(place):
            continue
        if _SOME.search(outer.text, begin, place) and not outer.text.endswith("당 안팎", begin, place):
            found.append(Leader(None, match.end(), "circle"))
            continue
        phrase = phrase_before(outer.analysis, outer.analysis.at(place), "topic", begin)
        if phrase is None:
            continue
        circle = _CIRCLES.search(outer.text, phrase.start, phrase.end) is not None
        if circle or scene.body(phrase.start, phrase.end):
            found.append(Leader((phrase.start, phrase.end), match.end(), "circle"))
    return found


def circle(scene: Scene, begin: int, end: int) -> Span | None:
    """The last circle before a direct quote."""
    found = _circles(scene, begin, end)
    return found[-1].span if found else None


def _closed(scene: Scene, index: int, first: int, later: Leader, end: int, cue: Predicate) -> bool:
    """Whether a clause of the first topic is over before a later topic, which then speaks: A는 부인했지만 ⟦B는⟧ …라고 주장했다."""
    outer = scene.outer
    start = later.span[0] if later.span else later.end - 4
    between = [p for p in outer.predicates(index) if first <= p.start and p.end <= start]
    if not between or between[-1].final != "EC" or start - between[-1].end > 12:
        return False
    last = between[-1]
    if outer.analysis.forms[last.last] not in _CLOSING or _QUOTING.search(outer.text, last.start, last.end):
        return False
    if any(first <= p.start < last.start for p in outer.phrases(index)) or SETTING.match(outer.text, first + 1, last.end + 1):
        return False  # somebody else acts in that clause, or it is a place of speaking: 회견을 열고
    return not (cue.lemma in _HANDS_ON and PAST.search(outer.text, start, end))


def _contrast(scene: Scene, index: int, start: int, end: int) -> bool:
    """Whether the last verb between two places ends a clause that the next one is held against: 준비했지만, 말했으나."""
    between = [p for p in scene.outer.predicates(index) if start <= p.start and p.end <= end]
    return bool(between) and scene.outer.analysis.forms[between[-1].last] in ("지만", "으나", "나", "자")


def _unknown_topic(scene: Scene, phrases: list[Phrase], index: int, begin: int) -> Leader | None:
    """A word with 은/는 that leads the sentence and is in no list: speaks where no dictionary has it, or what follows says so."""
    outer = scene.outer
    text, analysis = outer.text, outer.analysis
    if not phrases or phrases[0].role != "topic" or text[phrases[0].end] not in "은는":
        return None
    phrase = phrases[0]
    words = text[phrase.start : phrase.end]
    leader = Leader((phrase.start, phrase.end), phrase.end, "topic")
    if is_text(words):
        return leader
    if silent(words):
        return None
    if outer.opens(index) and begin == outer.sentences[index][0]:
        return leader
    if phrase.start - begin > 14:
        return None
    known = phrase.last not in analysis.unknown and analysis.tags[phrase.last] not in ("NNP", "SL", "SSC")
    if known and len(words) > 3 and " " not in words and _introduced(text, words):
        return leader
    day = phrase.start == begin and _DAY.match(text, phrase.end) is not None
    if not known or day or _in_setting(scene, phrase, 24):
        return leader
    return None


def _heads(scene: Scene, phrase: Phrase, index: int, begin: int) -> bool:
    """Whether nothing but a day or a modifier of its own stands before a phrase: no 대회에서 ⟦서구가⟧ 상을 받았다고 밝혔다."""
    if phrase.start - begin <= 3:
        return True
    lead = LEAD.match(scene.outer.text, begin, phrase.start)
    if lead is not None and phrase.start - lead.end() <= 1:
        return True
    return any(p.final == "ETM" and 0 <= phrase.start - p.end <= 1 for p in scene.outer.predicates(index)) or _BEING.search(
        scene.outer.text, begin, phrase.start
    ) is not None


def _hosts(scene: Scene, index: int, phrase: Phrase, other: Phrase) -> bool:
    """Whether two subjects share the modifier of a noun: ⟦부가 주관하고 협회가 주최하는⟧ 평가에서 서구가 상을 받았다고 밝혔다."""
    verbs = scene.outer.predicates(index)
    between = [p for p in verbs if phrase.end <= p.start and p.end <= other.start]
    after = next((p for p in verbs if p.start >= other.end), None)
    if not between or after is None or after.final != "ETM" or after.start - other.end > 3:
        return False
    return between[-1].final == "EC" and scene.outer.analysis.forms[between[-1].last] in ("고", "며", "으며")


def _modifies(scene: Scene, index: int, phrase: Phrase) -> bool:
    """Whether a subject belongs to the modifier of a noun: ⟦군이⟧ 운영하는 쇼핑몰이 …."""
    return any(p.final == "ETM" and p.lemma not in ("지나다", "오다", "같다") and 0 < p.start - phrase.end <= 3 for p in scene.outer.predicates(index))


def _introduced(text: str, word: str) -> bool:
    """Whether an article says what a word names: 시장조사업체 ⟦카운터포인트⟧에 따르면."""
    return any(text.endswith(kind, 0, match.start()) for match in re.finditer(re.escape(word), text) for kind in _KINDS)


def _in_setting(scene: Scene, phrase: Phrase, reach: int = 90) -> bool:
    """Whether a place of speaking follows a phrase: 장관이 ⟦회견에서⟧ …."""
    text = scene.outer.text
    lead = LEAD.match(text, phrase.end)
    place = lead.end() if lead else phrase.end
    match = SETTING.match(text, place, min(len(text), place + reach))
    index = scene.outer.index(phrase.start)
    return match is not None and not any(place < p.start < match.end() for p in scene.outer.phrases(index))


def asks(text: str, end: int) -> bool:
    """Whether a clause that ends at ``end`` asks or bids: 가자, 누구냐, 하라, 달라."""
    return text[end - 1] in "자냐" or text[end - 2 : end] in ("하라", "달라", "으라", "말라")


def leads_report(scene: Scene, phrase: Phrase, index: int, begin: int, end: int, cue: Predicate) -> bool:
    """Whether a subject (이/가), the first that can speak, speaks the clause that ends at ``end``, and is not the clause's own.

    It does where the sentence opens an article (박일서가 폭행을 당했다고 주장했다), where the report is part of another clause,
    in which the one who speaks has 이/가 (박일서가 …했다고 주장한 가운데), where the clause asks, bids or promises (-자, -냐,
    -하라, -겠다: its subject is the speaker), where somebody is spoken to (손님이 주인에게 …), where a place of speaking
    follows (장관이 회견에서 …), and before a second subject.
    """
    outer = scene.outer
    text = outer.text
    if outer.opens(index) and (begin in (outer.sentences[index][0], phrase.start) or _MEANWHILE.search(text, begin - 8, begin)):
        others = [p for p in outer.phrases(index) if phrase.end < p.start < end]
        joint = bool(others) and _hosts(scene, index, phrase, others[0])
        if (not others or outer.first(index)) and not joint and _heads(scene, phrase, index, begin):
            return True
    if cue.lemma in _HANDS_ON and _ON_DAY.search(text, begin, phrase.start) and phrase.start - begin <= 16:
        return True  # 21일 ⟦새별이⟧ 가게를 연다고 밝혔다
    if asks(text, end) or text[end - 2 : end] == "겠다" or _TOLD.match(text, phrase.end, end) or _in_setting(scene, phrase):
        return True
    if _embedded(text, cue) and text.find(" ", phrase.end + 2, end) > 0:
        return True
    lead = LEAD.match(text, phrase.end, end)
    place = lead.end() if lead else phrase.end
    after = [p for p in outer.phrases(index) if phrase.end < p.start < end and p.role == "subject"]
    return any(p.start - place <= 1 for p in after)
