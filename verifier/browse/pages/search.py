"""What is found by words: claims, and sources by their names."""

from __future__ import annotations

from typing import Final

from verifier.browse.visit import Leaf, Visit

TOGETHER: Final = 50
"""Claims on one page."""

NAMES: Final = 20
"""Sources on one page."""


def search(visit: Visit) -> Leaf:
    """Return the claims with all words that are asked for, and the sources with them in a name."""
    words, after = visit.words("q"), visit.number("after")
    found = visit.store.hits(words, after=after, limit=TOGETHER + 1) if words else []
    more = found[TOGETHER - 1].row if len(found) > TOGETHER else None
    return Leaf(
        "search.html",
        f"{words} · Search" if words else "Search",
        {
            "words": words or "",
            "hits": found[:TOGETHER],
            "more": more,
            "is_first": not after,
            "sources": visit.store.met(words, limit=NAMES) if words and not after else [],
        },
    )
