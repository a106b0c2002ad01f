"""Findings: their rule, their weight, their id."""

from __future__ import annotations

import pytest
from hypothesis import given
from pydantic import ValidationError

from claims.finding import Finding, Level, Place
from claims.span import Span
from tests.strategies import findings

PLACE = Place(document="a.txt", span=Span(start=0, end=3), text="200")


def test_levels_rank_from_note_to_error() -> None:
    assert [level.rank for level in (Level.NOTE, Level.WARNING, Level.ERROR)] == [0, 1, 2]


@pytest.mark.parametrize("rule", ["", "SRC1", "SRC0001", "src001", "SR001", "SRC001\n"])
def test_a_rule_is_three_capitals_and_three_digits(rule: str) -> None:
    assert Finding(rule="SRC001", level=Level.NOTE, place=PLACE, message="who says so?").rule == "SRC001"
    with pytest.raises(ValidationError):
        Finding(rule=rule, level=Level.NOTE, place=PLACE, message="who says so?")


@given(findings, findings)
def test_findings_of_equal_content_have_one_id_and_others_another(one: Finding, other: Finding) -> None:
    assert (one.id == other.id) == (one == other)
    assert one.id == one.model_copy().id
