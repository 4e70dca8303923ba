"""Resolve: finds to numbers. Ordered sieves, most certain first; the first that answers names the number's rule."""

from __future__ import annotations

import re

from extract.korean.numerals import Value, parse
from extract.pipes.facts import Number
from extract.pipes.numbers import filters
from extract.pipes.numbers.choosing import choose, look_up, split_group
from extract.pipes.numbers.context import Context
from extract.pipes.numbers.finding import Find, find, shorten
from extract.pipes.numbers.tables import LONGEST, NOT_NUMBERS, Unit, prefixes, units, words

# 3-1 · 3대1 · 0 대 1 · 45-41 · 2:1
_PAIR = re.compile(r"(\d{1,3}(?:\.\d+)?) ?(-|–|:|대) ?(\d{1,3}(?:\.\d+)?)(?![\d:]|[-–/~.]\d|,\d{3})")
_WON = re.compile(r" ?(?:(?:으?로) ?(?:이[겼긴기길]|승리|패|완승|완패|졌|지[고며]|꺾|눌|비[겼긴기]|무릎|역전|물리|제압|격파|앞[서섰]|뒤지|대승|신승)|무승부|승리|승(?![가-힣])|패배|패(?![가-힣]))")
_AFTER_PAIR = re.compile(r" ?(?:로|으로|승|패|무승부|무(?![가-힣])|완승|완패|신승|역전|석패|승리|패배|대승|대패|동점|리드)")
_AFTER_RATIO = re.compile(r"\s?(?:로|의|으로|이|가|을|를|정도|비율|경쟁률|을|수준|,|\.|\)|$|\n|에|까지|였|이었|보다)")
_RANGE_MARK = re.compile(r" ?[~–] ?| ?- ?")
_JOINT = re.compile(r" ?[~–] ?| ?- ?|·")  # 17·18대 국회의원 too
_QUALIFIED_AFTER = (
    ("at_least", re.compile(r" ?이상|보다 (?:크거나|많거나|높거나) 같")),
    ("more_than", re.compile(r" ?초과|[을를이가] ?(?:훌쩍 |크게 )?(?:넘|웃도|초과)| 넘[는게어은]|보다 (?:크|많|높)")),
    ("at_most", re.compile(r" ?이하| ?이내")),
    ("less_than", re.compile(r" ?미만|[을를이가에]? ?못 ?미치|보다 (?:작|적|낮)")),
    ("approximately", re.compile(r" ?(?:가량|내외|안팎|정도|남짓|쯤|전후|가까이|가까운|상당|수준)")),
)
_QUALIFIED_BEFORE = re.compile(r"(?:^|[^가-힣])(?P<word>약|대략|어림잡아|거의|최소한?|적어도|최대|최고|많게는)\s?(?:총\s?|연\s?)?$")
_BEFORE = {"약": "approximately", "대략": "approximately", "어림잡아": "approximately", "거의": "approximately", "최소": "at_least", "최소한": "at_least", "적어도": "at_least",
           "최대": "at_most", "최고": "at_most", "많게는": "at_most"}  # fmt: skip
