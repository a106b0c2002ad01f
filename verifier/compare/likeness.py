"""How likely two figures measure one quantity: a logistic model over what their texts say.

The weights were fitted on labelled pairs (benchmarks/likeness.py) and stand in likeness.toml beside this
module: for figures of one article, which tells of several events in turn, and for those of two.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

import numpy as np

from verifier.compare.columns import Numbers, Pairs
from verifier.compare.features import Columns, columns

TIES: Final = 2
"""So many reasons are named."""

NOTHING: Final = "what they count"
"""What is named where no feature speaks for a pair."""


class Likeness(NamedTuple):
    """How likely two figures are of one quantity, from 0 to 1, and in words what speaks most for it."""

    likely: float
    ties: str


def likeness(of: Pairs) -> list[Likeness]:
    """Return of each pair how likely it measures one quantity, whichever figure comes first, and why."""
    if not of.within.any():
        return list(_likeness(of, within=False))
    kinds = {True: of.within, False: ~of.within}
    found = {within: _likeness(of.only(of_kind), within) for within, of_kind in kinds.items()}
    return [next(found[within]) for within in of.within.tolist()]


def _likeness(of: Pairs, within: bool) -> Iterator[Likeness]:
    weighed = Weighed(columns(of), weights("within" if within else "across"))
    return map(Likeness, weighed.likely(), weighed.ties())


@cache
def weights(where: str) -> dict[str, float]:
    """Return the bias and each feature's weight by its name, of pairs "within" an article or "across" two."""
    with resources.files(__package__).joinpath("likeness.toml").open("rb") as file:
        table: dict[str, float] = tomllib.load(file)[where]
    return table


class Weighed:
    """What each feature of some pairs says of their likeness: more than nothing is said for it."""

    def __init__(self, features: Columns, table: dict[str, float]) -> None:
        # Of two that speak as strongly, the one later in the alphabet is named first.
        self._names = sorted(features, reverse=True)
        self._said: Numbers = np.array([features[name] * table[name] for name in self._names], np.float64)
        self._bias = table["bias"]

    def likely(self) -> list[float]:
        """Return how likely each pair is: the sum in one order, since a pair must be what it is alone."""
        odds = np.full(self._said.shape[1], self._bias)
        for said in self._said:
            odds += said
        return [1.0 / (1.0 + math.exp(-each)) for each in odds.tolist()]

    def ties(self) -> list[str]:
        """Return in words what speaks most for each pair."""
        said = np.ascontiguousarray(self._said.T)
        pairs = np.arange(len(said))
        strongest = list[list[int]]()
        for _ in range(TIES):
            best = said.argmax(axis=1)
            strongest.append(np.where(said[pairs, best] > 0, best, len(self._names)).tolist())
            said[pairs, best] = 0.0
        told = dict[tuple[int, ...], str]()
        for ties in {*zip(*strongest, strict=True)}:
            told[ties] = " and ".join(self._names[at] for at in ties if at < len(self._names)) or NOTHING
        return [told[ties] for ties in zip(*strongest, strict=True)]
