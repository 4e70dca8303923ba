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
    # who answers did not ask, nor did anybody for what the polled say; a topic inside a report is not the next quote's
    ("박 전 사령관은 ‘누가 지시했나’, ‘사과할 생각은 없나’ 등의 질문에 답하지 않았다.",
     [("누가 지시했나", None, None), ("사과할 생각은 없나", None, None)]),
    ("박 시장은 “물러날 생각이 있나”, “왜 숨겼나”라는 취재진의 질문에 입을 닫았다.",
     [("물러날 생각이 있나", "취재진", None), ("왜 숨겼나", "취재진", None)]),
    ("김민수 후보가 앞섰다. 지지 후보를 “바꾸겠다”는 응답은 줄었다.", [("바꾸겠다", None, None)]),
    ("신문은 한빛당은 잘못이 있다면서 “양심에 비춰 보라”고 강조했다.", [("양심에 비춰 보라", "신문", "강조하다")]),
    ("일부는 게시판에 “그만두라”는 글을 남겼다.", [("그만두라", None, None)]),
    # how far the phrase reaches
    ("같은 시각 이수진 총장도 “당연한 일”이라고 밝혔다.", [("당연한 일", "이수진 총장", "밝히다")]),
    ("가람-새별사 관계자는 “모델로 뽑았다”고 말했다.", [("모델로 뽑았다", "가람-새별사 관계자", "말하다")]),
    ("그는 “어디로 갈까?”라고 물었다.", [("어디로 갈까?", "그", "묻다")]),
]  # fmt: skip

