"""Whether two figures are taken for one quantity, and what then comes of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from claims.comparison import Answer, Comparison, Relation, compare
from claims.finding import Place
from claims.measurement import Measurement
from verifier.compare.apart import apart
from verifier.compare.blocks import Pair, order
from verifier.compare.likeness import likeness, ties

LIKELY: Final = {Relation.AGREE: 0.4, Relation.UPDATE: 0.4, Relation.CONFLICT: 0.5}
"""How likely two figures must be of one quantity: false alarms cost more than what is passed over."""

WITHIN: Final = 0.4
"""How likely they must be for a conflict within one article, whose figures are few."""

MARGIN: Final = 0.1
"""By how much a figure of another article may be less likely than the likeliest there."""


class Judged(NamedTuple):
    """Two figures, the one told first standing first, how likely they are of one quantity, and the answer."""

    a: Measurement
    b: Measurement
    likely: float
    answer: Answer

    @property
    def across(self) -> bool:
        """Whether they stand in two articles."""
        return self.a.place.document != self.b.place.document

    @property
    def conflict(self) -> bool:
        """Whether both cannot be right."""
        return self.answer.relation is Relation.CONFLICT

    @property
    def sides(self) -> tuple[tuple[Place, str], tuple[Place, str]]:
        """Each figure's place with the document of the other."""
        a, b = self.a.place, self.b.place
        return (a, b.document), (b, a.document)

    @property
    def comparison(self) -> Comparison:
        """What is told of them."""
        why = f"{self.answer.why}; taken for one quantity by: {ties(self.a, self.b)}"
        return Comparison(
            a=self.a.place, b=self.b.place, relation=self.answer.relation, quantity=self.a.label, why=why
        )


def comparisons(pairs: Iterable[Pair]) -> Iterator[Comparison]:
    """Yield what comes of pairs of figures; those that are not likely of one quantity are left in peace.

    A figure is in conflict with that figure of another article which is likeliest of its quantity, and not
    with the others there; nor with any where one as likely agrees with it.
    """
    judged = [found for found in map(_judged, pairs) if found is not None]
    likeliest = _likeliest(judged)
    agreed = _likeliest([each for each in judged if each.answer.relation is Relation.AGREE])
    for each in judged:
        if each.conflict and each.across:
            best = max(likeliest[side] for side in each.sides)
            agreeing = max(agreed[side] for side in each.sides)
            if each.likely < best - MARGIN or each.likely < agreeing:
                continue
        yield each.comparison


def _judged(pair: Pair) -> Judged | None:
    a, b = sorted(pair, key=order)
    if apart(a, b):
        return None
    found = Judged(a, b, likeness(a, b), compare(a, b))
    enough = WITHIN if found.conflict and not found.across else LIKELY[found.answer.relation]
    return found if found.likely >= enough else None


def _likeliest(judged: Sequence[Judged]) -> defaultdict[tuple[Place, str], float]:
    """How likely the likeliest counterpart of each figure in each other document is."""
    best: defaultdict[tuple[Place, str], float] = defaultdict(float)
    for each in judged:
        if each.across:
            for side in each.sides:
                best[side] = max(best[side], each.likely)
    return best
