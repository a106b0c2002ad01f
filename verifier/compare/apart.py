"""What tells two figures apart for certain, whatever else their texts share."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Final

from claims.measurement import Measurement
from verifier.compare.groups import same_people
from verifier.compare.lexicon import FAMILIES

Test = Callable[[Measurement, Measurement], bool]

FARTHEST: Final = 20.0
"""Counts of one event differ by less than this factor, or they are of different scope."""

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
    if a.careful.meets(b.careful):
        return False
    (_, low), (high, _) = sorted((a.ends, b.ends), key=lambda ends: (ends[1], ends[0]))
    return a.part != b.part or a.added != b.added or high > FARTHEST * max(low, 1.0)


def another_kind_of_event(a: Measurement, b: Measurement) -> bool:
    """Return whether one is of a flood and the other of a blast."""
    if a.events & b.events or not (a.events and b.events):
        return False
    first, second = (({FAMILIES.get(event, "violence") for event in item.events}) for item in (a, b))
    return first.isdisjoint(second)


def background(a: Measurement, b: Measurement) -> bool:
    """Return whether one is of an event long before it was told, and the other is not."""
    return _old(a) != _old(b)


def another_event(a: Measurement, b: Measurement) -> bool:
    """Return whether one article comes to an event that it sets apart: "another blast"."""
    one_article = a.place.document == b.place.document
    return one_article and max(a, b, key=lambda item: item.place.span).apart


def told_anew(a: Measurement, b: Measurement) -> bool:
    """Return whether one teller of one article comes to a new event: "a blast", not "the blast"."""
    if a.place.document != b.place.document or a.teller != b.teller or a.careful.meets(b.careful):
        return False
    later = max(a, b, key=lambda item: item.place.span)
    return bool(later.events) and not (later.definite or later.counted_on or later.revised)


def _old(item: Measurement) -> bool:
    return item.told is not None and item.latest is not None and item.told - item.latest > BACKGROUND


TESTS: Final[tuple[Test, ...]] = (
    another_happening,
    one_breath,
    another_scope,
    another_kind_of_event,
    background,
    another_event,
    told_anew,
)
