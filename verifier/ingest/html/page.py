"""What is asked of the process in which pages are read."""

from __future__ import annotations

from typing import Any


def page(raw: bytes, *, header: str | None = None) -> dict[str, Any]:
    """Return what `article` returns, for `bounded` to call; the parsers are imported where it is called."""
    from verifier.ingest.html.article import article

    return article(raw, header=header)
