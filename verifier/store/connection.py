"""Connections to a store: how they are opened, and how they read and write.

Every write is one BEGIN IMMEDIATE transaction: a deferred one that reads first and writes later fails with
"database is locked" as soon as two processes write, whatever the timeout.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from verifier.errors import NewerStore, NoStore, NotAStore, StoreReadOnly
from verifier.store.meaning import result_code, translated
from verifier.store.migrations import APPLICATION_ID, VERSION, migrate

Connection = sqlite3.Connection
"""What a store is read through."""

Waits = Callable[[], None]
"""What is told that another process is waited for."""

SOON = 1_000
"""Milliseconds of waiting that are told to nobody."""

PRAGMAS = ("synchronous = FULL", "foreign_keys = ON", "recursive_triggers = ON", "trusted_schema = OFF")
"""What every connection sets. Without recursive triggers REPLACE would delete rows unseen."""


HALF_WRITTEN = (sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY)
"""What a reader meets where a writer was killed in the making of the store: any writer undoes that half."""


NO_ROOM = (sqlite3.SQLITE_READONLY_CANTINIT, sqlite3.SQLITE_READONLY_DIRECTORY, sqlite3.SQLITE_CANTOPEN)
"""What a reader meets in a folder where it may not put the files by which readers and writers meet."""


def connect(
    path: Path, *, create: bool, read_only: bool, wait: float, anywhere: bool = False
) -> sqlite3.Connection:
    """Return a connection to the store, created or brought to the newest schema where that is allowed.

    One for use `anywhere` may be handed from thread to thread, and be used by one of them at a time. Raises
    NoStore, NotAStore, NewerStore, StoreBusy, StoreFull or StoreReadOnly.
    """
    create = create and not read_only
    try:
        _refuse(path, create=create)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise NoStore(f"{path}: it cannot be opened ({why}); check the path and its permissions") from error
    mode = "ro" if read_only else "rwc" if create else "rw"
    with translated(path):
        try:
            return _opened(path, mode, wait, anywhere=anywhere)
        except sqlite3.OperationalError as error:
            if read_only and result_code(error) in NO_ROOM and not _has_journal(path):
                return _opened(path, "ro&immutable=1", wait, anywhere=anywhere)
            if not read_only or result_code(error) not in HALF_WRITTEN:
                raise
            with closing(_connected(path, "rw", wait)) as mending:
                mending.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            return _opened(path, mode, wait, anywhere=anywhere)


def _refuse(path: Path, *, create: bool) -> None:
    """Raise what is wrong with a path at which no store can be."""
    if path.is_dir():
        raise NotAStore(f"{path}: it is a folder; name a file with --db")
    if not path.exists() and not create:
        raise NoStore(f"{path}: there is no store; `verifier check` makes one, --db names another")
    if not path.parent.is_dir():
        raise NoStore(f"{path}: its folder does not exist; make it first")


def _has_journal(path: Path) -> bool:
    """Whether somebody writes, or was ended while writing: then the file alone is not the store."""
    return any(Path(f"{path}-{end}").exists() for end in ("wal", "journal"))


def _opened(path: Path, mode: str, wait: float, *, anywhere: bool) -> sqlite3.Connection:
    connection = _connected(path, mode, wait, anywhere=anywhere)
    try:
        _prepare(connection, path, mode)
    except BaseException:
        connection.close()
        raise
    return connection


def _connected(path: Path, mode: str, wait: float, *, anywhere: bool = False) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(uri, uri=True, timeout=wait, isolation_level=None, check_same_thread=not anywhere)


def _prepare(connection: sqlite3.Connection, path: Path, mode: str) -> None:
    read_only = mode.startswith("ro")
    connection.row_factory = sqlite3.Row
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    if read_only:
        current(connection, path)
    elif _behind(connection, path):
        if mode != "rwc" and not _pragma(connection, "application_id"):
            raise _empty(path)
        with writing(connection, path):
            # Another process may have done it while this one waited.
            if _behind(connection, path):
                migrate(connection)
    if not read_only and _pragma(connection, "journal_mode") != "wal":
        connection.execute("PRAGMA journal_mode = WAL")


def current(connection: sqlite3.Connection, path: Path) -> None:
    """Raise NoStore, NotAStore, NewerStore or StoreReadOnly where the schema is not the newest."""
    if _behind(connection, path):
        if not _pragma(connection, "application_id"):
            raise _empty(path)
        raise StoreReadOnly(
            f"{path}: an older verifier wrote it; `verifier upgrade` brings it to this version"
        )


def _empty(path: Path) -> NoStore:
    return NoStore(f"{path}: it is empty; `verifier check` makes a store of it, --db names another")


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
def writing(connection: sqlite3.Connection, path: Path, waits: Waits | None = None) -> Iterator[None]:
    """Write all that is done inside, or none of it; `waits` is told where another process writes for long.

    Raises StoreBusy, StoreFull or StoreReadOnly.
    """
    if waits is not None and not connection.in_transaction:
        with translated(path):
            _tell_if_busy(connection, waits)
    with transaction(connection, path, "BEGIN IMMEDIATE"):
        yield


def _tell_if_busy(connection: sqlite3.Connection, waits: Waits) -> None:
    """Tell of another process that does not let this one write within a second."""
    patience = _pragma(connection, "busy_timeout")
    if patience <= SOON:
        return
    connection.execute(f"PRAGMA busy_timeout = {SOON}")
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if result_code(error) & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        waits()
    finally:
        connection.execute(f"PRAGMA busy_timeout = {patience}")


@contextmanager
def reading(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """See one state of the store all the while, whatever others write; who writes sees one as it is."""
    if connection.in_transaction:
        yield
        return
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
