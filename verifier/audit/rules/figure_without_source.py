"""SRC001: a figure without a source."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Final

from claims.claim import Quotation
from claims.document import Reading
from claims.figure import Figure
from claims.finding import Finding, Level
from claims.interval import Interval
from claims.span import Span
from claims.tolls import is_money, is_toll
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.context import sourced
from verifier.audit.signs.marks import touches, union
from verifier.audit.wording import listed, shown

LARGE_SUM: Final = 1_000_000
"""From which amount on a sum needs a source; below it are prices and fares."""

SMALL_COINS: Final = 100
"""How many times more it takes in a currency of which a unit buys little."""

_SMALL: Final = frozenset(
    "ARS BDT CLP COP CRC GNF HUF IDR INR IRR JPY KES KRW KZT LBP LKR MMK MNT MWK NGN NPR PHP PKR PYG RUB "
    "RWF TZS UGX UZS VND XAF XOF YER".split()
)

_BY_ACT: Final = re.compile(
    r"\b(?:accus|allocat|award|bail\b|bond\b|budget|charge[ds]?\b|contribut|convict|court|decided|donat|fined|fines?\b|"
    r"grant|guilty|indict|pledg|reward|sentenc|tax|trial)",
    re.I,
)
"""Words of acts that set a sum themselves: whoever fines, grants or allots it has given it."""

_NO_HEADS: Final = frozenset("count charge case".split())
"""Units that stand before a harm and yet count nobody: "four counts of murder"."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for the tolls and one for the sums that the article gives in its own voice."""
    own = (claim for claim in subject.reading.claims if claim.quotation is Quotation.NONE)
    given = sourced(subject.reading)
    acts = union([*given, *_acts(subject.reading)])
    told = _told(subject.reading)
    figures = {
        figure.span: figure
        for claim in own
        for figure in claim.figures
        if not touches(acts if _large_sum(figure) else given, figure.span)
        and not any(figure.careful.meets(other) for other in told[_happening(figure)])
    }
    for question, concerns in _QUESTIONS.items():
        places = [subject.place(span) for span in sorted(figures) if concerns(figures[span])]
        if places:
            words = listed([shown(place.text) for place in places])
            stand = "stands" if len(places) == 1 else "stand"
            message = f"{words} {stand} without a source. {question} The reporter must say."
            yield RULE.finding(places[0], message, related=places[1:])


def _told(reading: Reading) -> defaultdict[str | None, list[Interval]]:
    """Return what somebody is given for anywhere in the article, by what happened: a headline repeats it."""
    found = defaultdict[str | None, list[Interval]](list)
    for claim in reading.claims:
        if any(link.resolved for link in claim.attribution):
            for figure in claim.figures:
                found[_happening(figure)].append(figure.careful)
    return found


def _happening(figure: Figure) -> str | None:
    return figure.quantity.happening if figure.quantity else figure.unit


def _acts(reading: Reading) -> list[Span]:
    """Return the sentences that tell of acts by which a sum is set."""
    text = reading.document.text
    return [each.span for each in reading.sentences if _BY_ACT.search(text, each.span.start, each.span.end)]


def _toll(figure: Figure) -> bool:
    return figure.quantity is not None and figure.unit not in _NO_HEADS and is_toll(figure.quantity)


def _large_sum(figure: Figure) -> bool:
    largest = max(abs(end) for end in (figure.low, figure.high) if end is not None)
    if figure.unit is None or not is_money(figure.unit):
        return False
    return largest >= LARGE_SUM * (SMALL_COINS if figure.unit in _SMALL else 1)


_QUESTIONS: Final[dict[str, Callable[[Figure], bool]]] = {
    "Who counted, and as of when?": _toll,
    "Who gave the amount?": _large_sum,
}

RULE = Rule(
    code="SRC001",
    name="figure-without-source",
    level=Level.NOTE,
    since="0.1.0",
    summary="Tolls of people who came to harm, and sums of a million or more, with no source in or before "
    "the sentence.",
    rationale="A toll or a sum of money is somebody's count. Without a source a reader cannot tell "
    "whose, and the desk cannot check it. A source in the same sentence or in the one before it is "
    "taken to give the number too, one that gives it anywhere in the article gives it for the headline "
    "as well, and a fine, a grant or a budget is given by whoever sets it. Other numbers in the "
    "article's own voice (ages, distances, prices, scores) are left alone, and tolls and sums are each "
    "asked for once an article, so that one question is not lost among many.",
    flagged=Example(
        text="A ferry sank off the northern coast on Tuesday. The accident killed 34 people. Rescue boats "
        "were sent from three ports."
    ),
    passed=Example(
        text="A ferry sank off the northern coast on Tuesday. The coast guard said the accident had killed "
        "34 people. Rescue boats were sent from three ports."
    ),
    record=Record(articles=530, found=68, read=34, right=24),
    check=check,
)
