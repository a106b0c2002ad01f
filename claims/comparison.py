"""When two figures of one quantity agree, when one updates the other, and when not both can be right."""

from __future__ import annotations

import datetime
from typing import Final, NamedTuple

from claims.claim import Certainty
from claims.finding import Place
from claims.measurement import Measurement
from claims.value import Name, Value

CORRECTION: Final = "a correction"
"""How the reason for an update begins that puts a figure right."""


class Relation(Name):
    """How two figures of one quantity stand to each other."""

    AGREE = "agree"
    UPDATE = "update"
    CONFLICT = "conflict"


class Answer(NamedTuple):
    """A relation with its reason."""

    relation: Relation
    why: str


class Comparison(Value):
    """Two figures at their places, how they stand, why, and how sure it is that they are of one quantity."""

    a: Place
    b: Place
    relation: Relation
    quantity: str
    why: str
    certainty: Certainty = Certainty.LIKELY

    @property
    def across(self) -> bool:
        """Whether the figures stand in two documents."""
        return self.a.document != self.b.document

    @property
    def sure(self) -> bool:
        """Whether it is sure that both figures are of one quantity."""
        return self.certainty is Certainty.SURE

    @property
    def correction(self) -> bool:
        """Whether the later figure does not follow the earlier one but puts it right."""
        return self.relation is Relation.UPDATE and self.why.startswith(CORRECTION)


def compare(a: Measurement, b: Measurement) -> Answer:
    """Return how two figures of one quantity stand to each other, by the rules of intervals and time.

    Figures whose intervals meet agree. Else a higher count on a later day updates a running one, and so does
    any that the text calls revised: on one day, or from the same source or in the same document. What is left
    is a conflict. The answer is the same whichever of the two comes first; that they measure one quantity is
    the caller's judgement.
    """
    if a.meets(b):
        return Answer(Relation.AGREE, "{!r} and {!r} can both be right".format(*_texts(a, b)))
    update = _update(*sorted((a, b), key=_by_day))
    return update or Answer(Relation.CONFLICT, "no number fits both {!r} and {!r}".format(*_texts(a, b)))


def _update(first: Measurement, second: Measurement) -> Answer | None:
    """The answer for a later figure that updates an earlier one, None where it does not."""
    days = (first.day, second.day)
    if None in days or days[0] == days[1]:
        told = (first.revised or second.revised) and first.running and second.running
        return _called(_REVISED[_lowered(first, second)]) if told else None
    if second.careful.above(first.careful) and first.running and second.running:
        return _called(f"a later count, {second.day} after {first.day}, is higher")
    one_hand = first.teller == second.teller is not None or first.document == second.document
    return _called(f"{CORRECTION} by its source on {second.day}") if second.revised and one_hand else None


_REVISED = {
    True: f"{CORRECTION}: the text tells of a count that was revised downwards",
    False: "the text tells of a count that was brought up to date",
}


def _lowered(first: Measurement, second: Measurement) -> bool:
    """Return whether an article tells the higher of two figures first, and then the lower one."""
    if first.document != second.document:
        return False
    earlier, later = sorted((first, second), key=lambda item: item.place.span)
    return earlier.careful.above(later.careful)


def _called(why: str) -> Answer:
    return Answer(Relation.UPDATE, why)


def _by_day(item: Measurement) -> tuple[datetime.date, tuple[float, float], str, int]:
    return item.day or datetime.date.min, item.ends, item.document, item.place.span.start


def _texts(a: Measurement, b: Measurement) -> tuple[str, str]:
    """The words of both, the lower figure's first, whichever of the two is given first."""
    one, other = a.place.text, b.place.text
    return (one, other) if (a.ends, one) <= (b.ends, other) else (other, one)
