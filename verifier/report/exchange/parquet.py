"""Claims as one Parquet file, for DuckDB, Polars, R and whatever else reads columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from claims.audited import Audited
from claims.run import Run
from claims.value import Value
from verifier.errors import UsageError
from verifier.report.exchange.columns import Column, Scalar, columns
from verifier.report.exchange.filling import claim_rows
from verifier.report.exchange.linked import whole
from verifier.report.exchange.rows import ClaimRow

MISSING: Final = "parquet needs pyarrow, which is not installed; pip install pyarrow"


def render_parquet(audited: Sequence[Audited], *, run: Run) -> bytes:
    """Return a row for each claim as Parquet; one version of pyarrow gives the same bytes each time.

    Raises UsageError where pyarrow is not installed.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise UsageError(MISSING) from error
    about = {"verifier": run.version, "model": run.model, "read": run.at.isoformat()}
    schema = pyarrow.schema(_fields(ClaimRow), metadata={key: whole(value) for key, value in about.items()})
    rows = [_held(row.model_dump()) for row in claim_rows(audited)]
    out = pyarrow.BufferOutputStream()
    parquet.write_table(pyarrow.Table.from_pylist(rows, schema=schema), out, compression="zstd")
    return bytes(out.getvalue())


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
