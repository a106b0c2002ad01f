"""Figures that say one before them again in another unit: "more than 100 kilometres (60 miles)"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.interval import Comparator
from verifier.extract.figures.amount import Amount
from verifier.extract.figures.comparators import interval
from verifier.extract.figures.measures import MEASURES
from verifier.extract.figures.tokens import Tokens

_UNBOUNDED = (Comparator.EXACTLY, Comparator.BETWEEN, Comparator.VAGUE)


def converted(tokens: Tokens, found: Sequence[Amount]) -> list[Amount]:
    """Return the figures, a conversion bounded as the figure is that it converts."""
    whole = list(found)
    for at in range(1, len(whole)):
        if _converts(tokens, whole[at - 1], whole[at]):
            comparator = whole[at - 1].comparator
            low, high = interval(whole[at].low or 0.0, comparator)
            whole[at] = whole[at]._replace(low=low, high=high, comparator=comparator)
    return whole


def _converts(tokens: Tokens, one: Amount, other: Amount) -> bool:
    """Return whether a figure is alone in parentheses behind one of the same kind in another unit."""
    if other.comparator is not Comparator.EXACTLY or one.comparator in _UNBOUNDED:
        return False
    alone = tokens.phrase(one.stop, other.first) == "(" and tokens.at(other.stop).text == ")"
    return alone and one.unit != other.unit and _kind(one) is not None and _kind(one) == _kind(other)


def _kind(amount: Amount) -> str | None:
    if amount.unit is None:
        return None
    if len(amount.unit) == 3 and amount.unit.isupper():
        return "money"
    return "measure" if amount.unit in MEASURES else None
