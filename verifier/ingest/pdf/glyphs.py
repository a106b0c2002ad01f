"""What PDFium finds on the pages of a file, as plain values; it runs in a process of its own."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

MOST_PAGES = 5_000
MOST_GLYPHS = 10_000_000

Found = dict[str, Any]
"""`pages`, a list of lines each, and `said`, what the file says of itself; or `refused`, and why."""

_PASSWORD = 4
_SAMPLE = 40
"""Letters of a page by which it is told whether the page lies on its side."""

_OFF = 0.5
"""How far a letter may stand off the line, as a share of its size: a footnote's mark is on it."""

_APART = 10
"""How far two letters of a line may be apart, times that; what is farther is in another cell or column."""

_RAISED = 0.15
"""How far a digit must be raised, as a share of the size of the line."""

_GAP = 0.1
"""How wide a gap shows as a space, as such a share."""

RAISED = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))

_BLANK = frozenset(map(ord, " \t\r\n\u00a0"))
_BREAK = frozenset(map(ord, "\r\n"))


def found(raw: bytes) -> Found:
    """Return the lines of all pages, or why there are none: `password`, `damaged`, `pages`, `glyphs`.

    A line is its words, where it begins and ends from the left, its baseline, the size of its letters, how
    high it stands on the page from 0 to 1, and whether it is set askew. Places are in points, as the page is
    read when it is turned upright.
    """
    import pypdfium2

    try:
        file = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        return {"refused": "password" if error.err_code == _PASSWORD else "damaged"}
    # How many there are is what the file says: a thousand million cost nothing to write.
    if len(file) > MOST_PAGES:
        return {"refused": "pages"}
    pages, left = list[list[Any]](), MOST_GLYPHS
    for number in range(len(file)):
        try:
            page = file[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            pages.append([])
            continue
        left -= (count := text.count_chars())
        if left < 0:
            return {"refused": "glyphs"}
        pages.append(list(_Page(text, count, page.get_bbox()).lines()))
        text.close()
        page.close()
    return {"pages": pages, "said": file.get_metadata_dict(skip_empty=True)}


class _Page:
    """The letters of a page, asked for one at a time; `count` of them."""

    def __init__(self, text: Any, count: int, box: tuple[float, float, float, float]) -> None:
        import ctypes

        import pypdfium2.raw

        self.pdfium, self.text, self.count = pypdfium2.raw, text.raw, count
        told = pypdfium2.raw.FPDFText_GetUnicode
        self.signs = [told(self.text, at) for at in range(count)]
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.box, self.matrix = pypdfium2.raw.FS_RECTF(), pypdfium2.raw.FS_MATRIX()
        angles = [self.angle(at) for at in range(0, count, max(1, count // _SAMPLE))]
        self.turn = max(sorted(set(angles)), key=angles.count) if angles else 0
        self.cos, self.sin = math.cos(math.radians(self.turn)), math.sin(math.radians(self.turn))
        left, bottom, right, top = box
        corners = [self.upright(x, y)[1] for x in (left, right) for y in (bottom, top)]
        self.bottom, self.height = min(corners), max(corners) - min(corners) or 1

    def lines(self) -> Iterator[list[Any]]:
        """Yield the lines of the page in the order of the file."""
        for signs in self.stretches():
            first, last = signs[0], signs[-1]
            left, baseline = self.origin(first)
            size = max(self.size(first), self.size(last))
            height = (baseline - self.bottom) / self.height
            words = self.words(signs, baseline, size)
            yield [words, left, self.end(last), baseline, size, height, self.angle(first) != self.turn]

    def stretches(self) -> Iterator[list[int]]:
        """Yield the letters of each line: PDFium runs lines on that reach the margin, so it is not asked."""
        line, level, off, before, angle, broken = list[int](), 0.0, 0.0, 0.0, 0, False
        for at, sign in enumerate(self.signs):
            if sign in _BLANK:
                broken |= sign in _BREAK
                continue
            x, baseline = self.origin(at)
            leaves = not line or abs(baseline - level) > off or abs(x - before) > _APART * off
            # What stands askew leaves the line with every letter.
            if leaves and (not line or angle == self.turn or broken or self.angle(at) != angle):
                if line:
                    yield line
                line, level, angle = [], baseline, self.angle(at)
                off = _OFF * self.size(at)
            line.append(at)
            before, broken = x, False
        if line:
            yield line

    def words(self, line: list[int], level: float, size: float) -> str:
        """Return the words of a line; raised digits, which are no part of a number, as such digits."""
        written, before = list[str](), line[0] - 1
        for at in line:
            if before + 1 < at and written and self.spaced(before, at, size):
                written.append(" ")
            letter = chr(self.signs[at])
            if letter in RAISED and self.origin(at)[1] - level > _RAISED * size:
                letter = RAISED[letter]
            written.append(letter)
            before = at
        return "".join(written)

    def spaced(self, before: int, at: int, size: float) -> bool:
        """Return whether there is a space between two letters, or a break that shows as one."""
        between = set(self.signs[before + 1 : at])
        return not between <= _BREAK or self.origin(at)[0] - self.end(before) > _GAP * size

    def upright(self, x: float, y: float) -> tuple[float, float]:
        """Return a place as it is when the page is turned so that its text is upright."""
        return x * self.cos + y * self.sin, y * self.cos - x * self.sin

    def origin(self, at: int) -> tuple[float, float]:
        """Return where a letter stands on its line."""
        self.pdfium.FPDFText_GetCharOrigin(self.text, at, self.x, self.y)
        return self.upright(self.x.value, self.y.value)

    def end(self, at: int) -> float:
        """Return how far to the right a letter reaches."""
        self.pdfium.FPDFText_GetLooseCharBox(self.text, at, self.box)
        box = self.box
        return max(self.upright(x, y)[0] for x in (box.left, box.right) for y in (box.bottom, box.top))

    def size(self, at: int) -> float:
        """Return the size of a letter as it is set, its font's times what its matrix makes of that."""
        self.pdfium.FPDFText_GetMatrix(self.text, at, self.matrix)
        scale = math.hypot(self.matrix.c, self.matrix.d)
        return float(self.pdfium.FPDFText_GetFontSize(self.text, at) * scale) or 1.0

    def angle(self, at: int) -> int:
        """Return the angle of a letter in whole degrees; nothing tells that of a blank."""
        return round(math.degrees(self.pdfium.FPDFText_GetCharAngle(self.text, at))) % 360
