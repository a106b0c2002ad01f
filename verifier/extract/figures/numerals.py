"""Numbers in digits and words: how much they say, and where they end."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from claims.interval import LARGEST
from verifier.extract.figures.numberwords import (
    COUNTS,
    FEW,
    LETTER_SCALES,
    NEEDS_OF,
    ORDINAL_ENDINGS,
    PARTS,
    PLURAL_PARTS,
    RANKS,
    SCALES,
    SMALL,
    TENS,
    VAGUE,
    VULGAR,
)
from verifier.extract.figures.tokens import Tokens
from verifier.extract.figures.wordclasses import MONTHS

_SPACES = str.maketrans("", "", " \u00a0\u2009\u202f")
_PLAIN = re.compile(r"[0-9]*(?:\.[0-9]+)?")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")

_LONGEST = 40
"""More characters than any number up to `claims.interval.LARGEST` needs."""


class Manner(StrEnum):
    """How a number is put."""

    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"
    SHARE = "share"
    RANK = "rank"


class Numeral(NamedTuple):
    """A number from token `first` up to `stop`; a share is in per cent, a vague one is its low end.

    `scale` is what its scale words multiply it by.
    """

    value: float
    first: int
    stop: int
    manner: Manner
    scale: float = 1.0


def numeral_at(tokens: Tokens, first: int, *, money: bool = False) -> Numeral | None:
    """Return the number that begins at a token, or None.

    `money` says that a currency stands before it, so that "5m" is millions.
    """
    token = tokens[first]
    if token.text[0] in "0123456789." or token.text in VULGAR:
        found = _digits(tokens, first, money)
    elif token.lower in _STARTS:
        found = _share(tokens, first) or _vague(tokens, first) or _rank(tokens, first) or _words(tokens, first)
    else:
        return None
    return found if found and abs(found.value) <= LARGEST else None


def value_of(digits: str) -> float | None:
    """Return the number that these digits and separators write, None when they write none."""
    plain = digits.translate(_SPACES)
    if len(plain) > _LONGEST or not (_PLAIN.fullmatch(plain) or _GROUPED.fullmatch(plain)) or plain in ("", "."):
        return None
    return float(plain.replace(",", ""))


def _digits(tokens: Tokens, first: int, money: bool) -> Numeral | None:
    token = tokens[first]
    value = VULGAR.get(token.text) or value_of(token.text)
    if value is None:
        return None
    stop = _spaced(tokens, first)
    if stop > first + 1:
        value = float("".join(piece.text for piece in tokens[first:stop]))
    following = tokens.at(stop)
    if following.text in VULGAR:
        value, stop = value + VULGAR[following.text], stop + 1
    elif following.text == "/" and tokens.glued(stop):
        return _slashed(tokens, first, value)
    elif following.lower in ORDINAL_ENDINGS and tokens.glued(stop):
        return Numeral(value, first, stop + 1, Manner.RANK) if value >= 2 else None
    of = _odds(tokens, first, stop, value)
    return of or _scaled(tokens, Numeral(value, first, stop, Manner.DIGITS), money)


def _spaced(tokens: Tokens, first: int) -> int:
    """Return where a number ends whose thousands stand apart by single spaces: "1 200", "10 000"."""
    stop = first + 1
    lead = tokens[first].text
    if not (lead.isdigit() and len(lead) <= 3 and lead[0] != "0") or tokens.at(first - 1).lower in MONTHS:
        return stop
    while tokens.at(stop).text.isdigit() and len(tokens[stop].text) == 3 and tokens[stop].start == tokens[stop - 1].end + 1:
        stop += 1
    joined = stop - first <= 4 and not tokens.at(stop).digits and not tokens.at(first - 1).digits
    return stop if joined else first + 1


def _slashed(tokens: Tokens, first: int, value: float) -> Numeral | None:
    """Read "1/2"; anything but a plain proper fraction is a date, a score or a path."""
    below = value_of(tokens.at(first + 2).text) if tokens.glued(first + 2) else None
    if below not in (2.0, 3.0, 4.0) or value >= below or tokens.glued(first) or tokens.at(first + 3).text == "/":
        return Numeral(value, first, first + 1, Manner.DIGITS)
    return Numeral(value / below, first, first + 3, Manner.DIGITS)


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


def _words(tokens: Tokens, first: int) -> Numeral | None:
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
            total, group = (total + max(group, 1.0) * SCALES[word] if group or not total else total * SCALES[word]), 0.0
        elif at > start and _joins(tokens, at):
            pass
        elif at > start and tokens.phrase(at, at + 3) == "and a half":
            group, at = group + 0.5, at + 2
        else:
            break
        if total + group > LARGEST:
            return None
        at += 1
    if at == start:
        return None
    odds = _odds(tokens, first, at, total + group)
    return odds or Numeral(total + group, first, at, Manner.WORDS, scale)


def _joins(tokens: Tokens, at: int) -> bool:
    """Return whether the hyphen or "and" here stands inside one number: twenty-eight, a hundred and five."""
    before, word, after = tokens.at(at - 1).lower, tokens[at].lower, tokens.at(at + 1).lower
    if word == "-":
        return (before in TENS and SMALL.get(after, 10) < 10) or after in SCALES
    return word == "and" and before in SCALES and before != "dozen" and after in COUNTS


def _odds(tokens: Tokens, first: int, stop: int, value: float) -> Numeral | None:
    """Read "one in five" and "nine out of 10" as a share."""
    at = stop + (2 if tokens.phrase(stop, stop + 2) == "out of" else 1 if tokens.at(stop).lower == "in" else 0)
    if at == stop or not (value == int(value) and 1 <= value < 20) or at >= len(tokens):
        return None
    every = SMALL.get(tokens[at].lower) or (value_of(tokens[at].text) if tokens[at].digits else None)
    below = tokens.at(at + 1)
    if not every or not value < every <= 1000 or (every > 10 and every % 5 and at - stop == 1):
        return None
    if at - stop == 1 and (below.lower in SCALES or below.text in "-–%" or below.lower in _TIMES):
        return None
    return Numeral(round(100 * value / every, 2), first, at + 1, Manner.SHARE)


_TIMES = frozenset("years months weeks days hours minutes seconds decades per percent".split())


def _share(tokens: Tokens, first: int) -> Numeral | None:
    """Read "half", "a third", "two-thirds", "three quarters"."""
    word, at = tokens[first].lower, first + 1
    if word == "half":
        return _half(tokens, first, at)
    at += tokens.at(at).text == "-"
    part = tokens.at(at).lower
    behind = tokens.at(at + 1).lower
    if word in ("a", "an", "one") and part in PARTS:
        if part == "half" or behind in ("of", "the") or word == "one":
            return Numeral(round(100 / PARTS[part], 2), first, at + 1, Manner.SHARE)
        compared = tokens.at(first - 1).lower in _COMPARING or behind in ("more", "less", "lower", "higher")
        return _part(first, at, PARTS[part]) if compared or not (behind == "-" or tokens.at(at + 1).word) else None
    if word in COUNTS and part in PLURAL_PARTS and 1 < SMALL.get(word, 99) < PLURAL_PARTS[part]:
        return Numeral(round(100 * SMALL[word] / PLURAL_PARTS[part], 2), first, at + 1, Manner.SHARE)
    return None


def _part(first: int, at: int, parts: int) -> Numeral:
    return Numeral(round(100 / parts, 2), first, at + 1, Manner.SHARE)


def _half(tokens: Tokens, first: int, at: int) -> Numeral | None:
    """Read "half of them", "half a million" and "half an hour"; a half that is played or hyphenated is none."""
    following = tokens.at(at).lower
    if following in ("a", "an"):
        by = SCALES.get(tokens.at(at + 1).lower)
        return Numeral(0.5 * (by or 1.0), first, at + (2 if by else 1), Manner.WORDS, by or 1.0)
    if following == "-" and tokens.at(at + 1).lower in SCALES:
        by = SCALES[tokens.at(at + 1).lower]
        return Numeral(0.5 * by, first, at + 2, Manner.WORDS, by)
    if following == "-" and tokens.at(at + 1).lower in ("point", "hour", "mile", "inch"):
        return Numeral(0.5, first, at, Manner.WORDS)
    if tokens.at(first - 1).lower in _PLAYED:
        return None
    whole = following in ("of", "the", "its", "their", "his", "her", "our", "all")
    compared = tokens.at(first - 1).lower in _COMPARING
    return Numeral(50.0, first, at, Manner.SHARE) if whole or compared else None


_COMPARING = frozenset("than least about nearly almost around over roughly as".split())
_PLAYED = frozenset("first second other latter last later early opening each same".split())


def _vague(tokens: Tokens, first: int) -> Numeral | None:
    """Read "dozens", "tens of thousands", "several hundred", "a few"."""
    word, at = tokens[first].lower, first + 1
    if word == "a" and tokens.at(at).lower in ("few", "couple"):
        word, at = tokens[at].lower, at + 1
    elif word == "few":
        return None
    if word in FEW:
        at += word == "couple" and tokens.at(at).lower == "of"
        by = SCALES.get(tokens.at(at).lower)
        return Numeral(FEW[word] * (by or 1.0), first, at + bool(by), Manner.VAGUE, by or 1.0)
    if word not in VAGUE:
        return None
    value = VAGUE[word]
    of = tokens.at(at).lower == "of"
    if of and tokens.at(at + 1).lower in VAGUE and tokens.at(at + 1).lower not in NEEDS_OF:
        return Numeral(value * VAGUE[tokens[at + 1].lower] / 2, first, at + 2, Manner.VAGUE)
    return None if word in NEEDS_OF and not of else Numeral(value, first, at, Manner.VAGUE)


def _rank(tokens: Tokens, first: int) -> Numeral | None:
    word = tokens[first].lower
    if word in TENS and tokens.at(first + 1).text == "-" and tokens.at(first + 2).lower in RANKS:
        return Numeral(TENS[word] + RANKS[tokens[first + 2].lower], first, first + 3, Manner.RANK)
    return Numeral(RANKS[word], first, first + 1, Manner.RANK) if word in RANKS else None


_STARTS = COUNTS | {*VAGUE, *FEW, *RANKS, "a", "an", "half"}
