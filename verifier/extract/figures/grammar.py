"""Figures: comparator, number and what is counted, put together from the tokens of one sentence."""

from __future__ import annotations

from typing import Final, NamedTuple

from claims.interval import Comparator
from verifier.extract.figures.comparators import Bound, bound_after, bound_before, interval
from verifier.extract.figures.measures import SHARES
from verifier.extract.figures.nouns import PARTICIPLES, Phrase, is_number, is_plural, phrase_at, phrase_of, singular
from verifier.extract.figures.numerals import Manner
from verifier.extract.figures.parts import Part, part_at, stretch_at
from verifier.extract.figures.refusals import Candidate, refused
from verifier.extract.figures.tokens import Tokens

_TIED: Final = frozenset(
    """member seat page strong storey story bed bedroom person judge nation country man woman vehicle car ship strong
    party-member point hour""".split()
)
"""Nouns that a hyphen ties to a number that counts them: "a 12-member panel"."""


class Amount(NamedTuple):
    """A figure in tokens: `first` up to `stop`, its interval, and the noun phrase that it counts."""

    first: int
    stop: int
    low: float | None
    high: float | None
    comparator: Comparator
    unit: str | None
    counted: str | None
    phrase: Phrase | None


def amounts(tokens: Tokens, *, taken: frozenset[int]) -> list[Amount]:
    """Return the figures among the tokens, in their order; none touches a token of `taken`."""
    found: list[Amount] = []
    at = 0
    while at < len(tokens):
        part = None if at in taken else part_at(tokens, at)
        if part is None:
            at += 1
            continue
        edge = found[-1].stop if found else 0
        amount = _amount(tokens, part)
        if amount and amount.first >= edge and taken.isdisjoint(range(amount.first, amount.stop)):
            found.append(amount)
            at = max(amount.stop, part.numeral.stop)
        else:
            at = part.numeral.stop
    return found


class _Noun(NamedTuple):
    """What is counted: its phrase, its unit, its words, and where the figure's span ends."""

    phrase: Phrase | None
    unit: str | None
    words: str | None
    stop: int


def _amount(tokens: Tokens, part: Part) -> Amount | None:
    stretch = stretch_at(tokens, part)
    last = stretch.high if stretch else part
    first = stretch.first if stretch else part.first
    noun = _noun(tokens, last)
    before = bound_before(tokens, _behind_article(tokens, first))
    after = bound_after(tokens, last.stop) or bound_after(tokens, noun.stop)
    bound = before or after
    if not stretch and refused(Candidate(tokens, part, noun.phrase, bound is not None)):
        return None
    if stretch and refused(Candidate(tokens, last._replace(first=part.first), noun.phrase, True)):
        return None
    low, high, comparator = _interval(part, last, bound, ranged=stretch is not None)
    begin = before.edge if before else first
    stop = max(noun.stop, after.edge if after and bound is after else 0)
    return Amount(begin, stop, low, high, comparator, noun.unit, noun.words, noun.phrase)


def _interval(
    part: Part, last: Part, bound: Bound | None, *, ranged: bool
) -> tuple[float | None, float | None, Comparator]:
    """Return low, high and comparator of a number or of the two ends of a range."""
    if ranged:
        low = part.value
        if last.numeral.scale >= 1000 and part.numeral.scale == 1 and low * last.numeral.scale < last.value:
            low *= last.numeral.scale
        return low, last.value, Comparator.BETWEEN
    comparator = bound.comparator if bound else Comparator.EXACTLY
    if part.numeral.manner is Manner.VAGUE and comparator in (Comparator.EXACTLY, Comparator.ABOUT):
        comparator = Comparator.VAGUE
    return *interval(part.value, comparator), comparator


def _behind_article(tokens: Tokens, first: int) -> int:
    """Step over the article of "around an 80% level", when a comparator stands before it."""
    article = tokens.at(first - 1).lower in ("a", "an") and bound_before(tokens, first - 1) is not None
    own = tokens.phrase(first - 2, first) in ("an estimated",) or not article
    return first if own else first - 1


