"""Which reader a page from the web has: by what its server says that it is, its address, or how it begins."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote, urlsplit

from verifier.errors import BinaryInput
from verifier.ingest.given import Page
from verifier.ingest.registry import BY_SUFFIX, PLAIN, Reader

SUFFIXES: Final = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/rdf+xml": ".rss",
    "application/jsonl": ".jsonl",
    "application/x-ndjson": ".jsonl",
    "application/ndjson": ".jsonl",
    "application/vnd.apache.parquet": ".parquet",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "message/rfc822": ".eml",
    "application/warc": ".warc",
    "application/zip": ".zip",
}
"""By the media types of the web, the suffix of such files; which of these are read, the registry says."""

VAGUE: Final = frozenset(
    {
        "",
        "text/xml",
        "application/xml",
        "application/octet-stream",
        "binary/octet-stream",
        "application/x-gzip",
    }
)
"""What servers say of files that they know nothing of, and of XML of any kind."""

BEGINNINGS: Final = (
    (b"<!doctype html", ".html"),
    (b"<html", ".html"),
    (b"<rss", ".rss"),
    (b"<rdf:rdf", ".rss"),
    (b"<feed", ".atom"),
    (b"%pdf-", ".pdf"),
)
"""What stands near the beginning of a file, in small letters, and the suffix of such files."""

SAMPLE: Final = 1000

REMEDY: Final = "save its words as plain text"


def reader_of_page(page: Page, address: str) -> Reader:
    """Return the reader of a page. Raises BinaryInput that names the address when there is none."""
    media = (page.media or "").partition(";")[0].strip().lower()
    if media not in VAGUE:
        suffix = SUFFIXES.get(media)
        if suffix in BY_SUFFIX:
            return BY_SUFFIX[suffix]
        shown = "".join(sign for sign in media[:80] if sign.isprintable())
        raise BinaryInput(address, f"it is {shown}, which is not read", REMEDY)
    suffix = PurePosixPath(unquote(urlsplit(page.answered).path)).suffix.lower()
    return BY_SUFFIX.get(suffix) or BY_SUFFIX.get(_begins(page.body)) or PLAIN


def _begins(body: bytes) -> str:
    start = body[:SAMPLE].lower()
    return next((suffix for sign, suffix in BEGINNINGS if sign in start), "")
