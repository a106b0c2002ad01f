"""Whether a text has words in sentences, or is a list, a table or a program that came in by mistake."""

from __future__ import annotations

import re
from typing import Final

SAMPLE: Final = 20_000
"""Code points that tell."""

LEAST: Final = 8
"""Words below which nothing is told."""

SHARE: Final = 0.25
"""Of the words of 530 articles no more than .11 are odd, of lists, tables and settings .3 and more."""

_LETTER: Final = re.compile(r"[^\W\d_]")
_ODD: Final = re.compile(r"\w[:/=|{}<>_\\;@#$]+\w|\w,\w[^ ]*,|[{}<>|\\=]|:/|/:")
_ADDRESS: Final = ("http", "www.")


def no_prose(text: str) -> str | None:
    """Return a line where a text looks like no article, None where it may be one."""
    words = text[:SAMPLE].split()
    odd = sum(_is_odd(word) for word in words)
    if len(words) < LEAST or odd < SHARE * len(words):
        return None
    return "it looks like a list, a table or a program, and not like an article"


def _is_odd(word: str) -> bool:
    """Whether no sentence would have it: nothing but signs and digits, or parts with signs between them."""
    return not _LETTER.search(word) or (_ODD.search(word) is not None and not word.startswith(_ADDRESS))
