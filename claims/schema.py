"""The JSON schema of readings and claims, for those who read what the tool writes.

`pytest tests/claims/test_schema.py --update-golden` writes it to docs/claim.schema.json.
"""

from __future__ import annotations

from typing import Any

from claims.document import Reading


def schema() -> dict[str, Any]:
    """Return the schema of a reading's JSON, by JSON Schema draft 2020-12; its claims are in `$defs`."""
    described = Reading.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **described}
