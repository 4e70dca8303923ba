"""The lists beside this module, read once: surnames, titles, foreign given names, famous people, and words that are no names."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from extract.datafiles import data_rows


class Title(NamedTuple):
    """``kind``: honorific, office, job, role, group, kin. ``place``: where it stands beside a name: before, after, both."""

    kind: str
    place: str


def _rows(name: str) -> list[list[str]]:
    return data_rows(__package__, name)


@cache
def surnames() -> frozenset[str]:
    """Surnames of one syllable and of two."""
    return frozenset(row[0] for row in _rows("surnames.tsv"))


@cache
def titles() -> dict[str, Title]:
    """What stands beside a name."""
    return {row[0]: Title(row[1], row[2]) for row in _rows("titles.tsv")}


@cache
def given_names() -> frozenset[str]:
    """The commonest given names of other languages in hangul: 도널드, 앙겔라."""
    return frozenset(row[0] for row in _rows("given_names.tsv"))


@cache
def korean_given() -> dict[str, str]:
    """Korean given names of two syllables, each with its class: common, known."""
    return {row[0]: row[1] for row in _rows("korean_given.tsv")}


@cache
def foreign_names() -> frozenset[str]:
    """Names of other languages and of the stage: 슈워제네거, 싸이."""
    return frozenset(row[0] for row in _rows("foreign_names.tsv"))


@cache
def single_names() -> dict[str, str]:
    """Names of one word and Sino-Korean syllables, each with its class: free, sign."""
    return {row[0]: row[1] for row in _rows("single_names.tsv")}


@cache
def famous() -> frozenset[str]:
    """People whom news names by one word: 트럼프, 메르켈."""
    return frozenset(row[0] for row in _rows("famous.tsv"))


@cache
def not_names() -> dict[str, str]:
    """Words that look like names and are none, each with its class: place, org, noun."""
    return {row[0]: row[1] for row in _rows("not_names.tsv")}


# A compound title ends in one of these: 사회복지과장, 노인복지정책팀장, 서울시장, 특임교수. Two syllables at least.
_COMPOUND: Final = frozenset(["office", "job", "role"])
# …장 is a head by itself behind a part of a body: 민원과장, 안전총괄반장, 지역아동센터장.
_HEAD: Final = re.compile(r"..(?:과|팀|국|실|부|처|청|원|관|회|단|소|점|터|교|대|반|계|서|합|맹|행|읍|면|동|리|도|군|구|진)장$")
# Compounds of these are mostly other things: 센터, 극장, 행사장, 관광버스기사, 검사.
_NOT_COMPOUND: Final = frozenset(
    ["프로", "센터", "대사", "공사", "이사", "국수", "경사", "하사", "상사", "기사", "검사", "감사", "간사", "주장", "수상", "통장", "신부", "주석", "소장", "대장", "모델", "스타", "직원", "회원", "사원", "대원", "의원", "대리", "사장", "기장", "이장", "시장", "기수", "심판", "교사", "강사", "의사", "사서", "주임", "관장", "경위", "중사", "신인", "장인", "명인", "시인", "화가", "형사", "법사", "공주", "여왕", "왕자", "열사", "집사", "장로", "선사", "도사", "교주", "주교", "고문", "래퍼", "테너", "가드", "세터", "윙어", "연구원", "단원", "요원", "팀원", "상인", "기업인", "인질", "명장", "학자", "주인공", "에이스", "듀오", "밴드", "그룹", "권사", "지사", "원사", "총무", "자문", "장군", "사범", "군수", "국왕", "투수", "포수", "수녀", "농민", "주민", "시민", "유족"]
)  # fmt: skip
_FULL_COMPOUND: Final = re.compile(
    r"(?:(?:국회|시|도|군|구|상원|하원|시도|기초|광역|비례|참|중)의원|[부총]영사|주.{1,2}[대공]사|..시장|(?:부|총괄|공동)사장|(?:전문|전담|상담|담임|체육|영양|보건|수석)교사|(?:치과|외과|내과|안과|성형외과|피부과)의사|"
    r"(?:수석|선임|책임|전임|객원|초빙|주임)연구원|(?:경제|역사|과학|수|물리|사회|정치|철|생물|천문|지질|심리|인류|법|언어|의|핵과|로봇과|뇌과|화산|고고)학자|..군수|..도지사|.{2,3}지사|"
    r"(?:당직|전담|주임|부장|영장전담|특임|평)[판검]사|(?:택시|버스|운전|프로|대리)기사|(?:평가|총괄|사업|관리|홍보|기획|운영|재무|영업|연구|개발|전담|선임|수석|책임|집행|비상임|독립|기술|경영|마케팅|편집|학술|총무)이사|상임이사|전무이사|상무이사|등기이사|사내이사|사외이사|대표이사|상임감사|상임고문|선발투수|불펜투수|마무리투수|구원투수|좌완투수|우완투수|..관장|..소장)$"
)
# 주식시장, 회의장, 경기장: markets and places.
_MARKETS: Final = re.compile(
    r"(?:주식|금융|부동산|전통|재래|도매|수산|외환|채권|자본|노동|고용|주택|중고차|수출|소비|내수|국내|해외|세계|글로벌|야|수산물|농산물|벼룩|새벽|가상화폐|유통|아파트|상가)시장$|"
    r"(?:행사|작업|경기|승강|대회|주차|비행|투표|개표|공연|훈련|연습|수영|골프|스키|시험|사업|공사|판매|집회|결혼식|장례식|시상식|기자회견|연회|박람회)장$|"
    r"(?:^|[^국의])회의장$|(?:^|[^대])전시장$"  # 국회의장 and 대전시장 are people
)


@cache
def title(word: str) -> Title | None:
    """The entry of a title, or of the head of a compound one; None for a word that is no title."""
    entry = titles().get(word)
    if entry is not None:
        return entry
    if word.endswith("님") and len(word) > 2:
        return title(word[:-1])
    if not "가" <= word[:1] <= "힣" or _MARKETS.search(word):
        return None
    for size in (4, 3, 2):
        if len(word) > size:  # the longest head decides
            entry = titles().get(word[-size:])
            if entry is not None and entry.kind in _COMPOUND and (word[-size:] not in _NOT_COMPOUND or _FULL_COMPOUND.search(word)):
                return entry
    return Title("office", "after") if _HEAD.search(word) else None


# What may stand after a name within its word: particles, the copula, and 등, 측, 씨 that a blank should have parted from it.
PARTICLES: Final = re.compile(
    r"(?:(?:은|는|이|가|을|를|의|와|과|도|만|에|로|으로|랑|이랑|야|아|께|께서|께서는|에게|에게는|에게도|에게서|에겐|한테|한테는|에게로|보다|보다는|처럼|만큼|"
    r"까지|까지도|부터|조차|마저|뿐|뿐만|나|이나|란|이란|이라|라|라는|이라는|라고|이라고|라고들|이라고들|라며|라도|이라도|든|이든|에|에는|에도|에서|로는|으로는|로도|로서|으로서|로서는|으로서는|보다도|에게만|에게서는|이라며|이라던|라던|까지의|부터는|와는|과는|와도|과도|"
    r"와의|과의|으로의|로의|에의|만의|만이|만은|까지는|도록|이다|다|이었다|였다|입니다|이며|며|이자|자|이고|고|인|일|이지만|지만|이었던|였던|이었고|였고|인데|이라면|라면|"
    r"으로부터|로부터|에게까지|이라서|라서|이네|이죠|이여|이요|이야|이니|예요|이에요|이랍니다|측|측은|측이|측의|등|등은|등이|등을|등의|들)(?![가-힣]))"
)
