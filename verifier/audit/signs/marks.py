"""Passages between double quotation marks, and whether anything else stands where they do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from claims.marks import quoted
from claims.span import Span, touching

ENOUGH: Final = 5
"""Words between quotation marks from which on they are speech; fewer are names, titles and scare quotes."""

MARKS: Final = '"“„«'
"""Double quotation marks that open."""

_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")


def passages(text: str, within: Span) -> list[Span]:
    """Return the spans between double quotation marks, without the marks, that lie within a span.

    A passage whose mark is never closed is left out: where it ends is a guess.
    """
    return [
        Span(start=within.start + found.start + 1, end=within.start + found.end - 1)
        for found in quoted(within.words(text))
        if found.closed and found.end - found.start > 2 and text[within.start + found.start] in MARKS
    ]


def is_speech(words: str) -> bool:
    """Tell speech from fewer words, and from the title of a work, whose words begin with capitals."""
    found = _WORD.findall(words)
    long = [word for word in found if len(word) > 3]
    return len(found) >= ENOUGH and sum(word[0].isupper() for word in long) * 2 <= len(long)


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
    return bool(touching(stretches, span))
