"""How far the checking of a claim or question has come, by what people decided of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claims.evidence import Decision, Standing
from claims.value import Name


class State(Name):
    """How far it has come: two readers of one mind sign off, and only decisions that stand count.

    Where none stands, one that is proposed for moved words makes it `proposed`, one on words that changed
    since makes it `reopened`.
    """

    OPEN = "open"
    PROPOSED = "proposed"
    REOPENED = "reopened"
    ONE_READER = "one reader"
    DIFFER = "readers differ"
    SIGNED_OFF = "signed off"


UNDONE: Final = (State.OPEN, State.PROPOSED, State.REOPENED)
"""What is on the list of things to do: nobody's decision stands."""


def last_of_each(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return each reader's last decision, given those on one claim or question in order of time."""
    last = {decision.review.reviewer: decision.review.id for decision in decisions}
    return tuple(each for each in decisions if last[each.review.reviewer] == each.review.id)


def state(decisions: Sequence[Decision]) -> State:
    """Return how far a claim or question is, given the decisions on it in order of time."""
    last = last_of_each(decisions)
    standing = [each.review for each in last if each.standing is Standing.STANDS]
    if not standing:
        standings = {each.standing for each in last}
        if Standing.REOPENED in standings:
            return State.REOPENED
        return State.PROPOSED if standings else State.OPEN
    if len({review.verdict for review in standing}) > 1:
        return State.DIFFER
    return State.ONE_READER if len({review.reviewer for review in standing}) == 1 else State.SIGNED_OFF


def decided(decisions: Sequence[Decision]) -> str:
    """Return what was decided and by whom ("confirmed (Dana); fix (Eli, reopened)"), empty for nothing."""
    return "; ".join(map(_told, last_of_each(decisions)))


def _told(decision: Decision) -> str:
    worth = "" if decision.standing is Standing.STANDS else f", {decision.standing}"
    return f"{decision.review.verdict} ({decision.review.reviewer}{worth})"
