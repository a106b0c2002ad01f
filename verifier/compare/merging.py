"""What is told of figures by several, each in the order of the telling, brought into one order."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from functools import partial
from itertools import chain
from typing import Any

import numpy as np

from verifier.compare.sides import NOBODY, Sides
from verifier.compare.told import AllTold

Order = tuple[float, str, int, int]


def merged(streams: Sequence[Iterable[AllTold]]) -> Iterator[AllTold]:
    """Yield what all the streams do, in the order in which `across` has it."""
    waiting = [filter(len, stream) for stream in streams]
    heads = [next(stream, None) for stream in waiting]
    while held := [head for head in heads if head is not None]:
        if len(held) == 1:
            yield held[0]
            yield from waiting[heads.index(held[0])]
            return
        until = min(_order(head, len(head) - 1) for head in held)
        over = list[AllTold]()
        for at, head in enumerate(heads):
            if head is not None:
                count = bisect_right(range(len(head)), until, key=partial(_order, head))
                over.append(head.at(slice(count)).alone())
                heads[at] = head.at(slice(count, None)) if count < len(head) else next(waiting[at], None)
        yield from _in_order(over).parts()


def _order(told: AllTold, row: int) -> Order:
    """As `across` has it: by the later figure, those that no day is known of at the end."""
    side, sides = int(told.b[row]), told.sides
    day = float(sides.told[side])
    return (
        math.inf if math.isnan(day) else day,
        sides.document[side],
        int(sides.start[side]),
        int(sides.end[side]),
    )


def _in_order(parts: Sequence[AllTold]) -> AllTold:
    """Return the rows of all parts in one order; each part is in order."""
    parts = [part for part in parts if len(part)]
    if len(parts) == 1:
        return parts[0]
    together = _together(parts)
    b, sides = together.b, together.sides
    firsts = np.flatnonzero(np.diff(b, prepend=-1))
    counts, later = np.diff(firsts, append=len(b)), b[firsts]
    names = [sides.document[side] for side in later.tolist()]
    ranks = {name: rank for rank, name in enumerate(sorted(set(names)))}
    document = np.array([ranks[name] for name in names])
    order = np.lexsort((sides.end[later], sides.start[later], document, sides.told[later]))  # NaN is last
    counts, firsts = counts[order], firsts[order]
    return together.at(np.arange(len(b)) + np.repeat(firsts - (np.cumsum(counts) - counts), counts))


def _together(parts: Sequence[AllTold]) -> AllTold:
    """Return the rows of all parts, one part behind the other."""
    shifts = np.cumsum([0, *(len(part.sides) for part in parts[:-1])], dtype=np.int32).tolist()
    moved = [_moved(part, shift) for part, shift in zip(parts, shifts, strict=True)]
    sides = {name: _joined([getattr(part.sides, name) for part in moved]) for name in _names(Sides)}
    columns = {name: _joined([getattr(part, name) for part in moved]) for name in _names(AllTold)[1:]}
    return AllTold(Sides(**sides), **columns)


def _moved(told: AllTold, shift: int) -> AllTold:
    """Return them with the places of their figures so much higher."""
    replaced = np.where(told.replaced == NOBODY, NOBODY, told.replaced + shift)
    return replace(told, a=told.a + shift, b=told.b + shift, replaced=replaced)


def _names(of: type[AllTold] | type[Sides]) -> list[str]:
    return [field.name for field in fields(of)]


def _joined(columns: Sequence[Any]) -> Any:
    if isinstance(columns[0], list):
        return list(chain.from_iterable(columns))
    return np.concatenate(columns)
