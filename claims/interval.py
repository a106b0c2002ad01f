"""What a number's words allow: closed intervals with open ends, and how a careful reader takes them.

The reading of round and bounded numbers follows Cummins, Sauerland and Solt, "Granularity and scalar
implicature in numerical expressions" (Linguistics and Philosophy 35, 2012): a bound reaches to the next
step of its own granularity.
"""

from __future__ import annotations

import math
from typing import Annotated

from pydantic import Field, PlainSerializer, model_validator

from claims.value import Name, Value

LARGEST = 1e30
"""Numbers beyond this are no count of anything in the news and are refused."""

EXACT_BELOW = 20
"""Whole numbers under this stand for themselves: nobody rounds eleven people."""

ABOUT = 0.1
"""The share by which "about" may be off, either way."""


def _plain(number: float) -> int | float:
    return int(number) if number == int(number) else number


Number = Annotated[float, Field(ge=-LARGEST, le=LARGEST), PlainSerializer(_plain, return_type=int | float)]


class Comparator(Name):
    """How a figure's words bound its number."""

    EXACTLY = "exactly"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    BETWEEN = "between"
    VAGUE = "vague"


class Interval(Value):
    """The numbers from `low` to `high`, both included; None leaves an end open.

    Raises ValueError when low is above high or both ends are open.
    """

    low: Number | None = None
    high: Number | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Interval:
        if self.low is None and self.high is None:
            raise ValueError("an interval needs at least one end")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an interval must not fall from {self.low} to {self.high}")
        return self

    @property
    def ends(self) -> tuple[float, float]:
        """Both ends as floats, an open one as infinity."""
        low = -math.inf if self.low is None else self.low
        return low, math.inf if self.high is None else self.high

    def meets(self, other: Interval) -> bool:
        """Return whether some number lies in both; symmetric, not transitive."""
        (low, high), (other_low, other_high) = self.ends, other.ends
        return low <= other_high and other_low <= high

    def covers(self, other: Interval) -> bool:
        """Return whether every number of the other lies in this one."""
        (low, high), (other_low, other_high) = self.ends, other.ends
        return low <= other_low and other_high <= high

    def above(self, other: Interval) -> bool:
        """Return whether every number of this one is greater than every number of the other."""
        return self.ends[0] > other.ends[1]


def step(number: float) -> float:
    """Return the granularity of a number: one unit of its last non-zero digit (1,400 has 100)."""
    if number == 0 or number != int(number):
        return 0.0
    size, whole = 1, abs(int(number))
    while whole % 10 == 0:
        whole, size = whole // 10, size * 10
    return float(size)


def careful(interval: Interval, comparator: Comparator) -> Interval:
    """Return the interval that a careful reader takes a figure to mean, for comparing it with another."""
    low, high = interval.low, interval.high
    match comparator:
        case Comparator.MORE_THAN | Comparator.AT_LEAST if low is not None and high is None:
            return _within_reason(low, low + _reach(low))
        case Comparator.LESS_THAN | Comparator.AT_MOST if high is not None and low is None:
            return _within_reason(high - _reach(high), high)
        case Comparator.ABOUT if low is not None and high is not None:
            return _within_reason(low - abs(low) * ABOUT, high + abs(high) * ABOUT)
        case Comparator.VAGUE if low is not None and high is None:
            return _within_reason(low, max(low, 10.0 ** len(str(abs(int(low)))) - 1))
        case Comparator.EXACTLY if low is not None and low == high:
            return _rounded(low)
    return interval


def _within_reason(low: float, high: float) -> Interval:
    """What the words of an enormous number allow may lie beyond LARGEST; the interval ends there."""
    return Interval(low=max(low, -LARGEST), high=min(high, LARGEST))


def _rounded(number: float) -> Interval:
    size = step(number)
    if abs(number) < EXACT_BELOW or size <= 1:
        return Interval(low=number, high=number)
    return Interval(low=number - size / 2, high=number + size / 2)


def _reach(number: float) -> float:
    """How far "more than N" reaches: one step of the number's leading digits, itself for a small one."""
    return max(step(number), 1.0) if number == int(number) else abs(number) * ABOUT
