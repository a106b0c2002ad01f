"""The fact-checker's sheet as an Excel workbook, ready to be filled in."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable, Mapping, Sequence
from math import ceil
from typing import TYPE_CHECKING, Final

from claims.audited import Audited
from claims.run import Run
from verifier.cells import held
from verifier.errors import VerifierError
from verifier.report.manual import MANUAL, TITLE
from verifier.report.sheet import COLUMNS, SheetRow, Tab, sheet_rows

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS: Final = 1_048_576
"""Rows that a sheet holds, its header among them."""

LINE_POINTS: Final = 15
MOST_POINTS: Final = 409
"""How high a line is, and a row at most. Not every program finds out by itself how high a row must be."""

WORDS_FILL: Final = 0.9
"""How much of a line's width is filled before the next word goes to another."""

A3: Final = 8
"""The number of the paper on which all columns can still be read."""

# A string stays a string: never a formula, a link or a number.
OPTIONS: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}

LOOKS: Final[Mapping[str, Mapping[str, object]]] = {
    "header": {"bold": True, "bg_color": "#D9E1EC", "bottom": 1},
    "cell": {},
    "header to fill": {"bold": True, "bg_color": "#FFD966", "bottom": 1},
    "cell to fill": {"bg_color": "#FFF8E1", "border": 1, "border_color": "#E3D5A6"},
    "title": {"bold": True, "font_size": 14, "text_wrap": False},
}
"""How cells look, beside being wrapped and set at the top."""


def render_xlsx(audited: Sequence[Audited], *, run: Run) -> bytes:
    """Return the sheet as a workbook: claims, findings, and how to fill it in.

    The same values give the same bytes. A cell too long for a spreadsheet is cut and says so. Raises
    VerifierError when there are more claims or findings than a sheet has rows.
    """
    return as_xlsx(sheet_rows(audited), made=run.at)


def as_xlsx(rows: Iterable[SheetRow], *, made: datetime.datetime, most: int = MOST_ROWS) -> bytes:
    """Return rows of the sheet as a workbook that was made at this time.

    Raises VerifierError when one of its sheets would have more rows than `most`, its header among them.
    """
    from xlsxwriter import Workbook

    by_tab: dict[Tab, list[SheetRow]] = {tab: [] for tab in Tab}
    for row in rows:
        by_tab[row.tab].append(row)
    for tab, found in by_tab.items():
        if len(found) >= most:
            raise VerifierError(
                f"{len(found):,} {tab.lower()} are more than a sheet of {most:,} rows holds; name fewer "
                "documents, or take csv"
            )
    out = io.BytesIO()
    with Workbook(out, {**OPTIONS, "in_memory": True}) as book:
        book.set_properties({"title": TITLE, "created": made.astimezone(datetime.UTC).replace(tzinfo=None)})
        looks = {
            name: book.add_format({"text_wrap": True, "valign": "top", "align": "left", **look})
            for name, look in LOOKS.items()
        }
        for tab, found in by_tab.items():
            _tab(book, tab, found, looks)
        _manual(book.add_worksheet("Read me"), looks)
    return out.getvalue()


def _tab(book: Workbook, tab: Tab, rows: Sequence[SheetRow], looks: Mapping[str, Format]) -> None:
    columns = [column for column in COLUMNS if tab is Tab.CLAIMS or not column.of_claims_only]
    sheet = book.add_worksheet(tab)
    for at, column in enumerate(columns):
        fill = " to fill" if column.to_fill else ""
        sheet.set_column(at, at, column.width)
        sheet.write_string(0, at, column.header, looks[f"header{fill}"])
        _offer(sheet, at, column.choices.get(tab, ()), rows=len(rows))
    widths = [column.width for column in columns]
    for number, row in enumerate(rows, start=1):
        cells = row.cells(columns)
        sheet.set_row(number, _height(cells, widths))
        for at, (column, cell) in enumerate(zip(columns, cells, strict=True)):
            _write(sheet, number, at, cell, looks["cell to fill" if column.to_fill else "cell"])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(A3)
    sheet.set_margins(left=0.4, right=0.4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _height(cells: Sequence[str | int], widths: Sequence[int]) -> int:
    """Return the points that a row needs: each line of a cell is broken where it is wider than the column."""
    lines = (
        sum(ceil(max(len(line), 1) / (WORDS_FILL * width)) for line in str(cell).split("\n"))
        for cell, width in zip(cells, widths, strict=True)
    )
    return min(LINE_POINTS * max(lines), MOST_POINTS)


def _write(sheet: Worksheet, row: int, at: int, cell: str | int, look: Format) -> None:
    if isinstance(cell, int):
        sheet.write_number(row, at, cell, look)
    elif cell:
        sheet.write_string(row, at, held(cell), look)
    else:
        sheet.write_blank(row, at, None, look)


def _offer(sheet: Worksheet, at: int, choices: Sequence[str], *, rows: int) -> None:
    """Let a column take no other words than these, and offer them."""
    if choices and rows:
        error = {"error_title": "None of these", "error_message": f"One of: {', '.join(choices)}."}
        sheet.data_validation(1, at, rows, at, {"validate": "list", "source": list(choices), **error})


def _manual(sheet: Worksheet, looks: Mapping[str, Format]) -> None:
    widths = (18, 90)
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.write_string(0, 0, TITLE, looks["title"])
    for number, (what, how) in enumerate(MANUAL, start=2):
        sheet.set_row(number, _height((what, how), widths))
        sheet.write_string(number, 0, what, looks["header"])
        sheet.write_string(number, 1, how, looks["cell"])
