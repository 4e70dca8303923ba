"""Reading: kinds, encodings, tables, pages, and every bad input as an error in its place."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import re
import tracemalloc
from pathlib import Path

import pytest

from extract.extractor import Failure
from extract.reading.columns import Columns
from extract.reading.encodings import decode
from extract.reading.opening import open_records
from extract.reading.published import parse_published
from extract.reading.record import Record
from extract.reading.sources import MAX_BYTES, tell_kind

SHARED = Path(os.environ.get("EXTRACT_SHARED") or Path(__file__).resolve().parents[2] / "shared")
BODY = "해솔군은 14일 군청에서 시상식을 열고 주민 30명에게 표창을 수여했다고 밝혔다."


def read(data: bytes, kind: str | None = None, **columns: str) -> list[Record | Failure]:
    return list(open_records(io.BufferedReader(io.BytesIO(data)), kind, Columns(**columns)))  # type: ignore[arg-type,type-var]


def codes(results: list[Record | Failure]) -> list[str]:
    return [r.code if isinstance(r, Failure) else "ok" for r in results]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings(encoding: str) -> None:
    text = f"해솔군, 표창 수여\r\n\r\n{BODY} 北 美 2023 Q3\r\n"
    assert decode(text.encode(encoding)) == (text, ())


def test_bytes_that_fit_nothing_are_replaced_and_counted() -> None:
    text, warnings = decode(BODY.encode() + b" \xff\xfe end")
    assert text.startswith(BODY)
    assert warnings[0][0] == "replaced_bytes"
    assert warnings[0][1].startswith("2 ")


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4, b"\xff\xfc" * 200])
def test_no_text(data: bytes) -> None:
    assert codes(read(data, "text")) == ["not_text"]


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.HTM", b"", "html"), ("a.jsonl.gz", b"", "jsonl"), ("a.csv.zst", b"", "csv"), ("-", b"PAR1", "parquet"),
        ("-", b'\xef\xbb\xbf {"text"', "jsonl"), ("-", b"\n<!DOCTYPE html>", "html"), ("-", "<앵커>".encode(), "text"),
    ],
)  # fmt: skip
def test_kind(name: str, head: bytes, kind: str) -> None:
    assert tell_kind(name, head) == kind


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2023/12/14 [10:34]", "2023-12-14T10:34:00+09:00"), ("2021.10.07. 오후 1:50", "2021-10-07T13:50:00+09:00"),
        ("2023. 11. 1. 09:30", "2023-11-01T09:30:00+09:00"), ("2016.09.17 18:59", "2016-09-17T18:59:00+09:00"),
        ("Thu, 14 Dec 2023 10:34:00 +0900", "2023-12-14T10:34:00+09:00"), ("2023-12-14T01:34:00Z", "2023-12-14T01:34:00+00:00"),
        ("2023년 12월 14일", "2023-12-14"),
    ],
)  # fmt: skip
def test_published(written: str, value: str) -> None:
    assert parse_published(written) == value


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "utf-8-sig", "utf-16"])
def test_csv(encoding: str) -> None:
    table = f'Title,Datetime,Article\n"표창, 수여",2021.10.07. 오후 1:50,"{BODY}\r\n둘째 줄"\n'
    (record,) = read(table.encode(encoding), "csv")
    assert isinstance(record, Record)
    assert record.text == f"표창, 수여\n\n{BODY}\r\n둘째 줄"
    assert (record.published, record.title_end) == ("2021-10-07T13:50:00+09:00", 6)


def test_csv_with_broken_quoting_costs_one_row() -> None:
    table = f'id,text\n1,{BODY}\n2,"{BODY} 인용이 "열렸다\n3,{BODY}\n4,"{BODY}\n5,{BODY}\n6\n7,\n8,{BODY}\n'
    results = read(table.encode(), "csv")
    assert [r.id for r in results if isinstance(r, Record)] == ["1", "3", "5", "8"]
    assert codes(results).count("broken_row") == 3
    assert codes(results).count("no_text_in_row") == 1


def test_table_without_the_column() -> None:
    (failure,) = read(b"a,b\n1,2\n", "csv")
    assert isinstance(failure, Failure)
    assert failure.code == "no_text_column"
    assert "a, b" in failure.message
    assert codes(read(b"a,b\n1,2\n", "csv", text="c")) == ["no_such_column"]
    assert codes(read(f"a,b\n1,{BODY}\n".encode(), "csv", text="b")) == ["ok"]


def test_parquet(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"id": [7, 8], "title": ["표창 수여", None], "text": [BODY, None]}), path)
    results = list(open_records(path))
    assert codes(results) == ["ok", "no_text_in_row"]
    assert isinstance(results[0], Record)
    assert (results[0].id, results[0].text) == ("7", f"표창 수여\n\n{BODY}")
    pq.write_table(pa.table({"text": [[1, 2]]}), path)
    assert codes(list(open_records(path))) == ["broken_table"]
    path.write_bytes(b"PAR1 this is none")
    assert codes(list(open_records(path))) == ["broken_table"]


def test_gzip_whole_and_cut_off() -> None:
    lines = b"".join(json.dumps({"id": str(n), "text": f"{BODY} {n * 7919}"}).encode() + b"\n" for n in range(2000))
    packed = gzip.compress(lines)
    assert len(read(packed)) == 2000
    results = read(packed[: len(packed) // 2])
    assert codes(results)[-1] == "broken_compression"
    assert "ok" in codes(results)


def test_fields_of_json_lines_by_other_names() -> None:
    line = json.dumps({"no": 7, "content": BODY, "head": "표창 수여", "day": "2023. 12. 14."}).encode()
    (record,) = read(line, "jsonl", text="content", title="head", id="no", published="day")
    assert isinstance(record, Record)
    assert (record.id, record.text, record.published) == ("7", f"표창 수여\n\n{BODY}", "2023-12-14")
    (failure,) = read(line, "jsonl", text="story")
    assert isinstance(failure, Failure)
    assert failure.message.startswith("Line 1 has no string in the field 'story'. It has: no, content, head, day.")


def test_zstandard() -> None:
    zstandard = pytest.importorskip("zstandard")
    packed = zstandard.ZstdCompressor().compress(BODY.encode())
    (record,) = read(packed)
    assert isinstance(record, Record)
    assert record.text == BODY


@pytest.fixture(scope="module")
def huge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """200 MB in one line, and one good line after it."""
    path = tmp_path_factory.mktemp("huge") / "huge.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "')
        for _ in range(200):
            file.write(b"x" * 2**20)
        file.write(b'"}\n' + json.dumps({"text": BODY}).encode() + b"\n")
    return path


@pytest.mark.parametrize(("kind", "expected"), [("jsonl", ["too_large", "ok"]), ("text", ["too_large"]), ("csv", ["too_large"]), ("html", ["too_large"])])
def test_a_line_beyond_the_limit_is_an_error_in_bounded_memory(huge: Path, kind: str, expected: list[str]) -> None:
    tracemalloc.start()
    try:
        assert codes(list(open_records(huge, kind))) == expected  # type: ignore[arg-type]
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 3 * MAX_BYTES


def test_a_text_beyond_the_limit_is_cut_with_a_warning() -> None:
    from extract.extractor import MAX_CHARACTERS, _fit

    cut = _fit(Record(text="가" * (MAX_CHARACTERS + 1)))
    assert len(cut.text) == MAX_CHARACTERS
    assert cut.warnings[0][0] == "truncated"


def test_missing_file_and_directory(tmp_path: Path) -> None:
    assert codes(list(open_records(tmp_path / "none.txt"))) == ["no_such_file"]
    assert codes(list(open_records(tmp_path))) == ["is_a_directory"]


PAGE = """<!DOCTYPE html><html><head><meta charset="{declared}"><title>해솔군, 표창 수여 - 한빛뉴스</title>
<meta property="og:title" content="해솔군, 주민 서른 명에게 표창 수여"><meta property="og:site_name" content="한빛뉴스"></head>
<body><nav><ul><li><a href="/">정치</a></li><li><a href="/">경제</a></li></ul></nav>
<h1>해솔군, 주민 서른 명에게 표창 수여</h1><div class="info"><span>김하늘 기자</span> <em>입력 : 2023.12.14 10:34</em></div>
<article><p>{body}</p><p>{body} 이날 행사에는 주민과 공무원이 함께했다.</p></article>
<div class="related"><h3>많이 본 뉴스</h3><ul><li><a href="/1">다른 기사의 제목</a></li></ul></div></body></html>"""


@pytest.mark.parametrize(("declared", "encoding"), [("utf-8", "utf-8"), ("utf-8", "cp949"), ("euc-kr", "utf-8")])
def test_page(declared: str, encoding: str) -> None:
    pytest.importorskip("trafilatura")
    (record,) = read(PAGE.format(declared=declared, body=BODY).encode(encoding), "html")
    assert isinstance(record, Record)
    assert record.text[: record.title_end] == "해솔군, 주민 서른 명에게 표창 수여"
    assert record.reporters == ("김하늘",)
    assert record.published == "2023-12-14T10:34:00+09:00"
    assert record.text.endswith("함께했다.")
    assert "다른 기사" not in record.text


def test_metadata_of_a_page_comes_from_json_ld_first() -> None:
    pytest.importorskip("trafilatura")
    data = {"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "headline": "해솔군, 주민 서른 명에게 표창 수여", "datePublished": "2023-12-14T01:34:00Z",
            "author": [{"@type": "Person", "name": "김하늘 기자"}, {"@type": "Person", "name": "이바다 기자"}]}]}  # fmt: skip
    page = f"""<html><head><title>한빛뉴스</title><script type="application/ld+json">{json.dumps(data)}</script>
