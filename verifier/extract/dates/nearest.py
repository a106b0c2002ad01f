"""What comes every year: which year's October 7, May or third quarter the words mean.

News looks back: without a year the nearest one behind the day of publication is meant, that day
included, and the nearest one ahead where the verb is in the future.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from claims.date import Precision
from verifier.extract.dates.form import NotADate, Scene
from verifier.extract.dates.period import Period
from verifier.extract.dates.tense import Tense

NEAR = 100
"""Days from the publication within which a day or month needs no year."""

FAR = 230
"""Days from the publication beyond which a writer would have named the year."""

LEAP = 8
"""Years between two February 29 at most."""


def nearest(of_year: Callable[[int], Period], scene: Scene, step: str = "") -> Period:
    """Return the occurrence of something yearly that the words mean, by `step` ("last") or by the tense.

    `of_year` raises ValueError for a year in which it does not occur (February 29).
    """
    today = scene.today
    found = _occurrences(of_year, today.year, 1)
    if len(found) < 3:
        found = _occurrences(of_year, today.year, LEAP)
    match step:
        case "last":
            chosen = [p for p in found if p.latest < today][-1:]
        case "next":
            chosen = [p for p in found if p.earliest > today][:1]
        case "this":
            chosen = [p for p in found if p.earliest.year == today.year]
        case _:
            behind, ahead = [p for p in found if p.earliest <= today], [p for p in found if p.latest >= today]
            chosen = [_by_tense(behind[-1], ahead[0], scene)] if behind and ahead else []
    if not chosen:
        raise NotADate("it falls outside the calendar")
    return replace(chosen[0], against=today, yearless=True)


def _occurrences(of_year: Callable[[int], Period], middle: int, reach: int) -> list[Period]:
    found = []
    for year in range(max(1, middle - reach), min(9999, middle + reach) + 1):
        try:
            found.append(of_year(year))
        except ValueError:
            continue
    return found


def _by_tense(behind: Period, ahead: Period, scene: Scene) -> Period:
    """Choose by the tense, unless one lies near and the other so far that a writer would have named its year.

    A near day ahead is then meant even in a past clause ("said it was calling the bonds on Dec. 7"), since
    days are announced; a month only when the clause is not in the past.
    """
    tense, today = scene.tense, scene.today
    wait, back = (ahead.earliest - today).days, (today - behind.latest).days
    a_day = ahead.precision is not Precision.MONTH
    if wait <= 0 or (a_day and back <= NEAR and wait >= FAR):
        return behind
    if tense is Tense.FUTURE:
        return ahead
    if wait <= NEAR and back >= FAR:
        past = (Tense.DONE,) if a_day else (Tense.DONE, Tense.PAST)
        return behind if tense in past else ahead
    return behind
