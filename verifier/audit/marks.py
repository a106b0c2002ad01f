"""Passages between double quotation marks, and whether anything else stands where they do."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from claims.span import Span

_MARK = re.compile('["“”„«»]')
_OPENING = frozenset("“„«")
_INCHES = re.compile(r"\d")


def quoted(text: str, within: Span) -> list[Span]:
    """Return the spans between double quotation marks, without the marks, that lie within a span.

    A curly mark opens or closes by its shape. A straight one opens where none is open. A passage whose mark
    is never closed is left out: where it ends is a guess.
    """
    found, opened = list[Span](), None
    for mark in _MARK.finditer(text, within.start, within.end):
        if mark.group() in _OPENING or (opened is None and mark.group() == '"'):
            if mark.group() == '"' and _INCHES.match(text[max(mark.start() - 1, 0)]):
                continue
            opened = mark.end()
        elif opened is not None:
            if opened < mark.start():
                found.append(Span(start=opened, end=mark.start()))
            opened = None
    return found


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
