"""Counts that share their noun: another value of the same, a part of it, the rest (선원 16명 가운데 3명; 2021년 30건, 2022년 45건)."""

from __future__ import annotations

import re
from itertools import pairwise

from extract.korean.analysis import Analysis
from extract.pipes.facts import Number
from extract.pipes.numbers.counted import ALONE
from extract.pipes.numbers.tables import words

_LISTED = re.compile(r", (?:[가-힣]+ ){0,3}\Z")


def inherit(analysis: Analysis, counts: list[Number]) -> None:
    """Counts with one counter in one sentence count the same things: 38건의 안건을 심의해 36건을 수용; 작년에 36건, 올해 38건의 정황."""
    text = analysis.text
    for first, second in pairwise(counts):
        if (first.counted is None) == (second.counted is None):
            continue
        same, between = first.unit == second.unit, text[first.end : second.start]
        if same and first.counted is not None and second.unit is not None and _out_of_them(between):
            second.counted = first.counted  # 제안 274건을 받았다. 이 중 3건은 …
            continue
        if second.start >= analysis.sentence_at(first.start)[1]:
            continue
        if first.counted is not None and second.unit is not None:
            if same and second.unit not in ALONE and (_OUT_OF.match(between) or _goes_along(text, second, between)):
                second.counted = first.counted  # 선원 16명 가운데 3명; 2013년 30명, 2014년 36명
                continue
            if between == " " and first.unit in _HOUSEHOLDS and first.counted[1] <= first.start:
                second.counted = first.counted  # 주민 18가구 100여 명
                continue
        if not same or first.unit not in _SHARED:
            continue
        if first.counted is not None:
            if text[second.end : second.end + 1] in "을를" and len(between) < 40 and _stands_free(analysis, second):
                second.counted = first.counted
        elif second.counted is not None and second.counted[0] > second.end and _LISTED.match(between):
            first.counted = second.counted


_OUT_OF = re.compile(r"[^.\n]{0,12}? ?(?:중|가운데)(?:에서|에)?(?: [가-힣]{1,4}){0,2} \Z")
_HOUSEHOLDS = words("가구 세대 팀 개팀")
_WHEN = (
    r"(?:(?:약|각각|최대|최소|이후|올해|지난해|작년|내년|이듬해|현재|다시|지난달|이달|지난|오는|같은|기간|달|말|초|기준|당시|이달|전년|올|최고|많게는|하반기|상반기)(?:에는?|엔|까지)?"
    r"|\d{1,4}(?:년|월|일|분기|시)(?:에는?|말|초|엔|까지|에도)?|(?:[\d.]+%|[\d.]+배)(?:가|나)? ?(?:늘어난|증가한|줄어든|감소한|상승한|많은|적은))"
)
# Another value of the same, at another time: 30명에서 36명으로; 2013년 30명, 2014년 36명; 528개와 298개.
_ALONG = re.compile(
    rf"(?:에서|→| → |에서 최대 |이던 것이 |이었는데 |이었지만,? |이었으나 |였으나 |였지만 |에 불과했지만,? |에서 )(?:{_WHEN} )*\Z|(?:으로|로|이|,|에서|으로,|로,|이었고,?|였고,?|을 기록했고,?) (?:{_WHEN} )+\Z"
    r"|(?:으로|로) [가-힣]{2,6}(?:으나|지만|고|다가|며),? (?:이후|올해|현재|지난해에?는?|지금은|다시|최근) \Z| (?:증가한|감소한|늘어난|줄어든|늘린|줄인) (?:총 )?\Z"
)
# An earlier value in brackets: 60만 명으로 전년(59만 명) 대비; and how much more: 전년보다 4만 명 늘었다.
_THEN = re.compile(r"(?:전년|전년 동기|전달|전월|지난해|작년|작년 동월|같은 기간|년 전|당초|당시|동기|동월|평균치|분기|\d월|\d년)\(\Z")
_MORE = re.compile(r"(?: 가까이| 이상| 가량| 정도|나|이나|만큼)?(?:가|이)? ?(?:증가|감소|늘|줄|많|적[은었]|급증|급감)")
_COMPARED = re.compile(r"(?:보다|대비|에 비해서?는?|에서|새) ?(?:\S+ )?(?:약 )?\Z")


def _goes_along(text: str, second: Number, between: str) -> bool:
    """Is this another value of what the count before it counts: then, later, or by how much it rose?"""
    if "\n" in between or len(between) > 60:
        return False
    if _ALONG.match(between):
        return True
    if text[second.start - 1] == "(":
        return _THEN.search(between) is not None
    return _MORE.match(text, second.end) is not None and _COMPARED.search(between) is not None


_REST = re.compile(r"(?:(?:이|그|이들|그들) ?(?:중|가운데)(?:에서)?|나머지|그중)(?: 약| 총| 다른)? \Z")


def _out_of_them(between: str) -> bool:
    """Is this a part of what the count before it counts: 이 중 3건은 …, 나머지 5명은?"""
    return len(between) < 90 and "\n" not in between and between.count(". ") < 2 and _REST.search(between) is not None


def _stands_free(analysis: Analysis, number: Number) -> bool:
    """Does no noun stand before the number that it could be a number of?"""
    i = analysis.at(number.start) - 1
    return i >= 0 and (analysis.tags[i][0] in "JE" or analysis.tags[i] == "MAG" or analysis.forms[i] in ("중", "가운데", "총", "약", "모두"))


# Counters of matters and things, whose noun is named once in a sentence.
_SHARED = words("건 개 곳 개소 종 편 권 대 점 척 마리 그루")
