"""Comparing figures of one quantity and quotations of one saying, and how they stand to each other.

What two texts say of their figures is weighed (likeness), and the pairs that are likely of one quantity are
compared by the rules of intervals (claims.comparison). Figures that only look alike are left in peace.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from claims.comparison import Comparison
from claims.measurement import Measurement
from verifier.compare.blocks import Pair, candidates, too_far
from verifier.compare.judgement import comparisons
from verifier.compare.measured import measured
from verifier.compare.quotations import same_sayings, sayings

__all__ = ["across", "against", "measured", "same_sayings", "sayings"]


def across(items: Iterable[Measurement]) -> tuple[Comparison, ...]:
    """Return the comparisons of figures of one quantity, within documents and across them, each pair once.

    They stand in the order of documents and places. Takes n log n steps.
    """
    return _in_order(comparisons(candidates(items)))


def against(new: Iterable[Measurement], known: Iterable[Measurement]) -> tuple[Comparison, ...]:
    """Return the comparisons of the figures of one document with each other and with known ones of others.

    They are those that `across` finds for it among all of these, as long as no block is full.
    """
    own, held = tuple(new), tuple(known)
    names = {item.place.document for item in own}
    others = [item for item in held if item.place.document not in names]
    pairs = ((item, other) for item in own for other in others if _meet(item, other))
    found = comparisons(chain(candidates(own), pairs, _corrections(others)))
    return _in_order(each for each in found if each.a.document in names or each.b.document in names)


def _corrections(items: Iterable[Measurement]) -> Iterator[Pair]:
    """Yield pairs of figures that one document calls revised: a correction covers other documents' too."""
    told = defaultdict[str, list[Measurement]](list)
    for item in items:
        if item.revised:
            told[item.place.document].append(item)
    return chain.from_iterable(map(candidates, told.values()))


def _meet(a: Measurement, b: Measurement) -> bool:
    return not too_far(a, b) and not set(a.keys).isdisjoint(b.keys)


def _in_order(found: Iterable[Comparison]) -> tuple[Comparison, ...]:
    return tuple(sorted(found, key=lambda c: (c.a.document, c.a.span, c.b.document, c.b.span)))
