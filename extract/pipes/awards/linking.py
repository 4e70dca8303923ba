"""Resolve: mentions of one award at one event as one entry, with all who won it; the level where the name tells it."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.pipes.awards import lists
from extract.pipes.awards.circumstances import NO_CONTEST, another
from extract.pipes.awards.parties import COUNTED
from extract.pipes.awards.scene import Scene, Win
from extract.pipes.facts import Award, Event, Mention, Party

_LOOSE = re.compile(r"[\s‘’“”'\"「」『』<>〈〉《》()\[\]·]|^제?\d+회|^20\d\d년?")
# 우수 지자체, 우수 시군, 우수기관 표창: one honour, whatever the bodies are called.
_BODIES = re.compile(r"(최우수|우수|모범)(?:기관|지자체|지방자치단체|자치단체|지방정부|시군구|시군|자치구)(?:표창)?$")
# Won somewhere else than at the event of the article: 또한 … 분야에서도, 각종 대회에서.
_ELSEWHERE = re.compile(r"(?:각종|여러|다양한) [^.\n]{0,30}?에서|(?:또한|아울러|이 ?밖에도?|이외에도?|한편|앞서)[, ][^\n]{0,70}?(?:분야|부문|사업|과정)에서도? ")
# ... or at a place of its own, which is no other word for the article's event: 국제대회에서, 극동컵에서.
_OWN_PLACE = re.compile(r"(?<![가-힣A-Za-z])([가-힣A-Za-z]{2,10}(?:컵|대회|챔피언십|오픈|투어|리그|선수권|체전))(?:\([^)\n]{1,30}\))?(?:과|와|,)?(?: [가-힣]{1,4} 차례 [가-힣]{1,4}컵)?에서[^.\n]{0,40}$")
# A commendation is given at a ceremony and not at games.
_GAMES = re.compile(r"(?:올림픽|패럴림픽|월드컵|선수권(?:대회)?|아시안게임|체전|리그\\d?|챔피언십)$")
_LEVELS = (
    ("national", re.compile(r"^(?:국가)?(?:대통령|국무총리)|훈장|국민포장|근정포장|산업포장|새마을포장|문화포장|체육포장|보국포장|무공포장|수교포장|과학기술포장|예비군포장|건국포장")),
    ("ministerial", re.compile(r"(?:장관|부총리|처장|(?<!구)청장|위원장)\s?(?:상|기관|표창|유공|모범|명의)|(?:부|처|청)\s?(?:기관)?표창")),
    ("provincial", re.compile(r"(?:도지사|특별시장|광역시장|특별자치시장|교육감|지사|서울시장|부산시장|대구시장|인천시장|광주시장|대전시장|울산시장|세종시장)\s?(?:상|기관|표창|감사패|유공|모범|공로)")),
    ("local", re.compile(r"(?:시장|군수|구청장|읍장|면장|교육장|시의회의장|군의회의장|구의회의장)\s?(?:상|기관|표창|감사패|유공|모범|공로)")),
    ("private", re.compile(r"(?:협회장|회장|이사장|총장|조합장|총재|대표|사장|원장|학회장)\s?(?:상|표창|감사패|공로패)")),
)  # fmt: skip
_SUB_OFFICES = re.compile(r"(?:지방|지역본부|지청|분원|지부)")


@lru_cache(maxsize=4096)
def squash(name: str) -> str:
    """A name for comparing: no spaces, marks, leading year or edition."""
    name = _LOOSE.sub("", name)
    name = _BODIES.sub(r"\1기관", name).replace("최고의", "최고")
    for short, full in lists.aliases():
        if full not in name:
            name = name.replace(short, full)
    return name


def link_awards(scene: Scene, wins: list[Win]) -> list[Award]:
    """One award a group of mentions."""
    groups: list[list[Win]] = []
    for win in wins:
        home = next((g for g in reversed(groups) if _same(scene, g, win)), None)
        if home is not None and home[0].found.kind == "honour" and win.rule == "this" and win.found.kind == "grade":
            home = next((g for g in reversed(groups) if g[0].found.kind == "grade" and _same(scene, g, win)), home)
        if home is None:
            groups.append([win])
        else:
            home.append(win)
    _merge_bracketed(scene, groups)
    _fill_headlines(scene, groups)
    awards = [_award(scene, group, groups) for group in groups]
    return _fold_prizes(awards)


def _merge_bracketed(scene: Scene, groups: list[list[Win]]) -> None:
    """The headline's 대통령상 is the body's 대상(대통령상)."""
    for group in list(groups):
        names = {squash(scene.text[w.found.start : w.found.end]) for w in group}
        for other in groups:
            if other is group or not all(w.headline for w in group):
                continue
            inside = {squash(scene.text[w.found.start : w.found.end]) for k, w in enumerate(other) if _bracketed(other, k)}
            if names <= inside and (not any(w.recipients for w in group) or _same_winner(scene, other, next(w for w in group if w.recipients))):
                other[:0] = group
                groups.remove(group)
                break


def _fill_headlines(scene: Scene, groups: list[list[Win]]) -> None:
    """A headline's award that names nobody is the body's award of that name."""
    for group in list(groups):
        if all(w.headline for w in group) and not any(w.recipients for w in group):
            names = {squash(scene.text[w.found.start : w.found.end]) for w in group}
            home = next((g for g in groups if g is not group and any(w.recipients and squash(scene.text[w.found.start : w.found.end]) in names for w in g)), None)
            if home is not None:
                home[:0] = group
                groups.remove(group)


def _fold_prizes(awards: list[Award]) -> list[Award]:
    """전국 일자리대상 4년 연속 수상 … 전국 일자리대상 시상식에서 ⟦우수상⟧: the prize is the event, and what was won is the grade."""
    kept: list[Award] = []
    folded: dict[int, Award] = {}
    for award in awards:
        name = squash(award.name)
        home = None
        if name.endswith("대상") and len(name) > 3:
            home = next((a for a in awards if a is not award and a.event is not None and a.recipients and _is_event(name, a.event)), None)
        if home is None:
            grades = [a for a in awards if a is not award and a.event is not None and a.recipients and _named_after(name, a.event)]
            if grades and name.endswith("상") and award.recipients:
                won = {_key(p) for a in grades for p in a.recipients}
                award.recipients = [p for p in award.recipients if _key(p) not in won]
                award.outcome = award.outcome if award.recipients else None
                award.date = award.date if award.recipients else None
            kept.append(award)
        else:
            home = folded.get(id(home), home)
            folded[id(award)] = home
            home.mentions = sorted([*home.mentions, *award.mentions], key=lambda m: m.start)
    return kept


def _key(party: Party) -> int:
    return id(party.person or party.organization) if party.person or party.organization else party.start


def _named_after(prize: str, event: Event) -> bool:
    """제5회 마을문학상, where 대상 was won: the prize's own name stands for the event, and its grades are what was won."""
    full = re.sub(r"(?:시상식|공모전?)$", "", squash(event.name))
    return len(prize) > 3 and (full == prize or full.endswith(prize))


