"""Whether a word that ends like an award is one: what stands before and behind it."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.pipes.awards import lists
from extract.pipes.awards.lists import Head

CLOSE = r"['’\"”」』>》〉]?\s?(?:\([^)\n]{1,30}\))?"
_PARTICLE = r"(?:을|를|으로|로|에|의|은|이|가|도|까지|과|와|부문|에는| 등을?| 등에)?"
ADVERB = r"(?:\s?['‘]?(?:\d+[년회]\s?연속(?:으로)?|\d관왕|각각|나란히|최종|동시에?|또|함께|공동|모두|최초로?|처음(?:으로)?|잇따라|연이어|연달아|다시|공식|직접|새롭게|신규|대표로|최고|전국|대거|\d+[가-힣]{1,3}(?:이|가|을|를)?)['’]?)*"
_WINNING = lists.verbs("won")
_CHOSEN = lists.verbs("chosen")
# The verb stands right behind the award: 대상을 ⟦수상⟧.
DIRECT = re.compile(rf"{CLOSE}{_PARTICLE}{ADVERB}\s?(?:{_WINNING})")
CHOSEN_DIRECT = re.compile(rf"{CLOSE}{_PARTICLE}{ADVERB}\s?(?:수상자로 )?(?:{_CHOSEN}|이름)")
# ... or further on in the same sentence.
NEAR = re.compile(rf"[^.\n]{{0,60}}?(?:{_WINNING}|{_CHOSEN})")
_BEFORE = re.compile(r"(?:수상|시상|선정|수여|최고|영예의|포상|심사 결과|▲|△|■|○|·|\*|-)[^.\n]{0,25}$")
# 대상은 X가, 대상에 X, 대상 1점: a grade in a list of them.
_LISTED = re.compile(r"(?:은|에는|에|으로는|의|,|\(| [가-힣]|:| :| \d+[점명팀편건]| \d+만? ?원| \d{2,3}만)")
_GRADES = re.compile(r"최우수상|우수상|장려상|금상|은상|특별상|공모전|경진대회|경연대회|수상작|콩쿠르|시상식|수상자")
# 합창 대상은 해솔초(교장 …), 최우수상은: a list of winners
_NAMES_BEHIND = re.compile(r"은 [^.\n]{2,40}?(?:\(|상은|차지|수상|에게)")
# 신청 대상은, 예약 대상에: a noun right before it makes it a target; a contest, a division or a particle does not.
_BARE_NOUN = re.compile(r"(?<![가-힣])[가-힣]{1,4}(?<!부문)(?<!분야)(?<!에서)(?<!평가)(?<!대회)(?<![회전제상서부은는에의로])(?<!종합)(?<!영예의)(?<!올해)(?<!연속)(?<!최종)(?<!각각)(?<!결과) $")
_MADE = re.compile(r"(?:으로는|에는|은|는|으로|로) [^.\n]{0,110}?(?:선정|수여|인증)")
_BEFORE_CHOSEN = re.compile(r"(?:선정|올해의|수상|오른)\s?['‘]?$")
# 국제도시상, 대통령상, 종합대상 등을 수상: one of a list that ends in a verb of winning.
LISTED_WON = re.compile(r"['’]?(?:(?:을|를)?,|와 |과 |·| 및 )[^.\n]{0,70}?(?:상|표창|훈장|메달)['’]?(?:을|를| 등을?| 등에)? ?(?:잇따라 |각각 |동시에? )?(?:수상|받[았는])")
CERTAIN = re.compile(rf"{CLOSE}(?:을|를|의)?{ADVERB}\s?(?:수상|차지|영예|거머|쾌거)")


@lru_cache(maxsize=1)
def _has_grades(text: str) -> bool:
    """Whether a text has grades of a prize, or a contest, at all: asked again and again of one text."""
    return _GRADES.search(text) is not None


def has_evidence(text: str, head: Head, word: int, begin: int, stop: int, filled: bool, floor: int) -> bool:
    """Whether what a head needs beside it is there (heads.tsv, third column)."""
    if head.needs == "-":
        return True
    direct = bool(DIRECT.match(text, stop) or CHOSEN_DIRECT.match(text, stop))
    if head.word in ("명인", "명장") and re.match(r"['’]?(?: 제\d+[호대])?['’]?(?:으로|로|에)? ?(?:지정|이름을 올|칭호|올[랐라]|등극|인증)", text[stop : stop + 22]):
        return True
    if head.needs == "always":
        if head.kind == "grade" and re.search(r"[▲△■○▷]\s?$", text[max(floor, word - 2) : word]) and _has_grades(text):
            return True  # ▲은상 … ▲입선 …
        return direct or LISTED_WON.match(text, stop) is not None
    if head.kind == "title":  # 명장, 신인왕: a person is called so far more often than made one
        return direct or _BEFORE_CHOSEN.search(text, max(floor, word - 12), word) is not None or (word < begin and _MADE.match(text, stop) is not None)
    near = filled or NEAR.match(text, stop) or _BEFORE.search(text, max(floor, word - 30), word) or _has_grades(text)
    return bool(near)


def is_top_prize(text: str, word: int, begin: int, stop: int, filled: bool) -> bool:
    """Whether 대상 is the first prize and not a target."""
    if filled and word == begin and text[begin - 1] in "'‘\"“「『<《〈":
        return bool(DIRECT.match(text, stop) or CHOSEN_DIRECT.match(text, stop) or _has_grades(text) or "수상" in text or "받" in text)
    if word < begin and LISTED_WON.match(text, stop):
        return True
    direct = DIRECT.match(text, stop) or (LISTED_WON.match(text, stop) if text[word:stop] == "대상" and re.search(r"(?:상|회|전|평가|대회) $", text[max(0, word - 4) : word]) else None)
    if direct and not re.match(r"(?:을|를)?\s?(?:으로|로)", text[stop : stop + 3]) and not re.match(r"에\s?(?:오르|올랐|올라|올려)", text[stop : stop + 4]):
        return True
    if re.match(r"으로 (?:선정|뽑|결정)", text[stop : stop + 7]) and re.search(r"(?:에서|서|부문|분야) ?['‘]?$", text[max(0, word - 6) : word]):
        return True
    if word == begin and re.search(r"(?:에서|연속|어워드['’]?|서) ?(?:\d+년 연속 )?['‘]?$", text[max(0, word - 14) : word]) and (
        CHOSEN_DIRECT.match(text, stop) or text[stop : stop + 1] in ("", "\n", "!", "…") or re.match(r"NEW|새글", text[stop : stop + 3])):
        return True
    if word < begin:
        return bool(filled and ("수상" in text or "시상" in text)) or bool(CHOSEN_DIRECT.match(text, stop) and re.search(r"대한민국|제\d+회|연속|20\d\d", text[max(0, word - 20) : stop + 12]))
    if re.search(r"(?:20\d\d년|종합|영예의|[▲△■○\*-]|^|\n)\s?$", text[max(0, begin - 6) : begin]) and (_has_grades(text)):
        return True
    if re.match(r"['’]?\s?수상작|작으로", text[stop : stop + 6]) or (re.match(r" ?\d[\d,]*[백천]?만? ?원", text[stop : stop + 12]) and "공모" in text):
        return True
    return bool(_LISTED.match(text, stop) and _has_grades(text) and not re.search(r"(?:을|를|들|명|자|생|민|인)\s?$", text[max(0, begin - 3) : begin]) and not (_BARE_NOUN.search(text, max(0, begin - 8), begin) and not _NAMES_BEHIND.match(text, stop)) and not re.match(r"(?:으로|에서|이[다며 ]|은 아|에 포)", text[stop : stop + 4]))
