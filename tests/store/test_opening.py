"""Whatever stands at the path, opening gives a store or one clear line."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.store.articles import RUN, flood, many
from verifier.errors import (
    DamagedStore,
    EncodingError,
    NewerStore,
    NoStore,
    NotAStore,
    StoreBusy,
    StoreError,
    StoreFull,
    StoreReadOnly,
)
from verifier.store import open_store
from verifier.store.meaning import MEANINGS, translated
from verifier.store.migrations import APPLICATION_ID, VERSION


def one_line(error: BaseException, path: Path) -> bool:
    return "\n" not in str(error) and str(path) in str(error)


def test_a_store_is_made_where_there_is_none(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db") as store:
        assert store.counts().articles == 0
        assert store.verify() == ()


def test_every_connection_is_set_up_in_the_same_way(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    names = "journal_mode synchronous foreign_keys recursive_triggers trusted_schema busy_timeout".split()
    names += ["application_id", "user_version"]
    for _ in range(2):
        with open_store(path) as store:
            pragma = {name: store._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names}
        assert list(pragma.values()) == ["wal", 2, 1, 1, 0, 10_000, APPLICATION_ID, VERSION]


@pytest.mark.parametrize("flags", [{"create": False}, {"read_only": True}], ids=["create", "read only"])
def test_no_store_is_made_where_none_may_be(tmp_path: Path, flags: dict[str, Any]) -> None:
    path = tmp_path / "claims.db"
    with pytest.raises(NoStore) as caught:
        open_store(path, **flags)
    assert one_line(caught.value, path)
    assert not path.exists()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoStore) as caught:
        open_store(tmp_path / "no" / "claims.db")
    assert one_line(caught.value, tmp_path / "no" / "claims.db")


def _text(path: Path) -> None:
    path.write_text("Flood closes the port\n" * 100)


def _other(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (id)")
    connection.close()


def _marked(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA application_id = 7")
    connection.close()


@pytest.mark.parametrize(
    "make", [_text, _other, _marked, Path.mkdir], ids=["text", "other", "marked", "folder"]
)
def test_something_else_is_left_alone(tmp_path: Path, make: object) -> None:
    path = tmp_path / "claims.db"
    assert callable(make)
    make(path)
    before = None if path.is_dir() else path.read_bytes()
    with pytest.raises(NotAStore) as caught:
        open_store(path)
    assert one_line(caught.value, path)
    assert before is None or path.read_bytes() == before


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    path.touch()
    with open_store(path) as store:
        assert store.verify() == ()


def test_a_newer_store_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    open_store(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    with pytest.raises(NewerStore) as caught:
        open_store(path)
    assert one_line(caught.value, path)


def test_an_older_store_is_not_changed_by_a_reader(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    open_store(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {VERSION - 1}")
    connection.close()
    with pytest.raises(StoreReadOnly):
        open_store(path, read_only=True)
    open_store(path).close()
    open_store(path, read_only=True).close()


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with open_store(path) as store:
        store.save(flood(), RUN)
    with open_store(path, read_only=True) as store:
        assert list(store.audited()) == [flood()]
        with pytest.raises(StoreReadOnly) as caught:
            store.save(flood(outlet="Other"), RUN)
    assert one_line(caught.value, path)


def test_a_full_disk_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with open_store(path) as store:
        store.save(flood(), RUN)
        store._connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(StoreFull) as caught:
            list(store.save_all(many(100), RUN))
        assert one_line(caught.value, path)
        assert list(store.audited()) == [flood()]
        assert store.verify() == ()


def test_a_second_writer_waits_and_then_says_so(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with open_store(path) as first, open_store(path, wait=0.05) as second:
        first._connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy) as caught:
            second.save(flood(), RUN)
        assert one_line(caught.value, path)
        assert list(second.audited()) == []
        first._connection.execute("ROLLBACK")
        assert second.save(flood(), RUN).new


def test_a_damaged_row_is_said_by_who_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with open_store(path) as store:
        store.save(flood(), RUN)
        store._connection.execute("DROP TRIGGER claims_kept_update")
        store._connection.execute("UPDATE claims SET kind = 'rumour'")
        with pytest.raises(StoreError) as caught:
            list(store.audited())
    assert one_line(caught.value, path)


def test_rows_cannot_be_changed_or_removed_by_mistake(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db") as store:
        store.save(flood(), RUN)
        for statement in ("UPDATE log SET at = 'never'", "DELETE FROM claims"):
            with pytest.raises(sqlite3.IntegrityError, match="only ever added"):
                store._connection.execute(statement)


def test_half_a_character_is_refused_by_the_name_of_its_document(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db") as store:
        with pytest.raises(EncodingError, match=r"flood\.txt: '\\ud83d' is half a character"):
            store.save(flood(outlet="The Port\ud83d"), RUN)
        assert store.counts().articles == 0
        assert store.verify() == ()


BUGS = "OK ERROR INTERNAL ABORT NOMEM INTERRUPT NOTFOUND EMPTY SCHEMA CONSTRAINT MISMATCH MISUSE FORMAT RANGE"
BUGS += " NOTICE WARNING ROW DONE"


def _codes() -> dict[str, int]:
    """The primary result codes: extended ones hold more above the low byte, and other constants no error."""
    names = (*BUGS.split(), "PERM", "BUSY", "LOCKED", "READONLY", "IOERR", "CORRUPT", "FULL", "CANTOPEN")
    names += ("PROTOCOL", "TOOBIG", "NOLFS", "AUTH", "NOTADB")
    return {name: getattr(sqlite3, f"SQLITE_{name}") for name in names}


def test_every_result_code_has_a_meaning_or_is_a_bug() -> None:
    codes = _codes()
    assert {*range(29), 100, 101} == {*codes.values()}
    assert {code for name, code in codes.items() if name not in BUGS.split()} == set(MEANINGS)


@pytest.mark.parametrize("code", sorted(MEANINGS), ids=str)
def test_every_meaning_is_one_line_with_path_and_remedy(code: int) -> None:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code | 3 << 8
    with pytest.raises(MEANINGS[code].kind) as caught, translated(Path("claims.db")):
        raise error
    assert one_line(caught.value, Path("claims.db"))
    assert MEANINGS[code].remedy in str(caught.value)


def test_a_bug_keeps_its_own_error() -> None:
    with pytest.raises(sqlite3.IntegrityError), translated(Path("claims.db")):
        raise sqlite3.IntegrityError


def test_a_store_whose_header_tells_of_a_format_to_come_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with open_store(path):
        pass
    raw = bytearray(path.read_bytes())
    raw[44:48] = (9).to_bytes(4, "big")  # the schema format number, of which SQLite knows four
    path.write_bytes(raw)
    with pytest.raises(DamagedStore) as caught, open_store(path, create=False, read_only=True):
        pass
    assert one_line(caught.value, path)


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ("SELECT 1", sqlite3.OperationalError),
        ("DROP VIEW coverage", DamagedStore),
        ("UPDATE claims_fts_config SET v = 99 WHERE k = 'version'", DamagedStore),
    ],
)
def test_what_cannot_be_asked_is_a_bug_in_a_sound_store_and_damage_in_another(
    tmp_path: Path, change: str, kind: type[Exception]
) -> None:
    path = tmp_path / "claims.db"
    with open_store(path):
        pass
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(change)
    error = sqlite3.OperationalError("no such column: id")
    error.sqlite_errorcode = sqlite3.SQLITE_ERROR
    with pytest.raises(kind), translated(path):
        raise error


def test_importing_the_store_does_not_import_sqlite_utils() -> None:
    code = "import sys, verifier.store; sys.exit('sqlite_utils' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_reader_takes_up_what_a_killed_maker_left(tmp_path: Path) -> None:
    made, path = tmp_path / "made.db", tmp_path / "claims.db"
    maker = sqlite3.connect(made, isolation_level=None)
    maker.execute("PRAGMA cache_size = 1")
    maker.execute("BEGIN IMMEDIATE")
    maker.execute("CREATE TABLE half (words)")
    maker.executemany("INSERT INTO half VALUES (zeroblob(4000))", [()] * 50)
    # A copy of the file with its journal is what a kill at this moment leaves.
    for beside in ("", "-journal"):
        shutil.copy(f"{made}{beside}", f"{path}{beside}")
    maker.close()
    with pytest.raises(NoStore, match="it is empty") as caught:
        open_store(path, read_only=True)
    assert one_line(caught.value, path)
    with open_store(path) as store:
        assert store.verify() == ()


def test_a_path_that_leads_nowhere_is_one_line(tmp_path: Path) -> None:
    for path in (tmp_path / ("a" * 300), tmp_path / "file" / "claims.db"):
        (tmp_path / "file").touch()
        with pytest.raises(NoStore) as caught:
            open_store(path)
        assert one_line(caught.value, path)
