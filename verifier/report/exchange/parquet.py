"""Claims as one Parquet file, for DuckDB, Polars, R and whatever else reads columns."""

from __future__ import annotations

from collections.abc import Sequence

from claims.audited import Audited
from claims.run import Run
from verifier.columnar import ClaimRow, claim_rows, schema, table


def render_parquet(audited: Sequence[Audited], *, run: Run) -> bytes:
    """Return a row for each claim as Parquet; one version of pyarrow gives the same bytes each time.

    Raises UsageError where pyarrow is not installed.
    """
    made = schema(ClaimRow, {"verifier": run.version, "model": run.model, "read": run.at.isoformat()})
    import pyarrow
    from pyarrow import parquet

    out = pyarrow.BufferOutputStream()
    parquet.write_table(table(claim_rows(audited), made), out, compression="zstd")
    return bytes(out.getvalue())
