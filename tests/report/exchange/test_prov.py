"""Provenance, read by `prov` and by rdflib."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from prov.model import (
    ProvActivity,
    ProvAssociation,
    ProvAttribution,
    ProvDerivation,
    ProvGeneration,
    ProvMembership,
    ProvUsage,
)
from rdflib import PROV, RDFS, URIRef

from claims.audited import Audited
from claims.claim import Kind
from claims.document import Document, Reading
from claims.evidence import Decision, Evidence, Review, Verdict
from claims.revision import Aspect, Fate, Outcome
from claims.run import Run
from claims.source import Role, Source, SourceKind
from tests.report.exchange.deciding import decisions
from tests.report.exchange.judges import graph, provenance
from tests.report.hostile import RUN
from tests.report.reader import Reader
from verifier.columnar import whole
from verifier.report import render_prov
from verifier.report.exchange.iris import revision, urn

BEFORE = Document(name="mill", text="The blast killed 25, Berg said.", url="https://dunmore.example/mill")
AFTER = BEFORE.model_copy(update={"text": "The blast killed 21, Berg said. It hurt four, the report says."})
AFTER = Document.model_validate(AFTER.model_dump(exclude={"sha256"}))


@pytest.fixture(scope="module")
def history() -> Audited:
    """A claim that was edited, one from a document, and what somebody decided of the first."""
    old = Reader(BEFORE)
    was = old.claim(Kind.EVENT, "The blast killed 25", chain=(old.link("Anna Berg", "Berg", "said"),))
    new = Reader(AFTER)
    berg = new.link("Anna Berg", "Berg", "said")
    press = new.link("Costa Press", role=Role.CHANNEL)
    claim = new.claim(Kind.EVENT, "The blast killed 21", chain=(berg, press))
    paper = new.claim(Kind.EVENT, "It hurt four", chain=(new.link("report", "the report", "says"),))
    people = (
        Source(name="Anna Berg", kind=SourceKind.PERSON),
        Source(name="Costa Press", kind=SourceKind.AGENCY),
    )
    at = datetime.datetime(2026, 11, 24, tzinfo=datetime.UTC)
    evidence = Evidence(location="https://dunmore.example/fire", sha256="0" * 64)
    review = Review(subject=was.id, verdict=Verdict.FIX, reviewer="Dana", at=at, evidence=(evidence,))
    return Audited(
        reading=Reading(
            document=AFTER,
            claims=(claim, paper),
            sources=(*people, Source(name="report", kind=SourceKind.DOCUMENT)),
        ),
        earlier=Reading(document=BEFORE, claims=(was,), sources=people[:1]),
        outcomes=(Outcome(fate=Fate.EDITED, before=was.id, after=claim.id, aspects=(Aspect.FIGURE,)),),
        decisions=(Decision(subject=claim.id, review=review),),
    )


def test_a_claim_goes_back_through_its_chain_its_version_and_the_version_before(history: Audited) -> None:
    triples = graph(render_prov([history], run=RUN))
    claim, paper = (URIRef(urn(each.id)) for each in history.reading.claims)
    here, before = URIRef(revision(AFTER)), URIRef(revision(BEFORE))
    was = URIRef(urn(history.outcomes[0].before or ""))
    berg, _, report = (URIRef(urn(source.id)) for source in history.reading.sources)
    assert set(triples.objects(claim, PROV.wasQuotedFrom)) == {here}
    assert set(triples.objects(claim, PROV.wasDerivedFrom)) == {here, was}
    assert set(triples.objects(claim, PROV.wasRevisionOf)) == {was}
    assert set(triples.objects(here, PROV.wasRevisionOf)) == {before}
    assert set(triples.objects(claim, PROV.wasAttributedTo)) == {berg}
    assert set(triples.objects(paper, PROV.hadPrimarySource)) == {report}
    assert not set(triples.objects(paper, PROV.wasAttributedTo))
    assert set(triples.objects(here, PROV.atLocation)) == {URIRef("https://dunmore.example/mill")}
    roles = {
        (triples.value(each, PROV.agent), triples.value(each, PROV.hadRole)): triples.value(
            each, URIRef("urn:verifier:term:nth")
        )
        for each in triples.objects(claim, PROV.qualifiedAttribution)
    }
    assert sorted(int(str(nth)) for nth in roles.values()) == [1, 2]
    assert (berg, URIRef("urn:verifier:term:speaker")) in roles


def test_a_claim_that_only_moved_is_another_view_of_what_it_was(history: Audited) -> None:
    (outcome,) = history.outcomes
    moved = history.model_copy(
        update={"outcomes": (outcome.model_copy(update={"fate": Fate.MOVED, "aspects": ()}),)}
    )
    triples = graph(render_prov([moved], run=RUN))
    claim = URIRef(urn(history.reading.claims[0].id))
    assert set(triples.objects(claim, PROV.alternateOf)) == {URIRef(urn(outcome.before or ""))}
    assert not set(triples.objects(claim, PROV.wasRevisionOf))


def test_prov_knows_every_relation(history: Audited, audited: Audited, run: Run) -> None:
    document = provenance(render_prov([history, audited], run=run))
    claims = len(audited.reading.claims) + 2
    assert len(list(document.get_records(ProvAttribution))) == 2 + sum(
        len(claim.attribution) for claim in audited.reading.claims
    )
    members = list(document.get_records(ProvMembership))
    assert len(members) == claims + len(audited.findings)
    assert len(list(document.get_records(ProvGeneration))) == len(members) + 2
    assert len(list(document.get_records(ProvDerivation))) >= len(members) + 2
    assert len(list(document.get_records(ProvAssociation))) == 2
    used = {str(dict(each.attributes)) for each in document.get_records(ProvUsage)}
    assert len(used) == 4
    activities = {str(each.identifier) for each in document.get_records(ProvActivity)}
    assert len(activities) == 2


def test_the_run_names_version_and_model(audited: Audited, run: Run) -> None:
    triples = graph(render_prov([audited], run=run))
    (program,) = triples.objects(URIRef(urn(run.id)), PROV.wasAssociatedWith)
    assert str(triples.value(program, URIRef("urn:verifier:term:model"))) == run.model
    assert str(triples.value(program, RDFS.label)) == f"verifier {run.version}"


@settings(max_examples=25)
@given(decisions())
def test_hostile_articles_are_read_and_give_their_words_back(audited: Audited) -> None:
    text = render_prov([audited], run=RUN)
    assert not set("<>&") & set(text)
    triples = graph(text)
    for claim in audited.reading.claims:
        assert [str(o) for o in triples.objects(URIRef(urn(claim.id)), PROV.value)] == [
            whole(claim.statement)
        ]
    for source in audited.reading.sources:
        assert whole(source.name) in {str(o) for o in triples.objects(URIRef(urn(source.id)), RDFS.label)}
    document = provenance(text)
    assert len(list(document.get_records(ProvAttribution))) >= sum(
        link.role is Role.SPEAKER and _speaks(audited, link.source)
        for claim in audited.reading.claims
        for link in claim.attribution[:1]
    )


def _speaks(audited: Audited, id: str) -> bool:
    return all(s.kind is not SourceKind.DOCUMENT for s in audited.reading.sources if s.id == id)
