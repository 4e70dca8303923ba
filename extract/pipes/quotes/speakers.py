"""Who said it: ordered sieves, the most certain first. The first that answers wins; its name is the quote's speaker_rule."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from extract.korean.clause import Phrase, Predicate, according_to, phrase_before
from extract.pipes.quotes.cues import nouns
from extract.pipes.quotes.cues import verbs as verbs_list
from extract.pipes.quotes.outer import Outer
from extract.pipes.quotes.reported import leads_report
from extract.pipes.quotes.voices import can_speak, like_name, lone, silent

Span = tuple[int, int]

_CONTINUES = re.compile(
    r"\s*(?:이어서?|그러면서|또한?|그는|이와 함께|아울러|더불어|특히|다만|그러나|하지만|한편으로는|이에 대해|계속해서|끝으로|마지막으로|나아가|반면|그리고|앞서|따라서|그래서)[\s,“\"]"
)
# ‘…’는 말을 들었다: the topic is who heard it.
_HEARD = re.compile(r"(?:이?라)?[는던] [^\n.]{1,10}?[을를도만]? ?(?:자주 |많이 |종종 |늘 |수없이 )?(?:들[었으은을어]|받[았은으고])")
_NAME_LINE = re.compile(r"[\[◀]([가-힣A-Za-z]+(?: [가-힣A-Za-z]+){0,3})(?: ?[/|,(][^\]▶\n]{0,40})?[\]▶] *\n\s*$")
_PAPER = re.compile(r"(?:일보|신문|뉴스|경제|타임스|기자|닷컴|스포츠|방송|미디어|데일리|리포트|앵커|종합|포토|한겨레|투데이|저널|인터뷰|[A-Z]+)$")
# 문 특보가 최근 잡지에 한 기고에서 “…”: a place of speaking just before the mark.
_IN_SPEECH = re.compile(r"(?:기고|글|인터뷰|회견|통화|연설|강연|간담회|브리핑|발언|성명|담화|논평|방송|강의|축사)(?:에서|를 통해|을 통해)\s*,?\s*$")
# A word with 은/는 right before the mark, whatever Kiwi makes of it.
_WORD_TOPIC = re.compile(r"(?<![가-힣A-Za-z0-9])([가-힣A-Za-z0-9·]{2,})(?:은|는)\s*,?\s*$")
_PLACE = re.compile(r"(?:에서|에|에게|으로|로|부터|까지|만|보다|때|후|중|번|날|서|하고|이라|라)$")
_CASE_OF = re.compile(r"((?:[가-힣A-Za-z0-9]+ )?[가-힣A-Za-z0-9]*(?:자|인|원|생|객|층|민))의 경우[ ,]")
_ADDRESSED = re.compile(r"([가-힣]{2,4}), [^…“”\"\n]{0,24}(?:에|에게|향해|겨냥|에겐)[ ,]*$")
_NAMED_AFTER = re.compile(r"\s?\(([가-힣]{2,4}|[가-힣·A-Za-z]{2,12} [가-힣]{1,8})\)")
_NO_NAME = re.compile(r"종합|속보|영상|사진|인터뷰|전문|단독|포토|웃음|일동|박수|이하 .*|[가-힣]*보")
_BEFORE = re.compile(r"(?:도|은|는|이|가)?[ ]*[:：,]?[ ]*$")
_BROADCAST = re.compile(r"\[([가-힣A-Za-z]{2,5}(?: ?[/|,·(][^\]\n:]{0,40})?) ?[:：]?\s*$|\[?([가-힣]{2,5}) ?[/|] ?[^\]\n:“\"]{1,30}\]?[ :：]*\s*$")


@dataclass(slots=True)
class Spoken:
    """A quote on its way to a speaker. ``open``, ``close``: where its words and marks begin and end."""

    open: int
    close: int
    kind: str
    start: int
    end: int
    rule: str
    cue: Predicate | None
    headline: bool
    sentence: int
    speaker: Span | None = None
    speaker_rule: str | None = None
    after_cue: int = -1  # an earlier cue in the same sentence (…라고 지적하고, …): its end


@dataclass(slots=True)
class Scene:
    """What the sieves may look at: the zone's sentences, who is known, and the quotes so far."""

    outer: Outer
    known: Callable[[int, int], bool]  # whether a span holds a mention of a person or an organization
    spoken: list[Spoken] = field(default_factory=list)

    def can_speak(self, phrase: Phrase) -> bool:
        """Whether a noun phrase is one that speaks: a name, a title, a body."""
        return can_speak(self.outer.analysis, self.known, phrase)


