"""The figures of a reading in their order: which stands before one, how many stand between two places."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from claims.document import Reading
from claims.figure import Figure
from claims.span import Span

AHEAD = 24
"""Code points before a figure or a date in which words that lead up to it stand."""


@dataclass(frozen=True)
class Figures:
    """Every figure of a reading once."""

    reading: Reading

    @cached_property
    def starts(self) -> list[int]:
        """Where they start, in order."""
        return [figure.span.start for figure in self._all]

    @cached_property
    def _all(self) -> list[Figure]:
        found = {figure.span: figure for claim in self.reading.claims for figure in claim.figures}
        return [found[span] for span in sorted(found)]

    def between(self, a: Span, b: Span) -> int:
        """Return how many figures begin between two places."""
        first, last = sorted((a, b))
        return bisect_left(self.starts, last.start) - bisect_right(self.starts, first.start)

    def before(self, figure: Figure) -> Figure | None:
        """Return the figure that stands before one."""
        at = bisect_left(self._all, figure.span, key=lambda each: each.span)
        return self._all[at - 1] if at else None


def distance(figure: Span, place: Span) -> tuple[int, int]:
    """Return how far a place is from a figure; of two as far, the first in the text is the nearer."""
    return max(place.start - figure.end, figure.start - place.end), place.start
