"""When two figures of one quantity agree, when one updates the other, and when not both can be right."""

from __future__ import annotations

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
        one, other = _texts(a, b)
        return Answer(Relation.AGREE, f"{one!r} and {other!r} can both be right")
    if update := _update(a, b):
        return Answer(Relation.UPDATE, update)
    one, other = _texts(a, b)
    return Answer(Relation.CONFLICT, f"no number fits both {one!r} and {other!r}")


def _update(a: Measurement, b: Measurement) -> str | None:
    """Why the later of two figures updates the earlier, None where it does not."""
    running, day, other_day = a.running and b.running, a.day, b.day
    if day is None or other_day is None or day == other_day:
        told = running and (a.revised or b.revised)
        return _REVISED[_lowered(a, b)] if told else None
    first, second = (a, b) if day < other_day else (b, a)
    if running and second.ends[0] > first.ends[1]:
        return f"a later count, {second.day} after {first.day}, is higher"
    one_hand = a.teller == b.teller is not None or a.document == b.document
    return f"{CORRECTION} by its source on {second.day}" if second.revised and one_hand else None


_REVISED = {
    True: f"{CORRECTION}: the text tells of a count that was revised downwards",
    False: "the text tells of a count that was brought up to date",
}


def _lowered(a: Measurement, b: Measurement) -> bool:
    """Return whether an article tells the higher of two figures first, and then the lower one."""
    if a.document != b.document:
        return False
    earlier, later = sorted((a, b), key=lambda item: item.place.span)
    return earlier.careful.above(later.careful)


def _texts(a: Measurement, b: Measurement) -> tuple[str, str]:
    """The words of both, the lower figure's first, whichever of the two is given first."""
    one, other = a.place.text, b.place.text
    return (one, other) if (a.ends, one) <= (b.ends, other) else (other, one)
