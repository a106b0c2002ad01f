"""A dataset is written in parts: each table has a file a part, and the file of the documents comes last.

A part whose file of documents stands is whole, whatever ended the writing; what else stands is left over, and
is written anew under the same name. No part holds two documents of one name, which its figures go by.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Protocol

from claims.audited import Audited
from claims.document import Reading
from claims.measurement import Measurement
from claims.run import Run
from claims.value import Value
from verifier.columnar import ClaimRow, claim_rows, schema, table
from verifier.dataset.files import arriving, telling
from verifier.dataset.filling import document_row, measurement_row
from verifier.dataset.rows import DocumentRow, MeasurementRow
from verifier.errors import DatasetError

ARTICLES: Final = 1_000
"""Articles in a part: about 10 MB, which is what programs that read columns like, and little memory."""

SIGNS: Final = 30_000_000
"""Code points of all texts of a part: of long articles fewer are held."""

LOCK: Final = ".writing"

TABLES: Final[dict[str, type[Value]]] = {
    "claims": ClaimRow, "measurements": MeasurementRow, "documents": DocumentRow,
}  # fmt: skip
"""The tables in the order in which they are written: each is a folder."""

PART: Final = "part-{:06}.parquet"

Read = tuple[Reading, tuple[Measurement, ...]]


class Writer(Protocol):
    """What takes readings."""

    def __call__(self, reading: Reading, measurements: tuple[Measurement, ...]) -> None:
        """Take what was read in an article, with its figures as they are compared."""


@contextmanager
def writing(folder: Path, *, run: Run, articles: int = ARTICLES) -> Iterator[Writer]:
    """Give what takes readings into a dataset, which is made where there is none; so many stand in a part.

    What was taken is written whatever ends the writing, an interrupt from the keyboard too.

    Raises DatasetError when it cannot be written, another process writes into it, or it was read by another
    run: a dataset is of one; UsageError where pyarrow is not installed.
    """
    about = {"verifier": run.version, "model": run.model, "read": run.at.isoformat()}
    schemas = {name: schema(row, about) for name, row in TABLES.items()}
    _made(folder)
    with _alone(folder):
        parts = _Parts(folder, schemas, _begun(folder, about), articles)
        try:
            yield parts
        finally:
            parts.write()


class _Parts:
    """Readings on their way into a dataset, a part at a time."""

    def __init__(self, folder: Path, schemas: dict[str, Any], number: int, articles: int) -> None:
        self._folder, self._schemas, self._number, self._articles = folder, schemas, number, articles
        self._held = dict[str, Read]()
        self._signs = 0

    def __call__(self, reading: Reading, measurements: tuple[Measurement, ...]) -> None:
        """Take one; a part is written when it is full, and before another of the same name."""
        name, signs = reading.document.name, len(reading.document.text)
        if name in self._held or self._signs + signs > SIGNS:
            self.write()
        self._held[name] = reading, measurements
        self._signs += signs
        if len(self._held) >= self._articles:
            self.write()

    def write(self) -> None:
        """Write what is held."""
        if part := list(self._held.values()):
            self._held.clear()  # what could not be written is not tried again at the end
            self._signs = 0
            _write(self._folder, self._number, part, self._schemas)
            self._number += 1


def _made(folder: Path) -> None:
    """Make a folder for each table."""
    try:
        for name in TABLES:
            (folder / name).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise DatasetError(
            f"{folder}: it cannot be written: {why}; check the path and its permissions"
        ) from error


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep other processes from writing into a dataset; the lock goes with the process that holds it."""
    with (folder / LOCK).open("ab") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise DatasetError(f"{folder}: another process writes into it; wait until it has ended") from None
        except OSError:
            pass  # some disks of other machines have no locks
        yield


def _begun(folder: Path, about: dict[str, str]) -> int:
    """Return the number of the next part."""
    from verifier.dataset.read import parts, said

    there = parts(folder, "documents")
    for part in there[-1:]:
        theirs = said(part)
        for key in ("verifier", "model"):
            if theirs.get(key) != about[key]:
                raise DatasetError(
                    f"{folder}: another version or model read what is in it; name another folder"
                )
    return int(there[-1].stem.rpartition("-")[2]) + 1 if there else 0


def _write(folder: Path, number: int, held: list[Read], schemas: dict[str, Any]) -> None:
    from pyarrow import parquet

    rows: dict[str, Iterable[Value]] = {
        "claims": claim_rows([Audited(reading=reading) for reading, _ in held]),
        "measurements": (measurement_row(each) for _, measured in held for each in measured),
        "documents": (document_row(reading) for reading, _ in held),
    }
    for name, made in schemas.items():
        part = folder / name / PART.format(number)
        coming = part.with_name(f".{part.name}")  # programs that read columns pass over what is hidden
        with arriving(part, under=coming) as out, telling(part):
            parquet.write_table(table(rows[name], made), out, compression="zstd")
