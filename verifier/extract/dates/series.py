"""Days that share a month: "October 26 and 27", "October 3, 5 and 7, 2023", "26 and 27 October"."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.date import Precision
from verifier.extract.dates.form import FLAGS
from verifier.extract.dates.joining import Found
from verifier.extract.dates.words import GAP

_DAY = r"[0-3]?\d(?:st|nd|rd|th)?(?!\w|[.:]\d|,\d{3}(?!\d)|%)"
_BEHIND = re.compile(rf"(?:,{GAP}{_DAY}){{0,6}},?{GAP}(?:and|or|&){GAP}{_DAY}", FLAGS)
_BEFORE = re.compile(
    rf"(?<![\w$\u00a3\u20ac.,:/-])(?:{_DAY},{GAP}){{0,6}}{_DAY},?{GAP}(?:and|or|&){GAP}$", FLAGS
)
_YEAR = re.compile(rf",?{GAP}([12]\d{{3}})(?![\w%]|[.,:]\d)", FLAGS)
_NUMBER = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?", FLAGS)
_NEXT = re.compile(rf"{GAP}([A-Za-z]+)", FLAGS)

REACH = 48
"""Code points on either side of a date in which further days are looked for."""

_AFTER_A_DATE = frozenset(
    "in at on to for after when where were was is are the a an will would by from of with as and or but "
    "during before respectively that which this last next".split()
)


def series(date: Found, text: str, floor: int, ceiling: int) -> list[Found]:
    """Return the date and the further days that the words around it add, in order of the text."""
    if date.period.precision is not Precision.DAY:
        return [date]
    if date.form == "month day":
        return _behind(date, text, ceiling)
    return [*_before(date, text, floor), date] if date.form == "day month" else [date]


def _behind(date: Found, text: str, ceiling: int) -> list[Found]:
    found = _BEHIND.match(text, date.end, min(ceiling, date.end + REACH))
    if not found or _counts(text, found.end(), ceiling):
        return [date]
    if date.period.yearless and (year := _YEAR.match(text, found.end(), ceiling)):
        when = date.period.earliest.replace(year=int(year.group(1)))
        date = replace(
            date, period=replace(date.period, earliest=when, latest=when, against=None, yearless=False)
        )
        return [date, *_days(date, text, found.start(), found.end(), until=year.end())]
    return [date, *_days(date, text, found.start(), found.end(), until=found.end())]


def _before(date: Found, text: str, floor: int) -> list[Found]:
    start = max(floor, date.start - REACH)
    found = _BEFORE.search(text[start : date.start])
    return _days(date, text, start + found.start(), date.start, until=None) if found else []


def _days(date: Found, text: str, start: int, end: int, *, until: int | None) -> list[Found]:
    """Return one date for each day number between two places; the last one reaches `until`."""
    result = []
    for number in _NUMBER.finditer(text, start, end):
        when = date.period.earliest.replace(day=int(number.group(1)))
        result.append(
            Found(*number.span(), replace(date.period, earliest=when, latest=when), date.form),
        )
    if until is not None and result:
        result[-1] = replace(result[-1], end=until)
    return result


def _counts(text: str, end: int, ceiling: int) -> bool:
    """Whether the last number counts something ("October 26, and 27 people died")."""
    word = _NEXT.match(text, end, ceiling)
    return word is not None and word.group(1).islower() and word.group(1) not in _AFTER_A_DATE
