"""`verifier compare`: documents to compared figures."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verifier.cli import options
from verifier.cli.batch import Batch
from verifier.cli.idle import OF_READING, say_idle
from verifier.cli.program import Exit
from verifier.cli.reports import refuse_overwriting
from verifier.cli.tally import counted
from verifier.cli.terminal import passing, put, put_record, say, table, terminal_width
from verifier.errors import UsageError

if TYPE_CHECKING:
    from claims.comparison import Comparison
    from verifier.compare import AllTold

HEADERS = ["relation", "quantity", "one", "in", "other", "in", "why"]


@click.command(short_help="Compare the figures of articles.")
@options.some_articles
@options.store
@options.workers
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "json", "table"]),
    default="table",
    show_default=True,
    help="One comparison a line, one array of them, or one a row.",
)
@click.option(
    "--parquet",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write them into a Parquet file, one a row, and print none: the fastest where there are many.",
)
def compare(
    paths: tuple[str, ...],
    db: Path,
    jobs: int,
    engine: str,
    form: str,
    file: Path | None,
    max_size: int,
    hosts: tuple[str, ...],
    **known: Any,
) -> Exit:
    """Print which figures measure one quantity, and whether they agree, update or conflict.

    PATH is a file (text, Markdown, HTML, PDF, DOCX, mail, WARC, a feed, JSON lines, Parquet), an archive or
    folder of these, the address of a page or feed, or - for standard input; the figures of all of them are
    held against each other, without a store. With no PATH those of the store are. A folder that
    `extract --parquet` or `export` wrote is compared part by part.
    """
    where = options.where(engine, jobs)
    if file is not None:
        refuse_overwriting(file, "parquet")
        if file.exists() and {file.resolve(), *file.resolve().parents} & {
            Path(path).resolve() for path in paths
        }:
            raise UsageError(f"{file}: it is compared itself; name another file")
    from verifier import pipeline

    if not paths:
        if file is not None:
            _write(pipeline.told_in(db, jobs=where.jobs, written=True), file)
        else:
            PRINTERS[form](pipeline.compared_in(db, jobs=where.jobs))
        return Exit.CLEAN
    from verifier.dataset import is_dataset
    from verifier.ingest import Override

    if any(is_dataset(Path(path)) for path in paths):
        if len(paths) > 1:
            raise UsageError("a dataset is compared by itself; name it alone")
        say_idle(OF_READING, on=paths[0])
        _show(pipeline.told_over(Path(paths[0]), engine=where), form, file)
        return Exit.CLEAN
    batch = Batch(paths, override=Override(**known), max_size=max_size, hosts=hosts)
    with batch.documents() as documents:
        if documents is None:
            return Exit.FAILED
        _show(pipeline.told(documents, engine=where, lost=batch.lost), form, file)
    return Exit.FAILED if batch.failed else Exit.CLEAN


def _show(found: Iterable[AllTold], form: str, file: Path | None) -> None:
    if file is not None:
        _write(found, file)
    else:
        PRINTERS[form](chain.from_iterable(found))


def _write(found: Iterable[AllTold], file: Path) -> None:
    from verifier import pipeline

    count = pipeline.write_told(_counted(found), file)
    say(f"{counted(count, 'comparison')} written to {file}")


def _counted(found: Iterable[AllTold]) -> Iterator[AllTold]:
    """Yield them, and show on a terminal how many there are so far."""
    count = 0
    for each in found:
        yield each
        count += len(each)
        passing(f"{counted(count, 'comparison')} so far")


def _print_lines(found: Iterable[Comparison]) -> None:
    for comparison in found:
        put_record(json.dumps(comparison.model_dump(mode="json"), ensure_ascii=False))


def _print_array(found: Iterable[Comparison]) -> None:
    put_record(json.dumps([c.model_dump(mode="json") for c in found], ensure_ascii=False, indent=2))


def _print_table(found: Iterable[Comparison]) -> None:
    gravest = sorted(found, key=lambda c: GRAVEST.index(c.relation))
    if not gravest:
        say("no two figures are of one quantity")
        return
    rows = [[c.relation, c.quantity, c.a.text, c.a.document, c.b.text, c.b.document, c.why] for c in gravest]
    put(table(rows, HEADERS, width=terminal_width()))


GRAVEST = ("conflict", "update", "agree")

PRINTERS: dict[str, Callable[[Iterable[Comparison]], None]] = {
    "jsonl": _print_lines,
    "json": _print_array,
    "table": _print_table,
}
