"""`verifier upgrade`: a store of an older version brought to this one."""

from __future__ import annotations

from pathlib import Path

import click

from verifier.cli import options
from verifier.cli.program import Exit
from verifier.cli.tally import counted
from verifier.cli.terminal import printable, put


@click.command(short_help="Bring a store of an older version to this one.")
@options.store
def upgrade(db: Path) -> Exit:
    """Bring the store to the schema of this version; nothing that it holds changes.

    Commands that write do so by themselves. Keep a copy where an older version must still read it: see
    `verifier backup`.
    """
    from verifier.store import open_store

    with open_store(db, create=False) as ledger:
        articles = ledger.counts().articles
    put(f"{printable(str(db))}: as this version writes it, {counted(articles, 'article')}")
    return Exit.CLEAN
