"""Why two figures stand to each other as they do, in words, for many pairs at once."""

from __future__ import annotations

import datetime
from typing import Final

import numpy as np

from claims.comparison import CORRECTION, Relation
from verifier.compare.arrays import Coded, Column, Numbers, Places, Truths
from verifier.compare.judgement import REASONS
from verifier.compare.likeness import tied
from verifier.compare.sides import Sides

QUOTING: Final = [at for at, reason in enumerate(REASONS) if reason.relation is not Relation.UPDATE]
"""Reasons that quote the words of both figures; the others tell their days."""

WORDS: Final = [f"{reason.words}; taken for one quantity by: {{4}}" for reason in REASONS]

_TIES, _SIDES = 7, 23
"""Bits for what speaks most for one quantity, and for a figure."""


def worded(sides: Sides, a: Column, b: Column, reason: Column, ties: tuple[Column, Column]) -> Coded[str]:
    """Return the reason of each pair of figures, and what speaks most for one quantity, in words."""
    lower: Truths = (rank := sides.rank)[a] <= rank[b]
    low, high = np.where(lower, a, b), np.where(lower, b, a)
    said = _said(sides, low, high, reason, ties)
    _, rows, at = np.unique(said, return_index=True, return_inverse=True)
    early, late = _days(sides.day, low[rows], high[rows])
    columns = (column[rows] for column in (reason, low, high, *ties))
    values = [
        WORDS[why].format(sides.text[lower], sides.text[higher], earlier, later, tied(first, second))
        for why, lower, higher, first, second, earlier, later in zip(
            *(column.tolist() for column in columns), early, late, strict=True
        )
    ]
    return Coded(values, at)


def put_right(sides: Sides, b: int, replaced: int) -> str:
    """Return the reason where the article of the second figure tells that another was put right."""
    return f"{CORRECTION}: {sides.document[b]} tells that {sides.text[replaced]!r} was revised"


def _said(sides: Sides, low: Column, high: Column, reason: Column, ties: tuple[Column, Column]) -> Places:
    """A number for what each reason says."""
    texts = {text: number for number, text in enumerate(set(sides.text))}
    text = np.array([texts[each] for each in sides.text], np.int64)
    day = np.unique(sides.day, return_inverse=True)[1]
    quoted = np.isin(reason, QUOTING)
    one = np.where(quoted, text[low], np.minimum(day[low], day[high]))
    other = np.where(quoted, text[high], np.maximum(day[low], day[high]))
    found = reason.astype(np.int64)
    for column, bits in ((ties[0] + 1, _TIES), (ties[1] + 1, _TIES), (one, _SIDES), (other, _SIDES)):
        found = found << bits | column
    return found


def _days(day: Numbers, a: Column, b: Column) -> tuple[list[str], list[str]]:
    """The days of the figures of each pair in turn, as they are written."""
    return _written(np.fmin(day[a], day[b])), _written(np.fmax(day[a], day[b]))


def _written(days: Numbers) -> list[str]:
    """Days that are not known are not asked for; any stands for them."""
    whole = np.nan_to_num(days, nan=1.0).astype(np.int64).tolist()
    known = {day: datetime.date.fromordinal(day).isoformat() for day in set(whole)}
    return [known[day] for day in whole]
