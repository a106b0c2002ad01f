"""How far apart in time two figures are."""

from __future__ import annotations

from claims.measurement import Measurement


def days_between(a: Measurement, b: Measurement) -> int | None:
    """Return the days between two events, 0 where they may be of one day, None where one is undated."""
    if a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        return None
    return max(0, (a.earliest - b.latest).days, (b.earliest - a.latest).days)
