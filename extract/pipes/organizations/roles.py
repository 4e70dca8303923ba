"""Organization or place: what stands around a name that can be both decides (대전 서구가 수상했다, 대전 서구에서 열렸다).

A name with its rank (함평군, 대전시) is a body unless something makes it a place; a name without one (광주, 전남) and a
state (북한) is a place unless it acts.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from extract.gazetteers import gazetteer
from extract.pipes.organizations.finding import SURNAMES, Candidate
from extract.pipes.organizations.heads import apposition, lines
from extract.pipes.organizations.words import Words

_SUBJECT: Final = re.compile(r"(?:은|는|이|가)(?!\w)")
_SIDE: Final = re.compile(r" ?(?:측(?! (?:구역|지역|영토|수역|해역))|관계자|당국자)")
_SOURCE: Final = re.compile(r"에 (?:따르면|의하면)")
_TITLED: Final = re.compile(
    r" ?\((?:군수|시장|구청장|도지사|지사|청장|교육감)|"
    r" (?:군수|시장|구청장|도지사|지사|청장|부시장|부군수|부구청장|행정부시장|정무부시장|경제부시장|행정부지사|정무부지사|경제부지사|대변인|공무원|[가-힣]{2,10}(?:과장|국장|팀장|실장|소장|단장))(?!\w{3})"
)
# A place: 함평군에서, 함평군 함평읍, 함평군 일대, 함평군 출신, 함평군 주민
_PLACE: Final = re.compile(
    r"(?:에서|으로|로|에선|엔|에서는|에서도|에서의|에만|에도|에는|까지|부터|권|발|행)(?!\w)(?! (?:기탁|기부))|에 (?:있는|있다|위치|거주|사는|살고|살던|살|자리|소재|도착|내린|머물|들어|설치|건립|조성|개관|오픈|문을|입주|마련된|마련돼|본사|짓|세운|지은|정착|전입|귀농|귀촌|유입|이주|숙박|내려|쏟아|위치한|자리한|자리 잡|뿌리)"
    r"|(?:의|,)? ?(?:한 |어느 |모 )?(?:(?!(?:[공활운이행노자감진변작가아협]동|[전측방반정표]면|[가-힣]{0,3}[관우처논권승정수심윤원합거물요유무분자소다머]리|[평참추증국문작인허휴여단물주]가|[가-힣]{0,3}[친연기요도축야농배탁당지]구)(?:에|에서|의|은|이|을|를|도)?(?!\w))[가-힣]{1,5}(?:읍|면|동|리|구|가)|[가-힣0-9]{1,7}[가-힣0-9](?<!으)(?:로|길))(?:에|에서|에서도|에서는|에서부터|의|으로|까지|은|이|을|를|도)?(?!\w)(?! ?관계자)"
    r"| (?:구)?내(?:에|에서|의|로)?(?!\w)| (?:전체|[동서남북]쪽|[동서남북]부권)(?:에|의|를|가|에서)?(?!\w)| (?:[가-힣0-9]+ ?)?아파트|[갑을병정]\)"
    r"| (?:청년 |고령 |여성 )?(?:어려운|저소득|취약계층|소외계층|한부모|차상위|홀몸|독거|복지시설|사회복지시설|저소득층|가정(?=에|의|을| )|농가|농민|농업인|어업인|청년들|아동과|아동들|어르신|소상공인)"
    r"| (?:[가-힣]{1,8}(?:회장|지회장|조합장|지부장|협회장))(?!\w{2})| (?:[가-힣0-9]+(?:교육장|청사|공설운동장|종합운동장|문화센터))에서"
    r"| (?![가-힣]{0,2}[예생재농수축자유확출임계전해국부도분정탄결채]산)[가-힣]{2,3}산 | (?:[가-힣]*(?:기업도시|혁신도시|신도시)|실업률|고용률|자가보유율|출산율|출생|관광의|관광경제)| [가-힣]{1,5} (?:\d+차|주공)|의 (?:\d+세|특성)|이?다\."
    r"| (?:[가-힣]{2,5} ){1,2}농업인들?[은이을의과,]|(?:을|를) (?:만들|가꾸)"
    r"|(?:을|를) (?:대표하는|더욱|더 |빛낸|알리|찾은|찾는)|(?:을|를) (?:[가-힣]+ )?(?:경유|방문|찾|떠나|떠났|지나|거쳐|거친|누비|돌며|여행|잇는|연결)| (?:[가-힣]+ )?[가-힣]{1,6}(?:지구|마을|해변|공원|계곡|저수지|단지|골프장|캠핑장|휴양림|수목원|국가정원|체육관|터미널|선착장|전망대|해수욕장)(?!\w)| (?:일대|일원|전역|지역|관내|출신|주민|시민|군민|구민|도민|소재|인근|근처|도심|시내|외곽|거주|여행|관광지|해변|해수욕장|앞바다|해상|북부|남부|동부|서부|중부|자택|한 |모 |\d)"
    r"|의? (?:[가-힣]{1,4}(?:한|적인|는) )?(?:특산|농특산|농·특산|(?:농산물|수산물|농수산물|관광자원|관광지|관광 ?명소|자연|풍경|역사|매력|명소|인구|지형|먹거리|전통|산림|바다|경제|미래|땅|하늘|대기질|공기|접근성|날씨|기후|변화|가치|교통|지리|위치|들녘|하천|골목|상권|야경|정취|명산|명물|집값|주택|아파트|소리|방문객|관광객|인구|성장|도약|친목회|경쟁력|농가|청년들|어르신들|청소년들|아이들|농업인들|농가)(?:에|를|을|의|이|가|은|는|과|와|도)?(?!\w)|아름다)"
)
# 에서 as the subject's particle of a body: 서구에서 수상한 상, 시에서 주관하는 행사
_BY: Final = re.compile(
    r"에서(?:는)? (?:[가-힣]+(?:을|를) )?(?:수상|주관|주최|발표|밝힌|밝혔|제공|제작|추진|시행|발주|공모|선정|지급|지원|실시|파견|위탁|발행|배포|출연|출자|보조|관리|승인|인가|허가)(?:하|한|했|해|할)"
)
_RECEIVES: Final = re.compile(r"(?:에게|로부터|으로부터|에 (?:기부|전달|기탁|건의|요청|요구|제안|촉구|통보|신고|제출))")


@cache
def _verbs(role: str) -> frozenset[str]:
    return frozenset(verb for line in lines("verbs.tsv") if line.startswith(role) for verb in line.split("\t")[1].split())


def role(words: Words, candidate: Candidate) -> str | None:
    """The rule by which a name that can be a place is an organization here; None where it is a place."""
    text, end = words.text, candidate.end
    if _SIDE.match(text, end):
        return "role.side"
    if _SOURCE.match(text, end):
        return "role.source"
    if candidate.kind == "local_government" and any(
        name.entry.name[-1] == text[end - 1] and text[end - 1] in "시군구도" for name in candidate.names
    ):
        return _ranked(words, candidate)
    if _SUBJECT.match(text, end):
        return "role.acts" if _acts(words, candidate) else None
    if _DOES.match(text, end):
        return "role.does"
    if text[end : end + 2] in (" “", ' "', "“") and _leads(words, candidate):
        return "role.headline"
    if text.startswith(", ", end) and candidate.kind == "government" and _opens(words, candidate):
        return "role.headline"
    return None


# What a state does or says: 북한의 주장, 러시아의 침공
_DOES: Final = re.compile(
    r"의 (?:[가-힣]+적인? )?(?:주장|도발|반발|위협|제안|요구|입장|발표|통보|조치|공세|대응|보복|선언|거부|태도|침공|포격|제재|압박|비난|경고|반응|결정|협조|동의|약속|승인|개입|공격|추가 ?도발)"
)


def _ranked(words: Words, candidate: Candidate) -> str | None:
    text, start, end = words.text, candidate.start, candidate.end
    if _TITLED.match(text, end):
        return "role.title"
    if _RECEIVES.match(text, end):
        return "role.receives"
    if _BY.match(text, end):
        return "role.by"
    if _PLACE.match(text, end) or _COUNTED.match(text, end):
        return None
    if _INTO.match(text, end):
        return "role.receives" if _GIVEN.search(text, end, min(end + 40, words.analysis.sentence_at(end)[1])) else None
    if _SUBJECT.match(text, end):
        return None if _predicate(words, end) in _verbs("stands") else "role.acts"
    if text[end : end + 1] == "," and _leads(words, candidate):
        return "role.headline"
    if text[start - 1 : start] in ("·", "~") and text[start - 2 : start - 1] != " ":
        return None  # 서울·김포시 편입
    return "role.body"


# 새봄도는 3만 대가 늘어
_COUNTED: Final = re.compile(
    r"(?:은|는) (?:지난 )?\d+대 (?:총선|대선)에서|(?:은|는|이|가) (?:약 |평균 )?\d[\d,.]*(?:%|도|배|위|％)(?:로|,|가|이|다|를)|(?:은|는|이|가|도) \d[\d,.]*[만천백억]?[\d,.]*[만천]?여? ?(?:(?!점)[가-힣]{1,2}|%|㎡|%p)?(?:이|가|은|는|로|으로|을|를)? ?(?:가장 )?(?:늘|줄|증가|감소|올랐|내렸|상승|하락|많|적|높|낮)|\(\d[\d,.]*[만천]?[\d,.]*여? ?(?:가구|명|건|대|채|㎡|%)\)"
)
# 함평군에 is where something is, unless something is given there
_INTO: Final = re.compile(r"에(?: |도 |는 |만 )")
_GIVEN: Final = re.compile(
    r"기탁|기부|전달|후원|건의|요청|요구|제안|촉구|통보|신고|제출|도움|보탬|감사|협조|지급|교부|배정|부과|접수|신청|납부|권고|위임|위탁|파견|문의|당부|이바지|전해|보내|전했|쾌척|기증|항의|수여|이관|의뢰|승인|배분|투입"
)


# A verb is not looked for further away than this (keeps a text without full stops linear).
_FAR: Final = 400


# Nouns of what a body has or does: 광주시 정책, 전라남도 예산
_OWN: Final = re.compile(
    r"의? ?(?:정책|시책|행정|예산|조례|방침|계획|입장|결정|발표|요청|지원|사업|공모|조직|인사|노력|대응|조치|행정|재정|의회|산하|소속|홈페이지|누리집|보건소|직원|노사|제공|주최|주관|후원|선정)"
)


_LIST: Final = re.compile(r"(?:와|과|,|·|-| 및) ?")
_TOGETHER: Final = re.compile(r"(?:와|과)(?:의)? (?:함께|공동|협력|협약|업무협약|손잡|긴밀|협의|협조|MOU|[가-힣㈜A-Za-z()]{3,20}\((?:대표|이사장|회장|원장|사장))")


def settle(words: Words, candidate: Candidate, acting: bool, bodies: set[int]) -> bool:
    """Whether a bare ranked name (role.body) is a body: it acts elsewhere in the article, has what bodies have, or stands
    in a list with one (진도군과 안전행정부). ``bodies``: where sure ones begin.
    """
    if (match := _LIST.match(words.text, candidate.end)) and match.end() in bodies:
        return True
    return acting or bool(_OWN.match(words.text, candidate.end)) or bool(_TOGETHER.match(words.text, candidate.end))


_BODY: Final = re.compile(
    r" ?(?:측|관계자)|에 (?:가담|납치|가입|입사|합류|취업|근무|다니|재직|매각|납품|송치|고발|신고|생포|체포|인수)|(?:와|과)(?:의)? (?:계약|재계약|전속계약|협약|손잡|합병|제휴|협업)|에 (?:따르면|의하면)|\((?:대표|회장|사장|이사장|감독|단장)|"
    r" (?:대표|회장|부회장|사장|부사장|대표이사|전무|상무|이사|임원|직원|노조|감독|구단|선수|대변인|의원|당원|공장|본사|사옥|매장|영화관|홈페이지|창사|창립|최고경영자|CEO|경영진|본점|가맹점|점주|신제품|실적|매출|영업이익|시가총액|지분|지점|주가|주식|계열사|자회사|홍보팀|연구소|소속)(?!\w{2})"
)
# 한빛의 홍길동 CEO, 홍길동 한빛 과장
_OWNED: Final = re.compile(r"의 [가-힣]{1,6}(?: [가-힣]{1,8})? (?:CEO|최고경영자|회장|사장|대표|창업자|부사장|최고[가-힣]{2,4}책임자)(?!\w{2})| (?:창업자|창립자|최고[가-힣]{2,4}책임자|주주|주주총회|주총|협력사|협력업체|사측|과장|부장|차장|팀장)(?!\w{2})")
_SHORT_TEAM: Final = re.compile(r"(?:그룹|밴드|듀오|아이돌) [‘'“\"]?$")
_QUOTED_SPEECH: Final = re.compile(r" [“\"]")
_ACTING: Final = re.compile(r"(?:은|는|이|가)(?!\w)")
# Where people write, not who acts
SOCIAL: Final = frozenset(["페이스북", "트위터", "인스타그램", "유튜브", "카카오톡", "텔레그램", "위챗", "웨이보", "네이트", "CCTV", "YouTube"])


def in_context(words: Words, candidate: Candidate) -> str | None:
    """The rule by which an ambiguous name (하나, 대상, 한화) is an organization's: a title, 측, a verb of a body."""
    text, end = words.text, candidate.end
    if candidate.kind == "local_government":
        return "context.side" if _SIDE.match(text, end) else None
    if _BODY.match(text, end):
        return None if candidate.kind == "party" and text.startswith(" 노조", end) else "context.body"  # 민주 노조
    if _introduced(words, candidate):
        return "context.apposition"
    if not any(tag in ("NNP", "SL") for tag in words.tags(candidate.start, end)):
        if candidate.kind == "government" and (end - candidate.start > 2 or text[end - 1] == "측") and _ACTING.match(text, end) and _predicate(words, end) in _verbs("acts") | _HOLDS:
            return "context.acts"  # 국민연금은 … 반대했다
        return None  # 격리 대상이
    if _OWNED.match(text, end) or (_QUOTED_SPEECH.match(text, end) and (_leads(words, candidate) or text[candidate.start - 1] == "…")):
        return "context.body"
    if candidate.names and candidate.names[0].entry.source == "companies" and end - candidate.start == 3 and text[candidate.start] in SURNAMES:
        return None  # 정다운 is a small firm and a man
    if _ACTING.match(text, end) and end - candidate.start > 1:
        lemma = _predicate(words, end)
        if lemma in _verbs("acts") or (end - candidate.start > 2 and lemma is not None and lemma not in _verbs("stands")):
            return "context.acts"
    return None


