"""What a check of the store finds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple


class Fault(NamedTuple):
    """What no longer holds, and where: a table and the key of a row or of a range of rows."""

    table: str
    key: str
    what: str

    def __str__(self) -> str:
        return f"{self.table} {self.key}: {self.what}"


Faults = Iterator[Fault]


def dicts(connection: sqlite3.Connection, query: str) -> Iterator[dict[str, Any]]:
    """Yield rows as dictionaries, by column."""
    return (dict(row) for row in connection.execute(query))
