"""One person, one entry: who is meant by 김 의원, which titles a person has, and in which body."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from extract.pipes.facts import Mention, Organization, Person
from extract.pipes.people.finding import Scene
from extract.pipes.people.lexicon import famous, given_names, not_names, single_names
from extract.pipes.people.names import NATION, Name

# What 이, 전, 한 stand before as determiners: 이 학생, 전 직원, 한 선수.
_COMMON: Final = frozenset(
    ["직원", "회원", "단원", "대원", "학생", "선수", "주민", "시민", "팀원", "교수", "의사", "교사", "관계자", "작가", "기자", "배우", "가수", "의원", "사원", "연구원", "학부모", "농민", "피해자", "변호사", "대학교수", "대학생", "고교생", "공무원", "간부", "임원", "전문가", "측근", "보유자", "소방관", "경찰관", "형사", "검사", "판사"]
)  # fmt: skip
# What a head is called in Latin letters: 윤 CFO.
_CHIEFS: Final = {"CEO": "최고경영자", "CFO": "최고재무책임자", "CTO": "최고기술책임자", "COO": "최고운영책임자", "CIO": "최고정보책임자"}
_DETERMINERS: Final = frozenset("전현한고신구주본각매모")
# The body whose head has a title: 군수 of a …군.
_HEADS: Final = (
    ("구청장", "구"), ("군수", "군"), ("부군수", "군"), ("도지사", "도"), ("교육감", "교육청"), ("교육장", "교육지원청"), ("부시장", "시"), ("시장", "시"),
    ("부지사", "도"),
    ("지사", "도"), ("청장", "구"), ("서장", "서"), ("총장", "대"), ("총장", "대학교"), ("교장", "학교"), ("의장", "의회"),
)  # fmt: skip
# Heads of inner sections, which name no body: those of the county or city that the article is about.
_INNER: Final = re.compile(r"(?:[가-힣](?:과|국|실|팀)장|부군수|부시장|부구청장|[읍면동]장|보건소장)$")
# Surnames that headlines write in hanja: 文대통령.
HANJA: Final = {
    "文": "문", "朴": "박", "李": "이", "尹": "윤", "安": "안", "洪": "홍", "金": "김", "盧": "노", "崔": "최", "鄭": "정", "趙": "조", "秋": "추",
    "黃": "황", "曺": "조", "羅": "나", "劉": "유", "孫": "손", "韓": "한", "元": "원", "沈": "심", "吳": "오", "宋": "송",
}  # fmt: skip
# Posts that one person goes from one to another of, and is called by either.
_MOVES: Final = ("의원", "후보", "대표", "위원장", "당선인", "당선자", "시장", "지사", "군수", "구청장", "최고위원")
# What the holders of other posts are also called: the 지검장 is a 검사장.
_ALSO: Final = {"검사장": ("지검장", "고검장"), "PD": ("피디", "프로듀서"), "피디": ("PD", "프로듀서")}
_POLITICS: Final = ("의원", "후보", "대표", "위원장", "장관", "총리", "시장", "지사", "군수", "구청장", "대변인", "최고위원", "의장", "당선인", "당선자", "사무총장")
_FORMER: Final = re.compile(r" ?(?:전|前|전직|옛) ?$")


_AGED: Final = frozenset(["할머니", "할아버지", "어르신", "아저씨"])
# Ladies of a court, who are called by rank and surname: 숙빈 최씨.
_AT_COURT: Final = re.compile(r"(?<![가-힣])(?:[가-힣]빈|[귀황대왕]비|귀인|숙의|소의|숙원|소원|상궁|부대부인|왕후|황후|[가-힣]{2}귀비) $")


# What stands between a person and a name that he has taken.
_SAME: Final = frozenset([" ", "’ ", "' ", "” ", '" ', "("])
_BRACKETED: Final = re.compile(r" ?(?:씨|군|양)? ?\([^)]{0,16}$|[ ‘'“\"]{1,2}$")
_AGED_IN_BRACKET: Final = re.compile(r"[·,] ?\d{1,2}(?:세)?\)")


class Cast:
    """The people of an article while its mentions are read in order."""

    def __init__(self, scene: Scene, names: list[Name]) -> None:
        self.scene = scene
        self.people: list[Person] = []
        self.by_text: dict[str, Person] = {}
        self.recent: list[Person] = []
        self.called: dict[tuple[str, str], Person] = {}  # (김, 의원): who was last called so, or introduced with the title
        self.surnames: dict[str, list[Person]] = {}  # 김: 달빛킹, whose own name is 김동일
        self.former: set[tuple[int, str]] = set()  # titles of the past: 조성훈 전 ⟦회장⟧
        self.titled: dict[str, set[str]] = {}  # titles beside the full names, before any mention is read
        for n in names:
            if n.shape in ("full", "foreign"):
                self.by_text.setdefault(n.text, Person(n.text))
                self.titled.setdefault(n.text, set()).update(t.text for t in (n.before, n.after, n.beyond) if t is not None)
        for short in [t for t in self.by_text if " " not in t]:  # 트럼프 is 도널드 트럼프
            longer = {id(p): p for t, p in self.by_text.items() if " " in t and short in t.split(" ")}
            if len(longer) > 1 and short in famous():  # of two 트럼프, the one named first
                longer = {i: p for i, p in longer.items() if p.name.split(" ")[0] in given_names()}
                self.by_text[short] = next(iter(longer.values()), self.by_text[short])
            elif len(longer) == 1:
                self.by_text[short] = next(iter(longer.values()))
            elif len(short) == 2 and short in single_names():  # 승재 is 고승재
                whole = [n for n in names if n.shape == "full" and len(n.text) == 3 and n.text.endswith(short)]
                if len({n.text for n in whole}) == 1:
                    self.by_text[short] = self.by_text[whole[0].text]

        for first, second in pairwise(names):  # 필명 ‘드루킹’ 김민수, 김민수(49·필명 드루킹)
            taken, other = (first, second) if first.rule == "name.taken" else (second, first)
            between = scene.text[first.end : second.start]
            if taken.rule == "name.taken" and (other.text in self.by_text or other.text.endswith("모")) and (between in _SAME if taken is first else _BRACKETED.match(between)):
                self.by_text[taken.text] = self.by_text.setdefault(other.text, Person(other.text))

    def read(self, names: list[Name]) -> list[Person]:
        """Give every mention its person."""
        for n in names:
            person = self._who(n)
            if person is None:
                continue
            person.mentions.append(Mention(n.start, n.end, n.rule))
            self._titles(person, n)
            if person.organization is None:
                person.organization = self._body(n)
            if person in self.recent:
                self.recent.remove(person)
            else:
                self.people.append(person)
            self.recent.append(person)
        return self.people

    def _who(self, n: Name) -> Person | None:
        """The person of a mention: by the full name, else by a part of it, else by surname and title."""
        if n.shape == "alias" or self._is_real_name(n):
            self.by_text[n.text] = self.recent[-1]
            self.surnames.setdefault(n.text[0], []).append(self.recent[-1])
        if n.text in self.by_text:
            return self.by_text[n.text]
        if n.rule == "surname.joined" and (rank := _AT_COURT.search(self.scene.text, max(0, n.start - 6), n.start)) is not None:
            return self.by_text.setdefault(rank.group() + n.text, Person(n.text))
        if n.shape == "part":
            return next((p for p in reversed(self.recent) if n.text in p.name.split(" ")), None) or next(
                (p for t, p in self.by_text.items() if " " in t and n.text in t.split(" ")), None
            )
        if n.shape == "given":
            return next((p for t, p in self.by_text.items() if t[1:] == n.text), None)
        if n.shape == "hanja":
            return self._by_hanja(n)
        if n.shape == "letter" or (n.shape == "surname" and n.text[1:] == "모"):
            return self.by_text.setdefault(n.text, Person(n.text))
        return self._by_surname(n)

    def _is_real_name(self, n: Name) -> bool:
        """Whether a name in brackets is the one before it once more: 길(본명 ⟦길성준⟧), 원(⟦정제원⟧·21)."""
        if n.shape != "full" or not self.recent or self.recent[-1].mentions[-1].end > n.start:
            return False
        text, last = self.scene.text, self.recent[-1].mentions[-1].end
        between = text[last : n.start]
        if between in ("’ ", "' ") and self.recent[-1].mentions[-1].rule in _TAKEN:  # ‘달빛킹’ 김동일 씨
            return (n.after is not None and n.after.text == "씨") or text.startswith("(", n.end)
        return between in ("(본명 ", "(본명: ", "(본명", "(실명 ") or (between == "(" and _AGED_IN_BRACKET.match(text, n.end) is not None)

    def _by_surname(self, n: Name) -> Person | None:
        """김 의원: who was last introduced as 의원 김…, else the last 김… whose titles agree, else a new person."""
        title = n.after.text if n.after else ""
        last = self.recent[-1] if self.recent else None
        beside = last is not None and self.scene.text[last.mentions[-1].end : n.start] in (" ", "’ ", "' ")
        if title == "씨" and last is not None and beside and _is_hangul(last.name) and last.mentions[-1].rule in _TAKEN:
            return last  # 달빛킹 김씨
        chief = title in _CHIEFS
        title = _CHIEFS.get(title, title)
        called = self.called.get((n.text, title))
        if called is not None:
            return called
        if n.rule == "surname.perhaps" and title in _COMMON:
            return None
        honorific = n.after is None or n.after.entry.kind == "honorific"
        if n.text == "한" and not honorific and not any(p.name[0] == "한" for p in self.by_text.values()):
            return None  # 한 장관: some minister
        if n.text == "모" and not any(p.name[0] == "모" for p in self.by_text.values()):
            return None  # 모 고검장: one whose name is not said
        past = n.after is not None and _FORMER.search(self.scene.text, n.end, n.after.start) is not None  # 김 전 의원
        alike = [p for p in reversed(self.recent) if (p.name[0] == n.text or p in self.surnames.get(n.text, ())) and (honorific or p.name != n.text + "모")]  # 김 판사 is not the accused 김모씨
        if honorific:  # 김씨 is the one without a title, where there is one
            person = next((p for p in alike if not p.titles), alike[0] if alike else None)
        else:  # who has the title before who had it, and both before those of whom no title is said
            now = [p for p in alike if any(((id(p), t) in self.former) == past and _ends(t, title) for t in p.titles)]
            ever = [p for p in alike if any(_ends(t, title) for t in p.titles)]
            if not now and n.text == "김" and title.endswith("위원장") and "김정은" in self.by_text:
                now = [self.by_text["김정은"]]  # the one who is called so without ado
            person = next(iter(now + ever + [p for p in alike if not p.titles] + (alike if chief and len(alike) == 1 else [])), None)
        if person is not None:
            self.called[n.text, title] = person
            return person
        namesakes = [p for p in self.recent if p.name[0] == n.text and len(p.name) > 2]
        if len(namesakes) == 1 and title.endswith(_MOVES) and any(map(_politician, namesakes[0].titles)):
            self.called[n.text, title] = namesakes[0]  # 김문수 전 지사 is 김 후보
            return namesakes[0]
        if len(namesakes) == 1 and (posts := _ALSO.get(title)) and any(t.endswith(posts) for t in namesakes[0].titles):
            self.called[n.text, title] = namesakes[0]
            return namesakes[0]
        if n.rule == "surname.perhaps" and (n.text in _DETERMINERS or n.after is None or n.after.entry.kind != "office"):
            return None
        later = [p for t, p in self.by_text.items() if t[0] == n.text and " " not in t and not p.mentions]
        person = later[0] if len(later) == 1 else Person(n.text)
        self.called[n.text, title] = person
        return person

    def _by_hanja(self, n: Name) -> Person | None:
        """文 대통령, and 文 alone in a headline: the one person of the article with the surname (and the title)."""
        surname = HANJA[n.text]
        title = n.after.text if n.after else ""
        people = list({id(p): p for t, p in self.by_text.items() if t[0] == surname and len(t) > 1 and " " not in t}.values())
        fitting = [p for p in people if title and title in self.titled.get(p.name, ())] or people
        if len(fitting) == 1:
            return fitting[0]
        if fitting or not title:
            return None
        return self.by_text.setdefault(n.text, Person(n.text))

    def _titles(self, person: Person, n: Name) -> None:
        """Add a mention's titles as they are written."""
        for t in (n.before, n.after, n.beyond, *n.further):
            if t is None or t.entry.kind in ("kin", "group", "cue") or (t.text == "특검" and (n.shape != "full" or t is n.beyond)) or (t.entry.kind == "honorific" and (len(t.text) == 1 or t.text in _AGED)):
                continue
            if t.entry.place == ("after" if t is n.before else "before"):
                continue
            text = t.text.removesuffix("님") if len(t.text) > 2 else t.text
            if text not in person.titles:
                person.titles.append(text)
            former = _FORMER.search(self.scene.text, max(0, t.start - 4), t.start) is not None
            if t is n.beyond and self.scene.text.startswith((" 전 ", " 前 "), n.end):
                former = True  # 조성훈 전 한빛그룹 회장
            if former:
                self.former.add((id(person), text))
            if n.shape == "full" and not former:
                for key in list(self.called):
                    if key[0] == n.text[0] and t.text.endswith(key[1]) and self.called[key] is not person:
                        self.called[key] = person

    def _body(self, n: Name) -> Organization | None:
        """The organization that a mention is put beside."""
        scene = self.scene
        for t in (n.beyond, *n.further):  # 김민수 한빛대 교수
            found = scene.bodies_within(n.end, t.start) if t is not None and n.end < t.start else []
            if found:
                return found[0]
        if n.shape != "surname" and scene.text[n.end : n.end + 1] == "(":  # 김민수(28·수원시청)
            close = scene.text.find(")", n.end, n.end + 30)
            found = scene.bodies_within(n.end, close) if close > 0 else []
            if found and (found[0].name == "사법연수원" or NATION.match(scene.text, n.end) is not None):
                found = []  # (41·사법연수원 33기), (이탈리아)
            if found and found[0].name != "정부" and (found[0].kind != "government" or not_names().get(found[0].name) != "place"):
                return found[0]
        if n.rule == "name.line":
            slashed = _SLASHED.match(scene.text, n.end)
            found = scene.bodies_within(*slashed.span()) if slashed is not None else []
            if found:
                return found[0]
        title = n.after or n.before or next(iter(n.further), None)
        if title is None and n.shape != "surname" and n.start and scene.text[n.start - 1] == " ":
            found = scene.bodies_ending(n.start - 1)
            if found and found[0].kind in _OF_MEMBERS:
                return found[0]  # 한빛당 김민수, 위너 김민수
        if title is None or title.entry.kind in ("kin", "group", "cue"):
            return None
        if (slash := _SLASH.match(scene.text, title.end)) is not None and (found := scene.bodies_within(slash.end(), slash.end() + 20)):
            return found[0]  # [김민수 교수/한빛대 농대]
        if scene.text[title.end : title.end + 1] == "(" and title.start >= n.end:
            found = [body for begin, _, body in scene.taken_at(title.end + 1) if begin == title.end + 1]
            if found and found[0].kind not in ("government", "local_government"):
                return found[0]  # 김민수 의원(한빛당), 김민수 교수(한빛대)
        start = min(n.start, n.before.start) if n.before is not None else n.start
        if start and scene.text[start - 1] in " (":  # 한빛군(군수 김민수), 한빛군 김민수 군수
            found = scene.bodies_ending(start - 1)
            if not found and title.entry.kind != "honorific" and (unit := _UNIT.search(scene.text, max(0, start - 28), start)) is not None and scene.stem_end(scene.run_start(start - 1), start - 1) == start - 1:
                found = scene.bodies_ending(unit.start())  # 한빛병원 피부과 김민수 교수, 한빛고검 형사부(부장 김민수)
            if not found and scene.text[start - 2] == "," and (opened := scene.text.rfind("(", max(0, start - 60), start)) > 0 and ")" not in scene.text[opened:start]:
                found = scene.bodies_ending(opened)  # 한빛협의체(공동위원장 이하람, 김민수)
            if found:
                return found[0]
        if (of := _OF.search(scene.text, max(0, start - 8), start)) is not None:
            found = scene.bodies_ending(of.start())
            if found and (found[0].kind != "government" or not_names().get(found[0].name) != "place"):
                return found[0]  # 한빛식품의 김민수 대표, 한빛당 소속 김민수 의원
        return None


