"""SRC005: several outlets with one origin."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from claims.comparison import Relation
from claims.finding import Finding, Level, Place
from claims.measurement import Measurement
from claims.source import Anonymity
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.figures import one_number
from verifier.audit.signs.names import one_name
from verifier.audit.wording import listed, shown

ENOUGH: Final = 2
"""Other outlets that give the figure from the same voice; with this article that looks like three sources."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each figure that several outlets have from one voice, and from no other."""
    named = _named(subject)
    for here, others in _alike(subject).items():
        own = subject.measured[here]
        told = [other for other in others if other.giver]
        outlets = sorted({item.outlet or item.document for item in told} - {own.outlet})
        if own.giver is None or own.teller not in named or len(outlets) < ENOUGH:
            continue
        if all(item.giver and one_name(own.giver, item.giver) for item in told):
            message = (
                f"{shown(here.text)} stands in {listed(outlets)} too, and all have it from "
                f"{shown(own.giver)}: that is one voice, and no confirmation. Who else counted? "
                "The reporter must say."
            )
            places = sorted((item.place for item in told), key=lambda place: place.document)
            yield RULE.finding(here, message, related=places)


def _named(subject: Subject) -> frozenset[str]:
    """The sources of the article that can be told apart from others: known, and not unnamed."""
    links = (link for claim in subject.reading.claims for link in claim.attribution)
    return frozenset(
        link.source for link in links if link.resolved and link.anonymity is not Anonymity.UNNAMED
    )


def _alike(subject: Subject) -> dict[Place, list[Measurement]]:
    """The same numbers of other articles, by the figure of this one, where they surely count one thing."""
    found = defaultdict[Place, list[Measurement]](list)
    name = subject.reading.document.name
    for each in subject.comparisons:
        if each.relation is Relation.AGREE and each.across and each.sure:
            here, there = (each.a, each.b) if each.a.document == name else (each.b, each.a)
            own, other = subject.measured.get(here), subject.measured.get(there)
            if own and other and one_number(own, other):
                found[here].append(other)
    return dict(sorted(found.items(), key=lambda item: item[0].span))


RULE = Rule(
    code="SRC005",
    name="one-origin",
    level=Level.NOTE,
    since="0.1.0",
    summary="A figure that several outlets give, all of them from the same voice.",
    rationale="Ten papers that print one agency's story are one source, and so are three outlets that "
    "quote one spokesman. The number of places where a figure stands says nothing of how well it is "
    "known. A figure that anybody else gives too is left alone, and so are voices without a name, of "
    "which nobody can say that they are one. An article that gives the figure in its own voice neither "
    "confirms it nor counts.",
    flagged=Example(
        text="The explosion at the mill in Dunmore on Monday killed 25 people, Anna Berg said.",
        published=datetime.date(2024, 3, 12),
        others=(
            "Anna Berg said the explosion at the mill in Dunmore on Monday killed 25 people.",
            "Anna Berg said that 25 people were killed in the explosion at the mill in Dunmore on Monday.",
        ),
    ),
    passed=Example(
        text="The explosion at the mill in Dunmore on Monday killed 25 people, Anna Berg said.",
        published=datetime.date(2024, 3, 12),
        others=(
            "Anna Berg said the explosion at the mill in Dunmore on Monday killed 25 people.",
            "Tom Hale said that 25 people were killed in the explosion at the mill in Dunmore on Monday.",
        ),
    ),
    record=Record(articles=1776, found=6, read=6, right=6),
    check=check,
)
