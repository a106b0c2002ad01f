"""Decisions that stand, as schema.org ClaimReview: what search engines and aggregators read from a page."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, Literal

from pydantic import ConfigDict, Field
from pydantic.alias_generators import to_camel

from claims.audited import Audited
from claims.claim import Claim as Stated
from claims.document import Document
from claims.evidence import Decision, Standing, Verdict
from claims.run import Run
from claims.signoff import last_of_each
from claims.source import Source, SourceKind
from verifier.report.exchange.iris import address, derived, urn
from verifier.report.exchange.linked import LinkedObject, written

RATINGS: Final = {
    Verdict.CONFIRMED: "Confirmed",
    Verdict.FIX: "Needs a correction",
    Verdict.CANNOT_VERIFY: "Cannot be verified",
    Verdict.DISPUTED: "Disputed",
    Verdict.OPINION: "Opinion",
}
"""A verdict on a claim as a reader of the page sees it."""

_TYPES: Final = {
    SourceKind.AGENCY: "NewsMediaOrganization",
    SourceKind.OUTLET: "NewsMediaOrganization",
    SourceKind.STATE_BODY: "GovernmentOrganization",
    SourceKind.PERSON: "Person",
    SourceKind.ORGANISATION: "Organization",
    SourceKind.ARMED_GROUP: "Organization",
}
"""What schema.org calls a source of which the article says what it is; no other gets a type."""


def _named(field: str) -> str:
    return {"type": "@type", "id": "@id"}.get(field) or to_camel(field)


class Thing(LinkedObject):
    """An object of schema.org, by its names there."""

    model_config = ConfigDict(alias_generator=_named)


class Author(Thing):
    """Who said it, or who decided."""

    type: str | None
    name: str
    same_as: str | None = None


class Article(Thing):
    """Where the claim was read."""

    type: Literal["Article"] = "Article"
    name: str
    headline: str | None
    url: str | None
    date_published: datetime.date | None
    publisher: Author | None


class Claim(Thing):
    """What was claimed, by whom, and in which article it stands."""

    type: Literal["Claim"] = "Claim"
    id: str
    text: str
    author: Author | None
    appearance: Article


class Rating(Thing):
    """What was decided, in words; a number would be one that nobody gave."""

    type: Literal["Rating"] = "Rating"
    alternate_name: str
    rating_explanation: str | None


class ClaimReview(Thing):
    """A reader's decision on a claim."""

    type: Literal["ClaimReview"] = "ClaimReview"
    id: str
    claim_reviewed: str
    date_published: datetime.date
    author: Author
    review_rating: Rating
    item_reviewed: Claim


class ClaimReviews(LinkedObject):
    """The whole file."""

    context: Literal["https://schema.org"] = Field(
        default="https://schema.org", serialization_alias="@context"
    )
    graph: tuple[ClaimReview, ...] = Field(serialization_alias="@graph")


def render_claimreview(audited: Sequence[Audited], *, run: Run) -> str:
    """Return a review for each reader's last decision on a claim, where it stands, and for nothing else."""
    return written(ClaimReviews(graph=tuple(review for one in audited for review in _reviews(one))))


def standing(audited: Audited) -> Iterator[tuple[Stated, Decision]]:
    """Yield each claim with each reader's last decision on it, where that stands."""
    decisions = defaultdict(list)
    for decision in audited.decisions:
        decisions[decision.subject].append(decision)
    for claim in audited.reading.claims:
        for decision in last_of_each(decisions[claim.id]):
            if decision.standing is Standing.STANDS and decision.review.verdict in RATINGS:
                yield claim, decision


def _reviews(audited: Audited) -> Iterator[ClaimReview]:
    reading = audited.reading
    sources = {source.id: source for source in reading.sources}
    for claim, decision in standing(audited):
        yield _review(decision, _claim(claim, reading.document, sources))


def _review(decision: Decision, claim: Claim) -> ClaimReview:
    review = decision.review
    return ClaimReview(
        id=derived("claimreview", review.id, decision.subject, claim.appearance.model_dump(mode="json")),
        claim_reviewed=claim.text,
        date_published=review.at.date(),
        author=Author(type="Person", name=review.reviewer),
        review_rating=Rating(alternate_name=RATINGS[review.verdict], rating_explanation=review.note or None),
        item_reviewed=claim,
    )


def _claim(claim: Stated, document: Document, sources: dict[str, Source]) -> Claim:
    outlet = None if document.outlet is None else Author(type="Organization", name=document.outlet)
    return Claim(
        id=urn(claim.id),
        text=claim.statement,
        author=_author(sources[claim.attribution[0].source]) if claim.attribution else outlet,
        appearance=Article(
            name=document.name,
            headline=document.title,
            url=address(document.url),
            date_published=document.published,
            publisher=outlet,
        ),
    )


def _author(source: Source) -> Author:
    known = None if source.wikidata is None else f"https://www.wikidata.org/entity/{source.wikidata}"
    return Author(type=_TYPES.get(source.kind), name=source.name, same_as=known)
