"""Who said it: ordered sieves, the most certain first. The first that answers wins; its name is the quote's speaker_rule."""

from __future__ import annotations

import re
from collections.abc import Callable

from extract.korean.clause import Phrase, Predicate, according_to
from extract.pipes.quotes.cues import nouns
from extract.pipes.quotes.cues import verbs as verbs_list
from extract.pipes.quotes.labels import addressed, behind, beside, interview, leading_name, name_line, named_after
from extract.pipes.quotes.leaders import circle
from extract.pipes.quotes.marks import MARK
from extract.pipes.quotes.scene import Scene, Span, Spoken
from extract.pipes.quotes.spans import listed, whole_name, without_bracket
from extract.pipes.quotes.voices import ending, silent

_CONTINUES = re.compile(
    r"\s*(?:이어서?|그러면서|또한?|그는|이와 함께|아울러|더불어|특히|다만|그러나|하지만|한편으로는|이에 대해|계속해서|끝으로|마지막으로|나아가|반면|그리고|앞서|따라서|그래서)[\s,“\"]"
)
# ‘…’는 말을 들었다: the topic is who heard it.
_HEARD = re.compile(r"(?:이?라)?[는던] [^\n.]{1,10}?[을를도만]? ?(?:자주 |많이 |종종 |늘 |수없이 )?(?:들[었으은을어]|받[았은으고]|확보|입수|접수|전달받)")
# “…”는 지적이 나왔다, ‘…’라는 청원이 올라왔다: words that arise, and nobody is said to have spoken them.
_ARISES = re.compile(
    r"(?:(?:이?라)?[는던] |등(?:의|을|이)? |(?:이?라)?는 등의? )[^\n.“”\"]{0,24}?(?:이|가|도|들이|까지|만) (?:\S+ )?(?:나오|나온|나왔|나옵|일었|일고|일어|잇따|쏟아|제기|올랐|올라|들리|들린|들려|이어졌|이어지|이어진|돌았|돌고|나돌|터져|흘러|고개를|빗발|지배적|우세|줄을|무성|팽배|확산|퍼졌|높아|커지|커졌|적지 않|많았|많다|거세)"
)
# ‘…’라는 질문에 그는 …, “…”는 ⟦취재진⟧의 질문에: who answers did not say it.
_TO_IT = re.compile(
    r"(?:(?:이?라)?[는던란]| 등(?:의|이라는)?) (?:((?!일부|다른|이런|그런)(?:[가-힣A-Za-z]+ )?[가-힣A-Za-z]{2,10})의 )?(?:[가-힣]{1,8} ){0,2}?(?:말|얘기|이야기|질문|물음|질의|지적|비판|비난|주장|요구|우려|의혹|요청|제안|건의|조언|댓글|반응|의견|항의)(?:들)?(?:에는?|에도|에 대해서?는?|에 대한)[ ,]"
)
# Further quotes of a list: “…”, ⟦“…”⟧는 질문에.
_LIST = re.compile(r"(?:,|[와과],?| 등)?\s*[“\"'‘][^“”\"'‘’\n]{1,160}[”\"'’]")
# Nouns for what nobody in particular says, or what a text says: ‘바꾸겠다’는 응답, “…”라는 문구.
_NOBODYS = re.compile(r"\s?(?:이?라)?[는던란] (?:[가-힣]{1,6} )?(?:응답|답변|문구|글귀|구호|항목|조항|문항|여론|소식|소문)")
# 문 특보가 최근 잡지에 한 기고에서 “…”: a place of speaking just before the mark.
_IN_SPEECH = re.compile(r"(?:기고|글|인터뷰|회견|통화|연설|강연|간담회|브리핑|발언|성명|담화|논평|방송|강의|축사)(?:에서|를 통해|을 통해)\s*,?\s*$")
# A word with 은/는 right before the mark, whatever Kiwi makes of it.
_WORD_TOPIC = re.compile(r"(?<![가-힣A-Za-z0-9])([가-힣A-Za-z0-9·]{2,})(?:은|는)\s*,?\s*$")
_OWN_PAGE = re.compile(r"(?:자신의|본인의|개인) (?:\S+ ){0,2}\S+에 |SNS에|인스타그램에|트위터에|페이스북에")
_OF_NOUN = re.compile(r"(?:이?라)?는 (?:게 |것이 )?((?:(?![가-힣]*[는던을를이가도에다며고] )[가-힣A-Za-z0-9]+ ){0,3}?[가-힣A-Za-z]+?)(?:의 [가-힣]| (?:성명|담화|논평|입장|주장|설명|발표|지적))")
# 신문은 한국은 ⟦잘못이 있다면서⟧ “…”: a topic inside a report that the quote goes on.
_REPORTS_WITHIN = re.compile(r"[다라자냐](?:며|면서),?\s*$")
_REPORTED = re.compile(r"[다라자냐](?:고|며|면서)\s")
# Some say, and nobody says who.
_SOMEWHERE = re.compile(r"\s*(?:하지만 |그러나 |다만 |한편 |반면 |이에 |또 )?(?:[가-힣]+ )?(?:(?:일부|일각|온라인|온라인상|인터넷|인터넷상|SNS)(?:에서|에)(?:는|도)?|(?:일부|일각|몇몇)(?:는|은))\s")
_PLACE = re.compile(r"(?:에서|에|에게|으로|로|부터|까지|만|보다|때|후|중|번|날|서|하고|이라|라)$")
_CASE_OF = re.compile(r"((?:[가-힣A-Za-z0-9]+ )?[가-힣A-Za-z0-9]*(?:자|인|원|생|객|층|민))의 경우[ ,]")


