"""From paths to documents: each file by its reader, an error in one of them as a value among the rest."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import BinaryIO

from claims.document import Document
from verifier.errors import InputError
from verifier.ingest import sidecar
from verifier.ingest.condition import looked_at
from verifier.ingest.given import ASKS_DAY, LIMIT, Arrival, Given
from verifier.ingest.particulars import Override, Particulars
from verifier.ingest.registry import reader_for, reader_of
from verifier.ingest.walk import Found, cannot_read, find


def documents(paths: Sequence[str], *, override: Override) -> Iterator[Document | InputError]:
    """Yield the documents at these paths, and for each that cannot be read the error, in order.

    A path is a file, a folder of files, or `-` for standard input. What `override` says wins over a
    `.toml` beside a file, and that over what the file says of itself.
    """
    for arrival in arrivals(paths, override=override):
        yield arrival if isinstance(arrival, InputError) else arrival.document


def arrivals(
    paths: Sequence[str], *, override: Override, limit: int = LIMIT
) -> Iterator[Arrival | InputError]:
    """Yield what `documents` yields, with where each document came from and what was noted on the way.

    `limit` is the most bytes that one document may have.
    """
    taken: set[str] = set()
    for found in find(paths, taken=taken):
        if isinstance(found, InputError):
            yield found
            continue
        for arrival in _read(found, limit=limit, taken=taken):
            if isinstance(arrival, InputError):
                yield arrival
            else:
                yield looked_at(_with(arrival, override), mend=override.mend)


def expected(paths: Sequence[str]) -> int | None:
    """Return how many arrivals to expect at these paths, None where only reading can tell."""
    count = 0
    for found in find(paths, taken=set()):
        if isinstance(found, Found) and (found.path is None or reader_for(found.path).many):
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


def _opened(found: Found) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if found.path is None else found.path.open("rb")


def _with(arrival: Arrival, said: Particulars | Override) -> Arrival:
    document = said.on(arrival.document)
    notes = arrival.notes
    if document.published is not None:
        notes = tuple(note for note in notes if not note.endswith(ASKS_DAY))
    return arrival.model_copy(update={"document": document, "notes": notes})
