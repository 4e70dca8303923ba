"""Find: every place where the text names an event, by its head noun and how far left the name reaches."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from extract.korean.analysis import Analysis
from extract.korean.marks import covering, quoted_spans
from extract.korean.names import reach_left
from extract.pipes.events import lists
from extract.pipes.facts import Mention

_EDITION = re.compile(r"제?\s?(\d{1,4})회|제\s?(\d{1,4})차")
# Where a name with a year or an edition begins: 만회골 및 ⟦2023 K리그1⟧.
_STARTS = re.compile(r"(?<!\S)((?:(?:19|20)\d\d년?도? )?제 ?\d+회 |(?:19|20)\d\d(?:[~-]\d\d)?(?:년도?|시즌)? )")
# ⟦4년 뒤⟧ 올림픽: when it is, and no part of its name.
_WHEN = re.compile(r"(?:\d{1,2}|[한두세네]|몇) ?(?:년|달|개월|주) ?(?:뒤|후|전|만의) ")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
# What may stand glued behind a head: 대회개최, 시상식서, 평가우수.
_BEHIND = frozenset(["개최", "수상", "측", "참가", "출전", "우승", "개막", "폐막", "성료", "등", "서", "때", "전", "후", "중", "우수", "최우수"])
# An award won there makes a strict head's phrase a name: 재난관리 ⟦평가⟧에서 우수기관.
_WON = re.compile(
    r"[’'”\"]?\s?(?:\([^)\n]{1,20}\)\s?)?(?:에서|서|에선|결과)?[^.\n]{0,40}?"
    r"(?:최우수|우수|대상|금상|은상|동상|[가-힣]+상을|표창|등급|1위|2위|3위|최고|수상|선정|우승|메달|인정)"
)
_MEETING = re.compile(r"[’'”\"]?\s?(?:를|을|가|이)?\s?(?:성황리에 |성공적으로 )?(?:개최|열|마련|참석|참가)")
# 공연 ‘…’을 개최: a quoted title behind a noun for a show.
_SHOW = re.compile(r"(?:공연|전시회?|기획전|특별전|음악회|콘서트|축제|행사|연주회)\s?$")
_HELD = re.compile(r"[’'”\"」』>》〉]\s?(?:을|를|이|가)?\s?[^.\n]{0,20}?(?:개최|연다|열[린었리]|마련|선보)")
# What is done with an event, behind the marks around its name; 개최 and 개막 alone say that it is one.
_HOLDING = re.compile(
    r"[’'”\"」』>》〉]\s?(?:\([^)\n]{1,20}\)\s?)?(?:행사|공연|이벤트)?(?:을|를|이|가|은|는|도)?\s?[^.,\n‘“]{0,16}?"
    r"(?:개최|연다|열[린렸었려고]|열리[는며고]|개막|막을 올|실시|진행|마련|가[졌진]|선보|펼[쳐쳤친]|성료|성황)"
)
_OPENED = re.compile(r"[’'”\"」』>》〉]\s?(?:을|를|이|가|은|는)?\s?(?:성황리에 |성공적으로 |(?:오는 |지난 )?\d{1,2}일 )?(?:개최|개막|막을 올)(?!지)|[’'”\"」』>》〉](?:이?라는|이?란) (?:제목|이름)으로 (?:열[린렸려]|개최|진행|마련)")
NOT_HELD = re.compile(
    r"(?:사업|제도|위원회|협의회|센터|학교|프로그램|정책|시스템|서비스|체계|방안|현황|강좌|회의|이사회|회견|회담|할인 행사|상|선정|교육|훈련|점검|운동|모임|조사|공사|공청|투표|선거)$"
)
# A quoted string that starts with its year or edition is an event's name where something is won or held there.
_DATED = re.compile(r"(?:제\s?\d{1,3}회|20\d\d(?:년도?)?)\s")
_THERE = re.compile(r"[’'”\"」』>》〉]\s?(?:에서|서\s|시상식|(?:부문 |분야 |종합 |)(?:최우수|우수상|대상|금상|은상|동상|장려상|특별상))")
_NO_EVENT = re.compile(r"(?:사업|계획|조례|법|예산|명단|백서|지침|기관|기업|상|대상|선|인|계획안|보고서)$")
_PREDICATE = re.compile(r"[다요죠까]\s?[.!?]?$|\?|[!]")


# Prizes that are held as events with grades: …대상, …영화상, …어워드.
_PRIZE = re.compile(r"(?:(?P<wide>대상|영화상|문학상|Awards?)|어워[드즈])(?![가-힣A-Za-z](?<!에))")
_GRADE = r"(?:대통령상|국무총리상|[가-힣]{2,10}장관상|종합\s?대상|대상|최우수\S{0,4}상|우수\S{0,3}상|작품상|금상|은상|동상|장려상|특별상|공로상|신인상|\S{0,4}연기상|\S{2}주연상|\S{2}조연상|감독상|인기상|본상|\d{1,2}월 MVP|MVP)"
_GRADE_AFTER = re.compile(rf"['’\"”」]?\s?(?:\([^)\n]{{1,20}}\)['’]?)?(?:에서|서)?\s?(?:\d+년 연속 )?(?:[가-힣A-Za-z·]{{1,20}}\s?(?:부문|분야)\s?)?['‘]?{_GRADE}")
# ‘제21회 마을조례상’ 개인부문 최우수상: a prize in marks or with its edition, and a grade behind it.
_LED_PRIZE = re.compile(
    rf"(?:(?<=['‘])|(?=제\d+회 ))(?P<name>(?:제\d+회 |20\d\d년? )?(?:[가-힣A-Za-z·]+ ){{0,3}}[가-힣A-Za-z·]{{2,12}}상)(?=['’]?\s?(?:[가-힣A-Za-z·]{{1,12}}\s?(?:부문|분야)\s?)?['‘]?{_GRADE})"
)
_AT_PRIZE = re.compile(r"['’\"”」]?\s?(?:\([^)\n]{1,20}\)['’]?)?(?:시상식|에서|[가-힣A-Za-z·]{1,12}\s?(?:부문|분야)에서(?=[^.\n]{0,40}?상[을은이])|[이가은는] [^.\n]{0,80}?(?:개최[됐된한했]|열[렸린]))")
# ⟦UFC 225⟧, ⟦로드FC 영건즈 40⟧: fight promotions number their nights.
_FIGHTS = re.compile(
    r"(?<![A-Za-z가-힣\d])(?:UFC|TFC|AFC|KSW|LFA|RFA|ONE FC|(?:로드|ROAD|맥스|MAX) ?FC|벨라토르|Bellator|라이진|RIZIN|글로리|GLORY|엔젤스파이팅)"
    r"(?: (?:파이트 ?나이트|Fight Night|드림|챌린지|영건즈|YOUNG GUNS))? \d{1,3}(?:대회)?(?![\d.,:%승패전위명번차회원만년개일월체골])"
)
_LEAD = re.compile(r"((?:(?:20\d\d년?|제\d+회|대한민국|전국|MBN|SBS|KBS|MBC|[A-Z]{2,6})\s)(?:[가-힣A-Za-z]+\s){0,2})$")


def find_events(analysis: Analysis, start: int, end: int, walls: Sequence[int] = ()) -> list[Mention]:
    """Mentions of named events in one stretch of text, left to right, none inside another.

    ``walls``: offsets, sorted, that no name reaches back over: the ends of people's names.
    """
    text = analysis.text
    hits = list(_heads(analysis, start, end))
    quotes = quoted_spans(text, start, end)
    found = [m for head in hits if (m := _name(analysis, head, max(start, _wall(walls, head[0])), quotes)) is not None]
    found += _quoted_titles(text, quotes)
    found += _prizes(text, start, end, quotes)
    found += [Mention(*match.span(), "event.fights") for match in _FIGHTS.finditer(text, start, end)]
    found.sort(key=lambda m: (m.start, -m.end))
    kept: list[Mention] = []
    for mention in found:
        if kept and mention.start < kept[-1].end:
            if mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept


def _wall(walls: Sequence[int], place: int) -> int:
    i = bisect_right(walls, place)
    return walls[i - 1] if i else 0


def _heads(analysis: Analysis, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Heads that end where a noun ends, the longest at each place: (start, end, head)."""
    text = analysis.text[start:end]
    best: dict[int, tuple[int, int, str]] = {}
    for last, head in lists.automaton().iter(text):
        stop = start + last + 1
        if stop not in best or len(head) > best[stop][1] - best[stop][0]:
            best[stop] = (stop - len(head), stop, head)
    for begin, stop, head in best.values():
        i = analysis.at(stop)
        if i and analysis.ends[i - 1] != stop:
            continue
        if analysis.text[stop : stop + 1] == "·" and analysis.text[stop + 1 : stop + 2] != " " and lists.heads()[head] != "self":
            continue  # 축제·관광도시 부문; but 도민체전·장애인체전 are two
        if head == "대회" and analysis.text.startswith("전", stop) and not analysis.text.startswith("전국", stop):
            continue  # 평행대회전: giant slalom
        if i < len(analysis.forms) and analysis.starts[i] == stop:
            tag, form = analysis.tags[i], analysis.forms[i]
            if (tag[0] in "NXV" or tag in ("SL", "SN", "W_SERIAL")) and form not in _BEHIND and tag not in ("VCP", "SN"):
                continue
        yield begin, stop, head


