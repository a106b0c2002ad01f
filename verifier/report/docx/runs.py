"""Words as runs of WordprocessingML: whatever they hold stays words."""

from __future__ import annotations

import re
from typing import Final

from markupsafe import Markup, escape

from verifier.report.docx.direction import stretches
from verifier.report.verbatim import one_line

_SPACING: Final = re.compile("(\t|\r\n|\r|\n)")

_HEBREW: Final = re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]")

_OF_RIGHT: Final = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""The languages that are written from right to left."""


def run(words: str, *, style: str = "", rtl: bool = False, language: str = "") -> str:
    """Return one run with these words; tabs and line breaks are elements of their own.

    `style` is the id of a style for letters, and `language` that of words which go in this direction.
    """
    if not words:
        return ""
    look = f'<w:rStyle w:val="{style}"/>' if style else ""
    if rtl:
        look += f'<w:rtl/><w:lang w:bidi="{language}"/>'
    elif language:
        look += f'<w:lang w:val="{language}"/>'
    return (
        f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{''.join(map(_piece, _SPACING.split(words)))}</w:r>"
    )


def right_language(text: str, language: str = "") -> str:
    """Return the language of what goes from right to left in a text, by its letters if it is not known."""
    if language.split("-")[0].lower() in _OF_RIGHT:
        return language
    return "he-IL" if _HEBREW.search(text) else "ar-SA"


def _piece(words: str) -> str:
    if not words:
        return ""
    if words == "\t":
        return "<w:tab/>"
    return "<w:br/>" if words[0] in "\r\n" else f'<w:t xml:space="preserve">{escape(words)}</w:t>'


def runs(words: object, style: str = "") -> Markup:
    """Return words as runs, one for each direction of writing.

    They stand on one line, and what nobody would see is named.
    """
    given = str(words)
    # The spaces at both ends part these words from others, and no line is broken there.
    before, after = given[:1] == " ", given[1:] and given[-1:] == " "
    line = f"{' ' if before else ''}{one_line(given)}{' ' if after else ''}"
    language = {True: right_language(line), False: ""}
    cut = stretches(line)
    return Markup("".join(run(line[a:b], style=style, rtl=rtl, language=language[rtl]) for a, b, rtl in cut))
