"""`verifier claims`: look up claims in the store."""

from __future__ import annotations

from pathlib import Path

import click

from verifier.cli import options
from verifier.cli.program import Exit
from verifier.cli.rows import show

COLUMNS = {"document": "document", "chain": "who", "kind": "kind", "statement": "claim"}


@click.command(short_help="Look up claims in the store.")
@click.argument("text", required=False)
@click.option(
    "--source", metavar="WORDS", help="Said by, or passed on by, a source with these words in a name."
)
@click.option("--kind", type=click.Choice(options.KINDS), help="Of this kind.")
@click.option("--document", metavar="NAME", help="In the document of this name.")
@options.limit
@options.store
@options.rows
def claims(
    text: str | None,
    source: str | None,
    kind: str | None,
    document: str | None,
    limit: int | None,
    db: Path,
    form: str | None,
) -> Exit:
    """Look up claims with all the words of TEXT; all claims without it."""
    from verifier.store import open_store

    with open_store(db, create=False, read_only=True) as ledger:
        found = ledger.claims(text=text, source=source, kind=kind, document=document, limit=limit)
    show([row._asdict() for row in found], form=form, columns=COLUMNS, none="no claim fits")
    return Exit.CLEAN
