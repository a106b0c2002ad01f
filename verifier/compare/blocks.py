"""Which figures are held against which: never all with all."""

from __future__ import annotations

import datetime
import math
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Final

from claims.measurement import SPAN, Measurement, moved
from verifier.compare.block import Block, Entry

LARGE: Final = 128
"""Where more than so many of these may be of its event, it meets those that stand in two such blocks."""

FEW: Final = 64
"""So many of a large block are met whatever else they share: the nearest in time."""

Pair = tuple[Measurement, Measurement]
Blocks = dict[str, Block]


class Window:
    """On which figure each day of the telling began, and which figure is the oldest to be met."""

    def __init__(self) -> None:
        """No day has begun."""
        self._begun = deque[tuple[datetime.date, int]]()
        self.oldest = 0

    def begins(self, day: datetime.date, number: int) -> bool:
        """Return whether a figure is the first of its day."""
        if self._begun and self._begun[-1][0] == day:
            return False
        self._begun.append((day, number))
        while self._begun[0][0] < moved(day, -SPAN):
            self._begun.popleft()
        self.oldest = self._begun[0][1]
        return True


def candidates(items: Iterable[Measurement]) -> Iterator[Pair]:
    """Yield pairs of figures that share a block, each pair once, in n log n steps.

    Inside a block figures are in the order of their telling, and each meets its nearest before it.
    """
    return swept(sorted(items, key=order))


def swept(items: Iterable[Measurement]) -> Iterator[Pair]:
    """Yield the pairs of figures that come in the order of their telling, by the later of the two.

    It stands second; of one figure the pairs come by the earlier. Keeps no more figures than were told within
    SPAN, and those that no day is known of.
    """
    dated, undated = Blocks(), Blocks()
    window = Window()
    swept_at = 0
    for number, item in enumerate(items):
        if item.told is not None and window.begins(item.told, number) and number - swept_at > len(dated):
            swept_at = number
            dated = {key: block for key, block in dated.items() if block.newest >= window.oldest}
        met = _met(_entry(number, item), dated, undated, window.oldest)
        for earlier in sorted(met):
            yield met[earlier], item


def _entry(number: int, item: Measurement) -> Entry:
    if item.total or item.earliest is None or item.latest is None:
        first, last = -math.inf, math.inf
    else:
        first, last = item.earliest.toordinal(), item.latest.toordinal()
    return Entry(number, item, first, last, *item.ends, item.peoples)


def _met(entry: Entry, dated: Blocks, undated: Blocks, oldest: int) -> dict[int, Measurement]:
    """Return whom a figure meets by their numbers, none of them older, and put it in its blocks."""
    item = entry.item
    keys = (*item.keys, f"{item.happening} in {item.document}")
    held = [undated[key] for key in keys if key in undated] if undated else []
    if item.told is None:
        own = undated
    else:
        own = dated
        for key in keys:
            if key in dated:
                block = dated[key]
                block.drop(oldest)
                held.append(block)
    met = _nearest(entry, held)
    for key in keys:
        if key in own:
            own[key].add(entry)
        else:
            own[key] = Block(entry)
    return met


def _nearest(entry: Entry, held: Iterable[Block]) -> dict[int, Measurement]:
    """Return whom of its blocks a figure meets, by their numbers."""
    met, once = dict[int, Measurement](), dict[int, Measurement]()
    for block in held:
        near = block.met(entry)
        if len(near) > LARGE:
            near.sort()
            shared = [each for each in near if each[0] in once]
            once.update(near)
            near = shared + near[-FEW:]
        met.update(near)
    return met


def too_far(a: Measurement, b: Measurement) -> bool:
    """Return whether two figures were told too far apart to be compared; what is undated is near."""
    return a.told is not None and b.told is not None and abs(a.told - b.told) > SPAN


def order(item: Measurement) -> tuple[datetime.date, str, int, int]:
    """Return what figures are sorted by: when they were told, then where they stand."""
    return item.order
