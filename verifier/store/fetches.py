"""What was fetched from the web: the newest answer from each address, and what is archived of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Final

from claims.fetch import Fetch
from verifier.errors import DamagedStore
from verifier.store.archive import Answer, Headers, archive_answer, archived_answer
from verifier.store.desk import Desk
from verifier.store.draft import Draft
from verifier.store.load import DAMAGE
from verifier.store.log import append
from verifier.store.meaning import translated

COLUMNS: Final = tuple(Fetch.model_fields)

NEWEST: Final = "SELECT * FROM fetches WHERE asked = ? ORDER BY at DESC, id DESC LIMIT 1"


class Fetches(Desk):
    """The answers in a store that is open at a path; all raise StoreError when the file cannot be used."""

    def fetched(self, address: str) -> Fetch | None:
        """Return the newest answer from an address, None where none is known. Raises DamagedStore."""
        with translated(self.path):
            row = self._connection.execute(NEWEST, (address,)).fetchone()
        try:
            return None if row is None else made(row)
        except DAMAGE as error:
            raise DamagedStore(f"{self.path}: a fetch is damaged; see `verifier verify`") from error

    def keep_answer(self, fetch: Fetch, headers: Headers, content: bytes) -> Fetch:
        """Add an answer, archived as WARC beside the store; return it with the digest of the archive.

        `content` is what was sent. Raises StoreError when it cannot be kept.
        """
        digest = archive_answer(
            self.path, content, url=fetch.answered, at=fetch.at, status=fetch.status, headers=headers
        )
        kept = fetch.model_copy(update={"warc": digest})
        with self.writing():
            add_fetch(self._connection, kept)
        return kept

    def kept_answer(self, fetch: Fetch) -> Answer | None:
        """Return the headers and the content that are archived, None when they are not there as they were."""
        return None if fetch.warc is None else archived_answer(self.path, fetch.warc)


def made(row: sqlite3.Row) -> Fetch:
    """Return the answer in a row."""
    return Fetch.model_validate({column: row[column] for column in COLUMNS})


def all_fetches(connection: sqlite3.Connection) -> Iterator[Fetch]:
    """Yield every answer, in order of the rows."""
    return (made(row) for row in connection.execute("SELECT * FROM fetches ORDER BY id").fetchall())


def add_fetch(connection: sqlite3.Connection, fetch: Fetch) -> bool:
    """Add an answer; return whether it was not there yet. The caller holds a write transaction."""
    if connection.execute("SELECT 1 FROM fetches WHERE content_id = ?", (fetch.id,)).fetchone():
        return False
    draft, at = Draft(connection), fetch.at.isoformat()
    columns = {column: getattr(fetch, column) for column in COLUMNS} | {"at": at}
    draft.add("fetches", content_id=fetch.id, **columns)
    append(connection, at=at, action="fetch", subject=fetch.id, seals=draft.write())
    return True
