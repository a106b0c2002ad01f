"""Figures of an article of our own and of others, and how they compare."""

from __future__ import annotations

import datetime
from typing import Any

from claims.claim import Certainty
from claims.comparison import Comparison, Relation
from claims.finding import Place
from claims.interval import Interval
from claims.measurement import Measurement
from claims.source import source_id
from claims.span import Span

HERE = Place(document="article", span=Span(start=17, end=26), text="25 people")
"""Where the figure of the article stands: "The blast killed 25 people"."""


def elsewhere(words: str, document: str = "other.txt") -> Place:
    """Return the place of a figure of another article."""
    return Place(document=document, span=Span(start=0, end=len(words)), text=words)


def figure(place: Place, *, giver: str | None = None, day: int | None = None, **told: Any) -> Measurement:
    """Return a figure as it is compared, told on a day of March by a voice; its number opens its words."""
    first = place.text.split()[0]
    number = float(first) if first.isdecimal() else {"six": 6.0}.get(first, 20.0)
    values = {"happening": "killed", "counted": "people", "label": "person, killed", **told}
    return Measurement(
        place=place,
        careful=Interval(low=number, high=number),
        giver=giver,
        teller=source_id(giver) if giver else None,
        told=datetime.date(2024, 3, day) if day else None,
        **values,
    )


def held(
    a: Place, b: Place, relation: Relation, *, certainty: Certainty = Certainty.SURE, why: str = "so it is"
) -> Comparison:
    """Return how two figures compare."""
    return Comparison(a=a, b=b, relation=relation, quantity="killed", why=why, certainty=certainty)
