"""Readings of all shapes, built from a text outwards so that every word is at its place."""

from __future__ import annotations

import datetime
from typing import Any

from hypothesis import strategies as st

from claims.audited import Audited
from claims.claim import CLAIM, Certainty, Claim, Kind, Quotation, claim_id
from claims.comparison import Comparison, Relation
from claims.date import PartialDate, Precision, UnplacedDate
from claims.document import Coverage, Document, Part, PartKind, Reading, Sentence
from claims.figure import Figure, Quantity
from claims.finding import Finding, Level, Place
from claims.interval import LARGEST, Comparator
from claims.making import Locator, LocatorKind, Making
from claims.measurement import Measurement
from claims.run import Run
from claims.source import Anonymity, Basis, Cue, Link, Role, Source, SourceKind, Strength
from claims.span import Span

SIGNS = "abÅß \"“”‘'«»-–;,.%\t\r\n\0\x1f\u00a0\u0301\u200f\ufeffהع漢𝔸🏴"
"""Signs that have broken stores: quotes, NUL, CRLF, combining, right-to-left, beyond the BMP."""

WORDS = st.text(SIGNS, min_size=1, max_size=12)
MAYBE = st.none() | st.text(SIGNS, max_size=12)
DAYS = st.dates()
NUMBERS = (
    st.floats(-LARGEST, LARGEST) | st.integers(-(10**30), 10**30).map(float) | st.sampled_from([-0.0, 1e30])
)

RUNS = st.builds(
    Run,
    version=WORDS,
    model=WORDS,
    rules=st.lists(WORDS, max_size=2).map(tuple),
    arguments=st.lists(WORDS, max_size=2).map(tuple),
    at=st.datetimes(
        timezones=st.sampled_from([datetime.UTC, datetime.timezone(datetime.timedelta(hours=-7))])
    ),
)
SOURCES = st.builds(
    Source,
    name=WORDS,
    kind=st.sampled_from(SourceKind),
    aliases=st.lists(WORDS, max_size=2).map(tuple),
    part_of=MAYBE,
    wikidata=st.none() | st.just("Q42"),
)
QUANTITIES = st.builds(
    Quantity,
    unit=WORDS,
    happening=MAYBE,
    qualifiers=st.lists(WORDS, max_size=2).map(tuple),
    place=MAYBE,
    period=MAYBE,
)


def documents(text: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Document]:
    """Documents with a text long enough to point into."""
    return st.builds(
        Document,
        name=WORDS,
        text=text or st.text(SIGNS, min_size=4, max_size=60),
        title=MAYBE,
        outlet=MAYBE,
        byline=MAYBE,
        published=st.none() | DAYS,
        url=MAYBE,
        language=MAYBE,
        made=st.none() | _makings(),
    )


def _makings() -> st.SearchStrategy[Making]:
    """What a text of four signs or more may have been made of."""
    kinds, numbers = st.sampled_from(LocatorKind), st.integers(1, 900)
    locators = st.lists(st.builds(Locator, kind=kinds, number=numbers, span=spans("abcd")), max_size=3)
    digests = st.text("0123456789abcdef", min_size=64, max_size=64)
    return st.builds(Making, format=WORDS, sha256=digests, by=WORDS, locators=locators.map(tuple))


def spans(text: str) -> st.SearchStrategy[Span]:
    """Places in the text."""
    ends = st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True)
    return ends.map(lambda pair: Span(start=min(pair), end=max(pair)))


@st.composite
def _figures(draw: st.DrawFn, text: str) -> Figure:
    span = draw(spans(text))
    low, high = sorted([draw(NUMBERS), draw(NUMBERS)])
    ends: tuple[float | None, float | None] = draw(st.sampled_from([(low, high), (low, None), (None, high)]))
    return Figure(
        span=span,
        text=span.words(text),
        low=ends[0],
        high=ends[1],
        comparator=draw(st.sampled_from(Comparator)),
        unit=draw(MAYBE),
        counted=draw(MAYBE),
        quantity=draw(st.none() | QUANTITIES),
    )


@st.composite
def _dates(draw: st.DrawFn, text: str) -> PartialDate:
    span = draw(spans(text))
    earliest, latest = sorted([draw(DAYS), draw(DAYS)])
    return PartialDate(
        span=span,
        text=span.words(text),
        earliest=earliest,
        latest=latest,
        precision=draw(st.sampled_from(Precision)),
        edtf=draw(WORDS),
        against=draw(st.none() | DAYS),
    )


