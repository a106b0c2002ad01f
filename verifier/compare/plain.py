"""Figures as they are weighed: what many pairs ask of one is worked out once.

A value of pydantic's takes four times as long to answer for an attribute as a plain object does, and a figure
is asked some hundred times for each figure that it is held against.
"""

from __future__ import annotations

from typing import cast

from claims.measurement import Measurement

_WORKED_OUT = ("ends", "keys", "day", "running", "document", "order")


class _Plain:
    """A measurement's attributes, and what it works out of them."""

    meets = Measurement.meets

    def __init__(self, item: Measurement) -> None:
        known = self.__dict__ = dict(vars(item))
        for name in _WORKED_OUT:
            known[name] = getattr(item, name)


def plain(item: Measurement) -> Measurement:
    """Return a measurement that answers faster; it is no value, and equals nothing but itself."""
    return cast(Measurement, item if isinstance(item, _Plain) else _Plain(item))
