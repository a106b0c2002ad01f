"""The audit: rules over one article as read, and the questions for a person that they raise."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from claims.comparison import Comparison
from claims.document import Reading
from claims.evidence import Decision
from claims.finding import Finding
from claims.measurement import Measurement
from claims.revision import Outcome
from claims.saying import Saying
from verifier.audit.registry import chosen, rule, rules
from verifier.audit.rule import Example, Rule, Subject

__all__ = ["Example", "Rule", "Subject", "audit", "chosen", "ordered", "rule", "rules"]


def audit(
    reading: Reading,
    comparisons: Sequence[Comparison],
    *,
    measurements: Iterable[Measurement] = (),
    earlier: Reading | None = None,
    outcomes: Sequence[Outcome] = (),
    decisions: Sequence[Decision] = (),
    sayings: Sequence[Saying] = (),
    on: Collection[str] | None = None,
) -> tuple[Finding, ...]:
    """Return what the rules find in a reading, the gravest first, then in the order of the text.

    `on` are the codes of the rules that look at it, None for all. `measurements` are those of the figures
    that were compared, of this article and of others; `earlier` is what was read of the article before,
    `outcomes` what became of its claims since, `decisions` are what people decided of it, and `sayings` what
    it quotes as others do.
    """
    subject = Subject(
        reading=reading,
        comparisons=tuple(comparisons),
        measurements=tuple(measurements),
        earlier=earlier,
        outcomes=tuple(outcomes),
        decisions=tuple(decisions),
        sayings=tuple(sayings),
    )
    found = (finding for rule in rules() if on is None or rule.code in on for finding in rule.check(subject))
    return ordered(found)


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in the order of an audit: the gravest first, then as they stand in the text."""
    return tuple(sorted(findings, key=_order))


def _order(finding: Finding) -> tuple[int, int, int, str]:
    span = finding.place.span
    return -finding.level.rank, span.start, span.end, finding.rule
