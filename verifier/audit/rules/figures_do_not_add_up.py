"""FIG006: a total and its parts that do not add up."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from claims.finding import Finding, Level
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.figures import by_sentence, room
from verifier.audit.signs.placed import with_placed
from verifier.audit.signs.sums import Addition, Share, additions, remainder
from verifier.audit.wording import listed, shown

NEAR: Final = 1.5
"""How many times its parts a total may be, or they it, where nothing but their place makes them its parts."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each total that its parts do not make, or that they are more than."""
    for addition in _additions(subject):
        (least, most), (low, high) = room(addition.total).ends, _sum(addition)
        amiss = low > most or (addition.share is Share.ALL and high < least)
        if amiss and not (addition.loose and (low > NEAR * most or high * NEAR < least)):
            yield _finding(subject, addition)


def _additions(subject: Subject) -> Iterator[Addition]:
    text, sentences = subject.reading.document.text, list(by_sentence(subject.reading))
    for span, figures in sentences:
        yield from additions(text, with_placed(text, span, figures), span.start, span.end)
    for (span, figures), (_, behind) in pairwise(sentences):
        if found := remainder(text, [*figures, *behind], span.start):
            yield found


def _sum(addition: Addition) -> tuple[float, float]:
    lows, highs = zip(*(room(part).ends for part in addition.parts), strict=True)
    return sum(lows), sum(highs)


def _finding(subject: Subject, addition: Addition) -> Finding:
    place, *parts = (subject.place(each.span) for each in (addition.total, *addition.parts))
    numbers = [part.low for part in addition.parts if part.low == part.high and part.low is not None]
    sums = f" ({sum(numbers):,.10g})" if len(numbers) == len(parts) else ""
    words = listed([shown(each.text) for each in parts], most=6)
    message = (
        f"{words} together{sums} do not make {shown(place.text)}. Is one of the numbers wrong, or is "
        "somebody counted twice or left out? The reporter must check with the source."
    )
    return RULE.finding(place, message, related=parts)


RULE = Rule(
    code="FIG006",
    name="figures-do-not-add-up",
    level=Level.ERROR,
    since="0.1.0",
    summary="A total and its parts beside each other that do not add up.",
    rationale="A reader who adds seven men and four women to twelve people stops believing the rest. Such a "
    "slip is a count of another hour, a person left out, or a digit. Parts must make the total where the "
    "words say that they are all of it, and must not be more than it where they are some of it. About, at "
    "least and the rounding of large numbers leave room. Lists in which somebody stands without a number are "
    "no sums.",
    flagged=Example(
        text="The ferry sank off Dunmore before dawn. The coast guard said 20 people were hurt: 12 in "
        "Dunmore and five in Lowell. The search went on."
    ),
    passed=Example(
        text="The ferry sank off Dunmore before dawn. The coast guard said 20 people were hurt, including 12 "
        "in Dunmore and five in Lowell. The search went on."
    ),
    record=Record(articles=531, found=0, read=0, right=0),
    check=check,
)
