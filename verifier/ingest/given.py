"""What a reader is given, and what it hands on."""

from __future__ import annotations

import email.message
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import IO, NamedTuple

from claims.document import Document
from claims.value import Value
from verifier.errors import InputError, TooLarge

LIMIT = 10_000_000
"""Bytes that one document may have unless the caller says otherwise: about ten long novels."""


class Leads(StrEnum):
    """Which pages that a feed leads to are read in place of what it holds: those of summaries, or all."""

    NONE = "none"
    SUMMARIES = "summaries"
    ALL = "all"


ASKS_DAY = "which need not be the day of publication; --published DAY says that"
"""How a note ends that is of use only where the day of publication is not known."""


class Arrival(Value):
    """A document as it came in: where from, and what a person should know about the reading of it.

    `location` is the path as given for a file that is one document, and the document's name where a place
    in its text is no place in a file; `notes` are whole lines.
    """

    document: Document
    location: str
    notes: tuple[str, ...] = ()

    def noted(self, *notes: str) -> Arrival:
        """Return the arrival with notes before its own."""
        return self.model_copy(update={"notes": (*notes, *self.notes)})


@dataclass(frozen=True)
class Given:
    """An opened file or stream: the name for its document, where it lies, and how much may be read.

    `name` is what the document will be called, `location` what messages call the file, `taken` the names
    that documents of the batch have; a reader of many documents adds to it. `depth` is how many files it lies
    in: 1 for a member of an archive. `page` is what is known of a page that was fetched, `follow` reads the
    page at an address, None where none are read, and `leads` says which of those that a feed leads to are.
    """

    name: str
    location: str
    file: IO[bytes]
    limit: int = LIMIT
    taken: set[str] = field(default_factory=set)
    depth: int = 0
    page: Page | None = None
    follow: Callable[[str], Iterator[Arrival | InputError]] | None = None
    leads: Leads = Leads.SUMMARIES

    @property
    def charset(self) -> str | None:
        """The encoding that the server says a page is in, None where none does."""
        return self.page and self.page.charset

    @property
    def media(self) -> str | None:
        """What the server calls a page, None where none does."""
        return self.page and self.page.media

    @property
    def base(self) -> str:
        """The address that links in a page are relative to, "" for a file."""
        return self.page.answered if self.page else ""

    def content(self) -> bytes:
        """Return all bytes. Raises TooLarge, before reading on, when there are more than the limit."""
        raw = self.file.read(self.limit + 1)
        if len(raw) > self.limit:
            raise too_large(self.location, self.limit)
        return raw


class Page(NamedTuple):
    """A page that was fetched: the address behind all redirects, what its server calls it, and its bytes."""

    answered: str
    media: str | None
    body: bytes

    @property
    def charset(self) -> str | None:
        """The encoding that the server says the page is in, None where it does not."""
        said = email.message.Message()
        said["Content-Type"] = self.media or ""
        return said.get_content_charset()


Get = Callable[[str], Page]
"""From an address to the page there. Raises InputError."""


def too_large(location: str, limit: int) -> TooLarge:
    """Return the error for a document of more bytes than the limit."""
    return TooLarge(
        location, f"too large: more than {amount(limit)} in one document", "split it, or raise --max-size"
    )


def amount(size: int) -> str:
    """Return a number of bytes as people write it: 10 MB."""
    for unit, factor in (("MB", 1_000_000), ("kB", 1_000)):
        if size >= factor:
            return f"{size / factor:.1f}".removesuffix(".0") + f" {unit}"
    return f"{size} bytes"