_NTH = re.compile(r"제 ?$")
_LEAD = re.compile(r"(?P<below>영하) ?$|(?P<scale>섭씨|화씨) ?$")
_PACE = re.compile(r"(?P<per>시속|초속|분속) ?(?:약 ?)?$")
_PER = {"시속": "h", "초속": "s", "분속": "min"}
_AGED = re.compile(r"(?=\)|[·,;] ?|세\b|\) )")
_PARTICLE = re.compile(r"J|VCP")
# A digit-led number that stands where a name, not an amount, would: 2023 시즌, 1900년대의 해.
_YEAR = range(1900, 2100)
_NATIVE_ALONE = frozenset(("둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열"))
_NATIVE_BEFORE = frozenset(("두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "두세", "서너", "세네", "열두", "너댓", "네댓", "대여섯"))


def resolve(context: Context, start: int, end: int) -> list[Number]:
    """The numbers of a half-open stretch of the text, in order."""
    if (whole := _whole(context, start, end)) is not None:
        return [whole]
    numbers: list[Number] = []
    place = start
    alone = _alone(context, start, end)
    before: Find | None = None  # the numeral just before, that had no unit of its own
    for found in find(context.text, start, end):
        if found.start < place or (found.style == "hangul" and not alone and _in_word(context, found)):
            continue
        if found.style == "hangul" and not alone and found.end - found.start > 1:
            found = _at_morpheme(context, found)
        number = _pair(context, found, end) or _measured(context, found, end, alone)
        if number is not None and before is not None:
            _reach_back(context, number, before)
        if number is None and not _leads_range(context, found, end):
            number = _unmeasured(context, found, end)
        before = found if number is None else None
        if number is None:
            continue
        _qualify(context, number)
        last = numbers[-1] if numbers else None
        if last and last.qualifier in ("at_least", "more_than") and number.qualifier in ("at_most", "less_than"):
            _close(context, last, number)
        if last and (_ranged(context, last, number) or _cents(context, last, number)):
            place = last.end
            continue
        numbers.append(number)
        place = number.end
    return numbers


def _at_morpheme(context: Context, found: Find) -> Find:
    """The find as far as Kiwi goes on reading numerals: 백칠십이다 is 170 and a copula."""
    if found.fraction or found.more:
        return found
    last = context.numeral_end(found.start, found.end)
    if found.start < last < found.end:
        return shorten(context.text, found, last) or found
    return found


_NOUN_TAGS = frozenset(("NNG", "NNP", "MAG", "NP", "XR"))


def _in_word(context: Context, found: Find) -> bool:
    """Do these letters plainly begin another word: 일반, 이 사람, 사과, 구속? A quick look, before any unit is looked up."""
    a, start = context.analysis, found.start
    i = a.at(start)
    if i == len(a.starts) or a.starts[i] != start:
        return True
    tag, size = a.tags[i], found.end - start
    if tag == "NR":
        return False
    if size == 1 and context.text[start] in _ONE_DIGIT:
        return True
    if tag in _NOUN_TAGS:
        return size <= 2 and a.ends[i] > found.end and context.text[start] not in "한두세네둘셋넷첫"
    return tag[0] in "VEJIS" and tag != "SN"


def _whole(context: Context, start: int, end: int) -> Number | None:
    """A section that is one numeral and nothing else."""
    written = context.text[start : min(end, start + 81)]
    text = written.strip(" .\n") if not written.lstrip().startswith(".") else written.strip()
    value = parse(text)
    if value is None or re.fullmatch(r"(?:19|20)\d\d|0\d+", text) or context.in_date(start, end):
        return None
    begin = start + written.index(text)
    return Number(begin, begin + len(text), "count.alone", "count", value)


def _leads_range(context: Context, found: Find, end: int) -> bool:
    """Is this the low end of 20~30명?"""
    mark = _JOINT.match(context.text, found.end, end)
    return mark is not None and context.text[mark.end() : mark.end() + 1].isdigit()


def _reach_back(context: Context, number: Number, low: Find) -> None:
    """20~30명, 3~4만 명, 25000 - 30000원: the low end takes the unit (and the 만) of the high one."""
    text = context.text
    if not _JOINT.fullmatch(text[low.end : number.start]) or number.upper is not None or isinstance(number.value, str):
        return
    if (number.kind in ("score", "ordinal") and "-" in text[low.end : number.start]) or filters.reason(context, low, low.end):
        return
    value = low.value
    if number.start - low.end == 1 and text[low.end] == "·" and value + 1 != number.value:
        return
    if text[low.start : low.end].replace(".", "").isdigit() and value < number.value:
        scale = _scale(text[number.start : number.end])
        value = value * scale if value * scale < number.value else value
    if value < number.value:
        number.start, number.value, number.upper, number.rule = low.start, value, number.value, f"{number.kind}.range"


_SCALE = re.compile(r"\d([십백천]?[만억조]|[백천])")


def _scale(written: str) -> int:
    """The 만 of 3~4만: how much more a bare low end is than it says."""
    match = _SCALE.search(written)
    scale = parse(match[1]) if match and len(re.findall(r"\d+", written)) == 1 else None
    return scale if isinstance(scale, int) else 1


def _alone(context: Context, start: int, end: int) -> bool:
    """Is the stretch nothing but a numeral, or one and its unit? Then no word is near that it could be part of."""
    text = context.text[start : min(end, start + 60)].strip(" .\n")
    if len(text) > 40:
        return False
    table = units()
    return any(text[-n:] in table and parse(text[:-n].rstrip()) is not None for n in range(1, min(LONGEST, len(text))))


def _pair(context: Context, found: Find, end: int) -> Number | None:
    """Scores and ratios."""
    if found.style != "digits" or not (match := _PAIR.match(context.text, context.text.find(context.text[found.start : found.end].lstrip("-±"), found.start), end)):
        return None
    left, mark, right = match.groups()
    text = context.text
    begin, stop = match.span()
    if begin and ((text[begin - 1].isalnum() and text[begin - 1] in "ABCDEFGHIJKLMNOPQRSTUVWXYZ") or text[begin - 1] in ".-/:"):
        return None
    if found.end - found.start > len(left) + 1 or filters.in_serial(context, found, stop) or filters.in_date(context, found, stop):
        return None
    follows = _AFTER_PAIR.match(text, stop)
    plain = "." not in left + right
    as_score = bool(follows) or (mark != "대" and not _unit_follows(context, stop, end)) or _AFTER_RATIO.match(text, stop)
    if plain and as_score and (context.sport or (follows and mark != "대") or _WON.match(text, stop)):
        return Number(begin, stop, "score.pair", "score", f"{left}-{right}")
    if (mark == "대" and _AFTER_RATIO.match(text, stop)) or (mark == ":" and not _unit_follows(context, stop, end) and "비율" in context.after(stop, 8)):
        below = float(right)
        return Number(begin, stop, "ratio.pair", "ratio", _divide(left, right) if below else float(left))
    return None


def _divide(left: str, right: str) -> Value:
    value = float(left) / float(right)
    return int(value) if value.is_integer() else value


def _unit_follows(context: Context, place: int, end: int) -> bool:
    found = Find(place, place, 1)
    return look_up(context, found, end) is not None


def _measured(context: Context, found: Find, end: int, alone: bool) -> Number | None:
    """A numeral with its unit, or with a currency before it."""
    if not alone and (group := split_group(context, found)):
        number, written, stop, unit = group
        chosen: Unit | None = unit
        if context.text[number.start - 2 : number.start].strip() == "제" or unit.kind == "ordinal":
            number.start = _nth(context, number)
        found = number
    elif (sign := _sign(context, found)) is not None:
        start, unit = sign
        if filters.reason(context, Find(start, found.end, found.value), found.end) in (None, "in_word"):
            stop = found.end
            if (after := look_up(context, found, end)) and after[2].kind == "money":
                stop = after[1]
            return Number(start, stop, "money.sign", "money", found.value, None, unit.code, "more_than" if found.more else None)
        return None
    else:
        looked = look_up(context, found, end)
        if looked is None:
            return None
        written, stop, unit = looked
        chosen = choose(context, found, written, stop, unit)
    if chosen is None or (not alone and found.style == "hangul" and not _hangul_numeral(context, found, written, stop, chosen)):
        return None
    if filters.reason(context, found, stop):
        return None
    return _number(context, found, written, stop, chosen)


def _number(context: Context, found: Find, written: str, stop: int, unit: Unit) -> Number | None:
    kind, code, value, start = unit.kind, unit.code, found.value, found.start
    if kind in NOT_NUMBERS:
        return None
    nth = _nth(context, found)
    if nth < start:
        start = nth
        if kind not in ("law_article", "grade"):
            kind = "law_article" if written in ("장", "절", "조") else "ordinal"
    if written == "째":
        if found.style == "digits":
            return None
        kind, code = "ordinal", ""
    if kind == "ordinal" and written in ("년차", "일차", "주차"):
        return None
    if unit.part > 1:  # 50센트: the unit as written, as ISO 4217 has no code for it
        code = written
    if code in ("Cel", "deg") and written == "도" and (lead := _LEAD.search(context.text, max(0, start - 4), start)):
        code = "[degF]" if "화씨" in context.before(start, 8) else "Cel"
        if lead["below"]:
            start, value = lead.start(), -value
    if kind == "measure" and code in ("m", "km", "[mi_i]") and (pace := _PACE.search(context.text, max(0, start - 6), start)):
        start, code = pace.start(), f"{code}/{_PER[pace['per']]}"
    qualifier = "more_than" if found.more else "approximately" if found.vague else None
    if kind == "percent" and context.text[start] == "±":
        qualifier = None
    return Number(start, stop, f"{kind}.unit", kind, value, found.upper, code or None, qualifier)


def _nth(context: Context, found: Find) -> int:
    """Start of 제 before a number (제5회), else the number's own start."""
    if (match := _NTH.search(context.text, max(0, found.start - 2), found.start)) and (
        match.start() == 0 or not "가" <= context.text[match.start() - 1] <= "힣" or context.tag(match.start()) in ("XPN", "MM")
    ):
        return match.start()
    return found.start


def _sign(context: Context, found: Find) -> tuple[int, Unit] | None:
    """A currency sign or code before a number: where it starts, and the currency."""
    if found.style != "digits":
        return None
    text, table = context.text, prefixes()
    for place in (found.start, found.start - 1):
        if place < found.start and text[place : place + 1] != " ":
            break
        for length in (4, 3, 2, 1):
            unit = table.get(text[max(0, place - length) : place]) if place >= length else None
            if unit and not (text[place - length - 1 : place - length].isalpha() and place > length):
                return place - length, unit
    return None


# Counters that are written together with 한, 두, 세, 네 (한대, 두명); with others it is mostly another word (세실, 한말, 이건).
_GLUED_NATIVE = words("구 시즌 근 명 개 곳 번 번째 째 차례 가지 대 마리 건 살 장 편 팀 쌍 사람 군데 배 줄 잔 병 그루 채 골 표 세 점 척 권 통 켤레 벌 자루 송이 알 층 권 방 모금")
_ONE_DIGIT = frozenset("이일사오구영공조삼육칠팔")


def _hangul_numeral(context: Context, found: Find, written: str, stop: int, unit: Unit) -> bool:
    """Are these letters a numeral: does Kiwi say so, and do they begin and end with a word or morpheme?"""
    text, start = context.text, found.start
    numeral = text[start : found.end]
    if numeral == "첫":
        return written in ("번째", "째")
    if numeral in ("반", "절반"):
        return unit.kind in ("measure", "multiple")
    if (numeral == "만" and unit.kind == "age") or (numeral in ("하나", "둘", "셋", "넷") and written != "째"):
        return False
    if numeral in _ONE_DIGIT and (context.tag(start) != "NR" or unit.kind not in ("money", "measure", "percent", "rank")):
        return False
    glued = text[found.end] != " "
    if "가" <= text[stop - 1] <= "힣" and "가" <= text[stop : stop + 1] <= "힣" and context.tag(stop)[:1] not in ("J", "V", "X"):
        return False
    if written in ("째", "번째"):
        return context.tag(start) in ("NR", "MM", "NNG", "XPN", "SN")
    if glued and len(numeral) == 1 and numeral in "한두세네" and written not in _GLUED_NATIVE:
        return False
    if context.numeral(start, found.end):
        return True
    i = context.analysis.at(start)
    as_word = context.tag(start) in ("NNG", "MAG", "NR") and i < len(context.analysis.starts) and context.analysis.starts[i] == start and context.analysis.ends[i] == stop
    return (as_word and glued and len(written) > 1) or (context.tag(start)[:1] == "N" and len(numeral) > 2 and context.opens(found.end))


# 제1비서, 제1야당, 제2외국어: first, second of a kind
_NTH_NOUN = re.compile(r"(?:부?위원장|비서|야당|당|외국어|차관|부상|부총리|서기|저자|금융권|사무차장|부의장|부사장)")


def _unmeasured(context: Context, found: Find, end: int) -> Number | None:
    """A numeral without a unit."""
    text = context.text
    written = text[found.start : found.end]
    if found.style == "digits" and not found.fraction and look_up(context, found, end) is not None:
        return None
    if filters.reason(context, found, found.end):
        return None
    qualifier = "more_than" if found.more else "approximately" if found.vague else None
    if found.fraction:
        return Number(found.start, found.end, "ratio.fraction", "ratio", found.value)
    if found.style == "hangul":
        return _native(context, found, written, qualifier)
    if (nth := _nth(context, found)) < found.start and _NTH_NOUN.match(text, found.end):
        return Number(nth, found.end, "ordinal.noun", "ordinal", found.value)
    if context.text[found.start - 1 : found.start] == "파" and context.sport and found.value in (3, 4, 5):
        return Number(found.start - 1, found.end, "other.par", "other", found.value, None, "파")
    if _in_brackets(context, found):
        return Number(found.start, found.end, "age.brackets", "age", found.value)
    return _bare(context, found, qualifier, end)


def _native(context: Context, found: Find, written: str, qualifier: str | None) -> Number | None:
    """두 회사, 둘, 절반, 이십여, 서른이 넘는다."""
    text, a = context.text, context.analysis
    start, end = found.start, found.end
    if written == "절반":
        return Number(start, end, "ratio.half", "ratio", 0.5) if context.opens(end) else None
    if written == "반":
        return Number(start, end, "ratio.half", "ratio", 0.5) if text.startswith(("이 넘", "을 넘", "을 차지", "이상"), end) else None
    signed = written.startswith(("마이너스", "음수"))
    if not context.opens(end) or not (signed or context.numeral(start, end)):
        return None
    if signed:
        return Number(start, end, "count.signed", "count", found.value)
    if written in _NATIVE_ALONE and context.tag(start) == "NR" and not text.startswith(" 째", end):
        return Number(start, end, "count.native", "count", found.value, found.upper, None, qualifier)
    if written in _NATIVE_BEFORE and text[end : end + 1] == " " and context.tag(end + 1) in ("NNG", "NNP", "SL", "XR"):
        return Number(start, end, "count.native", "count", found.value, found.upper, None, qualifier)
    following = a.tags[i] if (i := a.at(end)) < len(a.tags) and a.starts[i] == end else ""
    if (len(written) > 1 or _COMPARED.match(text, end)) and context.tag(start) == "NR" and written not in ("하나", "첫째") and (following[:1] in ("J", "V") or found.vague or _COMPARED.match(text, end) is not None):
        return Number(start, end, "count.bare", "count", found.value, found.upper, None, qualifier)
    return None


# (본명 박재상·35), (後藤健二·42)
_SECOND_IN_BRACKETS = re.compile(r"\((?:본명 ?)?(?:[가-힣]{2,5}|[\u4e00-\u9fff]{2,5}|[A-Za-z .]{3,20})[·.,] ?$")


def _in_brackets(context: Context, found: Find) -> bool:
    """김모(32)씨, 이상연(28·수원시청), A(46)씨."""
    if not isinstance(found.value, int) or not 1 <= found.value <= 110:
        return False
    if _SECOND_IN_BRACKETS.search(context.before(found.start, 24)) and context.text.startswith((")", "·"), found.end):
        return True
    if context.text[found.start - 1 : found.start] != "(":
        return False
    end = found.end
    text = context.text
    if not text.startswith((")", "·", ",", "/", ". "), end) and not text.startswith((" ·", "，"), end):
        return False
    before = context.before(found.start, 16)
    if not re.search(r"[가-힣A-Z]\s?\($", before):
        return False
    i = context.analysis.at(found.start - 1) - 1
    if i < 0:
        return False
    tag = context.analysis.tags[i]
    if tag in ("NNP", "NNB", "SL", "XSN") or text.startswith((")씨", ") 씨", ")군", ")양", ") 군", ") 양", "·여", "·남", "·"), end):
        return True
    return tag == "NNG" and found.value >= 10 and (text.startswith((")씨", ") ", ")는", ")은", ")이", ")가", ")의", ")와", ")과", ")도", ")에게"), end))


# Nouns that a bare number gives the value of: 규모 7.8, 승점 4, 타율 0.289.
_LABELS = re.compile(r"(?:규모|진도|승점|골득실|방어율|평균자책점|타율|출루율|장타율|승률|OPS|평점|학점|시력|지수|섭씨|화씨|농도|도수|점수|평균|비중)[은는이가]? ?$")
_COMPARED = re.compile(r"[과와] 같|에 달하| (?:이상|이하|미만|초과|이내|안팎|내외|가량|정도|보다|아래|혹은|또는)|[을를이가] ?(?:넘|초과|웃|밑)")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,3})(?=[은는이가을를의로만에도]|\b(?= ?(?:이상|이하|미만|가량|정도|수준)))")
_LARGE = re.compile(r"[만억조]$")


