"""Attributes of many pairs of figures at once, as columns: an array with a value for each pair.

Asking a pair at a time takes Python ten times as long. No value depends on which pairs stand beside it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, repeat
from operator import and_, attrgetter, eq, is_
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from claims.measurement import Measurement
from verifier.compare.blocks import Pair

Truths = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.float64]
Words = frozenset[str]
Kind = TypeVar("Kind", bound=np.generic)


def truths(found: Iterable[Any], count: int) -> Truths:
    """Return so many things as an array of whether each is true."""
    return np.fromiter(found, np.bool_, count)


@dataclass(frozen=True)
class Sets:
    """A set of words of either figure of each pair, and whether there are any in it."""

    a: Sequence[Words]
    b: Sequence[Words]
    in_a: Truths
    in_b: Truths

    @cached_property
    def shared(self) -> Truths:
        """Whether a word is in both."""
        return ~truths(map(frozenset.isdisjoint, self.a, self.b), len(self.a))

    @cached_property
    def different(self) -> Truths:
        """Whether both have some, and none in common."""
        return self.in_a & self.in_b & ~self.shared

    @property
    def one_alone(self) -> Truths:
        """Whether one has some and the other none."""
        return self.in_a ^ self.in_b

    @property
    def more_in_one(self) -> Truths:
        """Whether a word is in both, and another in one."""
        return self.shared & ~truths(map(eq, self.a, self.b), len(self.a))

    @cached_property
    def common(self) -> Numbers:
        """How many words are in both."""
        return np.fromiter(map(len, map(and_, self.a, self.b)), np.float64, len(self.a))


class Pairs:
    """Pairs of figures, whose attributes are asked for by name, each once of each figure."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.pairs = pairs
        numbers = dict[int, int]()
        items = list[Measurement]()
        for item in chain.from_iterable(pairs):
            if id(item) not in numbers:
                numbers[id(item)] = len(items)
                items.append(item)
        self._items = items
        self._a, self._b = ([numbers[id(pair[side])] for pair in pairs] for side in (0, 1))
        self._at_a, self._at_b = np.array(self._a, np.intp), np.array(self._b, np.intp)
        self._known_sets = dict[str, Sets]()

    def __len__(self) -> int:
        return len(self.pairs)

    def sets(self, name: str) -> Sets:
        """Return a set of words of either figure."""
        if name not in self._known_sets:
            sets = list(self._all(name))
            some = self._both(truths(map(bool, sets), len(sets)))
            self._known_sets[name] = Sets([sets[n] for n in self._a], [sets[n] for n in self._b], *some)
        return self._known_sets[name]

    def days(self, name: str) -> tuple[Numbers, Numbers]:
        """Return a day of the first figures and of the second as numbers, NaN where none is known."""
        return self._both(np.array(list(map(_number, self._all(name))), np.float64))

    def flags(self, name: str) -> tuple[Truths, Truths]:
        """Return whether something is true of the first figures, and of the second."""
        return self._both(truths(self._all(name), len(self._items)))

    def equal(self, name: str) -> Truths:
        """Return whether an attribute of both is the same."""
        known = dict[Any, int]()
        same = np.array([known.setdefault(each, len(known)) for each in self._all(name)], np.intp)
        return np.equal(*self._both(same))

    def are(self, name: str, value: object) -> tuple[Truths, Truths]:
        """Return of which first and of which second figures an attribute is this one thing."""
        return self._both(truths(map(is_, self._all(name), repeat(value)), len(self._items)))

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

    def _all(self, name: str) -> Iterator[Any]:
        return map(attrgetter(name), self._items)

    def _both(self, of_each: npt.NDArray[Kind]) -> tuple[npt.NDArray[Kind], npt.NDArray[Kind]]:
        return of_each[self._at_a], of_each[self._at_b]


def _number(day: datetime.date | None) -> float:
    return np.nan if day is None else day.toordinal()
