"""Counts and quantities found in Korean text."""

from __future__ import annotations

import time
from typing import get_args

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from extract import Extractor
from extract.korean.numerals import Style, write
from extract.pipes.numbers import choosing
from extract.pipes.numbers.finding import find
from extract.pipes.numbers.tables import CHOSEN, NOT_NUMBERS, prefixes, units
from extract.schema import QuantityKind

KINDS = frozenset(get_args(QuantityKind)) | {"count"}


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def test_every_kind_of_the_tables_is_one_of_the_output() -> None:
    for written, unit in [*units().items(), *prefixes().items()]:
        if unit.kind == CHOSEN.get(written):
            assert written in choosing.CHOOSERS, written
        else:
            assert unit.kind in KINDS | NOT_NUMBERS, written


def test_a_trillion_that_goes_on_oddly_fails_no_article(extractor: Extractor) -> None:
    article = extractor.extract("그 회사의 연 매출은 이십일조 삼백에 달한다")
    assert {quantity.kind for quantity in article.quantities} <= KINDS


NUMERAL_FIRST = "영공일이삼사오육칠팔구십백천만억조경"  # a counter that begins like this goes on with a numeral in letters
COUNTERS = sorted(w for w, unit in units().items() if unit.kind == "count" and not unit.glued and w[0] not in "조경억만")
PLAIN = ["명", "개", "곳", "건", "대", "마리", "권", "채", "가구", "표", "차례", "편", "점", "종", "필지", "개소", "개국", "개사", "장", "그루", "송이", "벌", "켤레", "쌍", "병", "잔", "상자", "척"]
SENTENCES = ["이번 조사에서 모두 {}{} 확인됐다.", "{}{} 전시됐다.", "시는 새로 {}{} 나왔다고 밝혔다."]


def _subject(word: str) -> str:
    return word + ("이" if "가" <= word[-1] <= "힣" and (ord(word[-1]) - 0xAC00) % 28 else "가")


def _read_back(extractor: Extractor, sentence: str, numeral: str, counter: str, value: int) -> bool:
    text = sentence.format(numeral, _subject(counter))
    article = extractor.extract(text)
    return any(fact.value == value and fact.text.startswith(numeral) for fact in [*article.counts, *article.quantities])


@settings(deadline=None, max_examples=400)
@given(
    value=st.integers(0, 20).flatmap(lambda size: st.integers(1, 10**size - (size == 20))),
    style=st.sampled_from(["digits", "comma", "mixed"]),
    counter=st.sampled_from(COUNTERS),
    blank=st.sampled_from(["", " "]),
    sentence=st.sampled_from(SENTENCES),
)
def test_numbers_in_digits_are_read_back(extractor: Extractor, value: int, style: Style, counter: str, blank: str, sentence: str) -> None:
    """Below 10^20, where 해 begins, which in news is a year."""
    numeral = write(value, style)
    assume(not numeral.endswith("조"))  # 5조 걸음, like 5조 경기, may be the fifth group's
    assert _read_back(extractor, sentence, numeral + blank, counter, value)


@settings(deadline=None, max_examples=300)
@given(
    value=st.integers(1, 20).flatmap(lambda size: st.integers(11, 10**size + 11 - 12 * (size == 20))),
    style=st.sampled_from(["sino", "formal"]),
    counter=st.sampled_from([c for c in PLAIN if c[0] not in NUMERAL_FIRST]),
    blank=st.sampled_from(["", " "]),
    sentence=st.sampled_from(SENTENCES),
)
def test_numbers_in_letters_are_read_back(extractor: Extractor, value: int, style: Style, counter: str, blank: str, sentence: str) -> None:
    """Not numerals of one or two letters: 이 건 is "this matter", 백일 a baby's hundredth day; nor 삼백일, three hundred days."""
    numeral = write(value, style)
    assume(len(numeral) > 2)
    assert _read_back(extractor, sentence, numeral + blank, counter, value)


@settings(deadline=None, max_examples=200)
@given(value=st.integers(1, 99), counter=st.sampled_from(PLAIN), sentence=st.sampled_from(SENTENCES))
def test_native_numbers_are_read_back(extractor: Extractor, value: int, counter: str, sentence: str) -> None:
    assert _read_back(extractor, sentence, write(value, "modifier") + " ", counter, value)


