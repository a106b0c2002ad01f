"""Attributes of many pairs of figures at once, as columns: an array with a value for each pair.

Asking a pair at a time takes Python ten times as long. No value depends on which pairs stand beside it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import repeat
from operator import and_, attrgetter, eq, is_
from typing import Any

import numpy as np
import numpy.typing as npt

from claims.measurement import Measurement

Truths = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.float64]
Words = frozenset[str]
Pair = tuple[Measurement, Measurement]


def truths(found: Iterable[Any], count: int) -> Truths:
    """Return so many things as an array of whether each is true."""
    return np.fromiter(found, np.bool_, count)


@dataclass(frozen=True)
class Sets:
    """A set of words of either figure of each pair."""

    a: Sequence[Words]
    b: Sequence[Words]

    @cached_property
    def in_a(self) -> Truths:
        """Whether the first figure has any."""
        return truths(map(bool, self.a), len(self.a))

    @cached_property
    def in_b(self) -> Truths:
        """Whether the second figure has any."""
        return truths(map(bool, self.b), len(self.b))

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

    @property
    def mean_size(self) -> Numbers:
        """The geometric mean of how many words either has."""
        one, other = (np.fromiter(map(len, each), np.float64, len(each)) for each in (self.a, self.b))
        return np.sqrt(one * other)


class Pairs:
    """Pairs of figures, whose attributes are asked for by name."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.pairs = pairs
        self._sides = [a for a, _ in pairs], [b for _, b in pairs]
        self.sets = cache(self._sets)
        self.days = cache(self._days)
        self.flags = cache(self._flags)

    def __len__(self) -> int:
        return len(self.pairs)

    def both(self, name: str) -> tuple[list[Any], list[Any]]:
        """Return an attribute of the first figures, and of the second."""
        one, other = (list(map(attrgetter(name), side)) for side in self._sides)
        return one, other

    def equal(self, name: str) -> Truths:
        """Return whether an attribute of both is the same."""
        return truths(map(eq, *self.both(name)), len(self))

    def are(self, name: str, value: object) -> tuple[Truths, Truths]:
        """Return of which first and of which second figures an attribute is this one thing."""
        one, other = (truths(map(is_, side, repeat(value)), len(self)) for side in self.both(name))
        return one, other

    @cached_property
    def ends(self) -> tuple[Numbers, Numbers, Numbers, Numbers]:
        """Low and high of the first figures, low and high of the second."""
        (low, high), (other_low, other_high) = (np.array(side).reshape(-1, 2).T for side in self.both("ends"))
        return low, high, other_low, other_high

    def _sets(self, name: str) -> Sets:
        return Sets(*self.both(name))

    def _days(self, name: str) -> tuple[Numbers, Numbers]:
        """Return days as numbers, NaN where none is known."""
        one, other = (np.array(list(map(_number, side)), np.float64) for side in self.both(name))
        return one, other

    def _flags(self, name: str) -> tuple[Truths, Truths]:
        one, other = (truths(side, len(self)) for side in self.both(name))
        return one, other


def _number(day: datetime.date | None) -> float:
    return np.nan if day is None else day.toordinal()
