"""Which article a document is of: by its address, its outlet and headline, or the name of its file."""

from __future__ import annotations

import sqlite3

from claims.document import Document
from verifier.store.draft import Draft
from verifier.store.identity import article_id, article_keys

BY_KEY = """SELECT a.id, r.url, o.name AS outlet FROM articles AS a
    JOIN revisions AS v ON v.article = a.id JOIN readings AS r ON r.revision = v.id
    LEFT JOIN outlets AS o ON o.id = r.outlet
    WHERE a.content_id = :key OR a.id = (SELECT article FROM article_keys WHERE content_id = :key)
    ORDER BY coalesce(r.at, '') DESC, r.id DESC LIMIT 1"""

LATEST = """SELECT r.* FROM revisions AS v JOIN readings AS r ON r.revision = v.id WHERE v.article = ?
    ORDER BY coalesce(r.at, '') DESC, r.id DESC LIMIT 1"""


def find_article(connection: sqlite3.Connection, document: Document) -> int | None:
    """Return the row of the article of a document, None where it is a new one.

    What was known by its file's name stays one article when its address or outlet is told later. One that has
    another address is another article, and so is one of another outlet where no address says that it is the
    same: the feed of a paper may call it otherwise than its pages do.
    """
    for key in article_keys(document):
        row = connection.execute(BY_KEY, {"key": key}).fetchone()
        if row and not _differ(row, document):
            return int(row["id"])
    return None


def _differ(row: sqlite3.Row, document: Document) -> bool:
    if row["url"] and document.url:
        return bool(row["url"] != document.url)
    return bool(row["outlet"] and document.outlet and row["outlet"] != document.outlet)


def keep_article(draft: Draft, known: int | None, document: Document, outlet: int | None) -> int:
    """Return the row of the article of a document, added where it is not known, with what it is known by."""
    row = known
    if row is None:
        names = {"url": document.url, "title": document.title, "name": document.name}
        row = draft.once("articles", {"content_id": article_id(document)}, outlet=outlet, **names)
    for key in article_keys(document):
        draft.once("article_keys", {"content_id": key}, article=row)
    return row


def latest(connection: sqlite3.Connection, article: int | None) -> sqlite3.Row | None:
    """Return the row of the newest reading of the article in this row, None where it has none."""
    found: sqlite3.Row | None = connection.execute(LATEST, (article,)).fetchone()
    return found
