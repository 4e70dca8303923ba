"""Named negative rules: candidates that are no organization, or not here."""

from __future__ import annotations

import re
from typing import Final

from extract.pipes.organizations.finding import Candidate
from extract.pipes.organizations.words import Words

# Buildings and sites that end like bodies, and plural or general words that end like names.
_BUILDING: Final = re.compile(
    r"의사당$"
    r"|(?:격납|창|냉장|냉동|저장|탄약|무기|광|재)고$"  # no high school: 영천 금호읍 격납고
)
_GENERAL: Final = re.compile(
    r"^(?:구립|시립|군립|도립|국립|공립|사립|읍면|읍면동|시군|시군구|자치구|시도|관계|유관|상급|하급|해당|각급|의료|교육|금융|정부|공공|수사|사정|감독|행정|국가|지방|민간|전문|국내|해외|외국|시중|지방|일반|종합|대형|동네|시민|사회|국제|지역|초등|중등|고등|전문|사설|영어|입시|보습|대안|미술|음악)"
    r"(?:기관|단체|은행|병원|학교|학원|센터|협회|조직|법원|언론|방송|신문|대학|건설|항공|정부|경찰|사회당| ?행정복지센터| ?주민센터| ?보건소)$"
)
# What follows a body's name where its building is meant: 화순군청 대회의실에서, 경희대 청운관 앞에서, 서울의료원 장례식장.
_ROOM: Final = re.compile(
    r"(?:의)? ?(?!(?:은|는|이|가|을|를|도|와|과|에|의) )(?:\d+층|지하 ?\d|본관|본청|계단|차고|농성장|(?:[가-힣]{2} ?)?(?:본사|본점|사옥)(?:에서|에 마련)|입주|로텐더홀|의원회관|정론관|별관|신관|구관|청사|(?:정문|후문)(?=[에을은이의과으앞]|\W|$)|기지|앞(?:에서|에|으로| )|전경|인근|근처|주변|부근|옆|건너편|맞은편|광장|"
    r"(?:[가-힣]{0,6} ?)?(?:대?회의실|상황실|브리핑룸|기자실|대강당|강당|세미나실|체육관|운동장|주차장|로비|장례식장|응급실|중환자실|병동|대공연장|공연장|스튜디오(?:에서| )|홀에서|홀에|캠퍼스|기숙사|도서관에서|강의실|[가-힣]{0,5}(?:경기장|게이트볼장|실습센터|연회장|행사장|전시장|체험장|운동장|야구장|축구장|사옥|빌딩|타워|파트너스퀘어|공개홀|미디어센터에서)|[가-힣]{0,7}(?:연구동|의회동|본관동|강의동|기념관|회관|홀|관)에서))"
)
_AT: Final = re.compile(r"에서(?:는|도)? (?:[^.\n]{0,40} )?(?:열린|실시된|실시됐|실시되는|개최된|열리는|열릴|열렸|열고|열려|개최했|진행된|진행됐|치러진|펼쳐진|만난|만나|개최|갖고|가졌|가진|기자회견)|(?:으로|에) (?:이송|옮겨|후송|입원|실려|안치|차려)")


# 한 아동복지센터, 전국 17개 보건환경연구원, 시군 농업기술센터: common nouns
_COMMON: Final = frozenset(["head.long", "head.name", "head.part", "head.short"])
_ONE_OF: Final = re.compile(
    r"(?:^|[\s(])(?:한|어느|모|각|이|그|저|해당|동|전|회원국|가맹국|각국|시·도|시군|시·군|읍면|읍면동|자치구|시도|[\d,여수십백]+ ?(?:개|곳|여 ?개|개소|개의|곳의)|지역|관내|국내|도내|관할|인근|여러|다른|일부|모든|우리) $"
)


_THIS: Final = re.compile(r"(?:^|\s)(?:이|그|해당) $")  # 이 축구단은
_MANY: Final = re.compile(r"(?:[\d여수십백]+ ?(?:개|곳|개소|개의|곳의)(?: ?시·?군)?|시·?군|읍면동?|자치구|시도|각|여러|모든|일부|전국|도내|관내|두 지역의) $")
_DATELINE: Final = re.compile(r"\([가-힣·]{1,10} ?= ?$")  # (서울=한빛뉴스)
_LETTER: Final = re.compile(r"(?:[A-Za-z]-?)(?:센터|통신|뉴스|방송|건설|병원|은행|대|대학|대학교|학교|초등학교|중학교|고등학교|여고|학원|교회|그룹|증권|제약|공인중개사사무소|공인중개사무소|공인|부동산)$")


