"""The responses of a WARC file that hold pages, and what is broken among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verifier.ingest.warc.stream import RECORD, Broken, Stream

LINE, LINES = 16_384, 500
"""Bytes that a line of a record's header may have, and lines that it may have."""

HEADER = 65_536
"""Bytes in which the header of a response must end."""

SKIPPED = 2_000_000_000
"""Bytes of a record that is not wanted that are inflated to pass over it; what is larger is jumped."""

_PAGE = re.compile(
    rb"HTTP/[\d.]+ 200\b.*?\r?\ncontent-type:[ \t]*(?:text/html|application/xhtml\+xml)\b",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class Response:
    """A page as a server gave it: its address, when, and the response with its header, cut at the limit."""

    address: str
    at: str
    raw: bytes
    whole: bool = True


@dataclass(frozen=True)
class Fault:
    """A record that is broken: the number of it, and how."""

    number: int
    what: str


def responses(stream: Stream, *, limit: int) -> Iterator[Response | Fault]:
    """Yield the pages with status 200, and a fault for each stretch that is broken; pass over the rest.

    No more of a response is held than its header and the limit.
    """
    number, going = 0, True
    while going:
        number += 1
        try:
            header = _header(stream)
            if header is None:
                return
            yield from _page(stream, header, limit)
        except Broken as broken:
            yield Fault(number, str(broken))
            going = _taken_up(stream)


def _taken_up(stream: Stream) -> bool:
    """Whether a record begins somewhere behind what is broken; what only looks like a member is none."""
    while stream.resume():
        try:
            begins = stream.read(len(RECORD))
        except Broken:
            continue
        if begins == RECORD:
            stream.give_back(begins)
            return True
    return False


def _header(stream: Stream) -> dict[str, str] | None:
    """The header of the next record, its names in small letters, None at the end."""
    line = b"\n"
    while line and not line.strip():
        line = stream.line(LINE)
    if not line:
        return None
    if not line.startswith(RECORD):
        raise Broken("no record begins where one should")
    header: dict[str, str] = {}
    for _ in range(LINES):
        line = stream.line(LINE).strip()
        if not line:
            return header
        name, _, value = line.decode("utf-8", "replace").partition(":")
        header.setdefault(name.strip().lower(), value.strip())
    raise Broken(f"its header has more than {LINES} lines")


def _page(stream: Stream, header: dict[str, str], limit: int) -> Iterator[Response]:
    """Yield the response that follows a header if it is a page, and pass over what is left of the record."""
    length = header.get("content-length", "")
    if not re.fullmatch(r"\d{1,15}", length, re.ASCII):
        raise Broken("it does not say how long it is")
    left = int(length)
    if header.get("warc-type", "").lower() == "response":
        raw = _read(stream, min(left, HEADER))
        left -= len(raw)
        if _PAGE.match(raw.replace(b"\r\n\r\n", b"\n\n", 1).partition(b"\n\n")[0] + b"\n"):
            more = min(left, limit)
            raw, left = raw + _read(stream, more), left - more
            address = header.get("warc-target-uri", "").strip("<>")
            yield Response(address, header.get("warc-date", ""), raw, whole=not left)
    if left > SKIPPED:
        raise Broken("it is too large to be passed over")
    stream.skip(left)


def _read(stream: Stream, size: int) -> bytes:
    raw = stream.read(size)
    if len(raw) < size:
        raise Broken("it ends before the record does")
    return raw
