"""Lines of pages put together to paragraphs, words that were broken at the end of a line made whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median_low

from verifier.ingest.pdf.hyphens import Hyphens
from verifier.ingest.pdf.lines import Line, usual_size

ALIKE = 0.12
"""By how much sizes may differ within a paragraph."""

LEADING = 1.3
"""How many times the usual distance of lines still is no gap."""

INDENT = 0.7
"""How far a first line is set in, times its size, at least."""

NEAR = 12
"""Lines before and behind one that tell where its column ends."""

_STOPS = re.compile(r"[.!?:…][\"'”’»)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
_ITEM = re.compile(r"[•‣▪◦●■·*–—-]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s")


@dataclass
class Paragraph:
    """Lines that are one paragraph, in order."""

    lines: list[Line] = field(default_factory=list)

    @property
    def last(self) -> Line:
        """The line that it ends with so far."""
        return self.lines[-1]

    def pieces(self, hyphens: Hyphens) -> Iterator[tuple[int, str]]:
        """Yield its text piece by piece, each with its page."""
        for line, after in zip(self.lines, [*self.lines[1:], None], strict=True):
            yield line.page, line.words if after is None else hyphens.joined(line.words, after.words)


def paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """Return the paragraphs of these lines, in the order of the file."""
    if not lines:
        return []
    layout = _Layout(lines)
    found = [Paragraph([lines[0]])]
    for at, line in enumerate(lines[1:], start=1):
        before = layout.continued(found, at)
        if before is None:
            found.append(Paragraph([line]))
        else:
            before.lines.append(line)
    return found


class _Layout:
    """How lines stand to each other on their pages."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.body = usual_size(lines)
        steps = [
            (a.baseline - b.baseline) / a.size
            for a, b in pairwise(lines)
            if a.page == b.page and _alike(a, b) and 0.5 * a.size < a.baseline - b.baseline < 3 * a.size
        ]
        self.step = median_low(steps) if steps else 1.2

    def continued(self, found: list[Paragraph], at: int) -> Paragraph | None:
        """Return the paragraph that a line goes on with, None where it begins one."""
        line, last = self.lines[at], found[-1]
        down = last.last.baseline - line.baseline
        if line.page == last.last.page and abs(down) < 0.3 * line.size:
            return last if _alike(last.last, line) and line.left >= last.last.right - line.size else None
        if line.page == last.last.page and down > 0 and _over(last.last, line):
            return last if self._goes_on(last, line, down, at) else None
        # Over the page or into the next column; notes at the foot stand between.
        for before in reversed(found[-6:]):
            if _alike(before.last, line):
                return before if self._runs_on(before, line) else None
        return None

    def _goes_on(self, paragraph: Paragraph, line: Line, down: float, at: int) -> bool:
        last = paragraph.last
        if not _alike(last, line):
            return False
        distance = down / last.size
        if distance > LEADING * self._step(paragraph):
            return False
        centred = abs((last.left + last.right) - (line.left + line.right)) < 0.6 * line.size
        if centred and abs(last.left - line.left) > 0.1 * line.size:
            return True
        if _ITEM.match(line.words) and not line.words[0].isalpha():
            return False
        set_in = line.left - last.left
        if set_in > INDENT * line.size and not _ITEM.match(paragraph.lines[0].words):
            return False
        return last.size > self.body * (1 + ALIKE) or not self._stopped(last, line, at)

    def _step(self, paragraph: Paragraph) -> float:
        """Return the distance of lines in a paragraph, in sizes, or of all where it has one line."""
        if len(paragraph.lines) < 2:
            return max(self.step, 1.0)
        a, b = paragraph.lines[-2:]
        step = (a.baseline - b.baseline) / a.size
        return step if 0.5 < step < 3 else max(self.step, 1.0)

    def _stopped(self, last: Line, line: Line, at: int) -> bool:
        """Whether a line stopped early: the first word of the next would have had room in it."""
        near = self.lines[max(0, at - NEAR) : at + NEAR]
        edge = max(other.right for other in near if _in_column(other, last))
        room = edge - last.right - line.first_word()
        if _STOPS.search(last.words):
            return room > 0.5 * line.size
        return room > 0.3 * (edge - last.left) and not line.words[0].islower()

    def _runs_on(self, before: Paragraph, line: Line) -> bool:
        """Whether a paragraph of the text, broken in mid-sentence, has its next line there."""
        return abs(line.size - self.body) <= ALIKE * self.body and not _STOPS.search(before.last.words)


def _alike(a: Line, b: Line) -> bool:
    return abs(a.size - b.size) <= ALIKE * max(a.size, b.size)


def _in_column(other: Line, line: Line) -> bool:
    return other.page == line.page and _alike(other, line) and abs(other.left - line.left) < 3 * line.size


def _over(upper: Line, lower: Line) -> bool:
    """Whether one line stands above another, and not beside it."""
    return lower.left < upper.right and upper.left < lower.right
