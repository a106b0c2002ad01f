"""One document into the store, with the article, revision and run that its rows belong to."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from claims.audited import Audited
from claims.document import Document
from claims.run import Run
from verifier.store.draft import Draft
from verifier.store.identity import article_id, run_id
from verifier.store.log import append
from verifier.store.rows import Rows, array, day

KNOWN = ("title", "outlet", "byline", "published", "url", "language")
"""What is known of a document besides its text and name."""


class Saved(NamedTuple):
    """Where a document went: the ids of article and revision, and whether anything was added."""

    article: str
    revision: str
    new: bool


def save(connection: sqlite3.Connection, audited: Audited, run: Run) -> Saved:
    """Add a document with all that was read and found in it; the caller holds a write transaction.

    Adds nothing when the same version, model, rules and arguments have read the same text of the same
    article before, with the same known of it.
    """
    draft, reading = Draft(connection), audited.reading
    document = reading.document
    article = article_id(document)
    digest = reading.id
    row = _reading(draft, document, run, article=article, digest=digest)
    if not draft.adds("readings"):
        return Saved(article, document.sha256, new=False)
    Rows(draft, audited, row).add()
    seals = draft.write()
    append(connection, at=run.at.isoformat(), action="read", subject=digest, seals=seals)
    return Saved(article, document.sha256, new=True)


def _reading(draft: Draft, document: Document, run: Run, *, article: str, digest: str) -> int:
    outlet = None if document.outlet is None else draft.once("outlets", {"name": document.outlet})
    names = {"url": document.url, "title": document.title, "name": document.name}
    owner = draft.once("articles", {"content_id": article}, outlet=outlet, **names)
    key = {"article": owner, "sha256": document.sha256}
    known = {column: getattr(document, column) for column in KNOWN}
    known |= {"outlet": outlet, "published": day(document.published)}
    return draft.once(
        "readings",
        {"revision": draft.once("revisions", key, text=document.text), "run": _run(draft, run), **known},
        content_id=digest,
        name=document.name,
    )


def _run(draft: Draft, run: Run) -> int:
    return draft.once(
        "runs",
        {"content_id": run_id(run)},
        version=run.version,
        model=run.model,
        rules=array(run.rules),
        arguments=array(run.arguments),
        at=run.at.isoformat(),
    )
