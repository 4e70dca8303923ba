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
    r"\s?\((?:\d{1,2}(?:세|살)?(?:[,·)/]|\.(?!\d))|(?:당시 )?\d{1,2}(?:세|살)\)|\d{1,3}위[,·)]|[가-힣]{2,6}[,·‧] ?\d{1,3}위\)|[남여][,·]|[一-鿿]{3,4}[,·) .]|[一-鿿]{2}·\d|[王劉李張陳趙黃周吳徐孫馬朱胡郭何高林羅梁宋鄭謝韓唐馮董蕭程曹袁鄧許傅沈曾彭呂蘇盧蔣金朴崔姜尹][一-鿿]\)|[가-힣]{2,4} 분\)|(?:본명|가명)[) ]|사진\)|[A-Z][a-z]+[ ),])"
)
