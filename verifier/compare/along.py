"""The figures of any number of documents compared in the order of their telling."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice, takewhile
from typing import Final

from claims.comparison import Comparison
from claims.measurement import SPAN, Measurement
from verifier.compare.blocks import Blocks
from verifier.compare.columns import Pairs
from verifier.compare.judgement import judged
from verifier.compare.settling import Settling
from verifier.compare.table import Table
from verifier.compare.told import AllTold

FIGURES: Final = 4_096
"""Figures that are taken in together at least; else as many as are held, so that each costs as much."""

PART: Final = 1_024
"""Figures that are read together: what they were read into is given back before it has left the processor."""

BATCH: Final = 8_192
"""Pairs that are weighed at once."""


def across(items: Iterable[Measurement]) -> Iterator[Comparison]:
    """Yield the comparisons of figures of one quantity, within documents and across them, each pair once.

    They come by the telling and place of the later of the two, then of the earlier; those of two figures that
    no day is known of come last. Takes n log n steps.
    """
    for found in told_along(sorted(items, key=lambda item: item.order)):
        yield from found


def told_along(items: Iterable[Measurement]) -> Iterator[AllTold]:
    """Yield what `across` does as columns, some at a time; the figures come in the order of their telling.

    Holds no more of them than were told within some weeks, and those that no day is known of.
    """
    rest, table, blocks, settling = iter(items), Table(), Blocks(), Settling()
    while first := list(islice(rest, PART)):
        parts = range(max(len(table), FIGURES) // PART - 1)
        more = takewhile(len, (list(islice(rest, PART)) for _ in parts))
        table.extend(map(blocks.found_by, chain((first,), more)))
        for batch in batches(blocks.met(table)):
            settling.add(judged(batch), table)
        if (now := table.newest) is not None:
            yield from settling.settled(table, now - SPAN.days).parts()
            settling.forget(table, now - 2 * SPAN.days)
            blocks.drop(table, now - SPAN.days)
            table.drop(now - 2 * SPAN.days, settling.documents)
    yield from settling.rest(table).parts()


def batches(met: Iterable[Pairs]) -> Iterator[Pairs]:
    """Yield pairs, as many at a time as are weighed at once."""
    for pairs in met:
        for first in range(0, len(pairs), BATCH):
            yield Pairs(pairs.table, pairs.a[first : first + BATCH], pairs.b[first : first + BATCH])
