"""How likely an attribution is right: a logistic regression over what the network thought of its parts."""

from __future__ import annotations

import json
from dataclasses import dataclass
from math import log, log1p
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

FILE = "likelihood.json"
_LEAST, _DOUBT = 1e-3, 1e-2


@dataclass(frozen=True, slots=True)
class Traits:
    """What the network thought of an attribution.

    `content` is the mean probability of the labels of its contents, `link` the least of its links,
    `source` and
    `cue` those of their labels, None where there is none; `length` counts code points, `parts` contents.
    """

    content: float
    link: float
    source: float | None
    cue: float | None
    length: int
    parts: int

    def row(self) -> Floats:
        """Return the traits as numbers [10]."""
        return np.array(
            [
                log(self.content + _LEAST),
                log(self.link + _LEAST),
                log(1 - self.content + _DOUBT),
                log(1 - self.link + _DOUBT),
                self.source or 0.0,
                self.cue or 0.0,
                self.source is not None,
                self.cue is not None,
                log1p(self.length),
                self.parts,
            ]
        )


class Likelihood(NamedTuple):
    """The fitted weights [10] of traits, and what is added to their sum."""

    weights: Floats
    bias: float

    def of(self, traits: Traits) -> float:
        """Return the probability that an attribution of these traits is right, from 0 to 1."""
        return float(1 / (1 + np.exp(-(traits.row() @ self.weights + self.bias))))


def read_likelihood(folder: Path) -> Likelihood:
    """Return the weights beside a model. Raises OSError and ValueError when they cannot be read."""
    kept = json.loads((folder / FILE).read_text("utf-8"))
    weights = np.array(kept["weights"], dtype=np.float64)
    if weights.shape != (10,):
        raise ValueError(f"{FILE} holds {weights.shape} weights, not 10")
    return Likelihood(weights, float(kept["bias"]))
