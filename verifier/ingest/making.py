"""How the readers of files that are no plain text say what a text was made of."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterable
from functools import cache
from importlib import metadata

from claims.making import Locator, Making


def making(format: str, raw: bytes, library: str, locators: Iterable[Locator] = ()) -> Making:
    """Return that a text was made of these bytes by the installed version of a library."""
    digest, by = _digest(raw), with_version(library)
    return Making(format=format, sha256=digest, by=by, locators=tuple(locators))


def made_by_python(format: str, raw: bytes) -> Making:
    """Return that a text was made of these bytes by the library that comes with Python."""
    return Making(format=format, sha256=_digest(raw), by=f"Python {platform.python_version()}")


@cache
def with_version(library: str) -> str:
    """Return the name of an installed library with its version."""
    return f"{library} {metadata.version(library)}"


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
