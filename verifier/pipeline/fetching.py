"""Pages from the web for the readers: what a store holds is asked for only if it has changed."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from claims.fetch import Fetch
from verifier.errors import InputError
from verifier.ingest import LIMIT, Page
from verifier.store import Answer, open_store

if TYPE_CHECKING:
    from verifier import fetch

NEEDED: Final = ("httpx2", "protego")


class Pages:
    """Gets pages, one after the other; with a store, each answer that is new is kept in it as evidence.

    `limit` is the most bytes of a page, `hosts` those that may be asked though they lie inside the network.
    """

    def __init__(
        self, store: Path | None, *, limit: int = LIMIT, hosts: Iterable[str] = (), spacing: float = 1.0
    ) -> None:
        self._store, self._limit = store, limit
        self._hosts, self._spacing = frozenset(host.lower().strip("[]") for host in hosts), spacing
        self._fetcher: fetch.Fetcher | None = None

    def __call__(self, address: str) -> Page:
        """Return the page at an address. Raises InputError, and StoreError where the store cannot be used."""
        fetcher = self._fetcher or self._started(address)
        if self._store is None:
            page = fetcher.fetch(address)
            return Page(page.answered, page.header("content-type"), page.body)
        known, kept = self._known(address)
        if known is None or kept is None:
            return self._new(fetcher.fetch(address), None)
        from verifier.fetch import Known, unpacked

        page = fetcher.fetch(address, Known(known.answered, known.etag, known.modified))
        if page.status != 304:
            return self._new(page, known)
        return Page(known.answered, known.media, unpacked(*kept, limit=self._limit))

    def _known(self, address: str) -> tuple[Fetch | None, Answer | None]:
        """The newest answer in the store, and what is kept of it; a store is made by what is kept alone."""
        if self._store is None:
            return None, None
        with suppress(OSError):  # comes up when it is opened
            if not self._store.exists():
                return None, None
        with open_store(self._store) as ledger:
            known = ledger.fetched(address)
            return known, None if known is None else ledger.kept_answer(known)

    def _new(self, page: fetch.Page, known: Fetch | None) -> Page:
        """What was sent, kept unless it is what was known."""
        media = page.header("content-type")
        if self._store is not None and (known is None or known.sha256 != page.sha256):
            found = Fetch(
                asked=page.asked,
                answered=page.answered,
                at=page.at,
                status=page.status,
                media=media,
                etag=page.header("etag"),
                modified=page.header("last-modified"),
                sha256=page.sha256,
            )
            with open_store(self._store) as ledger:
                ledger.keep_answer(found, page.headers, page.sent)
        return Page(page.answered, media, page.body)

    def _started(self, address: str) -> fetch.Fetcher:
        missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
        if missing:
            what = f"fetching needs {' and '.join(missing)}, which is not installed"
            raise InputError(address, what, f"pip install {' '.join(missing)}, or save the page as a file")
        from verifier.fetch import Fetcher, Limits

        self._fetcher = Fetcher(Limits(size=self._limit, hosts=self._hosts, spacing=self._spacing))
        return self._fetcher
