"""Parquet: one document a row, in the columns that an object of JSON lines has as its fields."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib.util import find_spec
from typing import IO, Any, Final

from verifier.errors import BadRecord, BinaryInput, EmptyInput, InputError, TooLarge
from verifier.ingest import jsonlines
from verifier.ingest.bounded import apart
from verifier.ingest.given import Arrival, Given, amount
from verifier.ingest.members import HELD
from verifier.ingest.particulars import FIELDS, shortened

NEEDED: Final = ("name", "text")
DAYS: Final = ("published",)


def read(given: Given) -> Iterator[Arrival | InputError]:
    """Yield a document for each row, or the error that the row has; other columns are passed over.

    Rows come by batches, so that a file may be larger than the memory. Raises an InputError when it is no
    Parquet file, has not the columns, or no row, and when pyarrow is not installed.
    """
    if find_spec("pyarrow") is None:
        what = "reading Parquet needs pyarrow, which is not installed"
        raise InputError(given.location, what, "pip install pyarrow")
    count = 0
    for number, cells, fault, last in _rows(given):
        count += 1
        rows = f"row {number}" if last is None or last == number else f"rows {number} to {last}"
        try:
            if fault:
                raise ValueError(fault)
            document = jsonlines.document(cells)
            if document.name in given.taken:
                raise ValueError(f"another document is named {shortened(document.name)} too")
        except ValueError as error:
            left = "the row is left out" if last is None or last == number else "the rows are left out"
            yield BadRecord(f"{given.location}: {rows}", str(error), left)
            continue
        given.taken.add(document.name)
        yield Arrival(document=document, location=document.name)
    if not count:
        raise EmptyInput(given.location, "there is no row in it", "give a file with a row an article")


def _rows(given: Given) -> Iterator[Any]:
    """The rows as `verifier.columnar.articles` has them, unpacked in a process apart."""
    from verifier.columnar.articles import Wanted, more, opened

    texts = (*NEEDED, *(name for name in FIELDS if name not in DAYS))
    wanted = Wanted(texts, DAYS, NEEDED, given.limit)
    with _handles(given.file) as handles, apart(*handles) as asked:
        handle, raw = (handles[0], b"") if handles else (None, _held(given))
        about = asked(partial(opened, handle=handle, wanted=wanted), raw, location=given.location)
        if about["ours"]:
            what = "it holds what verifier read in articles, and none to be read"
            raise BinaryInput(given.location, what, "`verifier add` takes the folder of a dataset")
        number = 0
        try:
            while rows := asked(more, b"", location=given.location):
                yield from rows
                number = rows[-1][3] or rows[-1][0]
        except InputError as error:
            what = f"behind row {number}: {error.what}"
            raise type(error)(
                given.location, what, "what follows is left out; write it in smaller rows"
            ) from None


@contextmanager
def _handles(file: IO[bytes]) -> Iterator[Sequence[int]]:
    """Give the number of an open file to hand on; none of a stream, and of what lies in another."""
    try:
        # The first three are taken in any process.
        handles = [fcntl.fcntl(file.fileno(), fcntl.F_DUPFD_CLOEXEC, 3)] if file.seekable() else []
    except (OSError, ValueError):
        handles = []
    try:
        yield handles
    finally:
        for handle in handles:
            os.close(handle)


def _held(given: Given) -> bytes:
    raw = given.file.read(HELD + 1)
    if len(raw) > HELD:
        what = f"too large: Parquet of more than {amount(HELD)} that is no file of its own"
        raise TooLarge(given.location, what, "save it as a file and give that")
    return raw
