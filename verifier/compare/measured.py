"""Figures that can be compared at all, each with what surrounds it."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from claims.claim import Claim, Kind
from claims.comparison import Circumstance
from claims.date import PartialDate
from claims.document import Reading
from claims.figure import Figure, Quantity
from claims.finding import Place
from claims.source import Link, Role
from claims.span import Span
from claims.tolls import GROWING, is_measure, people_of
from verifier.compare.occasion import Occasion, clause, occasion

_FACTS: Final = frozenset({Kind.EVENT, Kind.STATE})
"""Kinds of claim whose figures are counts; the others promise, ask, foresee, judge or deny."""

_SOME: Final = re.compile(
    r"\b(?:including|them|of whom|of those|of these|among(?:st)?|"
    r"as well as|plus|and|each|(?:an)?other|further|additional|one of(?: the)?)\W*$",
    re.I,
)
"""Words before a figure that make it a part of another, or one beside another."""

_ADDED: Final = re.compile(
    r"\b(?:others?|another|more(?! than)|further|additional|extra|new|of (?:the|them|those))\b", re.I
)
"""Words in a figure that set it beside another."""

_DATES: Final = 8
"""Dates of a claim that are looked at; a sentence that tells of an event has fewer."""

_AHEAD: Final = 24
"""Code points before a figure in which such words stand."""


@dataclass(frozen=True)
class Measured:
    """A figure with its quantity, its claim, the number of its sentence and the event that it counts."""

    figure: Figure
    quantity: Quantity
    claim: Claim
    number: int
    occasion: Occasion
    document: str
    published: datetime.date | None

    @cached_property
    def ends(self) -> tuple[float, float]:
        """The ends of what a careful reader takes the figure to mean."""
        return self.figure.careful.ends

    @cached_property
    def source(self) -> str | None:
        """Who gives the figure first; None for the article's own voice."""
        speaker = self._speaker
        return speaker.source if speaker else None

    @property
    def dates(self) -> tuple[PartialDate, ...]:
        """The dates of the claim, as many as tell its time."""
        return self.claim.dates[:_DATES]

    @cached_property
    def circumstance(self) -> Circumstance:
        """What surrounds the figure when it is compared."""
        said = self._speaker.said if self._speaker else None
        days = [date.latest for date in ((said,) if said else self.dates)]
        return Circumstance(
            day=max(days) if days else self.published,
            source=self.source,
            running=self.quantity.happening in GROWING,
            revised=self.occasion.revised,
        )

    @cached_property
    def _speaker(self) -> Link | None:
        return next((link for link in self.claim.attribution if link.role is Role.SPEAKER), None)

    @property
    def block(self) -> tuple[str, str | None, tuple[str, ...]]:
        """What two figures must share to be compared: what is counted, what befell it, its narrowing."""
        quantity = self.quantity
        return people_of(quantity.unit) or quantity.unit, quantity.happening, quantity.qualifiers

    @cached_property
    def place(self) -> Place:
        """Where the figure stands."""
        return Place(document=self.document, span=self.figure.span, text=self.figure.text)


def measured(reading: Reading) -> Iterator[Measured]:
    """Yield the figures of a reading that count, by themselves, something that happened; each place once."""
    document, starts = reading.document, [sentence.span.start for sentence in reading.sentences]
    seen = set[Span]()
    for claim in reading.claims:
        for figure in claim.figures if claim.kind in _FACTS else ():
            quantity = figure.quantity
            if quantity is None or figure.span in seen or not _counts(document.text, figure, quantity):
                continue
            seen.add(figure.span)
            number = bisect_right(starts, figure.span.start)
            sentence = reading.sentences[number - 1].span if number else claim.hull
            event = occasion(clause(document.text, sentence, figure.span))
            yield Measured(figure, quantity, claim, number, event, document.name, document.published)


def _counts(text: str, figure: Figure, quantity: Quantity) -> bool:
    """Return whether a figure is a whole count of its own: no measure, no part, no addition to another."""
    if quantity.happening is None or quantity.unit == "other" or is_measure(quantity.unit):
        return False
    before = text[max(0, figure.span.start - _AHEAD) : figure.span.start]
    return not _SOME.search(before) and not _ADDED.search(figure.text)
