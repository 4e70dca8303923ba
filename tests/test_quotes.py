"""Quotes: tables of own sentences → what must come out. ⟦…⟧ marks quotes; every row is one case."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import Extractor
from extract.pipes.facts import read
from extract.pipes.quotes import explain, find_quotes
from extract.pipes.quotes.cues import nouns, verbs
from extract.pipes.quotes.marks import MARK, scan
from extract.reading import Record

EXTRACTOR = Extractor()


def analyse(text: str, title: str = "") -> Any:
    whole = f"{title}\n\n{text}" if title else text
    doc = EXTRACTOR.nlp.tokenizer(whole)
    doc._.record = Record(text=whole, title_end=len(title) or None)
    for _, component in EXTRACTOR.nlp.pipeline:
        doc = component(doc)
    return doc


def found(text: str, title: str = "") -> list[tuple[str, str, str | None, str | None]]:
    """(kind, quote, speaker, cue's lemma) of each quote."""
    doc = analyse(text, title)
    whole = doc._.analysis.text
    return [
        (q.kind, whole[q.start : q.end], whole[q.speaker.start : q.speaker.end] if q.speaker else None,
         q.cue.lemma if q.cue else None)
        for q in read(doc, "quotes")
    ]  # fmt: skip


DIRECT = [
    # (text, [(quote, speaker, cue)])
    ("박민수 시장은 “살기 좋은 도시를 만들겠다”라고 말했다.", [("살기 좋은 도시를 만들겠다", "박민수 시장", "말하다")]),
    ("박민수 시장은 \"살기 좋은 도시를 만들겠다\"고 밝혔다.", [("살기 좋은 도시를 만들겠다", "박민수 시장", "밝히다")]),
    ("이수진 교수는 “원인은 하나”라며 “대책이 필요하다”고 강조했다.",
     [("원인은 하나", "이수진 교수", "강조하다"), ("대책이 필요하다", "이수진 교수", "강조하다")]),
    ("주민들은 ‘말도 안 된다’며 반발했다.", [("말도 안 된다", "주민들", "반발하다")]),
    ("10일 국방부가 “사실이 아니다”라고 밝혔다.", [("사실이 아니다", "국방부", "밝히다")]),
    ("“날이 더워 힘들다”고 주민 최수영 씨는 말했다.", [("날이 더워 힘들다", "주민 최수영 씨", "말하다")]),
    ("김영호 감독은 “첫 경기가 중요하다. 꼭 이기겠다. 응원해 달라.”고 말했다.",
     [("첫 경기가 중요하다. 꼭 이기겠다. 응원해 달라.", "김영호 감독", "말하다")]),
    ("김영호 감독은 “이기겠다”고 말했다. 이어 “팬들에게 고맙다”고 덧붙였다.",
     [("이기겠다", "김영호 감독", "말하다"), ("팬들에게 고맙다", "김영호 감독", "덧붙이다")]),
    ("시 관계자는“곧 공사를 시작한다.”라며, “불편을 줄이겠다.”라고 말했다.",
     [("곧 공사를 시작한다.", "시 관계자", "말하다"), ("불편을 줄이겠다.", "시 관계자", "말하다")]),
    ("군 관계자는 “최선을 다하겠다“라고 밝혔다.", [("최선을 다하겠다", "군 관계자", "밝히다")]),  # mistyped closing mark
    ("그는 “동료가 ‘괜찮다’고 했다”고 전했다.", [("동료가 ‘괜찮다’고 했다", "그", "전하다")]),  # nested
    ("가입자의 절반이 ‘만족한다’ 또는 ‘매우 만족한다’고 응답했다.",
     [("만족한다", "가입자의 절반", "응답하다"), ("매우 만족한다", "가입자의 절반", "응답하다")]),
    ("최모(29)씨는 \"깜짝 놀랐다\"고 말했다.", [("깜짝 놀랐다", "최모(29)씨", "말하다")]),
    ("이에 정민호 역시 “같은 생각이다”라고 답했다.", [("같은 생각이다", "정민호", "답하다")]),
    ("정민호는 “그만하자”고 말했고 이수진은 “안 된다”고 맞섰다.",
     [("그만하자", "정민호", "말하다"), ("안 된다", "이수진", None)]),
    ("한빛당 박준영 의원은 이날 국회에서 기자들과 만나 “법안을 내겠다”고 말했다.",
     [("법안을 내겠다", "한빛당 박준영 의원", "말하다")]),
    ("경찰에 따르면 운전자는 조사에서 “졸았다”고 진술했다.", [("졸았다", "운전자", "진술하다")]),
    ("배우들은 “새 이야기가 펼쳐진다”(이진호), “기대해 달라”(박시연)고 말했다.",
     [("새 이야기가 펼쳐진다", "이진호", "말하다"), ("기대해 달라", "박시연", "말하다")]),
    ("이수진 교수는 “물가가 오른다”고 말하기도 했다.", [("물가가 오른다", "이수진 교수", "말하다")]),
    ("새 챔피언이 나왔습니다.\n\n[장민혁 / 격투기 선수]\n“고향에 꼭 가 보고 싶습니다.”\n경기는 다음 달에 열린다.",
     [("고향에 꼭 가 보고 싶습니다.", "장민혁", None)]),
    ("이수진 박사 “대책이 먼저 나와야 변화 가능”. 연구진은 새 보고서를 냈다.",
     [("대책이 먼저 나와야 변화 가능", "이수진 박사", None)]),
    ("사회를 맡은 김 교수: “이제 시작하겠습니다.”", [("이제 시작하겠습니다.", "김 교수", None)]),
    ("박 시장은 “첫째 과제는 일자리다.\n둘째 과제는 교통이다.”라고 말했다.",
     [("첫째 과제는 일자리다.\n둘째 과제는 교통이다.", "박 시장", "말하다")]),
    ("‘수술하면 끝난다’는 말도 들었지만 그는 버텼다.", [("수술하면 끝난다", None, None)]),
    ("주민들 사이에서 “너무 비싸다”는 지적이 나왔다.", [("너무 비싸다", None, None)]),
    ("야당은 ‘꼼수’라고 비판했다.", [("꼼수", "야당", "비판하다")]),
    ("그는 “여기에 미래가 있다”며 눈물을 흘렸다.", [("여기에 미래가 있다", "그", "흘리다")]),
    ("“이제 다 지난 일이잖아”라고 이수진은 털어놨다.", [("이제 다 지난 일이잖아", "이수진", "털어놓다")]),
    ("보건소 측은 “물을 자주 마셔야 한다”고 당부했다.", [("물을 자주 마셔야 한다", "보건소 측", "당부하다")]),
    ("외무성 대변인은 “대가를 치를 것”이라고 위협했다.", [("대가를 치를 것", "외무성 대변인", "위협하다")]),
    ("문정호 특보가 최근 한 잡지에 낸 기고에서 “평화가 먼저다”라고 주장했다.", [("평화가 먼저다", "문정호 특보", "주장하다")]),
    ("새별바이오로직스는 “받아들이기 어렵다”고 반박한다.", [("받아들이기 어렵다", "새별바이오로직스", "반박하다")]),
    ("통일부는 “유감스럽다”고 밝혔다.", [("유감스럽다", "통일부", "밝히다")]),
    ("행정안전부는 “점검하겠다”고 밝혔다.", [("점검하겠다", "행정안전부", "밝히다")]),
    ("온라인에는 “너무하다”는 지적이 이어졌다.", [("너무하다", None, None)]),
    ("강 장관은 “의미가 크다”며 양국이 힘을 모으기로 했다고 전했다.", [("의미가 크다", "강 장관", "전하다")]),
    ("그는 “어디로 갈까?”라고 물었다.", [("어디로 갈까?", "그", "묻다")]),
]  # fmt: skip

INDIRECT = [
    ("보성군은 지난 7일 좋은 이웃 대상을 받았다고 밝혔다.", ("지난 7일 좋은 이웃 대상을 받았다", "보성군", "밝히다")),
    ("여수시는 17일 최우수기관으로 뽑혔다고 밝혔다.", ("최우수기관으로 뽑혔다", "여수시", "밝히다")),
    ("행사는 예정대로 열린다고 박 시장은 말했다.", ("행사는 예정대로 열린다", "박 시장", "말하다")),
    ("배가 멈췄다고 1일 해경이 발표했다.", ("배가 멈췄다", "해경", "발표하다")),
    ("손님이 주인에게 같이 가자고 말했다.", ("같이 가자", "손님", "말하다")),
    ("이 의원은 즉각 물러나라고 촉구했다.", ("즉각 물러나라", "이 의원", "촉구하다")),
    ("기자는 언제 끝나느냐고 물었다.", ("언제 끝나느냐", "기자", "묻다")),
    ("박 대표는 그런 일은 없다며 반박했다.", ("그런 일은 없다", "박 대표", "반박하다")),
    ("국방부는 사실이 아니라고 설명했다.", ("사실이 아니라", "국방부", "설명하다")),
    ("정부는 대책을 마련하겠다고 약속했다.", ("대책을 마련하겠다", "정부", "약속하다")),
    ("한빛당은 이번 일을 두고 당연한 조치라고 환영의 뜻을 표명했다.", ("당연한 조치라", "한빛당", "표명하다")),
    ("이상민 선수는 더 노력하겠다고 포부를 밝혔다.", ("더 노력하겠다", "이상민 선수", "밝히다")),
    ("피해가 컸다고 새벽신문(SSM)이 16일(현지시간) 보도했다.", ("피해가 컸다", "새벽신문", "보도하다")),
    # the clause's own subject is no speaker
    ("전국 대회에서 서구가 대상을 받았다고 14일 밝혔다.", ("전국 대회에서 서구가 대상을 받았다", None, "밝히다")),
]


@pytest.mark.parametrize(("text", "expected"), DIRECT)
def test_direct(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    got = [(quote, speaker, cue) for kind, quote, speaker, cue in found(text) if kind == "direct"]
    assert [g[0] for g in got] == [e[0] for e in expected]
    assert [g[1] for g in got] == [e[1] for e in expected]
    for (_, _, cue), (_, _, wanted) in zip(got, expected, strict=True):
        assert wanted is None or cue == wanted


@pytest.mark.parametrize(("text", "expected"), INDIRECT)
def test_indirect(text: str, expected: tuple[str, str | None, str]) -> None:
    assert [x[1:] for x in found(text) if x[0] == "indirect"] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "그는 ‘올해의 책’을 읽었다.",
        "이른바 ‘갑질’ 논란이 이어졌다.",
        "새 법은 ‘사회적경제’를 돕는다.",
        "『한국의 산』을 펴냈다.",
        "그는 ‘축구 황제’라고 불린다.",
        "드라마 ‘좋은 날이 온다’에 나왔다.",
        "서울에서 ‘걷기 대회’와 ‘나눔 장터’가 열렸다.",
        "그는 ‘할 수 있다’고 생각했다.",
        "그는 성공을 ‘확신’하고 있다.",
        "누구는 ‘문자’라고 한다.",
        "가게는 비싸다고 하더라도 손님이 많다.",
        "비가 오고 바람이 불었다.",
        "회사는 공장을 늘리겠다는 계획이다.",
        "간병을 도맡았다고 한다.",
        "전망이 밝다고 볼 수 있다.",
        "키가 6'2\"인 선수와 O'Neill이 만났다.",
    ],
)
def test_no_quotes(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("title", "quote", "speaker"),
    [
        ("김민지 “어린 시절 많이 힘들었다”", "어린 시절 많이 힘들었다", "김민지"),
        ("기상청 \"내일 기온 크게 올라\"", "내일 기온 크게 올라", "기상청"),
        ("북한 훈련 비난…합참 “긴장 조성 말라”", "긴장 조성 말라", "합참"),
        ("野 “국정조사 해야”", "국정조사 해야", "野"),
    ],
)
def test_headlines(title: str, quote: str, speaker: str) -> None:
    assert ("direct", quote, speaker, None) in found("오늘 아침의 소식을 전한다. 날씨가 맑았다.", title)


