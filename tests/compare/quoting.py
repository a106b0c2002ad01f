"""Articles that quote somebody, one sentence after the other."""

from __future__ import annotations

import datetime

from claims.claim import CLAIM, Quotation, claim_id
from claims.document import Document, Reading
from claims.saying import Quoted, quote
from claims.source import Anonymity, Link, Role, Source
from claims.span import Span

MONDAY = datetime.date(2024, 3, 11)


def speaker(name: str, *, named: bool = True) -> Link:
    """Return the link of somebody who says something."""
    anonymity = Anonymity.NAMED if named else Anonymity.UNNAMED
    return Link(role=Role.SPEAKER, name=name, source=Source(name=name).id, anonymity=anonymity)


def quoting(
    name: str,
    *said: str,
    who: str | None = "Ana Ruiz",
    day: int | None = 0,
    quotation: Quotation = Quotation.DIRECT,
    named: bool = True,
) -> Reading:
    """Return an article in which somebody says these sentences, so many days after a Monday."""
    published = None if day is None else MONDAY + datetime.timedelta(days=day)
    text = "\n".join(f"“{sentence}”" if quotation is Quotation.DIRECT else sentence for sentence in said)
    document = Document(name=name, text=text, outlet=f"The {name}", published=published)
    chain = (speaker(who, named=named),) if who else ()
    claims, at = [], 0
    for sentence in said:
        at = text.index(sentence, at)
        span = Span(start=at, end=at + len(sentence))
        at = span.end
        claims.append(
            CLAIM.validate_python(
                {
                    "id": claim_id(document.sha256, (span,), (sentence,)),
                    "kind": "opinion",
                    "spans": (span,),
                    "text": (sentence,),
                    "quotation": quotation if chain else Quotation.NONE,
                    "attribution": chain,
                }
            )
        )
    sources = tuple(Source(name=link.name) for link in chain)
    return Reading(document=document, claims=tuple(claims), sources=sources)


def quoted(document: str, text: str, *, who: str | None = "Ana Ruiz", day: int | None = 0) -> Quoted:
    """Return one whole quotation, without its article."""
    said = quote(Quotation.DIRECT, [text])
    assert said is not None
    return Quoted(
        document=document,
        spans=(Span(start=0, end=len(text)),),
        quotation=Quotation.DIRECT,
        quote=said,
        speaker=who,
        published=None if day is None else MONDAY + datetime.timedelta(days=day),
    )
