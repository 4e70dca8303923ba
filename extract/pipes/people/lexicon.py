"""The lists beside this module, read once: surnames, titles, foreign given names, famous people, and words that are no names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple


class Title(NamedTuple):
    """``kind``: honorific, office, job, role, group, kin. ``place``: where it stands beside a name: before, after, both."""

    kind: str
    place: str


def _rows(name: str) -> Iterator[list[str]]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))


@cache
def surnames() -> frozenset[str]:
    """Surnames of one syllable and of two."""
    return frozenset(row[0] for row in _rows("surnames.tsv"))


@cache
def titles() -> dict[str, Title]:
    """What stands beside a name."""
    return {row[0]: Title(row[1], row[2]) for row in _rows("titles.tsv")}


@cache
def foreign_names() -> frozenset[str]:
    """Given names of other languages in hangul: 도널드, 아돌리스."""
    return frozenset(row[0] for row in _rows("foreign_names.tsv"))


@cache
def famous() -> frozenset[str]:
    """People whom news names by one word: 트럼프, 메르켈."""
    return frozenset(row[0] for row in _rows("famous.tsv"))


@cache
def not_names() -> dict[str, str]:
    """Words that look like names and are none, each with its class: place, org, noun."""
    return {row[0]: row[1] for row in _rows("not_names.tsv")}


# A compound title ends in one of these: 사회복지과장, 노인복지정책팀장, 서울시장, 특임교수. Two syllables at least.
_COMPOUND: Final = frozenset(["office", "job", "role"])
# …장 is a head by itself in what stands right after a name (주무부서장), but for these.
_NOT_HEADS: Final = re.compile(
    r"(?:공장|현장|극장|입장|주장|성장|확장|연장|출장|등장|매장|농장|광장|시장|통장|포장|문장|운동장|경기장|구장|회의장|행사장|훈련장|전시장|주차장|"
    r"수영장|골프장|스키장|목장|직장|보장|가장|고장|과장|긴장|무장|복장|비장|상장|수장|심장|의장|인장|재장|저장|전장|정장|제장|조장|지장|진장|"
    r"책장|초장|퇴장|투표장|개표장|입장권|시상식장|결혼식장|장례식장|예식장|공연장|기자회견장|막장|난장|신장|위장|간장|된장|고추장|화장|변장|표창장|초청장|임명장|위촉장|영장|고소장|고발장|진정서|"
    r"중간|민간|연간|대회|사업자|투자자|행사|역사|회사|공사|기사|조사|수사|인사|검사|심사)$"
)


@cache
def title(word: str) -> Title | None:
    """The entry of a title, or of the head of a compound one; None for a word that is no title."""
    entry = titles().get(word)
    if entry is not None:
        return entry
    if word.endswith("님") and len(word) > 2:
        return title(word[:-1])
    for size in (4, 3, 2):
        if len(word) > size:
            entry = titles().get(word[-size:])
            if entry is not None and entry.kind in _COMPOUND and word[-size:] not in ("프로", "센터", "대사", "공사", "이사", "국수", "경사", "하사", "상사", "기사", "검사", "감사", "간사", "주장", "수상", "통장", "시장", "신부", "주석", "소장", "대장", "과장", "모델", "스타", "직원", "회원", "사원", "대원", "의원"):
                return entry
            if entry is not None and entry.kind in _COMPOUND and entry.kind != "role" and size == 2 and len(word) >= 4:
                return entry
    if len(word) >= 3 and word[-1] == "장" and not _NOT_HEADS.search(word):
        return Title("office", "after")
    return None


# What may stand after a name within its word: particles, the copula, and 등, 측, 씨 that a blank should have parted from it.
PARTICLES: Final = re.compile(
    r"(?:(?:은|는|이|가|을|를|의|와|과|도|만|에|로|으로|랑|이랑|야|아|께|께서|께서는|에게|에게는|에게도|에게서|에겐|한테|한테는|에게로|보다|보다는|처럼|만큼|"
    r"까지|까지도|부터|조차|마저|뿐|뿐만|나|이나|란|이란|이라|라|라는|이라는|라고|이라고|라며|라도|이라도|든|이든|에|에는|에도|에서|로는|으로는|로도|로서|으로서|와는|과는|와도|과도|"
    r"와의|과의|으로의|로의|에의|만의|만이|만은|까지는|도록|이다|다|이었다|였다|입니다|이며|며|이자|자|이고|고|인|일|이지만|지만|이었던|였던|이었고|였고|인데|이라면|라면|"
    r"으로부터|로부터|에게까지|이라서|라서|이네|네|이죠|죠|이여|여|이요|요|이야|이니|니|예요|이에요|이랍니다|측|측은|측이|측의|등|등은|등이|등을|등의|들|표|발|식)(?![가-힣]))"
)
