"""A crawl becomes a document for each of its pages, and what is broken in it costs only itself."""

from __future__ import annotations

import gzip
import hashlib
import io
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from claims.document import Document
from tests.ingest.pages import PARAGRAPHS, TITLE, page
from verifier.errors import BadRecord, EmptyInput, EncodingError, InputError, TooLarge
from verifier.ingest import Arrival
from verifier.ingest.warc.page import page as page_of
from verifier.ingest.warc.records import Fault, Response, responses
from verifier.ingest.warc.stream import Stream

Arrive = Callable[..., list[Arrival | InputError]]
Read = Callable[..., list[Document | InputError]]
Write = Callable[[str, bytes | str], Path]

LIMIT = 1_000_000
HTML = ("Content-Type", "text/html; charset=utf-8")


def record(
    content: bytes, *headers: tuple[str, str], address: str = "https://example.org/a", status: str = "200 OK",
    kind: str = "response", gzipped: bool = True,
) -> bytes:  # fmt: skip
    fields = "".join(f"{name}: {value}\r\n" for name, value in headers or [HTML])
    block = f"HTTP/1.1 {status}\r\n{fields}\r\n".encode() + content
    header = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2023-10-31T09:00:00Z\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    whole = header.encode() + block + b"\r\n\r\n"
    return gzip.compress(whole) if gzipped else whole


ONE = record(page().encode())
TWO = record(page(title="Ten boats sank in the harbour of Costa").encode(), address="https://example.org/b")


def test_our_crawl_is_one_for_others_too() -> None:
    (found,) = ArchiveIterator(io.BytesIO(ONE))
    assert found.rec_headers.get_header("WARC-Target-URI") == "https://example.org/a"
    assert found.http_headers.get_statuscode() == "200"


@pytest.mark.parametrize("gzipped", [True, False])
def test_each_page_is_a_document_named_by_its_address(gzipped: bool, read: Read, write: Write) -> None:
    content = page().encode()
    crawl = b"".join(
        record(content, address=f"https://example.org/{number}", gzipped=gzipped) for number in range(3)
    )
    found = read(write("crawl.warc.gz" if gzipped else "crawl.warc", crawl), limit=LIMIT)
    assert [document.name for document in found] == [f"https://example.org/{number}" for number in range(3)]
    document = found[0]
    assert isinstance(document, Document)
    assert document.text == "\n\n".join([TITLE, *PARAGRAPHS])
    assert str(document.published) == "2023-10-30"
    assert document.url == "https://northernpost.example/world/ambassador"
    assert document.made is not None and document.made.sha256 == hashlib.sha256(content).hexdigest()


def test_a_page_that_names_no_address_is_known_by_that_it_was_fetched_from(read: Read, write: Write) -> None:
    content = page().replace('<link rel="canonical"', "<link").encode()
    (document,) = read(write("crawl.warc.gz", record(content)), limit=LIMIT)
    assert isinstance(document, Document)
    assert document.url == "https://example.org/a"


def test_a_page_that_was_fetched_more_than_once_is_as_many_documents(read: Read, write: Write) -> None:
    found = read(write("crawl.warc.gz", ONE + ONE + ONE), limit=LIMIT)
    assert [document.name for document in found] == [
        "https://example.org/a", "https://example.org/a (2023-10-31T09:00:00Z)",
        "https://example.org/a (2023-10-31T09:00:00Z) (2)",
    ]  # fmt: skip


def test_what_is_no_page_is_passed_over(read: Read, write: Write) -> None:
    crawl = [
        record(b"", ("User-Agent", "x"), kind="request", status="GET / HTTP/1.1"),
        record(page().encode(), HTML, status="404 Not Found"),
        record(b"", ("Location", "/b"), HTML, status="301 Moved"),
        record(b"\x89PNG" * 50_000, ("Content-Type", "image/png")),
        record(b"{}", ("Content-Type", "application/json")),
        TWO,
    ]
    found = read(write("crawl.warc.gz", b"".join(crawl)), limit=LIMIT)
    assert [document.name for document in found] == ["https://example.org/b"]


@pytest.mark.parametrize(
    ("content", "headers"),
    [
        (gzip.compress(page().encode(), mtime=0), [HTML, ("Content-Encoding", "gzip")]),
        (zlib.compress(page().encode()), [HTML, ("Content-Encoding", "deflate")]),
        (
            b"%x\r\n%b\r\n0\r\n\r\n" % (len(page().encode()), page().encode()),
            [HTML, ("Transfer-Encoding", "chunked")],
        ),
        # Crawlers that store what they decoded leave the header as it was.
        (page().encode(), [HTML, ("Content-Encoding", "gzip")]),
        (page(charset="").encode("cp1252"), [("Content-Type", "text/html; charset=windows-1252")]),
    ],
)
def test_what_was_encoded_for_the_way_is_decoded(
    content: bytes, headers: list[tuple[str, str]], read: Read, write: Write
) -> None:
    crawl = record(content, *headers)
    (document,) = read(write("crawl.warc.gz", crawl), limit=LIMIT)
    assert isinstance(document, Document)
    assert document.text == "\n\n".join([TITLE, *PARAGRAPHS])
    # The same without a process beside this one, where coverage and debuggers see it.
    (found,) = responses(Stream(io.BytesIO(crawl)), limit=LIMIT)
    assert isinstance(found, Response)
    assert page_of(found.raw)["text"] == document.text