def test_a_headline_echoes_the_body() -> None:
    body = "산책로를 찾은 한 시민은 \"먼지 때문에 방독면을 쓴 기분\"이라고 말했다."
    assert found(body, "미세먼지 가득한 도심…\"방독면 쓴 기분\"")[0][2] == "한 시민"


PAIRS = [
    ("“가” ‘나’ \"다\" '라' 「마」 『바』 〈사〉 《아》", ["가", "나", "다", "라", "마", "바", "사", "아"]),
    ("“가 ‘나’ 다”", ["가 ‘나’ 다", "나"]),
    ("“가\" 그리고 “나”", ["가", "나"]),  # mixed
    ("그는 \"가나다\"라고 했고 \"라마바\"라고 했다", ["가나다", "라마바"]),
    ("그는 “가나다 라고 했다. 이어 “라마바”라고 했다", ["라마바"]),  # a lost closing mark
    ("가나다”라고 했다. 이어 “라마바”라고 했다", ["라마바"]),  # a lost opening mark
    ("‘가나다\n‘라마바’", ["라마바"]),
    ("“가나다.\n\n라마바.”", ["가나다.\n\n라마바."]),  # over paragraphs
    ("“가나다.\n\n“라마바.”", ["가나다.", "라마바."]),  # a paragraph that opens again
    ("'88년에 'O'Neill'을", ["O'Neill"]),
    ("그의 \" 말 \"은", ["말"]),
    ("“”", []),
]


