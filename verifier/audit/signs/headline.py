"""The headline of an article, and the body under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from claims.document import Document, PartKind, Reading
from claims.span import Span, touching

_OUTLET: Final = re.compile(r"\s[|·•]\s|(?<![’'”\"])\s[-–—]\s(?=[A-Z][\w.&’']*(?:\s[A-Z][\w.&’']*){0,3}$)")
"""What parts a headline from the name of the outlet behind it, as pages put it into their titles."""

_BODY: Final = frozenset({PartKind.PARAGRAPH, PartKind.CAPTION})


class Headline(NamedTuple):
    """The words of a headline, and where a finding about it points.

    `place` is the headline's own, or the first sentence of the body where the text does not hold it.
    """

    words: str
    place: Span


def headline(reading: Reading) -> Headline | None:
    """Return the headline of an article; None where it has none, or no body under it."""
    document = reading.document
    printed = next((part.span for part in reading.parts if part.kind is PartKind.HEADLINE), None)
    under = body(reading)
    words = document.title or (printed.words(document.text) if printed else "")
    if not words.strip() or not under:
        return None
    first = next((s.span for s in reading.sentences if s.span.start >= under[0].start), under[0])
    return Headline(_bare(words, document), printed or first)


def body(reading: Reading) -> list[Span]:
    """Return the paragraphs and captions of an article."""
    return [part.span for part in reading.parts if part.kind in _BODY]


def within(stretches: Sequence[Span], span: Span) -> bool:
    """Return whether one of some stretches, which are in order and apart, holds a span whole."""
    return any(stretch.covers(span) for stretch in touching(stretches, span))


def _bare(words: str, document: Document) -> str:
    """Return the words of a title without the name of the outlet behind them."""
    line = " ".join(words.split())
    outlet = document.outlet or ""
    if outlet and line.casefold().endswith(outlet.casefold()):
        shorter = line[: -len(outlet)].rstrip(" |-–—·•")
        return shorter or line
    return _OUTLET.split(line, maxsplit=1)[0] or line
