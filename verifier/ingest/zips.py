"""Zip files from strangers: opened only when what they unpack to is within bounds."""

from __future__ import annotations

import struct
import zipfile
import zlib
from itertools import pairwise
from lzma import LZMAError
from typing import IO

from verifier.errors import BinaryInput, TooLarge
from verifier.ingest.given import amount

MOST_MEMBERS = 10_000
MOST_RATIO = 100
"""How many times larger than packed; text is rarely ten times as large."""

FREE = 1_000_000
"""Bytes up to which nobody asks for the ratio."""

BROKEN = (
    zipfile.BadZipFile, zlib.error, LZMAError, struct.error,
    EOFError, NotImplementedError, OSError, RuntimeError, ValueError,
)  # fmt: skip
"""What a zip file that is damaged, or made by nobody's program, fails with."""

_MEMBER = b"PK\x01\x02"
_CHUNK = 1 << 20
_LOCKED = 0x1


def opened(file: IO[bytes], *, location: str, most: int) -> zipfile.ZipFile:
    """Return the zip file in these bytes, once it is known that its members unpack to no more than `most`.

    Raises BinaryInput when it is no whole zip file or its members overlap, TooLarge when there are too many
    or they unpack to too much.
    """
    # Its list is read whole when it is opened.
    if _members(file) > 2 * MOST_MEMBERS:
        raise _too_many(location)
    try:
        archive = zipfile.ZipFile(file)
    except BROKEN:
        raise BinaryInput(location, "it is no whole zip file", "fetch or save it again") from None
    parts = archive.infolist()
    if len(parts) > MOST_MEMBERS:
        raise _too_many(location)
    _refuse_overlaps(parts, location)
    unpacked = sum(part.file_size for part in parts)
    if unpacked > most or unpacked > max(FREE, MOST_RATIO * file.seek(0, 2)):
        what = f"too large: it unpacks to {amount(unpacked)}"
        raise TooLarge(location, what, "ask who made it, or unpack it and give the files")
    return archive


def swollen(part: zipfile.ZipInfo) -> bool:
    """Return whether a member unpacks to more than text ever does."""
    return part.file_size > max(FREE, MOST_RATIO * part.compress_size)


def locked(part: zipfile.ZipInfo) -> bool:
    """Return whether a password locks a member."""
    return bool(part.flag_bits & _LOCKED)


def _members(file: IO[bytes]) -> int:
    count, before = 0, b""
    file.seek(0)
    while chunk := file.read(_CHUNK):
        count += (before + chunk).count(_MEMBER)
        before = chunk[1 - len(_MEMBER) :]
    return count


def _refuse_overlaps(parts: list[zipfile.ZipInfo], location: str) -> None:
    """Members that share bytes unpack to more than anybody packed."""
    placed = sorted((part.header_offset, part.compress_size) for part in parts)
    for (start, size), (after, _) in pairwise(placed):
        if start + size > after:
            raise BinaryInput(location, "its members overlap, which no program packs", "ask who made it")


def _too_many(location: str) -> TooLarge:
    return TooLarge(location, f"too large: more than {MOST_MEMBERS:,} files in one archive", "split it")