# Bodies that a name without a title is put behind as a member of.
_OF_MEMBERS: Final = frozenset(["party", "team"])
_UNIT: Final = re.compile(r"(?: [가-힣0-9·]{1,10}(?:부|과|국|실|팀|처|본부|단)){1,2}[ (]$")
_SLASHED: Final = re.compile(r" ?/ ?[^\]>:：\n“\"/]{2,40}")
_SLASH: Final = re.compile(r" ?/ ?")
_OF: Final = re.compile(r"(?:의| 소속(?:의|인)?) $")
# Rules of a name of one word that may be a pen name.
_TAKEN: Final = frozenset(["name.taken", "foreign.famous", "foreign.listed", "again.foreign"])


def _is_hangul(name: str) -> bool:
    return all("가" <= c <= "힣" for c in name)


def _ends(title: str, other: str) -> bool:
    return title.endswith(other) or other.endswith(title)


def _politician(title: str) -> bool:
    return title.endswith(_POLITICS)


def heads(people: list[Person], organizations: list[Organization], text: str) -> None:
    """Who heads a body by the title alone: 장성군수 that of 장성군; 군수, in an article on one county, that county's."""
    called = [(_shortened(name), o) for o in organizations for name in dict.fromkeys([o.name, *(text[m.start : m.end] for m in o.mentions)])]
    for person in people:
        if person.organization is not None:
            continue
        for title in person.titles:
            found = _headed(title, organizations, called)
            if found is not None:
                person.organization = found
                break


