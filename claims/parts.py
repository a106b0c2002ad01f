"""Parts and wholes: when one quantity counts some of those whom another counts."""

from __future__ import annotations

from claims.figure import Quantity
from claims.tolls import is_measure, people_of


def narrows(part: Quantity, whole: Quantity, *, said_to_be: bool = False) -> bool:
    """Return whether all that `part` counts must be among what `whole` counts, as far as their words tell.

    So it is when both say the same happening at one place in one period, and the part adds words that narrow
    the whole ("Russian hostages" and "hostages"), or counts a kind of person where the whole counts people.
    With `said_to_be` the words themselves call it a part, and what it leaves unsaid it has from the whole:
    "150 people were killed, including 20 children". No quantity narrows itself, and shares, sums and measures
    have no parts here.
    """
    part = _completed(part, whole) if said_to_be else part
    if part.happening is None or is_measure(part.unit) or is_measure(whole.unit):
        return False
    if (part.happening, part.place, part.period) != (whole.happening, whole.place, whole.period):
        return False
    more, fewer = frozenset(part.qualifiers), frozenset(whole.qualifiers)
    unit, whole_unit = people_of(part.unit) or part.unit, people_of(whole.unit) or whole.unit
    if unit == whole_unit:
        return more > fewer
    return whole_unit == "person" and people_of(unit) is not None and more >= fewer


def _completed(part: Quantity, whole: Quantity) -> Quantity:
    """Return the part with the happening, place and period of its whole where it names none."""
    unsaid = [name for name in ("happening", "place", "period") if getattr(part, name) is None]
    return part.model_copy(update={name: getattr(whole, name) for name in unsaid})
