"""Figures that are told of, as columns: what of them is shown, and what words are made of."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, fields
from typing import Any, Final

import numpy as np

from claims.finding import Place
from claims.span import Span
from verifier.compare.arrays import Numbers, Places
from verifier.compare.table import Table

NOBODY: Final = -1
"""Stands in a column of figures where there is none."""

Day = datetime.date | None


@dataclass(frozen=True, eq=False)
class Sides:
    """Figures that are told of. Days are those of the calendar's count, NaN where none is known."""

    document: list[str]
    text: list[str]
    label: list[str]
    start: Places
    end: Places
    low: Numbers
    high: Numbers
    day: Numbers
    told: Numbers

    def __len__(self) -> int:
        return len(self.document)

    def at(self, rows: Places) -> Sides:
        """Return some of them."""
        where = rows.tolist()
        columns = ((field.name, getattr(self, field.name)) for field in fields(self))
        some: dict[str, Any] = {
            name: [column[row] for row in where] if isinstance(column, list) else column[rows]
            for name, column in columns
        }
        return Sides(**some)

    @property
    def places(self) -> list[Place]:
        """Where each of them stands."""
        spans = zip(self.start.tolist(), self.end.tolist(), strict=True)
        return [
            Place(document=document, span=Span(start=start, end=end), text=text)
            for document, (start, end), text in zip(self.document, spans, self.text, strict=True)
        ]

    @property
    def days_told(self) -> list[Day]:
        """When each was told."""
        return [None if np.isnan(day) else datetime.date.fromordinal(int(day)) for day in self.told.tolist()]

    @property
    def rank(self) -> Places:
        """Which is the lower of two, by what they may mean and then by their words."""
        known = list(zip(self.low.tolist(), self.high.tolist(), self.text, strict=True))
        ranks = {each: rank for rank, each in enumerate(sorted(set(known)))}
        return np.array([ranks[each] for each in known], np.int64)


def sides_of(table: Table, rows: Places) -> Sides:
    """Return the figures in some rows of a table."""
    at = rows.tolist()
    columns: dict[str, Any] = {
        **{name: [table.texts(name)[row] for row in at] for name in ("text", "label")},
        **{name: table[name][rows].astype(np.int64) for name in ("start", "end")},
        **{name: table[name][rows] for name in ("low", "high", "day", "told")},
    }
    return Sides(document=table.values("document", rows), **columns)
