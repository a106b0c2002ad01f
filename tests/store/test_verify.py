"""Whatever is changed in the file is found, and the table is named."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.store.articles import RUN, decide, fetch, flood, many, revised
from verifier.errors import StoreError
from verifier.store import Fault, open_store
from verifier.store.files import folder
from verifier.store.migrations import STEPS
from verifier.store.tables import SEARCHES


def _schema() -> list[tuple[str, str]]:
    """Every column of every table, those that sqlite-utils and the search indexes keep among them."""
    connection = sqlite3.connect(":memory:")
    for _, statements in STEPS:
        for statement in statements:
            connection.execute(statement)
    names = [
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        )
    ]
    found = [(name, row[1]) for name in names for row in connection.execute(f"PRAGMA table_info({name})")]
    connection.close()
    migrations = ("id", "migration_set", "name", "applied_at")
    return [*found, *(("_sqlite_migrations", column) for column in migrations)]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with rows in every table."""
    path = tmp_path_factory.mktemp("whole") / "claims.db"
    with open_store(path) as store:
        list(
            store.save_all(
                [flood(), flood(name="other.txt", outlet="Other", url="https://port.example/1"), *many(2)],
                RUN,
            )
        )
        decide(store)
        fetch(store)
        store.save(revised(), RUN)
        assert store.verify() == ()
    return path


def copied(whole: Path, path: Path) -> None:
    """Copy a store with the evidence beside it."""
    shutil.copy(whole, path)
    shutil.copytree(folder(whole), folder(path))


