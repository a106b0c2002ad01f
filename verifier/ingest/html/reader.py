"""HTML: one document a page, its text as the extractor finds it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from claims.document import Document
from verifier.errors import InputError
from verifier.ingest.bounded import bounded
from verifier.ingest.given import Arrival, Given
from verifier.ingest.html.page import page
from verifier.ingest.making import making
from verifier.ingest.particulars import particulars

FORMAT, LIBRARY = "HTML", "trafilatura"


def read(given: Given) -> Iterator[Arrival | InputError]:
    """Yield the one document. Raises an InputError when there is no article in it, or it is too large."""
    yield page_read(given.content(), name=given.name, location=given.location)


def page_read(raw: bytes, *, name: str, location: str, header: str | None = None) -> Arrival:
    """Return the document of a page under this name; `header` is the encoding that its server declares.

    Raises an InputError when there is no article in it, or it cannot be read within bounds.
    """
    found = bounded(partial(page, header=header), raw, location=location)
    made = making(FORMAT, raw, LIBRARY)
    document = particulars(found).on(Document(name=name, text=found["text"], made=made))
    notes = tuple(f"{location}: {note}" for note in found["notes"])
    return Arrival(document=document, location=location, notes=notes)
