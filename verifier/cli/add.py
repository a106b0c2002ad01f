"""`verifier add`: articles into the store, in bulk."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verifier.cli import options
from verifier.cli.batch import Batch
from verifier.cli.ending import ended_by_signal
from verifier.cli.idle import OF_READING, OF_WORKERS, say_idle
from verifier.cli.program import Exit
from verifier.cli.rows import as_json
from verifier.cli.stored import waits_for
from verifier.cli.tally import Tally, counted
from verifier.cli.terminal import put, put_record, say

if TYPE_CHECKING:
    from verifier.engine import Engine
    from verifier.pipeline import Added

EVERY = 30.0
"""Seconds from one line on how far it has come to the next."""


@click.command(short_help="Add articles to the store, in bulk.")
@options.articles
@options.store
@options.workers
@click.option("--json", "as_object", is_flag=True, help="Print a JSON object.")
def add(
    paths: tuple[str, ...],
    db: Path,
    jobs: int,
    engine: str,
    as_object: bool,
    max_size: int,
    hosts: tuple[str, ...],
    **known: Any,
) -> Exit:
    """Add articles to the store as `check` does, many at once, without a report.

    A folder that `extract --parquet` or `export` wrote is taken as it was read.

    What the store holds already is not read again, so what was interrupted goes on where it stopped when it
    is run again. What was found is shown by `verifier audit`.
    """
    from verifier.dataset import is_dataset
    from verifier.ingest import Override

    where = options.where(engine, jobs)
    datasets = [Path(path) for path in paths if is_dataset(Path(path))]
    articles = [path for path in paths if Path(path) not in datasets]
    if datasets:
        say_idle((*OF_READING, *OF_WORKERS), on=datasets[0])
    batch = Batch(articles, override=Override(**known), max_size=max_size, store=db, hosts=hosts)
    count = _Count(Tally())
    try:
        with ended_by_signal():
            for each in chain(_read(datasets, db), _unread(batch, db, where)):
                count.take(each)
    except KeyboardInterrupt:
        say(f"interrupted; {count.line()} and stay; run it again to go on")
        return Exit.INTERRUPTED
    tally, before = count.tally, count.before
    if as_object:
        counts = {"added": tally.articles, "known": before, "failed": batch.failed, "claims": tally.claims}
        put_record(as_json({**counts, "store": str(db)}))
    else:
        put(f"{count.line()}, {before:,} read before, {batch.failed:,} not readable")
    return Exit.FAILED if batch.failed else Exit.CLEAN


@dataclass
class _Count:
    """What was added so far, told every so often where standard error is no terminal, which has its bar."""

    tally: Tally
    before: int = 0
    _told: float = field(default_factory=time.monotonic)

    def take(self, added: Added) -> None:
        if added.audited is None:
            self.before += 1
        else:
            self.tally.add(added.audited)
        if not sys.stderr.isatty() and time.monotonic() - self._told >= EVERY:
            self._told = time.monotonic()
            say(f"so far {self.line()}, {self.before:,} read before")

    def line(self) -> str:
        articles, claims = counted(self.tally.articles, "article"), counted(self.tally.claims, "claim")
        return f"{articles} added ({claims})"


def _read(datasets: Iterable[Path], db: Path) -> Iterator[Added]:
    """Yield the articles of datasets."""
    for dataset in datasets:
        from verifier import pipeline

        yield from pipeline.add_read(dataset, db, run=pipeline.current_run(), waits=waits_for(db))


def _unread(batch: Batch, db: Path, engine: Engine) -> Iterator[Added]:
    """Yield the articles that are yet to be read."""
    if not batch.paths:
        return
    with batch.documents() as documents:
        if documents is None:
            return
        from verifier import pipeline

        run = pipeline.current_run()
        yield from pipeline.add(documents, db, run=run, engine=engine, lost=batch.lost, waits=waits_for(db))
