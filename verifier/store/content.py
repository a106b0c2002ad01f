"""Whether rows still are the content that their ids and digests were taken of."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator

from claims.audited import Audited
from claims.document import Document
from claims.evidence import Evidence
from claims.fetch import Fetch
from claims.figure import Quantity
from claims.finding import Place
from claims.question import question_id
from claims.run import Run
from claims.source import source_id
from verifier.store.decide import all_identities, all_reviews, evidence_id
from verifier.store.fault import Fault, Faults, dicts
from verifier.store.identity import article_keys, quantity_id, run_id
from verifier.store.load import DAMAGE, load
from verifier.store.log import Row


def identities(connection: sqlite3.Connection) -> Faults:
    """Yield rows shared between documents whose id or digest is not that of their content."""
    for table, query, derive in IDENTITIES:
        for row in dicts(connection, query):
            try:
                holds = row["expected"] == derive(row)
            except DAMAGE:
                holds = False
            if not holds:
                yield Fault(table, str(row["id"]), "its digest is not that of its content")


def _article(row: Row) -> str:
    known = Document(text="", **{key: row[key] for key in ("name", "title", "outlet", "url")})
    keys = article_keys(known)
    return str(row["expected"]) if row["expected"] in keys else keys[0]


def _run(row: Row) -> str:
    arrays = {key: json.loads(row[key]) for key in ("rules", "arguments")}
    return run_id(Run(version=row["version"], model=row["model"], at=row["at"], **arrays))


def _evidence(row: Row) -> str:
    return evidence_id(Evidence(**{key: row[key] for key in ("location", "sha256", "retrieved")}))


def _quantity(row: Row) -> str:
    columns = {key: row[key] for key in ("unit", "happening", "place", "period")}
    return quantity_id(Quantity(**columns, qualifiers=json.loads(row["qualifiers"])))


def _fetch(row: Row) -> str:
    return Fetch(**{key: row[key] for key in Fetch.model_fields}).id


IDENTITIES: tuple[tuple[str, str, Callable[[Row], str]], ...] = (
    (
        "articles",
        """SELECT a.id, a.name, a.title, a.url, o.name AS outlet, a.content_id AS expected
            FROM articles AS a LEFT JOIN outlets AS o ON o.id = a.outlet""",
        _article,
    ),
    (
        "revisions",
        "SELECT id, text, sha256 AS expected FROM revisions",
        lambda row: hashlib.sha256(row["text"].encode()).hexdigest(),
    ),
    ("runs", "SELECT *, content_id AS expected FROM runs", _run),
    ("sources", "SELECT *, content_id AS expected FROM sources", lambda row: source_id(row["name"])),
    ("evidence", "SELECT *, content_id AS expected FROM evidence", _evidence),
    ("quantities", "SELECT *, content_id AS expected FROM quantities", _quantity),
    ("fetches", "SELECT *, content_id AS expected FROM fetches", _fetch),
)
"""Table, query and how the digest is derived; the query calls the one that is stored `expected`."""


def decided(connection: sqlite3.Connection) -> Faults:
    """Yield reviews and judgements whose digest is not that of their content."""
    for table, found in (("reviews", all_reviews), ("source_judgements", all_identities)):
        try:
            for row, value in found(connection):
                if value.id != row["content_id"]:
                    yield Fault(table, str(row["id"]), "its digest is not that of its content")
        except DAMAGE as error:
            yield Fault(table, "rows", f"make no valid value: {_line(error)}")


def readings(connection: sqlite3.Connection) -> Faults:
    """Yield readings whose rows do not make the value that was saved, with every word at its place."""
    for row in connection.execute("SELECT id, content_id, name FROM readings ORDER BY id").fetchall():
        key = f"{row['id']} ({row['name']})"
        try:
            audited = load(connection, row["id"])
        except DAMAGE as error:
            yield Fault("readings", key, f"its rows make no valid reading: {_line(error)}")
            continue
        if audited.reading.id != row["content_id"]:
            yield Fault("readings", key, "its digest is not that of its rows")
        yield from _findings(connection, audited, row["id"])
        for place in _places(audited):
            if place.span.end > len(audited.reading.document.text) or (
                place.span.words(audited.reading.document.text) != place.text
            ):
                yield Fault("readings", key, f"{place.text!r} does not stand at {place.span.start}")


def _findings(connection: sqlite3.Connection, audited: Audited, reading: int) -> Faults:
    stored = connection.execute(
        "SELECT id, content_id, question FROM findings WHERE reading = ? ORDER BY id", (reading,)
    )
    for row, finding in zip(stored.fetchall(), audited.findings, strict=True):
        asked = question_id(finding, audited.reading)
        if row["content_id"] != finding.id or row["question"] not in (None, asked):
            yield Fault("findings", str(row["id"]), "its digest is not that of its content")


def _places(audited: Audited) -> Iterator[Place]:
    """The places in this document that comparisons and findings point at."""
    places = [place for finding in audited.findings for place in (finding.place, *finding.related)]
    places += [place for comparison in audited.comparisons for place in (comparison.a, comparison.b)]
    return (place for place in places if place.document == audited.reading.document.name)


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
