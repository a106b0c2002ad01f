"""The figures of a reading that can be compared at all, each with what its text says around it."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from claims.claim import Claim, Kind
from claims.date import PartialDate, Precision
from claims.document import Reading
from claims.figure import Figure, Quantity
from claims.finding import Place
from claims.measurement import NONE, Measurement
from claims.source import Link, Role
from claims.span import Span
from claims.tolls import is_measure
from verifier.compare.befallen import befallen
from verifier.compare.counted import PEOPLE, group
from verifier.compare.namings import common_words, names
from verifier.compare.occasion import Occasion, clause, occasion, segment
from verifier.compare.peoples import Land, lands_in, people, peoples, peoples_in
from verifier.compare.scopes import scope

_NOT_YET: Final = frozenset({Kind.COMMITMENT, Kind.DEMAND, Kind.PREDICTION})
"""Kinds of claim whose figures count nothing that is already so."""

_MAY: Final = re.compile(r"\b(?:could|may|might|would|will) (?:\w+ ){0,3}$", re.I)
"""Words right before a figure that is no count yet."""

_MODAL: Final = re.compile(
    r"\b(?:will|would|shall|should|could|may|might|must|plans?|to|expect\w*|fear\w*|if)\b", re.I
)
"""Words without which a sentence tells of nothing to come."""

_PART: Final = re.compile(
    r"\b(?:including|them|of whom|of those|of these|among(?:st)?|one of(?: the)?)\W*$", re.I
)
"""Words before a figure that make it a part of another."""

_PART_INSIDE: Final = re.compile(r"\bof (?:the|them|those)\b", re.I)

_BESIDE: Final = re.compile(r"\b(?:as well as|plus|(?:an)?other|further|additional|more|extra)\W*$", re.I)
_ADDED: Final = re.compile(r"\b(?:an?other|others|more(?! than)|further|additional|extra|new)\b", re.I)
"""Words before and in a figure that set it beside another."""

_AUTHORITY: Final = re.compile(
    r"\b(?:health|ministry|authorit(?:y|ies)|medics?|rescue|hospital|emergency)\b", re.I
)
"""Sources that count the dead of their own people."""

_JOINED: Final = re.compile(r" and (?:(?:in )?the )?")
_AND: Final = re.compile(r" and (?P<people>[A-Z]\w+)")

_SHORT: Final = re.compile(r"hour|day\b", re.I)
"""Periods that are hardly longer than an event."""

_SINCE: Final = re.compile(r"\bsince\W*$", re.I)
_AHEAD: Final = 24
"""Code points before a figure or a date in which such words stand."""

_DATES: Final = 8
"""Dates of a clause that are looked at; a sentence that tells of an event has fewer."""

_FINE: Final = frozenset({Precision.DAY, Precision.WEEK, Precision.PERIOD})

_PAST: Final = 1
"""So many figures may stand between one and the land that it is told of."""

LINE: Final = 1_000
"""Code points of a sentence that are searched for names."""


def _is_to_come(text: str, claim: Claim, figure: Figure) -> bool:
    """Return whether a figure counts what a claim foresees, asks or promises, and nothing that is so."""
    if _MAY.search(text, max(0, figure.span.start - _AHEAD), figure.span.start):
        return True
    if claim.kind not in _NOT_YET or not any(span.overlaps(figure.span) for span in claim.spans):
        return False
    return _MODAL.search(claim.statement) is not None


class _Days(NamedTuple):
    earliest: datetime.date | None
    latest: datetime.date | None
    since: bool


def measured(reading: Reading) -> tuple[Measurement, ...]:
    """Return the figures of a reading that measure something of their own, in the order of the text."""
    return tuple(_Measuring(reading).all())


@dataclass(frozen=True)
class _Measuring:
    """Measures the figures of one reading."""

    reading: Reading

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.reading.sentences]

    @cached_property
    def _dates(self) -> list[PartialDate]:
        return sorted(self.reading.dates, key=lambda date: date.span)

    @cached_property
    def _headline(self) -> str:
        lead = self.reading.sentences[0].span.words(self.reading.document.text) if self._starts else ""
        return f"{self.reading.document.title or ''} . {lead[:LINE]}"

    def all(self) -> Iterator[Measurement]:
        seen = set[Span]()
        for claim in self.reading.claims:
            for figure in claim.figures:
                if figure.span not in seen and not _is_to_come(self.reading.document.text, claim, figure):
                    seen.add(figure.span)
                    measurement = self._measurement(claim, figure)
                    if measurement is not None:
                        yield measurement

    def _measurement(self, claim: Claim, figure: Figure) -> Measurement | None:
        quantity = figure.quantity or Quantity(unit=figure.unit or PEOPLE)
        if is_measure(quantity.unit):
            return None
        number = max(0, bisect_right(self._starts, figure.span.start) - 1)
        document = self.reading.document
        counted = group(quantity)
        happening = befallen(
            document.text, figure.span, counted, told=quantity.happening, named=figure.counted is not None
        )
        if happening is None:
            return None
        sentence = self._sentence(number, claim)
        event = occasion(clause(document.text, sentence, figure.span))
        own = occasion(segment(document.text, sentence, figure.span, self._counts))
        days, there = self._days(figure.span, number), self._there(figure.span, sentence)
        period = quantity.period is not None and not _SHORT.search(quantity.period)
        total = event.long or days.since or period
        recounted = event.counted_on and event.definite  # then its day is that of the count
        before = document.text[max(0, figure.span.start - _AHEAD) : figure.span.start]
        speaker = next((link for link in claim.attribution if link.role is Role.SPEAKER), None)
        voice = frozenset(speaker.name.lower().split()) if speaker else NONE
        return Measurement(
            place=Place(document=document.name, span=figure.span, text=figure.text),
            careful=figure.careful,
            label=quantity.model_copy(update={"happening": happening}).label,
            happening=happening,
            counted=counted,
            peoples=self._peoples(quantity, figure.span, there, speaker),
            where=frozenset(land.name for land in there),
            agents=own.agents,
            places=frozenset(place.lower() for place in own.places or event.places),
            **self._scene(number, voice, total=total),
            earliest=None if recounted else days.earliest,
            latest=None if recounted else days.latest,
            told=speaker.said.latest if speaker and speaker.said else document.published,
            teller=speaker.source if speaker else None,
            giver=speaker.name if speaker else None,
            outlet=document.outlet,
            voice=voice,
            sentence=number,
            scope=scope(own, days.earliest, total=total),
            part=bool(_PART.search(before) or _PART_INSIDE.search(figure.text)),
            added=self._adds(figure, before),
            definite=event.definite,
            total=total,
            bygone=own.bygone,
            apart=event.elsewhere,
            counted_on=event.counted_on,
            revised=event.revised,
        )

    def _scene(self, number: int, voice: frozenset[str], *, total: bool) -> dict[str, frozenset[str]]:
        """What a sentence names of its event; the one before and the headline speak for one that is silent.

        A count over a long time is of no one site; who tells is no part of what is told.
        """
        here, before = self._occasion(number), self._occasion(number - 1) if number else Occasion()
        headline = occasion(self._headline)
        sites = here.sites or (NONE if total else before.sites or headline.sites)
        return {
            "sites": sites,
            "means": here.means or (NONE if total else before.means),
            "events": here.events or before.events or headline.events,
            "names": self._names(self._words(number)) - voice,
            "around": self._around(number) - voice,
            "lands": peoples_in(self._words(number)) | peoples_in(self._headline),
        }

    def _words(self, number: int) -> str:
        text = self.reading.document.text
        return self.reading.sentences[number].span.words(text)[:LINE] if self._starts else text[:LINE]

    def _occasion(self, number: int) -> Occasion:
        return occasion(self._words(number))

    @cached_property
    def _common(self) -> frozenset[str]:
        return common_words(self.reading.document.text)

    def _names(self, words: str) -> frozenset[str]:
        return names(words) - self._common

    def _sentence(self, number: int, claim: Claim) -> Span:
        return self.reading.sentences[number].span if self._starts else claim.hull

    def _around(self, number: int) -> frozenset[str]:
        """The names of the sentences beside one, and of the headline."""
        beside = range(max(0, number - 1), min(number + 2, len(self._starts)))
        return self._names(self._headline).union(*(self._names(self._words(at)) for at in beside))

    def _peoples(
        self, quantity: Quantity, figure: Span, there: Sequence[Land], speaker: Link | None
    ) -> frozenset[str]:
        """Whose the counted are: by their own name, by where they were, by who counts them."""
        joined = _AND.match(self.reading.document.text, figure.end)
        named = peoples((quantity.unit, *quantity.qualifiers, joined["people"] if joined else ""))
        placed = named or peoples([quantity.place or ""]) or frozenset(land.people for land in there)
        if placed or speaker is None or not (_AUTHORITY.search(speaker.name) or people(speaker.name)):
            return placed
        return peoples_in(speaker.name)

    def _there(self, figure: Span, sentence: Span) -> list[Land]:
        """The land that stands nearest to a figure, with the fewest figures in between.

        A land that is joined to it ("in Israel and Gaza") counts too.
        """
        text = self.reading.document.text
        found = lands_in(text, sentence.start, min(sentence.end, sentence.start + LINE))
        found = [land for land in found if self._counts_between(figure, land.place) <= _PAST]
        if not found:
            return []
        near = min(
            found, key=lambda land: (self._counts_between(figure, land.place), _distance(figure, land.place))
        )
        ends = ((min(near.place, land.place).end, max(near.place, land.place).start) for land in found)
        joined = [
            land
            for land, gap in zip(found, ends, strict=True)
            if land is near or _JOINED.fullmatch(text, *gap)
        ]
        return joined

    def _adds(self, figure: Figure, before: str) -> bool:
        """Whether a figure is added to the one before it: "40 died, and another 90", but not "were hurt"."""
        if not (_BESIDE.search(before) or _ADDED.search(figure.text)):
            return False
        at = bisect_left(self._figures, figure.span, key=lambda each: each.span)
        other = self._figures[at - 1].quantity if at else None
        return not (other and figure.quantity and other.happening != figure.quantity.happening)

    def _counts_between(self, a: Span, b: Span) -> int:
        """How many figures begin between two places."""
        first, last = sorted((a, b))
        return bisect_left(self._counts, last.start) - bisect_right(self._counts, first.start)

    @cached_property
    def _figures(self) -> list[Figure]:
        found = {figure.span: figure for claim in self.reading.claims for figure in claim.figures}
        return [found[span] for span in sorted(found)]

    @cached_property
    def _counts(self) -> list[int]:
        return [figure.span.start for figure in self._figures]

    def _days(self, figure: Span, number: int) -> _Days:
        """The days that the figure's sentence gives its event, else those of the one before."""
        text, published = self.reading.document.text, self.reading.document.published
        near: list[PartialDate] = []
        for at in (number, number - 1):
            if not near and 0 <= at < len(self._starts):
                span = self.reading.sentences[at].span
                near = self._between(span.start, span.end)
        since = [d for d in near if _SINCE.search(text[max(0, d.span.start - _AHEAD) : d.span.start])]
        others = [d for d in near if d not in since and not _covers(d, published)][:_DATES]
        of_event = [d for d in others if d.precision in _FINE] or others
        if since or not of_event:
            return _Days(None, None, bool(since))
        closest = min(of_event, key=lambda d: _distance(figure, d.span))
        return _Days(closest.earliest, closest.latest, since=False)

    def _between(self, start: int, end: int) -> list[PartialDate]:
        first = bisect_left(self._dates, start, key=lambda date: date.span.start)
        stop = bisect_left(self._dates, end, key=lambda date: date.span.start)
        return self._dates[first:stop]


def _covers(date: PartialDate, published: datetime.date | None) -> bool:
    """Return whether a year or a month holds the day of publication, and so tells no event's day."""
    coarse = date.precision not in _FINE
    return coarse and (published is None or date.earliest <= published <= date.latest)


def _distance(figure: Span, place: Span) -> tuple[int, int]:
    return max(place.start - figure.end, figure.start - place.end), place.start
