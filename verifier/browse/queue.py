"""In which order the claims and findings of an article come to a reader, and which of them wait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from claims.evidence import Decision, Standing
from claims.signoff import UNDONE, State, state
from claims.value import Name


class Queue(Name):
    """Which claims wait for a reader: those that nobody decided, those for a second pair of eyes, or all."""

    OPEN = "open"
    SECOND = "second"
    ALL = "all"


class Asking(Name):
    """Which findings wait for an answer: those that nobody answered, of these the conflicts, or all."""

    OPEN = "open"
    CONFLICTS = "conflicts"
    ALL = "all"


CALLED: Mapping[Queue, str] = MappingProxyType(
    {Queue.OPEN: "To do", Queue.SECOND: "For a second reader", Queue.ALL: "All claims"}
)

CALLED_ASKING: Mapping[Asking, str] = MappingProxyType(
    {Asking.OPEN: "To answer", Asking.CONFLICTS: "Figures in conflict", Asking.ALL: "All findings"}
)


def waits(queue: Queue, reader: str, decisions: Sequence[Decision]) -> bool:
    """Return whether a claim waits for a reader, by what was decided of it."""
    if queue is Queue.ALL:
        return True
    come = state(decisions)
    if queue is Queue.OPEN:
        return come in UNDONE
    standing = {each.review.reviewer for each in decisions if each.standing is Standing.STANDS}
    return come not in (*UNDONE, State.SIGNED_OFF) and reader not in standing


@dataclass(frozen=True, slots=True)
class Turn:
    """The id of the one whose turn it is, None where none waits, and of those that wait before and behind."""

    now: str | None
    before: str | None
    behind: str | None


def turn(ids: Sequence[str], waiting: Sequence[str], *, at: str | None, after: str | None) -> Turn:
    """Return whose turn it is: the one that is asked `at`, else the first that waits behind another.

    Behind the last comes the first again. Both sequences are in one order, and `ids` has all.
    """
    here = at if at in ids else _behind(ids, waiting, after)
    if here is None:
        return Turn(None, None, None)
    return Turn(here, _behind(ids[::-1], waiting[::-1], here), _behind(ids, waiting, here))


def _behind(ids: Sequence[str], waiting: Sequence[str], one: str | None) -> str | None:
    """The first that waits behind one of all, or from the beginning; never that one itself."""
    place = ids.index(one) + 1 if one in ids else 0
    known = {each: nth for nth, each in enumerate(ids)}
    later = (each for each in waiting if known[each] >= place)
    return next(later, next((each for each in waiting if each != one), None))
