"""Articles of our own, read by hand: a plain ledger for tests that need to know what is in it."""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path
from tempfile import TemporaryDirectory

from claims.audited import Audited
from claims.claim import CLAIM, Certainty, Claim, Quotation, claim_id
from claims.comparison import Comparison, Relation
from claims.date import PartialDate, UnplacedDate
from claims.document import Coverage, Document, Part, PartKind, Reading, Sentence
from claims.evidence import Evidence, EvidenceLevel, Review, Stance, Verdict
from claims.fetch import Fetch
from claims.figure import Figure, Quantity
from claims.finding import Finding, Level, Place
from claims.identity import Identity, Judgement
from claims.making import Locator, LocatorKind, Making
from claims.measurement import Measurement
from claims.question import question_id
from claims.run import Run
from claims.source import Anonymity, Cue, Link, Role, Source, SourceKind, Strength
from claims.span import Span
from verifier.compare import outcomes
from verifier.store import Store

RUN = Run(
    version="1.0",
    model="b2:00",
    rules=("FIG001", "SRC001"),
    arguments=("--published=2024-05-02",),
    at=datetime.datetime(2024, 5, 2, 9, 30, tzinfo=datetime.UTC),
)

MAYOR = Source(
    name="Ana Ruiz", kind=SourceKind.PERSON, aliases=("the mayor",), part_of="Puerto Alto", wikidata="Q42"
)
AGENCY = Source(name="Costa Press", kind=SourceKind.AGENCY)
OFFICIAL = Source(name="a port official", kind=SourceKind.UNNAMED)

TEXT = (
    "Flood closes the port\n\n"
    "Forty boats sank in the harbour on Wednesday, the mayor told Costa Press. "
    "A port official said about 60 boats sank last night. Water stood in the streets.\n\n"
    "Share this"
)
HARBOUR = Quantity(
    unit="boat", happening="sunk", qualifiers=("fishing",), place="harbour", period="Wednesday"
)


def at(text: str, words: str) -> Span:
    """Return the first place of the words."""
    start = text.index(words)
    return Span(start=start, end=start + len(words))


MADE = Making(
    format="PDF",
    sha256="ab" * 32,
    by="reader 1.0",
    locators=(Locator(kind=LocatorKind.PAGE, number=1, span=Span(start=0, end=20)),),
)


def flood(
    *,
    name: str = "flood.txt",
    text: str = TEXT,
    outlet: str | None = "The Port",
    url: str | None = None,
    made: Making | None = MADE,
) -> Audited:
    """Return an article about a flood, with something in every table."""
    document = Document(
        name=name,
        text=text,
        title="Flood closes the port",
        outlet=outlet,
        byline="B. Salt",
        published=datetime.date(2024, 5, 2),
        url=url,
        language="en",
        made=made,
    )
    reading = Reading(
        document=document,
        parts=(Part(kind=PartKind.HEADLINE, span=at(text, "Flood closes the port")),),
        sentences=_sentences(text),
        claims=_claims(document),
        sources=(MAYOR, AGENCY, OFFICIAL),
        dates=(_wednesday(text),),
        unplaced=(UnplacedDate(span=at(text, "last night"), text="last night"),),
    )
    a, b = (
        Place(document=name, span=at(text, words), text=words) for words in ("Forty boats", "about 60 boats")
    )
    why = "no number fits both"
    comparison = Comparison(
        a=a,
        b=b,
        relation=Relation.CONFLICT,
        quantity=HARBOUR.label,
        why=why,
        certainty=Certainty.SURE,
    )
    finding = Finding(rule="FIG001", level=Level.ERROR, place=a, message="Forty boats or 60?", related=(b,))
    measurements = tuple(_measured(document, figure) for claim in reading.claims for figure in claim.figures)
    return Audited(reading=reading, measurements=measurements, comparisons=(comparison,), findings=(finding,))


def _measured(document: Document, figure: Figure) -> Measurement:
    """The measurement of a figure, found by the port and by the day of the telling."""
    return Measurement(
        place=Place(document=document.name, span=figure.span, text=figure.text),
        careful=figure.careful,
        label=HARBOUR.label,
        happening="sunk",
        counted="boat",
        names=frozenset({"port"}),
        told=document.published,
    )


def many(count: int) -> list[Audited]:
    """Return so many articles, each with a text of its own."""
    return [flood(name=f"{n}.txt", text=f"{TEXT}\n{n}", outlet=None) for n in range(count)]


