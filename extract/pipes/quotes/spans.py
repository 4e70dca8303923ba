"""How far a speaker's phrase reaches: whole names where Kiwi tears them, lists of names, no bracket."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extract.pipes.quotes.scene import Scene, Span

_BODY_BEFORE = re.compile(r"[가-힣A-Za-z0-9·]{2,30} $")
_WORD_FROM = re.compile(r"[가-힣A-Za-z0-9·-]+$")
# Words that are no part of the phrase whose first word Kiwi made of their end: 보신대로, 전일.
_NO_PART = re.compile(r"(?:대로|만큼|때문|까지|부터|전일|금일|당일|당시)$|^(?:이|그|저|한)번$")
_MEDIUM_BEFORE = re.compile(r"(?:(?<!\S)[가-힣]{2,5} )?(?:일간지?|주간지|매체|전문지) (?:[가-힣A-Za-z]{1,5} )?$")
# 2. 2012. 7. 6. ⟦박민호는⟧: a number or a date before the phrase, in a list.
_NUMBER = re.compile(r"(?:\d{1,4}\.\s?)+(?=\D)")
_TOGETHER = re.compile(r"[과와] $")
_LETTERS = re.compile(r"(?<![A-Za-z])[A-Z]{2,6}, $")  # AP, 로이터통신 등
_BARE = re.compile(r"관계자|대변인|직원|임원|간부|담당자|대표|사장|회장")  # ⟦새별바이오로직스⟧ 관계자는
_NO_FIRST = re.compile(r"(?:시각|이날|당일|한편|현재|당시|오전|오후) (?=\S)")
_SOME_OF = re.compile(r"(?<![가-힣])(?:두|세|네) $")
_TITLE_LEAD = re.compile(r"['‘][^'’\n]{1,24}['’] ")


def without_bracket(text: str, start: int, end: int) -> Span:
    """⟦무안군⟧(군수 김산)은: the speaker is named before the bracket."""
    bracket = text.rfind("(", start, end)
    return (start, bracket) if bracket > start and text[end - 1] == ")" else (start, end)


def whole_name(scene: Scene, start: int, end: int) -> Span:
    """⟦제 대변인⟧, ⟦정경인 새별 대표⟧: with the name before, where Kiwi's tags made the phrase begin behind it.

    Without the title before it: ‘연예 소식’ ⟦박일서⟧가; nor the rest of a torn word: 보신⟦대로 북한⟧은.
    """
    text, floor = scene.outer.text, scene.outer.start
    if (number := _NUMBER.match(text, start, end)) is not None:
        start = number.end()
    title = _TITLE_LEAD.match(text, start, end)
    if title and scene.named(title.end(), title.end() + 1):
        return title.end(), end
    if end - start == 1 and text[start] in "측쪽" and (body := _BODY_BEFORE.search(text, floor, start)):
        return body.start(), end
    if _NO_FIRST.match(text, start, end):
        start = text.index(" ", start) + 1  # 같은 시각 ⟦문 총장⟧은
    if (number := _SOME_OF.search(text, max(floor, start - 3), start)) is not None and end - start <= 8:
        start = number.start()  # ⟦두 장관⟧
    if start > floor and ("가" <= text[start - 1] <= "힣" or (text[start - 1] in "-·" and "가" <= text[start - 2] <= "힣")):
        word = _WORD_FROM.search(text, max(floor, start - 12), start)
        if word is not None and not _inside(scene.outer.names, start):
            rest = text.find(" ", start, end)
            whole = text[word.start() : rest if rest > 0 else end]
            start = rest + 1 if rest > 0 and _NO_PART.search(whole) else word.start()
    elif (medium := _MEDIUM_BEFORE.search(text, max(floor, start - 24), start)) is not None and end - start <= 6:
        start = medium.start()  # 영국 일간 더 ⟦선⟧은
    names = scene.outer.names
    for i in range(bisect_left(names, (start, start)) - 1, -1, -1):  # the name that it begins in, the person before
        first, last = names[i]
        person = scene.named(first, first + 1) is not None or _BARE.fullmatch(text, start, end) is not None
        if first < floor or not (start < last or (person and last == start - 1 and text[last] == " ")):
            break
        start = first
    return start, end


def _inside(names: Sequence[Span], place: int) -> bool:
    """Whether an offset lies inside a name."""
    i = bisect_left(names, (place, place)) - 1
    return i >= 0 and names[i][1] > place


def listed(scene: Scene, start: int, end: int) -> Span:
    """With the names that stand before it in a list: ⟦AP, 로이터통신 등⟧, ⟦한빛당 이수진, 새별당 김준호 대표⟧."""
    text, names = scene.outer.text, scene.outer.names
    if _TOGETHER.search(text, max(scene.outer.start, start - 2), start) and (i := bisect_left(names, (start - 2, 0))) and names[i - 1][1] == start - 2:
        start = max(names[i - 1][0], scene.outer.start)  # ⟦한빛당⟧과 새별당은
    for _ in range(4):
        if text[start - 2 : start] != ", ":
            break
        if (short := _LETTERS.search(text, max(scene.outer.start, start - 9), start)) is not None:
            start = short.start()
            continue
        i = bisect_left(names, (start - 2, 0)) - 1
        if i < 0 or names[i][1] != start - 2 or names[i][0] < scene.outer.start:
            break
        start = names[i][0]
        if i and names[i - 1][1] == start - 1 and text[start - 1] == " " and names[i - 1][0] >= scene.outer.start:
            start = names[i - 1][0]
    return start, end
