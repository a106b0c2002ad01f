"""In which direction words are written, after the rules of the Unicode bidirectional algorithm (UAX #9).

A word processor needs to be told: of a paragraph, at which side it begins (rules P2 and P3), and of a run, in
which direction the signs go that have none of their own (rules N1 and N2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final, NamedTuple
from unicodedata import bidirectional

_RIGHT_TO_LEFT: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""The blocks of the scripts that are written from right to left."""

_STRONG: Final = {"R": True, "AL": True, "L": False}


class Stretch(NamedTuple):
    """A half-open range of code points that go in one direction."""

    start: int
    end: int
    rtl: bool


def begins_right(text: str) -> bool:
    """Return whether a paragraph begins at the right: its first letter with a direction says so."""
    if not _RIGHT_TO_LEFT.search(text):
        return False
    return next((_STRONG[sign] for sign in map(bidirectional, text) if sign in _STRONG), False)


def stretches(text: str) -> Iterator[Stretch]:
    """Yield the stretches of a paragraph; between two directions, signs without one go with the paragraph."""
    if not _RIGHT_TO_LEFT.search(text):
        yield Stretch(0, len(text), rtl=False)
        return
    here, base = 0, begins_right(text)
    for rtl, signs in groupby(_directions(text, base)):
        end = here + sum(1 for _ in signs)
        yield Stretch(here, end, rtl)
        here = end


def _directions(text: str, base: bool) -> Iterator[bool]:
    last, waiting = base, 0
    for sign in map(bidirectional, text):
        if sign == "NSM" and not waiting:
            yield last
        elif (strong := _STRONG.get(sign)) is None:
            waiting += 1
        else:
            yield from [last if last == strong else base] * waiting
            yield strong
            last, waiting = strong, 0
    yield from [base] * waiting
