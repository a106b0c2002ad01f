"""Which figures are held against which: never all with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from verifier.compare.measured import Measured

NEIGHBOURS: Final = 8
"""How many figures below it, by size, each figure of a block is held against."""


def candidates(figures: Iterable[Measured]) -> Iterator[tuple[Measured, Measured]]:
    """Yield pairs of figures that share a block, in n log n steps.

    Inside a block figures are sorted by what a careful reader takes them to mean. Each meets its nearest
    neighbours below, and the figure whose upper end is the lowest so far; so if any two of a block exclude
    each other, every figure above another meets one that it excludes.
    """
    blocks = defaultdict[object, list[Measured]](list)
    for figure in figures:
        blocks[figure.block].append(figure)
    for block in blocks.values():
        yield from _sweep(sorted(block, key=_order))


def _order(item: Measured) -> tuple[float, float, int]:
    return *item.ends, item.figure.span.start


def _sweep(block: list[Measured]) -> Iterator[tuple[Measured, Measured]]:
    lowest = 0
    for at, item in enumerate(block):
        first = max(0, at - NEIGHBOURS)
        if lowest < first:
            yield block[lowest], item
        for near in range(first, at):
            yield block[near], item
        if item.ends[1] < block[lowest].ends[1]:
            lowest = at
