"""COR003: words that a correction calls wrong still stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claims.finding import Finding, Level
from claims.span import Span
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.correction import notes, outside
from verifier.audit.signs.phrase import holds, phrase
from verifier.audit.signs.stems import stems
from verifier.audit.wording import shown

SHARED: Final = 2
"""Words that the line and the note must share besides the wrong ones, to speak of one thing."""

_WORDS: Final = (
    r"(?:(?:the|a|an|in|on|at|by|from|as|of|for|about|around|to)\s){0,2}"
    r"(?:(?P<mark>''|[\"“‘'])(?P<quoted>[^\"“”‘]{2,80}?)(?:''|[\"”’'](?!\w))"
    r"|(?P<plain>[$€£]?\d[\d,.]*(?:\s(?:million|billion|trillion|percent|per\scent))?"
    r"|[A-Z][\w’'-]+\.?(?:\s(?:of\s)?[A-Z0-9][\w’'-]*){0,5}))"
)
_WRONG: Final = re.compile(
    rf"""(?:\bnot\b|\binstead\sof|\brather\sthan
    |\b(?:mis[a-z]+|incorrectly|wrongly|mistakenly|erroneously|inaccurately)\b[^.;]{{0,120}}?\b(?:as|was|were|at|said))
    \s{_WORDS}""",
    re.X,
)
"""What a note calls wrong: a number, a day, a name, or words between marks."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each line of the body that still has the words which a note calls wrong."""
    reading, text = subject.reading, subject.reading.document.text
    found = notes(reading)
    lines = outside(reading, found)
    for note in found:
        for wrong in _wrong(text, note):
            standing = [line for line in lines if _stands(text, line, wrong, note)]
            if standing:
                place, *more = (subject.place(line) for line in standing)
                message = (
                    f"A correction says that {shown(wrong.words(text))} was wrong, and this line still has "
                    "it. Was the line forgotten? The editor must say."
                )
                yield RULE.finding(place, message, related=[subject.place(wrong), *more])


def _wrong(text: str, note: Span) -> Iterator[Span]:
    for found in _WRONG.finditer(text, note.start, note.end):
        start, end = found.span("quoted" if found["quoted"] else "plain")
        bare = text[start:end].rstrip(".,")
        if bare:
            yield Span(start=start, end=start + len(bare))


def _stands(text: str, line: Span, wrong: Span, note: Span) -> bool:
    """Return whether a line has the wrong words, of what the note speaks of."""
    part = phrase(text, wrong)
    if not part.stems or not holds(phrase(text, line), part):
        return False
    about = {*stems(note.words(text))} - {*part.stems}
    return len(about.intersection(stems(line.words(text)))) >= SHARED


RULE = Rule(
    code="COR003",
    name="corrected-words-still-stand",
    level=Level.ERROR,
    since="0.1.0",
    summary="A number, day, name or quotation that a correction calls wrong and the body still has.",
    rationale="A note under an article that still has the mistake corrects nothing, and who copies the "
    "article copies the mistake. A line is asked for only when it speaks of what the note speaks of, since "
    "a year or a name may be wrong in one place and right in another.",
    flagged=Example(
        text="The bridge at Ostrow cost 14 million crowns, the ministry said. It will open in May.\n\n"
        "Correction (12 March 2024): The bridge at Ostrow cost 40 million crowns, not 14 million."
    ),
    passed=Example(
        text="The bridge at Ostrow cost 40 million crowns, the ministry said. It will open in May.\n\n"
        "Correction (12 March 2024): The bridge at Ostrow cost 40 million crowns, not 14 million."
    ),
    record=Record(articles=1370, found=2, read=2, right=2),
    check=check,
)
