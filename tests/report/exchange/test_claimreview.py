"""ClaimReview, judged by the fields of schema.org and of those who read it."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from jsonschema import Draft202012Validator
from rdflib import RDF, SDO, URIRef

from claims.audited import Audited
from claims.evidence import Standing, Verdict
from claims.run import Run
from claims.source import Source, SourceKind
from tests.report.exchange.deciding import decided, decisions
from tests.report.exchange.judges import expanded, graph, schema
from tests.report.hostile import RUN
from verifier.columnar import whole
from verifier.report import render_claimreview
from verifier.report.exchange.claimreview import RATINGS

SCHEMA = schema("claimreview.json")
JUDGE = Draft202012Validator(SCHEMA)
PUBLISHED = Draft202012Validator({**SCHEMA, "$ref": "#/$defs/published"})


def reviews(*audited: Audited) -> list[dict[str, Any]]:
    """Return the reviews of these articles, judged."""
    written = json.loads(render_claimreview(audited, run=RUN))
    JUDGE.validate(written)
    found: list[dict[str, Any]] = written["@graph"]
    return found


def test_what_nobody_decided_is_not_told(audited: Audited, run: Run) -> None:
    claim = audited.reading.claims[0]
    assert reviews(audited) == []
    for standing in (Standing.PROPOSED, Standing.REOPENED):
        assert reviews(decided(audited, run, claim.id, standing=standing)) == []
    answered = decided(audited, run, audited.asked[0].question, verdict=Verdict.EXPLAINED)
    assert reviews(answered) == []


def test_a_decision_names_claim_speaker_reader_and_verdict(audited: Audited, run: Run) -> None:
    claim = next(claim for claim in audited.reading.claims if "best friend" in claim.statement)
    (review,) = reviews(decided(audited, run, claim.id, verdict=Verdict.DISPUTED, note="heard the tape"))
    assert review["claimReviewed"] == claim.statement
    assert review["author"] == {"@type": "Person", "name": "Dana"}
    assert review["reviewRating"] == {
        "@type": "Rating", "alternateName": "Disputed", "ratingExplanation": "heard the tape"
    }  # fmt: skip
    assert review["datePublished"] == run.at.date().isoformat()
    told = review["itemReviewed"]
    assert told["author"] == {"@type": "Person", "name": "Mousa Abu Marzook"}
    assert told["appearance"]["datePublished"] == "2023-10-30"
    assert "firstAppearance" not in told and "url" not in told["appearance"]


def test_each_reader_counts_once_with_the_last_word(audited: Audited, run: Run) -> None:
    claim = audited.reading.claims[0]
    told = decided(audited, run, claim.id, verdict=Verdict.FIX)
    told = decided(told, run, claim.id, verdict=Verdict.CONFIRMED)
    told = decided(told, run, claim.id, verdict=Verdict.CANNOT_VERIFY, by="Eli")
    assert [(r["author"]["name"], r["reviewRating"]["alternateName"]) for r in reviews(told)] == [
        ("Dana", "Confirmed"), ("Eli", "Cannot be verified")
    ]  # fmt: skip


def test_the_articles_own_voice_is_its_outlet_and_nobody_where_that_is_not_known(
    audited: Audited, run: Run
) -> None:
    claim = next(claim for claim in audited.reading.claims if not claim.attribution)
    told = decided(audited, run, claim.id)
    assert "author" not in reviews(told)[0]["itemReviewed"]
    document = told.reading.document.model_copy(update={"outlet": "The Herald", "url": "https://e.example/ä"})
    (review,) = reviews(
        told.model_copy(update={"reading": told.reading.model_copy(update={"document": document})})
    )
    assert review["itemReviewed"]["author"] == {"@type": "Organization", "name": "The Herald"}
    assert review["itemReviewed"]["appearance"]["url"] == "https://e.example/%C3%A4"


def test_only_what_the_article_says_of_a_speaker_is_told(audited: Audited, run: Run) -> None:
    claim = next(claim for claim in audited.reading.claims if "best friend" in claim.statement)
    told = decided(audited, run, claim.id)
    for kind, type_ in ((SourceKind.UNNAMED, None), (SourceKind.AGENCY, "NewsMediaOrganization")):
        source = Source(name="Mousa Abu Marzook", kind=kind, wikidata="Q1")
        sources = tuple(source if s.id == source.id else s for s in told.reading.sources)
        reading = told.reading.model_copy(update={"sources": sources})
        (review,) = reviews(told.model_copy(update={"reading": reading}))
        author = review["itemReviewed"]["author"]
        assert author.get("@type") == type_
        assert author["sameAs"] == "https://www.wikidata.org/entity/Q1"


def test_with_the_address_of_its_page_a_review_has_all_that_a_search_engine_asks_for(
    audited: Audited, run: Run
) -> None:
    told = decided(audited, run, audited.reading.claims[0].id)
    written = json.loads(render_claimreview([told], run=run))
    assert not PUBLISHED.is_valid(written)
    written["@graph"][0]["url"] = "https://desk.example/checks/1"
    PUBLISHED.validate(written)


def test_every_name_is_one_of_schema_org(audited: Audited, run: Run) -> None:
    told = decided(audited, run, audited.reading.claims[5].id, note="so")
    text = render_claimreview([told], run=run)
    triples = graph(text)
    assert {str(p).replace("http:", "https:") for p in triples.predicates() if p != RDF.type} <= {
        str(SDO[str(p).rpartition("/")[2]]) for p in triples.predicates() if p != RDF.type
    }
    types = {str(o).rpartition("/")[2] for o in triples.objects(None, RDF.type)}
    assert {"ClaimReview", "Rating", "Claim", "Article"} <= types and all(name in SDO for name in types)
    assert expanded(text)[0]["@type"] == ["http://schema.org/ClaimReview"]


def test_every_verdict_on_a_claim_has_words_and_none_on_a_finding() -> None:
    assert set(Verdict) - set(RATINGS) == {Verdict.EXPLAINED, Verdict.FALSE_ALARM}


@settings(max_examples=40)
@given(decisions())
def test_hostile_articles_stay_words(audited: Audited) -> None:
    text = render_claimreview([audited], run=RUN)
    assert not set("<>&") & set(text)
    found = reviews(audited)
    claims = {f"urn:verifier:{claim.id}": whole(claim.statement) for claim in audited.reading.claims}
    triples = graph(text)
    for review in found:
        assert review["claimReviewed"] == claims[review["itemReviewed"]["@id"]]
        words = {str(o) for o in triples.objects(None, URIRef("http://schema.org/claimReviewed"))}
        assert review["claimReviewed"] in words
