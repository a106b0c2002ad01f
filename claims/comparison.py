"""When two figures of one quantity agree, when one updates the other, and when not both can be right."""

from __future__ import annotations

import datetime

from claims.figure import Figure
from claims.finding import Place
from claims.value import Name, Value


class Relation(Name):
    """How two figures of one quantity stand to each other."""

    AGREE = "agree"
    UPDATE = "update"
    CONFLICT = "conflict"


class Answer(Value):
    """A relation with its reason."""

    relation: Relation
    why: str


class Comparison(Value):
    """Two figures at their places, the relation between them, and why."""

    a: Place
    b: Place
    relation: Relation
    quantity: str
    why: str


class Circumstance(Value):
    """What surrounds a figure when it is compared: as of which day, from whom, and how it is said.

    `running` says that the count can only grow (a toll); `revised` that the text calls it a correction.
    """

    day: datetime.date | None = None
    source: str | None = None
    running: bool = False
    revised: bool = False


def compare(a: Figure, b: Figure, at_a: Circumstance, at_b: Circumstance) -> Answer:
    """Return how two figures of one quantity stand to each other, by the rules of intervals and time.

    The answer is the same whichever of the two comes first. That they measure one quantity is the
    caller's judgement.
    """
    if a.careful.meets(b.careful):
        return Answer(relation=Relation.AGREE, why="{!r} and {!r} can both be right".format(*_texts(a, b)))
    if at_a.day is None or at_b.day is None or at_a.day == at_b.day:
        return Answer(relation=Relation.CONFLICT, why=_apart(a, b))
    (earlier, first), (later, second) = sorted(
        ((a, at_a), (b, at_b)), key=lambda pair: pair[1].day or datetime.date.min
    )
    if later.careful.above(earlier.careful) and first.running and second.running:
        return Answer(
            relation=Relation.UPDATE, why=f"a later count, {second.day} after {first.day}, is higher"
        )
    if second.revised and first.source is not None and first.source == second.source:
        return Answer(relation=Relation.UPDATE, why=f"a correction by the same source on {second.day}")
    return Answer(relation=Relation.CONFLICT, why=_apart(a, b))


def _apart(a: Figure, b: Figure) -> str:
    return "no number fits both {!r} and {!r}".format(*_texts(a, b))


def _texts(a: Figure, b: Figure) -> list[str]:
    """The words of both, the lower figure's first, whichever of the two is given first."""
    return [f.text for f in sorted((a, b), key=lambda f: (f.careful.ends, f.text))]
