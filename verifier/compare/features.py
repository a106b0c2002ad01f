"""What two figures' texts say of whether they measure one quantity, each feature by its name in words.

A feature is a truth or a number from 0 to 1 that a person could check. Only those that are not zero speak.
"""

from __future__ import annotations

import math
from typing import Final

from claims.measurement import Measurement, Scope
from verifier.compare.times import days_between

Features = dict[str, float]
Words = frozenset[str]

_NEVER: Final = -1
"""Days that are not known."""

_OFFICE: Final = frozenset("the of for and a in official officials ministry spokesman authorities".split())


def features(a: Measurement, b: Measurement) -> Features:
    """Return every feature of a pair of figures, the same whichever comes first.

    They come in one order, those of one article alone at the end of it.
    """
    groups = WITHIN if a.document == b.document else ACROSS
    return {name: value for group in groups for name, value in group(a, b).items()}


def values(a: Measurement, b: Measurement) -> list[float]:
    """Return the values of the features, in their order."""
    found: list[float] = []
    for group in WITHIN if a.document == b.document else ACROSS:
        found += group(a, b).values()
    return found


def _whom(a: Measurement, b: Measurement) -> Features:
    peoples, others = a.peoples, b.peoples
    shared, agents = not peoples.isdisjoint(others), not a.agents.isdisjoint(b.agents)
    return {
        "same kind of people": a.counted == b.counted,
        "same people": shared,
        "different people": not shared and bool(peoples and others),
        "people of one unknown": bool(peoples) != bool(others),
        "more peoples in one": shared and peoples != others,
        "same people, no site": shared and not a.sites and not b.sites,
        "same agent": agents,
        "different agents": not agents and bool(a.agents and b.agents),
    }


def _scene(a: Measurement, b: Measurement) -> Features:
    sites, places = not a.sites.isdisjoint(b.sites), not a.places.isdisjoint(b.places)
    events, means = not a.events.isdisjoint(b.events), not a.means.isdisjoint(b.means)
    differ = _differences(a, b)
    return {
        "same site": sites,
        "different sites": not sites and bool(a.sites and b.sites),
        "a site in one alone": bool(a.sites) != bool(b.sites),
        "same place": places,
        "different places": not places and bool(a.places and b.places),
        "more places in one": places and a.places != b.places,
        "same event": events,
        "different events": not events and bool(a.events and b.events),
        "same means": means,
        "different means": not means and bool(a.means and b.means),
        "nothing in common": not sites and _nothing_shared(a, b),
        "several things differ": differ > 1,
        "many things differ": differ > 2,
    }


def _names(a: Measurement, b: Measurement) -> Features:
    names, around = len(a.names & b.names), len(a.around & b.around)
    return {
        "shared names": min(names, 3) / 3,
        "no shared name": not names and bool(a.names and b.names),
        "shared names around": around / math.sqrt(len(a.around) * len(b.around)) if around else 0.0,
        "no shared name around": not around and bool(a.around and b.around),
        "no shared land": bool(a.lands and b.lands) and a.lands.isdisjoint(b.lands),
        "one day and shared names": min(around, 2) / 2 if around and days_between(a, b) == 0 else 0.0,
    }


def _reach(a: Measurement, b: Measurement) -> Features:
    scope, other, total, other_total = a.scope, b.scope, a.total, b.total
    at_site, other_at_site = bool(a.sites) and not total, bool(b.sites) and not other_total
    alike = scope is other
    running = scope is Scope.RUNNING or other is Scope.RUNNING
    return {
        "one at a site, one over a long time": at_site != other_at_site,
        "both of one place": alike and scope is Scope.PLACE,
        "both running": alike and running,
        "one of a place, one running": running and (scope is Scope.PLACE or other is Scope.PLACE),
        "one of a day, one running": running and (scope is Scope.DAY or other is Scope.DAY),
        "both over a long time": total and other_total,
        "one over a long time": total != other_total,
        "one a part": a.part != b.part,
        "one added": a.added != b.added,
        "set apart": a.apart or b.apart,
    }