def between(scene: Scene, quote: Spoken) -> Span | None:
    """“…”고 ⟦이 대변인⟧은 말했다: a phrase between the quote and its verb."""
    if quote.cue is None or quote.kind == "indirect":
        return quote.told
    for phrase in scene.outer.phrases(quote.sentence):
        if quote.close >= phrase.start or phrase.end >= quote.cue.start:
            continue
        if phrase.role == "subject" and MARK.search(scene.outer.text, phrase.end, quote.cue.start):
            continue  # “…”며 ⟦북한이⟧ “…” 때문에 …고 전했다
        words = scene.outer.text[phrase.start : phrase.end]
        near = quote.cue.start - phrase.end <= 3 and quote.rule == "direct.quoting_particle"
        close = near and not silent(words) and words.rpartition(" ")[2] not in nouns()
        if close or scene.can_speak(phrase):
            verbs = any(quote.close < p.start < quote.cue.start for p in scene.outer.predicates(quote.sentence))
            clause = verbs or _REPORTED.search(scene.outer.text, phrase.end, quote.cue.start)
            return None if clause else (phrase.start, phrase.end)
    return None


def topic(scene: Scene, quote: Spoken) -> Span | None:
    """⟦박 의원⟧은 … “…”고 말했다: the nearest topic before a direct quote; what leads an indirect one (leaders.py)."""
    if quote.kind == "indirect":
        return _led(quote, "topic")
    text = scene.outer.text
    phrases = [p for p in scene.outer.phrases(quote.sentence) if p.end <= quote.open and not (quote.headline and text[p.end] == "만") and scene.can_speak(p)]
    near = None if quote.rule == "direct.fragment" and any(p.role == "topic" for p in phrases) else _subject_beside(scene, quote, phrases)
    if near is not None:
        return near
    beside_mark = _topic_at_mark(scene, quote)
    topics = [p for p in phrases if p.role == "topic"]
    for phrase in reversed(topics):
        if phrase is topics[0] or not _REPORTS_WITHIN.search(scene.outer.text, phrase.end, quote.open):
            return beside_mark if beside_mark and beside_mark[0] > phrase.end else (phrase.start, phrase.end)
    return None


def _led(quote: Spoken, sieve: str) -> Span | None:
    """The phrase that leads an indirect quote, or the speaker of the direct quote in the same report."""
    if quote.leader is not None and quote.leader.sieve == sieve:
        return quote.leader.span
    return None


def _topic_at_mark(scene: Scene, quote: Spoken) -> Span | None:
    """⟦란⟧은 “…”고 말했다: whatever word with 은/는 stands right before the mark."""
    text = scene.outer.text
    for phrase in scene.outer.phrases(quote.sentence):
        near = 0 < quote.open - phrase.end <= 3 and text[phrase.end] in "은는"
        if near and phrase.role == "topic" and not silent(text[phrase.start : phrase.end]):
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
    if quote.kind == "indirect":
        return _led(quote, "subject")
    predicates = scene.outer.predicates(quote.sentence)
    for phrase in reversed(scene.outer.phrases(quote.sentence)):
        if phrase.role != "subject" or phrase.end > quote.open or not scene.can_speak(phrase):
            continue
        verbs = [p for p in predicates if phrase.end <= p.start < quote.open]
        setting = _IN_SPEECH.search(scene.outer.text, phrase.end, quote.open)
        if setting or not any(_subordinate(scene, p) for p in verbs) or _leads(scene, quote, phrase):
            return phrase.start, phrase.end
    return None


def _subordinate(scene: Scene, predicate: Predicate) -> bool:
    """Whether a predicate ends a clause that modifies a noun or sets a condition: 원하는, 원하면."""
    return predicate.final in ("ETM", "ETN") or scene.outer.text[predicate.end - 1] == "면"