def _headed(title: str, organizations: list[Organization], called: list[tuple[str, Organization]]) -> Organization | None:
    """The body that a title is the head of, where one body of the article fits. ``called``: what bodies are called in the article, shortened."""
    if title.endswith("장") and len(title) > 3:  # 한빛도보건연구원장: 한빛도 보건연구원
        body = _shortened(title[:-1])
        bodies = (body, body + "회") if body.endswith("위원") else (body,)
        for name, organization in called:
            if name in bodies or (len(title) > 4 and ((len(body) >= 5 and name.endswith(bodies[-1])) or (len(name) >= 5 and body.endswith(name)))):
                return organization
    for head, ending in _HEADS:
        if not title.endswith(head):
            continue
        place = _shortened(title[: -len(head)])
        fitting = [o for o in organizations if o.name.endswith(ending) and (not place or place in _shortened(o.name))]
        if not fitting and place and head in ("부시장", "부지사"):  # 문화경제부시장
            fitting = [o for o in organizations if o.name.endswith(ending) and o.kind == "local_government"]
        if head == "구청장" and place:
            fitting = [o for o in fitting if o.name.endswith(place + "구")]
        if fitting:
            return _foremost(fitting)
    if _INNER.search(title):
        return _foremost([o for o in organizations if o.kind == "local_government" and len(o.mentions) > 1])
    return None


