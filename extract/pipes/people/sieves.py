"""Is this word a name? Ordered sieves, the most certain first; the name of the one that answers is the mention's rule."""

from __future__ import annotations

import re
from typing import Final

from extract.pipes.people.finding import RUN, Scene, TitleAt
from extract.pipes.people.foreign import NO_PERSONS, find_foreign
from extract.pipes.people.lexicon import PARTICLES, given_names, korean_given, not_names, surnames, title, titles
from extract.pipes.people.names import BEAST, BRACKET, Name, quoted, written
from extract.pipes.people.syllables import is_korean_given

_HONORIFIC: Final = re.compile(r"씨(?![가-힣])|씨(?:는|가|를|의|와|도|에|로|께|측|등|만|나|라|처|보|까|부|이|였|랑|한)(?:[가-힣]{0,3})(?![가-힣])")
_MO: Final = re.compile(r"모(?:\s?\(| ?(?:씨|양|군)(?![가-힣]{4})| (?=[가-힣]))")
# Endings of places and bodies. The first kind ends no name; the second does, but not without a sign of life (김경도는, 송혜교).
_NO_NAME_END: Final = re.compile(r"[시군읍면당역률량팀법초파]$")
_PLACE_END: Final = re.compile(r"[구동리도산천강로길대섬항루궁사]$")
_LIVING: Final = re.compile(r"(?:은|는|이|가|에게|에게는|께서|와|과|의)(?![가-힣])")
# Particles that Kiwi may have taken into a name. No 아: 안탈리아.
_SWALLOWED: Final = re.compile(r"(?:은|는|이|가|을|를|의|와|과|에게|씨)(?![가-힣])")
_AFTER_PLACE: Final = re.compile(r"[시군구읍면도동] $")
# (29점 10리바운드), (3골): a player.
_SCORE: Final = re.compile(r"\(\d+(?:점|골|득점|리바운드|도움|어시스트|타점|이닝)")
# Surnames that begin few places and words: 김, 박. A name with one of them needs less proof.
_CLEAR: Final = frozenset("김박최윤황홍권허곽")
# Surnames that are also determiners, prefixes or nouns: 이 의원, 전 대표, 한 교수.
_AMBIGUOUS: Final = frozenset("이전한현신고구주양조유원성지정남여선국어은편차제공명소도마모인장방문왕금옥석계부가나사태")
# Surnames so rare that a word beginning with one is mostly none.
_RARE: Final = frozenset("가복사부나어편빈계태예봉류인맹제모탁국은용기반왕금옥육표명위연설")
# Titles that are written in one word with a surname: 최교수, 김의원.
_JOINED: Final = frozenset(["의원", "대표", "교수", "감독", "장관", "총리", "대통령", "위원장", "회장", "사장", "검사", "판사", "변호사", "박사", "선생", "선수", "기자", "작가", "시장", "후보", "군", "양", "옹", "여사"])
_RAREST: Final = frozenset("경피두갈팽옹승감가복부리림어")
_PIECES: Final = frozenset(["NNG", "NNP", "NNB", "NR", "NP", "XSN", "XPN", "XR", "MM", "MAG", "IC"])
_SUFFIXES: Final = frozenset("회부팀측원장자가인생당들님식형용별간중적성화권층급설상률율서단촌안치시전후외내위과실국청처품물제법론학력점금비세액값류판편표집곡극책건도로")
# Behind a name on a contact line: 김민수 062-123-4567.
_PHONE: Final = re.compile(r" ?(?:☎|\(?\d{2,4}\)?-\d{3,4})")
GOVERNMENT: Final = re.compile(r" ?(?:정부|정권|행정부(?![가-힣]{2})|내각|재단|기념관|대교|로\b)")
_CREDIT: Final = re.compile(r"\s?(?:/ ?)?(?:인턴)?기자[ ]*(?=[\n=)\]/@]|$|[a-zA-Z])")


