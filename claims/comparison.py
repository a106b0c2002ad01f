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


class Reason(Name):
    """Why two figures of one quantity stand to each other as they do."""

    BOTH_RIGHT = "both_right"
    LATER_COUNT = "later_count"
    BY_ITS_SOURCE = "by_its_source"
    LOWERED = "lowered"
    BROUGHT_UP = "brought_up"
    NO_NUMBER = "no_number"

    @property
    def relation(self) -> Relation:
        """How the figures stand."""
        return _RELATIONS.get(self, Relation.UPDATE)

    @property
    def words(self) -> str:
        """The reason, with places for the texts of the lower figure and the higher, and for their days."""
        return _WORDS[self]


_RELATIONS: Final = {Reason.BOTH_RIGHT: Relation.AGREE, Reason.NO_NUMBER: Relation.CONFLICT}

_WORDS: Final = {
    Reason.BOTH_RIGHT: "{0!r} and {1!r} can both be right",
    Reason.LATER_COUNT: "a later count, {3} after {2}, is higher",
    Reason.BY_ITS_SOURCE: CORRECTION + " by its source on {3}",
    Reason.LOWERED: CORRECTION + ": the text tells of a count that was revised downwards",
    Reason.BROUGHT_UP: "the text tells of a count that was brought up to date",
    Reason.NO_NUMBER: "no number fits both {0!r} and {1!r}",
}


class Answer(NamedTuple):
    """A relation with its reason in words."""

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
    reason = _reason(a, b)
    return Answer(reason.relation, reason.words.format(*_texts(a, b), *sorted((a.day, b.day), key=str)))


def _reason(a: Measurement, b: Measurement) -> Reason:
    if a.meets(b):
        return Reason.BOTH_RIGHT
    running, day, other_day = a.running and b.running, a.day, b.day
    if day is None or other_day is None or day == other_day:
        if running and (a.revised or b.revised):
            return Reason.LOWERED if _lowered(a, b) else Reason.BROUGHT_UP
        return Reason.NO_NUMBER
    first, second = (a, b) if day < other_day else (b, a)
    if running and second.ends[0] > first.ends[1]:
        return Reason.LATER_COUNT
    one_hand = a.teller == b.teller is not None or a.document == b.document
    return Reason.BY_ITS_SOURCE if second.revised and one_hand else Reason.NO_NUMBER


def _lowered(a: Measurement, b: Measurement) -> bool:
    """Return whether an article tells the higher of two figures first, and then the lower one."""
    if a.document != b.document or a.place.span == b.place.span:
        return False
    earlier, later = sorted((a, b), key=lambda item: item.place.span)
    return earlier.careful.above(later.careful)


def _texts(a: Measurement, b: Measurement) -> tuple[str, str]:
    """The words of both, the lower figure's first, whichever of the two is given first."""
    one, other = a.place.text, b.place.text
    return (one, other) if (a.ends, one) <= (b.ends, other) else (other, one)
