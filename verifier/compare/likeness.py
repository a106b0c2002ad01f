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

from claims.measurement import Measurement
from verifier.compare.features import features

TIES: Final = 2
"""So many reasons are named."""


class Likeness(NamedTuple):
    """How likely two figures are of one quantity, from 0 to 1, and what each feature says of it."""

    likely: float
    says: tuple[tuple[float, str], ...]

    @property
    def ties(self) -> str:
        """What speaks most for their being of one quantity, in words."""
        strongest = sorted((each for each in self.says if each[0] > 0), reverse=True)[:TIES]
        return " and ".join(name for _, name in strongest) or "what they count"


@cache
def _weights(where: str) -> tuple[float, dict[str, float]]:
    with resources.files(__package__).joinpath("likeness.toml").open("rb") as file:
        table = tomllib.load(file)[where]
    return table.pop("bias"), table


def likeness(a: Measurement, b: Measurement) -> Likeness:
    """Return how likely two figures measure one quantity, whichever comes first, and why."""
    bias, weights = _weights("within" if a.place.document == b.place.document else "across")
    says = [(weights[name] * value, name) for name, value in features(a, b).items() if value]
    score = sum((weight for weight, _ in says), start=bias)
    return Likeness(1.0 / (1.0 + math.exp(-score)), tuple(says))
