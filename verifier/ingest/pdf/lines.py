"""Lines of a page as values."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

BROKEN = "-\u2010\u00ad"
"""How a line ends whose last word may go on in the next; the last is a sign of nothing else."""

_PDFIUMS = "\u0002\ufffe"
"""What PDFium takes every hyphen at the end of a line for."""

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff\u00ad\u200b\ufeff]")


class Line(NamedTuple):
    """A line: its words, the page that it is on from 1, and where it stands there, in points.

    `height` is how high on the page from 0 to 1, `askew` whether it stands at another angle than the rest.
    """

    words: str
    page: int
    left: float
    right: float
    baseline: float
    size: float
    height: float
    askew: bool

    @property
    def width(self) -> float:
        """How long it is."""
        return self.right - self.left

    def first_word(self) -> float:
        """Return about how wide the first word is with the space before it."""
        return self.width * (len(self.words.split(" ", 1)[0]) + 1) / max(len(self.words), 1)


def lines_of(pages: Sequence[Sequence[Sequence[Any]]]) -> list[Line]:
    """Return the lines that hold words, in the order of the file."""
    found = []
    for number, page in enumerate(pages, start=1):
        for words, left, right, baseline, size, height, askew in page:
            line = Line(_whole(words), number, left, right, baseline, size, height, askew)
            if line.words:
                found.append(line)
    return found


def _whole(words: str) -> str:
    """Return words with the letters of their ligatures; of signs that nobody sees only a break stays."""
    if not words.isascii():
        # Halves of a pair come one by one.
        words = words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        for ligature, letters in LIGATURES.items():
            words = words.replace(ligature, letters)
    words = words.strip()
    end = words[-1:]
    if end and end in _PDFIUMS:
        words = words[:-1] + "-"
    return _CONTROL.sub("", words) + (end if end == "\u00ad" else "")


def usual_size(lines: Sequence[Line]) -> float:
    """Return the size in which most letters of these lines are set. Raises IndexError when there are none."""
    letters = Counter[float]()
    for line in lines:
        letters[round(line.size, 1)] += len(line.words)
    return letters.most_common(1)[0][0]
