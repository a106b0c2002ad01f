"""Evidence files, kept beside the store under the digest of their bytes, so that each is kept once."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from verifier.errors import MissingInput, StoreError, TooLarge

LARGEST: Final = 500_000_000
"""Bytes of a file that is kept."""

CHUNK: Final = 1 << 20

DIGEST: Final = re.compile("[0-9a-f]{64}")
"""What a file is called that is kept; a store from a stranger may name any path."""


def folder(store: Path) -> Path:
    """Return where the evidence of a store lies: `claims.evidence` beside `claims.db`."""
    return store.with_suffix(".evidence")


def keep(store: Path, file: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal, once a copy of it lies beside the store under that name.

    The copy is whole or not there. Raises MissingInput, TooLarge, or StoreError when it cannot be written.
    """
    try:
        with file.open("rb") as given:
            if os.fstat(given.fileno()).st_size <= LARGEST and (digest := _copied(given, folder(store))):
                return digest
    except IsADirectoryError:
        raise MissingInput(str(file), "it is a folder", "name a file") from None
    except FileNotFoundError:
        raise MissingInput(str(file), "there is no such file", "check the path") from None
    except PermissionError:
        raise MissingInput(str(file), "it must not be read", "allow reading it") from None
    larger = f"it is larger than {LARGEST:,} bytes"
    raise TooLarge(str(file), larger, "keep it elsewhere and name its address")


def _copied(given: BinaryIO, to: Path) -> str:
    """Return the digest of what a file gives once it is copied, nothing when it gives too much.

    A pipe or a device does not say before how much that will be.
    """
    digest, coming = hashlib.sha256(), to / f".coming-{uuid.uuid4().hex}"
    try:
        to.mkdir(exist_ok=True)
        try:
            with coming.open("xb") as copy:
                while chunk := given.read(CHUNK):
                    digest.update(chunk)
                    copy.write(chunk)
                    if copy.tell() > LARGEST:
                        return ""
                copy.flush()
                os.fsync(copy.fileno())
            os.replace(coming, to / digest.hexdigest())
        finally:
            with contextlib.suppress(OSError):
                coming.unlink(missing_ok=True)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise StoreError(f"{to}: the evidence cannot be kept: {why}; make room or allow writing") from error
    return digest.hexdigest()


def amiss(store: Path, digests: Iterator[str]) -> Iterator[tuple[str, str]]:
    """Yield the digests whose file is not there or has other bytes, with what is amiss."""
    for expected in digests:
        if not DIGEST.fullmatch(expected):
            yield expected, "is no digest of a file"
            continue
        path = folder(store) / expected
        try:
            with path.open("rb") as kept:
                found = hashlib.file_digest(kept, "sha256").hexdigest()
        except OSError:
            yield expected, f"its file is not in {path.parent}"
        else:
            if found != expected:
                yield expected, f"its file in {path.parent} has other bytes"


def bring(source: Path, target: Path) -> None:
    """Copy the evidence that lies beside one store to where another has it, as far as it is not there yet."""
    there = folder(source)
    if not there.is_dir():
        return
    for path in sorted(there.iterdir()):
        if not path.name.startswith(".") and not (folder(target) / path.name).exists():
            keep(target, path)
