"""How the readers of files that are no plain text say what a text was made of."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from importlib import metadata

from claims.making import Locator, Making


def making(format: str, raw: bytes, library: str, locators: Iterable[Locator] = ()) -> Making:
    """Return that a text was made of these bytes by the installed version of a library."""
    digest = hashlib.sha256(raw).hexdigest()
    by = f"{library} {metadata.version(library)}"
    return Making(format=format, sha256=digest, by=by, locators=tuple(locators))
