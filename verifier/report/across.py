"""Figures of several articles that were compared: those that the comparisons join, in one drawing each."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claims.audited import Audited
from claims.comparison import Comparison, Relation
from claims.figure import Figure
from claims.finding import Place
from verifier.report.anchors import Anchors
from verifier.report.drawing import Scale
from verifier.report.lanes import Lane, Tick, lanes, lanes_scale, ticks
from verifier.report.tables import Compared, gravity, pair
from verifier.report.wording import count

MOST = 12
"""Figures that one drawing shows, and pairs that are told in words; the others are counted."""

_SUMMED = {"conflict": "in conflict", "correction": "corrected", "update": "updated", "agree": "agreeing"}
"""How so many pairs of each relation are summed up, in this order."""


@dataclass(frozen=True, slots=True)
class Told:
    """A pair in words, with the numbers of its figures in the drawing, None where they are not in it."""

    pair: Compared
    a: int | None
    b: int | None


@dataclass(frozen=True, slots=True)
class Group:
    """The figures that comparisons across articles join, and each pair of them that does not agree."""

    id: str
    label: str
    summary: str
    in_conflict: bool
    scale: Scale
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    undrawn: int
    told: tuple[Told, ...]
    untold: int


def across(audited: Sequence[Audited], known: Anchors) -> tuple[Group, ...]:
    """Return the groups of figures of several articles in which not all agree, those in conflict first.

    Only what is sure to be of one quantity joins figures: one doubtful tie would join two events.
    """
    if len(audited) < 2:
        return ()
    sure = (each for each in met(audited) if each.sure)
    found = [pairs for pairs in joined(sure) if any(_differs(each) for each in pairs)]
    found.sort(key=lambda pairs: min(map(gravity, pairs)))
    figures = {
        Place(document=one.reading.document.name, span=figure.span, text=figure.text): figure
        for one in audited
        for claim in one.reading.claims
        for figure in claim.figures
    }
    return tuple(_group(pairs, f"across-{n}", known, figures) for n, pairs in enumerate(found, start=1))


def met(audited: Iterable[Audited]) -> list[Comparison]:
    """Return the comparisons across articles, each two figures once: both articles may name them."""
    found = {frozenset((c.a, c.b)): c for one in audited for c in one.comparisons if c.across}
    return list(found.values())


def joined(pairs: Iterable[Comparison]) -> list[list[Comparison]]:
    """Return the comparisons by the figures that they connect, in the order in which they are met."""
    above: dict[Place, Place] = {}

    def top(place: Place) -> Place:
        while above.setdefault(place, place) != place:
            above[place] = above[above[place]]
            place = above[place]
        return place

    listed = list(pairs)
    for each in listed:
        above[top(each.b)] = top(each.a)
    groups: dict[Place, list[Comparison]] = {}
    for each in listed:
        groups.setdefault(top(each.a), []).append(each)
    return list(groups.values())


def _differs(comparison: Comparison) -> bool:
    return comparison.relation is not Relation.AGREE


def _group(pairs: Sequence[Comparison], name: str, known: Anchors, figures: Mapping[Place, Figure]) -> Group:
    differing = sorted(filter(_differs, pairs), key=gravity)
    told = [pair(each, known) for each in differing[:MOST]]
    # Those that are told of come first, and agreement last: what is left out is the least of it.
    ranked = dict.fromkeys(p for each in sorted(pairs, key=gravity) for p in (each.a, each.b))
    drawn = sorted(list(ranked)[:MOST], key=lambda place: _in_time(place, known))
    numbers = {place: number for number, place in enumerate(drawn, start=1)}
    against = defaultdict[Place, list[int]](list)
    for each in pairs:
        for one, other in ((each.a, each.b), (each.b, each.a)):
            if each.relation is Relation.CONFLICT and other in numbers:
                against[one].append(numbers[other])
    scale = lanes_scale(drawn, known, figures)
    return Group(
        id=name,
        label=Counter(each.quantity for each in pairs).most_common(1)[0][0],
        summary=_summary(pairs, ranked),
        in_conflict=any(each.relation is Relation.CONFLICT for each in pairs),
        scale=scale,
        ticks=ticks(scale),
        lanes=lanes(numbers, known, figures, on=scale, against=against),
        undrawn=len(ranked) - len(drawn),
        told=tuple(
            Told(each, numbers.get(c.a), numbers.get(c.b)) for each, c in zip(told, differing, strict=False)
        ),
        untold=len(differing) - len(told),
    )


def _in_time(place: Place, known: Anchors) -> tuple[datetime.date, str, int]:
    """By the day of telling, those without a day last."""
    figure = known.figures.get(place)
    return (figure and figure.day) or datetime.date.max, place.document, place.span.start


def _summary(pairs: Sequence[Comparison], places: Iterable[Place]) -> str:
    listed = list(places)
    found = Counter("correction" if each.correction else str(each.relation) for each in pairs)
    sums = ", ".join(f"{count(found[name], 'pair')} {said}" for name, said in _SUMMED.items() if found[name])
    articles = count(len({place.document for place in listed}), "article")
    return f"{count(len(listed), 'figure')} in {articles}: {sums}."
