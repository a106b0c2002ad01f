"""PDF: the text in the order of reading, page by page, without what belongs to the pages alone."""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec

from claims.document import Document
from claims.making import LocatorKind
from verifier.errors import BinaryInput, EmptyInput, InputError, TooLarge
from verifier.ingest.bounded import bounded
from verifier.ingest.given import ASKS_DAY, Arrival, Given
from verifier.ingest.located import located
from verifier.ingest.making import making
from verifier.ingest.particulars import line
from verifier.ingest.pdf.furniture import sifted
from verifier.ingest.pdf.glyphs import MOST_GLYPHS, MOST_PAGES, found
from verifier.ingest.pdf.hyphens import Hyphens
from verifier.ingest.pdf.lines import Line, lines_of, usual_size
from verifier.ingest.pdf.paragraphs import paragraphs

MEMORY = 1_000_000_000
"""Bytes that PDFium may take; five hundred pages of text need a tenth of that."""

LARGE = 1.15
"""How many times larger than the text a title is."""

FEW = 3
"""Words that a title has at least; with fewer it is the name of the paper or of a series."""

MOST_SHOWN = 8

REFUSED = {
    "password": (
        BinaryInput,
        "it is a PDF that a password locks",
        "save it without, or its words as plain text",
    ),
    "damaged": (BinaryInput, "it is no whole PDF", "fetch or save it again"),
    "pages": (TooLarge, f"too large: a PDF of more than {MOST_PAGES:,} pages", "split it"),
    "glyphs": (TooLarge, f"too large: more than {MOST_GLYPHS:,} letters in one document", "split it"),
}
_FILE = re.compile(
    r"^microsoft \w+ - |\.(?:docx?|rtf|odt|pdf|indd|qxd|txt|html?)$|^untitled|^[\W\d_]*$", re.I
)
_DAY = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def read(given: Given) -> Iterator[Arrival | InputError]:
    """Yield the one document, with its pages as locators; notes tell what was left out or mended.

    Raises an InputError when it is locked, damaged, past the bounds, or pictures without words, and when
    pypdfium2 is not installed.
    """
    if find_spec("pypdfium2") is None:
        raise InputError(
            given.location, "reading a PDF needs pypdfium2, which is not installed", "pip install pypdfium2"
        )
    raw = given.content()
    answer = bounded(found, raw, location=given.location, memory=MEMORY)
    if "refused" in answer:
        kind, what, remedy = REFUSED[answer["refused"]]
        raise kind(given.location, what, remedy)
    lines = lines_of(answer["pages"])
    if not lines:
        what = f"there are no words in its {len(answer['pages'])} pages, which may be scans"
        raise EmptyInput(given.location, what, "run text recognition on it (OCR) and save it again")
    kept = sifted(lines)
    hyphens = Hyphens(each.words for each in kept.lines)
    text, locators = located((p.pieces(hyphens) for p in paragraphs(kept.lines)), LocatorKind.PAGE)
    said = answer["said"]
    document = Document(
        name=given.name,
        text=text,
        title=_title(said.get("Title", ""), kept.lines),
        byline=line(said.get("Author", "")),
        made=making("PDF", raw, "pypdfium2", locators),
    )
    notes = (*_silent(answer["pages"], lines), *kept.notes(), *hyphens.notes(), *_made(said))
    yield Arrival(
        document=document, location=given.location, notes=tuple(f"{given.location}: {n}" for n in notes)
    )


def _title(said: str, lines: Sequence[Line]) -> str | None:
    """Return the title that the file names, or the largest words of its first page where those say more."""
    named, head = line(said), _head(lines)
    if named is None or _FILE.search(named):
        return head
    return head if head is not None and named.count(" ") + 1 < FEW else named


def _head(lines: Sequence[Line]) -> str | None:
    first = [each for each in lines if each.page == lines[0].page]
    largest = max(each.size for each in first)
    if largest < LARGE * usual_size(lines):
        return None
    from_it = itertools.dropwhile(lambda each: each.size < largest, first)
    head = itertools.takewhile(lambda each: each.size > 0.9 * largest, from_it)
    return line(" ".join(each.words for each in head))


def _silent(pages: Sequence[object], lines: Sequence[Line]) -> Iterator[str]:
    """Yield which pages have no words, where others do."""
    if silent := sorted(set(range(1, len(pages) + 1)) - {each.page for each in lines}):
        shown = ", ".join(map(str, silent[:MOST_SHOWN])) + (" and more" if len(silent) > MOST_SHOWN else "")
        yield f"no words on page{'s' if len(silent) > 1 else ''} {shown}, which may be pictures or scans"


def _made(said: Mapping[str, str]) -> Iterator[str]:
    """Yield the day on which the file was made: it may have been printed years after it was published."""
    match = _DAY.match(said.get("CreationDate", ""))
    if match is None:
        return
    try:
        made = datetime.date(*map(int, match.groups()))
    except ValueError:
        return
    yield f"the file was made on {made}, {ASKS_DAY}"
