"""The sentence read off Kiwi's tags: marked phrases, quotative endings, predicates, sources."""

from __future__ import annotations

import pytest

from extract.korean.analysis import Analysis, read_tokens
from extract.korean.clause import according_to, marked_phrases, predicates, quotatives
from extract.korean.kiwi import kiwi
from extract.korean.normalise import normalise


def analyse(text: str) -> Analysis:
    normalised = normalise(text)
    return read_tokens(normalised, kiwi().tokenize(normalised.text))


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("박민수 시장은 웃었다.", ["박민수 시장"]),
        ("10일 국방부가 대책을 내놨다.", ["국방부"]),  # a date is none of the phrase
        ("이날 한빛당 이수진 의원은 떠났다.", ["한빛당 이수진 의원"]),
        ("순천시와 한마음재단은 밝혔다.", ["순천시와 한마음재단"]),
        ("한 시민은 걸었다.", ["한 시민"]),
        ("최모(29·서울시)씨는 걸었다.", ["최모(29·서울시)씨"]),
        ("서울에서는 비가 왔다.", ["비"]),  # a place with 는 is no subject
    ],
)
def test_phrases(text: str, phrases: list[str]) -> None:
    assert [text[p.start : p.end] for p in marked_phrases(analyse(text), 0, len(text))] == phrases


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("군은 상을 받았다고 밝혔다.", "군은 상을 받았다"),
        ("당연한 조치라고 했다.", "당연한 조치라"),
        ("함께 가자고 말했다.", "함께 가자"),
        ("누구냐고 물었다.", "누구냐"),
        ("그런 일은 없다며 반박했다.", "그런 일은 없다"),
        ("그런 일은 없다면서 웃었다.", "그런 일은 없다"),
        ("소음이 심하다며 공사를 멈췄다.", "소음이 심하다"),
    ],
)
def test_quotatives(text: str, clause: str) -> None:
    assert [text[: q.clause_end] for q in quotatives(analyse(text), 0, len(text))] == [clause]


@pytest.mark.parametrize("text", ["비가 오고 바람이 불었다.", "밥을 먹으며 걸었다.", "보고 또 보고 돌아섰다."])
def test_plain_connectives_are_no_quotatives(text: str) -> None:
    assert not list(quotatives(analyse(text), 0, len(text)))


def test_predicates_have_lemma_and_extent() -> None:
    text = "기대한다고 강조하고, 고맙다고 말하기도 했다."
    found = [(p.lemma, text[p.start : p.end]) for p in predicates(analyse(text), 0, len(text))]
    assert ("강조하다", "강조하고") in found
    assert ("말하다", "말하기도 했다") in found


def test_sources() -> None:
    text = "부산경찰청에 따르면 사고가 났다."
    assert [text[p.start : p.end] for p in according_to(analyse(text), 0, len(text))] == ["부산경찰청"]
