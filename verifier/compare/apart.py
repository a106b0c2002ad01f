"""What tells two figures apart for certain, whatever else their texts share."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Final

from claims.measurement import Measurement, Scope
from verifier.compare.counted import PEOPLE, same_people
from verifier.compare.lexicon import FAMILIES
from verifier.compare.times import days_between

Test = Callable[[Measurement, Measurement], bool]

FARTHEST: Final = 20.0
"""Counts of one event differ by less than this factor, or they are of different scope."""

LATER: Final = 3
"""Days after which another event is told of: the day of one is not always the day of its news."""

MOVED: Final = frozenset({"kidnapped", "held", "displaced", "released", "rescued"})
"""Happenings that have two places."""

BACKGROUND: Final = datetime.timedelta(days=60)
"""Events longer before the telling than this are background."""


def apart(a: Measurement, b: Measurement) -> bool:
    """Return whether anything says that two figures measure two things; whichever comes first."""
    return any(test(a, b) for test in TESTS)


def another_happening(a: Measurement, b: Measurement) -> bool:
    """Return whether something else befell them, or others were counted: children are not all."""
    return a.happening != b.happening or not same_people(a.counted, b.counted)


def one_breath(a: Measurement, b: Measurement) -> bool:
    """Return whether one teller gives both in one sentence: then they mean two things, or one corrected."""
    together = a.place.document == b.place.document and a.sentence == b.sentence
    return together and a.teller == b.teller and not (a.revised and b.revised)


def another_scope(a: Measurement, b: Measurement) -> bool:
    """Return whether one is a part of another figure or added to one, or far beyond the other."""
    if a.meets(b):
        return False
    (_, low), (high, _) = sorted((a.ends, b.ends), key=lambda ends: (ends[1], ends[0]))
    part = a.part != b.part and PEOPLE in (a.counted, b.counted)  # children are always a part
    return part or a.added != b.added or high > FARTHEST * max(low, 1.0)


def other_counts(a: Measurement, b: Measurement) -> bool:
    """Return whether fighters and people at large are counted of no one event that both tell of."""
    if a.counted == b.counted or a.meets(b):
        return False
    return not (a.sites & b.sites or a.names & b.names)


def elsewhere(a: Measurement, b: Measurement) -> bool:
    """Return whether they were in two lands, or one count takes in a land more.

    Those who were carried off or fled are told of where they were taken from, and where to.
    """
    if not (a.where and b.where) or a.where == b.where or a.happening in MOVED:
        return False
    return not a.where & b.where or not a.meets(b)


def another_people(a: Measurement, b: Measurement) -> bool:
    """Return whether they count two peoples, and no number fits both."""
    return _apart(a.peoples, b.peoples) and not a.meets(b)


def another_time(a: Measurement, b: Measurement) -> bool:
    """Return whether their events lie days apart; of one article, on two days with two numbers."""
    days = days_between(a, b)
    if days is None or a.total or b.total:
        return False
    one_article = a.place.document == b.place.document
    return days >= LATER or (days > 0 and one_article and not a.meets(b))


def another_place(a: Measurement, b: Measurement) -> bool:
    """Return whether one article tells of two places by two numbers, or of harm by two means."""
    one_article = a.place.document == b.place.document
    told = _apart(a.means, b.means) or (_apart(a.places, b.places) and _apart(a.names, b.names))
    return one_article and told and not a.meets(b)


def another_reach(a: Measurement, b: Measurement) -> bool:
    """Return whether one article counts all so far in one, and of one place or day in the other."""
    one_article = a.place.document == b.place.document
    scopes = {a.scope, b.scope}
    mixed = Scope.RUNNING in scopes and bool(scopes & {Scope.PLACE, Scope.DAY}) and not a.sites & b.sites
    return one_article and mixed and not a.meets(b)


def another_kind_of_event(a: Measurement, b: Measurement) -> bool:
    """Return whether one is of a flood and the other of a blast."""
    if a.events & b.events or not (a.events and b.events):
        return False
    first, second = (({FAMILIES.get(event, "violence") for event in item.events}) for item in (a, b))
    return first.isdisjoint(second)


def background(a: Measurement, b: Measurement) -> bool:
    """Return whether one is of an event long before it was told, and the other is not."""
    return a.bygone != b.bygone or (_old(a) != _old(b) and days_between(a, b) != 0)


def another_event(a: Measurement, b: Measurement) -> bool:
    """Return whether one article comes to an event that it sets apart: "another blast"."""
    one_article = a.place.document == b.place.document
    return one_article and _later(a, b).apart


def told_anew(a: Measurement, b: Measurement) -> bool:
    """Return whether one teller of one article comes to a new event: "a blast", not "the blast"."""
    if a.place.document != b.place.document or a.teller != b.teller or a.meets(b):
        return False
    later = _later(a, b)
    return bool(later.events) and not (later.definite or later.counted_on or later.revised)


def _apart(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a) and bool(b) and a.isdisjoint(b)


def _later(a: Measurement, b: Measurement) -> Measurement:
    return max(a, b, key=lambda item: item.place.span)


def _old(item: Measurement) -> bool:
    return item.told is not None and item.latest is not None and item.told - item.latest > BACKGROUND


TESTS: Final[tuple[Test, ...]] = (
    another_happening,
    one_breath,
    another_scope,
    other_counts,
    elsewhere,
    another_kind_of_event,
    another_people,
    another_time,
    another_place,
    another_reach,
    background,
    another_event,
    told_anew,
)
