"""A claim: its words where they stand, its chain, figures and dates, what was decided, who else counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claims.claim import Claim
from claims.document import Reading
from claims.figure import Figure
from claims.finding import Place
from claims.span import Span
from verifier.browse.addresses import PREFIX
from verifier.browse.visit import Leaf, Missing, Visit
from verifier.report.cards import card, shortened
from verifier.report.quantities import scales
from verifier.store.entries import GivenRow, Stands
from verifier.store.front import PairRow
from verifier.store.identity import quantity_id

ELSEWHERE: Final = 8
"""Figures of the same quantity that are shown for each figure."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure of the claim with the quantity that it measures, who else gives one, and comparisons."""

    figure: Figure
    quantity: str | None
    label: str
    elsewhere: tuple[GivenRow, ...]
    more: int
    pairs: tuple[PairRow, ...]


def claim(visit: Visit) -> Leaf:
    """Return the page of a claim; where several articles have the same text, of the one that is asked for."""
    id = visit.id("claim")
    standing = visit.store.claim(id)
    if not standing:
        raise Missing("there is no such claim in what stands now; its article may have changed")
    wanted = visit.words("article")
    stands = next((each for each in standing if each.article.endswith(f":{wanted}")), standing[0])
    audited = visit.store.audited_at(stands.reading)
    reading = audited.reading
    number, found = next((n, c) for n, c in enumerate(reading.claims, start=1) if c.id == id)
    return Leaf(
        "claim.html",
        shortened(found.statement),
        {
            "id": id,
            "stands": stands,
            "also": [each for each in standing if each.article != stands.article],
            "claim": found,
            "card": card(
                found, number, prefix=PREFIX, document=reading.document, scales=scales(found.figures)
            ),
            "pieces": pieces(reading, found),
            "counted": [_counted(visit, stands, found, figure) for figure in found.figures],
            "decisions_made": [each for each in audited.decisions if each.subject == id],
            "findings": [
                each.finding for each in audited.asked if touches(each.finding.place, stands.document, found)
            ],
        },
    )


def pieces(reading: Reading, found: Claim) -> tuple[tuple[str, bool], ...]:
    """Return the sentences of a claim in pieces, each with whether it is of the claim."""
    return marked(reading, found.spans)


def marked(reading: Reading, spans: tuple[Span, ...]) -> tuple[tuple[str, bool], ...]:
    """Return the sentences around some places in pieces, each with whether it is one of the places."""
    text = reading.document.text
    hull = Span(start=min(span.start for span in spans), end=max(span.end for span in spans))
    around = [sentence.span for sentence in reading.sentences if sentence.span.overlaps(hull)]
    here = min([hull.start, *(span.start for span in around)])
    end = max([hull.end, *(span.end for span in around)])
    found: list[tuple[str, bool]] = []
    for span in sorted(spans):
        if span.start >= here:
            found += [(text[here : span.start], False), (text[span.start : span.end], True)]
            here = span.end
    found.append((text[here:end], False))
    return tuple(piece for piece in found if piece[0])


def _counted(visit: Visit, stands: Stands, found: Claim, figure: Figure) -> Counted:
    key = quantity_id(figure.quantity) if figure.quantity else None
    rows = visit.store.given(key) if key else []
    others = [row for row in rows if (row.claim, row.article) != (found.id, stands.article)]
    span = (figure.span.start, figure.span.end)
    return Counted(
        figure=figure,
        quantity=key,
        label=figure.quantity.label if figure.quantity else figure.counted or figure.unit or "not said what",
        elsewhere=tuple(others[:ELSEWHERE]),
        more=len(others[ELSEWHERE:]),
        pairs=tuple(visit.store.among(stands.document, span)),
    )


def touches(place: Place, document: str, found: Claim) -> bool:
    """Return whether a place of a finding lies over words of a claim of this document."""
    return place.document == document and any(place.span.overlaps(span) for span in found.spans)