<meta property="article:published_time" content="2020-01-01"></head><body><h1>해솔군, 주민 서른 명에게 표창 수여</h1>
<article><p>{BODY}</p><p>{BODY} 이날 행사에는 주민과 공무원이 함께했다.</p></article></body></html>"""
    (record,) = read(page.encode(), "html")
    assert isinstance(record, Record)
    assert record.published == "2023-12-14T01:34:00+00:00"
    assert record.reporters == ("김하늘", "이바다")
    assert record.text.startswith("해솔군, 주민 서른 명에게 표창 수여\n\n김하늘, 이바다 기자\n\n")


@pytest.mark.parametrize(
    ("meta", "published"),
    [
        ('<meta property="article:published_time" content="2023-12-14T10:34:00+09:00">', "2023-12-14T10:34:00+09:00"),
        ('<meta name="pubdate" content="Thu, 14 Dec 2023 10:34:00 +0900">', "2023-12-14T10:34:00+09:00"),
        ('<meta name="date" content="20231214">', "2023-12-14"),
        ('<meta name="date" content="soon">', None),
    ],
)
def test_publication_time_of_a_page(meta: str, published: str | None) -> None:
    pytest.importorskip("trafilatura")
    page = f"<html><head><title>해솔군, 표창 수여</title>{meta}</head><body><article><p>{BODY}</p><p>{BODY} 주민이 함께했다.</p></article></body></html>"
    (record,) = read(page.encode(), "html")
    assert isinstance(record, Record)
    assert record.published == published


def test_page_without_an_article() -> None:
    pytest.importorskip("trafilatura")
    for page in (b"", b"<html></html>", b"<html><body><ul><li><a href='/'>menu</a></ul></body></html>"):
        assert codes(read(page, "html")) == ["no_article"]


def test_stored_pages() -> None:
    pages = SHARED / "html"
    if not pages.is_dir():
        pytest.skip("no stored pages beside the checkout (../shared/html)")
    pytest.importorskip("trafilatura")
    for path in sorted(pages.glob("*.htm*")):
        (record,) = open_records(path)
        assert isinstance(record, Record)
        assert not re.search(r"(?m)많이 본|^관련 ?기사|로그인|회원가입|Copyright|바로가기 메뉴|\ufffd", record.text), path.name
    for line in (pages / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        (record,) = open_records(pages / gold["file"])
        assert isinstance(record, Record)
        assert record.text[: record.title_end] == gold["title"]
        assert list(record.reporters) == gold["reporters"]
        assert record.published == gold["published"]


def test_stored_tables() -> None:
    tables = sorted((SHARED / "encodings").glob("*.csv"))
    if not tables:
        pytest.skip("no stored tables beside the checkout (../shared/encodings)")
    for path in tables:
        rows = list(csv.DictReader(io.StringIO(path.read_bytes().decode("cp949"), newline="")))
        records = list(open_records(path))
        assert codes(records) == ["ok"] * len(rows)
        for row, record in zip(rows, records, strict=True):
            assert isinstance(record, Record)
            title, text = row["Title"].strip(), row["Article"]
            assert record.text == (text if text.lstrip().startswith(title) else f"{title}\n\n{text}")
            assert record.published == parse_published(row["Datetime"])
