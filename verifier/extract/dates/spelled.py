"""Years and decades in words: "nineteen ninety-six", "the year two thousand", "the nineties", "mid-80s"."""

from __future__ import annotations

import re

from verifier.extract.dates import period as on
from verifier.extract.dates.absolute import precedes_plural
from verifier.extract.dates.form import FLAGS, Form, NotADate, Scene, form
from verifier.extract.dates.period import Day, Period
from verifier.extract.dates.words import COUNTED, DASH, DAY, GAP, MONTHS, NUMBERS, one_of, plain

_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_DECADES = {ten.removesuffix("y") + "ies": number for ten, number in _TENS.items()}
_DIGITS = {
    word: number for word, number in NUMBERS.items() if number < 10 and " " not in word and len(word) > 2
}
_TEENS = {word: number for word, number in NUMBERS.items() if 10 <= number < 20}
_HUNDREDS = {"seventeen": 1700, "eighteen": 1800, "nineteen": 1900, "twenty": 2000}

_IN_TIME = frozenset(
    "in since by until till during before after from to through between and year of early mid late".split()
)
_OPENING = frozenset("the early mid late".split())
_OWNED = re.compile(rf"\b(?:his|her|their|my|your|our|its)(?:{GAP}(?:early|mid|late))?[\s-]*$", FLAGS)
_BESIDE = re.compile(
    rf"\d0s(?:,|,?{GAP}(?:and|or|to|through)|{DASH}){GAP}?(?:the{GAP})?(?:(?:early|mid|late)(?:{GAP}|-))?$",
    FLAGS,
)
_WEATHER = re.compile(r"\b(?:temperatures?|degrees|highs?|lows?|winds?)\b", FLAGS)

LOOK_BACK = 60
"""Code points before a decade in which what it counts instead may stand ("highs in the 80s")."""


def _year(match: re.Match[str], scene: Scene) -> Period:
    hundreds = 2000 if match["thousand"] else _HUNDREDS[plain(match["hundreds"])]
    number = hundreds + _below_hundred(match["after"] or match["rest"])
    in_time = match["month"] or scene.previous_word.lower() in _IN_TIME
    if hundreds == 2000 and (not in_time or precedes_plural(scene)):
        raise NotADate(f"{match.group()!r} may count something")
    if not match["month"]:
        return on.year(number)
    month = MONTHS[plain(match["month"])]
    return on.day(Day(number, month, int(match["day"]))) if match["day"] else on.month(number, month)


def _below_hundred(words: str | None) -> int:
    """Return the number that "ninety-six", "oh five" or "twelve" stand for, 0 where nothing stands."""
    parts = re.split(r"[\W_]+", words.lower()) if words else []
    return sum(_TENS.get(part) or NUMBERS.get(part, 0) for part in parts)


def _decade(match: re.Match[str], scene: Scene) -> Period:
    """Put a decade on the calendar: the latest of its name that had begun, in the century spoken of."""
    before = scene.text[max(scene.floor, scene.start - LOOK_BACK) : scene.start]
    beside = _BESIDE.search(before)
    if (
        not (beside or scene.previous_word.lower() in _OPENING)
        or _OWNED.search(before)
        or _WEATHER.search(before)
    ):
        raise NotADate(f"{match.group()!r} may be an age or a measure")
    first = 1900 + (int(match["digits"]) if match["digits"] else _DECADES[plain(match["word"])])
    if beside and scene.anchor:
        return on.decade(first % 100 + scene.anchor.earliest.year // 100 * 100)
    if match["century"]:
        return on.decade(first)
    begun = scene.published.year if scene.published else 1999
    return on.decade(first + (begun - first) // 100 * 100)


_BETWEEN = rf"(?:{GAP}|{DASH})"
_UNIT = one_of(_DIGITS)
_BELOW = rf"(?:{one_of(_TENS)}(?:{_BETWEEN}{_UNIT})?|{one_of(_TEENS)})\b"
_MONTH = rf"(?:(?P<month>{one_of(m for m in MONTHS if len(m) > 3)}){GAP}(?:{DAY},?{GAP})?)?"

FORMS: tuple[Form, ...] = (
    form(
        "year in words",
        rf"\b{_MONTH}(?:(?P<hundreds>{one_of(_HUNDREDS)}){_BETWEEN}(?P<rest>{_BELOW}|(?:oh|o){_BETWEEN}{_UNIT}\b)"
        rf"|(?P<thousand>two{GAP}thousand)\b(?:{GAP}(?:and{GAP})?(?P<after>{_BELOW}|{_UNIT}\b))?)"
        rf"(?!{_BETWEEN}(?:{COUNTED}|hundred|thousand|million)\b)",
        _year,
    ),
    form(
        "decade in words",
        rf"\b(?:(?P<century>nineteen){_BETWEEN})?(?:(?P<word>{one_of(_DECADES)})|(?P<digits>[2-9]0)s)\b",
        _decade,
    ),
)
