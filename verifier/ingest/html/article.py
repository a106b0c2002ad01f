"""A page to plain values: its text, what it says of itself, and notes on the reading."""

from __future__ import annotations

from typing import Any

from lxml.html import HtmlElement

from verifier.errors import EmptyInput
from verifier.ingest.charset import markup
from verifier.ingest.decode import refuse_signature
from verifier.ingest.dirt import cleaned
from verifier.ingest.html.body import body
from verifier.ingest.html.captions import left_out
from verifier.ingest.html.dates import guessed
from verifier.ingest.html.said import said
from verifier.ingest.html.tree import runs, tree

GUESSED = "published {} is a guess of htmldate from what is printed; give --published if wrong"
REPORT = "· Claim report"
"""What the titles of our own reports end in."""

NOTHING, REMEDY = "there is no article in this page", "save its words as plain text"


def article(raw: bytes, *, header: str | None = None) -> dict[str, Any]:
    """Return the text of the article in a page, what the page says of itself, and notes on the reading.

    `header` is the encoding that the server declares. The text is the headline and the paragraphs, apart by
    blank lines. Raises EmptyInput when there is no article, EncodingError when its encoding cannot be told.
    """
    refuse_signature(raw, "", wanted="HTML")
    decoded = markup(raw, location="", header=header)
    # Nothing may end the text before its end, and a parser in C ends there.
    root = tree(decoded.text.replace("\0", ""))
    if root is None:
        raise EmptyInput("", NOTHING, REMEDY)
    told, words = said(root), list(runs(root))
    if told.title.endswith(REPORT):
        raise EmptyInput("", "it is a report of verifier, not an article", "name the article")
    published, otherwise = told.published or guessed(root), _nothing(root)
    found = body(root, words, told)
    if not any(map(str.isalnum, found)):
        raise EmptyInput("", otherwise, REMEDY)
    clean = cleaned("\n\n".join(filter(None, (told.title, found))))
    notes = [
        decoded.note,
        clean.note,
        left_out(words, found),
        GUESSED.format(published) if published and not told.published else None,
    ]
    return {
        "text": clean.text,
        "title": told.title or None,
        "byline": told.byline or None,
        "outlet": told.outlet or None,
        "url": told.url or None,
        "language": told.language or None,
        "published": str(published) if published else None,
        "notes": [note for note in notes if note],
    }


def _nothing(root: HtmlElement) -> str:
    """Why there is no article: a page that only sends its readers on is no fault of the reading."""
    for meta in root.iter("meta"):
        kind, content = meta.get("http-equiv", "").lower(), meta.get("content", "").lower()
        if kind == "refresh" and "url" in content:
            return f"{NOTHING}, it only sends its readers on to another"
    return NOTHING