def _bare(context: Context, found: Find, qualifier: str | None, end: int) -> Number | None:
    """지수가 2,455.5로, 1000을 넘었다, 규모 7.8, 조회수 1200만: digits that are no name and no year."""
    text, a = context.text, context.analysis
    start, stop = found.start, found.end
    if (part := _SLASHED.match(text, start, end)) and int(part[1]) < int(part[2]) and not text[start - 1 : start].isdigit():
        return Number(start, part.end(), "ratio.slash", "ratio", int(part[1]) / int(part[2]))
    if _LABELS.search(context.before(start, 8)) and not text[stop : stop + 1].isalpha():
        degree = context.before(start, 4).strip().endswith(("섭씨", "화씨"))
        return Number(start, stop, "other.labelled", "measure" if degree else "other", found.value, None, "Cel" if degree else None, qualifier)
    if start and (text[start - 1].isalnum() or text[start - 1] in "-–/~·.:‘'’") and text[start] not in "-±":
        return None
    if found.value in _YEAR and text[start].isdigit():
        return None
    if _LARGE.search(text[start:stop]) and len(text[start:stop]) > 1:
        return Number(start, stop, "count.large", "count", found.value, None, None, qualifier) if context.opens(stop) else None
    if _COMPARED.match(text, stop):
        return Number(start, stop, "count.compared", "count", found.value, None, None, qualifier)
    if text[stop : stop + 1] == " " and (context.tag(stop + 1)[:1] == "J" or text[stop + 1 : stop + 3] in ("은 ", "는 ", "을 ", "를 ")):
        stop += 1  # 1,234 은
    i = a.at(stop)
    if i >= len(a.tags) or a.starts[i] != stop or not _PARTICLE.match(a.tags[i]):
        return None
    return Number(start, found.end, "count.bare", "count", found.value, None, None, qualifier)


