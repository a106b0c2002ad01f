"""Web Annotations, judged by the model, by a schema that is not ours, and by readers of JSON-LD."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from jsonschema import Draft202012Validator
from rdflib import URIRef

from claims.audited import Audited
from claims.claim import Kind
from claims.document import Document, Reading
from claims.evidence import Standing
from claims.run import Run
from tests.report.exchange.deciding import decided, decisions
from tests.report.exchange.judges import expanded, graph, schema
from tests.report.hostile import RUN
from tests.report.reader import Reader
from verifier.columnar import whole
from verifier.report import render_annotations
from verifier.report.exchange.bodies import CONTEXT

MODEL = Draft202012Validator(schema("annotation-model.json"))
OTHERS = Draft202012Validator(
    {**schema("wadm-0.3.0.json"), "$schema": Draft202012Validator.META_SCHEMA["$id"]}
)
OA = "http://www.w3.org/ns/oa#"

OF_THE_MODEL = frozenset(
    """
    accessibility audience body bodyValue cached canonical conformsTo created creator email email_sha1
    endSelector exact first format generated generator homepage items label language last modified
    motivation next nickname partOf prefix prev processingLanguage purpose refinedBy renderedVia rights
    scope selector source sourceDate sourceDateEnd sourceDateStart startIndex startSelector state
    styleClass stylesheet suffix target textDirection total value via
    """.split()
)
"""The names that the model's context gives a meaning, but for those that we use in that meaning."""


def made(*audited: Audited, run: Run = RUN) -> list[dict[str, Any]]:
    """Return the annotations on these articles, judged by the model and by others."""
    written = json.loads(render_annotations(audited, run=run))
    MODEL.validate(written)
    items: list[dict[str, Any]] = written.get("first", {}).get("items", [])
    assert written["total"] == len(items)
    for item in items:
        OTHERS.validate({"@context": written["@context"][0], **item})
    return items


def structured(item: dict[str, Any]) -> dict[str, Any]:
    """Return the body of an annotation that is no text."""
    (found,) = (body for body in item["body"] if body["type"] != "TextualBody")
    assert isinstance(found, dict)
    return found


