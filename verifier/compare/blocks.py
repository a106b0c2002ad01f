"""Which figures are held against which: never all with all."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from claims.measurement import Measurement

NEIGHBOURS: Final = 256
"""Figures of one block, told before it, that each figure is held against at most: the nearest in time."""

SPAN: Final = datetime.timedelta(days=45)
"""Figures that were told farther apart are not held against each other."""

Pair = tuple[Measurement, Measurement]


def candidates(items: Iterable[Measurement]) -> Iterator[Pair]:
    """Yield pairs of figures that share a block, each pair once, in n log n steps.

    Inside a block figures are in the order of their telling, and each meets its nearest before it.
    """
    blocks = defaultdict[str, list[tuple[int, Measurement]]](list)
    for number, item in enumerate(sorted(items, key=order)):
        met = set[int]()
        for key in (*item.keys, f"{item.happening} in {item.place.document}"):
            block = blocks[key]
            for other_number, other in reversed(block[-NEIGHBOURS:]):
                if too_far(other, item):
                    break
                if other_number not in met:
                    met.add(other_number)
                    yield other, item
            block.append((number, item))


def too_far(a: Measurement, b: Measurement) -> bool:
    """Return whether two figures were told too far apart to be compared; what is undated is near."""
    return a.told is not None and b.told is not None and abs(a.told - b.told) > SPAN


def order(item: Measurement) -> tuple[datetime.date, str, int, int]:
    """Return what figures are sorted by: when they were told, then where they stand."""
    span = item.place.span
    return item.told or datetime.date.min, item.place.document, span.start, span.end
