"""Hypothesis strategies for the domain, built around what news text is made of.

Texts mix words with quotation marks, NUL, combining and astral characters, CRLF and right-to-left script;
everything that points into a text is drawn together with it, so that its words are at its place.
"""

from __future__ import annotations

import datetime
from typing import Any

from hypothesis import strategies as st

from claims.audited import Audited
from claims.claim import (
    CLAIM,
    Certainty,
    Claim,
    Commitment,
    Demand,
    Denial,
    Event,
    Kind,
    Opinion,
    Prediction,
    Quotation,
    State,
    claim_id,
)
from claims.comparison import Comparison, Relation
from claims.date import PartialDate, Precision, UnplacedDate
from claims.document import Coverage, Document, Part, PartKind, Reading, Sentence
from claims.evidence import Decision, Evidence, EvidenceLevel, Review, Stance, Standing, Verdict
from claims.fetch import Fetch
from claims.figure import Figure, Quantity
from claims.finding import Finding, Level, Place
from claims.identity import Identity, Judgement
from claims.interval import LARGEST, Comparator, Interval
from claims.making import Locator, LocatorKind, Making
from claims.measurement import NONE, Measurement, Scope
from claims.revision import Aspect, Fate, Outcome
from claims.run import Run
from claims.saying import QuotationComparison, Quoted, Saying, Speakers
from claims.source import Anonymity, Basis, Cue, Link, Role, Source, SourceKind, Strength
from claims.span import Span, TextQuote
from claims.value import Value
from claims.wording import Change, Difference, Quote, Rewording, Wording

CHUNKS = (
    "Reuters", "said", "1,400 people", "the ministry", "“", "”", "‘", "’", '"', "'", "«", "»", "„",
    " ", "\u00a0", "\n", "\r\n", "\n\n", "\t", ". ", ", ", "—", "…",
    "\x00", "\x1b", "\u200b", "\ufeff", "e\u0301", "\u0327", "🕊", "𝔄", "👩‍👩‍👧", "ß", "ﬁ", "İ",
    "القدس", "\u202e", "\u2067", "חמאס", "Москва", "新华社",
)  # fmt: skip

KINDS = {
    Kind(type_.__name__.lower()): type_
    for type_ in (Event, State, Commitment, Demand, Prediction, Opinion, Denial)
}

texts = st.lists(st.sampled_from(CHUNKS), max_size=30).map("".join)
"""Texts, the empty one among them."""

words = st.lists(st.sampled_from(CHUNKS), min_size=1, max_size=12).map("".join)
"""Texts of at least one code point."""

names = st.lists(st.sampled_from(CHUNKS), min_size=1, max_size=2).map("".join)
"""Short texts of at least one code point, for what is called something."""

days = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))
moments = st.datetimes(
    datetime.datetime(1970, 1, 2), datetime.datetime(2100, 1, 1), timezones=st.just(datetime.UTC)
)
digests = st.integers(0, 2**256 - 1).map("{:064x}".format)

numbers = st.one_of(
    st.integers(0, 30).map(float),
    st.builds(lambda digits, zeros: float(digits * 10**zeros), st.integers(1, 999), st.integers(0, 12)),
    st.floats(-LARGEST, LARGEST),
    st.sampled_from([0.0, -0.0, 0.5, 3.5, LARGEST, -LARGEST]),
)
"""Numbers as news has them, and the odd ones that a hostile text can spell."""

