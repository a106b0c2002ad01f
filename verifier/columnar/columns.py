"""The types of the Parquet file's columns, as they follow from its rows."""

from __future__ import annotations

import datetime
import types
from collections.abc import Iterator
from typing import Any, Final, NamedTuple, get_args, get_origin

from pydantic import AwareDatetime

from claims.value import Value


class Scalar(NamedTuple):
    """A type as SQL names it, and as pyarrow makes it: the name of a function, and what that takes."""

    sql: str
    arrow: str
    takes: tuple[str, ...] = ()


_SCALARS: Final[dict[Any, Scalar]] = {
    str: Scalar("VARCHAR", "string"),
    int: Scalar("BIGINT", "int64"),
    float: Scalar("DOUBLE", "float64"),
    bool: Scalar("BOOLEAN", "bool_"),
    datetime.date: Scalar("DATE", "date32"),
    AwareDatetime: Scalar("TIMESTAMP WITH TIME ZONE", "timestamp", ("us", "UTC")),
}
"""The types that stand in a row."""


class Column(NamedTuple):
    """A field of a row: its name, whether it may be null or is a list, what it is of, and what stands there.

    `of` is its type, or the row that hangs on it.
    """

    name: str
    nullable: bool
    listed: bool
    of: Scalar | type[Value]
    what: str


def columns(row: type[Value]) -> Iterator[Column]:
    """Yield the columns that the fields of a row make."""
    for name, field in row.model_fields.items():
        of: Any = field.annotation
        nullable = listed = False
        if get_origin(of) is types.UnionType:
            of, nullable = get_args(of)[0], True
        if get_origin(of) is tuple:
            of, listed = get_args(of)[0], True
        yield Column(name, nullable, listed, _SCALARS.get(of) or of, field.description or "")
