"""Attributes of many pairs of figures at once, as columns: an array with a value for each pair.

Asking a pair at a time takes Python ten times as long. No value depends on which pairs stand beside it.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, compress
from operator import and_, attrgetter, le, ne
from typing import Any, Final, TypeVar

import numpy as np
import numpy.typing as npt

from claims.measurement import Measurement
from verifier.compare.blocks import Pair

Truths = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]
"""Which of some things each stands for."""

Words = frozenset[str]
Kind = TypeVar("Kind", bound=np.generic)
Kept = TypeVar("Kept")

NEVER: Final = -1
"""Days that are not known."""


def truths(found: Iterable[Any], count: int) -> Truths:
    """Return so many things as an array of whether each is true."""
    return np.fromiter(found, np.bool_, count)


class Sets:
    """A set of words of either figure of each pair.

    Most figures have no words of most sets: what is only true of two that have some is asked of them alone.
    """

    def __init__(self, sets: Sequence[Words], a: Places, b: Places) -> None:
        """The sets of some figures, and which of them each pair's first and second figure have."""
        some = truths(map(bool, sets), len(sets))
        self._sets, self._a, self._b = sets, a, b
        self.in_a, self.in_b = some[a], some[b]

    @cached_property
    def shared(self) -> Truths:
        """Whether a word is in both."""
        return self.in_both & ~self.where(self.in_both, frozenset.isdisjoint)

    @cached_property
    def in_both(self) -> Truths:
        """Whether both have some."""
        return self.in_a & self.in_b

    @property
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
        return self.where(self.shared, ne)

    @property
    def one_in_other(self) -> Truths:
        """Whether the words of one are in the other, which has more."""
        more = self.more_in_one
        return self.where(more, le) | self.where(more, frozenset.issuperset)

    @cached_property
    def common(self) -> Numbers:
        """How many words are in both."""
        count, where = np.zeros(len(self._a)), np.flatnonzero(self.shared)
        count[where] = np.fromiter(map(len, self._of_both(where, and_)), np.float64, len(where))
        return count

    def where(self, asked: Truths, of_both: Callable[[Words, Words], bool]) -> Truths:
        """Return of which of the pairs that are asked about something is true of both sets; of no other."""
        found, where = np.zeros(len(self._a), np.bool_), np.flatnonzero(asked)
        found[where] = truths(self._of_both(where, of_both), len(where))
        return found

    def only(self, kept: Truths) -> Sets:
        """Return the sets of some of the pairs; what is known of them stays known."""
        some = Sets(self._sets, self._a[kept], self._b[kept])
        if "shared" in vars(self):
            some.shared = self.shared[kept]
        return some

    def _of_both(self, where: Places, asked: Callable[[Words, Words], Kept]) -> Iterator[Kept]:
        known = self._sets
        one, other = self._a[where].tolist(), self._b[where].tolist()
        return map(asked, [known[n] for n in one], [known[n] for n in other])


