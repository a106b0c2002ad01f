"""Claims, findings and reviews as W3C Web Annotations: who reads them needs nothing of ours."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from claims.audited import Audited
from claims.claim import Claim
from claims.document import Document
from claims.evidence import Decision
from claims.run import Run
from verifier.report.exchange.bodies import CONTEXT as OURS
from verifier.report.exchange.bodies import claim_body, finding_body, review_body
from verifier.report.exchange.iris import derived, person, urn
from verifier.report.exchange.linked import written
from verifier.report.exchange.selection import (
    CONTEXT,
    Agent,
    Annotation,
    AnnotationCollection,
    AnnotationPage,
    Motivation,
    Target,
    TextualBody,
    pointed,
    target,
)
from verifier.report.wording import count, days, reading


def render_annotations(audited: Sequence[Audited], *, run: Run) -> str:
    """Return a collection of annotations: one a claim, one a finding, and one a decision on either."""
    documents = {one.reading.document.name: one.reading.document for one in audited}
    items = tuple(item for one in audited for item in _annotations(one, documents, run))
    made = derived("annotations", run.id, [item.id for item in items])
    collection = AnnotationCollection(
        context=(CONTEXT, OURS),
        id=made,
        label=f"Claims and findings of {count(len(audited), 'article')}",
        generator=Agent(id=urn(run.id), type="Software", name=f"verifier {run.version}"),
        generated=run.at,
        total=len(items),
        first=AnnotationPage(id=derived("page", made), items=items) if items else None,
    )
    return written(collection)


def _annotations(audited: Audited, others: Mapping[str, Document], run: Run) -> Iterator[Annotation]:
    document = audited.reading.document
    documents = {**others, document.name: document}
    annotate = partial(_annotation, document, run)
    asked_at = {asked.question: pointed(asked.finding.place, documents) for asked in audited.asked}
    stated_at = {claim.id: target(document, claim.spans) for claim in audited.reading.claims}
    for claim in audited.reading.claims:
        body = (TextualBody(value=_told(claim), purpose="describing"), claim_body(claim, document))
        yield annotate(Motivation.CLASSIFYING, claim.id, body=body, target=stated_at[claim.id])
    for asked in audited.asked:
        finding = asked.finding
        places = tuple(pointed(place, documents) for place in (finding.place, *finding.related))
        yield annotate(
            Motivation.QUESTIONING,
            finding.id,
            body=(
                TextualBody(value=finding.message, purpose="questioning"),
                TextualBody(value=finding.rule, purpose="tagging"),
                finding_body(asked, document),
            ),
            target=places if finding.related else places[0],
        )
    for decision in audited.decisions:
        where = stated_at.get(decision.subject) or asked_at.get(decision.subject)
        if where is not None:
            yield _assessed(annotate, decision, where)


def _annotation(document: Document, run: Run, motivation: Motivation, of: str, **rest: Any) -> Annotation:
    """Return an annotation of what has this id in the ledger."""
    id = derived("annotation", document.name, document.url, of)
    return Annotation(id=id, motivation=motivation, generator=urn(run.id), generated=run.at, **rest)


def _assessed(annotate: Callable[..., Annotation], decision: Decision, where: Target) -> Annotation:
    review = decision.review
    return annotate(
        Motivation.ASSESSING,
        f"{review.id} {decision.subject}",
        creator=Agent(id=person(review.reviewer), type="Person", name=review.reviewer),
        created=review.at,
        body=(TextualBody(value=_decided(decision), purpose="assessing"), review_body(decision)),
        target=where,
    )


def _told(claim: Claim) -> str:
    """Return in a line what a claim is: kind, chain, figures, dates."""
    figures = [f"{figure.text} ({reading(figure)})" for figure in claim.figures]
    dates = [f"{date.text} ({days(date)})" for date in claim.dates]
    return "; ".join(part for part in (claim.kind, claim.chain, *figures, *dates) if part)


def _decided(decision: Decision) -> str:
    review = decision.review
    return f"{review.verdict}: {review.note}" if review.note else str(review.verdict)
