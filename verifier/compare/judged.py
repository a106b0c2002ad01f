"""Two figures that are taken for one quantity, and what is told of them."""

from __future__ import annotations

import datetime
from typing import Final, NamedTuple

from claims.claim import Certainty
from claims.comparison import Comparison, Relation
from claims.finding import Place
from claims.measurement import Measurement

CERTAIN: Final = {True: 0.8, False: 0.6}
"""How likely two figures must be of one quantity to be called sure of it: across articles, within one."""

Day = datetime.date | None


class Told(NamedTuple):
    """A comparison before it is a value, with the day of the later telling; it takes less time and room."""

    a: Place
    b: Place
    relation: Relation
    quantity: str
    why: str
    certainty: Certainty
    day: Day

    @property
    def comparison(self) -> Comparison:
        """The value."""
        return Comparison(
            a=self.a, b=self.b, relation=self.relation, quantity=self.quantity,
            why=self.why, certainty=self.certainty,
        )  # fmt: skip


class Judged(NamedTuple):
    """Two figures, the one told first standing first, how likely they measure one quantity, and what is told.

    `across` says that they stand in two articles.
    """

    a: Measurement
    b: Measurement
    across: bool
    likely: float
    told: Told

    @property
    def open(self) -> bool:
        """Whether others may yet say that they are not in conflict: both cannot be right, in two articles."""
        return self.across and self.told.relation is Relation.CONFLICT


def told(a: Measurement, b: Measurement, relation: Relation, why: str, *, sure: bool) -> Told:
    """Return what is told of two figures, the one told first standing first."""
    certainty = Certainty.SURE if sure else Certainty.LIKELY
    return Told(a.place, b.place, relation, a.label, why, certainty, b.told)