def places(item: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the targets of an annotation, one or several."""
    return item["target"] if isinstance(item["target"], list) else [item["target"]]


def test_each_claim_finding_and_decision_is_an_annotation(audited: Audited, run: Run) -> None:
    first = audited.reading.claims[0]
    items = made(decided(audited, run, first.id, note="seen"), run=run)
    motives = [item["motivation"] for item in items]
    claims, findings = len(audited.reading.claims), len(audited.findings)
    assert motives == ["classifying"] * claims + ["questioning"] * findings + ["assessing"]
    assert len({item["id"] for item in items}) == len(items)
    assert items[-1]["creator"]["name"] == "Dana"
    assert items[-1]["body"][0]["value"] == "confirmed: seen"
    assert items[-1]["target"] == items[0]["target"]


def test_a_claim_has_kind_chain_figures_and_dates(audited: Audited) -> None:
    items = made(audited)
    for item, claim in zip(items, audited.reading.claims, strict=False):
        body = structured(item)
        assert (body["kind"], body["statement"]) == (claim.kind, claim.statement)
        assert [link["name"] for link in body["chain"]] == [link.name for link in claim.attribution]
        assert [(f.get("low"), f.get("high")) for f in body["figures"]] == [
            (f.low, f.high) for f in claim.figures
        ]
        assert [d["edtf"] for d in body["dates"]] == [d.edtf for d in claim.dates]
        assert (claim.chain in item["body"][0]["value"]) and item["body"][0]["value"].startswith(claim.kind)


def test_a_claim_in_pieces_has_a_target_for_each() -> None:
    document = Document(name="a.txt", text="“The dam,” she said, “will hold.”", url="https://e.example/dam")
    claim = Reader(document).claim(Kind.PREDICTION, "The dam,", "will hold.")
    (item,) = made(Audited(reading=Reading(document=document, claims=(claim,))))
    assert [place["selector"][0]["exact"] for place in places(item)] == ["The dam,", "will hold."]
    assert {place["source"] for place in places(item)} == {"https://e.example/dam"}


def test_a_finding_asks_at_its_place_and_at_those_that_belong_to_it(audited: Audited) -> None:
    items = [item for item in made(audited) if item["motivation"] == "questioning"]
    for item, finding in zip(items, audited.findings, strict=True):
        assert [place["selector"][0]["exact"] for place in places(item)] == [
            finding.place.text, *(place.text for place in finding.related)
        ]  # fmt: skip
        assert [body["value"] for body in item["body"][:2]] == [finding.message, finding.rule]
    elsewhere = places(items[2])[1]
    assert (
        elsewhere["source"].startswith("urn:verifier:document:") and "prefix" not in elsewhere["selector"][0]
    )


def test_what_was_decided_says_whether_it_stands(audited: Audited, run: Run) -> None:
    first = audited.reading.claims[0]
    for standing in Standing:
        item = made(decided(audited, run, first.id, standing=standing), run=run)[-1]
        assert structured(item)["standing"] == standing
        assert structured(item)["subject"] == f"urn:verifier:{first.id}"
    gone = made(decided(audited, run, "claim:b2:00"), run=run)
    assert all(item["motivation"] != "assessing" for item in gone)


def test_nothing_said_is_a_collection_of_nothing() -> None:
    assert made() == []


def test_no_name_of_ours_is_one_of_the_model_in_another_meaning(audited: Audited, run: Run) -> None:
    told = decided(audited, run, audited.reading.claims[0].id)
    names = {name for item in made(told, run=run) for name in _names(structured(item))}
    assert {"chain", "verdict", "rule"} <= names and not (names | CONTEXT.keys()) & OF_THE_MODEL


def _names(value: Any) -> set[str]:
    if isinstance(value, list):
        return {name for part in value for name in _names(part)}
    return set(value).union(*map(_names, value.values())) if isinstance(value, dict) else set()


def test_readers_of_json_ld_find_the_model_and_our_vocabulary(audited: Audited, run: Run) -> None:
    text = render_annotations([audited], run=run)
    (collection,) = expanded(text)
    assert collection["@type"] == ["http://www.w3.org/ns/activitystreams#OrderedCollection"]
    triples = graph(text)
    assert len(list(triples.triples((None, URIRef(f"{OA}hasTarget"), None)))) > len(audited.reading.claims)
    chains = list(triples.objects(None, URIRef("urn:verifier:term:chain")))
    assert max(len(list(triples.items(chain))) for chain in chains) == 3
    kinds = {str(kind) for kind in triples.objects(None, URIRef("urn:verifier:term:kind"))}
    assert kinds == {claim.kind for claim in audited.reading.claims}


@settings(max_examples=40)
@given(decisions())
def test_hostile_articles_stay_words_and_are_found_again(audited: Audited) -> None:
    text = audited.reading.document.text
    written = render_annotations([audited], run=RUN)
    assert not set("<>&") & set(written)
    items = made(audited)
    for item, claim in zip(items, audited.reading.claims, strict=False):
        for place, span in zip(places(item), claim.spans, strict=True):
            quote, position = place["selector"]
            assert (position["start"], position["end"]) == (span.start, span.end)
            assert text[span.start : span.end] == quote["exact"]
            assert text[: span.start].endswith(quote["prefix"]) and text[span.end :].startswith(
                quote["suffix"]
            )
        assert structured(item)["statement"] == whole(claim.statement)
    (collection,) = expanded(written)
    words = {str(o) for o in graph(written).objects(None, URIRef(f"{OA}exact"))}
    assert words >= {piece for claim in audited.reading.claims for piece in claim.text}
    assert collection["@id"].startswith("urn:verifier:annotations:")


def test_a_place_in_another_article_at_hand_is_told_with_its_address(audited: Audited) -> None:
    start = audited.findings[2].related[0].span.start
    other = Document(name="another.txt", text=" " * start + "Hamas said.", url="https://e.example/other")
    items = made(audited, Audited(reading=Reading(document=other)))
    elsewhere = places([item for item in items if item["motivation"] == "questioning"][2])[1]
    assert elsewhere["source"] == "https://e.example/other"
    assert elsewhere["selector"][0]["suffix"] == " said."
