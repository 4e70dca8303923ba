"""Names of other languages, and of the stage: 도널드 트럼프, 싸이."""

from __future__ import annotations

import re
from typing import Final

from extract.pipes.people.finding import NOMINAL, RUN, STAGE, Scene, TitleAt
from extract.pipes.people.lexicon import (
    PARTICLES,
    famous,
    foreign_names,
    given_names,
    korean_given,
    not_names,
    single_names,
    surnames,
    title,
    titles,
)
from extract.pipes.people.names import BEAST, BRACKET, NATION, Name, quoted, written
from extract.pipes.people.syllables import is_sino_korean

# Particles that a name may have taken in where Kiwi sees one proper noun. Others (이, 나, 니) are mostly a part of it: 코리|아.
_SWALLOWED: Final = re.compile(r"(?:은|는|가|를|의|에게|와|과)(?![가-힣])")
# Endings of bodies, places and things of two syllables and more.
BODY_END: Final = re.compile(
    r"..(?:당|그룹|재단|센터|병원|대학교?|대학원|공원|경찰서|소방서|은행|증권|화재|생명|전자|건설|항공|호텔|백화점|마트|미디어|엔터테인먼트|닷컴|일보|신문|뉴스|방송|통신|"
    r"연구원|연구소|협회|위원회|학회|교회|학교|고교|시장|시청|구청|군청|도청|청장|타워|빌딩|아파트|터미널|스타디움|체육관|경기장|공항|대교|도로|광역시|특별시|지방|"
    r"지역|대륙|반도|제도|군도|왕국|공화국|연방|제국|왕조|전쟁|혁명|운동|사건|조약|협정|증|주의|사이버대|넷|내과|외과|학과|월드|랜드|시티|타운|컴퍼니|홀딩스|테크|텍|바이오|"
    r"제약|케미칼|대회|최강전|결승전|시리즈|닷넷|리그|컵|스쿨|카드|페이|톡|폰|북|앱|맨션|하우스|코리아|재팬|차이나|아메리카|유나이티드|배)$"
)
_LIVING: Final = re.compile(r"(?:은|는|이|가|에게|에게는|께서)(?![가-힣])")
_MARKED: Final = re.compile(r"(?:은|는|이|가|을|를|의|과|와|에게)(?![가-힣])")
_AGE: Final = re.compile(r"\s?\((?:\d|[남여一-鿿])")
_SURNAMES: Final = frozenset(
    "王劉李張陳趙黃周吳徐孫馬朱胡郭何高林羅梁宋鄭謝韓唐馮董蕭程曹袁鄧許傅沈曾彭呂蘇盧蔣金朴崔姜尹任安權柳全洪南裵白河文丁具嚴元千方孔玄咸卞廉秋都石宣薛吉魏表奇潘琴玉陸印孟諸牟皇賈夏鍾譚范姚戴廖邱習江毛溫薄葉余杜丘汪田樊孔康"
)  # fmt: skip
_YEARS: Final = re.compile(r"\s?\((?:[가-힣]{2,6}[,·] ?)?\d{1,2}(?:세|살)?[)·,]")
_HANJA: Final = re.compile(r"\([一-鿿]{2,3}[,·).]")
# Titles that stand beside no firm's or product's name: 대통령, 총리; 대표 and 회장 do.
_PERSONAL: Final = ("대통령", "총리", "장관", "의원", "주지사", "국왕", "여왕", "왕자", "왕세자", "왕세자비", "감독", "코치", "선수", "교수", "박사", "판사", "검사", "변호사", "추기경", "교황", "주교", "신부",
                    "장군", "대령", "중령", "소령", "중위", "대위", "특사", "보좌관", "애널리스트", "투수", "공격수", "수비수", "골키퍼", "국가주석", "주석", "총통", "사무총장", "비서관", "후보", "국장", "대사", "대변인", "외교부장",
                    "작가", "배우", "가수", "디자이너", "셰프", "화백", "시인", "소설가", "피아니스트", "지휘자", "작곡", "작사", "편곡", "극본", "각본", "연출")  # fmt: skip
