"""DAT004: a day to come that is told as past."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from claims.claim import Kind
from claims.date import PartialDate, Precision
from claims.finding import Finding, Level
from claims.span import Span, touching
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.days import printed
from verifier.audit.signs.tense import told_as_past
from verifier.audit.wording import shown

ABROAD: Final = 1
"""Days by which another part of the world may be ahead of the day of publication."""

SOON: Final = 31
"""Days behind the publication within which a day without its year is taken for a slip, not last year's."""

_EXACT: Final = frozenset({Precision.DAY, Precision.MONTH})
_TO_COME: Final = frozenset({Kind.COMMITMENT, Kind.DEMAND, Kind.PREDICTION})
_OTHER_YEAR: Final = re.compile(r"\b(?:(?:19|20)\d\d|years?|anniversary|season)\b", re.I)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each day behind the publication on which something is said to have happened."""
    published, text = subject.reading.document.published, subject.reading.document.text
    if published is None:
        return
    sentences = sorted(sentence.span for sentence in subject.reading.sentences)
    starts = [span.start for span in sentences]
    for date in subject.reading.dates:
        day = _to_come(date, published)
        sentence = sentences[max(0, bisect_right(starts, date.span.start) - 1)] if sentences else date.span
        within = Span(start=min(sentence.start, date.span.start), end=max(sentence.end, date.span.end))
        if day is None or not told_as_past(text, date.span, within) or _is_plan(subject, date.span):
            continue
        if not _has_year(date) and _OTHER_YEAR.search(text, within.start, within.end):
            continue
        place = subject.place(date.span)
        message = (
            f"{shown(place.text)} is told as past, but the article is of {published.isoformat()}. Is the "
            "date wrong, or was this still to come? The reporter must check."
        )
        yield RULE.finding(place, message)


def _to_come(date: PartialDate, published: datetime.date) -> datetime.date | None:
    """Return the day that words mean if that lies behind the publication, None where it does not."""
    if date.precision not in _EXACT:
        return None
    if _has_year(date):
        return date.earliest if (date.earliest - published).days > ABROAD else None
    for day in printed(date.text):
        ahead = [each for each in day.near(published, ahead=SOON) if (each - published).days > ABROAD]
        return ahead[0] if ahead else None
    return None


def _has_year(date: PartialDate) -> bool:
    return date.earliest.strftime("%Y") in date.text


def _is_plan(subject: Subject, date: Span) -> bool:
    """Return whether what is told of the date is a promise, a demand or a forecast."""
    claims = (claim for claim in subject.reading.claims if claim.kind in _TO_COME)
    return any(touching(claim.spans, date) for claim in claims)


RULE = Rule(
    code="DAT004",
    name="future-told-as-past",
    level=Level.ERROR,
    since="0.1.0",
    summary="A day behind the day of publication on which something is said to have happened.",
    rationale="Nobody was killed on a day that had not come. Either the date is a slip, or the article was "
    "changed later and does not say so. A date without its year counts when it lies within a month behind "
    "the publication. What is planned, promised or expected is left alone, and so are mere years, since "
    "budgets, models and seasons bear the numbers of years to come.",
    flagged=Example(
        text="Two miners were killed on 12 November at the Brenholt pit. The company said the shaft had been "
        "closed.",
        published=datetime.date(2023, 10, 30),
    ),
    passed=Example(
        text="Two miners will be buried on 12 November in Brenholt. The company said the shaft had been "
        "closed.",
        published=datetime.date(2023, 10, 30),
    ),
    record=Record(articles=840, found=2, read=2, right=2),
    check=check,
)
