"""The articles of a store with their texts, one at a time: of many, not all texts fit into memory."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple


class PrintedRow(NamedTuple):
    """An article as it was read last, with the row of its reading."""

    reading: int
    document: str
    outlet: str | None
    published: str | None
    title: str | None
    url: str | None


PRINTED = """SELECT id, document, outlet, published, title, url FROM readings_current
    ORDER BY published IS NULL, published, id"""

OF_QUANTITY = """SELECT DISTINCT r.id FROM quantities AS q JOIN figures AS f ON f.quantity = q.id
    JOIN claims AS c ON c.id = f.claim JOIN readings_current AS r ON r.id = c.reading WHERE q.label = ?"""

TEXT = "SELECT v.text FROM readings AS r JOIN revisions AS v ON v.id = r.revision WHERE r.id = ?"


def find_printed(connection: sqlite3.Connection) -> list[PrintedRow]:
    """Return all articles by day of publication, those without one last."""
    return [PrintedRow(*row) for row in connection.execute(PRINTED)]


def find_giving(connection: sqlite3.Connection, quantity: str) -> list[int]:
    """Return the rows of the newest readings that give a figure of this quantity."""
    return [int(row["id"]) for row in connection.execute(OF_QUANTITY, (quantity,))]


def find_text(connection: sqlite3.Connection, reading: int) -> str:
    """Return the text of the reading in this row."""
    return str(connection.execute(TEXT, (reading,)).fetchone()["text"])