def look(scene: Scene, start: int, last: Name | None) -> Name | None:
    """The name that begins at a place, with what stands around it; None where none does. ``last``: the name before."""
    text = scene.text
    match = RUN.match(text, start)
    if match is None or scene.covered(start, start + 1) or _inside_word(text, start) or text.startswith(NO_PERSONS, start):
        return None
    run = match.group()
    known = surnames()
    if run[0] in known or run[:2] in known:
        if text[match.end() : match.end() + 1] == " " and not (len(run) == 3 and run[0] in _CLEAR) and _may_be_foreign(scene, start, match.end()):
            foreign = find_foreign(scene, start)
            shaped = len(run) == 3 and all(map(is_korean_given, run[1:])) and run not in given_names()
            if foreign is not None and " " in foreign.text and (not shaped or BRACKET.match(text, foreign.end) or scene.analysis.at(start) in scene.analysis.unknown):
                return foreign  # 고토 겐지, and not 고토
            i, second = scene.analysis.at(start), RUN.match(text, match.end() + 1)
            if foreign is None and second is not None and len(run) == 3 and {i, i + 1} <= scene.analysis.unknown and scene.title_beyond(match.end()) is None and not all(map(is_korean_given, second.group())):
                return None  # 사지다 알리샤위: no Korean name, and who knows which
        name = _korean(scene, start, run, known, last)
        if name is not None:
            return name
    return find_foreign(scene, start)


def _may_be_foreign(scene: Scene, start: int, end: int) -> bool:
    """Whether Kiwi takes a word and the next one for proper nouns: 고토 겐지."""
    a = scene.analysis
    i = a.at(start)
    return (
        i + 1 < len(a.tags)
        and a.ends[i] == end
        and (a.tags[i] == "NNP" or i in a.unknown or scene.text[start:end] in given_names())
        and (a.tags[i + 1] in ("NNP", "SL") or i + 1 in a.unknown or scene.given_at(end + 1))
    )


def _inside_word(text: str, start: int) -> bool:
    """’서 최우수상, 3천여명, ㈜유투: what is glued to a closing mark, a number or a firm's sign is no name."""
    if start == 0:
        return False
    before = text[start - 1]
    if before in "’”」』》〉㈜%" or before.isalnum():
        return True
    return before in "'\")" and start > 1 and text[start - 2] not in " \n(‘“[<,·"


def _korean(scene: Scene, start: int, run: str, known: frozenset[str], last: Name | None) -> Name | None:
    """A name that begins with a Korean surname: 김민수, 남궁민수, 김산, 김 (의원)."""
    sizes = _sizes(scene, start, run, known) if len(run) > 1 else []
    whole = sizes[:1] == [2] and len(run) == 3 and is_korean_given(run[2]) and (run[2] in "만은도의" or run[1:] in korean_given()) and (scene.title_beyond(start + 3) is not None or scene.title_after(start + 3) is not None)
    if whole:
        sizes = [3, 2]  # 박철만 남부소방서장, and no 박철
    for size in sizes:
        end = start + size
        text = run[:size]
        evidence = _evidence(scene, start, size)
        if size == 3 and evidence in _WEAK and text[1:] in korean_given():
            evidence = _by_given(scene, start, text, evidence)
        if evidence == "other" and size == 3 and whole and text[0] in _CLEAR:
            evidence = "torn"  # 박철만 서장
        if evidence in ("longer", "other") or (text[1] in "모씨" and text[2:] in _TAILS) or text in not_names():
            continue
        after = scene.title_after(end)
        if size > 2 and after is None and not all(map(is_korean_given, text[1:])):
            continue
        if size < len(run) and not (PARTICLES.match(run, size) or (after is not None and after.start == end and _joins(after))):
            continue
        if run[size:] == "나" and scene.text.count(text) == scene.text.count(text + "나"):
            continue  # 마리아나
        if text[-1] in "초중고대" and scene.text[start - 1 : start] == "(" and last is not None and last.end == start - 1:
            continue  # 김민수(한빛중)
        before = scene.title_before(start)
        rule = _judge(scene, text, start, end, evidence, before, after, last)
        if rule is not None:
            if scene.in_programme(start, end) or GOVERNMENT.match(scene.text, end) or _PHONE.match(scene.text, end) or _CREDIT.match(scene.text, end):
                return None
            return Name(start, end, text, "full", rule, after, before)
    return _surname(scene, start, run, last)


