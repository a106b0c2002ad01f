"""QUO002: a quotation with other words than elsewhere."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from claims.finding import Finding, Level
from claims.saying import QuotationComparison, Quoted, Speakers
from claims.span import Span
from claims.wording import DRIFT, Change, Difference, Quote, Wording
from claims.words import words
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.wording import shown


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each quotation whose wording differs from that of the saying elsewhere."""
    name = subject.reading.document.name
    seen = set[Quoted]()
    for saying in subject.sayings:
        for each in saying.comparisons:
            here, there = (each.a, each.b) if each.a.document == name else (each.b, each.a)
            if here.document == name and here not in seen and _drifted(each):
                seen.add(here)
                yield RULE.finding(subject.place(here.hull), _message(here, there, each.why))


def _message(here: Quoted, there: Quoted, why: str) -> str:
    who = next((each.speaker for each in (here, there) if each.speaker and each.named), "The speaker")
    where = ", ".join(filter(None, (there.outlet or there.document, str(there.published or ""))))
    return (
        f"{who} is quoted with other words elsewhere ({where}): {shown(there.quote.text)}; the difference: "
        f"{why}. Which are the words that were spoken? The reporter must go back to the recording."
    )


def _drifted(each: QuotationComparison) -> bool:
    """Whether words in the midst of a saying of one speaker differ, and no stutter alone."""
    if each.wording is not Wording.DRIFT or each.speakers is Speakers.TWO:
        return False
    opening = each.differences[:1]
    return any(
        change.change is Change.REPLACED
        or not (change in opening or _repeats(change, each.a.quote, each.b.quote))
        for change in each.differences
        if change.change in DRIFT
    )


def _repeats(change: Difference, a: Quote, b: Quote) -> bool:
    """Whether the words that only one quotation has are said again right before or behind them."""
    span, text = (change.a, a.text) if change.a else (change.b, b.text)
    if span is None:
        return False
    again = _keys(text, span)
    before, after = _keys(text[: span.start]), _keys(text[span.end :])
    return again in (before[-len(again) :], after[: len(again)])


def _keys(text: str, span: Span | None = None) -> list[str]:
    return [word.key for word in words(span.words(text) if span else text)]


RULE = Rule(
    code="QUO002",
    name="drifted-quotation",
    level=Level.NOTE,
    since="0.1.0",
    summary="A quotation of which another article has other words, from the same speaker.",
    rationale="Quotation marks promise the very words, and two outlets that give one saying in two "
    "wordings cannot both keep the promise. Some have translated it, and should say so. What is only "
    "shortened with a mark of omission, spelled otherwise or put into brackets is no other wording. A "
    "quotation that begins later than another, or leaves out a stutter, is left alone. Who says much the "
    "same on two occasions may be quoted rightly twice.",
    flagged=Example(
        text="“We will rebuild the old mill of Dunmore before the winter comes,” Anna Berg, the mayor, said.",
        published=datetime.date(2024, 3, 12),
        others=("“We will never rebuild the old mill of Dunmore before the winter comes,” Anna Berg said.",),
    ),
    passed=Example(
        text="“We will rebuild the old mill of Dunmore before the winter comes,” Anna Berg, the mayor, said.",
        published=datetime.date(2024, 3, 12),
        others=(
            "“We will rebuild the old mill … before the winter comes,” Anna Berg, the mayor, said on Monday.",
        ),
    ),
    record=Record(articles=1776, found=31, read=31, right=23),
    check=check,
)
