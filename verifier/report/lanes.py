"""One drawing of figures told by several: a lane for each, one below the other, on one scale."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.figure import Figure
from claims.finding import Place
from claims.interval import Interval
from verifier.report.anchors import Anchors
from verifier.report.drawing import MARGIN, Drawing, Scale, laid, wide_scale
from verifier.report.wording import bounds, day, number, reading

ACROSS = 360.0
"""How wide the drawing is: about the points that a telephone has."""

LANE = 56.0
"""How high a lane is: two lines of words and the bar."""

FOOT = 22.0
"""What the numbers of the scale need below the lanes."""

WORDS = 30
"""Letters of a figure's words that fit before the day."""

LINE = 54
"""Letters that fit a line."""

BESIDE = 30
"""Letters that fit a line which also says what the figure is in conflict with."""

NAMED = 3
"""Lanes that one is said to be in conflict with; of more, there is the number."""

_EDGE = 24.0
"""So near to an end a number stands beside its mark, not over it."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A figure in the drawing: its number, its words, who told it, when, and its bar at the height `top`.

    `against` says with which of the others it is in conflict; `drawing` is None where nothing is known of the
    figure but its words.
    """

    number: int
    top: float
    words: str
    id: str | None
    teller: str
    day: str
    against: str
    drawing: Drawing | None


@dataclass(frozen=True, slots=True)
class Tick:
    """A number on the scale; `anchor` is the end of its letters that stands at the mark."""

    at: float
    words: str
    anchor: str


def lanes_scale(places: Sequence[Place], known: Anchors, figures: Mapping[Place, Figure]) -> Scale:
    """Return the scale that holds all of these figures."""
    both = (_intervals(place, known, figures) for place in places)
    return wide_scale((each for pair in both for each in pair or ()), width=ACROSS)


def lanes(
    numbered: Mapping[Place, int],
    known: Anchors,
    figures: Mapping[Place, Figure],
    *,
    on: Scale,
    against: Mapping[Place, Sequence[int]],
) -> tuple[Lane, ...]:
    """Return a lane for each figure, in the order of their numbers.

    `figures` are those that this report holds as their words have them, and `against` are the numbers that
    each cannot be right beside.
    """
    return tuple(
        Lane(
            number=nth,
            top=(nth - 1) * LANE,
            words=fitted(place.text, WORDS),
            id=known.of(place),
            teller=fitted(_teller(place, known), BESIDE if against.get(place) else LINE),
            day=_day(place, known),
            against=_against(against.get(place, ())),
            drawing=_drawing(place, known, figures, on),
        )
        for place, nth in numbered.items()
    )


def ticks(scale: Scale) -> tuple[Tick, ...]:
    """Return the round numbers of a scale, each where it lies."""
    return tuple(Tick(scale.at(value), number(value), _anchor(scale.at(value))) for value in scale.ticks)


def fitted(words: str, room: int) -> str:
    """Return words on one line, cut where they take more room than so many letters; wide ones take two."""
    line, taken = " ".join(words.split()), 0
    for at, letter in enumerate(line):
        taken += 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        if taken > room:
            return line[: max(at - 1, 0)].rstrip() + "…"
    return line


def _drawing(place: Place, known: Anchors, figures: Mapping[Place, Figure], on: Scale) -> Drawing | None:
    found, figure = _intervals(place, known, figures), figures.get(place)
    if found is None:
        return None
    title = f"{place.text}: {reading(figure) if figure else bounds(found[0])}"
    return laid(*found, on, title=title)


def _day(place: Place, known: Anchors) -> str:
    told = known.figures.get(place)
    return day(told.day) if told and told.day else "day not known"


def _against(numbers: Sequence[int]) -> str:
    """Words for the lanes that one is in conflict with, counted where they would not fit."""
    if len(numbers) > NAMED:
        return f"in conflict with {len(numbers)}"
    return f"in conflict with {', '.join(map(str, numbers))}" if numbers else ""


def _intervals(
    place: Place, known: Anchors, figures: Mapping[Place, Figure]
) -> tuple[Interval, Interval] | None:
    """What the words allow and what a careful reader takes them for, which stands for both if alone known."""
    figure, told = figures.get(place), known.figures.get(place)
    if figure is not None:
        return figure.interval, figure.careful
    return (told.careful, told.careful) if told else None


def _teller(place: Place, known: Anchors) -> str:
    """The outlet, else the document, with who gave the figure there."""
    told = known.figures.get(place)
    if told is None:
        return place.document
    giver = told.giver or ("in its own voice" if told.teller is None else "")
    return ": ".join(filter(None, (told.outlet or place.document, giver)))


def _anchor(at: float) -> str:
    if at < MARGIN + _EDGE:
        return "start"
    return "end" if at > ACROSS - MARGIN - _EDGE else "middle"
