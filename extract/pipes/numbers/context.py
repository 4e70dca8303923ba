"""What the rules may ask about a place in the document: its morphemes, and whether the article is about sport."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from extract.korean.analysis import Analysis

# Two different ones make an article one about sport, where 3-1 is a score and 8회 an inning.
_SPORT = re.compile(
    r"경기|선수|감독|리그|골(?=[을이로])|승리|우승|패배|연승|연패|축구|야구|농구|배구|골프|월드컵|올림픽|결승|\d승|세트|득점|투수|타자|홈런|안타|라운드"
    r"|테니스|탁구|배드민턴|스쿼시|단식|복식|세트|\d강(?![가-힣])|경마|경륜|경정|경주마|조교사|우승마"
)
_BASEBALL = re.compile(r"투수|타자|타석|이닝|안타|홈런|선발 ?등판|불펜|타점|마운드|야구|구원|메이저리그|등판|KBO")
# A race with numbered riders or horses (6번 김원정, 33조 서인석 조교사); moves of baduk (백 18, 결승 4국); episodes of a series (5회에서는).
_RACE = re.compile(r"경륜|경정|경마|경주마|조교사|기수|마필|우승마|번마|선행|추입|경주(?=[에를는로,다])|경주감|복병|입상|협공|강자|차선책|축마")
_BADUK = re.compile(r"바둑|불계승|대국|\d단|[흑백] ?\d|국수|기사(?= )|초읽기")
_SERIES = re.compile(r"드라마|방송[된될되]|시청률|예능|방영|극중|극 중|연출|첫방|첫 방송|출연|웹툰|본방|안방극장")
_LIQUOR = re.compile("소주|위스키|증류주|전통주|도수|알코올|주류")
# Kiwi's tags of a numeral that is written in letters.
_NUMERAL_TAGS = frozenset(("NR", "MM", "SN", "XPN"))


class Context:
    """One document. ``dates``: half-open spans that an earlier component has read as times, in order."""

    def __init__(self, analysis: Analysis, dates: list[tuple[int, int]]) -> None:
        self.analysis = analysis
        self.text = analysis.text
        self.dates = dates
        self.date_starts = [start for start, _ in dates]

    @cached_property
    def index(self) -> dict[int, int]:
        """For each place where a morpheme starts, the first such morpheme."""
        starts = self.analysis.starts
        return dict(zip(reversed(starts), range(len(starts) - 1, -1, -1), strict=True))

    @cached_property
    def sport(self) -> bool:
        """Is the article about sport?"""
        return len(set(_SPORT.findall(self.text))) >= 3

    @cached_property
    def baseball(self) -> bool:
        """Is it about baseball?"""
        return len(set(_BASEBALL.findall(self.text))) >= 3

    @cached_property
    def race(self) -> bool:
        """Is it about races with numbered riders or horses?"""
        return "경" in self.text and ("기수" in self.text or "경주" in self.text) and len(set(_RACE.findall(self.text))) >= 3

    @cached_property
    def baduk(self) -> bool:
        """Is it about baduk?"""
        return "바둑" in self.text or ("흑" in self.text and "백" in self.text and len(set(_BADUK.findall(self.text))) >= 4)

    @cached_property
    def series(self) -> bool:
        """Is it about a series of episodes?"""
        return len(set(_SERIES.findall(self.text))) >= 3

    @cached_property
    def liquor(self) -> bool:
        """Is it about strong drinks, whose degrees are their alcohol?"""
        return len(_LIQUOR.findall(self.text)) >= 4

    @cached_property
    def arithmetic(self) -> bool:
        """Does it speak of numbers as such?"""
        return any(word in self.text for word in ("숫자", "소수", "정수", "자연수", "홀수", "짝수"))

    @cached_property
    def ballot(self) -> bool:
        """Do numbers stand for the candidates of an election (기호 1번)?"""
        return "기호 " in self.text

    def in_date(self, start: int, end: int) -> bool:
        """Does a span overlap a time expression?"""
        i = bisect_left(self.date_starts, end) - 1
        return i >= 0 and (self.dates[i][1] > start or (i > 0 and self.dates[i - 1][1] > start))

    def opens(self, place: int) -> bool:
        """Does a morpheme start here (or the text end, or anything but a Hangul syllable stand here)?"""
        return place in self.index or place >= len(self.text) or not "가" <= self.text[place] <= "힣"

    def tag(self, place: int) -> str:
        """Tag of the morpheme that starts here, "" when none does."""
        i = self.index.get(place)
        return "" if i is None else self.analysis.tags[i]

    def numeral(self, start: int, end: int) -> bool:
        """Does Kiwi read the letters of a span as a numeral?"""
        a = self.analysis
        span = a.within(start, end)
        return (
            len(span) > 0
            and a.starts[span[0]] == start
            and a.ends[span[-1]] <= end
            and a.tags[span[0]] in _NUMERAL_TAGS
        )

    def numeral_end(self, start: int, end: int) -> int:
        """Where the numerals end that Kiwi reads from ``start`` on, at most ``end``; ``start`` when it reads none there."""
        a = self.analysis
        i, last = a.at(start), start
        while i < len(a.starts) and a.starts[i] < end and a.starts[i] - last <= 1 and a.tags[i] in _NUMERAL_TAGS and a.ends[i] <= end:
            last = a.ends[i]
            i += 1
        return last

    def before(self, place: int, length: int) -> str:
        """The text just before a place, on the same line."""
        return self.text[max(0, place - length) : place].rpartition("\n")[2]

    def after(self, place: int, length: int) -> str:
        """The text just after a place, on the same line."""
        return self.text[place : place + length].partition("\n")[0]
