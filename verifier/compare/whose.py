"""Whose the counted are, and in which lands they were."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from claims.figure import Quantity
from claims.source import Link
from claims.span import Span
from verifier.compare.figures import Figures, distance
from verifier.compare.peoples import Land, lands_in, people, peoples, peoples_in

LINE: Final = 1_000
"""Code points of a sentence that are searched for names."""

_AUTHORITY: Final = re.compile(
    r"\b(?:health|ministry|authorit(?:y|ies)|medics?|rescue|hospital|emergency)\b", re.I
)
"""Sources that count the dead of their own people."""

_JOINED: Final = re.compile(r" and (?:(?:in )?the )?")
_AND: Final = re.compile(r" and (?P<people>[A-Z]\w+)")

_PAST: Final = 1
"""So many figures may stand between one and the land that it is told of."""


def lands_of(text: str, figure: Span, sentence: Span, figures: Figures) -> list[Land]:
    """Return the land that stands nearest to a figure, with the fewest figures in between.

    A land that is joined to it ("in Israel and Gaza") counts too.
    """
    found = [
        (figures.between(figure, land.place), land)
        for land in lands_in(text, sentence.start, min(sentence.end, sentence.start + LINE))
    ]
    told = [(past, land) for past, land in found if past <= _PAST]
    if not told:
        return []
    _, near = min(told, key=lambda each: (each[0], distance(figure, each[1].place)))
    return [land for _, land in told if land is near or _joined(text, near.place, land.place)]


def _joined(text: str, a: Span, b: Span) -> bool:
    first, second = sorted((a, b))
    return _JOINED.fullmatch(text, first.end, second.start) is not None


def peoples_of(
    text: str, figure: Span, quantity: Quantity, lands: Sequence[Land], speaker: Link | None
) -> frozenset[str]:
    """Return whose the counted are: by their own name, by where they were, by who counts them."""
    joined = _AND.match(text, figure.end)
    named = peoples((quantity.unit, *quantity.qualifiers, joined["people"] if joined else ""))
    placed = named or peoples([quantity.place or ""]) or frozenset(land.people for land in lands)
    if placed or speaker is None or not (_AUTHORITY.search(speaker.name) or people(speaker.name)):
        return placed
    return peoples_in(speaker.name)
