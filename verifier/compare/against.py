"""The figures of one document held against known ones of others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import numpy as np

from claims.comparison import Comparison
from claims.measurement import SPAN, Measurement
from verifier.compare.along import batches
from verifier.compare.blocks import Blocks
from verifier.compare.columns import Pairs
from verifier.compare.judgement import judged
from verifier.compare.settling import Settling
from verifier.compare.table import Table

Rows = Sequence[int]
Meeting = tuple[int, int]
"""The row of the later of two figures, then that of the earlier."""


def against(new: Iterable[Measurement], known: Iterable[Measurement]) -> tuple[Comparison, ...]:
    """Return the comparisons of the figures of one document with each other and with known ones of others.

    They are those that `across` finds for it among all of these, as long as no block is full, and stand in
    the order of documents and places.
    """
    own = list(new)
    names = {item.document for item in own}
    others = (item for item in known if item.document not in names)
    items = sorted((*own, *others), key=lambda item: item.order)
    ours = [row for row, item in enumerate(items) if item.document in names]
    met = {*_candidates(items, ours), *_beside(items, ours), *_corrections(items, names)}
    at = np.array(sorted(met), np.int64).reshape(-1, 2)
    table, settling = Table(items), Settling()
    for batch in batches([Pairs(table, at[:, 1], at[:, 0])]):
        settling.add(judged(batch), table)
    found = (each for each in settling.rest(table) if names & {each.a.document, each.b.document})
    return tuple(sorted(found, key=lambda c: (c.a.document, c.a.span, c.b.document, c.b.span)))


def too_far(a: Measurement, b: Measurement) -> bool:
    """Return whether two figures were told too far apart to be compared; what is undated is near."""
    return a.told is not None and b.told is not None and abs(a.told - b.told) > SPAN


def _candidates(items: Sequence[Measurement], rows: Rows) -> Iterator[Meeting]:
    """Yield the figures in some rows that share a block."""
    some = [items[row] for row in rows]
    blocks = Blocks()
    for pairs in blocks.met(Table(blocks.found_by(some))):
        for a, b in zip(pairs.a.tolist(), pairs.b.tolist(), strict=True):
            yield rows[b], rows[a]


def _beside(items: Sequence[Measurement], ours: Rows) -> Iterator[Meeting]:
    """Yield the figures of some rows with those of the others that share a key and are near in time."""
    own = set(ours)
    by_key = defaultdict[str, list[int]](list)
    for row in ours:
        for key in items[row].keys:
            by_key[key].append(row)
    for other, item in enumerate(items):
        if other not in own:
            for row in set(chain.from_iterable(by_key[key] for key in item.keys if key in by_key)):
                if not too_far(item, items[row]):
                    yield max(row, other), min(row, other)


def _corrections(items: Sequence[Measurement], names: set[str]) -> Iterator[Meeting]:
    """Yield figures that one other document calls revised: a correction covers other documents' too."""
    told = defaultdict[str, list[int]](list)
    for row, item in enumerate(items):
        if item.revised and item.document not in names:
            told[item.document].append(row)
    return chain.from_iterable(_candidates(items, rows) for rows in told.values())
