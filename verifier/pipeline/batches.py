"""What is read in batches of articles, as engines that are not ours hand them: Spark, Ray and their like.

A batch is of Arrow, and so is what comes of it. All that a worker needs is this package.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

from claims.audited import Audited
from verifier.columnar import claim_rows, schema, table
from verifier.dataset import TABLES, DocumentRow, document_row, reading_of
from verifier.engine import Attempt, Lost
from verifier.errors import InputError, LostDocument, VerifierError
from verifier.ingest import from_row
from verifier.pipeline.reading import read


class Batch(Protocol):
    """Rows in columns: a RecordBatch or a Table of Arrow."""

    def to_pylist(self) -> list[dict[str, Any]]:
        """Return the rows by the names of their columns."""


def schema_of(name: str) -> Any:
    """Return the Arrow schema of a table of datasets: claims, measurements or documents.

    Raises UsageError where pyarrow is not installed.
    """
    return schema(TABLES[name], {})


def documents_of(articles: Batch, *, lost: Callable[[VerifierError], None]) -> Any:
    """Return what is read in each article as a table `documents` of Arrow.

    The columns are those of JSON lines: `name`, `text`, and what else is known. `lost` is told of each
    article that cannot be read, by name; it has no row.
    """
    rows = (row for fields in articles.to_pylist() for row in _read(fields, lost))
    return table(rows, schema_of("documents"))


def claims_of(documents: Batch) -> Any:
    """Return the claims of a batch of the table `documents`, as a table `claims` of Arrow."""
    read_before = [Audited(reading=reading_of(row["text"], row["reading"])) for row in documents.to_pylist()]
    return table(claim_rows(read_before), schema_of("claims"))


def _read(fields: Mapping[str, Any], lost: Callable[[VerifierError], None]) -> Iterator[DocumentRow]:
    try:
        found = Attempt(_row)(fields)
    except InputError as error:
        lost(error)
        return
    if isinstance(found, Lost):
        lost(LostDocument(str(fields.get("name")), found.why, found.trace))
    else:
        yield found


def _row(fields: Mapping[str, Any]) -> DocumentRow:
    return document_row(read(from_row(fields), threads=1))  # each worker has a core to itself