_FOREIGN_HANJA: Final = re.compile(r"\s?\([一-鿿]{3,6}[,)·ㆍ. ]")
_LATIN: Final = re.compile(r"\s?\((?:[A-Z][A-Za-z.'-]*[ ),‧·])+")
# What a name's words are joined by: a blank, an initial (조지 W. 부시), a hyphen, a small word of its own (다, 반, 엘).
_INITIAL: Final = re.compile(r" (?:[A-Z]\. ?)?(?=[가-힣])|[·-](?=[가-힣])")
_FIRST: Final = frozenset(["NNP", "NNG", "SL"])
_SMALL: Final = frozenset(["다", "데", "드", "디", "두", "반", "판", "폰", "알", "엘", "라", "르", "빈", "델", "벤", "이븐"])
# Korean family names behind a foreign given name: 대니 리, 재스민 최.
_LAST: Final = frozenset("리김이박최정강조윤장임한오서신권황안송류홍고문양손배백허남심노하판왕첸우연램챈싱림탄추팡린쿡벨킴펑쑨펜홀폭링홈")
# Given names of one syllable that are words of Korean: a listed family name must follow.
_ALSO_KOREAN: Final = frozenset(["질", "팀", "밥", "짐", "칼", "지나", "미나", "유리", "보니", "하나"])
_COMMONEST: Final = frozenset("김이박최정강조윤장임한황안송홍문")
_PLACE_END: Final = re.compile(r"[시군구동면읍리역도산강천로길대당섬항교루궁사주성현]$")
_REGION: Final = frozenset("시군구동면읍현주성섬역")
_OF_GOVERNMENT: Final = re.compile(r" [가-힣]{2,5} (?:정부|정권|행정부|내각)")
_GOVERNMENT: Final = re.compile(r" ?(?:정부|정권|행정부(?![가-힣]{2})|내각|재단|기념관|센터|대학|공항|상\b)| (?:병원|국제공항|호텔|평원|해구|제도|세포|탐사선|우주망원경|망원경|스타디움|경기장|구장|파크|대성당|성당|공군기지|기지|도서관|미술관|박물관|거리|광장)")


def find_foreign(scene: Scene, start: int) -> Name | None:
    """The foreign name that begins at a place, as long as it goes."""
    words = _chain(scene, start)
    if not words:
        return _on_stage(scene, start)
    end = words[-1][1]
    texts = [scene.text[b:e] for b, e in words]
    after, before = scene.title_after(end), scene.title_before(start)
    rule = _judge(scene, texts, start, end, before, after)
    if rule is None and len(words) == 1:
        return _on_stage(scene, start)
    if scene.text[end : end + 1] == " " and scene.covered(end + 1, end + 2) and _OF_GOVERNMENT.match(scene.text, end):
        return None  # 버락 오바마 행정부
    if rule is None or _GOVERNMENT.match(scene.text, end) or scene.in_programme(start, end):
        return None
    number = _REGNAL.match(scene.text, end)
    if number is not None:
        end = number.end()  # 엘리자베스 2세
        after = scene.title_after(end)
    return Name(start, end, scene.text[start:end], "foreign", rule, after, before)


# 엘리자베스 2세, 요한 바오로 2세: which of that name, and no age.
_REGNAL: Final = re.compile(r" ?(?:[1-9]|1\d)세(?=[은는이가을를의와과] |[,.)]| |에게|\n|$)")
_SINGLED: Final = re.compile(r" 때(?![가-힣])| (?:\d{1,2}년|시절|재위|연간)|(?:은|는|이|가|을|를|의|과|와|도|에게|께서|랑|이랑)(?![가-힣])|[,·](?! ?\d)|\(")
_AFTER_SINGLE: Final = re.compile(r"(?:은|는|이|가|을|를|의|과|와|도|에게|께서|랑|이랑)(?![가-힣])|[ ,·(’'”\"…]|$")


def _on_stage(scene: Scene, start: int) -> Name | None:
    """A name of the stage that is a common word too, behind its group or a job of the stage: 소녀시대 ⟦수영⟧, 래퍼 ⟦치타⟧."""
    text = scene.text
    for size in (3, 2, 1):
        word, end = text[start : start + size], start + size
        if word in single_names() and _AFTER_SINGLE.match(text, end):
            before = scene.title_before(start)
            place = start - (2 if text[start - 2 : start - 1] in ("'", "’") else 1)
            grouped = text[start - 1 : start] == " " and any(body.kind == "team" for body in scene.bodies_ending(place))
            if not scene.covered(start, end) and (grouped or (before is not None and before.text.endswith(STAGE))) and title(word) is None:
                return Name(start, end, word, "foreign", "foreign.single", scene.title_after(end), before)
    return None


