"""Names that no list holds and no head ends, by what stands around them: 소속사 한빛, 한빛(대표 홍길동), 한빛이 보도했다."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.pipes.organizations.established import is_place
from extract.pipes.organizations.finding import Candidate, in_names, personal, proper
from extract.pipes.organizations.heads import Cue, cues, heads
from extract.pipes.organizations.roles import acts, speaks
from extract.pipes.organizations.words import PARTICLES, Words

_QUOTED: Final = re.compile(r"[‘'“\"<]([^’'”\"<>\n,.]{2,20})[’'”\">]")
# Not named: B부동산 관계자, IT업계 관계자
_SOME: Final = re.compile(r".{1,2}$|[A-Z](?:[가-힣]|$)|.*(?:업계|업체|당국|재건축|측|회사|행사|대회|정부|시장|분야|사업|구단|소식통|업소|쪽|부처|경찰|검찰|법조|의료|방송|수사|현장|매장|학교|병원|은행|영화제|축제|페스티벌|콘서트|엑스포|박람회|어워즈)$")
_HANJA: Final = re.compile("[\u4e00-\u9fff]")  # 병원 이동中
_LETTER: Final = re.compile(r"[A-Za-z][가-힣]")  # A씨, B양
# Between the subject and 보도했다: 한빛이 7일(현지시간) 보도했다
_BETWEEN: Final = re.compile(r"(?:이|가) ?(?:(?:지난 )?\d+일)?(?: ?\((?:현지 ?시[간각]|이하 [가-힣 ]+)\))? ?(?:(?:이날|단독|처음|최초로|연일|잇따라|먼저|단독으로) )?")


def contextual(words: Words, taken: dict[int, Candidate]) -> Iterator[Candidate]:
    """Candidates that the words around them name. ``taken``: known candidates by their start, left out."""
    text = words.text
    ends = {candidate.end for candidate in taken.values()}
    for at, cue in ((at, cue) for at, same in cues().iter(text, words.begin, words.stop) for cue in same):
        start, stop = at + 1 - len(cue.form), at + 1
        found = None
        if cue.cue == "credit":  # (극본 김하늘·연출 박바다, 제작 한빛하우스)
            if text[max(0, start - 2) : start] == ", " or text[start - 1 : start] == "(":
                found = _apposed(words, stop + 1, cue) if text.startswith(" ", stop) else None
        elif cue.cue == "apposition":
            stop += cue.form not in _MEN and text.startswith("인 ", stop)
            if text.startswith(" ", stop) and stop not in ends and not _OTHERWISE.search(text, max(0, start - 3), start + len(cue.form)):
                found = _apposed(words, stop + 1, cue)
        elif cue.cue == "headed":
            if text[stop : stop + 3].startswith((" ", ":", "이사 ", "이사", "자 ")) and _CLOSED.match(text, stop):
                found = _before(words, start, cue)
                if found is not None and cue.kind == "local_government" and text[found.end - 1] not in "시군구도":
                    found = None
        elif cue.cue == "side":
            if text[start - 1 : start] == " " and words.may_end(stop):
                found = _before(words, start - 1, cue)
                if found is not None and (_SOME.match(text, found.start, found.end) or (cue.form == "측" and not _firm(words, found)) or text[found.start - 1 : found.start] not in (" ", "\n", "") or _estate(text, text[found.start : found.end])):
                    found = None
        elif cue.cue == "report":
            found = _reporter(words, start, cue)
        elif text[start - 1 : start] == " " and words.may_end(stop):
            found = _titled(words, start - 1, cue)
        if found is not None and found.kind == "other":
            found.kind = next((kind for ends, kind in _ENDS if text[found.start : found.end].endswith(ends)), "other")
        if found is not None and found.start not in taken and (found.end not in ends or " " in text[found.start : found.end]):
            yield found
            yield from _credited(words, found, taken) if cue.cue == "credit" else _listed_after(words, found, taken)
    for match in _ACRONYM.finditer(text, words.begin, words.stop):
        if match.start() not in taken and match.group() not in _THINGS:
            candidate = Candidate(*match.span(), "context.acronym", "other")
            if words.may_end(match.end()) and speaks(words, candidate) and not _glossed_thing(text, match.group()) and text[match.start() - 1 : match.start()] in (" ", "\n", "", "(", "‘", "“", '"'):
                yield candidate
    for match in _at_words(_TOWN, _TOWN_ENDS, words):
        if match.start() not in taken and _town_acts(words, match):
            yield Candidate(*match.span(1), "role.town", "local_government")
    for match in _at_words(_HALL, _HALL_ENDS, words):
        start, end = match.span(1)
        if start not in taken and end not in ends and proper(words, start, end):
            candidate = Candidate(start, end, "context.hall", "other")
            if match["official"] or (acts(words, end, "speaks") and "”" not in text[end : words.analysis.sentence_at(end)[1]]):
                yield candidate
    for match in _CIRCLE.finditer(text, words.begin, words.stop):
        end = match.start() + 2
        if end not in ends and (start := _spelled_out(text, words.begin, end, match["short"])) is not None:
            yield Candidate(start, end, "context.initials", "association")
    for match in _OWNED.finditer(text, words.begin, words.stop):
        if match.start(1) not in taken and _one_man(words, match.end()):
            yield Candidate(*match.span(1), "context.headed", "company")


# 마을의 내일을 여는 모임(마내모): any 모임 is a common noun, but for one whose initials stand behind it
_CIRCLE: Final = re.compile(r"모임[’'”\"]?\((?:이하 ?)?[‘'“\"]?(?P<short>[가-힣]{2,5})[’'”\"]?\)")
_SPELLED: Final = re.compile(r"(?:[가-힣]{1,8} ){0,5}[가-힣]{2,12}\Z")


def _spelled_out(text: str, begin: int, end: int, short: str) -> int | None:
    """Where the name that ends here begins, when the short form behind it has its first syllable and others of it in order."""
    spelled = _SPELLED.search(text, max(begin, end - 50), end)
    if spelled is None:
        return None
    name = spelled.group()
    for word in re.finditer(rf"(?<!\S){short[0]}", name):
        rest = iter(name[word.start() :])
        if len(name) - word.start() > len(short) + 1 and all(syllable in rest for syllable in short):
            return spelled.start() + word.start()
    return None


def _at_words(pattern: re.Pattern[str], ends: re.Pattern[str], words: Words) -> Iterator[re.Match[str]]:
    """Matches of a pattern for a word, looked for from the few places where its rare end stands."""
    text = words.text
    last = -1
    for end in ends.finditer(text, words.begin, words.stop):
        start = end.start()
        while start > words.begin and (text[start - 1].isalnum() or text[start - 1] == "_"):
            start -= 1
        if start != last and (match := pattern.match(text, start, words.stop)) is not None:
            last = start
            yield match


# Not before a name: 6개월간, 8일간, 실무그룹; what a firm makes: 대표 브랜드 ‘새봄한우’
_OTHERWISE: Final = re.compile(r"(?:[가-힣\d](?:월간|일간|주간)|(?![가걸돌이])[가-힣]그룹|대표 ?브랜드)$")
_CLOSED: Final = re.compile(r"(?:이사|자)?:? ?[^\d()\n]{2,22}(?:[),·]| 외)")  # (대표 홍길동), not (대표 음료 가격 4,100원)


def _glossed_thing(text: str, acronym: str) -> bool:
    """Whether an acronym is a thing's: in brackets after what is no body (지문인식 기술(FOD)), or before such a noun (FOD 센서)."""
    if any(f"{acronym} {noun}" in text for noun in ("기술", "센서", "방식", "시장", "제품", "기능", "시험", "검사")):
        return True
    place = text.find(f"({acronym}")
    return place > 0 and "가" <= text[place - 1] <= "힣" and text[place - 1] not in "회원국청처소당사단부서군대팀협맹학행계" and text[place + len(acronym) + 1 : place + len(acronym) + 2] in (")", ",")


