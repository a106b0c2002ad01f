"""The figures of an article as the rules walk over them, and what room each leaves in a sum."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from claims.document import Coverage, Reading
from claims.figure import Figure
from claims.interval import LARGEST, Comparator, Interval
from claims.measurement import Measurement
from claims.span import Span

EXACT_BELOW: Final = 100
"""Whole counts under this are given to the last one where they are added up."""

ROUNDED: Final = 0.025
"""The share by which rounding may move a figure that is added to others, at most."""

_VAGUE: Final = re.compile(
    r"\b(?:dozens?|scores|hundreds|thousands|millions|several|few|many|some of)\b", re.I
)
_DIGITS: Final = re.compile(r"\d+(?:\.\d+)?")
_DECIMALS: Final = re.compile(r"\d[.](\d{1,6})(?!\d)")
_SCALES: Final = {
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
}
_SCALED: Final = re.compile(rf"\b({'|'.join(_SCALES)})", re.I)
_RANK: Final = re.compile(
    r"\s*(?:the )?(?:\d+(?:st|nd|rd|th)\b|(?:\w+-)?(?:first|second|third|fourth|fifth|sixth"
    r"|seventh|eighth|ninth|tenth|\w{2,12}teenth|\w{2,6}ieth)\b(?! of))",
    re.I,
)


def in_order(reading: Reading) -> list[Figure]:
    """Return the figures of an article in the order of its text, each once."""
    found = {figure.span: figure for claim in reading.claims for figure in claim.figures}
    return [found[span] for span in sorted(found)]


def by_sentence(reading: Reading) -> Iterator[tuple[Span, list[Figure]]]:
    """Yield the sentences of an article that state something, each with its figures."""
    figures = in_order(reading)
    starts = [figure.span.start for figure in figures]
    for sentence in reading.sentences:
        if sentence.coverage is not Coverage.BOILERPLATE:
            first, stop = bisect_left(starts, sentence.span.start), bisect_left(starts, sentence.span.end)
            yield sentence.span, figures[first:stop]


def is_vague(words: str) -> bool:
    """Return whether the words of a figure give no number: dozens, several, hundreds of lives."""
    return _VAGUE.search(words) is not None and not any(sign.isdigit() for sign in words)


def one_number(a: Measurement, b: Measurement) -> bool:
    """Return whether two figures are the same number, whatever bounds it: over 60 and 60, six and 6.

    Dozens are no number.
    """
    if is_vague(a.place.text) or is_vague(b.place.text):
        return False
    digits, others = (_DIGITS.findall(item.place.text.replace(",", "")) for item in (a, b))
    return (digits == others) if digits and others else a.careful == b.careful


def is_rank(figure: Figure) -> bool:
    """Return whether a figure says which in a row and not how many."""
    return _RANK.match(figure.text) is not None


def printed_step(figure: Figure) -> float:
    """Return what one unit of the last decimal is worth: 0.1 for 3.3, a hundred thousand for 1.2 million.

    It is 1 for a figure without decimals.
    """
    decimals = _DECIMALS.search(figure.text)
    scale = _SCALED.search(figure.text)
    unit = _SCALES[scale[1].lower()] if scale else 1.0
    return unit * 10.0 ** -(len(decimals[1]) if decimals else 0)


def room(figure: Figure) -> Interval:
    """Return what a figure may stand for where it is added to others or held against their sum.

    A whole count under a hundred is exact. A larger one may be rounded, and one with decimals is. What stands
    beside its parts is rounded less boldly than what stands alone.
    """
    if figure.comparator is not Comparator.EXACTLY or figure.low is None or figure.low != figure.high:
        return figure.careful
    number = figure.low
    if number == int(number) and abs(number) < EXACT_BELOW and not _DECIMALS.search(figure.text):
        return figure.interval
    step = printed_step(figure)
    if step > 1 or number == int(number):
        low, high = figure.careful.ends
        step = max(step, high - low) if number == int(number) else step
    half = min(step / 2, abs(number) * ROUNDED) if abs(number) >= EXACT_BELOW else step / 2
    return Interval(low=max(number - half, -LARGEST), high=min(number + half, LARGEST))
