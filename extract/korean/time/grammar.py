"""The grammar of Korean time expressions, read from grammar.tsv and words.tsv at first use, and the search by it.

The search does not try the patterns everywhere. An automaton of words (지난, 오후, 어제 …) and an expression for numerals that a
unit of time follows say where something can begin; there the rules that can begin so are tried, and the longest match wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

import ahocorasick


class Rule:
    """A line of grammar.tsv. ``reading`` names the function of values.py that gives its value; ``order`` its place.

    ``match(text, place, stop)`` is that of its pattern, which is compiled when it is first asked: most texts need few rules.
    """

    __slots__ = ("match", "name", "order", "reading", "source")

    def __init__(self, name: str, reading: str, source: str, order: int) -> None:
        self.name, self.reading, self.source, self.order = name, reading, source, order
        self.match: Callable[[str, int, int], re.Match[str] | None] = self._compile

    def _compile(self, text: str, place: int, stop: int) -> re.Match[str] | None:
        self.match = re.compile(self.source).match
        return self.match(text, place, stop)


@dataclass(slots=True)
class Candidate:
    """A place that a rule matched. ``to``: the second end, when two expressions are joined by ~ (12월 3일~15일)."""

    start: int
    end: int
    rule: Rule
    match: re.Match[str]
    to: Candidate | None = None


@dataclass(frozen=True, slots=True)
class Negative:
    """A line of negatives.tsv: a candidate of these rules, so written, between these, is no time expression."""

    name: str
    rules: str
    before: re.Pattern[str] | None
    inside: re.Pattern[str] | None
    after: re.Pattern[str] | None

    def holds(self, text: str, candidate: Candidate) -> bool:
        """Does it rule the candidate out, whose rule it is for?"""
        start, end = candidate.start, candidate.end
        return (
            (self.after is None or self.after.match(text, end) is not None)
            and (self.before is None or self.before.search(text[max(0, start - 12) : start]) is not None)
            and (self.inside is None or self.inside.fullmatch(text, start, end) is not None)
        )


@dataclass(frozen=True, slots=True)
class Grammar:
    """Where an expression can begin, and which rules can begin so: by the word, or by what follows the number."""

    automaton: Any
    numerals: re.Pattern[str]
    by_numeral: dict[str, tuple[Rule, ...]]
    by_follower: dict[str, tuple[Rule, ...]]
    negatives: tuple[Negative, ...]

    def begins(self, text: str, start: int, stop: int) -> list[tuple[int, tuple[Rule, ...]]]:
        """Every place where an expression can begin, with the rules to try there."""
        found = [(end - length + 1, rules) for end, (length, rules) in self.automaton.iter(text, start, stop)]
        for match in self.numerals.finditer(text, start, stop):
            place = match.start()
            found.append((place, self._digit_rules(text, place) if match.lastgroup else self.by_numeral[match.group()]))
        found.sort(key=_place)
        return found

    def _digit_rules(self, text: str, place: int) -> tuple[Rule, ...]:
        number = _NUMBER.match(text, place)
        return self.by_follower.get(number[1] or "" if number else "", self.by_follower["*"])

    def rules_at(self, text: str, place: int, stop: int) -> tuple[Rule, ...]:
        """The rules that can begin at a place."""
        if text[place].isdigit():
            return self._digit_rules(text, place)
        return next((rules for at, rules in self.begins(text, place, min(place + 8, stop)) if at == place), ())


def _place(begin: tuple[int, tuple[Rule, ...]]) -> int:
    return begin[0]


def _lines(name: str) -> Iterator[list[str]]:
    for line in files(__package__).joinpath(name).read_text("utf-8").split("\n"):
        if line and line[0] != "#":
            yield line.split("\t")


@cache
def words() -> dict[str, dict[str, str]]:
    """The word classes: class, word, value. ``words()["day"]["모레"] == "2"``."""
    classes: dict[str, dict[str, str]] = {}
    for kind, value, forms in _lines("words.tsv"):
        classes.setdefault(kind, {}).update(dict.fromkeys(forms.split("|"), value))
    return classes


def _alternatives(forms: object) -> str:
    ordered = sorted(forms, key=len, reverse=True)  # type: ignore[call-overload]
    return "(?:" + "|".join(map(re.escape, ordered)) + ")"


_MACRO: Final = re.compile(r"\{([A-Za-z]+)\}")
# A number, and the character that follows it (a second number counts as #).
_NUMBER: Final = re.compile(r"\d+ ?(?:(?=\d)|(\D)|$)")
# A digit that begins a number worth a look: one of those characters follows, or a point and a digit, or it is a bare year.
_DIGIT: Final = (
    r"(?P<digit>[0-9](?<!\d\d)(?=\d{0,5}(?: ?[{after}]|[.,] ?\d|\.\d{1,3} ?[{after}])|(?<=2)0[0-3]\d[ '’」”]|(?<=[12])\d{3} [01]\d ))"
)
# Native and Sino-Korean numerals begin an expression only before a unit: 두 달, 열두 시, 이천이십삼년, 십오 분, 삼분기, 유월.
_NATIVE: Final = r"(?:[한두세네석넉]|{long})(?= ?(?:해|달|주|시|분|개월|년|세기)(?!명))"
_SINO: Final = (
    r"[일이삼사오육칠팔구십백천](?=[일이삼사오육칠팔구십백천]{0,7} ?(?:년|월|개월|시간|주|분|초|일)(?:[^가-힣]|$|[일이삼사오육칠팔구십유시]|간|전|후|뒤|에|의)"
    r"|사?분기)|[유시](?=월)|영(?= ?시)"
)
_WEEKDAY: Final = "[월화수목금토일](?=요일)"


@cache
def grammar() -> Grammar:
    """The grammar, read and compiled once."""
    classes = words() | {"sino": dict.fromkeys("일이삼사오육칠팔구십백천", ""), "weekday": dict.fromkeys("월화수목금토일", "")}
    macros = {kind: _alternatives(forms) for kind, forms in classes.items()}
    begins: list[tuple[str, Rule]] = []
    followers: list[tuple[str, Rule]] = []
    for order, fields in enumerate(_lines("grammar.tsv")):
        if fields[0] == "let":
            macros[fields[1]] = _MACRO.sub(lambda m: macros[m[1]], fields[2])
            continue
        name, where, reading, pattern = fields
        rule = Rule(name, reading, _MACRO.sub(lambda m: macros[m[1]], pattern), order)
        for item in where.split(" "):
            if item[0] == "9":
                followers += [(character, rule) for character in item[1:]]
            else:
                begins += [(word, rule) for word in (classes[item[1:-1]] if item[0] == "{" else (item,))]
    return _indexed(begins, followers, classes)


def _indexed(begins: list[tuple[str, Rule]], followers: list[tuple[str, Rule]], classes: dict[str, dict[str, str]]) -> Grammar:
    numerals = {*classes["native"], *classes["sino"], *classes["weekday"], "유", "시", "영"}
    spelled = {word for word, _ in begins} - numerals
    # A word that another one begins is found through it: 올해 through 올.
    literals = [w for w in spelled if not any(w[:n] in spelled for n in range(1, len(w)))]

    def rules_of(pairs: list[tuple[str, Rule]], key: str) -> tuple[Rule, ...]:
        rules = {rule.order: rule for word, rule in pairs if word.startswith(key) or key.startswith(word)}
        return tuple(rules[order] for order in sorted(rules))

    automaton = ahocorasick.Automaton()
    for literal in literals:
        automaton.add_word(literal, (len(literal), rules_of(begins, literal)))
    automaton.make_automaton()
    always = tuple(rule for character, rule in followers if character == "*")
    by_follower: dict[str, tuple[Rule, ...]] = {"*": always, "": always}
    for key in {character for character, _ in followers} - {"*"}:
        rules = {rule.order: rule for character, rule in followers if character in (key, "*")}
        by_follower["" if key == "#" else key] = tuple(rules[order] for order in sorted(rules))
    after = "".join(sorted(re.escape(key) for key in by_follower if key not in ("", "*", ".", ",")))
    native = _NATIVE.replace("{long}", _alternatives(w for w in classes["native"] if len(w) > 1 or w == "열"))
    pattern = _DIGIT.replace("{after}", after) + f"|{native}|{_SINO}|{_WEEKDAY}"
    return Grammar(automaton, re.compile(pattern), {key: rules_of(begins, key) for key in numerals}, by_follower, tuple(_read_negatives()))


def _read_negatives() -> Iterator[Negative]:
    for name, rules, before, inside, after in _lines("negatives.tsv"):
        yield Negative(
            name,
            rules,
            re.compile(f"(?:{before})$") if before else None,
            re.compile(inside) if inside else None,
            re.compile(after) if after else None,
        )


@cache
def _negatives_for(rule: str) -> tuple[Negative, ...]:
    return tuple(negative for negative in grammar().negatives if rule.startswith(negative.rules))


_TILDE: Final = re.compile(r" ?[~\-–—] ?(?=[\d가-힣'’])")
# What ~ can join: readings of the same kind.
_JOINS: Final = {"point": "point", "clock": "clock", "year": "point"}


def _longest(text: str, place: int, stop: int, rules: tuple[Rule, ...]) -> Candidate | None:
    best: Candidate | None = None
    for rule in rules:
        match = rule.match(text, place, stop)
        if match is not None and (end := match.end()) > place and (best is None or end > best.end):
            best = Candidate(place, end, rule, match)
    return best


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[Candidate]:
    """Every candidate, in order, without overlap; those that a negative rule speaks against are left out."""
    rules = grammar()
    place, stop = start, len(text) if end is None else end
    for at, candidates in rules.begins(text, start, stop):
        if at < place:
            continue
        found = _longest(text, at, stop, candidates)
        if found is None:
            continue
        place = found.end
        if (kind := _JOINS.get(found.rule.reading)) and (tilde := _TILDE.match(text, place, stop)):
            to = _longest(text, tilde.end(), stop, rules.rules_at(text, tilde.end(), stop))
            if to is not None and _JOINS.get(to.rule.reading) == kind:
                found.to = to
                place = found.end = to.end
        for negative in _negatives_for(found.rule.name):
            if negative.holds(text, found):
                break
        else:
            yield found
