"""A reading with what comparing and auditing it brought to light: what a report shows."""

from __future__ import annotations

from claims.comparison import Comparison
from claims.document import Reading
from claims.finding import Finding
from claims.value import Value


class Audited(Value):
    """A reading with its comparisons and its findings, the gravest first."""

    reading: Reading
    comparisons: tuple[Comparison, ...] = ()
    findings: tuple[Finding, ...] = ()
