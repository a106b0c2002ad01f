"""Words that the end of a line breaks: made whole, or with the hyphen that is theirs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from verifier.ingest.pdf.lines import BROKEN

FIRST = frozenset(
    "all anti co cross ex far half high left long low mid multi near non off one post pre pro pseudo quasi"
    " right self semi short so then two three four five six seven eight nine ten twenty thirty forty fifty"
    " sixty seventy eighty ninety vice well".split()
)
LAST = frozenset(
    "aged air based backed bound called controlled country day death elect ending fired five foot four free"
    " friend friendly funded general going hour in known law led level like long made man mile minded month"
    " off old on one out page party people person profile range ranking related run running scale sea sized"
    " speaking style term time to two up wide year years".split()
)
"""Words behind which, and before which, a hyphen is most often the word's own."""

LONGEST = 60
"""Letters of a word that a line may break."""

_END = re.compile(rf"([^\W\d_]+)[{re.escape(BROKEN)}]$")
_START = re.compile(r"([^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Hyphens:
    """The words of a text, which tell how one that is broken is written elsewhere.

    `mended` counts the words that were made whole.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self.mended = 0
        self._words = Counter(word.lower() for line in lines for word in _WORD.findall(line))

    def joined(self, line: str, after: str) -> str:
        """Return what stands in the text for a line before the next, with the space behind it if any."""
        # Of a line no more than a word is looked at: it may be as long as a file.
        end, start = _END.search(line[-LONGEST:]), _START.match(after)
        if end is None or start is None:
            return line[:-1] if line[-1:] == "\u00ad" else line if _tied(line) else line + " "
        first, last = end[1], start[1]
        if line[-1] in "-\u2010" and self._own(first, last):
            return line
        self.mended += 1
        return line[:-1]

    def notes(self) -> Iterator[str]:
        """Yield how many words were made whole."""
        if self.mended:
            yield f"words broken at the end of a line, made whole: {self.mended}"

    def _own(self, first: str, last: str) -> bool:
        """Whether the hyphen is the word's own."""
        if not last[0].islower():
            return True
        with_it, without = self._words[f"{first}-{last}".lower()], self._words[(first + last).lower()]
        if with_it != without:
            return with_it > without
        return (
            first.lower() in FIRST or last in LAST or (first[0].isupper() and self._words[first.lower()] > 1)
        )


def _tied(line: str) -> bool:
    """Whether a line ends with what takes no space: a dash between words, a broken address or number."""
    return line[-1:] in "\u2014/" or (line[-2:-1].isalnum() and line[-1:] in "-\u2010")
