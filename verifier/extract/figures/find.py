"""The figures of one sentence, each with the quantity that it measures."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claims.figure import Figure, Quantity
from claims.span import Span
from verifier.extract.figures.amount import Amount
from verifier.extract.figures.grammar import amounts
from verifier.extract.figures.quantities import quantities
from verifier.extract.figures.tokens import Tokens, tokenise, worth_reading

LOOK_BACK = 8
"""Taken spans before a figure that are looked at; they hardly ever overlap one another."""


def find_figures(text: str, sentence: Span, *, taken: Sequence[Span] = ()) -> list[Figure]:
    """Return the figures of a sentence in the order of the text, none touching another or a span of `taken`.

    Offsets are code points into the whole text. Takes time linear in the sentence's length.
    """
    if not worth_reading(text, sentence):
        return []
    tokens = tokenise(text, sentence)
    found = amounts(tokens, taken=_touched(tokens, taken))
    measured = quantities(tokens, found)
    figures = [_figure(text, tokens, *pair) for pair in zip(found, measured, strict=True)]
    held = sorted(taken)
    return [figure for figure in figures if not _reached(figure.span, held)]


def _reached(span: Span, taken: Sequence[Span]) -> bool:
    """Whether one of the ordered taken spans touches this one, be it in a blank between its tokens."""
    last = bisect_left(taken, span.end, key=lambda held: held.start)
    return any(held.end > span.start for held in taken[max(0, last - LOOK_BACK) : last])


def _touched(tokens: Tokens, taken: Sequence[Span]) -> frozenset[int]:
    """Return the tokens that share a code point with a taken span."""
    if not tokens or not taken:
        return frozenset()
    touched: set[int] = set()
    at = behind = 0
    for span in sorted(taken):
        while at < len(tokens) and tokens[at].end <= span.start:
            at += 1
        behind = max(at, behind)
        while behind < len(tokens) and tokens[behind].start < span.end:
            touched.add(behind)
            behind += 1
    return frozenset(touched)


def _figure(text: str, tokens: Tokens, amount: Amount, quantity: Quantity | None) -> Figure:
    span = Span(start=tokens[amount.first].start, end=tokens[amount.stop - 1].end)
    return Figure(
        span=span,
        text=span.words(text),
        low=amount.low,
        high=amount.high,
        comparator=amount.comparator,
        unit=amount.unit or (quantity.unit if quantity else None),
        counted=amount.counted,
        quantity=quantity,
    )