def _name(analysis: Analysis, head: tuple[int, int, str], floor: int, quotes: list[tuple[int, int]]) -> Mention | None:
    begin, stop, word = head
    text, kind = analysis.text, lists.heads()[word]
    if kind == "marked":
        return _marked(text, head, quotes)
    for left, right in quotes:
        if left <= begin and stop <= right:
            if right - left > 70 or _PREDICATE.search(text[left:right]):  # speech: names in it as anywhere
                floor = max(floor, left)
                continue
            return _in_quotes(analysis, head, left, right)
        if right < begin <= right + 3 and text[right + 1 : begin].strip() in ("", "의") and "\n" not in text[right:begin]:
            return _behind_quotes(text, left, right, word)
    i = analysis.at(begin)
    if i == len(analysis.starts) or analysis.starts[i] > begin:
        i -= 1
    inside = max([floor, *(right + 1 for left, right in quotes if right < begin)])
    first = reach_left(analysis, i, inside, lists.stops(), ("및",))
    begin = max(analysis.starts[first], inside)
    dated = [m.start(1) for m in _STARTS.finditer(text, begin, stop)]
    if dated and dated[-1] > begin:
        begin = dated[-1]
        first = analysis.at(begin)
    if when := _WHEN.match(text, begin, stop):
        begin = when.end()
        first = analysis.at(begin)
    name = text[begin:stop]
    if kind == "dated":
        return Mention(begin, stop, "event.season") if _YEAR.search(name) else None
    if word == "체전" and text[begin : stop - 2].endswith(("단", "개", "입", "전")) and not name.endswith("전국체전"):
        return None  # 단체전
    if kind == "self":
        dot = text.rfind("·", begin, stop)
        if dot > 0 and any(h[1] == dot for h in _self_heads(text, begin, dot)):
            begin = dot + 1  # 도민체전·⟦장애인체전⟧
        behind = re.match(r" ?20\d\d(?!\d|년)", text[stop : stop + 6])
        return Mention(begin, stop + (behind.end() if behind else 0), "event.known")
    if not _is_named(analysis, first, i, name, word):
        return None
    if kind == "strict" and not _EDITION.search(name) and not _YEAR.search(name) and not _WON.match(text, stop):
        return None
    return Mention(begin, stop, f"event.{kind}")


