"""The component ``extract_people``: names of people, with titles, and which of them are the same person.

Find (words worth a look) → judge (ordered sieves) → spread (the same name elsewhere) → link (김 의원 is 김민수).
"""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from extract.pipes.facts import Organization, Person, put, read, zones
from extract.pipes.people.finding import Scene, candidate_starts
from extract.pipes.people.foreign import find_players
from extract.pipes.people.lexicon import not_names, surnames, title
from extract.pipes.people.linking import link
from extract.pipes.people.names import Name
from extract.pipes.people.sieves import look
from extract.pipes.people.spreading import spread
from extract.pipes.people.syllables import is_sino_korean

# A씨, B(32)씨, K양: a letter that stands for a person.
_LETTER = re.compile(r"[A-Zㄱ-ㅎ](?<![A-Za-z0-9&.ㄱ-ㅎ가-힣].)(?=모?(?:\s?\((?:[가-힣]{1,4}[ ·]){0,2}\d[^)\n]{0,20}\))?\s?(?:씨|양|군|일병|이병|상병|병장|하사|중사|원사|교수|교사|경위|경사|의원|대표)(?:[가-힣]{0,3})(?![가-힣]))")

# 시 주석, which no Korean surname is.
_XI = re.compile(r"(?<![가-힣])시(?= (?:국가)?주석(?!단))")

# 김 모(32) 씨, in two words.
_MO = re.compile(
    r"(?<![가-힣])([가-힣]) 모(?=\s?\(\d| ?(?:씨|군|양)(?:[가-힣]{0,3})(?![가-힣])| (?:기자|대표|교수|의원|변호사|검사|판사|경위|경사|경감|경장|대위|중위|소령|중령|대령|병장|상병|일병|이병|하사|중사|상사|교사|원장|과장|부장|팀장|사장|회장|이사|전무|상무|국장|대리)(?:[은는이가을를의와과도]|에게|[ ,)]))"
)
# 수아(김민서 분): a character and who plays it.
_ROLE = re.compile(r"(?<![가-힣])([가-힣]{2,4})\(([가-힣]{2,4}) 분\)")
# [김민수/한빛시 주민 : “…; <김민수 / 항공사 임원>; ▶ 인터뷰 : 김민수 / 직장인; a line that is nothing else: 김민수 / 기상청 예보관.
_PARTS = frozenset(["경찰", "엄마", "아빠", "남자", "여자", "아들", "손님", "주인", "친구", "남편", "아내", "소년", "소녀"])  # of a play, without a name
_NAME_LINE = re.compile(
    r"(?m)^ ?(?:(?:[\[<◀▷▶■]{1,2} ?)(?:인터뷰 ?[:：] ?|녹취 ?[:：] ?)?|(?=[가-힣]{3} / [가-힣A-Za-z ]{2,24}(?:$|“)))([가-힣]{2,4}) ?/ ?([^\]>/\n:;“]{2,40})(?:[/:;\]>“]|$)"
)
# 文대통령, 洪 “…”: a surname in hanja, before a title or alone in a headline.
_HANJA = re.compile(r"[文朴李尹安洪金盧崔鄭趙秋黃曺羅劉孫韓元沈吳宋](?<![一-鿿가-힣(A-Za-z].)(?![一-鿿])")
_ALONE = re.compile(r"[ ,·…“\"‘']|$")
# 필명 ‘드루킹’, 닉네임 감자돌이, 예명 하늘: a name that a person has taken.
_TAKEN = re.compile(r"(?<![가-힣])(?:필명|닉네임|예명|활동명|법명|본명)(?:은|는|인|:| :)? ?[‘'“\"]?([가-힣]{2,6}?)(?=[’'”\"),·]|씨)")
_TAKEN_WORDS = ("필명", "닉네임", "예명", "활동명", "법명", "본명")
_JOINT = re.compile(r"(?:, ?| ?[·ㆍ/] ?)$")


