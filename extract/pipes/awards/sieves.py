"""Resolve: winners by where they stand: in brackets, lists, behind the award, before it with a particle."""

from __future__ import annotations

import re

from extract.korean.clause import marked_phrases, phrase_before
from extract.korean.marks import quoted_spans
from extract.pipes.awards.parties import PERSON, names_in
from extract.pipes.awards.scene import Scene, Win
from extract.pipes.awards.subjects import verb_between
from extract.pipes.awards.verbs import CLOSE, GIVE, RECEIVE
from extract.pipes.facts import Party

_TOPIC = re.compile(rf"{CLOSE}(?:\([^)\n]{{1,30}}\))?\s?(?:수상의 |의 )?(?:영예)?(은|는|에는|으로는|로는|에게는|의 영예는|수상자는|수상 ?(?:기업|기관|단체|팀|대학|학교|업체|도시|지자체|작품|제품|후보)(?:으로)?[은는]|수상자로는|수상자에는|수상자에|수상작은|작은|작으로|후보에는?|후보로는?|후보는)\s")
_AS = re.compile(rf"{CLOSE}(?:\([^)\n]{{1,30}}\))?\s?(?:수상자(?:로|에)|수상작으로|에|으로|로)\s")
_RELATIVE = re.compile(rf"{CLOSE}(?:을|를|으로|로|에)?\s?(?:\d년 연속 )?(?:수상|획득|차지|선정|시상)?(?:을|를)?\s?(?:\d+개(?:씩|를)? ?)?(?:목에 )?(?:받은|받았던|수상자인|딴|건|걸었던|쥔|휩쓴|한|했던|된|됐던|안은|거머쥔|오른|올랐던|올린|뽑힌|따낸|탄) (?=\S)")
_NO_HEAD = re.compile(r"(?:바|것|데|결과|뒤|후|이후|가운데|만큼|소감|이래|이유|배경|성과|쾌거|날|때|적|이|경우|건|직후|사실|상황|수상|영예|상|기업|기관|곳|사람|이들|이번)(?:[가-힣]?\s|[가-힣]?[,.]|$)")
_COLON = re.compile(rf"{CLOSE}\s?[:：=]\s?")
_BULLETS = "▲△▷▶■□○●◆◇*※☞-"
_BRACKET = re.compile(rf"{CLOSE}\(([^)\n]{{2,120}})\)")