# Where something is put or read, not who acts: 트위터에 올린 글, 페이스북 페이지, 유튜브를 통해, CCTV 영상
_PLATFORM: Final = re.compile(
    r"(?:에서|에는|에도|에)? (?:[가-힣]{1,8}(?:을|를) )?(?:올린|올라온|올라|올렸|올리|게시|게재|공개된|공개됐|공개한|남긴|남겼|적었|계정|페이지|팔로워|게시물|댓글|라이브|영상을|CCTV)|"
    r" (?:계정|페이지|팔로워|채널|라이브|게시물|영상|메신저|메시지|글 |앱|화면|부문|대나무숲|기프트카드|플레이(?!\w))|\(SNS\)"
)
_PRODUCT: Final = re.compile(
    r" [A-Z]{1,3}\d| \d시리즈| (?:모바일 ?)?(?:기프티콘|기프트카드|상품권|교환권|쿠폰)|"
    r" (?:플레이|플레이 ?스토어|스포츠|렌즈|어시스턴트|지도|드라이브|포토|워치|뮤직|페이|스토어|앱스토어|웹툰|카페|밴드|미니|내비|I/O|오피스|윈도우?|포토샵|프리미어|애프터 이펙트)(?=\W|$|[은는이가을를의와과에로도])"
    r"| ?(?:아파트|임대주택|행복주택)| [가-힣]{0,7}(?:보험|신용카드|체크카드|적금|펀드)(?!\w{2})")  # 한빛전자 G7, LH 아파트
_WHOSE: Final = re.compile("개국 $|(?:^|[^가-힣])(?:지방|각국|외국|해외|양국|타국|지역) $")  # 지방 정부
_PERSON: Final = re.compile(r" ?\((?:[가-힣]{2,8}, ?\d{1,2}|\d{2}[,·] ?[가-힣]{2,8})\)")  # 홍길동 토요타(브라질, 46)
# FIFA 러시아 월드컵, and what a sponsor gives its name to: 한빛은행 새봄 챔피언십, 한빛텔레콤 오픈에서
_EVENT: Final = re.compile(r" (?:[가-힣A-Za-z]+ )?(?:월드컵|어워드|어워즈)")
_SPONSORED: Final = re.compile(r" (?:[가-힣A-Za-z]+ ){0,2}(?:KBO ?리그|[Kk]리그|올댓스케이트|챔피언십|(?:마스터스|그랑프리|챌린저|클래식|오픈)(?=에서|서|[은는이가을를과,’']| 우승| 대회| \d|대회|\())")
# UFC 225, TFC 18대회, UFC Fight Night: a show
_SHOW: Final = re.compile(r" ?\d{1,3}(?![\d.,]| ?[년월일억만천백명개%위점차세승패분초호여회건연전])| (?:FIGHT|DAY|NIGHT|[A-Z][a-z]+ [A-Z])")
# A learned journal is a publication: 학술지 ‘한빛 저널’, 한빛연구저널에 게재된
_JOURNAL: Final = re.compile("(?:학술지|과학지|저널)(?:인)? ?[‘'“\"《<]?(?:[가-힣]+ )?$")
_LEARNED: Final = re.compile("(?:연구|과학|학회|협회|의학|심리|학)저널$")
_HANJA: Final = frozenset("他各本同全諸兩該某現前新舊")  # 他거래소
_WEIGHT: Final = re.compile(" [가-힣]{1,5}급")
# Where a session or a press conference is: 국회에서 열린 토론회, 국회에서 기자들과 만나
_SESSION: Final = re.compile(
    r"에서(?:의|는)? (?:[^.\n,”\"]{0,30} )?(?:열린|열고|열어|개최(?:한|된|해|하)|기자|취임|회견|만나|회동|농성|단식|강연|(?:비상|긴급)?의원총회|의총|최고위|최고위원회의|공약 ?발표|토론회|간담회|시정연설|선거를|몸싸움|(?:\d+일째 )?단식)"
    r"|에서의 증언|에 (?:도착|대기|전운|출석)|로 (?:복귀|들어)"
)
_SITTING: Final = re.compile("(?:를|가|의|도|는)? ?(?:종료|정상화|회기|일정|파행|소집|개회|폐회|열|끝)")
_MONTH: Final = re.compile(r"\d월 $")
_SO_MANY: Final = re.compile(r" \d+개(?: 만들|’|'|\"|와|를|로)")
# What is to be founded: 새봄진흥원 설립, 새봄지방항공청을 신설하고
_PLANNED: Final = re.compile(r"[’'”\"]?(?:(?:을|를)? (?:신설|유치|창설)(?!된|됐|돼)|(?:을|를) 설립(?:하기|하는|할|한다|을)|[’'”\"]? 설립(?=을 |이 |은 | 마스터플랜| 추진| 방안|, |·))")
# Who only goes there: 새봄박물관을 찾는 관람객, 새봄중학교를 방문해
_VISITED: Final = re.compile(r"(?:을|를) (?:직접 )?(?:방문|찾는|찾은|찾아|찾았|둘러보|견학|관람|탐방|들러|들렀)(?![^.\n]{0,60}(?:기탁|전달|기부|후원|기증|협약|건네))")
_ALSO_AT: Final = re.compile(r"(?:와|과|, ?|·) ?[가-힣A-Za-z]{2,14}에서(?:는)? (?:[^.\n]{0,30} )?(?:열린|열렸|열리|개최|진행|실시|펼쳐)")
# 협력 네트워크를 강화하다: no body
_WEB: Final = re.compile("(?:를|을) (?:[가-힣]+ )?(?:강화|구축|확대|넓히|넓혀|활용|형성|만들|다지|다져)")
_THROUGH: Final = re.compile(r"(?:을|를) 통해")