@Language.component("extract_people")
def people(doc: Doc) -> Doc:
    """Put the document's people."""
    found = find_people(doc)
    put(doc, "people", found)
    _give_back(doc, found)
    return doc


def _give_back(doc: Doc, people: list[Person]) -> None:
    """Take from the organizations what turned out to be a person's family name: 마이클 ⟦블룸버그⟧ 전 시장."""
    inside = {m.end: m.start for p in people for m in p.mentions}
    organizations: list[Organization] = read(doc, "organizations")
    wrong = {id(m) for o in organizations for m in o.mentions if inside.get(m.end, m.start) < m.start}
    if not wrong:
        return
    employers = {id(p.organization) for p in people}
    for o in organizations:
        left = [m for m in o.mentions if id(m) not in wrong]
        if left or id(o) not in employers:
            o.mentions = left
    put(doc, "organizations", [o for o in organizations if o.mentions])


def find_people(doc: Doc) -> list[Person]:
    """The people of a document."""
    organizations: list[Organization] = read(doc, "organizations")
    taken = sorted(((m.start, m.end, o) for o in organizations for m in o.mentions), key=lambda t: t[:2])
    scene = Scene(doc._.analysis, zones(doc), taken)
    names: list[Name] = []
    done = 0
    for start in candidate_starts(scene):
        if start < done:
            continue
        name = look(scene, start, names[-1] if names else None)
        if name is not None:
            names.append(name)
            done = name.end
            if name.after is not None and name.rule != "surname.perhaps":
                scene.spent.add(name.after.start)
    names = _without_short_forms(scene, names)
    names += _in_lists(scene, names)
    players = find_players(scene, {n.start for n in names})
    inside = {n.start for p in players for n in names if p.start < n.start < p.end}
    names = [n for n in names if n.start not in inside] + players
    lines: list[Name] = []
    text = scene.text
    played, slashed, taken_names, apart = " 분)" in text, "/" in text, any(word in text for word in _TAKEN_WORDS), " 모" in text
    for zone in scene.zones:
        for match in _ROLE.finditer(text, zone.start, zone.end) if played else ():
            for group in (1, 2):
                if title(match.group(group)) is not None or match.group(group) in _PARTS:
                    continue  # 경찰(김민서 분)
                names.append(Name(*match.span(group), match.group(group), "full", "name.role"))
        for match in _TAKEN.finditer(text, zone.start, zone.end) if taken_names else ():
            if match.group(1) not in not_names() and title(match.group(1)) is None and not scene.covered(*match.span(1)):
                lines.append(Name(*match.span(1), match.group(1), "foreign", "name.taken"))
        for match in _NAME_LINE.finditer(text, zone.start, zone.end) if slashed else ():
            word = match.group(1)
            if title(word) is None and word not in not_names() and "기자" not in match.group(2) and (word[0] in surnames() or (match.group()[0] in " [" and _may_be_named(scene, match.start(1)))):
                last = match.start(2) + re.sub(r" ?\([^()]*\)?$", "", match.group(2).rstrip()).rfind(" ") + 1
                lines.append(Name(*match.span(1), word, "full", "name.line", beyond=scene.title_at(last)))
        for match in _MO.finditer(text, zone.start, zone.end) if apart else ():
            if match.group(1) in surnames():
                after = scene.title_after(match.end())
                names.append(Name(match.start(), match.end(), match.group(1) + "모", "surname", "surname.mo", after))
        for match in _XI.finditer(text, zone.start, zone.end) if "시 " in text else ():
            names.append(Name(*match.span(), "시", "surname", "surname.title", scene.title_after(match.end())))
        for match in _LETTER.finditer(scene.text, zone.start, zone.end):
            names.append(Name(match.start(), match.end(), match.group(), "letter", "letter"))
    names += _surnames_before(text, names)
    _without_particles(scene, names)
    names = _without_works(text, _without_products(text, names))
    if "스님" in text:
        lines += _monks(scene)
    if "(" in text and any(word in text for word in _ON_SCREEN):
        names += _characters(scene, names)
    spoken = {n.start for n in lines}
    names = [n for n in names if n.start not in spoken] + lines + _in_hanja(scene)
    mentions = spread(scene, names)
    mentions = [n for n in mentions if not _in_title(text, n)]
    reporters = {r.name for r in read(doc, "reporters")}
    mentions = [n for n in mentions if n.text not in reporters or not text.startswith("입니다", n.end)]  # 한빛TV 김민수입니다.
    mentions = [m for n in mentions for m in (n, _written(scene, n)) if m is not None]
    for n in mentions:
        if n.beyond is None and n.shape in ("full", "foreign") and (n.after is None or n.after.entry.place == "before"):
            n.beyond = scene.title_beyond(n.end)
    for n, following in pairwise(mentions):
        if n.beyond is not None and n.end < following.start < n.beyond.start and following.rule != "hanja.bracket" and following.shape not in ("letter", "surname"):
            n.beyond = None  # '김민수 주치의' 이하람 교수
    return link(scene, mentions, organizations)


