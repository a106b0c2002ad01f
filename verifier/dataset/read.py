"""What stands in a dataset, made into the values again that were written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from claims.document import Reading
from claims.measurement import Measurement
from verifier.errors import DatasetError, UsageError

Made = TypeVar("Made")

BATCH = 100
"""Articles that are held in memory at once."""


def is_dataset(path: Path) -> bool:
    """Return whether a folder is a dataset of ours, as far as its names tell."""
    try:
        return bool(parts(path, "documents"))
    except OSError:  # whoever reads what is there says why it cannot be
        return False


def parts(folder: Path, table: str) -> list[Path]:
    """Return the files of a table, in their order, of those parts that are whole."""
    whole = {path.name for path in (folder / "documents").glob("part-*.parquet")}
    return sorted(path for path in (folder / table).glob("part-*.parquet") if path.name in whole)


def known(folder: Path) -> set[tuple[str, str]]:
    """Return the names and digests of the documents that stand in a dataset. Raises DatasetError."""
    return {
        (row["document"], row["sha256"])
        for part in parts(folder, "documents")
        for row in _rows(part, ["document", "sha256"])
    }


def said(part: Path) -> dict[str, str]:
    """Return what a file says of the run that read what is in it. Raises DatasetError."""
    about = _opened(part).schema_arrow.metadata or {}
    return {key.decode(): value.decode() for key, value in about.items()}


def said_of(folder: Path) -> dict[str, str]:
    """Return what a dataset says of the run that read it. Raises DatasetError where it says nothing."""
    part = parts(folder, "documents")[0]
    about = said(part)
    if missing := {"verifier", "model"} - about.keys():
        raise DatasetError(f"{part}: it does not say by which {min(missing)} it was read; write it again")
    return about


def read(folder: Path) -> Iterator[tuple[Reading, tuple[Measurement, ...]]]:
    """Yield what was read in each article, in the order of the writing.

    Each digest is derived anew. Raises DatasetError when a file is damaged or is none of ours.
    """
    for part in parts(folder, "documents"):
        measured: dict[str, list[Measurement]] = {}
        figures = folder / "measurements" / part.name
        for row in _rows(figures, ["document", "content"]):
            measured.setdefault(row["document"], []).append(
                _made(figures, Measurement.model_validate_json, row["content"])
            )
        for row in _rows(part, ["document", "text", "reading"]):
            reading = _made(part, reading_of, row["text"], row["reading"])
            yield reading, tuple(measured.get(row["document"], ()))


def reading_of(text: str, reading: str) -> Reading:
    """Return what was read in an article, from the two columns of its row. Raises ValueError or KeyError."""
    whole = json.loads(reading)
    whole["document"]["text"] = text
    return Reading.model_validate(whole)


def _made(part: Path, make: Callable[..., Made], *given: str) -> Made:
    try:
        return make(*given)
    except (ValueError, KeyError, TypeError) as error:
        why = " ".join(str(error).split())[:200]
        raise DatasetError(f"{part}: what stands in it is not what was written: {why}") from error


def _rows(part: Path, columns: list[str]) -> Iterator[dict[str, Any]]:
    file = _opened(part)
    try:
        for batch in file.iter_batches(batch_size=BATCH, columns=columns):
            yield from batch.to_pylist()
    except (OSError, ValueError, KeyError) as error:
        raise _damaged(part, error) from error


def _opened(part: Path) -> Any:
    try:
        from pyarrow import lib, parquet
    except ImportError as error:
        raise UsageError("parquet needs pyarrow, which is not installed; pip install pyarrow") from error
    try:
        return parquet.ParquetFile(part)
    except (OSError, lib.ArrowException) as error:
        raise _damaged(part, error) from error


def _damaged(part: Path, error: Exception) -> DatasetError:
    return DatasetError(f"{part}: it cannot be read: {' '.join(str(error).split())[:200]}; write it again")
