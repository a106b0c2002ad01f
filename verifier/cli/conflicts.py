"""`verifier conflicts`: look up figures of one quantity that cannot all be right."""

from __future__ import annotations

from pathlib import Path

import click

from verifier.cli import options
from verifier.cli.program import Exit
from verifier.cli.rows import show

COLUMNS = {
    "quantity": "quantity", "one": "one", "said": "said by", "other": "other", "other_said": "said by",
    "why": "why",
}  # fmt: skip


@click.command(short_help="Look up figures that cannot all be right.")
@click.argument("text", required=False)
@click.option(
    "--relation",
    type=click.Choice(["conflict", "update", "agree"]),
    default="conflict",
    show_default=True,
    help="How the two figures stand to each other.",
)
@click.option("--document", metavar="NAME", help="With a side in the document of this name.")
@options.limit
@options.store
@options.rows
def conflicts(
    text: str | None, relation: str, document: str | None, limit: int | None, db: Path, form: str | None
) -> Exit:
    """Look up conflicts whose quantity or words hold TEXT; all without it."""
    from verifier.store import open_store

    with open_store(db, create=False, read_only=True) as ledger:
        found = ledger.comparisons(relation=relation, text=text, document=document, limit=limit)
    rows = [row._asdict() for row in found]
    if form is None:
        for row in rows:
            row["said"] = _said(row["teller"], row["outlet"] or row["document"], row["published"])
            row["other_said"] = _said(
                row["other_teller"], row["other_outlet"] or row["other_document"], row["other_published"]
            )
    show(rows, form=form, columns=COLUMNS if form is None else {}, none="no figures stand so")
    return Exit.CLEAN


def _said(teller: str | None, outlet: str, day: str | None) -> str:
    """Who gave a figure, through which outlet, and when, in one line."""
    return " ← ".join(part for part in (teller, outlet) if part) + (f", {day}" if day else "")