def _marked(text: str, head: tuple[int, int, str], quotes: list[tuple[int, int]]) -> Mention | None:
    """‘이웃사랑 김장 나눔’을 진행했다, ‘이웃사랑 김장’ 행사를 열었다: words that name an event between marks where it is held."""
    begin, stop, word = head
    i = bisect_right(quotes, (stop, stop)) - 1
    if i < 0:
        return None
    left, right = quotes[i]
    if re.search(r"(?:권|권한|력|여) ?행사$", text[left:right]):
        return None  # 수사지휘권 행사, 여행사
    if right - left > 45 or right - left < len(word) + 2 or _PREDICATE.search(text[left:right]) or NOT_HELD.search(text[left:right]):
        return None
    ends = left <= begin and stop == right
    behind = word in ("행사", "공연") and right < begin and text[right + 1 : begin] in (" ", "")
    return Mention(left, right, "event.marked") if (ends or behind) and _HOLDING.match(text, right) else None


def _self_heads(text: str, begin: int, stop: int) -> Iterator[tuple[int, int]]:
    """Names by themselves in a stretch of text: (start, end)."""
    for last, head in lists.automaton().iter(text[begin:stop]):
        if lists.heads()[head] == "self":
            yield begin + last + 1 - len(head), begin + last + 1


def _in_quotes(analysis: Analysis, head: tuple[int, int, str], left: int, right: int) -> Mention | None:
    """‘2025년 민방위훈련 평가’: the whole string when the head ends it, else what reaches back inside the marks."""
    begin, stop, word = head
    text = analysis.text
    rest = text[stop:right]
    if re.match(r"['’\"”」] ?(?:분야|부문)", text[right : right + 4]):
        return None  # ‘통합재정운영평가’ 분야
    if not rest or re.fullmatch(r"\s?(?:\([^)]*\)|20\d\d|\d{2})", rest):
        if text[left:right] == word or text[left:right] in lists.generic():
            return None
        if word == "의 밤" and not _YEAR.search(text, left, right) and not _EDITION.search(text, left, right) and not _HELD.match(text, right):
            return None  # the film ‘…의 밤’
        return Mention(left, right, "event.quoted")
    i = analysis.at(begin)
    i -= i == len(analysis.starts) or analysis.starts[i] > begin
    first = reach_left(analysis, i, left, lists.stops(), ("및", "와", "과"))
    name = text[analysis.starts[first] : stop]
    if lists.heads()[word] == "self" or (_is_named(analysis, first, i, name, word) and (
        lists.heads()[word] == "plain" or _WON.match(text, stop) or _YEAR.search(name))):
        return Mention(analysis.starts[first], stop, "event.inside")
    return None


