"""The official codes of local governments: by the form, and for 서구, 고성군, 광주 by what stands around."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from extract.gazetteers import gazetteer, local_government
from extract.pipes.facts import Organization


def coded(doc: Doc, organizations: list[Organization]) -> list[Organization]:
    """The organizations, with the code of each local government that can be told; the article's date chooses between
    the codes of before and after a merger."""
    published = doc._.published
    on = published.value if published else None
    text = doc._.analysis.text
    around: list[tuple[int, str]] | None = None
    for one in organizations:
        if one.kind != "local_government":
            continue
        if any(name.entry.source == "own" for name in gazetteer().named(one.name)):
            continue
        entry = local_government(one.name, on=on)
        if entry is None and one.code is None:
            if around is None:
                around = list(_places(text))
            here = one.mentions[0].start
            near = [form for place, form in sorted(around, key=lambda found: abs(found[0] - here)) if form != one.name]
            entry = local_government(one.name, near, on)
        if entry is not None:
            one.code = entry.code
    return list(_merged(organizations))


def _merged(organizations: list[Organization]) -> Iterator[Organization]:
    """One entry for one code: 서구 and 서구청 in an article from 대전 are the same."""
    by_code: dict[str, Organization] = {}
    for one in organizations:
        if one.kind != "local_government" or one.code is None:
            yield one
            continue
        first = by_code.setdefault(one.code, one)
        if first is one:
            yield one
        else:
            first.mentions = sorted([*first.mentions, *one.mentions], key=lambda mention: mention.start)
            first.name = max(first.name, one.name, key=len)


def _places(text: str) -> Iterator[tuple[int, str]]:
    """Every local government that the article names, dateline and all."""
    for start, end, names in gazetteer().find(text):
        if names[0].entry.kind == "local_government":
            yield start, text[start:end]