_HOLDS: Final = frozenset(["쥐다", "보유하다", "갖다", "투자하다", "행사하다", "찬성하다"])
# What a name is that no body is: 브랜드 한빛
_NO_BODY: Final = ("브랜드", "플랫폼", "쇼핑몰", "포털사이트", "신문", "대학", "병원")


def _introduced(words: Words, candidate: Candidate) -> bool:
    """Whether the word before an ambiguous name says what body it is: 걸그룹 한빛, 자문사인 한빛, 일간 ‘한빛’."""
    text, start = words.text, candidate.start
    mark = text[start - 1 : start] in ("‘", "'", "“", '"')
    if mark and text[candidate.end : candidate.end + 1] not in ("’", "'", "”", '"'):
        return False  # 학술지 ‘한빛 천문학’
    before = text[max(0, start - 12) : start - mark]
    if candidate.kind == "team" and _SHORT_TEAM.search(before):
        return True
    if not before.endswith(" ") or not (mark or any(tag in ("NNP", "SL") for tag in words.tags(start, candidate.end))):
        return False
    word = before[:-1].removesuffix("인").rpartition(" ")[2]
    return word.endswith(apposition()) and not word.endswith(_NO_BODY) and text[start : candidate.end] not in SOCIAL


def acts(words: Words, place: int, role: str) -> bool:
    """Whether the last predicate after a subject is one of those verbs."""
    return _predicate(words, place) in _verbs(role)


