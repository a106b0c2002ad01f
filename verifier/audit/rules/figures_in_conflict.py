"""FIG001: figures of one quantity in conflict within the article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claims.claim import Certainty
from claims.comparison import Comparison, Relation
from claims.finding import Finding, Level
from claims.span import Span
from verifier.audit.chain import speakers
from verifier.audit.rule import Example, Rule, Subject
from verifier.audit.wording import listed, shown


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each figure that conflicts with one or more that the article gives before it."""
    tellers = _tellers(subject)
    conflicts = defaultdict[Span, dict[Span, str]](dict)
    for comparison in subject.comparisons:
        sure = comparison.relation is Relation.CONFLICT and comparison.certainty is Certainty.SURE
        if sure and _within(subject, comparison):
            first, second = sorted((comparison.a.span, comparison.b.span))
            conflicts[second][first] = comparison.quantity
    for span, earlier in sorted(conflicts.items()):
        *related, place = (subject.place(each) for each in (*sorted(earlier), span))
        said = [f"{shown(each.text)} ({tellers[each.span]})" for each in (*related, place)]
        asked = list(dict.fromkeys(tellers[each.span] for each in (*related, place)))
        quantity = next(iter(earlier.values()))
        message = (
            f"{listed(said)} cannot all be right for one quantity ({quantity}). Which holds, and as of when? "
            f"To be asked: {listed(asked)}."
        )
        yield RULE.finding(place, message, related=related)


def _within(subject: Subject, comparison: Comparison) -> bool:
    name = subject.reading.document.name
    return comparison.a.document == name == comparison.b.document


def _tellers(subject: Subject) -> defaultdict[Span, str]:
    """Return who gives each figure, "the reporter" where the article does itself."""
    tellers = defaultdict[Span, str](lambda: "the reporter")
    for claim in subject.reading.claims:
        for figure in claim.figures:
            for speaker in speakers(claim.attribution)[:1]:
                tellers[figure.span] = speaker.name
    return tellers


RULE = Rule(
    code="FIG001",
    name="figures-in-conflict",
    level=Level.ERROR,
    since="0.1.0",
    summary="Two figures of one quantity in one article of which not both can be right.",
    rationale="Readers notice when an article says 25 in one line and 21 in another, and trust neither. "
    "Figures are compared as a careful reader takes them (1,400 leaves room for 1,420, more than "
    "200 for 250), and only when they count the same people or things, to whom the same "
    "happened, at one place and time. Often both sources are quoted rightly and the article "
    "should say that they differ.",
    flagged=Example(
        text="The explosion at the factory killed 25 people, police said. The health ministry said 41 "
        "people were killed in the explosion."
    ),
    passed=Example(
        text="The explosion at the factory killed 25 people, police said. The health ministry said 41 "
        "people were injured in the explosion."
    ),
    check=check,
)