comparators = st.sampled_from(Comparator)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Intervals, with one end open at times."""
    low, high = sorted((draw(numbers), draw(numbers)))
    return Interval(**draw(st.sampled_from([{"low": low, "high": high}, {"low": low}, {"high": high}])))


@st.composite
def wider(draw: st.DrawFn, interval: Interval) -> Interval:
    """Intervals that cover the given one."""
    below, above = draw(st.none() | numbers), draw(st.none() | numbers)
    low = None if interval.low is None or below is None else min(interval.low, below)
    high = None if interval.high is None or above is None else max(interval.high, above)
    return interval if low is None and high is None else Interval(low=low, high=high)


@st.composite
def spans(draw: st.DrawFn, text: str | None = None) -> Span:
    """Spans that lie within the text, or anywhere when none is given."""
    size = 1000 if text is None else len(text)
    start = draw(st.integers(0, size - 1))
    return Span(start=start, end=draw(st.integers(start + 1, size)))


def placed(text: str) -> st.SearchStrategy[dict[str, Any]]:
    """A place in the text as `span` and `text`."""
    return spans(text).map(lambda span: {"span": span, "text": span.words(text)})


def quotes(text: str) -> st.SearchStrategy[TextQuote]:
    """Quotes of places in the text."""
    return spans(text).map(lambda span: TextQuote.at(text, span))


sources = st.builds(
    Source,
    name=names,
    kind=st.sampled_from(SourceKind),
    aliases=st.lists(names, max_size=2).map(tuple),
    part_of=st.none() | names,
    wikidata=st.none() | st.integers(1, 10**8).map("Q{}".format),
)

quantities = st.builds(
    Quantity,
    unit=names,
    happening=st.none() | names,
    qualifiers=st.lists(names, max_size=2).map(lambda given: tuple(sorted(given))),
    place=st.none() | names,
    period=st.none() | names,
)


@st.composite
def figures(draw: st.DrawFn, text: str = "about 1,400 people") -> Figure:
    """Figures that stand in the text."""
    interval = draw(intervals())
    return Figure(
        **draw(placed(text)),
        low=interval.low,
        high=interval.high,
        comparator=draw(comparators),
        unit=draw(st.none() | names),
        counted=draw(st.none() | names),
        quantity=draw(st.none() | quantities),
    )


@st.composite
def dates(draw: st.DrawFn, text: str = "last week") -> PartialDate:
    """Dates that stand in the text."""
    earliest, latest = sorted((draw(days), draw(days)))
    return PartialDate(
        **draw(placed(text)),
        earliest=earliest,
        latest=latest,
        precision=draw(st.sampled_from(Precision)),
        edtf=f"{earliest}/{latest}",
        against=draw(st.none() | days),
    )


def cues(text: str) -> st.SearchStrategy[Cue]:
    """Reporting words that stand in the text."""
    return st.builds(
        lambda at, strength: Cue(**at, strength=strength), placed(text), st.sampled_from(Strength)
    )


@st.composite
def links(draw: st.DrawFn, text: str, source: Source) -> Link:
    """Links to the source whose words stand in the text, or nowhere."""
    span = draw(st.none() | spans(text))
    return Link(
        role=draw(st.sampled_from(Role)),
        name=source.name,
        source=source.id,
        span=span,
        surface=None if span is None else span.words(text),
        cue=draw(st.none() | cues(text)),
        anonymity=draw(st.sampled_from(Anonymity)),
        basis=draw(st.sampled_from(Basis)),
        said=draw(st.none() | dates(text)),
        resolved=draw(st.booleans()),
    )


@st.composite
def claims(draw: st.DrawFn, document: Document, known: tuple[Source, ...], kind: Kind | None = None) -> Claim:
    """Claims, of any kind or the given one, at one or two places of the document, from known sources."""
    text = document.text
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=4)))
    at = tuple(Span(start=a, end=b) for a, b in zip(cuts[::2], cuts[1::2], strict=False))
    chain = [draw(links(text, source)) for source in draw(st.lists(st.sampled_from(known), max_size=2))]
    spoken = st.sampled_from([q for q in Quotation if q is not Quotation.NONE])
    said = tuple(span.words(text) for span in at)
    return CLAIM.validate_python(
        {
            "id": claim_id(document.sha256, at, said),
            "spans": at,
            "text": said,
            "kind": kind or draw(st.sampled_from(Kind)),
            "quotation": draw(spoken) if chain else Quotation.NONE,
            "attribution": tuple(chain),
            "figures": tuple(draw(st.lists(figures(text), max_size=1))),
            "dates": tuple(draw(st.lists(dates(text), max_size=1))),
            "certainty": draw(st.sampled_from(Certainty)),
            "why": draw(names),
        }
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Documents with at least one code point."""
    text = draw(words)
    return Document(
        name=draw(names),
        text=text,
        title=draw(st.none() | texts),
        outlet=draw(st.none() | names),
        published=draw(st.none() | days),
        language=draw(st.sampled_from([None, "en"])),
        made=draw(st.none() | makings(text)),
    )


