"""What a report says of one document, ready to be laid out."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.audited import Audited
from claims.comparison import Comparison
from claims.document import Coverage, Document, PartKind, Reading
from claims.evidence import Review
from claims.finding import Place
from verifier.report.anchors import Anchors, finding_id
from verifier.report.cards import Card, card
from verifier.report.marks import Blocks, blocks, marks
from verifier.report.nesting import Token, nest
from verifier.report.quantities import Quantity, quantities, scales
from verifier.report.tables import Compared, SourceRow, Words, compared, sources, words
from verifier.report.wording import count

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}")

_LINKED = re.compile(r"https?://[^\s\x00-\x1f]+", re.IGNORECASE)

ACCOUNTED: dict[Coverage, str] = {
    Coverage.CLAIM: "with a claim",
    Coverage.NOTHING_STATED: "nothing stated",
    Coverage.BOILERPLATE: "boilerplate",
    Coverage.UNPARSED: "unparsed",
}
"""What a reader calls each coverage."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person decided of a finding, under a name and on a day."""

    verdict: str
    reviewer: str
    note: str
    at: datetime.date


@dataclass(frozen=True, slots=True)
class Question:
    """A finding as it is shown: where it points, where the places that belong to it are, and the answer.

    `where` is its page or paragraph in a file without lines, `key` are the signs by which a person names it.
    """

    number: int
    id: str
    level: str
    rule: str
    message: str
    where: str
    place: Words
    related: tuple[Words, ...]
    key: str
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class Notes:
    """What stands in the margin of one part: the cards of its claims, and remarks on its other sentences."""

    row: int
    cards: tuple[Card, ...]
    remarks: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One document of a report."""

    prefix: str
    document: Document
    title: str
    language: str | None
    link: str | None
    tally: tuple[tuple[str, str], ...]
    questions: tuple[Question, ...]
    answered: tuple[Question, ...]
    tokens: tuple[Token, ...]
    notes: tuple[Notes, ...]
    coverage: tuple[tuple[Coverage, str, int], ...]
    sources: tuple[SourceRow, ...]
    quantities: tuple[Quantity, ...]
    compared: tuple[Compared, ...]
    rows: int


def page(audited: Audited, *, prefix: str, known: Anchors, met: Sequence[Comparison]) -> Page:
    """Return what a report says of one document.

    `known` are the anchors of the whole report, and `met` the comparisons of the document's figures with
    those of other articles, whichever of the two was read first.
    """
    reading = audited.reading
    document, cut = reading.document, blocks(reading)
    asked = tuple(_questions(audited, prefix, known))
    places = known.places.get(document.name, frozenset())
    within = (each for each in audited.comparisons if not each.across)
    ranges = (mark for mark in marks(audited, prefix, places) if mark.end <= len(document.text))
    return Page(
        prefix=prefix,
        document=document,
        title=document.title or _headline(reading) or document.name,
        language=document.language if _LANGUAGE.fullmatch(document.language or "") else None,
        link=linked(document.url),
        tally=tuple(_tally(audited)),
        questions=tuple(question for question in asked if question.answer is None),
        answered=tuple(question for question in asked if question.answer is not None),
        tokens=tuple(nest(document.text, (*cut.ranges, *ranges))),
        notes=tuple(_notes(audited, cut, prefix)),
        coverage=tuple((kind, ACCOUNTED[kind], n) for kind, n in _covered(reading).items()),
        sources=sources(reading),
        quantities=quantities(reading),
        compared=compared((*within, *met), known, here=document.name),
        rows=len(cut.starts),
    )


def linked(address: str | None) -> str | None:
    """Return an address that a page may link, None for one that may be more than a page's."""
    return address if _LINKED.fullmatch(address or "") else None


def _headline(reading: Reading) -> str:
    spans = (part.span for part in reading.parts if part.kind is PartKind.HEADLINE)
    return next((" ".join(span.words(reading.document.text).split()) for span in spans), "")


def _covered(reading: Reading) -> dict[Coverage, int]:
    found = Counter(sentence.coverage for sentence in reading.sentences)
    return {kind: found[kind] for kind in Coverage}


def _tally(audited: Audited) -> Iterator[tuple[str, str]]:
    """How many there are of each, as number and noun."""
    reading, covered = audited.reading, _covered(audited.reading)
    figures = {figure.span for claim in reading.claims for figure in claim.figures}
    for many, one in (
        (covered[Coverage.CLAIM], "statement"),
        (len(reading.claims), "claim"),
        (len(reading.sources), "source"),
        (len(figures), "figure"),
        (len(audited.open_findings), "finding"),
    ):
        number, noun = count(many, one).split(" ", 1)
        yield number, noun
    total = sum(covered.values())
    if total:
        # Rounded down: one sentence that was not understood must not read as 100 per cent.
        yield f"{100 * (total - covered[Coverage.UNPARSED]) // total} %", "of sentences accounted for"


def _questions(audited: Audited, prefix: str, known: Anchors) -> Iterator[Question]:
    document = audited.reading.document
    here = document.name
    for number, asked in enumerate(audited.asked, start=1):
        finding = asked.finding
        yield Question(
            number=number,
            id=finding_id(prefix, number),
            level=finding.level,
            rule=finding.rule,
            message=finding.message,
            where=_where(document, finding.place),
            place=words(finding.place, known, here=here),
            related=tuple(words(place, known, here=here) for place in finding.related),
            key=asked.key,
            answer=None if asked.answer is None else _answer(asked.answer),
        )


def _where(document: Document, place: Place) -> str:
    locator = document.at(place.span.start) if place.document == document.name else None
    return "" if locator is None else locator.shown


def _answer(review: Review) -> Answer:
    note = " ".join(review.note.split())
    return Answer(verdict=review.verdict, reviewer=review.reviewer, note=note, at=review.at.date())


def _notes(audited: Audited, cut: Blocks, prefix: str) -> Iterator[Notes]:
    reading = audited.reading
    on = scales(figure for claim in reading.claims for figure in claim.figures)
    cards: dict[int, list[Card]] = {}
    for number, claim in enumerate(reading.claims, start=1):
        made = card(
            claim,
            number,
            prefix=prefix,
            document=reading.document,
            scales=on,
            decisions=audited.decisions,
        )
        cards.setdefault(cut.row(claim.spans[0].start), []).append(made)
    remarks: dict[int, Counter[tuple[str, str]]] = {}
    for row, remark in _remarks(reading, cut):
        remarks.setdefault(row, Counter())[remark] += 1
    for row in sorted(cards.keys() | remarks.keys()):
        said = (_times(remark, n) for remark, n in remarks.get(row, Counter()).items())
        yield Notes(row, tuple(cards.get(row, ())), tuple(said))


def _remarks(reading: Reading, cut: Blocks) -> Iterator[tuple[int, tuple[str, str]]]:
    for sentence in reading.sentences:
        if sentence.coverage is not Coverage.CLAIM:
            yield cut.row(sentence.span.start), (ACCOUNTED[sentence.coverage], sentence.why)
    for date in reading.unplaced:
        why = f"“{date.text}” cannot be put on the calendar: the day of publication is not known"
        yield cut.row(date.span.start), ("date", why)


def _times(remark: tuple[str, str], times: int) -> tuple[str, str]:
    label, why = remark
    return (label if times == 1 else f"{label} ×{times}"), why
