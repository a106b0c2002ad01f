"""Whether two figures are taken for one quantity, and what then comes of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from claims.comparison import Reason, Relation
from verifier.compare.apart import apart
from verifier.compare.arrays import Column, Numbers, Places, Truths
from verifier.compare.columns import Pairs
from verifier.compare.distances import risen
from verifier.compare.likeness import likeness

LIKELY: Final = {Relation.AGREE: 0.35, Relation.UPDATE: 0.4, Relation.CONFLICT: 0.5}
"""How likely two figures must be of one quantity: false alarms cost more than what is passed over."""

REASONS: Final = tuple(Reason)
"""Reasons stand in columns by their places here."""

_CONFLICTS: Final = REASONS.index(Reason.NO_NUMBER)
_UPDATES: Final = [REASONS.index(reason) for reason in Reason if reason.relation is Relation.UPDATE]


class Judged(NamedTuple):
    """Pairs that are likely enough of one quantity, as columns.

    `a` and `b` are the numbers of both figures, the one told first standing first, `a_document` and
    `b_document` those of their articles, `day` is when the later was told, `reason` why they stand to each
    other as they do, a place in REASONS, `likely` how likely they are of one quantity, `first` and `second`
    what speaks most for that.
    """

    a: Places
    b: Places
    a_document: Places
    b_document: Places
    day: Numbers
    reason: Column
    likely: Numbers
    first: Column
    second: Column

    @property
    def size(self) -> int:
        """How many pairs there are."""
        return len(self.a)

    @property
    def across(self) -> Truths:
        """Whether the figures stand in two articles."""
        return np.not_equal(self.a_document, self.b_document)

    @property
    def open(self) -> Truths:
        """Whether both cannot be right, in two articles: others may yet say that they are not in conflict."""
        conflicts: Truths = self.reason == _CONFLICTS
        return self.across & conflicts

    @property
    def updates(self) -> Truths:
        """Whether one updates the other."""
        return np.isin(self.reason, _UPDATES)

    def only(self, kept: Truths) -> Judged:
        """Return some of the pairs."""
        return Judged._make(column[kept] for column in self)


def joined(parts: Sequence[Judged]) -> Judged:
    """Return the pairs of all parts, one part behind the other."""
    return Judged._make(map(np.concatenate, zip(*parts, strict=True)))


def judged(of: Pairs) -> Judged:
    """Return those of some pairs that are likely enough of one quantity, in their order."""
    left = of.only(~apart(of))
    likely, ties = likeness(left)
    reason, table = reasons(left), left.table
    found = Judged(
        table.numbers(left.a),
        table.numbers(left.b),
        *left.both("document"),
        table["told"][left.b],
        reason,
        likely,
        *ties,
    )
    return found.only(likely >= np.array([LIKELY[each.relation] for each in REASONS])[reason])


def reasons(of: Pairs) -> Column:
    """Return why the figures of each pair stand to each other as they do, as places in REASONS.

    It is what `claims.comparison.compare` says of one pair, worked out for many at once.
    """
    (day, other_day), (revised, other_revised) = of.both("day"), of.both("revised")
    (running, other_running), (unknown, _) = of.both("running"), of.are("teller", None)
    first, second = day < other_day, other_day < day
    one_hand = of.within | (of.equal("teller") & ~unknown)
    at_once = running & other_running & (revised | other_revised) & ~(first | second)
    found = {
        Reason.BOTH_RIGHT: of.meet,
        Reason.LATER_COUNT: risen(of),
        Reason.BY_ITS_SOURCE: one_hand & np.where(first, other_revised, revised & second),
        Reason.LOWERED: at_once & _lowered(of),
        Reason.BROUGHT_UP: at_once,
    }
    codes = [REASONS.index(reason) for reason in found]
    return np.select(list(found.values()), codes, _CONFLICTS).astype(np.int8)


def _lowered(of: Pairs) -> Truths:
    """Whether an article tells the higher of two figures first, and then the lower one."""
    low, high, other_low, other_high = of.ends
    lowered = np.where(of.second_later, low > other_high, other_low > high)
    return of.within & ~of.one_place & lowered
