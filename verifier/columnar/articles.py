"""The rows of a Parquet file that anybody wrote, a batch at a time; work for a process apart.

`opened` is asked once for a file, then `more` until it gives nothing. Between the two the file is held here,
so both must be asked of the same process, and of one file at a time.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from itertools import islice
from typing import Any, BinaryIO, Final, NamedTuple

from verifier.errors import BinaryInput, InputError, TooLarge

RATIO, FREE = 100, 50_000_000
"""How many times larger than its file what is wanted of it may be, as of a dataset of ours."""

ANSWER = 20_000_000
"""Bytes that are handed over at once, as long as they are of more than one row."""

ROWS = 1_000
"""Rows that are unpacked at once."""

PAGE = 1 << 20
"""Bytes that are read of a column at once."""

SIGN, LOCKED = b"PAR1", b"PARE"
"""What a file begins and ends with, and with what one that is encrypted does."""

AGAIN: Final = "write or fetch it again"


class Wanted(NamedTuple):
    """The columns to be read: those of text, those of days, and which of them must be there.

    `limit` is the most bytes that a cell may have.
    """

    texts: tuple[str, ...]
    days: tuple[str, ...]
    needed: tuple[str, ...]
    limit: int


class Row(NamedTuple):
    """A row by its number, from 1: its cells by their columns, or why it cannot be read.

    `last` is the last row of which that is so, where it is so of many.
    """

    number: int
    cells: dict[str, str] | None
    fault: str | None = None
    last: int | None = None


_left: list[Iterator[Row]] = []


def opened(raw: bytes, *, handle: int | None, wanted: Wanted) -> dict[str, Any]:
    """Open the file behind a handle, or of these bytes; return its rows' number and whether it is ours.

    Raises an InputError where it is no Parquet file, has not the columns, or would unpack to too much.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # whose threads would take the memory of the work
    _left.clear()
    with ExitStack() as stack:
        file: BinaryIO = io.BytesIO(raw) if handle is None else os.fdopen(os.dup(handle), "rb")
        stack.enter_context(file)
        most = max(FREE, RATIO * _signed(file))
        found = _parsed(file)
        if b"verifier" in (found.schema_arrow.metadata or {}):
            return {"ours": True}
        columns = _columns(found.schema_arrow, wanted)
        _within(_declared(found.metadata, columns), most)
        _left.append(_rows(found, columns, wanted, most, stack.pop_all()))
    return {"ours": False}


def more(_raw: bytes) -> list[Row]:
    """Return the next rows of the file that was opened, none at its end. Raises TooLarge."""
    taken, rows = 0, list[Row]()
    for row in islice(_left[0], ROWS):
        rows.append(row)
        taken += sum(map(len, (row.cells or {}).values()))
        if taken >= ANSWER:
            break
    return rows


def _signed(file: BinaryIO) -> int:
    """The size of a file that begins and ends as Parquet does. Raises BinaryInput for any other."""
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    begins = file.read(len(SIGN))
    file.seek(max(0, size - len(SIGN)))
    ends = file.read(len(SIGN))
    if LOCKED in (begins, ends):
        raise BinaryInput("", "it is Parquet that a key locks", "write it without")
    if begins != SIGN:
        raise BinaryInput("", "it is no Parquet file", "check its suffix")
    if ends != SIGN:
        raise BinaryInput("", "it is no whole Parquet file: it breaks off", AGAIN)
    return size


def _parsed(file: BinaryIO) -> Any:
    from pyarrow import parquet

    try:
        found = parquet.ParquetFile(file, buffer_size=PAGE, pre_buffer=False)
        assert found.schema_arrow is not None  # which is made when it is asked for
        return found
    except _unreadable() as error:
        raise BinaryInput("", f"it cannot be read as Parquet: {_line(error)}", AGAIN) from error


def _unreadable() -> tuple[type[Exception], ...]:
    """What pyarrow raises over a file that is damaged, or holds what it does not read."""
    from pyarrow import lib

    return (OSError, ValueError, KeyError, TypeError, NotImplementedError, lib.ArrowException)


