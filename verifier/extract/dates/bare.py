"""Days and months by their names, with or without a year: "October 29, 2023", "26-27 October", "Friday".

Without a year the words mean the nearest day or month behind the day of publication, that day included;
the nearest one ahead where the verb is in the future.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import replace

from claims.date import Precision
from verifier.extract.dates import period as on
from verifier.extract.dates.form import FLAGS, Form, NotADate, Scene, form
from verifier.extract.dates.nearest import nearest
from verifier.extract.dates.period import Period
from verifier.extract.dates.words import (
    ANY_MONTH,
    DASH,
    DAY,
    GAP,
    ITS_YEAR,
    LAST_DAY,
    LONG_WEEKDAY,
    MONTH,
    MONTHS,
    SHORT_WEEKDAY,
    STEPS,
    TIME_OF_DAY,
    WEEKDAYS,
    YEAR,
    plain,
)

_IN_MONTH = frozenset(
    "in since until till by during through before after early mid late last this next between back and or "
    "from for previous the its a following of".split()
)
"""Words before a month, even one that is also a name."""

_ALSO_NAMES = frozenset("may march april june august jan".split())
_OF_NAMES = frozenset("of and or for from a".split())
_FIRST_NAMES = frozenset("april may june august jan".split())
_BESIDE_NAMES = frozenset("and or of for from by between".split())
_ALSO_WORDS = frozenset("may march".split())


LOOK_BACK = 24
"""Code points before a month in which its partner may end."""

_BORROWED = re.compile(
    rf"(?:{GAP}(?:and|or|to|through|until){GAP}|{DASH})(?:(?:early|mid|late)(?:{GAP}|-))?{ANY_MONTH}"
    rf"(?:{GAP}[0-3]?\d)?,?{GAP}{YEAR}",
    FLAGS,
)
_PART_OF = re.compile(rf"\b(?:start|beginning|middle|end){GAP}of{GAP}$", FLAGS)
_AFTER_A_MONTH = re.compile(rf"(?:{ANY_MONTH}|\d)(?:{GAP}(?:and|or|to|through|until){GAP}|{DASH})$", FLAGS)


def _stated_year(match: re.Match[str], scene: Scene) -> int | None:
    """Return the year in the words or of their partner ("May to July 2020"), None where they name none."""
    if match["year"]:
        return int(match["year"])
    if match["shift"]:
        return scene.today.year + STEPS[plain(match["shift"])]
    partner = None if match["step"] else _BORROWED.match(scene.text, scene.end, scene.ceiling)
    return int(partner["year"]) if partner else None


def _of_stated_year(period: Period, match: re.Match[str], scene: Scene) -> Period:
    """Return the period with what its year rests on: itself, the publication, or its partner's year."""
    against = scene.published if match["shift"] else None
    return replace(period, against=against, yearless=not (match["year"] or match["shift"]))


def _month_number(match: re.Match[str]) -> int:
    printed = match["month"]
    if not printed[0].isupper():
        raise NotADate(f"{printed!r} is no name of a month")
    return MONTHS[plain(printed)]


def _days(match: re.Match[str], scene: Scene) -> Period:
    """Put "October 29", "29 October 2023" or "Aug. 3 to 5" on the calendar."""
    number, first = _month_number(match), int(match["day"])
    last = int(match["last"]) if match["last"] else first

    def of_year(year: int) -> Period:
        a, b = datetime.date(year, number, first), datetime.date(year, number, last)
        if b < a:
            raise NotADate(f"{match.group()!r} ends before it begins")
        return Period(a, b, Precision.DAY if a == b else Precision.PERIOD)

    of_year(2000)
    year = _stated_year(match, scene)
    if year is not None:
        return _of_stated_year(of_year(year), match, scene)
    return _on_weekday(match, of_year, nearest(of_year, scene, plain(match["step"] or "")))


def _on_weekday(match: re.Match[str], of_year: Callable[[int], Period], chosen: Period) -> Period:
    """Let a weekday printed beside the day correct the year by one."""
    if not match["on"] or chosen.earliest.weekday() == WEEKDAYS[plain(match["on"])]:
        return chosen
    for year in (chosen.earliest.year + 1, chosen.earliest.year - 1):
        try:
            other = of_year(year)
        except ValueError:
            continue
        if other.earliest.weekday() == WEEKDAYS[plain(match["on"])]:
            return replace(other, against=chosen.against, yearless=True)
    return chosen


def _month(match: re.Match[str], scene: Scene) -> Period:
    number, year = _month_number(match), _stated_year(match, scene)
    if year is not None:
        return _of_stated_year(on.month(year, number), match, scene)
    if not match["step"] and not _means_month(match, scene):
        raise NotADate(f"{match.group()!r} is a name or a verb here")
    return nearest(lambda y: on.month(y, number), scene, plain(match["step"] or ""))


def _means_month(match: re.Match[str], scene: Scene) -> bool:
    word, before = plain(match["month"]), scene.previous_word
    abbreviated = len(word) < 4 and not match["month"].endswith(".")
    if _PART_OF.search(scene.text[max(scene.floor, scene.start - LOOK_BACK) : scene.start]):
        return True
    if before.lower() in _IN_MONTH:
        a_name = abbreviated or word in _FIRST_NAMES
        if a_name and before.lower() in _BESIDE_NAMES and scene.next_word[:1].isupper():
            return False
        return word not in _ALSO_WORDS or before.lower() not in _OF_NAMES
    if _AFTER_A_MONTH.search(scene.text[max(scene.floor, scene.start - LOOK_BACK) : scene.start]):
        return True
    return not abbreviated and word not in _ALSO_NAMES and not before[:1].isupper()


_STEP = rf"(?:(?P<step>last|this|next|coming){GAP})"
_ON_WEEKDAY = rf"(?:(?P<on>{LONG_WEEKDAY}|{SHORT_WEEKDAY}){TIME_OF_DAY}?,?{GAP}(?:the{GAP})?)"
_TO_DAY = rf"(?:(?:{DASH}|{GAP}(?:to|through|until|{DASH}){GAP}){LAST_DAY})"

_BRACKETED = rf"(?:{GAP}\({LONG_WEEKDAY}\)(?=,?{GAP}[12]\d{{3}}))"
_IN_BRACKETS = rf"(?P<on>{LONG_WEEKDAY}){TIME_OF_DAY}?{GAP}(?P<step>)(?P<last>)\("

FORMS: tuple[Form, ...] = (
    form("month day in brackets", rf"\b{_IN_BRACKETS}{MONTH}{GAP}{DAY}(?!\w){ITS_YEAR}?\)", _days),
    form("day month in brackets", rf"\b{_IN_BRACKETS}{DAY}{GAP}{MONTH}{ITS_YEAR}?\)", _days),
    form(
        "month day",
        rf"\b{_ON_WEEKDAY}?{_STEP}?{MONTH}{GAP}(?:the{GAP})?{DAY}(?!\w){_TO_DAY}?{_BRACKETED}?{ITS_YEAR}?",
        _days,
    ),
    form(
        "day month",
        rf"(?<![\w$\u00a3\u20ac#/.,:-]){_ON_WEEKDAY}?{DAY}{_TO_DAY}?(?:{GAP}of)?(?:{GAP}|-){_STEP}?{MONTH}"
        rf"{ITS_YEAR}?",
        _days,
    ),
    form("month", rf"\b{_STEP}?{MONTH}{ITS_YEAR}?(?!\w)", _month),
)
