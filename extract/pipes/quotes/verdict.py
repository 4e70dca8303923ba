"""Quote or no quote: what stands in and behind a pair of marks decides, each reason with a name.

A verdict's ``rule`` begins with ``direct.`` for speech and with ``left.`` for what is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.korean.analysis import Analysis
from extract.pipes.quotes.blocks import is_block
from extract.pipes.quotes.cues import nouns, verbs
from extract.pipes.quotes.marks import BOOK, DOUBLE, Pair
from extract.pipes.quotes.outer import Outer

# Behind the closing mark: a quoting particle (“A”라고, “A”며), or one that makes the quote modify a noun (“A”는 지적).
_REPORTS = re.compile(
    r"(?:\([^()\n]{1,20}\))?\s?(?:이?라고(?!는 \S{1,3}할)|이?라며|이?라면서|이?라더니|고(?=[\s,.…]|는|도|만|까지|했|말|밝)|며(?=[\s,“‘\"'])|면서|하고(?=\s(?!있))|하며|하면서|하?(?:ㄴ|ᆫ)?다(?:고|며|면서)|자(?:고|며)|냐(?:고|며)|이?라(?=[ ,])|이?라기에|거나(?=[\s,“‘]))"
)
_MODIFIES = re.compile(r"\s?(?:이?라는|이?란(?=\s)|는(?=\s)|다는|이?라던|던|이?라 하는|식의|등의|등(?= ?(?:댓글|반응|글|의견|발언|말|지적|비판|주장|답변|구호)))\s?")
# ‘…’라는 제목의 글: what is written there is a title.
_TITLED = re.compile(r"(?:제목|제하|타이틀|이름|간판|슬로건|표어|캐치프레이즈|문패|부제|주제|노래|곡|책|영화|드라마|프로그램|코너|캠페인)(?![가-힣]{3})")
# ‘…하지 않겠냐’는 데에도 그는 …
_ASKED = re.compile(r"데(?:에|에도|에는|에 대해서?는?|는)[ ,]")
# “…하지 말아야”한다며: the mark stands before the sentence's last word.
_VERB_ENDING = re.compile(r"(?:한다|했다|된다|됐다|하겠다)(?:고|며|면서)[ ,]")
_PARTICLE = re.compile(r"(?:[을를은이가의에와과로도만]|으로|에서|에게|부터|까지|이나|처럼|보다|인|이었|이다|입니다|이며|이자|이고|일|였)(?=[\s,.]|$|[가-힣])")
# Verbs that name and do not report: ‘영웅’이라고 불린다.
_NAMING = re.compile(r"[^\n.“‘\"']{0,14}?(?:불리|불렸|불린|불러|부르|부른|불렀|일컫|칭하|칭했|칭한|명명|이름|통하는|통했|표기|쓰인|쓰여|적힌|적혀|새겨|새긴|지칭|호칭|번역|알려진|알려져|별명|표시)")
_THINKING = re.compile(r"\s?(?:생각|느[끼꼈낀]|믿|여[기겼긴]|판단|착각|상상|보[고는았]|봤|본다)")
_THOUGHT = re.compile(r"\s?(?:생각|느[끼꼈낀]|믿[는은었다]|여[기겼긴]|착각|상상)(?!.{0,24}(?:말|밝|전|설명|주장|강조|적었|썼|했다고|덧붙))")
# A clause's end: 했다, 하라, 가자, 했나, 해요, 습니까 …; noun-like ends of Korean headlines and speech: 할 것, 때문, 예정.
_CLAUSE = re.compile(r"(?:[다요까라자냐죠네군](?:\([^()]*\))?|[.?!…]|것|듯|뿐|예정|방침|때문|셈|터|[해돼줘야지나가걸게]|세|길|을까|는데|니까|거든|면서|[음함임됨])\s*[.?!…~]*$")
_SENTENCE = re.compile(r"(?:다|[요죠]|까|자|라|냐|세|네|야|지|[했었았됐겠있없느]나|[는은던]가)\s*[.?!…~]*(?:\([^()]*\))?$")
_FINAL_MARK = re.compile(r"[.?!]\s*$")
_NAMED_AFTER = re.compile(r"\((?:[가-힣]{2,4}|[가-힣·]{2,12}(?: [가-힣A-Za-z·]{1,14}){1,3})\)")
# 한빛당 “양보” 새별당 “…”: the next speaker's name and words right behind.
_ANOTHER_SPEAKS = re.compile(r"[…·, ]+[가-힣A-Za-z]{2,8} ?[“\"]")
_ANOTHER_SPOKE = re.compile(r"[”\"][…·, ]+[가-힣A-Za-z]{2,8}(?<![속등에로도은는을를의]) ?$")
_GAP = re.compile(r"(?:\([^()\n]{1,20}\))?(?:[\s,·/]*|\s?또는\s?|\s?(?:이?나|와|과|,|및|혹은)\s?)")
_RANKED = re.compile(r"\s?(?:순|등이|등의 (?:응답|답변|의견|반응|댓글|글|지적|비판))")
_COLON_BEFORE = re.compile(r"[:：]\s*$")
# 이수진 박사 “…”: a name or title just before the mark.
_TITLED_BEFORE = re.compile(r"[가-힣 ](?:장|박사|교수|대표|의원|장관|차관|감독|위원|씨|변호사|후보|총리|대통령|대변인|관계자|측|선수|작가|기자|PD) $")
_BULLET = re.compile(r"\s*[◇◆■□▲△▶▷●○☞※]")
_LETTER = re.compile(r"[가-힣A-Za-z一-鿿]")
_SYLLABLES = re.compile(r"[가-힣]+|[.!?]")
_WORD = re.compile(r"\S+")


@dataclass(slots=True)
class Verdict:
    """Whether a pair holds speech, and the name of the rule that says so."""

    pair: Pair
    speech: bool
    rule: str


def judge(outer: Outer, pairs: list[Pair], headline: bool) -> list[Verdict]:
    """A verdict for each pair of a zone, in order. A pair inside a quote is part of that quote."""
    verdicts: dict[int, Verdict] = {}
    for pair in pairs:
        around = verdicts.get(id(pair.parent)) if pair.parent else None
        if around is not None and (around.speech or around.rule == "left.nested"):
            verdicts[id(pair)] = Verdict(pair, False, "left.nested")
        else:
            rule = _rule(outer, pair, headline)
            verdicts[id(pair)] = Verdict(pair, rule.startswith("direct."), rule)
    ordered = [verdicts[id(pair)] for pair in pairs]
    _coordinate(outer.text, ordered)
    return ordered


def _rule(outer: Outer, pair: Pair, headline: bool) -> str:
    text = outer.text
    if is_block(pair):
        return "direct.block"
    if not pair.closed:
        return "direct.continued_paragraph"
    inner = text[pair.start : pair.end]
    if not _LETTER.search(inner):
        return "left.no_words"
    double = pair.family == DOUBLE
    clause = _is_clause(outer.analysis, pair, inner)
    line_end = text.find("\n", pair.close)
    limit = min(outer.end, line_end if line_end >= 0 else outer.end, pair.close + 80)
    place = pair.close + 1
    if match := _REPORTS.match(text, place, limit):
        return _reported(outer, pair, match.end(), limit, clause, double)
    if double and clause and _VERB_ENDING.match(text, place, limit):
        return "direct.quoting_particle"
    if match := _MODIFIES.match(text, place, limit):
        return _modifying(text, match.end(), limit, clause, double)
    if pair.family == BOOK:
        return "left.title"
    if headline or (double and _is_subhead(text, outer, pair)):
        return _headline(text, outer, pair, inner, clause, double)
    if clause and _RANKED.match(text, place, limit):
        return "direct.ranked"
    if double and clause and _NAMED_AFTER.match(text, place, limit):
        return "direct.named_after"
    words = len(_WORD.findall(inner))
    before = text[max(outer.start, pair.open - 6) : pair.open]
    alone = _stands_alone(text, outer, pair)
    if double and alone and (words >= 3 or clause):
        return "direct.paragraph"
    if double and _COLON_BEFORE.search(before) and (words >= 2 or clause):
        return "direct.colon"
    if double and clause and (_FINAL_MARK.search(inner) or text[place : place + 1] in ("", "\n", " ", ".", ",")):
        return "direct.sentence" if words >= 2 or _FINAL_MARK.search(inner) else "left.phrase"
    if double and words >= 3 and _TITLED_BEFORE.search(text, max(outer.start, pair.open - 16), pair.open):
        return "direct.beside"
    if _PARTICLE.match(text, place, limit):
        if double and clause and words >= 3 and _cue_follows(outer, place, limit):
            return "direct.object"
        return "left.noun_particle"
    return "left.term" if words <= 3 else "left.phrase"


def _is_clause(analysis: Analysis, pair: Pair, inner: str) -> bool:
    """Whether the words in the marks end as a sentence does."""
    if not _CLAUSE.search(inner):
        return False
    if _SENTENCE.search(inner) and _FINAL_MARK.search(inner):
        return True
    i = analysis.at(pair.end) - 1
    tags, forms = analysis.tags, analysis.forms
    while i >= 0 and analysis.starts[i] >= pair.start and (tags[i][0] == "S" or tags[i] == "SSC"):
        i -= 1
    if i < 0 or analysis.starts[i] < pair.start:
        return False
    return tags[i] in ("EF", "EC") or (tags[i] == "JX" and forms[i] == "요") or (
        tags[i] == "NNB" and forms[i] in ("것", "뿐", "듯", "셈", "때문", "거")
    ) or forms[i] in ("예정", "방침") or tags[i] == "ETN"  # fmt: skip


def _reported(outer: Outer, pair: Pair, place: int, limit: int, clause: bool, double: bool) -> str:
    text = outer.text
    if _NAMING.match(text, place, limit) and not (double and clause):
        return "left.named"
    if (_THOUGHT if double else _THINKING).match(text, place, limit):
        return "left.thought"
    if text.startswith("하", pair.close + 1) and not clause:
        return "left.no_cue"  # ‘확신’하며: the quoted word makes a verb
    if double:
        return "direct.quoting_particle"
    if clause and pair.family != BOOK:
        return "direct.quoting_particle"
    if pair.family == BOOK and clause and _cue_follows(outer, place, limit, saying=False):
        return "direct.quoting_particle"  # 「땅은 모두의 것이다」라고 썼다
    if pair.family != BOOK and _cue_follows(outer, place, limit, saying=False):
        return "direct.fragment"
    return "left.no_cue"


def _cue_follows(outer: Outer, place: int, limit: int, saying: bool = True) -> bool:
    """Whether the next predicate reports. ``saying``: whether 하다 does (‘컴퓨터’라고 한다 only names)."""
    listed = verbs()
    for predicate in outer.predicates(outer.index(place)):
        if predicate.start >= place:
            if predicate.lemma == "하다" and not saying:
                return False
            return predicate.lemma in listed and predicate.final != "ETM" and predicate.start - place < 40
    return False


def _modifying(text: str, place: int, limit: int, clause: bool, double: bool) -> str:
    if _TITLED.match(text, place, limit):
        return "left.titled"
    if clause and _ASKED.match(text, place, limit):
        return "direct.speech_noun"
    listed = nouns()
    window = 44 if clause else 16  # ‘…할 수 있다’는 지난 16일 외무성 부상의 담화
    for i, word in enumerate(_SYLLABLES.findall(text, place, min(limit, place + window))):
        for size in (4, 3, 2, 1):
            if word[:size] in listed and len(word) >= size and (len(word) == size or word[size] in "을를이가은는도의에로과와들만였이인으까부조뿐처보"):
                return "direct.speech_noun" if clause or double else "left.term"
        if (i >= 2 and not clause) or i >= 7 or (i >= 2 and word[-1] in "을를은는에서로고며다."):
            break
    if double and clause:
        return "direct.modifying_clause"
    return "left.modifier"


def _is_subhead(text: str, outer: Outer, pair: Pair) -> bool:
    """Whether a pair stands in a line that heads an article or a part of it: ◇현대차 반격… “장기투자자엔 이익”."""
    line = max(text.rfind("\n", outer.start, pair.open) + 1, outer.start)
    alone = outer.sentences[outer.index(pair.open)][0] >= pair.open  # (서울=새벽통신) 이수진 기자 = “…”: the first paragraph
    if not _BULLET.match(text, line) and (alone or text.find("다.", 0, line) >= 0):
        return False
    end = text.find("\n", pair.close)
    end = end if 0 <= end < outer.end else outer.end
    return end - line < 90 and text[end - 1] not in ".다"


def _stands_alone(text: str, outer: Outer, pair: Pair) -> bool:
    line = text.rfind("\n", outer.start, pair.open) + 1
    end = text.find("\n", pair.close)
    rest = text[pair.close + 1 : end if 0 <= end < outer.end else outer.end].strip(" .,")
    return not text[max(line, outer.start) : pair.open].strip(" -") and (not rest or rest[0] in "[(")


def _headline(text: str, outer: Outer, pair: Pair, inner: str, clause: bool, double: bool) -> str:
    words = len(_WORD.findall(inner))
    before = text[max(outer.start, pair.open - 12) : pair.open]
    named = bool(re.search(r"[가-힣一-鿿A-Za-z]{1,}[ :]*$", before)) and not re.search(r"[을를은는에의와과로]\s*$", before)
    if double:
        if words >= 3 or (words >= 2 and clause):
            return "direct.headline"
        if clause:
            return "direct.headline"
        edge = text[pair.close + 1 : pair.close + 2] in ("…", ".", "", "\n") or pair.open - outer.start <= 1
        if words >= 2 and edge:
            return "direct.headline"
        if re.search(r"(?:^|[\s…·”\"])(?:與|野|北|靑|美|日|中|檢|警|여|야)\s*$", before):
            return "direct.headline"
        return "direct.headline" if named and (words >= 2 or _ANOTHER_SPEAKS.match(text, pair.close + 1) or _ANOTHER_SPOKE.search(before)) else "left.headline_term"
    if clause and words >= 2 and named:
        return "direct.headline_single"
    return "left.headline_term"


def _one_of_several(text: str, verdict: Verdict) -> bool:
    """“깜짝 놀랐다. 크게 다친 줄” “다행이다” 등의 반응: words in double marks beside a quote in double marks."""
    return (
        verdict.pair.family == DOUBLE
        and len(_WORD.findall(text, verdict.pair.start, verdict.pair.end)) >= 3
    )  # fmt: skip


def _coordinate(text: str, verdicts: list[Verdict]) -> None:
    """‘A’ 또는 ‘B’고 답했다, “A”, “B” 등의 지적: a clause beside a quote is one too, from right to left."""
    after: Verdict | None = None
    for verdict in reversed(verdicts):
        if verdict.pair.parent is not None:
            continue
        if (
            after is not None and after.speech and not verdict.speech and verdict.pair.family == after.pair.family
            and verdict.rule in ("left.term", "left.phrase", "left.noun_particle")
            and _GAP.fullmatch(text, verdict.pair.close + 1, after.pair.open)
            and (_SENTENCE.search(text[verdict.pair.start : verdict.pair.end]) or _one_of_several(text, verdict))
        ):  # fmt: skip
            verdict.speech, verdict.rule = True, "direct.coordinated"
        after = verdict
