"""`verifier add`: articles into the store, in bulk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verifier.cli import options
from verifier.cli.batch import Batch
from verifier.cli.program import Exit
from verifier.cli.rows import as_json
from verifier.cli.tally import Tally, counted
from verifier.cli.terminal import put, put_record

if TYPE_CHECKING:
    from verifier.pipeline import Added


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

    datasets = [Path(path) for path in paths if is_dataset(Path(path))]
    articles = [path for path in paths if Path(path) not in datasets]
    batch = Batch(articles, override=Override(**known), max_size=max_size, store=db, hosts=hosts)
    tally, before = Tally(), 0
    for each in chain(_read(datasets, db), _unread(batch, db, (engine, jobs))):
        if each.audited is None:
            before += 1
        else:
            tally.add(each.audited)
    if as_object:
        counts = {"added": tally.articles, "known": before, "failed": batch.failed, "claims": tally.claims}
        put_record(as_json({**counts, "store": str(db)}))
    else:
        put(
            f"{counted(tally.articles, 'article')} added ({counted(tally.claims, 'claim')}), "
            f"{before:,} read before, {batch.failed:,} not readable"
        )
    return Exit.FAILED if batch.failed else Exit.CLEAN


def _read(datasets: Iterable[Path], db: Path) -> Iterator[Added]:
    """Yield the articles of datasets."""
    for dataset in datasets:
        from verifier import pipeline

        yield from pipeline.add_read(dataset, db, run=pipeline.current_run())


def _unread(batch: Batch, db: Path, workers: tuple[str, int]) -> Iterator[Added]:
    """Yield the articles that are yet to be read."""
    if not batch.paths:
        return
    with batch.documents() as documents:
        if documents is None:
            return
        from verifier import pipeline

        run, engine = pipeline.current_run(), pipeline.engine(*workers)
        yield from pipeline.add(documents, db, run=run, engine=engine, lost=batch.lost)
