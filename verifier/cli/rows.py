"""Rows of a look-up as a table, JSON or CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence

from verifier.cells import defused
from verifier.cli.terminal import put, put_record, say, table, terminal_width

Row = Mapping[str, object]


def show(rows: Sequence[Row], *, form: str | None, columns: Mapping[str, str], none: str) -> None:
    """Print rows in the form asked for; a table has these columns under these headers.

    Where there are no rows, the table's place is taken by `none`, said on standard error.
    """
    if form == "json":
        put_record(as_json(rows))
    elif form == "csv":
        put_record(as_csv(rows, columns=columns))
    elif rows:
        cells = [[row[column] for column in columns] for row in rows]
        put(table(cells, list(columns.values()), width=terminal_width()))
    else:
        say(none)


def as_json(value: object) -> str:
    """Return a value as JSON for people and programs, on several lines."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=str)


def as_csv(rows: Sequence[Row], *, columns: Mapping[str, str]) -> str:
    """Return rows as CSV with a line of names; an apostrophe defuses what a spreadsheet would run."""
    names = list(rows[0]) if rows else list(columns)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_cell(row[name]) for name in names] for row in rows)
    return out.getvalue().removesuffix("\n")


def _cell(cell: object) -> object:
    if isinstance(cell, dict | list):
        return json.dumps(cell, ensure_ascii=False)
    return defused(cell) if isinstance(cell, str) else cell
