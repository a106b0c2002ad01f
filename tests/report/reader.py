"""Makes claims, links, figures and dates of a document from their words alone, never from offsets."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from claims.claim import CLAIM, Claim, Kind, Quotation, claim_id
from claims.date import PartialDate, Precision
from claims.document import Document
from claims.figure import Figure, Quantity
from claims.interval import Comparator
from claims.source import Cue, Link, Role, Strength, source_id
from claims.span import Span


class Reader:
    """Makes claims of a document by finding their words in it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.here = 0
        # Dead links have left spaces that do not break.
        self.spaced = document.text.replace("\xa0", " ")

    def at(self, paragraph: str) -> None:
        """Go to the paragraph that begins with these words."""
        self.here = self.find(paragraph).start

    def find(self, words: str) -> Span:
        """Return where the words stand next. Raises ValueError when they do not."""
        start = self.spaced.index(words, self.here)
        return Span(start=start, end=start + len(words))

    def words(self, words: str) -> tuple[Span, str]:
        """Return where the words stand next, and as they stand there."""
        span = self.find(words)
        return span, span.words(self.document.text)

    def claim(self, kind: Kind, *words: str, chain: Sequence[Link] = (), **more: Any) -> Claim:
        """Return a claim of these stretches."""
        spans, stretches = zip(*(self.words(each) for each in words), strict=True)
        quotation = more.pop("quotation", Quotation.INDIRECT if chain else Quotation.NONE)
        known: dict[str, Any] = {"kind": kind, "spans": spans, "text": stretches}
        known["id"] = claim_id(self.document.sha256, spans, stretches)
        return CLAIM.validate_python({**known, "quotation": quotation, "attribution": tuple(chain), **more})

    def link(self, name: str, surface: str | None = None, cue: str | None = None, **more: Any) -> Link:
        """Return a link of a chain, named by `surface` here (the name itself where it stands in the text)."""
        strength = more.pop("strength", Strength.NEUTRAL)
        span, printed = self.words(surface) if surface else (None, None)
        spoken = self.words(cue) if cue else None
        return Link(
            role=more.pop("role", Role.SPEAKER),
            name=name,
            source=source_id(name),
            span=span,
            surface=printed,
            cue=Cue(span=spoken[0], text=spoken[1], strength=strength) if spoken else None,
            **more,
        )

    def figure(
        self,
        words: str,
        low: float | None,
        high: float | None,
        *,
        of: Quantity,
        by: Comparator = Comparator.EXACTLY,
    ) -> Figure:
        """Return the figure with these words."""
        span, text = self.words(words)
        return Figure(span=span, text=text, low=low, high=high, comparator=by, unit=of.unit, quantity=of)

    def date(self, words: str, first: str, last: str | None = None, *, relative: bool = False) -> PartialDate:
        """Return the date with these words, from the first to the last day, given in ISO 8601."""
        span, text = self.words(words)
        return PartialDate(
            span=span,
            text=text,
            earliest=datetime.date.fromisoformat(first),
            latest=datetime.date.fromisoformat(last or first),
            precision=Precision.PERIOD if last else Precision.DAY,
            edtf=f"{first}/{last}" if last else first,
            against=self.document.published if relative else None,
        )
