"""REV005: words that changed after somebody had decided on them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final

from claims.evidence import Standing, Verdict
from claims.finding import Finding, Level
from verifier.audit.decided import decided
from verifier.audit.rule import Decided, Example, Rule, Subject

SETTLED: Final = frozenset({Verdict.CONFIRMED, Verdict.OPINION})
"""Verdicts by which words were let stand."""

TOLD: Final = {
    Standing.REOPENED: "the words have changed since",
    Standing.PROPOSED: "the words have moved since, or stand among others",
}


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each decision that let words stand which are not the same any more."""
    why = {outcome.after: outcome.why for outcome in subject.outcomes if outcome.why}
    for claim, last in decided(subject):
        for name, decision in last.items():
            if decision.review.verdict in SETTLED and decision.standing in TOLD:
                changed = f" ({why[claim.id]})" if claim.id in why else ""
                message = (
                    f"{name} decided “{decision.review.verdict}” on {decision.review.at.date()}, and "
                    f"{TOLD[decision.standing]}{changed}. Does it still hold? {name} must look again."
                )
                yield RULE.finding(subject.place(claim.hull), message)


RULE = Rule(
    code="REV005",
    name="changed-since-decided",
    level=Level.WARNING,
    since="0.1.0",
    summary="A claim that somebody confirmed, and whose words changed or moved afterwards.",
    rationale="A tick beside a sentence is worth nothing once the sentence is another one, and late "
    "edits are where errors slip past a desk that has done its work. Words that stayed keep their "
    "decision silently, wherever new text was put around them.",
    flagged=Example(
        text="The explosion at the mill in Dunmore on Monday killed 21 people, police said.",
        earlier="The explosion at the mill in Dunmore on Monday killed 25 people, police said.",
        published=datetime.date(2024, 3, 12),
        decided=(Decided(words="killed 25 people", verdict=Verdict.CONFIRMED, reviewer="Dana"),),
    ),
    passed=Example(
        text="The explosion at the mill in Dunmore on Monday killed 25 people, police said.\n\nSnow fell.",
        earlier="The explosion at the mill in Dunmore on Monday killed 25 people, police said.",
        published=datetime.date(2024, 3, 12),
        decided=(Decided(words="killed 25 people", verdict=Verdict.CONFIRMED, reviewer="Dana"),),
    ),
    check=check,
)
