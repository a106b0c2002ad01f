"""Figures: comparator, number and what is counted, put together from the tokens of one sentence."""

from __future__ import annotations

from typing import Final

from claims.interval import Comparator
from verifier.extract.figures.amount import Amount
from verifier.extract.figures.candidate import Candidate
from verifier.extract.figures.comparators import Bound, bound_after, bound_before, interval
from verifier.extract.figures.conversions import converted
from verifier.extract.figures.counted import noun_of
from verifier.extract.figures.elided import completed
from verifier.extract.figures.number import Manner
from verifier.extract.figures.parts import Part, part_at
from verifier.extract.figures.ranges import stretch_at
from verifier.extract.figures.refusals import refused
from verifier.extract.figures.tokens import Tokens

_WEAK: Final = (Comparator.ABOUT, Comparator.EXACTLY)
"""Comparators before a number that give way to one behind it: "some 50 or more"."""

_CONTEXT: Final = 16
"""How many tokens before a number may say what it is."""


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
        amount = _clear_of(taken, tokens, part)
        if amount and amount.first >= edge and taken.isdisjoint(range(amount.first, amount.stop)):
            found.append(amount)
            at = max(amount.stop, part.numeral.stop)
        else:
            at = part.numeral.stop
    return converted(tokens, completed(tokens, found))


def _clear_of(taken: frozenset[int], tokens: Tokens, part: Part) -> Amount | None:
    """Return the figure of a number, its noun phrase ended where a taken token begins."""
    amount = _amount(tokens, part)
    if not (taken and amount and part.stop < amount.stop):
        return amount
    edge = next((at for at in range(part.stop, amount.stop) if at in taken), None)
    if edge is None:
        return amount
    opening = max(0, part.first - _CONTEXT)
    cut = Tokens(tokens[opening:edge])
    alone = part_at(cut, part.numeral.first - opening)
    ended = _amount(cut, alone) if alone else None
    return ended.moved(opening) if ended else None


def _amount(tokens: Tokens, part: Part) -> Amount | None:
    stretch = stretch_at(tokens, part)
    last = stretch.high if stretch else part
    lowest = stretch.low if stretch else part
    first = stretch.first if stretch else part.first
    inner = bound_after(tokens, last.stop)
    noun = noun_of(tokens, last._replace(stop=inner.edge) if inner else last)
    before = bound_before(tokens, _behind_article(tokens, first))
    after = inner or bound_after(tokens, noun.stop)
    bound = after if after and (before is None or before.comparator in _WEAK) else before
    if not stretch and refused(Candidate(tokens, part, noun.phrase, bound is not None)):
        return None
    if stretch and refused(Candidate(tokens, last._replace(first=part.first), noun.phrase, True)):
        return None
    low, high, comparator = _interval(lowest, last, bound, ranged=stretch is not None)
    begin = before.edge if before else first
    stop = max(noun.stop, after.edge if after and bound is after else 0)
    scale = last.numeral.scale
    return Amount(begin, stop, low, high, comparator, noun.unit, noun.words, noun.phrase, scale)


def _interval(
    part: Part, last: Part, bound: Bound | None, *, ranged: bool
) -> tuple[float | None, float | None, Comparator]:
    """Return low, high and comparator of a number or of the two ends of a range."""
    if ranged:
        return part.value, last.value, Comparator.BETWEEN
    comparator = bound.comparator if bound else Comparator.EXACTLY
    if part.numeral.manner is Manner.VAGUE and comparator not in (Comparator.MORE_THAN, Comparator.AT_LEAST):
        comparator = Comparator.VAGUE
    return *interval(part.value, comparator), comparator


def _behind_article(tokens: Tokens, first: int) -> int:
    """Step over the article of "around an 80% level", when a comparator stands before it."""
    article = tokens.at(first - 1).lower in ("a", "an") and bound_before(tokens, first - 1) is not None
    return first - 1 if article else first
