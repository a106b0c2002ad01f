"""Paths to files: folders are walked in order, hidden entries are passed over, no file comes twice."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from verifier.errors import EmptyInput, InputError, MissingInput
from verifier.ingest.registry import BY_SUFFIX, readable

STANDARD_INPUT = "-"

A_PART = "part-*.parquet"
"""What is called so among the documents of a folder makes it a dataset of ours."""


@dataclass(frozen=True)
class Found:
    """A file that holds articles, None for standard input or a page, with the name for its document.

    The name is the path within the folder that was given, and the last part of a path to a file. That of a
    page is its address.
    """

    path: Path | None
    name: str
    is_page: bool = False


STDIN = Found(None, "stdin")


def find(paths: Sequence[str], *, taken: set[str]) -> Iterator[Found | InputError]:
    """Yield the files at these paths, in the order given, and the error of a path that leads to none.

    A file whose name is among those taken gets as much of its folders in front as tells it apart.
    """
    seen: set[str] = set()
    for path in paths:
        if not path:
            yield MissingInput("''", "an empty path names nothing", "name a file or a folder, . for this one")
            continue
        for found in _at(path):
            if isinstance(found, InputError):
                yield found
                continue
            real = found.name if found.path is None else os.path.realpath(found.path)
            read_before = found.is_page and found.name in taken  # as what a feed leads to
            if real not in seen and not read_before:
                seen.add(real)
                name = _untaken(found, taken)
                taken.add(name)
                yield Found(found.path, name, found.is_page)


def is_address(path: str) -> bool:
    """Return whether this is the address of a page on the web, as far as its form tells."""
    try:
        urlsplit(path)
    except ValueError:  # brackets around what is no IPv6
        return False
    return path.strip().lower().startswith(("http://", "https://"))


def _at(path: str) -> Iterator[Found | InputError]:
    if path == STANDARD_INPUT:
        yield STDIN
    elif is_address(path):
        yield Found(None, _printable(path.strip()), is_page=True)
    else:
        yield from _below(Path(path))


def _below(path: Path) -> Iterator[Found | InputError]:
    try:
        if not path.is_dir():
            # An error of the file itself comes up when it is opened.
            yield Found(path, _printable(path.name or str(path)))
            return
    except OSError as error:
        yield cannot_read(str(path), error)
        return
    count = 0
    for found in _walk(path):
        count += 1
        yield found
    if not count and any((path / "documents").glob(A_PART)):
        what = "it is a dataset, whose articles were read before"
        yield EmptyInput(str(path), what, "`verifier add` and `verifier compare` take it")
    elif not count:
        suffixes = ", ".join(BY_SUFFIX)
        yield EmptyInput(str(path), "there is no article in this folder", f"articles end in {suffixes}")


def _waits(path: Path) -> bool:
    """Whether a path is a pipe or a device, which would be waited for without end."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False  # comes up as an error when it is opened


def _walk(folder: Path) -> Iterator[Found | InputError]:
    errors: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(parent, name)
            if readable(path) and not name.startswith(".") and not _waits(path):
                yield Found(path, _printable(path.relative_to(folder).as_posix()))
        while errors:
            error = errors.pop()
            yield cannot_read(str(error.filename), error)
    for error in errors:
        yield cannot_read(str(error.filename), error)


def _untaken(found: Found, taken: set[str]) -> str:
    parts = [] if found.path is None else [part for part in found.path.absolute().parts if part != os.sep]
    kept = found.name.count("/") + 1
    name = found.name
    while name in taken and kept < len(parts):
        kept += 1
        name = _printable("/".join(parts[-kept:]))
    return name


def _printable(name: str) -> str:
    """File names are bytes; what is not UTF-8 in them can neither be printed nor stored."""
    return os.fsencode(name).decode("utf-8", "replace")


def cannot_read(location: str, error: OSError) -> InputError:
    """Return the error for a file or folder that the system does not let us read."""
    if isinstance(error, FileNotFoundError):
        return MissingInput(location, "there is no such file or folder", "check the path")
    why = (error.strerror or str(error)).lower()
    return InputError(location, f"it cannot be read: {why}", "check the path and its permissions")
