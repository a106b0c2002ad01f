"""What people decided of an article's claims: the last word of each reader on each claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claims.claim import Claim
from claims.evidence import Decision
from verifier.audit.rule import Subject

Last = Mapping[str, Decision]
"""The last decision of each reader, by the reader's name."""


def decided(subject: Subject) -> list[tuple[Claim, Last]]:
    """Return the claims that anybody decided on, in order, with the last decision of each reader."""
    last = dict[str, dict[str, Decision]]()
    for decision in subject.decisions:
        last.setdefault(decision.subject, {})[decision.review.reviewer] = decision
    return [(claim, last[claim.id]) for claim in subject.reading.claims if claim.id in last]


def readers(decisions: Iterable[Decision]) -> list[str]:
    """Return the names of those who decided, each once, in alphabetical order."""
    return sorted({decision.review.reviewer for decision in decisions})
