"""Which figures are held against which: never all with all."""

from __future__ import annotations

import datetime
import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from claims.measurement import SPAN, Measurement, Words, moved
from verifier.compare.times import LATER

NEIGHBOURS: Final = 256
"""Figures of one block, told before it, that each figure is held against at most: the nearest in time."""

LARGE: Final = 128
"""Where more than so many of these may be of its event, it meets those that stand in two such blocks."""

FEW: Final = 64
"""So many of a large block are met whatever else they share: the nearest in time."""

Pair = tuple[Measurement, Measurement]


class Entry(NamedTuple):
    """A figure in its blocks, with the days, as numbers, between which its event must lie, and its number."""

    number: int
    item: Measurement
    first: float
    last: float
    low: float
    high: float
    peoples: Words


Block = list[Entry]
Blocks = dict[str, Block]


def candidates(items: Iterable[Measurement]) -> Iterator[Pair]:
    """Yield pairs of figures that share a block, each pair once, in n log n steps.

    Inside a block figures are in the order of their telling, and each meets its nearest before it.
    """
    return swept(sorted(items, key=order))


def swept(items: Iterable[Measurement]) -> Iterator[Pair]:
    """Yield the pairs of figures that come in the order of their telling, by the later of the two.

    It stands second. Keeps no more figures than were told within SPAN, and those that no day is known of.
    """
    dated, undated = Blocks(), Blocks()
    clock, swept_at = datetime.date.min, 0
    for number, item in enumerate(items):
        if item.told is not None and item.told > clock and number - swept_at > len(dated):
            clock, swept_at = item.told, number
            dated = {key: block for key, block in dated.items() if not too_far(block[-1].item, item)}
        for other in _met(_entry(number, item), dated, undated):
            yield other, item


def _entry(number: int, item: Measurement) -> Entry:
    if item.total or item.earliest is None or item.latest is None:
        first, last = -math.inf, math.inf
    else:
        first, last = item.earliest.toordinal(), item.latest.toordinal()
    return Entry(number, item, first, last, *item.ends, item.peoples)


def _met(entry: Entry, dated: Blocks, undated: Blocks) -> Iterable[Measurement]:
    """Return whom a figure meets, and put it in its blocks."""
    item = entry.item
    keys = (*item.keys, f"{item.happening} in {item.document}")
    held = [undated[key] for key in keys if key in undated] if undated else []
    if item.told is None:
        own = undated
    else:
        own, oldest = dated, moved(item.told, -SPAN)
        held += [_since(oldest, dated[key]) for key in keys if key in dated]
    met = _nearest(entry, held)
    for key in keys:
        if key in own:
            own[key].append(entry)
        else:
            own[key] = [entry]
    return met.values()


def _nearest(entry: Entry, held: Iterable[Block]) -> dict[int, Measurement]:
    """Return whom of its blocks a figure meets.

    What `apart` refuses most is refused here at once: events of other days, and another people's number.
    """
    met, once = dict[int, Measurement](), dict[int, Measurement]()
    _, _, first, last, bottom, top, peoples = entry
    unknown = not peoples
    before, after, others = first - LATER, last + LATER, peoples.isdisjoint
    for block in held:
        recent = block if len(block) <= NEIGHBOURS else block[-NEIGHBOURS:]
        near = [
            (number, other)
            for number, other, first, last, low, high, theirs in recent
            if last > before
            and first < after
            and (not others(theirs) or (low <= top and bottom <= high) or unknown or not theirs)
        ]
        if len(near) > LARGE:
            shared = [each for each in near if each[0] in once]
            once.update(near)
            near = shared + near[-FEW:]
        met.update(near)
    return met


def _since(oldest: datetime.date, block: Block) -> Block:
    """Return a block once those told before a day are dropped."""
    if block[0].item.order[0] < oldest:
        del block[: bisect_left(block, oldest, key=lambda entry: entry.item.order[0])]
    return block


def too_far(a: Measurement, b: Measurement) -> bool:
    """Return whether two figures were told too far apart to be compared; what is undated is near."""
    return a.told is not None and b.told is not None and abs(a.told - b.told) > SPAN


def order(item: Measurement) -> tuple[datetime.date, str, int, int]:
    """Return what figures are sorted by: when they were told, then where they stand."""
    return item.order
