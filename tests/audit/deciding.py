"""What people decided of the claims of an article of our own."""

from __future__ import annotations

import datetime

from claims.document import Reading
from claims.evidence import Decision, Review, Standing, Verdict
from tests.compare.article import article

READING = article("The mill burnt down.", "Two men were arrested.", "Rain fell.")
"""Three claims."""

NOON = datetime.datetime(2024, 3, 12, 12, tzinfo=datetime.UTC)


def decision(
    nth: int,
    verdict: Verdict = Verdict.CONFIRMED,
    reviewer: str = "Dana",
    *,
    standing: Standing = Standing.STANDS,
    note: str = "",
    reading: Reading = READING,
) -> Decision:
    """Return what a reader decided of the nth claim of a reading."""
    claim = reading.claims[nth].id
    review = Review(subject=claim, verdict=verdict, reviewer=reviewer, at=NOON, note=note)
    return Decision(subject=claim, review=review, standing=standing)
