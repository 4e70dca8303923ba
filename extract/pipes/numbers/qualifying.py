"""Qualifiers before and after a number: 약, 이상, 미만, 최대, 안팎."""

from __future__ import annotations

import re

from extract.pipes.facts import Number
from extract.pipes.numbers.context import Context

_AFTER = (
    ("at_least", re.compile(r" ?이상|보다 (?:크거나|많거나|높거나) 같")),
    ("at_most", re.compile(r" ?이하| ?이내|[을를이가]? ?넘지 ?(?:못|않|말)|[을를이가]? ?초과하지 ?(?:못|않|말)")),
    ("more_than", re.compile(r" ?초과|[을를이가]? ?(?:훌쩍 |크게 )?(?:넘(?![치나버]|어[지졌진질져]|어뜨|어간)|웃도|웃돌|상회|초과)|보다 (?:크|많|높)")),
    ("less_than", re.compile(r" ?미만|[을를이가에]? ?못 ?미[치쳤친칠쳐]|[을를] (?:밑도|밑돌)|보다 (?:작|적|낮)|[이가]? ?(?:안 되는|안 돼|채 안|채 되지)")),
    ("approximately", re.compile(r" ?(?:가량|내외|안팎|정도|남짓|쯤|전후|가까이|가까운|가깝|육박)|에 (?:가까|육박)")),
)  # fmt: skip
# All that can begin one of the above: no pattern is tried where none stands.
_FIRST = frozenset("이보초넘웃상을를가에못미밑안채내정남쯤전육여 훌크수")
_BEFORE = re.compile(
    r"(?:^|[^가-힣])(?P<word>약|대략|어림잡아|거의|얼추|줄잡아|최소한?|적어도|최하|최대|최고|많게는|많아야|기껏해야|대략적으로)\s?(?:총\s?|연\s?|월\s?|하루\s?|연간\s?|누적\s?)?$"
)
_LAST = frozenset("약략서의추아소한도하대고는야해로총연월루간적")
_WORDS = dict.fromkeys(("약", "대략", "어림잡아", "거의", "얼추", "줄잡아", "대략적으로"), "approximately")
_WORDS |= dict.fromkeys(("최소", "최소한", "적어도", "최하"), "at_least") | dict.fromkeys(("최대", "최고", "많게는", "많아야", "기껏해야"), "at_most")


def qualify(context: Context, number: Number) -> None:
    """Set the number's qualifier by the words around it; one after it wins, and 여 inside it stands."""
    text = context.text
    if text[number.end : number.end + 1] in _FIRST:
        for name, pattern in _AFTER:
            if pattern.match(text, number.end):
                number.qualifier = name
                return
    if number.qualifier is None and text[max(0, number.start - 2) : number.start].rstrip()[-1:] in _LAST and (match := _BEFORE.search(context.before(number.start, 12))):
        if match["word"] == "최고" and number.unit == "Cel":
            return  # 낮 최고 31도: the day's highest
        number.qualifier = _WORDS[match["word"]]
