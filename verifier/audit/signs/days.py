"""Days as they are printed, whether a calendar has them or not: "31 April", "March 3, 2021"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from claims.span import Span

MONTHS: Final = tuple(
    "January February March April May June July August September October November December".split()
)
LONGEST: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""How many days each month has at most."""

_MONTH = rf"(?i:(?P<month>{'|'.join(MONTHS)}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?))(?!\w)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s{1,3}(?P<year>1[89]\d\d|20\d\d)\b(?![.,]\d))?"
_FORMS: Final = (
    re.compile(
        rf"(?<![\w./$€£:\u2013-])(?<!\d,)(?:\d{{1,2}}[\u2013-])?{_DAY}(?:\s{{1,3}}of)?\s{{1,3}}{_MONTH}{_YEAR}"
    ),
    re.compile(rf"\b{_MONTH}\s{{1,3}}(?:the )?{_DAY}(?![\w:%]|[.,]\d){_YEAR}"),
)


class Printed(NamedTuple):
    """A day in the words of the text; `year` is None where the words leave it out."""

    span: Span
    day: int
    month: int
    year: int | None
    month_first: bool

    @property
    def exists(self) -> bool:
        """Whether a calendar has the day, in its year or in any."""
        return 0 < self.day <= LONGEST[self.month - 1] and (
            self.year is None or self.on(self.year) is not None
        )

    @property
    def named(self) -> str:
        """The day in a message."""
        return f"{self.day} {MONTHS[self.month - 1]}"

    def on(self, year: int) -> datetime.date | None:
        """Return the day in a year, None where that year does not have it."""
        try:
            return datetime.date(year, self.month, self.day)
        except ValueError:
            return None

    def near(self, day: datetime.date, *, ahead: int) -> list[datetime.date]:
        """Return when it last was on a day, and when it next is, if within so many days."""
        years = (self.on(year) for year in range(day.year - 8, day.year + 2))
        days = [each for each in years if each is not None and (each - day).days <= ahead]
        last = [each for each in days if each <= day][-1:]
        return last + [each for each in days if each > day]


def printed(text: str) -> list[Printed]:
    """Return the days of a text that are printed with their month in letters, in order."""
    found = {day.span.start: day for form in _FORMS for day in _read(form, text)}
    return [found[start] for start in sorted(found)]


def _read(form: re.Pattern[str], text: str) -> Iterator[Printed]:
    for match in form.finditer(text):
        if match["month"][0].isupper():
            yield Printed(
                span=Span(start=match.start(), end=match.end()),
                day=int(match["day"]),
                month=1 + [name[:3].lower() for name in MONTHS].index(match["month"][:3].lower()),
                year=int(match["year"]) if match["year"] else None,
                month_first=match.start("month") < match.start("day"),
            )
