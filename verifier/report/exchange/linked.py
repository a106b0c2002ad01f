"""JSON-LD made of values: objects under the names of a vocabulary, and how they are written."""

from __future__ import annotations

import json
from typing import Final

from pydantic import ConfigDict
from pydantic.alias_generators import to_camel

from claims.value import Value
from verifier.columnar import whole

Context = dict[str, str | dict[str, str]]
"""What the names of an object mean."""

# A report may be pasted into a page, where "</script>" would end it, and into a script of an older engine.
_ESCAPED: Final = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


class LinkedObject(Value):
    """An object of a vocabulary; its JSON has the names of the vocabulary, and what is None is left out.

    Checks are made when the first is: most runs write none.
    """

    model_config = ConfigDict(
        alias_generator=to_camel, validate_by_name=True, serialize_by_alias=True, defer_build=True
    )


def written(value: LinkedObject) -> str:
    """Return an object as JSON on several lines, ending with a line feed, safe inside an HTML script."""
    made = json.dumps(value.model_dump(mode="json", exclude_none=True), ensure_ascii=False, indent=2)
    return whole(made).translate(_ESCAPED) + "\n"
