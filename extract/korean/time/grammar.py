"""The grammar of Korean time expressions: named patterns, each with Korean examples. Reads text alone, without Kiwi.

Every repetition is bounded, so no pattern can backtrack without bound. The order matters: the first that matches wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

NATIVE: Final = {"한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
                 "열": 10, "열한": 11, "열두": 12}  # fmt: skip
DAYS: Final = {"하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8, "아흐레": 9,
               "열흘": 10, "보름": 15}  # fmt: skip
YEARS: Final = {"재작년": -2, "지지난해": -2, "작년": -1, "지난해": -1, "지난 해": -1, "전년도": -1, "전년": -1, "올해": 0,
                "올 한 해": 0, "금년": 0, "내년": 1, "내후년": 2, "후년": 2, "올": 0}  # fmt: skip
MONTHS: Final = {"지지난달": -2, "지난달": -1, "지난 달": -1, "저번달": -1, "전월": -1, "이달": 0, "이번 달": 0, "이번달": 0,
                 "다음달": 1, "다음 달": 1, "내달": 1}  # fmt: skip
WEEKS: Final = {"지지난주": -2, "지난주": -1, "지난 주": -1, "저번주": -1, "다다음주": 2, "다다음 주": 2, "이번주": 0, "이번 주": 0, "금주": 0,
                "다음주": 1, "다음 주": 1, "내주": 1}  # fmt: skip
RELATIVE_DAYS: Final = {"그끄제": -3, "그저께": -2, "그제": -2, "엊그제": -2, "어제": -1, "오늘": 0, "금일": 0, "내일모레": 2,
                        "내일": 1, "명일": 1, "모레": 2, "글피": 3, "그글피": 4}  # fmt: skip
FROM_STORY: Final = {"이날": 0, "이 날": 0, "같은 날": 0, "같은날": 0, "당일": 0, "첫날": 0, "전날": -1, "다음날": 1,
                     "다음 날": 1, "이튿날": 1}  # fmt: skip
WEEKDAYS: Final = "월화수목금토일"
SEASONS: Final = {"봄": "SP", "여름": "SU", "가을": "FA", "겨울": "WI"}
PARTS: Final = {"오전": "MO", "아침": "MO", "오후": "AF", "저녁": "EV", "밤": "NI", "새벽": "NI", "심야": "NI", "한낮": "DT", "대낮": "DT", "낮": "DT"}
VAGUE: Final = {"최근": "PAST_REF", "과거": "PAST_REF", "예전": "PAST_REF", "그동안": "PAST_REF", "현재": "PRESENT_REF",
                "지금": "PRESENT_REF", "앞으로": "FUTURE_REF", "향후": "FUTURE_REF"}  # fmt: skip
NAMED: Final = {"삼일절": (3, 1), "3·1절": (3, 1), "식목일": (4, 5), "어린이날": (5, 5), "어버이날": (5, 8), "스승의 날": (5, 15),
                "현충일": (6, 6), "제헌절": (7, 17), "광복절": (8, 15), "개천절": (10, 3), "한글날": (10, 9),
                "크리스마스": (12, 25), "성탄절": (12, 25), "핼러윈": (10, 31), "노동절": (5, 1), "근로자의 날": (5, 1)}  # fmt: skip
UNITS: Final = {"년": "Y", "해": "Y", "개월": "M", "달": "M", "주일": "W", "주간": "W", "주": "W", "일": "D", "시간": "H",
                "분": "MIN", "초": "S"}  # fmt: skip


def _any(words: object) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))  # type: ignore[call-overload]


_Y = r"(?:(?P<y>\d{4}) ?년도?|['’](?P<yy>\d\d) ?년|(?P<y2>\d\d)년(?= ?\d{1,2}월)|(?P<ry>" + _any(YEARS) + r"))"
_LEAD = r"(?:(?P<lead>지난|오는|돌아오는|올해|올|내년|작년) ?)?"
_N = r"(?:\d{1,4}(?:\.\d)?|" + _any(NATIVE) + r")"
_UNIT = r"(?:년|개월|달(?!러)|주일|주(?!년|차|간지|[가-힣]{2})|일(?![가-힣]*요일)|시간|분|초)"
_MOD = r"(?: ?(?P<mod>초순|중순|하순|상순|말|초(?![가-힣])|쯤|경(?![가-힣])|께(?!서)))?"
_WD = r"(?:\.? ?\((?P<wd>[월화수목금토일])\)| (?P<wd2>[월화수목금토일])요일)?"
_HALF = r"(?: ?(?:(?P<half>상반기|하반기)|(?P<q>[1-4]) ?/?4?분기|(?P<season>봄|여름|가을|겨울)))?"

# rule name, pattern; the examples stand in tests/test_time.py
RULES: Final[tuple[tuple[str, str], ...]] = (
    # 2023.12.14. · 2023-12-14 · 2023/12/14 · 2023. 12. 14.(목)
    ("date.numeric", r"(?<![\d.])(?P<y>\d{4})(?P<sep>\. ?|-|/)(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?!\d)(?:\.?\([월화수목금토일]\))?"),
    # 10시 34분, 오후 2시, 낮 12시, 10:34
    ("time.clock", r"(?:(?P<part>" + _any(PARTS) + r") ?)?(?<![\d:])(?P<h>\d{1,2}|열두|열한|열|(?<![가-힣])(?:한|두|세|네)|다섯|여섯|일곱|여덟|아홉) ?시(?!간|즌|[대리군도장설민청])(?: ?(?P<min>\d{1,2}) ?분|(?P<hh> ?반))?(?: ?(?P<mod>쯤|경|께))?"),
    ("time.digital", r"(?:(?P<part>" + _any(PARTS) + r") ?)?(?<![\d:.])(?P<h>\d{1,2}):(?P<min>\d\d)(?::\d\d)?(?![\d:])"),
    ("time.named", r"자정|정오"),
    # 5~6시간, 2~3주, 1~3개월
    ("duration.range", r"(?<![\d.])(?P<a>\d{1,3}) ?[~-] ?(?P<b>\d{1,3}) ?(?P<unit>년(?=간| 동안| 만| 이)|개월|주일|주|시간|분)(?![가-힣]*년)"),
    ("date.years", r"(?<!\d)(?P<y>[12]\d{3})년? ?[~-] ?(?P<b>[12]\d{3}|\d\d)(?![\d-])(?: ?시즌|년)?"),
    # 12~14일, 3월 12~14일, 12월 3일~5일
    ("date.days", r"(?:" + _Y + r" ?)?(?:" + _LEAD + r"(?:(?P<m>\d{1,2})월|(?P<rm>" + _any(MONTHS) + r")) ?)?(?:(?P<lead2>지난|오는) ?)?(?<!\d)(?P<d>\d{1,2})일? ?[~-] ?(?:(?P<m2>\d{1,2})월 ?)?(?P<d2>\d{1,2})일(?![가-힣]*간)"),
    # 10월 첫째 화요일, 이번 달 두 번째 금요일
    ("date.nth_weekday", r"(?:" + _Y + r" ?)?(?:(?<!\d)(?P<m>1[0-2]|0?[1-9])월(?:의)?|(?P<rm>" + _any(MONTHS) + r")) ?(?P<nth>첫째|첫 ?번째|둘째|두 ?번째|셋째|세 ?번째|넷째|네 ?번째|마지막)(?: ?주)? ?(?P<wd>[월화수목금토일])요일"),
    # 작년 1~9월
    ("date.months", r"(?:" + _Y + r" ?)?(?<!\d)(?P<m>1[0-2]|0?[1-9])월? ?[~-] ?(?P<m2>1[0-2]|0?[1-9])월(?! ?\d)"),
    # 지난 2017년 12월 3일, 올해 7월, 지난 3월, 12월 중순, 오는 12월 1일
    ("date.month", r"(?:(?P<lead0>지난) ?)?(?:" + _Y + r" ?)?" + _LEAD + r"(?<!\d)(?P<m>1[0-2]|0?[1-9]) ?월(?: ?(?P<d>\d{1,2}) ?일)?(?!\d*호)" + _WD + _MOD),
    ("date.month_relative", r"(?P<rm>" + _any(MONTHS) + r"|같은 ?달)(?: ?(?P<d>\d{1,2})일)?" + _WD + _MOD),
    # 매년, 매주 월요일, 분기별
    ("set.every", r"매(?P<u>년|월|달|주|일)(?![가-힣]{0,1}경제|[가-힣]신문)(?: ?(?P<wd>[월화수목금토일])요일)?|(?P<per>분기|연도|월|주)별|연간|격주"),
    # 3년 전, 이틀 후, 3개월 뒤
    ("date.ago", r"(?<![\d.제])(?:(?P<n>" + _N + r") ?(?P<unit>" + _UNIT + r")|(?P<wk>일주일)|(?P<days>" + _any(DAYS) + r")) ?(?:이)?(?P<dir>전(?![가-힣])|후|뒤)(?!반)"),
    # 22세기
    ("date.century", r"(?<![\d제])(?P<c>\d{1,2})세기"),
    # 올 시즌, 2015학년도, 2013회계연도
    ("date.school_year", r"(?<!\d)(?P<y>[12]\d{3}) ?(?:학년도|회계연도)|(?:올|이번) 시즌"),
    # 1990년대
    ("date.decade", r"(?<!\d)(?P<dec>(?:19|20|18)?\d0)년대"),
    # 지난 2018년, 2025년도, 올 상반기, 작년 겨울, 2023년 3분기, 내년 초
    ("date.year", r"(?:(?:지난|오는) ?)?(?<!\d)(?:(?P<y>[12]\d{3}) ?년(?:도(?![가-힣]))?(?!간|생)|['’](?P<yy>\d\d)년|(?P<ry>" + _any(k for k in YEARS if k != "올") + r"|올(?= ?(?:상반|하반|봄|여름|가을|겨울|[1-4]분기|초|들어|한해))))" + _HALF + _MOD),
    ("date.year_bare", r"(?<![\d.,\-/·])20[012]\d(?=\s[가-힣A-Za-z]|[’'」”])"),
    # 지난주 화요일, 이번 주말
    ("date.week", r"(?P<rw>" + _any(WEEKS) + r")(?:(?P<we>말| 주말)| ?(?P<wd>[월화수목금토일])요일)?"),
    ("date.weekday", r"(?:(?P<lead>지난|오는|다음|이번) ?)?(?<![가-힣])(?P<wd>[월화수목금토일])요일"),
    ("date.weekend", r"(?P<lead>지난|이번|오는) 주말"),
    ("date.story", r"(?<![가-힣])(?:" + _any(FROM_STORY) + r")"),
    ("date.relative_day", r"(?<![가-힣])(?:" + _any(RELATIVE_DAYS) + r")"),
    # 2년간, 3개월, 10여 년, 1년 6개월, 2시간 30분
    ("duration.long", r"(?<![\d.,제])(?P<n>" + _N + r")(?:여)? ?(?P<unit>년|시간|분)(?![생도차산식])(?: ?(?P<n2>\d{1,2}) ?(?P<unit2>개월|월(?=[ 에을의이,.]|$)|분|초))"),
    ("duration.year", r"(?<![\d.,제])(?P<n>\d{1,3})여? ?(?P<unit>년)(?![생도산식급대])"),
    ("duration.unit", r"(?<![\d.,제가-힣])(?P<n>" + _N + r")여? ?(?P<unit>개월|달(?!러|[가-힣]{2})|주일|주(?=간|\s|,|\.|이|만|동)|시간|분(?=간|\s|,|\.|$|이|만|동|여)|초(?=간|\s|,|\.|$|이|만|동))(?: ?전(?= ))?"),
    ("duration.word", r"(?<![가-힣])(?:일주일|한 ?해|반년|수년|수개월|종일|(?P<days>" + _any(DAYS) + r"))(?![가-힣]{3})"),
    ("duration.days", r"(?<![\d.,제])(?P<n>\d{1,3})일(?=간| 동안|동안| 만에| 이내| 이상|을 초과)"),
    # 14일, 지난 14일, 오는 20일
    ("date.day", r"(?:(?P<lead>지난|오는) ?)?(?<![\d.,제·~])(?P<d>[12]\d|3[01]|0?[1-9])일(?!\d|본|반|자리|괄|차|정|당|체)" + _WD),
    ("date.season", r"(?<![가-힣])(?P<lead>올|지난|이번|내년|작년)? ?(?P<big>초|한|늦)?(?P<season>여름|가을|겨울)(?![가-힣]{3})"),
    ("date.half", r"(?<![가-힣])(?:상반기|하반기)|(?<!\d)[1-4]분기"),
    ("date.named", r"(?:" + _any(NAMED) + r"|추석|설날)"),
    ("date.vague", r"(?<![가-힣])(?:" + _any(VAGUE) + r")"),
    ("time.part", r"(?<![가-힣])(?P<part>오전|오후|새벽|아침|저녁|밤|한낮|대낮|낮)(?=[\s(,]|에|부터|까지|과|이|은|$)"),
)
PATTERNS: Final = {name: re.compile(pattern) for name, pattern in RULES}
_NAME: Final = {name.replace(".", "__"): name for name, _ in RULES}
_ANY: Final = re.compile("|".join(f"(?P<{key}>{re.sub('[(][?]P<[a-z0-9]+>', '(?:', PATTERNS[name].pattern).replace('(?P=sep)', '(?:[.] ?|-|/)')})"
                                  for key, name in _NAME.items()))  # fmt: skip

# Where an expression can begin: at a digit with a unit of time near it, or at one of these words. Everything else is skipped.
_WORDS: Final = sorted({*DAYS, *YEARS, *MONTHS, *WEEKS, *RELATIVE_DAYS, *FROM_STORY, *PARTS, *VAGUE, *NAMED, "지난", "오는", "돌아오는", "이번",
                        "다음", "같은", "매년", "매월", "매달", "매주", "매일", "분기별", "연도별", "월별", "주별", "연간", "격주", "자정", "정오", "일주일",
                        "한해", "한 해", "반년", "수년", "수개월", "종일", "초여름", "초겨울", "초가을", "한여름", "한겨울", "늦여름", "늦가을", "늦겨울",
                        "여름", "가을", "겨울", "봄", "상반기", "하반기", "추석", "설날"})  # fmt: skip
_BEGINS: Final = re.compile(
    "|".join(rf"{d}(?=[\d,.]{{0,6}}여? ?[년월일시분초주달개학회세/~:.\-’'」”]|\d{{3}} [가-힣A-Za-z]|\d{{3}}[’'」”])" for d in "0123456789")
    + r"|'(?=\d\d ?년)|’(?=\d\d ?년)|"
    + "|".join(rf"{n}(?= ?(?:{_UNIT}|시|주))" for n in sorted(NATIVE, key=len, reverse=True))
    + "".join(rf"|{w}(?=요일)" for w in WEEKDAYS) + "|" + "|".join(map(re.escape, _WORDS))
)  # fmt: skip


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, re.Match[str]]]:
    """Rule name and match of every candidate, in order, without overlap."""
    place, stop = start, len(text) if end is None else end
    while begin := _BEGINS.search(text, place, stop):
        match = _ANY.match(text, begin.start(), stop)
        name = _NAME[match.lastgroup or ""] if match else ""
        inner = PATTERNS[name].match(text, match.start(), stop) if match else None
        if inner is not None and inner.end() > inner.start():
            yield name, inner
            place = inner.end()
        else:
            place = begin.start() + 1