@contextmanager
def unguarded(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection on which nothing is guarded, and after which all triggers stand as before."""
    connection = sqlite3.connect(path, isolation_level=None)
    triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("BEGIN")
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    yield connection
    for _, sql in triggers:
        connection.execute(sql)
    connection.execute("COMMIT")
    connection.close()


def other(value: Any, kind: str) -> Any:
    """Another value that the column would take."""
    if isinstance(value, bytes):
        return value[:-1] + bytes([value[-1] ^ 1]) if value else b"x"
    if value is None:
        return {"INTEGER": 1, "REAL": 1.5}.get(kind, "x")
    return value + "x" if isinstance(value, str) else value + 1_000_000


def owner(table: str) -> str:
    """The table that a fault names: for the inside of a search index, the index."""
    return next((index for index in SEARCHES if table.startswith(f"{index}_")), table)


def test_taking_the_guards_off_and_on_again_is_no_fault(whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    copied(whole, path)
    with unguarded(path):
        pass
    with open_store(path) as store:
        assert store.verify() == ()


@pytest.mark.parametrize(("table", "column"), _schema())
def test_a_change_of_any_column_is_found_and_named(
    whole: Path, tmp_path: Path, table: str, column: str
) -> None:
    path = tmp_path / "claims.db"
    copied(whole, path)
    with unguarded(path) as connection:
        kind = {row[1]: row[2] for row in connection.execute(f"PRAGMA table_info({table})")}[column]
        key = connection.execute(f"PRAGMA table_info({table})").fetchone()[1]
        row = connection.execute(f"SELECT {key}, {column} FROM {table} ORDER BY {key} DESC").fetchone()
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE {key} = ?", (other(row[1], kind), row[0]))
    with open_store(path) as store:
        assert owner(table) in {fault.table for fault in store.verify()}


@pytest.mark.parametrize(
    "table", sorted({table for table, _ in _schema() if not table.endswith(("_config", "_idx", "_content"))})
)
def test_a_missing_row_is_found_and_named(whole: Path, tmp_path: Path, table: str) -> None:
    path = tmp_path / "claims.db"
    copied(whole, path)
    with unguarded(path) as connection:
        connection.execute(f"DELETE FROM {table} WHERE id = (SELECT max(id) FROM {table})")
    with open_store(path) as store:
        # Nothing inside tells that the last entry of the log was cut: its rows do.
        named = {fault.table for fault in store.verify()}
        assert named if table == "log" else owner(table) in named


def test_an_added_row_is_found(whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    copied(whole, path)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("INSERT INTO outlets (id, name) VALUES (77, 'Nobody')")
    connection.close()
    with open_store(path) as store:
        assert store.verify() == (Fault("outlets", "77", "is a row that the log knows nothing of"),)


@pytest.mark.parametrize(
    "statement",
    [
        "DROP VIEW coverage",
        "DROP INDEX links_claim",
        "DROP TRIGGER claims_kept_update",
        "CREATE TRIGGER odd AFTER INSERT ON claims BEGIN SELECT 1; END",
    ],
)
def test_a_changed_schema_is_found(whole: Path, tmp_path: Path, statement: str) -> None:
    path = tmp_path / "claims.db"
    copied(whole, path)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(statement)
    connection.close()
    with open_store(path) as store:
        assert {fault.table for fault in store.verify()} == {"sqlite_schema"}


def test_a_store_put_back_to_an_earlier_copy_is_found_by_the_head(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with open_store(path) as store:
        store.save(flood(), RUN)
        early = store.head()
    shutil.copy(path, tmp_path / "early.db")
    with open_store(path) as store:
        store.save(flood(outlet="Other"), RUN)
        late = store.head()
        assert (store.verify(early), store.verify(late)) == ((), ())
    with open_store(tmp_path / "early.db") as store:
        assert store.verify() == ()
        assert [fault.key for fault in store.verify(late)] == [late]


def test_a_changed_word_is_named_with_its_place(whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    copied(whole, path)
    with unguarded(path) as connection:
        connection.execute("UPDATE claim_spans SET text = 'Fifty' || substr(text, 6) WHERE id = 1")
    with open_store(path) as store:
        faults = {fault.table: fault.what for fault in store.verify()}
        assert "is not the digest of its words" in faults["readings"]
        assert faults["claim_spans"] == "is not what was written"


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("DELETE FROM log", "log"),
        ('UPDATE log SET seals = \'{"claims": [1e999, 1, ""]}\' WHERE id = 4', "log"),
        ("UPDATE evidence SET sha256 = 'a' || char(0)", "evidence"),
        ("UPDATE evidence SET sha256 = '/dev/zero'", "evidence"),
        ("UPDATE evidence SET sha256 = CAST(x'ff' AS TEXT)", "evidence"),
        ("UPDATE measurements SET content = replace(hex(zeroblob(50000)), '0', '[')", "measurements"),
        ("UPDATE quantities SET qualifiers = replace(hex(zeroblob(50000)), '0', '[')", "quantities"),
        ("INSERT INTO claims_fts_config VALUES ('rank', 'bm25(0.0)')", "claims_fts"),
        ("INSERT INTO claims_fts_data SELECT 0, block FROM claims_fts_data WHERE id = 10", "claims_fts"),
    ],
)
def test_what_could_trip_the_check_is_a_fault_like_any_other(
    whole: Path, tmp_path: Path, statement: str, table: str
) -> None:
    path = tmp_path / "claims.db"
    copied(whole, path)
    with unguarded(path) as connection:
        connection.execute(statement)
    with open_store(path, read_only=True) as store:
        store.head()
        assert table in {fault.table for fault in store.verify()}


@pytest.mark.parametrize(
    "harm",
    [lambda whole: whole[: len(whole) // 2], lambda whole: whole[:5000] + b"\xff" * 9000 + whole[14000:]],
    ids=["cut", "overwritten"],
)
def test_a_torn_file_is_a_fault_or_one_clear_line(
    whole: Path, tmp_path: Path, harm: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "claims.db"
    path.write_bytes(harm(whole.read_bytes()))
    try:
        with open_store(path) as store:
            assert store.verify()
    except StoreError as error:
        assert "\n" not in str(error)
        assert str(path) in str(error)


def test_a_search_index_that_leads_nowhere_is_found(whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    copied(whole, path)
    with unguarded(path) as connection:
        connection.execute("DELETE FROM claims_fts_idx")
    with open_store(path) as store:
        assert {fault.table for fault in store.verify()} == {"claims_fts"}


def test_a_store_that_must_not_be_written_can_be_verified(whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    copied(whole, path)
    with open_store(path, read_only=True) as store:
        assert store.verify() == ()
    with unguarded(path) as connection:
        connection.execute("UPDATE claims_fts_docsize SET sz = x'05' WHERE id = 1")
    with open_store(path, read_only=True) as store:
        assert [fault.table for fault in store.verify()] == ["claims_fts"]


def test_an_evidence_file_that_was_changed_or_taken_away_is_found(whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    copied(whole, path)
    with open_store(path) as store:
        assert store.verify() == ()
        ((digest,),) = store._connection.execute("SELECT sha256 FROM evidence").fetchall()
        kept = folder(path) / digest
        kept.write_bytes(b"Sixty boats, all told.")
        (fault,) = store.verify()
        assert (fault.table, fault.key) == ("evidence", kept.name)
        assert "other bytes" in fault.what
        kept.unlink()
        (fault,) = store.verify()
        assert "is not in" in fault.what
