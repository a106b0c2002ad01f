"""A figure in tokens, before it becomes one in the text."""

from __future__ import annotations

from typing import NamedTuple

from claims.interval import Comparator
from verifier.extract.figures.nouns import Phrase


class Amount(NamedTuple):
    """A figure in tokens: `first` up to `stop`, its interval, and the noun phrase that it counts.

    `scale` is what the scale words of its number multiply by.
    """

    first: int
    stop: int
    low: float | None
    high: float | None
    comparator: Comparator
    unit: str | None
    counted: str | None
    phrase: Phrase | None
    scale: float = 1.0

    def moved(self, by: int) -> Amount:
        """Return the figure so many tokens further on."""
        phrase = self.phrase and Phrase(self.phrase.first + by, self.phrase.stop + by)
        return self._replace(first=self.first + by, stop=self.stop + by, phrase=phrase)

    @property
    def bare(self) -> bool:
        """Whether nothing says what it counts."""
        return self.unit is None and self.phrase is None
