"""The formats that can be read: one entry each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import IO

from verifier.errors import EmptyInput, InputError
from verifier.ingest import archive, feed, jsonlines, markdown, parquet, plain, squeezed
from verifier.ingest.docx import reader as docx
from verifier.ingest.given import Arrival, Given
from verifier.ingest.html import reader as html
from verifier.ingest.mail import reader as mail
from verifier.ingest.pdf import reader as pdf
from verifier.ingest.sniffed import head_of, likely, surely
from verifier.ingest.warc import reader as warc


@dataclass(frozen=True)
class Reader:
    """How one format is read: the suffixes of its files, and the function from a file to its documents.

    `many` says that one file holds many documents. A reader yields an InputError for what is wrong with
    one document of many, and raises one when nothing of the file can be read.
    """

    format: str
    suffixes: tuple[str, ...]
    read: Callable[[Given], Iterator[Arrival | InputError]]
    many: bool = False


PLAIN = Reader("plain text", (".txt", ".text"), plain.read)
JSON_LINES = Reader("JSON lines", (".jsonl", ".ndjson"), jsonlines.read, many=True)
PDF = Reader("PDF", (".pdf",), pdf.read)
HTML = Reader("HTML", (".html", ".htm", ".xhtml"), html.read)
DOCX = Reader("DOCX", (".docx",), docx.read)
ZIP = Reader("zip", (".zip",), archive.read_zip, many=True)
WARC = Reader("WARC", (".warc", ".warc.gz"), warc.read, many=True)
FEED = Reader("RSS or Atom", (".rss", ".atom", ".rdf", ".xml"), feed.read, many=True)
PARQUET = Reader("Parquet", (".parquet", ".parq", ".pq"), parquet.read, many=True)
MARKDOWN = Reader("Markdown", (".md", ".markdown"), markdown.read)
READERS = (
    PLAIN, MARKDOWN, JSON_LINES, PARQUET, HTML, WARC, PDF, DOCX, FEED,
    Reader("EML", (".eml",), mail.read, many=True),
    Reader("mbox", (".mbox",), mail.read_mbox, many=True),
    ZIP,
    Reader("tar", (".tar",), archive.read_tar, many=True),
    Reader("compressed", squeezed.SUFFIXES, squeezed.read, many=True),
)  # fmt: skip

OUR_REPORTS = ".report.html"
"""What `verifier check` writes into the folder where it stands is no article of that folder."""

OUR_PARTS = re.compile(
    r"(?:.*/)?(?:documents|claims|measurements)/part-\d{6,}\.parquet", re.ASCII | re.DOTALL
)
"""Nor is what `verifier extract --parquet` writes into one."""

NAMED_SO = {
    PLAIN: (PLAIN,),
    MARKDOWN: (MARKDOWN,),
    HTML: (HTML, FEED),
    DOCX: (DOCX, ZIP),
    PDF: (PDF,),
}
"""What a file of such a name may be; one that begins otherwise is read as what it is. Others are as named."""

BY_SUFFIX = {suffix: reader for reader in READERS for suffix in reader.suffixes}


def reader_for(path: PurePath) -> Reader:
    """Return the reader of a file that somebody named; one with an unknown suffix is taken for plain text."""
    return _by_name(path.name) or PLAIN


def reader_of(path: PurePath | None, file: IO[bytes], *, location: str) -> tuple[Reader, tuple[str, ...]]:
    """Return the reader of a file, by its suffix or by how it begins, and a note where the two differ.

    A name of plain text does not make text of a PDF, an archive or a page; None is a stream without a name.
    Raises EmptyInput for a file without a byte.
    """
    head = head_of(file)
    if head == b"":
        raise EmptyInput(location, "the file is empty", "give a file with an article")
    if path is None or _by_name(path.name) is None:
        return BY_SUFFIX.get(likely(head or b"") or "", PLAIN), ()
    named = reader_for(path)
    meant = BY_SUFFIX.get(surely(head or b"") or "", named)
    if named not in NAMED_SO or meant in NAMED_SO[named]:
        return named, _like_mail(head or b"", location) if named in (PLAIN, HTML) else ()
    return meant, (
        f"{location}: its name says {named.format}, and it is read as the {meant.format} that it is",
    )


def _like_mail(head: bytes, location: str) -> tuple[str, ...]:
    if likely(head) not in (".eml", ".mbox"):
        return ()
    return (f"{location}: it begins as mail does, and is read with its head; call it .eml if it is one",)


def readable(path: PurePath) -> bool:
    """Return whether a file that was only found in a folder is taken for an article."""
    ours = path.name.endswith(OUR_REPORTS) or OUR_PARTS.fullmatch(path.as_posix())
    return _by_name(path.name) is not None and not ours


def _by_name(name: str) -> Reader | None:
    """The reader of the longest suffix that a name ends in, where something stands before it."""
    dots = (at for at, letter in enumerate(name) if letter == "." and at)
    return next((reader for at in dots if (reader := BY_SUFFIX.get(name[at:].lower()))), None)
