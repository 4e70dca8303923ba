"""Find: every numeral of every style, by one pass of one regular expression over a section.

A find is only a numeral by its letters. Whether it is a number (and not 이 in 이사회) is for :mod:`.filters`, of what it is
a number for :mod:`.choosing`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from extract.korean.numerals import DIGITS, RANGES, Value, bounds, exact, parse
from extract.korean.numerals.reading import SINO_DIGITS

_RANGE_WORDS = "|".join(sorted((r for r in RANGES if not set(r) <= set("이삼사오륙육칠팔구")), key=len, reverse=True)) + "|한 두|두 세|세 네|서 너"
_ONES = "하나|다섯|여섯|일곱|여덟|아홉|[한둘두셋세석넷네넉]"
_TENS = "열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔"
_SINO = "[영공일이삼사오육륙칠팔구십백천만억조경]"

# 57경기 is no 57 × 10^16
_UNIT = r"(?:[십백천만억조兆億萬]|경(?![기주마쟁찰로북남]))"
# 3천805 · 2억 7,500만 · 21억 4748만 3648 · 20여 · 23만여 · 320여만 · 3백 21 · 12만5천
_DIGIT_LED = (
    rf"(?P<digits>{DIGITS}(?: ?여 ?(?=[백천만억조]))?"
    rf"(?:(?:{_UNIT}{{1,3}}| [십백천]?[만억조](?= ?(?:원|달러|엔|유로|위안|파운드|명|개|톤|건|대|광년|가구|세대|마리|배|표|곳|권|㎞|km|평|그루|장)))(?: ?(?:{DIGITS}|[일이삼사오육칠팔구](?=[십백천]))(?=[십백천만억조]|\d|[^.,\d]|$))?){{0,8}}"
    r"(?: ?여(?=[백천만억조]| ?[가-힣A-Za-z%㎀-㏿]|~\d))?(?: ?[백천만억조]+(?= ?[원명개건달유톤]|$))?)"
)
# 수십 · 몇백 · 서너 · 스물세 · 백스물다섯 · 이백사십삼 · 삼 점 일사 · 마이너스 삼 · 십만 이천
_HANGUL = (
    rf"(?<![가-힣A-Za-z\d])(?P<hangul>(?:마이너스 ?|음수 )?"
    rf"(?:[수몇] ?[십백천만억조]+(?: [십백천]?[만억조](?= ?[원달명개]))?|(?:{_RANGE_WORDS})[십백천만억조]*|십 ?수(?= ?(?:명|개|건|대|차례|곳|마리|척|번|배|년|일|편|장|권|채|종|가지|만|억))[만억]?"
    rf"|(?:{_TENS})(?: ?(?:{_ONES}))?|{_ONES}"
    rf"|{_SINO}+(?: {_SINO}+){{0,6}}(?: ?점 ?[영공일이삼사오육칠팔구]+(?: [영공일이삼사오육칠팔구]+(?![가-힣])){{0,12}}[십백천]?[만억조]?)?"
    rf"(?: ?(?:{_TENS}) ?(?:{_ONES})?| ?(?:{_ONES})(?![가-힣]{{2}}))?"
    rf"|첫|절반|반(?![가-힣])|반(?=[이을] 넘|을 )|[½⅓⅔¼¾])(?:(?:(?<![두세네]) )?여(?= ?[가-힣]))?)"
)
# 천이백만, 스물세: no word has so many numeral syllables, or begins like that.
_CERTAIN = re.compile(
    rf"(?=.{{3}})(?=(?:.*[십백천만억조경]){{2}}){_SINO}+(?: {_SINO}{{2,}})*|[일이삼사오육칠팔구]?십[일이삼사오육칠팔구]|[이삼사오육칠팔구]십"
    rf"|(?:스물|서른|마흔|예순|일흔|여든|아흔) ?(?:{_ONES})|쉰 ?(?:{_ONES})|열(?:다섯|여섯|일곱|여덟|아홉|[한두세네])|스무|서른|마흔|예순|일흔|여든|아흔"
)
_COPULA = re.compile(r"[다며고라었니지요]|인(?![가-힣])")
_SCALED = re.compile(r" (?:배|퍼센트|프로|킬로|미터|센티|톤|도)")
_IS = re.compile(r"다(?![가-힣])|며|었|라(?![가-힣])|고(?![가-힣])|지만")
# The letters that a numeral can begin with: nothing else is tried anywhere else.
_FIRST = "[0-9영공일이삼사오육륙칠팔구십백천만억조경한두세네다여아열스서마쉰예둘셋넷하석너대첫절반수몇음엳½⅓⅔¼¾]"
_FIND = re.compile(f"(?={_FIRST})(?:{_DIGIT_LED}|{_HANGUL})")
# 3분의 1 · 삼분의 이 · 2와 3분의 1
_FRACTION = re.compile(
    rf" ?분의 ?(?P<over>{DIGITS}|[일이삼사오육칠팔구십백천]+(?:만(?=[일이삼사오육칠팔구천백십]))?[일이삼사오육칠팔구십백천]*(?= |$|[은는이가을를의로만에도보]|입니|였|조각|가량|정도|수준|[^가-힣]))"
)
_MIXED = re.compile(rf"[과와] ?(?P<fraction>(?:{DIGITS}|{_SINO}+) ?분의 ?(?:\d+|[일이삼사오육칠팔구십백천]+?))(?=[은는이가을를의로만에도보]|[^가-힣]|$)")
_WHOLE = re.compile(rf"(?P<whole>{DIGITS}|[일이삼사오육칠팔구십백천만]+)(?:과|와|하고) ?$")
_SIGN = re.compile(r"(?:마이너스|음수|[-+±])\s?$")
# -10~-3도
_NEGATIVE = re.compile(r"(?<![\d가-힣A-Za-z])-\d+(?:\.\d+)?~$")
_DIGIT = frozenset("0123456789")
_PARTS = {"½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
# What a fraction goes on with and a sign ends with: nothing is searched for where they do not stand.
_FRACTION_FIRST = frozenset("분과와")
_SIGN_LAST = frozenset("-+±스수 ")
_HANGUL_RUN = re.compile("[가-힣]*")
# Longer runs of numerals and blanks are no numeral, and are passed over at once.
_LONGEST_WORDS = 80


@dataclass(slots=True)
class Find:
    """A numeral in the text, from ``start`` to ``end`` (unit not included), and its value."""

    start: int
    end: int
    value: Value
    upper: Value | None = None
    style: str = "digits"  # digits, hangul
    more: bool = False  # 여: 20여 개
    vague: bool = False  # 수십, 몇백
    fraction: bool = False
    certain: bool = False  # letters that can be nothing but a numeral: 삼천사백오십이, 예순셋


def find(text: str, start: int, end: int, skip: Callable[[int], bool] | None = None) -> Iterator[Find]:
    """The numerals of a half-open stretch of the text, in order, none overlapping.

    ``skip`` is asked about every numeral of one letter, before anything else is looked at: is it plainly part of a word?
    """
    place = start
    while match := _FIND.search(text, place, end):
        begin, place = match.span()
        if match.lastgroup == "digits":
            if (found := _digits(text, match)) is None:
                continue
        else:
            if (skip is not None and place - begin == 1 and skip(begin)) or (found := _hangul(text, match)) is None:
                if place - begin <= _LONGEST_WORDS:
                    place = _HANGUL_RUN.match(text, begin + 1, end).end()  # type: ignore[union-attr]
                continue
        if text[found.end : found.end + 1] in _PARTS and isinstance(found.value, int) and match.lastgroup == "digits":
            found.value, found.end = exact(found.value + _PARTS[text[found.end]]), found.end + 1  # 7⅔이닝
        if text[found.end : found.end + 2].lstrip()[:1] in _FRACTION_FIRST:
            found = _with_fraction(text, found, start, end)
        if found.start and text[found.start - 1] in _SIGN_LAST:
            _with_sign(text, found, start)
        yield found
        place = max(found.end, begin + 1)


def _digits(text: str, match: re.Match[str]) -> Find | None:
    """The longest head of a match that is one numeral: 3조 5 명 is 3조, then 5."""
    written = match["digits"]
    start = match.start("digits")
    for cut in _cuts(written):
        head = written[:cut].rstrip()
        plain = head.replace("여", "").strip()
        if (value := parse(plain)) is not None:
            return Find(start, start + len(head), value, more="여" in head)
    return None


def _cuts(written: str) -> Iterator[int]:
    """Lengths to try, longest first: the whole, then back to each place where a blank or a run of digits begins."""
    if len(written) > 60:
        return
    yield len(written)
    for place in range(len(written) - 1, 0, -1):
        here, before = written[place], written[place - 1]
        if here == " " or ((here in _DIGIT) != (before in _DIGIT) and here not in ".," and before not in ".,") or here in "여십백천만억조경":
            yield place


def _hangul(text: str, match: re.Match[str]) -> Find | None:
    written = match["hangul"]
    start = match.start("hangul")
    if written == "첫":
        return Find(start, start + 1, 1, style="hangul")
    if len(written) > _LONGEST_WORDS:
        return None
    pieces = written.split(" ")
    for count in range(len(pieces), 0, -1):  # 이십만 이천 is one, 백만 오 is not always
        head = " ".join(pieces[:count])
        plain, more = (head[:-1].rstrip(), True) if head.endswith("여") else (head, False)
        if len(plain) > 2 and plain[-1] in "두세석넉네한" and plain[-2] in SINO_DIGITS:
            head = plain = plain[:-1]  # 육백팔십삼석: seats
        if plain.endswith("점이") and len(plain) > 4 and text[start + len(head) : start + len(head) + 1] == " " and not _SCALED.match(text, start + len(head)):
            head = plain = plain[:-2].rstrip()  # 삼백이십점이 남았다: works, and the particle
        if plain.endswith("이") and "점" in plain and _IS.match(text, start + len(head)) and len(plain) > 3:
            head = plain = plain[:-1].rstrip()  # 오 점 오이다: 5.5 and the copula
        if plain.startswith("십") and "수" in plain and (found := bounds(plain.replace("수", "").replace(" ", ""))) is not None:
            return Find(start, start + len(head), found[0], None, "hangul", more, True, certain=True)  # 십수 명
        if plain and (found := bounds(plain)) is not None:
            vague = plain[0] in "수몇" and len(plain) > 1
            certain = len(plain) > 1 and _CERTAIN.fullmatch(plain) is not None and _COPULA.match(text, start + len(head)) is None
            return Find(start, start + len(head), found[0], found[1], "hangul", more, vague, certain=certain)
    return None


def shorten(text: str, found: Find, end: int) -> Find | None:
    """A find cut at a morpheme's end (백칠십이다 is 170), None when nothing is left."""
    cut = text[found.start : end].rstrip()
    value = bounds(cut)
    return None if value is None else Find(found.start, found.start + len(cut), value[0], value[1], found.style, False, found.vague)


