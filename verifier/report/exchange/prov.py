"""Where everything came from, in the words of W3C PROV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from claims.audited import Asked, Audited
from claims.claim import Claim
from claims.document import Document
from claims.evidence import Decision, Evidence
from claims.revision import Fate
from claims.run import Run
from claims.source import Role, Source, SourceKind
from verifier.report.exchange import provenance as p
from verifier.report.exchange.iris import address, derived, person, revision, urn
from verifier.report.exchange.linked import written

_AGENTS: Final = {
    SourceKind.PERSON: "prov:Person",
    SourceKind.AGENCY: "prov:Organization",
    SourceKind.OUTLET: "prov:Organization",
    SourceKind.STATE_BODY: "prov:Organization",
    SourceKind.ORGANISATION: "prov:Organization",
    SourceKind.ARMED_GROUP: "prov:Organization",
}
"""What PROV calls those of whom the article says what they are; the others are agents and no more."""


def render_prov(audited: Sequence[Audited], *, run: Run) -> str:
    """Return the provenance of what was read, and of what was decided of it, as PROV-O in JSON-LD."""
    nodes = [*_run(audited, run), *(node for one in audited for node in _article(one, run))]
    return written(p.Provenance(graph=tuple(dict.fromkeys(nodes))))


def _run(audited: Sequence[Audited], run: Run) -> Iterator[p.Node]:
    program = derived("program", run.version, run.model)
    yield p.Agent(
        id=program,
        type=("prov:Agent", "prov:SoftwareAgent"),
        label=f"verifier {run.version}",
        version=run.version,
        model=run.model,
    )
    yield p.RunActivity(
        id=urn(run.id),
        started_at_time=run.at,
        used=tuple(dict.fromkeys(revision(one.reading.document) for one in audited)),
        was_associated_with=program,
        rules=run.rules,
    )


def _article(audited: Audited, run: Run) -> Iterator[p.Node]:
    reading, earlier = audited.reading, audited.earlier
    here, before = revision(reading.document), None
    if earlier is not None:
        before = revision(earlier.document)
        yield _revision(earlier.document, None)
        yield from (_words(claim, before) for claim in earlier.claims)
    yield _revision(reading.document, before if before != here else None)
    members = [claim.id for claim in reading.claims] + [asked.question for asked in audited.asked]
    yield p.Reading(
        id=urn(reading.id), was_generated_by=urn(run.id), was_derived_from=here, had_member=_urns(members)
    )
    yield from map(_source, reading.sources)
    yield from _claims(audited, here, run)
    yield from (_finding(asked, here, run) for asked in audited.asked)
    for decision in audited.decisions:
        yield from _review(decision)


def _finding(asked: Asked, here: str, run: Run) -> p.FindingEntity:
    finding = asked.finding
    return p.FindingEntity(
        id=urn(asked.question),
        label=finding.message,
        rule=finding.rule,
        level=finding.level,
        was_generated_by=urn(run.id),
        was_derived_from=here,
    )


def _revision(document: Document, before: str | None) -> p.Revision:
    return p.Revision(
        id=revision(document),
        label=document.title or document.name,
        at_location=address(document.url),
        sha256=document.sha256,
        outlet=document.outlet,
        byline=document.byline,
        published=document.published,
        was_revision_of=before,
    )


def _source(source: Source) -> p.Node:
    id = urn(source.id)
    if source.kind is SourceKind.DOCUMENT:
        return p.DocumentEntity(id=id, label=source.name, kind=source.kind)
    types = ("prov:Agent", *([_AGENTS[source.kind]] if source.kind in _AGENTS else []), "v:Source")
    return p.Agent(id=id, type=types, label=source.name, kind=source.kind)


def _words(claim: Claim, here: str) -> p.ClaimEntity:
    """Return a claim of which no more is told than its words."""
    return p.ClaimEntity(
        id=urn(claim.id),
        type=("prov:Entity", "v:Claim"),
        value=claim.statement,
        was_quoted_from=here,
        was_derived_from=(here,),
    )


def _claims(audited: Audited, here: str, run: Run) -> Iterator[p.ClaimEntity]:
    papers = {s.id for s in audited.reading.sources if s.kind is SourceKind.DOCUMENT}
    followed = {o.after: o for o in audited.outcomes if o.before not in (None, o.after)}
    for claim in audited.reading.claims:
        speakers = [link.source for link in claim.attribution if link.role is Role.SPEAKER]
        primary = _urns(link.source for link in claim.attribution if link.source in papers)
        outcome = followed.get(claim.id)
        before = _urns([outcome.before] if outcome and outcome.before else [])
        revises = before if outcome and outcome.fate is Fate.EDITED else ()
        yield _words(claim, here).model_copy(
            update={
                "kind": claim.kind,
                "quotation": claim.quotation,
                "was_generated_by": urn(run.id),
                "was_derived_from": (here, *primary, *revises),
                "was_attributed_to": _urns(id for id in speakers if id not in papers) or None,
                "qualified_attribution": _attributions(claim, papers) or None,
                "had_primary_source": primary or None,
                "was_revision_of": revises or None,
                "alternate_of": None if revises else before or None,
            }
        )


def _attributions(claim: Claim, papers: set[str]) -> tuple[p.Attribution, ...]:
    return tuple(
        p.Attribution(
            agent=urn(link.source),
            had_role=f"v:{link.role}",
            nth=nth,
            name=link.name,
            surface=link.surface,
            cue=None if link.cue is None else link.cue.text,
        )
        for nth, link in enumerate(claim.attribution, start=1)
        if link.source not in papers
    )


def _urns(ids: Iterable[str]) -> p.Types:
    return tuple(dict.fromkeys(map(urn, ids)))


def _review(decision: Decision) -> Iterator[p.Node]:
    review = decision.review
    reviewer = person(review.reviewer)
    evidence = [_evidence(each) for each in review.evidence]
    yield p.Agent(id=reviewer, type=("prov:Agent", "prov:Person"), label=review.reviewer)
    yield from evidence
    yield p.ReviewActivity(
        id=urn(review.id),
        label=f"{review.verdict}, by {review.reviewer}",
        ended_at_time=review.at,
        was_associated_with=reviewer,
        used=tuple(dict.fromkeys([urn(review.subject), *(each.id for each in evidence)])),
        subject=urn(decision.subject),
        verdict=review.verdict,
        standing=decision.standing,
        note=review.note or None,
    )


def _evidence(evidence: Evidence) -> p.EvidenceEntity:
    return p.EvidenceEntity(
        id=derived("evidence", evidence.model_dump(mode="json")),
        label=evidence.location,
        at_location=address(evidence.location),
        sha256=evidence.sha256,
        level=evidence.level,
        stance=evidence.stance,
        locator=evidence.locator,
        retrieved=evidence.retrieved,
    )
