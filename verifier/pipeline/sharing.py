"""The figures of a large store compared by several processes: each takes some of what may happen to people.

Figures of different happenings are never held against each other, so each process has comparisons of its own;
they come in the order of the telling, and together in the same order. Where happenings cannot be shared out
evenly, one is cut by the days of the telling, as the figures of a dataset are.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from contextlib import ExitStack, closing
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Final, NamedTuple

from claims.measurement import bearing_on
from verifier.compare import AllTold, merged, told_along
from verifier.engine import Beside, collected_seldom
from verifier.store import Days, open_store

MANY: Final = 50_000
"""Figures from which on it gains more to share the work than a further process costs."""

UNEVEN: Final = 0.03
"""Of all figures, how many a process may have more than it should before a happening is cut."""

IN_ROWS: Final = 0.1
"""What it takes of the first process to write a row of each comparison, with its reason in words.

It is a share of what comparing takes of all processes; to bring all into order takes next to nothing.
"""

IN_VALUES: Final = 0.3
"""The same where it makes a value of each."""

LOOKED_AT: Final = 50_000
"""Figures that tell how many there are of each happening and day."""

AHEAD: Final = 8
"""Parts of what a process tells that it makes before they are wanted."""

Happening = str | None


class Part(NamedTuple):
    """Figures of some happenings, or of all but some, told from one day on to the day before another."""

    happenings: Set[Happening] | None = None
    but: Set[Happening] = frozenset()
    first: datetime.date | None = None
    last: datetime.date | None = None


Share = list[Part]
"""What one process compares."""


class Piece(NamedTuple):
    """Figures of one happening, by the days on which they were told, and the bounds of a part of them."""

    happening: Happening
    told: Days
    first: datetime.date | None = None
    last: datetime.date | None = None

    @property
    def size(self) -> int:
        """How many there are."""
        return sum(count for _, count in self.told)

    @property
    def whole(self) -> bool:
        """Whether these are all of the happening."""
        return self.first is None and self.last is None

    @property
    def part(self) -> Part:
        """What is compared of them."""
        return Part({self.happening}, first=self.first, last=self.last)


def shares(store: Path, jobs: int, *, besides: float = 0.0) -> list[Share]:
    """Return what each of so many processes compares, as even as can be; one takes few figures.

    `besides` is what the first process has to do besides, as a share of all comparing. Raises StoreError.
    """
    with open_store(store, create=False, read_only=True) as ledger:
        count = ledger.counts_measured()
        if jobs < 2 or count < MANY:
            return [[Part()]]
        days = ledger.happenings(every=max(1, count // LOOKED_AT))
    first = max(0.0, (1 - (jobs - 1) * besides) / jobs)
    return shared_out(days, [first, *[(1 - first) / (jobs - 1)] * (jobs - 1)])


def shared_out(days: dict[Happening, Days], wanted: Sequence[float]) -> list[Share]:
    """Return what each process compares, from how many figures of what happened were told on which day.

    `wanted` is which of all figures each should have. What happens so seldom that it is not among these is in
    the last.
    """
    pieces = [Piece(happening, told) for happening, told in days.items()]
    total = sum(piece.size for piece in pieces)
    left = [part * total for part in wanted]
    taken: list[list[Piece]] = [[] for _ in wanted]
    for piece in sorted(pieces, key=lambda piece: piece.size, reverse=True):
        needy = left.index(max(left))
        taken[needy].append(piece)
        left[needy] -= piece.size
    for _ in wanted[1:]:
        most, least = left.index(min(left)), left.index(max(left))
        over = int(min(-left[most], left[least]))
        cut = _cut(taken[most], over) if over > UNEVEN * total else None
        if cut:
            piece, gone, kept = cut
            taken[most][taken[most].index(piece)] = kept
            taken[least].append(gone)
            left[most], left[least] = left[most] + gone.size, left[least] - gone.size
    return _with_the_rest(taken)


def _with_the_rest(taken: Sequence[Sequence[Piece]]) -> list[Share]:
    """Return the parts of each process; the last takes all that no other does."""
    wholes = [{piece.happening for piece in own if piece.whole} for own in taken]
    cut = [[piece.part for piece in own if not piece.whole] for own in taken]
    named = set().union(*wholes[:-1], *(part.happenings or () for parts in cut for part in parts))
    first = [*([Part(own)] if own else [] for own in wholes[:-1]), [Part(but=named)]]
    return [[*whole, *parts] for whole, parts in zip(first, cut, strict=True)]


def told_by_all(store: Path, taken: list[Share]) -> Iterator[AllTold]:
    """Yield what the processes tell, this one among them, in one order. Raises StoreError, EngineError."""
    with ExitStack() as stack:
        others = [
            stack.enter_context(closing(Beside(partial(told_of, store, share), chunk=1, ahead=AHEAD)))
            for share in taken[1:]
            if share
        ]
        yield from merged([told_of(store, taken[0]), *others])


def told_of(store: Path, share: Share) -> Iterator[AllTold]:
    """Yield what is told of the figures of a share. Raises StoreError."""
    with collected_seldom():
        yield from merged([_told_of(store, part) for part in share])


def _told_of(store: Path, part: Part) -> Iterator[AllTold]:
    first, last = bearing_on(part.first, part.last)
    with open_store(store, create=False, read_only=True) as ledger:
        items = ledger.measurements(of=part.happenings, but=part.but, first=first, last=last)
        for found in told_along(items):
            yield found.between(part.first, part.last)


def _cut(pieces: Sequence[Piece], over: int) -> tuple[Piece, Piece, Piece] | None:
    """Return a piece, so much of it as has about so many figures, and what is left of it.

    One with figures that no day is known of, which may meet all others of it, is not cut; nor is one of which
    as many figures would be looked at on both sides.
    """
    for piece in pieces:
        until = list(accumulate(count for _, count in piece.told))
        at = bisect_left(until, over)
        day = piece.told[at][0] if at < len(until) else None
        if day and at and piece.told[0][0] is not None and _twice(piece.told, day) < over:
            gone = piece._replace(told=piece.told[:at], last=day)
            return piece, gone, piece._replace(told=piece.told[at:], first=day)
    return None


def _twice(told: Days, cut: datetime.date) -> int:
    """How many figures are looked at on both sides of a cut."""
    first, last = bearing_on(cut, cut)
    return sum(count for day, count in told if day and first and last and first <= day <= last)
