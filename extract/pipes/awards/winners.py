"""Resolve: who won, sentence by sentence, by ordered sieves; the first that answers wins and its name is kept."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from extract.korean.analysis import Analysis
from extract.korean.clause import Phrase, marked_phrases, phrase_before
from extract.korean.marks import quoted_spans
from extract.pipes.awards import lists
from extract.pipes.awards.finding import Found
from extract.pipes.facts import Date, Event, Organization, Party, Person, Section

Span = tuple[int, int]

_CLOSE = r"['’\"”」』>》〉]?\s?"
_RECEIVE = re.compile(
    r"수상(?!자|작)|차지|받[는은을아았고게지으]|거머|영예|영광|안[았은게으]|획득|쾌거|탔|탄 |따냈|따내|따낸|휩쓸|석권|(?<!거슬러 )올[랐라]|오르|등극|목에 걸|선정[돼되됐된]|선정의|선정 |선정!|선정$|"
    r"뽑[혔히힌]|꼽[혔히힌]|이름을 올|배출|인정|포함|품[에었]|기록|달성|놓[쳤치]|입상|선발[돼되됐된]|등록|인증[받돼되됐된]|기여|수훈|서훈|후보에 (?:올|선정|지명)|이어[ ,]"
)
_GIVE = re.compile(r"(?:선정|시상|수여|전달|표창|선발|지정|인증|등록)(?:을|를)?\s?(?:했|하[고며였는]|해[ ,]|한 |한다|할 )|뽑았|주었|줬|주는|주어[지진졌]|안[기겼겨]|돌아[갔가]|수여[되돼됐된]|전달[되돼됐된]")
_TOPIC = re.compile(rf"{_CLOSE}(?:\([^)\n]{{1,30}}\))?\s?(?:수상의 |의 )?(?:영예)?(은|는|에는|으로는|로는|에게는|의 영예는|수상자는|수상자로는|수상자에는|수상자에|수상작은|작은|작으로|후보에는?|후보로는?|후보는)\s")
_AS = re.compile(rf"{_CLOSE}(?:\([^)\n]{{1,30}}\))?\s?(?:수상자(?:로|에)|수상작(?:으로)?|에|으로|로)\s")
# Phrases that act: a subject like them wins, however far its verb is.
_AGENT = re.compile(r"(?:팀|자|학생|연구원|생|들|씨|단|학과|동아리|작품|작)$")
# Not won: wished for, within reach, talked of; 후보 and 추천 are told apart later.
_IRREALIS = re.compile(
    r"['’\"”]?(?:을|를|에|의|은|이)?\s?(?:수상을? )?(?:\d+개 )?(?:받아야|받을 (?:자격|만|수|것)|수상할|수상하길|딸 |따기|따겠|목에 걸기|향해|향한|위해|위한|노[리린려]|도전|전망|기대|다[투툰퉈툴]|염두|언급|가능성|꿈|목표|시동|"
    r"선정을? 취소|시상을? 취소|없다|받고 싶|유력|거론|이 걸린|놓고|확보|공식 추천|후보|추천|자격)"
)
_LISTED_NAME = re.compile(r"(?<![가-힣])([가-힣]{2,4})(?: ?(?:선수|씨|학생|교수))? ?(?:\([^)\n]{1,25}\))? ?(?:선수)?(?:, ?|·)$")
_CUT_OFF = re.compile(r"['’\"”]?(?:을|를|으로|에)?\s?(?:\.\.|…)")
_SELF = re.compile(r"수행기관 \d+|\d+(?:곳|개소|개 기관)(?:이|은) ")
_PAST = re.compile(r"(?:했|됐|되었|하였|받았|렸|었|았|안은|거뒀|올랐|섰|냈|쳤)")
_RELATIVE = re.compile(rf"{_CLOSE}(?:을|를|으로|로|에)?\s?(?:\d년 연속 )?(?:수상|획득|차지|선정|시상)?(?:을|를)?\s?(?:\d+개(?:씩|를)? ?)?(?:목에 )?(?:받은|받았던|수상자인|딴|건|걸었던|쥔|휩쓴|한|했던|된|됐던|안은|거머쥔|오른|올랐던|올린|뽑힌|따낸|탄) (?=\S)")
_NO_HEAD = re.compile(r"(?:바|것|데|결과|뒤|후|이후|가운데|만큼|소감|이래|이유|배경|성과|쾌거|날|때|적|이|경우|건|직후|사실|상황|수상|영예|상|기업|기관|곳|사람|이들|이번)(?:[가-힣]?\s|[가-힣]?[,.]|$)")
_COLON = re.compile(rf"{_CLOSE}\s?[:：=]\s?")
_BULLETS = "▲△▷▶■□○●◆◇*※☞-"
_BRACKET = re.compile(rf"{_CLOSE}\(([^)\n]{{2,120}})\)")
_CUT = re.compile(r"\s*(?:,|、|▲|△|및|\n|;|/)\s*")
_TAIL_OF_LIST = re.compile(r"\s(?:등|외|씨 등|팀 등)(?:\s|$|[^가-힣]|이|에|을|의)")
_HOLD = re.compile(r"[^.\n]{0,20}?(?:주관|주최|실시|개최|시행|수여|선정|발표|참석|참여|참가|주는|뽑은|뽑는|여는)(?:하는|한|하고|·|$|을|해| )")
_INANIMATE = re.compile(
    r"^(?:이번|이|올해|해당|이날|앞서|특히|한편|그|여성|남성|한국인|사람|누구|아무도|이 중|이외|이밖|이어|당시|여기|지난해)?\s?(?:수상|상|상장|표창|시상식|평가|행사|대회|결과|사업|공모전|심사|최우수상|우수상|대상|장려상|포상|부문|선정|성과|노력|점|것|축제|경연|사례|노고|공로|사진|순서|작품|제도|이들|수상자|수상자들|수상작|성적|수|비율|출품작|응모작|다양한 분야의 수상자들|수상 도시|국내|일부|다수|상금|부상|분야|개인|단체|시상|공연|프로그램|기록|행정|만족도|점수|득표|기준|내용|우승|정책|참가자|관계자|정부|활동|역량|의미|자리|영예|경쟁|세계|영화|드라마|배우|인물|선수)$"
    r"|(?:수상자들?| 수|비율)$|참가자들$|(?:평가|대회|시상식|행사|공모전|축제|심사|결과|성과|사업|표창|상|부문|분야|노력|점|것|후보|수상|실적|점수|명단|과정|규모|상태|장면|모습)$"
)
# Phrases that stand for somebody named before: 시 관계자, 이들, 이 팀.
_REFERS = re.compile(r"^(?:이들|그|그는|그녀|이 (?:회사|팀|단체)|저희|우리|본인|자신)$|관계자$|담당자$")
_LOCAL = {"군", "시", "구", "도", "市", "區", "郡", "재단", "공단", "공사", "대학", "학교", "병원", "센터", "협회", "회사", "기관", "팀", "시청", "군청", "구청"}
_TITLE = r"(?:대표이사|대표|감독|교수|선수|의원|회장|부회장|군수|시장|구청장|과장|팀장|계장|주무관|박사|연구원|연구관|연구사|기자|작가|시인|소설가|배우|가수|부녀회장|협의회장|위원장|위원|원장|센터장|소장|이사장|이사|씨|양|군|교사|학생|코치|단장|실장|국장|부장|차장|대리|사원|지회장|총장|사장|옹|여사|님|전무|상무|본부장|조합장|이장|주임|경위|경사|경장|경감|소방장|소방위|소방교|병장|상병|하사|중사|대위|소령)"
# 김동호 전 이사장: a name before a former office.
_FORMER = re.compile(r"([가-힣]{2,4}) (?:전|현|신임|前|現) ")
_SURNAMES = frozenset("김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용류라")
_SCHOOLS = re.compile(r"[가-힣]{1,6}(?:초|중|고|대|여고|여중|시|군|구|팀)(?![가-힣])")
COUNTED = re.compile(r"\d+\s?(?:여\s?)?(?:개사|개소|개|명|곳|팀|건|점|편|인|개 [가-힣]+)$|^\d+\s?(?:개|명|곳|팀)")
_PERSON = re.compile(rf"(?:^|[\s(])([가-힣]{{2,4}})\s?{_TITLE}(?![가-힣])")


@dataclass(slots=True)
class Win:
    """One mention with what its sentence says about it."""

    found: Found
    headline: bool
    sentence: Span
    recipients: list[Party] = field(default_factory=list)
    giver: Party | None = None
    event: Event | None = None
    date: str | None = None
    year: str | None = None
    outcome: str | None = None
    rule: str = ""


class Scene:
    """What earlier components know, ready for look-ups by place."""

    def __init__(self, analysis: Analysis, events: list[Event], organizations: list[Organization], people: list[Person], dates: list[Date]) -> None:
        self.analysis, self.text = analysis, analysis.text
        self.events = sorted(((m.start, m.end, e) for e in events for m in e.mentions), key=lambda x: x[:2])
        self.organizations = sorted(((m.start, m.end, o) for o in organizations for m in o.mentions), key=lambda x: x[:2])
        self.people = sorted(((m.start, m.end, p) for p in people for m in p.mentions), key=lambda x: x[:2])
        self.dates = dates
        self.awards: list[Span] = []
        self.main: list[Party] = []

    def parties(self, start: int, end: int) -> list[Party]:
        """The people in a span, else the organizations that are no part of an event's name."""
        people = [Party(a, b, None, p) for a, b, p in self.people if start <= a and b <= end]
        if people:
            return people
        return [
            Party(a, b, o, None)
            for a, b, o in self.organizations
            if start <= a and b <= end and not any(x <= a and b <= y for x, y, _ in self.events)
        ]

    def party(self, start: int, end: int) -> Party:
        """A phrase, linked to the person or organization that it is."""
        return _whom(self, start, end)[-1]


