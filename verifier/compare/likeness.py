"""How likely two figures measure one quantity: a logistic model over what their texts say.

The weights were fitted on labelled pairs (benchmarks/likeness.py) and stand in likeness.toml beside this
module: for figures of one article, which tells of several events in turn, and for those of two.
"""

from __future__ import annotations

import math
import tomllib
from functools import cache
from importlib import resources
from operator import mul
from typing import Final, NamedTuple

from claims.measurement import Measurement
from verifier.compare.features import features, values

TIES: Final = 2
"""So many reasons are named."""


class Model(NamedTuple):
    """A bias, and a weight for each feature, in the order in which features come."""

    bias: float
    names: tuple[str, ...]
    weights: tuple[float, ...]


class Likeness(NamedTuple):
    """How likely two figures are of one quantity, from 0 to 1, and how much each feature says of it."""

    likely: float
    weighed: list[float]
    model: Model

    @property
    def says(self) -> tuple[tuple[float, str], ...]:
        """What each feature that speaks says, and its name."""
        return tuple(each for each in zip(self.weighed, self.model.names, strict=True) if each[0])

    @property
    def ties(self) -> str:
        """What speaks most for their being of one quantity, in words."""
        strongest = sorted(self.weighed, reverse=True)[: TIES + 1]
        if strongest[TIES - 1] <= 0 or len(set(strongest)) <= TIES:
            return self._ties_by_name()
        return " and ".join([self.model.names[self.weighed.index(each)] for each in strongest[:TIES]])

    def _ties_by_name(self) -> str:
        """The same where fewer speak for it, or two as strongly."""
        strongest = sorted((each for each in self.says if each[0] > 0), reverse=True)[:TIES]
        return " and ".join(name for _, name in strongest) or "what they count"


@cache
def _table(where: str) -> dict[str, float]:
    with resources.files(__package__).joinpath("likeness.toml").open("rb") as file:
        table: dict[str, float] = tomllib.load(file)[where]
    return table


_models: dict[bool, Model] = {}


def _model(a: Measurement, b: Measurement) -> Model:
    """Return the model of pairs like this one: of one article, or of two."""
    within = a.document == b.document
    if within not in _models:
        table, names = _table("within" if within else "across"), tuple(features(a, b))
        _models[within] = Model(table["bias"], names, tuple(table[name] for name in names))
    return _models[within]


def likeness(a: Measurement, b: Measurement) -> Likeness:
    """Return how likely two figures measure one quantity, whichever comes first, and why."""
    model = _model(a, b)
    weighed = list(map(mul, values(a, b), model.weights))
    return Likeness(1.0 / (1.0 + math.exp(-sum(weighed, start=model.bias))), weighed, model)
