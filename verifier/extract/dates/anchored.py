"""Words that look from another date of the sentence: "the previous month", "a year earlier", "two days later"."""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.extract.dates import period as on
from verifier.extract.dates.form import Form, NotADate, Scene, form
from verifier.extract.dates.period import ONE_DAY, Period, Precision, shifted
from verifier.extract.dates.relative import around
from verifier.extract.dates.words import GAP, NUMBER, STEPS, UNIT, UNITS, number_of, plain, unit_of

_KEPT = frozenset({Precision.MONTH, Precision.QUARTER})
"""What "a year earlier" keeps: a month or quarter is set beside the same one; of a day or week only the year counts."""


def _beside(match: re.Match[str], scene: Scene) -> Period:
    """Put "the previous month" or "the next day" on the calendar."""
    unit, step = unit_of(match["unit"]), STEPS[plain(match["step"])]
    if scene.anchor is None and step >= 0:
        raise NotADate(f"{match.group()!r} follows a date of another sentence")
    return _moved(scene, unit, step)


def _counted(match: re.Match[str], scene: Scene) -> Period:
    """Put "two days later" and "a year earlier" on the calendar."""
    back = plain(match["way"]) == "earlier"
    if scene.anchor is None and not back:
        raise NotADate(f"{match.group()!r} counts from a date of another sentence")
    number = number_of(match["number"])
    return _moved(scene, unit_of(match["unit"]), -number if back else number)


def _year_earlier(match: re.Match[str], scene: Scene) -> Period:
    return _moved(scene, "year", -1)


def _moved(scene: Scene, unit: str, steps: int) -> Period:
    if scene.anchor is None:
        return replace(around(scene.today, unit, steps), against=scene.today)
    start = scene.anchor.earliest if steps < 0 else scene.anchor.latest
    if unit == "year" and scene.anchor.precision in _KEPT:
        first = shifted(scene.anchor.earliest, months=12 * steps)
        return replace(on.months(first.year, first.month, scene.anchor.precision), against=start)
    if unit == "decade" or unit == "century":
        unit, steps = "year", steps * (10 if unit == "decade" else 100)
    if unit == "day" and scene.anchor.latest - scene.anchor.earliest > ONE_DAY:
        raise NotADate("a day beside a longer period")
    return replace(around(start, unit, steps), against=start)


_ABOUT = rf"(?:(?:about|around|almost|nearly|more{GAP}than|over|roughly|some|just|exactly){GAP})"

FORMS: tuple[Form, ...] = (
    form("beside", rf"\bthe{GAP}(?P<step>previous|preceding|prior|following|next|same){GAP}{UNIT}", _beside),
    form("counted", rf"\b{_ABOUT}?{NUMBER}{GAP}{UNITS}{GAP}(?P<way>earlier|later)\b", _counted),
    form(
        "year earlier",
        rf"\b(?:a{GAP}year{GAP}ago|(?:the{GAP})?year-(?:earlier|ago)(?:{GAP}(?:period|quarter|month))?)\b",
        _year_earlier,
    ),
)