def _when(a: Measurement, b: Measurement) -> Features:
    days = days_between(a, b)
    told = None if a.told is None or b.told is None else abs((a.told - b.told).days)
    near, soon = _NEVER if days is None else days, _NEVER if told is None else told
    return {
        "events of one day": near == 0,
        "events of neighbouring days": near == 1,
        "events of other days": near > 1,
        "events years apart": near >= 60,
        "told on one day": soon == 0,
        "told a day later": soon == 1,
        "told within a week": 1 < soon <= 7,
        "told weeks apart": soon > 7,
    }


def _telling(a: Measurement, b: Measurement) -> Features:
    unknown = (a.teller is None) + (b.teller is None)
    return {
        "one teller": not unknown and a.teller == b.teller,
        "two tellers": not unknown and a.teller != b.teller,
        "told by one of two": unknown == 1,
        "tellers alike": not a.voice.isdisjoint(b.voice) and not a.voice & b.voice <= _OFFICE,
        "counted on": a.counted_on or b.counted_on,
        "a correction": a.revised or b.revised,
    }


def _numbers(a: Measurement, b: Measurement) -> Features:
    risen, ratio, low = _risen(a, b), _ratio(a, b), a.ends[0]
    return {
        "numbers meet": a.meets(b),
        "same sharp number": a.ends == b.ends and low >= 20 and low % 10 != 0,
        "numbers far apart": 0.0 if risen else ratio,
        "risen since": ratio if risen else 0.0,
        "risen for long": risen and a.total and b.total,
    }


def _one_article(a: Measurement, b: Measurement) -> Features:
    """What tells within one article alone, where one figure comes before the other."""
    first, second = sorted((a, b), key=lambda item: item.place.span)
    told = " ".join(first.places | first.names | first.around)
    return {
        "told in neighbouring sentences": second.sentence - first.sentence <= 2,
        "told in one sentence": second.sentence == first.sentence,
        "a new place": any(place not in told for place in second.places),
        "an event told of before": second.definite,
    }


def _nothing_shared(a: Measurement, b: Measurement) -> bool:
    """Whether two figures that are no running counts, and of no one site, share no name or people."""
    if a.scope is Scope.RUNNING or b.scope is Scope.RUNNING:
        return False
    return a.names.isdisjoint(b.names) and a.peoples.isdisjoint(b.peoples)


def _differences(a: Measurement, b: Measurement) -> int:
    """How many of agents, sites, places, names and events are told of both and have nothing in common."""
    return (
        bool(a.agents and b.agents and a.agents.isdisjoint(b.agents))
        + bool(a.sites and b.sites and a.sites.isdisjoint(b.sites))
        + bool(a.places and b.places and a.places.isdisjoint(b.places))
        + bool(a.names and b.names and a.names.isdisjoint(b.names))
        + bool(a.events and b.events and a.events.isdisjoint(b.events))
    )


def _ratio(a: Measurement, b: Measurement) -> float:
    """How far two numbers lie apart: 0 for one number, 1 for twenty times as much."""
    one, other = sum(a.ends), sum(b.ends)
    if one == other:  # both may be nothing, or without end
        return 0.0
    low, high = (one, other) if one <= other else (other, one)
    return min(math.log((high + 2) / (max(low, 0) + 2)), 3.0) / 3.0 if high > 0 and low >= 0 else 1.0


def _risen(a: Measurement, b: Measurement) -> bool:
    """Whether the higher of two running counts was told on a later day."""
    if not (a.running and b.running) or a.day is None or b.day is None or a.day == b.day:
        return False
    first, second = (a, b) if a.day < b.day else (b, a)
    return second.ends[0] > first.ends[1]


ACROSS: Final = (_whom, _scene, _names, _reach, _when, _telling, _numbers)
WITHIN: Final = (*ACROSS, _one_article)
