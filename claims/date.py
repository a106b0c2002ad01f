"""Dates as far as the words fix them: an interval of days with its precision."""

from __future__ import annotations

import datetime

from pydantic import Field, model_validator

from claims.span import Span
from claims.value import Name, Value


class Precision(Name):
    """The unit of the calendar that the words name."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    PERIOD = "period"


class PartialDate(Value):
    """A date in the text: the days from `earliest` to `latest`, both included.

    `edtf` is the same in the Extended Date/Time Format (ISO 8601-2), "[a,b]" where one of two days is meant;
    `against` is the day that relative words were resolved against, None for words that need none. A season
    is the three months that the northern hemisphere calls so, whatever the article speaks of; a fiscal year
    or quarter is the one of the calendar by its number. Raises ValueError when latest is before earliest.
    """

    span: Span
    text: str = Field(min_length=1)
    earliest: datetime.date
    latest: datetime.date
    precision: Precision = Precision.DAY
    edtf: str
    against: datetime.date | None = None

    @model_validator(mode="after")
    def _ordered(self) -> PartialDate:
        if self.latest < self.earliest:
            raise ValueError(f"a date must not end ({self.latest}) before it begins ({self.earliest})")
        return self


class UnplacedDate(Value):
    """Relative date words ("last week") that cannot be put on the calendar: no publication date is known."""

    span: Span
    text: str = Field(min_length=1)
