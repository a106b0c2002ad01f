"""A document as a word processor's library opens it, and the words between the marks of each comment."""

from __future__ import annotations

import io
from typing import NamedTuple
from xml.etree import ElementTree
from zipfile import ZipFile

from docx import Document
from docx.document import Document as Opened

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Comment(NamedTuple):
    """A comment: the words that it is at, who wrote it, and its lines."""

    at: str
    author: str
    initials: str
    lines: list[str]


def opened(content: bytes) -> Opened:
    """Return the document."""
    return Document(io.BytesIO(content))


def article(document: Opened) -> str:
    """Return the text of the articles, a line break between two paragraphs."""
    return "\n".join(
        p.text for p in document.paragraphs if str(p.style and p.style.name).startswith("Article")
    )


def part(content: bytes, name: str) -> ElementTree.Element:
    """Return a part of the file."""
    with ZipFile(io.BytesIO(content)) as archive:
        return ElementTree.fromstring(archive.read(name))


def comments(content: bytes) -> list[Comment]:
    """Return the comments in the order of their numbers, each with the words that it is at."""
    words = anchored(content)
    return [
        Comment(words[c.comment_id], c.author, c.initials or "", [p.text for p in c.paragraphs])
        for c in opened(content).comments
    ]


def anchored(content: bytes) -> dict[int, str]:
    """Return the words between the two marks of each comment, a line break for the end of a paragraph."""
    found: dict[int, str] = {}
    inside: set[int] = set()
    for element in _in_order(part(content, "word/document.xml")):
        number = int(element.get(f"{W}id", -1))
        if element.tag == f"{W}commentRangeStart":
            inside.add(number)
            found[number] = ""
        elif element.tag == f"{W}commentRangeEnd":
            inside.remove(number)
        for each in inside:
            found[each] += _signs(element)
    assert not inside
    return found


def _signs(element: ElementTree.Element) -> str:
    if element.tag == f"{W}t":
        return element.text or ""
    return {f"{W}tab": "\t", f"{W}br": "\n", "end": "\n"}.get(element.tag, "")


def _in_order(element: ElementTree.Element) -> list[ElementTree.Element]:
    """Return the elements as they are met; "end" stands where a paragraph does."""
    met = [element]
    for child in element:
        met += _in_order(child)
    return [*met, ElementTree.Element("end")] if element.tag == f"{W}p" else met
