"""The first page: what the store holds, what is new, what is to do, and where to look.

To count a large store takes seconds, so what was counted is kept. When something was added since, it is
counted anew beside the server, and if that takes long the page shows what was counted before, and says so.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from verifier.browse.visit import Leaf, Visit
from verifier.errors import VerifierError
from verifier.report.wording import count
from verifier.store import Store, open_store

NEWEST: Final = 12
CONFLICTS: Final = 8
HEARD: Final = 12
KNOWN: Final = 200
"""Sources that are counted; the page of sources shows them all."""

WAIT: Final = 0.12
"""Seconds that a page waits for what is counted anew, when something was counted before."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A page as it was counted, and the head of the log then, which names all that the store held."""

    head: str
    leaf: Leaf


_KEPT: Final[dict[Path, Kept]] = {}
_COUNTING: Final[dict[Path, threading.Thread]] = {}
_LOCK: Final = threading.Lock()


def front(visit: Visit) -> Leaf:
    """Return the first page; where it is older than the store, `stale` says so."""
    path, head = visit.store.path, visit.store.head()
    kept = _KEPT.get(path)
    if kept is None or kept.head != head:
        counting = start(path)
        counting.join(None if kept is None else WAIT)
        kept = _KEPT.get(path)
        if not counting.is_alive() and (kept is None or kept.head != head):
            # The file is not at this path, or damaged, which is said by who tries here.
            kept = _KEPT[path] = Kept(head, made(visit.store))
    assert kept is not None
    return replace(kept.leaf, shown={**kept.leaf.shown, "stale": kept.head != head})


def start(path: Path) -> threading.Thread:
    """Return the thread in which the store at a path is being counted."""
    with _LOCK:
        counting = _COUNTING.get(path)
        if counting is None or not counting.is_alive():
            counting = _COUNTING[path] = threading.Thread(target=_count, args=(path,), daemon=True)
            counting.start()
        return counting


def _count(path: Path) -> None:
    try:
        with open_store(path, create=False, read_only=True) as store:
            head = store.head()
            _KEPT[path] = Kept(head, made(store))
    except VerifierError:
        return


def made(store: Store) -> Leaf:
    """Return the page as it is now."""
    totals = store.totals()
    many = (
        count(totals.articles, "article"),
        count(totals.claims, "claim"),
        count(totals.sources, "source"),
        count(totals.figures, "figure"),
        count(totals.conflicts, "conflict"),
        count(totals.findings, "open finding"),
    )
    known = store.heard(KNOWN)
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
            "heard": known[:HEARD],
            "known": known,
        },
    )
