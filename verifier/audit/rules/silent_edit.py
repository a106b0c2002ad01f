"""COR001: a published claim that was edited without a word."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final

from claims.finding import Finding, Level
from claims.revision import Aspect, Fate
from verifier.audit.rule import Example, Rule, Subject
from verifier.audit.signs.correction import notes
from verifier.audit.wording import shown

WEIGHTY: Final = frozenset({Aspect.FIGURE, Aspect.DATE, Aspect.SOURCE, Aspect.QUOTATION})
"""What is not edited for style."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each claim of a published article whose facts changed without a correction."""
    document = subject.reading.document
    earlier = subject.earlier
    if earlier is None or not (document.outlet or document.url) or notes(subject.reading):
        return
    before = {claim.id: claim for claim in earlier.claims}
    after = {claim.id: claim for claim in subject.reading.claims}
    for outcome in subject.outcomes:
        if outcome.fate is not Fate.EDITED or WEIGHTY.isdisjoint(outcome.aspects):
            continue
        was, now = before[outcome.before or ""], after[outcome.after or ""]
        message = (
            f"This read {shown(was.statement)} before, and the article does not say that it changed: "
            f"{outcome.why}. Is a correction due? The editor must say."
        )
        yield RULE.finding(subject.place(now.hull), message)


RULE = Rule(
    code="COR001",
    name="silent-edit",
    level=Level.WARNING,
    since="0.1.0",
    summary="A claim of a published article whose figure, date, source or quotation changed without a note.",
    rationale="Readers who saw the first version go on believing it, and those who copied it go on "
    "printing it. What is only reworded is left alone, and so is every draft: an article counts as "
    "published when its outlet or its address is known. Any note of correction in the article is "
    "enough; COR002 asks whether it says what was wrong.",
    flagged=Example(
        text="The explosion at the mill in Dunmore on Monday killed 21 people, police said.",
        earlier="The explosion at the mill in Dunmore on Monday killed 25 people, police said.",
        published=datetime.date(2024, 3, 12),
        outlet="The Dunmore Post",
    ),
    passed=Example(
        text="The explosion at the mill in Dunmore on Monday killed 21 people, police said.\n\n"
        "Correction, 13 March 2024: An earlier version of this article misstated the number of the dead "
        "as 25.",
        earlier="The explosion at the mill in Dunmore on Monday killed 25 people, police said.",
        published=datetime.date(2024, 3, 12),
        outlet="The Dunmore Post",
    ),
    check=check,
)
