"""A name in the text, and the brackets that follow names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from extract.pipes.people.finding import TitleAt


@dataclass(slots=True)
class Name:
    """A name in the text. ``shape``: full (김민수), surname (김 의원), letter (A씨), foreign, given (민수), part (트럼프)."""

    start: int
    end: int
    text: str
    shape: str
    rule: str
    after: TitleAt | None = None
    before: TitleAt | None = None
    beyond: TitleAt | None = None  # behind a body: 김민수 한빛대 ⟦교수⟧
    further: list[TitleAt] = field(default_factory=list)  # 김민수 부총리 겸 한빛부 ⟦장관⟧; 김민수·이수진 ⟦의원⟧


# Behind a name: (32), (32·서울), (여·32), (金民秀), (김하나 분), (Kim).
BRACKET: Final = re.compile(
    r"\s?\((?:\d{1,2}(?:세|살)?(?:[,·)/]|\.(?!\d))|(?:당시 )?\d{1,2}(?:세|살)\)|\d{1,3}위[,·)]|[가-힣]{2,6}[,·‧] ?\d{1,3}위\)|[남여][,·]|[一-鿿]{3,4}[,·ㆍ) .]|[一-鿿]{2}·\d|[王劉李張陳趙黃周吳徐孫馬朱胡郭何高林羅梁宋鄭謝韓唐馮董蕭程曹袁鄧許傅沈曾彭呂蘇盧蔣金朴崔姜尹][一-鿿]\)|[가-힣]{2,4} 분\)|(?:본명|가명)[) ]|사진\)|[A-Z][a-z]+[ ),])"
)


# Horses and other animals: 한빛질주(3세, 수, R86), 봄이(암컷, 7세).
BEAST: Final = re.compile(r"\s?\((?:[가-힣]{2,4}, ?)?(?:\d{1,2}세, ?(?:[가-힣]{2,4}, ?)?[거수암](?![가-힣])|[암수]컷)")
# Where a player is from: 카를로 판티(이탈리아), 리샹(대만, 586위).
NATION: Final = re.compile(
    r"\s?\((?:(?:세계|랭킹)? ?\d{1,3}위[,·‧] ?)?(?:이상 )?(?:한국|북한|미국|일본|중국|대만|홍콩|태국|베트남|필리핀|인도네시아|말레이시아|싱가포르|인도|이란|이라크|카타르|이스라엘|터키|튀르키예|몽골|카자흐스탄|우즈베키스탄|영국|잉글랜드|스코틀랜드|웨일스|아일랜드|"
    r"프랑스|독일|이탈리아|스페인|포르투갈|네덜란드|벨기에|룩셈부르크|스위스|오스트리아|덴마크|노르웨이|스웨덴|핀란드|아이슬란드|폴란드|체코|슬로바키아|헝가리|루마니아|불가리아|그리스|세르비아|크로아티아|슬로베니아|보스니아|우크라이나|벨라루스|러시아|"
    r"리투아니아|라트비아|에스토니아|조지아|아르메니아|캐나다|멕시코|쿠바|자메이카|브라질|아르헨티나|칠레|페루|콜롬비아|에콰도르|우루과이|베네수엘라|호주|뉴질랜드|남아공|남아프리카공화국|케냐|에티오피아|이집트|모로코|튀니지|나이지리아|가나)(?=[,)·‧ /])"
)
_WRITTEN: Final = re.compile(r"\s?\(([一-鿿]{2,6})(?=[,)·ㆍ. ])")
_FAMILIES: Final = frozenset(
    "王劉李張陳趙黃周吳徐孫馬朱胡郭何高林羅梁宋鄭謝韓唐馮董蕭程曹袁鄧許傅沈曾彭呂蘇盧蔣金朴崔姜尹任安權柳全洪南裵白河文丁具嚴元千方孔玄咸卞廉秋都石宣薛吉魏表奇潘琴玉陸印孟諸牟皇賈夏鍾譚范姚戴廖邱習江毛溫薄葉余杜丘汪田樊孔康申徐成車辛閔兪池陳南宮鮮于司獨孤諸葛皇甫"
    "郝耿侯郎牛龍萬章雷湯黎易常武喬賀賴龔蘭殷施翟顔倪季俞蘆卓藍童關苗岳齊莊管祝左塗谷祁時时舒路詹凌費紀靳盛歐甄項曲游陽裴席衛查屈鮑覃霍翁隋甘景單包柏寧柯阮桂解柴華冉邊饒瞿戚古米滕臧褚簡婁蓋符奚木穆燕冀談姬屠連晏商蒙喻竇遲冷花仇艾鞏井仲樂虞封原官楚佟栗匡宗應巫桑荊銀揚明沙伏岑和戴郜"
)  # fmt: skip
# What things, places and rules are written with at their end: 碑, 令, 港.
_THINGS: Final = frozenset("碑令法會論館寺宮塔港縣省耳飾食病症權稅圖書集錄傳記志經學院廟殿閣亭樓池橋門路線場市郡邑面")


def written(text: str, start: int, end: int, read: bool) -> bool:
    """Whether the hanja in brackets behind a word, if any, may be a person's. ``read``: the word is their Korean reading, syllable by syllable.

    김민서(金旻序) and 시진핑(習近平) are people; 한한령(限韓令), 마혼비(馬魂碑), 쌍궤병행(雙軌竝行) are none.
    """
    match = _WRITTEN.match(text, end)
    if match is None:
        return True
    hanja = match.group(1)
    if text[match.end()] == " " and "一" <= text[match.end() + 1 : match.end() + 2] <= "鿿":
        return False  # the title of a work: 김정희 필 대팽고회(金正喜 筆 大烹高會)
    if not read or len(hanja) != end - start:
        return hanja[-1] not in "港市縣省州"
    return hanja[0] in _FAMILIES and (len(hanja) < 4 or hanja[:2] in ("南宮", "鮮于", "司空", "獨孤", "諸葛", "皇甫", "西門")) and hanja[-1] not in _THINGS


_MARKS: Final = {"'": "'", "‘": "’", "“": "”", '"': '"', "<": ">", "《": "》", "〈": "〉", "「": "」", "『": "』"}


def quoted(text: str, start: int, end: int) -> bool:
    """Whether a span stands in marks of its own: ‘카이저’."""
    return start > 0 and end < len(text) and _MARKS.get(text[start - 1]) == text[end]
