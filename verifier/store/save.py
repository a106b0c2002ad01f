"""One document into the store, with the article, revision and run that its rows belong to."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from claims.audited import Audited
from claims.document import Document
from claims.revision import Outcome
from claims.run import Run
from verifier.store.article import find_article, keep_article, latest
from verifier.store.draft import Draft, Ends
from verifier.store.identity import run_id
from verifier.store.log import append
from verifier.store.rows import Rows, array, day

KNOWN = ("title", "outlet", "byline", "published", "url", "language")
"""What is known of a document besides its text and name."""


HERE = """SELECT id FROM readings WHERE revision = :revision AND run = :run AND content_id = :content
    AND at IS :at"""


class Saved(NamedTuple):
    """Where a document went: the id of its revision, and whether anything was added."""

    revision: str
    new: bool


def save(connection: sqlite3.Connection, audited: Audited, run: Run, ends: Ends | None = None) -> Saved:
    """Add a document with all that was read and found in it; the caller holds a write transaction.

    Documents that are saved one behind the other in it share their `ends`.

    Adds nothing when the same version, model, rules and arguments have read the same text of the same
    article last, with the same known of it. Raises ValueError when `audited.earlier` is not what was read
    of the article before.
    """
    draft, document = Draft(connection, ends), audited.reading.document
    article, digest = find_article(connection, document), audited.reading.id
    before = latest(connection, article)
    columns = _columns(draft, document, run, article=article)
    if _is(before, columns):
        draft.ends.forget()
        return Saved(document.sha256, new=False)
    if audited.earlier is not None and (before is None or before["content_id"] != audited.earlier.id):
        raise ValueError(f"{document.name} was read by somebody else since its changes were told")
    at = _behind(before, run)
    add(draft, audited, {**columns, "at": at, "before": before and before["id"]})
    append(connection, at=at, action="read", subject=digest, seals=draft.write())
    return Saved(document.sha256, new=True)


def _behind(before: sqlite3.Row | None, run: Run) -> str:
    """Return when a reading was made: behind the one that it follows, though a clock was set back since."""
    now, last = run.at.isoformat(), before["at"] if before is not None else None
    if last is None or last < now:
        return now
    return (datetime.datetime.fromisoformat(last) + datetime.timedelta(microseconds=1)).isoformat()


def bring(connection: sqlite3.Connection, audited: Audited, run: Run, before: int | None) -> tuple[int, bool]:
    """Return the row of a reading of another store and whether it is new, once it stands here too.

    `run` has the time of the reading; `before` is the row here of the reading before it there. The caller
    holds a write transaction.
    """
    draft, document = Draft(connection), audited.reading.document
    columns = _columns(draft, document, run, article=find_article(connection, document))
    at = run.at.isoformat()
    there = connection.execute(HERE, {"at": at, "content": audited.reading.id, **columns}).fetchone()
    if there is not None:
        return int(there["id"]), False
    row = add(draft, audited, {**columns, "at": at, "before": before})
    append(connection, at=at, action="merge", subject=audited.reading.id, seals=draft.write())
    return row, True


def add(draft: Draft, audited: Audited, columns: dict[str, Any]) -> int:
    """Add the rows of a reading to a draft, and what became of the claims of the one before it."""
    reading = audited.reading
    row = draft.add("readings", **columns, content_id=reading.id, name=reading.document.name)
    Rows(draft, audited, row).add()
    if audited.earlier is not None and columns["before"] is not None:
        follow(draft, audited.outcomes, (columns["before"], row))
    return row


def reading_before(connection: sqlite3.Connection, document: Document, run: Run) -> int | None:
    """Return the row of what was read of the document's article before this run reads this text, if anything.

    Where that is what was read last, it is the reading before it that it was held against.
    """
    last = latest(connection, find_article(connection, document))
    if last is None:
        return None
    before: int | None = last["before"] if is_read(connection, document, run) else last["id"]
    return before


def is_read(connection: sqlite3.Connection, document: Document, run: Run) -> bool:
    """Return whether what was read last of the document's article is this text of it, by this run."""
    article = find_article(connection, document)
    return _is(latest(connection, article), _columns(Draft(connection), document, run, article=article))


def _is(row: sqlite3.Row | None, columns: dict[str, Any]) -> bool:
    return row is not None and all(row[name] == value for name, value in columns.items())


def _columns(draft: Draft, document: Document, run: Run, *, article: int | None) -> dict[str, Any]:
    """Return what tells a reading of an article from the one before it."""
    outlet = None if document.outlet is None else draft.once("outlets", {"name": document.outlet})
    owner = keep_article(draft, article, document, outlet)
    key = {"article": owner, "sha256": document.sha256}
    known = {column: getattr(document, column) for column in KNOWN}
    known |= {"outlet": outlet, "published": day(document.published)}
    return {"revision": draft.once("revisions", key, text=document.text), "run": _run(draft, run), **known}


def follow(draft: Draft, outcomes: Iterable[Outcome], readings: tuple[int, int]) -> None:
    """Add what became of claims from the reading of the first row to that of the second."""
    before, after = (draft.claims(reading) for reading in readings)
    for outcome in outcomes:
        draft.add(
            "fates",
            reading=readings[1],
            fate=outcome.fate,
            before=outcome.before and before[outcome.before],
            after=outcome.after and after[outcome.after],
            aspects=array(outcome.aspects),
            why=outcome.why,
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
