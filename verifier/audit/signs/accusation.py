"""Accusations: who is accused, in which words."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from claims.document import Reading
from claims.span import Span, touching
from verifier.audit.signs.headline import body, within
from verifier.audit.signs.marks import union
from verifier.audit.signs.names import is_power, names, telling

_OF: Final = {"accus": "of", "charg": "with|under", "blam": "for", "other": "for|over"}
_CHARGE: Final = re.compile(
    r"\b(?P<verb>(?P<accus>accus(?:e[sd]?|ing))|(?P<charg>charg(?:ed|ing))|(?P<blam>blam(?:e[sd]?|ing))"
    r"|(?P<other>denounc(?:e[sd]?|ing)|condemn(?:s|ed|ing)?|slam(?:s|med|ming)|lambast(?:e?s|ed|ing)))\b"
)
"""Words that accuse; each goes on with its own small word ("of", "with", "for")."""

_AGAINST: Final = re.compile(
    r"\b(?:(?:allegations?|accusations?|charges?|complaints?|lawsuits?|suit|evidence)\s(?:[a-z]+\s){0,6}"
    r"against|alleg(?:e[sd]?|ing)\sthat)\s(?=(?:[a-z]+\s){0,3}[A-Z])"
)
"""Words that accuse whom they stand before."""

_UNMEANT: Final = re.compile(
    r"\b(?:not|never|nobody|no one|den(?:y|ies|ied)|falsely|wrongly|refus(?:e[sd]?|ing) to|if|without)\s"
    r"(?:\w+\s){0,3}$|n[’']t\s(?:\w+\s)?$"
)
"""What stands before an accusing word that accuses nobody."""
_HAS: Final = re.compile(
    r"(?:,[^,;:]{1,60}(?:,|(?=\swho\s)))?,?\s(?:who\s|whom\s[a-z]+\s)?"
    r"(?:has|have|had|is|are|was|were|being|stands?|stood)\b[\sa-z]{0,30}"
)

_OBJECT: Final = 90
"""Code points behind an accusing word within which the accused and the charge follow."""

_BEFORE: Final = 120
"""Code points before an accusing word in which the accused of a passive stands."""

_BODY: Final = re.compile(
    r"\s(?:government|police|authorities|ministry|party|parliament|court|company|university|church)\b"
)


_STOP: Final = re.compile(r"[.!?…](?=\s)|[;:“”\"]")
"""Where what an accusing word says of somebody ends."""


_MODIFIES: Final = re.compile(
    r"(?:[’']s?)?\s(?!(?:of|for|with|over|under|and|or|as|in|on|at|by|from|to|who|whom|is|are|was|were|has|have|had"
    r"|being|stands?|stood|himself|herself|itself|alone|directly|publicly|personally|repeatedly)\b)[a-z]|-[a-z]"
)
"""What follows a name that only tells whose or from where somebody is: the Texas senator."""


LONG_AGO: Final = datetime.timedelta(days=365)


class Accusation(NamedTuple):
    """Who is accused, and the words from the accusing word to the charge."""

    accused: Span
    words: Span


def accusations(reading: Reading) -> Iterator[Accusation]:
    """Yield the accusations of persons and bodies with a name, in the order of the text.

    Those of lands and parties, which accuse one another every day, are left out, but not of governments.
    """
    text, under = reading.document.text, body(reading)
    past = _past(reading)
    for sentence in reading.sentences:
        if within(under, sentence.span) and not touching(past, sentence.span):
            for found in _CHARGE.finditer(text, sentence.span.start, sentence.span.end):
                yield from _accused(text, sentence.span, found)
            for found in _AGAINST.finditer(text, sentence.span.start, sentence.span.end):
                yield from _object(
                    text, Span(start=found.start(), end=sentence.span.end), found.end(), sentence.span.end
                )


def _past(reading: Reading) -> list[Span]:
    """Return the dates of long before publication: what was said then had its answer then."""
    published = reading.document.published
    return union(d.span for d in reading.dates if published and published - d.latest > LONG_AGO)


def _accused(text: str, sentence: Span, found: re.Match[str]) -> Iterator[Accusation]:
    kind = next(kind for kind in _OF if found[kind])
    before = text[max(sentence.start, found.start() - _BEFORE) : found.start()]
    if _UNMEANT.search(before):
        return
    end = min(sentence.end, found.end() + _OBJECT)
    stop = _STOP.search(text, found.end(), end)
    end = stop.start() if stop else end
    joint = re.compile(rf"\b(?:{_OF[kind]})\b").search(text, found.end(), end)
    if joint is None:
        return
    words = Span(start=found.start(), end=sentence.end)
    if joint.start() - found.end() > 1:
        yield from _object(text, words, found.end(), joint.start())
    elif found["verb"].endswith("ed"):
        reach = Span(start=max(sentence.start, found.start() - _BEFORE), end=found.start())
        said_of = (n for n in names(text, reach) if _HAS.fullmatch(text, n.end, found.start()))
        person = next(said_of, None)
        if person:
            yield from _meant(text, person, words)


def _object(text: str, words: Span, start: int, end: int) -> Iterator[Accusation]:
    """Yield the accusations of those named in a row, the first a few words from the start at most."""
    before = start
    for person in names(text, Span(start=start, end=end)) if start < end else ():
        gap = text[before : person.start]
        if not (_JOINED.fullmatch(gap) if before > start else _nearby(gap)):
            return
        yield from _meant(text, person, words)
        before = person.end


def _nearby(gap: str) -> bool:
    return len(gap.split()) <= AHEAD and not _ANOTHER.search(gap)


_ANOTHER: Final = re.compile(r"\b(?:he|she|it|they|him|her|his|them|their|its|who|which|that)\b", re.I)
"""A word between an accusing word and a name that says that somebody else is accused."""


_JOINED: Final = re.compile(r"(?:,|,? and|,? or)\s(?:the\s)?")

AHEAD: Final = 4
"""Words at most between an accusing word and the name of the accused."""


def _meant(text: str, person: Span, words: Span) -> Iterator[Accusation]:
    more = _BODY.match(text, person.end)
    if more:
        person = Span(start=person.start, end=more.end())
    name = person.words(text)
    if not more and _MODIFIES.match(text, person.end):
        return
    if more or (telling(name) and not is_power(name)):
        yield Accusation(person, words)
