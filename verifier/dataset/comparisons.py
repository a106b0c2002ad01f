"""Comparisons as a Parquet file: millions of them are written as columns, without a value for each."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from verifier.columnar import schema, whole
from verifier.dataset.files import arriving, telling
from verifier.dataset.rows import ComparisonRow


class Coded(Protocol):
    """A column of things many of which are the same: some of them, and which of these stands in each row."""

    @property
    def values(self) -> Sequence[Any]:
        """The things."""

    @property
    def at(self) -> Any:
        """The place of each row's thing, as an array of integers."""


def write_comparisons(found: Iterable[Mapping[str, Coded]], path: Path, *, about: Mapping[str, str]) -> int:
    """Write comparisons that come as columns of ComparisonRow, and return how many there were.

    The file has its name when it is whole. Raises DatasetError when it cannot be written, UsageError where
    pyarrow is not installed.
    """
    made, count = schema(ComparisonRow, about), 0
    under = path.with_name(f".coming-{uuid.uuid4().hex}")
    with arriving(path, under=under) as out, _writer(out, _coded(made), path) as writer:
        for columns in found:
            batch = _batch(columns, made)
            if batch.num_rows:
                with telling(path):
                    writer.write_batch(batch)
                count += batch.num_rows
    return count


@contextmanager
def _writer(out: BinaryIO, made: Any, path: Path) -> Iterator[Any]:
    """Give what writes batches of rows."""
    from pyarrow import parquet

    with telling(path):
        writer = parquet.ParquetWriter(out, made, compression="zstd")
    try:
        yield writer
    finally:
        with telling(path):
            writer.close()


def _batch(columns: Mapping[str, Coded], made: Any) -> Any:
    import pyarrow

    arrays = []
    for field in made:
        column = columns[field.name]
        at = pyarrow.array(column.at, pyarrow.int32())
        if pyarrow.types.is_string(field.type):
            values = pyarrow.array(map(whole, column.values), pyarrow.string())
            arrays.append(pyarrow.DictionaryArray.from_arrays(at, values))
        else:
            arrays.append(pyarrow.array(column.values, field.type).take(at))
    return pyarrow.record_batch(arrays, schema=_coded(made))


def _coded(made: Any) -> Any:
    """The schema with every text as one of some: its columns are written as they come."""
    import pyarrow

    return pyarrow.schema(
        [
            field.with_type(pyarrow.dictionary(pyarrow.int32(), pyarrow.string()))
            if pyarrow.types.is_string(field.type)
            else field
            for field in made
        ],
        metadata=made.metadata,
    )
