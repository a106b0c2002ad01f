"""FIG005: a figure of the headline that the body does not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from claims.document import PartKind
from claims.figure import Figure
from claims.finding import Finding, Level
from claims.interval import Comparator, Interval
from claims.span import Span
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.bearing import borne_out, concerns
from verifier.audit.signs.figures import in_order, is_rank
from verifier.audit.signs.headline_figures import MONEY, tolls_and_sums
from verifier.audit.wording import listed, shown

_ASKED: Final = frozenset({"killed", "injured", MONEY})
"""What a headline must not give where the body does not."""

_NUMBERS: Final = re.compile(
    r"\d[\d,]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.I
)


class _Headlined(NamedTuple):
    """A figure in a headline: its words and place, what they allow, and what it is a figure of."""

    words: str
    span: Span | None
    interval: Interval
    concerns: str


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each figure of the headline that no figure of the body meets."""
    headlines = list(_headlines(subject))
    body = [f for f in in_order(subject.reading) if not any(h.overlaps(f.span) for h in headlines)]
    for told in _told(subject, headlines) if body else ():
        alike = [figure for figure in body if told.concerns in concerns(figure) and not is_rank(figure)]
        asked = bool(alike) or told.concerns in _ASKED
        if (
            asked
            and not borne_out(told.interval, told.concerns, body, alike)
            and not _printed(subject, told, headlines)
        ):
            yield _finding(subject, told, alike)


def _finding(subject: Subject, told: _Headlined, alike: Sequence[Figure]) -> Finding:
    related = [subject.place(figure.span) for figure in alike[:3]]
    first = subject.reading.sentences[0].span if subject.reading.sentences else None
    span = told.span or (related[0].span if related else first)
    place = subject.place(span or Span(start=0, end=len(subject.reading.document.text)))
    given = (
        f"the body gives {listed([shown(each.text) for each in related])}" if related else "the body does not"
    )
    message = (
        f"The headline says {shown(told.words)}, {given}. Which holds? The editor of the headline must say."
    )
    return RULE.finding(place, message, related=[each for each in related if each != place])


def _headlines(subject: Subject) -> Iterator[Span]:
    """Yield where the headline stands in the text: its parts, and the first place where the title does."""
    reading = subject.reading
    yield from (part.span for part in reading.parts if part.kind is PartKind.HEADLINE)
    title = (reading.document.title or "").strip()
    at = reading.document.text.find(title) if title else -1
    if at >= 0:
        yield Span(start=at, end=at + len(title))


def _told(subject: Subject, headlines: Sequence[Span]) -> Iterator[_Headlined]:
    """Yield the figures of the headline: those read in the text, and the tolls and sums of the title."""
    seen = list[Span]()
    for figure in in_order(subject.reading):
        inside = any(span.overlaps(figure.span) for span in headlines)
        vague = figure.comparator is Comparator.VAGUE or is_rank(figure)
        if inside and not vague and (kinds := concerns(figure)):
            seen.append(figure.span)
            yield _Headlined(figure.text, figure.span, figure.careful, kinds[0])
    document = subject.reading.document
    title = (document.title or "").strip()
    at = document.text.find(title)
    for found in tolls_and_sums(title):
        start = at + found.start
        span = Span(start=start, end=start + len(found.words)) if at >= 0 else None
        if span is None or not any(each.overlaps(span) for each in seen):
            yield _Headlined(found.words, span, found.interval, found.concerns)


def _printed(subject: Subject, told: _Headlined, headlines: Sequence[Span]) -> bool:
    """Return whether the very number of the headline stands in the body, though not as a figure."""
    numbers = [each.lower() for each in _NUMBERS.findall(told.words)]
    stop = max((span.end for span in headlines), default=0)
    body = subject.reading.document.text[stop:]
    return bool(numbers) and any(each.group().lower() == numbers[0] for each in _NUMBERS.finditer(body))


RULE = Rule(
    code="FIG005",
    name="headline-figure-not-in-body",
    level=Level.WARNING,
    since="0.1.0",
    summary="A figure in the headline that the body gives otherwise, and a toll or sum there that it does "
    "not give at all.",
    rationale="Headlines outlive the count that they were written for, and they are what most people read. A "
    "figure of the headline is borne out where any figure of the body fits it as a careful reader takes it "
    "(more than 50 for 53), or two of its kind together (18 dead of 12 and six). Other figures than "
    "tolls and sums are asked for only where the body gives the same thing otherwise.",
    flagged=Example(
        text="30 people killed in Dunmore ferry accident\n\nA ferry sank off Dunmore on Tuesday. The coast "
        "guard said 41 people had been killed. Rescue boats were sent from three ports."
    ),
    passed=Example(
        text="30 people killed in Dunmore ferry accident\n\nA ferry sank off Dunmore on Tuesday. The coast "
        "guard said 21 people had been killed on board, and nine people were killed in a boat that helped."
    ),
    record=Record(articles=531, found=0, read=0, right=0),
    check=check,
)