def locators(text: str) -> st.SearchStrategy[Locator]:
    """Stretches of the text by their places in a file."""
    numbers = st.integers(1, 10**6)
    return st.builds(Locator, kind=st.sampled_from(LocatorKind), number=numbers, span=spans(text))


def makings(text: str) -> st.SearchStrategy[Making]:
    """What the text may have been made of."""
    digests = st.binary(min_size=32, max_size=32).map(bytes.hex)
    places = st.lists(locators(text), max_size=3).map(tuple)
    return st.builds(Making, format=names, sha256=digests, by=names, locators=places)


def parts(text: str) -> st.SearchStrategy[Part]:
    """Parts of the text."""
    return st.builds(Part, kind=st.sampled_from(PartKind), span=spans(text))


def sentences(text: str) -> st.SearchStrategy[Sentence]:
    """Sentences of the text, in no order."""
    return st.builds(Sentence, span=spans(text), coverage=st.sampled_from(Coverage), why=names)


def unplaced(text: str) -> st.SearchStrategy[UnplacedDate]:
    """Date words of the text that no calendar holds."""
    return placed(text).map(lambda at: UnplacedDate(**at))


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Readings with up to two claims, each word at its place."""
    document = draw(documents())
    text = document.text
    known = tuple(draw(st.lists(sources, min_size=1, max_size=2, unique_by=lambda s: s.id)))
    found = draw(st.lists(claims(document, known), max_size=2, unique_by=lambda claim: claim.id))
    return Reading(
        document=document,
        parts=tuple(draw(st.lists(parts(text), max_size=1))),
        sentences=tuple(draw(st.lists(sentences(text), max_size=2))),
        claims=tuple(found),
        sources=known,
        dates=tuple(draw(st.lists(dates(text), max_size=1))),
        unplaced=tuple(draw(st.lists(unplaced(text), max_size=1))),
    )


places = st.builds(lambda name, at: Place(document=name, **at), names, words.flatmap(placed))
label_words = st.frozensets(st.sampled_from(["amur", "delta", "hospital", "syrian", "thai"]), max_size=3)
near_days = st.dates(datetime.date(2023, 10, 28), datetime.date(2023, 10, 30))


@st.composite
def measurements(draw: st.DrawFn) -> Measurement:
    """Figures of one happening or of none, told within three days by one of two sources or by nobody."""
    figure = draw(figures())
    days = sorted(draw(st.tuples(near_days, near_days)))
    fields = Measurement.model_fields.items()
    words_of = [name for name, field in fields if field.default == NONE]
    flags = [name for name, field in fields if field.annotation is bool]
    return Measurement.model_validate(
        {
            "place": Place(document=draw(st.sampled_from("ab")), span=figure.span, text=figure.text),
            "careful": figure.careful,
            "label": draw(names),
            "happening": draw(st.sampled_from(["killed", "freed", None])),
            "counted": draw(st.sampled_from(["people", "child", "boat"])),
            **{name: draw(label_words) for name in words_of},
            "earliest": days[0],
            "latest": days[1],
            "told": draw(st.none() | near_days),
            "teller": draw(st.sampled_from([None, "source:a", "source:b"])),
            "sentence": draw(st.integers(0, 5)),
            "scope": draw(st.none() | st.sampled_from(Scope)),
            **{name: draw(st.booleans()) for name in flags},
        }
    )


rule_codes = st.from_regex(r"\A[A-Z]{3}[0-9]{3}\Z")
findings = st.builds(
    Finding,
    rule=rule_codes,
    level=st.sampled_from(Level),
    place=places,
    message=names,
    related=st.lists(places, max_size=2).map(tuple),
)
comparisons = st.builds(
    Comparison, a=places, b=places, relation=st.sampled_from(Relation), quantity=names, why=names
)
outcomes = st.sampled_from(Fate).flatmap(
    lambda fate: st.builds(
        Outcome,
        fate=st.just(fate),
        before=st.none() if fate is Fate.NEW else names,
        after=st.none() if fate is Fate.DROPPED else names,
        aspects=st.sampled_from(Aspect).map(lambda aspect: (aspect,) if fate is Fate.EDITED else ()),
        why=names,
    )
)

evidence = st.builds(
    Evidence,
    location=names,
    sha256=st.none() | digests,
    level=st.sampled_from(EvidenceLevel),
    stance=st.sampled_from(Stance),
    locator=st.none() | names,
    retrieved=st.none() | days,
)
reviews = st.builds(
    Review,
    subject=names,
    verdict=st.sampled_from(Verdict),
    reviewer=names,
    note=names,
    at=moments,
    evidence=st.lists(evidence, max_size=1).map(tuple),
)
runs = st.builds(
    Run,
    version=names,
    model=digests,
    rules=st.lists(rule_codes, max_size=2).map(tuple),
    arguments=st.lists(names, max_size=2).map(tuple),
    at=moments,
)


@st.composite
def audits(draw: st.DrawFn) -> Audited:
    """Readings with their figures measured, a comparison and a finding at most."""
    reading = draw(readings())
    name = reading.document.name
    figures = {figure.span: figure for claim in reading.claims for figure in claim.figures}
    places = [Place(document=name, span=figure.span, text=figure.text) for figure in figures.values()]
    return Audited(
        reading=reading,
        measurements=tuple(draw(measurements()).model_copy(update={"place": place}) for place in places),
        comparisons=tuple(draw(st.lists(comparisons, max_size=1))),
        findings=tuple(draw(st.lists(findings, max_size=1))),
    )


quoted_words = st.builds(Quote, text=texts, whole=st.booleans())
differences = st.builds(
    lambda change, at, other: Difference(change=change, a=at, b=other),
    st.sampled_from(Change),
    spans(),
    st.none() | spans(),
)
quotations = st.builds(
    Quoted,
    document=names,
    spans=spans().map(lambda span: (span,)),
    quotation=st.sampled_from(Quotation),
    quote=quoted_words,
    speaker=st.none() | names,
    named=st.booleans(),
    outlet=st.none() | names,
    published=st.none() | days,
)
quotation_comparisons = st.builds(
    QuotationComparison,
    a=quotations,
    b=quotations,
    speakers=st.sampled_from(Speakers),
    evidence=names,
    wording=st.sampled_from(Wording),
    why=names,
    differences=st.lists(differences, max_size=2).map(tuple),
)

VALUES: dict[type[Value], st.SearchStrategy[Value]] = {
    Span: spans(),
    TextQuote: words.flatmap(quotes),
    Interval: intervals(),
    Quantity: quantities,
    Figure: figures(),
    PartialDate: dates(),
    UnplacedDate: words.flatmap(unplaced),
    Cue: words.flatmap(cues),
    Source: sources,
    Link: st.tuples(words, sources).flatmap(lambda drawn: links(*drawn)),
    **{
        type_: st.tuples(documents(), sources, st.just(kind)).flatmap(
            lambda drawn: claims(drawn[0], (drawn[1],), drawn[2])
        )
        for kind, type_ in KINDS.items()
    },
    Document: documents(),
    Locator: words.flatmap(locators),
    Making: words.flatmap(makings),
    Part: words.flatmap(parts),
    Sentence: words.flatmap(sentences),
    Reading: readings(),
    Measurement: measurements(),
    Comparison: comparisons,
    Quote: quoted_words,
    Difference: differences,
    Rewording: st.builds(
        Rewording,
        wording=st.sampled_from(Wording),
        differences=st.lists(differences, max_size=2).map(tuple),
        why=names,
    ),
    Quoted: quotations,
    QuotationComparison: quotation_comparisons,
    Saying: st.builds(Saying, comparisons=st.lists(quotation_comparisons, min_size=1, max_size=2).map(tuple)),
    Place: places,
    Finding: findings,
    Evidence: evidence,
    Review: reviews,
    Decision: st.builds(Decision, subject=names, review=reviews, standing=st.sampled_from(Standing)),
    Fetch: st.builds(
        Fetch,
        asked=names,
        answered=names,
        at=moments,
        status=st.integers(100, 599),
        media=st.none() | names,
        etag=st.none() | names,
        modified=st.none() | names,
        sha256=digests,
        warc=st.none() | digests,
    ),
    Identity: st.builds(
        Identity,
        one=names.map("one {}".format),
        other=names.map("other {}".format),
        judgement=st.sampled_from(Judgement),
        by=names,
        why=names,
        at=moments,
    ),
    Outcome: outcomes,
    Run: runs,
    Audited: audits(),
}
"""A strategy for each kind of value that the domain has."""

values = st.one_of(*VALUES.values())
"""Values of every kind."""
