"""The documentation of the store, taken from the schema's own comments."""

from __future__ import annotations

import sqlite3

from verifier.store.decisions import ADDED, DECIDED, DECISIONS, REPLACED
from verifier.store.migrations import STEPS
from verifier.store.origin import ORIGIN
from verifier.store.tables import MEASUREMENTS, TABLES
from verifier.store.views import COMPARED, VIEWS

OPENING = """# The store

The ledger is one SQLite file, `claims.db` by default, that any tool for SQLite opens. The views show each
article as its newest reading has it; the tables hold every reading of every revision. Rows are only ever
added: each table has an `id` that grows, and triggers refuse to change or remove a row. `log` seals what
was added and chains its entries by digest, and `verifier verify` derives every digest anew. Places are code
points into `revisions.text`, half open; days are ISO 8601; lists without a table of their own are JSON
arrays. Three indexes, `claims_fts`, `sources_fts` and `measurements_fts`, are for searching.

This page is made from the comments in the schema: `python -m verifier.store > docs/store.md`.
"""


def describe() -> str:
    """Return what every view and table is for, column by column, as Markdown."""
    connection = sqlite3.connect(":memory:")
    try:
        for _, statements in STEPS:
            for statement in statements:
                connection.execute(statement)
        views, tables = (
            "\n".join(_section(connection, statement) for statement in statements)
            for statements in (views_made(), tables_made())
        )
    finally:
        connection.close()
    return f"{OPENING}\n## Views\n\n{views}\n## Tables\n\n{tables}"


def views_made() -> list[str]:
    """Return the statements that make the views as they are now."""
    first = [each for each in VIEWS if each.split()[2] not in REPLACED]
    return [*first, *COMPARED, *(each for each in DECIDED if each.startswith("CREATE VIEW"))]


def tables_made() -> list[str]:
    """Return the statements that make the tables."""
    return [each for each in (*TABLES, *MEASUREMENTS, *DECISIONS, *ORIGIN) if each.startswith("CREATE TABLE")]


def comments(statement: str) -> dict[str, str]:
    """Return the comment of each column of a CREATE statement; that of the whole stands under ""."""
    found: dict[str, str] = {}
    for line in statement.splitlines():
        code, mark, words = line.partition("-- ")
        if mark:
            names = code.strip().rstrip(",").replace(".", " ").split()
            is_view = statement.startswith("CREATE VIEW")
            found["" if not names else names[-1] if is_view else names[0]] = words.strip()
    return found


def _section(connection: sqlite3.Connection, statement: str) -> str:
    name = statement.split()[2]
    said = comments(statement) | ADDED.get(name, {})
    # What a column of a view holds is told differently by different releases of SQLite.
    kinds = statement.startswith("CREATE TABLE")
    head = "| column | holds | what |\n| --- | --- | --- |" if kinds else "| column | what |\n| --- | --- |"
    rows = "".join(
        f"| `{row[1]}` |{f' {row[2].lower()} |' if kinds else ''} {said.get(row[1], _UNSAID.get(row[1]))} |\n"
        for row in connection.execute(f"PRAGMA table_info({name})")
    )
    return f"### {name}\n\n{said['']}\n\n{head}\n{rows}"


_UNSAID = {"id": "the row's number"}
