"""A page as it came, and how what a server packed is unpacked within bounds."""

from __future__ import annotations

import datetime
import hashlib
import zlib
from typing import Final, NamedTuple

from verifier.fetch.refusal import Refusal

Headers = tuple[tuple[str, str], ...]

PACKINGS: Final = "gzip, deflate"
"""What we say that we can unpack."""

CHUNK: Final = 1 << 16
MEMBER: Final = b"\x1f\x8b"
RATIO: Final = 200
"""How many times larger than it came a page may be; text is packed to a tenth."""

SMALL: Final = 1_000_000
"""Bytes up to which no ratio is looked at: they harm nobody."""

REMEDY: Final = "split it, or raise --max-size"
BOMB: Final = "it is no article"


class Known(NamedTuple):
    """What is known of a page from before, so that it is sent only when it has changed."""

    answered: str
    etag: str | None
    modified: str | None


class Page(NamedTuple):
    """An answer: the address asked and that which answered, when, its headers, and the page.

    `sent` are the bytes as they came, `body` the page unpacked; both are empty where `status` is 304.
    """

    asked: str
    answered: str
    at: datetime.datetime
    status: int
    headers: Headers
    sent: bytes
    body: bytes

    def header(self, name: str) -> str | None:
        """Return the first header of this name, None where there is none."""
        return header(self.headers, name)

    @property
    def sha256(self) -> str:
        """The digest of the page, in hexadecimal."""
        return hashlib.sha256(self.body).hexdigest()


def header(headers: Headers, name: str) -> str | None:
    """Return the first header of this name, None where there is none."""
    return next((value for key, value in headers if key.lower() == name), None)


def unpacked(headers: Headers, sent: bytes, *, limit: int) -> bytes:
    """Return the page in what was sent.

    Raises Refusal when it is packed in a way that was not asked for, damaged, larger than the limit, or so
    much larger than what was sent that it is no page but a trap.
    """
    packing = (header(headers, "content-encoding") or "identity").strip().lower()
    if packing == "identity":
        return sent
    if packing not in ("gzip", "x-gzip", "deflate"):
        shown = "".join(sign for sign in packing[:40] if sign.isprintable())
        raise Refusal(f"it is packed as {shown}, which was not asked for", "save the page as a file")
    try:
        return _unpacked(sent, packing, limit)
    except zlib.error:
        raise Refusal(f"it is marked as {packing} and is not", "save the page as a file") from None


def _unpacked(sent: bytes, packing: str, limit: int) -> bytes:
    page, at, going = bytearray(), 0, bool(sent)
    while going:
        machine = zlib.decompressobj(_window(sent[at : at + 1], packing))
        while not machine.eof:
            piece = sent[at : at + CHUNK]
            page += machine.decompress(piece, CHUNK) if piece else machine.flush()
            if not piece and not machine.eof:
                raise Refusal("it breaks off before its end", "try again later", passing=True)
            at += len(piece) - len(machine.unused_data) - len(machine.unconsumed_tail)
            _within(len(page), at, limit)
        going = sent.startswith(MEMBER, at)  # a file of gzip may have several members
    return bytes(page)


def _window(sent: bytes, packing: str) -> int:
    """How zlib is told what comes: gzip or zlib; some servers send deflate without either."""
    bare = packing == "deflate" and sent[:1] and sent[0] & 0x0F != 8
    return -zlib.MAX_WBITS if bare else zlib.MAX_WBITS + 32


def _within(size: int, taken: int, limit: int) -> None:
    if size > limit:
        raise Refusal(f"too large: more than {limit:,} bytes unpacked", REMEDY)
    if size > max(SMALL, RATIO * taken):
        raise Refusal(f"it unpacks to more than {RATIO} times what was sent", BOMB)