@pytest.mark.parametrize(("text", "inside"), PAIRS)
def test_pairs(text: str, inside: list[str]) -> None:
    pairs, _ = scan(text, 0, len(text))
    assert [text[p.start : p.end] for p in pairs] == inside


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="“”\"‘’'「」『』〈〉《》 \n가나다라고.1a,", max_size=60))
def test_every_mark_is_accounted_for(text: str) -> None:
    pairs, strays = scan(text, 0, len(text))
    places = [p.open for p in pairs] + [p.close for p in pairs if p.closed] + [s.place for s in strays]
    assert sorted(places) == [m.start() for m in MARK.finditer(text)]
    assert all(p.open < p.start < p.end <= p.close for p in pairs)


@pytest.mark.parametrize("unit", ["“", "”", "\"", "'", "“가‘", "“가” ", "\"가\n", "‘가\"", "『", "“가\n\n"])
def test_ten_thousand_marks_are_linear(unit: str) -> None:
    def seconds(count: int) -> float:
        text = unit * count
        begin = time.process_time()
        scan(text, 0, len(text))
        return time.process_time() - begin

    seconds(100)
    assert seconds(10_000) < 1.0


def test_explain_names_a_reason_for_every_mark() -> None:
    doc = analyse("박 시장은 “가겠다”고 했다. ‘갑질’ 논란에 \"라고 했다. 『산』을 읽고 6' 벽을 넘었다.")
    explained = explain(doc)
    marks = {m.start() for m in MARK.finditer(doc._.analysis.text)}
    covered = {place for e in explained for place in (e.start, e.end - 1)}
    assert marks <= covered
    assert all(e.rule.startswith(("direct.", "left.")) for e in explained)


