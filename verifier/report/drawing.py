"""Intervals drawn on a scale: geometry in the units of the drawing, from 0 at the left."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from claims.figure import Figure
from claims.interval import Interval
from verifier.report.wording import bounds, number, reading

WIDTH = 160.0
"""How wide a scale is drawn."""

MARGIN = 6.0
"""What stays free at either end, for dots and arrowheads."""

FAR = 20
"""Where the greatest number is so many times the least, a drawing of both needs steps that multiply."""

TINY = 1e-9
"""What rounding may add to a share."""

ROOM = 1.15
"""How far a scale goes beyond its greatest number, so that an open end has somewhere to go."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A stretch of the number line, laid over the width of a drawing.

    Where it is `tenfold`, equal steps multiply; `low` is greater than zero then.
    """

    low: float
    high: float
    width: float = WIDTH
    tenfold: bool = False

    def at(self, value: float) -> float:
        """Return where a number lies, within the drawing; infinity lies at its end."""
        if not self.tenfold:
            share = (value - self.low) / (self.high - self.low)
        elif value <= self.low:
            share = 0.0
        else:
            low, high = math.log(self.low), math.log(self.high)  # a quotient of the numbers may overflow
            share = (math.log(value) - low) / (high - low)
        return round(MARGIN + min(max(share, 0.0), 1.0) * (self.width - 2 * MARGIN), 2)

    @property
    def words(self) -> str:
        """The ends in words: "0 to 250"."""
        ends = f"{number(self.low)} to {number(self.high)}"
        return f"{ends}, each mark ten times the one before" if self.tenfold else ends

    @property
    def ticks(self) -> tuple[float, ...]:
        """Round numbers on it, five at most where it is not tenfold."""
        if self.tenfold:
            first, last = (math.floor(math.log10(end) + TINY) for end in (self.low, self.high))
            return tuple(10.0**power for power in range(first, last + 1))
        raw = (self.high - self.low) / 4
        size = 10.0 ** math.floor(math.log10(raw))
        step = next((each * size for each in (1, 2, 2.5, 5, 10) if each * size >= raw * (1 - TINY)), raw)
        first, last = math.ceil(self.low / step - TINY), math.floor(self.high / step + TINY)
        return tuple(step * times for times in range(first, last + 1))


@dataclass(frozen=True, slots=True)
class Drawing:
    """An interval drawn: what the words allow from `left` to `right`, a careful reading behind it.

    An end that the words leave open has an arrow at the end of the scale.
    """

    left: float
    right: float
    careful_left: float
    careful_right: float
    zero: float
    open_left: bool
    open_right: bool
    title: str
    description: str

    @property
    def is_point(self) -> bool:
        """Whether the words allow one number alone."""
        return self.left == self.right


def units(place: float) -> str:
    """Return a place in a drawing as it is written: to a tenth of a unit, no longer than it must be."""
    return f"{place:.1f}".removesuffix(".0")


def scale(intervals: Iterable[Interval]) -> Scale:
    """Return the scale from zero, or a round number below it, to a round number past every end."""
    ends = [end for interval in intervals for end in interval.ends if math.isfinite(end)]
    low, high = min(0.0, *ends, 0.0), max(0.0, *ends, 0.0)
    if low == high:
        return Scale(0.0, 1.0)
    return Scale(-_past(-low) if low < 0 else 0.0, _past(high) if high > 0 else 0.0)


def wide_scale(intervals: Iterable[Interval], *, width: float) -> Scale:
    """Return a scale of this width for all of the numbers, however far they lie apart."""
    found = list(intervals)
    ends = [end for interval in found for end in interval.ends if math.isfinite(end)]
    plain = replace(scale(found), width=width)
    if not ends or min(ends) <= 0 or max(ends) <= FAR * min(ends):
        return plain
    return replace(plain, low=10.0 ** math.floor(math.log10(min(ends)) + TINY), tenfold=True)


def draw(figure: Figure, on: Scale) -> Drawing:
    """Return a figure's interval as it lies on a scale."""
    return laid(figure.interval, figure.careful, on, title=f"{figure.text}: {reading(figure)}")


def laid(interval: Interval, careful: Interval, on: Scale, *, title: str) -> Drawing:
    """Return what words allow and what a careful reader takes them for as they lie on a scale."""
    low, high = interval.ends
    careful_low, careful_high = careful.ends
    description = f"On a scale from {on.words}."
    if careful != interval:
        description += f" A careful reader takes it for {bounds(careful)}."
    return Drawing(
        left=on.at(low),
        right=on.at(high),
        careful_left=on.at(careful_low),
        careful_right=on.at(careful_high),
        zero=on.at(0.0),
        open_left=math.isinf(low),
        open_right=math.isinf(high),
        title=title,
        description=description,
    )


def _past(value: float) -> float:
    """The least round number that leaves room behind the value."""
    wanted = value * ROOM
    size = 10.0 ** math.floor(math.log10(wanted))
    steps = (step * size for step in (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10))
    # Where a number is so small that its power of ten is lost, it is its own end.
    return next((end for end in steps if end >= wanted), value)
