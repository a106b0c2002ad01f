"""What an annotation says of a place: a claim, a finding or a review as structured data.

The names are those of our own vocabulary, except `name`, `start` and `end`, which Web Annotation has.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, Final, Literal

from claims.audited import Asked
from claims.claim import Claim
from claims.date import PartialDate
from claims.document import Document
from claims.evidence import Decision, Evidence
from claims.figure import Figure, Quantity
from claims.interval import Number
from claims.source import Link
from verifier.columnar.filling import OWN, date_columns
from verifier.report.exchange.iris import TERM, urn, words_of
from verifier.report.exchange.linked import Context, LinkedObject

_DAY: Final = "http://www.w3.org/2001/XMLSchema#date"

CONTEXT: Final[Context] = {
    "@vocab": TERM,
    "chain": {"@id": f"{TERM}chain", "@container": "@list"},
    **{name: {"@id": TERM + name, "@type": "@id"} for name in ("agent", "revision", "subject")},
    **{name: {"@id": TERM + name, "@type": _DAY} for name in ("earliest", "latest", "retrieved")},
}
"""What our names mean: terms of our vocabulary, of which a chain keeps its order."""


class QuantityBody(LinkedObject):
    """What a figure measures."""

    type: Literal["Quantity"] = "Quantity"
    unit: str
    happening: str | None
    qualifiers: tuple[str, ...]
    place: str | None
    period: str | None


class FigureBody(LinkedObject):
    """A number with its words and their place; an end that the words leave open is left out."""

    type: Literal["Figure"] = "Figure"
    text: str
    start: int
    end: int
    low: Number | None
    high: Number | None
    comparator: str
    unit: str | None
    counted: str | None
    quantity: QuantityBody | None


class DateBody(LinkedObject):
    """A date with its words and their place, from its first day to its last."""

    type: Literal["Date"] = "Date"
    text: str
    start: int
    end: int
    earliest: datetime.date
    latest: datetime.date
    precision: str
    edtf: str


class LinkBody(LinkedObject):
    """A step of the chain: who, in which role, by which words here."""

    type: Literal["Link"] = "Link"
    role: str
    name: str
    agent: str
    surface: str | None
    cue: str | None
    strength: str | None
    anonymity: str
    basis: str
    resolved: bool
    said: DateBody | None


class ClaimBody(LinkedObject):
    """A claim, under the IRI of its id; `revision` is the text that places count in."""

    id: str
    type: tuple[str, ...] = ("Dataset", "Claim")
    statement: str
    kind: str
    quotation: str
    chain: tuple[LinkBody, ...]
    figures: tuple[FigureBody, ...]
    dates: tuple[DateBody, ...]
    certainty: str
    why: str
    promisor: str | None
    addressee: str | None
    holder: str | None
    denied: str | None
    revision: str


class FindingBody(LinkedObject):
    """A finding, under the IRI of the question that it puts."""

    id: str
    type: tuple[str, ...] = ("Dataset", "Finding")
    rule: str
    level: str
    revision: str


class EvidenceBody(LinkedObject):
    """What a review rests on."""

    type: Literal["Evidence"] = "Evidence"
    location: str
    sha256: str | None
    level: str
    stance: str
    locator: str | None
    retrieved: datetime.date | None


class ReviewBody(LinkedObject):
    """What a person decided of a claim or question (`subject`), and whether that still stands."""

    id: str
    type: tuple[str, ...] = ("Dataset", "Review")
    subject: str
    verdict: str
    standing: str
    evidence: tuple[EvidenceBody, ...]


def claim_body(claim: Claim, document: Document) -> ClaimBody:
    """Return a claim of a document."""
    own: dict[str, Any] = {name: getattr(claim, name, None) for name in OWN}
    return ClaimBody(
        id=urn(claim.id),
        statement=claim.statement,
        kind=claim.kind,
        quotation=claim.quotation,
        chain=tuple(map(_link, claim.attribution)),
        figures=tuple(map(_figure, claim.figures)),
        dates=tuple(map(_date, claim.dates)),
        certainty=claim.certainty,
        why=claim.why,
        **own,
        revision=words_of(document),
    )


def finding_body(asked: Asked, document: Document) -> FindingBody:
    """Return a finding in a document."""
    finding = asked.finding
    return FindingBody(
        id=urn(asked.question), rule=finding.rule, level=finding.level, revision=words_of(document)
    )


def review_body(decision: Decision) -> ReviewBody:
    """Return a review, as it holds now."""
    review = decision.review
    return ReviewBody(
        id=urn(review.id),
        subject=urn(decision.subject),
        verdict=review.verdict,
        standing=decision.standing,
        evidence=_evidence(review.evidence),
    )


def _evidence(given: Sequence[Evidence]) -> tuple[EvidenceBody, ...]:
    return tuple(EvidenceBody(**dict(each)) for each in given)


def _link(link: Link) -> LinkBody:
    return LinkBody(
        role=link.role,
        name=link.name,
        agent=urn(link.source),
        surface=link.surface,
        cue=None if link.cue is None else link.cue.text,
        strength=None if link.cue is None else link.cue.strength,
        anonymity=link.anonymity,
        basis=link.basis,
        resolved=link.resolved,
        said=None if link.said is None else _date(link.said),
    )


def _figure(figure: Figure) -> FigureBody:
    return FigureBody(
        text=figure.text,
        start=figure.span.start,
        end=figure.span.end,
        low=figure.low,
        high=figure.high,
        comparator=figure.comparator,
        unit=figure.unit,
        counted=figure.counted,
        quantity=None if figure.quantity is None else _quantity(figure.quantity),
    )


def _quantity(quantity: Quantity) -> QuantityBody:
    return QuantityBody(**dict(quantity))


def _date(date: PartialDate) -> DateBody:
    return DateBody(**date_columns(date))
