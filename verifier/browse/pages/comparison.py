"""Two figures held against each other, with all that either of them does not agree with."""

from __future__ import annotations

from typing import Final

from claims.comparison import Relation
from verifier.browse.drawn import drawn, point
from verifier.browse.pages.quantity import against
from verifier.browse.visit import Leaf, Missing, Visit

MOST: Final = 30
"""Other comparisons of either figure that are shown."""

CALLED: Final = {
    Relation.CONFLICT: "In conflict",
    Relation.UPDATE: "One updates the other",
    Relation.AGREE: "Both can be right",
}
"""How a page on two figures is headed."""


def comparison(visit: Visit) -> Leaf:
    """Return the page of a comparison."""
    row = visit.number_named("row")
    pair = visit.store.comparison(row)
    if pair is None:
        raise Missing("there is no such comparison in what stands now; one of the articles may have changed")
    both = visit.store.sides([row])
    beside = {
        each.row: each
        for side in both
        for each in visit.store.among(side.document, (side.span_start, side.span_end), limit=MOST)
        if each.row != row
    }
    others = [each for each in beside.values() if each.relation != Relation.AGREE]
    told = [pair, *(each for each in others if each.relation == pair.relation)]
    sides = sorted(visit.store.sides([each.row for each in told]), key=lambda side: side.published or "")
    return Leaf(
        "comparison.html",
        f"{CALLED[Relation(pair.relation)]}: {pair.quantity}",
        {
            "pair": pair,
            "heading": CALLED[Relation(pair.relation)],
            "sides": both,
            "others": others,
            "agreeing": [each for each in beside.values() if each.relation == Relation.AGREE],
            "articles": {side.article: side for side in sides},
            "drawn": drawn(map(point, sides), against(told, sides)),
        },
    )
