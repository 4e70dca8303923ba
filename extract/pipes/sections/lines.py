"""What a line is, by its look alone: one row a rule, the first that matches wins.

Each row: name of the rule, the kind of section it makes, the pattern (searched in the stripped line), and a line of the
kind it is for. Rules that need the line's neighbours (headline, subheadline, translation) are in ``parts.py``.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_NAME = r"[가-힣]{2,4}"
_JOB = r"(?:(?:[가-힣A-Z]{2,8}\s?)?(?:선임|수습|인턴|객원|전문|시민)?\s?(?:기자|특파원|통신원|리포터)|논설위원|앵커|PD)"
_MOMENT = r"\d{4}\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}\s?[.일]?"


class LineRule(NamedTuple):
    """A rule about one line."""

    name: str
    kind: str
    pattern: re.Pattern[str]
    example: str


def _rule(name: str, kind: str, pattern: str, example: str) -> LineRule:
    return LineRule(name, kind, re.compile(pattern), example)


LINES: Final = (
    # --- notices
    _rule("copyright", "notice", r"무단\s?(?:전재|복제|배포|도용)|재배포\s?금지|저작권자|(?i:all rights reserved|copyright)|AI\s?학습.{0,12}금지|^본 (?:공공)?저작물은|공공누리", "<저작권자(c) 한빛뉴스, 무단 전재-재배포 금지>"),
    _rule("tip_line", "notice", r"제보(?:하기|는|를)?\s?(?::|☞|전화|메일|이메일|카카오)|카카오톡\s?:.{0,30}제보|^☞|^▶.{0,40}(?:구독|바로가기|보기|클릭|제보)|네이버에서.{0,20}구독", "▶ 한빛뉴스 채널 구독하기"),
    _rule("translation_notice", "notice", r"(?:구글|파파고|기계|자동)\s?번역.{0,60}(?:기사|번역)", "*아래는 위 기사를 '구글 번역'으로 번역한 영문 기사입니다."),
    _rule("correction_note", "notice", r"^※\s?(?:우울감|자살|이 기사는|본 기사는|기사 내용은)", "※ 이 기사는 본사 편집 방향과 다를 수 있습니다."),
    # --- captions
    _rule("caption_mark", "caption", r"^[▲△▶◀◆]\s?.*(?:©|ⓒ|사진\s?[=/:]|사진제공|제공\s?$|자료\s?사진|/\s?사진|기념\s?(?:사진|촬영)|(?:모습|장면)\s?$)", "▲ 우수기관 선정 기념사진 © 해솔군"),
    _rule("caption_word", "caption", r"^[*※■○▣<\[(\s]{0,3}사\s?진\s?(?:설명|제공|자료)?\s?[0-9]?\s?[>\])]?\s?[:=)/>].{2,}|^\(?사진\s?[=/:(]|^/?\s?사진\s?(?:제공)?\s?[=:]|^\[사진", "*사진설명 : 발표회 모습"),
    _rule("caption_credit", "caption", r"(?<=.{8})(?:[./]\s?|\()(?:사진\s?[=/:]\s?\S{2,20}|[가-힣A-Za-z]{2,12}\s?제공|연합뉴스|뉴시스|뉴스1|자료사진)\)?$|사진제공\s?[=|:]\s?\S+$|^\S{2,20}\s?(?:제공|캡처|캡쳐)$", "시장이 상패를 건네고 있다. /해솔군 제공"),
    # --- bylines
    _rule("byline_moment", "byline", rf"^.{{0,60}}(?:기사\s?입력|입력|수정|승인|등록|작성일|발행)\s?(?:일|시간|일시)?\s?[:|]?\s?{_MOMENT}", "김하늘 기자 | 기사입력 2023/12/14 [10:34]"),
    _rule("byline_name_moment", "byline", rf"^(?:{_NAME}(?:\s?[·,]\s?{_NAME})*\s?)(?:[가-힣A-Z]{{2,8}}\s?)?(?:{_JOB})?\s?(?:\(?\s?[\w.+-]+@[\w.-]+\s?\)?)?\s?[|=]?\s?{_MOMENT}(?:\s?(?:오전|오후)?\s?\d{{1,2}}:\d\d(?::\d\d)?)?$", "김하늘 기자 2023. 11. 1. 08:42"),
    _rule("byline_mail", "byline", rf"^(?:[/=\[(|]\s?)?(?:[가-힣]{{1,6}}\s?=\s?)?(?:{_NAME}(?:\s?[·,]\s?{_NAME})*\s?{_JOB}\s?)?[\[(<]?\s?[\w.+-]+@[\w-]+\.[\w.]+\s?[\])>]?$", "김하늘 기자 haneul@example.com"),
    _rule("byline_name", "byline", rf"^[/=\[(|]?\s?(?:[가-힣]{{1,6}}\s?=\s?)?{_NAME}(?:\s?[·,]\s?{_NAME})*\s?{_JOB}\s?[\])=|/]?$", "김하늘 기자"),
    _rule("byline_mail_name", "byline", rf"^{_NAME}\s?[\[(<][\w.+-]+@[\w-]+\.[\w.]+[\])>]$", "김하늘 (haneul@example.com)"),
    _rule("byline_bracket", "byline", rf"^[\[(【<][^\])】>]{{0,30}}{_NAME}\s?{_JOB}\s?[\])】>]\s?=?$", "[한빛뉴스 김하늘 기자]"),
    _rule("byline_credit", "byline", r"^[◇◆■]?\s?글\s?[=·/]\s?\S+|^취재\s?[=:]|^영상(?:취재|편집)\s?[=:|]", "◇글=김하늘 사진=이바다"),
    _rule("byline_moment_alone", "byline", rf"^{_MOMENT}\s?(?:\([월화수목금토일]\))?\s?(?:오전|오후)?\s?(?:\d{{1,2}}:\d\d(?::\d\d)?)?$", "2023. 11. 1. 오후 1:50"),
    # --- what surrounds an article on its page
    _rule("navigation", "other", r"^Home\s|\s>\s.{1,30}(?:보도자료|공지|소식|뉴스)|^(?:보도자료|목록|이전글|다음글|인쇄|공유하기|프린트|본문\s?듣기|글자\s?크기|스크랩|최종수정일|만족도|매우만족|만족|보통|불만족|매우불만족|의견)(?:\s|$|:)|페이지에서 제공하는 정보", "Home 소통 > 군정뉴스 > 보도자료"),
    _rule("attachment", "other", r"^첨부\s?(?:파일)?|미리보기\s?\(|\.(?:hwpx?|jpe?g|png|pdf|zip|docx?|xlsx?)\b.*(?:\(|\[|$)|Download:|Hit:\s?\d", "첨부파일 11-보도자료.hwp"),
    _rule("release_field", "other", r"^(?:작\s?성\s?(?:자|과|팀|일)?|연\s?락\s?처|제\s?공\s?일|담당\s?(?:자|부서)?|부서|기관명|배포\s?일|조회\s?수?|등록일|제공\s?부서|보도\s?일시|문의\s?(?:처|전화)?|보도자료 제공|전화|팩스|홈페이지|자료\s?제공)\s?[:/|(]", "작성과: 사회복지과"),
    _rule("contact", "other", r"^[〔\[(【].{0,40}(?:☎|\d{2,4}[-)]\s?\d{3,4}-\d{4}).{0,20}[〕\])】]$|^(?:문의|☎|Tel)|^\d{2,3}-\d{3,4}-\d{4}$", "〔경제과 기업유치팀 ☎061-000-0000〕"),
    _rule("end_mark", "other", r"^[<\[(]?\s?끝\s?[>\])]?[.]?$|^※\s?(?:별첨|붙임|첨부)?.{0,30}$|^붙임\s?[:\d]|^-\s?끝\s?-", "※ 별첨 : 사진"),
    _rule("related", "other", r"^\[?(?:관련\s?기사|관련뉴스|이 시각|많이 본|인기\s?기사|핫\s?이슈|추천\s?기사)", "[관련기사]"),
    # --- broadcast scripts
    _rule("script_mark", "other", r"^[<\[【(]\s?(?:앵커\s?(?:멘트|리포트)?|기자|리포트|인터뷰|VCR|답변)\s?[>\])】]$", "<앵커>"),
)  # fmt: skip

# The same, as the opening of a body line: the dateline or byline stands before the article's first words.
OPENINGS: Final = (
    _rule("dateline_agency", "byline", rf"^(?:\([^)=\n]{{1,30}}=[^)\n]{{1,30}}\)|[【\[][^】\]=\n]{{1,40}}=[^】\]\n]{{1,30}}[】\]])\s?(?:{_NAME}(?:[\s·,/]{{1,3}}{_NAME}){{0,5}}\s?{_JOB}[\s,·]{{0,3}}){{0,6}}=?\s?", "(서울=한빛뉴스) 김하늘 기자 = 본문"),
    _rule("dateline_bracket", "byline", rf"^[(【\[<][^】\]>\n]{{0,40}}{_NAME}(?:\s?[·,]\s?{_NAME})*\s?{_JOB}(?:\s?[\w.+-]+@[\w.-]+)?\s?[)】\]>]\s?=?\s?", "[한빛스포츠=수원, 김하늘 기자] 본문"),
    _rule("dateline_equals", "byline", rf"^{_NAME}\s?{_JOB}\s?=\s?", "김하늘 기자 = 본문"),
)  # fmt: skip

# The byline at the end of a body line.
CLOSING: Final = _rule("byline_closing", "byline", rf"(?<=[.\"”’'])\s+(?:[/\[(]\s?)?{_NAME}(?:\s?[·,]\s?{_NAME})*\s?{_JOB}\s?(?:[\[(]?\s?[\w.+-]+@[\w-]+\.[\w.]+\s?[\])]?)?\s?$", "…했다. 김하늘 기자 haneul@example.com")  # fmt: skip

MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
MOMENT: Final = re.compile(
    r"\d{4}\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}(?:\s?[.일])?(?:\s?\([월화수목금토일]\))?"
    r"(?:[\sT\[(]{1,2}(?:오전|오후)?\s?\d{1,2}:\d\d(?::\d\d)?[\])]?)?"
)
