"""`verifier export`: what a store holds as Parquet files."""

from __future__ import annotations

from pathlib import Path

import click

from verifier.cli import options
from verifier.cli.extract import say_written
from verifier.cli.program import Exit


@click.command(short_help="Write what the store holds as Parquet.")
@click.option(
    "--parquet",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    required=True,
    help="The folder; what stands there already is not written again.",
)
@options.store
def export(folder: Path, db: Path) -> Exit:
    """Write the newest reading of each article of the store into a folder of Parquet files, without loss.

    `verifier add FOLDER` takes them into a store again. What people decided stays in the store; `verifier
    merge` brings it to another.
    """
    from verifier import pipeline

    say_written(pipeline.export(db, folder), folder)
    return Exit.CLEAN