# Provinces and great cities, the long names and the short: 전라남도 and 전남도 are 전남.
_PROVINCE: Final = re.compile(r"^(?:(전|충|경)[라청상]([남북])도|(전|충|경)([남북])도|(서울|부산|대구|인천|광주|대전|울산|세종)(?:특별자치시|특별시|광역시|시)|(경기|강원|제주)(?:특별자치도|도))")


def _shortened(name: str) -> str:
    """A body's name without blanks, with its province or great city in the short form."""
    return _PROVINCE.sub(lambda m: "".join(g for g in m.groups() if g), name.replace(" ", ""))


def _foremost(organizations: list[Organization]) -> Organization | None:
    """The one that the article names most; None where two share that."""
    ordered = sorted(organizations, key=lambda o: -len(o.mentions))
    if not ordered or (len(ordered) > 1 and len(ordered[0].mentions) == len(ordered[1].mentions)):
        return None
    return ordered[0]


# 김민수 부총리 겸 한빛부 장관
_AND: Final = re.compile(r"(?: 겸|이자)(?= )")
_HAS: Final = frozenset(["office", "job", "role"])


def _further_titles(scene: Scene, names: list[Name]) -> None:
    """Titles that a name has from further on: behind 겸, and behind the last name of a list (김민수·이수진 의원)."""
    text = scene.text
    for n in names:
        last = n.after or n.beyond
        if last is not None and last.entry.kind in _HAS and (joint := _AND.match(text, last.end)) is not None:
            found = scene.title_beyond(joint.end())
            if found is not None:
                n.further.append(found)
        if n.before is not None and text.startswith("겸", n.before.start - 2) and (found := scene.title_before(n.before.start - 2)) is not None:
            n.further.append(found)
    for first, second in pairwise(names):  # 배우 김민수·이수진; 공동위원장 김민수, 이수진
        before, gap = first.before, text[first.end : second.start]
        if before is None or before.entry.kind not in _HAS or second.before is not None or second.after is not None:
            continue
        if gap in ("·", "ㆍ", "‧") or (gap == ", " and before.text.startswith("공동")):
            second.further.append(before)
    for second, first in pairwise(reversed(names)):  # 김민수·이수진 의원, from the last name to the first
        if text[first.end : second.start] in ("·", "ㆍ", "‧") and first.after is None and first.beyond is None:
            shared = next((t for t in (second.after, second.beyond, *second.further) if t is not None and t.start > second.end and t.entry.kind in _HAS and t.entry.place != "before"), None)
            if shared is not None:
                first.further.append(shared)
    shared = None
    for second, first in pairwise(reversed(names)):  # 김민수, 이수진, 박영희 작가: titles that many have at once, and no 김민수, 이수진 감독
        title = second.after if second.after is not None and second.after.text.endswith(_MANY) else None
        if text[first.end : second.start] != ", " or first.shape == "surname" or any((first.after, first.beyond, first.before, first.further)):
            shared = None
            continue
        shared = title or shared
        if shared is not None and first.shape == second.shape:
            first.further.append(shared)


# Titles that several people of a list may have together.
_MANY: Final = ("작가", "의원", "후보", "예비후보", "선수", "교수", "위원", "학생", "교사", "기자", "판사", "검사", "변호사", "연구원", "과학자", "순경", "배우", "가수", "시인", "화백", "소설가", "조교사", "기수", "9단", "씨", "사장님", "국악인", "아나운서")


def link(scene: Scene, names: list[Name], organizations: list[Organization]) -> list[Person]:
    """Mentions in order to people, with titles and organization."""
    _further_titles(scene, names)
    people = Cast(scene, names).read(names)
    heads(people, organizations, scene.text)
    return people

