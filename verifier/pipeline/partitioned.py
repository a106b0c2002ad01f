"""The figures of a dataset compared, partition by partition, on whatever engine."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from claims.comparison import Comparison
from verifier.compare import Told, told_along
from verifier.dataset import Partition, measurements, partitions
from verifier.engine import HERE, Engine, Lost, run
from verifier.errors import EngineError

SECONDS_A_FIGURE: Final = 200e-6
"""What comparing takes of one core."""


def compared_over(folder: Path, *, engine: Engine = HERE) -> Iterator[Comparison]:
    """Yield the comparisons of all figures of a dataset: those that `compared` yields, by partition.

    No more than some partitions are held in memory. Raises DatasetError when the dataset cannot be read,
    EngineError when a partition is lost.
    """
    work = partial(compared_of, folder)
    for found in run(partitions(folder), work, work, seconds=_seconds, engine=engine):
        if isinstance(found, Lost):
            raise EngineError(f"the figures of {found.item.happening!r} could not be compared: {found.why}")
        yield from (each.comparison for each in found)


def compared_of(folder: Path, partition: Partition) -> list[Told]:
    """Return the comparisons of a partition: those whose later figure was told in its time."""
    return [each for each in told_along(measurements(folder, partition)) if partition.holds(each.day)]


def _seconds(partition: Partition) -> float:
    return partition.figures * SECONDS_A_FIGURE