INDIRECT = [
    ("홍길동 이사장은 그 일이 폭언이 아니라 조언이었다고도 표현했다.", ("그 일이 폭언이 아니라 조언이었다", "홍길동 이사장", "표현하다")),
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
    # who leads: the topic of a later clause, a circle, a share, a text, whoever has a day before or a place of speaking behind
    ("새별시는 협의를 마쳤지만 주민들은 들은 적이 없다고 주장했다.", ("들은 적이 없다", "주민들", "주장하다")),
    ("시가 설명회를 준비했지만 상인들이 못 믿겠다며 반발했다.", ("못 믿겠다", "상인들", "반발하다")),
    ("센터에서는 접수가 이미 끝났다고 설명했다.", ("접수가 이미 끝났다", "센터", "설명하다")),
    ("일각에서는 준비가 부족하다고 지적했다.", ("준비가 부족하다", None, "지적하다")),
    ("응답자의 15%가 아침을 거른다고 답했다.", ("아침을 거른다", "응답자의 15%", "답하다")),
    ("이수진 후보는 29.1%가 반드시 투표하겠다고 답했다.", ("반드시 투표하겠다", "29.1%", "답하다")),
    ("21일 한빛은행이 지점을 줄인다고 밝혔다.", ("지점을 줄인다", "한빛은행", "밝히다")),
    ("보고서는 물가가 더 오를 것이라고 내다봤다.", ("물가가 더 오를 것이라", "보고서", "내다보다")),
    ("성명은 정부는 책임을 져야 한다고 강조했다.", ("정부는 책임을 져야 한다", "성명", "강조하다")),
    ("온도가 더 오른다고 보고서는 진단했다.", ("온도가 더 오른다", "보고서", "진단하다")),
    ("이들 모두 평화를 바란다고 밝혔다.", ("평화를 바란다", "이들", "밝히다")),
    ("이수진 씨의 변호인이 회견에서 피해가 크다고 밝혔다.", ("피해가 크다", "이수진 씨의 변호인", "밝히다")),
    ("미국 매체 새벽신문은 회담이 열린다고 보도했다.", ("회담이 열린다", "미국 매체 새벽신문", "보도하다")),
    # what is no part of the clause, and what is
    ("이 교수는 학회지에 발표한 논문에서 유전자가 잠을 조절한다고 밝혔다.", ("유전자가 잠을 조절한다", "이 교수", "밝히다")),
    ("참여연대는 기자회견을 열고 명단을 공개하라고 주장했다.", ("명단을 공개하라", "참여연대", "주장하다")),
    ("새별시는 지난 5일 축제장에 손님이 들어섰다고 8일 밝혔다.", ("지난 5일 축제장에 손님이 들어섰다", "새별시", "밝히다")),
    ("한빛은행은 오는 29일 주주총회에서 반대하겠다고 밝혔다.", ("오는 29일 주주총회에서 반대하겠다", "한빛은행", "밝히다")),
    ("요구가 지나치다는 지적에 대해서도 박 대표는 사실이 아니라고 말했다.", ("사실이 아니라", "박 대표", "말하다")),
    ("박 대표는 이수진 의원의 말을 인용해 예산이 줄었다고 전했다.", ("예산이 줄었다", "박 대표", "전하다")),
    # a report of a report is one quote, of the outer one
    ("배가 멈췄다고 해경이 밝혔다고 새벽신문이 전했다.", ("배가 멈췄다고 해경이 밝혔다", "새벽신문", "전하다")),
    ("해임을 취소해 달라며 낸 소송에서 법원은 해임이 맞다고 판결했다.", ("해임이 맞다", "법원", "판결하다")),
    ("한빛국이 병력을 늘리자 새별국이 동맹을 지키겠다고 밝혔다.", ("동맹을 지키겠다", "새별국", "밝히다")),
    ("기상청은 이날 저녁까지 비가 오겠다고 예보했다.", ("이날 저녁까지 비가 오겠다", "기상청", "예보하다")),
    ("김 감독은 아쉬워하면서도 선수들이 잘했다고 말했다.", ("선수들이 잘했다", "김 감독", "말하다")),
    ("새별시는 이날 오전 10시 이사회에서 계획을 확정했다고 밝혔다.", ("이날 오전 10시 이사회에서 계획을 확정했다", "새별시", "밝히다")),
    ("보성군은 지난 16일 열린 본회의에서 예산을 확정했다고 밝혔다.", ("지난 16일 열린 본회의에서 예산을 확정했다", "보성군", "밝히다")),
    # verbs of several words
    ("전문가들은 대책이 늦었다고 입을 모은다.", ("대책이 늦었다", "전문가들", "모으다")),
    ("새별시는 특혜는 없었다고 선을 그었다.", ("특혜는 없었다", "새별시", "긋다")),
    # who acts in the sentence before
    ("업계가 반발하고 나섰다. 새 규제가 지나치다고 주장했다.", ("새 규제가 지나치다", "업계", "주장하다")),
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
    ("text", "expected"),
    [
        ("한빛당이 후보를 내지 않겠다고 발표한 가운데 새별당은 끝까지 가겠다고 밝혔다.", [("후보를 내지 않겠다", "한빛당"), ("끝까지 가겠다", "새별당")]),
        ("박 시장은 주민들이 공사를 멈추라고 요구한 데 대해 법을 지켰다고 말했다.", [("공사를 멈추라", "주민들"), ("법을 지켰다", "박 시장")]),
        ("주민들은 소음이 심하다며 당장 공사를 멈추라고 촉구했다.", [("소음이 심하다", "주민들"), ("당장 공사를 멈추라", "주민들")]),
        ("그는 사고가 자기 탓이라며 앞으로 조심하겠다고 했다.", [("사고가 자기 탓이라", "그"), ("앞으로 조심하겠다", "그")]),
        ("김민수 의원은 예산이 모자란다고 밝히면서 세금을 올려야 한다고 주장했다.",
         [("예산이 모자란다", "김민수 의원"), ("세금을 올려야 한다", "김민수 의원")]),
        ("박 시장은 회견에서 “길을 넓히겠다”며 내년에 공사를 시작하겠다고 말했다.",
         [("길을 넓히겠다", "박 시장"), ("내년에 공사를 시작하겠다", "박 시장")]),
    ],
)  # fmt: skip
def test_several_reports(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(quote, speaker) for _, quote, speaker, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "quote", "speaker"),
    [
        ("손님이 줄었습니다.\n\n[이수진/시장 상인 : 하루에 다섯 명도 안 와요. 가게를 접을까 봐요.]\n\n구청은 말이 없습니다.",
         "하루에 다섯 명도 안 와요. 가게를 접을까 봐요.", "이수진"),
        ("상인들은 걱정이 큽니다.\n\n[박민호 / 새별시장 상인회장 : '이대로는 못 산다'고들 합니다. 대책이 필요합니다.]",
         "'이대로는 못 산다'고들 합니다. 대책이 필요합니다.", "박민호"),
        ("손님이 없습니다.\n\n인터뷰 | 이수진(45) 상인\n\"물건값이 너무 올랐어요.\"", "물건값이 너무 올랐어요.", "이수진"),
        ("◀ANC▶\n시장이 썰렁합니다.\n◀SYN▶ 이수진/상인\n\"손님이 너무 줄었어요.\"\n◀END▶", "손님이 너무 줄었어요.", "이수진"),
    ],
)  # fmt: skip
def test_broadcast_blocks(text: str, quote: str, speaker: str) -> None:
    assert [x[1:3] for x in found(text) if x[0] == "direct"] == [(quote, speaker)]