def _judge(scene: Scene, words: list[str], start: int, end: int, before: TitleAt | None, after: TitleAt | None) -> str | None:
    """The sieves for a name that is not Korean in shape."""
    given, listed = given_names(), foreign_names()
    first, last = words[0], words[-1]
    size = end - start
    strange = any(not is_sino_korean(c) for c in scene.text[start:end] if "가" <= c <= "힣")
    if len(words) > 1 and len(last) == 3 and last[0] in surnames() and scene.text.startswith("(", end) and scene.text[end : end + 8].endswith((" 분)", " 분")) and all(map(is_sino_korean, last)):
        return None  # 향판 |차문숙(이하람 분)
    known_last = last in listed or last in given
    if before is None and (len(words) == 1 or not known_last) and last not in famous() and quoted(scene.text, start, end) and not scene.text.startswith(("라는 이름", "라면서", "라고"), end + 1):
        return None  # ‘카이저’, '마리나 베이': what stands in marks of its own is a product's or a work's
    if words == ["줄리엣"] and scene.text[start - 5 : start] == "로미오와 ":
        return None
    if last == "안" and _INSIDE.match(scene.text, end):
        return None  # 케빈 안에: in the cabin
    if scene.text[start - 4 : start].endswith(("태풍 ", "케인 ", "클론 ", "태풍 '", "케인 '", "태풍 ‘", "케인 ‘")):
        return None  # 허리케인 샌디
    if BEAST.match(scene.text, end):
        return None
    latin = _LATIN.match(scene.text, end)
    if latin is not None and last not in famous() and latin.group().count(" ") + 1 > len(words) + (latin.group()[0] == " ") and len(words) == 1:
        return None  # 나이트 |프랭크(Knight Frank)
    if last[-1] in "들져쳐혀" or (len(words) > 1 and first[-1] in "시군구동면읍" and not _odd(first)):
        return None  # 계산초 학생들, 한빛면 …
    if len(words) == 1 and scene.text[start - 2 : start] == "팀 ":
        return None  # 팀 매드
    if after is not None and after.text in ("양", "군") and ((after.start == end and size == 2 and not strange) or scene.text[after.end : after.end + 1] in ("도", "단", "집", "락")):
        return None  # 거석군, 파라셀 군도
    if after is not None and after.text in ("씨", "양", "군", "여사", "옹", "스님", "선사", "할머니", "할아버지"):
        return "foreign.honorific"
    if BODY_END.search(first) or BODY_END.search(last) or last in ("대학", "병원", "호텔", "연구소", "재단", "그룹", "센터", "은행"):
        return None
    if len(words) > 1 and len(first) > 3 and first not in listed and first not in given and all(map(is_sino_korean, first)):
        return None  # 예선통과자 …
    a = scene.analysis
    if first in _ALSO_KOREAN and words != ["팀", "쿡"] and (len(first) == 1 if len(words) == 1 else last not in listed or (len(first) > 1 and (len(last) < 3 or not _odd(last)))):
        return None  # 질 소독, 팀 감독
    if first == "앤" and scene.text[start - 1 : start] == " " and "가" <= scene.text[start - 2 : start - 1] <= "힣" and before is None and not _SURE_PARTICLE.search(scene.text, max(0, start - 3), start - 1):
        return None  # 폭스 앤 프렌즈
    if len(words) > 1 and scene.text.startswith(" 쇼", end):
        return None  # 오프라 윈프리 쇼
    if first == "팀" and last in famous():
        return None  # 팀 트럼프
    if last in famous() or words in (["예수", "그리스도"], ["팀", "쿡"]):
        return "foreign.famous"
    if len(words) > 1 and first in given:
        return "foreign.chain"
    if len(words) == 1 and (a.tags[a.at(start)] == "NNP" or (first in korean_given() and size == 2)) and _YEARS.match(scene.text, end):
        return "foreign.bracket"
    if len(words) == 1 and single_names().get(first) == "free" and a.tags[a.at(start)] == "NNP" and a.ends[a.at(start)] == end and _SINGLED.match(scene.text, end):
        return "foreign.single"
    if len(words) > 1 and (_FOREIGN_HANJA.match(scene.text, end) or (NATION.match(scene.text, end) and all(w in listed or w in given for w in words))) and written(scene.text, start, end, False):
        return "foreign.bracket"  # 고노 다로(河野太郞), 타다히로 하야시(일본)
    if _PLACE_END.search(last) and not strange and not (first in given and after is not None and after.text.endswith(_PERSONAL)):
        return None
    if len(words) > 1 and (first in listed or last in listed):
        return "foreign.chain"
    unknown = a.at(start) in a.unknown or a.at(end - len(last)) in a.unknown
    known = first in listed or first in given
    titled = after is not None and after.entry.place != "before" and after.text != "기사" and (known or (after.text.endswith(_PERSONAL) and size > 1))
    announced = before is not None and before.entry.place != "after" and before.entry.kind not in ("group", "honorific") and before.text != "학생"
    both = a.at(start) in a.unknown and a.at(end - len(last)) in a.unknown
    alive = titled or announced or ((strange or both) and _LIVING.match(scene.text, end) is not None)
    if len(words) > 1 and unknown and alive and (a.tags[a.at(start)] != "NNG" or a.at(start) in a.unknown or _odd(first)) and all(1 < len(w) < 6 and w[-1] not in _REGION for w in (first, last)):
        return "foreign.unknown_chain"
    if (known or len(words) > 1 or (_AGE.match(scene.text, end) and (strange or a.tags[a.at(start)] == "NNP")) or _HANJA.match(scene.text, end)) and BRACKET.match(scene.text, end):
        hanja = _HANJA.match(scene.text, end)
        if latin is not None and (len(words) == 1 or not (known or last in listed) or latin.group().count(" ") != len(words)):
            return None  # 나이트 프랭크(Knight Frank), 누오베 무지케(Nuove Musiche)
        if (known or written(scene.text, start, end, len(words) == 1)) and (hanja is None or strange or known or len(words) > 1 or (scene.text[end + 1] in _SURNAMES and len(hanja.group()) - 2 <= size)):
            return "foreign.bracket"  # 이사흔(李思欣), and no 대심제(對審制)
    if len(words) > 1 and (unknown or last in listed) and NATION.match(scene.text, end):
        return "foreign.bracket"
    if titled and (known or (strange and last[-1] not in _REGION)):
        return "foreign.title_after"
    if announced and size > 1 and (known or (strange and size < (8 if unknown and before is not None and before.entry.kind in ("office", "job", "role") else 6) and (unknown or a.tags[a.at(start)] == "NNP"))):
        return "foreign.title_before"
    if (first in listed or (first in given and size > 1)) and ((size > 2 and first in listed) or (strange and _MARKED.match(scene.text, end))) and (a.tags[a.at(start)] == "NNP" or unknown) and not _part_of_more(scene, start, end):
        return "foreign.listed"
    if unknown and strange and 2 < size < 6 and scene.text.startswith(("에게", "께서"), end):
        return "foreign.unknown"
    return None


