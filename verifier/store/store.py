"""The ledger: what was read and found, kept in one SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from claims.audited import Audited
from claims.document import Reading
from claims.run import Run
from verifier.errors import DamagedStore, EncodingError, UsageError
from verifier.store.connection import Waits, connect, current, reading
from verifier.store.draft import Ends
from verifier.store.fault import Fault
from verifier.store.fetches import Fetches
from verifier.store.files import amiss, bring
from verifier.store.load import DAMAGE, load_run, newest
from verifier.store.log import head
from verifier.store.lookups import LookUps
from verifier.store.meaning import translated
from verifier.store.merge import Followed, Merged, merge
from verifier.store.pages import Pages
from verifier.store.printed import PrintedRow, find_giving, find_printed, find_text
from verifier.store.save import Saved, save
from verifier.store.verify import copied, faults, kept_digests, search

TOGETHER = 50
"""Documents in one transaction where many are saved: each commit waits for the disk."""

WAIT = 10.0
"""Seconds that a writer waits for another."""


def open_store(
    path: Path,
    *,
    create: bool = True,
    read_only: bool = False,
    wait: float | None = None,
    waits: Waits | None = None,
) -> Store:
    """Return the store at this path, made if it is not there and may be, and brought to the newest schema.

    A second writer waits for so many seconds, WAIT where none are given, and `waits` is told when it has to
    for more than one. Raises NoStore, NotAStore,
    NewerStore, StoreBusy, StoreFull or StoreReadOnly.
    """
    connection = connect(path, create=create, read_only=read_only, wait=WAIT if wait is None else wait)
    return Store(connection, path, read_only=read_only, waits=waits)


def stored_in(connection: sqlite3.Connection, path: Path) -> Store:
    """Return the store that a connection of somebody else's is open to, to be read alone.

    Raises NotAStore, NewerStore or StoreReadOnly when its schema is not the newest.
    """
    with translated(path):
        current(connection, path)
    return Store(connection, path, read_only=True)


class Store(Fetches, LookUps, Pages):
    """An open ledger; a context manager that closes it.

    Rows are only ever added. Methods that write raise StoreBusy, StoreFull and StoreReadOnly; every method
    raises StoreError when the file is damaged.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path, *, read_only: bool, waits: Waits | None = None
    ) -> None:
        self.path, self._waits = path, waits
        self._connection, self._read_only = connection, read_only

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; twice is no harm."""
        with translated(self.path):
            self._connection.close()

    def save(self, audited: Audited, run: Run) -> Saved:
        """Add a document with all that was read and found in it, whole or not at all.

        Adds no row when the same version, model, rules and arguments have read the same text of the same
        article with the same known of it. An article is known by its url, else by outlet and title, else
        by name; a changed text is a new revision of it. Raises EncodingError for a text that no file can
        hold.
        """
        (saved,) = self.save_all([audited], run)
        return saved

    def save_all(self, audited: Iterable[Audited], run: Run, *, together: int = TOGETHER) -> Iterator[Saved]:
        """Add documents as `save` does, so many in one transaction, and yield where each went."""
        remaining = iter(audited)
        while batch := list(islice(remaining, together)):
            with self.writing():
                ends = Ends()
                saved = [self._save(each, run, ends) for each in batch]
            yield from saved

    def _save(self, audited: Audited, run: Run, ends: Ends) -> Saved:
        try:
            return save(self._connection, audited, run, ends)
        except UnicodeEncodeError as error:
            what = f"{error.object[error.start]!r} is half a character"
            raise EncodingError(audited.reading.document.name, what, "mend the text") from error

    def audited(self, *, names: Sequence[str] = ()) -> Iterator[Audited]:
        """Yield what was saved, exactly: the newest of each article, or of those of these names."""
        with translated(self.path):
            keys = newest(self._connection, names)
        for key in keys:
            yield self.audited_at(key)

    def printed(self) -> list[PrintedRow]:
        """Return all articles by day of publication, each with the row of its newest reading."""
        with translated(self.path):
            return find_printed(self._connection)

    def text(self, reading: int) -> str:
        """Return the text of the reading in this row."""
        with translated(self.path):
            return find_text(self._connection, reading)

    def giving(self, quantity: str) -> list[int]:
        """Return the rows of the newest readings that give a figure of this quantity."""
        with translated(self.path):
            return find_giving(self._connection, quantity)

    def readings(self, *, names: Sequence[str] = ()) -> Iterator[Reading]:
        """Yield the readings alone, as `audited` does."""
        return (audited.reading for audited in self.audited(names=names))

    def run(self, *, names: Sequence[str] = ()) -> Run | None:
        """Return the run that read the newest of what `audited` yields, with its time; None of nothing."""
        try:
            with reading(self._connection, self.path):
                return load_run(self._connection, newest(self._connection, names))
        except DAMAGE as error:
            raise DamagedStore(f"{self.path}: a run is damaged; see `verifier verify`") from error

    def head(self) -> str:
        """Return the hash of the log's newest entry: kept elsewhere, it proves that nothing was cut off.

        It is empty where the log is, which `verify` finds.
        """
        with translated(self.path):
            return head(self._connection)

    def verify(self, head: str | None = None) -> tuple[Fault, ...]:
        """Return what no longer holds, nothing when the store is intact.

        Derives every id and digest anew, checks every span against its text, the log's chain and seals,
        the schema, foreign keys, SQLite's integrity, the search indexes and the evidence files. A `head`
        noted earlier shows entries that were cut off since.
        """
        with reading(self._connection, self.path):
            found = list(faults(self._connection, head))
            kept = kept_digests(self._connection)
        for table, digests in kept.items():
            found += [Fault(table, digest, what) for digest, what in amiss(self.path, iter(digests))]
        return (*found, *self._search_faults())

    def backup(self, path: Path) -> None:
        """Write a copy of the store as it is now, with its evidence, whole or not at all; others may go on.

        Raises UsageError when something is at the path already, StoreError when it cannot be written.
        """
        if path.exists():
            raise UsageError(f"{path}: it exists already; name a new file for the copy")
        if not path.parent.is_dir():
            raise UsageError(f"{path}: its folder does not exist; make it first")
        coming = path.with_name(f".coming-{path.name}")
        coming.unlink(missing_ok=True)
        with translated(path):
            copy = sqlite3.connect(coming, isolation_level=None)
            try:
                self._connection.backup(copy)
            except BaseException:
                copy.close()
                coming.unlink(missing_ok=True)
                raise
            copy.close()
        # A file is kept before the review that names it: the copy names none that is not there by now.
        bring(self.path, path)
        coming.replace(path)

    def merge(self, other: Store, followed: Followed) -> Merged:
        """Bring all that another store holds into this one, with its evidence; return how much was new.

        `followed` tells what became of the claims of one reading in a later one of the same article. Raises
        DamagedStore when the other holds what was never saved.
        """
        try:
            with reading(other._connection, other.path), self.writing():
                found = merge(self._connection, other._connection, followed, path=other.path)
                bring(other.path, self.path)
                return found
        except DAMAGE as error:
            raise DamagedStore(f"{other.path}: it is damaged; see `verifier verify`") from error

    def _search_faults(self) -> list[Fault]:
        if not self._read_only:
            with self.writing():
                return list(search(self._connection))
        with translated(self.path):
            copy = copied(self._connection)
            try:
                return list(search(copy))
            finally:
                copy.close()
