"""Indirect quotes: clauses that end in -다고, -라며, -자고, -냐고 with a reporting verb behind them, outside of marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.korean.clause import Phrase, Predicate, quotatives
from extract.pipes.quotes.cues import find_cue
from extract.pipes.quotes.outer import Outer

# What stands between a speaker and the clause: the day, the place and the means of speaking, the person spoken to.
_LEAD = re.compile(
    r"(?:은|는|이|가|도|께서|측은|에 따르면)?\s*,?\s*"
    r"(?:(?:이어|또한?|특히|다만|아울러|이에 대해서?|이에 대하여|이에|이와 관련해|한편|앞서|그러면서)[ ,]+)?"
    r"(?:(?:지난달|지난|이달)?\s*(?:\d{1,4}년 )?(?:\d{1,2}월 )?\d{1,2}일\s*(?:\([^()]*\)\s*)?(?:오전|오후)?,?\s+(?!자로|부터|까지|열|만에)|이날\s+(?:오전|오후)?\s*|오늘\s+)?"
)
# 브리핑에서, 페이스북에, ‘…’라는 제목의 기사에서, 소식통을 인용해.
_SETTING = re.compile(
    r"(?:최근 |앞서 )?[^.“”\"\n]{0,60}?(?:"
    r"(?:인터뷰|통화|브리핑|회견|간담회|논평|성명|성명서|입장문|보도자료|페이스북|트위터|트윗|인스타그램|SNS|블로그|회의|토론회|연설|축사|기념사|담화|서한|보고서|라디오|방송|국감|국정감사|청문회|기자들과|취재진과|발표문|공시|사설|칼럼|통지문)"
    r"(?:에서|을 통해|를 통해|에 출연해|에|을 내고|를 내고|를 열고|을 열고| 만나|에 나와)"
    r"|(?:자료|유튜브|영상|홈페이지|게시판|글|메시지|편지|기사)(?:을|를) 통해|제목의 \S{1,8}(?:에서|을 통해|를 통해)"
    r"|[가-힣)]+(?:을|를) 인용해)[ ,]+(?:이같이 |이렇게 )?"
)
# What the report is about: 이번 일을 두고. It belongs to the verb of speaking where a comma ends it or where what follows is whole.
_ABOUT = re.compile(r"[^.“”\"\n,]{2,110}?(?:(?<!기반)(?<!초점)(?<!중점)(?<!목적)(?<!바탕)을 두고|를 두고|에 대해서?는?|에 대하여|에 관해|[와과] 관련해서?|을 놓고|를 놓고|에 대해선)[ ,]+")
_JUDGED = re.compile(r"(?<![하으달말])라$")
_WHOLE = re.compile(r"[이가은는도] .*$", re.S)
# 손님이 주인에게 …: somebody who speaks to somebody, with 이/가.
_TO = re.compile(r"\S+(?:에게|한테|께) ")
_LINK = re.compile(r"(?:그러면서|이어서?|또한?|아울러|이와 함께|이와 관련해?|하지만|그러나|한편|이에(?! 앞서))[ ,]+")
_TOLD = re.compile(r"(?:이|가|께서) (?:[^\s,“”]+ ){0,3}?\S+(?:에게|한테|(?<!함)께|더러|보고) ")
# 6일 오전 11시 …, 14일 서울에서 …: the date is the clause's own.
_OWN_DATE = re.compile(r"(?:[^ ]+ ){0,4}[^ ]*(?:에서|자로) |(?:오전 |오후 )?\d{1,2}시")
_PAST = re.compile(r"[했었았됐렸쳤졌켰]다$")
# …가 습격했다고 발표한 직후 사나통신은: what stands before the speaker is a sentence of its own.
_BACKGROUND = re.compile(r"(?:가운데|직후|[은한] 뒤|[은한] 후|데 이어|데 대해|것과 관련해?|만큼|때),? (?:[^\s,]+ ){0,2}$")
_HEARSAY = frozenset(["한다", "합니다", "하는데", "하네요", "하잖아요", "하죠", "하지요", "하던데", "하더라고요", "하더라", "하니"])
# 업계에서는 …고 지적한다: a circle that speaks.
CIRCLE = re.compile(
    r"((?:[가-힣A-Za-z]+ ){0,3}?(?:[가-힣]{1,4}계|[가-힣]{1,3}권|당내|검찰|경찰|청와대|정부|국회|전문가들 사이|시민단체|학부모들 사이|당국|여당|야당|[가-힣]*센터|[가-힣]*업체|[가-힣]*회사|[가-힣]+(?:구청|시청|경찰서|교육청|병원|학교|은행|본부|협회|위원회)))에서[는도] "
)
_DASH = re.compile(r"[\s\-–,·▲△]+")
# 다고 하더라도, 라고 할 수 있다, 다고 해서: no reports, though a 하다 follows.
_STRAY = re.compile(r"[“‘\"'](?=[^“”‘’\"'\n]*$)")  # a mark with no other behind it
_NO_REPORT = re.compile(r"\s*(?:하더라도|해도|해서|할 수|하는 것은|하기[는도] |하면|한다면|할지라도|하니|치면|치자|할 만|보기|볼 수|봐도|본다면|하기에|하기엔|할까|하지만|할 정도)")
_CONCESSIVE = re.compile(r"\s*(?:는|도|만|까지)?\s*(?:볼|보기|하기|할|생각|믿|느끼|느꼈|여기|알려|전해졌|전해진|판단|보인|보이)")


@dataclass(slots=True)
class Clause:
    """An indirect quote: its clause, its ending's end, its verb, and the speaker's phrase that leads it, if one does."""

    start: int
    end: int
    after: int
    cue: Predicate
    sentence: int
    previous_cue_end: int
    begin: int  # where the search for its start began


def find_reported(outer: Outer, leads: list[Phrase], index: int) -> list[Clause]:
    """The reported clauses of one sentence. ``leads``: its phrases that can speak, in order."""
    start, end = outer.sentences[index]
    predicates = outer.predicates(index)
    found: list[Clause] = []
    begin = start
    previous_cue = -1
    for q in quotatives(outer.analysis, start, end):
        if outer.blocked(q.index and outer.analysis.starts[q.index]):
            continue
        if found and q.index <= found[-1].cue.last and q.index >= found[-1].cue.first:
            # …했다고 주장했다고 밝혔다: the outer report holds the inner one
            inner = found.pop()
            begin, previous_cue = inner.begin, inner.previous_cue_end
        if _NO_REPORT.match(outer.text, q.end) or _CONCESSIVE.match(outer.text, q.end):
            continue
        cue = find_cue(outer.text, predicates, q.end, quoted=False)
        if cue is None or not _linked(outer, q.end, cue, predicates, q.form):
            continue
        if found and found[-1].cue is cue and q.form == "고" and found[-1].after < q.clause_end:
            begin = max(begin, found[-1].after)
        if cue.lemma == "하다" and outer.text[cue.start : cue.end] in _HEARSAY:
            continue  # hearsay: …좋아진다고 한다
        told = _told(predicates, leads, q.clause_end, q.end, cue)
        first = _clause_start(outer, begin, q.clause_end, [] if told else leads, previous_cue)
        if q.clause_end - first < 3:
            continue
        found.append(Clause(first, q.clause_end, q.end, cue, index, previous_cue, begin))
        if q.form == "고":
            previous_cue = cue.end
            begin = cue.end
        else:
            begin = q.end
    return found


def _told(predicates: list[Predicate], leads: list[Phrase], clause_end: int, end: int, cue: Predicate) -> bool:
    """Whether the speaker stands between the clause and its verb: …고 AFP통신이 전했다.

    In 그는 …뿐이라면서 자신은 …없다고 강조했다 it does not: 자신은 is the next clause's, and 그는 leads.
    """
    after = [p for p in leads if end <= p.start and p.end < cue.start]
    if not after or not any(p.role == "topic" and p.end < clause_end for p in leads):
        return bool(after)
    return not any(after[0].end <= p.start < cue.start for p in predicates)


def _linked(outer: Outer, place: int, cue: Predicate, predicates: list[Predicate], form: str) -> bool:
    """Whether nothing but objects, adverbs and a subject stands between the ending and the verb (for -고)."""
    between = [p for p in predicates if place <= p.start < cue.start and not _adverbial(p)]
    if form == "고":
        if cue.lemma == "하다":
            return cue.start - place <= 2
        return len(between) == 0 and cue.start - place <= 60
    return len(between) <= 3


def _adverbial(predicate: Predicate) -> bool:
    """지난 2일, 강하게: a verb in form that stands between an ending and its reporting verb as an adverb does."""
    return predicate.lemma in ("지나다", "강하다", "거세다", "크다", "짧다", "낮다", "조심스럽다", "같다")


def _clause_start(outer: Outer, begin: int, end: int, leads: list[Phrase], previous_cue: int) -> int:
    """After the speaker's phrase that leads the sentence, its date and its setting; else the sentence's first word."""
    text = outer.text
    place = begin
    if begin == outer.sentences[outer.index(begin)][0] or previous_cue >= 0:
        for phrase in leads:
            if phrase.start < begin or phrase.start < previous_cue:
                continue
            if phrase.role == "subject":
                after = next((p for p in leads if p.role == "topic" and phrase.end < p.start < end
                              and (_BACKGROUND.search(text, phrase.end, p.start) or _modified(outer, p))), None)  # fmt: skip
                if after is not None or not leads_report(outer, phrase, end):
                    place = after.end if after is not None else place
                    break
            if phrase.end < end:
                place = phrase.end
                break
    if place > begin:
        particle = re.compile(r"(?:\([^()]*\))?(?:은|는|이|가|도|께서|에 따르면|에 의하면)?").match(text, place, end)
        place = particle.end() if particle else place
        for pattern in (_LEAD, _SETTING, _ABOUT, _TO):
            if pattern is _TO and not asks(text, end):
                continue
            match = pattern.match(text, place, end)
            if match and end - match.end() >= 4:
                if pattern is _LEAD and "일" in match.group() and _own_date(text, match, end):
                    continue
                if pattern is _ABOUT and not _is_about(outer, match, end):
                    continue  # 사고에 대해 조사하고 있다: the clause's own
                place = match.end()
    for pattern in (_DASH, _LINK, _DASH, CIRCLE, _STRAY):
        match = pattern.match(text, place, end)
        place = match.end() if match else place
    return place


def _opens_paragraph(outer: Outer, phrase: Phrase) -> bool:
    """Whether a phrase is the first of the article's first two sentences."""
    index = outer.index(phrase.start)
    return index <= 1 and phrase.start - outer.sentences[index][0] <= 3