def _one_man(words: Words, end: int) -> bool:
    """Whether 대표 after a quoted name is a title (‘한빛 헤어’ 대표는, 대표 홍길동), and not what the thing is one of."""
    if not words.text.startswith(" ", end):
        return True
    i = words.at(end + 1)
    return i < 0 or words.starts[i] != end + 1 or personal(words, i, strict=True)


def _estate(text: str, form: str) -> bool:
    """Whether the article has a name as a housing estate's: 새봄현대 재건축, 새봄현대 아파트."""
    return f"{form} 재건축" in text or f"{form} 아파트" in text or f"{form}아파트" in text


_ENDS: Final = (
    (("읍", "면", "동", "현"), "local_government"),
    (("초", "중", "고", "여고", "학원", "학교"), "school"),
    (("의원", "치과", "안과", "외과", "내과", "피부과", "산부인과", "이비인후과", "비뇨기과", "소아과"), "hospital"),
    (("매거진", "뉴스", "신문", "일보"), "media"),
    (("모금회", "협회", "연합회", "봉사회", "동호회", "산악회", "향우회"), "association"),
    (("전자", "건설", "산업", "제약", "바이오", "푸드", "컴퍼니", "엔터", "제작소", "수산", "정미소", "갈비", "구이", "식당", "상회", "농원", "베이커리"), "company"),
)
_ACRONYM: Final = re.compile(r"(?<![A-Za-z\d&.\-])[A-Z][A-Z&]{1,5}(?![A-Za-z\d&.\-])")
_THINGS: Final = frozenset(
    [
        "AI", "IT", "TV", "SNS", "CEO", "CFO", "CTO", "COO", "PC", "USB", "GDP", "LED", "LTE", "VR", "AR", "DNA", "CCTV", "OTT", "ESG",
        "IOT", "API", "APP", "CD", "DVD", "DJ", "MC", "PD", "MVP", "VIP", "UFO", "GPS", "SUV", "ETF", "IPO", "FTA", "NFT", "OS", "PCR",
        "HPV", "HIV", "MRI", "CT", "OST", "MV", "EP", "FA", "VAR", "ID", "IP", "QR", "CF", "NLL", "DMZ", "ICBM", "SLBM", "THAAD", "II", "III",
        "AS", "VJ", "MT", "GMO", "LMO", "클라우드", "웹툰", "웹소설", "블로그", "AG", "US", "UHD", "HD", "OLED", "LCD", "CPU", "GPU", "RAM", "SSD", "PM", "AM", "IR", "PR", "HR", "VOD", "PVID", "CVID", "FC",
    ]
)  # fmt: skip
# 주암면(면장 홍길동)은, 주암면 관계자, 주암면은 … 밝혔다
_TOWN: Final = re.compile(
    r"(?<![\w])((?![반측전정국표화장방이내외지라가수단]면)(?![공활운이행노자감진변작가아협합충냉]동)[가-힣]{1,4}\d?[읍면동])(?:\((?P<head>면장|읍장|동장)| 관계자(?!\w{2})|(?P<subject>[은는]) |(?P<into>에도?) |(?P<opens>, ))"
)
_TOWN_ENDS: Final = re.compile(r"[읍면동](?=\((?:면장|읍장|동장)| 관계자|[은는] |에도? |, )")
# A house that speaks: 한빛아트홀은 … 밝혔다, 한빛과학관 관계자
_HALL: Final = re.compile(
    r"(?<![\w·])([가-힣A-Za-z]{2,10}(?:아트홀|아트센터|전수관|기념관|과학관|수련관|체험관|전시관|문학관|생태관|문화예술회관|문화회관|예술의전당|수목원|식물원|동물원|휴양림|아쿠아리움|리조트|호텔|야영장|국가정원|천문대|공연장))(?:(?:은|는) |(?P<official> 관계자))"
)
_HALL_ENDS: Final = re.compile(r"[홀터관당원림움트텔장대](?=[은는] | 관계자)")
# 주암면에 쌀을 기탁했다
_TO: Final = re.compile(r"(?!거주|사는|살고|있는|위치|소재)(?:[^.\n]{0,30} )?(?:기탁|기부|전달|후원|쾌척)")
# 주암면은 … 지원할 계획이다
_DOING: Final = re.compile(r"(?:추진|지원|운영|개최|실시|진행|전달|마련|제공|기탁|강화|시행)(?:했|한|할|하기로|하고 있|해 (?:왔|오)|해 나)[가-힣 ]{0,14}[.\n]")