def revised() -> Audited:
    """Return the article about the flood with a word more, held against what it was before."""
    before, after = flood(), flood(text=TEXT.replace("Forty boats sank", "Forty boats then sank"))
    return after.model_copy(
        update={"earlier": before.reading, "outcomes": outcomes(before.reading, after.reading)}
    )


def fetch(store: Store) -> Fetch:
    """Keep what the port's server answered; return what is known of it."""
    page = b"Forty boats sank."
    answer = Fetch(
        asked="https://port.example/1",
        answered="https://port.example/1.txt",
        at=RUN.at,
        status=200,
        media="text/plain",
        etag='"1"',
        modified="Thu, 02 May 2024 09:00:00 GMT",
        sha256=hashlib.sha256(page).hexdigest(),
    )
    return store.keep_answer(answer, (("Content-Type", "text/plain"), ("Transfer-Encoding", "chunked")), page)


def decide(store: Store) -> None:
    """Decide on a claim and on a finding of the article about the flood, and on two of its sources."""
    article = flood().reading
    with TemporaryDirectory() as folder:
        logbook = Path(folder) / "logbook"
        logbook.write_bytes(b"Forty boats, all told.")
        digest = store.keep(logbook)
    evidence = Evidence(
        location="harbour.pdf",
        sha256=digest,
        level=EvidenceLevel.PRIMARY,
        stance=Stance.DISPUTES,
        locator="p. 4",
        retrieved=datetime.date(2024, 5, 3),
    )
    at = RUN.at + datetime.timedelta(days=1)
    question = question_id(flood().findings[0], article)
    for subject, verdict in ((article.claims[0].id, Verdict.FIX), (question, Verdict.EXPLAINED)):
        review = Review(
            subject=subject, verdict=verdict, reviewer="Dana", note="ask again", at=at, evidence=(evidence,)
        )
        assert store.review(review, document="flood.txt")
    one, other = (source.id for source in (MAYOR, AGENCY))
    store.judge(
        Identity(one=one, other=other, judgement=Judgement.NEGATIVE, by="Dana", why="a person", at=at)
    )


def _wednesday(text: str) -> PartialDate:
    day, read = datetime.date(2024, 5, 1), datetime.date(2024, 5, 2)
    span = at(text, "on Wednesday")
    return PartialDate(
        span=span, text="on Wednesday", earliest=day, latest=day, edtf="2024-05-01", against=read
    )


def _sentences(text: str) -> tuple[Sentence, ...]:
    share = Sentence(span=at(text, "Share this"), coverage=Coverage.BOILERPLATE, why="a share button")
    return (Sentence(span=at(text, "Water stood in the streets."), coverage=Coverage.CLAIM), share)


def _claims(document: Document) -> tuple[Claim, ...]:
    text = document.text
    mayor = Link(
        role=Role.SPEAKER,
        name="Ana Ruiz",
        source=MAYOR.id,
        span=at(text, "the mayor"),
        surface="the mayor",
        cue=Cue(span=at(text, "told"), text="told", strength=Strength.NEUTRAL),
        said=_wednesday(text),
    )
    agency = Link(role=Role.CHANNEL, name="Costa Press", source=AGENCY.id)
    official = Link(
        role=Role.SPEAKER,
        name="a port official",
        source=OFFICIAL.id,
        anonymity=Anonymity.UNNAMED,
        resolved=False,
    )
    said = Quotation.INDIRECT
    boats = text[text.index("Forty boats") : text.index(" on Wednesday")]
    return (
        _claim(document, boats, said, (mayor, agency), "Forty boats", 40.0),
        _claim(document, "about 60 boats sank", said, (official,), "about 60 boats", 60.0),
        _claim(document, "Water stood in the streets", Quotation.NONE, (), None, None),
    )


def _claim(
    document: Document,
    words: str,
    quotation: Quotation,
    chain: tuple[Link, ...],
    figure: str | None,
    number: float | None,
) -> Claim:
    span = at(document.text, words)
    figures = () if figure is None else (_figure(document.text, figure, number),)
    return CLAIM.validate_python(
        {
            "kind": "event",
            "id": claim_id(document.sha256, (span,), (words,)),
            "spans": (span,),
            "text": (words,),
            "quotation": quotation,
            "attribution": chain,
            "figures": figures,
            "dates": (_wednesday(document.text),) if figure == "Forty boats" else (),
            "why": "a full sentence",
        }
    )


def _figure(text: str, words: str, number: float | None) -> Figure:
    span = at(text, words)
    return Figure(
        span=span, text=words, low=number, high=number, unit="boat", counted="boats", quantity=HARBOUR
    )
