"""One entry for one organization: the gazetteer's entry, the letters of the name, short forms of a fuller one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from extract.gazetteers import Entry, gazetteer
from extract.pipes.facts import Mention, Organization
from extract.pipes.organizations.finding import Candidate

_SPACES: Final = re.compile(
    r"^\((?:사|주|재|유)\)|\((?:사|주|재|유)\)$|[\s·()㈜㈔]|^(?:사단법인|재단법인|주식회사|농업회사법인|유한회사|사회복지법인)|(?:주식회사|영농조합법인)$|(?<=[A-Z]{3})방송$"
)


# 美공화당 and 미국 공화당, 베이징대 and 베이징대학
_STATES: Final = {"美": "미국", "日": "일본", "中": "중국", "北": "북한", "韓": "한국", "英": "영국"}


def letters(form: str) -> str:
    """A name without its blanks, brackets and the mark of its legal form; a state and a university are written one way."""
    bare = _SPACES.sub("", form) or form
    if len(bare) > 1 and bare[0] in _STATES:
        bare = _STATES[bare[0]] + bare[1:]
    elif form.startswith("미 "):
        bare = f"미국{bare[1:]}"
    if bare.endswith("노동조합") and len(bare) > 4:
        return f"{bare[:-4]}노조"
    if bare.endswith("행정부") and len(bare) > 3:
        return f"{bare[:-3]}정부"  # 두테르테 행정부, 두테르테 정부
    if len(bare) > 4:
        bare = bare.removesuffix("교").removesuffix("학") if bare.endswith(("대학교", "대학")) else bare
    return bare


def shortens(short: str, full: str, gloss: bool = False) -> bool:
    """Whether one name can be a short form of another: 부산항공청 of 부산지방항공청, 전남보환연 of 전라남도보건환경연구원.

    Its syllables stand in the full name in their order, the first is the first, and the last opens the full name's last
    part (연: 연구원) or ends it. ``gloss``: they stand beside each other, 한빛새봄대책위(한빛대책위).
    """
    if not 2 <= len(short) < len(full) or short[0] != full[0]:
        return False
    if full.startswith(short) and _PART.search(full, len(short)):  # 새봄노인회 is not 새봄노인회 한빛시지회
        return False
    if short[-1] == full[-1] == "대" and "대" in full[len(short) - 1 : -1]:
        return False  # 새봄대 is not 새봄대 의과대
    if full.endswith("의과대") and "의" not in short:
        return False  # 새봄대 is not 새봄의과대
    place = 0
    for syllable in short:
        place = full.find(syllable, place) + 1
        if not place:
            return False
    if (gloss and full.startswith(short)) or full == f"{short}원회":  # 대책위: 대책위원회
        return True
    if short[-1] != full[-1]:
        return len(short) <= 6 and full.rfind(short[-1]) >= len(full) - 4
    if not gloss and short[-2:] == full[-2:] and short[:2] == full[:2] and len(short) > 4:  # 새봄시의사회 is not 새봄시치과의사회
        first = next(k for k in range(len(short)) if short[k] != full[k])
        return _MIDDLE.fullmatch(full[first : first + len(full) - len(short)]) is not None or short[first:] != full[first + len(full) - len(short) :]
    return True


_PART: Final = re.compile("(?:지회|지부|지점|지사|분회|본부|사무국|사업단|위원회|연합회|학과|학부|대학|대학원|대|병원|센터|노조|수사대|청년회|부녀회)$")
# What a short form may leave out: a rank, a place's part
_MIDDLE: Final = re.compile("(?:특별자치|광역|특별)?[시군구도읍면]|지방|지역|지구|한국|대한|국립|시립|도립|군립|공립|사립|주식회사|대학|[시군구]?[가-힣]{2}[읍면동]")


_DIVISION: Final = re.compile("(?:\\d|강력|특수|공안|조사|수사)\\d?(?:부|단독|행정부|형사부|민사부|재판부)$")


def _state(form: str) -> Entry | None:
    """The state that a government's name stands for: 중국 정부 and 중국 are one."""
    if not form.endswith(("정부", " 당국", " 정권")) or len(form) < 4:
        return None
    return next((name.entry for name in gazetteer().named(form[:-2].rstrip()) if name.entry.source == "states"), None)


def _foreign(form: str) -> bool:
    """Whether a government's name is a state's other than ours."""
    state = _state(form)
    return state is not None and state.name not in ("한국", "대한민국")


class Group:
    """Mentions of one organization."""

    def __init__(self) -> None:
        self.forms: dict[str, str] = {}  # letters: form
        self.candidates: list[Candidate] = []
        self.kind = ""
        self.entries: set[int] = set()
        self.begins = 1 << 30

    def add(self, form: str, candidate: Candidate) -> None:
        """Take a mention in."""
        bare = letters(form)
        self.begins = min(self.begins, candidate.start)
        self.forms[bare] = max(self.forms.get(bare, ""), form, key=len)
        self.kind = self.kind or (candidate.entry.kind if candidate.entry else candidate.kind)  # the fullest name's
        self.candidates.append(candidate)
        if candidate.entry is not None:
            self.entries.add(id(candidate.entry))

    def organization(self) -> Organization:
        """As it goes onto the Doc."""
        code = next((c.entry.code for c in self.candidates if c.entry and c.entry.code), None)
        mentions = [Mention(c.start, c.end, c.rule) for c in self.candidates]
        name = max(self.forms.values(), key=len)
        if self.kind in ("government", "local_government", "company") and any(c.kind == "team" for c in self.candidates):
            self.kind = "team"  # 인도 in an article on hockey
        return Organization(name, self.kind, code if self.kind == "local_government" else None, mentions)


