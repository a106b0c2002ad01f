"""Comparing figures of one quantity and quotations of one saying, and how they stand to each other."""

from __future__ import annotations

from claims.comparison import Comparison, compare
from claims.document import Reading
from verifier.compare.apart import apart
from verifier.compare.blocks import candidates
from verifier.compare.measured import Measured, measured
from verifier.compare.quotations import against, same_sayings, sayings

__all__ = ["against", "same_sayings", "sayings", "within"]


def within(reading: Reading) -> tuple[Comparison, ...]:
    """Return the comparisons of figures of one quantity within a document, in the order of the text.

    Figures that only look alike are left in peace: everything that could tell two counts apart does.
    """
    pairs = (pair for pair in candidates(measured(reading)) if not apart(*pair))
    return tuple(sorted((_compared(a, b) for a, b in pairs), key=lambda c: (c.a.span.start, c.b.span.start)))


def _compared(one: Measured, other: Measured) -> Comparison:
    a, b = sorted((one, other), key=lambda item: item.figure.span.start)
    answer = compare(a.figure, b.figure, a.circumstance, b.circumstance)
    return Comparison(
        a=a.place, b=b.place, relation=answer.relation, quantity=a.quantity.label, why=answer.why
    )
