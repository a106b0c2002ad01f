"""Whether two figures are taken for one quantity, and what then comes of them."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from claims.comparison import CORRECTION, Relation, compare
from claims.measurement import SPAN, Measurement, moved
from verifier.compare.apart import apart
from verifier.compare.blocks import Pair
from verifier.compare.columns import Pairs
from verifier.compare.judged import CERTAIN, Day, Judged, Told, told
from verifier.compare.likeness import Likeness, likeness

LIKELY: Final = {Relation.AGREE: 0.35, Relation.UPDATE: 0.4, Relation.CONFLICT: 0.5}
"""How likely two figures must be of one quantity: false alarms cost more than what is passed over."""

LEAST: Final = min(LIKELY.values())

LIKELY_WITHIN: Final = {**LIKELY, Relation.CONFLICT: 0.5}
"""How likely two figures of one article must be, which tells of several events in turn."""

MARGIN: Final = 0.3
"""By how much a figure of another article may be less likely than the likeliest there."""

SURE: Final = 0.75
"""How likely a figure of another article must be to be held against beside a likelier one there."""

OUTDOING: Final = LIKELY[Relation.CONFLICT] + MARGIN
"""How likely a figure of another article must be to keep another one there out of a conflict."""

BATCH: Final = 16_384
"""Pairs that are weighed at once."""


Waiting = dict[Day, list[Told | Judged]]
"""By the day of the later telling: what is told, or judged where that may yet change."""


class Known:
    """What the pairs of a figure told so far say of each of them, kept by the days of the telling.

    A counterpart that is not much likelier than the least likely conflict outdoes none, and is not kept.
    """

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._likeliest = defaultdict[Day, dict[Measurement, dict[str, float]]](lambda: defaultdict(dict))
        self._corrected = defaultdict[Day, dict[Measurement, Measurement]](dict)

    def add(self, each: Judged) -> None:
        """Take in a pair."""
        a, b, across, likely, _ = each
        if across:
            if likely >= OUTDOING:
                for item, other in ((a, b), (b, a)):
                    known = self._likeliest[item.told][item]
                    if likely > known.get(other.document, 0.0):
                        known[other.document] = likely
        elif a.revised and b.revised and each.told.relation is Relation.UPDATE:
            old, new = sorted((a, b), key=lambda item: item.place.span)
            if old.careful.above(new.careful):
                self._corrected[new.told][new] = old

    def forget(self, before: datetime.date) -> None:
        """Drop what was told before a day."""
        for kept in (self._likeliest, self._corrected):
            for day in [day for day in kept if day is not None and day < before]:
                del kept[day]

    def likeliest(self, item: Measurement, document: str) -> float:
        """Return how likely the likeliest counterpart in another document is, 0 where none is kept."""
        return self._likeliest[item.told][item].get(document, 0.0)

    def corrected(self, item: Measurement) -> Measurement | None:
        """Return the higher figure that an article says this one replaced."""
        return self._corrected[item.told].get(item)


def comparisons(pairs: Iterable[Pair]) -> Iterator[Told]:
    """Yield what comes of pairs of figures; those that are not likely of one quantity are left in peace.

    A figure is in conflict with the figures of another article that are likeliest of its quantity, and not
    with the others there, unless it surely is of theirs. A figure that an article tells to have been
    corrected is in no conflict with what replaced it, whoever gave it before.

    Pairs come as `swept` yields them, else all stand in one day; the comparisons come in the same order, once
    no pair can follow that has to do with them: SPAN later. Those of two undated figures come last.
    """
    known, waiting = Known(), Waiting()
    now: Day = None
    for each in _judged(pairs):
        day = each.b.told
        if day is not None and day != now:
            now = day
            yield from _settled(waiting, known, moved(day, -SPAN))
            known.forget(moved(day, -2 * SPAN))
        known.add(each)
        waiting.setdefault(day, []).append(each if each.open else each.told)
    yield from _settled(waiting, known, None)


def _settled(waiting: Waiting, known: Known, before: Day) -> Iterator[Told]:
    """Yield the comparisons of days that are over, in order; of all days where none is named."""
    dated = sorted(day for day in waiting if day is not None and (before is None or day < before))
    over: list[Day] = [*dated, None] if before is None and None in waiting else [*dated]
    for day in over:
        for each in waiting.pop(day):
            if isinstance(each, Told):
                yield each
            elif found := _settled_conflict(each, known):
                yield found


def _settled_conflict(each: Judged, known: Known) -> Told | None:
    a, b = each.a, each.b
    best = max(known.likeliest(a, b.document), known.likeliest(b, a.document))
    if each.likely < min(best - MARGIN, SURE):
        return None
    old = known.corrected(b)
    if old is None or not old.careful.meets(a.careful):
        return each.told
    why = f"{CORRECTION}: {b.document} tells that {old.place.text!r} was revised"
    return each.told._replace(relation=Relation.UPDATE, why=why)


def _judged(pairs: Iterable[Pair]) -> Iterator[Judged]:
    """Yield the pairs that are likely enough of one quantity, with what comes of them."""
    for (a, b), (likely, ties) in _weighed(pairs):
        if likely < LEAST:
            continue
        relation, why = compare(a, b)
        across = a.document != b.document
        if likely >= (LIKELY if across else LIKELY_WITHIN)[relation]:
            words = f"{why}; taken for one quantity by: {ties}"
            yield Judged(a, b, across, likely, told(a, b, relation, words, sure=likely >= CERTAIN[across]))


def _weighed(pairs: Iterable[Pair]) -> Iterator[tuple[Pair, Likeness]]:
    """Yield the pairs that nothing tells apart, with how likely they are of one quantity."""
    rest = iter(pairs)
    while batch := list(islice(rest, BATCH)):
        of = Pairs(batch)
        left = of.only(~apart(of))
        yield from zip(left.pairs, likeness(left), strict=True)
