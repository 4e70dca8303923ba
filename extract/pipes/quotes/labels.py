"""Speakers that stand beside a quote as a label: a name before or behind the marks, a line above, a headline's name.

Each function is a sieve, as those of :mod:`extract.pipes.quotes.speakers`.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from extract.korean.clause import Phrase, phrase_before
from extract.pipes.quotes.blocks import block_name
from extract.pipes.quotes.marks import MARK
from extract.pipes.quotes.scene import Scene, Span, Spoken
from extract.pipes.quotes.voices import ending, is_person, like_name, lone

# A line above a quote that says who speaks: [장민혁 / 격투기 선수], ▶ 인터뷰 : 김이정 / 서울 옥수동, 백화점 관계자.
_NAME_LINE = re.compile(
    r"(?:[\[◀]([가-힣A-Za-z]+(?: [가-힣A-Za-z]+){0,3})(?: ?[/|,(][^\]▶\n]{0,40})?[\]▶] *|▶ ?인터뷰 ?: ?([가-힣A-Za-z]+(?: [가-힣A-Za-z]+){0,2})(?: ?[/(][^\n]{0,40})?"
    r"|(?<=\n)([가-힣A-Za-z]+(?: [가-힣A-Za-z]+){0,3})(?: ?[/(][^\n]{0,30})? *)\n\s*(?:- ?)?$"
)
# [인터뷰] 이수진 / 상인 “…”, 인터뷰 | 이수진(45)⏎“…”, ◀SYN▶ 이수진⏎“…”, <녹취> 이수진(상인) : “…”, [인터뷰:이수진/상인]⏎“…”
_INTERVIEW = re.compile(
    r"(?:[\[<【◀(▶] ?)?(?:전화 ?)?(?:인터뷰|녹취|싱크|INT|SYN|SOT) ?(?:[\]>】▶)]|[:：|/]) *"
    r"([가-힣A-Za-z○△]{1,12}(?: [가-힣A-Za-z○△]{1,12}){0,3})(?: ?[/|,(:：][^\n“\"]{0,40})?[\]>】▶]? *\n?\s*(?:- ?)?$"
)
_VERSUS = re.compile(r"(?:^|[\s”’\"'])(?:vs|VS)\.? ?(?=[^vV]*$)")
_PAPER = re.compile(r"(?:일보|신문|뉴스|경제|타임스|기자|닷컴|스포츠|방송|미디어|데일리|리포트|앵커|종합|포토|한겨레|투데이|저널|인터뷰|[A-Z]+)$")
_ADDRESSED = re.compile(r"([가-힣]{2,4}), [^…“”\"\n]{0,24}(?:에|에게|향해|겨냥|에겐)(?:[ ,]*|…|\.\.+)(?:경고|호소|당부|일침|사과|충고|조언|고백)? ?$")
_NAMED_AFTER = re.compile(r"\s?\(([가-힣]{2,4}|[가-힣·A-Za-z]{2,12}(?: [가-힣A-Za-z·]{1,14}){1,3})\)")
_NO_NAME = re.compile(r"종합|속보|영상|사진|인터뷰|전문|단독|포토|웃음|일동|박수|이하 .*|[가-힣]*보")
# What stands before a headline: [단독], [★SHOT!].
_TAG = re.compile(r"(?:(?:[\[<(【][^\]>)】\n]{1,14}[\]>)】]|새글)\s*)+")
_QUESTION = re.compile(r"(?:^|\n)\s*(?:[-―–—▷▶◇■□●○◆]|Q\d*[.)]?|문[.)]|질문|[^\n]*\?)[^\n“”\"]*\n\s*(?:- ?|A[.)] ?|답[.)] ?)?$")
_ASKED = re.compile(r"인터뷰|만났다|만났습니다|만나 |들었다|들어봤다|물었다|물어봤다|일문일답|이야기를 나눴|얘기를 나눴|문답")
# 김민지 ⟦고백⟧ “…”: what a headline calls the words, between the name and the mark.
_CALLED = re.compile(r" (?:옥중 ?|자필 ?|눈물의? ?)?(?:편지|성명|논평|호소|고백|해명|경고|폭로|토로|심경|소감|다짐|각오|자신감|사과|당부|촉구|반박|일침|입장|부인|일축)$")
# 경찰, 범인 사살…⟦현장에서⟧ “…”: another clause, of another, between the name and the mark.
_GOES_ON = re.compile(r"(?:…|\.\.)[^…“”\"']*[가-힣][^…“”\"']*$")
# “…”…⟦승객들⟧ 북적, “…”…‘입대’ ⟦고경표⟧, 안녕
_CROWD = re.compile(r" ?(?:…|\.\.+) ?((?:[가-힣]{1,6} )?[가-힣]{2,6}들)(?=[ ,…\n])")
_CALLED_AFTER = re.compile(r" ?(?:…|\.\.+) ?(?:['‘][^'’\n]{1,14}['’] ?)?")
_TITLE_AFTER = re.compile(r"(?:\([^()\n]{1,20}\))?(?: [가-힣A-Za-z·]{2,14}){0,3}? (?:[가-힣]*(?:장|교수|박사|대표|의원|장관|감독|위원|작가|변호사|선수|원장|소장|이사|연구원|팀장|회장|총장|씨))(?=[은는이가을를의에과와,. ])")
_BEFORE_HEADLINE = re.compile(r"(?: (?:전날|이날|오늘|어제))?[ ]*[:：,]?[ ]*$")
_BEFORE = re.compile(r"(?:도|은|는|이|가)?[ ]*[:：,]?[ ]*$")
_BROADCAST = re.compile(r"\[([가-힣A-Za-z0-9○△]{1,14}(?: [가-힣A-Za-z0-9○△]{1,14}){0,4})(?: ?[/|,·(][^\]\n:]{0,40})? ?[:：]\s*$|\[?([가-힣]{2,5}) ?[/|] ?[^\]\n:“\"]{1,30}\]?[ :：]*\s*$")


def named_after(scene: Scene, quote: Spoken) -> Span | None:
    """“…”(이수진) 라고: the name in brackets behind the mark."""
    if quote.kind != "direct":
        return None
    match = _NAMED_AFTER.match(scene.outer.text, quote.close + 1)
    return match.span(1) if match and not _NO_NAME.fullmatch(match.group(1)) else None


def beside(scene: Scene, quote: Spoken) -> Span | None:
    """⟦김민지⟧ “…”, ⟦野 박주원⟧ “…”, ⟦이 교수⟧: “…”: a name or title just before the mark, no particle or a colon."""
    if quote.kind != "direct":
        return None
    outer = scene.outer
    start, _ = outer.sentences[quote.sentence]
    text = outer.text
    place = quote.open
    head = text[start:place]
    trimmed = _BEFORE.sub("", head) if not quote.headline else _BEFORE_HEADLINE.sub("", head)
    end = start + len(trimmed)
    if end <= start:
        return None
    called = _CALLED.search(text, start, end) if quote.headline else None
    end = called.start() if called else end
    match = _BROADCAST.search(text, start, place)
    if match:
        return match.span(1) if match.group(1) else match.span(2)
    if lone(text[end - 1]) and (end - 1 == start or text[end - 2] in " …·.,”\"’'"):
        return end - 1, end
    versus = _VERSUS.search(text, start, end)
    start = versus.end() if versus else start
    if start >= end:
        return None
    analysis = outer.analysis
    i = analysis.at(end)
    phrase = phrase_before(analysis, i, "topic", start) if i < len(analysis.starts) and analysis.starts[i] == end else None
    if phrase is None:
        phrase = _phrase_to(scene, end, start)
    if phrase is None or text[phrase.start] in ")]’\"'" or not (scene.can_speak(phrase) or (quote.headline and called is None and like_name(text[phrase.start : phrase.end]))):
        return None
    return phrase.start, phrase.end


_NAME_TAGS = frozenset(["NNG", "NNP", "NNB", "NP", "SL", "SH", "XSN", "XPN", "XR"])


def _phrase_to(scene: Scene, end: int, floor: int) -> Phrase | None:
    """The noun phrase that ends at an offset where no particle follows."""
    analysis = scene.outer.analysis
    i = analysis.at(end)
    last = i - 1
    if last < 0 or analysis.ends[last] != end or analysis.starts[last] < floor:
        return None
    tags, starts = analysis.tags, analysis.starts
    if tags[last] not in _NAME_TAGS and tags[last] not in ("MM", "NR", "IC") and analysis.forms[last] != ")":
        return None
    first = last
    while first - 1 >= 0 and starts[first - 1] >= floor and tags[first - 1] in _NAME_TAGS:
        if analysis.forms[first - 1] in ("일", "이날", "오늘", "어제"):
            break
        first -= 1
    while first > 0 and analysis.ends[first - 1] >= starts[first] > floor and tags[first - 1][0] not in "SEJ":
        first -= 1  # 한/MM 림원/NNG: the whole word
    return Phrase(starts[first], end, first, last, last, "topic")


def addressed(scene: Scene, quote: Spoken) -> Span | None:
    """⟦손예리⟧, 정해원에 “…”: a headline's first name, before the one who is spoken to."""
    if not quote.headline:
        return None
    start, _ = scene.outer.sentences[quote.sentence]
    match = _ADDRESSED.search(scene.outer.text, start, quote.open)
    return match.span(1) if match else None