def _town_acts(words: Words, match: re.Match[str]) -> bool:
    """Whether a town or a quarter is a body here: it has its head beside it or says something, and is no common noun."""
    if not match["head"] and "NNP" not in words.tags(*match.span(1)):
        return False
    if match["opens"]:  # 주암면, 김장 나눔 개최
        line = words.text.rfind("\n", 0, match.start()) + 1
        stop = words.text.find("\n", match.end(), words.stop)
        before = words.text[line : match.start()].strip(" -‘'[]")
        end = stop if stop >= 0 else words.stop
        return (not before or is_place(before)) and end - line < 60 and words.text[end - 1] not in ".,"
    if match["into"]:
        return match[1][-1] != "리" and _TO.match(words.text, match.end(), min(words.stop, match.end() + 40)) is not None
    if match["subject"] is None:
        return True
    if match[1][-1] == "동":
        return False
    sentence = words.analysis.sentence_at(match.end())
    return acts(words, match.end(1), "speaks") or (sentence[1] - match.end() < 300 and _DOING.search(words.text, match.end(), min(sentence[1] + 1, words.stop)) is not None)


# ‘한빛 헤어’ 대표
_OWNED: Final = re.compile(r"[‘'“\"]([^’'”\"‘“\n.,]{2,15})[’'”\"] (?:공동)?(?:대표|사장|회장|대표이사)(?!\w{2})")
# 기업인, 언론인 are people
_MEN: Final = frozenset(["기업", "대기업", "중소기업", "신문", "잡지", "조직", "정당", "단체", "구단", "은행", "벤처"])
_AND: Final = re.compile(r"[’'”\">] ?(?:및|,|·|와|과) ?[‘'“\"<]([^’'”\"<>\n,.]{2,20})[’'”\">]")


