"""The edges of a span as annotators draw them: no blanks, quotation marks or end punctuation."""

from __future__ import annotations

EDGE = " \t\n\r\u00a0,.;:\"'“”‘’«»"


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the place without edge marks at its ends, None when nothing else is there."""
    words = text[start:end]
    left = start + len(words) - len(words.lstrip(EDGE))
    right = start + len(words.rstrip(EDGE))
    return (left, right) if left < right else None
