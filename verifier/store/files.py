"""Evidence files, kept beside the store under the digest of their bytes, so that each is kept once."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import tempfile
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
            size = os.fstat(given.fileno()).st_size
            if size > LARGEST:
                raise TooLarge(str(file), f"it has {size:,} bytes", "keep it elsewhere and name its address")
            return _copied(given, folder(store))
    except IsADirectoryError:
        raise MissingInput(str(file), "it is a folder", "name a file") from None
    except FileNotFoundError:
        raise MissingInput(str(file), "there is no such file", "check the path") from None
    except PermissionError:
        raise MissingInput(str(file), "it must not be read", "allow reading it") from None


def _copied(given: BinaryIO, to: Path) -> str:
    digest = hashlib.sha256()
    try:
        to.mkdir(exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=to, prefix=".coming-", delete=False) as copy:
            try:
                while chunk := given.read(CHUNK):
                    digest.update(chunk)
                    copy.write(chunk)
                copy.flush()
                os.fsync(copy.fileno())
                os.replace(copy.name, to / digest.hexdigest())
            except BaseException:
                with contextlib.suppress(OSError):
                    os.unlink(copy.name)
                raise
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
