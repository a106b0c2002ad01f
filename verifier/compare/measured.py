"""The figures of a reading that can be compared at all, each with what its text says around it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from claims.claim import Claim
from claims.document import Reading
from claims.figure import Figure, Quantity
from claims.finding import Place
from claims.measurement import NONE, Measurement
from claims.source import Link, Role
from claims.span import Span
from claims.tolls import is_measure
from verifier.compare.befallen import befallen
from verifier.compare.counted import PEOPLE, group
from verifier.compare.days import Calendar
from verifier.compare.figures import Figures
from verifier.compare.namings import common_words, names
from verifier.compare.occasion import Occasion, clause, occasion, segment
from verifier.compare.peoples import peoples_in
from verifier.compare.scopes import scope
from verifier.compare.shares import adds, foresees, is_part, is_to_come
from verifier.compare.whose import LINE, lands_of, peoples_of

_SHORT: Final = re.compile(r"hour|day\b", re.I)
"""Periods that are hardly longer than an event."""


def measured(reading: Reading) -> tuple[Measurement, ...]:
    """Return the figures of a reading that measure something of their own, in the order of its claims."""
    return tuple(_Measuring(reading, Figures(reading), Calendar(reading)).all())


@dataclass(frozen=True)
class _Measuring:
    """Measures the figures of one reading."""

    reading: Reading
    figures: Figures
    calendar: Calendar

    def all(self) -> Iterator[Measurement]:
        seen = set[Span]()
        for claim in self.reading.claims:
            foreseen = foresees(claim)
            for figure in claim.figures:
                if figure.span in seen or is_to_come(self._text, claim, figure, foreseen=foreseen):
                    continue
                seen.add(figure.span)
                measurement = self._measurement(claim, figure)
                if measurement is not None:
                    yield measurement

    def _measurement(self, claim: Claim, figure: Figure) -> Measurement | None:
        quantity = figure.quantity or Quantity(unit=figure.unit or PEOPLE)
        if is_measure(quantity.unit):
            return None
        counted, named = group(quantity), figure.counted is not None
        happening = befallen(self._text, figure.span, counted, told=quantity.happening, named=named)
        if happening is None:
            return None
        return Measurement(
            place=Place(document=self.reading.document.name, span=figure.span, text=figure.text),
            careful=figure.careful,
            label=quantity.model_copy(update={"happening": happening}).label,
            happening=happening,
            counted=counted,
            part=is_part(self._text, figure),
            added=adds(self._text, figure, self.figures.before(figure)),
            **self._circumstances(claim, figure, quantity),
        )

    def _circumstances(self, claim: Claim, figure: Figure, quantity: Quantity) -> dict[str, Any]:
        """What is said of who, where and when."""
        number = max(0, bisect_right(self._starts, figure.span.start) - 1)
        sentence = self.reading.sentences[number].span if self._starts else claim.hull
        event = occasion(clause(self._text, sentence, figure.span))
        own = occasion(segment(self._text, sentence, figure.span, self.figures.starts))
        days = self.calendar.days(figure.span, number)
        period = quantity.period is not None and not _SHORT.search(quantity.period)
        total = event.long or days.since or period
        recounted = event.counted_on and event.definite  # then its day is that of the count
        speaker = next((link for link in claim.attribution if link.role is Role.SPEAKER), None)
        lands = lands_of(self._text, figure.span, sentence, self.figures)
        return {
            "peoples": peoples_of(self._text, figure.span, quantity, lands, speaker),
            "where": frozenset(land.name for land in lands),
            "agents": own.agents,
            "places": frozenset(place.lower() for place in own.places or event.places),
            "earliest": None if recounted else days.earliest,
            "latest": None if recounted else days.latest,
            "sentence": number,
            "scope": scope(own, days.earliest, total=total),
            "total": total,
            "bygone": own.bygone,
            "definite": event.definite,
            "apart": event.elsewhere,
            "counted_on": event.counted_on,
            "revised": event.revised,
            **self._telling(speaker),
            **self._scene(number, frozenset().union(*map(_voice, claim.attribution)), total=total),
        }

    def _telling(self, speaker: Link | None) -> dict[str, Any]:
        """Who gives a figure, and when."""
        told = speaker.said.latest if speaker and speaker.said else self.reading.document.published
        return {
            "told": told,
            "teller": speaker.source if speaker else None,
            "giver": speaker.name if speaker else None,
            "outlet": self.reading.document.outlet,
            "voice": _voice(speaker),
        }

    def _scene(self, number: int, voices: frozenset[str], *, total: bool) -> dict[str, frozenset[str]]:
        """What a sentence names of its event; the one before and the headline speak for one that is silent.

        A count over a long time is of no one site; who tells or passes on is no part of what is told.
        """
        here = occasion(self._words(number))
        before = occasion(self._words(number - 1)) if number else Occasion()
        headline = occasion(self._headline)
        return {
            "sites": here.sites or (NONE if total else before.sites or headline.sites),
            "means": here.means or (NONE if total else before.means),
            "events": here.events or before.events or headline.events,
            "names": self._names(self._words(number)) - voices,
            "around": self._around(number) - voices,
            "lands": peoples_in(self._words(number)) | peoples_in(self._headline),
        }

    @cached_property
    def _text(self) -> str:
        return self.reading.document.text

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.reading.sentences]

    @cached_property
    def _headline(self) -> str:
        lead = self._words(0) if self._starts else ""
        return f"{self.reading.document.title or ''} . {lead}"

    @cached_property
    def _common(self) -> frozenset[str]:
        sentences = (each.span.words(self._text)[:LINE] for each in self.reading.sentences)
        return common_words(self._text, sentences)

    def _words(self, number: int) -> str:
        return (
            self.reading.sentences[number].span.words(self._text)[:LINE]
            if self._starts
            else self._text[:LINE]
        )

    def _names(self, words: str) -> frozenset[str]:
        return names(words) - self._common

    def _around(self, number: int) -> frozenset[str]:
        """The names of the sentences beside one, and of the headline."""
        beside = range(max(0, number - 1), min(number + 2, len(self._starts)))
        return self._names(self._headline).union(*(self._names(self._words(at)) for at in beside))


def _voice(speaker: Link | None) -> frozenset[str]:
    """The words of the name of who gives a figure, or passes it on."""
    return frozenset(speaker.name.lower().split()) if speaker else NONE
