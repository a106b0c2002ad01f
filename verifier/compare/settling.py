"""Which conflicts stand once all is known that bears on them.

A figure is in conflict with the figures of another article that are likeliest of its quantity, and not
with the others there, unless it surely is of theirs. A figure that an article tells to have been
corrected is in no conflict with what replaced it, whoever gave it before.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from claims.comparison import Relation
from claims.measurement import SPAN
from verifier.compare.arrays import Numbers, Places, Truths
from verifier.compare.columns import Pairs
from verifier.compare.judgement import LIKELY, Judged, joined
from verifier.compare.sides import NOBODY
from verifier.compare.table import Table
from verifier.compare.told import AllTold, all_told

MARGIN: Final = 0.3
"""By how much a figure of another article may be less likely than the likeliest there."""

SURE: Final = 0.75
"""How likely a figure of another article must be to be held against beside a likelier one there."""

OUTDOING: Final = LIKELY[Relation.CONFLICT] + MARGIN
"""How likely a figure of another article must be to keep another one there out of a conflict."""


class Rivals(NamedTuple):
    """Figures that have a likely counterpart in another document, and when the later of both was told.

    One that is not much likelier than the least likely conflict outdoes none, and is not among them.
    """

    figure: Places
    document: Places
    likely: Numbers
    day: Numbers

    def only(self, kept: Truths) -> Rivals:
        """Return some of them."""
        return Rivals._make(column[kept] for column in self)

    def likeliest(self, figures: Places, documents: Places) -> Numbers:
        """Return how likely the likeliest counterpart of each figure is in a document, 0 for none."""
        own = self.only(np.isin(self.figure, figures))
        if not len(own.figure):
            return np.zeros(len(figures))
        asked, keys = _key(figures, documents), _key(own.figure, own.document)
        order = np.argsort(keys, kind="stable")
        keys = keys[order]
        starts = np.flatnonzero(np.diff(keys, prepend=-1))
        likeliest, keys = np.maximum.reduceat(own.likely[order], starts), keys[starts]
        at = np.minimum(np.searchsorted(keys, asked), len(keys) - 1)
        return np.where(keys[at] == asked, likeliest[at], 0.0)


class Settling:
    """Pairs that are judged, until nothing can follow that has to do with them."""

    def __init__(self) -> None:
        """Nothing is judged yet."""
        self._fresh = list[Judged]()
        self._waiting = Judged._make(np.empty(0, kind) for kind in "qqqqdbdbb")
        self._rivals = _rivals(self._waiting)
        self._replaced = dict[int, int]()

    def add(self, judged: Judged, table: Table) -> None:
        """Take in pairs, the day of whose later figure is that of those before them, or later."""
        self._fresh.append(judged)
        self._replaced.update(_replaced(judged, table))

    def settled(self, table: Table, before: float) -> AllTold:
        """Return in order what is told of pairs whose later figure was told before a day, and forget it."""
        self._bring_together()
        over = self._waiting.day < before
        found, self._waiting = self._waiting.only(over), self._waiting.only(~over)
        return self._told(found, table)

    def rest(self, table: Table) -> AllTold:
        """Return in order what is told of all pairs that are left, undated ones last."""
        self._bring_together()
        undated = np.isnan(self._waiting.day)
        return self._told(joined([self._waiting.only(~undated), self._waiting.only(undated)]), table)

    def forget(self, table: Table, before: float) -> None:
        """Drop what bears on figures told before a day."""
        first = table.first_told(before)
        self._rivals = self._rivals.only(~(self._rivals.day < before))
        kept = ((new, old) for new, old in self._replaced.items() if new < table.undated or new >= first)
        self._replaced = dict(kept)

    @property
    def documents(self) -> Places:
        """The numbers of documents that are still asked about."""
        return self._rivals.document

    def _bring_together(self) -> None:
        fresh, self._fresh = self._fresh, []
        self._waiting = joined([self._waiting, *fresh])
        rivals = zip(self._rivals, *map(_rivals, fresh), strict=True)
        self._rivals = Rivals._make(map(np.concatenate, rivals))

    def _told(self, found: Judged, table: Table) -> AllTold:
        """What is told of pairs, without the conflicts that do not stand."""
        open_ = found.open
        best = self._likeliest(found.only(open_), table)
        outdone = np.zeros(found.size, np.bool_)
        outdone[open_] = found.likely[open_] < np.minimum(best - MARGIN, SURE)
        found = found.only(~outdone)
        replaced = self._put_right(found, table)
        return all_told(found, replaced, table)

    def _likeliest(self, of: Judged, table: Table) -> Numbers:
        """How likely the likeliest counterpart is of either figure in the other's document.

        Those count that were told no more than SPAN before the pair or behind it, or that no day is known of;
        a figure that was told some day has no others.
        """
        best = _likeliest(self._rivals, of)
        undated = of.a < table.undated
        rivals = self._rivals.only(np.isin(self._rivals.figure, np.append(of.a[undated], of.b[undated])))
        for day in np.unique(of.day[undated]).tolist():
            those = undated & ((of.day == day) | np.isnan(of.day) & np.isnan(day))
            near = rivals.only(np.isnan(rivals.day) | (np.abs(rivals.day - day) <= SPAN.days))
            best[those] = _likeliest(near, of.only(those))
        return best

    def _put_right(self, found: Judged, table: Table) -> Places:
        """By pair, the figure that the article of the second put right, with which the first agrees."""
        replaced = np.full(found.size, NOBODY)
        if self._replaced:
            where = np.flatnonzero(found.open)
            old = np.array([self._replaced.get(b, NOBODY) for b in found.b[where].tolist()], np.int64)
            where, old = where[old != NOBODY], old[old != NOBODY]
            agree = Pairs(table, table.rows(old), table.rows(found.a[where])).meet
            replaced[where[agree]] = old[agree]
        return replaced


def _likeliest(rivals: Rivals, of: Judged) -> Numbers:
    one, other = rivals.likeliest(of.a, of.b_document), rivals.likeliest(of.b, of.a_document)
    return np.maximum(one, other)


def _key(figures: Places, documents: Places) -> Places:
    return (figures << 32) | documents


def _rivals(judged: Judged) -> Rivals:
    """What pairs say of who else a figure may be of one quantity with."""
    likely = judged.only(judged.across & (judged.likely >= OUTDOING))
    return Rivals(
        np.concatenate((likely.a, likely.b)),
        np.concatenate((likely.b_document, likely.a_document)),
        np.tile(likely.likely, 2),
        np.tile(likely.day, 2),
    )


def _replaced(judged: Judged, table: Table) -> dict[int, int]:
    """By the figure that an article put in place of a higher one, that one.

    A figure that no day is known of replaces none that was told some day: it would have to be kept for ever.
    """
    within = judged.only(~judged.across & judged.updates)
    of = Pairs(table, table.rows(within.a), table.rows(within.b))
    old, new = np.where(of.second_later, (of.a, of.b), (of.b, of.a))
    revised, other_revised = of.both("revised")
    kept = revised & other_revised & (table["low"][old] > table["high"][new])
    kept &= (new >= table.undated) | (old < table.undated)
    numbers = (table.numbers(rows[kept]).tolist() for rows in (new, old))
    return dict(zip(*numbers, strict=True))
