"""What a cell of a spreadsheet may hold: words that no program takes for a formula."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 32_767
"""UTF-16 code units that a cell holds; a spreadsheet refuses the file, or drops the cell, beyond."""

_CUT: Final = " … (cut: a cell holds no more)"

_RUN: Final = "=+\\-@＝＋－＠"
"""Signs that begin a formula, those of full width too, which some spreadsheets take for the same."""

# A semicolon, a tab or a line break begins a cell where the file is opened with another separator.
_ARMED: Final = re.compile(rf"^(?='*[\t\r\n])|(?:^|(?<=[;\t\r\n]))(?='*[{_RUN}])")
_DEFUSED: Final = re.compile(rf"^'(?='*[\t\r\n])|(?:^|(?<=[;\t\r\n]))'(?='*[{_RUN}])")

_UNHELD: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def defused(text: str) -> str:
    """Return the text with an apostrophe before what a spreadsheet would run; `restored` takes it off."""
    return _ARMED.sub("'", text)


def restored(text: str) -> str:
    """Return the text that `defused` made this one of."""
    return _DEFUSED.sub("", text)


def held(text: str) -> str:
    """Return the text as a cell holds it: one U+FFFD for each sign that XML lacks, and cut where too long."""
    text = _UNHELD.sub("\ufffd", text)
    if len(text) <= LONGEST // 2 or _units(text) <= LONGEST:
        return text
    room = (LONGEST - len(_CUT)) * 2
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + _CUT


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
