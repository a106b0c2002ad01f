"""Pages kept as evidence, in WARC records that say from where and when they are."""

from __future__ import annotations

import datetime
import hashlib
import io
import mimetypes
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from verifier.errors import MissingInput, StoreError
from verifier.store.files import LARGEST, folder, keep

if TYPE_CHECKING:
    from warcio.warcwriter import WARCWriter

UNTYPED = "application/octet-stream"
TAKEN_APART: Final = "transfer-encoding"
"""A header that no longer holds of a page once its chunks are put together."""

Headers = tuple[tuple[str, str], ...]
Answer = tuple[Headers, bytes]
"""What a server said of a page, and what it sent."""


def archive(store: Path, file: Path, *, url: str, at: datetime.datetime) -> str:
    """Return the SHA-256 of a WARC file that holds a saved page, once it lies beside the store.

    Its one record is of the type "resource" (ISO 28500:2017, 6.4), with the address, the time and the digest
    of the page. Raises as `keep` does.
    """
    try:
        size = file.stat().st_size
        if not file.is_file() or size > LARGEST:
            return keep(store, file)  # says why it is none that can be kept
        page = file.open("rb")
    except OSError as error:
        raise MissingInput(str(file), (error.strerror or str(error)).lower(), "check the path") from error
    with page, _coming() as record:
        with record.open("wb") as out:
            writer = _writer(out)
            writer.write_record(
                writer.create_warc_record(
                    url,
                    "resource",
                    payload=page,
                    length=size,
                    warc_content_type=mimetypes.guess_type(file.name)[0] or UNTYPED,
                    warc_headers_dict={"WARC-Date": _date(at)},
                )
            )
        return keep(store, record)


def archive_answer(
    store: Path, content: bytes, *, url: str, at: datetime.datetime, status: int, headers: Headers
) -> str:
    """Return the SHA-256 of a WARC file that holds what a server answered, once it lies beside the store.

    Its one record is of the type "response" (ISO 28500:2017, 6.3), with the content as it was sent, but for
    chunks, which are put together. Raises as `keep` does.
    """
    from warcio.statusandheaders import StatusAndHeaders

    said = [(f"X-Archive-Orig-{k}" if k.lower() == TAKEN_APART else k, v) for k, v in headers]
    with _coming() as record:
        with record.open("wb") as out:
            writer = _writer(out)
            writer.write_record(
                writer.create_warc_record(
                    url,
                    "response",
                    payload=io.BytesIO(content),
                    length=len(content),
                    http_headers=StatusAndHeaders(str(status), said, protocol="HTTP/1.1"),
                    warc_headers_dict={"WARC-Date": _date(at)},
                )
            )
        return keep(store, record)


def archived_answer(store: Path, digest: str) -> Answer | None:
    """Return the headers and the content of an answer that is kept, None when its file is not as it was."""
    from warcio.archiveiterator import ArchiveIterator

    try:
        content = (folder(store) / digest).read_bytes()
    except OSError:
        return None
    if hashlib.sha256(content).hexdigest() != digest:
        return None
    for record in ArchiveIterator(io.BytesIO(content)):
        if record.rec_type == "response":
            headers = tuple((str(key), str(value)) for key, value in record.http_headers.headers)
            return headers, bytes(record.raw_stream.read())
    return None


@contextmanager
def _coming() -> Iterator[Path]:
    """A file for a record on its way, gone in the end. Raises StoreError when it cannot be written."""
    try:
        with tempfile.TemporaryDirectory() as room:
            yield Path(room, "record.warc")
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise StoreError(
            f"{tempfile.gettempdir()}: no record can be written there: {why}; make room"
        ) from error


def _writer(out: object) -> WARCWriter:
    from warcio.warcwriter import WARCWriter

    return WARCWriter(out, gzip=False)


def _date(at: datetime.datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
