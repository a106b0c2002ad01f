"""`verifier sources`: look up sources in the store."""

from __future__ import annotations

from pathlib import Path

import click

from verifier.cli import options
from verifier.cli.program import Exit
from verifier.cli.rows import show

COLUMNS = {
    "name": "source",
    "kind": "kind",
    "anonymity": "named",
    "as_speaker": "said",
    "as_channel": "passed on",
    "documents": "documents",
}


@click.command(short_help="Look up sources in the store.")
@click.argument("text", required=False)
@click.option("--kind", type=click.Choice(options.SOURCE_KINDS), help="Of this kind.")
@click.option("--document", metavar="NAME", help="In the document of this name.")
@options.limit
@options.store
@options.rows
def sources(
    text: str | None, kind: str | None, document: str | None, limit: int | None, db: Path, form: str | None
) -> Exit:
    """Look up sources with all the words of TEXT in one of their names; all sources without it."""
    from verifier.store import open_store

    with open_store(db, create=False, read_only=True) as ledger:
        found = ledger.sources(text=text, kind=kind, document=document, limit=limit)
    show([row._asdict() for row in found], form=form, columns=COLUMNS, none="no source fits")
    return Exit.CLEAN