def _qualify(context: Context, number: Number) -> None:
    """약, 이상, 미만 … around the number."""
    for name, pattern in _QUALIFIED_AFTER:
        if pattern.match(context.text, number.end):
            number.qualifier = name
            return
    if number.qualifier is None and (match := _QUALIFIED_BEFORE.search(context.before(number.start, 10))):
        number.qualifier = _BEFORE[match["word"]]


def _ranged(context: Context, low: Number, high: Number) -> bool:
    """20~30명, 2000만원~1억원, 10-40%: makes ``low`` the range and says so."""
    text = context.text
    between = text[low.end : high.start]
    if isinstance(high.value, str) or isinstance(low.value, str) or low.upper is not None or not _RANGE_MARK.fullmatch(between):
        return False
    if low.kind != high.kind or low.unit != high.unit or low.value >= high.value:
        return False
    low.end, low.upper, low.qualifier = high.end, high.value, high.qualifier or low.qualifier
    low.rule = f"{low.kind}.range"
    return True


_BETWEEN = re.compile(r" ?(?:이상|초과|보다 (?:크|많|높)[고은]?)(?:이?고|이며|의|,)? ?(?:최대 )?")


def _close(context: Context, low: Number, high: Number) -> None:
    """10명 이상 20명 이하: the first is a range up to the second."""
    if low.upper is not None or low.kind != high.kind or isinstance(low.value, str) or isinstance(high.value, str):
        return
    if low.value < high.value and _BETWEEN.fullmatch(context.text[low.end : high.start]):
        low.upper = high.value


def _cents(context: Context, low: Number, high: Number) -> bool:
    """13달러 45센트 is one amount."""
    text = context.text
    if not low.kind == high.kind == "money" or text[low.end : high.start].strip() or isinstance(low.value, str) or isinstance(high.value, str):
        return False
    part = units().get(high.unit or "")
    if part is None or part.part == 1 or part.code != low.unit:
        return False
    low.end, low.value, low.rule = high.end, round(low.value + high.value / part.part, 2), "money.cents"
    return True
