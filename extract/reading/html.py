"""A saved page: its article by trafilatura, its metadata from JSON-LD, meta tags, then what the page shows. Extra ``html``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from extract.errors import ExtractError
from extract.reading.published import parse_published
from extract.reading.record import Record

_SPACE: Final = re.compile(r"[ \t\r\f\v\u00a0]+")
_MOMENT: Final = r"\d{4}\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}(?:\s?[.일])?(?:\s?\([월화수목금토일]\))?(?:[\s\[]{1,2}(?:오전|오후)?\s?\d{1,2}:\d\d(?::\d\d)?\]?)?"
# 입력 : 2016.09.17 18:59 · 등록일 2025-12-10 · 날짜 2025.12.10; never 수정: the first time counts.
_SHOWN_MOMENT: Final = re.compile(rf"(?:기사\s?입력|최초\s?입력|입력|등록|승인|게재|작성|날짜|보도일)(?:일시|일자|일|시간)?\s*[:|]?\s*({_MOMENT})")
# A text of its own in the page: 김하늘 기자 · 김하늘기자 haneul@example.com
_SHOWN_BYLINE: Final = re.compile(
    r"(?:(?:[가-힣]{2,8}|/|글)\s?=\s?)?(?!\S{0,3}(?:시민|명예|학생))([가-힣]{2,4})\s?(?:(?:선임|수습|인턴|객원|전문)\s?)?(?:기자|특파원)(?:\s*[\[(<]?[\w.+-]+@[\w.-]+[\])>]?)?"
)
_AUTHOR: Final = re.compile(r"([가-힣]{2,4}?)\s?(?:(?:선임|수습|인턴|객원|전문)\s?)?(?:기자|특파원|논설위원)?$")
_LITERAL: Final = re.compile(r'"((?:[^"\\]|\\.){300,})"')
_HANGUL: Final = re.compile("[가-힣]")
# Rows of a board above and below a release's text: a label, and its value on the same line or the next.
_BOARD_LABEL: Final = re.compile(r"^[-•*|]?\s*(?:날짜|조회수?|작성자|등록일|수정일|담당부서|부서|문의|첨부(?:파일)?|전화(?:번호)?|최종업데이트)\s*:?\s*(\S.{0,24})?$")
_FILE: Final = re.compile(r"\.(?:hwpx?|pdf|jpe?g|png|gif|zip|docx?|xlsx?|pptx?)\b|^\[\w{2,5},.{0,40}\]|^[-•|]$", re.IGNORECASE)
# Buttons and counters that some pages keep inside the article's element.
_BUTTONS: Final = re.compile(r"100자평|페이스북|트위터|카카오스토리|구글플러스|기사공유|글자\s?크기|이메일로|제휴안내|구독신청|크게보기|더 보고 싶다면|에서 더 보기|Copyright|(?<!\S)더보기|이전 기사|다음 기사")


def read_page(page: str, name: str = "the page") -> Record:
    """The article of a page: title, byline, text, with the page's publication time.

    The text that offsets count in is the title, a blank line, the reporter's line where the article's text lacks it, and
    the article. Raises :class:`~extract.errors.ExtractError` ``no_article``, or ``missing_extra`` without trafilatura.
    """
    try:
        import trafilatura
        from lxml import html as lxml_html
    except ImportError:
        raise ExtractError("missing_extra", what="HTML pages", extra="html") from None
    # lxml refuses text with an XML encoding declaration, and takes no NUL.
    page = re.sub(r"^\s*<\?xml[^>]*\?>", "", page).replace("\0", "")
    try:
        tree = lxml_html.document_fromstring(page) if page.strip() else None
    except Exception:
        tree = None
    if tree is None:
        raise ExtractError("no_article", name=name)
    title, reporters, published = _metadata(tree, page)
    body = _article(trafilatura, page) or _embedded(trafilatura, page)
    if len(_HANGUL.findall(body)) < 15:
        raise ExtractError("no_article", name=name)
    first, _, rest = body.partition("\n")
    if title and first.strip() == title:
        body = rest.lstrip()
    if reporters and not any(re.search(rf"^.{{0,30}}{reporter}\s?(?:\S+\s)?기자", body, re.MULTILINE) for reporter in reporters):
        body = f"{', '.join(reporters)} 기자\n\n{body}"
    text = f"{title}\n\n{body}" if title else body
    return Record(text=text, title_end=len(title) if title else None, published=published, reporters=tuple(reporters))


def _article(trafilatura: Any, page: str) -> str:
    found = trafilatura.extract(page, include_comments=False, include_tables=False, include_links=False) or ""
    return _clean(found)


def _embedded(trafilatura: Any, page: str) -> str:
    """The article of a page that a script draws: the longest piece of HTML among the script's strings."""
    best = ""
    for literal in _LITERAL.findall(page):
        if "\\u003c" not in literal and "<" not in literal:
            continue
        try:
            piece = json.loads(f'"{literal}"')
        except ValueError:
            continue
        if re.match(r"\s*<\w", piece) and len(_HANGUL.findall(piece)) > len(_HANGUL.findall(best)):
            best = piece
    if not best:
        return ""
    best = re.sub(r"\$\$\w+\$\$", "", best)
    return _article(trafilatura, f"<html><body><article>{best}</article></body></html>") or _clean(
        re.sub(r"<[^>]+>", "", re.sub(r"<(?:br|/p|/div|/h\d)[^>]*>", "\n", best))
    )


