"""The figures of a large store compared by several processes: each takes some of what may happen to people.

Figures of different happenings are never held against each other, so each process has comparisons of its own;
they come in the order of the telling, and together in the same order.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import ExitStack, closing
from functools import partial
from heapq import heappop, heappush, merge
from pathlib import Path
from typing import Final

from verifier.compare import Told, told_along
from verifier.engine import Beside
from verifier.store import open_store

MANY: Final = 50_000
"""Figures from which on it gains more to share the work than a further process costs."""

Share = frozenset[str | None]
"""Happenings whose figures one process compares; an empty one is all of them."""


def shares(store: Path, jobs: int) -> list[Share]:
    """Return which happenings each of so many processes takes, as even as they allow; one takes few figures.

    The first takes the least, since it puts together what the others tell. Raises StoreError.
    """
    with open_store(store, create=False, read_only=True) as ledger:
        if jobs < 2 or ledger.counts_measured() < MANY:
            return [frozenset()]
        counts = ledger.happenings()
    taken = [(0, number, Share()) for number in range(min(jobs, max(1, len(counts))))]
    for happening, count in sorted(counts.items(), key=lambda each: each[1], reverse=True):
        figures, number, share = heappop(taken)
        heappush(taken, (figures + count, number, share | {happening}))
    return [share for _, _, share in sorted(taken)]


def told_by_all(store: Path, taken: list[Share]) -> Iterator[Told]:
    """Yield what the processes tell, this one among them, in one order. Raises StoreError, EngineError."""
    with ExitStack() as stack:
        others = [stack.enter_context(closing(Beside(partial(told_of, store, share)))) for share in taken[1:]]
        yield from merge(told_of(store, taken[0]), *others, key=_order)


def told_of(store: Path, share: Share) -> Iterator[Told]:
    """Yield what is told of the figures of a share. Raises StoreError."""
    with open_store(store, create=False, read_only=True) as ledger:
        yield from told_along(ledger.measurements(of=share or None))


def _order(told: Told) -> tuple[datetime.date, str, int, int]:
    """As `comparisons` has it: by the later figure, those that no day is known of at the end."""
    return told.day or datetime.date.max, told.b.document, told.b.span.start, told.b.span.end
