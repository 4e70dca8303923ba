"""Reading the lists that lie beside the code: UTF-8, a header and comments behind #, one entry a line."""

from __future__ import annotations

from importlib.resources import files


def data_lines(package: str, *path: str) -> list[str]:
    """The lines of a package's data file, without comments and empty lines."""
    text = files(package).joinpath(*path).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and line[0] != "#"]


def data_rows(package: str, *path: str) -> list[list[str]]:
    """The same lines, each cut at its tabs."""
    return [line.split("\t") for line in data_lines(package, *path)]
