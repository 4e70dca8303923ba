"""A speaker's phrase to the person or organization it stands for, by the facts that earlier components have put."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extract.pipes.facts import Organization, Party, Person

_PRONOUN = re.compile(r"(?:그|그녀)$")
# A body called by its kind alone: 시, 군, 구, 도, 시 관계자, 군 관계자.
_LOCAL = re.compile(r"(시|군|구|도|교육청|대학|회사|공사|재단|병원|당)(?: ?(?:관계자|측|당국|대변인|담당자))?$")
_OF = re.compile(r"(?:\([^()]*\))?(?: ?[가-힣]{1,6})?의 ")
# Those who only have to do with a body and do not speak for it: 새별텔레콤 가입자.
_PUBLIC = re.compile(r"(?:가입자|이용자|고객|소비자|투자자|주주|주민|시민|군민|구민|도민|학생|학부모|팬|승객|환자|유족|네티즌|누리꾼|응답자|피해자)(?:들)?(?:의? \S+)?$")
_SHORT = re.compile(r"([가-힣])(?: |모 ?)?([가-힣]{1,10})$")


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

    def party(self, text: str, start: int, end: int, last: Party | None) -> Party:
        """Whom the phrase stands for. ``last``: who spoke before, for a pronoun."""
        key = (start, end)
        if key not in self._resolved:
            self._resolved[key] = self._resolve(text, start, end, last)
        return self._resolved[key]

    def _resolve(self, text: str, start: int, end: int, last: Party | None) -> Party:
        words = text[start:end]
        if _PRONOUN.fullmatch(words):
            if last is not None and last.person is not None:
                return Party(start, end, None, last.person)
            return Party(start, end, None, self._person_before(start))
        people = self._people[bisect_left(self._person_starts, start) : bisect_left(self._person_starts, end)]
        if people and _OF.match(text, people[-1][1], end):
            return Party(start, end)  # 김민수의 아내: not he
        if people:
            return Party(start, end, None, people[-1][2])
        by_title = self._by_short_form(words, start)
        if by_title is not None:
            return Party(start, end, None, by_title)
        organizations = self._inside(self._organizations, self._organization_starts, start, end)
        if organizations and not _PUBLIC.search(words):
            return Party(start, end, organizations[-1], None)
        match = _LOCAL.fullmatch(words.rpartition("  ")[2])
        if match:
            return Party(start, end, self._by_kind(match.group(1), start), None)
        return Party(start, end)

    @staticmethod
    def _inside(mentions: list[tuple[int, int, Person]] | list[tuple[int, int, Organization]], starts: list[int], start: int, end: int) -> list:  # type: ignore[type-arg]
        return [m[2] for m in mentions[bisect_left(starts, start) : bisect_left(starts, end)]]

    def _person_before(self, place: int) -> Person | None:
        i = bisect_right(self._person_starts, place) - 1
        return self._people[i][2] if i >= 0 else None

    def _by_short_form(self, words: str, place: int) -> Person | None:
        """이 의원, 김 교수: the latest person before with that surname; 감독, 대표: the one person with that title."""
        parts = words.split()
        if len(parts) == 2 and len(parts[0]) == 1:
            surname, title = parts
            i = bisect_left(self._person_starts, place)
            for _, _, person in reversed(self._people[:i]):
                if person.name.startswith(surname) and (not person.titles or any(title in t or t in title for t in person.titles)):
                    return person
            for _, _, person in reversed(self._people[:i]):
                if person.name.startswith(surname):
                    return person
        if len(parts) == 1 and len(words) >= 2:
            holders = [p for p in self.people if words in p.titles]
            if len(holders) == 1:
                return holders[0]
        return None

    def _by_kind(self, kind: str, place: int) -> Organization | None:
        """시, 군 관계자: the local government of that kind that was named last before, or first in the article."""
        before = [o for start, _, o in self._organizations if start < place and o.name.endswith(kind)]
        if before:
            return max(before, key=lambda o: len(o.mentions))
        return None
