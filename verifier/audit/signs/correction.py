"""Corrections: the notes by which an article takes back what it said."""

from __future__ import annotations

import re
from typing import Final

from claims.document import Part, PartKind, Reading
from claims.span import Span, hull, touching
from verifier.audit.signs.headline import body, within

_PIECE: Final = r"(?:article|story|post|report|column|piece|item|headline|caption|page|essay|review|dispatch)"
_NOTE: Final = re.compile(
    rf"""\W*corrections?(?:\s(?:and|&)\sclarifications?)?\s*(?:\([^()]{{1,40}}\)\s*)?[:–—-]
    |.*\b(?:earlier|previous|original|prior|first)\sversions?\sof\sthis\s{_PIECE}\b
    |.*\bthis\s{_PIECE}\s(?:was|has\sbeen|is)\s(?:\w+\s)?(?:amended|corrected|(?:updated|changed)\sto\scorrect)
    |(?:an|the|this|a|because\sof)\b.*\b{_PIECE}\b.*\b(?:misstated|misidentified|misspell?ed|misspelt|misattributed)
    |.*\bwe\s(?:regret|apologi[sz]e\sfor)\s(?:the|this|any)\s(?:error|mistake)""",
    re.I | re.X | re.S,
)
"""How a note opens, or what it says in its first lines."""

_HEADING: Final = re.compile(r"\W*corrections?\s*:\W*", re.I)

_FIRST: Final = 400
"""Code points of a paragraph in which it must say that it corrects."""

_UNDER: Final = 3
"""Paragraphs that a heading of its own stands over at most."""


def notes(reading: Reading) -> list[Span]:
    """Return the correction notes of an article in order, each whole, with its heading."""
    text, found = reading.document.text, list[Span]()
    parts = [part for part in reading.parts if part.kind is not PartKind.HEADLINE]
    for at, part in enumerate(parts):
        if found and found[-1].covers(part.span):
            continue
        if _HEADING.fullmatch(text, part.span.start, part.span.end):
            found.append(hull([each.span for each in parts[at : at + 1 + _UNDER]]))
        elif part.kind is PartKind.CORRECTION or _is_note(text, part):
            found.append(part.span)
    return found


def outside(reading: Reading, found: list[Span]) -> list[Span]:
    """Return the sentences of the body that belong to none of its notes."""
    under = body(reading)
    own = (sentence.span for sentence in reading.sentences if within(under, sentence.span))
    return [span for span in own if not touching(found, span)]


def _is_note(text: str, part: Part) -> bool:
    return bool(_NOTE.match(text, part.span.start, min(part.span.end, part.span.start + _FIRST)))
