"""Figures and dates of a sentence, and which of its claims they belong to."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from claims.date import PartialDate, UnplacedDate
from claims.figure import Figure
from claims.span import Span
from verifier.extract.dates import find_dates, tells_a_length
from verifier.extract.figures import find_figures

AROUND = 12
"""Spans before a place that are looked at for one that it belongs to."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a sentence counts and dates."""

    figures: tuple[Figure, ...]
    dates: tuple[PartialDate, ...]
    unplaced: tuple[UnplacedDate, ...]


def numbers(text: str, sentence: Span, *, published: datetime.date | None) -> Numbers:
    """Return the figures and dates of a sentence; what is a date is no figure.

    A length of time that no day of publication places ("the past two years") is a measure as well.
    """
    dates, unplaced = find_dates(text, sentence, published=published)
    taken = [d.span for d in dates] + [d.span for d in unplaced if not tells_a_length(d.text)]
    return Numbers(tuple(find_figures(text, sentence, taken=taken)), tuple(dates), tuple(unplaced))


@dataclass(frozen=True, slots=True)
class Owners:
    """The claims of one sentence by their spans, to find which of them a place belongs to."""

    spans: list[tuple[Span, int]]

    @classmethod
    def of(cls, claims: Sequence[tuple[Span, ...]]) -> Owners:
        """Return the owners in the order of the text; claims are told by their number."""
        return cls(sorted((span, number) for number, spans in enumerate(claims) for span in spans))

    def owner(self, place: Span) -> int | None:
        """Return the claim that a place belongs to: the one it stands in, or else the nearest."""
        within = self.at(place)
        return self.near(place) if within is None else within

    def at(self, place: Span) -> int | None:
        """Return the claim that a place stands in, the shortest of several; None when it is in none."""
        holding = [(len(span), number) for span, number in self._around(place) if span.overlaps(place)]
        return min(holding)[1] if holding else None

    def near(self, place: Span) -> int | None:
        """Return the claim that begins or ends nearest to a place, None when there is none."""
        around = self._around(place)
        gaps = [(max(span.start - place.end, place.start - span.end), number) for span, number in around]
        return min(gaps)[1] if gaps else None

    def _around(self, place: Span) -> list[tuple[Span, int]]:
        at = bisect_left(self.spans, place.end, key=lambda owned: owned[0].start)
        return self.spans[max(0, at - AROUND) : at + 1]
