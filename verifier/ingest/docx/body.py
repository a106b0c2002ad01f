"""What stands in a Word document, as plain values; it runs in a process of its own."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any

from verifier.errors import BinaryInput, TooLarge
from verifier.ingest import zips
from verifier.ingest.docx.paragraph import Paragraph, paragraphs

MOST_UNPACKED = 200_000_000
MOST_XML = 50_000_000
"""Bytes of all parts together, and of those that are parsed."""

MOST_PARAGRAPHS = 100_000
"""Paragraphs of a book of five thousand pages."""

Found = dict[str, Any]

_NO_XML = (b"<!DOCTYPE", b"<!ENTITY", b"\xff\xfe", b"\xfe\xff")
_NONE = ("it is no Word document (.docx)", "save it as one, or its words as plain text")


def found(raw: bytes) -> Found:
    """Return the `paragraphs` with words, each its style and words, what was `left` out, and what is `said`.

    `left` counts insertions, deletions, hidden words, comments and footnotes. Raises BinaryInput when it is
    no Word document, or one that brings entities of its own, TooLarge when it unpacks to too much.
    """
    answer = _read(raw)
    if len(answer["paragraphs"]) > MOST_PARAGRAPHS:
        raise TooLarge("", f"too large: more than {MOST_PARAGRAPHS:,} paragraphs in one document", "split it")
    return answer


def _read(raw: bytes) -> Found:
    import docx
    from docx.opc.exceptions import OpcError

    _refuse_bombs(raw)
    try:
        file = docx.Document(io.BytesIO(raw))
        styles = {style.style_id: (style.name or "").lower() for style in file.styles}
        left = Counter[str]()
        body = list(islice(_worded(paragraphs(file.element.body, left)), MOST_PARAGRAPHS + 1))
        said = file.core_properties
        return {
            "paragraphs": [[styles.get(each.style, each.style.lower()), each.words] for each in body],
            "left": left,
            "said": {"title": said.title, "author": said.author, "created": _day(said.created)},
        }
    # SyntaxError is what lxml's own error for XML derives from.
    except (*zips.BROKEN, OpcError, SyntaxError, LookupError, AttributeError, TypeError):
        raise BinaryInput("", *_NONE) from None


def _worded(found: Iterator[Paragraph]) -> Iterator[Paragraph]:
    return (paragraph for paragraph in found if paragraph.words.strip())


def _day(created: Any) -> str:
    return "" if created is None else created.date().isoformat()


def _refuse_bombs(raw: bytes) -> None:
    xml = 0
    with zips.opened(io.BytesIO(raw), location="", most=MOST_UNPACKED) as archive:
        if "[Content_Types].xml" not in archive.namelist():
            raise BinaryInput("", *_NONE)
        for part in archive.infolist():
            if zips.swollen(part):
                raise TooLarge("", "too large: a part of it unpacks a hundredfold", "ask who made it")
            if part.filename.lower().endswith((".xml", ".rels")):
                xml += part.file_size
                if xml > MOST_XML:
                    raise TooLarge("", "too large: more than 50 MB of words and marks", "split it")
                _refuse_entities(archive, part)


def _refuse_entities(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    try:
        content = archive.read(part)
    except zips.BROKEN:
        raise BinaryInput("", "it is no whole Word document", "fetch or save it again") from None
    if any(sign in content for sign in _NO_XML[:2]) or content.startswith(_NO_XML[2:]):
        raise BinaryInput("", "it brings entities of its own, which no Word document does", "ask who made it")