# Strict heads that a string in marks before them names: ‘옹기와 사람’ 특별전.
_TITLED = frozenset(["평가", "경연", "특별전", "기획전", "사진전", "초대전", "작품전", "전시전"])


def _behind_quotes(text: str, left: int, right: int, word: str) -> Mention | None:
    """‘2025년도 마을돌봄 사업’ ⟦평가⟧, ‘올해의 누리집’ ⟦시상식⟧: the string names it."""
    if _PREDICATE.search(text[left:right]) or right - left < 4:
        return None
    if lists.heads()[word] == "strict" and not _YEAR.search(text, left, right) and word not in _TITLED:
        return None
    return Mention(left, right, "event.quoted_title")


def _quoted_titles(text: str, quotes: list[tuple[int, int]]) -> Iterator[Mention]:
    for left, right in quotes:
        line = text.rfind("\n", 0, left) + 1
        if _SHOW.search(text, max(line, left - 8), left - 1) and _HELD.match(text, right):
            yield Mention(left, right, "event.show")
        elif 4 <= right - left <= 45 and _OPENED.match(text, right) and not _PREDICATE.search(text, left, right) and not NOT_HELD.search(text, left, right):
            yield Mention(left, right, "event.opened")
        elif right - left >= 7 and _DATED.match(text, left, right) and _THERE.match(text, right) and not _NO_EVENT.search(text, left, right):
            yield Mention(left, right, "event.dated_title")


def _prizes(text: str, start: int, end: int, quotes: list[tuple[int, int]]) -> Iterator[Mention]:
    """제53회 ⟦한국방송대상⟧ 작품상, ⟦청년친화헌정대상⟧에서 종합대상: a prize with grades of its own is the event they are won at."""
    for match in _PRIZE.finditer(text, start, end):
        stop = match.end()
        if not (_GRADE_AFTER.match(text, stop) or _AT_PRIZE.match(text, stop)):
            continue
        begin = match.start()
        while begin > start and text[begin - 1].isalnum():
            begin -= 1
        if match.group("wide") and match.start() - begin < 2:
            spaced = re.search(r"(?:일자리|정책|경영|브랜드) $", text[max(start, begin - 5) : begin])
            if begin < match.start() or not spaced:
                continue  # 대상 alone is a grade or a target
            begin -= len(spaced.group())
        pair = covering(quotes, begin, stop)
        if pair is not None and pair[1] - pair[0] < 50:
            begin = pair[0] if stop >= pair[1] - 12 else max(pair[0], begin)
        lead = _LEAD.search(text, max(start, begin - 25), begin)
        if lead and pair is None:
            begin = lead.start(1)
        yield Mention(begin, stop, "event.prize")
    for match in _LED_PRIZE.finditer(text, start, end):
        if not re.search(r"(?:최우수|우수|장려|특별|금|은|동|본|입상|수)상$", match.group("name")):
            yield Mention(match.start("name"), match.end("name"), "event.prize")


def _is_named(analysis: Analysis, first: int, head: int, name: str, word: str) -> bool:
    """Whether something beside the head makes it a name: an edition, a year, or a modifier that is not generic."""
    generic = lists.generic()
    own = nouns = 0
    for i in range(first, head + 1):
        form, tag = analysis.forms[i], analysis.tags[i]
        if i == head and analysis.starts[i] >= analysis.ends[head] - len(word):
            break
        if tag in ("NNP", "SL"):
            own += 2
        elif tag[0] in "NX" and len(form) > 1:
            own += form not in generic
            nouns += 1
    if _YEAR.search(name):
        own += 1
    if _EDITION.search(name) and (own or nouns):
        return True
    if lists.heads()[word] == "strict" and nouns >= 2:
        own += 1
    if len(name.split()[-1]) >= len(word) + (4 if lists.heads()[word] == "strict" else 5):  # 사회적경제⟦정책평가⟧: a long compound is a name
        own += 2
    return own >= (2 if word in ("대회", "평가", "포럼", "세미나", "축제", "캠프", "총회", "오픈", "박람회") else 1)


def edition(name: str) -> int | None:
    """제5회 → 5."""
    match = _EDITION.search(name)
    return int(match.group(1) or match.group(2)) if match else None


def year(name: str) -> int | None:
    """The year in a name."""
    match = _YEAR.search(name)
    return int(match.group(1)) if match else None
