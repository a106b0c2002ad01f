"""DAT001: a relative date without a publication date."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from claims.date import UnplacedDate
from claims.finding import Finding, Level
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.tense import told_as_past
from verifier.audit.wording import listed, shown

_AGES: Final = re.compile(r".*\b(?:years|decades?|century|centuries)(?: ago)?", re.I | re.S)
"""Stretches so long that they hold wherever the article appears: "in the last ten years"."""

_NOWADAYS: Final = re.compile(r"today|tonight", re.I)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for all the relative dates of an article that cannot be put on the calendar."""
    unplaced = [date for date in subject.reading.unplaced if _is_of_a_day(subject, date)]
    places = [subject.place(span) for span in sorted({date.span for date in unplaced})]
    if places:
        words = listed(list(dict.fromkeys(shown(place.text) for place in places)))
        message = (
            f"{words} cannot be put on the calendar, since the day of publication is not known. When was the "
            "article published? Whoever holds the article must say."
        )
        yield RULE.finding(places[0], message, related=places[1:])


def _is_of_a_day(subject: Subject, date: UnplacedDate) -> bool:
    """Return whether words are bound to the day of publication, as ages and "nowadays" are not."""
    if _AGES.fullmatch(date.text):
        return False
    sentences = [sentence.span for sentence in subject.reading.sentences]
    at = bisect_right(sentences, date.span) - 1
    within = sentences[at] if at >= 0 and sentences[at].covers(date.span) else date.span
    return not _NOWADAYS.fullmatch(date.text) or told_as_past(
        subject.reading.document.text, date.span, within
    )


RULE = Rule(
    code="DAT001",
    name="relative-date-without-publication-date",
    level=Level.WARNING,
    since="0.1.0",
    summary="Words such as “last week” in an article whose day of publication is not known.",
    rationale="“Last week” means another week each time the article is copied. Without the day of "
    "publication no event of the article can be placed, and no figure of it can be compared with "
    "one of another day. Stretches of years and decades are left alone, and so is a “today” that "
    "means nowadays.",
    flagged=Example(
        text="The parliament approved the new budget last week. The finance minister said taxes would not "
        "rise."
    ),
    passed=Example(
        text="The parliament approved the new budget last week. The finance minister said taxes would not "
        "rise.",
        published=datetime.date(2024, 3, 14),
    ),
    record=Record(articles=530, found=427, read=50, right=49),
    check=check,
)
