"""Sources: one identity for a name, however it is spaced or cased."""

from __future__ import annotations

import pytest
from hypothesis import given
from pydantic import ValidationError

from claims.source import Source, SourceKind, source_id
from tests.strategies import words


@given(words)
def test_the_id_of_a_source_is_that_of_its_name(name: str) -> None:
    assert Source(name=name).id == source_id(name)
    assert Source(name=name, kind=SourceKind.AGENCY, aliases=("x",), part_of="y").id == source_id(name)


@pytest.mark.parametrize("written", ["HAMAS", "hamas", "  Hamas ", "Hamas\u00a0", "Hamas\r\n"])
def test_case_and_spacing_make_no_other_source(written: str) -> None:
    assert source_id(written) == source_id("Hamas")


def test_another_name_makes_another_source() -> None:
    assert source_id("Russian Embassy") != source_id("RussianEmbassy")
    assert source_id("Tass") != source_id("RIA")


@pytest.mark.parametrize("identifier", ["Q0", "42", "Q", "Q4x", "q42", "Q42\n"])
def test_a_wikidata_id_is_q_and_a_number(identifier: str) -> None:
    assert Source(name="RIA", wikidata="Q42").wikidata == "Q42"
    with pytest.raises(ValidationError):
        Source(name="RIA", wikidata=identifier)


def test_a_source_without_a_name_cannot_be_made() -> None:
    with pytest.raises(ValidationError):
        Source(name="")
