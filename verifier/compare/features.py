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

_OFFICE: Final = frozenset("the of for and a in official officials ministry spokesman authorities".split())


def features(a: Measurement, b: Measurement) -> Features:
    """Return every feature of a pair of figures, the same whichever comes first."""
    return {
        **_whom(a, b),
        **_scene(a, b),
        **_names(a, b),
        **_reach(a, b),
        **_when(a, b),
        **_telling(a, b),
        **_numbers(a, b),
        **_one_article(a, b),
    }


def _whom(a: Measurement, b: Measurement) -> Features:
    shared, agents = bool(a.peoples & b.peoples), bool(a.agents & b.agents)
    return {
        "same kind of people": a.counted == b.counted,
        "same people": shared,
        "different people": _both(a.peoples, b.peoples) and not shared,
        "people of one unknown": bool(a.peoples) != bool(b.peoples),
        "more peoples in one": shared and a.peoples != b.peoples,
        "same people, no site": shared and not a.sites and not b.sites,
        "same agent": agents,
        "different agents": _both(a.agents, b.agents) and not agents,
    }


def _scene(a: Measurement, b: Measurement) -> Features:
    sites, places, events = a.sites & b.sites, a.places & b.places, a.events & b.events
    differ = _differences(a, b)
    return {
        "same site": bool(sites),
        "different sites": _both(a.sites, b.sites) and not sites,
        "a site in one alone": bool(a.sites) != bool(b.sites),
        "same place": bool(places),
        "different places": _both(a.places, b.places) and not places,
        "more places in one": bool(places) and a.places != b.places,
        "same event": bool(events),
        "different events": _both(a.events, b.events) and not events,
        "same means": bool(a.means & b.means),
        "different means": _both(a.means, b.means) and a.means.isdisjoint(b.means),
        "nothing in common": _nothing_shared(a, b),
        "several things differ": differ > 1,
        "many things differ": differ > 2,
    }


def _names(a: Measurement, b: Measurement) -> Features:
    names, around = len(a.names & b.names), len(a.around & b.around)
    return {
        "shared names": min(names, 3) / 3,
        "no shared name": _both(a.names, b.names) and not names,
        "shared names around": around / math.sqrt(len(a.around) * len(b.around)) if around else 0.0,
        "no shared name around": _both(a.around, b.around) and not around,
        "no shared land": _both(a.lands, b.lands) and a.lands.isdisjoint(b.lands),
        "one day and shared names": min(around, 2) / 2 * (days_between(a, b) == 0),
    }


def _reach(a: Measurement, b: Measurement) -> Features:
    scopes = {a.scope, b.scope}
    one_place, another = (bool(item.sites) and not item.total for item in (a, b))
    return {
        "one at a site, one over a long time": one_place != another,
        "both of one place": scopes == {Scope.PLACE},
        "both running": scopes == {Scope.RUNNING},
        "one of a place, one running": scopes == {Scope.PLACE, Scope.RUNNING},
        "one of a day, one running": scopes == {Scope.DAY, Scope.RUNNING},
        "both over a long time": a.total and b.total,
        "one over a long time": a.total != b.total,
        "one a part": a.part != b.part,
        "one added": a.added != b.added,
        "set apart": a.apart or b.apart,
    }


def _when(a: Measurement, b: Measurement) -> Features:
    days = days_between(a, b)
    told = None if a.told is None or b.told is None else abs((a.told - b.told).days)
    return {
        "events of one day": days == 0,
        "events of neighbouring days": days == 1,
        "events of other days": days is not None and days > 1,
        "events years apart": days is not None and days >= 60,
        "told on one day": told == 0,
        "told a day later": told == 1,
        "told within a week": told is not None and 1 < told <= 7,
        "told weeks apart": told is not None and told > 7,
    }


def _telling(a: Measurement, b: Measurement) -> Features:
    unknown = (a.teller is None) + (b.teller is None)
    return {
        "one teller": not unknown and a.teller == b.teller,
        "two tellers": not unknown and a.teller != b.teller,
        "told by one of two": unknown == 1,
        "tellers alike": bool((a.voice & b.voice) - _OFFICE),
        "counted on": a.counted_on or b.counted_on,
        "a correction": a.revised or b.revised,
    }


def _numbers(a: Measurement, b: Measurement) -> Features:
    risen, ratio = _risen(a, b), _ratio(a, b)
    return {
        "numbers meet": a.meets(b),
        "same sharp number": a.ends == b.ends and a.ends[0] >= 20 and a.ends[0] % 10 != 0,
        "numbers far apart": 0.0 if risen else ratio,
        "risen since": ratio if risen else 0.0,
        "risen for long": risen and a.total and b.total,
    }


def _one_article(a: Measurement, b: Measurement) -> Features:
    """What tells within one article alone, where one figure comes before the other."""
    if a.place.document != b.place.document:
        return {}
    first, second = sorted((a, b), key=lambda item: item.place.span)
    told = " ".join(first.places | first.names | first.around)
    return {
        "told in neighbouring sentences": second.sentence - first.sentence <= 2,
        "told in one sentence": second.sentence == first.sentence,
        "a new place": any(place not in told for place in second.places),
        "an event told of before": second.definite,
    }


def _both(a: Words, b: Words) -> bool:
    return bool(a) and bool(b)


def _nothing_shared(a: Measurement, b: Measurement) -> bool:
    """Whether two figures that are no running counts share no name, site or people."""
    if Scope.RUNNING in (a.scope, b.scope):
        return False
    return not (a.names & b.names or a.sites & b.sites or a.peoples & b.peoples)


def _differences(a: Measurement, b: Measurement) -> int:
    """How many of agents, sites, places, names and events are told of both and have nothing in common."""
    told = (
        (a.agents, b.agents),
        (a.sites, b.sites),
        (a.places, b.places),
        (a.names, b.names),
        (a.events, b.events),
    )
    return sum(bool(one) and bool(other) and one.isdisjoint(other) for one, other in told)


def _ratio(a: Measurement, b: Measurement) -> float:
    """How far two numbers lie apart: 0 for one number, 1 for twenty times as much."""
    low, high = sorted((sum(a.ends), sum(b.ends)))
    if low == high:  # both may be nothing, or without end
        return 0.0
    return min(math.log((high + 2) / (max(low, 0) + 2)), 3.0) / 3.0 if high > 0 and low >= 0 else 1.0


def _risen(a: Measurement, b: Measurement) -> bool:
    """Whether the higher of two running counts was told on a later day."""
    if not (a.running and b.running) or a.day is None or b.day is None or a.day == b.day:
        return False
    first, second = (a, b) if a.day < b.day else (b, a)
    return second.ends[0] > first.ends[1]
