"""Files that come to have their name when they are whole."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from verifier.errors import DatasetError


@contextmanager
def arriving(path: Path, *, under: Path) -> Iterator[BinaryIO]:
    """Give a file to write into under another name; it has its own when it is on the disk, else it is gone.

    Raises DatasetError when it cannot be made or named; what goes wrong in between is told by who writes.
    """
    with telling(path):
        out = under.open("wb")
    try:
        with out:
            yield out
            with telling(path):
                out.flush()
                os.fsync(out.fileno())  # what a later file stands for must not come to the disk after it
        with telling(path):
            os.replace(under, path)
    finally:
        with suppress(OSError):
            under.unlink(missing_ok=True)


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Say in one line why a file cannot be written. Raises DatasetError."""
    try:
        yield
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise DatasetError(f"{path}: it cannot be written: {why}; make room or allow writing") from error
