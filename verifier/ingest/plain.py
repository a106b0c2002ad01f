"""Plain text: one document a file, verbatim."""

from __future__ import annotations

from collections.abc import Iterator

from claims.document import Document
from verifier.errors import InputError
from verifier.ingest.charset import markup
from verifier.ingest.decode import decode
from verifier.ingest.given import Arrival, Given


def read(given: Given) -> Iterator[Arrival | InputError]:
    """Yield the one document. Raises an InputError when it is empty, too large or no text."""
    raw = given.content()
    decoded = decode(raw, location=given.location)
    if decoded.note and given.charset:
        decoded = markup(raw, location=given.location, header=given.charset)
    notes = () if decoded.note is None else (f"{given.location}: {decoded.note}",)
    document = Document(name=given.name, text=decoded.text)
    yield Arrival(document=document, location=given.location, notes=notes)
