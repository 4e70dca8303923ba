"""Normalisation: what is folded, the way back, and the property it is for: a text in other bytes has the same facts."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract import Extractor
from extract.korean.normalise import normalise


@pytest.mark.parametrize(
    ("given_text", "normal"),
    [
        ("２０２３년\u00a0１２월", "2023년 12월"), ("ＡＩ·Ｌ\u200bＨ", "AI·LH"), ("\ufeff첫\r\n둘\r셋", "첫\n둘\n셋"),
        ("12∼14일 3〜4명", "12~14일 3~4명"), ("지방ㆍ중앙・광역", "지방·중앙·광역"), ("북(北)·미(美)·與", "북(北)·미(美)·與"),
        ("🏆 수상 👨‍👩‍👧", "🏆 수상 👨👩👧"), ("café", "café"), ("−3도", "-3도"),
    ],
)  # fmt: skip
def test_folding(given_text: str, normal: str) -> None:
    assert normalise(given_text).text == normal
    assert normalise(unicodedata.normalize("NFD", given_text)).text == unicodedata.normalize("NFC", normal)


@given(st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_every_span_leads_back(text: str) -> None:
    normalised = normalise(text)
    place = 0
    for index in range(len(normalised.text)):
        start, end = normalised.given(index, index + 1)
        assert start < end <= len(text)
        assert start >= place or end == place  # in order; several characters of one cluster share its place
        place = max(place, end)
    assert normalise(normalised.text).text == normalised.text


@given(st.text(alphabet="가각힣한글 0９Ａz\n\r\u200b\ufeff\u00a0北é", max_size=40))
@settings(max_examples=300, deadline=None)
def test_composed_and_decomposed_are_one(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert normalise(decomposed).text == normalise(text).text
    for start in range(0, len(text), 3):
        first, last = normalise(decomposed).given(0, len(normalise(decomposed).text))
        assert 0 <= first <= last <= len(decomposed), start


# --- the property

_NAMES = ["김하늘", "박바다", "이산", "남궁솔"]
_PLACES = ["해솔군", "대전 서구", "한빛시", "경기도 수원시"]
_SENTENCES = [
    "{place}은 14일 군청에서 시상식을 열고 주민 30여 명에게 표창을 수여했다고 밝혔다.",
    "이번 대회는 한빛전자㈜가 주최하고 {place}이 후원하는 ‘2023년 제5회 한빛 과학 경진대회’로, 17개 시도에서 1천234명이 참가했다.",
    "{name} 군수는 “수상에 머물지 않고 2024년까지 50억원을 투자하겠다”라고 말했다.",
    "北은 지난달 30일 美의 제안을 거부했고, 매출은 전년보다 12.5% 늘어난 3조 2천억원을 기록했다.",
    "{name}(32) 씨는 오는 20일 오후 2시 LH 본사에서 최우수상을 받는다.",
    "참가자는 ▲초등부 20명 ▲중등부 15명이며 1등 상금은 US$1,000이다. 🏆",
]


@st.composite
def articles(draw: st.DrawFn) -> str:
    fill = {"place": draw(st.sampled_from(_PLACES)), "name": draw(st.sampled_from(_NAMES))}
    body = [draw(st.sampled_from(_SENTENCES)).format(**fill) for _ in range(draw(st.integers(1, 4)))]
    byline = draw(st.sampled_from(["", f"{fill['name']} 기자 | 기사입력 2023/12/14 [10:34]\n\n", f"(서울=한빛뉴스) {fill['name']} 기자 = "]))
    notice = draw(st.sampled_from(["", "\n\n<저작권자 ⓒ 한빛뉴스, 무단 전재 및 재배포 금지>"]))
    return f"{fill['place']}, ‘과학 경진대회’서 최우수상 수상\n\n{byline}" + "\n\n".join(body) + notice


def _decorate(text: str, how: set[str], at: int) -> tuple[str, list[int], list[int]]:
    """The same text in other characters, and where each character of it begins and ends there."""
    pieces = ["\ufeff"] if "bom" in how else []
    first, last = [], []
    place = len(pieces)
    for index, character in enumerate(text):
        piece = character
        if "wide" in how and (character.isascii() and character.isalnum()):
            piece = chr(ord(character) + 0xFEE0)
        if "space" in how and character == " ":
            piece = "\u00a0"
        if "nfd" in how:
            piece = unicodedata.normalize("NFD", piece)
        if "crlf" in how and character == "\n":
            piece = "\r\n"
        first.append(place)
        last.append(place + len(piece))
        pieces.append(piece)
        place += len(piece)
        if "zero" in how and index % at == at - 1:
            pieces.append("\u200b")
            place += 1
    return "".join(pieces), first, last


def _moved(value: Any, text: str, first: list[int], last: list[int]) -> Any:
    """An article's facts with every span where it must be in the decorated text."""
    if isinstance(value, list):
        return [_moved(inner, text, first, last) for inner in value]
    if not isinstance(value, dict):
        return value
    moved = {key: _moved(inner, text, first, last) for key, inner in value.items()}
    if value.get("start") is not None:
        moved["start"], moved["end"] = first[value["start"]], last[value["end"] - 1]
        if "text" in value:
            moved["text"] = text[moved["start"] : moved["end"]]
    return moved


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@given(articles(), st.sets(st.sampled_from(["bom", "crlf", "nfd", "wide", "space", "zero"]), min_size=1), st.integers(2, 9))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_decorated_text_has_the_same_facts_at_mapped_offsets(extractor: Extractor, text: str, how: set[str], at: int) -> None:
    decorated, first, last = _decorate(text, how, at)
    plain = extractor.extract(text).model_dump()
    found = extractor.extract(decorated).model_dump()
    del plain["source"], found["source"]
    assert found == _moved(plain, decorated, first, last)
