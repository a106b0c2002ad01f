"""Stretches and edges seen from the publication: "the past three weeks", "the full year", "year-end"."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.date import Precision
from verifier.extract.dates import period as on
from verifier.extract.dates.form import Form, NotADate, Scene, form
from verifier.extract.dates.period import ONE_DAY, Day, Period
from verifier.extract.dates.relative import around
from verifier.extract.dates.tense import Tense
from verifier.extract.dates.words import APOSTROPHE, GAP, NUMBER, UNIT, UNITS, number_of, plain, unit_of


def _stretch(match: re.Match[str], scene: Scene) -> Period:
    """Put "the past three weeks" and "the next two years" on the calendar: to or from the publication."""
    unit, number, today = unit_of(match["unit"]), number_of(match["number"]), scene.today
    if plain(match["way"]) in ("past", "last"):
        return Period(_moved(today, unit, -number), today, Precision.PERIOD, against=today)
    return Period(today, _moved(today, unit, number), Precision.PERIOD, against=today)


def _past_unit(match: re.Match[str], scene: Scene) -> Period:
    """Put "the past decade" on the calendar: the ten years that end with the publication."""
    unit, today = unit_of(match["unit"]), scene.today
    if unit == "day":
        raise NotADate("the last day of something")
    return Period(_moved(today, unit, -1), today, Precision.PERIOD, against=today)


def _moved(today: Day, unit: str, number: int) -> Day:
    match unit:
        case "hour" if number % 24 == 0:
            return today + ONE_DAY * (number // 24)
        case "day":
            return today + ONE_DAY * number
        case "week":
            return today + on.WEEK * number
        case "month":
            return on.shifted(today, months=number)
        case "year" | "decade" | "century":
            return on.shifted(today, months=number * {"year": 12, "decade": 120, "century": 1200}[unit])
    raise NotADate(f"{number} of {unit} cannot be placed")


def _full_year(match: re.Match[str], scene: Scene) -> Period:
    """Put "for the full year" on the calendar; in its first quarter a year reports on the one before."""
    today = scene.today
    over = match["latest"] or (today.month <= 3 and scene.tense is not Tense.FUTURE)
    return replace(on.year(today.year - bool(over)), against=today)


def _year_end(match: re.Match[str], scene: Scene) -> Period:
    year = scene.today.year - (scene.previous_word.lower() == "since")
    return replace(on.day(Day(year, 12, 31)), against=scene.today)


def _edge(match: re.Match[str], scene: Scene) -> Period:
    unit = around(scene.today, unit_of(match["unit"]), 0)
    first = plain(match["edge"]) in ("start", "beginning")
    return replace(on.day(unit.earliest if first else unit.latest), against=scene.today)


_EDGE = rf"the{GAP}(?P<edge>end|close|start|beginning){GAP}of{GAP}the"
_NOT_BOUNDED = rf"(?!{GAP}(?:\d|ended|ending|ends|through|to|from|until|culminating|which|that))"

FORMS: tuple[Form, ...] = (
    form(
        "stretch", rf"\b(?:the{GAP})?(?P<way>past|last|next|coming){GAP}{NUMBER}(?:{GAP}|-){UNITS}", _stretch
    ),
    form("past unit", rf"\b(?:the{GAP}last|(?:the{GAP})?past){GAP}{UNIT}", _past_unit),
    form("edge", rf"\b{_EDGE}{GAP}{UNIT}", _edge),
    form(
        "full year",
        rf"\bthe{GAP}(?P<latest>(?:latest|(?:most{GAP})?recent|past){GAP}(?=f))?"
        rf"(?:(?:full|(?:full{GAP})?fiscal|financial){GAP}year\b{_NOT_BOUNDED}"
        r"|(?<=\bfor\sthe\s)year\b(?=[,.;)]))",
        _full_year,
    ),
    form("year end", rf"\byear(?:{GAP}|-|{APOSTROPHE}s{GAP})end\b", _year_end),
)
