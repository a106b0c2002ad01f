"""Dates that carry their year: 2023-10-29, 29/10/2023, 2019, 2021-2031, fiscal 1998, the '60s."""

from __future__ import annotations

import re

from claims.date import Precision
from verifier.extract.dates import period as on
from verifier.extract.dates.form import FLAGS, Form, NotADate, Scene, form
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

LOOK_BACK = 32
"""Code points before a year in which the number of a law may stand."""

_LAW = re.compile(rf"\b(?:Act|Law|Decree|Bill|Resolution)\b,?{GAP}(?:No\.?{GAP}?)?\d+{GAP}of{GAP}$", FLAGS)
_IN_TIME = frozenset(
    "pre post in since by until till during before after of from to through for between and or circa year "
    "late early mid".split()
)
_COUNTING = frozenset(
    "about around some nearly almost over than least most approximately roughly only at".split()
)
_NOT_PLURAL = frozenset("was is as has this its his us".split())
_OWNING = frozenset("the its his her their our this that a 's".split())


def _year(match: re.Match[str], scene: Scene) -> Period:
    number = int(match["year"])
    if not _is_year(number, scene):
        raise NotADate(f"{number} counts something")
    if _LAW.search(scene.text[max(scene.floor, scene.start - LOOK_BACK) : scene.start]):
        raise NotADate(f"{number} is part of the name of a law")
    return on.year(number)


def _is_year(number: int, scene: Scene) -> bool:
    before, plural = scene.previous_word, precedes_plural(scene)
    if before.lower() in _COUNTING:
        return False
    if before.lower() in _IN_TIME:
        return not (number % 100 == 0 and (plural or number < 1900))
    if not 1900 <= number <= 2100:
        return False
    if scene.text[scene.start - 1 : scene.start] == "(" and scene.text[scene.end : scene.end + 1] == ")":
        return True
    if before.lower() in _OWNING:
        return True
    return not plural and (not before or before.islower())


def precedes_plural(scene: Scene) -> bool:
    """Whether the word behind the number looks like what it counts."""
    after = scene.next_word
    return after.endswith("s") and after.islower() and after not in _NOT_PLURAL


def _years(match: re.Match[str], scene: Scene) -> Period:
    return _run(match, int(match["year"]))


def _run(match: re.Match[str], first: int) -> Period:
    last = match["last"]
    until = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if until <= first or until - first > 200:
        raise NotADate(f"{match.group()!r} is no run of years")
    return Period(on.year(first).earliest, on.year(until).latest, Precision.PERIOD)


def _fiscal(match: re.Match[str], scene: Scene) -> Period:
    """Leave a fiscal year as it is said: when it begins, each company and country says for itself."""
    return on.year(int(match["year"])) if match["year"] else _run(match, int(match["from"]))


def _decade(match: re.Match[str], scene: Scene) -> Period:
    """The 1990s are ten years, the 1800s a hundred; the 1900s and 2000s are ten in most hands."""
    first = int(match["year"])
    return on.century(first) if first % 100 == 0 and first < 1900 else on.decade(first)


def _short_decade(match: re.Match[str], scene: Scene) -> Period:
    """The '60s are the latest sixties that had begun, those of the last century where no day is known."""
    first = 1900 + int(match["decade"])
    begun = scene.published.year if scene.published else 1999
    return on.decade(first + (begun - first) // 100 * 100)


def _century(match: re.Match[str], scene: Scene) -> Period:
    if match["era"]:
        raise NotADate(f"{match.group()!r} lies before the year 1")
    return _century_of(match["century"])


def _centuries(match: re.Match[str], scene: Scene) -> Period:
    """Put "the 18th and 19th centuries" on the calendar, as one stretch."""
    first, last = _century_of(match["first"]), _century_of(match["century"])
    return Period(first.earliest, last.latest, Precision.PERIOD)


def _century_of(words: str) -> Period:
    word = plain(words)
    number = CENTURIES[word] if word in CENTURIES else int(word[:-2])
    if not 1 <= number <= 99:
        raise NotADate(f"the century {number} lies outside the years 1 to 9999")
    return on.century((number - 1) * 100)


FORMS: tuple[Form, ...] = (
    form(
        "fiscal",
        rf"\b(?:(?:fiscal|financial)(?:{GAP}year)?{GAP}|FY(?:{GAP})?)"
        rf"(?:(?P<from>[12]\d{{3}})(?:{DASH}|/)(?P<last>[12]\d{{3}}|\d\d)(?!\w)|{YEAR})",
        _fiscal,
    ),
    form("decade", rf"\b(?P<year>[12]\d\d0){APOSTROPHE}?s\b", _decade),
    form("short decade", rf"(?<!\w){APOSTROPHE}(?P<decade>\d0)s\b", _short_decade),
    form(
        "centuries",
        rf"\b{CENTURY.replace('century', 'first')}(?:{GAP}(?:and|or|to){GAP}(?:the{GAP})?|{DASH}){CENTURY}"
        rf"{GAP}centuries\b(?!{GAP}(?:BCE?|B\.C\.))",
        _centuries,
    ),
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