def _joins(after: TitleAt) -> bool:
    """Whether a title may be written in one word with the full name before it: 김민수씨, 김민수의원."""
    return after.entry.kind == "honorific" or (after.entry.place != "before" and after.entry.kind != "cue" and after.text in titles())


def _sizes(scene: Scene, start: int, run: str, known: frozenset[str]) -> list[int]:
    """How long the name may be, the likeliest first."""
    sizes = []
    if len(run) >= 4 and run[:2] in known:
        sizes.append(4)
    if len(run) >= 3:
        sizes.append(3)
    if len(run) >= 2:
        a = scene.analysis
        i = a.at(start)
        # Kiwi's particle after two syllables: 김산|은. Else three, where there are three.
        if i + 1 < len(a.tags) and a.ends[i] == start + 2 and a.tags[i] == "NNP" and a.tags[i + 1][0] in "JVS":
            sizes.insert(0, 2)
        else:
            sizes.append(2)
    return sizes


def _evidence(scene: Scene, start: int, size: int) -> str:
    """What Kiwi makes of the syllables: proper (one proper noun), cut (a surname and pieces), pieces, word, torn (최/홍/만, with a particle among the pieces); longer, other: no name."""
    a = scene.analysis
    i = a.at(start)
    if i >= len(a.tags) or a.starts[i] != start:
        return "other"
    end = start + size
    if size == 3 and a.tags[i][0] == "V" and scene.text[start] in _CLEAR and scene.text[end : end + 1] == " ":
        return "torn"  # 박차+ᆫ 갑 대표
    if a.ends[i] >= end:
        if a.tags[i] != "NNP":
            if a.ends[i] != end or a.tags[i] not in ("NNG", "MAG", "IC"):
                return "other"
            return "pieces" if i in a.unknown else "word"
        if a.ends[i] == end:
            return "proper"
        whole = scene.text[start : a.ends[i]]
        return "proper" if _SWALLOWED.match(scene.text, end) and whole not in not_names() and size == 3 else "longer"
    first = i
    torn = "torn" if size == 3 and a.tags[i] == "NNP" and a.ends[i] == start + 1 and not "가" <= scene.text[end : end + 1] <= "힣" else "other"
    while i < len(a.tags) and a.starts[i] < end:
        if a.tags[i] not in _PIECES or (a.forms[i] in "씨양군" and a.tags[i] == "NNB"):
            return torn
        i += 1
    if a.ends[i - 1] != end:
        return "other"
    if a.ends[first] == start + 1 and (a.tags[first] == "NNP" or i - first > 2):
        return "cut"
    return "pieces"


_WEAK: Final = frozenset(["pieces", "torn", "longer", "other"])
# Determiners and prefixes that are written in one word with a noun: 전세기, 모병원.
_PREFIXES: Final = frozenset("전모고현본제여")
# Endings of nouns that Kiwi does not know: 기동형, 감정기, 소학관.
_NOUN_END: Final = frozenset("형기제관교만성식종정초주안용상부선권률자대")
# Syllables that may be a particle of a shorter name: 나영|은, 유진|이.
_MAY_BE_PARTICLE: Final = frozenset("은의이가도만로와과인")