WHOLES = [
    ("전국 243개 지방자치단체(17개 시도, 226개 기초지방자치단체)가 참여했다.", 243, [17, 226]),
    ("당선자는 7명(남 3·여 4)이다.", 7, [3, 4]),
    ("선원 16명 가운데 3명은 구조됐고 13명은 실종됐다.", 16, [3, 13]),
    ("학생 2명과 주민 3명 등 모두 5명이 다쳤다.", 5, [2, 3]),
    ("시는 업체 10곳을 점검했다. 이 가운데 4곳은 적합했고 6곳은 부적합했다.", 10, [4, 6]),
]


@pytest.mark.parametrize(("text", "whole", "parts"), WHOLES)
def test_parts_of_a_whole(extractor: Extractor, text: str, whole: int, parts: list[int]) -> None:
    article = extractor.extract(text)
    values = {count.id: count.value for count in article.counts}
    (found,) = [count for count in article.counts if count.value == whole]
    assert [values[part] for part in found.parts] == parts


@pytest.mark.parametrize(
    "text", ["선원 16명 가운데 3명은 구조됐고 12명은 실종됐다.", "학생 2명과 주민 3명 등 모두 6명이 다쳤다.", "당선자는 7명(남 3·여 5)이다.", "책 5권과 차 2대, 차 3대가 있다."]
)
def test_no_parts_that_do_not_add_up(extractor: Extractor, text: str) -> None:
    assert all(count.parts == [] for count in extractor.extract(text).counts)


