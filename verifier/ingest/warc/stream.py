"""A file of gzip members, or of none, as one stream that can be taken up again behind what is broken."""

from __future__ import annotations

import zlib
from typing import IO, Final

MEMBER: Final = b"\x1f\x8b\x08"
"""What a member of gzip begins with."""

RECORD: Final = b"WARC/1."
CHUNK = 1 << 16
WBITS = 31
"""Of zlib: a gzip member, with its header and checksum."""


class Broken(Exception):
    """What is read does not hold together from here on; `str()` says how."""


class Stream:
    """The bytes in a file, inflated where it is of gzip members; never more than is asked for is held."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._raw = file.read(CHUNK)
        self._gzip = self._raw.startswith(MEMBER[:2])
        self._inflate = zlib.decompressobj(WBITS)
        self._held = b""
        self._begun = False  # whether a member is inflated in part

    def read(self, size: int) -> bytes:
        """Return so many bytes, or fewer at the end. Raises Broken where they cannot be inflated."""
        parts: list[bytes] = []
        while size > 0 and (part := self._held or self._more()):
            parts.append(part[:size])
            self._held = part[size:]
            size -= len(parts[-1])
        return b"".join(parts)

    def line(self, limit: int) -> bytes:
        """Return a line with its end, b"" at the end. Raises Broken when it is longer than the limit."""
        line = b""
        while b"\n" not in line:
            if len(line) > limit:
                raise Broken(f"a line of its header is longer than {limit:,} bytes")
            more = self._held or self._more()
            if not more:
                return line
            line, self._held = line + more[: limit + 1], more[limit + 1 :]
        line, end, rest = line.partition(b"\n")
        self._held = rest + self._held
        return line + end

    def skip(self, size: int) -> None:
        """Pass over so many bytes."""
        while size > 0 and (part := self.read(min(size, CHUNK))):
            size -= len(part)

    def give_back(self, read: bytes) -> None:
        """Take back bytes that were just read."""
        self._held = read + self._held

    def resume(self) -> bool:
        """Go on at the next member, or the next record where there are none; return whether there is one."""
        if self._gzip:
            self._held = b""
            self._inflate, self._begun = zlib.decompressobj(WBITS), False
            self._raw = self._found(MEMBER, self._raw)
            return bool(self._raw)
        held = self._found(b"\n" + RECORD, self._held + self._raw)
        self._held, self._raw = held[1:], b""
        return bool(held)

    def _found(self, sign: bytes, held: bytes) -> bytes:
        """The bytes from the next place on that begins so, b"" where there is none."""
        while (at := held.find(sign)) < 0:
            more = self._file.read(CHUNK)
            if not more:
                return b""
            held = held[-len(sign) :] + more
        return held[at:]

    def _more(self) -> bytes:
        """The next bytes, b"" at the end."""
        while True:
            if not self._raw:
                self._raw = self._file.read(CHUNK)
            if not self._gzip or not self._raw:
                raw, self._raw = self._raw, b""
                if self._gzip and self._begun:
                    raise Broken("it ends within a record")
                return raw
            if self._inflate.eof or not self._begun:
                # Some writers fill up with zeros between members.
                self._raw = self._raw.lstrip(b"\0")
                if not self._raw:
                    continue
                self._inflate = zlib.decompressobj(WBITS)
            try:
                part = self._inflate.decompress(self._raw, CHUNK)
            except zlib.error as error:
                if not self._begun:
                    self._raw = self._raw[1:]  # it only looks like a member
                raise Broken(f"it cannot be inflated: {str(error).rpartition(': ')[2]}") from None
            self._begun = not self._inflate.eof
            self._raw = self._inflate.unused_data if self._inflate.eof else self._inflate.unconsumed_tail
            if part:
                return part