# -- the sieves ----------------------------------------------------------------------------------------------------------
def named_after(scene: Scene, quote: Spoken) -> Span | None:
    """“…”(이수진) 라고: the name in brackets behind the mark."""
    if quote.kind != "direct":
        return None
    match = _NAMED_AFTER.match(scene.outer.text, quote.close + 1)
    return match.span(1) if match and not _NO_NAME.fullmatch(match.group(1)) else None


def between(scene: Scene, quote: Spoken) -> Span | None:
    """“…”고 ⟦이 대변인⟧은 말했다: a phrase between the quote and its verb."""
    if quote.cue is None:
        return None
    verbs = [p.start for p in scene.outer.predicates(quote.sentence) if quote.close < p.start < quote.cue.start]
    for phrase in scene.outer.phrases(quote.sentence):
        if quote.close >= phrase.start or phrase.end >= quote.cue.start:
            continue
        words = scene.outer.text[phrase.start : phrase.end]
        near = quote.cue.start - phrase.end <= 3 and quote.rule in ("direct.quoting_particle", "indirect.clause")
        close = near and not silent(words) and words.rpartition(" ")[2] not in nouns()
        if close or scene.can_speak(phrase):
            return None if verbs else (phrase.start, phrase.end)
    return None


def topic(scene: Scene, quote: Spoken) -> Span | None:
    """⟦박 의원⟧은 … “…”고 말했다: the nearest topic before a direct quote, the first one of an indirect one's sentence."""
    phrases = [p for p in scene.outer.phrases(quote.sentence)
               if p.end <= quote.open and p.start >= quote.after_cue and scene.can_speak(p)]  # fmt: skip
    if quote.kind == "direct":
        near = _subject_beside(scene, quote, phrases)
        if near is not None:
            return near
        for phrase in reversed(phrases):
            if phrase.role == "topic":
                return phrase.start, phrase.end
        return None
    for phrase in phrases:
        if phrase.role == "topic":
            return phrase.start, phrase.end
    return None


def _subject_beside(scene: Scene, quote: Spoken, phrases: list[Phrase]) -> Span | None:
    """A subject (이/가) with no predicate of its own between it and the quote."""
    for phrase in reversed(phrases):
        verbs = [p for p in scene.outer.predicates(quote.sentence) if phrase.end <= p.start < quote.open]
        if verbs:
            return None
        return phrase.start, phrase.end
    return None


def subject(scene: Scene, quote: Spoken) -> Span | None:
    """⟦합동참모본부⟧가 “…”라고 밝혔다, ⟦손님⟧이 주인에게 …하자고 말했다: a subject that is not the clause's own."""
    phrases = [p for p in scene.outer.phrases(quote.sentence) if p.role == "subject" and p.start >= quote.after_cue]
    predicates = scene.outer.predicates(quote.sentence)
    if quote.kind == "direct":
        for phrase in reversed(phrases):
            if phrase.end > quote.open or not scene.can_speak(phrase):
                continue
            verbs = [p for p in predicates if phrase.end <= p.start < quote.open]
            setting = _IN_SPEECH.search(scene.outer.text, phrase.end, quote.open)
            if setting or all(p.final != "ETM" and p.final != "ETN" for p in verbs):
                return phrase.start, phrase.end
        return None
    for phrase in phrases:
        if phrase.start >= quote.end:
            break
        if not scene.can_speak(phrase):
            continue
        if leads_report(scene.outer, phrase, quote.end):
            return phrase.start, phrase.end
        return None
    return None