def _listed_after(words: Words, found: Candidate, taken: dict[int, Candidate]) -> Iterator[Candidate]:
    """Further names of a list in quote marks: 매체 ‘한빛뉴스’ 및 ‘푸른 하늘’."""
    end = found.end
    while match := _AND.match(words.text, end):
        end = match.end(1)
        if match.start(1) not in taken:
            yield Candidate(*match.span(1), found.rule, found.kind)


def _credited(words: Words, found: Candidate, taken: dict[int, Candidate]) -> Iterator[Candidate]:
    """Further firms of the credits: 제작 한빛하우스, 새봄픽처스)."""
    end = found.end
    while match := _MORE.match(words.text, end):
        end = match.end(1)
        if match.start(1) not in taken:
            yield Candidate(*match.span(1), found.rule, found.kind)


_MORE: Final = re.compile(r"(?:, |·| |/)([가-힣A-Za-z]{3,12})(?=[,.)·/]| 이하)")


def _apposed(words: Words, place: int, cue: Cue) -> Candidate | None:
    match = _QUOTED.match(words.text, place)
    if match is not None:
        named = words.may_end(match.end(1)) and match.group(1) not in _THINGS and not _saying(words, match)
        return Candidate(*match.span(1), "context.apposition", cue.kind) if named else None
    i = words.at(place)
    if i < 0 or words.starts[i] != place:
        return None
    end = _stem(words, i)
    while end > place and words.text[end - 1] in "'’":
        end -= 1
    if end - place < 2 or not words.may_end(end) or not _own(words, i, end) or words.text[place:end] in _THINGS:
        return None
    end = _further(words, i, end)
    if _MAN.match(words.text, place, end):
        return None
    return Candidate(place, end, "context.apposition", cue.kind)


