"""SRC001: a figure without a source."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from claims.claim import Quotation
from claims.figure import Figure
from claims.finding import Finding, Level
from claims.tolls import is_money, is_toll
from verifier.audit.rule import Example, Rule, Subject
from verifier.audit.wording import listed, shown

LARGE_SUM: Final = 1_000_000
"""From which amount on a sum needs a source, in any currency; below it are prices and fares."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for the tolls and one for the sums that the article gives in its own voice."""
    own = (claim for claim in subject.reading.claims if claim.quotation is Quotation.NONE)
    figures = {figure.span: figure for claim in own for figure in claim.figures}
    for question, concerns in _QUESTIONS.items():
        places = [subject.place(span) for span in sorted(figures) if concerns(figures[span])]
        if places:
            words = listed([shown(place.text) for place in places])
            stand = "stands" if len(places) == 1 else "stand"
            message = f"{words} {stand} without a source. {question} The reporter must say."
            yield RULE.finding(places[0], message, related=places[1:])


def _toll(figure: Figure) -> bool:
    return figure.quantity is not None and is_toll(figure.quantity)


def _large_sum(figure: Figure) -> bool:
    largest = max(abs(end) for end in (figure.low, figure.high) if end is not None)
    return figure.unit is not None and is_money(figure.unit) and largest >= LARGE_SUM


_QUESTIONS: Final[dict[str, Callable[[Figure], bool]]] = {
    "Who counted, and as of when?": _toll,
    "Who gave the amount?": _large_sum,
}

RULE = Rule(
    code="SRC001",
    name="figure-without-source",
    level=Level.WARNING,
    since="0.1.0",
    summary="Tolls of people who came to harm, and sums of a million or more, in the article's own voice.",
    rationale="A toll or a sum of money is somebody's count. Without a source a reader cannot tell whose, "
    "and the desk cannot check it. Other numbers in the article's own voice (ages, distances, "
    "prices, scores) are left alone, and tolls and sums are each asked for once an article, so "
    "that one question is not lost among many.",
    flagged=Example(
        text="A ferry sank off the northern coast on Tuesday. The accident killed 34 people. Rescue boats "
        "were sent from three ports."
    ),
    passed=Example(
        text="A ferry sank off the northern coast on Tuesday. The coast guard said the accident had killed "
        "34 people. Rescue boats were sent from three ports."
    ),
    check=check,
)
