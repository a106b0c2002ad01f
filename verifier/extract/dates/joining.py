"""Dates with the words around them: "From 2013 to this June", "the end of June", "late August"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.date import Precision
from verifier.extract.dates.form import FLAGS
from verifier.extract.dates.period import ONE_DAY, WEEK, Day, Period, day, month_length, week
from verifier.extract.dates.words import DASH, GAP

LOOK_BACK = 40
"""Code points before a date in which words that narrow it may stand."""


@dataclass(frozen=True, slots=True)
class Found:
    """A period with its half-open place in the text, in code points."""

    start: int
    end: int
    period: Period
    form: str


_PART = re.compile(
    rf"(?<!\w)(?:the{GAP})?(?:(early|mid|late)(?:{GAP}(?:in{GAP})?|-)|(middle){GAP}of{GAP})(?:the{GAP})?$",
    FLAGS,
)
_EDGE = re.compile(rf"(?<!\w)(?:the{GAP})?(start|beginning|end|close){GAP}of{GAP}(?:the{GAP})?$", FLAGS)
_WEEK = re.compile(rf"(?<!\w)(?:the{GAP})?week{GAP}(?:of|beginning|starting)(?:{GAP}on)?{GAP}$", FLAGS)
_OPENS = re.compile(rf"(?<!\w)(from|between){GAP}(?:the{GAP})?$", FLAGS)
_TO = re.compile(rf"(?:{GAP})?(?:{DASH}|to|through|until|till)(?:{GAP}(?:the{GAP})?)?", FLAGS)
_AND = re.compile(rf"{GAP}and{GAP}", FLAGS)
_THIRDS = {"early": 0, "mid": 1, "middle": 1, "late": 2}


def narrowed(found: Found, text: str, floor: int) -> Found:
    """Return the date with the words before it that narrow it ("late", "the end of"), if there are any."""
    before = text[max(floor, found.start - LOOK_BACK) : found.start]
    if found.period.precision is Precision.DAY:
        of_week = _WEEK.search(before)
        return _widened(found, before, of_week, week(found.period.earliest)) if of_week else found
    if edge := _EDGE.search(before):
        first = edge.group(1).lower() in ("start", "beginning")
        when = found.period.earliest if first else found.period.latest
        return _widened(found, before, edge, day(when))
    if part := _PART.search(before):
        return _widened(found, before, part, third(found.period, _THIRDS[(part[1] or part[2]).lower()]))
    return found


def _widened(found: Found, before: str, words: re.Match[str], period: Period) -> Found:
    """Return the date with the words before it, as this period."""
    start = found.start - len(before) + words.start()
    against, yearless = found.period.against, found.period.yearless
    return replace(found, start=start, period=replace(period, against=against, yearless=yearless))


def third(period: Period, which: int) -> Period:
    """Return the early, middle or late third of a month, year, decade or century; else the whole period."""
    first, last = period.earliest, period.latest
    match period.precision:
        case Precision.MONTH:
            ends = (10, 20, last.day)
            return replace(
                period,
                earliest=first.replace(day=10 * which + 1),
                latest=first.replace(day=ends[which]),
                precision=Precision.PERIOD,
            )
        case Precision.YEAR:
            month = 4 * which + 4
            last = Day(first.year, month, month_length(first.year, month))
            first = Day(first.year, month - 3, 1)
        case Precision.DECADE | Precision.CENTURY:
            size = 10 if period.precision is Precision.DECADE else 100
            begins, ends = (0, size // 3 + 1, 2 * size // 3 + 1), (size // 3, 2 * size // 3, size - 1)
            start = last.year - size + 1
            first, last = Day(max(1, start + begins[which]), 1, 1), Day(start + ends[which], 12, 31)
        case _:
            return period
    return replace(period, earliest=first, latest=last, precision=Precision.PERIOD)


def joined(dates: Sequence[Found], text: str, floor: int) -> list[Found]:
    """Return the dates with each "from A to B" and "between A and B" made one period."""
    result: list[Found] = []
    for date in dates:
        if result and (pair := _pair(result[-1], date, text, floor)):
            result[-1] = pair
        else:
            result.append(date)
    return result


def _pair(a: Found, b: Found, text: str, floor: int) -> Found | None:
    """Return the two dates as one period, None where they are two dates."""
    if b.start - a.end > 20:
        return None
    before = text[max(floor, a.start - LOOK_BACK) : a.start]
    opening, between = _OPENS.search(before), text[a.end : b.start]
    word = opening.group(1).lower() if opening else ""
    if word == "between":
        together = _AND.fullmatch(between)
    elif word or a.period.precision == b.period.precision:
        together = _TO.fullmatch(between)
    else:
        return None
    if not together:
        return None
    first, last = _weekdays(a, b) or _in_order(a.period, b.period)
    if last.latest < first.earliest:
        return None
    period = Period(first.earliest, last.latest, Precision.PERIOD, against=first.against or last.against)
    start = a.start - len(before) + opening.start() if opening else a.start
    return Found(start, b.end, period, "joined")


def _weekdays(a: Found, b: Found) -> tuple[Period, Period] | None:
    """Let two days of the week follow each other: "from Monday to Thursday" is no walk back."""
    if a.form != "weekday" or b.form != "weekday" or a.period.earliest < b.period.earliest:
        return None
    first, last, today = a.period, b.period, a.period.against
    if today and first.earliest > today:
        return first, replace(last, earliest=last.earliest + WEEK, latest=last.latest + WEEK)
    return replace(first, earliest=first.earliest - WEEK, latest=first.latest - WEEK), last


def _in_order(a: Period, b: Period) -> tuple[Period, Period]:
    """Let a date without a year take the year of its partner, before or behind it as the order asks."""
    if a.yearless and not b.yearless:
        a = _moved(a, b.earliest.year - a.earliest.year)
    if b.latest < a.earliest:
        if a.yearless:
            a = _moved(a, -1)
        elif b.yearless:
            b = _moved(b, a.earliest.year - b.earliest.year)
            b = _moved(b, 1) if b.latest < a.earliest else b
    return a, b


def _moved(period: Period, years: int) -> Period:
    return replace(period, earliest=_same_day(period.earliest, years), latest=_same_day(period.latest, years))


def _same_day(day: Day, years: int) -> Day:
    year = min(max(day.year + years, 1), 9999)
    ends = (day + ONE_DAY).month != day.month if day < Day.max else True
    length = month_length(year, day.month)
    return Day(year, day.month, length if ends else min(day.day, length))
