"""Who said it: sources, and the links of the chain that a statement came through."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import Field, computed_field, model_validator

from claims.date import PartialDate
from claims.span import Span
from claims.value import Derived, Name, Value, content_id


class SourceKind(Name):
    """What a source is."""

    AGENCY = "news agency"
    OUTLET = "outlet"
    STATE_BODY = "state body"
    PERSON = "person"
    ORGANISATION = "organisation"
    ARMED_GROUP = "armed group"
    DOCUMENT = "document"
    UNNAMED = "unnamed voice"
    UNKNOWN = "unknown"


class Anonymity(Name):
    """How a link names its source: by name, by the role in a named body, or not at all."""

    NAMED = "named"
    ROLE = "role"
    UNNAMED = "unnamed"


class Basis(Name):
    """What a link's identity rests on: words here, words elsewhere, the sentence before, a person."""

    EXPLICIT = "explicit"
    COREFERENCE = "coreference"
    CARRIED_OVER = "carried_over"
    PERSON = "person"


class Strength(Name):
    """What a reporting word says beyond that something was said."""

    NEUTRAL = "neutral"
    ASSERTING = "asserting"
    DOUBTING = "doubting"
    CONFIRMING = "confirming"
    DENYING = "denying"
    ESTIMATING = "estimating"
    DOCUMENTING = "documenting"


class Role(Name):
    """A speaker says; a channel passes on."""

    SPEAKER = "speaker"
    CHANNEL = "channel"


class Source(Derived):
    """An identity that statements are attributed to, by the fullest name known for it."""

    derived: ClassVar[str] = "id"

    name: str = Field(min_length=1)
    kind: SourceKind = SourceKind.UNKNOWN
    aliases: tuple[str, ...] = ()
    part_of: str | None = None
    wikidata: str | None = Field(default=None, pattern=r"^Q[1-9]\d*$")

    @computed_field  # type: ignore[prop-decorator]  # mypy knows no decorated properties
    @property
    def id(self) -> str:
        """The digest of the name, without regard to case or spacing."""
        return source_id(self.name)


def source_id(name: str) -> str:
    """Return the id of the source of this name."""
    return content_id("source", " ".join(name.casefold().split()))


class Cue(Value):
    """The reporting words, and their strength."""

    span: Span
    text: str = Field(min_length=1)
    strength: Strength = Strength.NEUTRAL


class Link(Value):
    """One step of a chain: who, in which role, by which words here.

    `name` is the fullest name that the article gives, `span` and `surface` are the words used here, both
    None when nothing in the sentence or quotation names the source; `said` is the date of the saying.
    `resolved` is false for words such as "he" whose source could not be found; their name is the words.
    """

    role: Role
    name: str = Field(min_length=1)
    source: str
    span: Span | None = None
    surface: str | None = None
    cue: Cue | None = None
    anonymity: Anonymity = Anonymity.NAMED
    basis: Basis = Basis.EXPLICIT
    said: PartialDate | None = None
    resolved: bool = True

    @model_validator(mode="after")
    def _placed(self) -> Self:
        if (self.span is None) != (self.surface is None):
            raise ValueError("a link has words here exactly when it has a place")
        return self
