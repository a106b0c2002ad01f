"""A quantity: its figures over time by outlet, drawn, and which of them cannot all be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from claims.comparison import Relation
from claims.finding import Place
from claims.span import Span
from verifier.browse.drawn import drawn, point
from verifier.browse.visit import Leaf, Missing, Visit
from verifier.report.wording import count
from verifier.store.entries import SideRow
from verifier.store.front import PairRow

PAIRS: Final = 60
"""Comparisons that are looked at for one page."""


def quantity(visit: Visit) -> Leaf:
    """Return the page of a quantity."""
    id = visit.id("quantity")
    entry = visit.store.quantity(id)
    if entry is None:
        raise Missing("no figure of such a quantity stands in this store now")
    given = visit.store.given(id)
    pairs = visit.store.measuring(entry.label, limit=PAIRS)
    sides = visit.store.sides([pair.row for pair in pairs])
    own = {(row.document, row.span_start, row.span_end) for row in given}
    held = {side.comparison for side in sides if (side.document, side.span_start, side.span_end) in own}
    pairs = [pair for pair in pairs if pair.row in held]
    return Leaf(
        "quantity.html",
        entry.label,
        {
            "entry": entry,
            "summary": f"{count(entry.figures, 'figure')} in {count(entry.articles, 'article')}",
            "given": given,
            "drawn": drawn(map(point, given), against(pairs, sides)),
            "pairs_found": pairs,
        },
    )


def against(pairs: Iterable[PairRow], sides: Sequence[SideRow]) -> dict[Place, list[Place]]:
    """Return for each figure in conflict those that it is in conflict with."""
    places = defaultdict[int, list[Place]](list)
    for side in sides:
        span = Span(start=side.span_start, end=side.span_end)
        places[side.comparison].append(Place(document=side.document, span=span, text=side.text))
    found = defaultdict[Place, list[Place]](list)
    for pair in pairs:
        if pair.relation == Relation.CONFLICT and len(places[pair.row]) == 2:
            one, other = places[pair.row]
            found[one].append(other)
            found[other].append(one)
    return found
