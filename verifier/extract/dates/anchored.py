"""Words that look from another date: "the previous month", "a year earlier", "two days later", "the quarter".

The other date is the last one before the words in their sentence, else the last one shortly before the
sentence. In reports of results "a year ago" stands beside the quarter reported.
"""

from __future__ import annotations

import re
from dataclasses import replace

from claims.date import Precision
from verifier.extract.dates import period as on
from verifier.extract.dates.form import FLAGS, Form, NotADate, Scene, form
from verifier.extract.dates.period import ONE_DAY, Day, Period, shifted
from verifier.extract.dates.relative import ABOUT, around
from verifier.extract.dates.words import GAP, NUMBER, ORDINALS, STEPS, UNITS, number_of, plain, unit_of

_KEPT = frozenset({Precision.MONTH, Precision.QUARTER})
"""What "a year earlier" keeps: a month or quarter is set beside the same one, of a day the year counts."""

REPORT = 1500
"""Code points before an expression in which the quarter that is reported may be named."""

_NAMED_QUARTER = re.compile(rf"\b(first|second|third|fourth)(?:{GAP}|-)quarter\b", FLAGS)


def _beside(match: re.Match[str], scene: Scene) -> Period:
    """Put "the previous month" or "the next day" on the calendar."""
    unit = plain(match["unit"])
    if plain(match["step"]) == "next" and unit in _LONG and scene.anchor is None:
        raise NotADate(f"{match.group()!r} may look from today")
    return _moved(scene, unit if unit not in _TIMES_OF_DAY else "day", STEPS[plain(match["step"])])


def _counted(match: re.Match[str], scene: Scene) -> Period:
    """Put "two days later" and "a year earlier" on the calendar."""
    back, number = plain(match["way"]) == "earlier", number_of(match["number"])
    unit = unit_of(match["unit"])
    if unit == "year" and number == 1 and back:
        return _year_earlier(match, scene)
    return _moved(scene, unit, -number if back else number)


def _year_earlier(match: re.Match[str], scene: Scene) -> Period:
    """Put "a year ago" beside the month or quarter spoken of; alone it is the year before."""
    kept = scene.anchor if scene.anchor and scene.anchor.precision in _KEPT else _reported(scene)
    if kept is None:
        return _moved(scene, "year", -1) if scene.anchor else _from_today(scene, "year", -1)
    first = shifted(kept.earliest, months=-12)
    return replace(on.months(first.year, first.month, kept.precision), against=kept.earliest)


def _quarter(match: re.Match[str], scene: Scene) -> Period:
    """Put "the quarter" on the calendar, the one spoken of; "the latest quarter" is else the last one."""
    if scene.anchor and scene.anchor.precision is Precision.QUARTER:
        return scene.anchor
    if reported := _reported(scene):
        return reported
    if match["latest"]:
        return _from_today(scene, "quarter", -1)
    raise NotADate("a quarter of what is open")


def _reported(scene: Scene) -> Period | None:
    """Return the quarter named last before the words, None where none is or the publication is unknown."""
    named = _NAMED_QUARTER.findall(scene.text, max(0, scene.start - REPORT), scene.start)
    if not named or scene.published is None:
        return None
    number, today = ORDINALS[plain(named[-1])], scene.today
    year = today.year - (Day(today.year, 3 * number - 2, 1) > today)
    return replace(on.quarter(year, number), against=today)


def _from_today(scene: Scene, unit: str, steps: int) -> Period:
    return replace(around(scene.today, unit, steps), against=scene.today)


def _moved(scene: Scene, unit: str, steps: int) -> Period:
    anchor = scene.anchor or scene.recall()
    if anchor is None:
        if steps >= 0:
            raise NotADate("there is no date to count from")
        return _from_today(scene, unit, steps)
    if unit == "day" and anchor.latest - anchor.earliest > ONE_DAY:
        raise NotADate("a day beside a longer period")
    if unit in ("decade", "century"):
        unit, steps = "year", steps * (10 if unit == "decade" else 100)
    start = anchor.earliest if steps < 0 else anchor.latest
    return replace(around(start, unit, steps), against=start)


_LONG = ("week", "weekend", "month", "quarter", "year", "decade", "century")
_TIMES_OF_DAY = ("morning", "afternoon", "evening", "night")

FORMS: tuple[Form, ...] = (
    form(
        "beside",
        rf"\bthe{GAP}(?P<step>previous|preceding|prior|following|next|same){GAP}"
        rf"(?P<unit>day|{'|'.join((*_LONG, *_TIMES_OF_DAY))})\b",
        _beside,
    ),
    form(
        "that",
        rf"\b(?:(?:earlier|later){GAP})?(?P<step>that)(?:{GAP}same)?{GAP}(?P<unit>day|week|month|quarter|year)\b",
        _beside,
    ),
    form("counted", rf"\b{ABOUT}?{NUMBER}{GAP}{UNITS}{GAP}(?P<way>earlier|later)\b", _counted),
    form(
        "year earlier",
        rf"\b(?:(?:the{GAP}quarter{GAP})?a{GAP}year{GAP}ago"
        rf"|(?:the{GAP})?year(?:-|{GAP})(?:earlier|ago)(?:{GAP}(?:(?:first|second|third|fourth){GAP})?(?:period|quarter|month))?)\b",
        _year_earlier,
    ),
    form(
        "quarter spoken of",
        rf"\bthe{GAP}(?:(?P<latest>latest{GAP}(?:quarter|period))|quarter(?!{GAP}of))\b",
        _quarter,
    ),
)