# Firms, hotels, rivers, exercises and goods that look like a given name with a family name.
NO_PERSONS: Final = ("골드만 삭스", "마리나 베이", "맥스 선더", "새틴 글로스", "나이트 프랭크", "카쓰라 태프트", "허드슨 강", "모건 스탠리", "메릴 린치", "크레디트 스위스", "할리 데이비슨", "해리 윈스턴")
_INSIDE: Final = re.compile(r"(?:에|에서|에는|으로)(?![가-힣])")
# What a name of one word stands behind, or before, where it is a part of a place's, a firm's or a thing's: 사우스 조던, 카네기 연구소.
_PART_AFTER: Final = frozenset(["사우스", "노스", "이스트", "웨스트", "뉴", "세인트", "샌", "산", "마운트", "포트", "레이크", "로스", "그랜드", "팀", "더", "미", "엘", "라", "빅", "리틀", "올드", "블랙", "화이트", "레드", "골드"])
_PART_BEFORE: Final = re.compile(
    r"(?:현|주|시|강|산|섬|역)(?![가-힣])|[ -]?(?:학원|스캔들|스트리트|애비뉴|로드|위성|공군|기지|연구소|연구원(?!은|이)|클리닉|심장|국제정책|국제평화|칼리지|스쿨|대학|병원|호텔|은행|증권|그룹|재단|센터|타워|빌딩|공항|호수|해변|비치|군도|시티|밸리|마을|원단|컬러|룩\b|브랜드|매장|제품|모델\b|버전|시리즈|아이템|프로모션|팩\b|에디션|콜라보|컬렉션|스니커즈|백\b)"
)


