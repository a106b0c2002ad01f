"""A reading with what comparing and auditing it brought to light: what a report shows."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from claims.comparison import Comparison
from claims.document import Reading
from claims.finding import Finding, Place
from claims.measurement import Measurement
from claims.value import Value


class Audited(Value):
    """A reading with its comparisons and its findings, the gravest first.

    `measurements` are its figures as they are held against those of other articles; `comparisons` are those
    of its figures with each other and with figures of articles that were read before, and `others` are the
    measurements of those figures, as far as they are known.
    """

    reading: Reading
    measurements: tuple[Measurement, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    others: tuple[Measurement, ...] = ()
    findings: tuple[Finding, ...] = ()

    @model_validator(mode="after")
    def _measured(self) -> Self:
        """Raise ValueError when a measurement is of no figure of the reading."""
        name = self.reading.document.name
        figures = {(f.span, f.text) for claim in self.reading.claims for f in claim.figures}
        for item in self.measurements:
            if item.place.document != name or (item.place.span, item.place.text) not in figures:
                raise ValueError(f"{item.place.text!r} is measured, and no figure of the reading")
        return self

    @property
    def compared(self) -> dict[Place, Measurement]:
        """Its figures and those that they were compared with, by their places."""
        return {item.place: item for item in (*self.others, *self.measurements)}
