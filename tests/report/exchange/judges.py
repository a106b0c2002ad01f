"""Readers of JSON-LD and PROV that are not ours, kept from the network."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Any

from prov.model import ProvDocument
from pyld import jsonld
from rdflib import Graph

from verifier.columnar import whole

SCHEMAS = Path(__file__).parents[2] / "schemas"

CONTEXTS = {
    "http://www.w3.org/ns/anno.jsonld": "annotation-context.json",
    "https://schema.org": "schema-org-context.json",
}
"""The files that stand for contexts of others."""


def schema(name: str) -> Any:
    """Return a file of tests/schemas."""
    return json.loads((SCHEMAS / name).read_text("utf-8"))


def _loaded(url: str, _options: Any) -> dict[str, Any]:
    document = schema(CONTEXTS[url])
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": url,
        "document": document,
    }


def expanded(text: str) -> list[dict[str, Any]]:
    """Return JSON-LD in the expanded form, as pyld reads it."""
    found: list[dict[str, Any]] = jsonld.expand(json.loads(text), {"documentLoader": _loaded})
    return found


def graph(text: str) -> Graph:
    """Return the triples of JSON-LD as rdflib reads them; contexts of others are put in from here."""
    given = json.loads(text)
    context = given["@context"]
    parts = context if isinstance(context, list) else [context]
    given["@context"] = [
        schema(CONTEXTS[part])["@context"] if isinstance(part, str) else part for part in parts
    ]
    with warnings.catch_warnings():
        # rdflib's reader of JSON-LD uses a class that rdflib calls deprecated.
        warnings.simplefilter("ignore", DeprecationWarning)
        return Graph().parse(data=json.dumps(given), format="json-ld")


def provenance(text: str) -> ProvDocument:
    """Return PROV-O as `prov` reads it, which warns of what it cannot take for PROV."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return ProvDocument.deserialize(content=text, format="rdf", rdf_format="json-ld")


def whole_values(value: Any) -> Any:
    """Return a value with lists for tuples, and with no half of a surrogate pair in any text."""
    if isinstance(value, str):
        return whole(value)
    if isinstance(value, dict):
        return {name: whole_values(part) for name, part in value.items()}
    return [whole_values(part) for part in value] if isinstance(value, list | tuple) else value