def rejected(words: Words, candidate: Candidate) -> str | None:
    """The name of the rule that a candidate breaks; None where it may stand."""
    text, end = words.text, candidate.end
    form = text[candidate.start : end]
    if _BUILDING.search(form):
        return "building"
    if not candidate.names and _GENERAL.match(form):
        return "general_word"
    if candidate.kind == "company" and _PRODUCT.match(text, end) and not form.endswith("항공"):
        return "product"
    if form == "정부" and _WHOSE.search(text, max(0, candidate.start - 4), candidate.start):
        return "general_word"
    if text.startswith(("가(家)", "家", "(家)"), end):
        return "family"
    if candidate.kind in ("company", "team") and _PERSON.match(text, end):
        return "person"
    if form == "검찰" and text.startswith("경제 ", candidate.start - 3):
        return "general_word"
    if form == "정부" and text.startswith((" 기관", "기관"), end):
        return "general_word"
    if _EVENT.match(text, end) or (candidate.kind == "association" and form.isascii() and _SHOW.match(text, end)):
        return "event"
    if candidate.kind in ("company", "media") and _SPONSORED.match(text, end):
        return "event"
    if candidate.head is not None and _LEARNED.search(form):
        return "journal"
    if candidate.kind in ("media", "company") and _JOURNAL.search(text, max(0, candidate.start - 16), candidate.start):
        return "journal"
    if form == "국회" and (_SESSION.match(text, end) or (_SITTING.match(text, end) and _MONTH.search(text, max(0, candidate.start - 4), candidate.start))):
        return "venue"  # 국회에서 기자들과 만나, 5월 국회
    if candidate.kind == "school" and _SO_MANY.match(text, end):
        return "event"  # 서울대 10개 만들기
    if not candidate.names and candidate.head is not None and _PLANNED.match(text, end):
        return "planned"
    if form in ("G7", "G8", "G20") and "개국" not in text and f"{form} 정상" not in text:
        return "product"  # G7이 출시되는데
    if form == "여성부" and _WEIGHT.match(text, end):
        return "event"  # 여성부 밴텀급
    if not candidate.names and form.endswith("공단") and text.startswith("에서", end):
        return "venue"  # 개성공단에서 열린 회담
    if not candidate.names and form.endswith("네트워크") and _WEB.match(text, end):
        return "general_word"
    if candidate.kind in ("company", "media", "school") and _PLATFORM.match(text, end):
        return "platform"
    if candidate.kind == "company" and _THROUGH.match(text, end) and candidate.names:
        return "platform"
    if candidate.rule in _COMMON and not (candidate.kind == "team" and text.startswith("우리 ", candidate.start - 3)) and _ONE_OF.search(text, max(0, candidate.start - 10), candidate.start):
        return "one_of_many"
    if candidate.rule == "name.established" and (text.startswith(" 간 ", end) or text[candidate.start - 2 : candidate.start] in ("권 ", "우수 ")):
        return "one_of_many"  # 문화재단 간 협력, 전남권 문화재단
    if candidate.rule in ("name.established", "head.short") and not candidate.names and _MANY.search(text, max(0, candidate.start - 10), candidate.start):
        return "one_of_many"
    if text[end : end + 1] == ")" and _DATELINE.search(text, max(0, candidate.start - 12), candidate.start):
        return "dateline"
    if candidate.rule == "name.established" and not candidate.names and _THIS.search(text, max(0, candidate.start - 3), candidate.start):
        return "one_of_many"
    if form[0] in _HANJA and not candidate.names:
        return "general_word"
    if form[:1] in "-" or _LETTER.match(form) or (form.startswith("태") and text.endswith(("아·", "아시아·"), 0, candidate.start)):
        return "letter"
    if candidate.kind not in ("party", "team"):
        if _ROOM.match(text, end):
            return "room"
        if candidate.kind in ("school", "hospital", "military") or _FACILITY.search(form):
            if _WITHIN.match(text, end):
                return "room"
            if candidate.kind != "local_government" and (_VISITED.match(text, end) or _ALSO_AT.match(text, end)):
                return "venue"
        if candidate.head is not None and _FACILITY.search(form) and _BUILT.match(text, end):
            return "building"
        if text.startswith("에서", end) and candidate.head is not None and _FACILITY.search(form) and not _BY.match(text, end):
            return "venue"
        if _THERE.match(text, end):
            return "venue"
        if _HALL.search(form) and _INDOORS.match(text, end) and not _BY.match(text, end):
            return "venue"
        if candidate.kind in ("company", "media"):
            return "venue" if _HELD.match(text, end) else None
        if (candidate.kind not in ("government", "legislature", "international") or form in _HALLS) and _AT.match(text, end):
            return "venue"
    return None