def _leads(scene: Scene, quote: Spoken, phrase: Phrase) -> bool:
    """⟦추미애 대표⟧가 정부를 비판하는 홍준표 대표를 겨냥해 “…”라고 비판했다: the one subject, and the sentence's first words."""
    outer = scene.outer
    if quote.cue is None or quote.cue.lemma not in verbs_list() or phrase.start - outer.sentences[quote.sentence][0] > 1:
        return False
    if not scene.names_person(phrase):
        return False
    return not any(phrase.end < p.start < quote.open and p.role == "topic" for p in outer.phrases(quote.sentence))


def source(scene: Scene, quote: Spoken) -> Span | None:
    """⟦경찰⟧에 따르면 …, ⟦중년 가입자⟧의 경우 …"""
    start, _ = scene.outer.sentences[quote.sentence]
    if found := _led(quote, "circle"):
        return found
    for phrase in according_to(scene.outer.analysis, start, quote.open):
        if scene.can_speak(phrase):
            return phrase.start, phrase.end
    text = scene.outer.text
    match = _CASE_OF.search(text, start, quote.open)
    if match is None and quote.kind == "direct":
        return circle(scene, start, quote.open)
    return match.span(1) if match else None


def of_noun(scene: Scene, quote: Spoken) -> Span | None:
    """“…”는 ⟦두 고소인⟧의 뜻: whose the noun is that the quote modifies."""
    if quote.rule not in ("direct.speech_noun", "direct.modifying_clause"):
        return None
    match = _OF_NOUN.match(scene.outer.text, quote.close + 1)
    if match is None:
        return None
    start, end = match.span(1)
    speaks = ending(match.group(1)) in ("person", "body") or scene.known(start, end)
    return (start, end) if speaks else None


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
    if at_mark := _topic_at_mark(scene, quote):
        return at_mark  # 오래 일해 온 작가 스튜어트 브랜드는 “…”
    for phrase in scene.outer.phrases(quote.sentence):
        own = phrase.role == "topic" and phrase.start - begin <= 1 and phrase.end < quote.open
        if own and _OWN_PAGE.search(text, phrase.end, quote.open) and not silent(text[phrase.start : phrase.end]):
            return phrase.start, phrase.end
    match = _WORD_TOPIC.search(text, max(begin, quote.open - 20), quote.open)
    if match is None or silent(match.group(1)) or _PLACE.search(match.group(1)):
        return None
    return match.span(1)


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
    outer = scene.outer
    start, _ = outer.sentences[quote.sentence]
    if quote.headline or _SOMEWHERE.match(outer.text, start):
        return None
    for before in reversed(scene.spoken):
        if before.headline:
            return None
        gap = quote.sentence - before.sentence
        if gap > 3 or before.speaker is None:
            return None
        linked = _CONTINUES.match(outer.text, start)
        near = gap <= 1 or (gap == 2 and outer.text.count("\n", before.close, quote.open) <= 2)
        if linked or near:
            newer = None if gap < 2 else _person_of_sentence(scene, quote.sentence - 1, quote.kind == "indirect")
            return newer or before.speaker
        return None
    return None


def _person_of_sentence(scene: Scene, index: int, anyone: bool) -> Span | None:
    """The person or body that a sentence is about: its topic; ``anyone``: or a group without a name."""
    for phrase in scene.outer.phrases(index):
        if phrase.role == "topic" and (scene.names_person(phrase) or scene.known(phrase.start, phrase.end) or (anyone and scene.can_speak(phrase))):
            return phrase.start, phrase.end
    return None


def topic_of_sentence_before(scene: Scene, quote: Spoken) -> Span | None:
    """The topic of the sentence before, where the quote's own sentence names nobody."""
    outer = scene.outer
    if quote.headline or quote.sentence == 0 or _SOMEWHERE.match(outer.text, outer.sentences[quote.sentence][0]):
        return None
    indirect = quote.kind == "indirect"
    if indirect and _own_topic(scene, quote):
        return None
    for index in range(quote.sentence - 1, max(-1, quote.sentence - 3), -1):
        if indirect and index < quote.sentence - 1 and "\n" in outer.text[outer.sentences[index][1] : quote.open]:
            return None  # two sentences before, and in another paragraph
        for phrase in outer.phrases(index):
            if phrase.role == "topic" and (scene.names_person(phrase) or scene.known(phrase.start, phrase.end) or (indirect and scene.can_speak(phrase))):
                return phrase.start, phrase.end
        if indirect and index == quote.sentence - 1 and (acts := _acts(scene, index)):
            return acts
    return None


