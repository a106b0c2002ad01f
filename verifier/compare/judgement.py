"""Whether two figures are taken for one quantity, and what then comes of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from claims.claim import Certainty
from claims.comparison import CORRECTION, Answer, Comparison, Relation, compare
from claims.finding import Place
from claims.measurement import Measurement
from verifier.compare.apart import apart
from verifier.compare.blocks import Pair, order
from verifier.compare.likeness import Likeness, likeness

LIKELY: Final = {Relation.AGREE: 0.35, Relation.UPDATE: 0.4, Relation.CONFLICT: 0.5}
"""How likely two figures must be of one quantity: false alarms cost more than what is passed over."""

WITHIN: Final = 0.5
"""How likely they must be for a conflict within one article, which tells of several events in turn."""

MARGIN: Final = 0.3
"""By how much a figure of another article may be less likely than the likeliest there."""


SURE: Final = 0.75
"""How likely a figure of another article must be to be held against beside a likelier one there."""


CERTAIN: Final = {True: 0.8, False: 0.6}
"""How likely two figures must be of one quantity to be called sure of it: across articles, within one."""


class Judged(NamedTuple):
    """Two figures, the one told first standing first, how likely they are of one quantity, and the answer."""

    a: Measurement
    b: Measurement
    likeness: Likeness
    answer: Answer

    @property
    def likely(self) -> float:
        """How likely they are of one quantity, from 0 to 1."""
        return self.likeness.likely

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
        why = f"{self.answer.why}; taken for one quantity by: {self.likeness.ties}"
        return Comparison(
            a=self.a.place,
            b=self.b.place,
            relation=self.answer.relation,
            quantity=self.a.label,
            why=why,
            certainty=Certainty.SURE if self.likely >= CERTAIN[self.across] else Certainty.LIKELY,
        )


def comparisons(pairs: Iterable[Pair]) -> Iterator[Comparison]:
    """Yield what comes of pairs of figures; those that are not likely of one quantity are left in peace.

    A figure is in conflict with the figures of another article that are likeliest of its quantity, and not
    with the others there, unless it surely is of theirs. A figure that an article tells to have been
    corrected is in no conflict with what replaced it, whoever gave it before.
    """
    judged = [found for found in map(_judged, pairs) if found is not None]
    likeliest, corrected = _likeliest(judged), _corrected(judged)
    for each in judged:
        if each.conflict and each.across:
            best = max(likeliest[side] for side in each.sides)
            if each.likely < min(best - MARGIN, SURE):
                continue
        yield _superseded(each, corrected) or each.comparison


def _corrected(judged: Iterable[Judged]) -> dict[Place, Measurement]:
    """Each figure that an article says replaced a higher one, with that one."""
    found: dict[Place, Measurement] = {}
    for each in judged:
        if not each.across and each.answer.relation is Relation.UPDATE and each.a.revised and each.b.revised:
            old, new = sorted((each.a, each.b), key=lambda item: item.place.span)
            if old.careful.above(new.careful):
                found[new.place] = old
    return found


def _superseded(each: Judged, corrected: Mapping[Place, Measurement]) -> Comparison | None:
    """The comparison of a figure with what its correction, told later, put in its place."""
    old = corrected.get(each.b.place)
    if not (each.conflict and each.across) or old is None or not old.careful.meets(each.a.careful):
        return None
    why = f"{CORRECTION}: {each.b.place.document} tells that {old.place.text!r} was revised"
    return each.comparison.model_copy(update={"relation": Relation.UPDATE, "why": why})


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
