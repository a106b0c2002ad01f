"""Rows as Arrow and Parquet have them: their types follow from those of the values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from claims.value import Value
from verifier.columnar.columns import Column, Scalar, columns
from verifier.errors import UsageError

MISSING: Final = "parquet needs pyarrow, which is not installed; pip install pyarrow"

_HALF: Final = re.compile("[\ud800-\udfff]")


def whole(text: str) -> str:
    """Return a text without halves of surrogate pairs, which are no characters: U+FFFD in place of each."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)


def schema(row: type[Value], about: Mapping[str, str]) -> Any:
    """Return the Arrow schema of rows, with what is said about all of them.

    Raises UsageError where pyarrow is not installed.
    """
    try:
        import pyarrow
    except ImportError as error:
        raise UsageError(MISSING) from error
    return pyarrow.schema(_fields(row), metadata={key: whole(value) for key, value in about.items()})


def table(rows: Iterable[Value], schema: Any) -> Any:
    """Return rows as an Arrow table of this schema."""
    import pyarrow

    return pyarrow.Table.from_pylist([_held(row.model_dump()) for row in rows], schema=schema)


def _fields(row: type[Value]) -> list[Any]:
    """Return the fields of Arrow for a row; each says what it is, as docs/exchange.md does."""
    import pyarrow

    return [
        pyarrow.field(column.name, _type(column), nullable=column.nullable, metadata={"what": column.what})
        for column in columns(row)
    ]


def _type(column: Column) -> Any:
    import pyarrow

    of = column.of
    inner = getattr(pyarrow, of.arrow)(*of.takes) if isinstance(of, Scalar) else pyarrow.struct(_fields(of))
    return pyarrow.list_(pyarrow.field("element", inner, nullable=False)) if column.listed else inner


def _held(cell: Any) -> Any:
    """Return a cell with every text in it as UTF-8 can hold it."""
    if isinstance(cell, str):
        return whole(cell)
    if isinstance(cell, dict):
        return {name: _held(part) for name, part in cell.items()}
    return [_held(part) for part in cell] if isinstance(cell, tuple | list) else cell
