"""From paths to documents: each file by its reader, an error in one of them as a value among the rest."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import BinaryIO, NamedTuple
from urllib.parse import urlsplit

from claims.document import Document
from verifier.errors import BadRecord, InputError
from verifier.ingest import jsonlines, sidecar
from verifier.ingest.condition import looked_at
from verifier.ingest.given import ASKS_DAY, LIMIT, Arrival, Get, Given, Leads
from verifier.ingest.media import reader_of_page
from verifier.ingest.particulars import Override, Particulars, shortened
from verifier.ingest.registry import reader_for, reader_of
from verifier.ingest.walk import Found, cannot_read, find


def documents(
    paths: Sequence[str], *, override: Override, get: Get | None = None
) -> Iterator[Document | InputError]:
    """Yield the documents at these paths, and for each that cannot be read the error, in order.

    A path is a file, a folder of files, `-` for standard input, or the address of a page where there is a way
    to `get` it. What `override` says wins over a
    `.toml` beside a file, and that over what the file says of itself.
    """
    for arrival in arrivals(paths, override=override, get=get):
        yield arrival if isinstance(arrival, InputError) else arrival.document


def arrivals(
    paths: Sequence[str],
    *,
    override: Override,
    limit: int = LIMIT,
    get: Get | None = None,
    leads: Leads = Leads.SUMMARIES,
) -> Iterator[Arrival | InputError]:
    """Yield what `documents` yields, with where each document came from and what was noted on the way.

    `limit` is the most bytes that one document may have; `leads` says which pages that a feed from the web
    leads to are read in place of what it holds.
    """
    taken: set[str] = set()
    for found in find(paths, taken=taken):
        if isinstance(found, InputError):
            yield found
            continue
        if found.is_page:
            read = _read_page(found.name, get, Bounds(limit, taken, leads))
        else:
            read = _read(found, limit=limit, taken=taken)
        for arrival in read:
            if isinstance(arrival, InputError):
                yield arrival
            else:
                yield looked_at(_with(arrival, override), mend=override.mend)


def from_row(fields: Mapping[str, object]) -> Document:
    """Return the document of a row that has the fields of a line of JSON lines, as such a line is read.

    Raises BadRecord when a field is missing, or is what it cannot be.
    """
    try:
        document = jsonlines.document(fields)
    except ValueError as error:
        raise BadRecord(shortened(fields.get("name")), str(error), "the row is left out") from None
    return looked_at(Arrival(document=document, location=document.name)).document


def expected(paths: Sequence[str]) -> int | None:
    """Return how many arrivals to expect at these paths, None where only reading can tell."""
    count = 0
    for found in find(paths, taken=set()):
        if (
            isinstance(found, Found)
            and not found.is_page
            and (found.path is None or reader_for(found.path).many)
        ):
            return None
        count += 1
    return count


def _read(found: Found, *, limit: int, taken: set[str]) -> Iterator[Arrival | InputError]:
    location = "standard input" if found.path is None else str(found.path)
    try:
        with _opened(found) as file:
            reader, note = reader_of(found.path, file, location=location)
            said = Particulars() if found.path is None or reader.many else sidecar.beside(found.path)
            for arrival in reader.read(Given(found.name, location, file, limit, taken)):
                if not isinstance(arrival, InputError):
                    arrival = _with(arrival, said)
                    arrival, note = arrival.noted(*note), ()
                yield arrival
    except InputError as error:
        yield error
    except OSError as error:
        yield cannot_read(location, error)


class Bounds(NamedTuple):
    """What holds for all pages of a batch: their size, the names that are taken, and what feeds lead to."""

    limit: int
    taken: set[str]
    leads: Leads


def _read_page(address: str, get: Get | None, bounds: Bounds) -> Iterator[Arrival | InputError]:
    try:
        if get is None:
            raise InputError(address, "pages are not fetched here", "save it as a file")
        page = get(address)
        reader = reader_of_page(page, address)
        # What a feed leads to may be a feed again, but that leads no further.
        further = partial(_read_page, get=get, bounds=bounds._replace(leads=Leads.NONE))
        follow = None if bounds.leads is Leads.NONE else further
        given = Given(
            address,
            address,
            io.BytesIO(page.body),
            bounds.limit,
            bounds.taken,
            page=page,
            follow=follow,
            leads=bounds.leads,
        )
        for arrival in reader.read(given):
            if isinstance(arrival, Arrival) and not reader.many:
                yield _at_home(arrival, page.answered)
            else:
                yield arrival
    except InputError as error:
        yield error


def _at_home(arrival: Arrival, answered: str) -> Arrival:
    """The document of a page, standing where the page says that it does, if that is a place of the same host.

    What says that it is another's article is not taken for that.
    """
    said, notes = arrival.document.url, arrival.notes
    if said and _host(said) == _host(answered):
        return arrival
    if said:
        notes = (*notes, f"{arrival.location}: it says that it stands at {said}, which is another host's")
    document = arrival.document.model_copy(update={"url": answered})
    return arrival.model_copy(update={"document": document, "notes": notes})


def _host(address: str) -> str:
    """The host of an address, without what the same site puts before it for other screens."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").removeprefix("m.").removeprefix("amp.")


def _opened(found: Found) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if found.path is None else found.path.open("rb")


def _with(arrival: Arrival, said: Particulars | Override) -> Arrival:
    document = said.on(arrival.document)
    notes = arrival.notes
    if document.published is not None:
        notes = tuple(note for note in notes if not note.endswith(ASKS_DAY))
    return arrival.model_copy(update={"document": document, "notes": notes})
