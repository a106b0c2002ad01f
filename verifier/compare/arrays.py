"""What the columns of figures and pairs are made of."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

import numpy as np
import numpy.typing as npt

Truths = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]
"""Which of some things each stands for."""

Column = npt.NDArray[Any]

Thing = TypeVar("Thing")

SPARE: Final = 4_096
"""Things more than twice as many as the rows that use them that are known before the rest is forgotten."""


class Codes(dict[Hashable, int]):
    """A number for each of some things: what is new gets the next one, and none is given twice."""

    def __init__(self) -> None:
        """Nothing has a number yet."""
        super().__init__()
        self._next = 0

    def __missing__(self, thing: Hashable) -> int:
        self[thing] = number = self._next
        self._next += 1
        return number

    def of(self, things: Iterable[Hashable], count: int) -> Places:
        """Return the numbers of so many things."""
        return np.fromiter(map(self.__getitem__, things), np.int64, count)

    def keep(self, used: Places) -> None:
        """Forget the things whose numbers are not among these, where that is worth it."""
        if len(self) > 2 * len(used) + SPARE:
            live = set(used.tolist())
            for thing in [thing for thing, number in self.items() if number not in live]:
                del self[thing]


@dataclass(frozen=True)
class Coded(Generic[Thing]):
    """A column of things many of which are the same: some of them, and which of these stands in each row."""

    values: Sequence[Thing]
    at: Column

    def __iter__(self) -> Iterator[Thing]:
        """Yield the thing of each row."""
        return map(self.values.__getitem__, self.at.tolist())
