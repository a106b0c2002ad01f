"""Comparing figures of one quantity, quotations of one saying, and the claims of two versions of an article.

What two texts say of their figures is weighed (likeness), and the pairs that are likely of one quantity are
compared by the rules of intervals (claims.comparison). Figures that only look alike are left in peace.
"""

from __future__ import annotations

from verifier.compare.against import against
from verifier.compare.alike import Alike, alike
from verifier.compare.along import across, told_along
from verifier.compare.copies import Story, stories
from verifier.compare.measured import measured
from verifier.compare.merging import merged
from verifier.compare.phrases import quoted_in
from verifier.compare.quotations import same_sayings, sayings, shared
from verifier.compare.revisions import outcomes
from verifier.compare.told import AllTold

__all__ = [
    "Alike", "AllTold", "Story", "across", "against", "alike", "measured", "merged", "outcomes",
    "quoted_in", "same_sayings", "sayings", "shared", "stories", "told_along",
]  # fmt: skip
