"""The figures that share a key, and which of them may be of an event of some days."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import Final, NamedTuple

from claims.measurement import Measurement, Words

NEIGHBOURS: Final = 256
"""Figures of one block, told before it, that each figure is held against at most: the nearest in time."""

LATER: Final = 3
"""Days after which another event is told of: the day of one is not always the day of its news."""

SMALL: Final = 32
"""So many figures are sooner looked through than looked up by the days of their events."""

SHORT: Final = 14
"""Days that are sooner looked up than all figures are looked through."""


_number = attrgetter("number")


class Entry(NamedTuple):
    """A figure in its blocks, with the days, as numbers, between which its event must lie, and its number."""

    number: int
    item: Measurement
    first: float
    last: float
    low: float
    high: float
    peoples: Words


class Block:
    """Figures that share a key, in the order of their telling; in a large one also by their events.

    Most of a large block are of events of other days, and need not be looked at.
    """

    __slots__ = ("_by_day", "_entries", "_long")

    def __init__(self, entry: Entry) -> None:
        """A block of one figure."""
        self._entries = [entry]
        self._by_day: dict[float, list[Entry]] | None = None
        self._long = list[Entry]()

    @property
    def newest(self) -> int:
        """The number of the figure told last."""
        return self._entries[-1].number

    def add(self, entry: Entry) -> None:
        """Take in a figure told after the others."""
        self._entries.append(entry)
        if self._by_day is not None:
            self._beside(entry).append(entry)
        elif len(self._entries) > SMALL:
            self._by_day = {}
            for each in self._entries:
                self._beside(each).append(each)

    def drop(self, before: int) -> None:
        """Drop the figures whose number is lower."""
        entries = self._entries
        if entries[0].number >= before:
            return
        over = bisect_left(entries, before, key=_number)
        if self._by_day is not None:
            for entry in entries[:over]:
                beside = self._beside(entry)
                del beside[0]
                if not beside and beside is not self._long:
                    del self._by_day[entry.first]
        del entries[:over]

    def met(self, entry: Entry) -> list[tuple[int, Measurement]]:
        """Return which of the nearest in time a figure meets, with their numbers.

        What tells most figures apart is asked at once: events of other days, and another people's number.
        """
        _, _, first, last, bottom, top, peoples = entry
        before, after, others, unknown = first - LATER, last + LATER, peoples.isdisjoint, not peoples
        oldest = self._entries[-NEIGHBOURS].number if len(self._entries) > NEIGHBOURS else 0
        looked_up = self._by_day if after - before <= SHORT else None
        met = [
            (number, item)
            for number, item, first, last, low, high, theirs in (
                self._entries if looked_up is None else self._long
            )
            if number >= oldest
            and last > before
            and first < after
            and ((low <= top and bottom <= high) or unknown or not theirs or not others(theirs))
        ]
        if looked_up is not None:  # without asking for the days again, which takes a fifth longer
            for day in range(int(before) + 1, int(after)):
                if day in looked_up:
                    met += [
                        (number, item)
                        for number, item, _, _, low, high, theirs in looked_up[day]
                        if number >= oldest
                        and ((low <= top and bottom <= high) or unknown or not theirs or not others(theirs))
                    ]
        return met

    def _beside(self, entry: Entry) -> list[Entry]:
        """The figures whose events are of the same one day, or of more than one."""
        assert self._by_day is not None
        return self._by_day.setdefault(entry.first, []) if entry.first == entry.last else self._long
