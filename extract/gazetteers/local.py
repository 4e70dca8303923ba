"""The local governments: every province, city, county and district, and the ways news writes them, made by rule.

``lists/districts.tsv`` has code, full name and former names; 대전광역시 서구 is also 대전시 서구, 대전 서구, 대전서구, 서구,
대전 서구청, 서구청. Their councils, education offices, police and fire stations are named by the same rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract.gazetteers.entry import Entry, Name
from extract.gazetteers.lists import read_rows

# Other ways of writing a province; the first is the short one.
PROVINCES = {
    "서울특별시": ("서울", "서울시"),
    "부산광역시": ("부산", "부산시", "부산직할시"),
    "대구광역시": ("대구", "대구시", "대구직할시"),
    "인천광역시": ("인천", "인천시", "인천직할시"),
    "광주광역시": ("광주", "광주시", "광주직할시"),
    "대전광역시": ("대전", "대전시", "대전직할시"),
    "울산광역시": ("울산", "울산시"),
    "세종특별자치시": ("세종", "세종시"),
    "경기도": ("경기",),
    "강원특별자치도": ("강원", "강원도", "강원자치도"),
    "충청북도": ("충북", "충북도"),
    "충청남도": ("충남", "충남도"),
    "전북특별자치도": ("전북", "전북도", "전라북도", "전북자치도"),
    "전라남도": ("전남", "전남도"),
    "경상북도": ("경북", "경북도"),
    "경상남도": ("경남", "경남도"),
    "제주특별자치도": ("제주", "제주도"),
    "전남광주통합특별시": ("전남광주", "전남광주특별시", "광주특별시"),
}
# Provinces of former full names (강원도 춘천시) that are no key above.
_FORMER = {"강원도": ("강원",), "전라북도": ("전북", "전북도"), "제주도": ("제주", "북제주")}
# A lone 의회, 경찰서, … after a name makes another body of it: suffix, kind.
_TOWN_BODIES = (
    ("교육지원청", "local_government"), ("경찰서", "police"), ("소방서", "local_government"),
    ("상공회의소", "association"), ("상의", "association"),
)  # fmt: skip
_PROVINCE_BODIES = (
    ("교육청", "local_government"), ("경찰청", "police"), ("지방경찰청", "police"), ("소방본부", "local_government"),
    ("소방재난본부", "local_government"), ("소방안전본부", "local_government"), ("자치경찰위원회", "local_government"),
    ("보건환경연구원", "local_government"), ("선거관리위원회", "government"), ("선관위", "government"),
    ("상공회의소", "association"), ("상의", "association"),
)  # fmt: skip


class Government(NamedTuple):
    """One local government.

    ``former``: its former full names; ``word``: its bare name (공주, 예산) is a word too; ``since``, ``until``: months
    (2026-07) it is in force, or empty; ``followed``: code of the body that it took the place of.
    """

    entry: Entry
    former: tuple[str, ...]
    word: bool
    since: str
    until: str
    followed: str


@cache
def governments() -> tuple[Government, ...]:
    """Every local government, today's and those that are no more."""
    made = []
    for code, name, former, word, force, followed in read_rows("districts.tsv"):
        entry = Entry(name, "local_government", code or None, "districts")
        # "2026-07-" from then on, "-2026-06" until then.
        since, until = (force[:7], "") if force[:1] == "2" else ("", force[1:])
        made.append(Government(entry, tuple(filter(None, former.split("|"))), word != "", since, until, followed))
    return tuple(made)


def local_names() -> Iterator[Name]:
    """All names of local governments and of the bodies named after them."""
    for government in governments():
        entry = government.entry
        for full in (entry.name, *government.former):
            # The body of today keeps its bare name (함평군) for the one it followed: 함평군 is no homonym of itself.
            forms = written(full, bare=not government.followed)
            for form in forms:
                evidence = "context" if government.word and " " not in form and _is_bare(form) else "place"
                yield Name(form, entry, evidence)
                if not _is_bare(form):
                    yield Name(f"{form}청", entry)
        yield from _bodies(government)


def _is_bare(form: str) -> bool:
    """Whether a form goes without its 시, 군, 구, 도: 함평, 전남 함평, but also 대구, 진도."""
    return form[-1] not in "시군구도" or form.rpartition(" ")[2] in ("대구", "완도", "진도", "청도")


def written(full: str, bare: bool = True) -> list[str]:
    """The ways of writing a full name, as 대전광역시 서구: 대전시 서구, 대전 서구, 대전서구, 서구."""
    province, *rest = full.split(" ")
    shorts = PROVINCES.get(province) or _FORMER.get(province, ())
    if not rest:
        return [province, *shorts]
    last = rest[-1]
    if len(rest) == 2:  # 경기도 수원시 장안구: the province mostly stays away
        city = rest[0]
        town = city[:-1]
        return [full, f"{shorts[0]} {city} {last}", f"{city} {last}", f"{town} {last}", f"{town}{last}", last]
    forms = [f"{head} {last}" for head in (province, *shorts)]
    forms += [f"{shorts[0]}{last}", f"{province}{last}"]
    if bare:
        forms.append(last)
    if last[-1] in "시군" and len(last) > 2:
        town = last[:-1]
        forms += [f"{head} {town}" for head in (province, *shorts)]
        if bare and full != "제주특별자치도 제주시":  # 제주 alone is the province
            forms.append(town)
    return forms


def _bodies(government: Government) -> Iterator[Name]:
    """Councils, education offices, police and fire stations: 대전 서구의회, 함평교육지원청, 서울 강남경찰서, 충남도교육청."""
    name = government.entry.name
    province, *rest = name.split(" ")
    if len(rest) == 2:
        city, town = rest[0][:-1], rest[1][:-1]
        if len(town) > 1:  # 분당구 has its police, no council: 분당경찰서, 천안동남경찰서, 경기 안산단원경찰서
            short = PROVINCES[province][0]
            for suffix, kind in (("경찰서", "police"), ("소방서", "local_government")):
                body = f"{town}{suffix}"
                yield from _body(f"{name[:-1]}{suffix}", kind, (body, f"{city} {body}", f"{city}{body}", f"{short} {city}{body}"))
        return
    shorts = PROVINCES.get(province) or _FORMER.get(province, ())
    if not rest:
        yield from _body(f"{name}의회", "legislature", [f"{form}의회" for form in shorts if len(form) > 2 or form in ("서울", "경기")])
        for suffix, kind in _PROVINCE_BODIES:
            if suffix == "지방경찰청":
                yield from _body(f"{shorts[0]}경찰청", kind, (f"{shorts[0]}지방경찰청",))
            elif suffix != "경찰청":
                yield from _body(f"{name}{suffix}", kind, [f"{form}{suffix}" for form in shorts])
        return
    last = rest[0]
    if government.followed:
        return
    heads = (province, *shorts)
    yield from _body(f"{name}의회", "legislature", (f"{last}의회", f"{shorts[0]}{last}의회", *(f"{h} {last}의회" for h in heads)))
    town = last[:-1]
    if len(town) < 2:
        return
    for suffix, kind in _TOWN_BODIES:
        yield from _body(f"{province} {town}{suffix}", kind, (f"{town}{suffix}", *(f"{h} {town}{suffix}" for h in heads)))


def _body(name: str, kind: str, others: Iterator[str] | list[str] | tuple[str, ...]) -> Iterator[Name]:
    entry = Entry(name, kind, None, "bodies")
    for form in (name, *others):
        yield Name(form, entry)
