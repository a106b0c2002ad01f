"""What tells two figures apart for certain, whatever else their texts share."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, reduce
from operator import or_
from typing import Final

import numpy as np

from claims.measurement import Scope
from verifier.compare.arrays import Truths
from verifier.compare.blocks import LATER
from verifier.compare.columns import Pairs
from verifier.compare.counted import PEOPLE, same_people
from verifier.compare.lexicon import FAMILIES

Test = Callable[[Pairs], Truths]
"""What says of each of some pairs whether something tells its figures apart, whichever comes first."""

FARTHEST: Final = 20.0
"""Counts of one event differ by less than this factor, or they are of different scope."""

MOVED: Final = frozenset({"kidnapped", "held", "displaced", "released", "rescued"})
"""Happenings that have two places."""

BACKGROUND: Final = 60
"""Events more days before the telling than this are background."""


def apart(of: Pairs) -> Truths:
    """Return of which pairs anything says that the figures measure two things."""
    found = reduce(or_, (test(of) for test in ANYWHERE))
    if of.within.any():
        found |= of.within & reduce(or_, (test(of) for test in WITHIN))
    return found


def another_happening(of: Pairs) -> Truths:
    """Return whether something else befell them, or others were counted: children are not all."""
    return ~(of.equal("happening") & of.alike("counted", same_people))


def another_scope(of: Pairs) -> Truths:
    """Return whether one is a part of another figure or added to one, or far beyond the other."""
    people, other_people = of.are("counted", PEOPLE)
    part = of.differ("part") & (people | other_people)  # children are always a part
    return ~of.meet & (part | of.differ("added") | _far_beyond(of))


def _far_beyond(of: Pairs) -> Truths:
    """Whether the higher of two intervals that do not meet begins far beyond the end of the lower."""
    low, high, other_low, other_high = of.ends
    begins, ends = np.maximum(low, other_low), np.minimum(high, other_high)
    with np.errstate(over="ignore"):
        return (begins > FARTHEST) & (begins > FARTHEST * ends)


def other_counts(of: Pairs) -> Truths:
    """Return whether fighters and people at large are counted of no one event that both tell of."""
    return ~(of.equal("counted") | of.meet | of.sets("sites").shared | of.sets("names").shared)


def elsewhere(of: Pairs) -> Truths:
    """Return whether they were in two lands, or one count takes in a land more.

    Those who were carried off or fled are told of where they were taken from, and where to.
    """
    moved, _ = of.are("happening", *MOVED)
    where = of.sets("where")
    return ~moved & (where.different | (where.more_in_one & ~of.meet))


def another_people(of: Pairs) -> Truths:
    """Return whether they count two peoples, or one counts a people more, and no number fits both."""
    peoples = of.sets("peoples")
    return ~of.meet & (peoples.different | peoples.one_in_other)


def another_time(of: Pairs) -> Truths:
    """Return whether their events lie days apart; of one article, on two days with two numbers."""
    two_days = of.within & (of.days_between > 0) & ~of.meet
    return ~of.either("total") & ((of.days_between >= LATER) | two_days)


def another_kind_of_event(of: Pairs) -> Truths:
    """Return whether one is of a flood and the other of a blast."""
    return of.sets("events").where(of.sets("events").different, _of_two_families)


def other_names(of: Pairs) -> Truths:
    """Return whether two articles give two numbers, and name other things around them.

    A people that both count ties them all the same: of one war many places are named.
    """
    other = of.sets("names").different & of.sets("around").different
    return other & ~(of.within | of.meet | of.sets("peoples").shared | of.sets("lands").shared)


def background(of: Pairs) -> Truths:
    """Return whether one is of an event long before it was told, and the other is not."""
    (told, other_told), (latest, other_latest) = of.both("told"), of.both("latest")
    old: Truths = told - latest > BACKGROUND
    other_old: Truths = other_told - other_latest > BACKGROUND
    two_days = np.not_equal(of.days_between, 0)
    return of.differ("bygone") | ((old ^ other_old) & two_days)


def one_breath(of: Pairs) -> Truths:
    """Return whether one teller gives both in one sentence: then they mean two things, or one corrected."""
    revised, other_revised = of.both("revised")
    together = of.equal("sentence") & of.within
    return together & of.equal("teller") & ~(revised & other_revised)


def another_place(of: Pairs) -> Truths:
    """Return whether one article tells of two places by two numbers, or of harm by two means."""
    places = of.sets("places").different & of.sets("names").different
    return of.within & ~of.meet & (of.sets("means").different | places)


def another_reach(of: Pairs) -> Truths:
    """Return whether one article counts all so far in one, and of one place or day in the other."""
    (running, other_running), (place, other_place) = (
        of.are("scope", Scope.RUNNING),
        of.are("scope", Scope.PLACE),
    )
    day, other_day = of.are("scope", Scope.DAY)
    narrow, other_narrow = place | day, other_place | other_day
    reach = (running & other_narrow) | (other_running & narrow)
    return of.within & ~of.meet & reach & ~of.sets("sites").shared


def another_event(of: Pairs) -> Truths:
    """Return whether one article comes to an event that it sets apart: "another blast"."""
    return of.within & _of_later(of, "apart")


def told_anew(of: Pairs) -> Truths:
    """Return whether one teller of one article comes to a new event: "a blast", not "the blast"."""
    known = reduce(or_, (_of_later(of, name) for name in ("definite", "counted_on", "revised")))
    events = of.sets("events")
    one_event = np.where(of.second_later, events.in_b, events.in_a)
    return of.within & ~of.meet & of.equal("teller") & one_event & ~known


def _of_later(of: Pairs, name: str) -> Truths:
    """What is true of the one of two figures of one article that stands later there."""
    one, other = of.both(name)
    return np.where(of.second_later, other, one)


def _of_two_families(events: frozenset[str], others: frozenset[str]) -> bool:
    return _families(events).isdisjoint(_families(others))


@lru_cache(4096)
def _families(events: frozenset[str]) -> frozenset[str]:
    return frozenset(FAMILIES.get(event, "violence") for event in events)


ANYWHERE: Final[tuple[Test, ...]] = (
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

WITHIN: Final[tuple[Test, ...]] = (
    one_breath,
    another_place,
    another_reach,
    another_event,
    told_anew,
)
"""Tests of figures of one article."""
