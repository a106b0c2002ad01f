"""Two figures that are taken for one quantity, and what is told of them."""

from __future__ import annotations

import datetime
from typing import Final, NamedTuple

from claims.claim import Certainty
from claims.comparison import Answer, Comparison, Relation
from claims.finding import Place
from claims.measurement import Measurement

CERTAIN: Final = {True: 0.8, False: 0.6}
"""How likely two figures must be of one quantity to be called sure of it: across articles, within one."""

Day = datetime.date | None
Order = tuple[datetime.date, str, int, int]


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
    """Two figures, the one told first standing first, how likely they are of one quantity, and the answer."""

    a: Measurement
    b: Measurement
    likely: float
    ties: str
    answer: Answer

    @property
    def across(self) -> bool:
        """Whether they stand in two articles."""
        return self.a.document != self.b.document

    @property
    def conflict(self) -> bool:
        """Whether both cannot be right."""
        return self.answer.relation is Relation.CONFLICT

    @property
    def order(self) -> tuple[Order, Order]:
        """What comparisons are sorted by: the later of the two figures, then the earlier."""
        return self.b.order, self.a.order

    @property
    def told(self) -> Told:
        """What is told of them."""
        why = f"{self.answer.why}; taken for one quantity by: {self.ties}"
        sure = self.likely >= CERTAIN[self.across]
        certainty = Certainty.SURE if sure else Certainty.LIKELY
        relation = self.answer.relation
        return Told(self.a.place, self.b.place, relation, self.a.label, why, certainty, self.b.told)
