"""Passages between double quotation marks, and whether anything else stands where they do."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

from claims.span import Span

_MARK: Final = re.compile('["“”„«»]')
_INCHES: Final = re.compile(r"\d")


def quoted(text: str, within: Span) -> list[Span]:
    """Return the spans between double quotation marks, without the marks, that lie within a span.

    A curly mark opens or closes by its shape, “ also closes what „ opened; a straight one opens where none is
    open. A passage whose mark is never closed is left out: where it ends is a guess.
    """
    found, opened, opener = list[Span](), 0, ""
    for match in _MARK.finditer(text, within.start, within.end):
        mark, at = match.group(), match.start()
        if _opens(mark, opener):
            if mark != '"' or not _INCHES.match(text[max(at - 1, 0)]):
                opened, opener = match.end(), mark
        elif opener:
            if opened < at:
                found.append(Span(start=opened, end=at))
            opener = ""
    return found


def _opens(mark: str, opener: str) -> bool:
    """Return whether a mark opens a passage, given the mark that opened the last, "" where none is open."""
    return mark in "„«" or (mark == "“" and opener != "„") or (mark == '"' and not opener)


def union(spans: Iterable[Span]) -> list[Span]:
    """Return the stretches that spans cover together, in order and apart."""
    found = list[Span]()
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(start=found[-1].start, end=max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def touches(stretches: Sequence[Span], span: Span) -> bool:
    """Return whether a span shares a code point with one of the stretches, which are in order and apart."""
    at = bisect_left(stretches, span.end, key=lambda stretch: stretch.start)
    return at > 0 and stretches[at - 1].end > span.start
