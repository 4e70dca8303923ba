"""What a line is, by its look alone: one row a rule, the first that matches wins.

Each row: name of the rule, the kind of section it makes, the pattern (searched in the stripped line), and a line of the
kind it is for. Rules that need the line's neighbours (headline, subheadline, translation) are in ``parts.py``.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_NAME = r"(?:[가-힣]{2,4}|[가-힣]\s[가-힣])"
_JOB = r"(?:(?:\([가-힣]{2,6}\)\s?)?(?:[가-힣A-Z]{2,8}\s?)?(?:선임|수습|인턴|객원|전문|시민)?\s?(?:기자|특파원|통신원|리포터)|논설위원|앵커|아나운서|에디터|PD)"
# The names of papers, agencies and channels end like this.
_MEDIA = r"(?:일보|신문|뉴스\d*|방송|경제|경향|한겨레|스포츠|투데이|타임[스즈]|저널|닷컴|데일리|통신|코리아|미디어|뉴시스|나우|OSEN|[KMSCTY]BS\s?[가-힣]{0,4}|YTN|JTBC|MBN|POP)"
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
    _rule("copyright_mark", "notice", r"^[\[(<]?\s?[ⓒ©]\s?\S.{0,60}$", "[ⓒ 한빛뉴스]"),
    _rule("tip_line", "notice", r"제보(?:하기|는|를)?\s?(?::|☞|전화|메일|이메일|카카오)|카카오톡\s?:.{0,30}제보|^☞|^▶.{0,40}(?:구독|바로가기|보기|클릭|제보)|네이버에서.{0,20}구독", "▶ 한빛뉴스 채널 구독하기"),
    _rule("translation_notice", "notice", r"(?:구글|파파고|기계|자동)\s?번역.{0,60}(?:기사|번역)", "*아래는 위 기사를 '구글 번역'으로 번역한 영문 기사입니다."),
    _rule("correction_note", "notice", r"^※\s?(?:우울감|자살|이 기사는|본 기사는|기사 내용은)", "※ 이 기사는 본사 편집 방향과 다를 수 있습니다."),
    # --- captions
    _rule("caption_mark", "caption", r"^[▲△▶◀◆]\s?.*(?:©|ⓒ|사진\s?[=/:]|사진제공|제공\s?$|자료\s?사진|/\s?사진|기념\s?(?:사진|촬영)|(?:모습|장면)\s?$)", "▲ 우수기관 선정 기념사진 © 해솔군"),
    _rule("caption_header", "caption", r"^[◇◆■□▣※*\[(<]{0,2}\s?사\s?진\s?설\s?명\s?[\])>:]?$", "◇ 사진 설명"),
    _rule("caption_word", "caption", r"^[\[(](?:이미지|사진)\s?출처|^[*※■○▣<\[(\s]{0,3}사\s?진\s?(?:설명|제공|자료)?\s?[0-9]?\s?[>\])]?\s?[:=)/>].{2,}|^\(?사진\s?[=/:(]|^/?\s?사진\s?(?:제공)?\s?[=:]|^\[사진", "*사진설명 : 발표회 모습"),
    _rule("caption_credit", "caption", r"(?<=.{8})(?:[./]\s?|\()(?:사진\s?[=/:]\s?\S{2,20}|[가-힣A-Za-z]{2,12}\s?제공|연합뉴스|뉴시스|뉴스1|자료사진)\)?$|사진제공\s?[=|:]\s?\S+$|^\S{2,20}\s?(?:제공|캡처|캡쳐)$", "시장이 상패를 건네고 있다. /해솔군 제공"),
    _rule("caption_photographer", "caption", rf"(?<=.{{8}})/\s?{_NAME}\s?(?:사진\s?|객원\s?)?기자$", "시장이 상패를 건네고 있다. /김하늘 기자"),
    # --- what boards put around a release, with dates and names of their own
    _rule("board_revised", "other", r"^최종\s?(?:수정|업데이트)", "최종수정일 2023-07-05"),
    _rule("board_date", "dateline", rf"^(?:작성자\s?:.{{0,20}})?(?:작성일|등록일|게시일|배포일)\s?:?\s?{_MOMENT}|^{_MOMENT}\s*\|\s*[가-힣]{{2,12}}$", "2023-12-14   |   기획실"),
    _rule("contact_bracket", "other", r"^(?:〔[^〕]{2,80}〕|[\[(【][^\])】]{0,80}(?:☎|\d{2,4}[-)]\s?\d{3,4}-\d{4}|[가-힣]\s?\d{3,4}-\d{4})[^\])】]{0,60}[\])】])$", "(경제과장 김하늘, 기업팀장 이바다 270-0000)"),
    _rule("photo_note", "other", r"^※?\s?사진\s?(?:있음|없음)|^[※(\[]?.{0,12}업무\s?담당", "※ 사진 있음. (업무담당자 해솔면 김하늘 ☎061-000-0000)"),
    _rule("attached", "other", r"^[(〔\[][^)〕\]]{0,60}\s?첨부\s?[)〕\]]$", "(우수기관 포상 사진 2장 첨부)"),
    _rule("mark_alone", "other", r"^(?:[^\w\s]{1,3}|\d{1,2}[.)])$", "※"),
    # --- bylines
    _rule("byline_moment", "byline", rf"^.{{0,60}}(?:기사\s?입력|입력|수정|승인|등록|작성일|발행)\s?(?:일|시간|일시)?\s?[:|]?\s?{_MOMENT}", "김하늘 기자 | 기사입력 2023/12/14 [10:34]"),
    _rule("byline_name_moment", "byline", rf"^(?:{_NAME}(?:\s?[·,]\s?{_NAME})*\s?)(?:[가-힣A-Z]{{2,8}}\s?)?(?:{_JOB})?\s?(?:\(?\s?[\w.+-]+@[\w.-]+\s?\)?)?\s?[|=]?\s?{_MOMENT}(?:\s?(?:오전|오후)?\s?\d{{1,2}}:\d\d(?::\d\d)?)?$", "김하늘 기자 2023. 11. 1. 08:42"),
    _rule("byline_mail", "byline", rf"^(?:[/=\[(|]\s?)?(?:[가-힣]{{1,6}}\s?=\s?)?(?:{_NAME}(?:\s?[·,]\s?{_NAME})*\s?{_JOB}\s?|(?:인턴|온라인)?\s?기자\s(?:{_NAME}\s+)?)?[\[(<]?\s?[\w.+-]+@[\w-]+\.[\w.]+\s?[\])>]?$", "김하늘 기자 haneul@example.com"),
    _rule("byline_name", "byline", rf"^[/=\[(|]?\s?(?:[가-힣]{{1,6}}\s?=\s?)?{_NAME}(?:\s?[·,]\s?{_NAME})*\s?{_JOB}\s?[\])=|/]?$", "김하늘 기자"),
    _rule("byline_mail_name", "byline", rf"^{_NAME}\s?[\[(<][\w.+-]+@[\w-]+\.[\w.]+[\])>]$", "김하늘 (haneul@example.com)"),
    _rule("byline_bracket", "byline", rf"^[\[(【<][^\])】>]{{0,30}}{_NAME}\s?{_JOB}\s?[\])】>]\s?=?$", "[한빛뉴스 김하늘 기자]"),
    _rule("byline_credit", "byline", r"^[◇◆■]?\s?글\s?[=·/]\s?\S+|^취재\s?[=:]|^영상(?:취재|편집)\s?[=:|]", "◇글=김하늘 사진=이바다"),
    _rule("media_name", "byline", rf"^\[\S{{0,8}}{_MEDIA}\s[가-힣]{{3}}\]$", "[한빛스포츠 김하늘]"),
    _rule("media_tag", "byline", rf"^[\[【(](?![^\]】)]*(?:출처|사진|제공))(?:\S{{0,8}}\s)?\S{{0,8}}{_MEDIA}[\]】)]$", "[한빛신문 나우뉴스]"),
    _rule("byline_column", "byline", rf"^\[{_NAME}\s?(?:\S{{0,4}}기자|특파원)의 [^\]]{{2,20}}\]$", "[김하늘 기자의 길에서 만난 사람]"),
    _rule("byline_moment_alone", "dateline", rf"^{_MOMENT}\s?(?:\([월화수목금토일]\))?\s?(?:오전|오후)?\s?(?:\d{{1,2}}:\d\d(?::\d\d)?)?$", "2023. 11. 1. 오후 1:50"),
    # --- what surrounds an article on its page
    _rule("navigation", "other", r"^Home(?:\s|$)|보도자료 상세|공유\s?인쇄|^글자\s?(?:확대|축소)|\s>\s.{1,30}(?:보도자료|공지|소식|뉴스)|^(?:보도자료|목록|이전\s?글|다음\s?글|인쇄|공유하기|프린트|본문\s?듣기|글자\s?크기|스크랩|최종수정일|만족도)(?:\s|$|:)|^(?:(?:매우\s?)?(?:만족|보통|불만족)\s*){1,6}$|^의견\s?:?$|페이지에서 제공하는 정보", "Home 소통 > 군정뉴스 > 보도자료"),
    _rule("attachment", "other", r"^첨부\s?(?:파일)?|미리보기\s?\(|\.(?:hwpx?|jpe?g|png|pdf|zip|docx?|xlsx?)\b.*(?:\(|\[|$)|Download:|Hit:\s?\d|^\d+\s?hit\s?/|^DOWNLOAD\b", "첨부파일 11-보도자료.hwp"),
    _rule("release_field", "other", r"^(?:작\s?성\s?(?:자|과|팀|일)?|연\s?락\s?처|제\s?공\s?일|담당\s?(?:자|부서)?|(?:관련\s?)?부서|기관명|배포\s?일|조회\s?수?|등록일|제공\s?부서|보도\s?일시|문의\s?(?:처|전화)?|보도자료 제공|전화|팩스|홈페이지|자료\s?제공)\s?[:/|(]", "작성과: 사회복지과"),
    _rule("contact", "other", r"^(?:문의|☎|Tel)|^\d{2,3}-\d{3,4}-\d{4}$", "문의전화 061-000-0000"),
    _rule("end_mark", "other", r"^[<\[(]?\s?끝\s?[>\])]?[.]?$|^※\s?(?:별첨|붙임|첨부).{0,30}$|^붙임\s?[:\d]|^-\s?끝\s?-", "※ 별첨 : 사진"),
    _rule("related", "other", r"^\[?(?:관련\s?기사|관련뉴스|이 시각|많이 본|인기\s?기사|핫\s?이슈|추천\s?기사)", "[관련기사]"),
    # --- broadcast scripts
    _rule("script_mark", "other", r"^[<\[【(◀]\s?(?:앵커\s?(?:멘트|리포트)?|기자|리포트|인터뷰|VCR|답변)\s?[>\])】▶]$", "◀ 앵커 ▶"),
)  # fmt: skip

# The same, as the opening of a body line: the dateline or byline stands before the article's first words.
_NAMES = rf"{_NAME}(?:[\s·,/]{{1,3}}{_NAME}){{0,5}}\s?{_JOB}[\s,·]{{0,3}}"
OPENINGS: Final = (
    _rule("dateline_agency", "byline", rf"^(?:\([^)=\n]{{1,30}}=[^)\n]{{1,30}}\)|[【\[][^】\]=\n]{{1,40}}=[^】\]\n]{{1,30}}[】\]])\s*(?:(?:{_NAMES}){{1,6}}(?:=\s?)?|=\s?|)", "(서울=한빛뉴스) 김하늘 기자 = 본문"),
    _rule("dateline_bracket", "byline", rf"^[(【\[<][^】\]>\n]{{0,40}}{_NAME}(?:\s?[·,]\s?{_NAME})*\s?{_JOB}(?:\s?[\w.+-]+@[\w.-]+|\(=[^)]{{1,12}}\)(?:\([\w.+-]+@[\w.-]+\))?)?\s?[)】\]>]\s?=?\s?", "[한빛스포츠=수원, 김하늘 기자] 본문"),
    _rule("dateline_author", "byline", rf"^\[\S{{0,8}}{_MEDIA}\s(?!공동){_NAME}\s?(?!사진|제공)[가-힣]{{2,5}}\]\s?", "[한빛경제 김하늘 소장] 본문"),
    _rule("media_name", "byline", rf"^\[\S{{0,8}}{_MEDIA}\s[가-힣]{{3}}\]\s?", "[한빛스포츠 김하늘] 본문"),
    _rule("dateline_media", "byline", rf"^[\[【](?:[가-힣]{{1,6}}\s)?\S{{0,8}}{_MEDIA}[\]】]\s?", "[한빛신문] 본문"),
    _rule("dateline_open", "byline", rf"^\S{{0,8}}{_MEDIA}\s{_NAME}\s?기자\]\s?", "한빛데일리 김하늘기자] 본문"),
    _rule("dateline_equals", "byline", rf"^{_NAME}\s?{_JOB}\s?=\s?", "김하늘 기자 = 본문"),
    _rule("video_label", "other", r"^동영상 뉴스\s?", "동영상 뉴스 본문"),
)  # fmt: skip

# An agency's dateline in the middle of a line whose breaks were lost: 사진 설명 제공(서울=한빛뉴스) 김하늘 기자 = 본문
INSIDE: Final = _rule("dateline_inside", "byline", rf"(?:\([가-힣·\s]{{2,20}}=[^)\n]{{2,20}}\)|[\[【][가-힣·\s()A-Za-z]{{2,20}}=[^】\]\n]{{2,20}}[】\]])\s?(?:(?:{_NAMES}){{1,4}}=\s?|(?<=기자[】\]])\s?)|\[[가-힣A-Z]{{2,12}}\s{_NAME}\s?기자\]\s?", "시상식 모습. 해솔군 제공(서울=한빛뉴스) 김하늘 기자 = 본문")  # fmt: skip

# The byline at the end of a body line.
CLOSING: Final = _rule("byline_closing", "byline", rf"(?<=[.\"”’'])\s*(?:[/\[(]\s?)?{_NAME}(?:\s?[·,]\s?{_NAME})*\s?(?:[가-힣A-Z]{{2,8}}\s)?{_JOB}\s?(?:[\[(]?\s?[\w.+-]+@[\w-]+\.[\w.]+\s?[\])]?)?\s?$", "…했다. 김하늘 기자 haneul@example.com")  # fmt: skip

# 끝: how a release says that it is over.
END_MARK: Final = re.compile(r"\s*[<\[(]\s?끝\s?[>\])]\s?$")

# Where what follows an article begins in a line whose breaks were lost, if no sentence comes after it.
TAIL: Final = re.compile(
    rf"[▶▷☞ⓒ©]|저작권자|Copyright|무단\s?(?:전재|복제)|\(영상(?:취재|편집|디자인)|\[영상취재|촬영기자\s?:|기사\s?문의 및 제보|\[(?:이전|관련)\s?기사\]"
    rf"|(?:인턴)?기자\s{_NAME}\s{{1,6}}[\w.+-]+@|[\[(]?{_NAME}\s?(?:[가-힣]{{0,6}}기자|PD|특파원)?\s?[(\[]?(?<![\w.+-])[\w.+-]+@[\w-]+\.\w|(?<=[.다\"”\s])[A-Za-z][\w.+-]*@[\w-]+\.\w|[가-힣A-Z]{{2,6}}\s{_NAME}▶"
)  # fmt: skip
# In such a tail: where the names end and the notices begin.
NOTICE: Final = re.compile(r"[▶▷☞ⓒ©※■]|저작권|Copyright|무단\s?(?:전재|복제)|[-*]\s|\[(?:제보|이전|관련)")

# Broadcast scripts: who speaks, also in the middle of a line.
SCRIPT: Final = re.compile(r"[<\[【◀(]\s?(?:앵커\s?(?:멘트|리포트)?|기자|리포트|인터뷰|VCR)\s?[>\]】▶)]|[▷▶]?\s?<[가-힣]{2,4}\s?/\s?(?:기자|특파원|앵커|진행자)>")
# 김하늘 기자가 보도합니다. · 김하늘 기자입니다. · 취재에 김하늘 기자입니다. · 김하늘 특파원의 보도입니다. · 한빛 뉴스 김하늘입니다. · 김하늘 기자!
_ON_AIR = r"(?:(?:[가-힣]{2,4}전문\s?|선임\s?|인턴\s?)?기자|특파원|앵커|아나운서|리포터|캐스터)"
SIGNED: Final = re.compile(
    rf"(?<![가-힣])(?P<name>{_NAME})\s?{_ON_AIR}(?:(?:입니다|였습니다)[.]?|의 [가-힣\s]{{0,6}}보도(?:입니다|를 보시)[^.]{{0,6}}[.]?|[가와]\s[^.\n]{{0,30}}니다[.]?|!|[.]\s*(?=\(?네|$|[\n\[<【◀])|,? 전해\s?주[^.]{{0,6}}[.]?)"
    rf"|(?:뉴스|[KMS]BS|YTN|JTBC|MBN|채널A|TV조선)\s?,?\s?(?P<signed>{_NAME})(?:입니다|이었습니다|였습니다)[.]?"
)  # fmt: skip

MAIL: Final = re.compile(r"[A-Za-z0-9_.+-]+@[\w-]+\.[A-Za-z0-9_.-]*[A-Za-z0-9]")
MOMENT: Final = re.compile(
    r"\d{4}\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}(?:\s?[.일])?(?:\s?\([월화수목금토일]\))?"
    r"(?:[\sT\[(]{1,2}(?:오전|오후)?\s?\d{1,2}:\d\d(?::\d\d)?[\])]?)?"
)