def link(text: str, candidates: Iterable[Candidate], sport: bool = False) -> list[Organization]:
    """Organizations with their mentions. Candidates come in any order."""
    groups: list[Group] = []
    by_letters: dict[str, Group] = {}
    by_entry: dict[int, Group] = {}
    near = _Near()
    ordered = sorted((-len(letters(text[c.start : c.end])), c.start - c.end, c.start, i, c) for i, c in enumerate(candidates))
    for *_, candidate in ordered:  # fullest names first
        form = text[candidate.start : candidate.end]
        entry = _state(candidate.entry.name if candidate.entry else form) or candidate.entry
        group = near.club(form) if sport else None
        group = group or (by_entry.get(id(entry)) if entry else _one(by_entry, candidate.keys))
        if group is not None and _DIVISION.search(form) and any(_DIVISION.search(known) and known != form for known in group.forms.values()):
            group = entry = None  # 서울중앙지검 형사6부 and 특수2부
        group = group or by_letters.get(letters(form)) or near.fuller(form, candidate, by_letters, text.startswith("우리 ", candidate.start - 3))
        if group is None and candidate.full == "":
            continue
        if group is None:
            group = Group()
            groups.append(group)
        group.add(form, candidate)
        near.add(form, group)
        by_letters.setdefault(letters(form), group)
        if candidate.full:
            by_letters.setdefault(letters(candidate.full), group)
        if entry:
            by_entry.setdefault(id(entry), group)
    for group in groups:
        group.candidates.sort(key=lambda c: c.start)
    return [group.organization() for group in groups]


class _Near:
    """The names so far, by the words and syllables that shorter ones share with them."""

    def __init__(self) -> None:
        self.by_first: dict[str, dict[str, Group]] = {}  # first syllable: letters: group
        self.by_tail: dict[str, dict[int, Group]] = {}  # what follows a blank: groups
        self.by_end: dict[str, dict[str, Group]] = {}  # last two syllables: letters: group
        self.teams: dict[str, dict[int, Group]] = {}  # first or last word: teams

    def add(self, form: str, group: Group) -> None:
        bare = letters(form)
        self.by_first.setdefault(bare[0], {})[bare] = group
        self.by_end.setdefault(bare[-2:], {})[bare] = group
        words = form.split()
        for k in range(1, len(words)):
            self.by_tail.setdefault(" ".join(words[k:]), {})[id(group)] = group
        if group.kind == "team" and len(words) > 1:
            for word in (words[0], words[-1]):
                self.teams.setdefault(word, {})[id(group)] = group

    def club(self, form: str) -> Group | None:
        """The one team that a firm's or a town's name stands for in sport: 두산 beside 두산 베어스."""
        return _only(self.teams.get(form, {}))

    def fuller(self, form: str, candidate: Candidate, by_letters: dict[str, Group], ours: bool) -> Group | None:
        """The one group that a shorter name belongs to; None where there is none or more than one. ``ours``: 우리 stands before it."""
        bare = letters(form)
        if candidate.full == "":
            return _only({id(g): g for known, g in self.by_end.get(bare[-2:], {}).items() if known.endswith(bare)})
        if candidate.full is not None:
            return by_letters.get(letters(candidate.full))
        whole = f"{bare}원회" if bare[-1] == "위" else ""
        for known in (whole, f"한국{bare}", f"대한{bare}", f"대한민국{bare}"):
            if not candidate.names and known in by_letters:
                return by_letters[known]
        found = dict(self.by_tail.get(form, {}))
        if whole:
            found |= self.by_tail.get(f"{form}원회", {})
        if form == "정부":  # before 일본 정부 it is ours
            found = {key: g for key, g in found.items() if (g.begins < candidate.start and not ours) or not any(map(_foreign, g.forms.values()))}
        if not candidate.names:
            found |= {id(g): g for known, g in self.by_first.get(bare[0], {}).items() if shortens(bare, known)}
            if len(bare) > 3:
                ends = self.by_end.get(bare[-2:], {}).items()
                found |= {id(g): g for known, g in ends if known.endswith(bare) and _before(known[: -len(bare)])}
        return _only({key: g for key, g in found.items() if not (candidate.names and g.entries)})


def _before(beginning: str) -> bool:
    """Whether what a fuller name has before a shorter one is a place or 대한, 한국: 광양중마도서관, 대한수영연맹."""
    return beginning in ("대한", "한국", "전국") or beginning[-1] in "읍면" or any(
        name.entry.kind == "local_government" or name.evidence in ("place", "") for name in gazetteer().named(beginning)
    )


def _only(found: dict[int, Group]) -> Group | None:
    return next(iter(found.values())) if len(found) == 1 else None


def _one(by_entry: dict[int, Group], keys: list[int]) -> Group | None:
    """The one organization of the article that an ambiguous name can mean: 서구 after 대전 서구."""
    found = {id(group): group for key in keys if (group := by_entry.get(key)) is not None}
    return next(iter(found.values())) if len(found) == 1 else None