def _by_given(scene: Scene, start: int, text: str, evidence: str) -> str:
    """The evidence for a surname with a Korean given name that Kiwi does not know or has torn: given, torn, or what it was before."""
    a = scene.analysis
    i, end = a.at(start), start + 3
    if i >= len(a.tags) or a.starts[i] != start:
        return evidence
    common = korean_given()[text[1:]] == "common"
    tag, stop = a.tags[i], a.ends[i]
    if i in a.unknown and tag[0] == "N":
        particle, sure = PARTICLES.match(scene.text, end) is not None, common and text[0] in _CLEAR
        fits = stop == end or (stop > end and particle)
        if fits and (sure or (text[-1] not in _NOUN_END and (particle or text[-1] not in _MAY_BE_PARTICLE))):
            return "given"  # 이대우/NNG 를, 하상욱의/NNG
        return evidence
    if not common:
        return evidence
    if stop == start + 2 and tag == "NNP" and i + 1 < len(a.tags) and a.ends[i + 1] == end and (a.tags[i + 1][0] != "J" or text[0] in _CLEAR or scene.text[end : end + 1] in ("(", ",")):
        return "given"  # 김정/NNP 현/NNG
    if stop == start + 1 and tag in ("MM", "NP", "NNP") and text[0] not in _PREFIXES and i + 1 < len(a.tags) and a.starts[i + 1] == stop and a.ends[i + 1] == end:
        return "given"  # 이/MM 석기/NNG
    if evidence == "other" and tag in ("VV", "VA", "VV-I", "VV-R", "VA-I", "MM", "NP", "NNP") and stop <= end and text[0] != "하":
        return "torn"
    return evidence


def _judge(
    scene: Scene, text: str, start: int, end: int, evidence: str, before: TitleAt | None, after: TitleAt | None, last: Name | None
) -> str | None:
    """The sieves for a Korean name."""
    if title(text) is not None and evidence != "proper" and not (text[1:] == "순경" and evidence == "cut" and after is not None and after.start > end):
        return None
    if _is_place(scene, text, start, end, after, last):
        return None
    if last is not None and last.end == start - 1 and last.shape == "full" and scene.text[start - 1] == " " and _PLACE_END_ANY.search(text):
        return None  # 김민수 장평면 협의회장
    size = len(text)
    if text[-1] == "당" or (size == 3 and text[-1] in "초중고" and after is not None and after.text in _OF_SCHOOL):
        return None  # 한빛당 의원, 한빛초 학부모
    named = evidence in ("proper", "given") or (evidence == "cut" and size > 2 and title(text[1:]) is None)
    if size == 3 and not_names().get(text[:2]) == "place" and text[2] in _OF_PLACE:
        return None  # 천안갑, 나주배
    likely = named or evidence in ("cut", "torn") or (evidence == "pieces" and (size > 2 or text[0] in _CLEAR) and (text[-1] not in _SUFFIXES or _of_proper(scene, start)))
    possible = likely or (evidence == "pieces" and size > 2)
    if BEAST.match(scene.text, end) or not written(scene.text, start, end, True):
        return None
    if possible and (BRACKET.match(scene.text, end) or (size > 2 and _SCORE.match(scene.text, end))):
        return "name.bracket"
    alone = scene.text[start - 1 : start] == "(" and scene.text[end : end + 1] == ")" and not _SCHOOL_END.search(text)
    if possible and alone and ((last is not None and last.end == start - 1) or title_ends(scene, start - 1)):
        return "name.in_bracket"  # 오필리아(김민수)
    if after is not None and after.entry.place != "before":
        if likely or (possible and after.entry.kind == "office" and len(after.text) > 2):
            return "name.title_after"
        if after.text == "씨":
            return "name.title_after"
    if before is not None and before.entry.place != "after" and likely:
        return "name.title_before"
    if evidence == "torn":  # 김의겸 청와대 대변인, in which Kiwi sees 김의
        return "name.title_beyond" if text[0] in _CLEAR and scene.title_beyond(end) is not None else None
    follows = last is not None and last.shape == "full" and last.end == start - 1 and scene.text[start - 1] == " "  # 박시우 |한빛대 의대 교수
    if size > 2 and possible and not follows and not _is_time(scene, start, text, evidence) and scene.title_beyond(end) is not None and not _NO_NAME_END.search(text):
        return "name.title_beyond"
    if size > 2 and possible and not _NO_NAME_END.search(text):
        rare = text[0] in _RAREST or (text[0] in _RARE and evidence == "cut")
        rule = _bare(scene, text, start, end, evidence) if named and not rare else None
        if rule is None:
            scene.doubtful.append((start, end))
        return rule
    rule = _bare(scene, text, start, end, evidence) if named and size == 2 else None
    if rule is None and size == 2 and possible:
        scene.doubtful.append((start, end))
    return rule


