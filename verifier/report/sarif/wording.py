"""What SARIF asks of words and of locations before it takes them."""

from __future__ import annotations

import os
import re
from urllib.parse import quote

from verifier.report.place import from_here
from verifier.report.sarif.objects import ROOT, ArtifactLocation, Message

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://\S+")

_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")


def message(words: str) -> Message:
    """Return words as a message: a brace is doubled, and what would be taken for a link is escaped.

    After sections 3.11.5 and 3.11.6 of the standard, since an article may hold either.
    """
    return Message(text=_LINK.sub(r"\\[", words.replace("{", "{{").replace("}", "}}")))


def location(path: str) -> ArtifactLocation:
    """Return where a file is: counted from the current folder, else in full; an address stays one."""
    if _ADDRESS.fullmatch(path):
        return ArtifactLocation(uri=quote(path, safe=":/?#[]@!$&'()*+,;=%-._~", errors="replace"))
    seen = from_here(path)
    if os.path.isabs(seen) or seen.startswith(os.pardir):
        return ArtifactLocation(uri=f"file://{_quoted(os.path.abspath(path))}")
    return ArtifactLocation(uri=_quoted(seen), uri_base_id=ROOT)


def _quoted(path: str) -> str:
    try:
        return quote(os.fsencode(path))
    except UnicodeEncodeError:
        return quote(path, errors="replace")