_UNSURE = ("foreign.listed", "foreign.unknown_chain")


def _without_products(text: str, names: list[Name]) -> list[Name]:
    """The names without those foreign ones that the article also has in marks of their own, and nowhere with a title: ‘카이저’."""
    single = {n.text for n in names if n.rule in _UNSURE} - {n.text for n in names if n.rule not in _UNSURE or n.after is not None}
    marked = {word for word in single if any(f"{mark}{word}{close}" in text for mark, close in (("'", "'"), ("‘", "’"), ("'", "("), ("‘", "(")))}
    return [n for n in names if n.text not in marked] if marked else names


_IN_WORK = re.compile(r"['‘<《〈「『][가-힣A-Za-z0-9,: ]{1,14} $")
_CLOSED = re.compile(r" ?\d?['’>》〉」』]")


def _without_works(text: str, names: list[Name]) -> list[Name]:
    """The names without those that are the end of a work's title wherever they stand: ‘제빵왕 김탁구’."""
    elsewhere: set[str] = set()
    within: set[str] = set()
    for n in names:
        ends = n.after is None and n.shape in ("full", "foreign") and _CLOSED.match(text, n.end) is not None and _IN_WORK.search(text, max(0, n.start - 16), n.start) is not None
        (within if ends else elsewhere).add(n.text)
    works = within - elsewhere
    return [n for n in names if n.text not in works] if works else names


# KBS1 ‘장영실’, 드라마 '데릴남편 오작두': a work that bears a name.
_WORK_BEFORE = re.compile(r"(?:드라마|영화|뮤지컬|연극|웹툰|예능|시트콤|종영|KBS ?\d?(?:TV)?|MBC|SBS|tvN|JTBC|OCN|MBN|Mnet|TV조선|채널A) ?['‘<《〈「『](?:[가-힣A-Za-z0-9,: ]{1,14} )?$")


def _in_title(text: str, n: Name) -> bool:
    """Whether a name is, or ends, the title of a work that its kind or its broadcaster introduces."""
    return n.shape in ("full", "foreign") and _CLOSED.match(text, n.end) is not None and _WORK_BEFORE.search(text, max(0, n.start - 26), n.start) is not None


# 법선스님, 법정 스님: a name that a monk has taken.
_MONK = re.compile(r"(?<![가-힣])([가-힣]{2}) ?스님(?=[은는이가을를의과와도께)·,(]|\s|$|에게|으로)")


# Monks that are not called by name.
_SOME_MONK = frozenset(["선배", "주지", "원로", "일부", "모든", "어떤", "비구", "동료", "제자", "은사", "상좌", "도반", "젊은", "노장", "중진", "총무", "종정", "방장"])