COUNTED = [
    ("그간 2명의 ⟦의사⟧가 왔다.", 2),
    ("한때 ⟦직원⟧ 2700명이 일했다.", 2700),
    ("4개 ⟦지역⟧에서 뽑는다.", 4),
    ("발급하는 ⟦증명서⟧는 총 2700여종이다.", 2700),
    ("⟦환자⟧ 수가 126만 명으로 늘었다.", 1260000),
    ("승차거부 ⟦신고⟧ 수는 모두 6909건이다.", 6909),
    ("⟦정유⟧ 4사의 생산 가동률이 떨어졌다.", 4),
    ("과거 30만명 이상 늘던 때와 다르다.", 300000),
    ("국내 개통 100만대를 넘었다.", 1000000),
    ("지난해 한 차례 화제를 모았다.", 1),
    ("두 차례 ⟦평가전⟧을 치른다.", 2),
    ("그는 다섯 차례 경찰에 잡혔다.", 5),
    ("남은 1개의 건강하게 뛰는 심장", 1),
    ("전국 ⟦지방자치단체⟧ 243곳이 참여했다.", 243),
    ("시는 20여 개의 ⟦대학⟧과 협약했다.", 20),
    ("시는 17개 주요 ⟦지표⟧를 골랐다.", 17),
    ("23만여 회의 높은 ⟦조회수⟧를 기록했다.", 230000),
    ("⟦관객⟧은 3천 명으로 늘었다.", 3000),
    ("▲⟦노트북⟧ 3대 ▲의자 5개를 보냈다.", 3),
    ("▲노트북 3대 ▲⟦의자⟧ 5개를 보냈다.", 5),
    ("두 ⟦회사⟧가 합친다.", 2),
    ("세 가지 ⟦원칙⟧을 세웠다.", 3),
    ("제도의 유연성 두 가지 ⟦문제⟧를 풀었다.", 2),
    ("⟦관람객⟧은 모두 91만 명이 다녀갔다.", 910000),
    ("연구팀은 3명이 참여했다.", 3),
    ("서울 25개구 중 한 곳이다.", 25),
    ("후면 1600만 화소 카메라를 달았다.", 16000000),
    ("305세대 ⟦아파트⟧를 짓는다.", 305),
    ("500가구 이상 아파트를 짓는다.", 500),
    ("참가 ⟦공무원⟧ 등 30명이 모였다.", 30),
    ("3명이 다쳤다.", 3),
    ("구는 오는 봄까지 100명을 뽑는다.", 100),
    ("연구팀이 300명을 조사했다.", 300),
    ("나머지 5곳은 내년에 연다.", 5),
    ("불이 나 2명 사망", 2),
    ("3승을 거뒀다.", 3),
    ("⟦차량⟧ 6대 파손.", 6),
    ("1600여 개 ⟦모바일 상품⟧ 확대를 알렸다.", 1600),
    ("시는 ⟦전기차⟧ 100대 예약 판매를 했다.", 100),
    ("강북 등 3곳의 공천을 마쳤다.", 3),
    ("2대의 ⟦B-52⟧가 날았다.", 2),
    ("⟦F-15K⟧ 4대가 떴다.", 4),
    ("독무덤 4기 등 모두 34기가 나왔다.", 34),
    ("⟦쌀⟧ 10kg 20포를 보냈다.", 20),
    ("1학년 ⟦학생⟧ 106명이 답했다.", 106),
    ("⟦A4용지⟧ 9장을 썼다.", 9),
    ("⟦외제차⟧ 27대를 샀다.", 27),
    ("⟦학생과 교사⟧ 10명이 다쳤다.", 10),
    ("두 사람의 나이 차이가 크다.", 2),
    ("전국 17개 시도 50개팀 150여 명의 ⟦선수들⟧이 왔다.", 150),
    ("4명의 사직서를 처리했다.", 4),
    ("봉사자가 주 1회 반찬을 만든다.", 1),
    ("동네에 1인 가구가 늘었다.", 1),
    ("1000명이 넘는 ⟦선수들⟧이 왔다.", 1000),
    ("40여 명의 ⟦새마을부녀회원⟧이 도왔다.", 40),
    ("신도시, 구도심 두 곳에 짓는다.", 2),
    ("⟦신도⟧수가 13만 명에 달한다.", 130000),
    ("⟦조회수⟧가 10만 건을 넘었다.", 100000),
    ("계단은 한 명만 오른다.", 1),
    ("5개 ⟦핵심사업⟧ 예산이 늘었다.", 5),
    ("중국, 일본 등 15개국이 왔다.", 15),
    ("⟦폭력·잔혹물⟧ 4628건을 지웠다.", 4628),
    ("총 38건의 ⟦안건⟧을 다뤄 36건을 받아들였다.", 36),
    ("⟦주민⟧ 18가구 100여 명이 떠났다.", 100),
    ("⟦휴대전화⟧(공기계) 1대를 들었다.", 1),
    ("⟦선원⟧ 16명 가운데 3명이 구조됐다.", 3),
    ("작년에만 36건, 올해 38건의 ⟦환적 정황⟧이 잡혔다.", 36),
    # the topic, subject or object further off
    ("새 모임이 ⟦총무⟧를 두 명 뽑았다.", 2),
    ("⟦구독자⟧는 지난해보다 12% 늘어난 3450명이다.", 3450),
    ("⟦구독자⟧를 700명에서 3000명으로 늘렸다.", 700),
    ("⟦구독자⟧를 700명에서 3000명으로 늘렸다.", 3000),
    ("섬으로 들어가는 ⟦차량⟧은 42대, 나오는 차량은 46대로 예상된다.", 42),
    ("섬으로 들어가는 차량은 42대, 나오는 ⟦차량⟧은 46대로 예상된다.", 46),
    ("⟦입주 물량⟧은 올해 상반기 2만 가구로 집계됐다.", 20000),
    ("⟦민원 건수⟧도 2021년 30건, 2022년 45건, 2023년 61건으로 늘었다.", 61),
    ("⟦이용자⟧는 60만 명으로 전년(59만 명) 대비 늘었다.", 590000),
    ("⟦이용자⟧는 60만 명으로 전년보다 4만 명 늘었다.", 40000),
    ("⟦대책⟧을 5건 내놓았다.", 5),
    ("선수가 ⟦이글⟧만 6개를 잡았다.", 6),
    ("⟦회의⟧를 두 차례 열었다.", 2),
    ("⟦직거래장터⟧를 3회 운영했다.", 3),
    ("버튼을 두 번 눌렀다.", 2),
    ("사업을 3명에게 맡겼다.", 3),
    ("우리 연구팀은 10여 명이다.", 10),
    ("지방은 261가구가 줄었다.", 261),
    ("경찰은 500명으로 예상했다.", 500),
    # at a bracket, out of a group, the rest of them
    ("⟦돌봄교사⟧(33만 명)를 비롯해 여럿이 왔다.", 330000),
    ("시설(30곳)과 ⟦공원⟧(12곳)을 점검했다.", 12),
    ("수도권(102건)은 늘었다.", 102),
    ("초기 ⟦투자자⟧ 가운데 한 명이다.", 1),
    ("⟦부상자⟧ 중 2명은 위독하다.", 2),
    ("⟦제안⟧ 27건을 받았다. 이 중 8건은 다시 본다.", 8),
    # beside it
    ("⟦의사와 간호사⟧ 등 4명이 쓰러졌다.", 4),
    ("김 이사 등 3명이 상을 받았다.", 3),
    ("학교 측은 질병관리본부 5명과 만났다.", 5),
    ("해솔중학교 22명의 ⟦학생들⟧이 왔다.", 22),
    ("3명의 억류된 ⟦선원⟧이 풀려났다.", 3),
    ("100개가 넘는 ⟦위성⟧이 돈다.", 100),
    ("20개 ⟦시군⟧ 교육지원청 담당자가 왔다.", 20),
    ("32명의 ⟦사망자⟧ 다수가 노인이다.", 32),
    ("500가구 이상 아파트로 넓힌다.", 500),
    ("6단 변속기를 달았다.", 6),
    ("두 ⟦당⟧의 의석이 같다.", 2),
    ("두 ⟦여성⟧이 왔다.", 2),
    ("두 ⟦딸⟧ 민아와 수아가 왔다.", 2),
    ("3개 ⟦지역⟧ ‘접전’", 3),
    ("⟦3점슛⟧ 5개를 넣었다.", 5),
    ("지하철 ⟦환기구⟧ 4개를 막았다.", 4),
    ("누적 ⟦조회 수⟧ 180만 건을 기록했다.", 1800000),
    ("⟦B-52⟧ 2대가 날았다.", 2),
    ("교육청은 ‘알찬 ⟦제안⟧’ 6건을 뽑았다.", 6),
    ("⟦찬성⟧ 217명, 반대 29명으로 가결됐다.", 217),
    ("집단폭행 7명을 붙잡았다.", 7),
    ("7명 연기흡입으로 치료를 받았다.", 7),
    ("두 차종의 가격이 올랐다.", 2),
    ("매주 8회 ⟦탐사 프로그램⟧을 운영한다.", 8),
    ("⟦주택 거래량⟧(신고 기준)은 6313건으로 집계됐다.", 6313),
    ("개인상담(10회), ⟦집단상담⟧(3회)으로 이뤄진다.", 3),
    ("⟦영화⟧ 한편을 봤다.", 1),
]


