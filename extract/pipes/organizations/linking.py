"""One entry for one organization: the gazetteer's entry, the letters of the name, short forms of a fuller one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from extract.pipes.facts import Mention, Organization
from extract.pipes.organizations.finding import Candidate

_SPACES: Final = re.compile(r"^\((?:사|주|재|유)\)|\((?:사|주|재|유)\)$|[\s·()㈜]|^사단법인|^재단법인|^주식회사")


def letters(form: str) -> str:
    """A name without its blanks, brackets and the mark of its legal form."""
    return _SPACES.sub("", form) or form


def shortens(short: str, full: str) -> bool:
    """Whether one name can be a short form of another: 부산항공청 of 부산지방항공청, 전남보환연 of 전라남도보건환경연구원.

    Its syllables stand in the full name in their order, the first is the first, and the last opens the full name's last
    part (연: 연구원) or ends it.
    """
    if not 2 <= len(short) < len(full) or short[0] != full[0]:
        return False
    place = 0
    for syllable in short:
        place = full.find(syllable, place) + 1
        if not place:
            return False
    return short[-1] == full[-1] or full.rfind(short[-1]) >= len(full) - 4


class Group:
    """Mentions of one organization."""

    def __init__(self) -> None:
        self.forms: dict[str, str] = {}  # letters: form
        self.candidates: list[Candidate] = []
        self.kind = ""
        self.entries: set[int] = set()

    def add(self, form: str, candidate: Candidate) -> None:
        """Take a mention in."""
        self.forms.setdefault(letters(form), form)
        self.kind = self.kind or (candidate.entry.kind if candidate.entry else candidate.kind)  # the fullest name's
        self.candidates.append(candidate)
        if candidate.entry is not None:
            self.entries.add(id(candidate.entry))

    def organization(self) -> Organization:
        """As it goes onto the Doc."""
        code = next((c.entry.code for c in self.candidates if c.entry and c.entry.code), None)
        mentions = [Mention(c.start, c.end, c.rule) for c in self.candidates]
        name = max(self.forms.values(), key=len)
        return Organization(name, self.kind, code if self.kind == "local_government" else None, mentions)


def link(text: str, candidates: Iterable[Candidate], sport: bool = False) -> list[Organization]:
    """Organizations with their mentions. Candidates come in any order."""
    groups: list[Group] = []
    by_letters: dict[str, Group] = {}
    by_entry: dict[int, Group] = {}
    for candidate in sorted(candidates, key=lambda c: (c.start - c.end, c.start)):  # fullest names first
        form = text[candidate.start : candidate.end]
        entry = candidate.entry
        group = _club(groups, form) if sport else None
        group = group or (by_entry.get(id(entry)) if entry else _one(by_entry, candidate.keys))
        group = group or by_letters.get(letters(form)) or _fuller(letters(form), form, candidate, groups)
        if group is None and candidate.full == "":
            continue
        if group is None:
            group = Group()
            groups.append(group)
        group.add(form, candidate)
        by_letters.setdefault(letters(form), group)
        if candidate.full:
            by_letters.setdefault(letters(candidate.full), group)
        if entry:
            by_entry.setdefault(id(entry), group)
    for group in groups:
        group.candidates.sort(key=lambda c: c.start)
    return [group.organization() for group in groups]


def _club(groups: list[Group], form: str) -> Group | None:
    """The one team that a firm's or a town's name stands for in sport: 두산 beside 두산 베어스, 삼성 beside 서울 삼성."""
    found = [
        group
        for group in groups
        if group.candidates[0].kind == "team"
        and any(" " in full and form in (full.split(" ")[0], full.split(" ")[-1]) for full in group.forms.values())
    ]
    return found[0] if len(found) == 1 else None


def _one(by_entry: dict[int, Group], keys: list[int]) -> Group | None:
    """The one organization of the article that an ambiguous name can mean: 서구 after 대전 서구."""
    found = {id(group): group for key in keys if (group := by_entry.get(key)) is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def _fuller(bare: str, form: str, candidate: Candidate, groups: list[Group]) -> Group | None:
    """The one group that a shorter name belongs to; None where there is none or more than one."""
    if candidate.full == "":
        last = [group for group in groups if any(full.endswith(bare) for full in group.forms)]
        return last[0] if last else None
    if candidate.full is not None:
        wanted = letters(candidate.full)
        return next((group for group in groups if wanted in group.forms), None)
    found = [
        group
        for group in groups
        if not (candidate.names and group.entries)
        and any(
            full.endswith(" " + form) or (not candidate.names and shortens(bare, known))
            for known, full in group.forms.items()
        )
    ]
    return found[0] if len(found) == 1 else None
