"""Comparing figures of one quantity, quotations of one saying, and the claims of two versions of an article.

What two texts say of their figures is weighed (likeness), and the pairs that are likely of one quantity are
compared by the rules of intervals (claims.comparison). Figures that only look alike are left in peace.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from claims.comparison import Comparison
from claims.measurement import Measurement
from verifier.compare.alike import Alike, alike
from verifier.compare.blocks import Pair, candidates, order, swept, too_far
from verifier.compare.copies import Story, stories
from verifier.compare.judged import Told
from verifier.compare.judgement import comparisons
from verifier.compare.measured import measured
from verifier.compare.phrases import quoted_in
from verifier.compare.plain import plain
from verifier.compare.quotations import same_sayings, sayings, shared
from verifier.compare.revisions import outcomes

__all__ = [
    "Alike", "Story", "Told", "across", "against", "alike", "along", "measured", "outcomes", "quoted_in",
    "same_sayings", "sayings", "shared", "stories", "told_along",
]  # fmt: skip


def across(items: Iterable[Measurement]) -> Iterator[Comparison]:
    """Yield the comparisons of figures of one quantity, within documents and across them, each pair once.

    They come by the telling and place of the later of the two, then of the earlier. Takes n log n steps.
    """
    return along(sorted(items, key=order))


def along(items: Iterable[Measurement]) -> Iterator[Comparison]:
    """Yield the comparisons as `across` does, of figures that come in the order of their telling.

    Holds no more of them than were told within some weeks.
    """
    return (told.comparison for told in told_along(items))


def told_along(items: Iterable[Measurement]) -> Iterator[Told]:
    """Yield what `along` does before it is made into values."""
    return comparisons(swept(map(plain, items)))


def against(new: Iterable[Measurement], known: Iterable[Measurement]) -> tuple[Comparison, ...]:
    """Return the comparisons of the figures of one document with each other and with known ones of others.

    They are those that `across` finds for it among all of these, as long as no block is full, and stand in
    the order of documents and places.
    """
    own = [plain(item) for item in new]
    names = {item.document for item in own}
    others = [plain(item) for item in known if item.document not in names]
    beside = ((item, other) for item in own for other in others if _meet(item, other))
    met = chain(candidates(own), beside, _corrections(others))
    pairs = sorted((_by_telling(*pair) for pair in met), key=lambda pair: (order(pair[1]), order(pair[0])))
    found = (each for each in comparisons(pairs) if each.a.document in names or each.b.document in names)
    return tuple(
        sorted(
            (each.comparison for each in found),
            key=lambda c: (c.a.document, c.a.span, c.b.document, c.b.span),
        )
    )


def _corrections(items: Iterable[Measurement]) -> Iterator[Pair]:
    """Yield pairs of figures that one document calls revised: a correction covers other documents' too."""
    told = defaultdict[str, list[Measurement]](list)
    for item in items:
        if item.revised:
            told[item.document].append(item)
    return chain.from_iterable(map(candidates, told.values()))


def _by_telling(a: Measurement, b: Measurement) -> Pair:
    return (a, b) if order(a) <= order(b) else (b, a)


def _meet(a: Measurement, b: Measurement) -> bool:
    return not too_far(a, b) and not set(a.keys).isdisjoint(b.keys)
