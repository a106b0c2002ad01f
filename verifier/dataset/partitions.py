"""The figures of a dataset in partitions that can be compared apart: none meets one of another.

Figures of different happenings share no key. Those of one happening are cut by the days of the telling:
figures told more than SPAN apart are not held against each other, so what comes of a window depends on the
figures told from two SPANs before it to one SPAN behind it, and on no others.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from claims.measurement import SPAN, Measurement, bearing_on
from verifier.dataset.read import measurement, parts
from verifier.errors import DatasetError, UsageError

MISSING: Final = "comparing a dataset needs duckdb, which is not installed; pip install duckdb"

FIGURES: Final = 100_000
"""Figures of a partition, about; a window is no shorter than SPAN, whatever was told in it."""

MEMORY: Final = "400MB"
"""What DuckDB may take before it goes to the disk."""


class Partition(NamedTuple):
    """Figures of one happening, told from the first day to the day before the last; None is no bound.

    `figures` is how many are told in that time.
    """

    happening: str | None
    first: datetime.date | None
    last: datetime.date | None
    figures: int


def partitions(folder: Path, *, figures: int = FIGURES) -> list[Partition]:
    """Return the partitions of a dataset's figures, the largest first.

    A happening with undated figures, which may meet all others of it, is one partition. Raises DatasetError
    when the dataset cannot be read, UsageError where duckdb is not installed.
    """
    counted: dict[str | None, list[tuple[datetime.date | None, int]]] = {}
    for happening, told, count in _asked(
        folder, "SELECT happening, told, count(*) FROM figures GROUP BY ALL ORDER BY ALL NULLS FIRST"
    ):
        counted.setdefault(happening, []).append((told, count))
    found = (each for happening, days in counted.items() for each in _windows(happening, days, figures))
    return sorted(found, key=lambda each: each.figures, reverse=True)


def measurements(folder: Path, partition: Partition) -> Iterator[Measurement]:
    """Yield the figures of a partition and those around it that bear on what comes of them.

    They come in the order of their telling. Raises as `partitions` does.
    """
    first, last = bearing_on(partition.first, partition.last)
    found = _asked(
        folder,
        """SELECT content FROM figures WHERE happening IS NOT DISTINCT FROM $happening
            AND ($first IS NULL OR told >= $first) AND ($last IS NULL OR told <= $last)
            ORDER BY told NULLS FIRST, document, start, "end" """,
        {"happening": partition.happening, "first": first, "last": last},
    )
    for (content,) in found:
        yield measurement(content, folder)


def _windows(
    happening: str | None, days: list[tuple[datetime.date | None, int]], figures: int
) -> Iterator[Partition]:
    if days[0][0] is None:
        yield Partition(happening, None, None, sum(count for _, count in days))
        return
    first: datetime.date | None = None
    held, began = 0, days[0][0]
    for told, count in days:
        if told is not None and held >= figures and told - began >= SPAN:
            yield Partition(happening, first, told, held)
            first, began, held = told, told, 0
        held += count
    yield Partition(happening, first, None, held)


def _asked(folder: Path, query: str, given: dict[str, Any] | None = None) -> Iterator[tuple[Any, ...]]:
    """Yield the rows that a query over the figures gives."""
    try:
        import duckdb
    except ImportError as error:
        raise UsageError(MISSING) from error
    files = [str(part) for part in parts(folder, "measurements")]
    try:
        with duckdb.connect(config={"threads": 1, "memory_limit": MEMORY}) as connection:
            connection.read_parquet(files).create_view("figures")
            found = connection.execute(query, given or {})
            while rows := found.fetchmany(1_000):
                yield from rows
    except duckdb.Error as error:
        why = " ".join(str(error).split())[:200]
        raise DatasetError(f"{folder}: its figures cannot be read: {why}; write it again") from error
