"""Attributes of many pairs of figures at once, as columns: an array with a value for each pair.

Asking a pair at a time takes Python ten times as long. No value depends on which pairs stand beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from functools import cached_property, reduce
from itertools import chain
from typing import Any, Final

import numpy as np

from claims.measurement import Measurement
from verifier.compare.arrays import Column, Numbers, Places, Truths
from verifier.compare.table import Table
from verifier.compare.wordsets import Words, WordSets

NEVER: Final = -1
"""Days that are not known."""


def truths(found: Iterable[Any], count: int) -> Truths:
    """Return so many things as an array of whether each is true."""
    return np.fromiter(found, np.bool_, count)


class Sets:
    """A set of words of either figure of each pair.

    Most figures have no words of most sets: what is only true of two that have some is asked of them alone.
    """

    def __init__(self, known: WordSets, a: Places, b: Places) -> None:
        """The sets of some figures, and the figures of each pair."""
        self._known, self._a, self._b = known, a, b
        self.sizes = known.sizes[a], known.sizes[b]
        self.in_a, self.in_b = (size > 0 for size in self.sizes)

    @cached_property
    def common(self) -> Column:
        """How many words are in both."""
        count, where = np.zeros(len(self._a), np.int32), np.flatnonzero(self.in_both)
        if len(where):
            count[where] = self._known.common(self._a[where], self._b[where])
        return count

    @cached_property
    def in_both(self) -> Truths:
        """Whether both have some."""
        return self.in_a & self.in_b

    @cached_property
    def shared(self) -> Truths:
        """Whether a word is in both."""
        return self.common > 0

    @cached_property
    def different(self) -> Truths:
        """Whether both have some, and none in common."""
        return self.in_both & ~self.shared

    @property
    def one_alone(self) -> Truths:
        """Whether one has some and the other none."""
        return self.in_a ^ self.in_b

    @cached_property
    def more_in_one(self) -> Truths:
        """Whether a word is in both, and another in one."""
        one, other = self.sizes
        more: Truths = one + other > 2 * self.common
        return self.shared & more

    @property
    def one_in_other(self) -> Truths:
        """Whether the words of one are in the other, which has more."""
        found: Truths = self.more_in_one & (self.common == np.minimum(*self.sizes))
        return found

    def where(self, asked: Truths, of_both: Callable[[Words, Words], bool]) -> Truths:
        """Return of which of the pairs that are asked about something is true of both sets; of no other."""
        found, where = np.zeros(len(self._a), np.bool_), np.flatnonzero(asked)
        sets = self._known.sets
        one, other = self._a[where].tolist(), self._b[where].tolist()
        found[where] = truths(map(of_both, [sets[n] for n in one], [sets[n] for n in other]), len(where))
        return found

    def only(self, kept: Truths) -> Sets:
        """Return the sets of some of the pairs; what is known of them stays known."""
        some = Sets.__new__(Sets)
        for name, known in vars(self).items():
            if isinstance(known, np.ndarray):
                vars(some)[name] = known[kept]
        some._known = self._known
        one, other = self.sizes
        some.sizes = one[kept], other[kept]
        return some


class Pairs:
    """Pairs of figures, by their rows in a table; what they say of themselves is asked for by name."""

    def __init__(self, table: Table, a: Places, b: Places) -> None:
        """The rows of the first figures of the pairs, and those of the second."""
        self.table, self.a, self.b = table, a, b
        self._sets = dict[str, Sets]()

    @classmethod
    def of(cls, pairs: Sequence[tuple[Measurement, Measurement]]) -> Pairs:
        """Return pairs of figures that stand in no table yet."""
        known = {id(item): item for item in chain.from_iterable(pairs)}
        items = sorted(known.values(), key=lambda item: item.order)
        rows = {id(item): row for row, item in enumerate(items)}
        at = np.array([(rows[id(a)], rows[id(b)]) for a, b in pairs], np.int64).reshape(-1, 2)
        return cls(Table(items), at[:, 0], at[:, 1])

    def __len__(self) -> int:
        return len(self.a)

    def only(self, kept: Truths) -> Pairs:
        """Return some of the pairs; what is known of them stays known."""
        some = Pairs(self.table, self.a[kept], self.b[kept])
        some._sets = {name: sets.only(kept) for name, sets in self._sets.items()}
        return some

    def both(self, name: str) -> tuple[Column, Column]:
        """Return a column of the first figures and of the second: numbers, NaN where unknown, or truths."""
        of_each = self.table[name]
        return of_each[self.a], of_each[self.b]

    def sets(self, name: str) -> Sets:
        """Return a set of words of either figure."""
        if name not in self._sets:
            self._sets[name] = Sets(self.table.sets(name), self.a, self.b)
        return self._sets[name]

    @cached_property
    def days_between(self) -> Numbers:
        """The days between two events, 0 where they may be of one day, NEVER where one is undated."""
        (earliest, other_earliest), (latest, other_latest) = self.both("earliest"), self.both("latest")
        after, before = earliest - other_latest, other_earliest - latest
        days = np.where(after > 0, after, np.maximum(before, 0.0))
        return np.where(np.isnan(after + before), NEVER, days)

    @cached_property
    def within(self) -> Truths:
        """Whether both stand in one article."""
        return self.equal("document")

    @cached_property
    def second_later(self) -> Truths:
        """Whether the second figure stands behind the first, where both stand in one article."""
        (start, other_start), (end, other_end) = self.both("start"), self.both("end")
        return np.where(start == other_start, other_end > end, other_start > start)

    @property
    def one_place(self) -> Truths:
        """Whether both stand in one place, where both stand in one article."""
        return self.equal("start") & self.equal("end")

    @cached_property
    def meet(self) -> Truths:
        """Whether some number fits both, as a careful reader takes them."""
        low, high, other_low, other_high = self.ends
        return (low <= other_high) & (other_low <= high)

    @cached_property
    def ends(self) -> tuple[Numbers, Numbers, Numbers, Numbers]:
        """Low and high of the first figures, low and high of the second."""
        (low, other_low), (high, other_high) = self.both("low"), self.both("high")
        return low, high, other_low, other_high

    def differ(self, name: str) -> Truths:
        """Return whether something is true of one of both alone."""
        one, other = self.both(name)
        return np.not_equal(one, other)

    def either(self, name: str) -> Truths:
        """Return whether something is true of one of both, or of both."""
        one, other = self.both(name)
        return np.logical_or(one, other)

    def equal(self, name: str) -> Truths:
        """Return whether an attribute of both is the same."""
        one, other = self.both(name)
        return np.equal(one, other)

    def are(self, name: str, *values: Hashable) -> tuple[Truths, Truths]:
        """Return of which first and of which second figures an attribute is one of these."""
        codes = self.table.codes(name)
        wanted = [codes[value] for value in values]
        one, other = (_among(column, wanted) for column in self.both(name))
        return one, other

    def alike(self, name: str, asked: Callable[[Any, Any], bool]) -> Truths:
        """Return whether an attribute of both is the same, or else a function says that it is alike."""
        one, other = self.both(name)
        found = np.equal(one, other)
        where = np.flatnonzero(~found)
        if len(where):
            values = {number: value for value, number in self.table.codes(name).items()}
            pairs = list(zip(one[where].tolist(), other[where].tolist(), strict=True))
            said = {pair: asked(values[pair[0]], values[pair[1]]) for pair in set(pairs)}
            found[where] = [said[pair] for pair in pairs]
        return found

    def mean_size(self, name: str) -> Numbers:
        """Return the geometric mean of how many words either has of a set."""
        one, other = self.sets(name).sizes
        found: Numbers = np.sqrt(one * other.astype(np.float64))
        return found


def _among(column: Column, wanted: Collection[int]) -> Truths:
    return reduce(np.logical_or, (column == number for number in wanted))
