"""Resolve: who gave an award, at what, when, and whether it was won."""

from __future__ import annotations

import re

from extract.korean.clause import marked_phrases
from extract.pipes.awards import lists
from extract.pipes.awards.parties import names_in, whom
from extract.pipes.awards.scene import Scene, Win
from extract.pipes.awards.verbs import CLOSE, GIVE, RECEIVE
from extract.pipes.facts import Event, Party


def giver(scene: Scene, win: Win) -> None:
    """The office that the name begins with; else X가 수여하는, X 선정 before it."""
    text, one = scene.text, win.found
    name = text[one.start : one.end]
    offices = sorted(lists.offices(), key=len, reverse=True)
    match = re.match(rf"(.{{0,40}}?(?:{'|'.join(offices)}))(?=\s?(?:상|[기모유공]|감사|표창|명의|특별|최우수))", name)
    if match and not name.startswith(("대한민국",)) and one.kind in ("prize", "act", "grade"):
        win.giver = whom(scene, one.start, one.start + match.end(1))[-1]
        win.giver = Party(one.start, one.start + match.end(1), win.giver.organization if win.giver.start == one.start else None, None)
        return
    begin = win.sentence[0]
    body = re.match(r"([가-힣]{1,8}(?:도|시|군|구|부|청|처|교육청|의회))(?= ?기관 ?표창)", name)
    if body and one.kind == "act":
        win.giver = whom(scene, one.start, one.start + body.end(1))[-1]  # 전라남도 기관표창
        return
    source = re.search(r"(?:^|[\s(])(\S+(?: \S+)?)(?:으로부터|로부터|에게서) ['‘\"“]?(?:\S+ ){0,3}['‘\"“]?$", text[begin : one.start])
    if source:
        named = scene.parties(begin + source.start(1), begin + source.end(1))
        if named:
            win.giver = named[-1]  # 복지부로부터 ‘우수기관 표창’을 받았다
            return
    give = GIVE.search(text, one.end, min(win.sentence[1], one.end + 120))
    if give and give.start() > one.end + 40 and not _handed_on(scene, win, give.start()):
        give = None  # further off, over names alone: 대상에 A, 우수상에 B를 선정했다
    receive = RECEIVE.search(text, one.end, min(win.sentence[1], one.end + 40))
    phrases = list(marked_phrases(scene.analysis, begin, one.start))
    if give and not (receive and receive.start() <= give.start()) and not re.search(r"되|돼|됐|된|돌아|주어", give.group()):
        for subject in reversed(phrases):
            parties = names_in(scene, subject.start, subject.end)
            if parties and (parties[-1].person or parties[-1].organization) and not any(r.start <= parties[-1].start < r.end for r in win.recipients):
                win.giver = parties[-1]
                return
    for phrase in reversed(phrases):
        if phrase.role == "subject" and re.match(r"\s?[^,.]{0,15}?(?:수여하는|선정하는|선정한|시상하는|주는|발표한|뽑은|뽑는)", text[scene.analysis.ends[phrase.particle] : one.start]):
            parties = names_in(scene, phrase.start, phrase.end)
            if parties:
                win.giver = parties[-1]
                return
    left = re.search(r"(\S+) (?:선정|수여) ['‘\"“]?$", text[begin : one.start])
    if left:
        win.giver = whom(scene, begin + left.start(1), begin + left.end(1))[-1]


def _handed_on(scene: Scene, win: Win, place: int) -> bool:
    """Whether a far verb of giving is an award's own: over names alone (대상에 A, 우수상에 B를 선정했다), or 4명에게 …상을, …를 수여했다."""
    text, stop = scene.text, win.found.end
    if re.match(r"['’\"”]?[을를],", text[stop : stop + 4]) and re.search(r"에게 [^,.]{0,12}$", text[win.sentence[0] : win.found.start]):
        return True
    endings = (i for i in scene.analysis.within(stop, place) if scene.analysis.tags[i][0] == "E")
    return all(any(a <= scene.analysis.starts[i] < b for a, b in scene.awards) for i in endings)


def event(scene: Scene, win: Win) -> None:
    """The event named last before the award in its sentence, else after it, else the last one named."""
    begin, end = win.sentence
    before = [e for a, b, e in scene.events if begin <= a and b <= win.found.start and not another(scene, a, b, e, win)]
    after = [e for a, b, e in scene.events if win.found.end <= a and b <= end]
    if before:
        win.event = before[-1]
    elif after and win.headline:
        win.event = after[0]


