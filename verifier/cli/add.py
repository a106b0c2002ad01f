"""`verifier add`: articles into the store, in bulk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from verifier.cli import options
from verifier.cli.batch import Batch
from verifier.cli.program import Exit
from verifier.cli.rows import as_json
from verifier.cli.tally import Tally, counted
from verifier.cli.terminal import put, put_record


@click.command(short_help="Add articles to the store, in bulk.")
@options.articles
@options.store
@options.jobs
@click.option("--json", "as_object", is_flag=True, help="Print a JSON object.")
def add(
    paths: tuple[str, ...],
    db: Path,
    jobs: int,
    as_object: bool,
    max_size: int,
    hosts: tuple[str, ...],
    **known: Any,
) -> Exit:
    """Add articles to the store as `check` does, many at once, without a report.

    What the store holds already is not read again, so what was interrupted goes on where it stopped when it
    is run again. What was found is shown by `verifier audit`.
    """
    from verifier.ingest import Override

    batch = Batch(paths, override=Override(**known), max_size=max_size, store=db, hosts=hosts)
    tally, before = Tally(), 0
    with batch.documents() as documents:
        if documents is None:
            return Exit.FAILED
        from verifier import pipeline

        for each in pipeline.add(documents, db, run=pipeline.current_run(), jobs=jobs):
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
