"""What a file is by how it begins, whatever its name says."""

from __future__ import annotations

import io
import re
import zipfile
from typing import IO

HEAD = 600
"""Bytes that tell."""

SURE: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%pdf-", ".pdf"),
    (0, b"pk\x03\x04", ".zip"),
    (0, b"pk\x05\x06", ".zip"),
    (0, b"\x1f\x8b\x08", ".gz"),
    (0, b"bzh", ".bz2"),
    (0, b"\xfd7zxz\x00", ".xz"),
    (257, b"ustar", ".tar"),
    (0, b"warc/1.", ".warc"),
    (0, b"par1\x15", ".parquet"),
    (0, b"<!doctype html", ".html"),
    (0, b"<html", ".html"),
    (0, b"<rss", ".rss"),
    (0, b"<feed", ".atom"),
    (0, b"<rdf:rdf", ".rdf"),
)
"""Where a sign stands that nothing else has, in small letters, and the suffix of the files that have it."""

_FIELD = re.compile(
    rb"^(From|To|Subject|Date|Message-ID|Return-Path|Received|MIME-Version|Content-Type|Delivered-To): ",
    re.IGNORECASE | re.MULTILINE,
)
_DECLARED = re.compile(rb"^(?:<\?xml[^>]*>|<!--.*?-->|\s)+", re.DOTALL)
_ANY_FIELD = re.compile(rb"(?:From [^\r\n]*\r?\n)?[A-Za-z-]{2,40}:[ \t]")
_LEAST = 3
"""Fields of its kind by which mail is told from an article that begins with a colon."""


def head_of(file: IO[bytes]) -> bytes | None:
    """Return how a file begins, which is still to be read; None of one that cannot be looked into."""
    if isinstance(file, io.BufferedReader | zipfile.ZipExtFile):
        return file.peek(HEAD)[:HEAD]
    if not isinstance(file, io.BytesIO):
        return None
    at = file.tell()
    head = file.read(HEAD)
    file.seek(at)
    return head


def surely(head: bytes) -> str | None:
    """Return the suffix of files that begin like this, where no text of an article does."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n").lower()
    start = _DECLARED.sub(b"", start)
    for at, sign, suffix in SURE:
        if (start if not at else head.lower())[at : at + len(sign)] == sign:
            return suffix
    return None


def likely(head: bytes) -> str | None:
    """Return the suffix of files that begin like this, where a text of an article hardly ever does."""
    if suffix := surely(head):
        return suffix
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"<?xml"):
        return ".xml"
    if start.startswith(b"{") and not start.startswith(b"{\\rtf"):
        return ".jsonl"
    fields = {found.lower() for found in _FIELD.findall(head)}
    if _ANY_FIELD.match(head) and len(fields) >= _LEAST:
        return ".mbox" if head.startswith(b"From ") else ".eml"
    return None
