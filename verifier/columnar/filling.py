"""Claims put into the rows of the Parquet file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from claims.audited import Audited
from claims.claim import Claim
from claims.date import PartialDate
from claims.document import Document
from claims.evidence import Decision
from claims.figure import Figure
from claims.position import position
from claims.signoff import state
from claims.source import Link, Source
from verifier.columnar.rows import ClaimRow, DateRow, DecisionRow, FigureRow, LinkRow, SpanRow

OWN: Final = ("promisor", "addressee", "holder", "denied")
"""The fields that claims of some kinds have."""

KNOWN: Final = ("title", "outlet", "byline", "published", "url", "language", "sha256")
"""What each row says of its document."""


def claim_rows(audited: Sequence[Audited]) -> Iterator[ClaimRow]:
    """Yield a row for each claim, in the order of the articles and of their text."""
    for one in audited:
        sources = {source.id: source for source in one.reading.sources}
        decisions: dict[str, list[Decision]] = defaultdict(list)
        for decision in one.decisions:
            decisions[decision.subject].append(decision)
        for claim in one.reading.claims:
            yield _row(claim, one.reading.document, sources, decisions[claim.id])


def _row(
    claim: Claim, document: Document, sources: Mapping[str, Source], decisions: Sequence[Decision]
) -> ClaimRow:
    known: dict[str, Any] = {name: getattr(document, name) for name in KNOWN}
    own: dict[str, Any] = {name: getattr(claim, name, None) for name in OWN}
    return ClaimRow(
        id=claim.id,
        document=document.name,
        **known,
        line=position(document.text, claim.spans[0].start)[0],
        kind=claim.kind,
        statement=claim.statement,
        quotation=claim.quotation,
        speaker=claim.attribution[0].name if claim.attribution else None,
        spans=tuple(
            SpanRow(start=span.start, end=span.end, text=text)
            for span, text in zip(claim.spans, claim.text, strict=True)
        ),
        chain=tuple(_link(link, sources[link.source]) for link in claim.attribution),
        figures=tuple(map(_figure, claim.figures)),
        dates=tuple(map(_date, claim.dates)),
        **own,
        certainty=claim.certainty,
        why=claim.why,
        state=state(decisions),
        decisions=tuple(map(_decision, decisions)),
    )


def _link(link: Link, source: Source) -> LinkRow:
    return LinkRow(
        role=link.role,
        name=link.name,
        source=link.source,
        kind=source.kind,
        surface=link.surface,
        cue=None if link.cue is None else link.cue.text,
        strength=None if link.cue is None else link.cue.strength,
        anonymity=link.anonymity,
        basis=link.basis,
        resolved=link.resolved,
        said_earliest=None if link.said is None else link.said.earliest,
        said_latest=None if link.said is None else link.said.latest,
    )


def _figure(figure: Figure) -> FigureRow:
    quantity = figure.quantity
    return FigureRow(
        text=figure.text,
        start=figure.span.start,
        end=figure.span.end,
        low=figure.low,
        high=figure.high,
        comparator=figure.comparator,
        unit=figure.unit,
        counted=figure.counted,
        quantity=None if quantity is None else quantity.label,
        happening=None if quantity is None else quantity.happening,
        qualifiers=() if quantity is None else quantity.qualifiers,
        place=None if quantity is None else quantity.place,
        period=None if quantity is None else quantity.period,
    )


def date_columns(date: PartialDate) -> dict[str, Any]:
    """Return what a date says, column by column."""
    return dict(
        text=date.text,
        start=date.span.start,
        end=date.span.end,
        earliest=date.earliest,
        latest=date.latest,
        precision=date.precision,
        edtf=date.edtf,
    )


def _date(date: PartialDate) -> DateRow:
    return DateRow(**date_columns(date))


def _decision(decision: Decision) -> DecisionRow:
    review = decision.review
    return DecisionRow(
        verdict=review.verdict,
        reviewer=review.reviewer,
        at=review.at,
        standing=decision.standing,
        note=review.note,
    )