_GLOSS: Final = re.compile(r"\((?:[一-鿿]{1,6}|[A-Za-z .-]{2,30})\)")


def _part_of_more(scene: Scene, start: int, end: int) -> bool:
    """Whether a listed name of one word is a part of a longer name that is no person's, or a piece of one whose other words are not known."""
    text = scene.text
    if text[end : end + 1] in ("'", "’", '"', "”") and re.search(r"['‘\"“][^'’\"”\n]{1,12}$", text[max(0, start - 14) : start]):
        return True  # '칼릭스토 가르시아' 병원, ‘미 넥스트’
    gloss = _GLOSS.match(text, end)
    if gloss is not None:  # 후카우라(深浦)정, 요코타(橫田) 공군 기지, '마르코(MarCo)'
        rest = text[gloss.end() : gloss.end() + 1]
        if ("가" <= rest <= "힣" and PARTICLES.match(text, gloss.end()) is None) or (rest != "" and rest in "'’" and text[start - 1 : start] in ("'", "‘")):
            return True
        end = gloss.end()
    if _PART_BEFORE.match(text, end):
        return True
    if text[start - 1 : start] != " ":
        return text[start - 1 : start] in ("-", "·") and start > 1 and "가" <= text[start - 2] <= "힣" and text[start - 1] == "-" and not scene.covered(start - 2, start - 1) and _unread(scene, start - 1)
    return _unread(scene, start - 1)


def _unread(scene: Scene, place: int) -> bool:
    """Whether the word that ends at a place is a noun that no list holds, or a part of a place's name: 구찌 |그레이스, 글라스 |루이스."""
    text, a = scene.text, scene.analysis
    begin = scene.run_start(place)
    word = text[begin:place]
    if word in _PART_AFTER:
        return True
    if len(word) < 2 or scene.covered(begin, place) or word in not_names() or title(word) is not None or not _odd(word):
        return False
    i = a.at(begin)
    return i < len(a.tags) and a.starts[i] == begin and a.ends[i] == place and a.tags[i] in ("NNP", "NNG")


def _chain(scene: Scene, start: int) -> list[tuple[int, int]]:
    """Names one after another: 아돌리스 가르시아. Ends before a title, a place, a body, a Korean full name."""
    text = scene.text
    if text.startswith("시드 ", start) and text[start - 2 : start] == "번 ":
        return []  # 3번 시드 …
    words: list[tuple[int, int]] = []
    listed, stars = foreign_names(), famous()
    match: re.Match[str] | None = RUN.match(text, start)
    while match is not None and len(words) < 5:
        end = _further_end(scene, match, text[start : words[0][1]], len(words)) if words else _end(scene, match, 0)
        if end is None or title(text[match.start() : end]) is not None:
            break
        if len(words) == 1 and (word := text[match.start() : end]) not in listed and text[start : words[0][1]] in stars and word not in _LAST and word not in stars and word != "그리스도":
            break  # 마오쩌둥 |당질녀
        words.append((match.start(), end))
        joint = _INITIAL.match(text, end) if end == match.end() else None
        if joint is None or (joint.group() in "·-" and (len(words) > 1 or text[start : words[0][1]] not in given_names())):
            break
        if joint.group() == "-" and _two_people(text, text[start:end], joint.end()):
            break
        match = RUN.match(text, joint.end())
    while len(words) > 1 and (last := text[words[-1][0] : words[-1][1]]) in _SMALL and not (len(words) == 2 and last in _LAST):
        words.pop()
    return words


def _two_people(text: str, first: str, second: int) -> bool:
    """아베-네타냐후 정상회담: names that the article has apart too are two people's, and not one with a hyphen."""
    match = RUN.match(text, second)
    if match is None:
        return False
    return re.search(rf"(?<![-가-힣]){first} ", text) is not None and re.search(rf"(?<![-가-힣]){match.group()[:3]}", text) is not None


