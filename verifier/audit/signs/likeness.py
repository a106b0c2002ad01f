"""Whether two statements say much the same, by the words that they share."""

from __future__ import annotations

from typing import Final

from claims.words import ELLIPSIS, words

SHARED: Final = 0.6
"""The share of the words of the shorter statement that the other must have as well."""

FEWEST: Final = 2
"""Words that two statements must share at least."""

_EMPTY: Final = frozenset(
    """about above after also although another because been before being between both could does during
    each even from have having here into just like many more most much must only other over same shall
    should since some still such than that their them then there these they this those through under until
    upon very were what when where whether which while will with would your""".split()
)


def content(statement: str) -> frozenset[str]:
    """Return the words of a statement that carry what it says, without those that any other has too."""
    found = (word.key for word in words(statement) if word.key != ELLIPSIS)
    return frozenset(key for key in found if key[0].isdigit() or (len(key) > 3 and key not in _EMPTY))


def alike(a: frozenset[str], b: frozenset[str]) -> bool:
    """Return whether the shorter of two statements says little that the other does not; symmetric."""
    shared = len(a & b)
    return shared >= FEWEST and shared >= SHARED * min(len(a), len(b))
