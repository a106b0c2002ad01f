"""The base of every value, and the ids that values have by their content."""

from __future__ import annotations

import hashlib
import json
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value, valid from birth: equal when its content is equal, and hashable."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Name(StrEnum):
    """A closed set of names; a member equals its own text."""


def content_id(tag: str, content: Any) -> str:
    """Return `tag:b2:…`, a BLAKE2b digest of the content's canonical JSON, the same on every machine."""
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest = hashlib.blake2b(canonical.encode("utf-8", "surrogatepass"), digest_size=16)
    return f"{tag}:b2:{digest.hexdigest()}"