def apposed(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """런던 올림픽 금메달 ⟦김한별⟧는, 대상 ⟦홍길동⟧: a name right behind the award."""
    match = re.match(r"['’\"”]? (?:수상자 )?", scene.text[win.found.end : win.found.end + 6])
    if not match:
        return []
    place = win.found.end + match.end()
    return [p for p in scene.parties(place, place + 12) if p.person is not None and p.start == place][:1]


def in_bracket(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """대통령 표창(김한별 군 회장)."""
    match = _BRACKET.match(scene.text, win.found.end)
    if not match or re.search(r"\d등|종합|상금|^\d|[A-Za-z]{4,}", match.group(1)) or any(match.start(1) <= f <= match.end(1) for f in [after] if after < match.end()):
        return []
    parties = names_in(scene, match.start(1), match.end(1))
    return [p for p in parties if p.person or p.organization or PERSON.search(scene.text[p.start - 1 : p.end + 6])] or (
        parties if len(parties) > 1 else []
    )


def after_colon(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """*일자리우수기업 : ㈜가나, 다라㈜."""
    match = _COLON.match(scene.text, win.found.end)
    return names_in(scene, match.end(), _stop(scene, match.end(), after, win)) if match else []


def after_bullet(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
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
    if RECEIVE.match(text, begin):
        return []
    return names_in(scene, begin, end)


def _stop(scene: Scene, begin: int, after: int, win: Win) -> int:
    """Where a list behind an award ends: at the next award, bullet or line break."""
    text = scene.text
    end = min(after, win.sentence[1]) if after > begin else win.sentence[1]
    for mark in ("\n", "▲", "△", "▷", "■", "○"):
        place = text.find(mark, begin, end)
        if place >= 0:
            end = place
    return end


def after_topic(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """최우수상은 한빛면 해솔경로당이 차지했다; 기술장에는 A, B, C 등 3명을 선정."""
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
    led = [m.end() for m in re.finditer(r"(?:거쳐|통해|따라|바탕으로),? ", scene.text[match.end() : end])]
    parties = names_in(scene, match.end() + (led[-1] if led else 0), end)
    verb = re.search(r"수상|차지|선정|받|안았|거머|돌아|뽑|영예|올랐|수여|시상|이름|에게|이다|로 결정|낙점|후보", scene.text[match.end() : win.sentence[1]])
    habit = re.search(r"(?:수여|시상|선정|선발)(?:하는|한다|되는|된다)|주는 |준다|주어지는|기리|가린다", scene.text[match.end() : win.sentence[1]])
    listed = re.match(r"[△▲]", region) or (win.found.kind == "grade" and (after < win.sentence[1] or before > win.sentence[0] or re.match(r"['‘“]", region) or "상은" in scene.text[max(0, win.found.start - 150) : win.found.start]))
    if win.found.kind != "grade":
        parties = [p for p in parties if p.person or p.organization or p.end - p.start <= 4]
    named = match.group(1).startswith(("수상자", "후보"))
    return parties if (verb or win.headline or listed or named) and not habit else []


def _clause_end(scene: Scene, begin: int, limit: int) -> int:
    """The end of a list of winners: the first verb or 각각, or the next award with the words that lead to it."""
    text = scene.text
    match = re.search(r"\s(?:각각|등 (?:총 )?\d+|등이|등에|등을)|(?:을|를|이|가|에게|에|이|으로|로)?\s(?:차지|수상|선정|뽑|받|안았|거머|돌아갔|영예|영광|올랐|이름을|수여|시상|선발|결정|낙점|최종)", text[begin:limit])
    return begin + match.start() if match else limit


def after_division(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """대상 부문 ⟦김한별⟧ 시인, 신인상 부문 …: a name behind the award's division."""
    match = re.match(r"['’]?\s?(?:부문|분야)(?:에|에는|은|:)? ", scene.text[win.found.end : win.found.end + 8])
    if not match:
        return []
    begin = win.found.end + match.end()
    end = min(after, _clause_end(scene, begin, win.sentence[1]))
    comma = scene.text.find(",", begin, end)
    return [p for p in names_in(scene, begin, comma if comma > 0 else end) if p.person is not None]


def given(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """A를 우수기관으로 선정했다; 김 씨에게 표창을 수여했다; 표창은 이 씨에게 돌아갔다."""
    text, analysis = scene.text, scene.analysis
    give = GIVE.search(text, win.found.end, min(win.sentence[1], win.found.end + 60))
    receive = RECEIVE.search(text, win.found.end, min(win.sentence[1], win.found.end + 60))
    if not give or (receive and receive.start() < give.start()) or give.group().endswith(("하는", "주는")) or (
        re.match(r"[다]|다\.", text[give.end() : give.end() + 1]) and not re.search(r"다고|예정|\d일", text[win.sentence[0] : win.sentence[1]]) and re.search(r"(?:된|한|진)$", give.group())
    ):
        return []
    past = any(analysis.tags[i] == "EP" for i in analysis.within(give.start(), win.sentence[1] + 1))
    if not past and not win.headline and not re.search(r"예정|계획|키로|기로", text[give.start() : win.sentence[1]]):
        return []  # 우수 팀에는 교육감상이 수여되며: what is promised
    as_award = re.match(rf"{CLOSE}(?:\([^)\n]{{1,30}}\))?\s?(?:수상자|수상작)?(?:으로|로|에)", text[win.found.end : win.found.end + 40]) is not None
    found: list[Party] = []
    for i in analysis.within(win.sentence[0], give.start()):
        if analysis.starts[i] < before and before != win.sentence[0]:
            continue
        tag, form = analysis.tags[i], analysis.forms[i]
        to = tag == "JKB" and form in ("에게", "께", "에게는") and not (found and analysis.starts[i] > win.found.end)
        chosen = as_award and tag == "JKO" and analysis.starts[i] < win.found.start and not verb_between(analysis, i, win.found.start)
        if to or chosen:
            phrase = phrase_before(analysis, i, "subject", win.sentence[0])
            if phrase is not None:
                bracket = re.search(r"\d+(?:명|개|곳|팀|개사|인|개소)\(([^)]*)\)$", text[phrase.start : phrase.end])
                start = phrase.start + bracket.start(1) if bracket else phrase.start
                found = names_in(scene, start, phrase.start + bracket.end(1) if bracket else phrase.end)
        elif tag == "JKB" and form == "에" and (not found or win.found.start - analysis.ends[i] < 4) and analysis.starts[i] < win.found.start:
            phrase = phrase_before(analysis, i, "subject", win.sentence[0])
            if phrase is not None and (win.found.start - analysis.ends[i] < 4 or any(p.organization for p in scene.parties(phrase.start, phrase.end))):
                found = names_in(scene, phrase.start, phrase.end)
        if found and analysis.starts[i] > win.found.end:
            break
    if not found and receive is None and re.match(r"(?:등록|인증|선정|지정)", give.group()):
        topics = [p for p in marked_phrases(analysis, max(before, win.sentence[0]), win.found.start, win.sentence[0]) if p.role == "topic"]
        if topics and win.found.start - topics[-1].end < 12 and re.match(r"[가-힣]*(?:㈜|\(주\))|㈜", text[topics[-1].start : topics[-1].end]):
            return names_in(scene, topics[-1].start, topics[-1].end)
    return found


def relative_far(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """…에서 MVP에 오르는 등 활약한 ⟦김한별⟧: the first person behind, in a sentence that names none before."""
    verb = RECEIVE.search(scene.text, win.found.end, min(win.sentence[1], win.found.end + 12))
    if not verb or win.headline or any(True for _ in marked_phrases(scene.analysis, win.sentence[0], win.found.start)):
        return []
    for i in scene.analysis.within(verb.start(), min(win.sentence[1], win.found.end + 90)):
        if scene.analysis.tags[i] == "EF":
            break
        if scene.analysis.tags[i] == "ETM" and i + 1 < len(scene.analysis.starts):
            place = scene.analysis.starts[i + 1]
            person = next((p for p in scene.parties(place, place + 25) if p.person is not None and p.start <= place + 15), None)
            if person is not None:
                return [person]
    return []


def relative(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """대상을 수상한 ⟦부산대학교 ‘부당시렁’ 팀⟧; no clause with a subject before it."""
    text = scene.text
    match = _RELATIVE.match(text, win.found.end)
    if not match or _NO_HEAD.match(text, match.end()):
        return []
    if any(p.role == "subject" for p in marked_phrases(scene.analysis, max(before, win.found.start - 40), win.found.start)):
        return []
    quoted = next((q for q in quoted_spans(text, match.end(), win.sentence[1]) if q[0] == match.end() + 1), None)
    if quoted:
        return [Party(*quoted)]  # 장려상으로 선정된 ‘마을 텃밭’ 제안은
    end = re.search(r"[,.]|(?:은|는|이|가|을|를|에게|의|와|과|도|에서)(?=\s)|\n|$|…", text[match.end() : min(win.sentence[1], match.end() + 60)])
    stop = match.end() + (end.start() if end else 0)
    for a, _, person in scene.people:
        if match.end() <= a <= match.end() + 35 and text[a - 2 : a] in ("의 ", " ‘") and not any(scene.analysis.tags[i][0] in "ES" for i in scene.analysis.within(match.end(), a)):
            return [Party(a, a + len(person.name) if text.startswith(person.name, a) else stop, None, person)]
    return names_in(scene, match.end(), stop)


def after_as(scene: Scene, win: Win, before: int, after: int) -> list[Party]:
    """최우수 사례에 A를 선정; 대상에 한빛대 김한별 수상."""
    match = _AS.match(scene.text, win.found.end)
    if not match or re.match(r"(?:\d|이은|최종|선정|뽑|인증|등록|지정|평가|인정|신규|이어|이름|올|오|나란히|이르|관한|대한|따른|걸맞|머물|그치|빛나|도전)", scene.text[match.end() :]):
        return []
    end = _clause_end(scene, match.end(), after)
    return names_in(scene, match.end(), end) if end < after or end == after else []
