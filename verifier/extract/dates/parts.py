"""Parts of a year: "third quarter", "Q3 2021", "the first half of 1990", "last summer"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from claims.date import Precision
from verifier.extract.dates import period as on
from verifier.extract.dates.form import Form, NotADate, Scene, form
from verifier.extract.dates.nearest import nearest
from verifier.extract.dates.period import Day, Period
from verifier.extract.dates.words import (
    APOSTROPHE,
    DASH,
    GAP,
    ITS_YEAR,
    NUMBER,
    ORDINALS,
    STEPS,
    number_of,
    one_of,
    plain,
)


def _quarter(match: re.Match[str], scene: Scene) -> Period:
    number = ORDINALS[plain(match["number"])] if match["number"] else int(match["digit"])
    return _part_of_year(match, scene, lambda year: on.quarter(year, number))


def _last_quarter(match: re.Match[str], scene: Scene) -> Period:
    return _part_of_year(match, scene, lambda year: on.quarter(year, 4))


def _half(match: re.Match[str], scene: Scene) -> Period:
    if not (match["year"] or match["shift"] or match["owner"] or match["open"]):
        raise NotADate("a half of something")
    first = 1 if plain(match["number"] or match["digit"]) in ("first", "1st", "1") else 7
    return _part_of_year(match, scene, lambda year: _stretch(year, first, first + 5))


def _stretch(year: int, first: int, last: int) -> Period:
    return Period(Day(year, first, 1), on.month(year, last).latest, Precision.PERIOD)


def _season(match: re.Match[str], scene: Scene) -> Period:
    if not (match["year"] or match["shift"] or match["step"]):
        raise NotADate("a season without its year")
    return _part_of_year(match, scene, lambda year: on.season(year, plain(match["season"])))


def _part_of_year(match: re.Match[str], scene: Scene, of_year: Callable[[int], Period]) -> Period:
    if match["year"]:
        return of_year(int(match["year"]))
    owner = match["owner"] or ""
    if owner.isdigit():
        return of_year(int(owner))
    if shift := match["shift"] or owner:
        return replace(of_year(scene.today.year + STEPS[plain(shift)]), against=scene.today)
    return nearest(of_year, scene, plain(match["step"] or ""))


def _months_of(match: re.Match[str], scene: Scene) -> Period:
    """Put "the first nine months of 2022" on the calendar."""
    number, last = number_of(match["number"]), plain(match["edge"]) == "last"
    if plain(match["unit"]) == "quarters":
        number *= 3
    if not 1 <= number <= 12:
        raise NotADate("a year has twelve months")
    first = 13 - number if last else 1
    return _part_of_year(match, scene, lambda year: _stretch(year, first, first + number - 1))


_OWNER = rf"(?P<owner>(?:last|this|next)(?={GAP}year)|[12]\d{{3}})(?:{GAP}year)?(?:{APOSTROPHE}s)?{GAP}"
_BEFORE = rf"(?:{_OWNER}|(?P<step>last|this|next){GAP})?(?:(?:fiscal|financial){GAP})?"
_OF_YEAR = rf"(?:{ITS_YEAR}|(?P<open>{GAP}of{GAP}the{GAP}year\b(?!{GAP}\d)))"
_UNOWNED = r"(?P<owner>)(?P<step>)"
_NUMBERED = rf"(?P<number>{one_of(ORDINALS)})(?:{GAP}|-)(?:fiscal{GAP})?quarter\b"

FORMS: tuple[Form, ...] = (
    form(
        "quarter",
        rf"\b{_BEFORE}(?:{_NUMBERED}|Q(?P<digit>[1-4])(?!\w)){ITS_YEAR}?",
        _quarter,
    ),
    form(
        "last quarter", rf"\b{_UNOWNED}(?:the{GAP})?(?:last|final)(?:{GAP}|-)quarter{_OF_YEAR}", _last_quarter
    ),
    form(
        "half",
        rf"\b{_BEFORE}(?P<number>first|second|1st|2nd|last)(?:{GAP}|-)half\b{_OF_YEAR}?(?P<digit>)",
        _half,
    ),
    form("short half", rf"\b{_BEFORE}(?:H(?P<number>[12])|(?P<digit>[12])H)(?!\w){_OF_YEAR}?", _half),
    form(
        "season",
        rf"\b{_BEFORE}(?P<season>{one_of(on.SEASONS)})\b{ITS_YEAR}?(?:(?<=\d)(?:{DASH}|/)\d\d(?:\d\d)?(?!\d))?",
        _season,
    ),
    form(
        "months of year",
        rf"\b{_UNOWNED}(?:the{GAP})?(?P<edge>first|last){GAP}{NUMBER}{GAP}(?P<unit>months|quarters){_OF_YEAR}",
        _months_of,
    ),
)
