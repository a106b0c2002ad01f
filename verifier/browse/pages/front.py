"""The first page: what the store holds, what is new, what is to do, and where to look."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from verifier.browse.visit import Leaf, Visit
from verifier.report.wording import count

NEWEST: Final = 12
CONFLICTS: Final = 8
HEARD: Final = 12


_KEPT: Final[dict[Path, tuple[str, Leaf]]] = {}
"""The page of each store as it was shown last, and the head of the log then, which names all that it held."""


def front(visit: Visit) -> Leaf:
    """Return the first page; it is made anew when anything was added to the store."""
    head = visit.store.head()
    kept, leaf = _KEPT.get(visit.store.path, ("", None))
    if leaf is None or kept != head:
        leaf = _front(visit)
        _KEPT[visit.store.path] = head, leaf
    return leaf


def _front(visit: Visit) -> Leaf:
    store = visit.store
    totals = store.totals()
    many = (
        count(totals.articles, "article"),
        count(totals.claims, "claim"),
        count(totals.sources, "source"),
        count(totals.figures, "figure"),
        count(totals.conflicts, "conflict"),
        count(totals.findings, "open finding"),
    )
    return Leaf(
        "front.html",
        "The ledger",
        {
            "name": store.path.name,
            "tally": [each.split(" ", 1) for each in many],
            "totals": totals,
            "newest": store.newest(NEWEST),
            "progress": store.progress(totals.claims),
            "rules": store.open_by_rule(),
            "conflicts": store.conflicts(CONFLICTS),
            "heard": store.heard(HEARD),
        },
    )