def speaks(words: Words, candidate: Candidate) -> bool:
    """Whether an acronym that no list has speaks or has people: ABC는 … 밝혔다, ABC 관계자. What else acts is mostly a thing (ATM, GMO)."""
    text, end = words.text, candidate.end
    if _SPOKEN.match(text, end) or _SOURCE.match(text, end) or _HEADED.match(text, end):
        return True
    return bool(_ACTING.match(text, end)) and acts(words, end, "speaks")


_SPOKEN: Final = re.compile(
    r" ?(?:측|관계자)(?!\w{2})| (?:대표|회장|부회장|사장|부사장|대표이사|이사장|위원장|총재|대변인|사무총장|최고경영자|CEO|애널리스트|연구원)(?!\w{2})|(?:와|과)의? (?:계약|재계약|전속계약|협약|제휴|합병)|에 (?:가입|입사|매각|인수)| (?:소속|직원|노조|구단)(?!\w{2})"
)


# ABC 홍길동 대표는
_HEADED: Final = re.compile(r" [가-힣]{2,4} (?:대표|회장|부회장|사장|부사장|이사장|위원장|총재|대변인|감독|연구원)(?!\w{2})")


def _leads(words: Words, candidate: Candidate) -> bool:
    """Whether a name opens its line."""
    line = max(words.text.rfind("\n", 0, candidate.start) + 1, words.begin)
    return words.text[line : candidate.start].strip(" -‘'“\"[]▲△") == ""


