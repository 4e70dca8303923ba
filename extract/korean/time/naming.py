"""What an expression names itself: its year, its month, its modifier."""

from __future__ import annotations

from extract.korean.numerals import parse
from extract.korean.time.clock import Clock, move, shift
from extract.korean.time.grammar import words

Groups = dict[str, str | None]


def modifier(g: Groups) -> str | None:
    """TIMEX3 mod of 초, 중순, 말, 쯤."""
    return words()["mod"].get(g.get("mod") or "")


def anchor_of(clock: Clock) -> str | None:
    return "published" if clock.published else None


def named_year(g: Groups, clock: Clock) -> int | None:
    """The year that the expression names itself."""
    if y := g.get("y"):
        return int(y)
    if dangi := g.get("dangi"):
        return int(dangi) - 2333
    if spelled := g.get("sy"):
        value = parse(spelled)
        return value if isinstance(value, int) and 1 <= value <= 9999 else None
    if two := g.get("yy") or g.get("y2"):
        now = clock.published.year if clock.published else 2025
        year = now // 100 * 100 + int(two)
        return year - 100 if year > now + 20 else year
    lead = g.get("lead")
    if said := g.get("sr"):
        base = clock.last_year or (clock.published.year if clock.published else None)
        return base + int(words()["storyyear"][said]) if base else None
    word = g.get("ry") or (lead if lead in words()["year"] or lead == "올" else None)
    if word and clock.published:
        return clock.published.year + (0 if word == "올" else int(words()["year"][word]))
    return None


def named_month(g: Groups) -> int | None:
    if m := g.get("m"):
        return int(m)
    name = g.get("sm") or g.get("sm2")
    return int(words()["monthname"][name]) if name else None


def edge_of_month(y: int, m: int, edge: str, clock: Clock) -> str:
    """첫날, 마지막 날, 말일, 같은 날 of a month."""
    if edge.startswith("첫"):
        return f"{y:04}-{m:02}-01"
    if edge.startswith("같은"):
        d = clock.published.day if clock.published else 1
        return f"{y:04}-{m:02}-{d:02}"
    return move("{:04}-{:02}-01".format(*shift(y, m, 1)), -1)
