"""Files compressed by gzip, bzip2 or xz: unpacked while they are read, no further than is asked for."""

from __future__ import annotations

import bz2
import io
import lzma
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import IO, Any, Protocol

from verifier.errors import BinaryInput, InputError, TooLarge
from verifier.ingest.archive import MOST_UNPACKED, read_tar
from verifier.ingest.given import Arrival, Given, amount
from verifier.ingest.members import member, refuse_deep
from verifier.ingest.zips import FREE

MOST_RATIO = 200
"""How many times larger than packed; xz packs text, and the blocks of a tar file, better than zip does."""

MEMORY = 200_000_000
"""Bytes that xz may take; its files say how many they want."""

TAR = frozenset((".tgz", ".tbz2", ".tbz", ".txz"))
SUFFIXES = (".gz", ".bz2", ".xz", *sorted(TAR))

_CHUNK = 1 << 16


class _Machine(Protocol):
    """What unpacks one stream."""

    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, raw: bytes, most: int, /) -> bytes: ...


class _Gzip:
    """A stream of gzip, as the machines for the others are."""

    def __init__(self) -> None:
        self._machine = zlib.decompressobj(zlib.MAX_WBITS | 16)

    @property
    def eof(self) -> bool:
        return self._machine.eof

    @property
    def unused_data(self) -> bytes:
        return self._machine.unused_data

    def decompress(self, raw: bytes, most: int) -> bytes:
        return self._machine.decompress(self._machine.unconsumed_tail + raw, most)


def _xz() -> _Machine:
    return lzma.LZMADecompressor(memlimit=MEMORY)


MACHINES: tuple[tuple[bytes, Callable[[], _Machine]], ...] = (
    (b"\x1f\x8b", _Gzip),
    (b"BZh", bz2.BZ2Decompressor),
    (b"\xfd7zXZ\x00", _xz),
)
"""What unpacks a file, by how it begins."""


def read(given: Given) -> Iterator[Arrival | InputError]:
    """Yield the documents of the file that was compressed; `a.txt.gz` is read as `a.txt` is.

    Raises an InputError when it is not compressed in one of these ways, damaged, or unpacks to too much.
    """
    refuse_deep(given)
    head = given.file.read(6)
    machine = next((made for sign, made in MACHINES if head.startswith(sign)), None)
    if machine is None:
        raise BinaryInput(given.location, "it is not compressed by gzip, bzip2 or xz", "check its suffix")
    name = PurePosixPath(given.name.rsplit("/", 1)[-1])
    unpacked = io.BufferedReader(Unpacked(machine, head, given.file, given.location))
    if name.suffix.lower() in TAR or name.stem.lower().endswith(".tar"):
        yield from read_tar(
            Given(given.name, given.location, unpacked, given.limit, given.taken, given.depth)
        )
    else:
        yield from member(given, name.stem, unpacked)


class Unpacked(io.RawIOBase):
    """What a compressed file unpacks to, as a file to read.

    Reading raises BinaryInput where it is damaged, TooLarge where it has unpacked to too much.
    """

    def __init__(self, machine: Callable[[], _Machine], head: bytes, file: IO[bytes], location: str) -> None:
        self._new, self._machine, self._raw = machine, machine(), head
        self._file, self._location = file, location
        self._packed, self._unpacked = len(head), 0

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer as far as one step goes; 0 is the end."""
        try:
            words = self._step(len(buffer))
        except (zlib.error, lzma.LZMAError, OSError, EOFError, ValueError) as error:
            if "limit" in str(error):  # how xz says that it wants more
                what = f"too large: unpacking it takes more than {amount(MEMORY)} of memory"
                raise TooLarge(self._location, what, "unpack it and give the file") from None
            raise BinaryInput(self._location, "it is damaged", "fetch or save it again") from None
        self._unpacked += len(words)
        if self._unpacked > min(MOST_UNPACKED, max(FREE, MOST_RATIO * self._packed)):
            what = f"too large: {amount(self._packed)} of it unpack to more than {amount(self._unpacked)}"
            raise TooLarge(self._location, what, "ask who made it, or unpack it and give the files")
        buffer[: len(words)] = words
        return len(words)

    def _step(self, most: int) -> bytes:
        while True:
            if self._machine.eof:
                self._raw = self._machine.unused_data or self._more()
                # What stands behind the last stream is padding.
                if not self._raw.strip(b"\0"):
                    return b""
                self._machine = self._new()
            words = self._machine.decompress(self._raw, most)
            self._raw = b""
            if words:
                return words
            if not self._machine.eof:
                self._raw = self._more()
                if not self._raw:
                    raise EOFError

    def _more(self) -> bytes:
        raw = self._file.read(_CHUNK)
        self._packed += len(raw)
        return raw
