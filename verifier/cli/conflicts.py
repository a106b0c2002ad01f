"""`verifier conflicts`: look up figures of one quantity that cannot all be right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verifier.cli import options
from verifier.cli.program import Exit
from verifier.cli.rows import show
from verifier.cli.terminal import printable, put, say

if TYPE_CHECKING:
    from verifier.store.look import ComparisonRow

COLOURS = {"conflict": "red", "update": "yellow", "agree": "green"}


@click.command(short_help="Look up figures that cannot all be right.")
@click.argument("text", required=False)
@click.option(
    "--relation",
    type=click.Choice(list(COLOURS)),
    default="conflict",
    show_default=True,
    help="How the two figures stand to each other.",
)
@click.option("--document", metavar="NAME", help="With a side in the document of this name.")
@click.option(
    "--all", "unsure", is_flag=True, help="Also where it is no more than likely that both count one thing."
)
@options.limit
@options.store
@options.rows
def conflicts(
    text: str | None,
    relation: str,
    document: str | None,
    unsure: bool,
    limit: int | None,
    db: Path,
    form: str | None,
) -> Exit:
    """Look up conflicts whose quantity or words hold TEXT; all without it.

    Both figures are shown with who gave them, where and when, and then why they cannot both be right. Without
    --all only those of which it is sure that they count one thing.
    """
    from verifier.store import open_store
    from verifier.store.look import ComparisonRow

    certainty = None if unsure else "sure"
    with open_store(db, create=False, read_only=True) as ledger:
        found = ledger.comparisons(
            relation=relation, text=text, document=document, limit=limit, certainty=certainty
        )
    if form is not None:
        columns = {name: name for name in ComparisonRow._fields}
        show([row._asdict() for row in found], form=form, columns=columns, none="")
        return Exit.CLEAN
    for row in found:
        for line in _lines(row):
            put(line)
    if not found:
        say("no figures stand so" if unsure else "no figures surely stand so; --all shows what is likely")
    return Exit.CLEAN


def _lines(row: ComparisonRow) -> Iterator[str]:
    likely = "" if row.certainty == "sure" else " (likely)"
    yield f"{click.style(row.relation, fg=COLOURS[row.relation])}{likely}: {printable(row.quantity)}"
    sides = (
        (row.published, row.one, row.teller, row.outlet or row.document),
        (row.other_published, row.other, row.other_teller, row.other_outlet or row.other_document),
    )
    width = max(len(printable(words)) for _, words, _, _ in sides)
    for day, words, teller, outlet in sides:
        said = printable(" ← ".join(filter(None, (teller, outlet))))
        yield f"  {day or 'no day':10}  {printable(words):{width}}  {said}"
    yield f"  {printable(row.why)}"
