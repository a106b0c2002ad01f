"""Where two texts have the same words in the same order, and where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from claims.span import Span
from claims.words import Word

LONGEST: Final = 400
"""Words between those shared at either end that are aligned one by one, since the time for it grows with the
square. Longer, they are one change."""


class Run(NamedTuple):
    """Words of one quotation and of the other, all alike or between two places where they are."""

    equal: bool
    a: list[Word]
    b: list[Word]


def runs_of(a: list[Word], b: list[Word]) -> Iterator[Run]:
    """Yield the runs in which two quotations agree and differ, by turns.

    What they share at either end is set aside first, so that a word left out is never more than that.
    """
    one, other = [w.key for w in a], [w.key for w in b]
    start = _shared(one, other)
    end = _shared(reversed(one[start:]), reversed(other[start:]))
    at_a, at_b = len(a) - end, len(b) - end
    for equal, left, right in (
        (True, a[:start], b[:start]),
        *_between(a[start:at_a], b[start:at_b]),
        (True, a[at_a:], b[at_b:]),
    ):
        if left or right:
            yield Run(equal, left, right)


class Piece(NamedTuple):
    """A stretch of either text: in both as the later one has it, or in one alone (`gone`, `come`)."""

    text: str
    gone: bool = False
    come: bool = False


def pieces(before: str, after: str) -> Iterator[Piece]:
    """Yield what two texts have in common and what each has alone, by turns, cut at blanks.

    The pieces that are not gone make the later text, those that did not come the earlier one, with one blank
    between the pieces. What differs may be no more than a sign: "US$139" and "US$193".
    """
    one, other = before.split(), after.split()
    if max(len(one), len(other)) > LONGEST:
        yield from (Piece(before, gone=True), Piece(after, come=True))
        return
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag == "equal":
            yield Piece(" ".join(other[b1:b2]))
            continue
        if a1 < a2:
            yield Piece(" ".join(one[a1:a2]), gone=True)
        if b1 < b2:
            yield Piece(" ".join(other[b1:b2]), come=True)


def _between(a: list[Word], b: list[Word]) -> Iterator[Run]:
    """Yield the runs of what begins and ends differently."""
    if max(len(a), len(b)) > LONGEST:
        yield Run(False, a, b)
        return
    matcher = SequenceMatcher(None, [w.key for w in a], [w.key for w in b], autojunk=False)
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        yield Run(tag == "equal", a[a1:a2], b[b1:b2])


def _shared(a: Iterable[str], b: Iterable[str]) -> int:
    """Return how many keys two sequences begin with alike."""
    count = 0
    for one, other in zip(a, b, strict=False):
        if one != other:
            break
        count += 1
    return count


def hull_of(words: Sequence[Word]) -> Span | None:
    """Return the span from the first of some words to the last, None without any."""
    return Span(start=words[0].start, end=words[-1].end) if words else None