@st.composite
def _links(draw: st.DrawFn, text: str, sources: list[Source]) -> Link:
    source, span, cue = draw(st.sampled_from(sources)), draw(st.none() | spans(text)), draw(spans(text))
    return Link(
        role=draw(st.sampled_from(Role)),
        name=draw(WORDS),
        source=source.id,
        span=span,
        surface=None if span is None else span.words(text),
        cue=draw(st.none() | st.just(Cue(span=cue, text=cue.words(text), strength=draw(_one_of(Strength))))),
        anonymity=draw(_one_of(Anonymity)),
        basis=draw(_one_of(Basis)),
        said=draw(st.none() | _dates(text)),
        resolved=draw(st.booleans()),
    )


def _one_of(names: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(names)


OWN = {
    Kind.COMMITMENT: "promisor",
    Kind.DEMAND: "addressee",
    Kind.OPINION: "holder",
    Kind.DENIAL: "denied",
}


@st.composite
def _claims(draw: st.DrawFn, document: Document, sources: list[Source], dates: list[PartialDate]) -> Claim:
    text, kind = document.text, draw(st.sampled_from(Kind))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=4, unique=True)))
    places = tuple(Span(start=a, end=b) for a, b in zip(cuts[::2], cuts[1::2], strict=False))
    words = tuple(place.words(text) for place in places)
    links = draw(st.lists(_links(text, sources), max_size=3)) if sources else []
    said = [Quotation.DIRECT, Quotation.MIXED, Quotation.INDIRECT]
    own = {OWN[kind]: draw(MAYBE)} if kind in OWN else {}
    return CLAIM.validate_python(
        {
            "kind": kind,
            "id": claim_id(document.sha256, places, words),
            "spans": places,
            "text": words,
            "quotation": draw(st.sampled_from(said)) if links else Quotation.NONE,
            "attribution": links,
            "figures": draw(st.lists(_figures(text), max_size=2)),
            "dates": draw(st.lists(st.sampled_from(dates) if dates else _dates(text), max_size=2)),
            "certainty": draw(st.sampled_from(Certainty)),
            "why": draw(st.text(SIGNS, max_size=5)),
            **own,
        }
    )


@st.composite
def readings(draw: st.DrawFn, document: st.SearchStrategy[Document] | None = None) -> Reading:
    """Readings with all that a reading can have."""
    read = draw(document or documents())
    text = read.text
    sources = draw(st.lists(SOURCES, max_size=3))
    dates = draw(st.lists(_dates(text), max_size=3))
    unplaced = draw(st.lists(spans(text), max_size=2))
    parts = st.builds(Part, kind=st.sampled_from(PartKind), span=spans(text))
    sentences = st.builds(Sentence, span=spans(text), coverage=st.sampled_from(Coverage), why=MAYBE.map(str))
    return Reading(
        document=read,
        parts=tuple(draw(st.lists(parts, max_size=2))),
        sentences=tuple(draw(st.lists(sentences, max_size=3))),
        claims=tuple(
            draw(st.lists(_claims(read, sources, dates), max_size=3, unique_by=lambda claim: claim.id))
        ),
        sources=tuple(sources),
        dates=tuple(dates),
        unplaced=tuple(UnplacedDate(span=span, text=span.words(text)) for span in unplaced),
    )


def measurement(document: str, figure: Figure, name: str) -> Measurement:
    """Return the measurement of a figure that is known by one name."""
    return Measurement(
        place=Place(document=document, span=figure.span, text=figure.text),
        careful=figure.careful,
        label=name,
        happening="killed",
        counted="people",
        names=frozenset({name}),
    )


@st.composite
def audits(draw: st.DrawFn, reading: st.SearchStrategy[Reading] | None = None) -> Audited:
    """Readings with comparisons and findings."""
    read = draw(reading or readings())
    here = spans(read.document.text).map(
        lambda span: Place(document=read.document.name, span=span, text=span.words(read.document.text))
    )
    places = here | st.builds(Place, document=WORDS.map("x".__add__), span=spans("abc"), text=WORDS)
    comparisons = st.builds(
        Comparison, a=here, b=places, relation=st.sampled_from(Relation), quantity=WORDS, why=WORDS
    )
    findings = st.builds(
        Finding,
        rule=st.sampled_from(["SRC001", "FIG001"]),
        level=st.sampled_from(Level),
        place=here,
        message=WORDS,
        related=st.lists(places, max_size=2).map(tuple),
    )
    figures = {figure.span: figure for claim in read.claims for figure in claim.figures}
    return Audited(
        reading=read,
        measurements=tuple(
            measurement(read.document.name, figure, draw(WORDS)) for figure in figures.values()
        ),
        comparisons=tuple(draw(st.lists(comparisons, max_size=2))),
        findings=tuple(draw(st.lists(findings, max_size=2))),
    )
