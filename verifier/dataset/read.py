"""What stands in a dataset, made into the values again that were written."""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from claims.document import Document, Reading
from claims.measurement import Measurement
from verifier.columnar import MISSING
from verifier.errors import DatasetError, UsageError

BATCH: Final = 100
"""Rows that are held in memory at once."""

PART: Final = re.compile(r"part-\d+\.parquet", re.ASCII)

KNOWN_BY: Final = ("document", "sha256", "outlet", "url")

RATIO, FREE = 100, 50_000_000
"""How many times larger than its file a part may be; text is packed to a quarter. Fewer bytes harm nobody."""

HELD = 200_000_000
"""Bytes that a batch may have as long as it is more than one article."""


def is_dataset(path: Path) -> bool:
    """Return whether a folder is a dataset of ours, as far as its names tell."""
    try:
        return bool(parts(path, "documents"))
    except OSError:  # whoever reads what is there says why it cannot be
        return False


def parts(folder: Path, table: str) -> list[Path]:
    """Return the files of a table, in their order, of those parts that are whole."""
    whole = {path.name for path in (folder / "documents").glob("part-*") if PART.fullmatch(path.name)}
    return sorted(path for path in (folder / table).glob("part-*") if path.name in whole)


def known(folder: Path) -> set[bytes]:
    """Return by what the documents are known that stand in a dataset. Raises DatasetError."""
    return {
        _known_by(*(row[column] for column in KNOWN_BY))
        for part in parts(folder, "documents")
        for row in _rows(part, KNOWN_BY)
    }


def known_by(document: Document) -> bytes:
    """Return by what a document is known: its name, its text, its outlet and its address."""
    return _known_by(document.name, document.sha256, document.outlet, document.url)


def _known_by(*columns: str | None) -> bytes:
    """A digest, since there may be millions."""
    return hashlib.blake2b(json.dumps(columns).encode(), digest_size=16).digest()


def said(part: Path) -> dict[str, str]:
    """Return what a file says of the run that read what is in it. Raises DatasetError."""
    about = _opened(part).schema_arrow.metadata or {}
    return {key.decode("utf-8", "replace"): value.decode("utf-8", "replace") for key, value in about.items()}


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
        figures = folder / "measurements" / part.name
        measured = defaultdict[str, list[Measurement]](list)
        for row in _rows(figures, ("document", "content")):
            measured[row["document"]].append(measurement(row["content"], figures))
        for row in _rows(part, ("document", "text", "reading")):
            yield _reading(row, part), tuple(measured[row["document"]])


def measurement(content: str, place: Path) -> Measurement:
    """Return the figure that was written so. Raises DatasetError that names the place where it is not."""
    with _as_written(place):
        return Measurement.model_validate(json.loads(content))


def reading_of(text: str, reading: str) -> Reading:
    """Return what was read in an article, from the two columns of its row. Raises ValueError or KeyError."""
    whole = json.loads(reading)
    whole["document"]["text"] = text
    return Reading.model_validate(whole)


def _reading(row: dict[str, Any], part: Path) -> Reading:
    with _as_written(part):
        return reading_of(row["text"], row["reading"])


@contextmanager
def _as_written(place: Path) -> Iterator[None]:
    try:
        yield
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        why = " ".join(str(error).split())[:200]
        raise DatasetError(f"{place}: what stands in it is not what was written: {why}") from error


def _rows(part: Path, columns: Sequence[str]) -> Iterator[dict[str, Any]]:
    file = _opened(part)
    if missing := set(columns) - set(file.schema_arrow.names):
        raise DatasetError(f"{part}: it has no column {min(missing)!r}; write it again")
    most = max(FREE, RATIO * part.stat().st_size)
    groups = [file.metadata.row_group(number).total_byte_size for number in range(file.num_row_groups)]
    _within(sum(groups), most, part)
    taken, rows = 0, HELD // max(1, *groups, 1)
    try:
        # What is written once may stand in any number of rows.
        for batch in file.iter_batches(batch_size=max(1, min(BATCH, rows)), columns=list(columns)):
            taken += batch.nbytes
            _within(taken, most, part)
            yield from batch.to_pylist()
    except (OSError, ValueError, KeyError, TypeError, NotImplementedError) as error:  # as Arrow's errors are
        raise _damaged(part, error) from error


def _within(size: int, most: int, part: Path) -> None:
    if size > most:
        what = f"it unpacks to more than {most / 1e6:,.0f} MB, which no articles do"
        raise DatasetError(f"{part}: {what}; ask who made it")


def _opened(part: Path) -> Any:
    try:
        from pyarrow import lib, parquet
    except ImportError as error:
        raise UsageError(MISSING) from error
    try:
        return parquet.ParquetFile(part)
    except (OSError, lib.ArrowException) as error:
        raise _damaged(part, error) from error


def _damaged(part: Path, error: Exception) -> DatasetError:
    return DatasetError(f"{part}: it cannot be read: {' '.join(str(error).split())[:200]}; write it again")
