"""The command ``extract``: articles in, JSON out. Thin: reading, extracting and writing are elsewhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

import click

from extract import __version__
from extract.errors import ExtractError

if TYPE_CHECKING:
    from extract.reading.sources import Kind

SHORT_HELP = """extract: facts of Korean news articles as JSON.

  extract article.txt                      one article
  extract --from jsonl < articles.jsonl    many, one result a line
  extract --help                           all options"""


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option("--from", "kind", type=click.Choice(["text", "html", "jsonl", "csv", "parquet"]), default=None, help="Kind of input; else told by the file's ending or first bytes.")
@click.option("--text-column", metavar="NAME", help="The column of a table with the article's text.")
@click.option("--title-column", metavar="NAME", help="The column with the title.")
@click.option("--id-column", metavar="NAME", help="The column with the article's id.")
@click.option("--published-column", metavar="NAME", help="The column with the publication date.")
@click.option("--published", metavar="DATE", help="Publication date of the articles that do not bring their own.")
@click.option("--names", "own", metavar="FILE", help="Organizations of your own: TSV or JSON Lines with name, kind, aliases, code.")
@click.option("--pretty/--compact", default=None, help="Indented JSON; the default on a terminal.")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write there instead of standard output.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of the output and stop.")
@click.version_option(__version__, prog_name="extract")
def command(files: tuple[str, ...], kind: Kind | None, text_column: str | None, title_column: str | None, id_column: str | None, published_column: str | None, published: str | None, own: str | None, pretty: bool | None, output: str | None, schema: bool) -> None:
    """Facts of Korean news articles as JSON."""
    if schema:
        from extract.schema import json_schema, to_json

        _open(output, ()).write(to_json(json_schema(), pretty=True) + b"\n")
        return
    if not files and sys.stdin.isatty():
        click.echo(SHORT_HELP, err=True)
        sys.exit(2)
    from extract.extractor import Extractor, Failure
    from extract.reading.columns import Columns
    from extract.reading.opening import open_records
    from extract.reading.published import parse_published
    from extract.reading.record import Record
    from extract.reading.sources import expand
    from extract.schema import to_json

    if published:
        published = parse_published(published)
    names = expand(files) or ["-"]
    out = _open(output, names)
    if pretty is None:
        pretty = out.isatty()
    extractor = Extractor(workers=2, names=own or ())

    def records() -> Iterator[Record | Failure]:
        columns = Columns(text_column, title_column, id_column, published_column)
        for name in names:
            yield from open_records(name, kind, columns, published)

    failed = False
    for result in extractor.pipe(records()):
        if isinstance(result, Failure):
            failed = True
            click.echo(f"extract: {result.message}", err=True)
        data = result.to_dict() if isinstance(result, Failure) else result.model_dump()
        out.write(to_json(data, pretty) + b"\n")
        out.flush()
    if failed:
        sys.exit(1)


def _open(output: str | None, inputs: Sequence[str]) -> BinaryIO:
    """Where the output goes; never over one of the inputs."""
    if output is None:
        return sys.stdout.buffer
    try:
        if os.path.isfile(output) and any(os.path.samefile(name, output) for name in inputs if os.path.isfile(name)):
            raise ExtractError("output_is_input", name=output)
        return open(output, "wb")
    except OSError as error:
        raise ExtractError("unwritable_file", name=output, reason=error.strerror or str(error)) from None


def main() -> None:
    """Entry point: exit code 0 (all went well), 1 (an input failed), 2 (the call was wrong, or nothing can be written)."""
    try:
        command()
    except ExtractError as error:
        click.echo(f"extract: {error.message}", err=True)
        sys.exit(2)
    except OSError as error:  # reading never raises here: what is left is the output, a full disk for one
        told = ExtractError("unwritable_file", name="the output", reason=error.strerror or str(error))
        click.echo(f"extract: {told.message}", err=True)
        with suppress(OSError):
            sys.stdout.close()
        sys.exit(2)
