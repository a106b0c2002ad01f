"""`verifier extract`: articles to claims, without a store."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verifier.cli import options
from verifier.cli.batch import Batch
from verifier.cli.program import Exit
from verifier.cli.tally import counted
from verifier.cli.terminal import put, put_record, say, table, terminal_width
from verifier.errors import UsageError

if TYPE_CHECKING:
    from claims.document import Reading
    from verifier.pipeline import Measured

OF_READING = {"document", "claims", "sources", "dates", "unplaced"}


@click.command()
@options.articles
@click.option(
    "--published-from",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="JSON lines with `name` or `document`, and `published`; they win over --published.",
)
@click.option(
    "--contents",
    type=click.Choice(["sentences", "whole"]),
    default="sentences",
    show_default=True,
    help="One claim for each sentence of what somebody said, or one for all of it, as corpora annotate it.",
)
@click.option(
    "--parquet",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Write Parquet files into this folder; what stands there already is not read again.",
)
@click.option("--with-text", is_flag=True, help="Put the article's text into its document.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "json", "table"]),
    default="jsonl",
    show_default=True,
    help="One article a line, one array of them, or one claim a row.",
)
@options.workers
def extract(
    paths: tuple[str, ...],
    published_from: Path | None,
    contents: str,
    folder: Path | None,
    with_text: bool,
    form: str,
    jobs: int,
    engine: str,
    max_size: int,
    hosts: tuple[str, ...],
    **known: Any,
) -> Exit:
    """Print the claims of articles, without a store.

    PATH is a file (text, Markdown, HTML, PDF, DOCX, mail, WARC, a feed, JSON lines, Parquet), an archive or
    folder of these, the address of a page or feed, or - for standard input.
    """
    from verifier.ingest import Override, published_by_name

    if folder is not None and contents != "sentences":
        raise UsageError("--parquet takes one claim for each sentence; leave --contents out")
    where = options.where(engine, jobs)
    days = {} if published_from is None else published_by_name(published_from)
    batch = Batch(paths, override=Override(**known, published_by_name=days), max_size=max_size, hosts=hosts)
    with batch.documents() as documents:
        if documents is None:
            return Exit.FAILED
        from verifier import pipeline
        from verifier.extract import Contents

        lost = batch.lost
        if folder is not None:
            run = pipeline.current_run()
            say_written(pipeline.read_into(documents, folder, run=run, engine=where, lost=lost), folder)
        else:
            found = pipeline.readings(documents, contents=Contents(contents), engine=where, lost=lost)
            PRINTERS[form](found, with_text)
    return Exit.FAILED if batch.failed else Exit.CLEAN


def say_written(written: Iterable[Measured], folder: Path) -> None:
    """Say how much went into a dataset, once it is there."""
    articles = claims = 0
    for reading, _ in written:
        articles, claims = articles + 1, claims + len(reading.claims)
    say(f"{counted(articles, 'article')} ({counted(claims, 'claim')}) written to {folder}")


def record(reading: Reading, *, with_text: bool) -> dict[str, Any]:
    """Return the JSON of one article: its document with all its dates, its claims and its sources.

    A figure's `quantity` is the line for people, `measures` the parts that it is made of.
    """
    dumped = reading.model_dump(mode="json", include=OF_READING)
    document = dumped["document"]
    document |= {"dates": dumped.pop("dates"), "unplaced": dumped.pop("unplaced")}
    if not with_text:
        del document["text"]
    for claim, of_claim in zip(reading.claims, dumped["claims"], strict=True):
        for figure, of_figure in zip(claim.figures, of_claim["figures"], strict=True):
            of_figure["measures"] = of_figure["quantity"]
            of_figure["quantity"] = figure.quantity.label if figure.quantity else None
    return dumped


def _print_lines(readings: Iterable[Reading], with_text: bool) -> None:
    for reading in readings:
        put_record(json.dumps(record(reading, with_text=with_text), ensure_ascii=False))


def _print_array(readings: Iterable[Reading], with_text: bool) -> None:
    before = "["
    for reading in readings:
        put_record(before + json.dumps(record(reading, with_text=with_text), ensure_ascii=False))
        before = ","
    put_record("]")


def _print_table(readings: Iterable[Reading], with_text: bool) -> None:
    rows = [row for reading in readings for row in claim_rows(reading)]
    put(table(rows, ["document", "who", "kind", "claim", "figures", "dates"], width=terminal_width()))


def claim_rows(reading: Reading) -> Iterator[list[str]]:
    """Yield a row for each claim, who said it first standing before those it came through."""
    for claim in reading.claims:
        yield [
            reading.document.name,
            claim.chain,
            claim.kind,
            claim.statement,
            "; ".join(figure.text for figure in claim.figures),
            "; ".join(date.edtf for date in claim.dates),
        ]


PRINTERS: dict[str, Callable[[Iterable[Reading], bool], None]] = {
    "jsonl": _print_lines,
    "json": _print_array,
    "table": _print_table,
}
