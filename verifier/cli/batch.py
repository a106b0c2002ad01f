"""The articles of one run as they come in: what fails is said and counted, and the rest goes on."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verifier.cli.options import MEGABYTE
from verifier.cli.terminal import error_line, printable, say
from verifier.errors import InputError, LostDocument

if TYPE_CHECKING:
    from claims.document import Document
    from verifier.ingest import Arrival, Get, Override


class Batch:
    """The documents at some paths; it knows how many inputs failed, and where each document came from.

    Pages are kept in the store, if there is one; `hosts` may be asked though they lie inside the network.
    """

    def __init__(
        self,
        paths: Sequence[str],
        *,
        override: Override,
        max_size: int,
        store: Path | None = None,
        hosts: Sequence[str] = (),
    ) -> None:
        self.paths = paths
        self._store, self._hosts = store, hosts
        self.failures: list[str] = []
        self._override, self._limit = override, max_size * MEGABYTE
        self._locations: dict[str, str] = {}

    @property
    def failed(self) -> int:
        """How many inputs could not be read; `failures` says why, a line each."""
        return len(self.failures)

    def location(self, name: str) -> str:
        """Return what a person calls the document: its path where it is a file, else its name."""
        return self._locations.get(name, name)

    def lost(self, error: LostDocument) -> None:
        """Say that an article could not be read though its text was there, and where in the code that is."""
        self.failures.append(str(error))
        say(error_line(str(error)))
        if error.trace:
            say(printable(error.trace))

    @contextmanager
    def documents(self) -> Iterator[Iterator[Document] | None]:
        """Give the documents, None when not one can be read; errors are said on standard error as they come.

        A progress bar stands on standard error where that is a terminal and more than one is expected.
        """
        from verifier.ingest import arrivals

        arriving = arrivals(self.paths, override=self._override, limit=self._limit, get=self._get())
        with self._progress(arriving) as shown:
            documents = self._sifted(shown)
            first = next(documents, None)
            yield None if first is None else itertools.chain([first], documents)

    def _get(self) -> Get | None:
        """How pages are got, None where none is asked for, so that the rest does not pay for it."""
        from verifier.ingest import is_address

        if not any(map(is_address, self.paths)):
            return None
        from verifier.pipeline import Pages

        return Pages(self._store, limit=self._limit, hosts=self._hosts)

    def _sifted(self, arriving: Iterable[Arrival | InputError]) -> Iterator[Document]:
        for arrival in arriving:
            if isinstance(arrival, InputError):
                self.failures.append(str(arrival))
                say(error_line(str(arrival)))
                continue
            for note in arrival.notes:
                say(click.style("note", fg="blue") + f": {printable(note)}")
            if arrival.location != arrival.document.name:  # of a crawl that would be all its addresses
                self._locations[arrival.document.name] = arrival.location
            yield arrival.document

    @contextmanager
    def _progress(self, arriving: Iterator[Arrival | InputError]) -> Iterator[Iterable[Arrival | InputError]]:
        from verifier.ingest import expected

        total = expected(self.paths) if sys.stderr.isatty() else 1
        if total == 1:
            yield arriving
            return
        with click.progressbar(
            arriving, length=total, label="Reading", show_pos=True, file=sys.stderr
        ) as bar:
            yield bar
