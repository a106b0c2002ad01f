"""Figures as columns: what is asked of a figure is asked once, however many others it is held against."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any, Final

import numpy as np

from claims.measurement import NONE, Measurement
from claims.tolls import GROWING
from verifier.compare.arrays import Codes, Column, Numbers, Places
from verifier.compare.wordsets import WordSets

SETS: Final = tuple(name for name, field in Measurement.model_fields.items() if field.default == NONE)
"""Attributes that are sets of words."""

FLAGS: Final = tuple(name for name, field in Measurement.model_fields.items() if field.annotation is bool)

DAYS: Final = ("earliest", "latest", "told")
"""Attributes that are days: in columns they are the days of the calendar's count, NaN where none is known."""

CODED: Final = ("document", "happening", "counted", "teller", "scope")
"""Attributes of which is only asked whether they are equal; each of their values has a number."""

TEXTS: Final = ("text", "label")

Values = dict[str, Sequence[Any]]


class Table:
    """Figures in the order of their telling, those that no day is known of first; each attribute a column.

    A figure keeps its number while others before it are dropped; its row is where it stands now.
    """

    def __init__(self, items: Sequence[Measurement] = ()) -> None:
        """A table of these figures, in their order."""
        self._codes = {name: Codes() for name in CODED}
        self._sets = {name: WordSets() for name in SETS}
        self._texts: dict[str, list[str]] = {name: [] for name in TEXTS}
        self._columns = self._columns_of(_values(()))
        self._undated = self._dropped = 0
        self.extend([items])

    def __len__(self) -> int:
        return len(self._texts["text"])

    def extend(self, parts: Iterable[Sequence[Measurement]]) -> None:
        """Take in figures told after the others, some at a time: what they were read into is not kept."""
        fresh = [self._columns]
        for values in map(_values, parts):
            fresh.append(self._columns_of(values))
            for name, texts in self._texts.items():
                texts += values[name]
            for name, sets in self._sets.items():
                sets.add(values[name])
        self._columns = {name: np.concatenate([columns[name] for columns in fresh]) for name in fresh[0]}
        for sets in self._sets.values():
            sets.bring_together()
        if not self._dropped:
            dated = np.flatnonzero(~np.isnan(self["told"]))
            self._undated = int(dated[0]) if len(dated) else len(self)

    def drop(self, before: float, documents: Places) -> None:
        """Drop the figures told before a day; undated ones stay, and so do the numbers of these documents."""
        first, last = self._undated, self.first_told(before) - self._dropped
        if last == first:
            return
        gone = slice(first, last)
        self._columns = {name: np.delete(column, gone) for name, column in self._columns.items()}
        for texts in self._texts.values():
            del texts[gone]
        for name, codes in self._codes.items():
            codes.keep(np.append(self[name], documents) if name == "document" else self[name])
        for sets in self._sets.values():
            sets.drop(gone)
        self._dropped += last - first

    def __getitem__(self, name: str) -> Column:
        """Return a column: numbers, truths, or the numbers of its values."""
        return self._columns[name]

    def texts(self, name: str) -> list[str]:
        """Return a column of texts."""
        return self._texts[name]

    def sets(self, name: str) -> WordSets:
        """Return a column of sets of words."""
        return self._sets[name]

    def codes(self, name: str) -> Codes:
        """Return the numbers of the values of a column."""
        return self._codes[name]

    def values(self, name: str, rows: Places) -> list[Any]:
        """Return the values of a column of which the table keeps numbers."""
        things = {number: thing for thing, number in self._codes[name].items()}
        return [things[number] for number in self[name][rows].tolist()]

    def first_told(self, day: float) -> int:
        """Return the number of the first figure that was told on a day or later, the next one if none was."""
        return self._undated + int(np.searchsorted(self["told"][self._undated :], day)) + self._dropped

    @property
    def newest(self) -> float | None:
        """The last day on which a figure was told, None where no day is known of any."""
        return None if len(self) == self._undated else float(self["told"][-1])

    @property
    def undated(self) -> int:
        """How many figures no day is known of: those with the lowest numbers."""
        return self._undated

    @property
    def next(self) -> int:
        """The number of the figure that is taken in next."""
        return len(self) + self._dropped

    def numbers(self, rows: Places) -> Places:
        """Return the numbers of the figures in some rows."""
        return np.where(rows < self._undated, rows, rows + self._dropped)

    def rows(self, numbers: Places) -> Places:
        """Return the rows of some figures that are not dropped."""
        return np.where(numbers < self._undated, numbers, numbers - self._dropped)

    def _columns_of(self, values: Values) -> dict[str, Column]:
        """Return what is known of some figures as columns."""
        count = len(values["document"])
        days = {name: _days(values[name]) for name in DAYS}
        low, high = _ends(values["careful"])
        coded = {name: codes.of(values[name], count) for name, codes in self._codes.items()}
        growing = [self._codes["happening"][happening] for happening in sorted(GROWING)]
        return {
            **days,
            **coded,
            **{name: np.array(values[name], np.bool_) for name in FLAGS},
            **{name: np.array(values[name], np.float64) for name in ("sentence", "start", "end")},
            "low": low,
            "high": high,
            "running": np.isin(coded["happening"], growing),
            "day": np.where(np.isnan(days["told"]), days["latest"], days["told"]),
        }


_FIELDS: Final = tuple(Measurement.model_fields)


def _values(items: Sequence[Measurement]) -> Values:
    """What is known of figures, by its names: asking one by one takes pydantic four times as long."""
    asked = itemgetter(*_FIELDS)
    known = zip(*[asked(vars(item)) for item in items], strict=True) if items else ((),) * len(_FIELDS)
    values: Values = dict(zip(_FIELDS, known, strict=True))
    places = list(map(vars, values["place"]))
    spans = [vars(place["span"]) for place in places]
    return {
        **values,
        "document": [place["document"] for place in places],
        "text": [place["text"] for place in places],
        "start": [span["start"] for span in spans],
        "end": [span["end"] for span in spans],
    }


def _days(days: Sequence[datetime.date | None]) -> Numbers:
    return np.array([np.nan if day is None else day.toordinal() for day in days], np.float64)


def _ends(intervals: Sequence[Any]) -> tuple[Numbers, Numbers]:
    """The ends of intervals, an open one as infinity."""
    known = list(map(vars, intervals))
    low = [-np.inf if each["low"] is None else each["low"] for each in known]
    high = [np.inf if each["high"] is None else each["high"] for each in known]
    return np.array(low, np.float64), np.array(high, np.float64)
