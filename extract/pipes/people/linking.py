"""One person, one entry: every further mention of the names found, and who is meant by 김 의원."""

from __future__ import annotations

from extract.pipes.facts import Mention, Person
from extract.pipes.people.finding import Scene
from extract.pipes.people.lexicon import PARTICLES, not_names
from extract.pipes.people.sieves import Name, _title_after, _title_before


def spread(scene: Scene, names: list[Name]) -> list[Name]:
    """All mentions: the names found, and the same names and their parts wherever else they stand."""
    found = {n.start: n for n in names if n.rule != "surname.perhaps"}
    for text, shape in _forms(names):
        _everywhere(scene, text, shape, found)
    return _without_overlaps(found)


def _forms(names: list[Name]) -> list[tuple[str, str]]:
    """What a person found may be called elsewhere, the longest first."""
    forms: dict[str, str] = {}
    for n in names:
        if n.shape == "full":
            forms[n.text] = "full"
        elif n.shape == "foreign":
            forms[n.text] = "foreign"
    for n in names:
        if n.shape == "foreign" and " " in n.text:
            for part in (n.text.rpartition(" ")[2], n.text.partition(" ")[0]):
                if len(part) > 1 and part not in not_names():
                    forms.setdefault(part, "part")
        elif n.shape == "full" and len(n.text) == 3 and n.text[1:] not in not_names():
            forms.setdefault(n.text[1:], "given")
    return sorted(forms.items(), key=lambda f: -len(f[0]))


def _everywhere(scene: Scene, text: str, shape: str, found: dict[int, Name]) -> None:
    """Add every place in the zones where a form stands as a word."""
    whole = scene.text
    a = scene.analysis
    for zone in scene.zones:
        place = whole.find(text, zone.start, zone.end)
        while place >= 0:
            end = place + len(text)
            if place not in found and _stands(scene, place, end) and not scene.covered(place, end):
                i = a.at(place)
                proper = i < len(a.tags) and a.starts[i] == place and a.tags[i] == "NNP" and a.ends[i] == end
                if shape not in ("given",) or proper:
                    found[place] = Name(place, end, text, shape, f"again.{shape}", _title_after(scene, end), _title_before(scene, place))
            place = whole.find(text, end, zone.end)


def _stands(scene: Scene, start: int, end: int) -> bool:
    """Whether a form is a word of its own: nothing before, a particle or title after."""
    text = scene.text
    if start and (text[start - 1].isalnum()):
        return False
    if end >= len(text) or not ("가" <= text[end] <= "힣"):
        return True
    if PARTICLES.match(text, end):
        return True
    after = scene.title_at(end)
    return after is not None


def _without_overlaps(found: dict[int, Name]) -> list[Name]:
    """Names in order; of two that overlap, the longer."""
    kept: list[Name] = []
    for name in sorted(found.values(), key=lambda n: (n.start, -n.end)):
        if kept and name.start < kept[-1].end:
            if name.end - name.start > kept[-1].end - kept[-1].start:
                kept[-1] = name
            continue
        kept.append(name)
    return kept


def link(scene: Scene, names: list[Name], perhaps: list[Name]) -> list[Person]:
    """Mentions to people."""
    people: list[Person] = []
    by_text: dict[str, Person] = {}
    ordered = sorted(names + perhaps, key=lambda n: n.start)
    for n in ordered:
        if n.shape in ("full", "foreign") and n.text not in by_text:
            by_text[n.text] = Person(n.text)
    for short in [t for t, p in by_text.items() if " " not in t]:  # 트럼프 is 도널드 트럼프
        longer = [p for t, p in by_text.items() if " " in t and short in t.split(" ")]
        if len(longer) == 1:
            by_text[short] = longer[0]
    seen: list[Person] = []
    for n in ordered:
        person = _who(n, by_text, seen)
        if person is None:
            continue
        person.mentions.append(Mention(n.start, n.end, n.rule))
        _add_titles(person, n)
        if person in seen:
            seen.remove(person)
        else:
            people.append(person)
        seen.append(person)
    return people


def _who(n: Name, by_text: dict[str, Person], seen: list[Person]) -> Person | None:
    if n.text in by_text:
        return by_text[n.text]
    if n.shape == "part":
        return next((p for t, p in by_text.items() if " " in t and n.text in t.split(" ")), None)
    if n.shape == "given":
        return next((p for t, p in by_text.items() if t[1:] == n.text), None)
    title = n.after.text if n.after else None
    surname = n.text[0]
    same = [p for p in reversed(seen) if p.name[0] == surname]
    for p in same:
        if title and title in p.titles:
            return p
    for p in same:
        if title is None or not p.titles or any(t.endswith(title) or title.endswith(t) for t in p.titles) or (n.after is not None and n.after.entry.kind == "honorific"):
            return p
    if n.rule == "surname.perhaps":
        later = [p for t, p in by_text.items() if t[0] == surname]
        if not same and not later:
            return None
        if same:
            return same[0]
        return later[0]
    if n.shape == "surname":
        person = by_text.get(n.text)
        if person is None:
            person = Person(n.text)
            if n.text.endswith("모") and len(n.text) == 2:
                by_text[n.text] = person
        return person
    if n.shape == "letter":
        person = by_text[n.text] = Person(n.text)
        return person
    return None


def _add_titles(person: Person, n: Name) -> None:
    for t in (n.before, n.after):
        if t is None or t.entry.kind in ("kin", "group") or (t.entry.kind == "honorific" and len(t.text) == 1):
            continue
        if (t is n.before and t.entry.place == "after") or (t is n.after and t.entry.place == "before"):
            continue
        if t.text not in person.titles:
            person.titles.append(t.text)
