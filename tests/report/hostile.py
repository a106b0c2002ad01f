"""Articles that try to be more than words, as hypothesis draws them."""

from __future__ import annotations

import datetime

from hypothesis import strategies as st

from claims.audited import Audited
from claims.claim import CLAIM, Claim, Kind, Quotation, claim_id
from claims.date import UnplacedDate
from claims.document import Coverage, Document, Part, PartKind, Reading, Sentence
from claims.finding import Finding, Level, Place
from claims.run import Run
from claims.source import Link, Role, Source
from claims.span import Span

PIECES = st.sampled_from(
    [
        "Hamas said ", "“50 hostages” ", "\r\n", "\n\n", "\r", "\t", "\xa0", "\0", "\x07", "\x0c", "\x85",
        "\U0001f469\u200d\U0001f467", "e\u0301\u0301", "\u202eevil\u202c", "שלום ", "W" * 300,
        "<script>alert(1)</script>", "</article></section>", "<!--", "]]>", "&amp;", "&#13;", "&", "<",
        '"', "'", "{{ 7 }}", "{% raw %}", "مرحبا ",
        '{ INCLUDEPICTURE "http://evil.example/x.png" }', "![x](http://evil.example/x.png)",
        "[x](javascript:alert(1))", "\n# Heading\n", "\n- item\n", "<img src=x>", "https://evil.example/ ",
        "@everyone ", "|", "`", "**", "_", "~~~", "\\", "\ufffe", "$x$ ", "\u2028",
    ]
)  # fmt: skip

RUN = Run(version="0.1.0", model="m", at=datetime.datetime(2026, 11, 24, tzinfo=datetime.UTC))


def spans(length: int) -> st.SearchStrategy[Span]:
    """Spans of a text of this length, overlapping as they like."""
    ends = st.tuples(st.integers(0, length), st.integers(0, length)).filter(lambda pair: pair[0] != pair[1])
    return ends.map(lambda pair: Span(start=min(pair), end=max(pair)))


@st.composite
def readings(draw: st.DrawFn) -> Audited:
    """Readings of hostile text whose parts, sentences, claims and findings cross each other."""
    text = draw(st.lists(PIECES, min_size=1, max_size=12).map("".join))
    hostile = draw(PIECES)
    document = Document(name="a.txt", text=text, title=hostile, outlet=hostile, url=hostile, language=hostile)
    somewhere = spans(len(text))
    source = Source(name=hostile, part_of=hostile)
    found = {
        span: _claim(document, span, draw(somewhere), source) for span in draw(st.sets(somewhere, max_size=4))
    }
    places = draw(st.lists(somewhere, max_size=3))
    reading = Reading(
        document=document,
        parts=tuple(
            Part(kind=draw(st.sampled_from(PartKind)), span=s) for s in draw(st.lists(somewhere, max_size=3))
        ),
        sentences=tuple(
            Sentence(span=s, coverage=draw(st.sampled_from(Coverage)), why=hostile)
            for s in draw(st.lists(somewhere, max_size=3))
        ),
        claims=tuple(found.values()),
        sources=(source,),
        unplaced=tuple(UnplacedDate(span=s, text=s.words(text)) for s in places[:1]),
    )
    findings = tuple(
        Finding(
            rule="XXX001",
            level=Level.NOTE,
            place=Place(document="a.txt", span=s, text=s.words(text)),
            message=hostile,
        )
        for s in places
    )
    return Audited(reading=reading, findings=findings)


def _claim(document: Document, span: Span, named: Span, source: Source) -> Claim:
    text = (span.words(document.text),)
    link = Link(
        role=Role.SPEAKER, name=source.name, source=source.id, span=named, surface=named.words(document.text)
    )
    return CLAIM.validate_python(
        {
            "kind": Kind.DENIAL,
            "id": claim_id(document.sha256, (span,), text),
            "spans": (span,),
            "text": text,
            "quotation": Quotation.DIRECT,
            "attribution": (link,),
            "denied": source.name,
            "why": source.name,
        }
    )