@pytest.mark.parametrize(("marked", "value"), COUNTED)
def test_what_is_counted(extractor: Extractor, marked: str, value: int) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    wanted = marked.partition("⟦")[2].partition("⟧")[0]
    (count,) = [count for count in extractor.extract(text).counts if count.value == value]
    got = count.counted.text if count.counted else ""
    assert got.endswith(wanted) if wanted else got == ""


def test_so_many_times_in_a_row_is_a_count(extractor: Extractor) -> None:
    article = extractor.extract("해솔군, ‘우수 관광지’ 3회 연속 선정\n\n해솔군이 ‘우수 관광지’에 3회 연속 선정됐다.")
    assert [(c.text, c.value) for c in article.counts] == [("3회", 3), ("3회", 3)]
    assert article.quantities == []


def test_a_long_decimal_is_written_whole(extractor: Extractor) -> None:
    json = extractor.extract("농도는 0.12345678901234567890ppm이다.").to_json()
    assert b'"value":0.1234567890123456789,' in json
    assert b'"value":12345678901234567890123,' in extractor.extract("모두 12345678901234567890123개를 셌다.").to_json()


@pytest.mark.parametrize("piece", ["1,234,567만 ", "12만억조", "만 억 조 ", "3천", "1.2.3-4/5:6~7", "이삼사", "백 ", "1,", "일곱 여덟 ", "3분의 ", "9"])
def test_the_time_is_linear(piece: str) -> None:
    """Finding numerals in a megabyte takes less than ten (here twenty, machines being busy) times what a tenth of it takes."""

    def seconds(size: int) -> float:
        text = (piece * (size // len(piece) + 1))[:size]
        start = time.process_time()
        assert sum(1 for _ in find(text, 0, len(text))) >= 0
        return time.process_time() - start

    seconds(10_000)
    assert seconds(1_000_000) < 20 * max(seconds(100_000), 0.01)
