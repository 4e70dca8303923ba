"""Indirect quotes: clauses that end in -다고, -라며, -자고, -냐고 with a reporting verb behind them, outside of marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.korean.clause import Predicate, Quotative, quotatives
from extract.pipes.quotes.cues import find_cue, nouns
from extract.pipes.quotes.leaders import Leader, asks, find_leader, matrix_topic
from extract.pipes.quotes.outer import Outer
from extract.pipes.quotes.scene import Scene, Span
from extract.pipes.quotes.settings import LEAD, PAST, SETTING, TO_COME
from extract.pipes.quotes.voices import is_text, silent

# What the report is about: 이번 일을 두고. It belongs to the verb of speaking where a comma ends it or where what follows is whole.
_ABOUT = re.compile(r"[^.“”\"\n,]{2,110}?(?:(?<!기반)(?<!초점)(?<!중점)(?<!목적)(?<!바탕)을 두고|(?<!거리)를 두고|에 대해서?[는도]?|에 대하여|에 관해|[와과] 관련해서?|을 놓고|를 놓고|에 대해선)[ ,]+")
_JUDGED = re.compile(r"(?<![하으달말])라$")
_WHOLE = re.compile(r"[이가은는도] .*$", re.S)
# 손님이 주인에게 …: somebody who speaks to somebody, with 이/가.
_HAS = re.compile(r"(?:있|없|필요하|생기|생겼|주어지|쥐어)[가-힣]{0,2}다$")
_TO = re.compile(r"\S+(?:에게|한테|께) ")
_LINK = re.compile(r"(?:그러면서|이어서?|또한?|아울러|이와 함께|이와 관련해?|하지만|그러나|한편|이에(?! 앞서))[ ,]+")
# 6일 오전 11시 …, 14일 서울에서 …: the date is the clause's own.
_OWN_DATE = re.compile(r"(?:[^ ]+ ){0,4}[^ ]*(?:에서|자로) |(?:오전 |오후 )?\d{1,2}시")
_DECIDES = re.compile(r"(?:본회의|총회|이사회|심의회)에서[ ,]*$")
# 박 감독은 ⟦아쉬워하면서도⟧ 이겨서 기쁘다고 말했다: how somebody speaks.
_FEELING = re.compile(r" ?[가-힣]{1,6}[어아워와](?:하면서도?|하며),? ")
_OWN = re.compile(r"지난|작년|전날|어제|새벽|아침|저녁|밤")
_PARTICLE = re.compile(r"[’'>〉》]?(?:\([^()]*\))?(?:은|는|이|가|도|께서|에 따르면|에 의하면)?(?: 역시| 또한| 모두)?(?=[ ,‘“'\"\n])")
_HEARSAY = frozenset(["한다", "합니다", "하는데", "하네요", "하잖아요", "하죠", "하지요", "하던데", "하더라고요", "하더라", "하니"])
# What may stand between a reporting verb and an ending of its own: 말하고 ⟦있다⟧고.
_AUXILIARY = re.compile(r"\s?(?:있다|있었다|왔다|않았다|않는다)?")
# …고 ⟦청와대 측⟧에서 밝힌
_BY = re.compile(r"\s((?:[가-힣A-Za-z]+ ){0,2}[가-힣A-Za-z]*(?:측|당국|쪽|업계|청와대|정부|경찰|검찰))에서 (?=\S+$|$)")
_MEANWHILE = re.compile(r"\s?(?:가운데|뒤|후|직후|이후|데 이어|데 대해|반면|만큼|상황에서|것과 관련해?|데다)[ ,]\s*")
_ANOTHER = re.compile(r"[다라자냐](?:고|며|면서)[ ,]")
_REST = re.compile(r"(?:도|는|만)(?= )")  # …라면서⟦도⟧
_DASH = re.compile(r"[\s\-–,·▲△]+")
# 다고 하더라도, 라고 할 수 있다, 다고 해서: no reports, though a 하다 follows.
_STRAY = re.compile(r"[“‘\"'](?=[^“”‘’\"'\n]*$)")  # a mark with no other behind it
_NO_REPORT = re.compile(r"(?:는|도)?\s*(?:하더라도|해도|해서|할 수|하는 것은|하기[는도] |하면(?!서)|한다면|할지라도|하니|치면|치자|할 만|보기|볼 수|봐도|본다면|하기에|하기엔|할까|하지만|할 정도)")
_CONCESSIVE = re.compile(r"\s*(?:는|도|만|까지)?\s*(?:볼|보기|하기|할|생각|믿|느끼|느꼈|여기|알려지|알려진|알려져|알려졌|전해졌|전해진|판단|보인|보이)")


@dataclass(slots=True)
class Clause:
    """An indirect quote: its clause, its ending's end and form (고, 며), its verb, and who speaks it.

    ``leader``: the phrase before it; ``told``: the phrase between the ending and the verb; ``begin``: where the search for
    its start began.
    """

    start: int
    end: int
    after: int
    form: str
    cue: Predicate
    sentence: int
    begin: int
    leader: Leader | None
    told: Span | None


def find_reported(scene: Scene, index: int) -> list[Clause]:
    """The reported clauses of one sentence."""
    outer = scene.outer
    text = outer.text
    start, end = outer.sentences[index]
    predicates = outer.predicates(index)
    found: list[Clause] = []
    begin = start
    for q in quotatives(outer.analysis, start, end):
        if outer.blocked(outer.analysis.starts[q.index]):
            continue
        if _NO_REPORT.match(text, q.end) or _CONCESSIVE.match(text, q.end):
            continue
        cue = find_cue(text, predicates, q.end, quoted=False)
        if cue is None and q.form != "고":
            cue = _said_after(outer, q, end, predicates)
        last = found[-1] if found else None
        if last is not None and cue is not None and last.cue is not cue and _AUXILIARY.fullmatch(text, last.cue.end, max(q.clause_end, last.cue.end)):
            found.pop()  # …했다고 주장했다고 밝혔다, …고 말하고 있다고 밝혔다: the outer report holds the inner one
            begin, last = last.begin, found[-1] if found else None
        if cue is None or not _linked(outer, q.end, cue, predicates, q.form):
            continue
        if cue.lemma == "하다" and text[cue.start : cue.end] in _HEARSAY:
            continue  # hearsay: …좋아진다고 한다
        if last is not None:
            if last.cue is not cue:
                begin = max(begin, _past(text, last.cue) if last.cue.end < q.clause_end else last.after)
            elif last.form == "고" and text[last.after : last.after + 1] != ",":
                found.pop()  # …석방될 것이라고 ‘확신’하고 있다고 보도했다
                begin, last = last.begin, found[-1] if found else None
            else:
                begin = max(begin, last.after)
        shares = last is not None and last.cue is cue  # …라며 …라고 말했다: one verb, one speaker
        told = _told(scene, index, q, cue)
        if shares and last is not None and last.told is None:
            leader = last.leader
            first = clause_start(outer, begin, q.clause_end, None)
        else:
            leader = find_leader(scene, index, begin, q.clause_end, cue)
            if told is not None and leader is not None and leader.sieve == "topic" and not _tells(outer, index, q.form, told, cue):
                told = None
            leader = None if told else leader
            first = clause_start(outer, begin, q.clause_end, leader)
            if leader is None and told is None and last is not None and last.cue.final == "ETM":
                leader = matrix_topic(scene, index, start, last.start)  # 장관은 ⟦북한이 …고 통보한 것과 관련⟧, …라고 밝혔다
        if q.clause_end - first < 3:
            continue
        found.append(Clause(first, q.clause_end, q.end, q.form, cue, index, begin, leader, told))
    return found


def _past(text: str, cue: Predicate) -> int:
    """Where the sentence goes on behind a report: …한다고 발표한 ⟦가운데,⟧."""
    match = _MEANWHILE.match(text, cue.end) if cue.final == "ETM" else None
    return match.end() if match else cue.end


def _said_after(outer: Outer, q: Quotative, end: int, predicates: list[Predicate]) -> Predicate | None:
    """The 하다 of the report that follows: …자랑거리⟦라며⟧ 남들도 할 수 있다고 ⟦했다⟧."""
    for later in quotatives(outer.analysis, q.end, end):
        if later.form == "고" and not outer.blocked(later.clause_end):
            cue = find_cue(outer.text, predicates, later.end, quoted=False)
            return cue if cue is not None and cue.lemma == "하다" else None
    return None


def _told(scene: Scene, index: int, q: Quotative, cue: Predicate) -> Span | None:
    """Who stands between the clause and its verb: …고 ⟦AFP통신⟧이 전했다. Whatever word right beside the verb or the ending."""
    outer = scene.outer
    text = outer.text
    for phrase in outer.phrases(index):
        if phrase.start < q.end or phrase.end >= cue.start:
            continue
        if _ANOTHER.search(text, phrase.end, cue.start):
            return None  # the subject of the report that follows: …라며 ⟦남북이⟧ …라고 했다
        words = text[phrase.start : phrase.end]
        near = cue.start - phrase.end <= 3 or (phrase.start - q.end <= 2 and q.form == "고")
        if scene.can_speak(phrase) or (near and not silent(words) and (is_text(words) or words.rpartition(" ")[2] not in nouns())):
            return phrase.start, phrase.end
    if (match := _BY.match(text, q.end, cue.start)) is not None and q.form == "고":
        return match.span(1)
    return None


def _tells(outer: Outer, index: int, form: str, told: Span, cue: Predicate) -> bool:
    """Whether the phrase between a clause and its verb speaks it, though a topic leads the sentence.

    In 그는 …뿐이라면서 자신은 …없다고 강조했다 it does not: 자신은 is the next clause's, and 그는 leads.
    """
    if any(told[1] <= p.start < cue.start and not _adverbial(p) for p in outer.predicates(index)):
        return False
    return form == "고" or not any(p.start == told[0] and p.role == "subject" for p in outer.phrases(index))


def _linked(outer: Outer, place: int, cue: Predicate, predicates: list[Predicate], form: str) -> bool:
    """Whether nothing but objects, adverbs and a subject stands between the ending and the verb (for -고)."""
    between = [p for p in predicates if place <= p.start < cue.start and not _adverbial(p)]
    if form == "고":
        if cue.lemma == "하다":
            return cue.start - place <= 2
        return len(between) == 0 and cue.start - place <= 60
    bids = outer.text[place - len(form) - 1] in "라자" and outer.text[place : place + 1] != ","
    if bids and between and between[0].final == "ETM" and _goes_on(outer, place, cue):
        return False  # 해임을 취소해 달라⟦며⟧ 낸 소송에서 …고 밝혔다: a part of the report that follows
    return len(between) <= (6 if outer.text[place : place + 1] == "," else 3)


def _goes_on(outer: Outer, place: int, cue: Predicate) -> bool:
    """Whether another report of the same verb follows."""
    return any(q.form == "고" and not outer.blocked(q.clause_end) for q in quotatives(outer.analysis, place, cue.start))


def _adverbial(predicate: Predicate) -> bool:
    """지난 2일, 강하게: a verb in form that stands between an ending and its reporting verb as an adverb does."""
    return predicate.lemma in ("지나다", "강하다", "거세다", "크다", "짧다", "낮다", "조심스럽다", "같다", "인용하다")


def clause_start(outer: Outer, begin: int, end: int, leader: Leader | None) -> int:
    """After the speaker's phrase that leads the clause, its date and its setting; else where the search began."""
    text = outer.text
    place = begin
    if leader is not None:
        place = leader.end
        if leader.sieve == "circle":
            place = _skip(text, place, end)
        particle = _PARTICLE.match(text, place, end)
        place = particle.end() if particle else place
        for pattern in (LEAD, SETTING, _ABOUT, _TO):
            match = pattern.match(text, place, end)
            if match is None or end - match.end() < 4:
                continue
            if pattern is LEAD and _has_date(match) and _own_date(text, match, end):
                continue
            if pattern is SETTING and (_acts(outer, match) or TO_COME.search(match.group()) or (_DECIDES.search(match.group()) and PAST.search(text, match.end(), end))):
                continue  # 북한이 회담에서 …, 이사회에서 …을 정했다: the clause's own
            if pattern is _ABOUT and not _is_about(outer, match, end):
                continue  # 사고에 대해 조사하고 있다: the clause's own
            if pattern is _TO and not asks(text, end) and not (_acts_next(outer, match.end()) and not _HAS.search(text, place, end)):
                continue
            place = match.end()
    for pattern in (_FEELING, _REST, _DASH, _LINK, _DASH, _STRAY):
        match = pattern.match(text, place, end)
        place = match.end() if match else place
    return place


