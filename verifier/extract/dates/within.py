"""Weeks and days of a month or year: "the first week of October", "the last day of 2023"."""

from __future__ import annotations

import re

from claims.date import Precision
from verifier.extract.dates import period as on
from verifier.extract.dates.form import Form, NotADate, Scene, form
from verifier.extract.dates.nearest import nearest
from verifier.extract.dates.period import ONE_DAY, Period
from verifier.extract.dates.relative import around
from verifier.extract.dates.words import GAP, ITS_YEAR, MONTH, MONTHS, ORDINALS, STEPS, YEAR, plain

SEVEN = 7


def _within(match: re.Match[str], scene: Scene) -> Period:
    """Cut the week or day out of the month or year; weeks are counted in sevens from its first day."""
    whole = _whole(match, scene)
    which, days = plain(match["which"]), 1 if plain(match["unit"]) == "day" else SEVEN
    if which == "last":
        first = whole.latest - ONE_DAY * (days - 1)
    else:
        first = whole.earliest + ONE_DAY * days * (ORDINALS[which] - 1)
    precision = Precision.DAY if days == 1 else Precision.WEEK
    return Period(first, first + ONE_DAY * (days - 1), precision, whole.against, whole.yearless)


def _whole(match: re.Match[str], scene: Scene) -> Period:
    if match["bare"]:
        return on.year(int(match["bare"]))
    if match["long"]:
        whole = around(scene.today, plain(match["long"]), STEPS[plain(match["step"])])
        return Period(whole.earliest, whole.latest, against=scene.today)
    if not match["month"][0].isupper():
        raise NotADate(f"{match['month']!r} is no name of a month")
    number = MONTHS[plain(match["month"])]
    if match["year"]:
        return on.month(int(match["year"]), number)
    if match["shift"]:
        whole = on.month(scene.today.year + STEPS[plain(match["shift"])], number)
        return Period(whole.earliest, whole.latest, against=scene.today)
    return nearest(lambda year: on.month(year, number), scene)


_BARE = YEAR.replace("?P<year>", "?P<bare>")

FORMS: tuple[Form, ...] = (
    form(
        "within",
        rf"\b(?:the{GAP})?(?P<which>first|second|third|fourth|last)(?:{GAP}full)?{GAP}(?P<unit>week|day){GAP}(?:of|in){GAP}"
        rf"(?:{MONTH}{ITS_YEAR}?|(?P<step>last|this|next){GAP}(?P<long>month|year)\b|{_BARE})",
        _within,
    ),
)
