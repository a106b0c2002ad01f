"""FIG004: a figure that was brought up to date elsewhere."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from claims.comparison import Comparison, Relation
from claims.finding import Finding, Level, Place
from claims.measurement import Measurement, Scope
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.figures import is_vague
from verifier.audit.wording import shown


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each figure of which another article has a newer one, with the newest of them."""
    newest: dict[Place, tuple[Measurement, Comparison]] = {}
    still = set(_agreed(subject))
    for each in subject.comparisons:
        if each.relation is not Relation.UPDATE or not each.across or not each.sure:
            continue
        here, there = _sides(subject, each)
        if here and there and _overtaken(here, there) and (here.place, there.document) not in still:
            known = newest.get(here.place)
            if known is None or _told(known[0]) < _told(there):
                newest[here.place] = there, each
    for place, (item, comparison) in sorted(newest.items(), key=lambda pair: pair[0].span):
        who = ", ".join(filter(None, (item.giver, item.outlet or item.document, str(item.day))))
        message = (
            f"There is a newer figure than {shown(place.text)}: {shown(item.place.text)} ({who}); "
            f"{comparison.why}. Does the older one still serve? The editor must say as of when it holds."
        )
        yield RULE.finding(place, message, related=[item.place])


def _agreed(subject: Subject) -> Iterator[tuple[Place, str]]:
    """The figures of this article with the names of the others in which they stand, too."""
    for each in subject.comparisons:
        if each.relation is Relation.AGREE and each.across:
            here, there = _sides(subject, each)
            if here and there and not is_vague(there.place.text):
                yield here.place, there.document


def _sides(subject: Subject, each: Comparison) -> tuple[Measurement | None, Measurement | None]:
    """What is known of the figure of this article and of that of another."""
    name = subject.reading.document.name
    here, there = sorted((each.a, each.b), key=lambda place: place.document != name)
    return subject.measured.get(here), subject.measured.get(there)


def _overtaken(here: Measurement, there: Measurement) -> bool:
    """Whether a figure may be overtaken by another: both are numbers of one kind, and this one is older."""
    if here.day is None or there.day is None or there.day <= here.day:
        return False
    vague = is_vague(here.place.text) or is_vague(there.place.text)
    return not vague and here.counted == there.counted and _of_one_place(here, there)


def _of_one_place(here: Measurement, there: Measurement) -> bool:
    """Whether the words leave it open that both were counted in one place.

    What was counted at a school or the like is not overtaken by a count from elsewhere, and a total that runs
    on only by one of the same people or of a place that both name.
    """
    if here.sites and here.sites.isdisjoint(there.sites):
        return False
    named, other = (item.peoples | item.where | item.places | item.names for item in (here, there))
    return Scope.RUNNING not in (here.scope, there.scope) or not named.isdisjoint(other)


def _told(item: Measurement) -> datetime.date:
    return item.day or datetime.date.min


RULE = Rule(
    code="FIG004",
    name="newer-figure",
    level=Level.NOTE,
    since="0.1.0",
    summary="A figure of which another article, told on a later day, has a newer one.",
    rationale="Tolls grow and are put right while a draft is written, and a figure that was right "
    "yesterday is read as today's. It is a note, since an article that has appeared was right on its "
    "day: what it may need is the day as of which it holds. A figure that was told on the same day is "
    "no newer one, dozens are no figure, and one that the later article gives as well still holds there.",
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
    record=Record(articles=1776, found=203, read=51, right=46),
    check=check,
)
