"""DAT003: an order of days that cannot be."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from claims.finding import Finding, Level
from claims.span import Span
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.ages import ages
from verifier.audit.signs.moments import MOMENT, before, moment
from verifier.audit.signs.orders import orders
from verifier.audit.signs.tense import told_as_past
from verifier.audit.wording import shown

_SAID: Final = re.compile(
    rf"\b(?:said|told \w+|reported|wrote|announced|confirmed|claimed) (?:[\w'’-]+ ){{0,3}}?"
    rf"on (?P<said>{MOMENT}),? that (?:[\w'’,-]+ ){{1,20}}?(?:on )?(?P<told>{MOMENT})"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each end before its beginning, saying before its event, and odd age."""
    yield from _ends(subject)
    yield from _sayings(subject)
    published = subject.reading.document.published
    for age in ages(subject.reading.document.text, published.year if published else None):
        if not age.fits:
            place = subject.place(age.span)
            message = (
                f"{shown(place.text)} does not add up: whoever was born in {age.born} turned "
                f"{age.year - age.born} in {age.year}. Is the age wrong, or the year? The reporter must say."
            )
            yield RULE.finding(place, message)


def _ends(subject: Subject) -> Iterator[Finding]:
    for order in orders(subject.reading.document.text):
        if before(moment(order.second), moment(order.first)):
            place = subject.place(order.span)
            message = (
                f"{shown(place.text)} {order.put}. Which of the two dates is wrong? The reporter must check."
            )
            yield RULE.finding(place, message)


def _sayings(subject: Subject) -> Iterator[Finding]:
    """Yield what somebody is said to have said before it happened."""
    text = subject.reading.document.text
    sentences = sorted(sentence.span for sentence in subject.reading.sentences)
    for match in _SAID.finditer(text):
        told = Span(start=match.start("told"), end=match.end("told"))
        at = bisect_right(sentences, told) - 1
        within = Span(start=match.end("said"), end=max(told.end, sentences[at].end if at >= 0 else 0))
        if before(moment(match["said"]), moment(match["told"])) and told_as_past(text, told, within):
            place = subject.place(Span(start=match.start("said"), end=told.end))
            message = (
                f"On {match['said']} somebody is said to have told as past what happened on {match['told']}. "
                "Which of the two dates is wrong? The reporter must check."
            )
            yield RULE.finding(place, message)


RULE = Rule(
    code="DAT003",
    name="impossible-order",
    level=Level.ERROR,
    since="0.1.0",
    summary="What ends before it began or is told before it happened, and ages that no year of birth gives.",
    rationale="Nobody dies before being born, and nobody is released before the arrest. One date of the two "
    "is a slip, and the others of the article were typed by the same hand. Only moments that the words "
    "themselves put in an order are held against each other. Dates that were moved, and days without a year "
    "that may be of two years, are left alone.",
    flagged=Example(
        text="The old ferry at Kallsund was out of service from 15 May to 3 May 2020. The owner blamed a "
        "broken engine."
    ),
    passed=Example(
        text="The old ferry at Kallsund was out of service from 15 December to 3 January. The owner blamed a "
        "broken engine, and moved the feast from 15 May to 3 May 2020."
    ),
    record=Record(articles=530, found=0, read=0, right=0),
    check=check,
)
