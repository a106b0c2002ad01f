"""The ids by which rows that documents share are known again."""

from __future__ import annotations

import hashlib

from claims.document import Document
from claims.figure import Quantity
from claims.run import Run
from claims.value import content_id


def article_keys(document: Document) -> tuple[str, ...]:
    """Return the ids by which a document's article may be known, the surest first.

    They are those of its url, of its outlet with its title or with its name, and of its name.
    """
    known: list[dict[str, str]] = []
    if document.url:
        known.append({"url": document.url})
    if document.outlet and document.title:
        known.append({"outlet": document.outlet, "title": document.title})
    if document.outlet:
        known.append({"outlet": document.outlet, "name": document.name})
    known.append({"name": document.name})
    return tuple(content_id("article", each) for each in known)


def article_id(document: Document) -> str:
    """Return the id of an article that is met as this document: the surest by which it may be known."""
    return article_keys(document)[0]


def run_id(run: Run) -> str:
    """Return the id of a run that is the same whenever it runs."""
    return content_id("run", run.model_dump(mode="json", exclude={"at"}))


def quantity_id(quantity: Quantity) -> str:
    """Return the id of a quantity."""
    return content_id("quantity", quantity_columns(quantity) | {"qualifiers": list(quantity.qualifiers)})


def quantity_columns(quantity: Quantity) -> dict[str, str | None]:
    """Return what a quantity says in one word or none; a dump of the value would take five times as long."""
    return {
        "unit": quantity.unit,
        "happening": quantity.happening,
        "place": quantity.place,
        "period": quantity.period,
    }


def key_token(key: str) -> str:
    """Return what a key by which figures are found is in the index: one word, whatever signs it holds."""
    return hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
