"""The fact-checker's sheet as CSV that a spreadsheet opens as it stands (RFC 4180, UTF-8 with its mark)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Final

from claims.audited import Audited
from claims.run import Run
from verifier.cells import defused, held
from verifier.report.sheet import COLUMNS, SheetRow, sheet_rows

MARK: Final = "\ufeff"
"""By which a spreadsheet knows UTF-8."""

_NUMBER: Final = re.compile(r"\d+(?:e\d+)?")
"""An id that a spreadsheet would read as a number, and write back as another."""


def render_csv(audited: Sequence[Audited], *, run: Run) -> str:
    """Return the sheet as CSV: claims and findings in the order of the text, after a line of names.

    No cell is taken for a formula or, in the column of ids, for a number: an apostrophe stands before it.
    """
    return as_csv(sheet_rows(audited))


def as_csv(rows: Iterable[SheetRow]) -> str:
    """Return rows of the sheet as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.header for column in COLUMNS])
    writer.writerows([_cell(cell) for cell in _guarded(row).cells(COLUMNS)] for row in rows)
    return MARK + out.getvalue()


def _guarded(row: SheetRow) -> SheetRow:
    return row.model_copy(update={"id": f"'{row.id}"}) if _NUMBER.fullmatch(row.id) else row


def _cell(cell: str | int) -> str | int:
    return held(defused(cell)) if isinstance(cell, str) else cell
