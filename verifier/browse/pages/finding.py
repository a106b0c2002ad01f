"""A finding: what is asked, of which words, what belongs to it, and what people answered."""

from __future__ import annotations

from claims.span import Span
from verifier.audit import rules
from verifier.browse.pages.claim import marked
from verifier.browse.visit import Leaf, Missing, Visit


def finding(visit: Visit) -> Leaf:
    """Return the page of a finding."""
    known = visit.store.finding(visit.id("finding"))
    if known is None:
        raise Missing("there is no such finding in what stands now; its article may have changed")
    stands, asked, places = known
    audited = visit.store.audited_at(stands.reading)
    reading = audited.reading
    span = Span(start=asked.span_start, end=asked.span_end)
    return Leaf(
        "finding.html",
        f"{asked.rule}: {asked.text}",
        {
            "stands": stands,
            "asked": asked,
            "rule": next((each for each in rules() if each.code == asked.rule), None),
            "places": places,
            "pieces": marked(reading, (span,)),
            "claims": [each for each in reading.claims if any(words.overlaps(span) for words in each.spans)],
            "decisions_made": [each for each in audited.decisions if each.subject == asked.question],
        },
    )