@pytest.mark.parametrize("text", ["[새벽신문=이수진 기자] 시장이 열렸다.", "[표 : 지역별 물가]", "[사진 : 한빛시 제공]", "[이수진 기자 : news@example.com]"])
def test_brackets_without_speech(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        # a pronoun is who acts, not who is named last
        ("", "이수진 교수는 한빛대에서 물리를 가르친다. 박민호 씨는 이 교수의 제자다. 그는 “선생님을 존경한다”고 말했다.", "박민호"),
        ("", "김민수 의원은 “그만두겠다”고 밝혔다. 이에 박서연 의원이 말렸다. 그는 “더 생각해 달라”고 했다.", "박서연"),
        ("", "영국 가람대 연구팀은 새 약을 만들었다. 연구팀은 “효과가 크다”고 말했다.", "가람대"),
        # one character of a headline is the body that the article quotes so
        ("檢 “수사 끝내겠다”", "한빛지검은 “수사를 끝내겠다”고 12일 밝혔다.", "한빛지검"),
        # a named body's people, not the people in its brackets
        ("", "새별농협(조합장 이수진)과 한빛농협(조합장 박민호)은 “쌀값을 올리겠다”고 밝혔다.", "한빛농협"),
    ],
)
def test_whom_a_phrase_stands_for(title: str, text: str, name: str) -> None:
    party = read(analyse(text, title), "quotes")[0 if title else -1].speaker
    assert party is not None
    assert (party.person or party.organization).name == name


def test_this_official_is_nobody_called_i() -> None:
    party = read(analyse("이수진 씨는 웃었다. 이 관계자는 “잘됐다”고 말했다."), "quotes")[-1].speaker
    assert party is not None
    assert party.person is None


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
        "그는 소문을 사실이라고 인정하지 않았다.",
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
        ("경찰, 김민수 수사 마무리…“영장 다시 신청 안 해”", "영장 다시 신청 안 해", "경찰"),
        ("정민호 “환영” 이수진 “쇼일 뿐”", "환영", "정민호"),
        ("이수진 심경 “많이 힘들었다”", "많이 힘들었다", "이수진"),
        ("“마지막 열차 타러 왔어요”…승객들 북적", "마지막 열차 타러 왔어요", "승객들"),
        ("두 장관 “동맹은 굳건하다”", "동맹은 굳건하다", "두 장관"),
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
    ("“가나다’라며 ‘라마바”고", ["가나다", "라마바"]),  # two quotes with mistyped inner marks
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
