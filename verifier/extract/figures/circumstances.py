"""Where and in which period a figure holds, as far as its own clause says."""

from __future__ import annotations

from typing import Final

from verifier.extract.figures.amount import Amount
from verifier.extract.figures.measures import TIMES
from verifier.extract.figures.plurals import is_closed
from verifier.extract.figures.rates import rate_at
from verifier.extract.figures.tokens import Tokens
from verifier.extract.figures.wordclasses import CALENDAR, CLAUSE_ENDS

_BEHIND: Final = 14
"""How many tokens behind a figure are searched."""


_PLACING: Final = frozenset("in across at near inside throughout around".split())


def place_of(tokens: Tokens, amount: Amount) -> str | None:
    """Return the name behind the first preposition of place in the figure's clause."""
    for at in range(amount.stop, min(len(tokens), amount.stop + _BEHIND)):
        if tokens[at].text in CLAUSE_ENDS:
            return None
        if tokens[at].lower in _PLACING:
            first = at + 1 + (tokens.at(at + 1).lower == "the")
            stop = first
            while tokens.at(stop).word and tokens[stop].capital and tokens[stop].lower not in CALENDAR:
                stop += 1
            named = is_closed(tokens.at(stop)) or not tokens.at(stop).word
            if stop > first and named:
                return " ".join(token.text for token in tokens[first:stop])
    return None


def period_of(tokens: Tokens, amount: Amount) -> str | None:
    """Return "per month" for a rate and "past three weeks" for a stretch that the clause names."""
    at = amount.stop
    rate = rate_at(tokens, at)
    if rate and rate.removeprefix("per ") in TIMES:
        return rate
    for first in range(at, min(len(tokens), at + _BEHIND)):
        if tokens[first].text in CLAUSE_ENDS:
            return None
        if tokens[first].lower in ("past", "last", "next") and tokens.at(first - 1).lower in (
            "the",
            "over",
            "in",
        ):
            stop = first + 1
            while stop < first + 4 and tokens.at(stop).lower.removesuffix("s") not in TIMES:
                stop += 1
            return (
                tokens.phrase(first, stop + 1) if tokens.at(stop).lower.removesuffix("s") in TIMES else None
            )
    return None
