"""EML and mbox: a mail as a document, and each file that hangs on it and can be read as one more."""

from __future__ import annotations

import datetime
import email.utils
import io
import mimetypes
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Any

from claims.document import Document
from verifier.errors import EmptyInput, InputError
from verifier.ingest.bounded import bounded
from verifier.ingest.charset import markup
from verifier.ingest.decode import Decoded
from verifier.ingest.given import Arrival, Given, too_large
from verifier.ingest.html.reader import page_read
from verifier.ingest.mail.body import Body, own_words, unfolded
from verifier.ingest.mail.message import found
from verifier.ingest.making import made_by_python
from verifier.ingest.members import DEEPEST, Passed, member, plain_name, with_note
from verifier.ingest.particulars import line

SECONDS = 20.0
TRIFLE = 80
"""Letters up to which a plain body beside one of HTML only says that there is one."""


def read(given: Given) -> Iterator[Arrival | InputError]:
    """Yield the mail, then the documents that hang on it; what hangs there unread is told.

    Raises an InputError when it is no mail, past the bounds, or has no words and nothing that can be read.
    """
    raw = given.content()
    message = bounded(found, raw, location=given.location, seconds=SECONDS)
    passed = Passed()
    yield from with_note(_arriving(given, raw, message, passed), passed, given)


def read_mbox(given: Given) -> Iterator[Arrival | InputError]:
    """Yield the mails of a file that holds many, each under its number, one at a time.

    Raises InputError when it holds none.
    """
    count = 0
    for count, raw in enumerate(_mails(given), start=1):
        if len(raw) > given.limit:
            yield too_large(f"{given.location}/{count}.eml", given.limit)
        else:
            yield from member(given, f"{count}.eml", io.BytesIO(raw))
    if not count:
        raise EmptyInput(given.location, "there is no mail in it", "a mail begins with a line “From …”")


def _mails(given: Given) -> Iterator[bytes]:
    """Yield each mail; of one past the limit no more than shows that."""
    mail, blank, inside = bytearray(), True, False
    while row := given.file.readline(given.limit):
        if blank and row.startswith(b"From "):
            if inside:
                yield bytes(mail)
            mail, inside = bytearray(), True
        elif inside and len(mail) <= given.limit:
            # A line of the mail that begins like that was given a mark.
            mail += row[1:] if row.lstrip(b">").startswith(b"From ") and row.startswith(b">") else row
        blank = not row.strip()
    if inside:
        yield bytes(mail)


def _arriving(
    given: Given, raw: bytes, message: dict[str, Any], passed: Passed
) -> Iterator[Arrival | InputError]:
    fields, arrival = message["fields"], None
    try:
        arrival = _mail(given, message)
    except InputError as error:  # what hangs on it may be read
        yield error
    if arrival is not None:
        document = arrival.document.model_copy(
            update={
                "name": given.name,
                "title": line(fields["subject"]) or arrival.document.title,
                "byline": line(fields["from"]),
                "published": _day(fields["date"]),
                "made": made_by_python("EML", raw),
            }
        )
        yield arrival.model_copy(update={"document": document, "location": given.location})
    yield from _hanging(given, message["files"], passed)


def _mail(given: Given, message: dict[str, Any]) -> Arrival | None:
    """Return the words of a mail, None where it has none."""
    decoded = [_text(body, given.location) for body in message["plain"] if body[0].strip()]
    plain = "\n\n".join(each.text for each in decoded)
    page = _of_html(given, message["html"]) if len(plain.strip()) < TRIFLE else None
    if page is not None:
        return page
    if not plain.strip():
        return None
    body = own_words(plain)
    document = Document(name=given.name, text=body.words)
    left = (*filter(None, (each.note for each in decoded)), *_left(body))
    return Arrival(document=document, location=given.location).noted(
        *(f"{given.location}: {n}" for n in left)
    )


def _text(body: Sequence[Any], location: str) -> Decoded:
    """Return the words of a body in letters, as its encoding says or, where it does not fit, as they look."""
    raw, charset, flowed, tight = body
    found = markup(raw, location=location, header=charset)
    text = found.text.replace("\r\n", "\n").replace("\0", "\ufffd")
    return Decoded(unfolded(text, tight=tight) if flowed else text, found.note)


def _of_html(given: Given, bodies: Sequence[Sequence[Any]]) -> Arrival | None:
    """Return what the reader of pages finds in the first body of HTML, None where there is nothing."""
    if not bodies:
        return None
    raw, charset, *_ = bodies[0]
    try:
        return page_read(raw, name=given.name, location=given.location, header=charset)
    except EmptyInput:
        return None


def _left(body: Body) -> Iterator[str]:
    for count, what in ((body.quoted, "quoted lines"), (body.signed, "lines of the signature")):
        if count:
            yield f"left out: {count} {what if count > 1 else what.replace('lines', 'line')}"


def _hanging(given: Given, files: Sequence[Sequence[Any]], passed: Passed) -> Iterator[Arrival | InputError]:
    from verifier.ingest.registry import readable

    for number, (called, kind, raw) in enumerate(files, start=1):
        name = plain_name(called)
        if kind == "message/rfc822":
            name = f"{name.removesuffix('.eml') or number}.eml"
        elif not name:
            name = f"{number}{mimetypes.guess_extension(kind) or ''}"
        if readable(PurePosixPath(name)) and given.depth < DEEPEST:
            yield from member(given, name, io.BytesIO(raw))
        else:
            passed.names.append(name)


def _day(field: str) -> datetime.date | None:
    """Return the day of a mail, as its sender's clock had it."""
    try:
        return email.utils.parsedate_to_datetime(field).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
