"""Documents: a text verbatim, its parts and sentences, and what was read in it."""

from __future__ import annotations

import datetime
import hashlib
from functools import cached_property
from typing import ClassVar

from pydantic import Field, computed_field, field_validator, model_validator

from claims.claim import Claim, claim_id
from claims.date import PartialDate, UnplacedDate
from claims.making import Locator, Making
from claims.source import Source
from claims.span import Span
from claims.value import Derived, Name, Value, content_id


class PartKind(Name):
    """What a stretch of a document is."""

    HEADLINE = "headline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    CORRECTION = "correction"
    BOILERPLATE = "boilerplate"


class Part(Value):
    """A stretch of a document, by its kind."""

    kind: PartKind
    span: Span


class Coverage(Name):
    """How a sentence is accounted for: nothing is skipped silently."""

    CLAIM = "claim"
    NOTHING_STATED = "nothing_stated"
    BOILERPLATE = "boilerplate"
    UNPARSED = "unparsed"


class Sentence(Value):
    """A sentence with its coverage; `why` says what a coverage other than `claim` rests on."""

    span: Span
    coverage: Coverage
    why: str = ""


class Document(Derived):
    """What the reader was given: the text verbatim and what is known of it.

    Offsets everywhere are code points into `text`. `name` tells documents of one batch apart, `made` how
    the text was made of a file that is no plain text. Raises ValueError when the text holds half a surrogate
    pair, which is no character.
    """

    derived: ClassVar[str] = "sha256"

    name: str = Field(min_length=1)
    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: datetime.date | None = None
    url: str | None = None
    language: str | None = None
    made: Making | None = Field(default=None, exclude_if=lambda made: made is None)

    @field_validator("text")
    @classmethod
    def _characters(cls, text: str) -> str:
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise ValueError("a text must not hold half a surrogate pair") from error
        return text

    def at(self, offset: int) -> Locator | None:
        """Return where the code point at this offset stands in the file of which the text was made.

        None where the text is that of the file, or where nothing is known.
        """
        return None if self.made is None else self.made.at(offset)

    @computed_field  # type: ignore[prop-decorator]  # mypy knows no decorated properties
    @property
    def sha256(self) -> str:
        """The SHA-256 of the text in UTF-8, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()


class Reading(Value):
    """A document with everything that was read in it; every word is at its place, or it cannot be made.

    `dates` are all dates of the text, those of claims among them; `unplaced` are relative date words that
    could not be resolved.

    Raises ValueError when a claim, figure, date, cue or link does not stand at its span, when two claims
    share an id, or when a link names a source that is not listed.
    """

    document: Document
    parts: tuple[Part, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    claims: tuple[Claim, ...] = ()
    sources: tuple[Source, ...] = ()
    dates: tuple[PartialDate, ...] = ()
    unplaced: tuple[UnplacedDate, ...] = ()

    @model_validator(mode="after")
    def _verbatim(self) -> Reading:
        sha256, seen, known = self.document.sha256, set[str](), {s.id for s in self.sources}
        for claim in self.claims:
            if claim.id != claim_id(sha256, claim.spans, claim.text):
                raise ValueError(f"{claim.id} is not the digest of its words")
            if claim.id in seen:
                raise ValueError(f"{claim.id} occurs twice")
            seen.add(claim.id)
            for link in claim.attribution:
                if link.source not in known:
                    raise ValueError(f"{claim.id} names the unknown source {link.name!r}")
            self._check(claim)
        for span in (*(p.span for p in self.parts), *(s.span for s in self.sentences)):
            span.words(self.document.text)
        for locator in self.document.made.locators if self.document.made else ():
            locator.span.words(self.document.text)
        for date in self.dates:
            self._at(date.span, date.text)
        for words in self.unplaced:
            self._at(words.span, words.text)
        return self

    def _check(self, claim: Claim) -> None:
        for span, words in zip(claim.spans, claim.text, strict=True):
            self._at(span, words)
        for figure in claim.figures:
            self._at(figure.span, figure.text)
        for date in claim.dates:
            self._at(date.span, date.text)
        for link in claim.attribution:
            if link.span is not None and link.surface is not None:
                self._at(link.span, link.surface)
            for item in (link.cue, link.said):
                if item is not None:
                    self._at(item.span, item.text)

    def _at(self, span: Span, words: str) -> None:
        if span.words(self.document.text) != words:
            raise ValueError(f"{words!r} does not stand at {span.start} to {span.end}")

    @cached_property
    def id(self) -> str:
        """The digest of the whole reading."""
        return content_id("reading", self.model_dump(mode="json"))
