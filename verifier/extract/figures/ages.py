"""Ages that describe a person, which are names and no figures."""

from __future__ import annotations

from typing import Final

from verifier.extract.figures.candidate import Candidate
from verifier.extract.figures.wordclasses import OF_THEM

_AGE_NOUNS: Final = frozenset(
    {"year-old", "years-old", "year-olds", "yr-old", "month-old", "week-old", "day-old"}
)


_OLDEST: Final = 120
"""Nobody is older, in years; things are."""


def age(it: Candidate) -> bool:
    """Ages that describe a person: "Smith, 45, said", "the 22-year-old", "aged 12", "(45)"."""
    tokens, part = it.tokens, it.part
    behind = tokens.at(part.numeral.stop + (tokens.at(part.numeral.stop).text == "-"))
    if behind.lower in _AGE_NOUNS or tokens.phrase(part.numeral.stop, part.numeral.stop + 2) == "year old":
        return part.value <= _OLDEST
    if not it.bounded and (
        tokens.at(part.first - 1).lower in ("aged", "age", "ages")
        or tokens.phrase(part.first - 2, part.first) in ("age of", "ages of")
    ):
        return True
    before = tokens.at(part.first - 1).text
    if (
        tokens.at(part.first - 1).lower in ("turned", "turning", "turns")
        and it.bare
        and part.value <= _OLDEST
    ):
        return True
    if tokens.at(part.first - 1).lower in ("and", "to") and tokens.at(part.first - 3).lower == "aged":
        return True
    if not it.plain or not it.bare or part.value > _OLDEST:
        return False
    if tokens.phrase(part.stop, part.stop + 2) in OF_THEM:
        return False
    closed = tokens.at(part.stop).text in (",", ")", ";", ".", "") or tokens.at(part.stop).lower in (
        "and",
        "who",
        "was",
        "of",
    )
    return closed and (before == "(" or (before == "," and tokens.at(part.first - 2).word))
