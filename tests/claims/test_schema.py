"""The JSON schema in docs/ is that of the domain, and what the domain writes fits it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator, ValidationError

from claims.document import Reading
from claims.schema import schema
from tests.conftest import Golden
from tests.strategies import readings

DOCS = Path(__file__).parents[2] / "docs"
JUDGE = Draft202012Validator(schema())


def test_the_schema_in_the_docs_is_the_one_of_the_domain(golden: Golden) -> None:
    text = json.dumps(schema(), indent=2, ensure_ascii=False, sort_keys=True) + "\n"
    golden(text, "claim.schema.json", folder=DOCS)


def test_the_schema_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(schema())


@given(readings())
def test_every_reading_fits_the_schema(reading: Reading) -> None:
    JUDGE.validate(json.loads(reading.model_dump_json()))


@given(readings())
def test_a_reading_without_its_document_or_with_a_field_too_many_does_not_fit(reading: Reading) -> None:
    content = json.loads(reading.model_dump_json())
    with pytest.raises(ValidationError):
        JUDGE.validate({**content, "colour": "red"})
    with pytest.raises(ValidationError):
        JUDGE.validate({name: part for name, part in content.items() if name != "document"})