@pytest.mark.parametrize(
    ("broken", "error", "line"),
    [
        (record(b"<html></html>"), EmptyInput, "https://example.org/a: there is no article in this page; "),
        (
            record(b"\x8b\x03" * 500, HTML, ("Content-Encoding", "br")),
            EncodingError,
            "https://example.org/a: it is encoded as br, and cannot be decoded",
        ),
        (
            record(b"<p>" + b"x" * 1_200_000),
            TooLarge,
            "https://example.org/a: too large: more than 1 MB in one ",
        ),
        (
            record(gzip.compress(b"<p>" + b"x" * 30_000_000, mtime=0), HTML, ("Content-Encoding", "gzip")),
            TooLarge,
            "https://example.org/a: too large: more than 1 MB in one document; split it, or raise --max-size",
        ),
        (ONE[:900] + b"\0" * 60 + ONE[960:], BadRecord, "record 1: it cannot be inflated: "),
        (ONE[:400], BadRecord, "record 1: it cannot be inflated: "),
        (ONE[:30] + bytes(50) + ONE[80:], BadRecord, "record 1: it cannot be inflated: "),
        (
            gzip.compress(b"no record\r\n\r\n", mtime=0),
            BadRecord,
            "record 1: no record begins where one should",
        ),
        (
            gzip.compress(b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", mtime=0),
            BadRecord,
            "record 1: it does not say how long",
        ),
        (
            gzip.compress(b"WARC/1.0\r\nContent-Length: 9" + b"9" * 12 + b"\r\n\r\n", mtime=0),
            BadRecord,
            "record 1: it is too large to be passed over",
        ),
        (
            gzip.compress(b"WARC/1.0\r\nX: " + b"x" * 50_000_000, mtime=0),
            BadRecord,
            "record 1: a line of its header is longer than 16,384 bytes",
        ),
        (
            gzip.compress(b"WARC/1.0\r\n" + b"X: y\r\n" * 100_000, mtime=0),
            BadRecord,
            "record 1: its header has more than 500 lines",
        ),
    ],
)
def test_a_broken_record_is_one_line_and_the_next_is_read(
    broken: bytes, error: type[InputError], line: str, read: Read, write: Write
) -> None:
    failed, document = read(write("crawl.warc.gz", broken + TWO), limit=LIMIT)
    assert type(failed) is error
    assert line in str(failed)
    assert document.name == "https://example.org/b"


def test_a_crawl_that_ends_in_the_middle_keeps_what_came_before(read: Read, write: Write) -> None:
    document, failed = read(write("crawl.warc.gz", ONE + TWO[:500]), limit=LIMIT)
    assert isinstance(document, Document)
    assert str(failed).endswith(
        "record 2: it ends within a record; what follows is read on where a record begins"
    )


def test_a_broken_record_of_a_crawl_that_is_not_compressed_costs_only_itself(
    read: Read, write: Write
) -> None:
    plain = [record(page().encode(), address=f"https://example.org/{n}", gzipped=False) for n in range(3)]
    plain[1] = plain[1].replace(b"Content-Length: ", b"Content-Length: x")
    found = read(write("crawl.warc", b"".join(plain)), limit=LIMIT)
    assert [type(each).__name__ for each in found] == ["Document", "BadRecord", "Document"]


def test_a_file_that_is_no_crawl_is_one_line(read: Read, write: Write) -> None:
    (failed,) = read(write("crawl.warc.gz", b"The minister said no."), limit=LIMIT)
    assert "record 1: no record begins where one should" in str(failed)


@given(st.data())
def test_whatever_is_changed_ends_in_pages_and_faults(data: st.DataObject) -> None:
    crawl = bytearray(ONE + TWO)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(crawl) - 1))
        crawl[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=20))
    found = list(responses(Stream(io.BytesIO(bytes(crawl))), limit=LIMIT))
    assert all(isinstance(each, (Response, Fault)) for each in found)


class Endless(io.BytesIO):
    """A stream that gives one record after another, and counts what was taken of it."""

    def __init__(self) -> None:
        super().__init__()
        self.taken = 0
        self._records = self._all()

    def _all(self) -> Iterator[int]:
        while True:
            yield from ONE

    def read(self, size: int | None = -1) -> bytes:
        size = size or 0
        self.taken += size
        return bytes(next(self._records) for _ in range(size))


def test_no_more_of_a_crawl_is_read_than_a_page_needs() -> None:
    file = Endless()
    found = responses(Stream(file), limit=LIMIT)
    assert isinstance(next(found), Response)
    assert file.taken < 200_000
