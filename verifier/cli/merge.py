"""`verifier merge`: another store into this one."""

from __future__ import annotations

from pathlib import Path

import click

from verifier.cli import options
from verifier.cli.program import Exit
from verifier.cli.rows import as_json
from verifier.cli.tally import counted
from verifier.cli.terminal import printable, put, put_record
from verifier.errors import UsageError


@click.command(short_help="Bring another store into this one.")
@click.argument("other", type=click.Path(path_type=Path))
@options.store
@click.option("--json", "as_object", is_flag=True, help="Print a JSON object.")
def merge(other: Path, db: Path, as_object: bool) -> Exit:
    """Bring all that the store OTHER holds into this one: what was read, reviews, judgements and evidence.

    Nothing of either is lost, and OTHER stays as it is. Of an article that both know, what was read last is
    its newest version; judgements that contradict each other stand side by side.
    """
    from verifier import pipeline

    if _one(other, db):
        raise UsageError(f"{other}: it is this very store; name another")
    found = pipeline.merge(db, other)
    if as_object:
        put_record(as_json(found._asdict()))
        return Exit.CLEAN
    brought = {"reading": found.readings, "review": found.reviews, "judgement": found.judgements}
    put(", ".join(counted(number, noun) for noun, number in brought.items()) + " brought")
    put(f"{counted(found.known, 'reading')} known before")
    for name in found.newer:
        put(
            f"{printable(name)}: the version of {printable(str(other))} was read later, and is the newest now"
        )
    return Exit.CLEAN


def _one(other: Path, db: Path) -> bool:
    """Whether both paths are of one file; opening it tells what is wrong with a path that leads to none."""
    try:
        return other.samefile(db)
    except OSError:
        return False
