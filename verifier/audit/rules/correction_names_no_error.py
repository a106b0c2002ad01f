"""COR002: a correction that names no error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claims.document import Reading
from claims.finding import Finding, Level
from claims.span import Span
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.correction import notes
from verifier.audit.wording import listed, shown

_NAMED: Final = re.compile(
    r"""\b(?:mis(?:stated|identified|spell?ed|spelt|attributed|quoted|reported|characteri[sz]ed|labell?ed|named)
    |(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately|inadvertently|falsely)\s[a-z]+
    |said|stated|claimed|gave|described|referred|identified|named|attributed|omitted|indicated|suggested|implied
    |reported\sthat|based\son|instead\sof|rather\sthan|(?:is|was|are|were|has|have|had|did|does|do)\snot
    |should\shave|because)\b|,\snot\s""",
    re.X,
)
"""Words by which a note tells what was wrong, or what is right."""

_DAY: Final = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{1,4}\b"
    r"|\b\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b"
    r"|\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each note that leaves out what was wrong, or when that was put right."""
    text = subject.reading.document.text
    for note in notes(subject.reading):
        lacks = {
            "what was wrong": _NAMED.search(text, note.start, note.end) is None,
            "on which day it was put right": not _dated(subject.reading, note),
        }
        if any(lacks.values()):
            said = listed([what for what, lacking in lacks.items() if lacking], joint="or")
            message = (
                f"The correction ({shown(note.words(text))}) does not say {said}. What would a reader of the "
                "first copy have to know? The editor must say."
            )
            yield RULE.finding(subject.place(note), message)


def _dated(reading: Reading, note: Span) -> bool:
    days = (*(date.span for date in reading.dates), *(date.span for date in reading.unplaced))
    return bool(_DAY.search(reading.document.text, note.start, note.end)) or any(map(note.overlaps, days))


RULE = Rule(
    code="COR002",
    name="correction-names-no-error",
    level=Level.WARNING,
    since="0.1.0",
    summary="A correction note that does not say what was wrong, or on which day it was put right.",
    rationale="A reader who saw the mistake must be able to unlearn it, and whoever quoted the article "
    "must see which copy they have. “This article has been corrected” helps neither. Any day in the note "
    "counts. Notes that only say what was added are no corrections and are left alone.",
    flagged=Example(
        text="The bridge at Ostrow will open in May. It cost 40 million crowns, the ministry said.\n\n"
        "Correction: This article has been corrected after publication."
    ),
    passed=Example(
        text="The bridge at Ostrow will open in May. It cost 40 million crowns, the ministry said.\n\n"
        "Correction (12 March 2024): An earlier version of this article said that it cost 14 million crowns."
    ),
    record=Record(articles=1370, found=1, read=1, right=1),
    check=check,
)
