"""How far the numbers of figures lie apart, pair by pair."""

from __future__ import annotations

import math

import numpy as np

from verifier.compare.arrays import Numbers, Truths
from verifier.compare.columns import Pairs


def how_far(of: Pairs) -> Numbers:
    """Return how far two numbers lie apart: 0 for one number, 1 for twenty times as much."""
    low, high, other_low, other_high = of.ends
    one, other = low + high, other_low + other_high  # an open end makes it one without end
    less, more = np.minimum(one, other), np.maximum(one, other)
    counts = (more > 0) & (less >= 0) & (less < more)
    times = (np.where(counts, more, 0.0) + 2) / (np.where(counts, less, 0.0) + 2)
    logs = np.array(list(map(math.log, times.tolist())), np.float64)  # NumPy's may differ by the machine
    return np.where(counts | (less == more), np.minimum(logs, 3.0) / 3.0, 1.0)


def risen(of: Pairs) -> Truths:
    """Return whether the higher of two running counts was told on a later day."""
    (running, other_running), (day, other_day) = of.both("running"), of.both("day")
    low, high, other_low, other_high = of.ends
    later = (day < other_day) & (other_low > high)
    return running & other_running & (later | ((other_day < day) & (low > other_high)))
