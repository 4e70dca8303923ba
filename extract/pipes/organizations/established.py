"""Names that the article itself establishes: abbreviations in brackets, short forms; and their later mentions."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import Final

import ahocorasick

from extract.gazetteers import gazetteer
from extract.korean.analysis import Analysis
from extract.pipes.organizations.finding import Candidate
from extract.pipes.organizations.linking import letters, shortens
from extract.pipes.organizations.roles import SOCIAL
from extract.pipes.organizations.sports import AGAIN, NO_TEAM
from extract.pipes.organizations.words import Words

# 한국토지주택공사(LH), 전국경제인연합회(이하 전경련), ‘도서출판 동녘’(이하 동녘)
_BRACKET: Final = re.compile(r"[’'”\"]?\((?:이하 ?|약칭 ?|현 )?[‘'“\"]?(?P<short>[A-Za-z][A-Za-z&\-]{1,9}|[가-힣A-Za-z]{2,10})[’'”\"]?[,;)·]")
# LH(한국토지주택공사)
_BEFORE: Final = re.compile(r"(?P<short>[A-Za-z][A-Za-z&\-]{1,9}|[가-힣]{2,6})\($")


def abbreviations(words: Words, candidates: list[Candidate]) -> list[Candidate]:
    """Mentions in the brackets after a name, or before a name in brackets."""
    text = words.text
    found: list[Candidate] = []
    taken = {c.start: c for c in candidates}
    for candidate in candidates:
        form = text[candidate.start : candidate.end]
        match = _BRACKET.match(text, candidate.end) or _BEFORE.search(text, max(words.begin, candidate.start - 12), candidate.start)
        if (whole := _glossed(words, candidate, taken)) is not None:
            found.append(whole)
            continue
        if match is None:
            continue
        short = match.group("short")
        known = taken.get(match.start("short"))
        if known is not None:  # found by its own head: 새봄아파트주민대책위원회(새봄대책위)
            if known.end == match.end("short") and not known.names and known.full is None and (
                shortens(letters(short), letters(form), True) or letters(form).endswith(letters(short))
            ):
                known.full = form
            continue
        if (short.isascii() and (short.isupper() or len(short) > 3)) or shortens(letters(short), letters(form), True) or (
            "이하" in match.group()
        ):
            found.append(Candidate(*match.span("short"), "name.abbreviation", candidate.kind, candidate.names, full=form))
    return found


def _glossed(words: Words, candidate: Candidate, taken: dict[int, Candidate]) -> Candidate | None:
    """The fuller name that no list has, before a known one in brackets: 한빛예수교새봄성전(한빛)."""
    text, start = words.text, candidate.start
    if text[start - 1 : start] != "(" or text[candidate.end : candidate.end + 1] != ")" or candidate.evidence:
        return None
    i = words.at(start - 1)
    if i < 0 or words.ends[i] != start - 1 or not words.bare(i) or any(words.starts[i] < end and begin < start for begin, end in ((c.start, c.end) for c in taken.values())):
        return None
    if not shortens(letters(text[start : candidate.end]), letters(words.of(i)), True):
        return None
    return Candidate(words.starts[i], start - 1, "name.abbreviation", candidate.kind, candidate.names)


_NEXT: Final = re.compile(r"(?:\([^()\n]{1,14}\))?[’'”\"]?(?:, ?|·|ㆍ|/|와 |과 | 및 |및 )[‘'“\"]?")
# Teams stand beside teams, firms beside firms and papers
_KIN: Final = {"team": {"team"}, "party": {"party"}, "government": {"government", "international"}}


def beside(words: Words, kept: list[Candidate], doubted: list[tuple[int, Candidate]]) -> list[Candidate]:
    """Ambiguous names in a list with a sure one: 한빛전자, 새봄(둘 다 회사). ``doubted``: with how many of ``kept`` stand before."""
    found: list[Candidate] = []
    left = list(doubted)
    for order in (1, -1):  # a name before a sure one, after the names behind it: 새봄, 하늘, 한빛전자
        rest = []
        for place, candidate in left[::order]:
            near = [*kept[max(0, place - 1) : place + 1], *found[-1:]]
            if any(_listed_with(words, candidate, other) for other in near):
                candidate.rule = "context.list"
                found.append(candidate)
            else:
                rest.append((place, candidate))
        left = rest[::order]
    return found


def _listed_with(words: Words, candidate: Candidate, other: Candidate) -> bool:
    first, second = (other, candidate) if other.start < candidate.start else (candidate, other)
    if other.evidence == "place" or not (second.start - 18 < first.end < second.start) or not _NEXT.fullmatch(words.text, first.end, second.start):
        return False
    if other.kind not in _KIN.get(candidate.kind, _OTHERS) or other.rule.startswith("team.") != (candidate.kind == "team" and other.rule.startswith("team.")):
        return False
    return _named(words, candidate)


_OTHERS: Final = frozenset(["company", "media", "association", "hospital", "school", "international", "other"])


def _named(words: Words, candidate: Candidate) -> bool:
    """Whether an ambiguous name is a proper noun or an acronym here, and no place where people write."""
    tags = words.tags(candidate.start, candidate.end)
    return candidate.end - candidate.start > 1 and bool(tags) and all(tag in ("NNP", "SL") for tag in tags) and words.text[candidate.start : candidate.end] not in SOCIAL


def spreads(words: Words, candidate: Candidate) -> bool:
    """Whether an ambiguous name that is one body here is so everywhere in its article."""
    if candidate.kind == "media" and candidate.rule != "context.apposition":
        return False
    return candidate.rule in _SURE and candidate.end - candidate.start > 1 and candidate.kind in _SPREAD and _named(words, candidate)


_MARKS: Final = frozenset("‘'“\"")
_SURE: Final = frozenset(["context.body", "context.acts", "context.apposition", "context.side"])
_SPREAD: Final = frozenset(["company", "media", "association", "party", "international"])


def short_forms(analysis: Analysis, candidate: Candidate) -> list[str]:
    """Ways of writing a name again that its own letters tell: without its place, the initials of its parts.

    북한 국방성: 국방성; 안양 정관장: 정관장; 전라남도보건환경연구원: 전남보환연.
    """
    form = analysis.text[candidate.start : candidate.end]
    shorts = [form[: school.end(1)] for school in [_SCHOOL.search(form)] if school]
    if form.endswith("지역사회보장협의체"):  # 새봄동 지사협
        shorts += ["지사협", form.replace("지역사회보장협의체", "지사협")]
    elif form.endswith("연대회의") and len(form) > 6:
        shorts.append("연대회의")
    first, _, rest = form.partition(" ")
    if rest and candidate.head is not None and len(rest) > 3 and _RURAL.fullmatch(first) and " " not in rest and not rest.startswith(candidate.head.form):
        shorts.append(rest)  # 새봄면 한빛농장: 한빛농장
    if rest and first in _LEGAL and not is_town(rest):
        rest = rest.removesuffix(" 주식회사")
        return [*shorts, rest] if len(rest) > 2 else shorts
    if len(rest) >= 3 and is_place(first):
        shorts.append(rest)
    elif len(rest) >= 5 and candidate.head is not None and " " not in rest and gazetteer().named(first):
        shorts.append(rest)  # 국민체육진흥공단 경륜경정사업본부: 경륜경정사업본부
    elif " " not in form and len(form) >= 7:
        if candidate.head is not None and (n := next((n for n in (4, 3, 2) if is_town(form[:n])), 0)) and len(form) - n >= 4:
            shorts.append(form[n:])  # 새봄군산림조합: 산림조합
        parts = [analysis.forms[k] for k in analysis.within(candidate.start, candidate.end)]
        if len(parts) >= 3:
            place = next((form[:n] for n in (4, 3, 2) if is_place(form[:n])), "")
            if place and form.startswith(parts[0]) and len(parts[0]) <= len(place):
                for short in dict.fromkeys((_short_place(place), place)):
                    shorts.append(short + "".join(part[0] for part in parts if not place.endswith(part))[-(len(parts) - 1) :])
    return [short for short in shorts if 3 <= len(short) < len(form)]


_LEGAL: Final = frozenset(["법무법인", "사단법인", "재단법인", "주식회사", "학교법인", "의료법인", "사회복지법인", "회계법인", "도서출판", "농업회사법인"])
_RURAL: Final = re.compile("[가-힣]{1,4}[읍면동]")
# 새봄초: 새봄초등학교
_SCHOOL: Final = re.compile("[가-힣]{2}(초(?=등학교$)|중(?=학교$)|고(?=등학교$))")


def is_place(form: str) -> bool:
    """Whether the gazetteer has a form as a place's name too."""
    return any(name.evidence == "place" for name in gazetteer().named(form))


