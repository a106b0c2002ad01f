"""Connections to a store: how they are opened, how they read and write, and what their errors mean.

Every write is one BEGIN IMMEDIATE transaction: a deferred one that reads first and writes later fails with
"database is locked" as soon as two processes write, whatever the timeout.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from verifier.errors import (
    DamagedStore,
    NewerStore,
    NoStore,
    NotAStore,
    StoreBusy,
    StoreError,
    StoreFull,
    StoreReadOnly,
)
from verifier.store.migrations import APPLICATION_ID, VERSION, migrate

Connection = sqlite3.Connection
"""What a store is read through."""

PRAGMAS = ("synchronous = FULL", "foreign_keys = ON", "recursive_triggers = ON", "trusted_schema = OFF")
"""What every connection sets. Without recursive triggers REPLACE would delete rows unseen."""


class Meaning(NamedTuple):
    """What an error of SQLite means to a user."""

    kind: type[StoreError]
    what: str
    remedy: str


_BUSY = Meaning(StoreBusy, "another process is writing to it", "try again when that has finished")
_READ_ONLY = Meaning(StoreReadOnly, "it must not be written", "allow writing to the file and its folder")
_DAMAGED = Meaning(DamagedStore, "it is damaged", "see `verifier verify`, and go back to a copy")

MEANINGS: dict[int, Meaning] = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_PROTOCOL: _BUSY,
    sqlite3.SQLITE_FULL: Meaning(StoreFull, "the disk has no room for it", "make room, then run it again"),
    sqlite3.SQLITE_TOOBIG: Meaning(StoreFull, "a text is too large for it", "leave that document out"),
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_AUTH: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Meaning(NoStore, "it cannot be opened", "check the path and its permissions"),
    sqlite3.SQLITE_NOTADB: Meaning(NotAStore, "it is no store of claims", "name another file with --db"),
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_IOERR: Meaning(StoreError, "the disk failed on it", "check the disk, then run it again"),
    sqlite3.SQLITE_NOLFS: Meaning(StoreError, "it is too large for this disk", "move it to another disk"),
}
"""By primary result code (https://sqlite.org/rescode.html). Any other code is a bug of ours."""


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite says into a StoreError that names the file and the remedy; let bugs through."""
    try:
        yield
    except sqlite3.Error as error:
        meaning = MEANINGS.get(_primary(error))
        if meaning is None:
            raise
        raise meaning.kind(f"{path}: {meaning.what} ({error}); {meaning.remedy}") from error


def _primary(error: sqlite3.Error) -> int:
    if isinstance(error, sqlite3.OperationalError) and not hasattr(error, "sqlite_errorcode"):
        return sqlite3.SQLITE_CORRUPT  # Python says so itself, when a TEXT is not UTF-8
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_MISUSE) & 0xFF


def connect(
    path: Path, *, create: bool, read_only: bool, wait: float, anywhere: bool = False
) -> sqlite3.Connection:
    """Return a connection to the store, created or brought to the newest schema where that is allowed.

    One for use `anywhere` may be handed from thread to thread, and be used by one of them at a time. Raises
    NoStore, NotAStore, NewerStore, StoreBusy, StoreFull or StoreReadOnly.
    """
    create = create and not read_only
    if path.is_dir():
        raise NotAStore(f"{path}: it is a folder; name a file with --db")
    if not path.exists() and not create:
        raise NoStore(f"{path}: there is no store; `verifier check` makes one, --db names another")
    if not path.parent.is_dir():
        raise NoStore(f"{path}: its folder does not exist; make it first")
    mode = "ro" if read_only else "rwc" if create else "rw"
    with translated(path):
        uri = f"{path.absolute().as_uri()}?mode={mode}"
        connection = sqlite3.connect(
            uri, uri=True, timeout=wait, isolation_level=None, check_same_thread=not anywhere
        )
        try:
            _prepare(connection, path, read_only=read_only)
        except BaseException:
            connection.close()
            raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    connection.row_factory = sqlite3.Row
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    if read_only:
        current(connection, path)
    elif _behind(connection, path):
        with writing(connection, path):
            # Another process may have done it while this one waited.
            if _behind(connection, path):
                migrate(connection)
    if not read_only and _pragma(connection, "journal_mode") != "wal":
        connection.execute("PRAGMA journal_mode = WAL")


def current(connection: sqlite3.Connection, path: Path) -> None:
    """Raise NotAStore, NewerStore or StoreReadOnly where the schema is not the newest."""
    if _behind(connection, path):
        raise StoreReadOnly(
            f"{path}: an older verifier wrote it; `verifier upgrade` brings it to this version"
        )


def _behind(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether steps are to be taken. Raises NotAStore and NewerStore."""
    application, version = _pragma(connection, "application_id"), _pragma(connection, "user_version")
    if application != APPLICATION_ID:
        # A store whose making was killed is an empty file.
        if application or version or connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            raise NotAStore(f"{path}: it is another program's database; name another file with --db")
        return True
    if version > VERSION:
        raise NewerStore(
            f"{path}: a newer verifier wrote it (schema {version}, not {VERSION}); update verifier"
        )
    return bool(version < VERSION)


def shared(path: Path, *, wait: float) -> sqlite3.Connection:
    """Return a connection that reads alone, for a server that hands it from thread to thread.

    Raises as `connect` does.
    """
    return connect(path, create=False, read_only=True, wait=wait, anywhere=True)


def _pragma(connection: sqlite3.Connection, name: str) -> Any:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


@contextmanager
def writing(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Write all that is done inside, or none of it. Raises StoreBusy, StoreFull or StoreReadOnly."""
    with transaction(connection, path, "BEGIN IMMEDIATE"):
        yield


@contextmanager
def reading(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """See one state of the store all the while, whatever others write."""
    with transaction(connection, path, "BEGIN"):
        yield


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path, begin: str) -> Iterator[None]:
    """Commit what is done inside, or roll it back when it fails."""
    with translated(path):
        connection.execute(begin)
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            # A full disk may have rolled back already.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
