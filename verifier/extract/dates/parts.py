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


def _half(match: re.Match[str], scene: Scene) -> Period:
    first = 1 if plain(match["number"]) in ("first", "1st") else 7

    def of_year(year: int) -> Period:
        last = on.month(year, first + 5).latest
        return Period(Day(year, first, 1), last, Precision.PERIOD)

    return _part_of_year(match, scene, of_year)


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
    if not 1 <= number <= 12:
        raise NotADate("a year has twelve months")
    year = int(match["year"]) if match["year"] else scene.today.year + STEPS[plain(match["shift"])]
    first = 13 - number if last else 1
    period = Period(Day(year, first, 1), on.month(year, first + number - 1).latest, Precision.PERIOD)
    return replace(period, against=scene.published if match["shift"] else None)


_OWNER = rf"(?P<owner>(?:last|this|next)(?={GAP}year)|[12]\d{{3}})(?:{GAP}year)?(?:{APOSTROPHE}s)?{GAP}"
_BEFORE = rf"(?:{_OWNER}|(?P<step>last|this|next){GAP})?(?:(?:fiscal|financial){GAP})?"
_NUMBERED = rf"(?P<number>{one_of(ORDINALS)})(?:{GAP}|-)(?:fiscal{GAP})?quarter\b"

FORMS: tuple[Form, ...] = (
    form(
        "quarter",
        rf"\b{_BEFORE}(?:{_NUMBERED}|Q(?P<digit>[1-4])(?!\w)){ITS_YEAR}?",
        _quarter,
    ),
    form("half", rf"\b{_BEFORE}(?P<number>first|second|1st|2nd|last)(?:{GAP}|-)half{ITS_YEAR}", _half),
    form("season", rf"\b{_BEFORE}(?P<season>{one_of(on.SEASONS)})\b{ITS_YEAR}?", _season),
    form(
        "months of year",
        rf"\b(?:the{GAP})?(?P<edge>first|last){GAP}{NUMBER}{GAP}months{ITS_YEAR}",
        _months_of,
    ),
)
