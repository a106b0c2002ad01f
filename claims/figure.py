"""Figures: numbers as printed, as intervals, and the quantity that they measure."""

from __future__ import annotations

from pydantic import Field, model_validator

from claims.interval import Comparator, Interval, Number, careful
from claims.span import Span
from claims.value import Value


class Quantity(Value):
    """What a figure measures: two figures are compared only when theirs are the same.

    `unit` is the head noun counted, a currency code, a measure or "percent"; `happening` what happens to
    what is counted ("killed", "released"; None when the text says nothing of it); `qualifiers` are the
    lower-case words that narrow it ("russian", "child"), in alphabetical order; `place` and `period`
    are where and when, as the article words them, None when it does not.
    """

    unit: str
    happening: str | None = None
    qualifiers: tuple[str, ...] = ()
    place: str | None = None
    period: str | None = None

    @property
    def label(self) -> str:
        """One line for people: "russian hostage, killed, Gaza"."""
        head = " ".join((*self.qualifiers, self.unit))
        return ", ".join(part for part in (head, self.happening, self.place, self.period) if part)


class Figure(Value):
    """A number in the text: the words, what they allow before any tolerance, and what is counted.

    Raises ValueError when both ends are open or low is above high.
    """

    span: Span
    text: str = Field(min_length=1)
    low: Number | None
    high: Number | None
    comparator: Comparator = Comparator.EXACTLY
    unit: str | None = None
    counted: str | None = None
    quantity: Quantity | None = None

    @model_validator(mode="after")
    def _bounded(self) -> Figure:
        Interval(low=self.low, high=self.high)
        return self

    @property
    def interval(self) -> Interval:
        """What the words allow."""
        return Interval(low=self.low, high=self.high)

    @property
    def careful(self) -> Interval:
        """What a careful reader takes them to mean; used for comparison alone."""
        return careful(self.interval, self.comparator)
