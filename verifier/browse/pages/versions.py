"""Two versions of an article: what became of each claim."""

from __future__ import annotations

from verifier import pipeline
from verifier.browse.visit import Leaf, Missing, Visit
from verifier.report.diff import sections


def versions(visit: Visit) -> Leaf:
    """Return the page on two versions, by their numbers from 1; the last two where none are asked for."""
    id = visit.id("article")
    rows = visit.store.texts(id)
    if not rows:
        raise Missing("there is no such article in this store")
    if len(rows) < 2:
        raise Missing("the store has one version of this article")
    last = visit.number("to") or len(rows)
    first = visit.number("from") or last - 1
    if not (1 <= first <= len(rows) and 1 <= last <= len(rows) and first != last):
        raise Missing(f"the store has the versions 1 to {len(rows)} of this article")
    before, after = (
        pipeline.Version(row.at, visit.store.reading_at(row.row)) for row in (rows[first - 1], rows[last - 1])
    )
    found = pipeline.difference(before, after)
    document = after.reading.document
    return Leaf(
        "versions.html",
        f"{document.title or document.name}: versions {first} and {last}",
        {
            "id": id,
            "document": document,
            "versions": rows,
            "first": first,
            "last": last,
            "sections": tuple(sections(before.reading, after.reading, found.outcomes)),
        },
    )
