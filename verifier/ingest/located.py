"""Paragraphs to a text that knows where in its file each stretch stands."""

from __future__ import annotations

from collections.abc import Iterable

from claims.making import Locator, LocatorKind
from claims.span import Span

BETWEEN = "\n\n"

Piece = tuple[int, str]
"""The number of a place, and the words that stand there."""


def located(paragraphs: Iterable[Iterable[Piece]], kind: LocatorKind) -> tuple[str, tuple[Locator, ...]]:
    """Return the paragraphs as one text, blank lines between them, and a locator for each stretch.

    Pieces of one place that follow each other are one stretch; the blank line behind it belongs to it.
    """
    written, starts, length = list[str](), list[tuple[int, int]](), 0
    for paragraph in paragraphs:
        between = BETWEEN if written else ""
        for number, words in paragraph:
            if between and words:
                written.append(between)
                length += len(between)
                between = ""
            if not starts or starts[-1][0] != number:
                starts.append((number, length))
            written.append(words)
            length += len(words)
    ends = [start for _, start in starts[1:]] + [length]
    return "".join(written), tuple(
        Locator(kind=kind, number=number, span=Span(start=start, end=end))
        for (number, start), end in zip(starts, ends, strict=True)
        if start < end
    )
