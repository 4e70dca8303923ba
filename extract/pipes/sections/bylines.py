"""Reporters and the publication time, read off the byline sections."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.errors import ExtractError
from extract.pipes.facts import Published, Reporter, Section
from extract.pipes.sections.lines import MAIL, MOMENT, SIGNED
from extract.reading.published import parse_published

# A name begins with a surname (통계청 인구주택총조사 2015: those of more than about 5,000 people), then one or two syllables.
_SURNAMES: Final = "가강경고공곽구국권금기길김나남노도동두라려류마맹명모목문민박반방배백범변복봉부빈사서석선설성소손송시신심안양어엄여연염예오옥온왕용우원위유육윤은이인임장전정제조주지진차채천최추태편표피하한함허현형호홍황"
# Rarer ones, taken for surnames only in a name of three syllables.
_RARE: Final = "간갈감견궁단당대돈매묵미빙상섭승아애야옹요운음자좌준창초필해화환흥"
_DOUBLE: Final = "남궁|황보|제갈|선우|독고|사공|서문"
_WORD: Final = re.compile(r"[가-힣]+")
_A_NAME: Final = re.compile(rf"(?:{_DOUBLE})[가-힣]{{1,2}}|[{_SURNAMES}][가-힣]{{1,2}}|[{_RARE}][가-힣]{{2}}")
# 심남빛나라: four syllables, only right before a position. 이 강: a name of two is also written apart.
_LONG_NAME: Final = re.compile(rf"[{_SURNAMES}][가-힣]{{3}}")
_APART: Final = re.compile(rf"(?<![가-힣])([{_SURNAMES}]\s[가-힣])\s(?=기자|특파원|통신원)")
# 한빛스포츠김하늘 기자: the paper and the name without a space.
_GLUED: Final = re.compile(rf"\S*(?:일보|신문|뉴스|방송|경제|스포츠|서울|투데이|데일리|통신|닷컴)([{_SURNAMES}][가-힣]{{2}})")
# Words that look like names and are papers, places, desks: [이데일리 김하늘 기자], (수원=…).
_NO_NAME: Final = re.compile(
    r"(?:일보|신문|뉴스|방송|경제|스포츠|미디어|투데이|타임스|타임즈|저널|닷컴|데일리|통신|매일|스타|코리아|조선|한국|서울)$"
    r"|^(?:지역국|온라인|디지털|취재|기자|특파원|기사|입력|수정|승인|등록|사진|영상|편집|취재|인턴|선임|전문|한국|서울|부산|대구|인천|광주|대전|울산|세종|수원|제주|고양|용인|성남|안양|전주|청주|원주|강릉|여수|진주|정치부|사회부|경제부|문화부|국제부|지방부|체육부|연예부|편집부|정리|제공|최초|최종|오전|오후)$"
)
# 김하늘 기자 · 김하늘·이바다 인턴기자 · 김하늘 의학전문기자 · 김하늘 특파원
_POSITION: Final = re.compile(r"(?:[가-힣]{0,6}(?:선임|수습|인턴|객원|전문|시민)\s?)?(?:기자|특파원|통신원|리포터|논설위원|앵커|아나운서|에디터|칼럼니스트|PD)(?!(?!의\s)[가-힣])")
_TAKEN: Final = re.compile(rf"((?:{_DOUBLE})[가-힣]{{1,2}}|[{_SURNAMES}][가-힣]{{2}})(?=기자|특파원|인턴|선임|수습|객원)")
_AFTER: Final = re.compile(r"\s([가-힣]{3})(?=\s+[\w.+-]+@)")
_BETWEEN: Final = re.compile(r"[\s,·/]{0,3}")
# 김하늘 (변호사) 기자 · 김하늘 MK스포츠 기자 · 김하늘 IT과학부 기자 · 김하늘 격투기 전문 기자: what may stand between name and position.
_DESKS: Final = tuple(re.compile(rf"(?<![가-힣])(?P<name>[가-힣]{{2,4}})\s(?:\([가-힣]{{2,6}}\)\s?|\S{{2,10}}\s){{{n}}}$") for n in (1, 2))
_AUTHOR: Final = re.compile(r"\s(?P<name>[가-힣]{3})\s[가-힣]{2,5}\]?\s?$")
# ◇글=김하늘 사진=이바다 · 취재: 김하늘
_CREDIT: Final = re.compile(r"(?<!영상)(?<!영상\s)(?:글|사진|정리|취재)\s?[=:·/,]\s?(?P<name>[가-힣]{2,4})(?![가-힣])")


def find_reporters(text: str, sections: list[Section]) -> list[Reporter]:
    """The names of the bylines, each once, with the mail address where one name and one address stand together."""
    found: dict[str, Reporter] = {}
    script = any(section.rule in ("script_mark", "handover") for section in sections)
    for section in sections:
        if (section.kind == "body" and script) or section.rule == "handover":
            for start, end in _on_air(text, section.start, section.end + 3):
                name = text[start:end].replace(" ", "")
                found.setdefault(name, Reporter(start, end, "on_air", name))
            continue
        if section.kind != "byline":
            continue
        line = text[section.start : section.end]
        names = list(_before_positions(line)) or list(_credited(line))
        rule = "byline_position" if names else "byline_beside"
        names = sorted({*names, *_before_mails(line)} if names else {*_beside(line, section.rule)})
        here: list[Reporter] = []
        for start, end in names:
            name = line[start:end].replace(" ", "")
            here.append(found.setdefault(name, Reporter(section.start + start, section.start + end, rule, name)))
        _give_mails(line, section.start, here)
    return list(found.values())


def _give_mails(line: str, offset: int, here: list[Reporter]) -> None:
    """To each address the name right before it; a single one to the first name."""
    mails = list(MAIL.finditer(line))
    for mail in mails:
        before = [r for r in here if r.start - offset < mail.start() <= r.end - offset + 24]
        near = max(before, key=lambda r: r.start) if before else here[0] if here and len(mails) == 1 else None
        if near is not None and near.email is None and mail.group() not in (r.email for r in here):
            near.email = mail.group()


def _before_mails(line: str) -> Iterator[tuple[int, int]]:
    """김하늘 haneul@example.com / 해솔=이바다 기자: names without a position beside some that have one."""
    for match in re.finditer(r"(?<![가-힣])([가-힣]{3})\s?[\[(<]?(?=[A-Za-z0-9_.+-]+@)", line):
        if _is_name(match[1]):
            yield match.span(1)


def _on_air(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """김하늘 기자가 보도합니다 · 한빛 뉴스 김하늘입니다."""
    for match in SIGNED.finditer(text, start, end):
        group = "name" if match["name"] else "signed"
        word = match[group]
        if " " in word and (before := text[match.start(group) - 1 : match.start(group)]) and not before.isspace():
            continue
        if _is_name(word.replace(" ", "")) or _LONG_NAME.fullmatch(word):
            yield match.span(group)


def _is_name(word: str) -> bool:
    return _A_NAME.fullmatch(word) is not None and not _NO_NAME.search(word)


def _before_positions(line: str) -> Iterator[tuple[int, int]]:
    """The names in front of each 기자, 특파원 …, back to the first word that is none."""
    done = 0
    for match in _POSITION.finditer(line):
        if match.start() == 0 and (after := _AFTER.match(line, match.end())) and _is_name(after[1]):
            yield after.span(1)  # 인턴기자 김하늘 haneul@example.com
        apart = _APART.search(line, done, match.end())
        # 김하늘기자, 김하늘 의학전문기자: the position may have taken the name's syllables.
        glued = _TAKEN.match(match.group())
        names = [apart.span(1)] if apart else _names_back(line, done, match.start())
        if glued and not names:
            names = [(match.start(), match.start() + glued.end())]
        if not names:
            desks = (desk.search(line, done, match.start()) for desk in _DESKS)
            names = [desk.span("name") for desk in desks if desk and _is_name(desk["name"])][:1]
        done = match.end()
        yield from names


def _names_back(line: str, start: int, end: int) -> list[tuple[int, int]]:
    """김하늘, 이바다 before a position, in order."""
    names: list[tuple[int, int]] = []
    place = end
    for word in reversed(list(_WORD.finditer(line, start, end))):
        if not _BETWEEN.fullmatch(line, word.end(), place):
            break
        first, last = word.span()
        if _is_name(word.group()) or (_LONG_NAME.fullmatch(word.group()) and not _NO_NAME.search(word.group())):
            names.append((first, last))
        elif not names and (stuck := _GLUED.fullmatch(word.group())):
            return [(first + stuck.start(1), last)]
        elif names or place != end or not re.search(r"(?:부|팀|전문|담당)$", word.group()):
            # [한빛뉴스=수원 문화부 김하늘 기자]: a desk or paper may stand between name and position.
            break
        place = first
    return names[::-1]


def _credited(line: str) -> Iterator[tuple[int, int]]:
    for match in _CREDIT.finditer(line):
        if _is_name(match["name"]):
            yield match.span("name")


def _beside(line: str, rule: str) -> Iterator[tuple[int, int]]:
    """A name without a position: first in its line, or after 서울=, with a mail address or a time beside it."""
    if rule == "dateline_author" and (author := _AUTHOR.search(line)) and _is_name(author["name"]):
        yield author.span("name")  # [한빛경제 김하늘 소장]
        return
    if rule == "media_name":  # [한빛스포츠 김하늘]
        inside = re.search(rf"\s([{_SURNAMES}][가-힣]{{2}})\]", line)
        if inside and _is_name(inside[1]):
            yield inside.span(1)
        return
    if not (MAIL.search(line) or MOMENT.search(line) or rule == "tail_names"):
        return
    match = re.match(r"[\s/\[(|]*(?:[가-힣]{1,8}\s?=\s?|[A-Z]{2,5}\s)?([가-힣]{2,4})(?![가-힣])", line)
    if match and _is_name(match[1]):
        yield match.span(1)


def find_published(text: str, sections: list[Section]) -> Published | None:
    """The first moment of the bylines that is one: 입력 before 수정."""
    for section in sections:
        if section.kind not in ("byline", "dateline"):
            continue
        for match in MOMENT.finditer(text, section.start, section.end):
            try:
                value = parse_published(match.group())
            except ExtractError:
                continue
            end = match.start() + len(match.group().rstrip(" ["))
            return Published(value, match.start(), end)
    return None
