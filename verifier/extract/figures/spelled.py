"""Numbers written out: "twenty-eight thousand", "dozens", "several hundred", "the third"."""

from __future__ import annotations

from claims.interval import LARGEST
from verifier.extract.figures.number import Manner, Numeral
from verifier.extract.figures.numberwords import (
    COUNTS,
    FEW,
    HARMS,
    NEEDS_OF,
    RANKS,
    SCALES,
    SMALL,
    TENS,
    VAGUE,
)
from verifier.extract.figures.shares import odds
from verifier.extract.figures.tokens import Tokens


def spelled(tokens: Tokens, first: int) -> Numeral | None:
    """Return the number in words that begins at a token, with its scales and its "and", or None."""
    total, group, at, scale = 0.0, 0.0, first, 1.0
    if tokens[first].lower in ("a", "an"):
        at += 1
        if tokens.at(at).lower not in SCALES:
            return None
    start = at
    while at < len(tokens):
        word = tokens[at].lower
        if word in SMALL and not group % 10 and (group % 100 == 0 or SMALL[word] < 10):
            group += SMALL[word]
        elif word in TENS and not group % 100:
            group += TENS[word]
        elif word == "hundred" and (at > start or start > first) and group < 100:
            group, scale = max(group, 1.0) * 100, 100.0
        elif word in SCALES and (at > start or start > first):
            scale = SCALES[word] * (scale if group >= 100 else 1.0)
            total, group = (
                (total + max(group, 1.0) * SCALES[word] if group or not total else total * SCALES[word]),
                0.0,
            )
        elif at > start and _joins(tokens, at):
            pass
        elif at > start and (half := half_behind(tokens, at)) > at:
            group, at = group + 0.5, half - 1
        else:
            break
        if total + group > LARGEST:
            return None
        at += 1
    if at == start:
        return None
    part = odds(tokens, first, at, total + group)
    return part or Numeral(total + group, first, at, Manner.WORDS, scale)


def _joins(tokens: Tokens, at: int) -> bool:
    """Return whether the hyphen or "and" here stands inside one number: twenty-eight, a hundred and five."""
    before, word, after = tokens.at(at - 1).lower, tokens[at].lower, tokens.at(at + 1).lower
    if word == "-":
        return (before in TENS and SMALL.get(after, 10) < 10) or after in SCALES
    return word == "and" and before in SCALES and before != "dozen" and after in COUNTS


def vague(tokens: Tokens, first: int) -> Numeral | None:
    """Read "dozens", "tens of thousands", "several hundred", "a few"."""
    word, at = tokens[first].lower, first + 1
    if word == "a" and tokens.at(at).lower in ("few", "couple", "handful"):
        word, at = tokens[at].lower, at + 1
    elif word == "few" and not (tokens.at(first - 1).lower in _MORE and tokens.at(at).lower in SCALES):
        return None
    if word in FEW:
        at += word == "couple" and tokens.at(at).lower == "of"
        by = 1.0
        while scale := SCALES.get(tokens.at(at).lower):
            by, at = by * scale, at + 1
        if word == "handful" and tokens.at(at).lower != "of":
            return None
        return Numeral(FEW[word] * by, first, at, Manner.VAGUE, by)
    if word not in VAGUE:
        return None
    value = VAGUE[word]
    of = tokens.at(at).lower == "of"
    if of and tokens.at(at + 1).lower in VAGUE and tokens.at(at + 1).lower not in NEEDS_OF:
        return Numeral(value * VAGUE[tokens[at + 1].lower] / 2, first, at + 2, Manner.VAGUE)
    return None if word in NEEDS_OF and not of else Numeral(value, first, at, Manner.VAGUE)


_MORE = frozenset("extra further additional other another mere only last past next first".split())
"""Words between the article and "few hundred"."""


def half_behind(tokens: Tokens, at: int) -> int:
    """Return where "and a half" or "-and-a-half" ends that begins at a token, the token itself without it."""
    if tokens.at(at).text == "-" and tokens.at(at + 1).lower == "and-a-half":
        return at + 2
    return at + 3 if tokens.phrase(at, at + 3) == "and a half" else at


def none(tokens: Tokens, first: int) -> Numeral | None:
    """Read "no deaths" and "no one was hurt" as zero."""
    word = tokens[first].lower
    at = first + 1 + (word == "no" and tokens.at(first + 1).lower == "one")
    if word == "nobody" or at == first + 2:
        being = tokens.at(at).lower in _BEEN and at + 1 + (tokens.at(at + 1).lower == "been")
        told = tokens.at(being or at).lower in HARMS - _COUNTED
        return Numeral(0.0, first, at, Manner.WORDS) if told else None
    counted = word == "no" and any(tokens.at(k).lower in _COUNTED for k in (at, at + 1))
    return Numeral(0.0, first, at, Manner.WORDS) if counted else None


_BEEN = frozenset("was were is has had".split())

_COUNTED = frozenset(word for word in HARMS if word.endswith("s"))


def rank(tokens: Tokens, first: int) -> Numeral | None:
    """Return the ordinal that begins at a token, or None."""
    word = tokens[first].lower
    if word in TENS and tokens.at(first + 1).text == "-" and tokens.at(first + 2).lower in RANKS:
        return Numeral(TENS[word] + RANKS[tokens[first + 2].lower], first, first + 3, Manner.RANK)
    return Numeral(RANKS[word], first, first + 1, Manner.RANK) if word in RANKS else None
