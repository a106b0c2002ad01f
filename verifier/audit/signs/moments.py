"""Moments as they are printed, as far as the words fix them, and which of two came first."""

from __future__ import annotations

import datetime
import re
from typing import Final, NamedTuple

from verifier.audit.signs.days import MONTHS, printed

BACK: Final = 60
"""Days by which a day without its year may lie before another to be taken for one of the same year."""

_MONTH: Final = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_ORDINAL: Final = r"\d{1,2}(?:st|nd|rd|th)?"
YEAR: Final = r"(?:1[89]|20)\d\d"
"""An expression for a year of the last centuries."""

MOMENT: Final = (
    rf"(?:(?:{_ORDINAL}(?: of)? {_MONTH}|{_MONTH} {_ORDINAL}(?!\d))(?:,? {YEAR})?|{_MONTH},? {YEAR}|{YEAR})"
    r"(?![\w%])"
)
"""An expression for a day, a month with its year, or a year; it holds no group."""

_MONTH_OF: Final = re.compile(rf"(?P<month>{_MONTH}),? (?P<year>{YEAR})$")


class Moment(NamedTuple):
    """A year, a month of it and a day of that, each None where the words leave it out."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


def moment(words: str) -> Moment:
    """Return the moment that words of the form MOMENT print."""
    for day in printed(words):
        return Moment(day.year, day.month, day.day)
    named = _MONTH_OF.match(words)
    if named:
        month = 1 + [name[:3] for name in MONTHS].index(named["month"][:3])
        return Moment(int(named["year"]), month)
    return Moment(int(words))


def before(early: Moment, late: Moment) -> bool:
    """Return whether one moment is surely before another, as far as both are printed.

    Days of which one lacks its year are taken for days of one year when they lie close together, but for
    two that follow each other: years of taxes and schools end on the day before they begin.
    """
    if early.year and late.year:
        for own, other in zip(early, late, strict=True):
            if own is None or other is None or own != other:
                return own is not None and other is not None and own < other
        return False
    year = early.year or late.year or 2000
    try:
        days = [datetime.date(year, each.month or 0, each.day or 0) for each in (early, late)]
    except ValueError:
        return False
    return 1 < (days[1] - days[0]).days <= BACK
