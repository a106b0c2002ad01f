"""Lines of a text put together to blocks: one block is one paragraph, heading or piece of furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.span import Span

WRAPPED = 50
"""A line at least this long that stops in mid-sentence may be hard-wrapped; a shorter one is a heading."""

_LINE = re.compile(r"[^\r\n\f\v\u0085\u2028\u2029]+")
_BLANK = " \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u3000\ufeff"
_STOPS = ".!?:;\"'”’»)*]…"


def blocks(text: str) -> Iterator[Span]:
    """Yield the blocks of a text in order, without blanks at their ends; hard-wrapped lines are one block."""
    current: Span | None = None
    for match in _LINE.finditer(text):
        line = stripped(text, match.start(), match.end())
        if line is None:
            continue
        if current is not None and _continues(text, current, line):
            current = Span(start=current.start, end=line.end)
        else:
            if current is not None:
                yield current
            current = line
    if current is not None:
        yield current


def stripped(text: str, start: int, end: int) -> Span | None:
    """Return the place without blanks at its ends, None when nothing else is there."""
    words = text[start:end]
    left = start + len(words) - len(words.lstrip(_BLANK))
    right = start + len(words.rstrip(_BLANK))
    return Span(start=left, end=right) if left < right else None


def _continues(text: str, block: Span, line: Span) -> bool:
    gap = text[block.end : line.start]
    if gap.replace("\r\n", "\n").count("\n") != 1 or text[block.end - 1] in _STOPS:
        return False
    start = max(text.rfind("\n", block.start, block.end) + 1, block.start)
    return block.end - start >= WRAPPED and text[line.start].islower()
