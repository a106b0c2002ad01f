"""Which words of a text became which, and whether a number, a day or mere words changed in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claims.alignment import Run, hull_of, runs_of
from claims.daynames import MONTHS, is_day
from claims.revision import Aspect
from claims.words import ELLIPSIS, Word, words


class Changed(NamedTuple):
    """Words that were replaced, added or removed, as printed, and what of a claim they are."""

    aspect: Aspect
    gone: str
    come: str


def changes(before: str, after: str) -> Iterator[Changed]:
    """Yield what became of the words of a text; another spelling of one word is no change.

    Marks that words were left out are none of them.
    """
    old, new = ([word for word in words(text) if word.key != ELLIPSIS] for text in (before, after))
    for run in runs_of(old, new):
        if not run.equal:
            gone, come = (
                span.words(text) if (span := hull_of(side)) else ""
                for text, side in ((before, run.a), (after, run.b))
            )
            yield Changed(_aspect(run, old), gone, come)


def _aspect(run: Run, old: list[Word]) -> Aspect:
    """Whether a number or a day became another in a run; what only came or went is no more than words."""
    numbers, others = ({word.key for word in side if word.key[0].isdecimal()} for side in (run.a, run.b))
    days, other_days = ({word.key for word in side if is_day(word.key)} for side in (run.a, run.b))
    if days and other_days and days != other_days:
        return Aspect.DATE
    if numbers and others and numbers != others:
        at = old.index(run.a[0])
        beside = {word.key for word in (*old[max(0, at - 1) : at], *run.a, *old[at + len(run.a) :][:1])}
        return Aspect.DATE if beside & MONTHS else Aspect.FIGURE
    return Aspect.WORDS