def is_town(form: str) -> bool:
    """Whether a form is a local government's name, be it a word too (광양): in a longer name it is the place."""
    return any(name.entry.kind == "local_government" or name.evidence == "place" for name in gazetteer().named(form))


def _short_place(form: str) -> str:
    """전라남도: 전남."""
    return form[0] + form[2] if len(form) == 4 and form[3] == "도" else form[:2]


def later(words: Words, candidates: list[Candidate], established: dict[str, Candidate]) -> list[Candidate]:
    """Further mentions of names that the article has established, where none has been found yet."""
    text = words.text
    if not established:
        return []
    automaton = ahocorasick.Automaton()
    for form, candidate in established.items():
        automaton.add_word(form, (len(form), candidate))
    automaton.make_automaton()
    covered = sorted((c.start, c.end) for c in candidates)
    found: list[Candidate] = []
    for at, (length, candidate) in automaton.iter_long(text, words.begin, words.stop):
        start, end = at + 1 - length, at + 1
        if not words.may_start(start) or not words.may_end(end):
            continue
        k = bisect_left(covered, (end, 0))
        if any(b > start for _, b in covered[max(0, k - 2) : k]):
            continue
        if candidate.evidence == "context" and (
            not _named(words, replace(candidate, start=start, end=end)) or (text[start - 1 : start] in _MARKS and text[end : end + 1] == " ")
        ):
            continue  # ‘한빛 천문학’
        if candidate.rule == "team.town" and (NO_TEAM.match(text, end) or text[start - 2 : start] in ("주 ", "시 ")):
            continue
        if candidate.rule == "team.again" and (NO_TEAM.match(text, end) or not AGAIN.match(text, end)):
            continue
        rule = candidate.rule if candidate.rule.startswith("team.") else "name.established"
        found.append(Candidate(start, end, rule, candidate.kind, candidate.names, full=candidate.full))
    return found