def source(scene: Scene, quote: Spoken) -> Span | None:
    """⟦경찰⟧에 따르면 …, ⟦중년 가입자⟧의 경우 …"""
    start, _ = scene.outer.sentences[quote.sentence]
    for phrase in according_to(scene.outer.analysis, start, quote.open):
        if scene.can_speak(phrase):
            return phrase.start, phrase.end
    match = _CASE_OF.search(scene.outer.text, start, quote.open)
    return match.span(1) if match else None


def beside(scene: Scene, quote: Spoken) -> Span | None:
    """⟦김민지⟧ “…”, ⟦野 박주원⟧ “…”, ⟦이 교수⟧: “…”: a name or title just before the mark, no particle or a colon."""
    if quote.kind != "direct":
        return None
    outer = scene.outer
    start, _ = outer.sentences[quote.sentence]
    text = outer.text
    place = quote.open
    head = text[start:place]
    trimmed = _BEFORE.sub("", head) if not quote.headline else re.sub(r"[ ]*[:：,]?[ ]*$", "", head)
    end = start + len(trimmed)
    if end <= start:
        return None
    match = _BROADCAST.search(text, start, place)
    if match:
        return match.span(1) if match.group(1) else match.span(2)
    if lone(text[end - 1]) and (end - 1 == start or text[end - 2] in " …·.,”\"’'"):
        return end - 1, end
    analysis = outer.analysis
    i = analysis.at(end)
    phrase = phrase_before(analysis, i, "topic", start) if i < len(analysis.starts) and analysis.starts[i] == end else None
    if phrase is None:
        phrase = _phrase_to(scene, end, start)
    if phrase is None or not (scene.can_speak(phrase) or (quote.headline and like_name(text[phrase.start : phrase.end]))):
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


def any_topic(scene: Scene, quote: Spoken) -> Span | None:
    """⟦시나연예⟧는 “…”고 전했다: an unknown word, but the topic that leads the sentence of a direct quote with a listed verb."""
    if quote.kind != "direct":
        return None
    text = scene.outer.text
    begin, _ = scene.outer.sentences[quote.sentence]
    if quote.cue is not None and quote.cue.lemma in verbs_list():
        for phrase in scene.outer.phrases(quote.sentence):
            if phrase.end <= quote.open and phrase.role == "topic" and phrase.start - begin <= 12:
                if silent(text[phrase.start : phrase.end]):
                    break
                return phrase.start, phrase.end
    for phrase in scene.outer.phrases(quote.sentence):
        near = 0 <= quote.open - phrase.end <= 4 and text[phrase.end] in "은는"
        if near and phrase.role == "topic" and not silent(text[phrase.start : phrase.end]):
            return phrase.start, phrase.end  # 오래 일해 온 작가 스튜어트 브랜드는 “…”
    match = _WORD_TOPIC.search(text, max(begin, quote.open - 20), quote.open)
    if match is None or silent(match.group(1)) or _PLACE.search(match.group(1)):
        return None
    return match.span(1)


def addressed(scene: Scene, quote: Spoken) -> Span | None:
    """⟦손예리⟧, 정해원에 “…”: a headline's first name, before the one who is spoken to."""
    if not quote.headline:
        return None
    start, _ = scene.outer.sentences[quote.sentence]
    match = _ADDRESSED.search(scene.outer.text, start, quote.open)
    return match.span(1) if match else None


def behind(scene: Scene, quote: Spoken) -> Span | None:
    """“…” ⟦감독⟧은 울상: a headline's topic right behind the mark."""
    if not quote.headline:
        return None
    for phrase in scene.outer.phrases(quote.sentence):
        if 0 < phrase.start - quote.close <= 2 and scene.can_speak(phrase):
            return phrase.start, phrase.end
    return None


