"""Whether the store is intact: every digest derived anew from what comes out of the database."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable

from verifier.store.content import decided, identities, readings
from verifier.store.fault import Fault, Faults, dicts
from verifier.store.log import digest, entry_hash
from verifier.store.migrations import RECORD
from verifier.store.soundness import file, structure
from verifier.store.tables import NAMES, SEARCHES

Check = Callable[[sqlite3.Connection], Faults]

SEALED = (RECORD, *(name for name in NAMES if name != "log"))
"""The tables whose rows the log seals."""


def faults(connection: sqlite3.Connection, head: str | None) -> Faults:
    """Yield each fault; the caller holds a read transaction.

    A `head` kept outside the store must still be the hash of an entry: without one, entries cut from the
    end of the log together with their rows go unseen.
    """
    for check in (file, references, structure, chain, seals, identities, decided, readings):
        yield from _guarded(check, connection)
    if head is not None and not connection.execute("SELECT 1 FROM log WHERE hash = ?", (head,)).fetchone():
        yield Fault("log", head, "is no longer in the log: entries were cut off or rewritten")


def _guarded(check: Check, connection: sqlite3.Connection) -> Faults:
    try:
        yield from check(connection)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        yield Fault("file", check.__name__, f"cannot be checked: {error}")


def references(connection: sqlite3.Connection) -> Faults:
    """Yield rows that point at a row which is not there."""
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Fault(table, str(row), f"points at a row of {parent} that is not there")


def chain(connection: sqlite3.Connection) -> Faults:
    """Yield entries of the log that were changed, or that do not follow the one before."""
    previous = ""
    for nth, row in enumerate(dicts(connection, "SELECT * FROM log ORDER BY id"), start=1):
        if row["hash"] != entry_hash(row):
            yield Fault("log", str(row["id"]), "is not the entry that its hash was taken of")
        if row["id"] != nth or row["previous"] != previous:
            yield Fault("log", str(row["id"]), "does not follow the entry before it")
        previous = row["hash"]
    if not previous:
        yield Fault("log", "all entries", "are gone")


def seals(connection: sqlite3.Connection) -> Faults:
    """Yield ranges of rows that are not what was written, and rows that nothing in the log accounts for."""
    last = dict.fromkeys(SEALED, 0)
    for entry in dicts(connection, "SELECT id, seals FROM log ORDER BY id"):
        try:
            sealed = [
                (table, int(a), int(b), sum_) for table, (a, b, sum_) in json.loads(entry["seals"]).items()
            ]
        except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
            continue  # the chain has named this entry
        for table, first, end, expected in sealed:
            if table in last:
                yield from _range(connection, table, (last[table] + 1, first, end), expected)
                last[table] = end
    for table, end in last.items():
        query = f"SELECT min(id), max(id), count(*) FROM {table} WHERE id > {end} OR id < 1"
        first, last, count = connection.execute(query).fetchone()
        if count == 1:
            yield Fault(table, str(first), "is a row that the log knows nothing of")
        elif count:
            yield Fault(table, f"{first} to {last}", f"{count} rows that the log knows nothing of")


def _range(connection: sqlite3.Connection, table: str, ids: tuple[int, int, int], expected: str) -> Faults:
    after, first, end = ids
    query = f"SELECT * FROM {table} WHERE id BETWEEN {first} AND {end} ORDER BY id"
    key = str(first) if first == end else f"{first} to {end}"
    try:
        if after != first or digest(dicts(connection, query)) != expected:
            yield Fault(table, key, "is not what was written")
    except (sqlite3.DatabaseError, TypeError) as error:
        yield Fault(table, key, f"is not what was written: {error}")


def search(connection: sqlite3.Connection) -> Faults:
    """Yield search indexes that do not fit their tables; needs a connection that may write."""
    for index in SEARCHES:
        try:
            connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
            astray = connection.execute(SEGMENTS.format(index=index)).fetchall()
            odd = connection.execute(ODD.format(index=index)).fetchall()
        except sqlite3.DatabaseError as error:
            yield Fault(index, "index", f"does not fit the words that it is over: {error}")
        else:
            for (segment,) in astray:
                yield Fault(index, f"segment {segment}", "its pages and the index to them do not fit")
            for (row,) in odd:
                yield Fault(index, str(row), "is a row that no search index has")


SEGMENTS = """SELECT segment FROM (
    SELECT id >> 37 AS segment FROM {index}_data WHERE id > 10 UNION SELECT segid FROM {index}_idx
) WHERE segment NOT IN (SELECT segid FROM {index}_idx)
OR segment NOT IN (SELECT id >> 37 FROM {index}_data WHERE id > 10)"""
"""Segments that have pages but no way to them, or the reverse: FTS5's own check passes over them, and search
finds nothing there. Rows of `_data` up to 10 are records, the others hold their segment above bit 37
(FTS5_SEGMENT_ROWID in SQLite's fts5_index.c)."""

ODD = """SELECT id FROM {index}_data WHERE id <= 10 AND id NOT IN (1, 10)
UNION ALL SELECT k FROM {index}_config WHERE (k, v) IS NOT ('version', 4)
UNION ALL SELECT pgno FROM {index}_idx
WHERE coalesce((segid << 37) + (pgno >> 1), 0) NOT IN (SELECT id FROM {index}_data)"""
"""Rows that FTS5's own check passes over: records that it has no use for; settings, of which we make none,
such as how hits are ranked; and ways to pages that are not there, behind which words are not found."""


KEPT = {
    "evidence": "SELECT DISTINCT sha256 FROM evidence WHERE sha256 NOT NULL",
    "fetches": "SELECT DISTINCT warc FROM fetches WHERE warc NOT NULL",
}
"""The tables whose rows name files that are kept beside the store, and by which digests."""


def kept_digests(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Return the digests of the files that are kept, by table; none where the seals tell of damage."""
    return {table: _digests(connection, query) for table, query in KEPT.items()}


def _digests(connection: sqlite3.Connection, query: str) -> list[str]:
    try:
        return [str(row[0]) for row in connection.execute(query)]
    except sqlite3.DatabaseError:
        return []


def copied(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return a temporary copy, for what cannot be checked without leave to write."""
    copy = sqlite3.connect("", isolation_level=None)
    connection.backup(copy)
    return copy
