"""Files of a spreadsheet as tables: CSV in any of its forms, and XLSX. Hostile files are refused."""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from verifier.cells import restored
from verifier.errors import SheetError
from verifier.report.bombs import refuse_bombs
from verifier.report.grid import Cells, Table, Wanted, table

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MOST_BYTES: Final = 50_000_000
"""Of a file."""

MOST_ROWS: Final = 1_048_576
MOST_COLUMNS: Final = 256

_SEPARATORS: Final = (",", ";", "\t")

_LEGACY: Final = b"\xd0\xcf\x11\xe0"
"""How an old Excel file begins, and a new one with a password."""


def tables(path: Path, wanted: Wanted) -> list[Table]:
    """Return each sheet of a file that has the columns needed.

    Raises SheetError when the file cannot be read, is too large or meant to do harm, or has no such sheet.
    """
    content = _bytes(path)
    if content.startswith(_LEGACY):
        raise SheetError(f"{path}: it is an old Excel file, or one with a password; save it as XLSX without")
    try:
        found = list((_from_xlsx if content.startswith(b"PK") else _from_csv)(content, wanted))
    except SheetError as error:
        raise SheetError(f"{path}: {error}") from error
    if not found:
        needed = " and ".join(f"'{name}'" for name in wanted.needed)
        raise SheetError(
            f"{path}: no row names the columns {needed}; take a sheet that `verifier report` wrote"
        )
    return found


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise SheetError(f"{path}: {(error.strerror or str(error)).lower()}; check the path") from error
    if len(content) > MOST_BYTES:
        raise SheetError(f"{path}: it is larger than {MOST_BYTES // 1_000_000} MB; split it")
    return content


def _from_csv(content: bytes, wanted: Wanted) -> Iterator[Table]:
    utf_16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = content.decode("utf-16" if utf_16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise SheetError("it is not UTF-8; save it as CSV UTF-8, or as XLSX") from error
    for separator in _SEPARATORS:
        if found := table(None, _records(text, separator), wanted):
            yield found
            return


def _records(text: str, separator: str) -> Iterator[Cells]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for number, row in enumerate(rows, start=1):
            yield number, [restored(cell) for cell in row]
    except csv.Error as error:
        raise SheetError(f"line {rows.line_num}: {error}; save it as CSV again") from error


def _from_xlsx(content: bytes, wanted: Wanted) -> Iterator[Table]:
    from openpyxl import load_workbook

    try:
        refuse_bombs(content)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions, which nobody asks for here
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
            with closing(book):
                found = [table(sheet.title, _rows(sheet), wanted) for sheet in book.worksheets]
    except SheetError:
        raise
    except Exception as error:
        # The library raises whatever a broken part makes it stumble over.
        raise SheetError("it is no workbook that can be read; save it as XLSX again") from error
    yield from filter(None, found)


def _rows(sheet: Worksheet) -> Iterator[Cells]:
    """Yield the rows of a sheet that hold something, whatever size it claims to have."""
    rows = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True)
    for number, row in enumerate(rows, start=1):
        if row.count(None) < len(row):
            yield number, ["" if cell is None else _words(cell) for cell in row]


def _words(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).replace("_x000D_", "\r")  # as Excel writes it