def _columns(schema: Any, wanted: Wanted) -> list[str]:
    """The columns that are there of those that are wanted. Raises InputError for one that does not fit."""
    for name in wanted.needed:
        if name not in schema.names:
            remedy = f"a row has {' and '.join(map(repr, wanted.needed))}, as a line of JSON lines has"
            raise InputError("", f"it has no column {name!r}", remedy)
    columns = [name for name in (*wanted.texts, *wanted.days) if name in schema.names]
    for name in columns:
        if schema.names.count(name) > 1:
            raise InputError("", f"it has {schema.names.count(name)} columns {name!r}", "leave one of them")
        given = schema.field(name).type
        if not (_is_text(given) or (name in wanted.days and _is_day(given))):
            kind = "days or text" if name in wanted.days else "text"
            remedy = f"write it as {kind}, or under another name"
            raise InputError("", f"its column {name!r} is of {_line(given)}, not of {kind}", remedy)
    return columns


def _is_text(given: Any) -> bool:
    from pyarrow import types

    if types.is_dictionary(given):
        given = given.value_type
    kinds = ("null", "string", "large_string", "string_view", "binary", "large_binary", "binary_view")
    return str(given) in kinds


def _is_day(given: Any) -> bool:
    from pyarrow import types

    return bool(types.is_date(given) or types.is_timestamp(given))


def _declared(about: Any, columns: Sequence[str]) -> int:
    """How many bytes the file says that these columns have."""
    roots = set(columns)
    total = 0
    for group in map(about.row_group, range(about.num_row_groups)):
        for chunk in map(group.column, range(group.num_columns)):
            if chunk.path_in_schema in roots:
                total += max(0, chunk.total_uncompressed_size)
    return total


def _rows(file: Any, columns: Sequence[str], wanted: Wanted, most: int, opened: ExitStack) -> Iterator[Row]:
    """The rows, group by group; of a group that is damaged those behind the damage are left out."""
    first, taken = 1, 0
    with opened:
        for number in range(file.num_row_groups):
            group = file.metadata.row_group(number)
            at, last = first, first + group.num_rows - 1
            many = max(1, min(ROWS, ANSWER * max(1, group.num_rows) // max(1, group.total_byte_size)))
            try:
                for batch in file.iter_batches(many, [number], columns=list(columns), use_threads=False):
                    taken += batch.nbytes
                    _within(taken, most)
                    yield from _of_batch(batch, at, wanted)
                    at += batch.num_rows
            except MemoryError:
                yield Row(at, None, "they take more memory than there is for them", max(at, last))
            except _unreadable() as error:
                yield Row(at, None, f"it cannot be read: {_line(error)}", max(at, last))
            first = last + 1


def _of_batch(batch: Any, first: int, wanted: Wanted) -> Iterator[Row]:
    columns = [(name, *_cells(batch.column(name))) for name in batch.schema.names]
    for at in range(batch.num_rows):
        try:
            read = {name: cell(column[at], name, wanted) for name, column, cell in columns}
        except ValueError as error:
            yield Row(first + at, None, str(error))
        else:
            yield Row(first + at, {name: words for name, words in read.items() if words is not None})


def _cells(column: Any) -> tuple[Any, Callable[[Any, str, Wanted], str | None]]:
    """A column as bytes, which need be no text yet, or as days; and what makes words of one of its cells."""
    import pyarrow

    if pyarrow.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    if pyarrow.types.is_timestamp(column.type):
        return column.cast(pyarrow.timestamp("s", column.type.tz), safe=False), _day
    if pyarrow.types.is_date(column.type):
        return column, _day
    return column.cast(pyarrow.large_binary()), _text


def _text(cell: Any, name: str, wanted: Wanted) -> str | None:
    found: bytes | None = cell.as_py()
    if found is None:
        return None
    if len(found) > wanted.limit:
        raise ValueError(f"too large: more than {wanted.limit:,} bytes in {name!r}")
    try:
        return found.decode()
    except UnicodeDecodeError as error:
        raise ValueError(f"{name!r} is not UTF-8 at byte {error.start}") from None


def _day(cell: Any, name: str, _wanted: Wanted) -> str | None:
    try:
        found = cell.as_py()
    except (ValueError, OverflowError, KeyError, OSError):  # a year beyond all calendars, or no time zone
        raise ValueError(f"{name!r} names no day") from None
    return None if found is None else str(found)[:10]


def _within(size: int, most: int) -> None:
    if size > most:
        what = f"too large: it unpacks to more than {most / 1e6:,.0f} MB, which no articles do"
        raise TooLarge("", what, "ask who made it")


def _line(error: object) -> str:
    return " ".join(str(error).split())[:200]