def _with_fraction(text: str, found: Find, begin: int, end: int) -> Find:
    """3 followed by 분의 1 is a third; 2와 before it is two more."""
    if text[found.end : found.end + 1] in ("과", "와") and (mixed := _MIXED.match(text, found.end, end)):
        value = parse(f"{text[found.start : found.end]}과 {mixed['fraction']}")
        return found if value is None else Find(found.start, mixed.end(), value, style=found.style, fraction=True)
    if not (match := _FRACTION.match(text, found.end, end)):
        return found
    over = parse(match["over"])
    if over is None or not found.value:
        return found
    under = text[found.start : found.end].removeprefix("마이너스").removeprefix("음수").strip()
    start, written = found.start, f"{under}분의 {match['over']}"
    if whole := _WHOLE.search(text, max(begin, found.start - 12), found.start):
        written, start = f"{whole['whole']}과 {written}", whole.start()
    if found.start < match.start() and text[found.start : found.end].startswith(("마이너스", "음수")):
        written = "-" + written
    value = parse(written)
    return found if value is None else Find(start, match.end(), value, style=found.style, fraction=True)


def _with_sign(text: str, found: Find, begin: int) -> None:
    """-2.3%, ±2.03%p, 마이너스 5: the sign belongs to the number, where nothing is glued before it."""
    if not (sign := _SIGN.search(text, max(begin, found.start - 5), found.start)):
        return
    at = sign.start()
    if at > begin and (text[at - 1].isalnum() or text[at - 1] in "-)]~%") and not (text[at - 1] == "~" and sign.group() == "-" and _NEGATIVE.search(text, max(begin, at - 8), at)):
        return
    if sign.group() == "- ":
        return
    found.start = at
    if sign.group()[0] in "-마음":
        found.value = -found.value
