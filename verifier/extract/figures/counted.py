"""What a number counts, by the manner in which it is put: its noun phrase and its unit."""

from __future__ import annotations

from typing import Final, NamedTuple

from verifier.extract.figures.currencies import Money
from verifier.extract.figures.measured import Measure
from verifier.extract.figures.measures import MAGNITUDE, PERCENT, SHARES
from verifier.extract.figures.nouns import Phrase, phrase_at, phrase_of
from verifier.extract.figures.number import Manner
from verifier.extract.figures.parts import Part, part_at
from verifier.extract.figures.plurals import PARTICIPLES, is_number, is_plural, singular
from verifier.extract.figures.rates import money_words, rate_at
from verifier.extract.figures.tied import is_magnitude, is_quoted, tied_unit
from verifier.extract.figures.tokens import Tokens

_WHOLE: Final = 8
"""How far behind "of" the number of the whole may stand: "three of the plant's six reactors"."""


class Noun(NamedTuple):
    """What is counted: its phrase, its unit, its words, and where the figure's span ends."""

    phrase: Phrase | None
    unit: str | None
    words: str | None
    stop: int


def noun_of(tokens: Tokens, part: Part) -> Noun:
    """Return what the number counts, by the manner in which it is put."""
    if part.money:
        return _paid(tokens, part, part.money)
    if part.measure:
        return _measured(tokens, part.measure)
    if part.numeral.manner is Manner.SHARE:
        return _shared(tokens, part)
    return _counted(tokens, part)


def _words(tokens: Tokens, first: int, stop: int) -> str:
    """Return the words from one token up to another, white space as single spaces."""
    return "".join(
        token.text if tokens.glued(at) and at > first else f" {token.text}"
        for at, token in enumerate(tokens[first:stop], start=first)
    ).strip()


def _named(tokens: Tokens, phrase: Phrase, stop: int, unit: str | None = None) -> Noun:
    words = _words(tokens, phrase.first, phrase.stop)
    return Noun(phrase, unit or singular(tokens[phrase.stop - 1]), words, stop)


def _paid(tokens: Tokens, part: Part, money: Money) -> Noun:
    words = money_words(tokens, money, part.stop)
    return Noun(None, money.code, words, part.stop)


def _measured(tokens: Tokens, measure: Measure) -> Noun:
    stop = measure.stop
    at = stop + (tokens.at(stop).text == "-")
    if tokens.at(stop).lower == "of":
        phrase = None if is_number(tokens.at(stop + 1)) else phrase_of(tokens, stop)
        if phrase and measure.name in SHARES:
            return _named(tokens, phrase, phrase.stop, measure.name)
        share = phrase is None and measure.name == PERCENT
        counted = None if share else _words(tokens, measure.first, phrase.stop if phrase else stop)
        return Noun(phrase, measure.name, counted, stop)
    if measure.attributive or measure.name in SHARES:
        phrase = phrase_at(tokens, at, singular=True) if tokens.at(at).text.islower() else None
        if phrase:
            return _named(tokens, phrase, phrase.stop, measure.name)
    words = None if measure.name == PERCENT else _words(tokens, measure.first, _past_rate(tokens, stop))
    return Noun(None, measure.name, words, stop)


def _past_rate(tokens: Tokens, stop: int) -> int:
    """Return where "per share" ends behind a measure, the token itself where none is."""
    return stop + 2 if tokens.at(stop).lower == "per" and rate_at(tokens, stop) else stop


def _shared(tokens: Tokens, part: Part) -> Noun:
    following = tokens.at(part.stop).lower
    if following == "of" or following in ("the", "its", "their", "his", "her", "our", "all"):
        phrase = phrase_of(tokens, part.stop - (following != "of"))
        if phrase:
            return _named(tokens, phrase, phrase.stop, PERCENT)
    phrase = phrase_at(tokens, part.stop)
    return _named(tokens, phrase, phrase.stop, PERCENT) if phrase else Noun(None, PERCENT, None, part.stop)


def _counted(tokens: Tokens, part: Part) -> Noun:
    stop = part.stop
    if tokens.at(stop).lower == "of":
        return _out_of(tokens, part)
    if tokens.at(stop).digits and (sized := _sized(tokens, stop)):
        return sized
    tied = tokens.at(stop).text == "-" and tokens.glued(stop) and tokens.glued(stop + 1)
    if tied and part.numeral.manner is not Manner.RANK:
        unit = tied_unit(tokens[stop + 1], part.numeral.manner)
        phrase = phrase_at(tokens, stop + 1, singular=True) if unit else None
        return _named(tokens, phrase, phrase.stop, unit) if phrase else Noun(None, None, None, stop)
    if is_magnitude(tokens, part):
        return Noun(None, MAGNITUDE, None, stop)
    if is_quoted(tokens, part) and (phrase := phrase_at(tokens, stop + 1)):
        many = is_plural(tokens[phrase.stop - 1])
        return _named(tokens, phrase, stop) if many else Noun(None, None, None, stop)
    one = part.value == 1 or part.numeral.manner is Manner.RANK
    phrase = phrase_at(tokens, stop + tied, singular=one)
    if phrase is None:
        return Noun(None, None, None, stop)
    if tokens[phrase.first].lower in PARTICIPLES and phrase.stop == phrase.first + 1:
        return _named(tokens, phrase, stop)
    bare = not one and phrase.stop > phrase.first + 1 and not is_plural(tokens[phrase.stop - 1])
    return _named(tokens, phrase, phrase.stop, tokens[phrase.first].text if bare else None)


def _sized(tokens: Tokens, first: int) -> Noun | None:
    """Read what a number counts when a measure narrows it: "six 13-metre tanks".

    The measure is a figure of its own, so that the count's words end before it.
    """
    size = part_at(tokens, first)
    if size is None or size.measure is None:
        return None
    phrase = phrase_at(tokens, size.stop + (tokens.at(size.stop).text == "-"))
    if phrase is None or not is_plural(tokens[phrase.stop - 1]):
        return None
    return _named(tokens, Phrase(first, phrase.stop), first)


def _out_of(tokens: Tokens, part: Part) -> Noun:
    """Read "two of his ministers" whole, and "300 of the 367 people" up to its own number."""
    of = part.stop
    phrase = phrase_of(tokens, of)
    if phrase:
        return _named(tokens, phrase, phrase.stop)
    whole = next((at for at in range(of + 1, min(of + _WHOLE, len(tokens))) if is_number(tokens[at])), None)
    other = part_at(tokens, whole) if whole else None
    phrase = phrase_at(tokens, other.stop) if other and other.unit is None else None
    return _named(tokens, phrase, of) if phrase else Noun(None, None, None, of)
