"""What readers say of the files that texts were made of."""

from __future__ import annotations

import hashlib
from importlib.metadata import version

from verifier.ingest.making import making


def test_it_names_the_bytes_and_the_library_with_its_version() -> None:
    made = making("HTML", b"<p>Ten sank.", "click")
    assert made.sha256 == hashlib.sha256(b"<p>Ten sank.").hexdigest()
    assert made.by == f"click {version('click')}"
    assert made.locators == ()
