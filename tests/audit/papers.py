"""Articles of several paragraphs under a headline, without anything that is read in them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from claims.date import PartialDate
from claims.document import Coverage, Document, Part, PartKind, Reading, Sentence
from claims.span import Span

_SENTENCE = re.compile(r"\S.*?[.!?:](?=\s[A-Z“]|$)|\S.+$")


def paper(
    *paragraphs: str,
    title: str | None = None,
    outlet: str | None = None,
    kinds: Sequence[PartKind] = (),
    published: datetime.date | None = None,
    dates: Sequence[tuple[str, datetime.date]] = (),
) -> Reading:
    """Return the reading of these paragraphs; `kinds` are the kinds of the first ones, if they are none."""
    text = "\n\n".join(paragraphs)
    document = Document(name="article", text=text, title=title, outlet=outlet, published=published)
    spans, at = [], 0
    for paragraph in paragraphs:
        spans.append(Span(start=at, end=at + len(paragraph)))
        at += len(paragraph) + 2
    known = [*kinds, *[PartKind.PARAGRAPH] * (len(paragraphs) - len(kinds))]
    return Reading(
        document=document,
        parts=tuple(Part(kind=kind, span=span) for kind, span in zip(known, spans, strict=True)),
        sentences=tuple(
            Sentence(
                span=Span(start=span.start + found.start(), end=span.start + found.end()),
                coverage=Coverage.CLAIM,
            )
            for span in spans
            for found in _SENTENCE.finditer(span.words(text))
        ),
        dates=tuple(
            PartialDate(
                span=Span(start=text.index(words), end=text.index(words) + len(words)),
                text=words,
                earliest=day,
                latest=day,
                edtf=day.isoformat(),
            )
            for words, day in dates
        ),
    )


def titled(reading: Reading, title: str) -> Reading:
    """Return a reading under a headline that its text does not hold."""
    document = reading.document.model_copy(update={"title": title})
    return reading.model_copy(update={"document": document})