def _skip(text: str, place: int, end: int) -> int:
    while place < end and text[place] in " ,":
        place += 1
    return place


def _has_date(match: re.Match[str]) -> bool:
    return any(word in match.group() for word in ("일", "말", "초", "순", "전날", "어제"))


def _acts(outer: Outer, match: re.Match[str]) -> bool:
    """Whether somebody acts within a match: it is no mere place of speaking."""
    return any(match.start() <= p.start < match.end() for p in outer.phrases(outer.index(match.start())))


def _acts_next(outer: Outer, place: int) -> bool:
    """Whether a phrase with 이/가, 은/는 begins near a place: 한 남성에게 ⟦하느님이⟧ …."""
    return any(0 <= p.start - place <= 1 for p in outer.phrases(outer.index(place)))


def _own_date(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a date that leads is the clause's own and not the report's: 시는 ⟦지난 12일 훈련을 실시했다⟧고 밝혔다."""
    if _OWN_DATE.match(text, match.end(), end):
        return True
    past = PAST.search(text, match.end(), end) is not None
    own = _OWN.search(match.group()) is not None
    return past and own and not SETTING.match(text, match.end(), end)


def _is_about(outer: Outer, match: re.Match[str], end: int) -> bool:
    """Whether 이번 일에 대해 is what the report is about, and no part of the clause.

    It is where a comma or a judgement follows (당연한 조치라고), or a clause with a subject, and it has none itself.
    """
    if "," in match.group()[-2:] or _JUDGED.search(outer.text, match.end(), end):
        return True
    if any(match.start() <= p.start < match.end() for p in outer.phrases(outer.index(match.start()))):
        return False
    return _WHOLE.search(outer.text, match.end(), end) is not None
