"""FIG003: figures of one quantity in conflict with those of other articles."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from claims.comparison import Comparison, Relation
from claims.finding import Finding, Level, Place
from claims.measurement import Scope
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.figures import is_vague
from verifier.audit.wording import listed, shown

MOST: Final = 5
"""Figures of other articles at most that a finding points at."""

_FAR: Final = 10**6
"""Days to a figure of which the day is not known: it stands behind those whose day is."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each figure that conflicts with figures of other articles, the nearest first."""
    conflicts = defaultdict[Place, dict[Place, Comparison]](dict)
    for each in subject.comparisons:
        sure = each.relation is Relation.CONFLICT and each.across and each.sure
        if sure and _alike(subject, each):
            here, there = (each.a, each.b) if _is_here(subject, each.a) else (each.b, each.a)
            conflicts[here][there] = each
    for place, others in sorted(conflicts.items(), key=lambda item: item[0].span):
        nearest, *more = sorted(others, key=lambda other: _distance(subject, place, other))
        why = others[nearest].why
        message = (
            f"{_told(subject, place)} and {_told(subject, nearest)} are in conflict "
            f"({others[nearest].quantity}): {why}.{_besides(subject, more)} "
            f"Which holds, and as of when? To be asked: {listed(_asked(subject, (place, nearest, *more)))}."
        )
        yield RULE.finding(place, message, related=[nearest, *more][:MOST])


def _alike(subject: Subject, comparison: Comparison) -> bool:
    """Whether both figures are numbers of one kind of people and, of totals that run on, of one side.

    Dozens are no number, fighters are not civilians, and a total of which nothing says whose dead it counts
    may be of the other side.
    """
    if is_vague(comparison.a.text) or is_vague(comparison.b.text):
        return False
    known = [each for place in (comparison.a, comparison.b) if (each := subject.measured.get(place))]
    running = any(each.scope is Scope.RUNNING for each in known)
    told = {bool(each.peoples or each.where) for each in known}
    return len({each.counted for each in known}) < 2 and (len(told) < 2 or not running)


def _is_here(subject: Subject, place: Place) -> bool:
    return place.document == subject.reading.document.name


def _distance(subject: Subject, place: Place, other: Place) -> tuple[int, str, int]:
    """How many days lie between the tellings of two figures, then the order of documents and places."""
    days = [m.day if (m := subject.measured.get(each)) else None for each in (place, other)]
    apart = _FAR if days[0] is None or days[1] is None else abs((days[0] - days[1]).days)
    return apart, other.document, other.span.start


def _told(subject: Subject, place: Place) -> str:
    """The words of a figure with who gave it, in which outlet or document, and on which day."""
    known = subject.measured.get(place)
    giver = known.giver if known else None
    where = (known.outlet if known else None) or ("" if _is_here(subject, place) else place.document)
    day = known.day.isoformat() if known and known.day else ""
    own = "the article itself" if known and known.teller is None else ""
    return f"{shown(place.text)} ({', '.join(filter(None, (giver or own, where, day)))})"


def _besides(subject: Subject, more: Sequence[Place]) -> str:
    """The other figures that cannot be right beside it either, as far as they are named."""
    return f" Nor does it fit {listed([_told(subject, each) for each in more])}." if more else ""


def _asked(subject: Subject, places: Sequence[Place]) -> list[str]:
    """Who gave the figures; the reporter for what an article says itself."""
    found = list[str]()
    for place in places:
        known = subject.measured.get(place)
        outlet = (known.outlet if known else None) or place.document
        reporter = "the reporter" if _is_here(subject, place) else f"the reporter of {outlet}"
        found.append((known.giver if known else None) or reporter)
    return list(dict.fromkeys(found))


RULE = Rule(
    code="FIG003",
    name="figures-in-conflict-across-articles",
    level=Level.NOTE,
    since="0.1.0",
    summary="A figure that cannot be right together with what another article gives for the same quantity.",
    rationale="Two desks that count the same dead differently have one thing to find out: who is right, or "
    "what each counts. Figures are compared as a careful reader takes them, and only when the two texts "
    "leave little doubt that they are of one event. A later, higher toll is no conflict but an update, and a "
    "correction is none either. Dozens and hundreds are left alone. The other article may be the one "
    "that is wrong.",
    flagged=Example(
        text="The explosion at the flour mill in Dunmore on Monday killed 25 people, police said.",
        published=datetime.date(2024, 3, 12),
        others=("The explosion at the flour mill in Dunmore on Monday killed 41 people, the ministry said.",),
    ),
    passed=Example(
        text="The explosion at the flour mill in Dunmore on Monday killed 25 people, police said.",
        published=datetime.date(2024, 3, 12),
        others=(
            "The explosion at the flour mill in Dunmore on Monday injured 41 people, the ministry said.",
        ),
    ),
    record=Record(articles=313, found=160, read=50, right=42),
    check=check,
)
