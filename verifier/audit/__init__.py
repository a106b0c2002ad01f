"""The audit: rules over one article as read, and the questions for a person that they raise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claims.comparison import Comparison
from claims.document import Reading
from claims.finding import Finding
from claims.measurement import Measurement
from verifier.audit.registry import rule, rules
from verifier.audit.rule import Example, Rule, Subject

__all__ = ["Example", "Rule", "Subject", "audit", "rule", "rules"]


def audit(
    reading: Reading, comparisons: Sequence[Comparison], *, measurements: Iterable[Measurement] = ()
) -> tuple[Finding, ...]:
    """Return what every rule finds in a reading, the gravest first, then in the order of the text.

    `measurements` are those of the figures that were compared, of this article and of others.
    """
    subject = Subject(
        reading=reading,
        comparisons=tuple(comparisons),
        measurements=tuple(measurements),
    )
    found = (finding for rule in rules() for finding in rule.check(subject))
    return tuple(sorted(found, key=_order))


def _order(finding: Finding) -> tuple[int, int, int, str]:
    span = finding.place.span
    return -finding.level.rank, span.start, span.end, finding.rule
