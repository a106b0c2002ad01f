"""Under which IRIs the values of a ledger are known elsewhere.

`urn:verifier:` stands before the ids of the ledger, so an id is what is left when it is taken off. A text is
known by the SHA-256 of its UTF-8 (`urn:sha256:`), an article by its address where it has one.
"""

from __future__ import annotations

import re
from typing import Any, Final
from urllib.parse import quote, urlsplit

from claims.document import Document
from claims.value import content_id

URN: Final = "urn:verifier:"

TERM: Final = f"{URN}term:"
"""What the names of our own vocabulary begin with; docs/exchange.md says what each means."""

_LONE_PERCENT: Final = re.compile("%(?![0-9A-Fa-f]{2})")

_ADDRESS: Final = re.compile(r"https?://[^\s/?#\\\[\]]+(?:[/?#]\S*)?", re.I)


def urn(id: str) -> str:
    """Return the IRI of what has this id in the ledger."""
    return URN + id


def derived(tag: str, *content: Any) -> str:
    """Return the IRI of something that has no id in the ledger, by the digest of what makes it up."""
    return urn(content_id(tag, list(content)))


def words_of(document: Document) -> str:
    """Return the IRI of a document's text, which says nothing of where it stood."""
    return f"urn:sha256:{document.sha256}"


def revision(document: Document) -> str:
    """Return the IRI of a text as one version of an article: two articles of one text have two."""
    return derived("revision", document.name, document.url, document.sha256)


def person(name: str) -> str:
    """Return the IRI of a person who decides, who is known by name alone."""
    return derived("reviewer", name)


def article(document: Document) -> str:
    """Return the address of an article, or the IRI of its text where it has none that can be followed."""
    return address(document.url) or words_of(document)


def address(given: str | None) -> str | None:
    """Return a web address as a URI in ASCII, None for what is none, and for a host in brackets."""
    if given is None or not _ADDRESS.fullmatch(given):
        return None
    try:
        quoted = quote(given, safe=":/?#@!$&'()*+,;=%-._~")
        host = urlsplit(quoted).hostname
    except ValueError:
        return None
    return _LONE_PERCENT.sub("%25", quoted) if host else None
