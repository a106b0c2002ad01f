"""FIG007: two figures of one thing that differ by a factor of ten, a hundred, a thousand or a million."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from claims.claim import Certainty
from claims.comparison import Relation
from claims.figure import Figure
from claims.finding import Finding, Level, Place
from claims.interval import Comparator, Interval
from claims.span import Span
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.alike import Around, around, one_thing
from verifier.audit.signs.figures import in_order, is_rank
from verifier.audit.wording import shown

FACTORS: Final = {10: "ten", 100: "a hundred", 1000: "a thousand", 1_000_000: "a million"}

CLOSE: Final = 0.06
"""The share by which rounding may move the leading digits apart."""

SMALLEST: Final = 10
"""Numbers under this have one digit, which says nothing."""

NARROW: Final = 0.25
"""What an interval may span of its middle for its digits to say something."""

MOST: Final = 200
"""Figures of one unit that are held against each other; of more, the article is a table."""

_TIMES: Final = frozenset("percent year month week day hour minute second decade century time degree".split())


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each figure with the first figure from which it differs by such a factor."""
    found = {**_compared(subject), **_within(subject)}
    for place, (other, factor) in sorted(found.items(), key=lambda item: item[0].span):
        where = f" in {other.document}" if other.document != place.document else ""
        message = (
            f"{shown(place.text)} is {FACTORS[factor]} times more or less than {shown(other.text)}{where}. "
            "Did a digit, a comma or a word such as million slip in? The reporter must check with the source."
        )
        yield RULE.finding(place, message, related=[other])


def _compared(subject: Subject) -> dict[Place, tuple[Place, int]]:
    """Figures of one quantity in conflict, here or in another article."""
    name, found = subject.reading.document.name, dict[Place, tuple[Place, int]]()
    for each in subject.comparisons:
        ends = [subject.measured.get(place) for place in (each.a, each.b)]
        sure = each.relation is Relation.CONFLICT and each.certainty is Certainty.SURE
        if sure and ends[0] and ends[1] and (factor := _factor(ends[0].careful, ends[1].careful)):
            in_text = sorted((each.a, each.b), key=lambda place: (place.document == name, place.span))
            found.setdefault(in_text[1], (in_text[0], factor))
    return found


def _within(subject: Subject) -> dict[Place, tuple[Place, int]]:
    """Figures of the article that are plainly of one thing."""
    reading, found = subject.reading, dict[Place, tuple[Place, int]]()
    sentences = [sentence.span for sentence in reading.sentences]
    told = [figure for figure in in_order(reading) if _asked(figure)][:MOST]
    words = dict[Span, Around]()
    for one, other in combinations(told, 2):
        factor = _factor(one.careful, other.careful) if one.unit == other.unit else None
        if factor is None or not _digits(one, other):
            continue
        for figure in (one, other):
            if figure.span not in words:
                sentence = _sentence(sentences, figure.span)
                words[figure.span] = around(reading.document.text, figure, sentence)
        if one_thing(one, other, words[one.span], words[other.span]):
            found.setdefault(subject.place(other.span), (subject.place(one.span), factor))
    return found


def _asked(figure: Figure) -> bool:
    """Whether a figure is one number of things that a scale can slip in: no time, share or rank."""
    given = figure.comparator not in (Comparator.VAGUE, Comparator.BETWEEN) and bool(
        figure.low or figure.high
    )
    return given and figure.unit is not None and figure.unit not in _TIMES and not is_rank(figure)


def _digits(one: Figure, other: Figure) -> bool:
    """Whether two figures begin with the same two digits or more; that one agrees is chance."""
    a, b = (f"{_number(each):.12g}".replace(".", "").strip("0") for each in (one, other))
    shorter = min(len(a), len(b))
    return shorter >= 2 and _led_by(_number(one), shorter) == _led_by(_number(other), shorter)


def _number(figure: Figure) -> float:
    return abs(figure.low if figure.low is not None else figure.high or 0.0)


def _led_by(number: float, digits: int) -> str:
    """The leading digits of a number, rounded to so many."""
    return f"{number:.{digits - 1}e}".partition("e")[0]


def _factor(a: Interval, b: Interval) -> int | None:
    """By which of the factors two numbers differ, by the middle of what they allow; None if by none."""
    middles = sorted(filter(None, (_middle(a), _middle(b))))
    if len(middles) < 2 or middles[0] < SMALLEST:
        return None
    times = middles[1] / middles[0]
    return next((factor for factor in FACTORS if abs(times / factor - 1) <= CLOSE), None)


def _middle(interval: Interval) -> float | None:
    """The middle of what a number allows, None where that is nothing or much."""
    low, high = interval.ends
    middle = (low + high) / 2
    return middle if low > 0 and high - low <= NARROW * middle else None


def _sentence(sentences: list[Span], span: Span) -> Span:
    at = bisect_right([sentence.start for sentence in sentences], span.start) - 1
    return sentences[at] if at >= 0 else span


RULE = Rule(
    code="FIG007",
    name="slip-of-scale",
    level=Level.ERROR,
    since="0.1.0",
    summary="Two figures of one thing with the same digits, of which one is ten, a hundred, a thousand or a "
    "million times the other.",
    rationale="A million written for a billion, or a zero too many, is the commonest slip in figures and the "
    "costliest. Figures of one quantity are held against each other, in the article and across articles, and "
    "so are figures of the article around which the same is said. Two digits must agree: five and fifty are "
    "often both right.",
    flagged=Example(
        text="The council will build a bridge over the river. The new bridge will cost the council "
        "$1.2 million, the mayor said. Critics say that $1.2 billion is too much for the council to pay for "
        "a new bridge."
    ),
    passed=Example(
        text="The council will build a bridge over the river. The new bridge will cost the council "
        "$1.2 million, the mayor said. Critics say that the state has $1.2 billion in debts."
    ),
    record=Record(articles=531, found=0, read=0, right=0),
    check=check,
)
