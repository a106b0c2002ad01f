"""How the readers of files that are no plain text say what a text was made of."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib import metadata

from claims.making import Locator, Making


def making(format: str, raw: bytes, library: str, locators: Iterable[Locator] = ()) -> Making:
    """Return that a text was made of these bytes by the installed version of a library."""
    digest = hashlib.sha256(raw).hexdigest()
    return Making(format=format, sha256=digest, by=with_version(library), locators=tuple(locators))


@cache
def with_version(library: str) -> str:
    """Return the name of an installed library with its version."""
    return f"{library} {metadata.version(library)}"
