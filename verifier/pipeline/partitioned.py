"""The figures of a dataset compared, partition by partition, on whatever engine."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Final

from claims.comparison import Comparison
from verifier.compare import AllTold, told_along
from verifier.dataset import Partition, measurements, partitions
from verifier.engine import HERE, Engine, Lost, run
from verifier.errors import EngineError

SECONDS_A_FIGURE: Final = 100e-6
"""What comparing takes of one core."""


def compared_over(folder: Path, *, engine: Engine = HERE) -> Iterator[Comparison]:
    """Yield the comparisons of all figures of a dataset: those that `compared` yields, by partition.

    No more than some partitions are held in memory. Raises DatasetError when the dataset cannot be read,
    EngineError when a partition is lost.
    """
    return chain.from_iterable(told_over(folder, engine=engine))


def told_over(folder: Path, *, engine: Engine = HERE) -> Iterator[AllTold]:
    """Yield what `compared_over` does as columns, some at a time. Raises the same."""
    work = partial(told_of, folder)
    for found in run(partitions(folder), work, work, seconds=_seconds, engine=engine):
        if isinstance(found, Lost):
            raise EngineError(f"the figures of {found.item.happening!r} could not be compared: {found.why}")
        yield from found


def told_of(folder: Path, partition: Partition) -> list[AllTold]:
    """Return what is told of the figures of a partition, where the later figure was told in its time."""
    return [
        found.between(partition.first, partition.last)
        for found in told_along(measurements(folder, partition))
    ]


def _seconds(partition: Partition) -> float:
    return partition.figures * SECONDS_A_FIGURE
