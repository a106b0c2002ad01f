"""Which quotations are held against which: never all with all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from verifier.compare.phrases import Phrased

RAREST: Final = 6
"""Phrases of a quotation by which it looks for others: the rarest that any other has."""

NEIGHBOURS: Final = 8
"""Quotations on either side of it that it meets by one phrase, by day of publication."""

Features = Callable[[Phrased], list[int]]


def meetings(items: Sequence[Phrased], *, only: frozenset[str] | None = None) -> Iterator[tuple[int, int]]:
    """Yield pairs of places in `items`, which must be in order, that share a rare phrase, each pair once.

    Quotations of one article never meet; with `only`, one of the two stands in a document of these names.
    The number of pairs grows with the number of quotations, however alike they are.
    """
    met = set[int]()
    for features in (Phrased.phrases, Phrased.spoken):
        for a, b in _by(features, items, only):
            # One number takes half the room of a pair, and there are many.
            pair = a * len(items) + b
            if pair not in met:
                met.add(pair)
                yield a, b


def _by(
    features: Features, items: Sequence[Phrased], only: frozenset[str] | None
) -> Iterator[tuple[int, int]]:
    where = _shared(features, items)
    for at, item in enumerate(items):
        if only is not None and item.quoted.document not in only:
            continue
        article = item.quoted.article
        shared = [where[feature] for feature in features(item) if feature in where]
        for places in sorted(shared, key=len)[:RAREST]:
            for other in _around(places, at):
                if items[other].quoted.article != article:
                    yield min(at, other), max(at, other)


def _shared(features: Features, items: Sequence[Phrased]) -> dict[int, list[int]]:
    """Return where each feature stands that stands in two places at least; most stand in one."""
    first: dict[int, int] = {}
    where: dict[int, list[int]] = {}
    for at, item in enumerate(items):
        for feature in features(item):
            before = first.setdefault(feature, at)
            if before != at:
                where.setdefault(feature, [before]).append(at)
    return where


def _around(places: Sequence[int], at: int) -> Iterator[int]:
    """Yield the first of some places and those that stand nearest to one of them."""
    nth = bisect_left(places, at)
    first = max(0, nth - NEIGHBOURS)
    if first:
        yield places[0]
    yield from places[first:nth]
    yield from places[nth + 1 : nth + 1 + NEIGHBOURS]
