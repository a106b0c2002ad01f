"""The days that a text gives the events that its figures count."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from claims.date import PartialDate, Precision
from claims.document import Reading, Sentence
from claims.span import Span
from verifier.compare.figures import AHEAD, distance

_SINCE: Final = re.compile(r"\bsince\W*$", re.I)

_DATES: Final = 8
"""Dates of a sentence that are looked at; one that tells of an event has fewer."""

_FINE: Final = frozenset({Precision.DAY, Precision.WEEK, Precision.PERIOD})


class Days(NamedTuple):
    """The first and the last day of an event, None where untold; `since` that it goes on from a day."""

    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    since: bool = False


class _Dated(NamedTuple):
    """What a sentence dates: whether at all, whether it counts since a day, and the dates of its event."""

    any: bool
    since: bool
    of_event: list[PartialDate]


@dataclass(frozen=True)
class Calendar:
    """The dates of a reading by its sentences."""

    reading: Reading

    def days(self, figure: Span, number: int) -> Days:
        """Return the days that a figure's sentence gives its event, else those of the one before."""
        near = [self._sentences[at] for at in (number, number - 1) if 0 <= at < len(self._sentences)]
        told = next((each for each in near if each.any), None)
        if told is None:
            return Days()
        if told.since or not told.of_event:
            return Days(since=told.since)
        closest = min(told.of_event, key=lambda date: distance(figure, date.span))
        return Days(closest.earliest, closest.latest)

    @cached_property
    def _sentences(self) -> list[_Dated]:
        return [self._dated(sentence) for sentence in self.reading.sentences]

    def _dated(self, sentence: Sentence) -> _Dated:
        near = self._between(sentence.span)
        since = [self._since(date) for date in near]
        others = [date for date, from_then in zip(near, since, strict=True) if not from_then]
        told = [date for date in others if not _covers(date, self.reading.document.published)][:_DATES]
        return _Dated(bool(near), any(since), [date for date in told if date.precision in _FINE] or told)

    def _between(self, span: Span) -> list[PartialDate]:
        first = bisect_left(self._dates, span.start, key=lambda date: date.span.start)
        stop = bisect_left(self._dates, span.end, key=lambda date: date.span.start)
        return self._dates[first:stop]

    @cached_property
    def _dates(self) -> list[PartialDate]:
        return sorted(self.reading.dates, key=lambda date: date.span)

    def _since(self, date: PartialDate) -> bool:
        before = self.reading.document.text[max(0, date.span.start - AHEAD) : date.span.start]
        return _SINCE.search(before) is not None


def _covers(date: PartialDate, published: datetime.date | None) -> bool:
    """Return whether a year or a month holds the day of publication, and so tells no event's day."""
    coarse = date.precision not in _FINE
    return coarse and (published is None or date.earliest <= published <= date.latest)
