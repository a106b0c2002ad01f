"""What a number is tied to by a hyphen, a quotation mark or the word before it: "a 500-student school"."""

from __future__ import annotations

from typing import Final

from verifier.extract.figures.measures import MAGNITUDE
from verifier.extract.figures.number import Manner
from verifier.extract.figures.parts import Part
from verifier.extract.figures.tokens import Token, Tokens

_TIED: Final = frozenset(
    """member seat page strong storey story bed bedroom person judge nation country man woman vehicle car
    ship strong point hour""".split()
)
"""Nouns that a hyphen ties to a number that counts them: "a 12-member panel"."""

_TIES_NONE: Final = tuple("ed ing fold wide something style like er ish time way plus odd".split())
"""Ends of words that a hyphen ties to digits though nothing is counted: "4-fold", "20-something"."""


_OPENED: Final = 5
"""How many tokens before a number the quotation that ends behind it begins."""


def tied_unit(tied: Token, manner: Manner) -> str | None:
    """Return the singular of what a hyphen ties to a number that counts it, None where it counts nothing."""
    unit = tied.lower.split("-")[0]
    if unit not in _TIED and not (manner is Manner.DIGITS and _ties(tied.text)):
        return None
    return "person" if unit == "strong" else unit


def _ties(word: str) -> bool:
    """Return whether a word tied to digits is a noun that they count: "a 500-student school"."""
    plain = word.isalpha() and word.islower() and len(word) > 2
    return plain and (not word.endswith(_TIES_NONE) or word.endswith("eed"))


def is_quoted(tokens: Tokens, part: Part) -> bool:
    """Return whether a quotation ends between a number and what it counts: "“more than 10” sailors"."""
    closing = tokens.at(part.stop).text
    opening = {"”": "“", '"': '"', "’": "‘"}.get(closing)
    return any(token.text == opening for token in tokens[max(0, part.first - _OPENED) : part.first])


def is_magnitude(tokens: Tokens, part: Part) -> bool:
    """Return whether a number in digits is how strong a quake was: "a magnitude of 7.1"."""
    before = part.first - 1 - (tokens.at(part.first - 1).lower == "of")
    return tokens.at(before).lower == MAGNITUDE and part.numeral.manner is Manner.DIGITS
