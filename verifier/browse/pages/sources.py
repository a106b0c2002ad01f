"""The sources that are heard most, by what they said or by what they passed on."""

from __future__ import annotations

from verifier.browse.pages.front import front
from verifier.browse.visit import Leaf, Visit
from verifier.store.front import HeardRow


def sources(visit: Visit) -> Leaf:
    """Return the page of the sources, as they were counted for the first page."""
    by = "channel" if visit.words("by") == "channel" else "speaker"
    counted = front(visit).shown
    known: list[HeardRow] = sorted(
        counted["known"], key=lambda row: (-(row.as_channel if by == "channel" else row.as_speaker), row.name)
    )
    shown = {"known": known, "by": by, "sources": counted["totals"].sources, "stale": counted["stale"]}
    return Leaf("sources.html", "Sources", shown)
