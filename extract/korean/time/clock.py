"""What a reader keeps in mind while reading dates: when the text was published, what it has named so far, the tense."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.korean.time.grammar import Candidate

WEEKDAYS: Final = "월화수목금토일"
_REST: Final = re.compile(r"\s*(?:에[는도]?|의|은|는|이|가|도|부터|까지)?[\s.?!]*")
_FROM: Final = re.compile(r"[일날](?:에서|로부터|부터) $")
# 전년 대비, 작년보다: what only compares does not carry its year on.
_COMPARED: Final = re.compile(r" ?(?:같은 기간|동기|동월)? ?(?:대비|보다|에 비해|에 비하면|에 견줘|比)")
# 1월 1일자로: from when something holds, and not the day of the story.
_IN_FORCE: Final = re.compile(r"\.? ?(?:자로|부로)")
# Weeks before it all is 크리스마스: it is the day of the story where something happens on it, not in 크리스마스 분위기.
_CHRISTMAS: Final = re.compile("크리스마스|성탄")
_ON_THE_DAY: Final = re.compile(r" ?(?:에[는도]?|인|이던|날|당일|전날|이튿날|다음 ?날|부터|까지|오전|오후|새벽|아침|저녁|밤|낮)(?![가-힣])|\(")
# 오후 2시, 4시 · 오전 10시부터 5시까지: what may stand between two hours of one afternoon.
_BETWEEN_HOURS: Final = re.compile(r" ?(?:부터|에서|[와과·,]|및|또는|이나)? ?")
_CLOCK: Final = re.compile(r"T(\d\d):(\d\d)$")
_DAY: Final = re.compile(r"[\dX]{4}-[\dX]{2}-[\dX]{2}")


@dataclass(slots=True)
class Value:
    """A resolved value. ``anchor``: "published", "story" (the last day that the text has named), or None."""

    type: str
    value: str
    modifier: str | None = None
    anchor: str | None = None


class Clock:
    """The publication date (None: unknown) and the dates named so far. The caller sets ``tense`` before each question."""

    def __init__(self, published: date | None, moment: datetime | None = None) -> None:
        self.published = published
        self.moment = moment  # the same with its time of day, where that is known
        self.tense: str | None = None
        # The expression is the whole text, as in a search box or a form: no reporter's 15일, but the coming one, to the day.
        self.alone = False
        self.value: str | None = None  # the last day named, also an incomplete one: XXXX-XX-14
        self.year: int | None = None
        self.month: int | None = None
        self.last_year: int | None = None  # the last year named anywhere: 이듬해, 같은 해
        self.last_month: str | None = None  # the last month named anywhere: 같은 달
        self.before: str | None = None  # ``value`` as it was when the sentence began
        self.aside = False  # the last day was told as of something gone by: 지난 29일 다친 선수는 이날
        self.base: date | None = None  # the day that the expression itself counts from: 30일에서 ⟦5일 후⟧
        self.hour: tuple[int, int] | None = None  # the hour and minute last named in this sentence
        self.hour_end = 0  # and where its expression ends
        self.earlier: tuple[int, int] | None = None  # the hour that stands right before the one in question
        self.habit = False  # 매일 has been said in this sentence: its hours are of no one day

    def say(self, value: str, joined: bool = False, aside: bool = False) -> None:
        """Remember a date that was named. ``joined``: the second of 10일과 11일, where the first one stays the day of the story."""
        first, _, last = value.partition("/")
        point = last or first
        if _DAY.fullmatch(point) and not joined:
            self.aside = aside
            self.value = first if _DAY.fullmatch(first) else point
        if len(point) >= 7 and point[5:7].isdigit():
            self.last_month = point[:7]
        if point[:4].isdigit() and len(point) >= 4:
            self.year = self.last_year = int(point[:4])
            self.month = int(point[5:7]) if point[5:7].isdigit() and point[4:5] == "-" else None

    def take(self, value: Value, candidate: Candidate, previous_end: int) -> None:
        """Remember what an expression means, as it stands in the text."""
        text, end = candidate.match.string, candidate.end
        if value.type == "SET":
            self.habit = True
        elif value.type == "TIME":
            if hour := _CLOCK.search(value.value):
                self.hour, self.hour_end = (int(hour[1]), int(hour[2])), end
        elif value.type == "DATE":
            if _IN_FORCE.match(text, end):
                return
            if len(value.value) < 10 and _COMPARED.match(text, end):
                return
            if _CHRISTMAS.search(text, candidate.start, end) and not _ON_THE_DAY.match(text, end):
                return
            between = candidate.match.string[previous_end : candidate.start] if candidate.start - previous_end < 4 else "-"
            self.say(value.value, between.strip() in ("과", "와", "·", ","), candidate.match.groupdict().get("lead") == "지난")

    def ask(self, candidate: Candidate, tense: str | None) -> None:
        """Set what the next question depends on: the tense, and whether the expression stands alone."""
        self.tense = tense
        self.base = _day_of(self.value) if self.value and _FROM.search(candidate.match.string, max(0, candidate.start - 6), candidate.start) else None
        text, start = candidate.match.string, candidate.start
        beside = self.hour is not None and 0 <= start - self.hour_end < 6 and _BETWEEN_HOURS.fullmatch(text, self.hour_end, start)
        self.earlier = self.hour if beside else None
        self.alone = tense is None and len(text) < 30 and not text[: candidate.start].strip() and bool(_REST.fullmatch(text, candidate.end))

    def next_sentence(self) -> None:
        """Month and year are carried inside a sentence only."""
        self.year = self.month = None
        self.before = self.value
        self.aside = False
        self.habit = False
        self.hour = None

    def day(self, d: int, lead: str | None = None, weekday: str | None = None) -> str:
        """``14일``: in the month just named, else the nearest one that the tense allows; a weekday decides between months."""
        if self.year and self.month and lead is None and d <= monthrange(self.year, self.month)[1]:
            return f"{self.year:04}-{self.month:02}-{d:02}"
        if self.published is None:
            return f"XXXX-XX-{d:02}"
        today = self.published
        future = lead in ("오는", "돌아오는", "다가오는") or (lead is None and (self.tense == "future" or self.alone))
        if weekday and lead is None:  # 30일(토): the nearest day that is a Saturday
            days = [day for side in (future, not future) if (day := self._nearest_day(d, side, weekday))]
            if days:
                return min(days, key=lambda day: abs(date.fromisoformat(day) - today))
        return self._nearest_day(d, future, None) or f"XXXX-XX-{d:02}"

    def _nearest_day(self, d: int, future: bool, weekday: str | None) -> str | None:
        assert self.published is not None
        y, m = self.published.year, self.published.month
        for _ in range(3 if weekday else 13):
            if 1 <= y <= 9999 and d <= monthrange(y, m)[1]:
                found = date(y, m, d)
                if (found >= self.published if future else found <= self.published) and fits(found, weekday):
                    return found.isoformat()
            y, m = shift(y, m, 1 if future else -1)
        return None

    def month_of_year(self, m: int, d: int | None = None, lead: str | None = None, weekday: str | None = None) -> str:
        """``3월``, ``3월 14일`` without a year; the weekday in brackets can correct the year."""
        tail = f"-{d:02}" if d else ""
        if self.year and lead is None:
            return f"{self.year:04}-{m:02}{tail}"
        if self.published is None:
            return f"XXXX-{m:02}{tail}"
        p = self.published
        here, there = (m, d or 0), (p.month, p.day if d else 0)
        future = lead in ("오는", "돌아오는", "다가오는", "다음") or (lead is None and self.tense == "future")
        past = lead == "지난" or (lead is None and self.tense == "past")
        year = p.year
        if future and here < there and not _within(p, p.year, m, d, -14):
            year += 1
        elif past and lead is None and here > there and _within(p, p.year, m, d, 45):
            pass  # 열린 is no proof of the past: not last year's 25 December where this year's is a week away
        elif past and (here > there or (lead == "지난" and here == there and not d)):
            year -= 1
        elif lead is None and self.tense is None and m - p.month >= 10:
            year -= 1  # a release of January that says 12월
        elif lead is None and self.tense is None and p.month - m >= 10:
            year += 1  # one of December that says 1월
        if d and weekday:
            for by in (0, -1, 1, -2, 2, -3, 3):
                if fits(_date(year + by, m, d), weekday):
                    return f"{year + by:04}-{m:02}{tail}"
        return f"{year:04}-{m:02}{tail}"


def _day_of(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _within(p: date, y: int, m: int, d: int | None, days: int) -> bool:
    """Is the day so near: at most so many days ahead, or behind where the number is negative?"""
    day = _date(y, m, d) if d else None
    return day is not None and (0 <= (day - p).days <= days or days <= (day - p).days <= 0)


def _date(y: int, m: int, d: int) -> date | None:
    try:
        return date(y, m, d)
    except ValueError:
        return None


def fits(day: date | None, weekday: str | None) -> bool:
    """Is it a day of the calendar, and that weekday where one is named?"""
    return day is not None and (weekday is None or WEEKDAYS[day.weekday()] == weekday)


def shift(y: int, m: int, by: int) -> tuple[int, int]:
    """A month so many months on."""
    total = y * 12 + m - 1 + by
    return total // 12, total % 12 + 1


def move(value: str, by: int) -> str:
    """A day so many days on; where the month is unknown, only inside it."""
    if not by:
        return value
    try:
        return (date.fromisoformat(value[:10]) + timedelta(by)).isoformat()
    except (ValueError, OverflowError):
        d = int(value[8:10]) + by if value[8:10].isdigit() else 0
        return f"{value[:8]}{d:02}" if 1 <= d <= 31 else "XXXX-XX-XX"


def on_calendar(value: str) -> bool:
    """False where the calendar has no such day or month: 2023-02-31, XXXX-13."""
    y, m, d = value[:4], value[5:7], value[8:10]
    if m.isdigit() and value[4:5] == "-" and not 1 <= int(m) <= 12:
        return False
    if not d.isdigit() or len(value) > 10:
        return True
    if not m.isdigit():
        return 1 <= int(d) <= 31
    year = int(y) if y.isdigit() else 2000
    return 1 <= year <= 9999 and 1 <= int(d) <= monthrange(year, int(m))[1]
