"""Words that look from another date: "the previous month", "two days later", "the following Monday".

The other date is the last one before the words in their sentence, else the last one shortly before the
sentence.
"""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.extract.dates import period as on
from verifier.extract.dates.form import Form, NotADate, Scene, form
from verifier.extract.dates.period import ONE_DAY, Period, shifted
from verifier.extract.dates.relative import ABOUT, around
from verifier.extract.dates.tense import Tense
from verifier.extract.dates.words import (
    GAP,
    LONG_WEEKDAY,
    MONTHS,
    NUMBER,
    STEPS,
    TIME_OF_DAY,
    UNITS,
    WEEKDAYS,
    number_of,
    one_of,
    plain,
    unit_of,
)

RECENT = 3 * ONE_DAY
"""How far from the publication the day lies that "earlier in the day" speaks of."""


def _beside(match: re.Match[str], scene: Scene) -> Period:
    """Put "the previous month" or "the next day" on the calendar."""
    unit = plain(match["unit"])
    if plain(match["step"]) == "next" and unit in _LONG and scene.anchor is None:
        raise NotADate(f"{match.group()!r} may look from today")
    return moved(scene, unit if unit not in _TIMES_OF_DAY else "day", STEPS[plain(match["step"])])


def _counted(match: re.Match[str], scene: Scene) -> Period:
    """Put "two days later" and "a year earlier" on the calendar."""
    back, number = plain(match["way"]) in ("earlier", "before"), number_of(match["number"])
    unit = unit_of(match["unit"])
    when = moved(scene, unit, -number if back else number)
    to_come = not back and scene.published is not None and when.earliest > scene.published
    if to_come and scene.tense in (Tense.PAST, Tense.DONE):
        raise NotADate("what is told lies behind the publication")
    return when


def _named(match: re.Match[str], scene: Scene) -> Period:
    """Put "the previous Friday" and "the following March" on the calendar, seen from the date spoken of."""
    name, anchor = match["name"], scene.anchor or scene.recall()
    if anchor is None or not name[0].isupper():
        raise NotADate("there is no date to look from")
    back = STEPS[plain(match["step"])] < 0
    start, way = (anchor.earliest, -ONE_DAY) if back else (anchor.latest, ONE_DAY)
    if plain(name) in WEEKDAYS:
        number = WEEKDAYS[plain(name)]
        when = next(d for n in range(1, 8) if (d := start + way * n).weekday() == number)
        return replace(on.day(when), against=start)
    number, first = MONTHS[plain(name)], start.replace(day=1)
    month = next(m for n in range(1, 13) if (m := shifted(first, months=-n if back else n)).month == number)
    return replace(on.month(month.year, month.month), against=start)


def _within(match: re.Match[str], scene: Scene) -> Period:
    """Put "earlier in the day" on the calendar: of the day spoken of, else of the publication."""
    unit, anchor = plain(match["unit"]), scene.anchor
    if unit == "day":
        anchor = anchor or scene.recall()
        if anchor and (anchor.latest > anchor.earliest or abs(anchor.latest - scene.today) > RECENT):
            anchor = None
    return from_today(scene, unit, 0) if anchor is None else moved(scene, unit, 0)


def from_today(scene: Scene, unit: str, steps: int) -> Period:
    """Return the unit so many steps from the one around the day of publication."""
    return replace(around(scene.today, unit, steps), against=scene.today)


def moved(scene: Scene, unit: str, steps: int) -> Period:
    """Return the unit so many steps from the date spoken of.

    Where none is, what looks back looks from the publication. Raises NotADate where nothing can be counted.
    """
    anchor = scene.anchor or scene.recall()
    if anchor is None:
        if steps >= 0:
            raise NotADate("there is no date to count from")
        return from_today(scene, unit, steps)
    if anchor.latest - anchor.earliest > _LENGTHS.get(unit, ONE_DAY * 366):
        raise NotADate(f"a {unit} beside a longer period")
    if unit in ("decade", "century"):
        unit, steps = "year", steps * (10 if unit == "decade" else 100)
    start = anchor.earliest if steps < 0 else anchor.latest
    return replace(around(start, unit, steps), against=start)


_LENGTHS = {
    "day": ONE_DAY,
    "weekend": ONE_DAY,
    "week": ONE_DAY * 7,
    "month": ONE_DAY * 31,
    "quarter": ONE_DAY * 92,
}
"""How long the date spoken of may be for a unit to stand beside it."""

_LONG = ("week", "weekend", "month", "quarter", "year", "decade", "century")
_TIMES_OF_DAY = ("morning", "afternoon", "evening", "night")
_ANY_UNIT = one_of(("day", *_LONG, *_TIMES_OF_DAY))
STOP = rf"(?=[,.;:)\"\u201d]|{GAP}(?:and|but|in|at|by|from|when|while|as|with|for)\b|\s*$)"

FORMS: tuple[Form, ...] = (
    form(
        "beside",
        rf"\bthe{GAP}(?P<step>previous|preceding|prior|following|next|same){GAP}"
        rf"(?P<unit>{_ANY_UNIT})\b",
        _beside,
    ),
    form(
        "that",
        rf"\b(?:(?:earlier|later){GAP})?(?P<step>that)(?:{GAP}same)?{GAP}(?P<unit>day|week|month|quarter|year)\b",
        _beside,
    ),
    form(
        "counted",
        rf"\b{ABOUT}?{NUMBER}{GAP}{UNITS}{GAP}(?P<way>(?:earlier|later)\b|(?:before|after)\b{STOP})",
        _counted,
    ),
    form(
        "unit beside",
        rf"\bthe{GAP}(?P<unit>{_ANY_UNIT}){GAP}(?P<step>before|after)\b{STOP}",
        _beside,
    ),
    form(
        "name beside",
        rf"\bthe{GAP}(?P<step>previous|preceding|prior|following|next){GAP}"
        rf"(?P<name>{LONG_WEEKDAY}|{one_of(m for m in MONTHS if len(m) > 4)})\b{TIME_OF_DAY}?",
        _named,
    ),
    form(
        "within",
        rf"\b(?:earlier|later){GAP}(?:in|on){GAP}the{GAP}(?P<unit>day|week|month|year)\b(?!{GAP}of\b)",
        _within,
    ),
)
