"""Stretches of the calendar: whole days, from the first to the last, with the unit that the words name."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass

from claims.date import Precision

Day = datetime.date

WEEK = datetime.timedelta(weeks=1)
ONE_DAY = datetime.timedelta(days=1)

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The first month of each season: three whole months, as meteorologists count them in the north."""

_SEASON_CODES = {3: 21, 6: 22, 9: 23, 12: 24}
_MONTHS_IN = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.SEASON: 3, Precision.YEAR: 12}


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `earliest` to `latest`, both included.

    `against` is the day that relative words were resolved against; `yearless` tells that the words name
    no year, so that a neighbour ("from June to August 2020") may bring it; `either` that one of the two
    days is meant and nothing between them.
    """

    earliest: Day
    latest: Day
    precision: Precision = Precision.DAY
    against: Day | None = None
    yearless: bool = False
    either: bool = False

    @property
    def edtf(self) -> str:
        """The period in the Extended Date/Time Format, level 2, in the coarsest unit that fits."""
        first = self.earliest
        if self.either:
            return f"[{first.isoformat()},{self.latest.isoformat()}]"
        match self.precision:
            case Precision.DAY:
                return first.isoformat()
            case Precision.MONTH:
                return f"{first:%Y-%m}".zfill(7)
            case Precision.QUARTER:
                return f"{first.year:04d}-{33 + first.month // 3}"
            case Precision.SEASON:
                return f"{first.year:04d}-{_SEASON_CODES[first.month]}"
            case Precision.YEAR:
                return f"{first.year:04d}"
            case Precision.DECADE:
                return f"{first.year // 10:03d}X"
            case Precision.CENTURY:
                return f"{first.year // 100:02d}XX"
        return _interval(first, self.latest)


def _interval(first: Day, last: Day) -> str:
    if first.day != 1 or last.day != month_length(last.year, last.month):
        return f"{first.isoformat()}/{last.isoformat()}"
    if first.month == 1 and last.month == 12:
        return f"{first.year:04d}/{last.year:04d}"
    return f"{first.year:04d}-{first.month:02d}/{last.year:04d}-{last.month:02d}"


def month_length(year: int, month: int) -> int:
    """Return the number of days of a month."""
    return calendar.monthrange(year, month)[1]


def day(when: Day) -> Period:
    """Return one day."""
    return Period(when, when)


def either(one: Day, other: Day) -> Period:
    """Return a day that is one of two."""
    return Period(min(one, other), max(one, other), either=True)


def week(when: Day) -> Period:
    """Return the week, Monday to Sunday, around a day."""
    monday = when - ONE_DAY * when.weekday()
    return Period(monday, monday + ONE_DAY * 6, Precision.WEEK)


def weekend(when: Day) -> Period:
    """Return the Saturday and Sunday of the week around a day."""
    saturday = when + ONE_DAY * (5 - when.weekday())
    return Period(saturday, saturday + ONE_DAY, Precision.PERIOD)


def months(year: int, month: int, precision: Precision) -> Period:
    """Return the month, quarter, season or year that begins with this month.

    `month` may lie outside 1 to 12 and then counts into other years. Raises ValueError outside the years
    1 to 9999.
    """
    index = year * 12 + month - 1
    last = index + _MONTHS_IN[precision] - 1
    latest = Day(last // 12, last % 12 + 1, month_length(last // 12, last % 12 + 1))
    return Period(Day(index // 12, index % 12 + 1, 1), latest, precision)


def month(year: int, number: int) -> Period:
    """Return a month. Raises ValueError outside the calendar."""
    return months(year, number, Precision.MONTH)


def quarter(year: int, number: int) -> Period:
    """Return a quarter of a calendar year. Raises ValueError outside the calendar."""
    return months(year, 3 * number - 2, Precision.QUARTER)


def season(year: int, name: str) -> Period:
    """Return a season by its name; a winter counts to the year in which it begins."""
    return months(year, SEASONS[name], Precision.SEASON)


def year(number: int) -> Period:
    """Return a year. Raises ValueError outside the calendar."""
    return months(number, 1, Precision.YEAR)


def decade(first: int) -> Period:
    """Return the ten years from `first`; the decade 0 begins with the year 1."""
    return Period(Day(max(first, 1), 1, 1), Day(first + 9, 12, 31), Precision.DECADE)


def century(first: int) -> Period:
    """Return the hundred years from `first`, as EDTF counts them: the 19th century begins with 1800."""
    return Period(Day(max(first, 1), 1, 1), Day(first + 99, 12, 31), Precision.CENTURY)


def shifted(when: Day, *, months: int) -> Day:
    """Return the same day so many months later, or the last one of a shorter month. Raises ValueError."""
    index = when.year * 12 + when.month - 1 + months
    year, number = index // 12, index % 12 + 1
    if not 1 <= year <= 9999:
        raise ValueError(f"the year {year} is not on the calendar")
    return Day(year, number, min(when.day, month_length(year, number)))
