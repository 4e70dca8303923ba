"""In sport a town or a state is a team: 인천이 이겼다, 독일을 만나 45-36으로 물리치고, 가나전, 홍길동(전남)."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

import ahocorasick

from extract.pipes.organizations.finding import Candidate, personal
from extract.pipes.organizations.heads import lines
from extract.pipes.organizations.words import Words

_SCORE: Final = re.compile(r"\d{1,2}-\d{1,2}|\d대 ?\d|[전후]반 \d+분")


@cache
def _words() -> Any:
    automaton = ahocorasick.Automaton(ahocorasick.STORE_LENGTH)
    for line in lines("sport.tsv"):
        for word in line.split():
            automaton.add_word(word)
    automaton.make_automaton()
    return automaton


_BEATS: Final = re.compile(
    r"(?:을|를) (?:[가-힣\d]+(?:서|에|로|으로)? |[가-힣]{1,4} [가-힣]{1,4} [가-힣]{1,3}에 )?(?:상대로|상대한|상대해|만나|만난|꺾|이기|이긴|이겼|제압|완파|격파|누르|눌렀|누른|물리치|물리쳤|맞아|맞이|잡고|잡았|잡은|제치|대파|따돌|울리|침몰|\d+ ?[-대] ?\d+)"
)
_HEADED: Final = re.compile(r" (?:꺾|제압|완파|격파|대파|제치)")  # in headlines: 러시아 꺾다
_MATCH: Final = re.compile(
    r"(?:와|과)(?:의)? ?(?:[가-힣A-Z\d]+(?:의|에서)? ){0,3}(?:경기|평가전|친선|\d차전|홈|원정|승부|대결|맞대결|결승|준결승|8강|16강|예선|조별|개막전|리그|계약|재계약|접전|만나|만난|맞붙|격돌|비기|비겼|무승부|맞서|싸우|홈경기|원정경기|라운드)"
)
_AGAINST: Final = re.compile(r"전(?:에서|에|을|은|이|과|도|까지|서|부터|의)?(?!\w)|에 ?(?:게 )?(?:\d+ ?[-대] ?\d|패했|패배|졌|지고|무릎|덜미|역전|완패|석패|승리)")
_RANK: Final = re.compile(r"\((?:승점|세계 ?랭킹|FIFA|피파|\d+위|랭킹|\d+승)|·\d+\.\d+점")
_PLAYS: Final = re.compile(
    r"의 (?:[가-힣]+ )?(?:\d연승|\d연패|공격|수비|골|실점|승리|우승|선발|감독|사령탑|골문|골망|수비수|공격수|미드필더|골키퍼|스트라이커|에이스|간판|주장|역전|자책골|선제골|득점|경기력|전력|첫 경기|첫 골|타선|마운드|불펜|\d+차전|상승세|추격|반격|파상)"
)
# A club by its town: 새봄으로 이적했다, 새봄 소속으로
_JOINS: Final = re.compile(r" 소속(?:으로|의|이|인)?(?!\w{2})|(?:으로|로|에|에서|와|과) (?:[가-힣]+ )?(?:이적|입단|임대|합류|데뷔|계약을|뛰는|뛰던|뛰었|뛰고)")
_SUBJECT: Final = re.compile(r"(?:은|는|이|가)(?!\w)")
_VERBS: Final = re.compile(
    r"이기|이겼|졌다|패했|패배|꺾|승리|우승|앞섰|앞서|뒤졌|뒤지|진출|탈락|득점|실점|골을|역전|무승부|비겼|공격|수비|슈팅|경기|승점|연승|연패|선발|교체|\d위|\d승|\d패|"
    r"만회골|선제골|동점|결승|출전|맞붙|상대|조별|완승|완패|이적|임대|관심(?:을|이)|\d+-\d+|\d대 ?\d|영입|방출|금메달|은메달|동메달|메달"
)
NO_TEAM: Final = re.compile(
    r" ?(?:출신|월드컵|올림픽|오픈|대회|아시안게임|무대|리그|프로|국적|땅|현지|시각|시간|에서|으로|로(?!\w)|월드컵경기장|경기장|스타디움|의 [A-Za-z가-힣]{1,8}(?:가든|파크|돔|필드|아레나|구장|스타디움))"
)

# How a town or a state that plays in the article stands there again
AGAIN: Final = re.compile(r"(?:은|는|이|가|을|를|와|과|도|에게)(?!\w)(?! ?(?:방문|떠나|찾))|,(?= [가-힣])|(?:의)? (?:선수|감독|주장|공격수|수비수|골키퍼|미드필더|에이스|골문|수비진|벤치|타선|마운드)(?!\w{2})|팀(?!\w{2})")


def on_sport(text: str, zones: list[tuple[int, int]]) -> bool:
    """Whether the article reports on sport: a word of sport in 150 characters at least, and two different ones."""
    find = _words().iter_long
    found = [text[last + 1 - length : last + 1] for start, end in zones for last, length in find(text, start, end)]
    if not found:
        return False
    found += [match.group() for start, end in zones for match in _SCORE.finditer(text, start, end)]
    length = sum(end - start for start, end in zones)
    return len(set(found)) >= 2 and len(set(found)) >= min(6, length // 90) and len(found) * 150 >= length


def team(words: Words, candidate: Candidate) -> str | None:
    """The rule by which a place's name is a team's in an article on sport."""
    text, start, end = words.text, candidate.start, candidate.end
    if candidate.kind == "team" and _JOINS.match(text, end):
        return "team.plays"
    if NO_TEAM.match(text, end):
        return None
    noun = words.tags(start, end) == ["NNG"] and text[start - 1 : start] not in ("(", "·")
    if noun and text[start:end] == "경기":
        return None  # 두 팀의 경기는, which is no 경기도
    if _AGAINST.match(text, end) or _BEATS.match(text, end) or _HEADED.match(text, end):
        return "team.beaten"
    if _MATCH.match(text, end):
        return "team.match"
    if _RANK.match(text, end):
        return "team.rank"
    if noun:
        return None  # 홍길동 코치는
    if _PLAYS.match(text, end):
        return "team.plays"
    if candidate.kind != "government" and text[start - 1 : start] in "(·" and text[end : end + 1] in ")·" and _player(words, start):
        return "team.of_player"
    if _SUBJECT.match(text, end):
        stop = min(words.analysis.sentence_at(start)[1], start + 400)
        if _VERBS.search(text, end, stop):
            return "team.subject"
    return None


_HALL: Final = re.compile(r"[가-힣]{2,4}\((?:\d{1,4}(?:위|세)?·)?$")


def of_hall(words: Words, candidate: Candidate) -> bool:
    """Whether a town hall is the team of a player: 홍길동(26·새봄시청)."""
    text, start, end = words.text, candidate.start, candidate.end
    return text[end - 1] == "청" and text[end : end + 1] in (")", "·", ",") and _HALL.search(text, max(0, start - 11), start) is not None


def _player(words: Words, place: int) -> bool:
    """Whether the bracket before a place is a player's: 홍길동(28·전남)."""
    bracket = words.text.rfind("(", max(0, place - 6), place)
    if bracket <= 0:
        return False
    i = words.at(bracket - 1)
    return i >= 0 and words.ends[i] == bracket and personal(words, i)