def _is_event(name: str, event: Event) -> bool:
    full = squash(event.name)
    bare = [re.sub(r"^(?:대한민국|한국|전국)", "", n) for n in (name, full)]
    return full.endswith("대상") and (bare[0] == bare[1] or name in full or full in name or (full[:2] == name[:2] and len(name) >= 6))


def _same(scene: Scene, group: list[Win], win: Win) -> bool:
    text = scene.text
    if win.found.kind == "alias":
        return group[-1].found.end <= win.found.start <= group[-1].found.end + 3
    if group[-1].found.kind == "alias" and text[group[-1].found.start : group[-1].found.end] == text[win.found.start : win.found.end]:
        return True
    last = group[-1].found
    if win.found.kind == "grade" and last.kind == "prize" and re.fullmatch(r"['’\"”]? (?:\S{1,12} ?(?:부문|분야) ?)?['‘]?", text[last.end : win.found.start]):
        return True  # ‘오늘의 작가상’ ⟦본상⟧: a grade of it
    if re.fullmatch(r"['’\"”]?\(", text[last.end : win.found.start]) and text[win.found.end : win.found.end + 1] == ")" and {last.kind, win.found.kind} <= {"grade", "prize", "act", "bracket"}:
        return True  # 대상(대통령상): one award under two names
    mine = text[win.found.start : win.found.end]
    if win.rule == "this" and win.found.kind == "grade" and group[0].found.kind == "honour" and len(mine) > 2 and any(text[w.found.start : w.found.end].startswith(mine[:-1]) for w in group):
        return True  # 최우수기관 … 이번 ⟦최우수상⟧ 수상은
    if mine == "MVP" and re.fullmatch(r"최우수선수상?|최우수선수상?", text[last.start : last.end]) and win.found.start - last.end <= 2:
        return True  # 최우수선수상(MVP)
    name = squash(text[win.found.start : win.found.end])
    names = [squash(text[w.found.start : w.found.end]) for w in group]
    if group[0].found.kind == win.found.kind == "prize" and all(w.found.start == w.found.head and not w.found.quoted for w in group) and len(names[0]) >= 3 and name.endswith(names[0]):
        return True  # 4명에게 ⟦문화상⟧ … 전남도 문화상
    bare = win.found.kind == "prize" and win.found.start == win.found.head and not win.found.quoted and len(name) >= 3
    alike = any(name == other or _within(name, other) or _within(other, name) or (bare and other.endswith(name)) for other in names)
    if not alike and win.found.kind == group[0].found.kind and win.found.kind in ("prize", "honour", "title"):
        alike = any(_led(name, other) or _led(other, name) for other in names) and win.recipients != [] and _same_winner(scene, group, win)
    if not alike:
        return False
    years = {w.year for w in group if w.year}
    if win.year and (win.year not in years):
        return False
    if years and not win.year:
        return not any(w.year is None for w in group) and False
    events = [w.event for w in group if w.event is not None]
    if win.event is None or not events or win.event in events:
        return True
    return (win.headline or all(w.headline for w in group)) and not _conflict(win.event, events) and _same_winner(scene, group, win)


