"""Which figures are held against which: never all with all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple

import numpy as np

from claims.measurement import SPAN, Measurement
from verifier.compare.arrays import Codes, Column, Numbers, Places, Truths
from verifier.compare.columns import Pairs, truths
from verifier.compare.table import Table

NEIGHBOURS: Final = 256
"""Figures of one block, told before it, that each figure is held against at most: the nearest in time."""

LATER: Final = 3
"""Days after which another event is told of: the day of one is not always the day of its news."""

LARGE: Final = 128
"""Where more than so many of these may be of its event, it meets those that stand in two such blocks."""

FEW: Final = 64
"""So many of a large block are met whatever else they share: the nearest in time."""

AT_ONCE: Final = 1 << 17
"""Figures that are looked at together, about: what is asked of so many stays near the processor."""

_BITS: Final = 32
_NUMBER: Final = (1 << _BITS) - 1


class Asked(NamedTuple):
    """Which places of the blocks each of some figures looks at, from `first` to the one before `last`."""

    figure: Places
    first: Places
    last: Places


class Blocks:
    """Figures that share a key, in the order of their telling; undated ones are in blocks of their own.

    Inside a block each figure meets the nearest before it that may be of its event and its people.
    """

    def __init__(self) -> None:
        """No figure is in a block."""
        self._keys = Codes()
        self._fresh = list[tuple[Places, Places]]()
        self._entries = np.empty(0, np.int64)  # the number of a block, and that of a figure, in one

    def found_by(self, items: Sequence[Measurement]) -> Sequence[Measurement]:
        """Return figures that a table takes in next, and note by what each is found, for `met`."""
        keys = [(*item.keys, f"{item.happening} in {item.document}") for item in items]
        counts = np.fromiter(map(len, keys), np.int64, len(keys))
        self._fresh.append((self._keys.of(chain.from_iterable(keys), int(counts.sum())), counts))
        return items

    def met(self, table: Table) -> Iterator[Pairs]:
        """Yield the pairs of the figures last taken into a table, with each other and those before them.

        They come by the later of the two, which stands second; of one figure by the earlier.
        """
        codes, counts = (np.concatenate(column) for column in zip(*self._fresh, strict=True))
        self._fresh = []
        figures = np.repeat(np.arange(table.next - len(counts), table.next), counts)
        own = _entry(codes * 2 + (figures >= table.undated), figures)
        self._entries = _distinct(np.concatenate((self._entries, own)))
        asked = self._asked(table, codes, figures, own)
        lookers = _Lookers(table, table.rows(self._entries & _NUMBER))
        for part in _parts(asked):
            yield lookers.met(part)

    def drop(self, table: Table, before: float) -> None:
        """Drop the figures told before a day; those that no day is known of stay."""
        numbers = self._entries & _NUMBER
        kept = (numbers < table.undated) | (numbers >= table.first_told(before))
        self._entries = self._entries[kept]
        self._keys.keep(self._entries >> (_BITS + 1))  # without whether a block is of dated ones

    def _asked(self, table: Table, codes: Places, figures: Places, own: Places) -> Asked:
        """Where each figure looks: in its blocks, and if it is dated in those of undated figures first."""
        entries, dated = self._entries, figures >= table.undated
        last = np.searchsorted(entries, own)
        told = table["told"][table.rows(figures)]
        oldest = np.where(dated, _first_told(table, told - SPAN.days), 0)
        first = np.searchsorted(entries, _entry(codes * 2 + dated, oldest))
        if table.undated:
            undated = codes[dated] * 2
            figures = np.concatenate((figures[dated], figures))
            first = np.concatenate((np.searchsorted(entries, _entry(undated, 0)), first))
            last = np.concatenate((np.searchsorted(entries, _entry(undated + 1, 0)), last))
        some = first < last
        figures, first, last = figures[some], first[some], last[some]
        order = np.argsort(figures, kind="stable")
        figures, first, last = figures[order], first[order], last[order]
        return Asked(table.rows(figures), np.maximum(first, last - NEIGHBOURS), last)


class _Lookers:
    """Figures by their places in the blocks, and what tells most of those there apart at once.

    That is: events of other days, and another people's number.
    """

    def __init__(self, table: Table, rows: Places) -> None:
        self._table, self._rows = table, rows
        first, last = _days(table)
        self._from, self._to = first - LATER, last + LATER
        self._first, self._last = first[rows], last[rows]

    def met(self, asked: Asked) -> Pairs:
        """Return the pairs of some figures with whom they meet, each once and in order."""
        counts = asked.last - asked.first
        ends = np.cumsum(counts)
        at = np.arange(ends[-1] if len(ends) else 0) + np.repeat(asked.last - ends, counts)
        which = np.repeat(np.arange(len(counts)), counts)
        near = self._last[at] > self._from[asked.figure][which]
        near &= self._first[at] < self._to[asked.figure][which]
        which, other = which[near], self._rows[at[near]]
        figure = asked.figure[which]
        one = _one_people(Pairs(self._table, other, figure))
        which, other, figure = which[one], other[one], figure[one]
        kept = _not_too_many(which, figure, other)
        pairs = _distinct(_entry(figure[kept], other[kept]))
        return Pairs(self._table, pairs & _NUMBER, pairs >> _BITS)


def _one_people(of: Pairs) -> Truths:
    """Whether two figures may be of one people: one is of none, some number fits both, or they share one."""
    found = of.meet.copy()
    unsure = np.flatnonzero(~found)
    peoples = Pairs(of.table, of.a[unsure], of.b[unsure]).sets("peoples")
    found[unsure] = ~peoples.different
    return found


def _not_too_many(which: Places, figure: Places, other: Places) -> Truths:
    """Whom of its large blocks a figure meets: its nearest, and those that stood in a large block before."""
    kept = np.ones(len(which), np.bool_)
    starts = np.flatnonzero(np.diff(which, prepend=-1))
    ends = np.append(starts[1:], len(which))
    large = ends - starts > LARGE
    once, of = set[int](), -1
    for start, end in zip(starts[large].tolist(), ends[large].tolist(), strict=True):
        if figure[start] != of:
            once, of = set(), int(figure[start])
        near = other[start:end].tolist()
        kept[start : end - FEW] = truths((each in once for each in near[:-FEW]), len(near) - FEW)
        once.update(near)
    return kept


def _parts(asked: Asked) -> Iterator[Asked]:
    """Yield the figures in parts that look at about AT_ONCE others together."""
    looked = np.cumsum(asked.last - asked.first)
    begin = 0
    while begin < len(looked):
        before = looked[begin - 1] if begin else 0
        end = max(int(np.searchsorted(looked, before + AT_ONCE)), begin + 1)
        end = int(np.searchsorted(asked.figure, asked.figure[end - 1], "right"))
        yield Asked(*(column[begin:end] for column in asked))
        begin = end


def _days(table: Table) -> tuple[Column, Column]:
    """Between which days the event of each figure must lie, as numbers."""
    first, last = table["earliest"], table["latest"]
    unknown = np.isnan(first) | np.isnan(last) | table["total"]
    return np.where(unknown, -np.inf, first), np.where(unknown, np.inf, last)


def _first_told(table: Table, days: Numbers) -> Places:
    """The numbers of the first figures told on these days or later."""
    first = np.searchsorted(table["told"][table.undated :], days)
    return table.numbers(first + table.undated)


def _entry(blocks: Places, figures: Places | int) -> Places:
    return (blocks << _BITS) | figures


def _distinct(entries: Places) -> Places:
    """Each of them once, in order; NumPy's own takes five times as long for what is nearly in order."""
    entries = np.sort(entries)
    return entries[np.diff(entries, prepend=-1) > 0]
