"""Numbers, intervals and days in the words of a newspaper."""

from __future__ import annotations

import datetime
from calendar import monthrange
from collections.abc import Callable

from claims.date import PartialDate
from claims.figure import Figure
from claims.interval import Comparator, Interval

WRITTEN_OUT_BELOW = 1e15
"""Greater numbers are shown by their power of ten: nobody counts fifteen zeros."""

# Not from `calendar`, whose names follow the machine's language.
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip

_SINGLE: dict[Comparator, str] = {Comparator.ABOUT: "about {}", Comparator.VAGUE: "roughly {}"}


def number(value: float) -> str:
    """Return a number with its thousands parted ("1,400", "3.5", "2.5e+20")."""
    if abs(value) >= WRITTEN_OUT_BELOW:
        return f"{value:.6g}"
    return f"{int(value):,}" if value == int(value) else f"{value:,.10g}"


def count(many: int, one: str, more: str | None = None) -> str:
    """Return how many of what: "1 claim", "2 claims"."""
    return f"{many:,} {one if many == 1 else more or one + 's'}"


def bounds(interval: Interval) -> str:
    """Return the numbers of an interval: "200 or more", "30 or less", "20 to 30", "8"."""
    low, high = interval.low, interval.high
    if low is None and high is not None:
        return f"{number(high)} or less"
    if low is not None and high is None:
        return f"{number(low)} or more"
    if low is not None and high is not None and low != high:
        return f"{number(low)} to {number(high)}"
    return number(interval.ends[0])


def reading(figure: Figure) -> str:
    """Return what a figure's words allow, with its measure where they do not show it ("half": 50 percent)."""
    words = bounds(figure.interval)
    if figure.low == figure.high:
        words = _SINGLE.get(figure.comparator, "{}").format(words)
    unit = figure.unit or ""
    # What is counted stands in the words or beside the figure; percent and currency codes may do neither.
    measure = unit == "percent" or unit.isupper()
    return f"{words} {unit}" if measure and unit.casefold() not in figure.text.casefold() else words


def days(date: PartialDate) -> str:
    """Return the days of a date: "29 October 2023", "23–29 October 2023", "October 2023", "2023"."""
    return next(words for shape in _SHAPES if (words := shape(date.earliest, date.latest)))


def day(date: datetime.date) -> str:
    """Return a day: "29 October 2023"."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def _one_day(first: datetime.date, last: datetime.date) -> str:
    return day(first) if first == last else ""


def _whole_years(first: datetime.date, last: datetime.date) -> str:
    if (first.month, first.day, last.month, last.day) != (1, 1, 12, 31):
        return ""
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"


def _whole_months(first: datetime.date, last: datetime.date) -> str:
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return ""
    begin, end = MONTHS[first.month - 1], f"{MONTHS[last.month - 1]} {last.year}"
    if first.year != last.year:
        return f"{begin} {first.year} – {end}"
    return end if first.month == last.month else f"{begin}–{end}"


def _some_days(first: datetime.date, last: datetime.date) -> str:
    if first.year != last.year:
        return f"{day(first)} – {day(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} – {day(last)}"
    return f"{first.day}–{day(last)}"


_SHAPES: tuple[Callable[[datetime.date, datetime.date], str], ...] = (
    _one_day, _whole_years, _whole_months, _some_days,
)  # fmt: skip