_HELD: Final = re.compile(r"에서(?:는)? (?:[^.\n]{0,40} )?(?:열린|열렸|열리는|열릴|개최된|개최됐|진행된|제작보고회|제작발표회|시사회|쇼케이스|기자간담회|(?:[가-힣]+(?:을|를) )?(?:주문|예매|예약|구매|구입|샀|먹|마시|마셨|쇼핑|식사))")
_HALLS: Final = frozenset(["백악관", "청와대", "미국 백악관", "대검찰청", "정부청사", "크렘린", "크렘린궁", "대검"])


# Where one goes or something lies: 새봄랜드로 향하는 길, 새봄대학까지 200m, 새봄박물관에 보관된
_THERE: Final = re.compile(r"(?:으로|로) (?:향하는|향했|이동(?!통신)|현장체험|견학|소풍|출근)|에 (?:입점|보관(?:되|돼|된))|까지 (?:약 )?\d+ ?(?:m|㎞|km|미터|분)|(?:에서|서) (?:비공개 )?(?:결혼식|체포된)")
# Houses that stand for who works there, but 새봄군청에서 협약을 맺었다, 청와대에서 만나, 새봄감독원에서 브리핑을 갖고
_HALL: Final = re.compile("(?:군청|시청|도청|구청|백악관|청와대|대통령실|구치소|교도소|지구대|파출소|도서관|호텔|스테이|공사|감독원|[가-힣]부|[가-힣]청|[가-힣]처)$")
_INDOORS: Final = re.compile(
    r"에서 (?:[^.\n,]{0,20} )?(?:브리핑|기자회견|회견|기자간담회)(?:을|를)? (?:갖|가지|가졌|열|하)"
    r"|(?<=군청|시청|도청|구청)에서 (?!추진|주관|주최|지원|운영|시행|발주)|(?<=백악관|청와대)에서 (?:[^.\n]{0,60} )?(?:주재한|회담|만나|맞|불러|회의)|(?<=호텔)에서 (?!근무|일하|일했)|(?<=스테이)에서 |(?<=대통령실)에서 열린|(?<=지구대|파출소|구치소|교도소)에서 |에 (?:걸려|걸린|전시)"
)


# Where one goes, and what also acts: 새봄도서관에서 강연을 들었다, 새봄도서관에서 운영하는 강좌
_FACILITY: Final = re.compile(r"(?:센터|도서관|박물관|미술관|복지관|문화원|경로당|교육관|사무소|요양원)$")
# 새봄센터 건립, 새봄박물관 접근로: what is built
_WITHIN: Final = re.compile(r"(?:의)? (?:구)?내(?:에|에서|의|로)?(?!\w)")  # 새봄병원 내 산후조리원
_BUILT: Final = re.compile(r"(?:을|를) \d+(?:개소|곳)|(?:의)? (?:등 (?:[가-힣]+ ?)?시설(?:을|의)? ?(?:신축|건립|조성|확충|설치)|기능보강|개소식|개관식|준공|착공|기공|건립|신축|증축|개축|리모델링|부지|접근로|진입로|건물|조성|이전 (?:공사|부지))")
_BY: Final = re.compile(
    r"에서(?:는|도)? (?:[가-힣·]+(?:을|를) )?(?:[가-힣]{1,4}(?:로|으로|에|히|게) )?(?:수상|주관|주최|발표|밝힌|밝혔|제공|제작|추진|시행|발주|공모|선정|지급|지원|파견|위탁|발행|배포|출연|보조|관리|승인|운영|개발|연구|기획|기탁|기부|보급|공급|조사|분석|양성|모집|접수|신청|문의)"
)
