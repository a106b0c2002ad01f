"""Words before and behind a number that bound it: "more than", "or so"."""

from __future__ import annotations

from typing import Final, NamedTuple

from claims.interval import Comparator
from verifier.extract.figures.numberwords import COUNTS
from verifier.extract.figures.tokens import Tokens

_BEFORE: Final = {
    Comparator.ABOUT: (
        "about", "around", "roughly", "approximately", "approx", "approx.", "circa", "some", "estimated",
        "an estimated",
        "a estimated", "~", "≈", "something like", "in the region of", "in the order of", "close to", "near",
        "nearing", "barely",
    ),
    Comparator.MORE_THAN: (
        "more than", "over", "over the age of", "above the age of",
        "over than", "above", "upwards of", "upward of", "in excess of", "exceeding",
        "exceed",
        "exceeds", "exceeded", "greater than", "higher than", "larger than", "longer than", "north of", ">",
        "surpassing", "surpassed", "topping", "topped", "older than", "at more than", "beyond",
    ),
    Comparator.AT_LEAST: (
        "at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of",
        "minimum of",
        "minimum", "as few as", "as little as", "≥",
    ),
    Comparator.LESS_THAN: (
        "less than", "fewer than", "under the age of", "below the age of",
        "under", "below", "nearly", "almost", "lower than", "shy of", "short of",
        "smaller than", "shorter than", "younger than", "sub -", "<", "south of",
    ),
    Comparator.AT_MOST: (
        "up to", "at most", "no more than", "not more than", "as many as", "as much as", "as high as",
        "a maximum of",
        "maximum of", "maximum", "at the most", "≤", "not exceeding", "no greater than",
    ),
    Comparator.EXACTLY: (
        "exactly", "a record", "the record", "precisely", "on average", "an average of", "average of",
    ),
}  # fmt: skip

_AFTER: Final = {
    Comparator.AT_LEAST: ("or more", "or above", "and above", "or over", "and over", "or older", "or higher",
    "+", "plus", "- plus"),
    Comparator.AT_MOST: ("or less", "or fewer", "or below", "and below", "or under", "or younger"),
    Comparator.ABOUT: ("or so", "odd", "- odd"),
}  # fmt: skip

_LEADING: Final = {words: name for name, phrases in _BEFORE.items() for words in phrases}
_TRAILING: Final = {words: name for name, phrases in _AFTER.items() for words in phrases}
_DEGREES: Final = frozenset(
    {"just", "well", "slightly", "far", "little", "significantly", "considerably", "somewhat", "much"}
)

_TOPICAL: Final = frozenset(
    """talk talks talked talking speak speaks spoke speaking wrote writes written writing ask asks asked
    asking learn learns learned hear hears heard worry worries worried concern concerns concerned complain
    complains complained story stories book books film films question questions information details data
    doubts debate debates all""".split()
)
"""Words whose "about" says what a thing is on, not that a number is rough."""


_SUMS: Final = COUNTS | {"a", "an", "the", "another", "$", "£", "€"}
"""What stands behind a plus that adds something else."""


class Bound(NamedTuple):
    """A comparator with the token at which its words begin or, behind a number, stop."""

    comparator: Comparator
    edge: int


def bound_before(tokens: Tokens, number: int) -> Bound | None:
    """Return the comparator whose words end right before a token, the nearest where several are stacked."""
    found: Bound | None = None
    edge = number
    for _ in range(2):
        size = next((n for n in (4, 3, 2, 1) if n <= edge and tokens.phrase(edge - n, edge) in _LEADING), 0)
        if not size:
            break
        comparator = _LEADING[tokens.phrase(edge - size, edge)]
        if tokens[edge - 1].lower == "about" and tokens.at(edge - 2).lower in _TOPICAL:
            break
        edge -= size
        settled = (
            found and found.comparator is not Comparator.ABOUT and found.comparator is not Comparator.EXACTLY
        )
        found = Bound(found.comparator if found and settled else comparator, edge)
    if found and found.edge and tokens[found.edge - 1].lower in _DEGREES:
        return Bound(found.comparator, found.edge - 1)
    return found


def bound_after(tokens: Tokens, stop: int) -> Bound | None:
    """Return the comparator whose words begin at a token, or None."""
    two = _TRAILING.get(tokens.phrase(stop, stop + 2))
    if two:
        return Bound(two, min(stop + 2, len(tokens)))
    if tokens.at(stop).lower == "plus" and (tokens.at(stop + 1).digits or tokens.at(stop + 1).lower in _SUMS):
        return None  # "two terms plus 40 years"
    one = _TRAILING.get(tokens.at(stop).lower)
    return Bound(one, stop + 1) if one else None


def interval(value: float, comparator: Comparator) -> tuple[float | None, float | None]:
    """Return low and high of a number under a comparator, before any tolerance."""
    if comparator in (Comparator.MORE_THAN, Comparator.AT_LEAST, Comparator.VAGUE):
        return value, None
    if comparator in (Comparator.LESS_THAN, Comparator.AT_MOST):
        return None, value
    return value, value