def _monks(scene: Scene) -> list[Name]:
    """Names before 스님: two Sino-Korean syllables that are no word of Kiwi's (선배 스님, 일부 스님)."""
    a, found = scene.analysis, []
    for zone in scene.zones:
        for match in _MONK.finditer(scene.text, zone.start, zone.end):
            start, end = match.span(1)
            i = a.at(start)
            word = match.group(1)
            if i >= len(a.tags) or a.starts[i] != start or title(word) is not None or word in not_names() or not all(map(is_sino_korean, word)):
                continue
            often = word not in _SOME_MONK and scene.text.count(f"{word} 스님") > 2  # 설정 스님
            if often or a.tags[i] == "NNP" or i in a.unknown or (a.tags[i] in ("NNG", "XPN", "MM", "NR") and a.ends[i] == start + 1 and word[0] not in "이그저각한두세네여"):
                found.append(Name(start, end, word, "foreign", "name.monk", scene.title_after(end)))
    return found


# 홍·염 의원, 김, 이 교수: a surname before another one with a title.
_SURNAME_BEFORE = re.compile(r"(?<![가-힣·ㆍ])(?:[가-힣][·ㆍ]){1,4}$")


def _surnames_before(text: str, names: list[Name]) -> list[Name]:
    """Surnames that share the title of the one they are joined to: ⟦홍⟧·염 의원."""
    found = []
    for n in names:
        if n.rule != "surname.title" or n.after is None or n.after.entry.kind != "office" or text[n.start - 1 : n.start] not in ("·", "ㆍ"):
            continue
        match = _SURNAME_BEFORE.search(text, max(0, n.start - 9), n.start)
        if match is not None and all(c in surnames() and c not in "한미중남북" for c in match.group()[::2]):
            found += [Name(match.start() + i, match.start() + i + 1, c, "surname", "surname.title", n.after) for i, c in enumerate(match.group()) if i % 2 == 0]
    return found


# Words of articles on what is played.
_ON_SCREEN = ("드라마", "영화", "극본", "극중", "뮤지컬", "연출")
_CAST = re.compile(r"(?<![가-힣])([가-힣]{3,4})\(([가-힣]{2,3})\)")


def _characters(scene: Scene, names: list[Name]) -> list[Name]:
    """Characters by who plays them: 박차오름(고아라), where 고아라 is known from elsewhere."""
    actors = {n.text for n in names if n.shape == "full" and len(n.text) == 3}
    starts = {n.start for n in names}
    found = []
    for zone in scene.zones:
        for match in _CAST.finditer(scene.text, zone.start, zone.end):
            word = match.group(1)
            if match.group(2) in actors and match.start() not in starts and word[0] in surnames() and title(word) is None and title(word[1:]) is None and word not in not_names() and not scene.covered(*match.span(1)):
                found.append(Name(*match.span(1), word, "full", "name.role", None, scene.title_before(match.start())))
    return found


_PARTICLE_FITS = {True: "은이을의도", False: "는가를의도"}


def _without_particles(scene: Scene, names: list[Name]) -> None:
    """Give back the particle of a name of two syllables that the article has elsewhere: 유선|이, 민준|이, 노박|은."""
    whole = {n.text for n in names if n.shape == "foreign" and " " in n.text}
    for n in names:
        if n.shape == "foreign" and n.text[:-1] in whole and n.text[-1] in "은는이가을를의도":
            n.text, n.end = n.text[:-1], n.end - 1  # 스티븐 연|의
    doubtful = [n for n in names if n.shape == "full" and len(n.text) == 3 and n.text[2] in "은는이가을를의도"]
    if not doubtful:
        return
    known = {n.text for n in names} | {w for n in names if " " in n.text for w in n.text.split(" ")}
    given = {n.text[1:] for n in names if n.shape == "full" and len(n.text) == 3}
    text = scene.text
    beside = ((n, n.after or (scene.title_beyond(n.end) if n.rule == "name.title_beyond" else None)) for n in doubtful)
    sure = {n.text for n, t in beside if t is not None and t.entry.kind == "office"}  # 김정은 국무위원장
    for n in doubtful:
        if n.text in sure:
            continue
        short = n.text[:2]
        if n.text[2] not in _PARTICLE_FITS[(ord(short[1]) - 0xAC00) % 28 > 0] or short not in known | given:
            continue
        if n.text[2] == "이" and short not in known:
            n.text, n.end, n.shape = short, n.end - 1, "given"  # 민정|이|를
            continue
        if re.search(rf"(?<![가-힣]){n.text}(?:은|는|이|가|을|를|의|과|와|에게|씨| 씨)(?![가-힣])", text) is None:
            n.text, n.end, n.shape = short, n.end - 1, "full" if short in known else "given"