def _conflict(event: Event, events: list[Event]) -> bool:
    """Two years or two editions: two events."""
    return any((event.year and e.year and event.year != e.year) or (event.edition and e.edition and event.edition != e.edition) for e in events)


def _same_winner(scene: Scene, group: list[Win], win: Win) -> bool:
    """A headline names the event in other words; the winner tells that it is the same award."""
    mine = {re.sub(r"\s", "", scene.text[p.start : p.end]) for p in win.recipients}
    theirs = {re.sub(r"\s", "", scene.text[p.start : p.end]) for w in group for p in w.recipients}
    if {id(p.organization) for p in win.recipients if p.organization} & {id(p.organization) for w in group for p in w.recipients if p.organization}:
        return True
    return not mine or not theirs or any(a in b or b in a for a in mine for b in theirs)


def _within(short: str, long: str) -> bool:
    """광주전남지방병무청장 표창 in 광주전남지방병무청장 모범사회복무요원 표창: same beginning and end."""
    if len(short) < 5 or len(short) >= len(long):
        return False
    if long.endswith(short) and len(long) - len(short) <= 4:
        return True
    if long == short + "상":
        return True  # 이달의 선수, 이달의 선수상
    return short[:4] == long[:4] and short[-2:] == long[-2:] and short[-2:] in ("표창", "관상", "장상", "사상")


def _award(scene: Scene, group: list[Win], groups: list[list[Win]]) -> Award:
    text = scene.text
    names = [text[w.found.start : w.found.end] for w in group]
    name = _name(group, names)
    recipients = _recipients(scene, group)
    body = [w for w in group if not w.headline and w.recipients] or [w for w in group if w.recipients]
    event = next((w.event for w in [*body, *group] if w.event is not None), None)
    if event is None:
        event = _main_event(scene, group)
    dates = [w.date for w in [*body, *group] if w.date]
    outcomes = [w.outcome for w in body if w.outcome]
    outcome = None
    if recipients:
        outcome = "won" if "won" in outcomes else (outcomes[0] if outcomes else "won")
    givers = [w.giver for w in group if w.giver is not None]
    giver = givers[0] if givers else None
    if giver is not None:  # 장관 in the headline is the body's 국토교통부 장관
        short = text[giver.start : giver.end]
        giver = next((g for g in givers if text[g.start : g.end].endswith(" " + short)), giver)
    mentions = [Mention(w.found.start, w.found.end, w.found.rule) for w in group]
    return Award(name, recipients, giver, event, dates[0] if dates and recipients else None, outcome, level(name), mentions)


def _bracketed(group: list[Win], k: int) -> bool:
    """Whether a mention stands in brackets right behind the one before it: 대상(⟦대통령상⟧)."""
    return k > 0 and 1 <= group[k].found.start - group[k - 1].found.end <= 2 and group[k].found.kind != group[k - 1].found.kind


def _led(short: str, long: str) -> bool:
    """젊은공학인상 and 한빛학회 젊은공학인상; 으뜸기업 and 대한민국 일자리 으뜸기업: one without what leads it."""
    return len(short) >= 4 and long.endswith(short) and long != short and not short.startswith(("장관", "차관", "우수", "최우수", "모범"))


def _name(group: list[Win], names: list[str]) -> str:
    """The fullest name; of an honour the usual one (우수기관, not 우수 지방자치단체); never a name in brackets behind it."""
    own = [n for k, (w, n) in enumerate(zip(group, names, strict=True)) if w.found.kind != "alias" and not _bracketed(group, k)] or names
    if group[0].found.kind == "honour":
        return max(own, key=lambda n: (sum(other.replace(" ", "") == n.replace(" ", "") for other in own), len(n), -own.index(n)))
    return max(own, key=lambda n: (len(n), -own.index(n)))


