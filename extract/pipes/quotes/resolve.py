"""A speaker's phrase to the person or organization it stands for, by the facts that earlier components have put."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extract.pipes.facts import Organization, Party, Person
from extract.pipes.quotes.voices import is_person, like_name

_PRONOUN = re.compile(r"(?:그|그녀)$")
# A body called by its kind alone: 시, 군, 구, 도, 시 관계자, 군 관계자.
_LOCAL = re.compile(r"(?:이 |해당 )?(시|군|구|도|교육청|대학|회사|공사|재단|병원|당|협회|연맹|위원회|학교|구단|신문|방송|매체|통신)(?: [가-힣]{1,8}(?:과|실|국|팀|부))?(?: ?(?:관계자|측|당국|대변인|담당자))?$")
_KINDS = {"회사": "company", "병원": "hospital", "당": "party", "신문": "media", "방송": "media", "매체": "media", "통신": "media", "구단": "team", "학교": "school", "대학": "school"}
_ARMED = re.compile(r"(?:육|해|공|국|미|연합|주한미|북한|인민|러시아|이스라엘|정부|반|다국적|시리아|이라크|독일|중국|일본)군$")  # 군 관계자: no county's
_GROUP = re.compile(r"(?:이 |이들 |해당 |공동 )?(연구팀|연구진)(?: 관계자)?")
_GOVERNMENT = re.compile(r"(?:행정부|정부|내각|정권)$")
# What only has somebody's name in it: 드루킹 사건 수사팀.
_AFFAIR = re.compile(r"['’]? ?(?:[가-힣]{2,4} )?(?:사건|의혹|게이트|논란|특검법?|재단)|['’]? ?[가-힣]{0,4}(?:비리|농단|외압|참사) ")
# Somebody's name before the body, and a title behind it: 김은일 새별 팀장, not 익명의 새별 관계자.
_NAME_BEFORE = re.compile(r"(?:[가-힣]{2,6} )?(?!익명|복수|전직|현직|한때|다른|모든|일부|이들|소속)[가-힣]{2,5} $")
_NAMELESS = re.compile(r"(?:관계자|담당자|당국자|직원|공무원|주민|시민|학생|교사|간부|임원|관리|기자|소식통|전문가|회원|단원)(?:들)?$|들$|등$")
# Behind a name: its title and the particle of who acts.
_ACTS = re.compile(r"(?:\([^()\n]{1,24}\))?(?: ?[가-힣A-Za-z]{1,12}){0,2}?(?:은|는|이|가|께서|(?<!에)도)(?=[ ,“‘\"'])")
_SENTENCE_END = re.compile(r"[다요]\.|\n")
_OF = re.compile(r"(?:\([^()]*\))?(?: ?[가-힣]{1,6})?의 ")
# Those who only have to do with a body and do not speak for it: 새별텔레콤 가입자.
_PUBLIC = re.compile(r"(?:가입자|이용자|고객|소비자|투자자|주주|주민|시민|군민|구민|도민|학생|학부모|팬|승객|환자|유족|네티즌|누리꾼|응답자|피해자)(?:들)?(?:의? \S+)?$")
# Titles that few have beside another one, so that whoever is known by others is somebody else.
_LONE_TITLES = frozenset(["대변인", "수석대변인", "부대변인", "판사", "검사", "변호사", "연구원", "팀장", "과장", "실장", "기자", "선장", "기장", "감독", "코치"])


class Cast:
    """The people and organizations of an article, by place."""

    def __init__(self, people: list[Person], organizations: list[Organization]) -> None:
        self.people = people
        self.organizations = organizations
        self._people = sorted(((m.start, m.end, p) for p in people for m in p.mentions), key=lambda x: x[:2])
        self._organizations = sorted(((m.start, m.end, o) for o in organizations for m in o.mentions), key=lambda x: x[:2])
        self._person_starts = [m[0] for m in self._people]
        self._organization_starts = [m[0] for m in self._organizations]
        self._resolved: dict[tuple[int, int], Party] = {}

    @property
    def places(self) -> list[tuple[int, int]]:
        """The mentions of people and organizations, in order."""
        return sorted({(start, end) for start, end, _ in (*self._people, *self._organizations)})

    def known(self, start: int, end: int) -> bool:
        """Whether a mention of a person or an organization reaches into a span."""
        return self._reaches(self._people, self._person_starts, start, end) or self.body(start, end)

    def body(self, start: int, end: int) -> bool:
        """Whether a mention of an organization reaches into a span."""
        return self._reaches(self._organizations, self._organization_starts, start, end)

    @staticmethod
    def _reaches(mentions: Sequence[tuple[int, int, object]], starts: list[int], start: int, end: int) -> bool:
        i = bisect_left(starts, end) - 1
        return i >= 0 and mentions[i][1] > start

    def party(self, text: str, start: int, end: int, last: Party | None, since: int = -1) -> Party:
        """Whom the phrase stands for. ``last``: who spoke before, for a pronoun; ``since``: where that quote ends."""
        key = (start, end)
        if key not in self._resolved:
            self._resolved[key] = self._resolve(text, start, end, last, since)
        return self._resolved[key]

    def _resolve(self, text: str, start: int, end: int, last: Party | None, since: int) -> Party:
        words = text[start:end]
        if _PRONOUN.fullmatch(words):
            return Party(start, end, None, self._meant(text, start, last, since))
        people = self._people[bisect_left(self._person_starts, start) : bisect_left(self._person_starts, end)]
        people = [m for m in people if text.rfind("(", start, m[0]) <= text.rfind(")", start, m[0])]  # 농협(조합장 남인현)과 지부: not he
        if people and _OF.match(text, people[-1][1], end):
            return Party(start, end)  # 김민수의 아내: not he
        organizations = self._inside(self._organizations, self._organization_starts, start, end)
        if people and _GOVERNMENT.search(words):  # 도널드 트럼프 행정부
            return Party(start, end, organizations[-1] if organizations else None, None)
        if people and not _AFFAIR.match(text, people[-1][1], end):
            return Party(start, end, None, people[-1][2])
        by_title = self._by_short_form(words, start)
        if by_title is not None:
            return Party(start, end, None, by_title)
        if organizations and not _PUBLIC.search(words) and not self._about(text, start, end):
            first = self._organizations[bisect_left(self._organization_starts, start)][0]
            if _NAME_BEFORE.match(text, start, first) and is_person(words) and not _NAMELESS.search(words):
                return Party(start, end)  # 김은일 새별 동물관리국 팀장: somebody with a name
            return Party(start, end, organizations[-1], None)
        match = _LOCAL.fullmatch(words.rpartition("  ")[2])
        if match:
            return Party(start, end, self._by_kind(match.group(1), start), None)
        if (group := _GROUP.fullmatch(words)) is not None:
            return Party(start, end, self._of_group(text, group.group(1), start), None)
        same = [o for o in self.organizations if o.name == words or o.name.endswith(" " + words)]
        return Party(start, end, same[0] if len(same) == 1 else None, None)

    def _about(self, text: str, start: int, end: int) -> bool:
        """Whether the last organization of a phrase is what an affair is named by: 새별랜드 채용비리 관련 수사단."""
        i = bisect_left(self._organization_starts, end) - 1
        return i >= 0 and self._organizations[i][0] >= start and _AFFAIR.match(text, self._organizations[i][1], end) is not None

    def _meant(self, text: str, place: int, last: Party | None, since: int) -> Person | None:
        """Whom 그 stands for: who spoke last, or who acts after that; nobody known, where who spoke last is not known."""
        found, where = self._person_before(text, place)
        if last is not None and last.person is not None and (where < since or since < 0):
            return last.person
        if last is not None and last.organization is None and where < last.start:
            words = text[last.start : last.end]
            if is_person(words) or like_name(words):
                return None
        return found

    @staticmethod
    def _inside(mentions: list[tuple[int, int, Person]] | list[tuple[int, int, Organization]], starts: list[int], start: int, end: int) -> list:  # type: ignore[type-arg]
        return [m[2] for m in mentions[bisect_left(starts, start) : bisect_left(starts, end)]]

    def _person_before(self, text: str, place: int) -> tuple[Person | None, int]:
        """The last person before a place who acts, in a sentence the one with 은/는, else the last one; and where."""
        last = bisect_right(self._person_starts, place) - 1
        acts: tuple[Person, int] | None = None
        for start, end, person in self._people[max(0, last - 7) : last + 1][::-1]:
            if acts is not None and _SENTENCE_END.search(text, end, acts[1]):
                break
            match = _ACTS.match(text, end)
            if match is None:
                continue
            if match.group()[-1] in "은는도":
                return person, start
            acts = acts or (person, start)
        if acts is not None:
            return acts
        return (self._people[last][2], -1) if last >= 0 else (None, -1)

    def _by_short_form(self, words: str, place: int) -> Person | None:
        """이 의원, 김 교수: the latest person before with that surname; 감독, 대표: the one person with that title."""
        parts = words.split()
        if len(parts) == 2 and len(parts[0]) == 1:
            surname, title = parts
            if surname == "이" and _NAMELESS.search(title):
                return None  # 이 관계자: this one, and nobody called 이
            i = bisect_left(self._person_starts, place)
            for _, _, person in reversed(self._people[:i]):
                if person.name.startswith(surname) and (not person.titles or any(title in t or t in title for t in person.titles)):
                    return person
            for _, _, person in reversed(self._people[:i]):
                if person.name.startswith(surname) and not _elsewhere(title, person.titles):
                    return person
        if len(parts) == 1 and len(words) >= 2:
            holders = [p for p in self.people if words in p.titles]
            if len(holders) == 1:
                return holders[0]
        return None

    def _of_group(self, text: str, group: str, place: int) -> Organization | None:
        """연구팀: the body whose group it was where it was named last, 영국 가람대 연구팀."""
        at = text.rfind(group, 0, place)
        while at >= 0:
            i = bisect_left(self._organization_starts, at) - 1
            if i >= 0 and 0 <= at - self._organizations[i][1] <= 24 and not _SENTENCE_END.search(text, self._organizations[i][1], at):
                return self._organizations[i][2]
            if text.endswith("공동 ", 0, at):
                return None  # 영국과 호주 공동 연구팀
            at = text.rfind(group, 0, at)
        return None

    def _by_kind(self, kind: str, place: int) -> Organization | None:
        """시, 군 관계자, 회사: the body of that kind that was named before, the most often where there are several."""
        of_kind = _KINDS.get(kind)
        before = [o for start, _, o in self._organizations
                  if start < place and ((o.name.endswith(kind) and not _ARMED.search(o.name)) or (of_kind is not None and o.kind == of_kind))]  # fmt: skip
        if before:
            return max(before, key=lambda o: len(o.mentions))
        return None


def _elsewhere(title: str, titles: list[str]) -> bool:
    """Whether somebody of these titles does not have that one: 위원장 of a state is no 대변인."""
    return title in _LONE_TITLES and bool(titles)
