"""Numbers in digits and words: how much they say, and where they end."""

from __future__ import annotations

from claims.interval import LARGEST
from verifier.extract.figures.number import Manner, Numeral, value_of, with_comma
from verifier.extract.figures.numberwords import (
    COUNTS,
    FEW,
    LETTER_SCALES,
    ORDINAL_ENDINGS,
    RANKS,
    SCALES,
    VAGUE,
    VULGAR,
)
from verifier.extract.figures.shares import odds, share
from verifier.extract.figures.spelled import half_behind, none, rank, spelled, vague
from verifier.extract.figures.tokens import Tokens
from verifier.extract.figures.wordclasses import MONTHS

_GROUPS = 4
"""More groups of three digits than that are no count, and are not looked through."""


def numeral_at(tokens: Tokens, first: int, *, money: bool = False) -> Numeral | None:
    """Return the number that begins at a token, or None.

    `money` says that a currency stands before it, so that "5m" is millions.
    """
    token = tokens[first]
    if token.text[0] in "0123456789." or token.text in VULGAR:
        found = _digits(tokens, first, money)
    elif token.lower in _STARTS:
        readings = (share, vague, rank, spelled, none)
        found = next((read for reading in readings if (read := reading(tokens, first))), None)
    else:
        return None
    return found if found and abs(found.value) <= LARGEST else None


def _digits(tokens: Tokens, first: int, money: bool) -> Numeral | None:
    token = tokens[first]
    value = VULGAR.get(token.text) or value_of(token.text)
    if value is None and _needs_number(tokens, first + 1):
        value = with_comma(token.text)
    if value is None:
        return None
    stop = _spaced(tokens, first)
    if stop > first + 1:
        value = float("".join(piece.text for piece in tokens[first:stop]))
    following = tokens.at(stop)
    if following.text in VULGAR:
        value, stop = value + VULGAR[following.text], stop + 1
    elif (half := half_behind(tokens, stop)) > stop:
        value, stop = value + 0.5, half
    elif following.digits and tokens.at(stop + 1).text == "/":
        return _mixed(tokens, first, value)
    elif following.text == "/" and tokens.glued(stop):
        return _slashed(tokens, first, value)
    elif following.lower in ORDINAL_ENDINGS and tokens.glued(stop):
        return Numeral(value, first, stop + 1, Manner.RANK) if value >= 2 else None
    of = odds(tokens, first, stop, value)
    return of or _scaled(tokens, Numeral(value, first, stop, Manner.DIGITS), money)


def _spaced(tokens: Tokens, first: int) -> int:
    """Return where a number ends whose thousands stand apart by single spaces: "1 200", "10 000"."""
    lead, before = tokens[first].text, tokens.at(first - 1)
    if not lead.isdecimal() or len(lead) > 3 or lead[0] == "0" or before.digits or before.lower in MONTHS:
        return first + 1
    stop = first + 1
    while stop <= first + _GROUPS and _is_group(tokens, stop):
        stop += 1
    return first + 1 if tokens.at(stop).digits else stop


def _is_group(tokens: Tokens, at: int) -> bool:
    group = tokens.at(at)
    return len(group.text) == 3 and group.text.isdecimal() and group.start == tokens[at - 1].end + 1


def _slashed(tokens: Tokens, first: int, value: float) -> Numeral | None:
    """Read "1/2"; anything but a plain proper fraction is a date, a score or a path."""
    below = value_of(tokens.at(first + 2).text) if tokens.glued(first + 2) else None
    if (
        below not in (2.0, 3.0, 4.0)
        or value >= below
        or tokens.glued(first)
        or tokens.at(first + 3).text == "/"
    ):
        return Numeral(value, first, first + 1, Manner.DIGITS)
    if tokens.at(first + 3).lower == "of":
        return Numeral(round(100 * value / below, 2), first, first + 3, Manner.SHARE)
    return Numeral(value / below, first, first + 3, Manner.DIGITS)


def _mixed(tokens: Tokens, first: int, value: float) -> Numeral | None:
    """Read "39 2/3"; where no proper fraction stands behind a number, the number stands alone."""
    part = _slashed(tokens, first + 1, value_of(tokens[first + 1].text) or 0.0)
    if part is None or part.stop != first + 4 or value != int(value):
        return Numeral(value, first, first + 1, Manner.DIGITS)
    return Numeral(value + part.value, first, part.stop, Manner.DIGITS)


def _needs_number(tokens: Tokens, at: int) -> bool:
    """Return whether a token is one that only a number can stand before."""
    behind = tokens.at(at)
    return behind.text == "%" or behind.lower in ("percent", "per") or behind.lower in SCALES


def _scaled(tokens: Tokens, number: Numeral, money: bool) -> Numeral:
    value, stop, scale = number.value, number.stop, 1.0
    letter = tokens.at(stop)
    if letter.lower in LETTER_SCALES and tokens.glued(stop) and _is_scale(tokens, stop, money):
        by = LETTER_SCALES[letter.lower]
        return number._replace(value=value * by, stop=stop + 1, scale=by)
    while True:
        word = stop + 1 if tokens.at(stop).text == "-" and tokens.glued(stop + 1) else stop
        by = SCALES.get(tokens.at(word).lower, 0.0)
        if not by or value * by > LARGEST:
            return number._replace(value=value, stop=stop, scale=scale)
        value, stop, scale = value * by, word + 1, scale * by


def _is_scale(tokens: Tokens, letter: int, money: bool) -> bool:
    """Tell "1.4m refugees" and "$5m" from "a 100m sprint"."""
    text, following = tokens[letter].text, tokens.at(letter + 1)
    counted = following.word and following.lower.endswith("s") and len(following.lower) > 3
    return money or text in "kKM" or text == "B" or (text in "mb" and counted)


_STARTS = COUNTS | {*VAGUE, *FEW, *RANKS, "a", "an", "half", "no", "nobody"}
