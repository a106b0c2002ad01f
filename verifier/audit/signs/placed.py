"""Bare numbers before the name of a place ("12 in Arden and five in Lowell"), which are parts of a count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claims.figure import Figure
from claims.span import Span

_WORDS: Final = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty""".split()
_MONTHS: Final = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_PLACED: Final = re.compile(
    rf"(?:(?<=[:,(] )|(?<=\()|(?<=\band ))(\d{{1,3}}(?:,\d{{3}})*|{'|'.join(_WORDS)})"
    rf"(?= (?:in|from|at|near) (?:the )?(?!{_MONTHS})[A-Z])"
)


def with_placed(text: str, span: Span, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures of a stretch of text and the bare numbers before places in it, in order."""
    added = [each for each in _placed(text, span) if not any(each.span.overlaps(f.span) for f in figures)]
    return sorted((*figures, *added), key=lambda figure: figure.span)


def _placed(text: str, span: Span) -> Iterator[Figure]:
    for found in _PLACED.finditer(text, span.start, span.end):
        words = found[1]
        number = _WORDS.index(words) + 1.0 if words in _WORDS else float(words.replace(",", ""))
        place = Span(start=found.start(1), end=found.end(1))
        yield Figure(span=place, text=words, low=number, high=number)
