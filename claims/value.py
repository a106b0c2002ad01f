"""The base of every value, and the ids that values have by their content."""

from __future__ import annotations

import datetime
import hashlib
import json
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Final, Self

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    ModelWrapValidatorHandler,
    model_validator,
)


def _in_utc(at: datetime.datetime) -> datetime.datetime:
    try:
        return at.astimezone(datetime.UTC)
    except OverflowError:
        raise ValueError(f"{at} is outside the calendar in UTC") from None


Instant = Annotated[AwareDatetime, AfterValidator(_in_utc)]
"""A moment in UTC, whatever the zone it was told in, so that later ones have the greater ISO text too."""


class Value(BaseModel):
    """A frozen value, valid from birth: equal when its content is equal, and hashable."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Derived(Value):
    """A value with a field that follows from the others and stands in its JSON all the same.

    Raises ValueError when what the JSON states is not what the others give.
    """

    derived: ClassVar[str]

    @model_validator(mode="wrap")
    @classmethod
    def _as_stated(cls, given: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if not (isinstance(given, dict) and cls.derived in given):
            return handler(given)
        made = handler({key: part for key, part in given.items() if key != cls.derived})
        stated, follows = given[cls.derived], getattr(made, cls.derived)
        if stated != follows:
            raise ValueError(f"{cls.derived} {stated!r} is not that of the value, {follows!r}")
        return made


class Name(StrEnum):
    """A closed set of names; a member equals its own text."""


_CANONICAL = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), check_circular=False
).encode


def content_id(tag: str, content: Any) -> str:
    """Return `tag:b2:…`, a BLAKE2b digest of the content's canonical JSON, the same on every machine."""
    digest = hashlib.blake2b(_CANONICAL(content).encode("utf-8", "surrogatepass"), digest_size=16)
    return f"{tag}:b2:{digest.hexdigest()}"


SIGNS: Final = 8
"""Signs of a digest that a person is shown, and that name what it is of."""


def first_signs(id: str, count: int = SIGNS) -> str:
    """Return the first signs of the digest in an id that `content_id` made."""
    return id.rpartition(":")[2][:count]
