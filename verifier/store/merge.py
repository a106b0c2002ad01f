"""Two stores into one: all that the other holds is brought here, and nothing of either is lost."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from claims.document import Reading
from claims.revision import Fate, Outcome
from claims.run import Run
from verifier.store.decide import add_identity, add_review, all_identities, all_reviews
from verifier.store.draft import Draft
from verifier.store.fetches import add_fetch, all_fetches
from verifier.store.load import load, load_reading
from verifier.store.log import append
from verifier.store.meaning import translated
from verifier.store.save import bring, follow
from verifier.store.subjects import Subject

Followed = Callable[[Reading, Reading], tuple[Outcome, ...]]
"""Tells what became of the claims of one reading in a later one."""

Heads = dict[int, int]
"""The newest reading of each article, by their rows."""

READINGS = """SELECT r.id, r.before, coalesce(r.at, u.at) AS at, u.version, u.model, u.rules, u.arguments
    FROM readings AS r JOIN runs AS u ON u.id = r.run ORDER BY r.id"""

IN_TIME = """SELECT v.article, r.id FROM readings AS r JOIN revisions AS v ON v.id = r.revision
    ORDER BY coalesce(r.at, ''), r.id"""

TOLD = "SELECT 1 FROM fates AS f JOIN claims AS c ON c.id = f.before WHERE c.reading = ? LIMIT 1"

REVIEWED = """SELECT c.content_id AS claim, f.content_id AS finding, coalesce(c.reading, f.reading,
    (SELECT id FROM readings_current WHERE article = v.article)) AS reading FROM reviews AS v
    LEFT JOIN claims AS c ON c.id = v.claim LEFT JOIN findings AS f ON f.id = v.finding WHERE v.id = ?"""

HERE = """SELECT v.article, r.id AS reading,
    (SELECT id FROM claims WHERE reading = r.id AND content_id = :claim) AS claim,
    (SELECT min(id) FROM findings WHERE reading = r.id AND content_id = :finding) AS finding
    FROM readings AS r JOIN revisions AS v ON v.id = r.revision WHERE r.id = :reading"""


class Merged(NamedTuple):
    """How much was brought into a store, how many readings it had already, and of which of the articles that
    it knew, by their documents, the version of the other store is the newest now.
    """

    readings: int
    reviews: int
    judgements: int
    known: int
    newer: tuple[str, ...] = ()


def merge(here: sqlite3.Connection, there: sqlite3.Connection, followed: Followed, *, path: Path) -> Merged:
    """Bring all readings, reviews, judgements and fetches of the store `there` into that `here`.

    What was read of an article last, in either, is its newest reading, and decisions on other readings are
    followed to it. Judgements that contradict each other stand side by side. The caller holds a write
    transaction here, and a read transaction there. What goes wrong there raises StoreError that names its
    `path`, as errors of SQLite do not tell whose they are.
    """
    heads = _heads(here)
    rows: dict[int, int] = {}
    new = set[int]()
    with translated(path):
        readings = there.execute(READINGS).fetchall()
        judged, decided = list(all_identities(there)), list(all_reviews(there))
        fetched = list(all_fetches(there))
    for row in readings:
        before = rows.get(row["before"])
        with translated(path):
            audited = load(there, row["id"])
        rows[row["id"]], is_new = bring(here, audited, _run(row), before)
        new |= {rows[row["id"]]} if is_new else set()
    _bridges(here, new | set(heads.values()), followed)
    reviews = 0
    for row, review in decided:
        with translated(path):
            found = there.execute(REVIEWED, (row["id"],)).fetchone()
        place = here.execute(HERE, {**dict(found), "reading": rows[found["reading"]]}).fetchone()
        reviews += add_review(here, review, Subject(review.subject, "", "", **dict(place)))
    judgements = sum(add_identity(here, identity, strict=False) for _, identity in judged)
    for fetch in fetched:
        add_fetch(here, fetch)
    now = _heads(here)
    newer = sorted({_name(here, now[article]) for article, row in heads.items() if now[article] != row})
    return Merged(len(new), reviews, judgements, len(rows) - len(new), tuple(newer))


def _name(connection: sqlite3.Connection, reading: int) -> str:
    return str(connection.execute("SELECT name FROM readings WHERE id = ?", (reading,)).fetchone()["name"])


def _bridges(here: sqlite3.Connection, loose: set[int], followed: Followed) -> None:
    """Follow claims to the newest reading of their article from those of which nothing is told."""
    newest = _heads(here)
    for article, row in _in_time(here):
        if row in loose and row != newest[article] and not here.execute(TOLD, (row,)).fetchone():
            _bridge(here, (row, newest[article]), followed)


def _in_time(connection: sqlite3.Connection) -> list[tuple[int, int]]:
    """All readings with their articles, in the order in which they were made."""
    return [(row["article"], row["id"]) for row in connection.execute(IN_TIME)]


def _heads(connection: sqlite3.Connection) -> Heads:
    return dict(_in_time(connection))


def _bridge(connection: sqlite3.Connection, readings: tuple[int, int], followed: Followed) -> None:
    """Tell what became of the claims of one reading in the newest of its article."""
    before, after = readings
    found = followed(load_reading(connection, before), load_reading(connection, after))
    draft = Draft(connection)
    follow(draft, (outcome for outcome in found if outcome.fate is not Fate.NEW), readings)
    seals = draft.write()
    if seals:
        at = connection.execute("SELECT at FROM readings WHERE id = ?", (after,)).fetchone()["at"] or ""
        append(connection, at=at, action="follow", subject=f"{before} to {after}", seals=seals)


def _run(row: sqlite3.Row) -> Run:
    lists = {name: json.loads(row[name]) for name in ("rules", "arguments")}
    return Run(version=row["version"], model=row["model"], at=row["at"], **lists)
