"""What tells two figures apart for certain, whatever else their texts share."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from claims.measurement import Measurement, Scope
from verifier.compare.counted import PEOPLE, same_people
from verifier.compare.lexicon import FAMILIES
from verifier.compare.times import LATER, days_between

Test = Callable[[Measurement, Measurement], bool]

FARTHEST: Final = 20.0
"""Counts of one event differ by less than this factor, or they are of different scope."""

_NARROW: Final = frozenset({Scope.PLACE, Scope.DAY})

MOVED: Final = frozenset({"kidnapped", "held", "displaced", "released", "rescued"})
"""Happenings that have two places."""

BACKGROUND: Final = datetime.timedelta(days=60)
"""Events longer before the telling than this are background."""


def apart(a: Measurement, b: Measurement) -> bool:
    """Return whether anything says that two figures measure two things; whichever comes first."""
    for test in TESTS if a.document == b.document else _ANYWHERE:  # noqa: SIM110 any() takes a third longer
        if test(a, b):
            return True
    return False


def another_happening(a: Measurement, b: Measurement) -> bool:
    """Return whether something else befell them, or others were counted: children are not all."""
    return a.happening != b.happening or not same_people(a.counted, b.counted)


def one_breath(a: Measurement, b: Measurement) -> bool:
    """Return whether one teller gives both in one sentence: then they mean two things, or one corrected."""
    together = a.sentence == b.sentence and a.document == b.document
    return together and a.teller == b.teller and not (a.revised and b.revised)


def another_scope(a: Measurement, b: Measurement) -> bool:
    """Return whether one is a part of another figure or added to one, or far beyond the other."""
    if a.meets(b):
        return False
    part = a.part != b.part and PEOPLE in (a.counted, b.counted)  # children are always a part
    return part or a.added != b.added or _far_beyond(a.ends, b.ends)


def _far_beyond(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether the higher of two intervals that do not meet begins far beyond the end of the lower."""
    high, low = max(one[0], other[0]), min(one[1], other[1])
    return high > FARTHEST and high > FARTHEST * low


def other_counts(a: Measurement, b: Measurement) -> bool:
    """Return whether fighters and people at large are counted of no one event that both tell of."""
    if a.counted == b.counted or a.meets(b):
        return False
    return a.sites.isdisjoint(b.sites) and a.names.isdisjoint(b.names)


def elsewhere(a: Measurement, b: Measurement) -> bool:
    """Return whether they were in two lands, or one count takes in a land more.

    Those who were carried off or fled are told of where they were taken from, and where to.
    """
    if not (a.where and b.where) or a.where == b.where or a.happening in MOVED:
        return False
    return a.where.isdisjoint(b.where) or not a.meets(b)


def another_people(a: Measurement, b: Measurement) -> bool:
    """Return whether they count two peoples, or one counts a people more, and no number fits both."""
    if a.peoples == b.peoples or not (a.peoples and b.peoples):
        return False
    more = a.peoples < b.peoples or b.peoples < a.peoples
    return (more or a.peoples.isdisjoint(b.peoples)) and not a.meets(b)


def another_time(a: Measurement, b: Measurement) -> bool:
    """Return whether their events lie days apart; of one article, on two days with two numbers."""
    if a.total or b.total:
        return False
    days = days_between(a, b)
    if not days:
        return False
    one_article = a.document == b.document
    return days >= LATER or (days > 0 and one_article and not a.meets(b))


def another_place(a: Measurement, b: Measurement) -> bool:
    """Return whether one article tells of two places by two numbers, or of harm by two means."""
    if a.document != b.document or a.meets(b):
        return False
    return _apart(a.means, b.means) or (_apart(a.places, b.places) and _apart(a.names, b.names))


def another_reach(a: Measurement, b: Measurement) -> bool:
    """Return whether one article counts all so far in one, and of one place or day in the other."""
    if a.document != b.document or a.meets(b):
        return False
    scopes = {a.scope, b.scope}
    return Scope.RUNNING in scopes and not scopes.isdisjoint(_NARROW) and a.sites.isdisjoint(b.sites)


def another_kind_of_event(a: Measurement, b: Measurement) -> bool:
    """Return whether one is of a flood and the other of a blast."""
    return _apart(a.events, b.events) and _families(a.events).isdisjoint(_families(b.events))


def other_names(a: Measurement, b: Measurement) -> bool:
    """Return whether two articles give two numbers, and name other things around them.

    A people that both count ties them all the same: of one war many places are named.
    """
    if a.document == b.document or a.meets(b) or not a.peoples.isdisjoint(b.peoples):
        return False
    return _apart(a.names, b.names) and _apart(a.around, b.around) and a.lands.isdisjoint(b.lands)


def background(a: Measurement, b: Measurement) -> bool:
    """Return whether one is of an event long before it was told, and the other is not."""
    if a.bygone != b.bygone:
        return True
    return _old(a) != _old(b) and days_between(a, b) != 0


def another_event(a: Measurement, b: Measurement) -> bool:
    """Return whether one article comes to an event that it sets apart: "another blast"."""
    return a.document == b.document and _later(a, b).apart


def told_anew(a: Measurement, b: Measurement) -> bool:
    """Return whether one teller of one article comes to a new event: "a blast", not "the blast"."""
    if a.document != b.document or a.teller != b.teller or a.meets(b):
        return False
    later = _later(a, b)
    return bool(later.events) and not (later.definite or later.counted_on or later.revised)


def _apart(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a) and bool(b) and a.isdisjoint(b)


@lru_cache(4096)
def _families(events: frozenset[str]) -> frozenset[str]:
    return frozenset(FAMILIES.get(event, "violence") for event in events)


def _later(a: Measurement, b: Measurement) -> Measurement:
    return max(a, b, key=lambda item: item.place.span)


def _old(item: Measurement) -> bool:
    return item.told is not None and item.latest is not None and item.told - item.latest > BACKGROUND


_ANYWHERE: Final[tuple[Test, ...]] = (
    another_people,
    another_happening,
    another_scope,
    another_time,
    elsewhere,
    other_counts,
    background,
    another_kind_of_event,
    other_names,
)

_WITHIN: Final[tuple[Test, ...]] = (
    one_breath,
    another_place,
    another_reach,
    another_event,
    told_anew,
)
"""Tests of figures of one article."""

TESTS: Final = (*_ANYWHERE, *_WITHIN)
