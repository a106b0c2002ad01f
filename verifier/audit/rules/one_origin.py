"""SRC005: several outlets with one origin."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from claims.comparison import Relation
from claims.finding import Finding, Level, Place
from verifier.audit.rule import Example, Rule, Subject
from verifier.audit.wording import listed, shown

ENOUGH: Final = 2
"""Other outlets that give the figure from the same voice; with this article that looks like three sources."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each figure that several outlets have from one voice, and from no other."""
    for here, others in _agreeing(subject).items():
        own = subject.measured[here]
        told = [subject.measured[other] for other in others]
        outlets = sorted({item.outlet or item.document for item in told} - {own.outlet})
        if own.giver and all(item.teller == own.teller for item in told) and len(outlets) >= ENOUGH:
            message = (
                f"{shown(here.text)} stands in {listed(outlets)} too, and all have it from "
                f"{shown(own.giver)}: that is one voice, and no confirmation. Who else counted? "
                "The reporter must say."
            )
            yield RULE.finding(here, message, related=sorted(others, key=lambda place: place.document))


def _agreeing(subject: Subject) -> dict[Place, list[Place]]:
    """The figures of other articles that agree with each of this one, and surely count one thing."""
    found = defaultdict[Place, list[Place]](list)
    name = subject.reading.document.name
    for each in subject.comparisons:
        if each.relation is Relation.AGREE and each.across and each.sure:
            here, there = (each.a, each.b) if each.a.document == name else (each.b, each.a)
            if here in subject.measured and there in subject.measured:
                found[here].append(there)
    return dict(sorted(found.items(), key=lambda item: item[0].span))


RULE = Rule(
    code="SRC005",
    name="one-origin",
    level=Level.NOTE,
    since="0.1.0",
    summary="A figure that several outlets give, all of them from the same voice.",
    rationale="Ten papers that print one agency's story are one source, and so are three outlets that "
    "quote one spokesman. The number of places where a figure stands says nothing of how well it is "
    "known. A figure that anybody else gives too is left alone, and so is one that the articles give in "
    "their own voice.",
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
    check=check,
)