def _further(words: Words, i: int, end: int) -> int:
    """The end of a name of several words, of which the last has the particle: 로봇업체 한빛 다이내믹스는, 출판사 새봄 미셸을."""
    for j in range(i + 1, min(i + 3, len(words.starts))):
        if end != words.ends[j - 1] or words.starts[j] != end + 1 or words.text[end] != " ":
            break
        stop = _stem(words, j)
        form = words.text[words.starts[j] : stop]
        if form in heads():
            return stop  # 엘렌 새봄 재단
        if len(form) < 2 or not proper(words, words.starts[j], stop) or personal(words, j, strict=True) or not words.may_end(stop):
            break
        if stop < words.ends[j] or words.text[stop : stop + 1] == "(" or form.isascii():
            return stop
        end = stop
    return words.ends[i] if end >= words.ends[i] else end


_MAN: Final = re.compile(r"[가-힣]{2,4}(?:씨|군|양)$")  # 방송인 홍길동씨
_STAYS: Final = frozenset("JEV")


def _saying(words: Words, match: re.Match[str]) -> bool:
    """Whether what stands in quote marks is said (은행 “하반기 채용 확대”) or a common noun (기관 ‘사자’), and no name."""
    start, end = match.span(1)
    tags = words.tags(start, end)
    if " " in match.group(1):
        return match.group()[0] in "“\"" or not proper(words, start, end) or any(tag[0] in _STAYS for tag in tags)
    return tags in (["NNG"], ["NNG", "XSN"])


def _before(words: Words, end: int, cue: Cue) -> Candidate | None:
    """The word that ends here."""
    i = words.at(end - 1)
    if i < 0 or words.ends[i] != end or end - words.starts[i] < 2 or not _own(words, i, end):
        return None
    return Candidate(words.starts[i], end, f"context.{cue.cue}", cue.kind)


def _firm(words: Words, found: Candidate) -> bool:
    """Whether a name before 측 is no person's: longer than three syllables, and Kiwi has it of several nouns (한빛수북 측)."""
    return found.end - found.start > 3 and len(words.tags(found.start, found.end)) > 1


def _reporter(words: Words, place: int, cue: Cue) -> Candidate | None:
    """The subject just before a verb of reporting: 중신넷이 17일 보도했다."""
    text = words.text
    i = words.at(place) - 1
    for j in range(i, max(i - 3, -1), -1):
        if text[words.starts[j] - 1 : words.starts[j]] == ")":
            return None  # 중앙(CC)TV가
        end = _stem(words, j)
        if text[end : end + 1] in ("이", "가") and end < words.ends[j] <= end + 1:
            if personal(words, j, strict=True) and text[end - 1] not in "넷컴보지널":
                return None  # 홍길동이 전한 것
            if end - words.starts[j] >= 2 and _BETWEEN.fullmatch(text, end, place) and _own(words, j, end, False):
                return Candidate(words.starts[j], end, "context.report", cue.kind)
            return None
    return None


def _titled(words: Words, end: int, cue: Cue) -> Candidate | None:
    """A body between a person's name and a title: 홍길동 한빛 대표."""
    found = _before(words, end, cue)
    if found is None:
        return None
    i = words.at(found.start)
    if not i or words.ends[i - 1] != found.start - 1 or not personal(words, i - 1):
        return None
    if cue.kind == "association" and end - found.start <= 3 and words.tags(found.start, end) == ["NNP"]:
        return None  # 하워드 슐츠 회장
    return found


def _own(words: Words, i: int, end: int, strict: bool = True) -> bool:
    """A word with a proper noun in it, that is no person's name and no word of every day."""
    start = words.starts[i]
    if _LETTER.fullmatch(words.text, start, end) or _HANJA.search(words.text, start, end):
        return False
    return proper(words, start, end) and not personal(words, i, strict) and (end < words.ends[i] or in_names(words, i))


def _stem(words: Words, i: int) -> int:
    """Where the name in a word ends, before its particle; its start where it is no name."""
    analysis = words.analysis
    span = analysis.within(words.starts[i], words.ends[i])
    if not span or analysis.starts[span.start] != words.starts[i]:
        return words.starts[i]
    for k in span:
        if analysis.tags[k][0] in "JVE":
            return analysis.starts[k] if PARTICLES.match(words.text, analysis.starts[k]) else words.starts[i]
    return words.ends[i]
