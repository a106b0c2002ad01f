"""The figures of an article by what they measure, each drawn on the scale of its quantity."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claims.claim import Claim
from claims.document import Reading
from claims.figure import Figure
from claims.interval import Interval
from claims.span import Span
from verifier.report.drawing import Drawing, Scale, draw, scale
from verifier.report.wording import bounds, reading


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure as a report shows it: its words, what they allow, and the drawing."""

    words: str
    quantity: str
    reads: str
    careful: str
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Row:
    """A figure with the numbers of the claims it stands in, and who gives it (None: the article)."""

    measured: Measured
    claims: tuple[int, ...]
    giver: str | None


@dataclass(frozen=True, slots=True)
class Quantity:
    """The figures of one quantity, in the order of the text, with the scale they are drawn on."""

    label: str
    scale: Scale
    rows: tuple[Row, ...]


def label(figure: Figure) -> str:
    """Return what a figure measures, as far as that was understood."""
    return figure.quantity.label if figure.quantity else figure.counted or figure.unit or "not said what"


def measured(figure: Figure, scales: dict[str, Scale]) -> Measured:
    """Return a figure as it is shown; `scales` by the label of the quantity."""
    name, interval, careful = label(figure), figure.interval, figure.careful
    return Measured(
        words=figure.text,
        quantity=name,
        reads=reading(figure),
        careful="" if careful == interval else bounds(careful),
        drawing=draw(figure, scales[name]),
    )


def scales(figures: Iterable[Figure]) -> dict[str, Scale]:
    """Return one scale for each quantity, by its label."""
    intervals: dict[str, list[Interval]] = {}
    for figure in figures:
        intervals.setdefault(label(figure), []).extend((figure.interval, figure.careful))
    return {name: scale(found) for name, found in intervals.items()}


def quantities(read: Reading) -> tuple[Quantity, ...]:
    """Return the quantities of an article in the order in which they are first met."""
    standing: dict[tuple[Span, str], tuple[Figure, list[tuple[int, Claim]]]] = {}
    for number, claim in enumerate(read.claims, start=1):
        for figure in claim.figures:
            standing.setdefault((figure.span, label(figure)), (figure, []))[1].append((number, claim))
    on = scales(figure for figure, _ in standing.values())
    rows: dict[str, list[Row]] = {}
    for (_, name), (figure, claims) in sorted(standing.items(), key=lambda item: item[0]):
        chain = claims[0][1].attribution
        row = Row(measured(figure, on), tuple(n for n, _ in claims), chain[0].name if chain else None)
        rows.setdefault(name, []).append(row)
    return tuple(Quantity(name, on[name], tuple(found)) for name, found in rows.items())
