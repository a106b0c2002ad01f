"""How far apart in time two figures are."""

from __future__ import annotations

from typing import Final

from claims.measurement import Measurement

LATER: Final = 3
"""Days after which another event is told of: the day of one is not always the day of its news."""


def days_between(a: Measurement, b: Measurement) -> int | None:
    """Return the days between two events, 0 where they may be of one day, None where one is undated."""
    if a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        return None
    if a.earliest > b.latest:
        return (a.earliest - b.latest).days
    return (b.earliest - a.latest).days if b.earliest > a.latest else 0