# Behind a noun of two syllables: 이틀간, 구속전, 기한내, 전공과. No given name ends so.
_IN_TIME: Final = frozenset("간전내후중과말초별군측팀점차")


def _is_time(scene: Scene, start: int, text: str, evidence: str) -> bool:
    """Whether a word is a noun and a suffix: 구속/NNG 전, 이틀/NNG 간."""
    a = scene.analysis
    i = a.at(start)
    return evidence == "pieces" and text[2] in _IN_TIME and a.tags[i] in ("NNG", "NR", "NNB") and a.ends[i] == start + 2 and i not in a.unknown


_SCHOOL: Final = frozenset("초중고")


def _is_place(scene: Scene, text: str, start: int, end: int, after: TitleAt | None, last: Name | None) -> bool:
    """Whether a word with a surname's syllable at its start is a place, a school or a team: 유교리 출신, 노화중·소안중, 일본 사가현, 명동마|을, 유성팀."""
    whole, tail = scene.text, text[-1]
    if tail == "팀" or (tail == "마" and whole.startswith("을", end)) or (tail == "현" and f"일본 {text}" in whole):
        return True
    if whole.startswith((" 인근", " 일대", " 부근", " 앞바다"), end):
        return True
    if tail in "리동면읍도" and whole.startswith(" 출신", end):
        return True
    if tail in _SCHOOL:
        if whole[end : end + 1].isdigit():
            return True  # 문정고2
        beside = whole[start - 2 : start] if start > 1 else ""
        other = RUN.match(whole, end + 1) if whole[end : end + 1] in "·ㆍ," else None
        return (beside[1:] in ("·", "ㆍ") and beside[:1] == tail) or (other is not None and len(other.group()) > 2 and other.group()[-1] == tail)
    return False


def _of_proper(scene: Scene, start: int) -> bool:
    """Whether the first piece is a proper noun: 강진|원, 신영|식, and not 전문|가."""
    i = scene.analysis.at(start)
    return scene.analysis.tags[i] == "NNP" and scene.analysis.ends[i] == start + 2


def title_ends(scene: Scene, place: int) -> bool:
    """Whether a title stands right before a place: 팀장|(김민수)."""
    begin = scene.run_start(place)
    return begin < place and title(scene.text[begin:place]) is not None


# 김모씨, 박씨가: a surname with what belongs to it.
_TAILS: Final = frozenset(["", "씨", "군", "양", "가", "는", "도", "를", "의", "와", "에"])
# Behind a place: 천안⟦갑⟧, 강릉⟦선⟧, 나주⟦배⟧.
_OF_PLACE: Final = frozenset("형권갑을병초중고대역선시군구동읍면리섬산강항만몰배쌀가도청발행산댁인서")
_OF_SCHOOL: Final = frozenset(["학생", "학부모", "교사", "교장", "교감"])
_SCHOOL_END: Final = re.compile(r"[시군구읍면동리도초중고대]$")
_PLACE_END_ANY: Final = re.compile(r"[시군구읍면동리도당]$")


