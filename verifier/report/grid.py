"""Rows of cells as a table: the columns that are wanted, wherever they stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from verifier.errors import SheetError

LOOKED_AT: Final = 20
"""Rows among which the one that names the columns is looked for."""

Cells = tuple[int, Sequence[str]]
"""A row: its number in the spreadsheet, and its cells."""


class Wanted(NamedTuple):
    """The columns that a table must have, and those that are taken too where it has them."""

    needed: Collection[str]
    optional: Collection[str]


class Table(NamedTuple):
    """A sheet: its name, None for the only one of a file, and its rows: number, and words by column."""

    name: str | None
    rows: list[tuple[int, dict[str, str]]]


def table(name: str | None, rows: Iterable[Cells], wanted: Wanted) -> Table | None:
    """Return the table of these rows, None where no row among the first names the columns that it needs.

    Rows without a word in any of its columns are left out. Raises SheetError when a column stands twice.
    """
    remaining = iter(rows)
    for _, cells in islice(remaining, LOOKED_AT):
        names = [" ".join(cell.casefold().split()) for cell in cells]
        if set(wanted.needed) <= set(names):
            return Table(name, list(_rows(remaining, _places(names, wanted))))
    return None


def _places(names: Sequence[str], wanted: Wanted) -> dict[str, int]:
    """Return where each column stands."""
    taken = {*wanted.needed, *wanted.optional}
    twice = sorted(name for name in taken if names.count(name) > 1)
    if twice:
        raise SheetError(f"the column '{twice[0]}' stands twice; rename one of them")
    return {name: at for at, name in enumerate(names) if name in taken}


def _rows(rows: Iterable[Cells], places: dict[str, int]) -> Iterator[tuple[int, dict[str, str]]]:
    for number, cells in rows:
        row = {name: words for name, at in places.items() if at < len(cells) and (words := cells[at].strip())}
        if row:
            yield number, row
