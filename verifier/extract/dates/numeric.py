"""Dates in figures alone: 2023-10-29, 29/10/2023, 10/29/2023, 03.04.2023.

Day and month tell themselves apart above 12, and dots stand for the day first. Where they do not, the
other dates of the text tell its habit; without one the date stays both.
"""

from __future__ import annotations

import datetime
import re
from enum import Enum
from functools import lru_cache

from verifier.extract.dates import period as on
from verifier.extract.dates.form import FLAGS, Form, Scene, form
from verifier.extract.dates.period import Period


class Order(Enum):
    """Which of day and month a text prints first."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    UNTOLD = "untold"


_NOT_IN_A_PATH = r"(?<![\w/.:=-])"
_PAIR = re.compile(rf"{_NOT_IN_A_PATH}([0-3]?\d)([-/])([0-3]?\d)\2(?:[12]\d{{3}}|\d\d)(?![\w/-])", FLAGS)


def _iso(match: re.Match[str], scene: Scene) -> Period:
    return on.day(datetime.date(int(match["year"]), int(match["month"]), int(match["day"])))


def _numeric(match: re.Match[str], scene: Scene) -> Period:
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if year < 100:
        year += 1900 if year > 50 else 2000
    order = _told_by(first, second)
    if match["mark"] == "." or first == second:
        order = Order.DAY_FIRST
    if order is Order.UNTOLD:
        order = habit(scene.text)
    match order:
        case Order.DAY_FIRST:
            return on.day(datetime.date(year, second, first))
        case Order.MONTH_FIRST:
            return on.day(datetime.date(year, first, second))
    return on.either(datetime.date(year, first, second), datetime.date(year, second, first))


def _told_by(first: int, second: int) -> Order:
    if first > 12:
        return Order.DAY_FIRST
    return Order.MONTH_FIRST if second > 12 else Order.UNTOLD


@lru_cache(maxsize=4)
def habit(text: str) -> Order:
    """Return the order in which all dates of a text agree that tell their own, untold where they do not.

    Remembered for the last few texts, so that a list of dates costs one look through its text.
    """
    told = {_told_by(int(m[1]), int(m[3])) for m in _PAIR.finditer(text)} - {Order.UNTOLD}
    return told.pop() if len(told) == 1 else Order.UNTOLD


FORMS: tuple[Form, ...] = (
    form(
        "iso",
        rf"{_NOT_IN_A_PATH}(?P<year>\d{{4}})(?P<mark>[-/.])(?P<month>[01]?\d)(?P=mark)(?P<day>[0-3]?\d)"
        r"(?=T\d\d:)?(?![\d/]|[-.:]\d|[A-SU-Z])",
        _iso,
    ),
    form(
        "numeric",
        rf"{_NOT_IN_A_PATH}(?P<first>[0-3]?\d)(?P<mark>[-/.])(?P<second>[0-3]?\d)(?P=mark)"
        r"(?P<year>\d{4}|\d\d)(?![\w/]|[-.:]\d)",
        _numeric,
    ),
)
