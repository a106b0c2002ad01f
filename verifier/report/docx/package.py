"""The file that a word processor reads: parts of XML in an archive, the same bytes for the same values."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

APP: Final = "docProps/app.xml"
"""The part in which each program that writes such a file leaves its name."""

OURS: Final = b"<Application>verifier</Application>"

_LARGEST: Final = 10_000
"""Bytes of that part which are looked at."""


def packed(parts: Mapping[str, str]) -> bytes:
    """Return the archive of these parts, by their paths, in this order and without a time."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            entry = ZipInfo(path)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, content.encode("utf-8"))
    return out.getvalue()


def is_our_docx(path: Path) -> bool:
    """Return whether we wrote a file last: another program that saves it leaves its own name in it.

    Raises OSError when the file cannot be read.
    """
    try:
        with ZipFile(path) as archive, archive.open(APP) as part:
            return OURS in part.read(_LARGEST)
    # zipfile raises each of these for what is no archive of ours: torn, without the part, packed in a way
    # that it does not know, encrypted, or with an offset that makes no sense.
    except (BadZipFile, KeyError, NotImplementedError, RuntimeError, ValueError):
        return False
