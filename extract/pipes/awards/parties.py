"""Who a stretch of text names: people, organizations, works, teams, part by part."""

from __future__ import annotations

import re

from extract.korean.marks import quoted_spans
from extract.pipes.awards import lists
from extract.pipes.awards.scene import Scene, Span
from extract.pipes.facts import Party

_TAIL_OF_LIST = re.compile(r"\s(?:등|외|씨 등|팀 등)(?:\s|$|[^가-힣]|이|에|을|의)")
INANIMATE = re.compile(
    r"^(?:이번|이|올해|해당|이날|앞서|특히|한편|그|여성|남성|한국인|사람|누구|아무도|이 중|이외|이밖|이어|당시|여기|지난해)?\s?"
    rf"(?:{'|'.join(lists.inanimate('whole'))})$|(?:{'|'.join(lists.inanimate('end'))})$| 수$"
)
_TITLE = r"(?:대표이사|대표|감독|교수|선수|의원|회장|부회장|군수|시장|구청장|과장|팀장|계장|주무관|박사|연구원|연구관|연구사|기자|작가|시인|소설가|배우|가수|부녀회장|협의회장|위원장|위원|원장|센터장|소장|이사장|이사|씨|교사|학생|코치|단장|실장|국장|부장|차장|대리|사원|지회장|총장|사장|옹|여사|님|전무|상무|본부장|조합장|이장|주임|경위|경사|경장|경감|소방장|소방위|소방교|병장|상병|하사|중사|대위|소령)"
# 김한별 전 이사장: a name before a former office.
_FORMER = re.compile(r"([가-힣]{2,4}) (?:전|현|신임|前|現) ")
SURNAMES = frozenset("김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용류라")
_SCHOOLS = re.compile(r"[가-힣]{1,6}(?:초|중|고|대|여고|여중|시|군|구|팀)(?![가-힣])")
COUNTED = re.compile(r"\d+\s?(?:여\s?)?(?:개사|개소|개|명|곳|팀|건|점|편|인|개 [가-힣]+)$|^\d+\s?(?:개|명|곳|팀)")
PERSON = re.compile(rf"(?:^|[\s(])([가-힣]{{2,4}})\s?{_TITLE}(?![가-힣])")


def names_in(scene: Scene, start: int, end: int) -> list[Party]:
    """Everyone whom a list names, part by part: the person or organization that a part is, else its words."""
    text = scene.text
    if start and text[start - 1] in "‘'“\"「『《〈<" and text[end : end + 1] in ("’", "'", "”", '"', "」", "』", "》", "〉", ">") and end - start >= 2:
        return [Party(start, end)]  # a work in its quote marks
    while start > 0 and "가" <= text[start - 1] <= "힣" and "가" <= text[start] <= "힣":
        start -= 1  # 해솔군, which Kiwi may take as 해 + 솔군
    found: list[Party] = []
    parts = _parts(scene, start, end)
    if len(parts) == 2 and parts[0][1] - parts[0][0] <= 4 and text[parts[0][1] : parts[1][0]] == "과 ":
        first, second = whom(scene, *parts[0]), whom(scene, *parts[1])
        if any(p.person for p in second) and not any(p.person or p.organization for p in first):
            return second  # 민원과 김한별 주무관
    for k, (left, right) in enumerate(parts):
        total = re.search(r" (?:등 )?\d+(?:개|명|곳|팀)(?: ?[가-힣]{1,4})?$", text[left:right]) if k and k == len(parts) - 1 else None
        right = left + total.start() if total else right  # A, B, C 3개 기업
        found += whom(scene, left, right)
    return unique(found)


def whom(scene: Scene, left: int, right: int) -> list[Party]:
    """Who one phrase is: the people in it, the organization that ends it, a name before a title, else the phrase."""
    text = scene.text
    inside = [p for p in scene.parties(left, right) if not in_brackets(text, left, p.start)]
    people = [p for p in inside if p.person is not None]
    former = re.search(r"(?<![가-힣])([가-힣]{3}) (?:(?:전|현|신임|前) )?$", text[max(0, left - 8) : left])
    if former and not (former.group().endswith(("전 ", "현 ", "신임 ", "前 ")) and len(former.group()) > 4) and not text.startswith(("전 ", "현 "), left):
        former = None
    if former and former.group(1)[0] in SURNAMES:  # 김한별 전 이사장
        begin = max(0, left - 8) + former.start(1)
        return scene.parties(begin, begin + 3) or [Party(begin, begin + 3)]
    leading = re.match(r"([가-힣]{3}) (?=[가-힣A-Za-z]{2})", text[left:right])
    if re.match(r"[가-힣]{3} (?:㈜|\(주\)|\(유\))", text[left:right]) and text[left] in SURNAMES:
        return [Party(left, left + 3)]
    if leading and leading.group(1)[0] in SURNAMES and inside and inside[0].start == left + 4 and inside[0].organization is not None and right > inside[0].end:
        return [Party(left, left + 3)]  # 조한별 해솔대 국문학과 학생
    former = _FORMER.match(text[left:right])
    if former and former.group(1)[0] in SURNAMES:
        return [next((p for p in people if p.start == left), Party(left, left + former.end(1)))]
    if people:
        return people if text[people[0].end : people[-1].start].strip(" ·") == "" or len(people) == 1 else [people[-1]]
    if inside and inside[-1].end == right:
        return [inside[-1]]
    former = re.search(r"([가-힣]{2,4}) (?:전|현|신임|前) $", text[max(0, left - 8) : left])
    if former and former.group(1)[0] in SURNAMES:
        return [Party(max(0, left - 8) + former.start(1), max(0, left - 8) + former.end(1))]
    named = PERSON.search(text[left : right + 1]) or _FORMER.match(text[left:right])
    if named and named.group(1)[0] in SURNAMES and right - left < 30:
        return [Party(left + named.start(1), left + named.end(1))]
    played = re.search(r"(?:^| )(?:감독|코치|골키퍼|공격수|수비수|투수|포수|타자|가드|배우|가수|작가|소설가|시인|화가|연출가|피아니스트|바이올리니스트|소프라노|테너) ([가-힣]{3})$", text[left:right])
    if played and played.group(1)[0] in SURNAMES:
        return [Party(left + played.start(1), right)]  # 감독 정한별
    pupil = re.search(r"(?:^| )[가-힣]{1,8}(?:초|중|고|대|여고|여중) ([가-힣]{3})$", text[left:right])
    if pupil and pupil.group(1)[0] in SURNAMES:
        return [Party(left + pupil.start(1), right)]  # 나래초 이한별
    foreign = re.search(r"(?:작가|소설가|시인|감독|배우|가수|지도자|피아니스트|교수|총리) ((?:[가-힣]{2,} ){1,3}[가-힣]{2,})$", text[left:right])
    if foreign and not inside:
        return [Party(left + foreign.start(1), right)]  # 헝가리 작가 ⟦라슬로 크러스너호르커이⟧
    return [Party(left, right)]