def _main_event(scene: Scene, group: list[Win]) -> Event | None:
    """The event named last before the award, for a mention whose own sentence names none."""
    place = group[0].found.start
    if not scene.events:
        return None
    counted = max((len(e.mentions), -k) for k, (_, _, e) in enumerate(scene.events))
    most = scene.events[-counted[1]][2]
    if any(w.year for w in group):
        return most if most.year is not None and all(w.year == str(most.year) for w in group) else None
    if len(most.mentions) == 1 and len({id(e) for _, _, e in scene.events}) > 1:
        near = next((e for _, b, e in reversed(scene.events) if place - 300 <= b <= place), None)
        if near is None:
            return None
        most = near
    last = max(w.found.end for w in group)
    if NO_CONTEST.search(most.name) or (most.mentions[0].start > last and not any(w.headline for w in group)):
        return None
    if _GAMES.search(most.name) and all(w.found.kind == "act" for w in group):
        return None
    here = [(a, b) for a, b, e in scene.events if e is most and group[0].sentence[0] <= a and b <= place]
    if here and all(another(scene, a, b, most, group[0]) for a, b in here):
        return None
    own = _OWN_PLACE.search(scene.text, group[-1].sentence[0], group[-1].found.start)
    if own and not group[-1].headline and own[1] not in squash(most.name) and not own[1].startswith(("이번", "같은")):
        return None
    begin = scene.analysis.sentence_at(max(0, group[-1].sentence[0] - 2))[0]
    if not any(w.headline for w in group) and _ELSEWHERE.search(scene.text, begin, place) and most.mentions[-1].end < begin:
        return None
    return most


def _recipients(scene: Scene, group: list[Win]) -> list[Party]:
    """All who won it, each once; the headline's short form only where the body names nobody."""
    told = any(not w.headline and w.recipients and not _caption(scene, w) for w in group)
    # A caption that names nobody takes the article's winner, but not beside the winner whom a sentence names.
    body = [p for w in group if not w.headline and not (told and _caption(scene, w)) for p in w.recipients]
    ahead = [p for w in group if w.headline for p in w.recipients]
    parties = [_fuller(scene, p, ahead) for p in body] or [_spelled_out(scene, p) for p in ahead]
    together = {id(p): k for k, w in enumerate(group) for p in w.recipients}
    counted = [p for p in parties if COUNTED.search(scene.text[p.start : p.end])]
    if len(counted) < len(parties):
        parties = [p for p in parties if p not in counted]
    kept: list[Party] = []
    for p in parties:
        words = squash(scene.text[p.start : p.end])
        for k, q in enumerate(kept):
            others = squash(scene.text[q.start : q.end])
            same = (p.person is not None and p.person is q.person) or (p.organization is not None and p.organization is q.organization)
            listed = id(p) in together and together[id(p)] == together.get(id(q))  # ㈜가온, ㈜가온금속: two in one list
            if same or words == others or (not listed and len(words) > 1 and (words in others or others in words)):
                if len(words) > len(others) and not same:
                    kept[k] = p
                break
        else:
            kept.append(p)
    return kept


def _caption(scene: Scene, win: Win) -> bool:
    """사진 2. … 우수상 수상 모습"""
    line = scene.text.rfind("\n", 0, win.found.start) + 1
    return re.match(r"\s*[▲△※*◇\[(<]?\s?사진", scene.text[line : line + 8]) is not None


def _fuller(scene: Scene, party: Party, ahead: list[Party]) -> Party:
    """사회복무요원, whom the headline calls 해솔군 사회복무요원."""
    if party.person or party.organization:
        return party
    words = scene.text[party.start : party.end]
    return next((p for p in ahead if scene.text[p.start : p.end].endswith(" " + words)), party)


def _spelled_out(scene: Scene, party: Party) -> Party:
    """The headline's 해솔대 창업동아리 where the body has it in full: 해솔대학교 창업동아리가."""
    words = scene.text[party.start : party.end].split(" ")
    if party.person or party.organization or len(words) < 2 or len(words[0]) < 3:
        return party
    full = re.compile(rf"(?<![가-힣]){re.escape(words[0])}[가-힣]{{1,6}} {re.escape(' '.join(words[1:]))}(?=[이가은는을])")
    match = full.search(scene.text, party.end)
    return Party(*match.span()) if match else party


def level(name: str) -> str | None:
    """national, ministerial, provincial, local or private, where the name tells it: 대통령 표창, 전남도지사상."""
    if "지방" in name and re.search(r"지방[가-힣]{2,4}청장", name):
        return "local"
    return next((found for found, pattern in _LEVELS if pattern.search(name)), None)
