"""A source: all that it said or passed on, with what was judged of it."""

from __future__ import annotations

from typing import Final, TypedDict

from verifier.browse.visit import Leaf, Missing, Visit

TOGETHER: Final = 50
"""Claims on one page."""

ROLES: Final = {"speaker": "said", "channel": "passed on"}
"""The roles that a source may have, and what it did in them."""


class Fits(TypedDict):
    """What a claim must fit, None where all do: the role, the outlet, who said it first."""

    role: str | None
    outlet: str | None
    speaker: str | None


def source(visit: Visit) -> Leaf:
    """Return the page of a source, so far as what it said fits role, outlet and first speaker."""
    id = visit.id("source")
    known = visit.store.source_entry(id)
    if known is None:
        raise Missing("there is no such source in this store")
    entry, names = known
    role = visit.words("role")
    role = role if role in ROLES else None
    fits = Fits(role=role, outlet=visit.words("outlet"), speaker=visit.words("speaker"))
    page = min(visit.number("page"), 10**6)
    said = visit.store.uttered(id, **fits, limit=TOGETHER + 1, offset=page * TOGETHER)
    return Leaf(
        "source.html",
        entry.name,
        {
            "id": id,
            "entry": entry,
            "names": [name for name in names if name != entry.name],
            "judged": visit.store.judged(entry.name),
            "fits": fits,
            "roles": ROLES,
            "facets": visit.store.facets(id, **fits),
            "said": said[:TOGETHER],
            "page": page,
            "is_last": len(said) <= TOGETHER,
        },
    )
