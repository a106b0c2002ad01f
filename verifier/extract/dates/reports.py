"""Words of reports of results: "a year earlier", "the same period last year", "the latest quarter".

They look from the stretch spoken of: the last quarter or month before them in their sentence, else the
quarter that the report named last.
"""

from __future__ import annotations

import re
from dataclasses import replace

from claims.date import Precision
from verifier.extract.dates import period as on
from verifier.extract.dates.anchored import STOP, from_today, moved
from verifier.extract.dates.form import FLAGS, Form, NotADate, Scene, form
from verifier.extract.dates.period import ONE_DAY, Day, Period, shifted
from verifier.extract.dates.relative import ABOUT
from verifier.extract.dates.words import APOSTROPHE, GAP, ORDINALS, plain

_KEPT = frozenset({Precision.MONTH, Precision.QUARTER})
"""What "a year earlier" keeps: a month or quarter is set beside the same one, of a day the year counts."""

_STRETCHES = frozenset({Precision.MONTH, Precision.QUARTER, Precision.PERIOD, Precision.WEEK})

REPORT = 4000
"""Code points before an expression in which the quarter that is reported may be named."""

_NAMED_QUARTER = re.compile(rf"\b(first|second|third|fourth)(?:{GAP}|-)quarter\b", FLAGS)
_OTHER_STRETCH = re.compile(
    rf"\b(?:six|nine|twelve|12)(?:{GAP}|-)months?\b|\b(?:half|full|fiscal)(?:{GAP}|-)year\b", FLAGS
)


def _year_earlier(match: re.Match[str], scene: Scene) -> Period:
    """Put "a year ago" beside the month or quarter spoken of; alone it is the year before."""
    kept = scene.anchor if scene.anchor and scene.anchor.precision in _KEPT else _reported(scene)
    if kept is None:
        return moved(scene, "year", -1) if scene.anchor else from_today(scene, "year", -1)
    first = shifted(kept.earliest, months=-12)
    return replace(on.months(first.year, first.month, kept.precision), against=kept.earliest)


def _same_a_year_before(match: re.Match[str], scene: Scene) -> Period:
    """Put "the same period last year" on the calendar, one year before the stretch spoken of."""
    spoken = scene.anchor if scene.anchor and scene.anchor.precision in _STRETCHES else _reported(scene)
    if spoken is None:
        raise NotADate("the same of what is open")
    first, last = shifted(spoken.earliest, months=-12), spoken.latest + ONE_DAY
    latest = shifted(last, months=-12) - ONE_DAY
    return Period(first, latest, spoken.precision, against=spoken.earliest)


def _same_of_year(match: re.Match[str], scene: Scene) -> Period:
    """Put "the 2022 quarter" on the calendar: the quarter spoken of, in that year."""
    spoken = (
        scene.anchor if scene.anchor and scene.anchor.precision is Precision.QUARTER else _reported(scene)
    )
    if spoken is None:
        raise NotADate("a quarter of what is open")
    year = int(match["year"]) if match["year"] else scene.today.year - 1
    return replace(on.months(year, spoken.earliest.month, Precision.QUARTER), against=spoken.earliest)


def _quarter(match: re.Match[str], scene: Scene) -> Period:
    """Put "the quarter" on the calendar, the one spoken of; "the latest quarter" is else the last one."""
    if scene.anchor and scene.anchor.precision is Precision.QUARTER:
        return scene.anchor
    if reported := _reported(scene):
        return reported
    if match["latest"]:
        return from_today(scene, "quarter", -1)
    raise NotADate("a quarter of what is open")


def _reported(scene: Scene) -> Period | None:
    """Return the quarter named last before the words, None where none is or the publication is unknown."""
    named = list(_NAMED_QUARTER.finditer(scene.text, max(0, scene.start - REPORT), scene.start))
    if not named or scene.published is None:
        return None
    names_quarter = "quarter" in scene.text[scene.start : scene.end].lower()
    if not names_quarter and _OTHER_STRETCH.search(scene.text, named[-1].end(), scene.start):
        return None
    number, today = ORDINALS[plain(named[-1][1])], scene.today
    year = today.year - (Day(today.year, 3 * number - 2, 1) > today)
    return replace(on.quarter(year, number), against=today)


FORMS: tuple[Form, ...] = (
    form(
        "same a year before",
        rf"\b(?:the{GAP})?(?:same|corresponding|comparable){GAP}(?:period|quarter|month|months|week){GAP}"
        rf"(?:(?:of|in){GAP})?(?:last{GAP}year|(?:a{GAP})?year{GAP}(?:earlier|ago|before))\b",
        _same_a_year_before,
    ),
    form(
        "same of year",
        rf"\b(?:the{GAP}(?P<year>[12]\d{{3}})|last{GAP}year{APOSTROPHE}s){GAP}(?:quarter|period)\b",
        _same_of_year,
    ),
    form(
        "year earlier",
        rf"\b(?:(?:the{GAP}quarter{GAP})?a{GAP}year{GAP}ago"
        rf"|{ABOUT}?(?:a|one){GAP}year{GAP}(?:earlier\b|before\b{STOP})"
        rf"|(?:the{GAP})?year(?:-|{GAP})(?:earlier|ago)"
        rf"(?:{GAP}(?:(?:first|second|third|fourth){GAP})?(?:period|quarter|month))?)(?!\w)",
        _year_earlier,
    ),
    form(
        "quarter spoken of",
        rf"\bthe{GAP}(?:(?P<latest>latest{GAP}(?:quarter|period))|quarter(?!{GAP}of|-to-))\b",
        _quarter,
    ),
)