class Pairs:
    """Pairs of figures, whose attributes are asked for by name, each once of each figure."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.pairs = pairs
        figures = list(chain.from_iterable(pairs))
        ids = np.fromiter(map(id, figures), np.intp, len(figures))
        _, first, at = np.unique(ids, return_index=True, return_inverse=True)
        self._items = [figures[n] for n in first.tolist()]
        self._a, self._b = at[::2], at[1::2]
        self._known_sets = dict[str, Sets]()
        self._known_days = dict[str, Numbers]()
        self._known_codes = dict[str, tuple[Places, list[Any]]]()

    def __len__(self) -> int:
        return len(self.pairs)

    def only(self, kept: Truths) -> Pairs:
        """Return some of the pairs; what is known of their figures stays known."""
        some = Pairs.__new__(Pairs)
        some.pairs = list(compress(self.pairs, kept.tolist()))
        some._items, some._a, some._b = self._items, self._a[kept], self._b[kept]
        some._known_sets = {name: sets.only(kept) for name, sets in self._known_sets.items()}
        some._known_days, some._known_codes = self._known_days, self._known_codes
        return some

    def sets(self, name: str) -> Sets:
        """Return a set of words of either figure."""
        if name not in self._known_sets:
            self._known_sets[name] = Sets(list(self._all(name)), self._a, self._b)
        return self._known_sets[name]

    def days(self, name: str) -> tuple[Numbers, Numbers]:
        """Return a day of the first figures and of the second as numbers, NaN where none is known."""
        if name not in self._known_days:
            days = np.fromiter(map(_number, self._all(name)), np.float64, len(self._items))
            self._known_days[name] = days
        return self._both(self._known_days[name])

    @cached_property
    def days_between(self) -> Numbers:
        """The days between two events, 0 where they may be of one day, NEVER where one is undated."""
        (earliest, other_earliest), (latest, other_latest) = self.days("earliest"), self.days("latest")
        after, before = earliest - other_latest, other_earliest - latest
        days = np.where(after > 0, after, np.maximum(before, 0.0))
        return np.where(np.isnan(after + before), NEVER, days)

    @cached_property
    def within(self) -> Truths:
        """Whether both stand in one article."""
        return self.equal("document")

    @cached_property
    def meet(self) -> Truths:
        """Whether some number fits both, as a careful reader takes them."""
        low, high, other_low, other_high = self.ends
        return (low <= other_high) & (other_low <= high)

    def flags(self, name: str) -> tuple[Truths, Truths]:
        """Return whether something is true of the first figures, and of the second."""
        return self.each(attrgetter(name))

    def differ(self, name: str) -> Truths:
        """Return whether something is true of one of both alone."""
        one, other = self.flags(name)
        return one ^ other

    def either(self, name: str) -> Truths:
        """Return whether something is true of one of both, or of both."""
        one, other = self.flags(name)
        return one | other

    def each(self, asked: Callable[[Measurement], bool]) -> tuple[Truths, Truths]:
        """Return what a function says of the first figures, and of the second."""
        return self._both(truths(map(asked, self._items), len(self._items)))

    def equal(self, name: str) -> Truths:
        """Return whether an attribute of both is the same."""
        (one, other), _ = self._codes(name)
        return np.equal(one, other)

    def are(self, name: str, value: object) -> tuple[Truths, Truths]:
        """Return of which first and of which second figures an attribute is this one thing."""
        (one, other), values = self._codes(name)
        code = values.index(value) if value in values else len(values)
        return one == code, other == code

    def of_both(self, name: str, asked: Callable[[Any, Any], bool]) -> Truths:
        """Return what a function says of an attribute of both; each two values are asked about once."""
        (one, other), values = self._codes(name)
        distinct, where = np.unique(one * len(values) + other, return_inverse=True)
        said = (asked(*(values[n] for n in divmod(each, len(values)))) for each in distinct.tolist())
        return truths(said, len(distinct))[where]

    @cached_property
    def ends(self) -> tuple[Numbers, Numbers, Numbers, Numbers]:
        """Low and high of the first figures, low and high of the second."""
        ends = np.array(list(self._all("ends")), np.float64).reshape(-1, 2)
        (low, other_low), (high, other_high) = self._both(ends[:, 0]), self._both(ends[:, 1])
        return low, high, other_low, other_high

    def mean_size(self, name: str) -> Numbers:
        """Return the geometric mean of how many words either has of a set."""
        one, other = self._both(np.fromiter(map(len, self._all(name)), np.float64, len(self._items)))
        return np.sqrt(one * other)

    def _codes(self, name: str) -> tuple[tuple[Places, Places], list[Any]]:
        """A number for each value of an attribute, of both figures of the pairs; and the values."""
        if name not in self._known_codes:
            known = dict[Any, int]()
            codes = [known.setdefault(each, len(known)) for each in self._all(name)]
            self._known_codes[name] = np.array(codes, np.intp), list(known)
        codes_of_each, values = self._known_codes[name]
        return self._both(codes_of_each), values

    def _all(self, name: str) -> Iterator[Any]:
        return map(attrgetter(name), self._items)

    def _both(self, of_each: npt.NDArray[Kind]) -> tuple[npt.NDArray[Kind], npt.NDArray[Kind]]:
        return of_each[self._a], of_each[self._b]


def _number(day: datetime.date | None) -> float:
    return np.nan if day is None else day.toordinal()
