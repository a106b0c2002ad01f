"""What tells two counts of one kind apart. Each test is a reason not to compare; what is left is compared."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Final

from claims.date import PartialDate, Precision
from verifier.compare.measured import Measured

Test = Callable[[Measured, Measured], bool]

NEAR: Final = 2
"""Sentences within which a count without a word for its event is still of the one before."""

ROOM: Final = 80
"""Code points of a claim that has no room for an event of its own."""

FARTHEST: Final = 4.0
"""Counts of one event differ by less than this factor, or they are of different scope."""

BACKGROUND: Final = datetime.timedelta(days=31)
"""Events longer before publication than this are background, not what an undated sentence tells."""

_FINE: Final = frozenset({Precision.DAY, Precision.WEEK, Precision.PERIOD})


def apart(a: Measured, b: Measured) -> bool:
    """Return whether anything says that two counts are of different events or different people."""
    return any(test(a, b) for test in TESTS)


def one_breath(a: Measured, b: Measured) -> bool:
    """Return whether one teller gives both in one sentence: then they mean two things."""
    return a.number == b.number and a.source == b.source


def another_place(a: Measured, b: Measured) -> bool:
    """Return whether the words name two places."""
    if a.quantity.place and b.quantity.place and a.quantity.place != b.quantity.place:
        return True
    return bool(a.occasion.places and b.occasion.places) and not a.occasion.places & b.occasion.places


def another_period(a: Measured, b: Measured) -> bool:
    """Return whether one counts over a longer time than the other."""
    return a.quantity.period != b.quantity.period or a.occasion.long != b.occasion.long


def another_day(a: Measured, b: Measured) -> bool:
    """Return whether the dates put them at different times, unless a running count is told again later."""
    first, second = a.dates, b.dates
    if first and second:
        going_on = a.circumstance.running and (a.occasion.counted_on or b.occasion.counted_on)
        return not going_on and not any(_meet(x, y) for x in first for y in second)
    return any(_background(date, a) for date in (*first, *second))


def another_event(a: Measured, b: Measured) -> bool:
    """Return whether nothing ties them to one event: a shared word for it, or nearness without one."""
    before, after = sorted((a, b), key=lambda item: item.figure.span.start)
    if before.occasion.elsewhere or after.occasion.elsewhere:
        return True
    shared = before.occasion.events & after.occasion.events
    if a.source == b.source:
        return not shared & after.occasion.singled_out
    return not shared and not (after.number - before.number <= NEAR and _bare(after))


def another_scope(a: Measured, b: Measured) -> bool:
    """Return whether they lie so far apart that they cannot be counts of one event."""
    (_, low), (high, _) = sorted((a.ends, b.ends), key=lambda ends: (ends[1], ends[0]))
    return high > FARTHEST * max(low, 1.0)


def _bare(item: Measured) -> bool:
    """Return whether a claim says hardly more than its number, so that it must be of what was told before."""
    return not item.occasion.events and len(item.claim.hull) <= ROOM


def _meet(a: PartialDate, b: PartialDate) -> bool:
    return a.earliest <= b.latest and b.earliest <= a.latest


def _background(date: PartialDate, item: Measured) -> bool:
    published = item.published
    old = published is not None and published - date.latest > BACKGROUND
    return old or date.precision not in _FINE


TESTS: Final[tuple[Test, ...]] = (
    one_breath,
    another_scope,
    another_place,
    another_period,
    another_day,
    another_event,
)