def test_the_list_of_cues() -> None:
    assert len(verbs()) >= 200
    assert len(nouns()) >= 50
    assert all(lemma.endswith("다") for lemma in verbs())
    assert verbs()["말하다"] == ("neutral", False)
    assert verbs()["주장하다"][0] == "claim"
    assert verbs()["반박하다"][0] == "against"


def test_a_sentence_without_end_is_linear() -> None:
    def seconds(count: int) -> float:
        doc = analyse("박 시장은 “간다”며 말하고 " * count + "말했다.")
        begin = time.process_time()
        find_quotes(doc)
        return time.process_time() - begin

    seconds(10)
    assert seconds(1000) < 1.5


@pytest.mark.parametrize("unit", ["“가자” ", "박 시장은 “간다”고 말했다. ", "“가 ‘나’ ", "\"가자\"며 '나'고\n", "“가자.\n\n"])
def test_ten_thousand_marks_through_the_component(unit: str) -> None:
    marks = sum(1 for _ in MARK.finditer(unit))
    doc = analyse(unit * (10_000 // marks))
    begin = time.process_time()
    find_quotes(doc)
    explained = explain(doc)
    assert time.process_time() - begin < 12.0
    covered = {place for e in explained for place in (e.start, e.end - 1)}
    assert {m.start() for m in MARK.finditer(doc._.analysis.text)} <= covered


PIECES = ["박민수 시장은 ", "“간다”", "‘꼼수’", "고 말했다. ", "라며 ", "는 지적에 ", "했다고 ", "14일 ", "밝혔다.\n", "\"", "”", "[", "] ", "이어 ", "업계에서는 "]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
def test_spans_are_exact(pieces: list[str]) -> None:
    doc = analyse("".join(pieces) or "가")
    text = doc._.analysis.text
    for quote in read(doc, "quotes"):
        assert 0 <= quote.start < quote.end <= len(text)
        assert text[quote.start : quote.end].strip() == text[quote.start : quote.end]
        for place in (quote.speaker, quote.cue):
            assert place is None or (0 <= place.start < place.end <= len(text) and not text[place.start].isspace())
