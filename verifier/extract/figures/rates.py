"""What a figure goes to: "$20 a barrel", "three kilograms per hectare"."""

from __future__ import annotations

from typing import Final

from verifier.extract.figures.currencies import Money
from verifier.extract.figures.measured import measure_after
from verifier.extract.figures.measures import MEASURE_NAMES, TIMES
from verifier.extract.figures.plurals import is_closed, singular
from verifier.extract.figures.tokens import Tokens

_ARTICLES: Final = frozenset({"a", "an", "each", "every"})

_SOLD: Final = frozenset(
    """share head person piece unit ticket bottle seat copy bushel pack bag box dose vote
    plate""".split()
)
"""What is bought by the piece, so that "a share" behind money is a rate."""

_STERLING: Final = {"pounds": "pound sterling"}
"""Pounds without a country are British, and are called so."""

_ASIDE: Final = 7
"""How many tokens a conversion in parentheses may take before the rate."""


def rate_at(tokens: Tokens, stop: int) -> str | None:
    """Return the rate that begins at a token behind a figure, as "per barrel", or None."""
    if tokens.at(stop).text == "(":
        stop = next((at + 1 for at in range(stop, stop + _ASIDE) if tokens.at(at).text == ")"), stop)
    token = tokens.at(stop)
    dashed = token.lower.split("-")
    if token.text == "-" and tokens.at(stop + 1).lower.startswith(("a-", "an-")):
        dashed = tokens[stop + 1].lower.split("-")
    if len(dashed) == 2 and dashed[0] in ("a", "an") and dashed[1] in TIMES:
        return f"per {dashed[1]}"
    at = stop + 1
    if token.lower == "per":
        measure = measure_after(tokens, at)
        if measure:
            return f"per {measure.name}"
        each = tokens.at(at)
        return None if not each.word or is_closed(each) else f"per {singular(each).lower()}"
    each = tokens.at(at)
    if token.lower in _ARTICLES and (each.lower in MEASURE_NAMES or each.lower in _SOLD):
        return f"per {MEASURE_NAMES.get(each.lower, each.lower)}"
    return None


def other_rate(tokens: Tokens, stop: int) -> set[str]:
    """Return the rate behind a figure unless it is one of time, which is the figure's period."""
    rate = rate_at(tokens, stop)
    return {rate} if rate and rate.removeprefix("per ") not in TIMES else set()


def money_words(tokens: Tokens, money: Money, stop: int) -> str:
    """Return what people call a currency, in the singular where so much of it goes to something else."""
    rate = rate_at(tokens, stop)
    if rate is None:
        return money.words
    return f"{_STERLING.get(money.words) or money.words.removeprefix('US ').removesuffix('s')} {rate}"
