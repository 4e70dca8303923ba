"""The user's own names: what the file may hold, what is told about a bad one, that they win, and what they cost."""

from __future__ import annotations

import pickle
import time

import pytest
from click.testing import CliRunner

from extract.cli import command
from extract.errors import ExtractError
from extract.extractor import Extractor
from extract.gazetteers import gazetteer
from extract.gazetteers.own import own_names

TSV = """# our names
name\tkind\taliases\tcode
달빛마을돌봄모임\tassociation\t달빛모임|달빛돌봄\t
가온누리\tcompany
별내동주민모임

새빛나루시\tlocal_government\t새빛나루\t9911000000
"""


def write(tmp_path, text: str, name: str = "names.tsv"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def forms(names) -> list[tuple[str, str, str, str | None]]:
    return [(name.form, name.entry.name, name.entry.kind, name.entry.code) for name in names]


def test_tsv(tmp_path):
    assert forms(own_names(write(tmp_path, TSV))) == [
        ("달빛마을돌봄모임", "달빛마을돌봄모임", "association", None),
        ("달빛모임", "달빛마을돌봄모임", "association", None),
        ("달빛돌봄", "달빛마을돌봄모임", "association", None),
        ("가온누리", "가온누리", "company", None),
        ("별내동주민모임", "별내동주민모임", "other", None),
        ("새빛나루시", "새빛나루시", "local_government", "9911000000"),
        ("새빛나루", "새빛나루시", "local_government", "9911000000"),
    ]


def test_json_lines_and_rows_give_the_same(tmp_path):
    rows = [{"name": "가온누리", "kind": "company", "aliases": ["가온"], "code": None}, {"name": "별내동주민모임"}]
    path = write(tmp_path, '{"name":"가온누리","kind":"company","aliases":["가온"],"code":null}\n\n{"name":"별내동주민모임"}\n')
    assert own_names(path) == own_names(rows)


def test_windows_file_and_full_width_letters(tmp_path):
    path = tmp_path / "names.tsv"
    path.write_bytes("\ufeffＧＡ연구모임\tassociation\r\n".encode())
    assert forms(own_names(path)) == [("GA연구모임", "GA연구모임", "association", None)]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("가온누리\tfirm\n", 1, "'firm' is no kind"),
        ("# a\n\n\tcompany\n", 3, "the name is empty"),
        ("가온누리\tcompany\t가온\t301\n", 1, "10 digits"),
        ("가온누리\tcompany\t\t\tmore\n", 1, "5 columns"),
        ("가온누리\tcompany\n가온누리\tmedia\n", 2, "company in line 1 and media here"),
        ('{"name":"가온누리"}\n{"name":\n', 2, "not JSON"),
        ('{"name":"가온누리"}\n[1]\n', 2, "not an object"),
        ('{"name":"가온누리","alias":[]}\n', 1, "no field 'alias'"),
        ('{"name":"가온누리","aliases":"가온"}\n', 1, "list of strings"),
        ('{"kind":"company"}\n', 1, "must be a string"),
        ("가" * 201 + "\n", 1, "longer than 200"),
    ],
)
def test_bad_files_tell_the_line(tmp_path, text, line, said):
    with pytest.raises(ExtractError) as told:
        own_names(write(tmp_path, text))
    assert told.value.code == "bad_names"
    assert f"line {line}:" in told.value.message
    assert said in told.value.message


def test_missing_directory_and_no_text(tmp_path):
    with pytest.raises(ExtractError) as told:
        own_names(tmp_path / "none.tsv")
    assert told.value.code == "no_such_file"
    with pytest.raises(ExtractError) as told:
        own_names(tmp_path)
    assert told.value.code == "is_a_directory"
    bad = tmp_path / "cp949.tsv"
    bad.write_bytes("가온누리\n".encode() + "새빛나루".encode("cp949"))
    with pytest.raises(ExtractError) as told:
        own_names(bad)
    assert "line 2" in told.value.message
    assert "UTF-8" in told.value.message


def test_the_command_tells_it_too(tmp_path):
    result = CliRunner().invoke(command, ["--names", str(write(tmp_path, "x\tfirm\n")), "-"], input="글이다.", catch_exceptions=True)
    assert isinstance(result.exception, ExtractError)


def found(text: str, names) -> list[tuple[str, str]]:
    return [(text[start:end], one[0].entry.name) for start, end, one in gazetteer(names).find(text)]


def test_own_names_win_over_ours():
    names = own_names([{"name": "서구 체육회"}, {"name": "현대", "kind": "school"}, {"name": "행정안전부", "kind": "company"}])
    got = found("대전 서구 체육회는 행정안전부에서", names)
    assert got == [("대전", "대전광역시"), ("서구 체육회", "서구 체육회"), ("행정안전부", "행정안전부")]
    # ... unless ours is a longer name that holds it whole.
    assert found("전북 현대가 현대를", names)[0][0] == "전북 현대"
    assert gazetteer(names).named("행정안전부")[0].entry.kind == "company"


TEXT = "(서울=새소식) 가온누리는 14일 달빛모임과 업무협약을 맺었다고 밝혔다. 달빛마을돌봄모임 관계자는 \"함께 하겠다\"고 말했다.\n"


def organizations(extractor: Extractor) -> dict[str, list[str]]:
    article = extractor.extract(TEXT, "2023-12-14")
    return {one.name: [mention.text for mention in one.mentions] for one in article.organizations}


def test_extractor_uses_them_and_another_does_not(tmp_path):
    mine = Extractor(names=write(tmp_path, TSV))
    got = organizations(mine)
    assert got["가온누리"] == ["가온누리"]
    assert got["달빛마을돌봄모임"] == ["달빛모임", "달빛마을돌봄모임"]
    assert "가온누리" not in organizations(Extractor())
    again = pickle.loads(pickle.dumps(mine))  # as a spawned worker gets it
    assert organizations(again) == got


def test_a_hundred_thousand_names_are_read_and_built_in_seconds(tmp_path):
    lines = [f"새빛{a}{b}{number:03}호 모임\tassociation" for a in "가나다라마바사아자차" for b in "강경고교구국군금기김" for number in range(1000)]
    started = time.perf_counter()
    names = own_names(write(tmp_path, "\n".join(lines)))
    built = gazetteer(names)
    assert time.perf_counter() - started < 30  # 1 to 2 s on a quiet machine
    assert len(names) == 100_000
    text = "새빛차김999호 모임은 서울시와"
    assert [text[match.start : match.end] for match in built.find(text)] == ["새빛차김999호 모임", "서울시"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("미래산업", "'미래산업'에 따르면 매출이 늘었다."),  # common nouns, one of the lists' firms too
        ("가나다전자", '홍길동 가나다전자 대표는 "기쁘다"고 말했다.'),
        ("달", "정부는 14일 달에 벌금을 물렸다."),
        ("푸른 하늘", "푸른 하늘은 14일 신제품을 내놓았다."),
    ],
)
def test_own_names_are_certain_by_themselves(name, text):
    article = Extractor(names=[{"name": name, "kind": "company"}]).extract(text, "2023-12-14")
    assert name in [one.name for one in article.organizations]
