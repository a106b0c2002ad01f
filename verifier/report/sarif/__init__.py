"""Findings as SARIF 2.1.0, the format of OASIS in which tools hand what they found to others."""

from verifier.report.sarif.log import Log, described

__all__ = ["Log", "described"]
