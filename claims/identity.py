"""Judgements on whether two names are of one source; they are added and never changed."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from claims.value import Instant, Name, Value, content_id


class Judgement(Name):
    """Whether two names are of one source."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    UNSURE = "unsure"


class Identity(Value):
    """What was judged of two sources, by whom and why; the last judgement on a pair holds."""

    one: str = Field(min_length=1)
    other: str = Field(min_length=1)
    judgement: Judgement
    by: str = Field(min_length=1)
    why: str = ""
    at: Instant

    @model_validator(mode="after")
    def _apart(self) -> Self:
        if self.one == self.other:
            raise ValueError("a source is itself")
        return self

    @property
    def id(self) -> str:
        """The digest of the judgement."""
        return content_id("identity", self.model_dump(mode="json"))
