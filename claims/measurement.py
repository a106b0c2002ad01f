"""Measurements: figures with what they are of, as one is held against another."""

from __future__ import annotations

import datetime
from functools import lru_cache
from itertools import chain
from typing import Annotated

from pydantic import PlainSerializer

from claims.finding import Place
from claims.interval import Interval
from claims.tolls import GROWING
from claims.value import Name, Value

KEYS = 12
"""Names at most by which a figure is found; one that has more is found by those nearest to it."""

SPAN = datetime.timedelta(days=45)
"""Figures that were told farther apart are not held against each other."""

Words = Annotated[frozenset[str], PlainSerializer(sorted, return_type=list[str])]
"""Lower-case words; in JSON they stand in alphabetical order."""

NONE: frozenset[str] = frozenset()

Bounds = tuple[datetime.date | None, datetime.date | None]
"""The first of some days and the last; None is no bound."""


def moved(day: datetime.date, by: datetime.timedelta) -> datetime.date:
    """Return the day so much later, or earlier where `by` is negative, as far as the calendar goes."""
    first, last = datetime.date.min.toordinal(), datetime.date.max.toordinal()
    return datetime.date.fromordinal(min(max(day.toordinal() + by.days, first), last))


def bearing_on(first: datetime.date | None, last: datetime.date | None) -> Bounds:
    """Return when figures were told that bear on those told from one day to the day before another, at most.

    Each meets what was told up to SPAN before it or behind it, and which of these it is held against depends
    on whom they meet. None is no bound.
    """
    return first and moved(first, -2 * SPAN), last and moved(last, SPAN)


class Scope(Name):
    """How much a figure counts: at one site or place, on one day or some, or all since something began."""

    PLACE = "place"
    DAY = "day"
    RUNNING = "running"


class Measurement(Value):
    """A figure at its place, what it counts, and what its text says of who, where and when.

    `careful` is what a careful reader takes the figure to mean. `counted` is the kind of people or
    things, `peoples` whose they are, `where` the lands that they were in, `agents` who did it, `sites`
    what kind of place it was, `means` by what means, `places`, `events` and `names` what its sentence
    names, `around` what the sentences beside it and the headline name, `lands` the peoples and lands that
    the sentence and the headline name, `voice` the words of the name of who gave the figure. `earliest`
    and `latest` are the days of the event, None when the text dates nothing near; `told` is the day of
    the telling, `teller` the id of the source that gave the figure and `giver` its name, None for the
    article's own voice, `outlet` who published the article.
    `sentence` counts the document's sentences, `scope` is how much is counted. `part` says that the words
    make it a part of another, `added` one beside another, `definite` that its event was told of before
    ("the blast"), `total` that it counts over a long time, `bygone` that it is of an earlier war or the
    like, `apart` that the text sets its event apart from others, `counted_on` that it speaks of a count
    that goes on, `revised` of a correction.
    """

    place: Place
    careful: Interval
    label: str
    happening: str | None
    counted: str
    peoples: Words = NONE
    where: Words = NONE
    agents: Words = NONE
    sites: Words = NONE
    means: Words = NONE
    places: Words = NONE
    events: Words = NONE
    names: Words = NONE
    around: Words = NONE
    lands: Words = NONE
    voice: Words = NONE
    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    told: datetime.date | None = None
    teller: str | None = None
    giver: str | None = None
    outlet: str | None = None
    sentence: int = 0
    scope: Scope | None = None
    part: bool = False
    added: bool = False
    definite: bool = False
    total: bool = False
    apart: bool = False
    bygone: bool = False
    counted_on: bool = False
    revised: bool = False

    @property
    def running(self) -> bool:
        """Whether the count can only grow while it goes on, as a toll does."""
        return self.happening in GROWING

    @property
    def ends(self) -> tuple[float, float]:
        """The ends of what a careful reader takes the figure to mean."""
        return self.careful.ends

    def meets(self, other: Measurement) -> bool:
        """Return whether some number fits both, as a careful reader takes them."""
        (low, high), (other_low, other_high) = self.ends, other.ends
        return low <= other_high and other_low <= high

    @property
    def document(self) -> str:
        """The name of the document where it stands."""
        return self.place.document

    @property
    def order(self) -> tuple[int, str, int, int]:
        """What figures are sorted by: when they were told, then where they stand; the undated come first."""
        place, span = self.place, self.place.span
        return self.told.toordinal() if self.told else 0, place.document, span.start, span.end

    @property
    def day(self) -> datetime.date | None:
        """As of which day it holds: that of the telling, else that of the event."""
        return self.told or self.latest

    @property
    def keys(self) -> tuple[str, ...]:
        """What happened, with each name that the text ties it to: figures that share none are never compared.

        Whose the counted are comes first, then the names of its sentence, places, lands and names around it;
        and all that was told on one day of one happening shares a key.
        """
        ordered = (self.peoples, self.names, self.places, self.lands, self.around)
        chosen = list(dict.fromkeys(chain.from_iterable(map(sorted, filter(None, ordered)))))[:KEYS]
        happened = f"{self.happening}/"
        if self.told:
            chosen.append(_written(self.told))
        return tuple([happened + name for name in chosen if name])


@lru_cache(4_096)
def _written(day: datetime.date) -> str:
    return day.isoformat()