def in_brackets(text: str, start: int, place: int) -> bool:
    return text.count("(", start, place) > text.count(")", start, place)


def unique(parties: list[Party]) -> list[Party]:
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
        if (analysis.tags[i] == "JC" or analysis.forms[i] == "및") and not in_brackets(text, start, analysis.starts[i]):
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
    while bracket >= 0 and text[bracket : bracket + 3] in ("(유)", "(주)", "(사)", "(재)"):  # 정한별 (유)해솔 이사
        bracket = text.find("(", bracket + 3, right)
    if bracket > left:
        closed = text.find(")", bracket, right)
        rest = text[closed + 1 : right].strip(" ’'\"”.") if closed >= 0 else ""
        if len(rest) >= 3 and rest[0] not in "의이가은는을를에와과" and re.search(r"[가-힣]{2}", rest):
            left = closed + 1  # 한빛대(총장 …) ⟦디자인전공 학생팀⟧
        else:
            right = bracket
    division = re.match(r".*(?:분야|부문)(?:에|에는|은|는|에서는?)? ", text[left:right])
    left += division.end() if division else 0
    credit = text.rfind("제공 ", left, right)
    left = credit + 3 if credit >= 0 else left
    team = re.match(r"[‘'“\"]([^‘’'\"”\n]{1,20})[’'”\"] ?(?:팀|조|호|동아리)$", text[left:right].strip())
    if team:
        begin = text.index(team.group(1), left)
        return begin, begin + len(team.group(1))  # ⟦온기⟧’팀
    while left < right and text[left] in " \n‘'\"“<△▲·-:":
        left += 1
    while right > left and text[right - 1] in " \n’'\"”>.·":
        right -= 1
    for i in analysis.within(left, right):
        if analysis.tags[i][0] == "E" and analysis.ends[i] < right and text[analysis.ends[i]] == " " and not (  # ‘봄길’을 부른 김한별
            analysis.ends[i] == left + 3 and text[left] in SURNAMES and any(a == left + 4 for a, _, _ in scene.organizations)
        ):
            left = analysis.ends[i]
    while left < right and text[left] == " ":
        left += 1
    i = analysis.at(right) - 1
    if i > 0 and analysis.tags[i] == "EF" and analysis.tags[i - 1] == "VCP" and analysis.starts[i - 1] > left:
        right = analysis.starts[i - 1]  # 수상자는 … 학생이다
        i -= 2
    if i >= 0 and analysis.tags[i][0] == "J" and analysis.starts[i] > left and analysis.ends[i] == right and not text.endswith("마을", left, right):
        right = analysis.starts[i]
        i -= 1
    if i >= 0 and analysis.tags[i][0] in "EV" and analysis.starts[i] >= left:
        return None
    opened = max(text.rfind(mark, left, right) for mark in "‘'“\"")
    if opened > left and text[opened - 1] == " " and text[right : right + 1] in ("’", "'", "”", '"') and right - opened > 2:
        left = opened + 1  # 해솔제과 ‘⟦밤빵⟧’
    years = re.search(r" \d+년 연속$", text[left:right])
    right = left + years.start() if years else right
    while right > left and text[right - 1] in " ’'\"”":
        right -= 1
    words = text[left:right]
    if any(d.start <= left and right <= d.end for d in scene.dates) or any(a <= left and right <= b for a, b in scene.awards):
        return None
    if len(words) < 2 or len(words) > 60 or INANIMATE.search(words) or re.match(r"\d+\s?(?:개|명|곳|팀|건|점|편)", words) or re.search(r"20\d\d$", words) or re.match(r"\d[\d,만천]* ?(?:원|명|점|만)|\d+$|올해$|각각$|최종$|기타$", words):
        return None
    return left, right
