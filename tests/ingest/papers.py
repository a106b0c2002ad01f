"""A writer of PDF files that is just enough for tests: words at places, in Times, on pages of A4."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 595, 842


class At(NamedTuple):
    """Words at a place, from the left and from the bottom in points; `turn` is the text matrix before it."""

    words: str
    left: float = 72
    bottom: float = 700
    size: float = 12
    turn: str = "1 0 0 1"


def column(lines: Sequence[str], *, left: float = 72, top: float = 700, size: float = 12) -> list[At]:
    """Return lines below each other; one that begins with a tab is set in, an empty one is a gap."""
    return [
        At(line.lstrip("\t"), left + 18 * line.startswith("\t"), top - 1.2 * size * at, size)
        for at, line in enumerate(lines)
        if line
    ]


def pdf(
    pages: Iterable[Iterable[At]], *, rotate: int = 0, times: int = 1, count: int | None = None, **said: str
) -> bytes:
    """Return a file with these pages, all of them so many times, and with what it says of itself.

    `count` is how many it says to have.
    """
    streams = [b"\n".join(map(_drawn, page)) for page in pages]
    first = 4
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(streams)) for _ in range(times))
    said_to_have = len(streams) * times if count is None else count
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {said_to_have} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    ]
    for at, stream in enumerate(streams):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {rotate} "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {first + 2 * at + 1} 0 R >>".encode()
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
    objects.append(b"<< " + b" ".join(b"/%s %s" % (k.encode(), _string(v)) for k, v in said.items()) + b" >>")
    return file(objects, f"/Root 1 0 R /Info {len(objects)} 0 R")


def file(objects: Sequence[bytes], trailer: str) -> bytes:
    """Return a file of these objects, numbered from 1."""
    written, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} {trailer} >>"
    return bytes(written) + f"{end}\nstartxref\n{len(written)}\n%%EOF\n".encode()


def _drawn(at: At) -> bytes:
    words = _string(at.words)
    return f"BT /F1 {at.size} Tf {at.turn} {at.left} {at.bottom} Tm ".encode() + words + b" Tj ET"


def _string(words: str) -> bytes:
    raw = words.encode("cp1252")
    return b"(" + raw.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)") + b")"
