"""Numbers whose notation says that they are no figures: dates, clock times, ages, scores, serial numbers."""

from __future__ import annotations

from typing import Final

from verifier.extract.figures.candidate import Candidate
from verifier.extract.figures.number import Manner
from verifier.extract.figures.plurals import is_plural
from verifier.extract.figures.tokens import Token, Tokens
from verifier.extract.figures.wordclasses import CALENDAR, MONTHS, STOPS, VERBS

_CLOCK: Final = frozenset(
    {"am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "o’clock", "gmt", "bst", "est", "utc"}
)


_DIAL: Final = range(24)
"""The hours of a day."""

_BEFORE_HOURS: Final = frozenset("at from after before until till by about around since to and".split())


def _of_day(tokens: Tokens, stop: int) -> bool:
    return tokens.phrase(stop, stop + 3) in (
        "in the morning",
        "in the afternoon",
        "in the evening",
    ) or tokens.phrase(stop, stop + 2) in ("at night", "at noon")


_HANDS: Final = frozenset({"hr", "min"})
"""Abbreviations that chain the parts of one time: "2hr 40min 37sec"."""


_SLASHES: Final = frozenset("/_@#")


def in_a_name(it: Candidate) -> bool:
    """Numbers touched by letters, slashes and the like: paths, dates, "3G", "4x4", "1990s"."""
    first, stop = it.part.first, it.part.stop
    before, behind = it.tokens.at(first - 1), it.tokens.at(stop)
    if before.text in (".", ",") and it.tokens.glued(first) and it.tokens.glued(first - 1):
        lead = it.tokens.at(first - 2).text
        return lead[-1:].isdecimal() or lead.isupper()
    if it.part.numeral.scale != 1 and behind_scale_letter(it):
        return True
    if it.tokens.glued(first) and (
        before.text in _SLASHES or before.word or before.digits or before.text in "+\\"
    ):
        return True
    if not it.tokens.glued(stop):
        return False
    at = it.part.numeral.stop
    return (
        (behind.text in _SLASHES and not it.part.money)
        or (behind.word and at == stop and not _run_on(behind))
        or behind.digits
    )


def behind_scale_letter(it: Candidate) -> bool:
    """Return whether a letter makes a model of the number behind a name: "an Agosta 90B submarine"."""
    numeral, before = it.part.numeral, it.tokens.at(it.part.first - 1)
    lettered = len(it.tokens[numeral.stop - 1].text) == 1 and it.tokens.glued(numeral.stop - 1)
    named = before.capital and before.lower not in STOPS and before.lower not in VERBS and it.part.first > 1
    return lettered and named and it.part.unit is None


def _run_on(word: Token) -> bool:
    """Return whether a word that touches a number has only lost its space: "8nations"."""
    return len(word.text) >= _LONG and word.text.isalpha() and word.text.islower() and is_plural(word)


_LONG: Final = 5
"""How many letters no suffix of a number has."""


def clock(it: Candidate) -> bool:
    """Clock times, ratios and scores with a colon."""
    first, stop = it.part.first, it.part.stop
    behind = it.tokens.at(stop)
    if behind.lower in _CLOCK or it.tokens.at(it.part.numeral.stop).lower in _CLOCK:
        return True
    if it.tokens.at(first - 1).lower in _HANDS or (behind.digits and it.tokens.at(stop - 1).lower in _HANDS):
        return True
    if it.tokens.at(it.part.numeral.stop).lower == "hrs":
        return len(it.tokens[it.part.numeral.first].text) == len("0900")
    if it.part.first == 0 and behind.text == ":" and it.bare:
        return True
    if behind.lower in ("in", "at") and it.bare and it.part.value <= len(_DIAL) and _of_day(it.tokens, stop):
        return it.tokens.at(it.part.first - 1).lower in _BEFORE_HOURS
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
    return (
        it.part.measure is None and it.phrase is None and not (it.part.money and it.tokens.at(stop + 1).word)
    )


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
    return listed or (it.tokens.at(numeral.stop).digits and it.part.unit is None and numeral.scale == 1)


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
