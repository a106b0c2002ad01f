"""How likely two figures measure one quantity: a logistic model over what their texts say.

Each feature is a number from 0 to 1 that a person could check; their weights were fitted on labelled pairs
(benchmarks/likeness.py) and stand in likeness.toml beside this module: for figures of one article, which
tells of several events in turn, and for those of two.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Callable
from functools import cache
from importlib import resources
from typing import Final

from claims.measurement import Measurement, Scope
from verifier.compare.times import days_between

_OFFICE: Final = frozenset("the of for and a in official officials ministry spokesman authorities".split())

TIES: Final = 2
"""So many reasons are named."""

Feature = Callable[[Measurement, Measurement], float]


Words = frozenset[str]


def _shared(a: Words, b: Words, most: int = 1) -> float:
    return min(len(a & b), most) / most


def _apart(a: Words, b: Words) -> float:
    return float(bool(a) and bool(b) and a.isdisjoint(b))


def _one_known(a: Words, b: Words) -> float:
    return float(bool(a) != bool(b))


def _cosine(a: Words, b: Words) -> float:
    return len(a & b) / math.sqrt(len(a) * len(b)) if a and b else 0.0


def _told_apart(a: Measurement, b: Measurement) -> int | None:
    return None if a.told is None or b.told is None else abs((a.told - b.told).days)


def _one_document(a: Measurement, b: Measurement) -> bool:
    return a.place.document == b.place.document


def _of_one_site(item: Measurement) -> bool:
    return bool(item.sites) and not item.total


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


def _reach(a: Measurement, b: Measurement, one: Scope, other: Scope) -> float:
    return float((a.scope, b.scope) in ((one, other), (other, one)))


def _beside(a: Measurement, b: Measurement, most: int) -> float:
    return float(_one_document(a, b) and abs(a.sentence - b.sentence) <= most)


def _same_teller(a: Measurement, b: Measurement) -> bool:
    return a.teller is not None and a.teller == b.teller


def _ratio(a: Measurement, b: Measurement) -> float:
    low, high = sorted((a.ends[0] + a.ends[1], b.ends[0] + b.ends[1]))
    return min(math.log((high + 2) / (max(low, 0) + 2)), 3.0) / 3.0 if high > 0 and low >= 0 else 1.0


def _risen(a: Measurement, b: Measurement) -> bool:
    """Whether the higher of two running counts was told on a later day."""
    if not (a.running and b.running) or a.day is None or b.day is None or a.day == b.day:
        return False
    first, second = (a, b) if a.day < b.day else (b, a)
    return second.careful.above(first.careful)


def _new_place(a: Measurement, b: Measurement) -> bool:
    """Whether the later of two figures of one article names a place that nothing near the earlier names."""
    first, second = sorted((a, b), key=lambda item: item.place.span)
    told = " ".join(first.places | first.names | first.around)
    return any(place not in told for place in second.places)


def _definite(a: Measurement, b: Measurement) -> bool:
    return max(a, b, key=lambda item: item.place.span).definite


def _sharp(a: Measurement, b: Measurement) -> bool:
    return a.ends == b.ends and a.ends[0] >= 20 and a.ends[0] % 10 != 0


def _far(days: int | None, first: int, last: int) -> float:
    return float(days is not None and first <= days <= last)


FEATURES: Final[dict[str, Feature]] = {
    "same kind of people": lambda a, b: float(a.counted == b.counted),
    "same people": lambda a, b: _shared(a.peoples, b.peoples),
    "different people": lambda a, b: _apart(a.peoples, b.peoples),
    "people of one unknown": lambda a, b: _one_known(a.peoples, b.peoples),
    "same agent": lambda a, b: _shared(a.agents, b.agents),
    "different agents": lambda a, b: _apart(a.agents, b.agents),
    "same site": lambda a, b: _shared(a.sites, b.sites),
    "different sites": lambda a, b: _apart(a.sites, b.sites),
    "a site in one alone": lambda a, b: _one_known(a.sites, b.sites),
    "one at a site, one over a long time": lambda a, b: float(_of_one_site(a) != _of_one_site(b)),
    "both of one place": lambda a, b: _reach(a, b, Scope.PLACE, Scope.PLACE),
    "both running": lambda a, b: _reach(a, b, Scope.RUNNING, Scope.RUNNING),
    "one of a place, one running": lambda a, b: _reach(a, b, Scope.PLACE, Scope.RUNNING),
    "one of a day, one running": lambda a, b: _reach(a, b, Scope.DAY, Scope.RUNNING),
    "same people, no site": lambda a, b: _shared(a.peoples, b.peoples) * float(not a.sites and not b.sites),
    "same place": lambda a, b: _shared(a.places, b.places),
    "different places": lambda a, b: _apart(a.places, b.places),
    "more peoples in one": lambda a, b: float(bool(a.peoples & b.peoples) and a.peoples != b.peoples),
    "more places in one": lambda a, b: float(bool(a.places & b.places) and a.places != b.places),
    "same event": lambda a, b: _shared(a.events, b.events),
    "different events": lambda a, b: _apart(a.events, b.events),
    "several things differ": lambda a, b: float(_differences(a, b) > 1),
    "many things differ": lambda a, b: float(_differences(a, b) > 2),
    "shared names": lambda a, b: _shared(a.names, b.names, 3),
    "no shared name": lambda a, b: _apart(a.names, b.names),
    "shared names around": lambda a, b: _cosine(a.around, b.around),
    "no shared land": lambda a, b: _apart(a.lands, b.lands),
    "no shared name around": lambda a, b: _apart(a.around, b.around),
    "events of one day": lambda a, b: _far(days_between(a, b), 0, 0),
    "events of neighbouring days": lambda a, b: _far(days_between(a, b), 1, 1),
    "events of other days": lambda a, b: _far(days_between(a, b), 2, 10**6),
    "events years apart": lambda a, b: _far(days_between(a, b), 60, 10**6),
    "one day and shared names": lambda a, b: _far(days_between(a, b), 0, 0) * _shared(a.around, b.around, 2),
    "told on one day": lambda a, b: _far(_told_apart(a, b), 0, 0),
    "told a day later": lambda a, b: _far(_told_apart(a, b), 1, 1),
    "told within a week": lambda a, b: _far(_told_apart(a, b), 2, 7),
    "told weeks apart": lambda a, b: _far(_told_apart(a, b), 8, 10**6),
    "both over a long time": lambda a, b: float(a.total and b.total),
    "one over a long time": lambda a, b: float(a.total != b.total),
    "one a part": lambda a, b: float(a.part != b.part),
    "one added": lambda a, b: float(a.added != b.added),
    "set apart": lambda a, b: float(a.apart or b.apart),
    "counted on": lambda a, b: float(a.counted_on or b.counted_on),
    "a correction": lambda a, b: float(a.revised or b.revised),
    "one teller": lambda a, b: float(_same_teller(a, b)),
    "two tellers": lambda a, b: float(a.teller != b.teller and None not in (a.teller, b.teller)),
    "told by one of two": lambda a, b: float((a.teller is None) != (b.teller is None)),
    "tellers alike": lambda a, b: _shared(a.voice - _OFFICE, b.voice - _OFFICE),
    "numbers meet": lambda a, b: float(a.careful.meets(b.careful)),
    "same sharp number": lambda a, b: float(_sharp(a, b)),
    "told in neighbouring sentences": lambda a, b: _beside(a, b, 2),
    "told in one sentence": lambda a, b: _beside(a, b, 0),
    "a new place": lambda a, b: float(_one_document(a, b) and _new_place(a, b)),
    "an event told of before": lambda a, b: float(_one_document(a, b) and _definite(a, b)),
    "numbers far apart": lambda a, b: 0.0 if _risen(a, b) else _ratio(a, b),
    "risen since": lambda a, b: _ratio(a, b) if _risen(a, b) else 0.0,
    "risen for long": lambda a, b: float(_risen(a, b) and a.total and b.total),
}
"""What is looked at, each by its name in words."""


@cache
def _weights(where: str) -> tuple[float, tuple[tuple[str, Feature, float], ...]]:
    with resources.files(__package__).joinpath("likeness.toml").open("rb") as file:
        table = tomllib.load(file)[where]
    bias = table.pop("bias")
    return bias, tuple((name, FEATURES[name], weight) for name, weight in table.items())


def _weighed(a: Measurement, b: Measurement) -> tuple[float, tuple[tuple[str, Feature, float], ...]]:
    return _weights("within" if _one_document(a, b) else "across")


def likeness(a: Measurement, b: Measurement) -> float:
    """Return how likely two figures measure one quantity, from 0 to 1, whichever comes first."""
    bias, weights = _weighed(a, b)
    score = bias + sum(weight * feature(a, b) for _, feature, weight in weights)
    return 1.0 / (1.0 + math.exp(-score))


def ties(a: Measurement, b: Measurement) -> str:
    """Return in words what speaks most for two figures being of one quantity."""
    found = ((weight * feature(a, b), name) for name, feature, weight in _weighed(a, b)[1])
    strongest = sorted((each for each in found if each[0] > 0), reverse=True)[:TIES]
    return " and ".join(name for _, name in strongest) or "what they count"
