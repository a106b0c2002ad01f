"""Whether the body of an article bears out what its headline gives."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from claims.figure import Figure
from claims.interval import Comparator, Interval
from claims.parts import narrows
from claims.tolls import is_measure, is_money, is_toll
from verifier.audit.signs.figures import is_rank
from verifier.audit.signs.headline_figures import MONEY

MOST: Final = 6
"""Figures of one kind in the body of which each two are added up; of more, something fits by chance."""


def concerns(figure: Figure) -> list[str]:
    """What a figure is of, in the words of headlines first: a harm, money, else what is counted."""
    if figure.unit and is_money(figure.unit):
        return [MONEY]
    if figure.quantity and is_toll(figure.quantity):
        return [figure.quantity.happening or ""]
    if figure.quantity and figure.quantity.unit:
        return [" ".join((figure.quantity.unit.lower(), figure.quantity.happening or "")).strip()]
    return []


def borne_out(interval: Interval, concerned: str, body: Sequence[Figure], alike: Sequence[Figure]) -> bool:
    """Return whether a figure of the body fits that may be of what is concerned, or two of the kind together.

    Dozens and the like fit much, and count only where nothing of the kind is said more exactly.
    """
    exact = [figure for figure in alike if figure.comparator is not Comparator.VAGUE]
    fitting = (f for f in body if f.careful.meets(interval) and _may_be(concerned, f))
    if any(not exact or figure.comparator is not Comparator.VAGUE for figure in fitting):
        return True
    pairs = (pair for pair in combinations(exact[:MOST], 2) if not _one_in_other(*pair))
    return any(_together(pair, interval) for pair in pairs)


def _one_in_other(one: Figure, other: Figure) -> bool:
    """Return whether one of two figures counts some of those whom the other counts."""
    a, b = one.quantity, other.quantity
    if a is None or b is None:
        return False
    return narrows(a, b, said_to_be=True) or narrows(b, a, said_to_be=True)


def _may_be(concerned: str, figure: Figure) -> bool:
    """Return whether a figure may be of what the headline tells of, as far as its unit says."""
    if figure.unit is None or concerned in concerns(figure):
        return True
    return concerned != MONEY and not is_measure(figure.unit) and not is_rank(figure)


def _together(figures: Sequence[Figure], interval: Interval) -> bool:
    """Return whether what figures make together meets an interval."""
    ends = [figure.careful.ends for figure in figures]
    low, high = interval.ends
    return sum(least for least, _ in ends) <= high and low <= sum(most for _, most in ends)