def _clean(text: str) -> str:
    """Lines without what the page puts around them: board rows, files, buttons."""
    lines = [_SPACE.sub(" ", line).strip() for line in text.split("\n")]
    lines = [line for line in lines if line]
    kept: list[str] = []
    skip = False
    for index, line in enumerate(lines):
        edge = index < 12 or index >= len(lines) - 12
        if skip:
            skip = False
            continue
        if edge and (label := _BOARD_LABEL.match(line)):
            skip = label[1] is None and index + 1 < len(lines) and len(lines[index + 1]) < 30
            continue
        if (edge and len(line) < 80 and _FILE.search(line)) or len(_BUTTONS.findall(line)) > 3:
            line = _between_buttons(line)
        if line:
            kept.append(line)
    return "\n\n".join(kept)


def _between_buttons(line: str) -> str:
    """The sentences of a line that mixes buttons and text."""
    sentences = [s.strip() for s in re.findall(r"[^.]{8,200}?다\.", _SHOWN_MOMENT.sub(".", line))]
    return " ".join(s for s in sentences if not _BUTTONS.search(s))


def _metadata(tree: Any, page: str) -> tuple[str | None, list[str], str | None]:
    """Title, reporters and publication time: JSON-LD, then meta tags, then what the page shows."""
    meta: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        key = tag.get("property") or tag.get("name") or tag.get("itemprop")
        if key and tag.get("content"):
            meta.setdefault(key.lower(), []).append(tag.get("content").strip())
    linked = list(_json_ld(tree))
    shown = [text for text in (_SPACE.sub(" ", t).strip() for t in _shown_texts(tree)) if text]
    return _title(tree, meta, linked), _reporters(meta, linked, shown), _published(tree, meta, linked, shown, page)


def _shown_texts(tree: Any) -> Iterator[str]:
    body = tree.find(".//body")
    if body is None:
        return
    for element in body.iter():
        hidden = not isinstance(element.tag, str) or element.tag in ("script", "style", "noscript", "template")
        if element.text and not hidden:
            yield element.text
        if element.tail:
            yield element.tail


def _json_ld(tree: Any) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            waiting = [json.loads(script.text or "")]
        except ValueError:
            continue
        while waiting:
            data = waiting.pop()
            if isinstance(data, list):
                waiting += data
            elif isinstance(data, dict):
                waiting.append(data.get("@graph", []))
                if "Article" in str(data.get("@type")) or "datePublished" in data:
                    yield data


def _title(tree: Any, meta: dict[str, list[str]], linked: list[dict[str, Any]]) -> str | None:
    candidates = [str(d["headline"]) for d in linked if d.get("headline")]
    candidates += meta.get("og:title", []) + meta.get("twitter:title", []) + [tree.findtext(".//title") or ""]
    given = next((_SPACE.sub(" ", c.replace("\n", " ")).strip() for c in candidates if c.strip()), None)
    if given is None:
        return None
    for level in ("h1", "h2"):
        for heading in tree.iter(level):
            written = _SPACE.sub(" ", heading.text_content().replace("\n", " ")).strip()
            if len(written) >= 8 and given.startswith(written):
                return written
    for site in meta.get("og:site_name", []) + meta.get("author", []):
        cut = re.sub(rf"\s*(?:[-|ㅣ:<]\s?[^-|ㅣ:<]{{1,10}})?\s*[-|ㅣ:<]\s*{re.escape(site)}.*$", "", given)
        if cut:
            given = cut
    return given


def _reporters(meta: dict[str, list[str]], linked: list[dict[str, Any]], shown: list[str]) -> list[str]:
    written: list[str] = []
    for data in linked:
        authors = data.get("author")
        for author in authors if isinstance(authors, list) else [authors]:
            value = author.get("name") if isinstance(author, dict) else author
            if isinstance(value, str):
                written += re.split(r"[,·]", value)
    for key in ("author", "article:author", "dable:author", "og:article:author", "twitter:creator"):
        for value in meta.get(key, []):
            written += re.split(r"[,·]", value)
    named = [w for w in map(str.strip, written) if re.search(r"(?:기자|특파원|논설위원)$", w)]
    if not named:
        # Bare names: only where they are no name of a paper.
        named = [w for w in map(str.strip, written) if re.fullmatch(r"[가-힣]{3}", w) and not w.endswith(("보", "사", "스"))]
    found = [m[1] for w in named if (m := _AUTHOR.search(w))]
    if not found:
        last = None
        for index, text in enumerate(shown):
            match = _SHOWN_BYLINE.fullmatch(text) if len(text) < 60 else None
            if match and (last is None or index - last <= 4):
                found.append(match[1])
                last = index
    return list(dict.fromkeys(found))


def _published(tree: Any, meta: dict[str, list[str]], linked: list[dict[str, Any]], shown: list[str], page: str) -> str | None:
    written = [str(d["datePublished"]) for d in linked if d.get("datePublished")]
    for key in ("article:published_time", "og:article:published_time", "datepublished", "article:published", "pubdate", "date", "dc.date", "dc.date.issued"):
        written += meta.get(key, [])
    written += [tag.get("datetime") for tag in tree.iter("time") if tag.get("datetime")][:1]
    written += _SHOWN_MOMENT.findall(" ".join(shown))[:1]
    # Pages that a script draws: "deployDt":"2026.01.29 18:40", data-publish-date="…"
    written += re.findall(r'"(?:deploy|publish(?:ed)?|create|reg(?:ist)?|first)_?(?:Dt|Date|At|Time)"\s*:\s*"(\d{4}[^"]{4,25})"', page)[:1]
    for value in written:
        try:
            return parse_published(value)
        except ExtractError:
            continue
    return None
