"""Ranges over a text, however they overlap, as elements that nest.

An element that would cross another is closed and opened again behind the crossing, so that every range is
covered by one or more elements of its own and every element lies within one element of each outer layer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise


class Layer(IntEnum):
    """What a range is; a smaller layer always holds a greater one."""

    BLOCK = 0
    SENTENCE = 1
    CLAIM = 2
    PLACE = 3
    DETAIL = 4
    HIDDEN = 5


@dataclass(frozen=True, slots=True)
class Reference:
    """A link that stands where a range ends; what it shows is no part of the text."""

    target: str
    label: str
    shown: str
    names: str


@dataclass(frozen=True, slots=True)
class Range:
    """A half-open range of code points, drawn as an element with class names and perhaps an id."""

    start: int
    end: int
    layer: Layer
    tag: str
    names: str
    id: str | None = None
    shown: str | None = None
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Open:
    """The range's element begins; `first` when it has not begun before."""

    range: Range
    first: bool
    what: str = "open"


@dataclass(frozen=True, slots=True)
class Close:
    """The element that was opened last ends; `last` when the range ends with it."""

    range: Range
    last: bool
    what: str = "close"


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of the text that no boundary cuts."""

    text: str
    what: str = "words"


Token = Open | Close | Words


def nest(text: str, ranges: Iterable[Range]) -> Iterator[Token]:
    """Yield the text with its ranges as well-nested elements.

    The `Words` joined are the text. A reference belongs where its range closes last. Time grows with the
    number of boundaries times how many ranges lie over one place.
    """
    starting: defaultdict[int, list[Range]] = defaultdict(list)
    edges = {0, len(text)}
    for item in ranges:
        starting[item.start].append(item)
        edges |= {item.start, item.end}
    stack: list[Range] = []
    for here, there in pairwise(sorted(edges)):
        wanted = sorted([item for item in stack if item.end > here] + starting[here], key=_outermost_first)
        kept = _common(stack, wanted)
        yield from (Close(item, item.end == here) for item in reversed(stack[kept:]))
        yield from (Open(item, item.start == here) for item in wanted[kept:])
        yield Words(text[here:there])
        stack = wanted
    yield from (Close(item, last=True) for item in reversed(stack))


def _outermost_first(item: Range) -> tuple[int, int, int, str, str]:
    return item.layer, item.start, -item.end, item.names, item.id or ""


def _common(a: Sequence[Range], b: Sequence[Range]) -> int:
    """How many ranges both stacks begin with."""
    for index, (left, right) in enumerate(zip(a, b, strict=False)):
        if left is not right:
            return index
    return min(len(a), len(b))
