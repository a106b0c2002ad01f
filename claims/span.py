"""Places in a text, after the W3C Web Annotation text position and text quote selectors."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Annotated, Any

from pydantic import Field, model_serializer, model_validator

from claims.value import Value

CONTEXT = 32
"""Code points kept before and after a quote, to find its words again in a changed text."""

Offset = Annotated[int, Field(ge=0)]


class Span(Value):
    """A half-open range of code points, never empty; its JSON is `[start, end]`.

    Raises ValueError when the end does not lie behind the start.
    """

    start: Offset
    end: Offset

    @model_validator(mode="before")
    @classmethod
    def _from_pair(cls, given: Any) -> Any:
        if isinstance(given, list | tuple) and len(given) == 2:
            return {"start": given[0], "end": given[1]}
        return given

    @model_validator(mode="after")
    def _ordered(self) -> Span:
        if self.end <= self.start:
            raise ValueError(f"a span must end behind its start, not {self.start} to {self.end}")
        return self

    @model_serializer
    def _to_pair(self) -> list[int]:
        return [self.start, self.end]

    def __lt__(self, other: Span) -> bool:
        return (self.start, self.end) < (other.start, other.end)

    def __len__(self) -> int:
        return self.end - self.start

    def words(self, text: str) -> str:
        """Return the words at this place. Raises ValueError when the place lies outside the text."""
        if self.end > len(text):
            raise ValueError(f"span {self.start} to {self.end} lies outside a text of {len(text)}")
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Return whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Return whether the other lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end


class TextQuote(Value):
    """Words with what stands around them, by which they are found again in another version."""

    exact: str = Field(min_length=1)
    prefix: str = ""
    suffix: str = ""

    @classmethod
    def at(cls, text: str, span: Span) -> TextQuote:
        """Return the quote of a place. Raises ValueError when the place lies outside the text."""
        exact = span.words(text)
        before = text[max(0, span.start - CONTEXT) : span.start]
        return cls(exact=exact, prefix=before, suffix=text[span.end : span.end + CONTEXT])


def hull(spans: Sequence[Span]) -> Span:
    """Return the smallest span over all of them; at least one is needed."""
    return Span(start=min(s.start for s in spans), end=max(s.end for s in spans))


def touching(spans: Sequence[Span], place: Span) -> Sequence[Span]:
    """Return those of spans, in order and apart, that share a code point with a place."""
    first = bisect_right(spans, place.start, key=lambda s: s.end)
    last = bisect_left(spans, place.end, key=lambda s: s.start)
    return spans[first:last]
