"""Words that name a day or a month."""

from __future__ import annotations

from typing import Final

MONTHS: Final = frozenset(
    """january february march april may june july august september october november december jan feb mar apr
    jun jul aug sept sep oct nov dec""".split()
)
"""The keys of the months, in full and cut short."""

DAYS: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight""".split()
)
"""The keys of words for days."""


def is_day(key: str) -> bool:
    """Return whether a word, by its key, names a day or a month for sure; "may" and "march" are verbs too."""
    return key in DAYS or (key in MONTHS and key not in ("may", "march", "mar"))