def read_scene(scene: Scene, found: list[tuple[Section, Found]]) -> list[Win]:
    """Every mention with winner, giver, event, date and outcome as far as its own sentence tells."""
    wins: list[Win] = []
    scene.awards = [(f.start, f.end) for _, f in found]
    for zone, one in found:
        headline = zone.kind in ("headline", "subheadline")
        sentence = _line(scene.text, one.start, zone) if headline else _sentence(scene, one, zone)
        wins.append(Win(one, headline, sentence))
    for k, win in enumerate(wins):
        same = [w for w in wins if w.sentence == win.sentence]
        before = next((w.found.end for w in reversed(same) if w.found.end <= win.found.start), win.sentence[0])
        after = next((w.found.start for w in same if w.found.start >= win.found.end), win.sentence[1])
        _year(scene, win)
        _event(scene, win)
        _winners(scene, win, before, after, same)
        _giver(scene, win)
        _date(scene, win)
        _outcome(scene, win)
        if win.recipients and not scene.main:
            scene.main = win.recipients
        if not win.recipients and k and not win.headline:
            _shared(scene, win, wins[:k])
    _pass_back(scene, wins)
    return wins


def _line(text: str, place: int, zone: Section) -> Span:
    begin = max(zone.start, text.rfind("\n", 0, place) + 1)
    end = text.find("\n", place)
    return begin, min(zone.end, end if end >= 0 else zone.end)


def _sentence(scene: Scene, one: Found, zone: Section) -> Span:
    begin, end = scene.analysis.sentence_at(one.start)
    if end < one.end:
        end = scene.analysis.sentence_at(one.end - 1)[1]
    return max(begin, zone.start), min(max(end, one.end), zone.end)


# ---- winners ---------------------------------------------------------------------------------------------------------


