"""DAT001: a relative date without a publication date."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from claims.finding import Finding, Level
from verifier.audit.rule import Example, Rule, Subject
from verifier.audit.wording import listed, shown


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for all the relative dates of an article that cannot be put on the calendar."""
    places = [subject.place(span) for span in sorted({date.span for date in subject.reading.unplaced})]
    if places:
        words = listed(list(dict.fromkeys(shown(place.text) for place in places)))
        message = (
            f"{words} cannot be put on the calendar, since the day of publication is not known. When was the "
            "article published? Whoever holds the article must say."
        )
        yield RULE.finding(places[0], message, related=places[1:])


RULE = Rule(
    code="DAT001",
    name="relative-date-without-publication-date",
    level=Level.WARNING,
    since="0.1.0",
    summary="Words such as “last week” in an article whose day of publication is not known.",
    rationale="“Last week” means another week each time the article is copied. Without the day of "
    "publication no event of the article can be placed, and no figure of it can be compared with "
    "one of another day.",
    flagged=Example(
        text="The parliament approved the new budget last week. The finance minister said taxes would not "
        "rise."
    ),
    passed=Example(
        text="The parliament approved the new budget last week. The finance minister said taxes would not "
        "rise.",
        published=datetime.date(2024, 3, 14),
    ),
    check=check,
)
