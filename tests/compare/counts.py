"""Figures of our own: so many killed, and whatever else a test has its text say."""

from __future__ import annotations

import datetime
from typing import Any

from claims.finding import Place
from claims.interval import Interval
from claims.measurement import Measurement
from claims.span import Span

MONDAY = datetime.date(2024, 3, 11)
TUESDAY = datetime.date(2024, 3, 12)


def count(number: float, *, document: str = "a", at: int = 0, **told: Any) -> Measurement:
    """Return the measurement of so many killed, at a place of a document; words stand for their set."""
    words = {name: frozenset(value.split()) for name, value in told.items() if name in SETS}
    values = {
        "happening": "killed",
        "counted": "people",
        "label": "person, killed",
        **told,
        **words,
    }
    return Measurement(
        place=Place(document=document, span=Span(start=at, end=at + 2), text=f"{number:g}"),
        careful=Interval(low=number, high=number),
        **values,
    )


SETS = frozenset(name for name, field in Measurement.model_fields.items() if field.default == frozenset())
"""Fields that hold words."""
