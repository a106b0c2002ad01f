"""The paragraphs of a Word document's body, as one reads them with every change accepted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}
"""Elements that are a sign each."""

PASSED_OVER = frozenset(
    {f"{W}{name}" for name in ("pPr", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "rt")}
    | {f"{W}instrText", f"{W}delText", f"{_COMPATIBLE}Fallback"}
)
"""Elements whose words nobody sees, or sees twice: properties, codes of fields, text boxes again."""

TOLD = {
    f"{W}ins": "inserted",
    f"{W}moveTo": "inserted",
    f"{W}del": "deleted",
    f"{W}moveFrom": "deleted",
    f"{W}commentReference": "comment",
    f"{W}footnoteReference": "footnote",
    f"{W}endnoteReference": "footnote",
}
"""Elements that a note counts."""


class Paragraph(NamedTuple):
    """A paragraph by the id of its style."""

    style: str
    words: str


def paragraphs(body: Any, left: Counter[str]) -> Iterator[Paragraph]:
    """Yield the paragraphs in order, those of tables and text boxes among them, the box behind its anchor.

    What is left out or was changed is counted in `left`. A paragraph whose mark was deleted goes on in the
    next.
    """
    before = ""
    for element in body:
        for paragraph, ends in _within(element, left):
            words = before + paragraph.words
            before = "" if ends else words
            if ends:
                yield Paragraph(paragraph.style, words)
    if before:
        yield Paragraph("", before)


def _within(element: Any, left: Counter[str]) -> Iterator[tuple[Paragraph, bool]]:
    """Yield the paragraphs in an element, and whether each ends with its mark.

    XML that is nested deeper than 256 is refused by its parser.
    """
    tag = element.tag
    if not isinstance(tag, str) or tag in PASSED_OVER:
        return
    if tag in TOLD:
        left[TOLD[tag]] += 1
        if TOLD[tag] == "deleted":
            return
    if tag != f"{W}p":
        for child in element:
            yield from _within(child, left)
        return
    written, boxes = list[str](), list[Any]()
    for child in element:
        _write(child, written, boxes, left)
    yield Paragraph(_style(element), "".join(written)), element.find(f"{W}pPr/{W}rPr/{W}del") is None
    for box in boxes:
        yield from _within(box, left)


def _write(element: Any, written: list[str], boxes: list[Any], left: Counter[str]) -> None:
    """Write what stands in a part of a paragraph; the text boxes that hang on it are put aside."""
    tag = element.tag
    if not isinstance(tag, str) or tag in PASSED_OVER:
        return
    if tag in TOLD:
        left[TOLD[tag]] += 1
        if TOLD[tag] == "deleted":
            return
    if tag == f"{W}txbxContent":
        boxes.append(element)
    elif tag in (f"{W}t", f"{_MATH}t"):
        written.append(element.text or "")
    elif tag in SIGNS:
        written.append(SIGNS[tag])
    elif tag == f"{W}r" and _hidden(element):
        left["hidden"] += 1
    else:
        for child in element:
            _write(child, written, boxes, left)


def _hidden(run: Any) -> bool:
    vanish = run.find(f"{W}rPr/{W}vanish")
    return vanish is not None and vanish.get(f"{W}val", "1") not in ("0", "false", "off")


def _style(paragraph: Any) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(f"{W}val", "")
