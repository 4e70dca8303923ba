"""The list of reporting verbs and nouns (cues.tsv), and the search for the cue of a quote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.datafiles import data_rows
from extract.korean.clause import Predicate

# Verbs that report a clause only after quote marks, or are opinions, feelings and other acts as often as speech:
# -다고 보다, -다고 생각하다 are no reports. Marked "quoted" in the list's third column.
_QUOTED = "quoted"
# A cue is no modifier, but for these nouns: 말한 뒤, 밝힌 바 있다.
_STILL_CUE = re.compile(r"(?<!는)\s?바|\s?(?:뒤|후|데|것|반면|만큼|가운데|직후|이후|상황|상태|이래|등(?=[ ,]))")
_BEING = re.compile(r"\s?(?:있는|있던)")
# …고 발표하지 않은 것은, …고 소식통을 인용해 …가 보도했다: no report of what stands before.
_NEGATED = re.compile(r"(?:는|도)?\s(?:않|못)")


@cache
def verbs() -> dict[str, tuple[str, bool]]:
    """Lemma → (stance, whether it is a cue only after quote marks)."""
    return {row[0]: (row[1], row[2] == _QUOTED) for row in _rows() if row[2] not in ("noun", "idiom")}


@cache
def idioms() -> dict[str, tuple[str, ...]]:
    """Lemma → the nouns that make a report of it, also without marks: 입을 모으다, 선을 긋다."""
    found: dict[str, tuple[str, ...]] = {}
    for row in _rows():
        if row[2] == "idiom":
            noun, _, lemma = row[0].partition(" ")
            found[lemma] = (*found.get(lemma, ()), noun)
    return found


@cache
def nouns() -> dict[str, str]:
    """Noun of speech → stance: ‘좋다’는 ⟦응답⟧."""
    return {row[0]: row[1] for row in _rows() if row[2] == "noun"}


def _rows() -> list[list[str]]:
    return [row for row in data_rows(__package__, "cues.tsv") if row[0] != "lemma"]


def stance(lemma: str) -> str | None:
    """neutral, claim, against, …; None for a verb that is not in the list."""
    found = verbs().get(lemma)
    return found[0] if found else _idiom_stances().get(lemma)


@cache
def _idiom_stances() -> dict[str, str]:
    return {row[0].partition(" ")[2]: row[1] for row in _rows() if row[2] == "idiom"}


def find_cue(text: str, predicates: Sequence[Predicate], place: int, quoted: bool) -> Predicate | None:
    """The reporting verb of a quote that ends at ``place``, among its sentence's predicates (those in marks left out).

    The first listed verb that is no modifier; after quote marks else the sentence's final verb, or its last one.
    """
    listed = verbs()
    after = [p for p in predicates if p.start >= place]
    for predicate in after:
        known = listed.get(predicate.lemma)
        if (known is None or (known[1] and not quoted)) and not (
            predicate.lemma in idioms() and text.endswith(idioms()[predicate.lemma], place, predicate.start - 1)
        ):
            continue
        if predicate.lemma == "하다" and predicate.start - place > 4:
            continue  # 하다 reports only right behind the ending: …고 했다
        if predicate.final == "ETN" or text[predicate.end - 1] == "면":
            continue  # 인정하기 어렵다며; …고 보도하면: no report
        if not quoted and ((text[predicate.end - 1] == "지" and _NEGATED.match(text, predicate.end)) or predicate.lemma == "인용하다"):
            continue
        end = predicate.end
        if text[end - 1] == "고" and (being := _BEING.match(text, end)):
            end = being.end()  # 주장하고 있는 사람
        if (predicate.final == "ETM" or end > predicate.end) and not _STILL_CUE.match(text, end):
            continue
        return predicate
    if not quoted:
        return None
    for predicate in after:
        if predicate.final == "EF":
            return predicate
    return None