def _boundary(scene: Scene, place: int) -> bool:
    """Whether Kiwi, too, begins something new at a place."""
    i = scene.analysis.at(place)
    return i < len(scene.analysis.starts) and scene.analysis.starts[i] == place


def _middle(scene: Scene, end: int) -> bool:
    """Whether a listed family name follows a word of one syllable: 케일라 ⟦진⟧ 뮬러."""
    match = RUN.match(scene.text, end + 1) if scene.text[end : end + 1] == " " else None
    return match is not None and (match.group() in foreign_names() or match.group()[: _stem(match.group())] in foreign_names())


def _further_end(scene: Scene, match: re.Match[str], first: str, words: int) -> int | None:
    """Where a further word of a name ends: 헤수스 ⟦다 실바⟧, 대니 ⟦리⟧."""
    run = match.group()
    if run in _SMALL or (words == 1 and len(run) == 1 and run not in "및등씨전현측또" and _middle(scene, match.end())):
        return match.end()
    if (words == 2 or (words == 1 and run[0] == "칸")) and run[0] in "싱칸샤" and first.split(" ")[0] in given_names() and _alone(scene, match):
        return match.start() + 1  # 비자이 쿠마르 싱
    if words == 1 and run[0] in given_names() and first in given_names() and first not in famous() and _alone(scene, match):
        return match.start() + 1  # 브라이언 존 박사, 티나 닐은
    if words == 1 and len(run) == 1 and first in given_names() and run not in "등씨전현측또및양군외" and (scene.text.startswith("(", match.end()) or scene.analysis.at(match.start()) in scene.analysis.unknown):
        return match.end()  # 도미니크 팀(7위·오스트리아), 스티브 젠
    if words == 1 and first == "예수" and run.startswith("그리스도") and (len(run) == 4 or PARTICLES.match(run, 4)):
        return match.start() + 4
    if words == 1 and len(run) == 1 and first in foreign_names() and first not in famous() and run not in _NO_GIVEN and (after := scene.title_after(match.end())) is not None and after.text.endswith(_PERSONAL):
        return match.end()  # 사카이 료 코치
    if run.startswith("주니어") and (len(run) == 3 or PARTICLES.match(run, 3)):
        return match.start() + 3  # 로버트 다우니 주니어
    if words == 1 and run[0] in _LAST and (first in given_names() or first in foreign_names()) and first not in famous() and (len(run) == 1 or _SWALLOWED.match(run, 1) or PARTICLES.match(run, 1)):
        after = scene.title_after(match.start() + 1)
        if (after is None or after.entry.place == "before") and scene.stem_end(match.start(), match.end()) <= match.start() + 1:
            return match.start() + 1
    return _end(scene, match, words)


# Words of one syllable between a name and a title: 전 대통령, 미 국무장관.
_NO_GIVEN: Final = frozenset("등씨전현측또및양군외미일중영독불러프인북한남신구전초총정부공각본당타이그저제주모두세네")


def _alone(scene: Scene, match: re.Match[str]) -> bool:
    """Whether Kiwi takes the first syllable of a word for a proper noun, and no more than a particle follows it."""
    a, run = scene.analysis, match.group()
    i = a.at(match.start())
    return i < len(a.tags) and a.starts[i] == match.start() and a.tags[i] == "NNP" and a.ends[i] == match.start() + 1 and (len(run) == 1 or PARTICLES.match(run, 1) is not None)


# Particles that end a name even where Kiwi has torn it: 지글러는, 그란데의. Others may be a part of it: 스토레|아, 베니|가.
_SURE_PARTICLE: Final = re.compile(r"(?:은|는|을|를|의|와|과|에게|께서|와의|과의|에게는)$")


def _surname_of_firm(scene: Scene, match: re.Match[str]) -> bool:
    """Whether a word that looks like a firm is the family name behind a given name: 하워드 ⟦슐츠⟧ 회장, 마이클 ⟦블룸버그⟧ 전 시장."""
    start, stop = match.span()
    if not 1 < stop - start < 6 or match.group() in _NO_FAMILY or (start, stop) not in ((b, e) for b, e, _ in scene.taken_at(start)) or not scene.given_before(start):
        return False
    after = scene.title_after(stop)
    return NATION.match(scene.text, stop) is not None or (after is not None and after.entry.place != "before" and after.start > stop)


