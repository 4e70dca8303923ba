"""The values of clock times and parts of the day; each takes the day that the text has named before it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from extract.korean.numerals import parse
from extract.korean.time.clock import Clock, Value, move
from extract.korean.time.grammar import Candidate, words

Groups = dict[str, str | None]
# Words after which an hour below twelve is one of the afternoon; 밤 2시 is of the night.
_AFTERNOON: Final = frozenset(("오후", "저녁", "초저녁", "해질 녘", "해질녘"))
_MORNING: Final = frozenset(("오전", "새벽", "아침", "이른 아침", "꼭두새벽"))
_NOON: Final = frozenset(("낮", "한낮", "대낮", "점심"))


def _day(clock: Clock) -> tuple[str, str | None]:
    if clock.habit:
        return "XXXX-XX-XX", None
    if clock.value is not None:
        return clock.value, "story"
    if clock.moment is not None:
        return clock.moment.date().isoformat(), "published"
    return "XXXX-XX-XX", None


def _number(digits: str | None, spelled: str | None) -> int:
    value = int(digits) if digits else parse(spelled) if spelled else 0
    return int(value or 0)


def _hour(hour: int, part: str | None, ampm: str | None) -> tuple[int, int]:
    """The hour of the day, and 1 where it is of the next day (밤 12시)."""
    half = (ampm or "").replace(".", "").lower()
    if half:
        return hour % 12 + (12 if half == "pm" else 0), 0
    if part in _AFTERNOON and hour < 12:
        return hour + 12, 0
    if part in _NOON and hour < 6:
        return hour + 12, 0
    if part in _MORNING and hour == 12:
        return 0, 0
    if part and words()["part"][part] == "NI" and part not in _MORNING:
        return (0, 1) if hour == 12 else (hour + 12, 0) if 6 <= hour < 12 else (hour, 0)
    return hour, 0


def _coming(clock: Clock, day: str, hour: int, minute: int, free: bool) -> tuple[str, int]:
    """An hour that stands alone is the next one: 3:30 asked at 4:30 is that of the afternoon, 새벽 3시 of tomorrow."""
    if clock.alone and clock.moment is not None and clock.value is None:
        now = (clock.moment.hour, clock.moment.minute)
        if (hour, minute) < now:
            if free and hour + 12 < 24 and (hour + 12, minute) >= now:
                return day, hour + 12
            return move(day, 1), hour
    return day, hour


def _stamp(day: str, hour: int, minute: int, second: str | None = None) -> str:
    return f"{day}T{hour:02}:{minute:02}" + (f":{int(second):02}" if second else "")


def _clock(g: Groups, clock: Clock) -> Value | None:
    day, anchor = _day(clock)
    mod = words()["mod"].get(g.get("mod") or "")
    if noon := g.get("noon"):
        return Value("TIME", f"{day}T{'00' if noon == '자정' else '12'}:00", mod, anchor)
    hour = _number(g.get("h"), g.get("nh"))
    minute = 30 if g.get("hh") else _number(g.get("min"), g.get("nmin"))
    second = g.get("s") or (str(parse(g["ns"])) if g.get("ns") else None)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    if hour == 24:
        hour, over = 0, 1
    else:
        hour, over = _hour(hour, g.get("part"), g.get("ampm"))
    free = 1 <= hour < 12 and not (g.get("part") or g.get("ampm") or (g.get("h") or "").startswith("0"))
    if free and clock.earlier and (hour, minute) < clock.earlier < (hour + 12, minute):
        hour += 12
    if g.get("to") and minute:  # 네시 십오분 전
        hour, minute = hour - 1, 60 - minute
    day = move(day, over)
    if not over:
        day, hour = _coming(clock, day, hour, minute, free)
    return Value("TIME", _stamp(day, hour, minute, second), mod, anchor)


def _hours(g: Groups, clock: Clock) -> Value | None:
    """오후 2~4시, 오전 9시~오후 6시, 9~18시."""
    day, anchor = _day(clock)
    part, part2 = g.get("part"), g.get("part2")
    a, b = int(g["h"] or 0), int(g["h2"] or 0)
    if a > 24 or b > 24:
        return None
    first, over = _hour(a, part, None)
    second, next_day = _hour(b, part2 or part, None)
    if second < first and not next_day and part2 is None:
        second, next_day = (second + 12, 0) if second + 12 > first and second < 12 else (second, 1)
    start = _stamp(move(day, over), first, 0)
    end = _stamp(move(day, next_day), second % 24, int(g.get("min2") or 0))
    return Value("TIME", f"{start}/{end}", None, anchor)


def second_end(first: Value, to: Candidate, clock: Clock) -> Value | None:
    """The end of 오전 9:00~11:30: in the same part of the day where it names none, on the same day or the next."""
    g = dict(to.match.groupdict())
    second = _clock(g, clock)
    if second is None:
        return None
    day, time = first.value[:10], second.value[10:]
    if time < first.value[10:]:
        hour = int(time[1:3])
        if not g.get("part") and hour < 12 and f"T{hour + 12:02}{time[3:]}" > first.value[10:]:
            time = f"T{hour + 12:02}{time[3:]}"
        else:
            day = move(day, 1)
    return Value("TIME", day + time, second.modifier)


def _part(g: Groups, clock: Clock) -> Value:
    day, anchor = _day(clock)
    mod = "END" if g.get("adj") == "늦은" or "늦게" in (g.get("late") or "") else "START" if g.get("adj") or g.get("late") else None
    return Value("TIME", f"{day}T{words()['part'][g['part'] or '']}", mod, anchor)


def _last_night(g: Groups, clock: Clock) -> Value:
    if clock.published is None:
        return Value("TIME", "XXXX-XX-XXTNI")
    return Value("TIME", move(clock.published.isoformat(), -1) + "TNI", None, "published")


def _iso(g: Groups, clock: Clock) -> Value | None:
    day = f"{g['y']}-{g['m']}-{g['d']}"
    second = g.get("s") if g.get("s") != "00" else None
    return Value("TIME", _stamp(day, int(g["h"] or 0), int(g["min"] or 0), second))


_UNPLACED: Final = re.compile(r"XXXX-XX-XXT(\d\d:\d\d)?(?![:\d])")


def of_no_day(value: str) -> str:
    """A clock time in a text that names no day at all, as ISO 8601 writes a time of day in full: T15:00:00."""
    return _UNPLACED.sub(lambda m: f"T{m[1]}:00" if m[1] else "T", value).replace("XXXX-XX-XXT", "T")


READINGS: Final[dict[str, Callable[[Groups, Clock], Value | None]]] = {
    "clock": _clock, "hours": _hours, "part": _part, "last_night": _last_night, "iso": _iso,
}  # fmt: skip
