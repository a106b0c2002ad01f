"""The objects of the W3C Web Annotation Data Model that our annotations are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from pydantic import AwareDatetime, Field

from claims.document import Document
from claims.finding import Place
from claims.span import Span, TextQuote
from claims.value import Name
from verifier.report.exchange.bodies import ClaimBody, FindingBody, ReviewBody
from verifier.report.exchange.iris import article, derived
from verifier.report.exchange.linked import Context, LinkedObject

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"


class Motivation(Name):
    """Why an annotation was made: what a place states, what is to be asked, what somebody decided."""

    CLASSIFYING = "classifying"
    QUESTIONING = "questioning"
    ASSESSING = "assessing"


class TextQuoteSelector(LinkedObject):
    """Words, and what stands around them."""

    type: Literal["TextQuoteSelector"] = "TextQuoteSelector"
    exact: str
    prefix: str | None = None
    suffix: str | None = None


class TextPositionSelector(LinkedObject):
    """A half-open range of code points in the text as it was read."""

    type: Literal["TextPositionSelector"] = "TextPositionSelector"
    start: int
    end: int


class SpecificResource(LinkedObject):
    """A stretch of an article, said in two ways that mean the same."""

    type: Literal["SpecificResource"] = "SpecificResource"
    source: str
    selector: tuple[TextQuoteSelector, TextPositionSelector]


Target = SpecificResource | tuple[SpecificResource, ...]
"""Where an annotation points: several places where the words are in pieces, or belong to others."""


class TextualBody(LinkedObject):
    """What an annotation says, for a person."""

    type: Literal["TextualBody"] = "TextualBody"
    value: str
    format: Literal["text/plain"] = "text/plain"
    purpose: Literal["describing", "questioning", "assessing", "tagging"]


class Agent(LinkedObject):
    """Who or what made an annotation."""

    id: str
    type: Literal["Person", "Software"]
    name: str


class Annotation(LinkedObject):
    """What is said of one place, or of several that belong together."""

    id: str
    type: Literal["Annotation"] = "Annotation"
    motivation: Motivation
    creator: Agent | None = None
    created: AwareDatetime | None = None
    generator: str
    generated: AwareDatetime
    body: tuple[TextualBody | ClaimBody | FindingBody | ReviewBody, ...]
    target: Target


class AnnotationPage(LinkedObject):
    """Annotations in the order in which they are read."""

    id: str
    type: Literal["AnnotationPage"] = "AnnotationPage"
    start_index: int = 0
    items: tuple[Annotation, ...] = Field(min_length=1)


class AnnotationCollection(LinkedObject):
    """The whole file: one page, or none where there is nothing to say."""

    context: tuple[str | Context, ...] = Field(serialization_alias="@context")
    id: str
    type: Literal["AnnotationCollection"] = "AnnotationCollection"
    label: str
    generator: Agent
    generated: AwareDatetime
    total: int
    first: AnnotationPage | None = None


def target(document: Document, spans: Sequence[Span]) -> Target:
    """Return the places of a document as a target, several of them where the words are in pieces."""
    found = tuple(_resource(article(document), span, _quoted(document, span)) for span in spans)
    return found[0] if len(found) == 1 else found


def pointed(place: Place, documents: Mapping[str, Document]) -> SpecificResource:
    """Return the place of a finding; what stands around its words is known where its document is at hand."""
    document = documents.get(place.document)
    if document is None:
        quote, source = TextQuoteSelector(exact=place.text), derived("document", place.document)
        return _resource(source, place.span, quote)
    here = document.text[place.span.start : place.span.end] == place.text
    quote = _quoted(document, place.span) if here else TextQuoteSelector(exact=place.text)
    return _resource(article(document), place.span, quote)


def _quoted(document: Document, span: Span) -> TextQuoteSelector:
    return TextQuoteSelector(**dict(TextQuote.at(document.text, span)))


def _resource(source: str, span: Span, quote: TextQuoteSelector) -> SpecificResource:
    return SpecificResource(
        source=source, selector=(quote, TextPositionSelector(start=span.start, end=span.end))
    )
