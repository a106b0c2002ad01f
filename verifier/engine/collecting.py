"""How often the interpreter looks for values that only hold each other."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (100_000, 50, 100)
"""Thresholds of the collector: a reading is many values and hardly a cycle; looking often costs 7 %."""


@contextmanager
def collected_seldom() -> Iterator[None]:
    """Let the collector look seldom while work goes on, and as often as before when it is done."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
