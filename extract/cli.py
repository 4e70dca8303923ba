"""The command ``extract``: articles in, JSON out. Thin: reading, extracting and writing are elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import click

from extract import __version__
from extract.errors import ExtractError


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option("--from", "kind", type=click.Choice(["text", "jsonl"]), default=None, help="Kind of input; else told by the file's ending.")
@click.option("--published", metavar="DATE", help="Publication date of the articles that do not bring their own.")
@click.option("--pretty/--compact", default=None, help="Indented JSON; the default on a terminal.")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write there instead of standard output.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of the output and stop.")
@click.version_option(__version__, prog_name="extract")
def command(files: tuple[str, ...], kind: str | None, published: str | None, pretty: bool | None, output: str | None, schema: bool) -> None:
    """Facts of Korean news articles as JSON."""
    out: BinaryIO = open(output, "wb") if output else sys.stdout.buffer  # noqa: SIM115
    if pretty is None:
        pretty = out.isatty()
    if schema:
        from extract.schema import json_schema, to_json

        out.write(to_json(json_schema(), pretty=True) + b"\n")
        return
    from extract.extractor import Extractor, Failure
    from extract.reading.jsonl import read_jsonl
    from extract.reading.published import parse_published
    from extract.reading.record import Record
    from extract.schema import to_json

    if published:
        published = parse_published(published)
    extractor = Extractor(workers=2)

    def records() -> Iterator[Record | Failure]:
        for name in files or ("-",):
            stream = sys.stdin.buffer if name == "-" else open(name, "rb")  # noqa: SIM115
            if kind == "jsonl" or (kind is None and name.endswith(".jsonl")):
                yield from read_jsonl(stream)
            else:
                yield Record(text=stream.read().decode("utf-8"), name=None if name == "-" else Path(name).name, published=published)

    for result in extractor.pipe(records()):
        data = result.to_dict() if isinstance(result, Failure) else result.model_dump()
        out.write(to_json(data, pretty) + b"\n")
        out.flush()


def main() -> None:
    """Entry point: exit code 0 (all went well), 1 (an input failed), 2 (the call was wrong)."""
    try:
        command()
    except ExtractError as error:
        click.echo(f"extract: {error.message}", err=True)
        sys.exit(2)