def _own_date(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a date that leads is the clause's own and not the report's: 시는 ⟦지난 12일 훈련을 실시했다⟧고 밝혔다."""
    if _OWN_DATE.match(text, match.end(), end):
        return True
    past = _PAST.search(text, match.end(), end) is not None
    return past and "지난" in match.group() and not _SETTING.match(text, match.end(), end)


def _is_about(outer: Outer, match: re.Match[str], end: int) -> bool:
    """Whether 이번 일에 대해 is what the report is about, and no part of the clause.

    It is where a comma or a judgement follows (당연한 조치라고), or a clause with a subject, and it has none itself.
    """
    if "," in match.group()[-2:] or _JUDGED.search(outer.text, match.end(), end):
        return True
    if any(match.start() <= p.start < match.end() for p in outer.phrases(outer.index(match.start()))):
        return False
    return _WHOLE.search(outer.text, match.end(), end) is not None


def _modified(outer: Outer, phrase: Phrase) -> bool:
    """Whether a clause modifies a phrase: 혼자 아이를 키우는 ⟦아예샤⟧는."""
    return any(p.final == "ETM" and 0 <= phrase.start - p.end <= 1 for p in outer.predicates(outer.index(phrase.start)))


def asks(text: str, end: int) -> bool:
    """Whether a clause that ends at ``end`` asks or bids: 가자, 누구냐, 하라, 달라."""
    return text[end - 1] in "자냐" or text[end - 2 : end] in ("하라", "달라", "으라", "말라")


def leads_report(outer: Outer, phrase: Phrase, end: int) -> bool:
    """Whether a subject (이/가) that leads a sentence speaks the clause that ends at ``end``, and is not the clause's own.

    It does where it is the one subject of a sentence that opens an article or a paragraph (박일서가 폭행을 당했다고 주장했다), where the clause asks, bids or promises (-자, -냐, -하라, -겠다: its subject is the speaker), where somebody is
    spoken to (손님이 주인에게 …), where a place of speaking follows (장관이 회견에서 …), and before a second subject.
    """
    text = outer.text
    if _opens_paragraph(outer, phrase) and not any(
        phrase.end < p.start < end for p in outer.phrases(outer.index(phrase.start))
    ):
        return True
    if asks(text, end) or text[end - 2 : end] == "겠다" or _TOLD.match(text, phrase.end, end):
        return True
    lead = _LEAD.match(text, phrase.end, end)
    place = lead.end() if lead else phrase.end
    if _SETTING.match(text, place, end):
        return True
    return any(p.role == "subject" and p.start - place <= 1 for p in outer.phrases(outer.index(phrase.start))
               if p.start > phrase.end)  # fmt: skip
