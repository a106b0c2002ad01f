"""Sets of words as columns of numbers, so that what many pairs of them share is counted at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Final

import numpy as np

from verifier.compare.arrays import Codes, Column, Places

Words = frozenset[str]

WIDE: Final = 16
"""Words of a set that stand in lines; larger ones are few, and are held against others as sets."""


class WordSets:
    """A set of words of each of some figures.

    Below each other stand the numbers of a figure's words, one a line, and NOTHING where it has no more.
    """

    NOTHING: Final = -1

    def __init__(self) -> None:
        """No figure has a set yet."""
        self.sets = list[Words]()
        self.sizes: Column = np.empty(0, np.int32)
        self._codes = Codes()
        self._lines: Column = np.empty((0, 0), np.int32)
        self._fresh = list[tuple[Column, Column]]()

    def add(self, sets: Sequence[Words]) -> None:
        """Take in the sets of further figures."""
        sizes = np.fromiter(map(len, sets), np.int64, len(sets))
        words = self._codes.of(chain.from_iterable(sets), int(sizes.sum()))
        of = np.repeat(np.arange(len(sets)), sizes)
        line = np.arange(len(words)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        some = line < WIDE
        lines = np.full((int(line[some].max(initial=-1)) + 1, len(sets)), self.NOTHING, np.int32)
        lines[line[some], of[some]] = words[some]
        self._fresh.append((sizes.astype(np.int32), lines))
        self.sets += sets

    def bring_together(self) -> None:
        """Put what was taken in behind what was known, all at once."""
        fresh = [(self.sizes, self._lines), *self._fresh]
        high = max(len(lines) for _, lines in fresh)
        together = np.full((high, len(self.sets)), self.NOTHING, np.int32)
        first = 0
        for sizes, lines in fresh:
            together[: len(lines), first : first + len(sizes)] = lines
            first += len(sizes)
        self.sizes, self._lines = np.concatenate([sizes for sizes, _ in fresh]), together
        self._fresh = []

    def drop(self, gone: slice) -> None:
        """Drop the sets of some figures."""
        del self.sets[gone]
        self.sizes = np.delete(self.sizes, gone)
        self._lines = np.delete(self._lines, gone, axis=1)
        self._codes.keep(self._lines[self._lines != self.NOTHING])

    def common(self, a: Places, b: Places) -> Column:
        """Return how many words the sets of two figures have in common, of many pairs."""
        one, other = self.sizes[a], self.sizes[b]
        high, other_high = (min(int(sizes.max(initial=0)), WIDE) for sizes in (one, other))
        lines, others = self._lines[:high].take(a, axis=1), self._lines[:other_high].take(b, axis=1)
        found = np.zeros(len(a), np.int32)
        for line in lines:
            found += (others == line).view(np.uint8).sum(axis=0, dtype=np.uint8)
        nothing = (high - np.minimum(one, high)) * (other_high - np.minimum(other, other_high))
        found -= nothing  # which is no word that both have
        for at in np.flatnonzero((one > WIDE) | (other > WIDE)).tolist():
            found[at] = len(self.sets[a[at]] & self.sets[b[at]])
        return found
