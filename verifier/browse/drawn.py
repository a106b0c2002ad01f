"""Figures of several articles in one drawing, as the report has it, each linked to its claim."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from claims.figure import Figure
from claims.finding import Place
from claims.interval import Comparator
from claims.measurement import Measurement
from claims.span import Span
from verifier.errors import DamagedStore
from verifier.report.anchors import Anchors
from verifier.report.drawing import Scale
from verifier.report.lanes import Lane, Tick, lanes, lanes_scale, ticks
from verifier.store.entries import GivenRow, SideRow
from verifier.store.load import DAMAGE

MOST: Final = 24
"""Figures that one drawing shows; the others stand in the table."""


@dataclass(frozen=True, slots=True)
class Point:
    """A figure at its place, as it is compared, with the id of its claim (None where that is gone)."""

    place: Place
    figure: Figure | None
    measured: Measurement | None
    claim: str | None
    article: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing: its scale, the round numbers on it, and each lane with its point."""

    scale: Scale
    ticks: tuple[Tick, ...]
    lanes: tuple[tuple[Lane, Point], ...]
    undrawn: int


def point(row: GivenRow | SideRow) -> Point:
    """Return the figure of a row. Raises DamagedStore when the row is none that was saved."""
    try:
        span = Span(start=row.span_start, end=row.span_end)
        place = Place(document=row.document, span=span, text=row.text)
        if row.comparator is None:
            return Point(place, None, None, None, row.article)
        by = Comparator(row.comparator)
        figure = Figure(span=span, text=row.text, low=row.low, high=row.high, comparator=by)
        told = row.measurement
        measured = Measurement.model_validate_json(told) if told else _unmeasured(row, figure, place)
        return Point(place, figure, measured, row.claim, row.article)
    except DAMAGE as error:
        raise DamagedStore(f"a figure in {row.document} is damaged; see `verifier verify`") from error


def drawn(points: Iterable[Point], against: Mapping[Place, Sequence[Place]]) -> Drawn | None:
    """Return the drawing of these figures by day, None of none; `against`: what each conflicts with."""
    by_place = {each.place: each for each in points}
    ordered = sorted(by_place.values(), key=_in_time)
    numbered = {each.place: nth for nth, each in enumerate(ordered[:MOST], start=1)}
    if not numbered:
        return None
    figures = {each.place: each.figure for each in ordered if each.figure}
    known = Anchors({}, {}, {each.place: each.measured for each in ordered if each.measured})
    on = lanes_scale(list(numbered), known, figures)
    numbers = {
        place: sorted({numbered[each] for each in others if each in numbered})
        for place, others in against.items()
    }
    made = lanes(numbered, known, figures, on=on, against=numbers)
    pairs = tuple(zip(made, ordered[:MOST], strict=True))
    return Drawn(on, ticks(on), pairs, len(ordered) - len(pairs))


def _in_time(point: Point) -> tuple[datetime.date, str, int]:
    day = point.measured and point.measured.day
    return day or datetime.date.max, point.place.document, point.place.span.start


def _unmeasured(row: GivenRow | SideRow, figure: Figure, place: Place) -> Measurement:
    """What is known of a figure that nothing is held against."""
    return Measurement(
        place=place,
        careful=figure.careful,
        label=row.text,
        happening=None,
        counted="",
        told=datetime.date.fromisoformat(row.published) if row.published else None,
        giver=(row.chain or "").split(" ← ")[0] or None,
        teller=row.chain or None,
        outlet=row.outlet,
    )
