"""How much of a claim stands between quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from claims.claim import Quotation
from claims.marks import quoted
from claims.span import Span
from verifier.extract.tagger.edges import trimmed

MOST = 0.9
"""From this share of its letters on, a claim counts as quoted whole."""


def quotations(text: str, block: Span) -> list[Span]:
    """Return the places of a block between quotation marks, the marks left out."""
    return [
        Span(start=block.start + q.start + 1, end=block.start + q.end - q.closed)
        for q in quoted(block.words(text))
        if q.end - q.closed > q.start + 1
    ]


def quotation(text: str, pieces: Sequence[Span], marked: Sequence[Span]) -> Quotation:
    """Return whether the words of an attributed claim are quoted whole, in part or not at all."""
    letters = sum(_letters(p.words(text)) for p in pieces)
    inside = 0
    for piece in pieces:
        for mark in marked:
            start, end = max(piece.start, mark.start), min(piece.end, mark.end)
            inside += _letters(text[start:end]) if start < end else 0
    if inside and inside >= MOST * letters:
        return Quotation.DIRECT
    return Quotation.MIXED if inside else Quotation.INDIRECT


def is_quoted(text: str, sentence: Span, marked: Sequence[Span]) -> bool:
    """Return whether a sentence stands whole between quotation marks."""
    place = trimmed(text, sentence.start, sentence.end)
    return place is not None and any(m.start <= place[0] and place[1] <= m.end for m in marked)


def _letters(words: str) -> int:
    return sum(map(str.isalnum, words))