def _bare(scene: Scene, text: str, start: int, end: int, evidence: str) -> str | None:
    """A name with nothing beside it that says so."""
    if scene.text.startswith("에서", end):
        return None  # 왕인실에서: nothing happens at a person
    if len(text) >= 3:
        living = _LIVING.match(scene.text, end) and not _AFTER_PLACE.search(scene.text, max(0, start - 4), start)
        listed = evidence == "proper" and scene.analysis.at(start) not in scene.analysis.unknown  # 이효리 is in Kiwi's dictionary
        after_place = _AFTER_PLACE.search(scene.text, max(0, start - 4), start)
        if _PLACE_END.search(text) and text[0] not in _CLEAR and not living and (not listed or after_place or (text[-1] == "동" and text[1:] not in korean_given())):
            return None
        if quoted(scene.text, start, end) and evidence != "given" and not listed and not _LIVING.match(scene.text, end + 1) and not scene.text.startswith(("역", " 역"), end + 1):
            return None  # '우만기': a programme's
        return f"name.{evidence}"
    if evidence == "proper" and text[0] in _CLEAR:
        return "name.proper"
    return None


_NO_SURNAME: Final = re.compile(r"(?:^|[ \n])(?:다른|우리|옆|같은|한|두|세|네|몇|여러|각|글로벌|세계|국내|해외|한국|국산) $")
_MARKET: Final = re.compile(r" (?:개척|규모|확대|진출|점유|경쟁|공략|선점|주도|성장|동향)")
_JUST_BRACKET: Final = re.compile(r" ?\([^()\n]{1,24}\) $")
_NAMED: Final = re.compile(r" [가-힣]{1,3} ?(?:\(\d|씨)")


def _surname(scene: Scene, start: int, run: str, last: Name | None) -> Name | None:
    """A surname that stands for a person: 김 의원, 박씨, 최교수, 김모(32)씨."""
    a = scene.analysis
    i = a.at(start)
    if run[0] not in surnames() or i >= len(a.tags) or a.starts[i] != start:
        return None
    if run[1:2] == "모" and _MO.match(scene.text, start + 1):
        after = scene.title_after(start + 2)
        if scene.text[start + 2] != " " or (after is not None and after.entry.place != "before"):
            return Name(start, start + 2, run[:2], "surname", "surname.mo", after)
    cut = a.ends[i] == start + 1 and a.tags[i] == "NNP"
    if len(run) > 1 and not cut and run[1] != "씨":
        return None
    after = scene.title_after(start + 1)
    if after is None or after.entry.place == "before" or after.entry.kind == "cue" or run[:2] in not_names():
        return None
    if _NO_SURNAME.search(scene.text, max(0, start - 5), start) is not None and (run[0] in "반채" or (after.text == "시장" and run[0] == "김")):
        return None  # 다른 반 선생님, 한 채 보유자, 글로벌 김 시장
    if (a.tags[i] == "NNB" and after.text == "국수") or (after.text == "시장" and _MARKET.match(scene.text, after.end)):
        return None  # 않은 채 국수를, 국내외 김 시장 개척
    if after.start == start + 1:
        if after.text == "씨":
            good = cut or _HONORIFIC.match(run, 1) is not None
        else:
            good = cut and after.text in _JOINED and run[0] + after.text not in titles()  # no 조교수
        return Name(start, start + 1, run[0], "surname", "surname.joined", after) if good else None
    if len(run) > 1 or (run in "전현신" and last is not None and (last.end == start - 1 or _JUST_BRACKET.match(scene.text[last.end : start]))):
        return None  # 김민수 |전 대표, 김민수(87) |전 대표
    if run[0] in "전현신" and _NAMED.match(scene.text, after.end):
        return None  # 전 대표이사 김모(65)씨
    if run in "이그한전현" and scene.text.startswith("들", after.end):
        return None  # 이 후보들
    rule = "surname.title" if cut or run[0] not in _AMBIGUOUS else "surname.perhaps"
    return Name(start, start + 1, run[0], "surname", rule, after)
