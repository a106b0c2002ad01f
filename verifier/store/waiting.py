"""The articles of a store as they wait to be reviewed: the newest first, each with what is to do."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from typing import Final, NamedTuple

from claims.evidence import Decision
from claims.signoff import UNDONE, state
from verifier.store.decide import decisions
from verifier.store.front import TITLE, UNANSWERED

LATEST: Final = 2**63 - 1
"""Above the number of every reading."""


class WaitingRow(NamedTuple):
    """An article with the number of its newest reading, its claims, and on how many no decision stands.

    `asked` is how many questions its findings put that nobody has answered.
    """

    reading: int
    id: str
    document: str
    title: str | None
    outlet: str | None
    published: str | None
    claims: int
    asked: int
    undone: int


WAITING: Final = f"""SELECT r.id, a.content_id, r.document, {TITLE}, r.outlet, r.published,
    (SELECT count(*) FROM claims WHERE reading = r.id) AS claims,
    (SELECT count(DISTINCT f.question) FROM findings AS f WHERE f.reading = r.id AND {UNANSWERED}),
    EXISTS (SELECT 1 FROM reviews AS v WHERE v.article = r.article AND v.claim IS NOT NULL)
    FROM readings_current AS r CROSS JOIN articles AS a ON a.id = r.article
    WHERE r.id < :before ORDER BY r.id DESC LIMIT :limit"""


def undone(connection: sqlite3.Connection, reading: int) -> int:
    """Return on how many claims of a reading nobody's decision stands."""
    of = defaultdict[str, list[Decision]](list)
    for each in decisions(connection, reading):
        of[each.subject].append(each)
    rows = connection.execute("SELECT content_id FROM claims WHERE reading = ?", (reading,))
    return sum(state(of[row["content_id"]]) in UNDONE for row in rows)


def waiting(connection: sqlite3.Connection, *, before: int, limit: int) -> list[WaitingRow]:
    """Return the articles that were read before this reading, the last one first."""
    rows = connection.execute(WAITING, {"before": before, "limit": limit}).fetchall()
    return [
        WaitingRow._make((*row[:8], undone(connection, row["id"]) if row[8] else row["claims"]))
        for row in rows
    ]