def _family_end(scene: Scene, match: re.Match[str]) -> int | None:
    """Where a family name behind a foreign given name ends, though Kiwi tears it: 아리아나 ⟦그란데⟧의, 욘더 ⟦알론소⟧."""
    a, run, start = scene.analysis, match.group(), match.start()
    listed, given = foreign_names(), given_names()
    for size in range(min(len(run), 8), 1, -1):
        word = run[:size]
        if (word in listed or word in given) and (size == len(run) or PARTICLES.match(run, size)) and word not in _NO_FAMILY and title(word) is None:
            return start + size
    first = scene.run_start(start - 1)
    i = a.at(first)
    if i >= len(a.tags) or a.tags[i][0] == "V" or (a.ends[i] == start - 1 and a.tags[i] in ("NNG", "NNB", "MAG", "IC", "MM") and i not in a.unknown):
        return None  # 마이크, 하산, 댄: words of Korean too
    if len(run) > 1 and (_YEARS.match(scene.text, match.end()) or BRACKET.match(scene.text, match.end()) or NATION.match(scene.text, match.end())):
        return match.end()  # 패트리샤 폭스(71), 매켄지 맥도널드(110위·미국)
    word = run[: _stem(run)]
    j = a.at(start)
    if j in a.unknown and j + 1 < len(a.tags) and a.starts[j] == start and a.tags[j + 1][0] in "JV" and start + 2 < a.ends[j] == a.starts[j + 1] < start + len(word) and PARTICLES.match(run, a.ends[j] - start):
        word = run[: a.ends[j] - start]  # 에이미 스록모턴|도
    end = start + len(word)
    while j < len(a.tags) and a.ends[j] == start:
        j += 1  # a copula that Kiwi has read into the gap
    if j >= len(a.tags) or a.starts[j] != start or not 1 < len(word) < 6 or title(word) is not None:
        return None
    if word in _NO_FAMILY:
        return None
    if not_names().get(word, "place") != "place" and scene.title_beyond(end) is None:
        return None  # 조니 아이브 애플 수석디자이너
    after = scene.title_after(end)
    if after is not None and after.text in ("씨", "여사"):
        return end  # 아웅산 수치 여사
    if j in a.unknown and len(word) > 2 and a.ends[j] >= end and word[-1] not in _REGION and not BODY_END.search(word):
        return end
    if j not in a.unknown:
        if a.tags[j] == "NNG" and a.ends[j] == end:  # 앤드루 |파이 박사
            beyond = after or scene.title_beyond(end)
            living = scene.text.startswith("에게", end) and _odd(word)  # 크리스 사이보그에게
            return end if living or (beyond is not None and beyond.text.endswith((*_PERSONAL, "책임자"))) else None
        if a.tags[j][0] in "VM" or a.tags[j] == "NP" or (a.tags[j][0] == "N" and a.ends[j] > start + 1 and a.tags[j] != "NNP"):
            return None
        if a.ends[j] >= end:
            return None
    return end if _odd(word) and len(word) > 2 and not BODY_END.search(word) and word[-1] not in _REGION else None


def _stem(run: str) -> int:
    """How long a foreign family name is without its particle, which Kiwi has not told: 지글러|는, 클래퍼|가, 쿠드롱|이."""
    sure = _SURE_PARTICLE.search(run)
    if sure is not None:
        return sure.start()
    closed = len(run) > 2 and (ord(run[-2]) - 0xAC00) % 28 > 0
    return len(run) - 1 if len(run) > 2 and run[-1] == ("이" if closed else "가") else len(run)


# Words of the list that stand behind names without being a part of them.
_NO_FAMILY: Final = frozenset(["이후", "부부", "커플", "여사", "일가", "가족", "역시", "본인", "또한", "베이", "같은", "백악관"])


