"""Text written so that a parser gives the same text back, and words on one line that hides nothing.

Two kinds of code point cannot stand in HTML and are replaced one for one, so that places stay what they are:
NUL by U+2400 (the picture of a NUL), and a lone surrogate, which UTF-8 cannot hold, by U+FFFD. A carriage
return, which a parser would turn into a line feed, is written as a character reference. Everything else
stands as it is. XML holds fewer code points than HTML, and they are replaced one for one as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

from claims.span import Span

_REPLACED = re.compile("[\x00\ud800-\udfff]")

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_PICTURES = 0x2400
"""Where the pictures of the controls begin, in the order of the controls."""

_HIDDEN = re.compile("([\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069])\\1*")
"""Controls, and marks that turn the direction of writing: what a reader should know of but cannot see."""


def replaced(text: str) -> str:
    """Return the text without what cannot stand in HTML, every code point at its place."""
    return _REPLACED.sub(lambda found: "\u2400" if found[0] == "\0" else "\ufffd", text)


def verbatim(text: str) -> Markup:
    """Return the text as HTML from which a parser gives `replaced(text)` back."""
    return Markup(str(escape(replaced(text))).replace("\r", "&#13;"))


def hidden(text: str) -> Iterator[tuple[Span, str]]:
    """Yield each run of one invisible code point with the name to show for it ("U+202E", "U+0007 ×3")."""
    for found in _HIDDEN.finditer(text):
        name, times = f"U+{ord(found[1]):04X}", len(found[0])
        yield Span(start=found.start(), end=found.end()), name if times == 1 else f"{name} ×{times}"


def in_xml(text: str) -> str:
    """Return the text with U+FFFD for what XML cannot hold, and for controls their pictures (U+2400 on)."""
    return _NOT_IN_XML.sub(_pictured, text)


def _pictured(found: re.Match[str]) -> str:
    return chr(_PICTURES + ord(found[0])) if found[0] < " " else "\ufffd"


def one_line(words: str) -> str:
    """Return words on one line, with "[U+202E]" for each run of what nobody would see there."""
    line = " ".join(words.split())
    return _HIDDEN.sub(lambda found: f"[U+{ord(found[1]):04X}]", line)