# Where nothing is won, unless it is said: 포럼에서 대상을.
NO_CONTEST = re.compile(r"(?:축제|페스티벌|페스타|캠프|아카데미|캠페인|박람회|포럼|세미나|엑스포|콘서트|음악회|전시회|기획전|심포지엄|간담회|공청회|설명회|토론회|회담|기공식|착공식|준공식|개소식)\d*(?:\([^)]*\))?$")
_MEDALLIST = re.compile(r"['’]?(?:에서)? ?(?:\S{1,8} ){0,2}(?:[금은동]메달|우승|MVP)")


def another(scene: Scene, start: int, end: int, event: Event, win: Win) -> bool:
    """Whether an event of the same sentence is where something else was: 인천 아시안게임 ⟦금메달리스트⟧인 …; 정상회담이 … 앞두고."""
    text = scene.text
    if NO_CONTEST.search(event.name) and win.found.start - end > 4 and not re.match(r"['’”\"]?(?:\([^)\n]{1,20}\))?(?:에서|서|에선|의)", text[end : end + 26]):
        return True
    medal = _MEDALLIST.match(text, end)
    return medal is not None and medal.end() <= win.found.start and text.startswith("리스트", medal.end())


def year(scene: Scene, win: Win) -> None:
    """2023년 ⟦대상⟧, 지난해 ⟦최우수상⟧: a year of its own."""
    for date in scene.dates:
        if date.type == "DATE" and date.end <= win.found.start <= date.end + 3 and len(date.value) == 4:
            if win.found.kind == "prize" and scene.text[date.start : date.end].isdigit():
                continue  # 2025 마을경영대상: the year is the prize's own
            win.year = None if scene.text[date.start : date.end].startswith(("올", "이번", "금년")) else date.value
        elif date.type == "DATE" and date.end <= win.found.start <= date.end + 25 and re.match(r"지난해|작년", scene.text[date.start : date.end]) and len(date.value) == 4:
            between = scene.text[date.end : win.found.start]
            if not re.search(r"이어|올해|[.,\n]", between) and not any(date.end <= a < win.found.start for a, _ in scene.awards):
                win.year = date.value  # 지난해 같은 평가에서 ⟦우수상⟧을 받은 데 이어


def date(scene: Scene, win: Win) -> None:
    if win.year:
        win.date = win.year
        return
    begin, _ = win.sentence
    inside = [d for d in scene.dates if begin <= d.start and d.end <= win.found.start and d.type in ("DATE", "TIME")]
    if win.headline:
        return
    for date in reversed(inside):
        if not re.match(r"(?:\d{4}|XXXX)-(?:\d\d(?:-\d\d)?|XX-\d\d)", date.value) or "/" in date.value or scene.in_event(date.start, date.end):
            continue
        if re.match(r"\s?(?:에 )?(?:밝|전했|알렸|발표|말|[“\"])", scene.text[date.end : date.end + 6]):
            continue
        held = re.match(r"[^,.\n]{0,40}?서 (?:열린|열렸|개최된|개최한|진행된|치러진)", scene.text[date.end : date.end + 50])
        if not held and re.search(r"[은는] $", scene.text[begin : date.start]) and not scene.text[date.start : date.end].startswith("지난") and re.search(r"다고\s?(?:밝혔|전했|알렸|말)", scene.text[win.found.end : win.sentence[1] + 4]):
            continue  # 함평군은 ⟦12일⟧ … 수상했다고 밝혔다: the day of the announcement
        win.date = date.value[:10]
        return


def outcome(scene: Scene, win: Win) -> None:
    if not win.recipients:
        return
    text = scene.text[win.found.end : win.sentence[1]]
    if re.match(rf"{CLOSE}(?:수상 )?(?:의 |에 |을 위한 )?(?:최종 )?(?:후보|노미네이트)", text) or re.search(r"후보에 (?:올|지명|선정)|후보로 (?:공식 )?(?:지명|선정|올|추천)|노미네이트", text[:40]):
        win.outcome = "nominated"
    elif re.match(rf"{CLOSE}(?:을|를|수상|수상을|에)?\s?(?:아쉽게 )?(?:놓[쳤치]|실패|불발|무산|고배)", text):
        win.outcome = "lost"
    elif re.match(rf"{CLOSE}(?:을|를)?\s?(?:수상|수상자로)?\s?(?:할|받을|받는다|받게(?! ?[됐되돼]었?)(?! 됐)|받게 될|수여할|수상한다|시상한다|수여한다)", text) or re.search(r"(?:수여|시상|전달|수상)(?:할|될) (?:예정|계획)|(?:수여|시상|전달|선정)(?:키로|하기로)|수여된다|수여받는다", text[:60]):
        win.outcome = "will_receive"
        if win.date and not re.search(r"오는|다음|내년|내달|내일", scene.text[win.sentence[0] : win.found.start]):
            win.date = None  # 12일 사람을 구한 김 씨에게 상을 전달키로 했다
    else:
        win.outcome = "won"
