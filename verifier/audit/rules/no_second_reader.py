"""REV002: a decision without a second reader."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from claims.evidence import Standing, Verdict
from claims.finding import Finding, Level
from verifier.audit.decided import decided, readers
from verifier.audit.rule import Decided, Example, Rule, Subject
from verifier.audit.wording import listed


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for all claims that one reader alone decided on."""
    alone = [
        (claim, last)
        for claim, last in decided(subject)
        if len(last) == 1 and all(each.standing is Standing.STANDS for each in last.values())
    ]
    if alone:
        places = [subject.place(claim.hull) for claim, _ in alone]
        what = "This claim has" if len(alone) == 1 else f"{len(alone)} claims have"
        names = readers(decision for _, last in alone for decision in last.values())
        each = ", each" if len(names) > 1 else ""
        message = (
            f"{what} been decided by one reader alone{each}: {listed(names)}. Who reads second? "
            "The desk must name somebody."
        )
        yield RULE.finding(places[0], message)


TEXT = "The explosion at the mill in Dunmore on Monday killed 25 people, police said."

RULE = Rule(
    code="REV002",
    name="no-second-reader",
    level=Level.NOTE,
    since="0.1.0",
    summary="Claims that one person alone has decided on.",
    rationale="Whoever checks a claim shares the reporter's hurry, and after an hour sees what should "
    "be there. Desks that sign off in pairs let fewer errors through. A decision that its article "
    "outgrew is left to REV005, and claims that nobody has decided on are on the list of things to do.",
    flagged=Example(
        text=TEXT,
        published=datetime.date(2024, 3, 12),
        decided=(Decided(words="killed 25 people", verdict=Verdict.CONFIRMED, reviewer="Dana"),),
    ),
    passed=Example(
        text=TEXT,
        published=datetime.date(2024, 3, 12),
        decided=(
            Decided(words="killed 25 people", verdict=Verdict.CONFIRMED, reviewer="Dana"),
            Decided(words="killed 25 people", verdict=Verdict.CONFIRMED, reviewer="Eli"),
        ),
    ),
    check=check,
)
