"""The text of an article as paragraphs of a word processor, none of its characters left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from claims.document import PartKind, Reading
from verifier.report.marks import tiles

_BREAK = re.compile("\r\n|\r|\n")
_SHOWS = re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A half-open range of code points, and where the next paragraph begins.

    `kind` is that of the part in which its first word stands, None outside of every part; `blank` says that
    it has no words.
    """

    start: int
    end: int
    after: int
    kind: PartKind | None
    blank: bool


def paragraphs(reading: Reading) -> Iterator[Paragraph]:
    """Yield the paragraphs of an article, which a line break parts from each other.

    Lines within one part stay together. Joined by the line breaks between them they are the text.
    """
    text, cut = reading.document.text, list(tiles(reading))
    starts = [start for start, _, _ in cut]

    def paragraph(start: int, end: int, after: int) -> Paragraph:
        first = _SHOWS.search(text, start, end)
        kind = cut[bisect_right(starts, first.start()) - 1][2] if first else None
        return Paragraph(start, end, after, kind, blank=first is None)

    begin = 0
    for found in _BREAK.finditer(text):
        start, end, kind = cut[bisect_right(starts, found.start()) - 1]
        if kind is None or not (start < found.start() and found.end() < end):
            yield paragraph(begin, found.start(), found.end())
            begin = found.end()
    yield paragraph(begin, len(text), len(text) + 1)
