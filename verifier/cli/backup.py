"""`verifier backup`: a copy of the store."""

from __future__ import annotations

from pathlib import Path

import click

from verifier.cli import options
from verifier.cli.program import Exit
from verifier.cli.terminal import printable, put


@click.command(short_help="Copy the store.")
@click.argument("file", type=click.Path(path_type=Path))
@options.store
def backup(file: Path, db: Path) -> Exit:
    """Copy the store to FILE, with its evidence beside it; others may read and write meanwhile."""
    from verifier.store import open_store

    with open_store(db, create=False, read_only=True) as ledger:
        ledger.backup(file)
        head = ledger.head()
    put(f"copied to {printable(str(file))}")
    put(f"head: {head}")
    return Exit.CLEAN