def _opens(words: Words, candidate: Candidate) -> bool:
    """Whether a state and a comma open a headline, or what is quoted there (북, 회담 연기 통보), and no list of states."""
    text, start, end = words.text, candidate.start, candidate.end
    stop = text.find("\n", end, words.stop)
    if text.find("다.", end, stop if stop >= 0 else words.stop) >= 0 or (stop < 0 and words.stop - end > 120):
        return False
    if not _leads(words, candidate) and text[start - 1 : start] not in ("\"", "“", "'", "‘", "…"):
        return False
    i = words.at(end + 2)
    other = text[words.starts[i] : words.ends[i]] if i >= 0 else ""
    return not any(name.evidence == "place" for length in range(1, 5) for name in gazetteer().named(other[:length]))


def _predicate(words: Words, place: int) -> str | None:
    """The lemma of the last predicate in the sentence of a subject."""
    analysis = words.analysis
    stop = min(analysis.sentence_at(place)[1], place + _FAR)
    tags, forms, lemmas = analysis.tags, analysis.forms, analysis.lemmas
    for k in reversed(analysis.within(place, stop)):
        tag = tags[k]
        if tag[:2] in ("VV", "VA"):
            if lemmas[k] in ("있다", "없다") and "NNB" in tags[max(0, k - 2) : k]:
                continue  # 지급한 바 있다
            return lemmas[k]
        if tag == "VCP":
            return "이다"
        if tag[:3] in ("XSV", "XSA"):
            return forms[k - 1] + forms[k] + "다"
    return None


