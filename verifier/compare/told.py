"""What is told of pairs of figures that are taken for one quantity, as columns; each is a value when asked.

Columns take a fraction of the time and room of values, and pass from one process to another as fast as they
can be copied.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, Final

import numpy as np

from claims.claim import Certainty
from claims.comparison import Comparison, Relation
from verifier.compare.arrays import Coded, Column, Places, Truths
from verifier.compare.judgement import REASONS, Judged
from verifier.compare.sides import NOBODY, Day, Sides, sides_of
from verifier.compare.table import Table
from verifier.compare.worded import put_right, worded

CERTAIN: Final = {True: 0.8, False: 0.6}
"""How likely two figures must be of one quantity to be called sure of it: across articles, within one."""

ROWS: Final = 1 << 18
"""Pairs that are told of together: of no more figures than `worded` has bits for, and in little memory."""


@dataclass(frozen=True, eq=False)
class AllTold:
    """What is told of many pairs, in order: a column for each thing, a row for each pair.

    `a` and `b` are places in `sides`, the figure told first standing first, `reason` is one in REASONS,
    `sure` whether it is sure that both are of one quantity, `first` and `second` what speaks most for that,
    and `replaced` the figure of which the article of the second tells that it was put right, or NOBODY.
    """

    sides: Sides
    a: Column
    b: Column
    reason: Column
    sure: Truths
    first: Column
    second: Column
    replaced: Column

    def __len__(self) -> int:
        return len(self.a)

    def __iter__(self) -> Iterator[Comparison]:
        """Yield each as a value."""
        places, labels = self.sides.places, self.sides.label
        for a, b, relation, why, certainty in zip(
            self.a.tolist(), self.b.tolist(), self.relations, self.whys, self.certainties, strict=True
        ):
            yield Comparison(
                a=places[a], b=places[b], relation=relation, quantity=labels[a], why=why, certainty=certainty
            )

    def columns(self) -> dict[str, Coded[Any]]:
        """Return the columns of a table of them, by their names."""
        sides = self.sides
        figure: dict[str, list[Any]] = {
            "document": sides.document,
            "start": sides.start.tolist(),
            "end": sides.end.tolist(),
            "text": sides.text,
            "told": sides.days_told,
        }
        return {
            "relation": self.relations,
            "certainty": self.certainties,
            "quantity": Coded(sides.label, self.a),
            "why": self.whys,
            **{f"a_{name}": Coded(values, self.a) for name, values in figure.items()},
            **{f"b_{name}": Coded(values, self.b) for name, values in figure.items()},
        }

    @property
    def relations(self) -> Coded[Relation]:
        """How the figures of each pair stand to each other."""
        known = [*(reason.relation for reason in REASONS), Relation.UPDATE]
        return Coded(known, np.where(self.replaced == NOBODY, self.reason, len(REASONS)))

    @property
    def certainties(self) -> Coded[Certainty]:
        """How sure it is that the figures of each pair are of one quantity."""
        return Coded([Certainty.LIKELY, Certainty.SURE], self.sure.astype(np.int8))

    @property
    def whys(self) -> Coded[str]:
        """The reason of each in words."""
        found = worded(self.sides, self.a, self.b, self.reason, (self.first, self.second))
        rows = np.flatnonzero(self.replaced != NOBODY)
        pairs = zip(self.b[rows].tolist(), self.replaced[rows].tolist(), strict=True)
        at = found.at.copy()
        at[rows] = np.arange(len(rows)) + len(found.values)
        return Coded([*found.values, *(put_right(self.sides, *pair) for pair in pairs)], at)

    def between(self, first: Day, last: Day) -> AllTold:
        """Return those whose later figure was told from one day on to the day before another.

        None is no bound; those that no day is known of are among them.
        """
        if first is None and last is None:
            return self
        days = self.sides.told[self.b]
        early = days < (-np.inf if first is None else first.toordinal())
        late = days >= (np.inf if last is None else last.toordinal())
        return self.at(~(early | late)).alone()

    def parts(self) -> Iterator[AllTold]:
        """Yield them in order, no more than ROWS at a time."""
        if len(self) <= ROWS:
            yield self
        else:
            for first in range(0, len(self), ROWS):
                yield self.at(slice(first, first + ROWS)).alone()

    def at(self, rows: slice | Column) -> AllTold:
        """Return some of them: those in these rows, or of which it is true."""
        columns = (field.name for field in fields(self) if field.name != "sides")
        return replace(self, **{name: getattr(self, name)[rows] for name in columns})

    def alone(self) -> AllTold:
        """Return them with no other figures than theirs."""
        used = np.zeros(len(self.sides) + 1, np.bool_)  # NOBODY stands behind them all
        for column in (self.a, self.b, self.replaced):
            used[column] = True
        used[NOBODY] = False
        at = np.where(used, np.cumsum(used) - 1, NOBODY).astype(np.int32)
        sides = self.sides.at(np.flatnonzero(used))
        return replace(self, sides=sides, a=at[self.a], b=at[self.b], replaced=at[self.replaced])


def all_told(judged: Judged, replaced: Places, table: Table) -> AllTold:
    """Return what is told of pairs of figures of a table, and of those that were put right."""
    numbers, at = np.unique(np.concatenate((judged.a, judged.b, replaced)), return_inverse=True)
    nobody = int(len(numbers) > 0 and numbers[0] == NOBODY)
    a, b, old = np.split((at - nobody).astype(np.int32), 3)
    certain = np.where(judged.across, CERTAIN[True], CERTAIN[False])
    sides = sides_of(table, table.rows(numbers[nobody:]))
    sure = judged.likely >= certain
    return AllTold(sides, a, b, judged.reason, sure, judged.first, judged.second, old)
