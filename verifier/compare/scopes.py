"""How much a figure counts, as far as its own words tell."""

from __future__ import annotations

import datetime

from claims.measurement import Scope
from verifier.compare.occasion import Occasion
from verifier.compare.peoples import people


def scope(own: Occasion, day: datetime.date | None, *, total: bool) -> Scope | None:
    """Return whether a figure counts at one place, on a day, or all since something began; None when untold.

    `own` is what is said of the figure alone, `day` the first day that its text gives the event. A land is
    no place: all of a people may be counted there.
    """
    if total or own.perfect:
        return Scope.RUNNING
    if own.sites or any(people(place) is None for place in own.places):
        return Scope.PLACE
    return Scope.DAY if day is not None else None