def _winners(scene: Scene, win: Win, before: int, after: int, same: list[Win]) -> None:
    irrealis = _IRREALIS.match(scene.text, win.found.end)
    if irrealis and not irrealis.group().endswith(("후보", "추천")):
        return
    lead = scene.text[max(win.sentence[0], win.found.start - 5) : win.found.start]
    if re.search(r"(?<![가-힣)\]’'”\"%A-Za-z0-9])(?:이번|이|해당|같은) ['‘]?$", lead) and scene.main and not win.headline:
        win.recipients, win.rule = list(scene.main), "this"
        return
    if re.match(r"['’\"”]?\s?(?:\d+(?:곳|개|명|팀|건|점|편)|(?:은|이|가)? ?역대 (?:최다|최대|가장)|(?:을|를)? ?배출)", scene.text[win.found.end : win.found.end + 14]) and win.found.kind == "honour" and not _SELF.search(scene.text[win.sentence[0] : win.found.start]):
        return  # 우수기관 20곳: counted, and won by others than the subject
    sieves: list[tuple[str, Callable[[Scene, Win, int, int], list[Party]]]] = [
        ("bracket", _in_bracket),
        ("apposed", _apposed),
        ("colon", _after_colon),
        ("bullet", _after_bullet),
        ("topic", _after_topic),
        ("division", _after_division),
        ("given", _given),
        ("relative", _relative),
        ("subject", _subject),
        ("relative_far", _relative_far),
        ("headline", _headline),
        ("as", _after_as),
    ]
    for name, sieve in sieves:
        parties = sieve(scene, win, before, after)
        if parties:
            win.recipients, win.rule = parties, name
            return


