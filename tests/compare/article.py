"""Articles of one paragraph, written sentence by sentence with what is to be read in each."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from claims.claim import CLAIM, Claim, Kind, Quotation, claim_id
from claims.date import PartialDate, Precision, UnplacedDate
from claims.document import Coverage, Document, Part, PartKind, Reading, Sentence
from claims.figure import Figure, Quantity
from claims.interval import Comparator
from claims.source import Link, Source
from claims.span import Span


class Count(NamedTuple):
    """A figure to be: its words, its number, and what it counts."""

    words: str
    number: float
    unit: str = "person"
    happening: str | None = "killed"
    qualifiers: tuple[str, ...] = ()
    place: str | None = None
    period: str | None = None
    comparator: Comparator = Comparator.EXACTLY


class Told(NamedTuple):
    """A sentence to be, with what its claim holds; `said` is the claim where that is less than all of it."""

    sentence: str
    counts: Sequence[Count] = ()
    chain: Sequence[Link] = ()
    said: str | None = None
    quotation: Quotation = Quotation.INDIRECT
    kind: Kind = Kind.EVENT
    days: Sequence[tuple[str, datetime.date]] = ()
    unplaced: Sequence[str] = ()


def article(
    *told: Told | str, published: datetime.date | None = None, sources: Sequence[Source] = ()
) -> Reading:
    """Return the reading of these sentences, one claim a sentence."""
    sentences = [each if isinstance(each, Told) else Told(each) for each in told]
    text = " ".join(each.sentence for each in sentences)
    document = Document(name="article", text=text, published=published)
    starts, at = [], 0
    for each in sentences:
        starts.append(at)
        at += len(each.sentence) + 1
    claims = [_claim(document, each, start) for each, start in zip(sentences, starts, strict=True)]
    spans = [Span(start=s, end=s + len(e.sentence)) for e, s in zip(sentences, starts, strict=True)]
    named = {link.source: Source(name=link.name) for each in sentences for link in each.chain}
    named |= {source.id: source for source in sources}
    return Reading(
        document=document,
        parts=(Part(kind=PartKind.PARAGRAPH, span=Span(start=0, end=len(text))),),
        sentences=tuple(Sentence(span=span, coverage=Coverage.CLAIM) for span in spans),
        claims=tuple(claims),
        sources=tuple(named.values()),
        dates=tuple(date for claim in claims for date in claim.dates),
        unplaced=tuple(
            UnplacedDate(span=_find(text, words, start), text=words)
            for each, start in zip(sentences, starts, strict=True)
            for words in each.unplaced
        ),
    )


def _claim(document: Document, told: Told, start: int) -> Claim:
    words = told.said or told.sentence.rstrip(".")
    span = _find(document.text, words, start)
    return CLAIM.validate_python(
        {
            "id": claim_id(document.sha256, (span,), (words,)),
            "kind": told.kind,
            "spans": (span,),
            "text": (words,),
            "quotation": told.quotation if told.chain else Quotation.NONE,
            "attribution": tuple(told.chain),
            "figures": tuple(_figure(document.text, count, start) for count in told.counts),
            "dates": tuple(_date(document.text, words, day, start) for words, day in told.days),
        }
    )


def _figure(text: str, count: Count, start: int) -> Figure:
    low, high = {
        Comparator.MORE_THAN: (count.number, None),
        Comparator.AT_LEAST: (count.number, None),
    }.get(count.comparator, (count.number, count.number))
    return Figure(
        span=_find(text, count.words, start),
        text=count.words,
        low=low,
        high=high,
        comparator=count.comparator,
        unit=count.unit,
        quantity=Quantity(
            unit=count.unit,
            happening=count.happening,
            qualifiers=count.qualifiers,
            place=count.place,
            period=count.period,
        ),
    )


def _date(text: str, words: str, day: datetime.date, start: int) -> PartialDate:
    span = _find(text, words, start)
    return PartialDate(
        span=span, text=words, earliest=day, latest=day, precision=Precision.DAY, edtf=day.isoformat()
    )


def _find(text: str, words: str, start: int) -> Span:
    at = text.index(words, start)
    return Span(start=at, end=at + len(words))
