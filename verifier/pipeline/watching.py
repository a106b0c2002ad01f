"""Articles read again: what changed in them since they were read last."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from claims.audited import Audited
from claims.document import Reading
from claims.revision import Fate, Outcome
from claims.run import Run
from verifier.errors import FetchError, InputError, LostDocument
from verifier.ingest import LIMIT, Arrival, Get, Leads, Override, Page, arrivals
from verifier.pipeline.checking import add, current_run
from verifier.store import open_store

FIRST_REST: Final = 60.0
"""Seconds for which a host is left alone once it could not answer; each time more twice as long."""

LONGEST_REST: Final = 86_400.0


class State(StrEnum):
    """What became of an article from one reading to the next."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    FAILED = "failed"


class Seen(NamedTuple):
    """An article as it was found: its address, and what there is to tell of it.

    `audited` is there for one that is new or changed, `before` and `outcomes` for one that changed, `error`
    for one that could not be read.
    """

    address: str
    state: State
    audited: Audited | None = None
    before: Reading | None = None
    outcomes: tuple[Outcome, ...] = ()
    error: InputError | LostDocument | None = None
    notes: tuple[str, ...] = ()


class Watch:
    """Pages and feeds that are read again and again into a store; of a feed, the pages of its articles.

    With `entries`, articles are taken as the feed gives them, and their pages are not asked for. `limit` is
    the most bytes of an article; `clock` tells the seconds.
    """

    def __init__(
        self,
        addresses: Sequence[str],
        store: Path,
        *,
        get: Get,
        entries: bool = False,
        limit: int = LIMIT,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._addresses, self._store = tuple(dict.fromkeys(addresses)), store
        self._leads = Leads.NONE if entries else Leads.ALL
        self._web, self._clock, self._limit = get, clock, limit
        self._rests: dict[str, tuple[float, int]] = {}

    def round(self) -> Iterator[Seen]:
        """Read everything once, and yield each article as it is found. Raises StoreError."""
        run = current_run()
        arriving = arrivals(
            self._addresses, override=Override(), limit=self._limit, get=self._get, leads=self._leads
        )
        for arrival in arriving:
            if isinstance(arrival, InputError):
                yield Seen(arrival.name, State.FAILED, error=arrival)
            else:
                yield self._read(arrival, run)

    def _read(self, arrival: Arrival, run: Run) -> Seen:
        document = arrival.document
        with open_store(self._store) as ledger:
            before = ledger.earlier(document, run)
        lost = list[LostDocument]()
        found = [each.audited for each in add([document], self._store, run=run, lost=lost.append)]
        seen = Seen(arrival.location, State.SAME, notes=arrival.notes)
        if lost:
            return seen._replace(state=State.FAILED, error=lost[0])
        (audited,) = found
        if audited is None:
            return seen
        if before is None:
            return seen._replace(state=State.NEW, audited=audited)
        outcomes = audited.outcomes
        if all(outcome.fate is Fate.KEPT for outcome in outcomes):
            return seen
        return seen._replace(state=State.CHANGED, audited=audited, before=before, outcomes=outcomes)

    def _get(self, address: str) -> Page:
        """Get a page, unless its host is to be left alone for a while."""
        host = urlsplit(address).netloc.lower()
        until, times = self._rests.get(host, (0.0, 0))
        if times and self._clock() < until:
            error = FetchError(
                address, "its host could not answer and is left alone for now", "try again later"
            )
            error.passing = True
            raise error
        try:
            page = self._web(address)
        except FetchError as error:
            if error.passing:
                rest = max(error.after or 0.0, min(FIRST_REST * 2**times, LONGEST_REST))
                self._rests[host] = self._clock() + rest, min(times + 1, 20)
            raise
        self._rests.pop(host, None)
        return page
