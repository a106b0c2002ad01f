"""DAT005: a day or an hour that there is not."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final

from claims.finding import Finding, Level
from claims.span import Span
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.days import LONGEST, MONTHS, Printed, printed
from verifier.audit.wording import shown

_NUMERIC: Final = re.compile(
    r"(?<![\w./-])(?:(?P<first>\d\d?)(?P<mark>[./-])(?P<second>\d\d?)(?P=mark)(?P<year>(?:19|20)\d\d)"
    r"|(?P<iso>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d))(?![\w/]|[.-]\d)"
)
_CLOCK: Final = re.compile(
    r"(?:(?P<at>\b[Aa]t )|(?<![\w.,:/$\u20ac\u00a3-]))"
    r"(?P<hour>\d\d?)(?P<mark>[:.])(?P<minute>\d\d)(?![\w:%]|[.,:]\d)"
    r"(?P<zone>\s?(?:[ap]\.?m|hrs|GMT|UTC|o['\u2019]clock|local time)\b)?"
)
_OCLOCK: Final = re.compile(r"(?<![\w:.])(?P<hour>\d\d?) ?o['\u2019]clock\b")
_DATING: Final = re.compile(
    r"\b(?:on|from|until|till|by|since|dated|of|before|after|and|to|day,?|the)\s$|\(\s?$", re.I
)
_COUNTING: Final = re.compile(r"\s[^\W\d]")
"""What makes of "April 31" a month and a number of something: a word right behind it."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each day and each time of day that is on no calendar and on no clock."""
    document = subject.reading.document
    found = {
        day.span: _why(day)
        for day in printed(document.text)
        if _is_wrong(day, document.text, document.published)
    }
    found |= dict(_numeric(document.text)) | dict(_clocks(document.text))
    for span in sorted(found):
        place = subject.place(span)
        message = f"There is no {shown(place.text)}: {found[span]}. What was meant? The reporter must check."
        yield RULE.finding(place, message)


def _is_wrong(day: Printed, text: str, published: datetime.date | None) -> bool:
    """Return whether the words are a day, and one that its month or year does not have."""
    if day.exists:
        leap = (day.month, day.day) == (2, 29) and day.year is None and published is not None
        return leap and not any(each is not None for each in _around(day, published))
    if day.year:
        return True
    dated = bool(_DATING.search(text, max(0, day.span.start - 12), day.span.start))
    if day.month_first:
        return dated and not _COUNTING.match(text, day.span.end)
    return dated or day.day <= 31


def _around(day: Printed, published: datetime.date | None) -> list[datetime.date | None]:
    return [day.on(published.year + step) for step in (-1, 0, 1)] if published else []


def _why(day: Printed) -> str:
    longest, month = LONGEST[day.month - 1], MONTHS[day.month - 1]
    if 0 < day.day <= longest:
        return f"{day.year or 'the year'} is no leap year"
    return f"{month} has {longest} days at most" if day.month == 2 else f"{month} has {longest} days"


def _numeric(text: str) -> Iterator[tuple[Span, str]]:
    """Yield dates in figures of which neither order of day and month is a day."""
    for match in _NUMERIC.finditer(text):
        if match["iso"]:
            orders = [(match["iso"], match["month"], match["day"])]
        else:
            first, second = match["first"], match["second"]
            orders = [(match["year"], second, first), (match["year"], first, second)]
        numbers = [(int(year), int(month), int(day)) for year, month, day in orders]
        likely = any(0 < month <= 12 and 0 < day <= 31 for _, month, day in numbers)
        if likely and not any(_stands(*each) for each in numbers):
            yield Span(start=match.start(), end=match.end()), "that month is shorter"


def _stands(year: int, month: int, day: int) -> bool:
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


def _clocks(text: str) -> Iterator[tuple[Span, str]]:
    for match in _CLOCK.finditer(text):
        hour, minute = int(match["hour"]), int(match["minute"])
        said = match["zone"] or (match["at"] and match["mark"] == ":")
        if said and (hour * 60 + minute > 24 * 60 or minute > 59):
            yield Span(start=match.start("hour"), end=match.end()), "a day has 24 hours, an hour 60 minutes"
    for match in _OCLOCK.finditer(text):
        if int(match["hour"]) > 24:
            yield Span(start=match.start(), end=match.end()), "a day has 24 hours"


RULE = Rule(
    code="DAT005",
    name="no-such-day",
    level=Level.ERROR,
    since="0.1.0",
    summary="A day that no calendar has, or a time that no clock shows.",
    rationale="Whoever reads “31 April” cannot know whether the last of April or the first of May was meant. "
    "A number behind a month is left alone where it may count something (“in April 31 people came”), and so "
    "are figures that may be a score or a file number.",
    flagged=Example(
        text="The trial of the former mayor of Oststadt opens on 31 April 2024. The court expects it to last "
        "six weeks."
    ),
    passed=Example(
        text="The trial of the former mayor of Oststadt opens on 30 April 2024. In April 31 witnesses told "
        "the court what they had seen."
    ),
    record=Record(articles=530, found=0, read=0, right=0),
    check=check,
)
