"""Words that an article quotes in the sentence beside, so that it did not cut them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from claims.wording import DRIFT, Change, Difference, Quote, Rewording, reworded
from claims.words import words
from verifier.compare.phrases import Phrased, is_content

REACH: Final = 2
"""Quotations before and behind one that may hold the rest of its sentence."""

MOST: Final = 0.5
"""Share of the missing words, those that say little apart, that the quotations beside hold."""


class Beside:
    """The quotations of each article in their order."""

    def __init__(self, items: Sequence[Phrased]) -> None:
        self._of = defaultdict[object, list[Phrased]](list)
        for item in sorted(items, key=_place):
            self._of[item.quoted.article].append(item)

    def reworded(self, a: Phrased, b: Phrased) -> Rewording:
        """Return how one quotation became the other.

        Papers cut sentences in different places: what one lacks at its end, and quotes in the next sentence,
        is not left out.
        """
        one, other = a.quoted.quote, b.quoted.quote
        said = reworded(one, other)
        edges = [d for d in (*said.differences[:1], *said.differences[-1:]) if d.change in DRIFT]
        short_a = any(d.change is Change.ADDED and self._has(a, _missing(d, other)) for d in edges)
        short_b = any(d.change is Change.LEFT_OUT and self._has(b, _missing(d, one)) for d in edges)
        return reworded(_part(one), _part(other)) if short_a or short_b else said

    def _has(self, item: Phrased, missing: set[str]) -> bool:
        """Return whether the quotations around one have these words."""
        near = {word for other in self._around(item) for word in other.words}
        return bool(missing) and len(missing & near) >= MOST * len(missing)

    def _around(self, item: Phrased) -> Iterator[Phrased]:
        own = self._of[item.quoted.article]
        at = bisect_left(own, _place(item), key=_place)
        yield from own[max(0, at - REACH) : at]
        yield from own[at + 1 : at + 1 + REACH]


def _place(item: Phrased) -> tuple[int, int]:
    return item.quoted.hull.start, item.quoted.hull.end


def _missing(difference: Difference, quote: Quote) -> set[str]:
    """Return the words of a difference that say what it is about, all of them where none does."""
    span = difference.a or difference.b
    keys = {word.key for word in words(span.words(quote.text))} if span else set[str]()
    return {key for key in keys if is_content(key)} or keys


def _part(quote: Quote) -> Quote:
    return Quote(text=quote.text, whole=False)
