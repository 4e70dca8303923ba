"""Is this word a name? Ordered sieves, the most certain first; the name of the one that answers is the mention's rule."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from extract.pipes.people.finding import RUN, Scene, TitleAt
from extract.pipes.people.lexicon import PARTICLES, famous, foreign_names, not_names, surnames, title
from extract.pipes.people.syllables import is_sino_korean


@dataclass(slots=True)
class Name:
    """A name in the text. ``shape``: full (김민수), surname (김 의원), letter (A씨), foreign, given (민수)."""

    start: int
    end: int
    text: str
    shape: str
    rule: str
    after: TitleAt | None = None
    before: TitleAt | None = None


# Behind a name: (32), (32·서울), (金民秀), (32·여). What else stands in brackets says nothing.
_BRACKET: Final = re.compile(r"\s?\((?:\d{1,2}(?:세|살)?[,·)/]|\d{1,2}\)|[一-鿿]{2,4}[,·) ]|[A-Z][a-z]+[ ),])")
_HONORIFIC: Final = re.compile(r"씨(?![가-힣])|씨(?=(?:는|가|를|의|와|도|에|로|께|측|등|만|나|라|처|보|까|부|이|였|랑|한)(?:[가-힣]{0,3})(?![가-힣]))")
_MO: Final = re.compile(r"모(?:\s?\(| ?(?:씨|양|군)(?![가-힣]{4}))")
_PLACE_END: Final = re.compile(r"[시군구동면읍리역도산강천로길대당섬항교루궁사]$")
# Surnames that are also determiners, prefixes or nouns: 이 의원, 전 대표, 한 교수.
_AMBIGUOUS: Final = frozenset("이전한현신고구주양조유원성지정남여선국어은편차제공명소도마모인장방문왕금옥석계부가나사태")
_BARE_TWO: Final = frozenset("김박최윤황홍권허곽")
_PIECES: Final = frozenset(["NNG", "NNP", "NNB", "NR", "NP", "XSN", "XPN", "XR", "MM", "MAG", "IC"])
_PIECES_OF_WORDS: Final = frozenset("회부팀측원장자가인생당들님식형용별간중적성화권층급")


def look(scene: Scene, start: int) -> Name | None:
    """The name that begins at a place, with what stands around it; None where none does."""
    match = RUN.match(scene.text, start)
    if match is None or scene.covered(start, start + 1):
        return None
    run = match.group()
    known = surnames()
    if run[0] in known or run[:2] in known:
        name = _korean(scene, start, run, known)
        if name is not None:
            return name
    return _foreign(scene, start, run)


def _korean(scene: Scene, start: int, run: str, known: frozenset[str]) -> Name | None:
    """A name that begins with a Korean surname: 김민수, 남궁민수, 김산, 김 (의원)."""
    for size in _sizes(scene, start, run, known):
        end = start + size
        after = _title_after(scene, end)
        if size < len(run) and not (PARTICLES.match(run, size) or (after is not None and after.start == end)):
            continue
        text = run[:size]
        evidence = _evidence(scene, start, size)
        before = _title_before(scene, start)
        rule = _judge(scene, text, start, end, evidence, before, after)
        if rule is not None:
            return Name(start, end, text, "full", rule, after, before)
    return _surname(scene, start, run)


def _sizes(scene: Scene, start: int, run: str, known: frozenset[str]) -> list[int]:
    """How long the name may be, the likeliest first."""
    sizes = []
    if len(run) >= 4 and run[:2] in known:
        sizes.append(4)
    if len(run) >= 3:
        sizes.append(3)
    if len(run) >= 2:
        a = scene.analysis
        i = a.at(start)
        # Kiwi's particle after two syllables: 김산|은. Else three, where there are three.
        if i + 1 < len(a.tags) and a.ends[i] == start + 2 and a.tags[i] == "NNP" and a.tags[i + 1][0] in "JVS":
            sizes.insert(0, 2)
        else:
            sizes.append(2)
    return sizes


def _evidence(scene: Scene, start: int, size: int) -> str:
    """What Kiwi makes of the syllables: proper (one proper noun), cut (a surname and pieces), pieces, word."""
    a = scene.analysis
    i = a.at(start)
    if i >= len(a.tags) or a.starts[i] != start:
        return "pieces"
    end = start + size
    if a.ends[i] >= end:
        if a.tags[i] != "NNP":
            return "word"
        return "proper" if a.ends[i] == end or PARTICLES.match(scene.text, end) else "longer"
    first = i
    while i < len(a.tags) and a.starts[i] < end:
        if a.tags[i] not in _PIECES or (a.forms[i] in "씨양군" and a.tags[i] == "NNB"):
            return "other"
        i += 1
    if a.ends[i - 1] != end:
        return "other"
    if a.ends[first] == start + 1 and size > 2 and (a.tags[first] == "NNP" or i - first > 2):
        return "cut"
    return "pieces"


def _judge(scene: Scene, text: str, start: int, end: int, evidence: str, before: TitleAt | None, after: TitleAt | None) -> str | None:
    """The sieves for a Korean name."""
    listed = text in not_names()
    if evidence in ("longer", "other"):
        return None
    named = evidence in ("proper", "cut") and not listed
    likely = named or (evidence == "pieces" and not listed and len(text) > 2 and text[-1] not in _PIECES_OF_WORDS)
    if title(text) is not None and evidence != "proper":
        return None
    if _BRACKET.match(scene.text, end) and likely:
        return "name.bracket"
    if after is not None and after.entry.place != "before":
        if likely:
            return "name.title_after"
        if after.entry.kind == "honorific" and after.text in ("씨", "양", "군") and len(text) == 3 and not listed:
            return "name.title_after"
    if before is not None and before.entry.place != "after" and likely:
        return "name.title_before"
    if not named:
        return None
    if len(text) == 3 and not _PLACE_END.search(text):
        return "name.proper" if evidence == "proper" else "name.cut"
    if len(text) == 3 and evidence == "proper" and _title_beyond(scene, end) is not None:
        return "name.title_beyond"
    if len(text) == 4 and evidence == "proper":
        return "name.proper"
    if len(text) == 2 and text[0] in _BARE_TWO and evidence == "proper":
        return "name.proper"
    return None


def _title_after(scene: Scene, end: int) -> TitleAt | None:
    """The title right after a name, in the same word or the next: 김민수씨, 김민수 의원, 김민수 전 의원."""
    text = scene.text
    if end >= len(text):
        return None
    if "가" <= text[end] <= "힣":
        return scene.title_at(end)
    if text[end] != " ":
        return None
    found = scene.title_at(end + 1)
    if found is None and text[end + 1 : end + 3] in ("전 ", "현 ", "신 "):
        found = scene.title_at(end + 3)
    return found


def _title_before(scene: Scene, start: int) -> TitleAt | None:
    """The title in the word before a name: 배우 김민수."""
    word = scene.word_before(start)
    if word is None:
        return None
    place, text = word
    entry = title(text)
    return TitleAt(place, place + len(text), text, entry) if entry is not None else None


def _title_beyond(scene: Scene, end: int) -> TitleAt | None:
    """The title behind one to four nouns: 김민수 서울대 의대 교수."""
    text = scene.text
    place = end
    for _ in range(4):
        if place >= len(text) or text[place] != " ":
            return None
        match = RUN.match(text, place + 1)
        if match is None:
            return None
        found = scene.title_at(match.start())
        if found is not None:
            return found
        if scene.stem_end(match.start(), match.end()) != match.end():
            return None
        place = match.end()
    return None


def _surname(scene: Scene, start: int, run: str) -> Name | None:
    """A surname that stands for a person: 김 의원, 박씨, 최교수, 김모(32)씨."""
    a = scene.analysis
    i = a.at(start)
    if run[0] not in surnames() or i >= len(a.tags) or a.starts[i] != start:
        return None
    if run[1:2] == "모" and _MO.match(scene.text, start + 1):
        return Name(start, start + 2, run[:2], "surname", "surname.mo", _title_after(scene, start + 2))
    after = _title_after(scene, start + 1)
    if after is None or after.entry.place == "before":
        return None
    cut = a.ends[i] == start + 1 and a.tags[i] == "NNP"
    if after.start == start + 1:
        if after.text == "씨" and (cut or _HONORIFIC.match(run, 1)):
            return Name(start, start + 1, run[0], "surname", "surname.joined", after)
        return Name(start, start + 1, run[0], "surname", "surname.joined", after) if cut and len(after.text) > 1 else None
    if len(run) > 1:
        return None
    if cut or run[0] not in _AMBIGUOUS:
        return Name(start, start + 1, run[0], "surname", "surname.title", after)
    return Name(start, start + 1, run[0], "surname", "surname.perhaps", after)


def _foreign(scene: Scene, start: int, run: str) -> Name | None:
    """A name of another language, or of the stage: 도널드 트럼프, 싸이."""
    a = scene.analysis
    i = a.at(start)
    if i >= len(a.tags) or a.starts[i] != start or a.tags[i] != "NNP":
        return None
    words = _chain(scene, start, run)
    if not words:
        return None
    end = words[-1][1]
    text = scene.text[start:end]
    after, before = _title_after(scene, end), _title_before(scene, start)
    first = scene.text[words[0][0] : words[0][1]]
    last = scene.text[words[-1][0] : words[-1][1]]
    strange = any(not is_sino_korean(c) for c in text if c not in " ·-")
    if _PLACE_END.search(last) and not strange:
        return None
    rule = None
    if text in famous() or last in famous():
        rule = "foreign.famous"
    elif len(words) > 1 and first in foreign_names():
        rule = "foreign.given_name"
    elif _BRACKET.match(scene.text, end) and len(text) >= 2 and strange:
        rule = "foreign.bracket"
    elif after is not None and after.entry.place != "before" and (strange or after.entry.kind == "honorific"):
        rule = "foreign.title_after"
    elif before is not None and before.entry.place != "after" and before.entry.kind != "group" and (strange or len(text) <= 3):
        rule = "foreign.title_before"
    return Name(start, end, text, "foreign", rule, after, before) if rule else None


def _chain(scene: Scene, start: int, run: str) -> list[tuple[int, int]]:
    """Proper nouns one after another: 아돌리스 가르시아. Ends before a title, a place, a body."""
    a, text = scene.analysis, scene.text
    words: list[tuple[int, int]] = []
    place = start
    match: re.Match[str] | None = RUN.match(text, start)
    while match is not None and len(words) < 4:
        i = a.at(place)
        if i >= len(a.tags) or a.starts[i] != place or a.tags[i] != "NNP" or scene.covered(place, place + 1):
            break
        end = scene.stem_end(place, match.end())
        word = text[place:end]
        if word in not_names() or (words and title(word) is not None):
            break
        joined = _title_after(scene, a.ends[i]) if a.ends[i] < end else None
        if joined is not None and joined.start == a.ends[i]:
            end = a.ends[i]
        if end < match.end() and not (PARTICLES.match(text, end) or (joined is not None and joined.start == end)):
            break
        words.append((place, end))
        if end != match.end() or end >= len(text) or text[end] not in " ·-":
            break
        place = end + 1
        match = RUN.match(text, place)
    return words
