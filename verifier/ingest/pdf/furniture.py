"""What stands on pages and belongs to no article: running heads and feet, page numbers, stamps."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verifier.ingest.pdf.lines import Line

TOP, BOTTOM = 0.88, 0.12
"""Where the margins of a page begin: nothing between them is a running head."""

MOST_SHOWN = 3
LONGEST = 30
"""Letters of the number of a page, with what stands around it."""

_NUMBER = re.compile(
    r"[-–—|\s]*(?:page|p\.|seite)?\s*(?P<number>\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of|von)\s*\d{1,4})?[-–—|\s]*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")


class Sifted(NamedTuple):
    """The lines that are an article's, and what was left out: words with how often they stood there."""

    lines: list[Line]
    heads: Counter[str]
    numbers: int
    askew: Counter[str]

    def notes(self) -> Iterator[str]:
        """Yield what was left out, a line for each kind."""
        if self.heads:
            yield f"left out as running heads and feet: {_shown(self.heads)}"
        if self.numbers:
            yield f"left out: {self.numbers} page number{'s' if self.numbers > 1 else ''}"
        if self.askew:
            yield f"left out, since it is set askew: {_shown(self.askew)}"


def sifted(lines: Sequence[Line]) -> Sifted:
    """Return the lines without furniture, and what that is."""
    pages = len({line.page for line in lines})
    often = _repeated(lines, pages)
    kept, heads, askew, numbers = list[Line](), Counter[str](), Counter[str](), 0
    for line in lines:
        if line.askew:
            askew[line.words] += 1
        elif BOTTOM < line.height < TOP:
            kept.append(line)
        elif _counts(line, pages):
            numbers += 1
        elif _stamp(line) in often:
            heads[line.words] += 1
        else:
            kept.append(line)
    # A page of nothing else is one of which we know nothing.
    return Sifted(kept, heads, numbers, askew) if kept else Sifted(list(lines), Counter(), 0, Counter())


def _counts(line: Line, pages: int) -> bool:
    """Whether a line is nothing but the number of its page; a lone page says so with a word or a total."""
    match = _NUMBER.fullmatch(line.words) if len(line.words) <= LONGEST else None
    return match is not None and (pages > 1 or not line.words.strip().isalnum())


def _repeated(lines: Sequence[Line], pages: int) -> set[tuple[str, int]]:
    """Return the lines of margins that come again on three pages, or on two of few."""
    on = defaultdict[tuple[str, int], set[int]](set)
    for line in lines:
        if not (line.askew or BOTTOM < line.height < TOP):
            on[_stamp(line)].add(line.page)
    return {stamp for stamp, places in on.items() if len(places) >= min(3, max(2, pages / 3))}


def _stamp(line: Line) -> tuple[str, int]:
    """Return what is the same of a running head on every page: its words without numbers, and its height."""
    return _DIGITS.sub("0", line.words.casefold()), round(line.height * 100)


def _shown(words: Counter[str]) -> str:
    stamps = Counter[str]()
    example = dict[str, str]()
    for line, times in words.items():
        stamp = _DIGITS.sub("0", line.casefold())
        stamps[stamp] += times
        example.setdefault(stamp, line if len(line) <= 60 else line[:59] + "…")
    shown = [f"“{example[stamp]}” ({times}×)" for stamp, times in stamps.most_common(MOST_SHOWN)]
    more = len(stamps) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")