def _end(scene: Scene, match: re.Match[str], further: int) -> int | None:
    """Where a word's name ends that may be foreign: by the lists, or else by Kiwi's proper noun; None where it is none.

    ``further``: how many words of the name stand before it.
    """
    a, text = scene.analysis, scene.text
    start, stop = match.span()
    if scene.covered(start, start + 1):
        return stop if further == 1 and _surname_of_firm(scene, match) else None
    run = match.group()
    given, listed, others = given_names(), foreign_names(), not_names()
    i = a.at(start)
    if not further and run in given and text[stop : stop + 1] == " " and "가" <= text[stop + 1 : stop + 2] <= "힣":
        return stop
    behind_given = further == 1 and scene.given_before(start)
    if behind_given and (family := _family_end(scene, match)) is not None:
        return family
    if i >= len(a.tags) or a.starts[i] != start or (a.tags[i] not in (NOMINAL if further else _FIRST) and not (further and run in given)):
        return None
    whole = a.ends[i] if a.tags[i] == "NNP" or i in a.unknown else start
    for size in range(min(len(run), 8), 1, -1):
        word, end = run[:size], start + size
        if word in others and word not in given and not (further == 1 and behind_given and word in listed) and (end == stop or whole == end or PARTICLES.match(run, size)) and not (
            behind_given and others[word] != "org" and (others[word] == "place" or size > 2 or scene.title_after(end) is not None)
        ):
            return None
        if word in given or word in listed:
            if size == len(run):
                return end
            if run[size:] == "나" and word not in famous():
                return None  # 마리아나, and no 마리아
            if _SWALLOWED.match(run, size) if whole > end else PARTICLES.match(run, size) and _boundary(scene, end):
                return end
            if (glued := scene.title_at(end)) is not None and glued.text in titles() and (not further or text.startswith("씨", end)):
                return end
    if further == 1 and a.tags[i] == "NNG" and a.ends[i] == stop and scene.title_after(stop) is not None and title(run) is None:
        return stop if _odd(run) else None
    if a.tags[i] != "NNP" and i not in a.unknown:
        return None
    korean = run[0] in surnames() and whole - start == 3 and all(is_sino_korean(c) for c in run[:3]) and i not in a.unknown
    glossed = _FOREIGN_HANJA.match(text, stop) or NATION.match(text, stop) or text[start - 2 : start - 1] in _SMALL
    if further and korean and not glossed and (not behind_given or run[0] in _COMMONEST):
        return None
    if further and whole - start > 3 and all(map(is_sino_korean, text[start:whole])):
        return None  # 수산나 라슨 |전염병학
    if whole == stop and whole - start > 4 and i in a.unknown and text[whole - 1] in "와과의는가를에" and text.count(run[:-1]) > text.count(run):
        whole -= 1  # 다름슈타트와, which Kiwi takes for one name
    if behind_given and whole == stop and i in a.unknown:
        if (sure := _SURE_PARTICLE.search(run)) is not None and sure.start() > 1:
            whole = start + sure.start()  # 엘리자베스 헐리|와
        elif run[-1] == "다" and len(run) > 3 and text[stop : stop + 1] in ("", ".", "\n"):
            whole -= 1  # 조르주 생피에르|다.
    if further and not start + 1 < whole < start + (9 if further == 1 else 8):
        return None  # 마이크 폼페이오 |미 국무장관
    if whole < stop and not PARTICLES.match(text, whole):
        after = scene.title_at(whole)
        if after is None or after.entry.place == "before":
            return None
    return whole


# A player with points behind the name: 조엘 코번(26점).
_POINTS: Final = re.compile(r"\(\d+(?:점|골|득점|리바운드|도움|어시스트)")
_PLAYER: Final = re.compile(r"(?<![가-힣])(?:([가-힣]{2,5}) )?([가-힣]{2,5})\(\d+(?:점|골|득점|리바운드|도움|어시스트)")


def find_players(scene: Scene, taken: set[int]) -> list[Name]:
    """Foreign players, whatever Kiwi makes of their names, by the points in brackets behind them."""
    found: list[Name] = []
    if _POINTS.search(scene.text) is None:
        return found
    for zone in scene.zones:
        for match in _PLAYER.finditer(scene.text, zone.start, zone.end):
            first, last = match.groups()
            if match.start(2) in taken and match.start(1) in taken | {-1}:
                continue
            if not _odd(last) or last in not_names() or scene.covered(*match.span(2)):
                continue
            start = match.start(1) if first is not None and _odd(first) and first not in not_names() and title(first) is None else match.start(2)
            found.append(Name(start, match.end(2), scene.text[start : match.end(2)], "foreign", "foreign.player"))
    return found


def _odd(word: str) -> bool:
    return any(not is_sino_korean(c) for c in word)
