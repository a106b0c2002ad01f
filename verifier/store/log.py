"""The log: what was added, sealed by digests and chained, so that no row changes unseen.

A seal is the first and last id of the rows that one entry added to a table and the digest of their
columns that are not NULL, so a column added later breaks no seal. Each entry's hash covers the one
before: an edit anywhere breaks the chain behind it. A cut tail breaks nothing, which is why the newest
hash, the head, is to be kept outside the store too.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claims.value import content_id

Seal = tuple[int, int, str]
Row = Mapping[str, Any]


def seal(rows: Sequence[Row]) -> Seal:
    """Return the seal of rows in order of their ids; at least one is needed."""
    return rows[0]["id"], rows[-1]["id"], digest(rows)


def digest(rows: Iterable[Row]) -> str:
    """Return the digest of the columns of the rows that are not NULL, in order."""
    return content_id(
        "rows", [{key: value for key, value in row.items() if value is not None} for row in rows]
    )


def append(
    connection: sqlite3.Connection, *, at: str, action: str, subject: str, seals: Mapping[str, Seal]
) -> None:
    """Add an entry; the caller holds the write transaction in which the sealed rows were written."""
    row = connection.execute("SELECT max(id) AS id, hash FROM log").fetchone()
    entry = {
        "id": (row["id"] or 0) + 1,
        "at": at,
        "action": action,
        "subject": subject,
        "seals": json.dumps(seals, separators=(",", ":")),
        "previous": row["hash"] or "",
    }
    connection.execute(
        "INSERT INTO log (id, at, action, subject, seals, previous, hash)"
        " VALUES (:id, :at, :action, :subject, :seals, :previous, :hash)",
        {**entry, "hash": entry_hash(entry)},
    )


def entry_hash(entry: Row) -> str:
    """Return the digest of an entry's columns other than the hash itself."""
    return content_id("log", {key: entry[key] for key in entry if key != "hash"})


def head(connection: sqlite3.Connection) -> str:
    """Return the hash of the newest entry, nothing where there is none."""
    row = connection.execute("SELECT hash FROM log ORDER BY id DESC LIMIT 1").fetchone()
    return "" if row is None else str(row["hash"])
