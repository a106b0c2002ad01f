"""Figures and dates of a sentence, and which of its claims they belong to."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from claims.date import PartialDate, UnplacedDate
from claims.figure import Figure
from claims.span import Span, hull
from verifier.extract.dates import find_dates
from verifier.extract.figures import find_figures


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a sentence counts and dates."""

    figures: tuple[Figure, ...]
    dates: tuple[PartialDate, ...]
    unplaced: tuple[UnplacedDate, ...]


def numbers(text: str, sentence: Span, *, published: datetime.date | None) -> Numbers:
    """Return the figures and dates of a sentence; what is a date is no figure."""
    dates, unplaced = find_dates(text, sentence, published=published)
    taken = [d.span for d in dates] + [d.span for d in unplaced]
    return Numbers(tuple(find_figures(text, sentence, taken=taken)), tuple(dates), tuple(unplaced))


def owner(place: Span, claims: Sequence[tuple[Span, ...]]) -> int | None:
    """Return which claim, given by its spans, a place stands in: the smallest; None when in none."""
    holding = [i for i, spans in enumerate(claims) if any(s.overlaps(place) for s in spans)]
    return min(holding, key=lambda i: sum(map(len, claims[i])), default=None)


def nearest(place: Span, claims: Sequence[tuple[Span, ...]]) -> int | None:
    """Return which claim begins or ends nearest to a place, None when there is none."""
    return min(
        range(len(claims)),
        key=lambda i: max(hull(claims[i]).start - place.end, place.start - hull(claims[i]).end),
        default=None,
    )
