"""Dates that carry their year: 2023-10-29, 29/10/2023, 2019, 2021-2031, fiscal 1998, the '60s."""

from __future__ import annotations

import datetime
import re

from claims.date import Precision
from verifier.extract.dates import period as on
from verifier.extract.dates.form import Form, NotADate, Scene, form
from verifier.extract.dates.period import Period
from verifier.extract.dates.words import (
    APOSTROPHE,
    CENTURIES,
    CENTURY,
    COUNTED,
    DASH,
    GAP,
    YEAR,
    plain,
)

_NOT_IN_A_PATH = r"(?<![\w/.:=-])"
_ENDS_HERE = r"(?![\w/]|[-.:]\d)"

_IN_TIME = frozenset(
    "pre post in since by until till during before after of from to through for between and or circa year "
    "late early mid".split()
)
_COUNTING = frozenset(
    "about around some nearly almost over than least most approximately roughly only at".split()
)
_NOT_PLURAL = frozenset("was is as has this its his us".split())
_OWNING = frozenset("the its his her their our this that a 's".split())


def _iso(match: re.Match[str], scene: Scene) -> Period:
    return on.day(datetime.date(int(match["year"]), int(match["month"]), int(match["day"])))


def _numeric(match: re.Match[str], scene: Scene) -> Period:
    """Day and month tell themselves apart above 12; dots stand for the day first; else it stays open."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if year < 100:
        year += 1900 if year > 50 else 2000
    if match["mark"] == "." or first > 12 or first == second:
        return on.day(datetime.date(year, second, first))
    if second > 12:
        return on.day(datetime.date(year, first, second))
    raise NotADate(f"{match.group()!r} may be day or month first")


def _year(match: re.Match[str], scene: Scene) -> Period:
    number = int(match["year"])
    if not _is_year(number, scene):
        raise NotADate(f"{number} counts something")
    return on.year(number)


def _is_year(number: int, scene: Scene) -> bool:
    before, after = scene.previous_word, scene.next_word
    if before.lower() in _COUNTING:
        return False
    plural = after.endswith("s") and after.islower() and after not in _NOT_PLURAL
    if before.lower() in _IN_TIME:
        return not (number % 100 == 0 and (plural or number < 1900))
    if not 1900 <= number <= 2100:
        return False
    if before.lower() in _OWNING:
        return True
    return not plural and (not before or before.islower())


def _years(match: re.Match[str], scene: Scene) -> Period:
    first, last = int(match["year"]), match["last"]
    until = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if until <= first or until - first > 200:
        raise NotADate(f"{match.group()!r} is no run of years")
    return Period(on.year(first).earliest, on.year(until).latest, Precision.PERIOD)


def _fiscal(match: re.Match[str], scene: Scene) -> Period:
    return on.year(int(match["year"]))


def _decade(match: re.Match[str], scene: Scene) -> Period:
    return on.decade(int(match["year"]))


def _short_decade(match: re.Match[str], scene: Scene) -> Period:
    """The '60s are the latest sixties that had begun, those of the last century where no day is known."""
    first = 1900 + int(match["decade"])
    begun = scene.published.year if scene.published else 1999
    return on.decade(first + (begun - first) // 100 * 100)


def _century(match: re.Match[str], scene: Scene) -> Period:
    word = plain(match["century"])
    number = CENTURIES[word] if word in CENTURIES else int(word[:-2])
    before = bool(match["era"])
    if before or not 1 <= number <= 99:
        raise NotADate(f"{match.group()!r} lies outside the years 1 to 9999")
    return on.century((number - 1) * 100)


FORMS: tuple[Form, ...] = (
    form(
        "iso",
        rf"{_NOT_IN_A_PATH}(?P<year>\d{{4}})(?P<mark>[-/.])(?P<month>[01]?\d)(?P=mark)(?P<day>[0-3]?\d)"
        r"(?=T\d\d:)?(?![\d/]|[-.:]\d|[A-SU-Z])",
        _iso,
    ),
    form(
        "numeric",
        rf"{_NOT_IN_A_PATH}(?P<first>[0-3]?\d)(?P<mark>[-/.])(?P<second>[0-3]?\d)(?P=mark)"
        rf"(?P<year>\d{{4}}|\d\d){_ENDS_HERE}",
        _numeric,
    ),
    form("fiscal", rf"\b(?:(?:fiscal|financial)(?:{GAP}year)?{GAP}|FY(?:{GAP})?){YEAR}", _fiscal),
    form("decade", rf"\b(?P<year>[12]\d\d0){APOSTROPHE}?s\b", _decade),
    form("short decade", rf"(?<!\w){APOSTROPHE}(?P<decade>\d0)s\b", _short_decade),
    form("century", rf"\b{CENTURY}(?:{GAP}|-)century\b(?P<era>{GAP}(?:BCE?|B\.C\.))?", _century),
    form(
        "years",
        rf"(?<![\w$\u00a3\u20ac#/.,-])(?P<year>[12]\d{{3}})(?:{DASH}|/)(?P<last>[12]\d{{3}}|\d\d)(?![\w/]|[-.:]\d)"
        rf"(?!{GAP}{COUNTED}\b)",
        _years,
    ),
    form(
        "year",
        rf"(?:(?<=\bpre-)|(?<=\bmid-)|(?<=\bpost-)|(?<=\blate-)|(?<=\bearly-)|(?<![\w$\u00a3\u20ac#/.,@-])){YEAR}",
        _year,
    ),
)
