"""FIG009: a change that does not fit its ends."""

from __future__ import annotations

import math
from collections.abc import Iterator

from claims.finding import Finding, Level
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.changes import Change, Ends, amount, changes
from verifier.audit.signs.figures import by_sentence, room
from verifier.audit.wording import shown


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each change that goes the other way, or by another amount, than its ends."""
    text = subject.reading.document.text
    for span, figures in by_sentence(subject.reading):
        for change in changes(text, figures, span.start, span.end):
            if why := _amiss(change):
                given = [change.before, change.after, *([change.by] if change.by else [])]
                places = [subject.place(figure.span) for figure in sorted(given, key=lambda f: f.span)]
                message = f"{why} Which of the figures is wrong? The reporter must check with the source."
                yield RULE.finding(places[0], message, related=places[1:])


def _amiss(change: Change) -> str | None:
    """Say what does not fit, None where all does."""
    ends = f"from {shown(change.before.text)} to {shown(change.after.text)}"
    before, after = room(change.before), room(change.after)
    if change.straight and (before.above(after) if change.up else after.above(before)):
        return f"{shown(change.word)} {ends} goes the other way."
    if change.times and not _meet(change.times.ends, _ratio(change)):
        return f"{shown(change.factor)} does not fit {ends}."
    if change.by and not any(_meet(amount(change.by), each) for each in _by(change)):
        return f"{shown(change.by.text)} does not fit {ends}{_told(change)}."
    return None


def _ratio(change: Change) -> Ends:
    """What the later end may be, in times of the earlier one."""
    (low, high), (least, most) = room(change.before).ends, room(change.after).ends
    return (least / high, most / low) if low > 0 else (0.0, math.inf)


def _by(change: Change) -> Iterator[Ends]:
    """Yield what the change may be in the unit that tells it; of shares in points and in per cent."""
    unit = change.by.unit if change.by else None
    if unit == "percent":
        low, high = _ratio(change)
        yield _size(100 * (low - 1), 100 * (high - 1))
    if unit != "percent" or change.before.unit == "percent":
        (low, high), (least, most) = room(change.before).ends, room(change.after).ends
        times = 100.0 if unit == "basis point" else 1.0
        yield _size(times * (least - high), times * (most - low))


def _size(low: float, high: float) -> Ends:
    """What is between two ends, without regard to the direction."""
    least, most = sorted((abs(low), abs(high)))
    return (0.0 if low <= 0 <= high else least), most


def _meet(a: Ends, b: Ends) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _told(change: Change) -> str:
    """What the change is in per cent, where both its ends are plain numbers."""
    before, after = (end.low if end.low == end.high else None for end in (change.before, change.after))
    if not before or after is None or change.by is None or change.by.unit != "percent":
        return ""
    return f", which is {abs(after / before - 1) * 100:.3g} per cent"


RULE = Rule(
    code="FIG009",
    name="change-does-not-fit",
    level=Level.ERROR,
    since="0.1.0",
    summary="A change that goes the other way, or by another amount, than the figures of its two ends.",
    rationale="A rise of 20 per cent from 100 to 150 is a slip that anybody with a pencil finds: a wrong "
    "base, two years mixed up, or points taken for per cent. The ends are taken with the rounding that their "
    "words leave, and so is the change. Rankings and exchange rates, where less can be more, are asked for "
    "amounts alone.",
    flagged=Example(
        text="The port is busier than ever. The number of ships rose 20 per cent from 100 to 150, the "
        "harbour master said. More docks are planned."
    ),
    passed=Example(
        text="The port is busier than ever. The number of ships rose 50 per cent from 100 to 150, the "
        "harbour master said. More docks are planned."
    ),
    record=Record(articles=531, found=1, read=1, right=1),
    check=check,
)
