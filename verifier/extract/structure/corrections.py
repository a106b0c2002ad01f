"""Notes of correction: which blocks are some, and which of their sentences are on what stood before."""

from __future__ import annotations

import re
from typing import Final

EARLIER: Final = "it is about an earlier version"
"""Why a sentence of a note states nothing: what stood there before is taken back."""

FIRST: Final = 400
"""Code points of a block in which it must say that it corrects."""

_PIECE: Final = r"(?:article|story|post|report|column|piece|item|headline|caption|page|essay|review|dispatch)"
_ADVERB: Final = r"(?:(?:originally|previously|initially|incorrectly|wrongly|mistakenly|erroneously)\s)"
_OF_BEFORE: Final = re.compile(
    rf"""\b(?:earlier|previous|prior|original|first)\sversions?\b
    |\b(?:this|the|our)\s{_PIECE}\s(?:had\s)?(?:{_ADVERB}\w+
        |{_ADVERB}?mis(?:stat|spell|identif|attribut|quot|nam)\w+)
    |\b(?:this|the|our)\s{_PIECE}\s(?:was|has\sbeen|is)\s(?:\w+\s)?(?:amended|corrected|updated|changed)\b""",
    re.I | re.X,
)
_OPENS: Final = re.compile(
    rf"""\W*(?:corrections?|clarifications?)(?:\s(?:and|&)\s(?:corrections?|clarifications?))?
        (?:\s*\([^()]{{1,40}}\)|,?\s[\w.]{{0,10}}\s?\d[\w., ]{{0,20}})?\s*[:–—]
    |(?:an?|the|because\sof|due\sto|in)\b[^.]{{0,120}}\b(?:earlier|previous|prior|original)\sversions?\sof\s
        (?:this|our)\s{_PIECE}\b
    |(?:this|our)\s{_PIECE}\s(?:was|has\sbeen|is)\s(?:\w+\s)?
        (?:amended|corrected|(?:updated|changed)\sto\s(?:correct|reflect))\b""",
    re.I | re.X,
)


def is_correction(words: str) -> bool:
    """Return whether a block is a note by which an article takes back what it said."""
    return _OPENS.match(words, 0, FIRST) is not None


def is_of_before(sentence: str) -> bool:
    """Return whether a sentence of a note is about what the article said before."""
    return _OF_BEFORE.search(sentence) is not None
