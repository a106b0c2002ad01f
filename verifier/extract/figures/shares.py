"""Parts of a whole in words, as per cent: "half", "two-thirds", "one in five"."""

from __future__ import annotations

from verifier.extract.figures.number import Manner, Numeral, value_of
from verifier.extract.figures.numberwords import COUNTS, PARTS, PLURAL_PARTS, SCALES, SMALL
from verifier.extract.figures.tokens import Tokens


def odds(tokens: Tokens, first: int, stop: int, value: float) -> Numeral | None:
    """Read "one in five" and "nine out of 10" as a share."""
    at = stop + (
        2 if tokens.phrase(stop, stop + 2) == "out of" else 1 if tokens.at(stop).lower == "in" else 0
    )
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


def share(tokens: Tokens, first: int) -> Numeral | None:
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
        compared = _compared(tokens, first) or behind in ("more", "less", "lower", "higher")
        return (
            _part(first, at, PARTS[part])
            if compared or not (behind == "-" or tokens.at(at + 1).word)
            else None
        )
    if word in COUNTS and part in PLURAL_PARTS and 1 < SMALL.get(word, 99) < PLURAL_PARTS[part]:
        return Numeral(round(100 * SMALL[word] / PLURAL_PARTS[part], 2), first, at + 1, Manner.SHARE)
    return None


def _compared(tokens: Tokens, first: int) -> bool:
    """Return whether the words before measure something: "than", "about", "as much as", but no bare "as"."""
    before = tokens.at(first - 1).lower
    if before == "as":
        return tokens.at(first - 2).lower in _AS_MUCH
    return before in _COMPARING


def _part(first: int, at: int, parts: int) -> Numeral:
    return Numeral(round(100 / parts, 2), first, at + 1, Manner.SHARE)


def _half(tokens: Tokens, first: int, at: int) -> Numeral | None:
    """Read "half of them",
    "half a million" and "half an hour"; a half that is played or hyphenated is none.
    """
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
    compared = _compared(tokens, first)
    return Numeral(50.0, first, at, Manner.SHARE) if whole or compared else None


_COMPARING = frozenset("than least about nearly almost around over roughly".split())

_AS_MUCH = frozenset("much many little few high low".split())


_PLAYED = frozenset("first second other latter last later early opening each same".split())
