"""Where a span lies for a program that takes lines and columns, and under which path its file is known."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from claims.document import Document
from claims.position import position
from claims.span import Span

_BREAK = re.compile("\r\n|\r|\n")


class Stretch(NamedTuple):
    """The lines and columns of a span, from 1; the end column is the one behind the last code point."""

    line: int
    column: int
    end_line: int
    end_column: int


def stretch(text: str, span: Span) -> Stretch:
    """Return the lines and columns of a span of a text. Raises ValueError when it lies outside."""
    return Stretch(*position(text, span.start), *position(text, span.end))


def line_of(text: str) -> Callable[[int], int]:
    """Return what tells the line of an offset in a text, from 1, where many are asked for."""
    ends = [found.end() for found in _BREAK.finditer(text)]
    return lambda offset: bisect_right(ends, offset) + 1


def where(document: Document, offset: int) -> int | str:
    """Return the line of an offset, or its page or paragraph, in words, where its file has no lines."""
    locator = document.at(offset)
    return position(document.text, offset)[0] if locator is None else locator.shown


def from_here(path: str) -> str:
    """Return the path as seen from the current folder; one outside of it, and an address, stays as it is."""
    if re.match(r"https?://\S+$", path):
        return path
    seen = os.path.relpath(path)
    return path if seen == os.pardir or seen.startswith(os.pardir + os.sep) else seen