def name_line(scene: Scene, quote: Spoken) -> Span | None:
    """[⟦장민혁⟧ / 격투기 선수]⏎“…”: the line with a name that broadcasts put above a quote."""
    match = _NAME_LINE.search(scene.outer.text, max(scene.outer.start, quote.open - 80), quote.open)
    return match.span(1) if match and not _PAPER.search(match.group(1)) else None


def head_of_cue(scene: Scene, quote: Spoken) -> Span | None:
    """“…”고 말한 ⟦박 대표⟧는: what a modifying reporting verb belongs to."""
    if quote.kind != "direct":
        return None
    for predicate in scene.outer.predicates(quote.sentence):
        if quote.close < predicate.start and predicate.final == "ETM" and predicate.start - quote.close < 20:
            for phrase in scene.outer.phrases(quote.sentence):
                if 0 <= phrase.start - predicate.end <= 2 and scene.can_speak(phrase):
                    return phrase.start, phrase.end
            return None
    return None


def continuation(scene: Scene, quote: Spoken) -> Span | None:
    """이어 “…”라고 덧붙였다: no subject of its own, so whoever spoke last, not more than two sentences ago."""
    if quote.headline:
        return None
    outer = scene.outer
    start, _ = outer.sentences[quote.sentence]
    for before in reversed(scene.spoken):
        if before.headline:
            return None
        gap = quote.sentence - before.sentence
        if gap > 3 or before.speaker is None:
            return None
        linked = _CONTINUES.match(outer.text, start)
        near = gap <= 1 or (gap == 2 and outer.text.count("\n", before.close, quote.open) <= 2)
        if linked or near:
            return before.speaker
        return None
    return None


def topic_of_sentence_before(scene: Scene, quote: Spoken) -> Span | None:
    """The topic of the sentence before, where the quote's own sentence names nobody."""
    if quote.headline or quote.sentence == 0:
        return None
    outer = scene.outer
    for index in range(quote.sentence - 1, max(-1, quote.sentence - 3), -1):
        for phrase in outer.phrases(index):
            if phrase.role == "topic" and scene.can_speak(phrase):
                return phrase.start, phrase.end
    return None


def sentence_after(scene: Scene, quote: Spoken) -> Span | None:
    """“…”⏎ 이상민은 …: the topic of the sentence after a quote that stands alone."""
    outer = scene.outer
    if quote.cue is not None or quote.headline or quote.rule not in ("direct.paragraph", "direct.sentence"):
        return None
    for index in range(quote.sentence, min(quote.sentence + 2, len(outer.sentences))):
        for phrase in outer.phrases(index):
            if phrase.start > quote.close and scene.can_speak(phrase):
                return phrase.start, phrase.end
    return None


SIEVES: tuple[Callable[[Scene, Spoken], Span | None], ...] = (
    named_after,
    name_line,
    between,
    topic,
    subject,
    source,
    head_of_cue,
    beside,
    addressed,
    behind,
    any_topic,
    continuation,
    sentence_after,
    topic_of_sentence_before,
)


def _without_bracket(text: str, start: int, end: int) -> Span:
    """⟦무안군⟧(군수 김산)은: the speaker is named before the bracket."""
    bracket = text.rfind("(", start, end)
    return (start, bracket) if bracket > start and text[end - 1] == ")" else (start, end)


def find_speaker(scene: Scene, quote: Spoken) -> None:
    """Set a quote's speaker and the name of the sieve that found it."""
    if quote.rule == "direct.speech_noun" and _HEARD.match(scene.outer.text, quote.close + 1):
        return
    for sieve in SIEVES:
        if quote.headline and sieve not in (beside, named_after, topic, subject, addressed, behind):
            continue
        if quote.kind == "indirect" and sieve in (sentence_after, topic_of_sentence_before):
            continue
        found = sieve(scene, quote)
        if found is not None:
            found = _without_bracket(scene.outer.text, *found)
            quote.speaker, quote.speaker_rule = found, sieve.__name__
            return
