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

# The short form of a province, and the older or looser ones of its full name.
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
    "강원특별자치도": ("강원", "강원도"),
    "충청북도": ("충북", "충북도"),
    "충청남도": ("충남", "충남도"),
    "전북특별자치도": ("전북", "전북도", "전라북도"),
    "전라남도": ("전남", "전남도"),
    "경상북도": ("경북", "경북도"),
    "경상남도": ("경남", "경남도"),
    "제주특별자치도": ("제주", "제주도"),
}


class Government(NamedTuple):
    """One local government, its former full names, and whether its bare name (공주, 예산) is a word too."""

    entry: Entry
    former: tuple[str, ...]
    word: bool


@cache
def governments() -> tuple[Government, ...]:
    """Every local government."""
    return tuple(
        Government(
            Entry(name, "local_government", code or None, "districts"), tuple(filter(None, former.split("|"))), word != ""
        )
        for code, name, former, word in read_rows("districts.tsv")
    )


def local_names() -> Iterator[Name]:
    """All names of local governments and of the bodies named after them."""
    for entry, former, word in governments():
        for full in (entry.name, *former):
            for form in written(full):
                stem = form not in PROVINCES and form[-1] not in "시군구도"
                yield Name(form, entry, "context" if stem and word and " " not in form else "place")
                if not stem:
                    yield Name(f"{form}청", entry)


def written(full: str) -> list[str]:
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
    forms += [f"{shorts[0]}{last}", last]
    if last[-1] in "시군" and len(last) > 2:
        town = last[:-1]
        forms += [f"{head} {town}" for head in (province, *shorts)]
        forms.append(town)
    return forms


_FORMER = {"강원도": ("강원",), "전라북도": ("전북", "전북도"), "경상북도": ("경북", "경북도")}
