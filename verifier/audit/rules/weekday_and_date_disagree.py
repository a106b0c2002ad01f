"""DAT002: a weekday and a date that disagree."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import Final

from claims.finding import Finding, Level
from claims.span import Span
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.days import Printed, printed
from verifier.audit.wording import shown

AHEAD: Final = 183
"""Days behind the publication within which a day without its year may still be to come."""

NEAR: Final = 92
"""Days within which another date of the text lends its year to one that is printed without."""

REACH: Final = 600
"""Code points before a date within which a year that is named may be that of the date, where the day of
publication is known; where it is not, any year of the text may be."""

_NAMES: Final = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_LONG: Final = "|".join(f"{name}|{name.upper()}" for name in _NAMES)
_WEEKDAY: Final = rf"(?:{_LONG}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|(?<!The )Sun)\b\.?)"
_BEFORE: Final = re.compile(
    rf"\b(?:(?P<other>{_WEEKDAY})\s?(?:and|or|to|&|/|-|\u2013|,)\s?)?(?P<weekday>{_WEEKDAY})"
    r"(?: (?:morning|afternoon|evening|night))?(?:,? (?:the )?|,? ?\(|,)$"
)
_BEHIND: Final = re.compile(
    rf",?\s?(?:\(|(?:(?:which )?(?:was|is|fell on|falls on) )?an? )(?P<weekday>{_LONG})\b\)?"
)
_YEAR: Final = re.compile(r"\b(?:1[89]|20)\d\d\b")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each date beside a weekday that it did not fall on."""
    text = subject.reading.document.text
    days = printed(text)
    for day in days:
        span, weekdays = _beside(text, day)
        possible = _possible(subject, day, days) if weekdays else []
        if possible and not any(each.weekday() in weekdays for each in possible):
            place = subject.place(span)
            message = (
                f"{shown(place.text)} is on no calendar: {day.named} {possible[0].year} falls on a "
                f"{_NAMES[possible[0].weekday()]}. Is the day of the week wrong, or the date? The reporter "
                "must check with the source."
            )
            yield RULE.finding(place, message)


def _beside(text: str, day: Printed) -> tuple[Span, frozenset[int]]:
    """Return the words of a date with the weekday beside it, and which days of the week these may be."""
    start, end = day.span.start, day.span.end
    from_ = max(0, start - 40)
    before, behind = _BEFORE.search(text[from_:start]), _BEHIND.match(text, end)
    if before:
        weekdays = [before["weekday"], before["other"]]
        return Span(start=from_ + before.start("weekday"), end=end), frozenset(
            map(_number, filter(None, weekdays))
        )
    if behind:
        return Span(start=start, end=behind.end()), frozenset({_number(behind["weekday"])})
    return day.span, frozenset()


def _number(weekday: str) -> int:
    return [name[:3] for name in _NAMES].index(weekday[:3].title())


def _possible(subject: Subject, day: Printed, days: Sequence[Printed]) -> list[datetime.date]:
    """Return the days that the words may mean, the likeliest first; none where the year is unknown."""
    if day.year:
        return _on(day, [day.year])
    published, text = subject.reading.document.published, subject.reading.document.text
    if published:
        meant = day.near(published, ahead=AHEAD)
    else:
        known = [other.on(other.year) for other in days if other.year]
        near = [(day.on(date.year), date) for date in known if date]
        years = {date.year for own, date in near if own and abs((own - date).days) <= NEAR}
        meant = _on(day, sorted(years)) if len(years) == 1 else []
    reach = (max(0, day.span.start - REACH), day.span.start) if published else (0, len(text))
    named = _YEAR.findall(text, *reach)
    return meant and [*meant, *_on(day, [int(year) for year in named])]


def _on(day: Printed, years: Sequence[int]) -> list[datetime.date]:
    return [date for date in map(day.on, years) if date]


RULE = Rule(
    code="DAT002",
    name="weekday-and-date-disagree",
    level=Level.ERROR,
    since="0.1.0",
    summary="A date with a day of the week that it did not fall on.",
    rationale="One of the two is wrong, and whoever goes by it comes on the wrong day. A date without its "
    "year is taken for the nearest one around the day of publication; where that is not known, for one of "
    "the year of a full date of the same season in the article. A date that "
    "fits another year that the article names is left alone, and so is one that nothing puts in a year.",
    flagged=Example(
        text="The bridge at Lower Marden was closed on Tuesday, 3 March 2021. The council said repairs would "
        "take two weeks."
    ),
    passed=Example(
        text="The bridge at Lower Marden was closed on Wednesday, 3 March 2021. The council said repairs "
        "would take two weeks."
    ),
    record=Record(articles=530, found=1, read=1, right=1),
    check=check,
)
