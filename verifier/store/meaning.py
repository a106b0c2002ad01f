"""What errors of SQLite mean to a user: what is wrong with which file, and what to do about it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from verifier.errors import (
    DamagedStore,
    NoStore,
    NotAStore,
    StoreBusy,
    StoreError,
    StoreFull,
    StoreReadOnly,
)
from verifier.store.soundness import unsound


class Meaning(NamedTuple):
    """What an error of SQLite means to a user."""

    kind: type[StoreError]
    what: str
    remedy: str


_BUSY = Meaning(StoreBusy, "another process is writing to it", "try again when that has finished")
_READ_ONLY = Meaning(StoreReadOnly, "it must not be written", "allow writing to the file and its folder")
_FULL = Meaning(StoreFull, "the disk has no room for it", "make room, then run it again")
_DAMAGED = Meaning(DamagedStore, "it is damaged", "see `verifier verify`, and go back to a copy")

MEANINGS: dict[int, Meaning] = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_PROTOCOL: _BUSY,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_TOOBIG: Meaning(StoreFull, "a text is too large for it", "leave that document out"),
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_AUTH: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Meaning(
        NoStore, "it cannot be opened", "allow reading it and writing to its folder"
    ),
    sqlite3.SQLITE_NOTADB: Meaning(NotAStore, "it is no store of claims", "name another file with --db"),
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_IOERR: Meaning(StoreError, "the disk failed on it", "check the disk, then run it again"),
    sqlite3.SQLITE_NOLFS: Meaning(StoreError, "it is too large for this disk", "move it to another disk"),
}
"""By primary result code (https://sqlite.org/rescode.html). Any other is a bug of ours in a sound store."""

NEARER: dict[int, Meaning] = {
    sqlite3.SQLITE_IOERR_SHMSIZE: _FULL,
    sqlite3.SQLITE_READONLY_CANTINIT: Meaning(
        StoreReadOnly, "its folder must not be written", "allow that, or copy the store elsewhere"
    ),
}
"""By extended result code, where that says more: readers too write beside it what they share with writers."""


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite says into a StoreError that names the file and the remedy; let bugs through."""
    try:
        yield
    except UnicodeDecodeError as error:  # SQLite repeats words of a damaged file that are no UTF-8
        raise _DAMAGED.kind(f"{path}: {_DAMAGED.what}; {_DAMAGED.remedy}") from error
    except sqlite3.Error as error:
        code = result_code(error)
        meaning = NEARER.get(code) or MEANINGS.get(code & 0xFF)
        if meaning is None:
            if not unsound(path):
                raise
            meaning = _DAMAGED
        # A damaged file may put lines of its own into what SQLite says.
        why = " ".join(str(error).split())
        raise meaning.kind(f"{path}: {meaning.what} ({why}); {meaning.remedy}") from error


def result_code(error: sqlite3.Error) -> int:
    """Return the extended result code of an error, that of misuse where there is none."""
    if isinstance(error, sqlite3.OperationalError) and not hasattr(error, "sqlite_errorcode"):
        return sqlite3.SQLITE_CORRUPT  # Python says so itself, when a TEXT is not UTF-8
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_MISUSE))
