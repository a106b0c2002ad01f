"""Rows on their way into the store: their ids are known before they are written, their seals after."""

from __future__ import annotations

import sqlite3
from operator import itemgetter
from typing import Any

from verifier.store.log import Seal, seal
from verifier.store.tables import NAMES, SEARCHES


class Ends:
    """What drafts of one write transaction, in which nothing else writes, need not ask the store again.

    It knows where each table ends, and the rows that documents share.
    """

    def __init__(self) -> None:
        self.last: dict[str, int] = {}
        self.shared: dict[tuple[str, tuple[Any, ...]], int] = {}

    def forget(self) -> None:
        """Know nothing: the rows of a draft that is not written are nowhere."""
        self.last.clear()
        self.shared.clear()


class Draft:
    """The rows that one document adds; the caller holds a write transaction from before to after.

    Ids go on where each table ends, so the rows of a draft are one range of ids in each. Drafts that follow
    each other in a transaction may share their `ends`.
    """

    def __init__(self, connection: sqlite3.Connection, ends: Ends | None = None) -> None:
        self._connection, self.ends = connection, ends or Ends()
        self._rows: dict[str, list[dict[str, Any]]] = {}

    def add(self, table: str, /, **columns: Any) -> int:
        """Add a row and return its id."""
        last = self.ends.last
        row = last[table] = last[table] + 1 if table in last else self._next(table)
        self._rows.setdefault(table, []).append({"id": row, **columns})
        return row

    def once(self, table: str, key: dict[str, Any], /, **rest: Any) -> int:
        """Return the id of the row with this key, NULL matching NULL; add it if there is none yet."""
        memo, shared = (table, tuple(key.values())), self.ends.shared
        if memo not in shared:
            where = " AND ".join(f"{column} IS :{column}" for column in key)
            found = self._connection.execute(f"SELECT id FROM {table} WHERE {where}", key).fetchone()
            shared[memo] = found["id"] if found else self.add(table, **key, **rest)
        return shared[memo]

    def claims(self, reading: int) -> dict[str, int]:
        """Return the claims of a reading, of this draft or of the store: their rows by their ids."""
        stored = self._connection.execute("SELECT content_id, id FROM claims WHERE reading = ?", (reading,))
        drafted = (row for row in self._rows.get("claims", ()) if row["reading"] == reading)
        return {row["content_id"]: row["id"] for row in (*stored, *drafted)}

    def write(self) -> dict[str, Seal]:
        """Write the rows, parents before children, make them searchable, and return the tables' seals."""
        for table in NAMES:
            if rows := self._rows.get(table):
                columns = list(rows[0])
                places = ", ".join("?" * len(columns))
                self._connection.executemany(
                    f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})",
                    map(itemgetter(*columns), rows),
                )
        for index, (table, column) in SEARCHES.items():
            self._connection.executemany(
                f"INSERT INTO {index} (rowid, {column}) VALUES (:id, :{column})", self._rows.get(table, ())
            )
        return {table: seal(rows) for table, rows in self._rows.items()}

    def _next(self, table: str) -> int:
        return int(self._connection.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0])
