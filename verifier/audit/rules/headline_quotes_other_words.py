"""HED002: a headline that quotes other words than the body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claims.finding import Finding, Level
from claims.span import Span
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.headline import body, headline
from verifier.audit.signs.phrase import Phrase, holds, nearest, phrase, quotations
from verifier.audit.signs.stems import is_empty
from verifier.audit.wording import shown

ENOUGH: Final = 3
"""Words between marks from which on they may be speech, whatever stands before them."""

_SPOKEN: Final = re.compile(
    r"(?::|\b(?:says?|said|tells?|told|declares?|vows?|warns?(?:\sof)?|insists?|admits?|denies|promises?"
    r"|claims?|urges?|slams?|blasts?|as)|\b(?:calls?|called|describes?|brands?)\s(?:[\w’'-]+\s){0,5})\s*$",
    re.I,
)
"""What stands before words of which the headline says that somebody spoke them."""

_SAYS: Final = re.compile(
    r"\W{0,3}\s*(?:[-–—]|(?:says?|said|claims?|warns?|insists?|admits?|tells?|told)\b)", re.I
)
"""What stands behind such words."""

_REACH: Final = 50
"""Code points before a quotation in which such a word is looked for."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each passage between marks in the headline whose words the body never has."""
    above, text = headline(subject.reading), subject.reading.document.text
    if above is None:
        return
    under = body(subject.reading)
    lines = [phrase(text, span) for span in under]
    for passage in _passages(above.words):
        if any(holds(line, passage) for line in lines):
            continue
        spoken = [span for paragraph in under for span in quotations(text, paragraph)]
        near = nearest(text, passage, spoken) or nearest(text, passage, under)
        nearest_words = f"its nearest words are {shown(near.words(text))}" if near else "nor any like them"
        message = (
            f"The headline quotes {shown(passage.span.words(above.words))}, and the body has no such words, "
            f"{nearest_words}. Who said this? The editor must say."
        )
        yield RULE.finding(subject.place(above.place), message, related=[subject.place(near)] if near else ())


def _passages(words: str) -> Iterator[Phrase]:
    """Yield what a headline quotes as speech; without a small word it may be a nickname or a title."""
    for span in quotations(words, Span(start=0, end=len(words))):
        before = words[max(0, span.start - 1 - _REACH) : span.start - 1]
        passage = phrase(words, span)
        speech = len(passage.stems) >= ENOUGH and any(map(is_empty, passage.stems))
        told = _SPOKEN.search(before) or _SAYS.match(words, span.end)
        if passage.stems and (speech or told):
            yield passage


RULE = Rule(
    code="HED002",
    name="headline-quotes-other-words",
    level=Level.WARNING,
    since="0.1.0",
    summary="Words between quotation marks in the headline that the body does not have.",
    rationale="A reader takes what stands between marks for what was said. Where the body has other words, "
    "the headline puts them into somebody's mouth. Case, endings, articles, words in brackets and "
    "omissions that are marked do not count, and words that the body has without marks are let pass. A "
    "word or two between marks, or a row of names, may be a nickname or a title: they are asked for where "
    "the headline says who spoke.",
    flagged=Example(
        text="Leak at dam is 'a complete disaster', says minister\n\nThe dam at Ostrow leaks again. “It is a "
        "sad day for the valley,” said Anna Berg, the minister of water, on Monday."
    ),
    passed=Example(
        text="Leak at dam is 'a sad day', says minister\n\nThe dam at Ostrow leaks again. “It is a sad day "
        "for the valley,” said Anna Berg, the minister of water, on Monday."
    ),
    record=Record(articles=1370, found=6, read=6, right=6),
    check=check,
)
