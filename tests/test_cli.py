"""The command, as people call it: what is bad is told, in its place, without a traceback, and the rest goes on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SENTENCE = "해솔군은 14일 군청에서 시상식을 열고 주민 30명에게 표창을 수여했다고 밝혔다."
COMMAND = [sys.executable, "-m", "extract"]
ROOT = Path(__file__).parents[1]


def run(*arguments: str | Path, data: bytes = b"") -> tuple[int, list[dict[str, object]], str]:
    """Exit code, results (one a line), what was said on standard error."""
    done = subprocess.run([*COMMAND, *map(str, arguments)], input=data, capture_output=True, cwd=ROOT, timeout=120, check=False)
    said = done.stderr.decode()
    assert "Traceback" not in said
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], said


def codes(results: list[dict[str, object]]) -> list[str]:
    return [result["error"]["code"] if "error" in result else "ok" for result in results]  # type: ignore[index,call-overload,misc]


def test_bad_files_cost_no_good_one(tmp_path: Path) -> None:
    """One process for all: loading is what takes the time."""
    good, empty, picture = tmp_path / "good.txt", tmp_path / "empty.txt", tmp_path / "picture.txt"
    good.write_text(SENTENCE, encoding="utf-8")
    empty.write_bytes(b"")
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4)
    missing = tmp_path / "missing.txt"
    code, results, said = run(empty, missing, tmp_path, picture, good)
    assert code == 1
    assert codes(results) == ["empty_text", "no_such_file", "is_a_directory", "not_text", "ok"]
    assert results[-1]["source"]["name"] == "good.txt"  # type: ignore[index]
    assert str(missing) in said
    assert len(said.splitlines()) == 4


def test_bad_lines_stay_in_their_place() -> None:
    lines = [
        {"id": "a", "text": SENTENCE}, '{"text": ', {"id": "b"}, {"id": "c", "text": SENTENCE, "published": "someday"},
        "[1, 2]", "", {"id": "d", "text": " \n"}, {"id": "e", "text": 5}, {"id": "f", "text": SENTENCE, "title": 1},
        {"id": {"no": 1}, "text": SENTENCE}, '{"text": "\\ud800"}', {"id": "g", "body": SENTENCE, "published": "2023.12.14"},
    ]  # fmt: skip
    data = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines).encode() + b"\n\xff\xfe\n"
    code, results, said = run("--from", "jsonl", data=data)
    assert code == 1
    assert codes(results) == [
        "ok", "broken_json", "no_text_field", "bad_published", "not_an_object", "broken_json", "empty_text",
        "no_text_field", "bad_field", "bad_field", "broken_json", "ok", "broken_json",
    ]  # fmt: skip
    assert [result["id"] for result in results] == ["a", None, "b", "c", None, None, "d", "e", "f", None, None, "g", None]
    assert results[-2]["dates"][0]["value"] == "2023-12-14"  # type: ignore[index]
    assert "Line 3 has no string in a field 'text' (or 'body'). It has: id." in said


def test_empty_standard_input() -> None:
    code, results, _ = run()
    assert (code, codes(results)) == (1, ["empty_text"])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--published", "someday", "seeds/daejeon-seogu.txt"], "'someday' is no publication date"),
        (["--from", "epub", "seeds/daejeon-seogu.txt"], "epub"),
        (["-o", "no/such/folder/out.json", "seeds/daejeon-seogu.txt"], "'no/such/folder/out.json' cannot be written"),
        (["-o", "tests", "seeds/daejeon-seogu.txt"], "is a directory"),
        (["-o", "seeds/daejeon-seogu.txt", "seeds/daejeon-seogu.txt"], "is read from"),
    ],
)
def test_a_wrong_call(arguments: list[str], told: str) -> None:
    before = (ROOT / "seeds/daejeon-seogu.txt").read_bytes()
    code, results, said = run(*arguments)
    assert (code, results) == (2, [])
    assert told in said
    assert (ROOT / "seeds/daejeon-seogu.txt").read_bytes() == before


def test_no_input_on_a_terminal_is_a_short_help() -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    try:
        done = subprocess.run(COMMAND, stdin=theirs, capture_output=True, cwd=ROOT, timeout=60, check=False)
    finally:
        os.close(ours)
        os.close(theirs)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"--help" in done.stderr
    assert len(done.stderr.splitlines()) < 10


def test_a_reader_that_goes_away(tmp_path: Path) -> None:
    """``extract … | head -1``."""
    lines = tmp_path / "lines.jsonl"
    lines.write_text((json.dumps({"text": SENTENCE}) + "\n") * 500, encoding="utf-8")
    with subprocess.Popen([*COMMAND, str(lines)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline().startswith(b'{"version"')
        process.stdout.close()
        assert process.wait(60) != 0
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*COMMAND, "seeds/daejeon-seogu.txt"], stdout=full, stderr=subprocess.PIPE, cwd=ROOT, timeout=60, check=False)
    assert done.returncode == 2
    assert b"cannot be written" in done.stderr
    assert b"Traceback" not in done.stderr
