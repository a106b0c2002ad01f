"""The schema, its migrations and its documentation fit each other."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from claims.value import content_id
from verifier.store import open_store
from verifier.store.decisions import ADDED
from verifier.store.describe import comments, describe, tables_made, views_made
from verifier.store.migrations import STEPS
from verifier.store.tables import NAMES

RELEASED = {
    "0001_ledger": "step:b2:a9fa4ff9ab43aa8d8ff6d63b709e42b1",
    "0002_measurements": "step:b2:26f5bfb8a01010266c6fe42dad77b7f0",
    "0003_decisions": "step:b2:1cf9badc1555e354a25de97b6d5db40e",
    "0004_origin": "step:b2:880678a01a13cfb885541867f782ee25",
}
"""The digests of the steps that stores may stand at: add to them, never change one."""


def test_no_step_that_was_taken_is_changed() -> None:
    assert {name: content_id("step", statements) for name, statements in STEPS} == RELEASED
    assert sorted(RELEASED) == list(RELEASED)


def test_every_table_is_strict_and_none_is_made_before_those_that_it_points_at(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db") as store:
        strict = {row["name"]: row["strict"] for row in store._connection.execute("PRAGMA table_list")}
        for nth, table in enumerate(NAMES):
            assert strict[table]
            for row in store._connection.execute(f"PRAGMA foreign_key_list({table})"):
                assert row["table"] in NAMES[: nth + 1]


SAID = [*tables_made(), *views_made()]


@pytest.mark.parametrize("statement", SAID, ids=lambda statement: statement.split()[2])
def test_every_table_view_and_column_says_what_it_is(statement: str) -> None:
    connection = sqlite3.connect(":memory:")
    for _, statements in STEPS:
        for other in statements:
            connection.execute(other)
    name = statement.split()[2]
    columns = {row[1] for row in connection.execute(f"PRAGMA table_info({name})")}
    connection.close()
    added = ADDED.get(name, {}).keys()  # a later step has no comment beside it
    expected = {"", *columns} - ({"id", *added} if name in NAMES else set())
    assert set(comments(statement)) == expected


def test_the_page_about_the_store_is_what_the_schema_says() -> None:
    assert Path("docs/store.md").read_text(encoding="utf-8") == describe()


VIEW_NAMES = [each.split()[2] for each in views_made()]


@pytest.mark.parametrize("view", VIEW_NAMES)
def test_no_view_walks_a_table_once_for_each_row_of_another(view: str, tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db") as store:
        plan = store._connection.execute(f"EXPLAIN QUERY PLAN SELECT * FROM {view}").fetchall()
    steps = {row["id"]: row["detail"] for row in plan}
    loops = set[int]()
    for row in plan:
        if row["detail"].startswith(("SCAN", "SEARCH")):
            again = row["parent"] in loops or "CORRELATED" in steps.get(row["parent"], "")
            assert not (again and re.match(r"SCAN (?!\()", row["detail"])), row["detail"]
            loops.add(row["parent"])
