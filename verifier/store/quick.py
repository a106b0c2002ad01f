"""Views of decisions that begin with the decisions, for one who reads a large store and keeps it open.

The views of the schema leave it to SQLite where to begin, and it begins with every claim. These have the same
rows under the same names, and stand before them on one connection alone: nothing is written to the store.
"""

from __future__ import annotations

import sqlite3
from typing import Final

from verifier.store.decisions import CARRIED, DECIDED

BEGUN: Final = """FROM reviews AS v JOIN claims AS c ON c.id = v.claim
        JOIN claims AS t ON t.content_id = c.content_id JOIN readings AS r ON r.id = t.reading
        JOIN revisions AS w ON w.id = r.revision WHERE"""
"""How the decisions are brought to the claims that stand now."""

WHICH: Final = CARRIED.format(which="v.claim IS NOT NULL")


def quicker() -> tuple[str, ...]:
    """Return the statements that make these views."""
    begun = BEGUN.replace(" JOIN", " CROSS JOIN")
    found = [
        each for each in DECIDED if each.startswith(("CREATE VIEW decisions_current", "CREATE VIEW signoff"))
    ]
    return tuple(
        each.replace("CREATE VIEW", "CREATE TEMP VIEW", 1)
        .replace(BEGUN, begun)
        .replace("FROM standing AS d\nJOIN", "FROM standing AS d\nCROSS JOIN")
        for each in found
    )


def hasten(connection: sqlite3.Connection) -> None:
    """Make these views for the connection, for so long as it is open."""
    for statement in quicker():
        connection.execute(statement)
