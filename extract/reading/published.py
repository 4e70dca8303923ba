"""Publication dates as metadata and news sites write them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from extract.errors import ExtractError

SEOUL = timezone(timedelta(hours=9), "Asia/Seoul")

# 2023-12-14 · 2023. 12. 14. 오후 1:50 · 2023/12/14 [10:34] · 2023년 12월 14일 10시 34분 · 20231214 · 2023-12-14 10:34:05
_WRITTEN = re.compile(
    r"(?P<y>\d{4})\s*[-./년]?\s*(?P<m>\d{1,2})\s*[-./월]?\s*(?P<d>\d{1,2})\s*[.일]?"
    r"(?:\s*\([월화수목금토일]\))?"
    r"(?:[\sT\[(]*(?P<half>오전|오후|AM|PM|am|pm)?\s*(?P<hh>\d{1,2})\s*[:시]\s*(?P<mm>\d{1,2})?분?(?::(?P<ss>\d{1,2})(?:\.\d+)?)?"
    r"\s*(?P<half2>AM|PM|am|pm)?[\])]?)?"
    r"\s*(?P<zone>Z|[+-]\d\d:?\d\d|KST)?"
)


def parse_published(value: str) -> str:
    """A publication date in any usual form as ISO 8601: ``2023-12-14``, or ``2023-12-14T10:34:00+09:00`` with a time.

    A time without an offset is Seoul's. Raises :class:`~extract.errors.ExtractError` ``bad_published``.
    """
    text = value.strip()
    match = _WRITTEN.fullmatch(text)
    try:
        if match is None:  # RFC 822: Thu, 14 Dec 2023 10:34:00 +0900
            moment = parsedate_to_datetime(text)
            return (moment if moment.tzinfo else moment.replace(tzinfo=SEOUL)).isoformat(timespec="seconds")
        year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
        if match["hh"] is None:
            return datetime(year, month, day).date().isoformat()
        hour = int(match["hh"])
        half = (match["half"] or match["half2"] or "").lower()
        if half in ("오후", "pm") and hour < 12:
            hour += 12
        elif half in ("오전", "am") and hour == 12:
            hour = 0
        zone = _zone(match["zone"])
        return datetime(year, month, day, hour, int(match["mm"] or 0), int(match["ss"] or 0), tzinfo=zone).isoformat(
            timespec="seconds"
        )
    except (ValueError, TypeError, IndexError):
        raise ExtractError("bad_published", value=value) from None


def _zone(written: str | None) -> timezone:
    if written is None or written == "KST":
        return SEOUL
    if written == "Z":
        return UTC
    sign = -1 if written[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(written[1:3]), minutes=int(written[-2:])))
