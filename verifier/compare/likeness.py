"""How likely two figures measure one quantity: a logistic model over what their texts say.

The weights were fitted on labelled pairs (benchmarks/likeness.py) and stand in likeness.toml beside this
module: for figures of one article, which tells of several events in turn, and for those of two.
"""

from __future__ import annotations

import math
import tomllib
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

import numpy as np

from verifier.compare.arrays import Column, Numbers
from verifier.compare.columns import Pairs
from verifier.compare.features import Columns, columns

NOTHING: Final = "what they count"
"""What is named where no feature speaks for a pair."""

NONE_SPEAKS: Final = -1


class Ties(NamedTuple):
    """Which features speak most for each pair, the strongest first, by their places in `names`."""

    first: Column
    second: Column


class Likeness(NamedTuple):
    """How likely each of some pairs is of one quantity, from 0 to 1, and what speaks most for it."""

    likely: Numbers
    ties: Ties


def likeness(of: Pairs) -> Likeness:
    """Return how likely each pair measures one quantity, whichever figure comes first, and why."""
    if not of.within.any():
        return _likeness(of, within=False)
    found = Likeness(np.empty(len(of)), Ties(*np.empty((2, len(of)), np.int8)))
    for within, kind in ((True, of.within), (False, ~of.within)):
        if kind.any():
            own = _likeness(of.only(kind), within)
            found.likely[kind] = own.likely
            found.ties.first[kind], found.ties.second[kind] = own.ties
    return found


def tied(first: int, second: int) -> str:
    """Return in words what speaks most for a pair."""
    return " and ".join(names()[at] for at in (first, second) if at != NONE_SPEAKS) or NOTHING


def _likeness(of: Pairs, within: bool) -> Likeness:
    weighed = Weighed(columns(of), weights("within" if within else "across"))
    return Likeness(weighed.likely(), weighed.ties())


@cache
def weights(where: str) -> dict[str, float]:
    """Return the bias and each feature's weight by its name, of pairs "within" an article or "across" two."""
    with resources.files(__package__).joinpath("likeness.toml").open("rb") as file:
        table: dict[str, float] = tomllib.load(file)[where]
    return table


@cache
def names() -> tuple[str, ...]:
    """Return the features by name; of two that speak as strongly, the one that comes first is told."""
    return tuple(sorted((name for name in weights("within") if name != "bias"), reverse=True))


class Weighed:
    """What each feature of some pairs says of their likeness: more than nothing is said for it."""

    def __init__(self, features: Columns, table: dict[str, float]) -> None:
        """The features of some pairs, and the weight of each; one that is nothing says nothing."""
        said = ((at, features[name] * table[name]) for at, name in enumerate(names()) if name in features)
        heard = [(at, column) for at, column in said if column.any()]
        self._count = len(next(iter(features.values())))
        self._at = np.array([*(at for at, _ in heard), NONE_SPEAKS])
        self._said = np.array([column for _, column in heard]).reshape(len(heard), self._count)
        self._bias = table["bias"]

    def likely(self) -> Numbers:
        """Return how likely each pair is: the sum in one order, since a pair must be what it is alone."""
        odds = np.full(self._count, self._bias)
        for said in self._said:
            odds += said
        return 1.0 / (1.0 + _exp(-odds))

    def ties(self) -> Ties:
        """Return what speaks most for each pair."""
        said = np.vstack((self._said, np.zeros(self._count))).T.copy()
        pairs = np.arange(self._count)
        strongest = list[Column]()
        for _ in Ties._fields:
            best = said.argmax(axis=1)
            strongest.append(np.where(said[pairs, best] > 0, self._at[best], NONE_SPEAKS).astype(np.int8))
            said[pairs, best] = 0.0
        return Ties(*strongest)


def _exp(of: Numbers) -> Numbers:
    """NumPy's own may differ by the machine."""
    return np.fromiter(map(math.exp, of.tolist()), np.float64, len(of))
