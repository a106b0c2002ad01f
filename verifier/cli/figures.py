"""`verifier figures`: look up figures, those of one quantity together and drawn on one scale."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verifier.cli import options
from verifier.cli.program import Exit
from verifier.cli.rows import show

if TYPE_CHECKING:
    from verifier.store.look import FigureRow

COLUMNS = {
    "quantity": "quantity", "published": "day", "drawn": "drawn", "text": "figure", "said": "said by",
}  # fmt: skip

WIDTH = 20
"""Columns that a drawing takes."""


@click.command(short_help="Look up figures over time.")
@click.argument("text", required=False)
@click.option("--document", metavar="NAME", help="In the document of this name.")
@options.limit
@options.store
@options.rows
def figures(text: str | None, document: str | None, limit: int | None, db: Path, form: str | None) -> Exit:
    """Look up figures whose quantity or words hold TEXT, by quantity and then by day; all without it.

    Each is drawn on the scale of its quantity: a dot for a number, a bar for a range, an arrow where the
    words leave the end open.
    """
    from verifier.store import open_store
    from verifier.store.look import FigureRow

    with open_store(db, create=False, read_only=True) as ledger:
        found = ledger.figures(text=text, document=document, limit=limit)
    rows = [row._asdict() for row in found]
    if form is None:
        rows = [
            {
                **row._asdict(),
                "drawn": drawing,
                "said": " ← ".join(filter(None, (row.chain, row.outlet or row.document))),
            }
            for _, group in groupby(found, key=lambda row: row.quantity)
            for row, drawing in _drawn(list(group))
        ]
    columns = COLUMNS if form is None else {name: name for name in FigureRow._fields}
    show(rows, form=form, columns=columns, none="no figure fits")
    return Exit.CLEAN


def _drawn(rows: list[FigureRow]) -> Iterable[tuple[FigureRow, str]]:
    """Yield each figure of one quantity with its drawing."""
    ends = [end for row in rows for end in (row.low, row.high) if end is not None]
    least, most = min(ends), max(ends)
    for row in rows:
        yield row, draw(row.low, row.high, least=least, most=most)


def draw(low: float | None, high: float | None, *, least: float, most: float) -> str:
    """Return an interval on a scale from `least` to `most`; an arrow points where an end is open."""
    start, stop = (_column(end, least, most) for end in (low, high))
    line = ["·"] * WIDTH
    first, last = (0 if start is None else start), (WIDTH - 1 if stop is None else stop)
    line[first : last + 1] = ["─"] * (last - first + 1)
    for at, end in ((start, low), (stop, high)):
        if at is not None and end is not None:
            line[at] = "●"
    if start is None:
        line[0] = "←"
    if stop is None:
        line[-1] = "→"
    return "".join(line)


def _column(end: float | None, least: float, most: float) -> int | None:
    """The column of a number; one is kept free on either side for arrows."""
    if end is None:
        return None
    return 1 + round((end - least) / (most - least) * (WIDTH - 3)) if most > least else WIDTH // 2
