"""Every further mention: a name that is certain in one place is a name wherever else it stands."""

from __future__ import annotations

from extract.pipes.people.finding import Scene
from extract.pipes.people.lexicon import PARTICLES, given_names, not_names
from extract.pipes.people.names import Name
from extract.pipes.people.sieves import GOVERNMENT


def spread(scene: Scene, names: list[Name]) -> list[Name]:
    """All mentions in order: the names found, and the same names and their parts elsewhere. Of two that overlap, the longer."""
    found: dict[int, Name] = {}
    for n in names:
        if n.start not in found or found[n.start].end < n.end:
            found[n.start] = n
    for text, shape in _forms(names):
        _everywhere(scene, text, shape, found)
    return _without_overlaps(found)


def _forms(names: list[Name]) -> list[tuple[str, str]]:
    """What the people found may be called elsewhere, the longest first."""
    forms: dict[str, str] = {}
    for n in names:
        if n.shape in ("full", "foreign"):
            forms[n.text] = n.shape
    for n in names:
        if n.shape == "foreign" and " " in n.text:
            for part in (n.text.rpartition(" ")[2], n.text.partition(" ")[0]):
                if len(part) > 1 and (part in given_names() or part not in not_names()):
                    forms.setdefault(part, "part")
        elif n.shape == "full" and len(n.text) == 3 and n.text[1:] not in not_names():
            forms.setdefault(n.text[1:], "given")
    return sorted(forms.items(), key=lambda f: -len(f[0]))


def _everywhere(scene: Scene, text: str, shape: str, found: dict[int, Name]) -> None:
    """Add every place in the zones where a form stands as a word."""
    whole = scene.text
    for zone in scene.zones:
        place = whole.find(text, zone.start, zone.end)
        while place >= 0:
            end = place + len(text)
            if (place not in found or found[place].end < end) and _stands(scene, place, end, shape) and not scene.covered(place, end):
                found[place] = Name(place, end, text, shape, f"again.{shape}", scene.title_after(end), scene.title_before(place))
            place = whole.find(text, end, zone.end)


def _stands(scene: Scene, start: int, end: int, shape: str) -> bool:
    """Whether a form is a word of its own: nothing before, a particle or title after."""
    text = scene.text
    if start and text[start - 1].isalnum() and not (text[start - 1].isascii() and text[start - 1].isalpha()):
        return False
    if shape == "given" and not _proper(scene, start, end):
        return False
    if scene.in_programme(start, end) or GOVERNMENT.match(text, end):
        return False
    if end >= len(text) or not "가" <= text[end] <= "힣":
        return True
    if shape == "given" and text.startswith(_CALLED, end):
        return True
    return PARTICLES.match(text, end) is not None or scene.title_at(end) is not None


def _proper(scene: Scene, start: int, end: int) -> bool:
    """Whether Kiwi, too, takes a given name for a proper noun, or 씨 follows it."""
    a = scene.analysis
    i = a.at(start)
    if i < len(a.tags) and a.starts[i] == start and a.ends[i] == end and (a.tags[i] == "NNP" or i in a.unknown):
        return True
    return scene.text.startswith(_CALLED, end)


# Behind a given name: 동일 선배, 민정이 언니.
_CALLED = ("씨", " 씨", " 선배", "이 형", "이형", "이 언니", " 언니", "이 누나", " 누나", "이 오빠", " 오빠")


def _without_overlaps(found: dict[int, Name]) -> list[Name]:
    kept: list[Name] = []
    for name in sorted(found.values(), key=lambda n: (n.start, -n.end)):
        if kept and name.start < kept[-1].end:
            if name.end - name.start > kept[-1].end - kept[-1].start:
                kept[-1] = name
            continue
        kept.append(name)
    return kept
