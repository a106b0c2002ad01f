"""FIG004: a figure that was brought up to date elsewhere."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from claims.comparison import Comparison, Relation
from claims.finding import Finding, Level, Place
from claims.measurement import Measurement
from verifier.audit.rule import Example, Rule, Subject
from verifier.audit.wording import shown


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each figure of which another article has a newer one, with the newest of them."""
    newest: dict[Place, tuple[Measurement, Comparison]] = {}
    for each in subject.comparisons:
        if each.relation is not Relation.UPDATE or not each.across or not each.sure:
            continue
        found = _sides(subject, each)
        if found is not None:
            here, there = found
            known = newest.get(here.place)
            if known is None or (known[0].day or datetime.date.min) < (there.day or datetime.date.min):
                newest[here.place] = there, each
    for place, (item, comparison) in sorted(newest.items(), key=lambda pair: pair[0].span):
        who = ", ".join(filter(None, (item.giver, item.outlet or item.document, str(item.day))))
        message = (
            f"{shown(place.text)} has been brought up to date since: {shown(item.place.text)} ({who}); "
            f"{comparison.why}. Does the older one still serve? The editor must say as of when it holds."
        )
        yield RULE.finding(place, message, related=[item.place])


def _sides(subject: Subject, each: Comparison) -> tuple[Measurement, Measurement] | None:
    """The figure of this article and the later one of another, None where this one is the later."""
    name = subject.reading.document.name
    sides = sorted((each.a, each.b), key=lambda place: place.document != name)
    here, there = (subject.measured.get(place) for place in sides)
    if here is None or there is None or here.day is None or there.day is None or there.day <= here.day:
        return None
    return here, there


RULE = Rule(
    code="FIG004",
    name="newer-figure",
    level=Level.NOTE,
    since="0.1.0",
    summary="A figure of which another article, told on a later day, has a newer one.",
    rationale="Tolls grow and are put right while a draft is written, and a figure that was right "
    "yesterday is read as today's. It is a note, since an article that has appeared was right on its "
    "day: what it may need is the day as of which it holds. A figure that was told on the same day is "
    "no newer one.",
    flagged=Example(
        text="The explosion at the mill in Dunmore on Monday killed 25 people, police said.",
        published=datetime.date(2024, 3, 12),
        others=("Police said that the explosion at the mill in Dunmore on Monday had killed 31 people.",),
        others_on=datetime.date(2024, 3, 14),
    ),
    passed=Example(
        text="The explosion at the mill in Dunmore on Monday killed 25 people, police said.",
        published=datetime.date(2024, 3, 12),
        others=("Police said that the explosion at the mill in Dunmore on Monday had killed 25 people.",),
    ),
    check=check,
)
