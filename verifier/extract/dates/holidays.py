"""Holidays that fall on one day of every year by a rule that the whole English press shares."""

from __future__ import annotations

import re

from verifier.extract.dates import period as on
from verifier.extract.dates.form import Form, NotADate, Scene, form
from verifier.extract.dates.nearest import nearest
from verifier.extract.dates.period import ONE_DAY, Day, Period
from verifier.extract.dates.words import APOSTROPHE, GAP, ITS_YEAR, STEPS, plain

HOLIDAYS = {
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}
"""Month and day of each."""

_THANKSGIVING = "thanksgiving"


def _holiday(match: re.Match[str], scene: Scene) -> Period:
    if not match["name"][0].isupper():
        raise NotADate("a holiday is printed with a capital")
    name = re.sub(APOSTROPHE, "'", plain(match["name"]))

    def of_year(year: int) -> Period:
        if name.startswith(_THANKSGIVING):
            first = Day(year, 11, 1)
            return on.day(first + ONE_DAY * ((3 - first.weekday()) % 7 + 21))
        return on.day(Day(year, *HOLIDAYS[name]))

    if match["year"]:
        return of_year(int(match["year"]))
    if match["shift"]:
        return of_year(scene.today.year + STEPS[plain(match["shift"])])
    return nearest(of_year, scene, plain(match["step"] or ""))


_NAMES = "|".join(name.replace("'", APOSTROPHE).replace(" ", GAP) for name in HOLIDAYS)

FORMS: tuple[Form, ...] = (
    form(
        "holiday",
        rf"\b(?:(?P<step>last|this|next){GAP})?(?P<name>{_NAMES}|{_THANKSGIVING}(?:{GAP}Day)?)\b"
        rf"{ITS_YEAR}?",
        _holiday,
    ),
)