def leading_name(scene: Scene, quote: Spoken) -> Span | None:
    """⟦정해인⟧, 드라마 종영 인사 “…”, ⟦靑⟧, 비난에 “…”: a name, then a comma, at the beginning of a headline."""
    if not quote.headline:
        return None
    text = scene.outer.text
    start, _ = scene.outer.sentences[quote.sentence]
    tag = _TAG.match(text, start, quote.open)
    start = tag.end() if tag else start
    comma = text.find(",", start, min(start + 12, quote.open))
    if comma < 0 or MARK.search(text, start, comma) or _GOES_ON.search(text, comma, quote.open):
        return None
    name = scene.named(start, start + 1)
    known = (name is not None and name[1] <= comma) or (comma == start + 1 and lone(text[start]))
    return (start, comma) if known or ending(text[start:comma]) in ("person", "body") else None


def interview(scene: Scene, quote: Spoken) -> Span | None:
    """-왜 하나요?⏎“…”: in questions and answers, whom the lead names as the one who was asked."""
    if quote.rule != "direct.paragraph" or not _QUESTION.search(scene.outer.text, max(0, quote.open - 160), quote.open):
        return None
    for before in reversed(scene.spoken):
        if before.speaker_rule == "interview":
            return before.speaker
    text = scene.outer.text
    asked = [m.start() for m in _ASKED.finditer(text, 0, quote.open)]  # the lead may be the headline
    for place in reversed(asked):
        i = bisect_left(scene.people, (place, place)) - 1
        if i >= 0 and place - scene.people[i][0] < 80:
            start, end = scene.people[i]
            title = _TITLE_AFTER.match(text, end)
            return start, title.end() if title else end
    return None


