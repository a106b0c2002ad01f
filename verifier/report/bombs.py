"""Workbooks that are made to do harm: a small file that unpacks to more than a machine holds."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import IO, Final

from verifier.errors import SheetError

MOST_UNPACKED: Final = 200_000_000
"""Bytes of all parts together."""

MOST_RATIO: Final = 100
"""How many times larger than packed."""

MOST_BESIDE: Final = 1_000_000
"""Bytes of XML that holds no cells (styles, names of sheets): it is read whole, into fifty times as many."""

_CELLS: Final = re.compile(r"xl/(?:worksheets/sheet\d+|sharedStrings)\.xml", re.IGNORECASE)
_NAMED: Final = re.compile(rb"<(?:[^<>\s:]+:)?sheet[\s/>]")
"""Where the workbook names a sheet; each name makes its part be read once more."""

_DOCTYPE: Final = b"<!DOCTYPE"
_MARK: Final = b"\xef\xbb\xbf"
_OTHER_UNICODE: Final = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
"""How XML begins in which a document type would not be seen."""

_CHUNK: Final = 1 << 20


def refuse_bombs(content: bytes) -> None:
    """Raise SheetError for a workbook that unpacks to too much, or that brings entities of its own.

    Raises what `zipfile` raises when it cannot be unpacked.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        unpacked = sum(part.file_size for part in parts)
        if unpacked > MOST_UNPACKED or unpacked > MOST_RATIO * len(content):
            size = f"{unpacked / 1_000_000:,.0f} MB"
            raise SheetError(f"it unpacks to {size}, which no sheet needs; ask who made it")
        beside, named = 0, 0
        for part in parts:
            with archive.open(part) as file:
                for chunk, is_xml in _chunks(file):
                    if is_xml and not _CELLS.fullmatch(part.filename):
                        beside += len(chunk)
                        named += len(_NAMED.findall(chunk))
        if beside > MOST_BESIDE or named > sum(_is_sheet(part.filename) for part in parts):
            raise SheetError("there is too much in it beside cells; copy the cells into a new workbook")


def _is_sheet(name: str) -> bool:
    return name.lower().startswith("xl/worksheets/") and name.lower().endswith(".xml")


def _chunks(file: IO[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Yield a part piece by piece, and whether it is XML. Raises SheetError for XML no spreadsheet writes."""
    before, is_xml = b"", False
    while chunk := file.read(_CHUNK):
        if not before:
            is_xml = chunk.removeprefix(_MARK).lstrip().startswith(b"<")
        if _DOCTYPE in before + chunk or (not before and chunk.startswith(_OTHER_UNICODE)):
            raise SheetError("a part of it is no XML of a spreadsheet; ask who made it")
        yield chunk, is_xml
        before = chunk[-len(_DOCTYPE) :]
