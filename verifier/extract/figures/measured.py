"""The measure that stands behind a number: "40C", "20-year", "13 g/cm3", "75 mg per kg"."""

from __future__ import annotations

from typing import Final, NamedTuple

from verifier.extract.figures.measures import AFTER, LETTERS, PERCENT, SHARES, TIMES, WORDS
from verifier.extract.figures.symbols import ratio, symbol
from verifier.extract.figures.tokens import Tokens

_HEAT: Final = {"C": "degree Celsius", "F": "degree Fahrenheit"}
"""Capitals that stand for a temperature; a small c is a cent."""

_RESOLUTIONS: Final = frozenset("480 720 1080 1440 2160".split())
"""Lines of a picture, whose p is no penny."""

_CAPITALS: Final = frozenset([*"CFLVW", "MP", "PS"])
"""Letters that may be capitals: "40C", but no "5G"."""

_NEXT: Final = frozenset("after before earlier later ago apart time".split())
"""Words behind "a day" that make a date of it: "20 miles a day after"."""


class Measure(NamedTuple):
    """A measure from token `first` up to `stop`; `attributive` when in the singular before a noun."""

    name: str
    first: int
    stop: int
    attributive: bool = False


def measure_after(tokens: Tokens, stop: int) -> Measure | None:
    """Return the percentage or measure that stands at a token, behind a number, or None.

    A hyphen may tie it to the number: "20-year", "100-kilometre".
    """
    at = stop + 1 if tokens.at(stop).text in "-‐‑" and tokens.glued(stop) and tokens.glued(stop + 1) else stop
    token = tokens.at(at)
    if tokens.at(at + 1).text == "/" and (name := ratio(token.text, tokens.at(at + 2).text)):
        return Measure(name, at, at + 3)
    if (
        at == stop
        and tokens.glued(at)
        and token.lower in LETTERS
        and (token.text == token.lower or token.text in _CAPITALS)
    ):
        return _lettered(tokens, at)
    for size in (3, 2, 1):
        words = tokens.phrase(at, at + size)
        name = AFTER.get(words)
        if name and at + size <= len(tokens):
            singular = words in WORDS or words in ("foot", "inch") or at > stop
            return _rate(tokens, Measure(name, at, at + size, singular))
    return _unusual(tokens, stop, at)


def _lettered(tokens: Tokens, at: int) -> Measure | None:
    """Return the measure of a letter that touches its number, None for "1080p" and the s of "the 30s"."""
    letter, number = tokens[at].text, tokens.at(at - 1).text
    if (letter == "p" and number in _RESOLUTIONS) or (letter == "s" and "." not in number):
        return None
    return Measure(_HEAT.get(letter) or LETTERS[letter.lower()], at, at + 1)


def _unusual(tokens: Tokens, stop: int, at: int) -> Measure | None:
    """Return the measure of "40 C", "20 mAh", "600-year-old" and "43.4 percent-owned", or None."""
    token, following = tokens.at(at), tokens.at(at + 1)
    if at == stop and token.text in ("C", "F") and not (following.capital or following.digits):
        return Measure(_HEAT[token.text], at, at + 1)
    if name := symbol(token.text):
        return _rate(tokens, Measure(name, at, at + 1))
    if token.lower == "year-old":
        return Measure("year", at, at + 1, attributive=True)
    if "-" in token.text and (name := AFTER.get(token.lower.replace("-", " "))):
        return Measure(name, at, at + 1, attributive=True)
    return Measure(PERCENT, at, at + 1) if token.lower.startswith("percent-") else None


def _rate(tokens: Tokens, measure: Measure) -> Measure:
    """Take "per hour", "a day" and "per litre" into a measure of so much to so much."""
    joiner, below = tokens.at(measure.stop), tokens.at(measure.stop + 1)
    if joiner.text == "/" and tokens.glued(measure.stop) and tokens.glued(measure.stop + 1):
        name = AFTER.get(below.lower) or LETTERS.get(below.lower)
        return Measure(f"{measure.name} per {name}", measure.first, measure.stop + 2) if name else measure
    if measure.name in TIMES or measure.name in SHARES:
        return measure
    each = AFTER.get(below.lower)
    article = joiner.lower in ("a", "an") and each in TIMES and tokens.at(measure.stop + 2).lower not in _NEXT
    if each and each not in SHARES and (joiner.lower == "per" or article):
        return Measure(f"{measure.name} per {each}", measure.first, measure.stop + 2)
    return measure