def _apposed(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """런던 올림픽 금메달 ⟦김장미⟧는, 대상 ⟦홍길동⟧: a name right behind the award."""
    match = re.match(r"['’\"”]? (?:수상자 )?", scene.text[win.found.end : win.found.end + 6])
    if not match:
        return []
    place = win.found.end + match.end()
    return [Party(a, b, None, p) for a, b, p in scene.people if a == place][:1]


def _in_bracket(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """대통령 표창(김옥화 군 문고 회장)."""
    match = _BRACKET.match(scene.text, win.found.end)
    if not match or re.search(r"\d등|종합|상금|^\d|[A-Za-z]{4,}", match.group(1)) or any(match.start(1) <= f <= match.end(1) for f in [after] if after < match.end()):
        return []
    parties = _names(scene, match.start(1), match.end(1))
    return [p for p in parties if p.person or p.organization or _PERSON.search(scene.text[p.start - 1 : p.end + 6])] or (
        parties if len(parties) > 1 else []
    )


def _after_colon(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """*일자리우수기업 : ㈜부각마을, 정평시스템㈜."""
    match = _COLON.match(scene.text, win.found.end)
    return _names(scene, match.end(), _stop(scene, match.end(), after, win)) if match else []


def _after_bullet(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """▲대상 홍길동 ▲최우수상 김철수(서울대)."""
    text = scene.text
    head = text[max(0, win.found.start - 25) : win.found.start]
    if not re.search(rf"[{re.escape(_BULLETS)}]\s?(?:[가-힣A-Za-z·]+\s?(?:부문|분야|부)?\s?[-:]?\s?)?['‘]?$", head):
        return []
    match = re.match(r"['’]?\s?[-–,]?\s?", text[win.found.end : win.found.end + 4])
    begin = win.found.end + (match.end() if match else 0)
    if begin == win.found.end or text[win.found.end : win.found.end + 2].strip()[:1] in ("을", "를", "은", "수"):
        return []
    end = _stop(scene, begin, after, win)
    if _RECEIVE.match(text, begin):
        return []
    return _names(scene, begin, end)


def _stop(scene: Scene, begin: int, after: int, win: Win) -> int:
    """Where a list behind an award ends: at the next award, bullet or line break."""
    text = scene.text
    end = min(after, win.sentence[1]) if after > begin else win.sentence[1]
    for mark in ("\n", "▲", "△", "▷", "■", "○"):
        place = text.find(mark, begin, end)
        if place >= 0:
            end = place
    return end


def _after_topic(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """최우수상은 신전면 어관경로당이 차지했다; 기술장에는 A, B, C 등 3명을 선정."""
    match = _TOPIC.match(scene.text, win.found.end)
    if not match:
        return []
    end = _clause_end(scene, match.end(), after)
    region = scene.text[match.end() : end]
    if not region.strip() or re.match(r"(?:\S+ ){0,2}(?:이달|매년|매해|올해 처음|지난 \d+년)", region):
        return []
    quoted = next((q for q in quoted_spans(scene.text, match.end(), win.sentence[1]) if q[0] == match.end() + 1), None)
    if quoted and re.match(r"['’\"”](?:이|가|은|는|,|$| ?(?:[가-힣]+ )?[가-힣]*(?:이다|다\.|다$|로 선정|를 선정|을 선정))", scene.text[quoted[1] : win.sentence[1]]):
        return [Party(*quoted)]
    if end == after and after < win.sentence[1]:
        comma = max(scene.text.rfind(mark, match.end(), end) for mark in (",", "·", "/", ";", "▲", "△"))
        end = comma if comma > match.end() else end
    parties = _names(scene, match.end(), end)
    verb = re.search(r"수상|차지|선정|받|안았|거머|돌아|뽑|영예|올랐|수여|시상|이름|에게|이다|로 결정|낙점|후보", scene.text[match.end() : win.sentence[1]])
    habit = re.search(r"(?:수여|시상|선정|선발)(?:하는|한다|되는|된다)|주는 |준다|주어지는|기리|가린다", scene.text[match.end() : win.sentence[1]])
    listed = win.found.kind == "grade" and (after < win.sentence[1] or before > win.sentence[0] or re.match(r"['‘“]", region) or "상은" in scene.text[max(0, win.found.start - 150) : win.found.start])
    if win.found.kind != "grade":
        parties = [p for p in parties if p.person or p.organization or p.end - p.start <= 4]
    named = match.group(1).startswith(("수상자", "후보"))
    return parties if (verb or win.headline or listed or named) and not habit else []


def _clause_end(scene: Scene, begin: int, limit: int) -> int:
    """The end of a list of winners: the first verb or 각각, or the next award with the words that lead to it."""
    text = scene.text
    match = re.search(r"\s(?:각각|등 (?:총 )?\d+|등이|등에|등을)|(?:을|를|이|가|에게|에|이|으로|로)?\s(?:차지|수상|선정|뽑|받|안았|거머|돌아갔|영예|영광|올랐|이름을|수여|시상|선발|결정|낙점|최종)", text[begin:limit])
    return begin + match.start() if match else limit


def _after_division(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """대상 부문 ⟦강성남⟧ 시인, 신인상 부문 …: a name behind the award's division."""
    match = re.match(r"['’]?\s?(?:부문|분야)(?:에|에는|은|:)? ", scene.text[win.found.end : win.found.end + 8])
    if not match:
        return []
    begin = win.found.end + match.end()
    end = min(after, _clause_end(scene, begin, win.sentence[1]))
    comma = scene.text.find(",", begin, end)
    return [p for p in _names(scene, begin, comma if comma > 0 else end) if p.person is not None]


def _given(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """A를 우수기관으로 선정했다; 김 씨에게 표창을 수여했다; 표창은 이 씨에게 돌아갔다."""
    text, analysis = scene.text, scene.analysis
    give = _GIVE.search(text, win.found.end, min(win.sentence[1], win.found.end + 60))
    receive = _RECEIVE.search(text, win.found.end, min(win.sentence[1], win.found.end + 60))
    if not give or (receive and receive.start() < give.start()) or give.group().endswith(("하는", "주는")) or (
        re.match(r"[다]|다\.", text[give.end() : give.end() + 1]) and not re.search(r"다고|예정|\d일", text[win.sentence[0] : win.sentence[1]]) and re.search(r"(?:된|한|진)$", give.group())
    ):
        return []
    past = any(analysis.tags[i] == "EP" for i in analysis.within(give.start(), win.sentence[1] + 1))
    if not past and not win.headline and not re.search(r"예정|계획|키로|기로", text[give.start() : win.sentence[1]]):
        return []  # 우수 팀에는 교육감상이 수여되며: what is promised
    as_award = re.match(rf"{_CLOSE}(?:\([^)\n]{{1,30}}\))?\s?(?:수상자|수상작)?(?:으로|로|에)", text[win.found.end : win.found.end + 40]) is not None
    found: list[Party] = []
    for i in analysis.within(win.sentence[0], give.start()):
        if analysis.starts[i] < before and before != win.sentence[0]:
            continue
        tag, form = analysis.tags[i], analysis.forms[i]
        to = tag == "JKB" and form in ("에게", "께", "에게는") and not (found and analysis.starts[i] > win.found.end)
        chosen = as_award and tag == "JKO" and analysis.starts[i] < win.found.start and not _verb_between(analysis, i, win.found.start)
        if to or chosen:
            phrase = phrase_before(analysis, i, "subject", win.sentence[0])
            if phrase is not None:
                bracket = re.search(r"\d+(?:명|개|곳|팀|개사|인|개소)\(([^)]*)\)$", text[phrase.start : phrase.end])
                start = phrase.start + bracket.start(1) if bracket else phrase.start
                found = _names(scene, start, phrase.start + bracket.end(1) if bracket else phrase.end)
        elif tag == "JKB" and form == "에" and (not found or win.found.start - analysis.ends[i] < 4) and analysis.starts[i] < win.found.start:
            phrase = phrase_before(analysis, i, "subject", win.sentence[0])
            if phrase is not None and (win.found.start - analysis.ends[i] < 4 or any(p.organization for p in scene.parties(phrase.start, phrase.end))):
                found = _names(scene, phrase.start, phrase.end)
        if found and analysis.starts[i] > win.found.end:
            break
    if not found and receive is None and re.match(r"(?:등록|인증|선정|지정)", give.group()):
        topics = [p for p in marked_phrases(analysis, max(before, win.sentence[0]), win.found.start, win.sentence[0]) if p.role == "topic"]
        if topics and win.found.start - topics[-1].end < 12 and re.match(r"[가-힣]*(?:㈜|\(주\))|㈜", text[topics[-1].start : topics[-1].end]):
            return _names(scene, topics[-1].start, topics[-1].end)
    return found


def _verb_between(analysis: Analysis, particle: int, place: int) -> bool:
    """Whether an ending stands between a particle and a place: another clause's object."""
    return any(analysis.tags[i][0] == "E" for i in analysis.within(analysis.ends[particle], place))


def _relative_far(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """…에서 MVP에 오르는 등 맹타를 휘두른 ⟦가르시아⟧: the first person behind, in a sentence that names none before."""
    verb = _RECEIVE.search(scene.text, win.found.end, min(win.sentence[1], win.found.end + 12))
    if not verb or win.headline or any(True for _ in marked_phrases(scene.analysis, win.sentence[0], win.found.start)):
        return []
    for i in scene.analysis.within(verb.start(), min(win.sentence[1], win.found.end + 90)):
        if scene.analysis.tags[i] == "EF":
            break
        if scene.analysis.tags[i] == "ETM" and i + 1 < len(scene.analysis.starts):
            place = scene.analysis.starts[i + 1]
            person = next((Party(a, b, None, p) for a, b, p in scene.people if place <= a <= place + 15), None)
            if person is not None:
                return [person]
    return []


def _relative(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """대상을 수상한 ⟦부산대학교 ‘부당시렁’ 팀⟧; no clause with a subject before it."""
    text = scene.text
    match = _RELATIVE.match(text, win.found.end)
    if not match or _NO_HEAD.match(text, match.end()):
        return []
    if any(p.role == "subject" for p in marked_phrases(scene.analysis, max(before, win.found.start - 40), win.found.start)):
        return []
    end = re.search(r"[,.]|(?:은|는|이|가|을|를|에게|의|와|과|도|에서)(?=\s)|\n|$|…", text[match.end() : min(win.sentence[1], match.end() + 60)])
    stop = match.end() + (end.start() if end else 0)
    for a, _, person in scene.people:
        if match.end() <= a <= match.end() + 35 and text[a - 2 : a] in ("의 ", " ‘") and not any(scene.analysis.tags[i][0] in "ES" for i in scene.analysis.within(match.end(), a)):
            return [Party(a, a + len(person.name) if text.startswith(person.name, a) else stop, None, person)]
    return _names(scene, match.end(), stop)


def _subject(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """The subject of a verb of winning: nearest 이/가 that is no holder's, else the topic."""
    text, begin = scene.text, win.sentence[0]
    if win.headline and not re.search(r"다[\"”]?$|다\.", text[begin : win.sentence[1]]):
        return []
    verb = _RECEIVE.search(text, win.found.end, min(win.sentence[1], win.found.end + 70)) or _CUT_OFF.match(text, win.found.end)
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
    for phrase in ordered:
        place = scene.analysis.ends[phrase.particle]
        following = min([p.start for p in phrases if p.start >= place], default=win.found.start)
        if phrase.role == "subject" and _HOLD.match(text[place:following]):
            continue
        if re.search(r"(?:주최|주관|수여|시상)(?:하는|한) $", text[max(0, phrase.start - 8) : phrase.start]):
            continue
        words = _bare(text[phrase.start : phrase.end])
        near = win.found.start - place <= 4 or place >= win.found.end
        if words in _LOCAL:
            return list(scene.main) or _local(scene, words, phrase.start)
        if _REFERS.search(words):
            return list(scene.main)
        if near and phrase.role == "subject" and COUNTED.search(words) and re.match(r"\d|총", words):
            return []  # 20곳이 우수기관으로
        if _INANIMATE.search(words) and not (near and words.endswith("사업") and " " in words):
            continue
        parties = _names(scene, _list_start(scene, phrase.start, before), phrase.end) or ([Party(phrase.start, phrase.end)] if near and words.endswith("사업") else [])
        if not parties:
            continue
        agent = _AGENT.search(words) is not None or (text[phrase.end : phrase.end + 1] in "’'" and phrase.first == phrase.particle)
        if near or agent or any(p.person or p.organization for p in parties) or not _verb_between(scene.analysis, phrase.particle, win.found.start):
            return _coordinated(scene, phrase, phrases, parties)
        loose = loose or parties
    if loose:
        return loose
    if win.headline:
        return []
    if scene.main:
        return list(scene.main) if speech or _PAST.search(text, win.found.end, win.sentence[1]) or re.search(r"수상에 이어|받은|수상한", text[win.found.end : win.found.end + 70]) or _NOMINAL_WIN.match(text[win.found.end :]) else []
    return _topic_before(scene, win)


def _local(scene: Scene, word: str, place: int) -> list[Party]:
    """군은, 시는: the last organization before whose name ends so."""
    for a, b, organization in reversed(scene.organizations):
        if b <= place and scene.text[a:b].endswith(word):
            return [Party(a, b, organization, None)]
    return []


def _list_start(scene: Scene, start: int, floor: int) -> int:
    """나윤호, 문승국(이상 인천), ⟦김종완⟧이: where the list of names that ends in a subject begins."""
    while True:
        listed = _LISTED_NAME.search(scene.text, max(floor, start - 40), start)
        if not listed or listed.group(1)[0] not in _SURNAMES or not 2 <= len(listed.group(1)) <= 4:
            return start
        start = listed.start(1)


def _candidates(scene: Scene, win: Win) -> list[Phrase]:
    """Marked phrases before an award that may be its winner: none in other quote marks, none at an event."""
    text, begin = scene.text, win.sentence[0]
    marked = list(marked_phrases(scene.analysis, begin, win.found.start))
    quotes = [(a, b) for a, b in quoted_spans(text, begin, win.sentence[1]) if not (a <= win.found.start < b)]
    phrases = [p for p in marked if not any(a <= p.start and p.end <= b + 1 for a, b in quotes)]
    phrases += _quoted_subjects(scene, begin, win.found.start)
    phrases.sort(key=lambda p: p.start)
    return [p for p in phrases if not any(a < p.end <= b for a, b, _ in scene.events) and not text.endswith(("서", "뒤", "후"), p.start, p.end)]


def _coordinated(scene: Scene, phrase: Phrase, phrases: list[Phrase], parties: list[Party]) -> list[Party]:
    """음악 부문은 A가, 미술 부문은 B가 최우수상을 받았다: every subject that a comma follows."""
    found = list(parties)
    for p in reversed([p for p in phrases if p.role == "subject" and p.end < phrase.start]):
        if scene.text[scene.analysis.ends[p.particle] : scene.analysis.ends[p.particle] + 1] != ",":
            break
        found = _names(scene, p.start, p.end) + found
    return _unique(found)


def _topic_before(scene: Scene, win: Win) -> list[Party]:
    """The person or organization that the sentences before are about: the nearest topic, else the headline's first name."""
    analysis = scene.analysis
    k = bisect_right(analysis.sentence_starts, win.sentence[0]) - 1
    for begin, end in reversed(analysis.sentences[max(0, k - 3) : max(0, k)]):
        for phrase in marked_phrases(analysis, begin, end):
            parties = _names(scene, phrase.start, phrase.end) if phrase.role == "topic" else []
            if parties and (parties[0].person or parties[0].organization):
                return parties
    return []


def _quoted_subjects(scene: Scene, begin: int, end: int) -> list[Phrase]:
    """‘법정스님 빠삐용 의자’가: a work in quote marks."""
    found = []
    for left, right in quoted_spans(scene.text, begin, end):
        i = scene.analysis.at(right + 1)
        if right - left <= 45 and i < len(scene.analysis.tags) and scene.analysis.starts[i] == right + 1 and scene.analysis.tags[i] in ("JKS", "JX") and scene.analysis.forms[i] in ("이", "가", "은", "는"):
            found.append(Phrase(left, right, i, i, i, "subject" if scene.analysis.tags[i] == "JKS" else "topic"))
    return found


def _right_before(scene: Scene, win: Win) -> list[Party]:
    """홍길동이 ⟦대상⟧, 김철수가 ⟦우수상⟧ …: the subject directly before, the verb far off or shared."""
    phrases = [p for p in marked_phrases(scene.analysis, win.sentence[0], win.found.start) if p.role == "subject"]
    if phrases and win.found.start - scene.analysis.ends[phrases[-1].particle] <= 14 and not _verb_between(scene.analysis, phrases[-1].particle, win.found.start) and re.match(r"['’\"”]?(?:을|를)?(?:,|\.\.|…| \S+(?:이|가) )", scene.text[win.found.end : win.found.end + 12]):
        return _names(scene, phrases[-1].start, phrases[-1].end)
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


def _bare(words: str) -> str:
    return re.sub(r"\([^)]*\)$", "", words).strip()


# Behind an award in a headline: nobody won it, or not the one who leads.
_NO_WIN = re.compile(
    r"['’\"”]?\s?(?:시상식|후보작|공모|제정|신설|상금|심사|접수|\d+ ?만|수상 ?기념|수상작 ?전|수상자 ?발표|수상작 ?발표|수상작 ?\d+|도전|수상 가능|수상할|수여식|선정 ?\?|받을까|누구|심사위원|운영위|출간|[^,]{0,8}접수)"
)
_NOMINAL_WIN = re.compile(rf"{_CLOSE}(?:\d년 연속 )?(?:수상|선정|쾌거|영예|획득|차지|$)")


def _headline(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """함평군, … ‘대상’ 수상: before the first comma; else the name or the work right before the event or award."""
    text, begin = scene.text, win.sentence[0]
    tail = text[win.found.end : win.sentence[1]]
    if _NO_WIN.match(tail) or (not win.headline and not _NOMINAL_WIN.match(tail)):
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
    given = re.match(r"['’\"”]? ?(?:수여|전달|시상)(?!식)", tail)
    if given and comma:
        return _names(scene, start + comma.end(), win.found.start - 1)
    if comma and comma.start() >= 2:
        found = _lead(scene, start, start + comma.start())
        if any(p.person or p.organization for p in found):
            return found
        rest = _directly(scene, start + comma.end(), win)
        return (rest if any(p.person or p.organization or text[p.start - 1] in "'‘<《「;" for p in rest) else []) or found or list(scene.main)
    found = _directly(scene, start, win)
    if found:
        return found
    bracket = scene.parties(begin, start)
    return bracket[:1] or list(scene.main)


def _directly(scene: Scene, start: int, win: Win) -> list[Party]:
    """The people, the organization, or the work in marks before an event or award, nothing but nouns between."""
    text = scene.text
    stop = min([win.found.start, *(a for a, b, _ in scene.events if start <= a < win.found.start)])
    parties = scene.parties(start, stop)
    people = [p for p in parties if p.person is not None]
    if people:
        return people
    name = text[start:stop].rstrip(" ")
    if name.endswith(("'", "’", ">", "》", "」", "&gt;")) and not re.search(r"20\d\d|제\d+회", name):
        spans = [s for s in quoted_spans(text, start, start + len(name)) if s[1] in (start + len(name) - 1, start + len(name) - 4)]
        if spans:
            return [Party(*spans[0])]
    if parties:
        return parties[:1]
    name = name.rstrip("‘'\"“ ")
    if win.headline and not scene.main and 2 <= len(name) <= 25 and not re.search(r"(?:에서|의|에|을|를|으로|서|로|올해|전국)$", name):
        return _names(scene, start, start + len(name))
    return []


def _lead(scene: Scene, start: int, end: int) -> list[Party]:
    """The actor before a headline's comma: the people in it, else what stands behind its last clause."""
    text = scene.text
    people = [p for p in scene.parties(start, end) if p.person is not None and not _in_brackets(text, start, p.start)]
    if people:
        return people
    name = text[start:end]
    cut = max(name.rfind("’ "), name.rfind("' "), name.rfind("” "), name.rfind("\" "))
    if cut >= 0 and len(name) - cut > 3:
        start += cut + 2
    parties = _names(scene, start, end)
    if end - start > 22 and not any(p.person or p.organization for p in parties):
        inside = scene.parties(start, end)
        return inside[:1]
    return parties


def _after_as(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """최우수 사례에 A를 선정; 대상에 한예종 한은빈 수상."""
    match = _AS.match(scene.text, win.found.end)
    if not match or re.match(r"(?:\d|이은|최종|선정|뽑|인증|등록|지정|평가|인정|신규|이어|이름|올|오|나란히|이르|관한|대한|따른|걸맞|머물|그치|빛나|도전)", scene.text[match.end() :]):
        return []
    end = _clause_end(scene, match.end(), after)
    return _names(scene, match.end(), end) if end < after or end == after else []


# ---- names in a stretch ----------------------------------------------------------------------------------------------


def _names(scene: Scene, start: int, end: int) -> list[Party]:
    """Everyone whom a list names, part by part: the person or organization that a part is, else its words."""
    text = scene.text
    if start and text[start - 1] in "‘'“\"「『《〈<" and text[end : end + 1] in ("’", "'", "”", '"', "」", "』", "》", "〉", ">") and end - start >= 2:
        return [Party(start, end)]  # a work in its quote marks
    while start > 0 and "가" <= text[start - 1] <= "힣" and "가" <= text[start] <= "힣":
        start -= 1  # 해솔군, which Kiwi may take as 해 + 솔군
    found: list[Party] = []
    for left, right in _parts(scene, start, end):
        found += _whom(scene, left, right)
    return _unique(found)


def _whom(scene: Scene, left: int, right: int) -> list[Party]:
    """Who one phrase is: the people in it, the organization that ends it, a name before a title, else the phrase."""
    text = scene.text
    inside = [p for p in scene.parties(left, right) if not _in_brackets(text, left, p.start)]
    people = [p for p in inside if p.person is not None]
    former = _FORMER.match(text[left:right])
    if former and former.group(1)[0] in _SURNAMES and not any(p.start == left for p in people):
        return [Party(left, left + former.end(1))]
    if people:
        return people if text[people[0].end : people[-1].start].strip(" ·") == "" or len(people) == 1 else [people[-1]]
    if inside and inside[-1].end == right:
        return [inside[-1]]
    former = re.search(r"([가-힣]{2,4}) (?:전|현|신임|前) $", text[max(0, left - 8) : left])
    if former and former.group(1)[0] in _SURNAMES:
        return [Party(max(0, left - 8) + former.start(1), max(0, left - 8) + former.end(1))]
    named = _PERSON.search(text[left : right + 1]) or _FORMER.match(text[left:right])
    if named and named.group(1)[0] in _SURNAMES and right - left < 30:
        return [Party(left + named.start(1), left + named.end(1))]
    return [Party(left, right)]


def _in_brackets(text: str, start: int, place: int) -> bool:
    return text.count("(", start, place) > text.count(")", start, place)


def _unique(parties: list[Party]) -> list[Party]:
    seen: set[object] = set()
    kept = []
    for p in parties:
        key = id(p.person) if p.person else id(p.organization) if p.organization else p.start
        if key not in seen:
            seen.add(key)
            kept.append(p)
    return kept


def _parts(scene: Scene, start: int, end: int) -> list[Span]:
    """A list's parts between commas, 와 and bullets, brackets and particles cut off."""
    text, analysis = scene.text, scene.analysis
    tail = _TAIL_OF_LIST.search(text, start, end)
    if tail:
        end = tail.start()
    depth, cuts = 0, [start]
    quotes = [s for s in quoted_spans(text, max(0, start - 1), min(len(text), end + 1)) if s[1] - s[0] < end - start]
    for place in range(start, end):
        char = text[place]
        if any(a <= place < b for a, b in quotes):
            continue
        depth += (char in "(‘「<《") - (char in ")’」>》")
        if (depth <= 0 and (char in "、;/△▲" or (char == "," and not (text[place - 1].isdigit() and text[place + 1 : place + 2].isdigit())))) or (char == "·" and depth <= 0 and _SCHOOLS.search(text, max(start, place - 8), place) and _SCHOOLS.match(text, place + 1)):
            cuts += [place, place + 1]
    for i in analysis.within(start, end):
        if any(a <= analysis.starts[i] < b for a, b in quotes):
            continue
        if (analysis.tags[i] == "JC" or analysis.forms[i] == "및") and not _in_brackets(text, start, analysis.starts[i]):
            cuts += [analysis.starts[i], analysis.ends[i]]
    cuts.append(end)
    cuts.sort()
    parts = []
    for left, right in zip(cuts[::2], cuts[1::2], strict=True):
        part = _trim(scene, left, right)
        if part is not None:
            parts.append(part)
    return parts


def _trim(scene: Scene, left: int, right: int) -> Span | None:
    """A part without what leads to it and what hangs on it; None when nobody is left."""
    text, analysis = scene.text, scene.analysis
    bracket = text.find("(", left, right)
    if bracket > left:
        closed = text.find(")", bracket, right)
        rest = text[closed + 1 : right].strip(" ’'\"”.") if closed >= 0 else ""
        if len(rest) >= 3 and rest[0] not in "의이가은는을를에와과" and re.search(r"[가-힣]{2}", rest):
            left = closed + 1  # 동덕여대(총장 …) ⟦패션디자인전공 학생팀⟧
        else:
            right = bracket
    division = re.match(r".*(?:분야|부문)(?:에|에는|은|는|에서는?)? ", text[left:right])
    left += division.end() if division else 0
    credit = text.rfind("제공 ", left, right)
    left = credit + 3 if credit >= 0 else left
    while left < right and text[left] in " \n‘'\"“<△▲·-:":
        left += 1
    while right > left and text[right - 1] in " \n’'\"”>.·":
        right -= 1
    for i in analysis.within(left, right):
        if analysis.tags[i][0] == "E" and analysis.ends[i] < right and text[analysis.ends[i]] == " ":  # ‘월악산’을 부른 박수진
            left = analysis.ends[i]
    while left < right and text[left] == " ":
        left += 1
    i = analysis.at(right) - 1
    if i >= 0 and analysis.tags[i][0] == "J" and analysis.starts[i] > left and analysis.ends[i] == right:
        right = analysis.starts[i]
        i -= 1
    if i >= 0 and analysis.tags[i][0] in "EV" and analysis.starts[i] >= left:
        return None
    while right > left and text[right - 1] in " ’'\"”":
        right -= 1
    words = text[left:right]
    if any(d.start <= left and right <= d.end for d in scene.dates) or any(a <= left and right <= b for a, b in scene.awards):
        return None
    if len(words) < 2 or len(words) > 60 or _INANIMATE.search(words) or re.match(r"\d+\s?(?:개|명|곳|팀|건|점|편)", words) or re.search(r"20\d\d$", words) or re.match(r"\d[\d,만천]* ?(?:원|명|점|만)|\d+$|올해$|각각$|최종$|기타$", words):
        return None
    return left, right


# ---- the rest --------------------------------------------------------------------------------------------------------


def _shared(scene: Scene, win: Win, earlier: list[Win]) -> None:
    """A and B in one sentence share its winner: 도지사 표창과 함께 최우수기관으로; else a sentence without a subject takes the last."""
    verb = _RECEIVE.search(scene.text, win.found.end, min(win.sentence[1], win.found.end + 60))
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
        if win.recipients or win.sentence != following.sentence or following.rule not in ("subject", "headline", "shared"):
            continue
        between = scene.text[win.found.end : following.found.start]
        if re.fullmatch(r"['’\"”]?(?:과|와|을|를|,|및|로|으로|에)?\s?(?:함께|선정[돼되]어?|받아|수상하고|및|이어)?,?\s?['‘\"“]?", between):
            win.recipients, win.rule = list(following.recipients), "shared"


def _giver(scene: Scene, win: Win) -> None:
    """The office that the name begins with; else X가 수여하는, X 선정 before it."""
    text, one = scene.text, win.found
    name = text[one.start : one.end]
    offices = sorted(lists.offices(), key=len, reverse=True)
    match = re.match(rf"(.{{0,40}}?(?:{'|'.join(offices)}))(?=\s?(?:상|[기모유공]|감사|표창|명의|특별|최우수))", name)
    if match and not name.startswith(("대한민국",)) and one.kind in ("prize", "act", "grade"):
        win.giver = scene.party(one.start, one.start + match.end(1))
        win.giver = Party(one.start, one.start + match.end(1), win.giver.organization if win.giver.start == one.start else None, None)
        return
    begin = win.sentence[0]
    give = _GIVE.search(text, one.end, min(win.sentence[1], one.end + 40))
    receive = _RECEIVE.search(text, one.end, min(win.sentence[1], one.end + 40))
    phrases = list(marked_phrases(scene.analysis, begin, one.start))
    if give and not (receive and receive.start() <= give.start()) and not re.search(r"되|돼|됐|된|돌아|주어", give.group()):
        for subject in reversed(phrases):
            parties = _names(scene, subject.start, subject.end)
            if parties and (parties[-1].person or parties[-1].organization) and not any(r.start <= parties[-1].start < r.end for r in win.recipients):
                win.giver = parties[-1]
                return
    for phrase in reversed(phrases):
        if phrase.role == "subject" and re.match(r"\s?[^,.]{0,15}?(?:수여하는|선정하는|선정한|시상하는|주는|발표한|뽑은|뽑는)", text[scene.analysis.ends[phrase.particle] : one.start]):
            parties = _names(scene, phrase.start, phrase.end)
            if parties:
                win.giver = parties[-1]
                return
    left = re.search(r"(\S+) (?:선정|수여) ['‘\"“]?$", text[begin : one.start])
    if left:
        win.giver = scene.party(begin + left.start(1), begin + left.end(1))


def _event(scene: Scene, win: Win) -> None:
    """The event named last before the award in its sentence, else after it, else the last one named."""
    begin, end = win.sentence
    before = [e for a, b, e in scene.events if begin <= a and b <= win.found.start]
    after = [e for a, b, e in scene.events if win.found.end <= a and b <= end]
    if before:
        win.event = before[-1]
    elif after and win.headline:
        win.event = after[0]


def _year(scene: Scene, win: Win) -> None:
    """2023년 ⟦대상⟧, 지난해 ⟦최우수상⟧: a year of its own."""
    for date in scene.dates:
        if date.type == "DATE" and date.end <= win.found.start <= date.end + 3 and len(date.value) == 4:
            win.year = None if scene.text[date.start : date.end].startswith(("올", "이번", "금년")) else date.value


def _date(scene: Scene, win: Win) -> None:
    if win.year:
        win.date = win.year
        return
    begin, _ = win.sentence
    inside = [d for d in scene.dates if begin <= d.start and d.end <= win.found.start and d.type in ("DATE", "TIME")]
    if win.headline:
        return
    for date in reversed(inside):
        if not re.match(r"(?:\d{4}|XXXX)-(?:\d\d|XX)(?:-\d\d)?", date.value) or "/" in date.value:
            continue
        if re.match(r"\s?(?:에 )?(?:밝|전했|알렸|발표|말|[“\"])", scene.text[date.end : date.end + 6]):
            continue
        if re.search(r"[은는] $", scene.text[begin : date.start]) and not scene.text[date.start : date.end].startswith("지난") and re.search(r"다고\s?(?:밝혔|전했|알렸|말)", scene.text[win.found.end : win.sentence[1] + 4]):
            continue  # 함평군은 ⟦12일⟧ … 수상했다고 밝혔다: the day of the announcement
        win.date = date.value[:10]
        return


def _outcome(scene: Scene, win: Win) -> None:
    if not win.recipients:
        return
    text = scene.text[win.found.end : win.sentence[1]]
    if re.match(rf"{_CLOSE}(?:수상 )?(?:의 |에 |을 위한 )?(?:최종 )?(?:후보|노미네이트)", text) or re.search(r"후보에 (?:올|지명|선정)|후보로 (?:지명|선정|올)|노미네이트", text[:40]):
        win.outcome = "nominated"
    elif re.match(rf"{_CLOSE}(?:을|를|수상|수상을|에)?\s?(?:아쉽게 )?(?:놓[쳤치]|실패|불발|무산|고배)", text):
        win.outcome = "lost"
    elif re.match(rf"{_CLOSE}(?:을|를)?\s?(?:수상|수상자로)?\s?(?:할|받을|받는다|받게|수여할|수상한다|시상한다|수여한다)", text) or re.search(r"(?:수여|시상|전달|수상)(?:할|될) (?:예정|계획)|수여된다|수여받는다", text[:60]):
        win.outcome = "will_receive"
    else:
        win.outcome = "won"


def phrases_of(scene: Scene, win: Win) -> list[Phrase]:
    """The marked phrases of a mention's sentence, for those who explain a choice."""
    return list(marked_phrases(scene.analysis, *win.sentence))
