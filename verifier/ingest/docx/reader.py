"""DOCX: the words with every tracked change accepted, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec

from claims.document import Document
from claims.making import LocatorKind
from verifier.errors import BinaryInput, EmptyInput, InputError
from verifier.ingest.bounded import bounded
from verifier.ingest.docx.body import found
from verifier.ingest.given import ASKS_DAY, Arrival, Given
from verifier.ingest.located import located
from verifier.ingest.making import making
from verifier.ingest.particulars import line

OLD = b"\xd0\xcf\x11\xe0"
"""How old office documents begin, and new ones that a password locks."""

NOBODY = frozenset(("", "python-docx", "microsoft office user", "user", "admin", "author", "windows user"))
"""Authors that are none, and a title that is."""

UNTITLED = "Word Document"

HEAD = 3
"""Paragraphs within which a heading is the title."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b\ufeff\ufffe\uffff\ud800-\udfff]")


def read(given: Given) -> Iterator[Arrival | InputError]:
    """Yield the one document, with its paragraphs as locators: those with words, counted from 1.

    Raises an InputError when it is no Word document, locked, past the bounds or without words, and when
    python-docx is not installed.
    """
    if find_spec("docx") is None:
        what = "reading a Word document needs python-docx, which is not installed"
        raise InputError(given.location, what, "pip install python-docx")
    raw = given.content()
    if raw.startswith(OLD):
        what = "it is an old Word document, or a password locks it"
        raise BinaryInput(given.location, what, "save it as .docx without a password")
    answer = bounded(found, raw, location=given.location)
    cleaned = ((style, _CONTROL.sub("", words).strip()) for style, words in answer["paragraphs"])
    styled = [(style, words) for style, words in cleaned if words]
    if not styled:
        raise EmptyInput(given.location, "there is no text in it", "give a file with an article")
    pieces = ([(number, words)] for number, (_, words) in enumerate(styled, start=1))
    text, locators = located(pieces, LocatorKind.PARAGRAPH)
    said = answer["said"]
    author = line(said["author"]) or ""
    document = Document(
        name=given.name,
        text=text,
        title=_title(styled, said["title"]),
        byline=None if author.lower() in NOBODY else author,
        made=making("DOCX", raw, "python-docx", locators),
    )
    notes = (*_left(answer["left"]), *_made(said["created"]))
    yield Arrival(
        document=document, location=given.location, notes=tuple(f"{given.location}: {n}" for n in notes)
    )


def _title(styled: Sequence[tuple[str, str]], said: str) -> str | None:
    """Return the words of the title, of a heading at the top, or what the file says its title is."""
    titles = [words for style, words in styled if style in ("title", "article headline")]
    headings = [words for style, words in styled[:HEAD] if style.startswith("heading 1")]
    return line([*titles, *headings, "" if said == UNTITLED else said][0])


def _left(left: Mapping[str, int]) -> Iterator[str]:
    """Yield what was changed and what was left out."""
    changes = [f"{left[what]} {what}" for what in ("inserted", "deleted") if left.get(what)]
    if changes:
        yield f"read with its tracked changes accepted ({', '.join(changes)})"
    if left.get("hidden"):
        yield "hidden words are left out"
    for what in ("comment", "footnote"):
        if count := left.get(what):
            yield f"left out: {count} {what}{'s' if count > 1 else ''}"


def _made(created: str) -> Iterator[str]:
    if created:
        yield f"the file was begun on {created}, {ASKS_DAY}"
