"""How a store comes to the newest schema: steps that are only ever added to."""

from __future__ import annotations

import sqlite3
from functools import partial
from typing import TYPE_CHECKING

from verifier.store.decisions import DECIDED, DECISIONS
from verifier.store.log import append, seal
from verifier.store.origin import ORIGIN
from verifier.store.quick import QUICK
from verifier.store.tables import (
    DECISIONS_KEPT,
    INDEXES,
    KEPT,
    MEASUREMENT_SEARCH,
    MEASUREMENTS,
    MEASUREMENTS_KEPT,
    ORIGIN_KEPT,
    SEARCH,
    SEARCHES,
    TABLES,
)
from verifier.store.views import COMPARED, VIEWS

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("0001_ledger", (*TABLES, *INDEXES, *SEARCH, *KEPT, *VIEWS)),
    ("0002_measurements", (*MEASUREMENTS, *MEASUREMENT_SEARCH, *MEASUREMENTS_KEPT, *COMPARED)),
    ("0003_decisions", (*DECISIONS, *DECISIONS_KEPT, *DECIDED)),
    ("0004_origin", (*ORIGIN, *ORIGIN_KEPT, *QUICK)),
)
"""The name and the statements of each step. A released step never changes: a store may stand at it."""

APPLICATION_ID = 0x76726679
"""What marks a SQLite file as a store: "vrfy" in ASCII."""

VERSION = len(STEPS)
"""The schema that this program writes, kept in `user_version`."""

RECORD = "_sqlite_migrations"
"""Where sqlite-utils keeps which steps were taken."""


def migrate(connection: sqlite3.Connection) -> None:
    """Take the steps that the store lacks and log each; the caller holds a write transaction."""
    from sqlite_utils import Database  # a quarter of a second: paid only by those who create or upgrade

    database = Database(connection, execute_plugins=False)
    steps = _steps()
    pending = {step.name for step in steps.pending(database)}
    steps.apply(database)
    for row in connection.execute(f"SELECT * FROM {RECORD} ORDER BY id").fetchall():
        if row["name"] in pending:
            append(
                connection, at=row["applied_at"], action="migrate", subject=row["name"],
                seals={RECORD: seal([dict(row)])},
            )  # fmt: skip
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def schema() -> dict[str, str]:
    """Return the SQL of every table, index, trigger and view that the steps make, by name.

    The tables inside a search index are left out: they are as the SQLite that made the store wants them.
    """
    with_steps = sqlite3.connect(":memory:")
    try:
        for _, statements in STEPS:
            for statement in statements:
                with_steps.execute(statement)
        made = with_steps.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        inner = tuple(f"{index}_" for index in SEARCHES)
        return {name: sql for kind, name, sql in made if kind != "table" or not name.startswith(inner)}
    finally:
        with_steps.close()


def _steps() -> Migrations:
    from sqlite_utils import Migrations

    steps = Migrations("verifier")
    for name, statements in STEPS:
        # Any callable will do, but its types ask for a function.
        steps(name=name)(partial(_take, statements=statements))  # type: ignore[type-var]
    return steps


def _take(database: Database, /, *, statements: tuple[str, ...]) -> None:
    for statement in statements:
        database.conn.execute(statement)
