"""`verifier origins`: how many outlets give a figure, and how many voices that goes back to."""

from __future__ import annotations

from pathlib import Path

import click

from verifier.cli import options
from verifier.cli.program import Exit
from verifier.cli.rows import show

COLUMNS = {
    "quantity": "quantity",
    "figures": "figures",
    "documents": "documents",
    "outlets": "outlets",
    "first_speakers": "voices",
    "own_voice": "no source",
    "unnamed": "unnamed",
    "speakers": "who said it first",
}


@click.command(short_help="Look up how many voices figures go back to.")
@click.argument("text", required=False)
@click.option(
    "--least",
    type=click.IntRange(min=1),
    default=2,
    show_default=True,
    metavar="N",
    help="Given in so many documents, at least.",
)
@click.option("--stories", is_flag=True, help="Tell in how many stories, copies of one counted once.")
@options.limit
@options.store
@options.rows
def origins(
    text: str | None, least: int, stories: bool, limit: int | None, db: Path, form: str | None
) -> Exit:
    """Look up quantities whose words hold TEXT with how many voices their figures go back to.

    One agency's story in ten papers has ten outlets and one voice. Sources that were judged to be one count
    once (see `verifier sources merge`), and with --stories so do copies of one story (see `verifier copies`).
    """
    from verifier.store import open_store

    with open_store(db, create=False, read_only=True) as ledger:
        found = ledger.origins(text=text, least=least, limit=limit)
    none = f"no quantity is given in {least} or more documents"
    rows, columns = [row._asdict() for row in found], COLUMNS
    if stories and rows:
        from verifier.pipeline import counted_once

        for row, count in zip(rows, counted_once(db, [row.quantity for row in found]), strict=True):
            row["stories"] = count
        columns = {"quantity": "quantity", "stories": "stories", **COLUMNS}
    show(rows, form=form, columns=columns, none=none)
    return Exit.CLEAN
