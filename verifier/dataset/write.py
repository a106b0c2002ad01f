"""A dataset is written in parts: each table has a file a part, and the file of the documents comes last.

A part whose file of documents stands is whole, whatever ended the writing; what else stands is left over, and
is written anew under the same name.
"""

from __future__ import annotations

import os
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
from verifier.dataset.rows import DocumentRow, MeasurementRow
from verifier.errors import DatasetError

ARTICLES: Final = 1_000
"""Articles in a part: about 10 MB, which is what programs that read columns like, and little memory."""

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

    Raises DatasetError when it cannot be written, or was read by another run: a dataset is of one; UsageError
    where pyarrow is not installed.
    """
    about = {"verifier": run.version, "model": run.model, "read": run.at.isoformat()}
    schemas = {name: schema(row, about) for name, row in TABLES.items()}
    held: list[Read] = []
    number = _begun(folder, about)

    def take(reading: Reading, measurements: tuple[Measurement, ...]) -> None:
        held.append((reading, measurements))
        if len(held) >= articles:
            write()

    def write() -> None:
        nonlocal number
        part = held.copy()
        held.clear()  # what could not be written is not tried again at the end
        _write(folder, number, part, schemas)
        number += 1

    try:
        yield take
    finally:
        if held:
            write()


def _begun(folder: Path, about: dict[str, str]) -> int:
    """Return the number of the next part, once there is a folder for each table."""
    from verifier.dataset.read import parts, said

    try:
        for name in TABLES:
            (folder / name).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise DatasetError(
            f"{folder}: it cannot be written: {why}; check the path and its permissions"
        ) from error
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
        try:
            parquet.write_table(table(rows[name], made), coming, compression="zstd")
            os.replace(coming, part)
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise DatasetError(f"{part}: it cannot be written: {why}; make room or allow writing") from error


def document_row(reading: Reading) -> DocumentRow:
    """Return the row of an article and what was read in it."""
    document = reading.document
    return DocumentRow(
        document=document.name,
        sha256=document.sha256,
        outlet=document.outlet,
        title=document.title,
        published=document.published,
        url=document.url,
        language=document.language,
        text=document.text,
        claims=len(reading.claims),
        figures=sum(len(claim.figures) for claim in reading.claims),
        reading=reading.model_dump_json(exclude={"document": {"text"}}),
    )


def measurement_row(item: Measurement) -> MeasurementRow:
    """Return the row of a figure as it is compared."""
    return MeasurementRow(
        document=item.document,
        start=item.place.span.start,
        end=item.place.span.end,
        happening=item.happening,
        told=item.told,
        keys=item.keys,
        content=item.model_dump_json(exclude_defaults=True),
    )
