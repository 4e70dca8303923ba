"""How far left a name reaches: from its head noun back over the nouns, numbers and brackets that belong to it.

전국 지방자치단체 사회적경제 ⟦정책평가⟧ is a name up to whatever cannot stand inside one: a particle, an ending, an adverb,
a comma, a quote mark, a line break, or a noun that opens another phrase (주관, 이번, 최근).
"""

from __future__ import annotations

from collections.abc import Container

from extract.korean.analysis import Analysis

_NOMINAL = frozenset(["NNG", "NNP", "NR", "SL", "SH", "SN", "XPN", "XSN", "XR", "W_SERIAL", "NNB"])
# Units that stand in names: 2025년, 2025년도, 제5회, 창립 10주년, 5월의. Any other unit ends a name: 20곳 우수기관.
_UNITS = frozenset(["년", "년도", "회", "차", "주년", "기", "학년도", "도", "인", "배"])
# 올해의, 이달의, 5월의, 최고의: the only words with 의 that names are made with.
_OF = frozenset(["올해", "이달", "오늘", "월", "최고", "해", "내일", "시대", "세계", "분기", "아시아", "한국", "미래"])
_NOT_HEAD = frozenset(["J", "E"])


def reach_left(analysis: Analysis, index: int, floor: int, stops: Container[str], joins: Container[str] = ()) -> int:
    """Index of the first morpheme of the name whose head begins at morpheme ``index``.

    ``floor``: offset that it does not pass; ``stops``: words that end it; ``joins``: conjunctions that do not (및).
    """
    text, tags, forms, starts, ends = analysis.text, analysis.tags, analysis.forms, analysis.starts, analysis.ends
    first = i = index
    while i > 0:
        j = i - 1
        tag, form = tags[j], forms[j]
        gap = starts[i] - ends[j]
        if starts[j] < floor or gap > 1 or (gap == 1 and text[ends[j]] == "\n"):
            break
        if tag == "SSC" and form == ")":
            opened = _opening(analysis, j)
            if opened < 0 or starts[opened] < floor:
                break
            if opened == 0 or ends[opened - 1] < starts[opened] or any(tags[k] == "SN" for k in range(opened, j)):  # (현지시간) 열린 …
                break
            i = first = opened
            continue
        if tag in _NOMINAL or (gap <= 0 and tag[0] not in "JES"):
            word = text[_word_start(analysis, j) : _word_end(analysis, j)]
            if gap > 0 and word in stops:
                break
            if tag == "NNB" and form not in _UNITS and gap > 0 and not (form == "월" and text[ends[j]] == "의"):
                break
            if gap <= 0 and tag == "NNB" and form in ("일", "시", "분"):
                break
        elif tag == "JKG":
            if j == 0 or (forms[j - 1] not in _OF and gap > 0 and forms[i] not in ("날", "밤")):
                break  # 창의설계 has no particle inside; 노인의 날, 체육인의 밤 are names
        elif (tag in ("MM", "MAG") and gap <= 0) or (tag == "SP" and form in "·/") or (form in "~-" and gap <= 0 and tags[j - 1] in ("SN", "SL")):
            pass
        elif tag == "ETN" and form == "기" and tags[j - 1][0] == "V":
            while j and ends[j - 1] >= starts[j]:
                j -= 1  # 마을 가꾸기 대회, 농촌 만들기 콘테스트
            if starts[j] < floor:
                break
        elif tag[0] == "J" and gap <= 0 and j and ends[j - 1] < starts[j]:
            pass  # 과의존, 도매점: no particle begins a word, whatever Kiwi takes it for
        elif gap <= 0 and tag == "ETM" and text.startswith("대한", starts[j - 1]):
            i = first = j - 1  # 대한수학회, which Kiwi takes as 대하+ㄴ
            continue
        elif form not in joins:
            break
        i = first = j
    while first < index and (tags[first][0] in "JSE" or forms[first] in joins or (tags[first] in ("XSN", "NNB") and first)) and tags[first] not in ("SN", "SL", "SH", "SSO"):
        first += 1
    if forms[first] == "(" and tags[first] == "SSO" and not text.startswith(("(사)", "(재)", "(주)", "(유)"), starts[first]):
        closed = next((k for k in range(first, min(first + 8, index)) if forms[k] == ")"), -1)
        first = closed + 1 if closed >= 0 else first  # 8일(현지시각) ⟦칸영화제⟧
    return first


def _opening(analysis: Analysis, close: int) -> int:
    """Index of the ( that a ) closes, at most a few morphemes back, -1 when there is none."""
    for i in range(close - 1, max(-1, close - 14), -1):
        if analysis.forms[i] == "(":
            return i
        if analysis.tags[i] in ("SF", "SSC"):
            break
    return -1


def _word_start(analysis: Analysis, i: int) -> int:
    """Offset at which the eojeol of a morpheme begins."""
    while i > 0 and analysis.ends[i - 1] >= analysis.starts[i] and analysis.tags[i - 1][0] != "S":
        i -= 1
    return analysis.starts[i]


def _word_end(analysis: Analysis, i: int) -> int:
    """Offset at which the nominal part of a morpheme's eojeol ends."""
    last = len(analysis.forms) - 1
    while i < last and analysis.starts[i + 1] <= analysis.ends[i] and analysis.tags[i + 1] in _NOMINAL:
        i += 1
    return analysis.ends[i]
