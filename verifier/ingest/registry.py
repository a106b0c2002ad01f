"""The formats that can be read: one entry each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from verifier.errors import InputError
from verifier.ingest import feed, jsonlines, markdown, plain
from verifier.ingest.given import Arrival, Given
from verifier.ingest.html import reader as html
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
HTML = Reader("HTML", (".html", ".htm", ".xhtml"), html.read)
WARC = Reader("WARC", (".warc", ".warc.gz"), warc.read, many=True)
FEED = Reader("RSS or Atom", (".rss", ".atom", ".rdf", ".xml"), feed.read, many=True)
READERS = (PLAIN, Reader("Markdown", (".md", ".markdown"), markdown.read), JSON_LINES, HTML, WARC, FEED)

OUR_REPORTS = ".report.html"
"""What `verifier check` writes into the folder where it stands is no article of that folder."""

SIGNS = (
    (b"{", JSON_LINES),
    (b"<!doctype html", HTML),
    (b"<html", HTML),
    (b"warc/1.", WARC),
    (b"<rss", FEED),
    (b"<feed", FEED),
    (b"<rdf:rdf", FEED),
    (b"<?xml", FEED),
)
"""What a stream begins with, in small letters, that has no name to tell its format by."""

BY_SUFFIX = {suffix: reader for reader in READERS for suffix in reader.suffixes}


def reader_for(path: PurePath) -> Reader:
    """Return the reader of a file that somebody named; one with an unknown suffix is taken for plain text."""
    return _by_name(path.name) or PLAIN


def readable(path: PurePath) -> bool:
    """Return whether a file that was only found in a folder is taken for an article."""
    return _by_name(path.name) is not None and not path.name.endswith(OUR_REPORTS)


def _by_name(name: str) -> Reader | None:
    """The reader of the longest suffix that a name ends in, where something stands before it."""
    dots = (at for at, letter in enumerate(name) if letter == "." and at)
    return next((reader for at in dots if (reader := BY_SUFFIX.get(name[at:].lower()))), None)
