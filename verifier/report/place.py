"""Where a span lies for a program that takes lines and columns, and under which path its file is known."""

from __future__ import annotations

import os
from typing import NamedTuple

from claims.position import position
from claims.span import Span


class Stretch(NamedTuple):
    """The lines and columns of a span, from 1; the end column is the one behind the last code point."""

    line: int
    column: int
    end_line: int
    end_column: int


def stretch(text: str, span: Span) -> Stretch:
    """Return the lines and columns of a span of a text. Raises ValueError when it lies outside."""
    return Stretch(*position(text, span.start), *position(text, span.end))


def from_here(path: str) -> str:
    """Return the path as seen from the current folder; one that lies outside of it stays as it is."""
    seen = os.path.relpath(path)
    return path if seen == os.pardir or seen.startswith(os.pardir + os.sep) else seen
