"""Numbers whose notation says that they are no figures: dates, clock times, ages, scores, serial numbers."""

from __future__ import annotations

from typing import Final

from verifier.extract.figures.candidate import Candidate
from verifier.extract.figures.number import Manner
from verifier.extract.figures.plurals import is_plural
from verifier.extract.figures.wordclasses import CALENDAR, MONTHS, STOPS, VERBS

_CLOCK: Final = frozenset(
    {"am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "o’clock", "gmt", "bst", "hrs", "est", "utc"}
)


_SLASHES: Final = frozenset("/_@#")


_AGE_NOUNS: Final = frozenset(
    {"year-old", "years-old", "year-olds", "yr-old", "month-old", "week-old", "day-old"}
)


def in_a_name(it: Candidate) -> bool:
    """Numbers touched by letters, slashes and the like: paths, dates, "3G", "4x4", "1990s"."""
    first, stop = it.part.first, it.part.stop
    before, behind = it.tokens.at(first - 1), it.tokens.at(stop)
    if before.text in (".", ",") and it.tokens.glued(first) and it.tokens.glued(first - 1):
        return it.tokens.at(first - 2).text[-1:].isdecimal()
    if it.tokens.glued(first) and (
        before.text in _SLASHES or before.word or before.digits or before.text in "+\\"
    ):
        return True
    if not it.tokens.glued(stop):
        return False
    at = it.part.numeral.stop
    return (behind.text in _SLASHES and not it.part.money) or (behind.word and at == stop) or behind.digits


def clock(it: Candidate) -> bool:
    """Clock times, ratios and scores with a colon."""
    first, stop = it.part.first, it.part.stop
    behind = it.tokens.at(stop)
    if behind.lower in _CLOCK or it.tokens.at(it.part.numeral.stop).lower in _CLOCK:
        return True
    colon = it.tokens.at(first - 1).text == ":" and it.tokens.glued(first) and it.tokens.glued(first - 1)
    return colon or (behind.text == ":" and it.tokens.glued(stop) and it.tokens.glued(stop + 1))


def dashed(it: Candidate) -> bool:
    """Scores, telephone numbers, seasons: digits joined by a dash that is no range; "two-wheeler"."""
    first, stop = it.part.first, it.part.numeral.stop
    before, behind = it.tokens.at(first - 1), it.tokens.at(stop)
    if before.text in ("-", "–") and it.tokens.glued(first) and it.tokens.glued(first - 1):
        return it.tokens.at(first - 2).lower != "sub"
    if behind.text not in ("-", "–") or not it.tokens.glued(stop) or not it.tokens.glued(stop + 1):
        return False
    return it.part.measure is None and it.phrase is None


def serial(it: Candidate) -> bool:
    """Leading zeros, digits beside digits, numbered lists."""
    numeral = it.part.numeral
    if numeral.manner is not Manner.DIGITS:
        return False
    text = it.tokens[numeral.first].text
    if len(text) > 1 and text[0] == "0" and text[1] != ".":
        return True
    if it.tokens.at(it.part.first - 1).digits and it.part.money is None:
        return True
    listed = numeral.first == 0 and it.tokens.at(1).text in (".", ")") and it.plain
    return listed or (it.tokens.at(numeral.stop).digits and it.part.unit is None)


def date(it: Candidate) -> bool:
    """Days of a month, and years."""
    if it.part.unit or it.part.numeral.manner not in (Manner.DIGITS, Manner.RANK):
        return False
    before, behind = it.tokens.at(it.part.first - 1), it.tokens.at(it.part.stop)
    if before.text == ".":
        before = it.tokens.at(it.part.first - 2)
    month = (before.lower in MONTHS and before.capital) or (behind.lower in MONTHS and behind.capital)
    if (month and it.part.value <= 31) or (
        behind.lower == "of" and it.tokens.at(it.part.stop + 1).lower in MONTHS
    ):
        return True
    if not (it.plain and 1500 <= it.part.value <= 2100):
        return False
    if before.capital and before.lower not in STOPS and before.lower not in VERBS and it.part.first > 1:
        return True
    counted = (
        it.phrase is not None
        and is_plural(it.tokens[it.phrase.stop - 1])
        and it.phrase.stop - it.phrase.first <= 2
    )
    dated = before.lower in _BEFORE_YEARS or before.lower in CALENDAR or before.text == ","
    if it.bounded:
        return before.lower not in ("than", "of", "least", "over", "estimated") and not counted
    return not counted or dated


_BEFORE_YEARS: Final = frozenset(
    "in since by until till during before after early late mid circa from and to the of between year".split()
)


def age(it: Candidate) -> bool:
    """Ages that describe a person: "Smith, 45, said", "the 22-year-old", "aged 12", "(45)"."""
    tokens, part = it.tokens, it.part
    behind = tokens.at(part.numeral.stop + (tokens.at(part.numeral.stop).text == "-"))
    if behind.lower in _AGE_NOUNS or tokens.phrase(part.numeral.stop, part.numeral.stop + 2) == "year old":
        return True
    if (
        tokens.at(part.first - 1).lower in ("aged", "age", "ages")
        or tokens.phrase(part.first - 2, part.first) == "age of"
    ):
        return True
    before = tokens.at(part.first - 1).text
    if not it.plain or not it.bare or part.value > 120:
        return False
    closed = tokens.at(part.stop).text in (",", ")", ";", ".", "") or tokens.at(part.stop).lower in (
        "and",
        "who",
        "was",
        "of",
    )
    return closed and (before == "(" or (before == "," and tokens.at(part.first - 2).word))