def _may_be_named(scene: Scene, place: int) -> bool:
    """Whether Kiwi takes a word for a proper noun or does not know it: 허위안, and no 행정."""
    a = scene.analysis
    i = a.at(place)
    return i < len(a.tags) and (a.tags[i] == "NNP" or i in a.unknown or (a.tags[i] != "NNG" and a.ends[i] - a.starts[i] < 2))


# 시진핑(習近平), 김민서(金旻序·32): the same name in hanja.
_WRITTEN = re.compile(r"\s?\(([一-鿿]{2,5})(?=[),·ㆍ.])")


def _written(scene: Scene, n: Name) -> Name | None:
    """The name in hanja in the brackets behind it, as a mention of the same person."""
    if n.shape not in ("full", "foreign") or scene.text[n.end : n.end + 2].strip()[:1] != "(":
        return None
    match = _WRITTEN.match(scene.text, n.end)
    if match is None or (n.shape == "full" and len(match.group(1)) != len(n.text)):
        return None
    return Name(*match.span(1), match.group(1), "alias", "hanja.bracket")


def _without_short_forms(scene: Scene, names: list[Name]) -> list[Name]:
    """The names without those that are a body's short form in brackets: 전국신천지피해자연대(전피연)."""
    text, short = scene.text, set()
    for n in names:
        if text[n.start - 1 : n.start] == "(" and text[n.end : n.end + 1] == ")":
            whole = text[scene.run_start(n.start - 2) : n.start - 1]
            rest = iter(whole)
            if len(whole) > len(n.text) + 2 and all(c in rest for c in n.text):
                short.add(n.text)
    return [n for n in names if n.text not in short] if short else names


def _in_lists(scene: Scene, names: list[Name]) -> list[Name]:
    """What has the shape of a name and stands in a list with one: 김민수, ⟦이수⟧진, 박영희."""
    text = scene.text
    starts, ends = {n.start for n in names}, {n.end for n in names}
    found = []
    for start, end in scene.doubtful:
        before = _JOINT.search(text, max(0, start - 3), start)
        after = next((gap for gap in (", ", "·", ",", "ㆍ", "/") if text.startswith(gap, end)), None)
        left = before is not None and before.start() in ends
        right = after is not None and end + len(after) in starts
        if (left or right) if end - start > 2 else (left and right):
            found.append(Name(start, end, text[start:end], "full", "name.list", scene.title_after(end), scene.title_before(start)))
    return found


def _in_hanja(scene: Scene) -> list[Name]:
    """Surnames in hanja: with a title anywhere, alone in a headline."""
    found = []
    others = "韓元金" if "금메달" in scene.text or "금값" in scene.text else "韓元"
    for zone in scene.zones:
        for match in _HANJA.finditer(scene.text, zone.start, zone.end):
            after = scene.title_after(match.end())
            if after is not None and after.entry.kind == "office":
                found.append(Name(match.start(), match.end(), match.group(), "hanja", "hanja.title", after))
            elif zone.kind in ("headline", "subheadline") and match.group() not in others and _ALONE.match(scene.text, match.end()):
                found.append(Name(match.start(), match.end(), match.group(), "hanja", "hanja.headline"))
    return found