def _acts(scene: Scene, index: int) -> Span | None:
    """The subject (이/가) of a sentence's own verb: ⟦업계⟧가 반발하고 나섰다."""
    phrases = scene.outer.phrases(index)
    verbs = scene.outer.predicates(index)
    if not phrases or phrases[0].role != "subject" or not scene.can_speak(phrases[0]):
        return None
    after = [p for p in verbs if p.start >= phrases[0].end]
    plain = after and len(phrases) == 1 and not any(p.final in ("ETM", "ETN") for p in after)
    return (phrases[0].start, phrases[0].end) if plain else None


def _own_topic(scene: Scene, quote: Spoken) -> bool:
    """Whether an indirect quote's sentence has a topic with 은/는 of its own that no dictionary knows: it may be who speaks."""
    analysis = scene.outer.analysis
    return any(p.role == "topic" and scene.outer.text[p.end] in "은는" and p.start < quote.end
               and (p.last in analysis.unknown or analysis.tags[p.last] in ("NNP", "SL", "SSC", "NP"))
               for p in scene.outer.phrases(quote.sentence))  # fmt: skip


def sentence_after(scene: Scene, quote: Spoken) -> Span | None:
    """“…”⏎ 이상민은 …: the topic of the sentence after a quote that stands alone."""
    outer = scene.outer
    if quote.cue is not None or quote.headline or quote.rule not in ("direct.paragraph", "direct.sentence"):
        return None
    for index in range(quote.sentence, min(quote.sentence + 2, len(outer.sentences))):
        for phrase in outer.phrases(index):
            if phrase.start > quote.close:
                if scene.names_person(phrase):
                    return phrase.start, phrase.end
                if phrase.role == "topic":
                    return None
    return None


SIEVES: tuple[Callable[[Scene, Spoken], Span | None], ...] = (
    named_after,
    of_noun,
    name_line,
    between,
    topic,
    subject,
    source,
    head_of_cue,
    beside,
    addressed,
    behind,
    leading_name,
    interview,
    any_topic,
    continuation,
    sentence_after,
    topic_of_sentence_before,
)


_FROM_AFAR = (continuation, sentence_after, topic_of_sentence_before)
_IN_HEADLINES = (named_after, beside, topic, subject, addressed, behind, leading_name)


def _asked(text: str, place: int) -> re.Match[str] | None:
    """What follows a quote, or the list that it is part of, where somebody answers to it: “…”, “…”는 ⟦질문에⟧."""
    for _ in range(4):
        if (match := _TO_IT.match(text, place)) is not None:
            return match
        more = _LIST.match(text, place)
        if more is None:
            return None
        place = more.end()
    return None


def find_speaker(scene: Scene, quote: Spoken) -> None:
    """Set a quote's speaker and the name of the sieve that found it."""
    if quote.rule in ("direct.speech_noun", "direct.modifying_clause"):
        text = scene.outer.text
        if _HEARD.match(text, quote.close + 1):
            return
        if _ARISES.match(text, quote.close + 1):
            for said_by in (named_after, of_noun, source):
                if (found := said_by(scene, quote)) is not None:
                    quote.speaker, quote.speaker_rule = whole_name(scene, *found), said_by.__name__
                    return
            return
    if quote.kind == "direct" and not quote.headline and (match := _asked(scene.outer.text, quote.close + 1)):
        quote.cue = None  # the verb is the answer's
        if match.group(1):
            quote.speaker, quote.speaker_rule = match.span(1), "asker"
        return
    if quote.kind == "indirect" and quote.told is None:
        if quote.leader is not None and quote.leader.span is None:
            return  # 일각에서는: nobody
        if quote.beside is not None and quote.leader is None and quote.beside.speaker is not None:
            quote.speaker, quote.speaker_rule = quote.beside.speaker, quote.beside.speaker_rule
            return
        if quote.leader is None and scene.spoken and scene.spoken[-1].sentence == quote.sentence and scene.spoken[-1].speaker is not None:
            quote.speaker, quote.speaker_rule = scene.spoken[-1].speaker, "continuation"  # …고 밝히면서 …고 주장했다
            return
    nobodys = quote.rule in ("direct.speech_noun", "direct.modifying_clause") and _NOBODYS.match(scene.outer.text, quote.close + 1)
    for sieve in _IN_HEADLINES if quote.headline else SIEVES:
        if (quote.kind == "indirect" and sieve is sentence_after) or (nobodys and sieve in _FROM_AFAR):
            continue
        found = sieve(scene, quote)
        if found is not None:
            found = whole_name(scene, *without_bracket(scene.outer.text, *found))
            if not quote.headline:
                found = listed(scene, *found)
            quote.speaker, quote.speaker_rule = found, sieve.__name__
            return
