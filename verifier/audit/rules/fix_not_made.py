"""REV003: words that stand although a reader asked for another."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final

from claims.evidence import Standing, Verdict
from claims.finding import Finding, Level
from verifier.audit.decided import decided
from verifier.audit.rule import Decided, Example, Rule, Subject
from verifier.audit.wording import shown

WRONG: Final = {Verdict.FIX: "asked for a fix here", Verdict.DISPUTED: "found this disputed"}
"""The verdicts that words should not outlive, and how they are told."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each claim that a reader wants changed and that reads as it did."""
    for claim, last in decided(subject):
        for name, decision in last.items():
            told = WRONG.get(decision.review.verdict)
            if told and decision.standing is Standing.STANDS:
                day = decision.review.at.date()
                note = f": {shown(decision.review.note)}" if decision.review.note else ""
                message = (
                    f"{name} {told} on {day}{note}, and the words are the same. Was it seen? "
                    "The writer must answer."
                )
                yield RULE.finding(subject.place(claim.hull), message)


RULE = Rule(
    code="REV003",
    name="fix-not-made",
    level=Level.WARNING,
    since="0.1.0",
    summary="A claim that a reader marked to be fixed or as disputed, and that reads as it did.",
    rationale="What is found in checking gets lost on its way to the page more often than in checking "
    "itself. The finding goes away when the words change, or when the same reader decides otherwise.",
    flagged=Example(
        text="The explosion at the mill in Dunmore on Monday killed 25 people, police said.",
        published=datetime.date(2024, 3, 12),
        decided=(Decided(words="killed 25 people", verdict=Verdict.FIX, reviewer="Dana"),),
    ),
    passed=Example(
        text="The explosion at the mill in Dunmore on Monday killed 21 people, police said.",
        earlier="The explosion at the mill in Dunmore on Monday killed 25 people, police said.",
        published=datetime.date(2024, 3, 12),
        decided=(Decided(words="killed 25 people", verdict=Verdict.FIX, reviewer="Dana"),),
    ),
    check=check,
)