def _noun(tokens: Tokens, part: Part) -> _Noun:
    """Return what the number counts, by the manner in which it is put."""
    if part.money:
        return _Noun(None, part.money.code, part.money.words, part.stop)
    if part.measure:
        return _measured(tokens, part)
    if part.numeral.manner is Manner.SHARE:
        return _shared(tokens, part)
    return _counted(tokens, part)


def _words(tokens: Tokens, first: int, stop: int) -> str:
    """Return the words from one token up to another, white space as single spaces."""
    return "".join(
        token.text if tokens.glued(at) and at > first else f" {token.text}"
        for at, token in enumerate(tokens[first:stop], start=first)
    ).strip()


def _named(tokens: Tokens, phrase: Phrase, stop: int, unit: str | None = None) -> _Noun:
    words = _words(tokens, phrase.first, phrase.stop)
    return _Noun(phrase, unit or singular(tokens[phrase.stop - 1]), words, stop)


def _measured(tokens: Tokens, part: Part) -> _Noun:
    measure, stop = part.measure, part.stop
    assert measure is not None
    at = stop + (tokens.at(stop).text == "-")
    if tokens.at(stop).lower == "of":
        phrase = None if is_number(tokens.at(stop + 1)) else phrase_of(tokens, stop)
        if phrase and measure.name in SHARES:
            return _named(tokens, phrase, phrase.stop, measure.name)
        words = _words(tokens, measure.first, phrase.stop if phrase else stop)
        return _Noun(phrase, measure.name, words, stop)
    if measure.attributive or measure.name in SHARES:
        phrase = phrase_at(tokens, at, singular=True) if tokens.at(at).text.islower() else None
        if phrase:
            return _named(tokens, phrase, phrase.stop, measure.name)
    words = None if measure.name == "percent" else _words(tokens, measure.first, stop)
    return _Noun(None, measure.name, words, stop)


def _shared(tokens: Tokens, part: Part) -> _Noun:
    following = tokens.at(part.stop).lower
    if following == "of" or following in ("the", "its", "their", "his", "her", "our", "all"):
        phrase = phrase_of(tokens, part.stop - (following != "of"))
        if phrase:
            return _named(tokens, phrase, phrase.stop, "percent")
    phrase = phrase_at(tokens, part.stop)
    return _named(tokens, phrase, phrase.stop, "percent") if phrase else _Noun(None, "percent", None, part.stop)


def _counted(tokens: Tokens, part: Part) -> _Noun:
    stop = part.stop
    if tokens.at(stop).lower == "of":
        return _out_of(tokens, part)
    tied = tokens.at(stop).text == "-" and tokens.glued(stop) and tokens.glued(stop + 1)
    if tied and part.numeral.manner is not Manner.RANK:
        whole = tokens.at(stop + 1)
        if whole.lower.split("-")[0] not in _TIED:
            return _Noun(None, None, None, stop)
        phrase = phrase_at(tokens, stop + 1, singular=True)
        return _named(tokens, phrase, phrase.stop, whole.lower.split("-")[0]) if phrase else _Noun(None, None, None, stop)
    one = part.value == 1 or part.numeral.manner is Manner.RANK
    phrase = phrase_at(tokens, stop + tied, singular=one)
    if phrase is None:
        return _Noun(None, None, None, stop)
    if tokens[phrase.first].lower in PARTICIPLES and phrase.stop == phrase.first + 1:
        return _named(tokens, phrase, stop)
    bare = not one and phrase.stop > phrase.first + 1 and not is_plural(tokens[phrase.stop - 1])
    return _named(tokens, phrase, phrase.stop, tokens[phrase.first].text if bare else None)


def _out_of(tokens: Tokens, part: Part) -> _Noun:
    """Read "two of his ministers" whole, and "300 of the 367 people" up to its own number."""
    of = part.stop
    phrase = phrase_of(tokens, of)
    if phrase:
        return _named(tokens, phrase, phrase.stop)
    whole = next((at for at in range(of + 1, min(of + 4, len(tokens))) if is_number(tokens[at])), None)
    other = part_at(tokens, whole) if whole else None
    phrase = phrase_at(tokens, other.stop) if other and other.unit is None else None
    return _named(tokens, phrase, of) if phrase else _Noun(None, None, None, of)