def _acts(words: Words, candidate: Candidate) -> bool:
    """Whether a subject does something: a verb of acting, or one with an object (북한이 장소를 옮겼다)."""
    analysis = words.analysis
    place = candidate.end
    stop = min(analysis.sentence_at(place)[1], place + _FAR)
    tags, forms, lemmas = analysis.tags, analysis.forms, analysis.lemmas
    state = candidate.kind == "government"
    topic = words.text[place] in "은는"
    if topic and words.text.startswith(" 물론", place + 1):
        return False  # 미국은 물론 전 세계의
    if _COUNTED.match(words.text, place):
        return False
    acts, stands = _verbs("acts"), _verbs("stands") | _verbs("objects")
    if candidate.kind == "local_government":  # 새봄은 자연이 어우러진 곳: without its rank it is a body only by what a town hall does
        acts = _verbs("towns")
        closed = words.text.find("”", place, stop)
        stop = closed if closed >= 0 else stop
    object_seen = False
    for k in analysis.within(place + 1, stop):
        tag = tags[k]
        if tag == "JKO" or (tag == "JX" and forms[k] == "만" and tags[k - 1] == "NNG"):
            object_seen = True  # 양보를, 양보만
            continue
        if tag[:2] == "VV":
            lemma = lemmas[k]
        elif tag[:3] == "XSV":
            lemma = forms[k - 1] + forms[k] + "다"
        elif tag[:2] == "VA" or tag == "VCP":
            if not topic or (state and tag == "VCP" and tags[k - 1] != "NNB" and k + 1 < len(tags) and tags[k + 1] == "EC" and forms[k + 1] in ("고", "며", "지만", "자")):
                return False  # 새나라는 중립국이고, …
            continue
        else:
            continue
        if lemma in acts or (state and object_seen and lemma not in stands):
            return True
        if not topic:
            return False
    return False