def behind(scene: Scene, quote: Spoken) -> Span | None:
    """“…” ⟦감독⟧은 울상: a headline's topic right behind the mark."""
    if not quote.headline:
        return None
    for phrase in scene.outer.phrases(quote.sentence):
        if 0 < phrase.start - quote.close <= 2 and scene.can_speak(phrase):
            return phrase.start, phrase.end
    text = scene.outer.text
    if (crowd := _CROWD.match(text, quote.close + 1)) is not None and ending(crowd.group(1)) == "person":
        return crowd.span(1)
    if (called := _CALLED_AFTER.match(text, quote.close + 1)) is not None:
        who = scene.named(called.end(), called.end() + 1)
        if who is not None and text[who[1] : who[1] + 1] in (",", "…", "\n"):
            return who
    name = scene.named(quote.close + 2, quote.close + 3) or _ends_with_body(scene, quote.close + 2)
    if name is not None and (name[1] == scene.outer.end or text[name[1]] in ",\n…"):
        return name  # “내 거” ⟦안지현⟧, 친구에게 애교
    return None


def _ends_with_body(scene: Scene, place: int) -> Span | None:
    """“…” ⟦달빛일보⟧: the body that ends a headline."""
    end = scene.outer.text.find("\n", place)
    end = end if 0 <= end < scene.outer.end else scene.outer.end
    i = bisect_left(scene.outer.names, (place, place))
    found = scene.outer.names[i] if i < len(scene.outer.names) else None
    return found if found is not None and found[0] == place and found[1] == end else None


def name_line(scene: Scene, quote: Spoken) -> Span | None:
    """[⟦장민혁⟧ / 격투기 선수]⏎“…”: the line with a name that broadcasts put above a quote."""
    text = scene.outer.text
    if quote.rule == "direct.block":
        return block_name(text, quote.open, quote.start)
    if quote.rule not in ("direct.paragraph", "direct.sentence", "direct.colon", "direct.beside"):
        return None
    if (match := _INTERVIEW.search(text, max(scene.outer.start, quote.open - 90), quote.open)) is not None:
        return match.span(1)
    if quote.rule == "direct.beside":
        return None
    match = _NAME_LINE.search(text, max(scene.outer.start, quote.open - 80), quote.open)
    if match is None:
        return None
    group = next(i for i in (1, 2, 3) if match.group(i))
    if _PAPER.search(match.group(group)) or (
        group == 3 and not is_person(match.group(group)) and "/" not in match.group() and scene.named(*match.span(group)) is None
    ):
        return None
    return match.span(group)
