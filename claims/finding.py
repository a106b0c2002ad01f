"""Findings: questions for a person, each with a rule, a place and a reason."""

from __future__ import annotations

from pydantic import Field

from claims.span import Span
from claims.value import Name, Value, content_id


class Level(Name):
    """How much a finding weighs, after SARIF 2.1.0."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 2 for an error."""
        return list(Level).index(self)


class Place(Value):
    """A span of a named document with its words, as a finding points at it."""

    document: str
    span: Span
    text: str = Field(min_length=1)


class Finding(Value):
    """What a rule found: at which place, how grave, in words, with the places that belong to it."""

    rule: str = Field(pattern=r"^[A-Z]{3}\d{3}$")
    level: Level
    place: Place
    message: str = Field(min_length=1)
    related: tuple[Place, ...] = ()

    @property
    def id(self) -> str:
        """The digest of the finding."""
        return content_id("finding", self.model_dump(mode="json"))
