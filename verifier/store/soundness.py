"""Whether a file is still built as the migrations build a store, whatever its rows say."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from verifier.store.fault import Fault, Faults
from verifier.store.migrations import schema
from verifier.store.tables import SEARCHES

BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)
"""What SQLite says of a file that it cannot make sense of."""


def unsound(path: Path) -> bool:
    """Whether somebody changed how the store is built, or its pages no longer hold together."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            connection.row_factory = sqlite3.Row
            return any(structure(connection)) or _unsearchable(connection) or any(file(connection))
    except UnicodeDecodeError:
        return True
    except sqlite3.Error as error:  # a folder that must not be written tells nothing of the file
        return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF in BROKEN


def _unsearchable(connection: sqlite3.Connection) -> bool:
    """Whether an index no longer answers, which SQLite's own check tells in its newer versions alone."""
    try:
        for index in SEARCHES:
            connection.execute(f"SELECT 1 FROM {index} WHERE {index} MATCH 'a' LIMIT 1").fetchone()
    except sqlite3.Error:
        return True
    return False


def file(connection: sqlite3.Connection) -> Faults:
    """Yield what SQLite's own check finds."""
    for (message,) in connection.execute("PRAGMA integrity_check"):
        if message != "ok":
            yield Fault("file", "integrity_check", " ".join(message.split()))


def structure(connection: sqlite3.Connection) -> Faults:
    """Yield tables, indexes, triggers and views that are not as the migrations make them."""
    expected = schema()
    found = {row["name"]: row for row in connection.execute("SELECT type, name, sql FROM sqlite_schema")}
    for name, sql in expected.items():
        if name not in found or found[name]["sql"] != sql:
            yield Fault("sqlite_schema", name, "is not as the migrations make it")
    for name, row in found.items():
        if row["type"] == "trigger" and name not in expected:
            yield Fault("sqlite_schema", name, "is a trigger that no migration makes")
