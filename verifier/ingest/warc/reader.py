"""WARC: a document for each page in a crawl, named by its address."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from claims.document import Document
from claims.making import Making
from verifier.errors import BadRecord, EmptyInput, InputError
from verifier.ingest.bounded import bounded
from verifier.ingest.dirt import as_address, as_line
from verifier.ingest.given import Arrival, Given, too_large
from verifier.ingest.html.reader import FORMAT, LIBRARY
from verifier.ingest.making import with_version
from verifier.ingest.members import untaken
from verifier.ingest.particulars import particulars
from verifier.ingest.warc.page import page
from verifier.ingest.warc.records import Fault, Response, responses
from verifier.ingest.warc.stream import Stream

LONGEST, TIME = 2000, 40
"""Signs of an address, and of a time, that are taken."""


def read(given: Given) -> Iterator[Arrival | InputError]:
    """Yield a document for each page that came with status 200, or the error that its record has.

    Everything else in the file is passed over: requests, pictures, redirects. One record is held at a time.
    Raises EmptyInput when there is nothing else.
    """
    found: Response | Fault | None = None
    for found in responses(Stream(given.file), limit=given.limit):
        if isinstance(found, Fault):
            location = f"{given.location}: record {found.number}"
            yield BadRecord(location, found.what, "what follows is read on where a record begins")
            continue
        try:
            yield _arrival(found, given)
        except InputError as error:
            yield error
    if found is None:
        raise EmptyInput(given.location, "there is no page in it", "give a crawl that has some")


def _arrival(response: Response, given: Given) -> Arrival:
    name = _name(response, given.taken)
    if not response.whole:
        raise too_large(name, given.limit)
    found = bounded(partial(page, limit=given.limit), response.raw, location=name)
    made = Making(format=FORMAT, sha256=found["sha256"], by=with_version(LIBRARY))
    document = particulars({"url": as_address(response.address, LONGEST), **_said(found)}).on(
        Document(name=name, text=found["text"], made=made)
    )
    given.taken.add(name)
    return Arrival(
        document=document, location=name, notes=tuple(f"{name}: {note}" for note in found["notes"])
    )


def _name(response: Response, taken: set[str]) -> str:
    """The address, with the time behind it where the page was fetched before, then a number as well."""
    address = as_line(response.address, LONGEST) or "a page without an address"
    return untaken(f"{address} ({as_line(response.at, TIME)})", taken) if address in taken else address


def _said(found: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in found.items() if value}
