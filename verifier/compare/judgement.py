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
from verifier.compare.judged import Day, Judged, Told
from verifier.compare.likeness import Likeness, likeness

LIKELY: Final = {Relation.AGREE: 0.35, Relation.UPDATE: 0.4, Relation.CONFLICT: 0.5}
"""How likely two figures must be of one quantity: false alarms cost more than what is passed over."""

LEAST: Final = min(LIKELY.values())

WITHIN: Final = 0.5
"""How likely they must be for a conflict within one article, which tells of several events in turn."""

MARGIN: Final = 0.3
"""By how much a figure of another article may be less likely than the likeliest there."""

SURE: Final = 0.75
"""How likely a figure of another article must be to be held against beside a likelier one there."""

BATCH: Final = 4_096
"""Pairs that are weighed at once."""


class Known:
    """What the pairs of a figure told so far say of each of them, kept by the days of the telling."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._likeliest = defaultdict[Day, dict[tuple[Measurement, str], float]](dict)
        self._corrected = defaultdict[Day, dict[Measurement, Measurement]](dict)

    def add(self, each: Judged) -> None:
        """Take in a pair."""
        a, b, likely = each.a, each.b, each.likely
        if each.across:
            for item, document in ((a, b.document), (b, a.document)):
                known, met = self._likeliest[item.told], (item, document)
                if likely > known.get(met, 0.0):
                    known[met] = likely
        elif a.revised and b.revised and each.answer.relation is Relation.UPDATE:
            old, new = sorted((a, b), key=lambda item: item.place.span)
            if old.careful.above(new.careful):
                self._corrected[new.told][new] = old

    def forget(self, before: datetime.date) -> None:
        """Drop what was told before a day."""
        for kept in (self._likeliest, self._corrected):
            for day in [day for day in kept if day is not None and day < before]:
                del kept[day]

    def likeliest(self, item: Measurement, document: str) -> float:
        """Return how likely the likeliest counterpart of a figure in another document is."""
        return self._likeliest[item.told][item, document]

    def corrected(self, item: Measurement) -> Measurement | None:
        """Return the higher figure that an article says this one replaced."""
        return self._corrected[item.told].get(item)


def comparisons(pairs: Iterable[Pair]) -> Iterator[Told]:
    """Yield what comes of pairs of figures; those that are not likely of one quantity are left in peace.

    A figure is in conflict with the figures of another article that are likeliest of its quantity, and not
    with the others there, unless it surely is of theirs. A figure that an article tells to have been
    corrected is in no conflict with what replaced it, whoever gave it before.

    Pairs come by the telling of the later figure, else all stand in one day; the comparisons come so too,
    once no pair can follow that has to do with them: SPAN later. Those of two undated figures come last.
    """
    known, waiting = Known(), dict[Day, list[Judged]]()
    now: Day = None
    for (a, b), alike in _weighed(pair for pair in pairs if not apart(*pair)):
        each = _judged(a, b, alike)
        if each is None:
            continue
        told = each.b.told
        if told is not None and told != now:
            now = told
            yield from _settled(waiting, known, moved(now, -SPAN))
            known.forget(moved(now, -2 * SPAN))
        known.add(each)
        waiting.setdefault(told, []).append(each)
    yield from _settled(waiting, known, None)


def _settled(waiting: dict[Day, list[Judged]], known: Known, before: Day) -> Iterator[Told]:
    """Yield the comparisons of days that are over, in order; of all days where none is named."""
    dated = sorted(day for day in waiting if day is not None and (before is None or day < before))
    over: list[Day] = [*dated, None] if before is None and None in waiting else [*dated]
    for day in over:
        for each in sorted(waiting.pop(day), key=lambda each: each.order):
            if found := _told(each, known):
                yield found


def _told(each: Judged, known: Known) -> Told | None:
    if not (each.conflict and each.across):
        return each.told
    a, b = each.a, each.b
    best = max(known.likeliest(a, b.document), known.likeliest(b, a.document))
    if each.likely < min(best - MARGIN, SURE):
        return None
    old = known.corrected(b)
    if old is None or not old.careful.meets(a.careful):
        return each.told
    why = f"{CORRECTION}: {b.document} tells that {old.place.text!r} was revised"
    return each.told._replace(relation=Relation.UPDATE, why=why)


def _weighed(pairs: Iterable[Pair]) -> Iterator[tuple[Pair, Likeness]]:
    rest = iter(pairs)
    while batch := list(islice(rest, BATCH)):
        yield from zip(batch, likeness(batch), strict=True)


def _judged(a: Measurement, b: Measurement, alike: Likeness) -> Judged | None:
    if alike.likely < LEAST:
        return None
    a, b = (a, b) if a.order <= b.order else (b, a)
    answer = compare(a, b)
    within = answer.relation is Relation.CONFLICT and a.document == b.document
    if alike.likely < (WITHIN if within else LIKELY[answer.relation]):
        return None
    return Judged(a, b, alike.likely, alike.ties, answer)
