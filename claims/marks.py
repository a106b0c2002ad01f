"""Quotation marks: which words of a paragraph stand between them."""

from __future__ import annotations

import re
from typing import NamedTuple

_SINGLE = "'‘’"
_CLOSING = {"“": '”"', "„": '“”"', "«": "»", '"': '"”'}
_MARKS = re.compile(f'[“”„«»"{_SINGLE}]')


class Quoted(NamedTuple):
    """Words between two marks: offsets of the opening mark and just behind the closing one.

    `closed` is false when the paragraph ends first; then `end` is the paragraph's end.
    """

    start: int
    end: int
    closed: bool = True


def quoted(text: str) -> list[Quoted]:
    """Return the quotations of one paragraph in order.

    Apostrophes and inches are no marks, and a single mark without its partner opens nothing: one odd mark
    costs its own paragraph at most. A mark that opens twice opens where it stands last.
    """
    found: list[Quoted] = []
    closing, opened = "", 0
    for match in _MARKS.finditer(text):
        at, mark = match.start(), match.group()
        if not closing or (mark == text[opened] and mark in "“„«"):
            closing, opened = _closed_by(text, at, mark), at
        elif mark in closing and not _apostrophe(text, at, mark):
            found.append(Quoted(opened, at + 1))
            closing = ""
    if closing and closing != _SINGLE:
        found.append(Quoted(opened, len(text), closed=False))
    return found


def _closed_by(text: str, at: int, mark: str) -> str:
    """Return the marks that may close a quotation opened at this place, "" when none opens here."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if mark in _CLOSING:
        return "" if mark == '"' and before.isdigit() else _CLOSING[mark]
    opens = mark in "'‘" and not before.isalnum() and after.isalnum() and before not in ".,!?"
    return _SINGLE if opens else ""


def _apostrophe(text: str, at: int, mark: str) -> bool:
    after = text[at + 1] if at + 1 < len(text) else " "
    return mark in _SINGLE and (after.isalnum() or mark == "‘")
